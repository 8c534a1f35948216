//! A ballot: all answers of one voter, signed. Its tracker is what the voter keeps.

use rand_core::CryptoRng;
use serde::Serialize;

use crate::answer::{self, Answer};
use crate::branches::Checks;
use crate::credential::Credential;
use crate::election::Election;
use crate::group::{Element, Group};
use crate::question::Choices;
use crate::signature::Signature;
use crate::{compact, hash, json};

records! {
    /// A signed ballot.
    pub struct Ballot<G> {
        election_uuid: String,
        election_hash: String,
        credential: Element<G>,
        answers: Vec<Answer<G>>,
        signature: Signature<G>,
    }
}

/// What is signed: the ballot without its last member.
#[derive(Serialize)]
#[serde(bound = "")]
struct Unsigned<'a, G: Group> {
    election_uuid: &'a str,
    election_hash: &'a str,
    credential: &'a Element<G>,
    answers: &'a [Answer<G>],
}

impl<G: Group> Unsigned<'_, G> {
    fn text(&self) -> String {
        json::write(self)
    }
}

/// The whole text, from the one without signature.
fn with_signature<G: Group>(unsigned: &str, signature: &Signature<G>) -> String {
    let open = unsigned.strip_suffix('}').unwrap_or(unsigned);
    format!("{open},\"signature\":{}}}", json::write(signature))
}

/// Why a ballot is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// Longer than any ballot of this election.
    #[error("too long for a ballot of this election")]
    TooLong,
    /// The text cannot be read.
    #[error(transparent)]
    Json(#[from] json::Error),
    /// The bytes cannot be read.
    #[error(transparent)]
    Compact(#[from] compact::Fault),
    /// Readable, but not written the one right way.
    #[error("not in canonical form")]
    NotCanonical,
    /// Made for an election with another identifier.
    #[error("made for another election")]
    OtherElection,
    /// Made for another text of the election.
    #[error("made for another text of this election")]
    OtherFingerprint,
    /// Not the number of answers that there are questions.
    #[error("another number of answers than there are questions")]
    Answers,
    /// Something is wrong with an answer.
    #[error("answer {question}: {fault}")]
    Answer {
        /// Which, from 0.
        question: usize,
        /// What is wrong.
        fault: answer::Fault,
    },
    /// Another text was signed.
    #[error("the signature is of another ballot")]
    SignedOther,
    /// The signature is not by the ballot's credential.
    #[error("the signature is not by the credential")]
    Signature,
}

/// Why a vote cannot be sealed: an answer for each question, each fitting, is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the votes do not fit the questions")]
pub struct Misfit;

/// Where ballots are made: an election with its key prepared.
pub struct Booth<'a, G: Group> {
    election: &'a Election<G>,
    key: G::Table,
}

impl<'a, G: Group> Booth<'a, G> {
    /// Prepares the key, once for any number of ballots.
    pub fn new(election: &'a Election<G>) -> Self {
        let key = G::table(election.key.point());
        Self { election, key }
    }

    /// Encrypts one vote for each question, proves and signs.
    pub fn seal<R: CryptoRng + ?Sized>(
        &self,
        credential: &Credential<G>,
        votes: &[Choices],
        random: &mut R,
    ) -> Result<Ballot<G>, Misfit> {
        let questions = &self.election.questions;
        let fit = |(vote, question): (&Choices, _)| vote.fits(question);
        if votes.len() != questions.len() || !votes.iter().zip(questions).all(fit) {
            return Err(Misfit);
        }
        let context = context(self.election, credential.public());
        let answers: Vec<Answer<G>> = questions
            .iter()
            .zip(votes)
            .map(|(question, vote)| answer::seal(&context, &self.key, question, vote, random))
            .collect();
        let unsigned = Unsigned {
            election_uuid: &self.election.about.uuid,
            election_hash: self.election.fingerprint(),
            credential: credential.public(),
            answers: &answers,
        };
        let signature = Signature::new(&unsigned.text(), credential, random);
        Ok(Ballot {
            election_uuid: self.election.about.uuid.clone(),
            election_hash: self.election.fingerprint().to_owned(),
            credential: credential.public().clone(),
            answers,
            signature,
        })
    }
}

/// What ties the proofs of a ballot to its election and its credential.
fn context<G: Group>(election: &Election<G>, credential: &Element<G>) -> String {
    format!("{}|{}", election.fingerprint(), credential.text())
}

/// The tracker of a ballot's text.
pub fn tracker(text: &str) -> String {
    hash::fingerprint(text.as_bytes())
}

impl<G: Group> Ballot<G> {
    /// Reads a ballot and checks all of it but whether its credential may vote.
    pub fn open(text: &str, election: &Election<G>) -> Result<Self, Fault> {
        if text.len() > election.longest_ballot() {
            return Err(Fault::TooLong);
        }
        let ballot: Self = json::read(text)?;
        let unsigned = ballot.unsigned();
        if with_signature(&unsigned, &ballot.signature) != text {
            return Err(Fault::NotCanonical);
        }
        ballot.check_shape(&unsigned, election)?;
        ballot.check_proofs(election)?;
        Ok(ballot)
    }

    /// Reads the [compact form](compact) and checks all that [`Self::open`] checks.
    pub fn open_bytes(bytes: &[u8], election: &Election<G>) -> Result<Self, Fault> {
        // What is read this way has the right shape, and its text is written in canonical form.
        let ballot = Self::from_bytes(bytes, election)?;
        ballot.check_proofs(election)?;
        Ok(ballot)
    }

    /// Reads the [compact form](compact), but checks **no proofs**: of its points and numbers each is
    /// one, and that is all. For whoever only passes ballots on, or opens their text afterwards.
    pub fn from_bytes(bytes: &[u8], election: &Election<G>) -> Result<Self, compact::Fault> {
        let content = compact::read(bytes, &election.questions)?;
        let mut ballot = Self {
            election_uuid: election.about.uuid.clone(),
            election_hash: election.fingerprint().to_owned(),
            credential: content.credential,
            answers: content.answers,
            signature: Signature {
                hash: String::new(),
                proof: content.signature,
            },
        };
        ballot.signature.hash = hash::fingerprint(ballot.unsigned().as_bytes());
        Ok(ballot)
    }

    /// The [compact form](compact). What it leaves out is looked at before, so that the text can be
    /// rebuilt from it to the byte: a ballot of another election has no such form.
    pub fn to_bytes(&self, election: &Election<G>) -> Result<Vec<u8>, Fault> {
        self.check_shape(&self.unsigned(), election)?;
        let proof = &self.signature.proof;
        Ok(compact::write(&self.credential, &self.answers, proof))
    }

    /// Everything that can be checked without arithmetic.
    fn check_shape(&self, unsigned: &str, election: &Election<G>) -> Result<(), Fault> {
        if self.election_uuid != election.about.uuid {
            return Err(Fault::OtherElection);
        }
        if self.election_hash != election.fingerprint() {
            return Err(Fault::OtherFingerprint);
        }
        if !self.signature.is_of(unsigned) {
            return Err(Fault::SignedOther);
        }
        if self.answers.len() != election.questions.len() {
            return Err(Fault::Answers);
        }
        let mut answers = self.answers.iter().zip(&election.questions).enumerate();
        answers.try_for_each(|(question, (answer, asked))| {
            let shape = answer.check_shape(asked);
            shape.map_err(|fault| Fault::Answer { question, fault })
        })
    }

    /// Everything else.
    fn check_proofs(&self, election: &Election<G>) -> Result<(), Fault> {
        let mut checks = Checks::new();
        checks.knowledge(
            Fault::Signature,
            self.signature.prefix(),
            self.credential.point(),
            &self.signature.proof,
        );
        let context = context(election, &self.credential);
        let key = election.prepared_key();
        for (question, (answer, asked)) in self.answers.iter().zip(&election.questions).enumerate()
        {
            let label = |fault| Fault::Answer { question, fault };
            answer.check(&context, key, asked, &mut checks, label);
        }
        checks.first_wrong()
    }

    fn unsigned(&self) -> String {
        let unsigned = Unsigned {
            election_uuid: &self.election_uuid,
            election_hash: &self.election_hash,
            credential: &self.credential,
            answers: &self.answers,
        };
        unsigned.text()
    }

    /// The canonical text.
    pub fn text(&self) -> String {
        with_signature(&self.unsigned(), &self.signature)
    }

    /// What the voter keeps, to look for among the published ones.
    pub fn tracker(&self) -> String {
        tracker(&self.text())
    }

    /// Who cast it.
    pub fn credential(&self) -> &Element<G> {
        &self.credential
    }

    /// The encrypted answers, one for each question.
    pub fn answers(&self) -> &[Answer<G>] {
        &self.answers
    }
}
