//! What a worker beside the page does: the arithmetic of secret ballots, asked and answered in text.
//!
//! There are two programs: the one for phones is small, since every phone downloads it, and gets everything ready
//! made; the other knows conferences. Each job is a type of its own with its answer, so a page carries only the jobs that it asks for, and none of what
//! they do. The worker keeps nothing from one job to the next.

mod desk;
mod invent;
mod phone;
mod teller;

use rand_core::CryptoRng;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::conference::Conference;
use crate::format::{self, read_asked, read_part, read_request, write_part};
use crate::hash::Hash;
use crate::identity::slip::CodeError;
use crate::sealed::backup::EnvelopeError;
use crate::sealed::trial::TrialError;
use crate::sealed::urn::UrnError;

pub use desk::{
    Archive, CheckBallots, CheckShare, CheckUrn, DeskKey, MakeBox, MakeSlips, OpenDesk, OpenUrn,
    SignReceipt, Slip, Trackers, Try,
};
pub use invent::{Invent, Invented, odd_ones};
pub use phone::{
    CheckReceipt, Identified, Identify, KnowSlip, Seal, Sealed, Sign, SlipCode, Vouched,
};
pub use teller::{MadeTeller, MakeTeller, OpenEnvelope, SampleShares, ShareUrn};

document_types! {
    /// Why a phone's job was not done.
    #[derive(thiserror::Error)]
    pub enum PhoneError {
        /// The request or the answer cannot be read: page and worker are of different versions.
        #[error("the request cannot be read")]
        Unreadable,
        /// The conference has no secret ballot.
        #[error("the conference has no secret ballot")]
        NoElection,
        /// Choices that their contests do not allow.
        #[error("the choices are no vote")]
        NotAVote,
        /// A key that is none.
        #[error("the key cannot be used")]
        BadKey,
        /// A text that is no slip's code.
        #[error(transparent)]
        Code(CodeError),
        /// A slip of another conference.
        #[error("the slip is of another conference")]
        UnknownSlip,
    }

    /// Why a job at the desk, of a teller or of whoever recounts was not done.
    #[derive(thiserror::Error)]
    pub enum WorkError {
        /// The request or the answer cannot be read: page and worker are of different versions.
        #[error("the request cannot be read")]
        Unreadable,
        /// The conference has no secret ballot.
        #[error("the conference has no secret ballot")]
        NoElection,
        /// A key that is none.
        #[error("the key cannot be used")]
        BadKey,
        /// Something is wrong with the ballots or their opening.
        #[error(transparent)]
        Urn(UrnError),
        /// A teller's envelope does not open.
        #[error(transparent)]
        Envelope(EnvelopeError),
        /// A ballot fails its trial.
        #[error(transparent)]
        Trial(TrialError),
    }
}

/// Why a job was not done, in files' terms.
pub trait Failure: Serialize + DeserializeOwned {
    /// The request or the answer cannot be read.
    const UNREADABLE: Self;
}

impl Failure for PhoneError {
    const UNREADABLE: Self = Self::Unreadable;
}

impl Failure for WorkError {
    const UNREADABLE: Self = Self::Unreadable;
}

/// A job for the worker.
pub trait Job: Serialize + DeserializeOwned {
    /// Its name in the request.
    const NAME: &'static str;
    /// What comes of it.
    type Answer: Serialize + DeserializeOwned;
    /// Why nothing does.
    type Error: Failure;

    /// Does it.
    ///
    /// # Errors
    /// Why it cannot be done.
    fn run(self, random: &mut dyn CryptoRng) -> Result<Self::Answer, Self::Error>;
}

/// What is asked of a worker, whoever does it: this program knows only the question.
pub trait Asked: Serialize + DeserializeOwned {
    /// Its name in the request.
    const NAME: &'static str;
    /// What comes of it.
    type Answer: Serialize + DeserializeOwned;
    /// Why nothing does.
    type Error: Failure;
}

impl<J: Job> Asked for J {
    const NAME: &'static str = <J as Job>::NAME;
    type Answer = <J as Job>::Answer;
    type Error = <J as Job>::Error;
}

/// The request for a job.
pub fn request<A: Asked>(job: &A) -> String {
    write_part(&(A::NAME, job))
}

/// What a worker's answer says.
///
/// # Errors
/// Why the job was not done.
pub fn read_answer<A: Asked>(text: &str) -> Result<A::Answer, A::Error> {
    let answer: Result<Result<A::Answer, A::Error>, _> = read_part(text.as_bytes());
    answer.unwrap_or(Err(A::Error::UNREADABLE))
}

/// Answers a request elsewhere than here, if it is this one: with what `does` makes of it.
pub fn answer_to<A: Asked>(
    request: &str,
    does: impl FnOnce(A) -> Result<A::Answer, A::Error>,
) -> Option<String> {
    let (name, asked) = read_request(request.as_bytes())?;
    if name != A::NAME {
        return None;
    }
    let answer = match read_asked(asked) {
        Some(asked) => does(asked),
        None => Err(A::Error::UNREADABLE),
    };
    Some(write_part(&answer))
}

macro_rules! one_of {
    ($request:ident, $random:ident, [$($job:ty),* $(,)?]) => {{
        let Some((name, job)) = read_request($request.as_bytes()) else {
            return refusal();
        };
        match name.as_str() {
            $(<$job as Job>::NAME => run::<$job>(job, $random),)*
            _ => refusal(),
        }
    }};
}

/// Does what a delegate's phone asks. Never fails: what goes wrong is an answer too.
pub fn answer_phone(request: &str, random: &mut dyn CryptoRng) -> String {
    one_of!(
        request,
        random,
        [Seal, Identify, Sign, KnowSlip, CheckReceipt]
    )
}

/// Does what the desk asks, a teller, or whoever recounts. Never fails: what goes wrong is an answer too.
pub fn answer(request: &str, random: &mut dyn CryptoRng) -> String {
    one_of!(
        request,
        random,
        [
            Try,
            CheckBallots,
            CheckUrn,
            CheckShare,
            OpenUrn,
            MakeBox,
            MakeSlips,
            Invent,
            Trackers,
            Archive,
            OpenDesk,
            SignReceipt,
            MakeTeller,
            OpenEnvelope,
            ShareUrn,
            SampleShares,
        ]
    )
}

fn run<J: Job>(job: Value, random: &mut dyn CryptoRng) -> String {
    let Some(job) = read_asked::<J>(job) else {
        return refusal();
    };
    let answer: Result<J::Answer, J::Error> = job.run(random);
    write_part(&answer)
}

/// What every kind of failure reads as its own.
fn refusal() -> String {
    write_part(&Err::<(), _>(PhoneError::UNREADABLE))
}

/// A conference handed over as the text of its file, with its fingerprint.
fn conference(text: &str) -> Result<(Conference, Hash), WorkError> {
    format::read(text.as_bytes()).map_err(|_| WorkError::Unreadable)
}

#[cfg(test)]
mod tests;
