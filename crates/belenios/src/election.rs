//! An election: questions, group, the trustees' common key. Its fingerprint enters every proof.
//!
//! The text is taken as it was found, indented or not, with members that this crate does not know:
//! its bytes are hashed, so it can never be written anew.

use std::fmt;
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::group::{Element, Group};
use crate::question::{self, Question};
use crate::trustee::{self, Trustee};
use crate::{VERSION, hash, json};

/// A published election.
#[derive(Clone, Debug, PartialEq)]
pub struct Election<G: Group> {
    text: String,
    fingerprint: String,
    /// What it is about.
    pub about: About,
    /// What is asked.
    pub questions: Vec<Question>,
    /// The key that votes are encrypted with.
    pub key: Element<G>,
    prepared: Prepared<G>,
}

/// The key prepared for checking ballots: when the first is, since most who read an election check none.
struct Prepared<G: Group>(OnceLock<G::Key>);

impl<G: Group> Prepared<G> {
    fn new() -> Self {
        Self(OnceLock::new())
    }
}

impl<G: Group> Clone for Prepared<G> {
    fn clone(&self) -> Self {
        Self::new()
    }
}

/// It says nothing that the key does not say.
impl<G: Group> PartialEq for Prepared<G> {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl<G: Group> fmt::Debug for Prepared<G> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Prepared")
    }
}

/// The words of an election.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// At least 14 letters of Base58.
    pub uuid: String,
    /// The title.
    pub name: String,
    /// A longer text.
    pub description: String,
    /// Who runs it.
    pub administrator: Option<String>,
    /// Who hands out the credentials.
    pub credential_authority: Option<String>,
}

/// Why an election is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The text cannot be read.
    #[error(transparent)]
    Json(#[from] json::Error),
    /// Another version of the protocol.
    #[error("version {0} of the protocol is not supported")]
    Version(u32),
    /// Another group than expected.
    #[error("the group is not the expected one")]
    Group(String),
    /// Not an identifier.
    #[error("the identifier is not 14 or more letters of Base58")]
    Uuid,
    /// Nothing is asked.
    #[error("no questions")]
    NoQuestions,
    /// A question that is not answered by choosing.
    #[error("question {index} is of a kind that is not supported: {kind}")]
    Kind {
        /// Which, from 0.
        index: usize,
        /// What kind it says it is.
        kind: String,
    },
    /// A question that cannot be asked.
    #[error("question {index}: {fault}")]
    Question {
        /// Which, from 0.
        index: usize,
        /// What is wrong.
        fault: question::Fault,
    },
    /// The key cannot be made.
    #[error(transparent)]
    Trustees(#[from] trustee::Fault),
}

/// Read before the rest, which only makes sense when these fit.
#[derive(Deserialize)]
struct Header {
    version: u32,
    group: String,
}

#[derive(Serialize, Deserialize)]
#[serde(bound(serialize = "Q: Serialize", deserialize = "Q: Deserialize<'de>"))]
struct Record<G: Group, Q> {
    version: u32,
    description: String,
    name: String,
    group: String,
    public_key: Element<G>,
    questions: Vec<Q>,
    uuid: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    administrator: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    credential_authority: Option<String>,
}

#[derive(Deserialize)]
struct Kind {
    #[serde(rename = "type")]
    kind: Option<String>,
}

impl<G: Group> Election<G> {
    /// Reads a published election.
    pub fn parse(text: &str) -> Result<Self, Fault> {
        let header: Header = json::read(text)?;
        if header.version != VERSION {
            return Err(Fault::Version(header.version));
        }
        if header.group != G::NAME {
            return Err(Fault::Group(header.group));
        }
        let record: Record<G, Box<RawValue>> = json::read(text)?;
        if !is_uuid(&record.uuid) {
            return Err(Fault::Uuid);
        }
        let questions = read_questions(&record.questions)?;
        Ok(Self {
            text: text.to_owned(),
            fingerprint: hash::fingerprint(text.as_bytes()),
            about: About {
                uuid: record.uuid,
                name: record.name,
                description: record.description,
                administrator: record.administrator,
                credential_authority: record.credential_authority,
            },
            questions,
            key: record.public_key,
            prepared: Prepared::new(),
        })
    }

    /// Writes an election under the common key of these trustees.
    pub fn new(
        about: About,
        questions: Vec<Question>,
        trustees: &[Trustee<G>],
    ) -> Result<Self, Fault> {
        let record = Record {
            version: VERSION,
            description: about.description,
            name: about.name,
            group: G::NAME.to_owned(),
            public_key: trustee::common_key(trustees)?,
            questions,
            uuid: about.uuid,
            administrator: about.administrator,
            credential_authority: about.credential_authority,
        };
        Self::parse(&json::write(&record))
    }

    /// The text as it was published.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What every proof and ballot is tied to.
    pub fn fingerprint(&self) -> &str {
        &self.fingerprint
    }

    /// The key, for checking ballots.
    pub(crate) fn prepared_key(&self) -> &G::Key {
        self.prepared.0.get_or_init(|| G::key(self.key.point()))
    }

    /// No ballot is longer than so many bytes, so longer texts need not be looked at.
    pub fn longest_ballot(&self) -> usize {
        let proof = 2 * G::TEXT_LIMIT + 40;
        let answers = self.questions.iter().map(|question| {
            let each = 2 * G::TEXT_LIMIT + 40 + 2 * proof;
            question
                .ciphertexts()
                .saturating_mul(each)
                .saturating_add(question.sums().saturating_add(3).saturating_mul(proof))
                .saturating_add(200)
        });
        answers.fold(
            1000 + self.about.uuid.len() + G::TEXT_LIMIT,
            usize::saturating_add,
        )
    }
}

fn read_questions(raw: &[Box<RawValue>]) -> Result<Vec<Question>, Fault> {
    if raw.is_empty() {
        return Err(Fault::NoQuestions);
    }
    let mut questions = Vec::with_capacity(raw.len());
    for (index, raw) in raw.iter().enumerate() {
        if let Some(kind) = json::read::<Kind>(raw.get())?.kind {
            return Err(Fault::Kind { index, kind });
        }
        let question: Question = json::read(raw.get())?;
        question
            .check()
            .map_err(|fault| Fault::Question { index, fault })?;
        questions.push(question);
    }
    Ok(questions)
}

/// The letters of identifiers and credentials: no 0, O, I or l.
pub(crate) const BASE58: &[u8; 58] = b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/// True for 14 or more letters of Base58.
pub fn is_uuid(text: &str) -> bool {
    text.len() >= 14 && text.bytes().all(|letter| BASE58.contains(&letter))
}
