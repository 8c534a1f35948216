//! Jobs for the workers beside the page, asked with their types.

use khoithidua_core::work::{self, Job, WorkError};

use crate::browser::BrowserError;
use crate::browser::worker::Crew;

/// Why a job was not done. Put into words by the screens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JobError {
    /// The worker could not be had, or was stopped.
    Browser(BrowserError),
    /// The worker says why.
    Work(WorkError),
}

impl From<BrowserError> for JobError {
    fn from(error: BrowserError) -> Self {
        Self::Browser(error)
    }
}

/// Has a job done by the next worker that is free.
///
/// # Errors
/// Why it was not done.
pub async fn ask<J: Job>(crew: &Crew, job: &J) -> Result<J::Answer, JobError> {
    let answer = crew.ask(work::request(job)).await?;
    work::read_answer::<J>(&answer).map_err(JobError::Work)
}
