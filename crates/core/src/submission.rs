//! What a delegate hands over (bài nộp): sheets, votes, signature, remarks, in one file.

use std::collections::{BTreeMap, BTreeSet};

use crate::conference::Conference;
use crate::date::Moment;
use crate::format;
use crate::hash::Hash;
use crate::identity::{Identity, Key, Purpose, Signature, slip};
use crate::ids::{ContestId, CriterionId, PaperId, PersonId, UnitId};
use crate::rights;
use crate::rules::PeerDetail;
use crate::score::criterion::{self, Criterion};
use crate::score::entry::{Input, ScoreSheet};
use crate::score::line::{self, LineError};
use crate::sealed::ballot::{BallotFault, SealedBallot};
use crate::vote::choice::{Choice, ChoiceError};

/// Most strokes and points of a drawn signature: ten times what a real one has.
pub const MAX_SIGNATURE_POINTS: usize = 5_000;
/// Longest remark or reason, in characters.
pub const MAX_TEXT: usize = 5_000;

document_types! {
    /// One revision of what one person hands over.
    pub struct Submission {
        /// Fingerprint of the conference this belongs to.
        pub conference: Hash,
        /// Who.
        pub person: PersonId,
        /// The name as typed by the person, where the conference does not have it or for the signature.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
        /// Hashes of the revisions before, oldest first. The revision number is one more than their count.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub history: Vec<Hash>,
        /// What the device's clock said: evidence, never order.
        pub made_at: Moment,
        /// The build of the app that wrote the file.
        pub build: String,
        /// Filled sheets, the own unit's first.
        pub sheets: Vec<ScoreSheet>,
        /// Open votes (biểu quyết), by name.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        pub open_votes: BTreeMap<ContestId, Choice>,
        /// The sealed ballot: all secret contests together.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub ballot: Option<SealedBallot>,
        /// Signature under the covenant.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub signature: Option<CovenantSignature>,
        /// Remarks on papers.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        pub remarks: BTreeMap<PaperId, String>,
        /// Who signed it; absent only until the phone's key has.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub identity: Option<Identity>,
    }

    /// A signature under the covenant: drawn, and the name typed beside it.
    pub struct CovenantSignature {
        /// The name as typed.
        pub name: String,
        /// The strokes: each a list of points `[x, y]` in thousandths of the field's width.
        pub strokes: Vec<Vec<[u16; 2]>>,
    }
}

/// Why a submission cannot be accepted, although it can be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SubmissionError {
    /// Nobody of that identifier is on the list.
    #[error("there is no person {0} in this conference")]
    UnknownPerson(PersonId),
    /// A unit that the person does not score.
    #[error("this person does not score unit {0}")]
    NotToScore(UnitId),
    /// A unit scored twice.
    #[error("unit {0} is scored twice")]
    ScoredTwice(UnitId),
    /// A row that the sheet does not have, or not for this scorer.
    #[error("the sheet of {0} has no row {1}")]
    UnknownRow(UnitId, CriterionId),
    /// A row whose input does not fit.
    #[error("row {1} of {0}: {2}")]
    BadRow(UnitId, CriterionId, LineError),
    /// Not signed, signed by another key, or changed after signing.
    #[error("the signature does not hold")]
    NotSigned,
    /// The voucher is not by the slip of this person.
    #[error("the slip's voucher does not hold")]
    BadVoucher,
    /// A secret vote that anyone could read.
    #[error("the vote in {0} is not sealed")]
    NotSealed(ContestId),
    /// A sealed ballot that does not hold, or where none can be cast.
    #[error("the sealed ballot does not hold: {0}")]
    BadBallot(BallotFault),
    /// The person has no vote.
    #[error("this person has no vote")]
    NoVote,
    /// A vote that its contest does not allow.
    #[error("contest {0}: {1}")]
    BadVote(ContestId, ChoiceError),
    /// The person does not sign.
    #[error("this person does not sign the covenant")]
    NotToSign,
    /// A signature without name or strokes, or larger than any real one.
    #[error("the signature is empty or too large")]
    BadSignature,
    /// A remark on a paper that does not exist, or beyond [`MAX_TEXT`].
    #[error("the remark on {0} is too long or has no paper")]
    BadRemark(PaperId),
    /// A text longer than [`MAX_TEXT`].
    #[error("a text is too long")]
    TextTooLong,
    /// A revision that names itself or a hash twice among its predecessors.
    #[error("the history of revisions contradicts itself")]
    BadHistory,
}

impl Submission {
    /// Number of this revision, from 1.
    pub fn revision(&self) -> usize {
        self.history.len() + 1
    }

    /// Whether any vote is in it.
    pub fn votes(&self) -> bool {
        self.ballot.is_some() || !self.open_votes.is_empty()
    }

    /// Signs it with the phone's key; with a slip's voucher where there was one.
    pub fn sign(&mut self, key: &Key, voucher: Option<Signature>) {
        self.identity = Some(Identity {
            key: key.public(),
            signature: None,
            voucher,
        });
        let signature = key.sign(Purpose::Submission, &format::write(self).0);
        if let Some(identity) = &mut self.identity {
            identity.signature = Some(signature);
        }
    }

    /// Checks who signed: the key, and the voucher of a slip if one is there.
    ///
    /// # Errors
    /// [`SubmissionError::NotSigned`], [`SubmissionError::BadVoucher`].
    pub fn check_identity(&self, conference: &Conference) -> Result<(), SubmissionError> {
        let Some(identity) = &self.identity else {
            return Err(SubmissionError::NotSigned);
        };
        let mut unsigned = self.clone();
        if let Some(identity) = &mut unsigned.identity {
            identity.signature = None;
        }
        let text = format::write(&unsigned).0;
        let signed = |signature| identity.key.signed(Purpose::Submission, &text, signature);
        if !identity.signature.as_ref().is_some_and(signed) {
            return Err(SubmissionError::NotSigned);
        }
        let slip = conference.slips.get(&self.person);
        let vouched = identity.voucher.is_none_or(|voucher| {
            slip.is_some_and(|slip| slip::vouches(slip, &self.person, &identity.key, &voucher))
        });
        if vouched {
            Ok(())
        } else {
            Err(SubmissionError::BadVoucher)
        }
    }

    /// Checks the content against its conference: rights, rows, open votes, sizes. Who signed
    /// ([`Self::check_identity`]) and what the sealed ballot holds are checked apart: they take their time.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn check(&self, conference: &Conference) -> Result<(), SubmissionError> {
        let person = conference
            .person(&self.person)
            .ok_or_else(|| SubmissionError::UnknownPerson(self.person.clone()))?;
        if self.history.iter().collect::<BTreeSet<_>>().len() != self.history.len() {
            return Err(SubmissionError::BadHistory);
        }
        if self.name.as_ref().is_some_and(|n| is_too_long(n)) || is_too_long(&self.build) {
            return Err(SubmissionError::TextTooLong);
        }
        let mut to_score = rights::scores(conference, person);
        for sheet in &self.sheets {
            let unit = || sheet.unit.clone();
            let Some(at) = to_score.iter().position(|u| **u == sheet.unit) else {
                let known = conference.unit(&sheet.unit).is_some();
                let twice =
                    known && self.sheets.iter().filter(|s| s.unit == sheet.unit).count() > 1;
                return Err(if twice {
                    SubmissionError::ScoredTwice(unit())
                } else {
                    SubmissionError::NotToScore(unit())
                });
            };
            to_score.remove(at);
            let own = person.unit.as_ref() == Some(&sheet.unit);
            check_sheet(conference, sheet, own)?;
        }
        if self.votes() && !rights::votes(conference, person) {
            return Err(SubmissionError::NoVote);
        }
        for (id, choice) in &self.open_votes {
            let bad = |error| SubmissionError::BadVote(id.clone(), error);
            let contest = conference
                .contest(id)
                .ok_or_else(|| bad(ChoiceError::NoSuchContest(id.clone())))?;
            if contest.secret {
                return Err(SubmissionError::NotSealed(id.clone()));
            }
            choice.check(contest).map_err(bad)?;
            let unit = person.unit.as_ref();
            choice
                .check_voter(&conference.rules, contest, unit)
                .map_err(bad)?;
        }
        if let Some(signature) = &self.signature {
            if !rights::signs(conference, person) {
                return Err(SubmissionError::NotToSign);
            }
            signature.check()?;
        }
        for (paper, remark) in &self.remarks {
            if is_too_long(remark) || !conference.papers.iter().any(|p| p.id == *paper) {
                return Err(SubmissionError::BadRemark(paper.clone()));
            }
        }
        Ok(())
    }
}

impl CovenantSignature {
    pub(crate) fn check(&self) -> Result<(), SubmissionError> {
        let points: usize = self.strokes.iter().map(Vec::len).sum();
        if points == 0
            || points > MAX_SIGNATURE_POINTS
            || self.name.trim().is_empty()
            || is_too_long(&self.name)
        {
            return Err(SubmissionError::BadSignature);
        }
        Ok(())
    }
}

/// True beyond [`MAX_TEXT`].
pub(crate) fn is_too_long(text: &str) -> bool {
    text.chars().count() > MAX_TEXT
}

/// Checks the rows of a sheet: `own` where the unit's own people filled it in.
pub(crate) fn check_sheet(
    conference: &Conference,
    sheet: &ScoreSheet,
    own: bool,
) -> Result<(), SubmissionError> {
    let rows = rows_to_score(conference, own);
    let rules = conference.rules.scoring.line_rules();
    for (id, entry) in &sheet.lines {
        let row = rows
            .iter()
            .find(|r| r.id == *id)
            .ok_or_else(|| SubmissionError::UnknownRow(sheet.unit.clone(), id.clone()))?;
        let bad_row = |e| SubmissionError::BadRow(sheet.unit.clone(), id.clone(), e);
        line::of_line(row, rules, &entry.input).map_err(bad_row)?;
        let says_nothing_assigned = matches!(entry.input, Input::NotAssigned { .. });
        if says_nothing_assigned && conference.target(&sheet.unit, id).is_some() {
            return Err(bad_row(LineError::Assigned));
        }
        if entry.reason.as_ref().is_some_and(|t| is_too_long(t))
            || entry.evidence.as_ref().is_some_and(|t| is_too_long(t))
        {
            return Err(SubmissionError::TextTooLong);
        }
    }
    Ok(())
}

/// The rows that a scorer fills in: every line of the own unit's sheet; of other units' the lines or
/// only the top groups, by rule, and never bonus and penalty, which need knowledge of the files.
pub fn rows_to_score(conference: &Conference, own: bool) -> Vec<&Criterion> {
    if own {
        return criterion::lines(&conference.criteria);
    }
    let ordinary = conference.criteria.iter().filter(|c| !c.extra);
    match conference.rules.scoring.peer_detail {
        PeerDetail::Groups => ordinary.collect(),
        PeerDetail::Lines => ordinary.flat_map(Criterion::lines).collect(),
    }
}
