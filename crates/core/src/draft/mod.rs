//! What a delegate is filling in: everything as typed, so that nothing half-done is ever lost.
//!
//! A draft keeps texts, not numbers. What they mean is worked out on demand ([`line`], [`vote`]), and
//! only what is whole goes into the [`Submission`].

pub mod line;
pub mod task;
pub mod vote;

use std::collections::BTreeMap;

use crate::conference::Conference;
use crate::date::Moment;
use crate::format;
use crate::hash::Hash;
use crate::ids::{ContestId, CriterionId, OptionId, PaperId, PersonId, UnitId};
use crate::score::entry::ScoreSheet;
use crate::submission::{self, Ballot, CovenantSignature, Submission};
use crate::vote::choice::Opinion;
use crate::vote::contest::Contest;
use line::DraftLine;
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
        /// Votes by contest.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        pub votes: BTreeMap<ContestId, DraftVote>,
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

    /// Marks or unmarks a line of a ballot.
    ///
    /// # Errors
    /// [`VoteRefusal`] when the ballot is full or the draft is finalised.
    pub fn toggle(&mut self, contest: &Contest, option: &OptionId) -> Result<(), VoteRefusal> {
        self.change_vote(contest, |vote| vote.toggle(contest, option))
    }

    /// Casts a blank ballot, or takes that back.
    ///
    /// # Errors
    /// [`VoteRefusal`] when blank is not allowed or the draft is finalised.
    pub fn set_blank(&mut self, contest: &Contest, blank: bool) -> Result<(), VoteRefusal> {
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

    fn change_vote(
        &mut self,
        contest: &Contest,
        change: impl FnOnce(&mut DraftVote) -> Result<(), VoteRefusal>,
    ) -> Result<(), VoteRefusal> {
        if !self.is_open() {
            return Err(VoteRefusal::Finalised);
        }
        let mut vote = self.vote(&contest.id);
        change(&mut vote)?;
        if vote == DraftVote::default() {
            self.votes.remove(&contest.id);
        } else {
            self.votes.insert(contest.id.clone(), vote);
        }
        Ok(())
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
        let lines = self.sheets.get(unit).map(|typed| {
            submission::rows_to_score(conference, self.is_own(conference, unit))
                .into_iter()
                .filter_map(|row| {
                    let entry = typed
                        .get(&row.id)?
                        .entry(row, conference.target(unit, &row.id))?;
                    Some((row.id.clone(), entry))
                })
                .collect()
        });
        ScoreSheet {
            unit: unit.clone(),
            lines: lines.unwrap_or_default(),
        }
    }

    /// True for the unit that the draft's person represents.
    pub fn is_own(&self, conference: &Conference, unit: &UnitId) -> bool {
        conference
            .person(&self.person)
            .and_then(|p| p.unit.as_ref())
            == Some(unit)
    }

    /// The submission that this draft amounts to: everything whole, nothing half-done.
    pub fn submission(&self, conference: &Conference, now: Moment, build: &str) -> Submission {
        let sheets = self.sheets.keys().map(|unit| self.sheet(conference, unit));
        let mut sheets: Vec<ScoreSheet> = sheets.filter(|s| !s.lines.is_empty()).collect();
        sheets.sort_by_key(|s| !self.is_own(conference, &s.unit));
        let ballots = conference.contests.iter().filter_map(|contest| {
            let choice = self.votes.get(&contest.id)?.choice(contest)?;
            Some((contest.id.clone(), Ballot::Open(choice)))
        });
        let name = self.name.trim();
        Submission {
            conference: self.conference,
            person: self.person.clone(),
            name: (!name.is_empty()).then(|| crate::text::nfc(name)),
            history: self.history.clone(),
            made_at: now,
            build: build.to_owned(),
            sheets,
            ballots: ballots.collect(),
            signature: self.signature.is_complete().then(|| CovenantSignature {
                name: crate::text::nfc(self.signature.name.trim()),
                strokes: self.signature.strokes.clone(),
            }),
            remarks: self
                .remarks
                .iter()
                .map(|(id, text)| (id.clone(), crate::text::nfc(text.trim())))
                .filter(|(_, text)| !text.is_empty())
                .collect(),
        }
    }

    /// Finalises: the file to hand over, and the draft that remembers it. The draft given stays as
    /// it is, so that a failed write loses nothing.
    pub fn finalise(&self, conference: &Conference, now: Moment, build: &str) -> (Self, String) {
        let (text, hash) = format::write(&self.submission(conference, now, build));
        let mut done = self.clone();
        done.history.push(hash);
        done.stage = Stage::Finalised {
            at: now,
            handed_over: false,
        };
        (done, text)
    }

    /// Opens a finalised draft for the next revision.
    pub fn reopen(&mut self) {
        self.stage = Stage::Editing;
    }

    /// Notes whether the person says that the file has been handed over.
    pub fn set_handed_over(&mut self, done: bool) {
        if let Stage::Finalised { handed_over, .. } = &mut self.stage {
            *handed_over = done;
        }
    }
}
