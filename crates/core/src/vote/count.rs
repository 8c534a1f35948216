//! Counting a contest, and what follows from the count under the contest's rules.

use super::choice::{Choice, Opinion};
use super::contest::{Contest, Question};
use crate::ids::OptionId;
use crate::rules::{Base, BlankBallots, Level};

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

    /// What follows from a count. A tie is a result, not an error.
    pub struct Outcome {
        /// Whether enough took part.
        pub quorum: bool,
        /// Votes that the level asks for.
        pub needed: u32,
        /// The number the level was taken of.
        pub base: u32,
        /// Lines that pass, most votes first.
        pub passed: Vec<OptionId>,
        /// Lines with equal votes at the last seat, of which only some can pass.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub tie: Option<Tie>,
    }

    /// An undecided last place.
    pub struct Tie {
        /// The equal lines, in the order of the ballot.
        pub options: Vec<OptionId>,
        /// Seats left for them.
        pub seats: u32,
    }
}

/// Counts choices. Choices that the contest does not allow count as invalid.
///
/// Every electronic ballot that was handed out was handed in, so issued equals collected here.
/// The order of the choices makes no difference.
pub fn count<'a>(
    contest: &Contest,
    electorate: Electorate,
    blank_ballots: BlankBallots,
    choices: impl IntoIterator<Item = &'a Choice>,
) -> Count {
    let line = |option: &super::contest::ContestOption| LineCount {
        option: option.id.clone(),
        agree: 0,
        disagree: 0,
        no_opinion: 0,
    };
    let mut count = Count {
        entitled: electorate.entitled,
        present: electorate.present,
        issued: 0,
        collected: 0,
        valid: 0,
        invalid: 0,
        blank: 0,
        lines: contest.options.iter().map(line).collect(),
    };
    for choice in choices {
        count.collected += 1;
        if choice.check(contest).is_err() {
            count.invalid += 1;
            continue;
        }
        match choice {
            Choice::Blank => {
                count.blank += 1;
                if blank_ballots == BlankBallots::Invalid {
                    count.invalid += 1;
                    continue;
                }
                count.lines.iter_mut().for_each(|l| l.no_opinion += 1);
            }
            Choice::Chosen(options) => {
                for l in &mut count.lines {
                    if options.contains(&l.option) {
                        l.agree += 1;
                    } else {
                        l.disagree += 1;
                    }
                }
            }
            Choice::Opinions(opinions) => {
                for (l, opinion) in count.lines.iter_mut().zip(opinions) {
                    match opinion {
                        Opinion::Agree => l.agree += 1,
                        Opinion::Disagree => l.disagree += 1,
                        Opinion::NoOpinion => l.no_opinion += 1,
                    }
                }
            }
        }
        count.valid += 1;
    }
    count.issued = count.collected;
    count
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

    /// Applies the contest's level, base, quorum and seats.
    ///
    /// Lines at or above the level pass from the top down while seats last. When the last seats
    /// would go to some of several equal lines, none of these pass and the tie is reported.
    pub fn outcome(&self, contest: &Contest, quorum: Level) -> Outcome {
        let base = self.base(contest.pass.base);
        let mut above: Vec<&LineCount> = self
            .lines
            .iter()
            .filter(|l| contest.pass.level.reached_by(l.agree, base))
            .collect();
        above.sort_by_key(|l| std::cmp::Reverse(l.agree));
        let seats = contest.seats as usize;
        let mut tie = None;
        // A contest without seats is refused when its conference is opened; here nobody passes.
        let last_in = seats.checked_sub(1).and_then(|last| above.get(last));
        if let Some(first_out) = above.get(seats) {
            if last_in.is_some_and(|last_in| last_in.agree == first_out.agree) {
                let votes = first_out.agree;
                let sure = above.iter().filter(|l| l.agree > votes).count();
                tie = Some(Tie {
                    options: above
                        .iter()
                        .filter(|l| l.agree == votes)
                        .map(|l| l.option.clone())
                        .collect(),
                    seats: u32::try_from(seats - sure).unwrap_or(u32::MAX),
                });
                above.truncate(sure);
            } else {
                above.truncate(seats);
            }
        }
        Outcome {
            quorum: quorum.reached_by(self.present, self.entitled),
            needed: contest.pass.level.votes_needed(base),
            base,
            passed: above.into_iter().map(|l| l.option.clone()).collect(),
            tie,
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
        count(contest, electorate, BlankBallots::Invalid, choices)
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
        assert_eq!(count.outcome(&c, Level::MORE_THAN_HALF).passed, []);
    }

    #[test]
    fn the_base_decides_what_half_means() {
        let choices = [chosen(&["a"]), chosen(&["a"]), chosen(&["b"])];
        let all = contest(1, Base::Entitled);
        let valid = contest(1, Base::Valid);
        assert_eq!(
            counted(&all, &choices)
                .outcome(&all, Level::percent(50))
                .passed,
            []
        );
        let outcome = counted(&valid, &choices).outcome(&valid, Level::percent(50));
        assert_eq!(
            (outcome.passed, outcome.needed, outcome.base),
            (vec![option("a")], 2, 3)
        );
    }

    #[test]
    fn an_equal_last_seat_is_a_tie_and_nobody_is_picked() {
        let c = contest(1, Base::Valid);
        let count = counted(&c, &[chosen(&["a", "b"]), chosen(&["a", "b"])]);
        let outcome = count.outcome(&c, Level::MORE_THAN_HALF);
        assert_eq!(outcome.passed, []);
        assert_eq!(
            outcome.tie,
            Some(Tie {
                options: vec![option("a"), option("b")],
                seats: 1
            })
        );
        assert!(!outcome.quorum || count.present >= 3);
    }

    #[test]
    fn over_quota_goes_from_the_top_down() {
        let c = contest(1, Base::Valid);
        let count = counted(
            &c,
            &[chosen(&["a", "b"]), chosen(&["a", "b"]), chosen(&["b"])],
        );
        let outcome = count.outcome(&c, Level::MORE_THAN_HALF);
        assert_eq!((outcome.passed, outcome.tie), (vec![option("b")], None));
    }

    #[test]
    fn without_seats_nobody_passes() {
        let c = contest(0, Base::Valid);
        let outcome = counted(&c, &[chosen(&["a"])]).outcome(&c, Level::MORE_THAN_HALF);
        assert_eq!((outcome.passed, outcome.tie), (vec![], None));
    }
}
