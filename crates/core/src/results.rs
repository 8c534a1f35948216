//! The results file: the outcome, and everything needed to work it out again.

mod verify;

use std::collections::{BTreeMap, BTreeSet};

use crate::conference::Conference;
use crate::desk::assess::Assessment;
use crate::desk::log::Decision;
use crate::format;
use crate::hash::Hash;
use crate::ids::{ContestId, PaperId, PersonId, UnitId};
use crate::rights;
use crate::score::entry::ScoreSheet;
use crate::score::points::SheetPoints;
use crate::score::rank::{self, RankRow, SignedSheet};
use crate::submission::{Ballot, CovenantSignature};
use crate::vote::choice::Choice;
use crate::vote::count::{self, Count, Electorate, Outcome};
pub use verify::{Check, ResultsError};

document_types! {
    /// The results of a conference.
    pub struct Results {
        /// The conference, whole: rules, criteria, contests.
        pub conference: Conference,
        /// Who handed over, with the hash of what counted.
        pub roll: BTreeMap<PersonId, RollEntry>,
        /// Sheets that count.
        pub sheets: Vec<CountedSheet>,
        /// Open votes, by name.
        pub open_votes: BTreeMap<ContestId, BTreeMap<PersonId, Choice>>,
        /// Secret votes: choices without names, in an order that says nothing about who or when.
        pub secret_votes: BTreeMap<ContestId, Vec<Choice>>,
        /// Remarks on papers.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub remarks: Vec<Remark>,
        /// Decisions by the board on conflicts.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub decisions: Vec<Decision>,
        /// What follows from all that.
        pub outcome: ConferenceOutcome,
    }

    /// One person on the roll.
    pub struct RollEntry {
        /// Content hash of the submission that counted.
        pub submission: Hash,
        /// Its revision number.
        pub revision: u32,
        /// Whether votes were in it. Which, is not said.
        pub voted: bool,
        /// Name as typed, where the conference has none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
        /// Signature under the covenant.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub signature: Option<CovenantSignature>,
    }

    /// A sheet and who filled it in.
    pub struct CountedSheet {
        /// Who.
        pub by: PersonId,
        /// From which unit.
        pub from: UnitId,
        /// The sheet.
        pub sheet: ScoreSheet,
    }

    /// A remark and whose it is.
    pub struct Remark {
        /// On which paper.
        pub paper: PaperId,
        /// Whose.
        pub by: PersonId,
        /// What.
        pub text: String,
    }

    /// What the conference comes to.
    pub struct ConferenceOutcome {
        /// The ranking, best first.
        pub ranking: Vec<RankRow>,
        /// The contests, in the order of the conference.
        pub contests: Vec<ContestOutcome>,
    }

    /// What one contest comes to.
    pub struct ContestOutcome {
        /// Which.
        pub id: ContestId,
        /// The count.
        pub count: Count,
        /// What follows from it.
        pub outcome: Outcome,
    }
}

/// Works out the results from the state of the desk.
pub fn results(conference: &Conference, state: &Assessment, decisions: &[Decision]) -> Results {
    let mut results = Results {
        conference: conference.clone(),
        roll: BTreeMap::new(),
        sheets: Vec::new(),
        open_votes: BTreeMap::new(),
        secret_votes: BTreeMap::new(),
        remarks: Vec::new(),
        decisions: decisions_in_force(state, decisions),
        outcome: ConferenceOutcome {
            ranking: Vec::new(),
            contests: Vec::new(),
        },
    };
    for contest in &conference.contests {
        if contest.secret {
            results.secret_votes.insert(contest.id.clone(), Vec::new());
        } else {
            results
                .open_votes
                .insert(contest.id.clone(), BTreeMap::new());
        }
    }
    let people = conference.people_by_id();
    for (id, (hash, submission)) in &state.accepted {
        results.roll.insert(
            id.clone(),
            RollEntry {
                submission: *hash,
                revision: u32::try_from(submission.revision()).unwrap_or(u32::MAX),
                voted: !submission.ballots.is_empty(),
                name: submission.name.clone(),
                signature: submission.signature.clone(),
            },
        );
        let unit = people.get(id).and_then(|p| p.unit.as_ref());
        if let Some(from) = unit {
            results
                .sheets
                .extend(submission.sheets.iter().map(|sheet| CountedSheet {
                    by: id.clone(),
                    from: from.clone(),
                    sheet: sheet.clone(),
                }));
        }
        for (contest, Ballot::Open(choice)) in &submission.ballots {
            if let Some(secret) = results.secret_votes.get_mut(contest) {
                secret.push(choice.clone());
            } else if let Some(open) = results.open_votes.get_mut(contest) {
                open.insert(id.clone(), choice.clone());
            }
        }
        results
            .remarks
            .extend(submission.remarks.iter().map(|(paper, text)| Remark {
                paper: paper.clone(),
                by: id.clone(),
                text: text.clone(),
            }));
    }
    results
        .secret_votes
        .values_mut()
        .for_each(|votes| votes.sort_by_key(choice_key));
    results.outcome = results.recount();
    results
}

/// Only decisions on which a counted submission rests are published: one that was overtaken by newer
/// files, or that opened again, decided nothing in these results.
fn decisions_in_force(state: &Assessment, decisions: &[Decision]) -> Vec<Decision> {
    let decides = |d: &&Decision| state.decided.contains(&d.person);
    decisions.iter().filter(decides).cloned().collect()
}

/// Sort key of a secret choice: its own canonical text, which knows neither voter nor time.
fn choice_key(choice: &Choice) -> String {
    serde_json::to_string(choice).unwrap_or_default()
}

impl Results {
    /// Works the outcome out again from sheets, votes and rules.
    pub fn recount(&self) -> ConferenceOutcome {
        ConferenceOutcome {
            ranking: rank::rank(&self.conference, &self.signed_sheets()),
            contests: self.recount_contests(),
        }
    }

    /// Every unit's own sheet in points, bonus and penalty apart, where it is whole.
    pub fn own_sheets(&self) -> BTreeMap<&UnitId, SheetPoints> {
        rank::own_sheets(&self.conference, &self.signed_sheets())
    }

    fn signed_sheets(&self) -> Vec<SignedSheet<'_>> {
        let signed = self.sheets.iter().map(|s| SignedSheet {
            by: &s.by,
            from: &s.from,
            sheet: &s.sheet,
        });
        signed.collect()
    }

    fn recount_contests(&self) -> Vec<ContestOutcome> {
        let electorate = Electorate {
            entitled: rights::entitled(&self.conference),
            present: u32::try_from(self.voters().len()).unwrap_or(u32::MAX),
        };
        let rules = &self.conference.rules;
        let contests = self.conference.contests.iter().map(|contest| {
            let secret = self.secret_votes.get(&contest.id).into_iter().flatten();
            let open = self
                .open_votes
                .get(&contest.id)
                .into_iter()
                .flat_map(BTreeMap::values);
            let count = count::count(contest, electorate, rules.blank_ballots, secret.chain(open));
            let outcome = count.outcome(contest, rules.quorum);
            ContestOutcome {
                id: contest.id.clone(),
                count,
                outcome,
            }
        });
        contests.collect()
    }

    /// People on the roll who have a vote: those present, as far as files can tell.
    fn voters(&self) -> BTreeSet<&PersonId> {
        let people = self.conference.people_by_id();
        let votes = |id: &&PersonId| {
            people
                .get(id)
                .is_some_and(|p| rights::votes(&self.conference, p))
        };
        self.roll.keys().filter(votes).collect()
    }

    /// The integrity code: sixteen digits over all of it, to be read aloud in the hall.
    pub fn integrity(&self) -> String {
        integrity(format::write(self).1)
    }
}

/// The integrity code of results whose hash is known, from reading or writing them.
pub fn integrity(hash: Hash) -> String {
    hash.spoken(4)
}

#[cfg(test)]
mod tests;
