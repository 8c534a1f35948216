//! What has been received: raw bytes kept as they came, each content read once.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use crate::conference::Conference;
use crate::conference::rehearsal::{self, Side};
use crate::date::Moment;
use crate::format::{self, Kind, ReadError};
use crate::hash::Hash;
use crate::ids::PersonId;
use crate::sealed::ballot::{BallotFault, SealedBallot};
use crate::sealed::{Group, election};
use crate::submission::{Submission, SubmissionError};
use belenios::election::Election;

document_types! {
    /// A file as it came in.
    pub struct Received {
        /// Its name then, for people to recognise it by. Means nothing to the program.
        pub name: String,
        /// When the desk's clock says it came.
        pub at: Moment,
        /// Its text, unchanged.
        pub text: String,
    }
}

impl Received {
    /// As a text for the device's own database.
    pub fn to_text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// From such a text; `None` when it is damaged.
    pub fn from_text(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }
}

/// Why a file is refused. Its text is kept all the same.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// It cannot be read.
    #[error(transparent)]
    Unreadable(#[from] ReadError),
    /// It belongs to another conference.
    #[error("made for another conference")]
    OtherConference {
        /// Fingerprint of that one.
        fingerprint: Hash,
        /// Whose it is, where that one is the rehearsal of this conference, or this is the rehearsal of that one.
        side: Option<Side>,
    },
    /// It contradicts the conference.
    #[error(transparent)]
    Unsound(#[from] SubmissionError),
}

/// A file read once: a submission and the hash of its content, or why not.
#[derive(Clone, Debug)]
pub enum Content {
    /// A sound submission of this conference.
    Sound(Arc<Submission>, Hash),
    /// Refused; and whose it says it is, where it could be read that far.
    Refused(Refusal, Option<PersonId>),
}

/// Reads files of one conference. Made once for many of them.
pub struct Examiner<'a> {
    conference: &'a Conference,
    fingerprint: Hash,
    election: Option<Election<Group>>,
    /// Worked out with the first file of another conference.
    other_side: OnceLock<Option<(Hash, Side)>>,
}

/// A file that is sound as far as can be told without a look at its sealed ballot, which takes the most time by far and
/// can be done elsewhere.
#[derive(Debug)]
pub struct Pending {
    submission: Submission,
    hash: Hash,
}

impl<'a> Examiner<'a> {
    /// For the files of a conference.
    pub fn new(conference: &'a Conference, fingerprint: Hash) -> Self {
        Self {
            conference,
            fingerprint,
            election: election::election(conference).ok(),
            other_side: OnceLock::new(),
        }
    }

    /// Reads a file whole: size, format and version, fingerprint, signature, content, sealed ballot.
    pub fn examine(&self, bytes: &[u8]) -> Content {
        self.read(bytes).map_or_else(
            |refused| refused,
            |pending| {
                let checked = pending.ballot().map_or(Ok(()), |ballot| self.check(ballot));
                pending.settle(checked)
            },
        )
    }

    /// Text of the election that sealed ballots are checked against, for whoever checks them elsewhere; `None` where
    /// there is none, and no ballot can hold.
    pub fn election(&self) -> Option<&str> {
        self.election.as_ref().map(Election::text)
    }

    /// Reads a file but for its sealed ballot.
    ///
    /// # Errors
    /// What is there to say of the file at once.
    pub fn read(&self, bytes: &[u8]) -> Result<Pending, Content> {
        let (submission, hash) =
            read(bytes).map_err(|error| Content::Refused(error.into(), None))?;
        match self.check_content(&submission, hash) {
            Ok(()) => Ok(Pending { submission, hash }),
            Err(refusal) => Err(Content::Refused(refusal, Some(submission.person))),
        }
    }

    fn check_content(&self, submission: &Submission, hash: Hash) -> Result<(), Refusal> {
        let fingerprint = submission.conference;
        if fingerprint != self.fingerprint {
            let side = self.side_of(fingerprint);
            return Err(Refusal::OtherConference { fingerprint, side });
        }
        submission.check_identity(self.conference)?;
        submission.check(self.conference)?;
        if submission.history.contains(&hash) {
            return Err(SubmissionError::BadHistory.into());
        }
        Ok(())
    }

    fn side_of(&self, other: Hash) -> Option<Side> {
        let work_out = || rehearsal::other_side(&format::write(self.conference).0);
        let known = self.other_side.get_or_init(work_out).as_ref();
        known.filter(|known| known.0 == other).map(|known| known.1)
    }

    /// Checks every proof of a sealed ballot.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn check(&self, ballot: &SealedBallot) -> Result<(), BallotFault> {
        let Some(election) = &self.election else {
            return Err(BallotFault::OtherElection);
        };
        ballot.open(election).map(|_| ())
    }
}

impl Pending {
    /// The sealed ballot to be checked, if there is one.
    pub fn ballot(&self) -> Option<&SealedBallot> {
        self.submission.ballot.as_ref()
    }

    /// What there is to say of the file, once its ballot was checked.
    pub fn settle(self, ballot: Result<(), BallotFault>) -> Content {
        match ballot {
            Ok(()) => Content::Sound(Arc::new(self.submission), self.hash),
            Err(fault) => {
                let refusal = SubmissionError::BadBallot(fault).into();
                Content::Refused(refusal, Some(self.submission.person))
            }
        }
    }
}

fn read(bytes: &[u8]) -> Result<(Submission, Hash), ReadError> {
    let limit = Kind::Submission.limit();
    if bytes.len() > limit {
        let size = bytes.len();
        return Err(ReadError::TooLarge { size, limit });
    }
    format::read(bytes)
}

/// How many files there are of each sort.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FileCounts {
    /// Sound submissions.
    pub sound: usize,
    /// Kept for comparison only.
    pub refused: usize,
}

impl FileCounts {
    /// Counts one more.
    pub fn add(&mut self, content: &Content) {
        match content {
            Content::Sound(..) => self.sound += 1,
            Content::Refused(..) => self.refused += 1,
        }
    }

    /// Both together.
    pub fn all(self) -> usize {
        self.sound + self.refused
    }
}

/// Everything received, by the hash of the raw bytes. A clone shares the files.
#[derive(Clone, Debug, Default)]
pub struct Inbox {
    files: BTreeMap<Hash, Arc<(Received, Content)>>,
}

impl Inbox {
    /// Takes a file in. Bytes that are there already change nothing.
    ///
    /// Returns the hash of the raw bytes and whether they are new.
    pub fn add(&mut self, received: Received, content: Content) -> (Hash, bool) {
        let raw = Hash::of(received.text.as_bytes());
        let new = !self.files.contains_key(&raw);
        if new {
            self.files.insert(raw, Arc::new((received, content)));
        }
        (raw, new)
    }

    /// How many different files there are.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// True before the first file.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// How many there are of each sort.
    pub fn counts(&self) -> FileCounts {
        self.counts_of(self.files.keys())
    }

    /// How many of these there are of each sort; those that are not here are not counted.
    pub fn counts_of<'a>(&self, files: impl IntoIterator<Item = &'a Hash>) -> FileCounts {
        let mut counts = FileCounts::default();
        for (_, content) in files.into_iter().filter_map(|raw| self.get(raw)) {
            counts.add(content);
        }
        counts
    }

    /// The files, ordered by the hash of their bytes.
    pub fn iter(&self) -> impl Iterator<Item = (&Hash, &Received, &Content)> {
        self.files.iter().map(|(raw, file)| (raw, &file.0, &file.1))
    }

    /// Every sound submission.
    pub fn submissions(&self) -> impl Iterator<Item = &Submission> {
        self.iter().filter_map(|(_, _, content)| match content {
            Content::Sound(submission, _) => Some(&**submission),
            Content::Refused(..) => None,
        })
    }

    /// One file.
    pub fn get(&self, raw: &Hash) -> Option<(&Received, &Content)> {
        self.files.get(raw).map(|file| (&file.0, &file.1))
    }
}
