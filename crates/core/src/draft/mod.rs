//! What a delegate is filling in: everything as typed, so that nothing half-done is ever lost.
//!
//! A draft keeps texts, not numbers. What they mean is worked out on demand ([`mod@line`], [`vote`]), and
//! only what is whole goes into the [`Submission`].

pub mod answer;
mod handed;
pub mod line;
pub mod task;
pub mod vote;

use std::collections::BTreeMap;

use crate::conference::Conference;
use crate::date::Moment;
use crate::format::Held;
use crate::hash::Hash;
use crate::ids::{ContestId, CriterionId, OptionId, PaperId, PersonId, UnitId};
use crate::receipt::Receipt;
use crate::score::entry::ScoreSheet;
use crate::sealed::ballot::{SealedBallot, Tracker};
use crate::submission::{self, CovenantSignature, Submission};
use crate::text::nfc;
use crate::vote::choice::{Choice, Opinion};
use crate::vote::contest::Contest;
use line::{DraftLine, Terms};
use vote::{DraftVote, VoteRefusal};

document_types! {
    /// An unfinished submission (bản nháp). One for each person of a conference on a device.
    pub struct Draft {
        /// Fingerprint of the conference.
        pub conference: Hash,
        /// Who.
        pub person: PersonId,
        /// Name as typed, where the conference has none.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        pub name: String,
        /// Sheets by unit scored.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        pub sheets: BTreeMap<UnitId, BTreeMap<CriterionId, DraftLine>>,
        /// Votes by contest. Those of secret contests go when they are sealed.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        pub votes: BTreeMap<ContestId, DraftVote>,
        /// The ballot sealed last: all that is left of the secret votes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub sealed: Option<SealedVote>,
        /// The signature in the making.
        #[serde(default, skip_serializing_if = "DraftSignature::is_empty")]
        pub signature: DraftSignature,
        /// Remarks by paper.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        pub remarks: BTreeMap<PaperId, String>,
        /// Whether it is being edited or has been finalised.
        pub stage: Stage,
        /// Hashes of the revisions finalised so far, oldest first.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub history: Vec<Hash>,
    }

    /// A vote after sealing: nobody, not even this phone, can read it any more.
    pub struct SealedVote {
        /// The ballot to hand over.
        pub ballot: SealedBallot,
        /// What to look for in the results.
        pub tracker: Tracker,
        /// When, by the device's clock.
        pub at: Moment,
    }

    /// Where a draft stands.
    pub enum Stage {
        /// Fields can be changed.
        Editing,
        /// The last revision in `history` is this content. Changing it starts the next revision.
        Finalised {
            /// When, by the device's clock.
            at: Moment,
            /// Whether the person says that the file has been handed over.
            handed_over: bool,
            /// What the desk said of it, checked when it came.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            receipt: Option<Held<Receipt>>,
        },
    }
}

document_types! {
    /// A signature in the making.
    #[derive(Default)]
    pub struct DraftSignature {
        /// The name as typed.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        pub name: String,
        /// The strokes so far.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub strokes: Vec<Vec<[u16; 2]>>,
    }
}

impl DraftSignature {
    /// True when nothing is there.
    pub fn is_empty(&self) -> bool {
        self.name.is_empty() && self.strokes.is_empty()
    }

    /// True when both halves are there.
    pub fn is_complete(&self) -> bool {
        !self.name.trim().is_empty() && self.strokes.iter().any(|s| s.len() > 1)
    }
}

impl Draft {
    /// An empty draft.
    pub fn new(conference: Hash, person: PersonId) -> Self {
        Self {
            conference,
            person,
            name: String::new(),
            sheets: BTreeMap::new(),
            votes: BTreeMap::new(),
            sealed: None,
            signature: DraftSignature::default(),
            remarks: BTreeMap::new(),
            stage: Stage::Editing,
            history: Vec::new(),
        }
    }

    /// True while fields can be changed.
    pub fn is_open(&self) -> bool {
        self.stage == Stage::Editing
    }

    /// True once something has been entered since the draft began or was reopened.
    pub fn has_content(&self) -> bool {
        !(self.name.is_empty()
            && self.sheets.is_empty()
            && self.votes.is_empty()
            && self.sealed.is_none()
            && self.signature.is_empty()
            && self.remarks.is_empty())
    }

    /// The revision that finalising now would make, or has made.
    pub fn revision(&self) -> usize {
        self.history.len() + usize::from(self.is_open())
    }

    /// A row of a sheet as typed so far; empty if untouched.
    pub fn line(&self, unit: &UnitId, criterion: &CriterionId) -> DraftLine {
        self.sheets
            .get(unit)
            .and_then(|s| s.get(criterion))
            .cloned()
            .unwrap_or_default()
    }

    /// Changes a row. Nothing happens once finalised.
    pub fn edit_line(
        &mut self,
        unit: &UnitId,
        criterion: &CriterionId,
        change: impl FnOnce(&mut DraftLine),
    ) {
        if !self.is_open() {
            return;
        }
        let sheet = self.sheets.entry(unit.clone()).or_default();
        let line = sheet.entry(criterion.clone()).or_default();
        change(line);
        if *line == DraftLine::default() {
            sheet.remove(criterion);
        }
        if sheet.is_empty() {
            self.sheets.remove(unit);
        }
    }

    /// A vote as entered so far; empty if untouched.
    pub fn vote(&self, contest: &ContestId) -> DraftVote {
        self.votes.get(contest).cloned().unwrap_or_default()
    }

    /// True when a secret vote has been entered that is not sealed yet: it takes the place of the ballot
    /// sealed before.
    pub fn is_voting(&self, conference: &Conference) -> bool {
        let mut secret = conference.sealed_contests();
        secret.any(|c| self.votes.contains_key(&c.id))
    }

    /// The secret votes that are whole, to be sealed; a contest that is not among them is not filled in.
    pub fn secret_choices(&self, conference: &Conference) -> BTreeMap<ContestId, Choice> {
        self.choices(conference, true)
    }

    fn choices(&self, conference: &Conference, secret: bool) -> BTreeMap<ContestId, Choice> {
        let mut choices = BTreeMap::new();
        for contest in conference.held_contests().filter(|c| c.secret == secret) {
            let vote = self.votes.get(&contest.id);
            if let Some(choice) = vote.and_then(|v| v.choice(contest)) {
                choices.insert(contest.id.clone(), choice);
            }
        }
        choices
    }

    /// Marks or unmarks a line of a ballot.
    ///
    /// # Errors
    /// [`VoteRefusal`] when the ballot is full or the draft is finalised.
    pub fn toggle(&mut self, contest: &Contest, option: &OptionId) -> Result<(), VoteRefusal> {
        self.change_vote(contest, |vote| vote.toggle(contest, option))
    }

    /// Casts a blank ballot, or takes that back. Answers the lines that lost their mark by it.
    ///
    /// # Errors
    /// [`VoteRefusal`] when blank is not allowed or the draft is finalised.
    pub fn set_blank(
        &mut self,
        contest: &Contest,
        blank: bool,
    ) -> Result<Vec<OptionId>, VoteRefusal> {
        self.change_vote(contest, |vote| vote.set_blank(contest, blank))
    }

    /// Sets the opinion on one line.
    ///
    /// # Errors
    /// [`VoteRefusal`] when the contest has no such line or the draft is finalised.
    pub fn set_opinion(
        &mut self,
        contest: &Contest,
        option: &OptionId,
        opinion: Opinion,
    ) -> Result<(), VoteRefusal> {
        self.change_vote(contest, |vote| vote.set_opinion(contest, option, opinion))
    }

    fn change_vote<R>(
        &mut self,
        contest: &Contest,
        change: impl FnOnce(&mut DraftVote) -> Result<R, VoteRefusal>,
    ) -> Result<R, VoteRefusal> {
        if !self.is_open() {
            return Err(VoteRefusal::Finalised);
        }
        let mut vote = self.vote(&contest.id);
        let answer = change(&mut vote)?;
        if vote == DraftVote::default() {
            self.votes.remove(&contest.id);
        } else {
            self.votes.insert(contest.id.clone(), vote);
        }
        Ok(answer)
    }

    /// Sets the remark on a paper; empty removes it.
    pub fn set_remark(&mut self, paper: &PaperId, remark: &str) {
        if !self.is_open() {
            return;
        }
        if remark.is_empty() {
            self.remarks.remove(paper);
        } else {
            self.remarks.insert(paper.clone(), remark.to_owned());
        }
    }

    /// The whole rows of one unit's sheet.
    pub fn sheet(&self, conference: &Conference, unit: &UnitId) -> ScoreSheet {
        let mut sheet = ScoreSheet {
            unit: unit.clone(),
            lines: BTreeMap::new(),
        };
        let Some(typed) = self.sheets.get(unit) else {
            return sheet;
        };
        for row in submission::rows_to_score(conference, self.is_own(conference, unit)) {
            let terms = Terms::of(conference, unit, row);
            if let Some(entry) = typed.get(&row.id).and_then(|line| line.entry(row, terms)) {
                sheet.lines.insert(row.id.clone(), entry);
            }
        }
        sheet
    }

    /// The name of the person: the one on the list, else the one typed.
    pub fn own_name(&self, conference: &Conference) -> Option<String> {
        let listed = conference.person(&self.person).and_then(|p| p.name.clone());
        let typed = self.name.trim();
        listed.or_else(|| (!typed.is_empty()).then(|| nfc(typed)))
    }

    /// Adds a stroke to the signature; `name` is who signs, where no name has been given before.
    pub fn sign(&mut self, stroke: Vec<[u16; 2]>, name: &str) {
        if !self.is_open() {
            return;
        }
        if self.signature.name.trim().is_empty() {
            name.clone_into(&mut self.signature.name);
        }
        self.signature.strokes.push(stroke);
    }

    /// True for the unit that the draft's person represents.
    pub fn is_own(&self, conference: &Conference, unit: &UnitId) -> bool {
        conference
            .person(&self.person)
            .and_then(|p| p.unit.as_ref())
            == Some(unit)
    }

    /// The submission that this draft amounts to: everything whole, nothing half-done; not signed yet. The ballot in
    /// it is the one given, else the one sealed before.
    pub fn submission(
        &self,
        conference: &Conference,
        now: Moment,
        build: &str,
        sealed: Option<&SealedVote>,
    ) -> Submission {
        // Maps are filled one by one: collecting them sorts first, with a sorting routine for every type.
        let (mut own, mut sheets) = (None, Vec::new());
        for unit in self.sheets.keys() {
            let sheet = self.sheet(conference, unit);
            if sheet.lines.is_empty() {
                continue;
            }
            if self.is_own(conference, unit) {
                own = Some(sheet);
            } else {
                sheets.push(sheet);
            }
        }
        let mut remarks = BTreeMap::new();
        for (paper, typed) in &self.remarks {
            if !typed.trim().is_empty() {
                remarks.insert(paper.clone(), nfc(typed.trim()));
            }
        }
        let name = self.name.trim();
        Submission {
            conference: self.conference,
            person: self.person.clone(),
            name: (!name.is_empty()).then(|| nfc(name)),
            history: self.history.clone(),
            made_at: now,
            build: build.to_owned(),
            sheets: own.into_iter().chain(sheets).collect(),
            open_votes: self.choices(conference, false),
            ballot: sealed.or(self.sealed.as_ref()).map(|s| s.ballot.clone()),
            signature: self.signature.is_complete().then(|| CovenantSignature {
                name: nfc(self.signature.name.trim()),
                strokes: self.signature.strokes.clone(),
            }),
            remarks,
            identity: None,
        }
    }

    /// The draft that remembers a signed submission: what was voted in secret is gone from it, but for the sealed
    /// ballot. The draft given stays as it is, so that a failed write loses nothing.
    pub fn finalised(
        &self,
        conference: &Conference,
        now: Moment,
        submission: Hash,
        sealed: Option<SealedVote>,
    ) -> Self {
        let mut done = self.clone();
        if sealed.is_some() {
            for contest in conference.sealed_contests() {
                done.votes.remove(&contest.id);
            }
            done.sealed = sealed;
        }
        done.history.push(submission);
        done.stage = Stage::Finalised {
            at: now,
            handed_over: false,
            receipt: None,
        };
        done
    }

    /// Opens a finalised draft for the next revision.
    pub fn reopen(&mut self) {
        self.stage = Stage::Editing;
    }
}

#[cfg(test)]
mod tests;
