//! The results file: the outcome, and everything needed to work it out again.

pub mod candidates;
mod columns;
mod contests;
pub mod peers;
pub mod picture;
pub mod proposals;
pub mod provenance;
mod sheets;
mod verify;
pub mod years;

use std::collections::{BTreeMap, BTreeSet};

use crate::attendance::Attendance;
use crate::conference::Conference;
use crate::desk::assess::{Assessment, Known};
use crate::desk::log::{Decision, Revocation, Standing};
use crate::desk::sheets::SheetFlow;
use crate::desk::sheets::overview::own_sheets;
use crate::format;
use crate::hash::Hash;
use crate::ids::{ContestId, OptionId, PaperId, PersonId, UnitId};
use crate::rights;
use crate::score::entry::ScoreSheet;
use crate::score::points::SheetPoints;
use crate::score::rank::{self, Parts, RankRow, Sheets, SignedSheet};
use crate::score::review::CheckedSheet;
use crate::score::rulings::Rulings;
use crate::sealed::urn::Urn;
use crate::submission::CovenantSignature;
use crate::vote::choice::Choice;
use crate::vote::count::Count;
use crate::vote::hands::HandCount;
use crate::vote::outcome::Outcome;
use crate::vote::paper::{self, PaperState, PaperVotes};
pub use contests::hands_now;
pub use sheets::counted_sheets;
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
        /// Own sheets as the board checked them last.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        pub checked: BTreeMap<UnitId, CheckedSheet>,
        /// Who was here, by unit; empty where no roll was called.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub attendance: Vec<Attendance>,
        /// Shows of hands.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub hands: Vec<HandCount>,
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
        /// What was decided about the ranking, candidates and equal votes.
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

impl ContestOutcome {
    /// The lines that pass: none where too few took part for the vote to stand.
    pub fn passed(&self) -> &[OptionId] {
        let stands = self.outcome.quorum;
        if stands { &self.outcome.passed } else { &[] }
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
        sheets: counted_sheets(conference, state, standing),
        open_votes: BTreeMap::new(),
        urn: urn(state, standing),
        checked: checked(conference, state, standing),
        attendance: standing.attendance.values().cloned().collect(),
        hands: standing.hands.values().cloned().collect(),
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
    for contest in conference.held_contests().filter(|c| !c.secret) {
        let open = BTreeMap::new();
        results.open_votes.insert(contest.id.clone(), open);
    }
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

fn checked(
    conference: &Conference,
    state: &Assessment,
    standing: &Standing,
) -> BTreeMap<UnitId, CheckedSheet> {
    let own = own_sheets(conference, state);
    let checked = |(unit, flow): (&UnitId, &SheetFlow)| {
        let own = own.get(unit).copied();
        Some((unit.clone(), flow.checked_sheet(own)?))
    };
    standing.sheets.iter().filter_map(checked).collect()
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
        self.with_sheets(|sheets| rank::rank(&self.conference, sheets, &self.rulings))
    }

    /// Every unit's whole sheets in points: own, peers', and as the board checked it.
    pub fn parts(&self) -> BTreeMap<UnitId, Parts> {
        self.with_sheets(|sheets| {
            let parts = rank::parts(&self.conference, sheets).into_iter();
            parts.map(|(unit, parts)| (unit.clone(), parts)).collect()
        })
    }

    /// Every unit's own sheet in points, where it is whole.
    pub fn own_sheets(&self) -> BTreeMap<UnitId, SheetPoints> {
        let parts = self.parts().into_iter();
        parts
            .filter_map(|(unit, parts)| Some((unit, parts.own?)))
            .collect()
    }

    fn with_sheets<T>(&self, use_them: impl FnOnce(Sheets<'_>) -> T) -> T {
        use_them(Sheets {
            signed: &self.signed_sheets(),
            checked: &self.checked,
        })
    }

    fn signed_sheets(&self) -> Vec<SignedSheet<'_>> {
        self.sheets.iter().map(CountedSheet::signed).collect()
    }

    /// True when nothing is sealed any more. Hands may still lack ([`Self::uncounted_hands`]).
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
