//! Counting a contest, and what follows from the count under the contest's rules.

use super::choice::{Choice, Opinion};
use super::contest::{Contest, Question};
use crate::ids::OptionId;
use crate::rules::{Base, BlankBallots};

/// Who could take part and who did, for quorum and bases.
#[derive(Clone, Copy, Debug)]
pub struct Electorate {
    /// All who are entitled to vote.
    pub entitled: u32,
    /// Those present. Until presence is recorded on its own: those who handed over.
    pub present: u32,
}

document_types! {
    /// The count of one contest (kết quả kiểm phiếu).
    pub struct Count {
        /// Entitled to vote.
        pub entitled: u32,
        /// Present.
        pub present: u32,
        /// Ballots handed out (phát ra).
        pub issued: u32,
        /// Ballots collected (thu về).
        pub collected: u32,
        /// Valid (hợp lệ).
        pub valid: u32,
        /// Invalid (không hợp lệ).
        pub invalid: u32,
        /// Blank, in whichever of the two the rules put them.
        pub blank: u32,
        /// By line, in the order of the ballot.
        pub lines: Vec<LineCount>,
    }

    /// The count of one line.
    pub struct LineCount {
        /// The line.
        pub option: OptionId,
        /// Chosen, or agreed.
        pub agree: u32,
        /// Disagreed, or on a valid ballot and not chosen.
        pub disagree: u32,
        /// No opinion.
        pub no_opinion: u32,
    }
}

document_types! {
    /// What ballots add up to, before the rules say what of it is valid: of sealed ones, of open ones, or of those
    /// on paper.
    pub struct Sums {
        /// Ballots handed out.
        pub issued: u32,
        /// Ballots collected.
        pub collected: u32,
        /// Blank ones among the collected.
        pub blank: u32,
        /// Those among the collected that are no vote for another reason.
        pub invalid: u32,
        /// By line, over the ballots that are neither blank nor invalid.
        pub lines: Vec<LineSum>,
    }

    /// What one line adds up to.
    #[derive(Default)]
    pub struct LineSum {
        /// Chosen, or agreed.
        pub agree: u32,
        /// Not chosen, or disagreed.
        pub disagree: u32,
        /// No opinion.
        pub no_opinion: u32,
    }
}

impl Sums {
    /// Nothing yet.
    pub fn nothing(contest: &Contest) -> Self {
        Self {
            issued: 0,
            collected: 0,
            blank: 0,
            invalid: 0,
            lines: vec![LineSum::default(); contest.options.len()],
        }
    }

    /// Of choices cast openly. Choices that the contest does not allow are invalid; what was handed out was
    /// handed in. The order makes no difference.
    pub fn of<'a>(contest: &Contest, choices: impl IntoIterator<Item = &'a Choice>) -> Self {
        let mut sums = Self::nothing(contest);
        for choice in choices {
            sums.collected += 1;
            match choice {
                _ if choice.check(contest).is_err() => sums.invalid += 1,
                Choice::Blank => sums.blank += 1,
                Choice::Chosen(chosen) => {
                    for (option, line) in contest.options.iter().zip(&mut sums.lines) {
                        if chosen.contains(&option.id) {
                            line.agree += 1;
                        } else {
                            line.disagree += 1;
                        }
                    }
                }
                Choice::Opinions(opinions) => {
                    for (line, opinion) in sums.lines.iter_mut().zip(opinions) {
                        match opinion {
                            Opinion::Agree => line.agree += 1,
                            Opinion::Disagree => line.disagree += 1,
                            Opinion::NoOpinion => line.no_opinion += 1,
                        }
                    }
                }
            }
        }
        sums.issued = sums.collected;
        sums
    }

    /// Both together.
    pub fn plus(&self, other: &Self) -> Self {
        let both = |a: u32, b: u32| a.saturating_add(b);
        let lines = self.lines.iter().zip(&other.lines).map(|(a, b)| LineSum {
            agree: both(a.agree, b.agree),
            disagree: both(a.disagree, b.disagree),
            no_opinion: both(a.no_opinion, b.no_opinion),
        });
        Self {
            issued: both(self.issued, other.issued),
            collected: both(self.collected, other.collected),
            blank: both(self.blank, other.blank),
            invalid: both(self.invalid, other.invalid),
            lines: lines.collect(),
        }
    }

    /// Whether the numbers can be true together: handed out at least what was collected, and each line adding up to
    /// the ballots that are votes; no line chosen on more, and no more choices than the contest allows.
    pub fn add_up(&self, contest: &Contest) -> bool {
        let no_votes = u64::from(self.blank) + u64::from(self.invalid);
        let Some(votes) = u64::from(self.collected).checked_sub(no_votes) else {
            return false;
        };
        let each = self
            .lines
            .iter()
            .all(|l| u64::from(l.agree) + u64::from(l.disagree) + u64::from(l.no_opinion) == votes);
        let chosen: u64 = self.lines.iter().map(|l| u64::from(l.agree)).sum();
        let possible = match contest.question {
            Question::Choose { min, max, .. } => {
                (u64::from(min) * votes..=u64::from(max) * votes).contains(&chosen)
                    && self.lines.iter().all(|l| l.no_opinion == 0)
            }
            Question::AgreeEach => self.blank == 0,
        };
        self.collected <= self.issued
            && self.lines.len() == contest.options.len()
            && each
            && possible
    }
}

/// Turns sums into a count by the rules.
pub fn count(
    contest: &Contest,
    electorate: Electorate,
    blank_ballots: BlankBallots,
    sums: &Sums,
) -> Count {
    let (valid_blank, invalid_blank) = match blank_ballots {
        BlankBallots::Valid => (sums.blank, 0),
        BlankBallots::Invalid => (0, sums.blank),
    };
    let invalid = sums.invalid.saturating_add(invalid_blank);
    let lines = contest.options.iter().zip(&sums.lines);
    Count {
        entitled: electorate.entitled,
        present: electorate.present,
        issued: sums.issued,
        collected: sums.collected,
        valid: sums.collected.saturating_sub(invalid),
        invalid,
        blank: sums.blank,
        lines: lines
            .map(|(option, line)| LineCount {
                option: option.id.clone(),
                agree: line.agree,
                disagree: line.disagree,
                no_opinion: line.no_opinion.saturating_add(valid_blank),
            })
            .collect(),
    }
}

impl Count {
    /// Whether the numbers can be true together (đẳng thức kiểm phiếu): nothing may be published
    /// that fails this.
    pub fn adds_up(&self) -> bool {
        self.issued <= self.entitled
            && self.collected <= self.issued
            && self.collected == self.valid + self.invalid
            && self.blank <= self.collected
            && self
                .lines
                .iter()
                .all(|l| l.agree + l.disagree + l.no_opinion == self.valid)
    }

    /// The number that a base stands for.
    pub fn base(&self, base: Base) -> u32 {
        match base {
            Base::Entitled => self.entitled,
            Base::Present => self.present,
            Base::Issued => self.issued,
            Base::Collected => self.collected,
            Base::Valid => self.valid,
        }
    }
}

/// How many more lines may be chosen; `None` where the question is of another kind.
pub fn choices_left(contest: &Contest, chosen: usize) -> Option<u32> {
    match contest.question {
        Question::Choose { max, .. } => {
            Some(max.saturating_sub(u32::try_from(chosen).unwrap_or(u32::MAX)))
        }
        Question::AgreeEach => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::ContestId;
    use crate::rules::Level;
    use crate::vote::contest::{ContestOption, PassRule};

    fn option(name: &str) -> OptionId {
        OptionId::new(name).unwrap_or_else(|| unreachable!())
    }

    fn contest(seats: u32, base: Base) -> Contest {
        let line = |n| ContestOption {
            id: option(n),
            unit: None,
            text: Some(n.into()),
        };
        Contest {
            id: ContestId::new("c").unwrap_or_else(|| unreachable!()),
            title: String::new(),
            instruction: None,
            secret: true,
            question: Question::Choose {
                min: 1,
                max: 2,
                blank: true,
            },
            options: ["a", "b", "c"].map(line).into(),
            award: None,
            seats,
            pass: PassRule {
                level: Level::MORE_THAN_HALF,
                base,
            },
            apart: None,
        }
    }

    fn chosen(names: &[&str]) -> Choice {
        Choice::Chosen(names.iter().map(|n| option(n)).collect())
    }

    fn counted(contest: &Contest, choices: &[Choice]) -> Count {
        let electorate = Electorate {
            entitled: 5,
            present: 5,
        };
        let sums = Sums::of(contest, choices);
        count(contest, electorate, BlankBallots::Invalid, &sums)
    }

    #[test]
    fn blank_and_impossible_ballots_are_collected_but_not_valid() {
        let c = contest(2, Base::Entitled);
        let count = counted(
            &c,
            &[chosen(&["a"]), Choice::Blank, chosen(&["a", "b", "c"])],
        );
        assert_eq!(
            (count.collected, count.valid, count.invalid, count.blank),
            (3, 1, 2, 1)
        );
        assert!(count.adds_up());
    }
}
