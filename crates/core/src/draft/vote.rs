//! A vote in the making. The quota is kept while tapping, not complained about afterwards.

use std::collections::BTreeMap;

use super::Draft;
use crate::conference::Conference;
use crate::ids::{OptionId, UnitId};
use crate::rules::{BlankBallots, Rules};
use crate::vote::choice::{Choice, Opinion};
use crate::vote::contest::{Contest, Question};

document_types! {
    /// A vote in the making.
    #[derive(Default)]
    pub struct DraftVote {
        /// Nothing is chosen on purpose.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        pub blank: bool,
        /// Lines marked, in the order of the ballot.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub chosen: Vec<OptionId>,
        /// Opinions by line.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        pub opinions: BTreeMap<OptionId, Opinion>,
    }
}

/// Why a tap on a ballot did nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VoteRefusal {
    /// As many lines as allowed are marked already.
    Full {
        /// How many that is.
        max: u32,
    },
    /// The contest allows no blank ballot, or has no such line.
    NotAllowed,
    /// The draft has been finalised.
    Finalised,
}

impl DraftVote {
    /// Marks or unmarks a line.
    ///
    /// # Errors
    /// [`VoteRefusal::Full`] and [`VoteRefusal::NotAllowed`].
    pub fn toggle(&mut self, contest: &Contest, option: &OptionId) -> Result<(), VoteRefusal> {
        let Question::Choose { max, .. } = contest.question else {
            return Err(VoteRefusal::NotAllowed);
        };
        if contest.option(option).is_none() {
            return Err(VoteRefusal::NotAllowed);
        }
        if let Some(at) = self.chosen.iter().position(|o| o == option) {
            self.chosen.remove(at);
            return Ok(());
        }
        if self.chosen.len() >= max as usize {
            return Err(VoteRefusal::Full { max });
        }
        self.blank = false;
        let before = |o: &OptionId| contest.position(o) < contest.position(option);
        let at = self.chosen.iter().filter(|o| before(o)).count();
        self.chosen.insert(at, option.clone());
        Ok(())
    }

    /// Chooses nothing on purpose, or takes that back. Answers the lines that lost their mark by it, so that
    /// they can be marked again.
    ///
    /// # Errors
    /// [`VoteRefusal::NotAllowed`] where something must be chosen.
    pub fn set_blank(
        &mut self,
        contest: &Contest,
        blank: bool,
    ) -> Result<Vec<OptionId>, VoteRefusal> {
        if blank && !may_be_blank(contest) {
            return Err(VoteRefusal::NotAllowed);
        }
        self.blank = blank;
        Ok(if blank {
            std::mem::take(&mut self.chosen)
        } else {
            Vec::new()
        })
    }

    /// Sets the opinion on one line.
    ///
    /// # Errors
    /// [`VoteRefusal::NotAllowed`] where opinions are not asked, or no such line exists.
    pub fn set_opinion(
        &mut self,
        contest: &Contest,
        option: &OptionId,
        opinion: Opinion,
    ) -> Result<(), VoteRefusal> {
        if contest.question != Question::AgreeEach || contest.option(option).is_none() {
            return Err(VoteRefusal::NotAllowed);
        }
        self.opinions.insert(option.clone(), opinion);
        Ok(())
    }

    /// The vote, if it is whole.
    pub fn choice(&self, contest: &Contest) -> Option<Choice> {
        let choice = match contest.question {
            Question::AgreeEach => Choice::Opinions(
                contest
                    .options
                    .iter()
                    .map(|o| self.opinions.get(&o.id).copied())
                    .collect::<Option<_>>()?,
            ),
            Question::Choose { blank: true, .. } if self.blank => Choice::Blank,
            Question::Choose { .. } if self.blank || !self.chosen.is_empty() => {
                Choice::Chosen(self.chosen.clone())
            }
            Question::Choose { .. } => return None,
        };
        choice.check(contest).is_ok().then_some(choice)
    }
}

/// The units chosen for more than one award, each with the contests: one achievement is proposed for one award
/// only. The vote counts all the same; people are told.
pub fn proposed_twice<'a>(
    draft: &Draft,
    conference: &'a Conference,
) -> Vec<(&'a UnitId, Vec<&'a Contest>)> {
    let favours = |contest: &&Contest, unit: &UnitId| {
        contest.award.is_some()
            && draft.votes.get(&contest.id).is_some_and(|vote| {
                contest
                    .options
                    .iter()
                    .filter(|o| o.unit.as_ref() == Some(unit))
                    .any(|o| {
                        vote.chosen.contains(&o.id)
                            || vote.opinions.get(&o.id) == Some(&Opinion::Agree)
                    })
            })
    };
    let mut twice = Vec::new();
    for unit in &conference.bloc.units {
        let mut contests: Vec<&Contest> = Vec::new();
        for contest in conference.contests.iter().filter(|c| favours(c, &unit.id)) {
            if contests.iter().all(|c| c.award != contest.award) {
                contests.push(contest);
            }
        }
        if contests.len() > 1 {
            twice.push((&unit.id, contests));
        }
    }
    twice
}

/// True where choosing nothing is a vote.
pub fn may_be_blank(contest: &Contest) -> bool {
    match contest.question {
        Question::Choose { min, blank, .. } => blank || min == 0,
        Question::AgreeEach => false,
    }
}

/// True where a blank ballot (phiếu trắng) is collected but does not count as valid.
pub fn blank_is_invalid(contest: &Contest, rules: &Rules) -> bool {
    let may_be_blank = matches!(contest.question, Question::Choose { blank: true, .. });
    may_be_blank && rules.blank_ballots == BlankBallots::Invalid
}

/// The secret contests without a whole vote on the ballot in the making. They are sealed as they are: what an
/// earlier ballot said in them is gone. None while no ballot has been begun.
pub fn left_empty<'a>(draft: &Draft, conference: &'a Conference) -> Vec<&'a Contest> {
    if !draft.is_voting(conference) {
        return Vec::new();
    }
    let whole = draft.secret_choices(conference);
    let secret = conference.held_contests().filter(|c| c.secret);
    secret.filter(|c| !whole.contains_key(&c.id)).collect()
}
