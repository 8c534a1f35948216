//! What follows from a count: who passes, under the contest's level and the bloc's rules.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::contest::{Contest, ContestOption};
use super::count::{Count, LineCount};
use crate::conference::{Conference, follows};
use crate::ids::{OptionId, UnitId};
use crate::procedure::{OverQuota, Procedure, VoteTie};
use crate::rules::{Level, WOMEN_PERCENT};
use crate::score::rank::RankRow;
use crate::score::rulings::Rulings;

document_types! {
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
        /// Lines at or above the level that share too few seats, where nothing parts them.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub tie: Option<Tie>,
        /// What parted lines with equal votes at the last seat.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub tie_broken_by: Option<VoteTie>,
        /// Lines at or above the level whose units are not considered: they do not pass.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub barred: Vec<OptionId>,
    }

    /// An undecided last place.
    pub struct Tie {
        /// The lines, in the order of the ballot.
        pub options: Vec<OptionId>,
        /// Seats left for them.
        pub seats: u32,
    }
}

/// All that outcomes depend on besides counts. Made once for all contests.
pub struct Deciding<'a> {
    quorum: Level,
    conference: &'a Conference,
    procedure: Procedure,
    rulings: &'a Rulings,
    places: BTreeMap<UnitId, u32>,
}

/// Lines that are at or above the level with equal votes, and the seats left for them.
type Tied<'a> = (Vec<&'a ContestOption>, usize);

impl<'a> Deciding<'a> {
    /// By the rules of a conference, what was decided, and the ranking: the one it stands on where it goes on from another.
    pub fn new(conference: &'a Conference, rulings: &'a Rulings, ranking: &[RankRow]) -> Self {
        let places = follows::places(conference, ranking);
        Self {
            quorum: conference.rules.quorum,
            conference,
            procedure: conference.procedure(),
            rulings,
            places,
        }
    }

    /// Applies level, base, quorum and seats.
    ///
    /// Lines at or above the level pass from the top down while seats last, if the rule for more of them is so. When
    /// the last seats would go to some of several equal lines, the rules for equal votes are tried; where they leave
    /// lines equal, none of these pass and the tie is reported.
    pub fn outcome(&self, contest: &Contest, count: &Count) -> Outcome {
        let base = count.base(contest.pass.base);
        let reached = |line: &&LineCount| contest.pass.level.reached_by(line.agree, base);
        let (barred, mut above): (Vec<&LineCount>, Vec<&LineCount>) =
            count.lines.iter().filter(reached).partition(|line| {
                let unit = contest.option(&line.option).and_then(|o| o.unit.as_ref());
                unit.is_some_and(|unit| self.rulings.excludes(unit))
            });
        above.sort_by_key(|line| Reverse(line.agree));
        let ids = |lines: &[&LineCount]| lines.iter().map(|l| l.option.clone()).collect();
        let mut outcome = Outcome {
            quorum: self.quorum.reached_by(count.present, count.entitled),
            needed: contest.pass.level.votes_needed(base),
            base,
            passed: ids(&above),
            tie: None,
            tie_broken_by: None,
            barred: ids(&barred),
        };
        let seats = contest.seats as usize;
        // Nobody passes where there are no seats; such a contest is refused when its conference is opened.
        let last_in = seats.checked_sub(1).and_then(|last| above.get(last));
        let Some(first_out) = above.get(seats) else {
            return outcome;
        };
        let shared = match self.procedure.over_quota {
            OverQuota::TopDown => last_in.map(|l| l.agree).filter(|v| *v == first_out.agree),
            OverQuota::SecondBallot => None,
        };
        let sure = match (self.procedure.over_quota, shared) {
            (OverQuota::SecondBallot, _) => 0,
            (_, Some(votes)) => above.iter().filter(|l| l.agree > votes).count(),
            (_, None) => seats,
        };
        outcome.passed.truncate(sure);
        let candidates = match (self.procedure.over_quota, shared) {
            (OverQuota::SecondBallot, _) => above,
            (_, Some(votes)) => above.into_iter().filter(|l| l.agree == votes).collect(),
            (_, None) => return outcome,
        };
        // In the order of the ballot.
        let on_ballot = |o: &&ContestOption| candidates.iter().any(|l| l.option == o.id);
        let tied = contest.options.iter().filter(on_ballot).collect();
        self.part(
            (tied, seats - sure),
            contest,
            shared.is_some(),
            &mut outcome,
        );
        outcome
    }

    /// Tries the rules for equal votes one after the other, each on what those before it left equal. `equal` is false
    /// where the lines have different votes and only a second ballot can decide.
    fn part(&self, tied: Tied<'_>, contest: &Contest, equal: bool, outcome: &mut Outcome) {
        let (mut lines, mut seats) = tied;
        let rules = self.procedure.vote_ties.iter().filter(|_| equal);
        for rule in rules {
            let key = |line: &ContestOption| self.key(*rule, contest, &lines, line);
            let mut keyed: Vec<(Key, &ContestOption)> =
                lines.iter().map(|line| (key(line), *line)).collect();
            // Stable: those who stay equal keep the order of the ballot.
            keyed.sort_by(|a, b| a.0.cmp(&b.0));
            let Some(last_in) = seats.checked_sub(1).and_then(|at| keyed.get(at)) else {
                break;
            };
            let at_last = last_in.0.clone();
            let inside = keyed.iter().filter(|(key, _)| *key < at_last).count();
            let level = keyed.iter().filter(|(key, _)| *key == at_last).count();
            if level == keyed.len() {
                continue;
            }
            outcome.tie_broken_by = Some(*rule);
            let through = if inside + level == seats {
                seats
            } else {
                inside
            };
            let passed = keyed.iter().take(through);
            outcome
                .passed
                .extend(passed.map(|(_, line)| line.id.clone()));
            seats -= through;
            lines = keyed
                .into_iter()
                .filter(|(key, _)| *key == at_last && seats > 0)
                .map(|(_, line)| line)
                .collect();
            if seats == 0 {
                return;
            }
        }
        outcome.tie = Some(Tie {
            options: lines.into_iter().map(|line| line.id.clone()).collect(),
            seats: u32::try_from(seats).unwrap_or(u32::MAX),
        });
    }

    fn key(
        &self,
        rule: VoteTie,
        contest: &Contest,
        tied: &[&ContestOption],
        line: &ContestOption,
    ) -> Key {
        let unit = line.unit.as_ref();
        match rule {
            VoteTie::Place => {
                let place = unit.and_then(|unit| self.places.get(unit).copied());
                Key::Place(place.unwrap_or(u32::MAX))
            }
            VoteTie::Women => {
                let unit = unit.and_then(|unit| self.conference.unit(unit));
                let percent = unit.and_then(|unit| unit.women_percent);
                Key::Women(Reverse(percent.is_some_and(|p| p >= WOMEN_PERCENT)))
            }
            VoteTie::Chair => {
                let decisions = self.rulings.contests.iter();
                let mut decided = decisions.filter(|d| {
                    d.contest == contest.id && tied.iter().all(|line| d.order.contains(&line.id))
                });
                let decision = decided.next();
                Key::Chair(decision.and_then(|d| d.order.iter().position(|id| *id == line.id)))
            }
        }
    }
}

/// A line's worth under one rule: the least comes first.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Place(u32),
    Women(Reverse<bool>),
    Chair(Option<usize>),
}

#[cfg(test)]
mod tests;
