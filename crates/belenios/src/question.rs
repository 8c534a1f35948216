//! A question: choose between `min` and `max` of several answers, or none of them by a blank vote.

use std::fmt;

use serde::{Deserialize, Serialize};
use subtle::{Choice, ConstantTimeGreater as _, ConstantTimeLess as _};
use zeroize::Zeroizing;

/// What voters are asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// The texts of the answers.
    pub answers: Vec<String>,
    /// May a vote be blank? Blank votes are counted as such.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub blank: Option<bool>,
    /// The smallest number of answers that a vote which is not blank chooses.
    pub min: u32,
    /// The largest.
    pub max: u32,
    /// The text of the question.
    pub question: String,
}

/// Why a question cannot be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// There is nothing to choose.
    #[error("no answers to choose from")]
    NoAnswers,
    /// The smallest number is above the largest, or the largest above what can be chosen.
    #[error("impossible bounds on the number of answers")]
    Bounds,
}

/// Why a vote does not fit its question. It does not say what the vote was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Misfit {
    /// Marks for more or fewer answers than there are.
    #[error("the vote has another number of answers than the question")]
    Length,
    /// Too many or too few marks, or marks on a blank vote.
    #[error("the vote chooses more or fewer answers than allowed")]
    Sum,
    /// A blank vote where there is none.
    #[error("the question has no blank vote")]
    NoBlank,
}

impl Question {
    /// True when a blank vote is possible.
    pub fn has_blank(&self) -> bool {
        self.blank == Some(true)
    }

    /// How many ciphertexts an answer has: the blank flag, where there is one, comes first.
    pub fn ciphertexts(&self) -> usize {
        self.answers.len() + usize::from(self.has_blank())
    }

    /// How many sums are allowed.
    pub(crate) fn sums(&self) -> usize {
        self.max.saturating_sub(self.min) as usize + 1
    }

    /// How many branches the proof about the whole answer has: a blank vote, or one of the sums.
    pub(crate) fn overall_branches(&self) -> usize {
        self.sums() + usize::from(self.has_blank())
    }

    /// How many branches the proof about blank votes has, where there are any.
    pub(crate) fn blank_branches(&self) -> Option<usize> {
        self.has_blank().then_some(2)
    }

    pub(crate) fn check(&self) -> Result<(), Fault> {
        if self.answers.is_empty() {
            return Err(Fault::NoAnswers);
        }
        if self.min > self.max || self.max as usize > self.answers.len() {
            return Err(Fault::Bounds);
        }
        Ok(())
    }
}

/// One vote on one question, checked against it.
#[derive(Clone, PartialEq, Eq)]
pub struct Choices {
    blank: u8,
    marks: Zeroizing<Vec<u8>>,
    sum: Zeroizing<u32>,
}

impl Choices {
    /// A vote with a mark on each chosen answer.
    ///
    /// How long this takes does not depend on which answers are chosen.
    pub fn new(question: &Question, marks: &[bool]) -> Result<Self, Misfit> {
        if marks.len() != question.answers.len() {
            return Err(Misfit::Length);
        }
        let marks: Zeroizing<Vec<u8>> =
            Zeroizing::new(marks.iter().map(|mark| u8::from(*mark)).collect());
        let sum = Zeroizing::new(marks.iter().map(|mark| u32::from(*mark)).sum::<u32>());
        let outside = sum.ct_lt(&question.min) | sum.ct_gt(&question.max);
        if bool::from(outside) {
            return Err(Misfit::Sum);
        }
        let blank = 0;
        Ok(Self { blank, marks, sum })
    }

    /// The blank vote.
    pub fn blank(question: &Question) -> Result<Self, Misfit> {
        if !question.has_blank() {
            return Err(Misfit::NoBlank);
        }
        Ok(Self {
            blank: 1,
            marks: Zeroizing::new(vec![0; question.answers.len()]),
            sum: Zeroizing::new(0),
        })
    }

    /// True when this vote answers a question of this form.
    pub(crate) fn fits(&self, question: &Question) -> bool {
        let sum = *self.sum;
        let outside = sum.ct_gt(&question.max) | sum.ct_lt(&question.min);
        let blank = Choice::from(self.blank);
        let wrong = (outside & !blank) | (blank & Choice::from(u8::from(!question.has_blank())));
        self.marks.len() == question.answers.len() && !bool::from(wrong)
    }

    pub(crate) fn is_blank(&self) -> Choice {
        Choice::from(self.blank)
    }

    pub(crate) fn marks(&self) -> &[u8] {
        &self.marks
    }

    pub(crate) fn sum(&self) -> u32 {
        *self.sum
    }
}

impl fmt::Debug for Choices {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[secret]")
    }
}

impl Drop for Choices {
    fn drop(&mut self) {
        zeroize::Zeroize::zeroize(&mut self.blank);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn question(min: u32, max: u32, blank: Option<bool>) -> Question {
        Question {
            answers: vec!["A".to_owned(), "B".to_owned(), "C".to_owned()],
            blank,
            min,
            max,
            question: "?".to_owned(),
        }
    }

    #[test]
    fn only_votes_within_the_bounds_are_taken() {
        let asked = question(1, 2, None);
        assert!(Choices::new(&asked, &[true, false, false]).is_ok());
        assert!(Choices::new(&asked, &[true, false, true]).is_ok());
        let refused = |marks: &[bool]| Choices::new(&asked, marks).unwrap_err();
        assert_eq!(refused(&[false; 3]), Misfit::Sum);
        assert_eq!(refused(&[true; 3]), Misfit::Sum);
        assert_eq!(refused(&[true; 2]), Misfit::Length);
        assert_eq!(Choices::blank(&asked).unwrap_err(), Misfit::NoBlank);
        assert!(Choices::blank(&question(1, 2, Some(true))).is_ok());
    }

    #[test]
    fn a_vote_for_one_question_is_checked_again_at_another() {
        let three = Choices::new(&question(0, 3, None), &[true; 3]).unwrap();
        assert!(three.fits(&question(3, 3, Some(true))));
        assert!(!three.fits(&question(1, 2, None)));
        let blank = Choices::blank(&question(1, 1, Some(true))).unwrap();
        assert!(!blank.fits(&question(0, 1, None)));
    }

    #[test]
    fn impossible_questions_are_refused() {
        assert_eq!(question(2, 1, None).check(), Err(Fault::Bounds));
        assert_eq!(question(0, 4, None).check(), Err(Fault::Bounds));
        assert_eq!(question(0, 3, None).check(), Ok(()));
    }

    #[test]
    fn a_vote_is_never_printed() {
        let vote = Choices::new(&question(0, 3, None), &[true; 3]).unwrap();
        assert_eq!(format!("{vote:?}"), "[secret]");
    }
}
