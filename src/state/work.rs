//! Jobs for the workers beside the page, asked with their types.

use khoithidua_core::work::{self, Asked, PhoneError, WorkError};

use crate::browser::BrowserError;
use crate::browser::worker::Crew;

/// Why a job was not done. Put into words by the screens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JobError<E = WorkError> {
    /// The worker could not be had, or was stopped.
    Browser(BrowserError),
    /// The worker says why.
    Work(E),
}

/// Why a phone's job was not done.
pub type PhoneJobError = JobError<PhoneError>;

impl<E> From<BrowserError> for JobError<E> {
    fn from(error: BrowserError) -> Self {
        Self::Browser(error)
    }
}

/// Has a job done by the next worker that is free.
///
/// # Errors
/// Why it was not done.
pub async fn ask<A: Asked>(crew: &Crew, job: &A) -> Result<A::Answer, JobError<A::Error>> {
    let answer = crew.ask(work::request(job)).await?;
    work::read_answer::<A>(&answer).map_err(JobError::Work)
}
