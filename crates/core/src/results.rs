//! The results file: the outcome, and everything needed to work it out again.

mod columns;
mod verify;

use std::collections::{BTreeMap, BTreeSet};

use crate::conference::Conference;
use crate::desk::assess::{Assessment, Known};
use crate::desk::log::{Decision, Revocation, Standing};
use crate::format;
use crate::hash::Hash;
use crate::ids::{ContestId, PaperId, PersonId, UnitId};
use crate::rights;
use crate::score::entry::ScoreSheet;
use crate::score::points::SheetPoints;
use crate::score::rank::{self, RankRow, SignedSheet};
use crate::score::rulings::Rulings;
use crate::sealed::election;
use crate::sealed::urn::Urn;
use crate::submission::CovenantSignature;
use crate::vote::choice::Choice;
use crate::vote::contest::Contest;
use crate::vote::count::{self, Count, Electorate, Outcome, Sums};
use crate::vote::paper::{self, PaperState, PaperVotes};
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
        /// Sealed ballots without names, and what the tellers opened of all of them together; absent where nothing
        /// secret was voted on. Until it is opened, the contests in it have no outcome.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub urn: Option<Urn>,
        /// Votes on paper.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub paper: Option<PaperVotes>,
        /// Remarks on papers.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub remarks: Vec<Remark>,
        /// Decisions by the board on conflicts.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub decisions: Vec<Decision>,
        /// Keys that the board revoked.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub revoked: Vec<Revocation>,
        /// What was decided about the ranking.
        #[serde(default, skip_serializing_if = "Rulings::is_empty")]
        pub rulings: Rulings,
        /// What follows from all that.
        pub outcome: ConferenceOutcome,
    }

    /// One person on the roll.
    pub struct RollEntry {
        /// Content hash of the submission that counted.
        pub submission: Hash,
        /// Its revision number.
        pub revision: u32,
        /// Whether open votes were in it.
        pub voted: bool,
        /// Whether a sealed ballot was in it. Which of those in the urn, is not said.
        pub sealed: bool,
        /// How the board knows that it is this person's.
        pub known: KnownBy,
        /// Name as typed, where the conference has none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
        /// Signature under the covenant.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub signature: Option<CovenantSignature>,
    }

    /// How the board knows whose a submission is.
    #[derive(Copy)]
    pub enum KnownBy {
        /// By the voucher of a slip.
        Slip,
        /// By a person at the desk.
        Desk,
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
        /// The contests that have been counted, in the order of the conference.
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
pub fn results(conference: &Conference, state: &Assessment, standing: &Standing) -> Results {
    let paper = match paper::state(&standing.paper_voters, &standing.paper_counts) {
        PaperState::Agreed(votes) => Some(votes),
        _ => None,
    };
    let mut results = Results {
        conference: conference.clone(),
        roll: BTreeMap::new(),
        sheets: Vec::new(),
        open_votes: BTreeMap::new(),
        urn: urn(state, standing),
        paper,
        remarks: Vec::new(),
        decisions: decisions_in_force(state, &standing.decisions),
        revoked: standing.revoked.clone(),
        rulings: standing.rulings.clone(),
        outcome: ConferenceOutcome {
            ranking: Vec::new(),
            contests: Vec::new(),
        },
    };
    for contest in conference.contests.iter().filter(|c| !c.secret) {
        let open = BTreeMap::new();
        results.open_votes.insert(contest.id.clone(), open);
    }
    let people = conference.people_by_id();
    for (id, (hash, submission)) in &state.accepted {
        results.roll.insert(
            id.clone(),
            RollEntry {
                submission: *hash,
                revision: u32::try_from(submission.revision()).unwrap_or(u32::MAX),
                voted: !submission.open_votes.is_empty(),
                sealed: submission.ballot.is_some(),
                known: match state.known.get(id) {
                    Some(Known::BySlip) => KnownBy::Slip,
                    Some(Known::AtDesk) | None => KnownBy::Desk,
                },
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
        for (contest, choice) in &submission.open_votes {
            if let Some(open) = results.open_votes.get_mut(contest) {
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
    results.outcome = results.recount();
    results
}

/// The ballots that count, and what the log says was opened of them.
fn urn(state: &Assessment, standing: &Standing) -> Option<Urn> {
    let ballots = state
        .accepted
        .values()
        .filter_map(|(_, s)| s.ballot.clone());
    let mut urn = Urn::new(ballots);
    if let Some(result) = &standing.opened {
        urn.shares = standing.shares.values().cloned().collect();
        urn.result = Some(result.clone());
    }
    (!urn.ballots.is_empty()).then_some(urn)
}

/// Only decisions on which a counted submission rests are published: one that was overtaken by newer
/// files, or that opened again, decided nothing in these results.
fn decisions_in_force(state: &Assessment, decisions: &[Decision]) -> Vec<Decision> {
    let decides = |d: &&Decision| state.decided.contains(&d.person);
    decisions.iter().filter(decides).cloned().collect()
}

impl Results {
    /// Works the outcome out again from sheets, votes and rules.
    pub fn recount(&self) -> ConferenceOutcome {
        ConferenceOutcome {
            ranking: self.recount_ranking(),
            contests: self.recount_contests(),
        }
    }

    fn recount_ranking(&self) -> Vec<RankRow> {
        rank::rank(&self.conference, &self.signed_sheets(), &self.rulings)
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
        let contests = self.conference.held_contests().filter_map(|contest| {
            let count = count::count(
                contest,
                electorate,
                rules.blank_ballots,
                &self.sums(contest)?,
            );
            let outcome = count.outcome(contest, rules.quorum);
            Some(ContestOutcome {
                id: contest.id.clone(),
                count,
                outcome,
            })
        });
        contests.collect()
    }

    /// What a contest adds up to, on paper and not; `None` while the urn that its ballots are in is not opened.
    fn sums(&self, contest: &Contest) -> Option<Sums> {
        let by_file = match &self.urn {
            Some(urn) if contest.secret => {
                let ballots = u32::try_from(urn.ballots.len()).ok()?;
                election::sums(&self.conference, urn.result.as_ref()?, ballots, &contest.id)?
            }
            None if contest.secret => Sums::nothing(contest),
            _ => {
                let open = self.open_votes.get(&contest.id);
                Sums::of(contest, open.into_iter().flat_map(BTreeMap::values))
            }
        };
        let on_paper = self.paper.as_ref().and_then(|p| p.sums.get(&contest.id));
        Some(on_paper.map_or(by_file.clone(), |paper| by_file.plus(paper)))
    }

    /// True when every contest has been counted.
    pub fn is_complete(&self) -> bool {
        self.urn.as_ref().is_none_or(|urn| urn.result.is_some())
    }

    /// People on the roll who have a vote and those who voted on paper: those present, as far as can be told.
    fn voters(&self) -> BTreeSet<&PersonId> {
        let people = self.conference.people_by_id();
        let votes = |id: &&PersonId| {
            people
                .get(id)
                .is_some_and(|p| rights::votes(&self.conference, p))
        };
        let on_paper = self.paper.iter().flat_map(|p| &p.voters);
        self.roll.keys().filter(votes).chain(on_paper).collect()
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
