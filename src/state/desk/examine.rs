//! Files that come in, examined: the proofs of their sealed ballots checked by a crew while the page goes on.

use std::collections::{BTreeSet, VecDeque};

use khoithidua_core::desk::inbox::{Content, Examiner, Inbox, Pending, Received};
use khoithidua_core::hash::Hash;
use khoithidua_core::sealed::ballot::{BallotFault, SealedBallot};
use khoithidua_core::work::{CheckBallots, WorkError};

use crate::browser::task::{self, Started};
use crate::browser::worker::{Crew, usual_size};
use crate::state::opening::Here;
use crate::state::work::{JobError, ask};

/// Ballots in one request: a tenth of a second of work, more or less.
const BATCH: usize = 8;

/// What is found of each ballot of a batch.
type Faults = Result<Vec<Option<BallotFault>>, JobError>;

/// Has some ballots checked, beginning now.
fn check(crew: &Crew, election: String, ballots: Vec<SealedBallot>) -> Started<Faults> {
    let (crew, asked) = (crew.clone(), ballots.len());
    let job = CheckBallots { election, ballots };
    task::start(async move {
        let faults = ask(&crew, &job).await?;
        // An answer of another length answers another question.
        if faults.len() == asked {
            Ok(faults)
        } else {
            Err(JobError::Work(WorkError::Unreadable))
        }
    })
}

/// What was started; a page that is being left may never hear of it.
async fn heard(started: Started<Faults>) -> Faults {
    let cancelled = crate::browser::BrowserError::Cancelled;
    started.await.unwrap_or(Err(cancelled.into()))
}

/// A file whose ballot is being checked.
type Waiting = (Received, Pending);

/// Files being examined: read on the page, their ballots checked by the crew. Never more of them on their way than the
/// crew has hands for, and in whatever order they come back.
pub struct Examination<'a> {
    examiner: Examiner<'a>,
    crew: Crew,
    inbox: Inbox,
    seen: BTreeSet<Hash>,
    batch: Vec<Waiting>,
    under_way: VecDeque<(Vec<Waiting>, Started<Faults>)>,
    settled: usize,
}

impl<'a> Examination<'a> {
    /// Of files of this conference, to come into this inbox.
    pub fn new(here: &'a Here, crew: Crew, inbox: Inbox) -> Self {
        Self {
            examiner: Examiner::new(&here.conference, here.fingerprint),
            crew,
            inbox,
            seen: BTreeSet::new(),
            batch: Vec::new(),
            under_way: VecDeque::new(),
            settled: 0,
        }
    }

    /// How many files are through.
    pub fn settled(&self) -> usize {
        self.settled
    }

    /// Takes a file in. Answers the hash of its bytes, and whether it is new: the very same is looked at once.
    ///
    /// # Errors
    /// When the crew cannot go on; then nothing is to be made of any of the files.
    pub async fn add(&mut self, received: Received) -> Result<(Hash, bool), JobError> {
        let raw = Hash::of(received.text.as_bytes());
        if self.inbox.get(&raw).is_some() || !self.seen.insert(raw) {
            self.settled += 1;
            return Ok((raw, false));
        }
        match self.examiner.read(received.text.as_bytes()) {
            Err(content) => self.settle(received, content),
            Ok(pending) if pending.ballot().is_none() => {
                self.settle(received, pending.settle(Ok(())));
            }
            Ok(pending) => {
                self.batch.push((received, pending));
                if self.batch.len() >= BATCH {
                    self.send();
                }
            }
        }
        while self.under_way.len() > 2 * usual_size() {
            self.hear().await?;
        }
        Ok((raw, true))
    }

    /// Waits for a batch that is on its way; false when none is.
    ///
    /// # Errors
    /// As [`Self::add`].
    pub async fn step(&mut self) -> Result<bool, JobError> {
        self.send();
        self.hear().await
    }

    /// Everything that came in, once [`Self::step`] has nothing left.
    pub fn finish(self) -> Inbox {
        self.inbox
    }

    fn settle(&mut self, received: Received, content: Content) {
        self.inbox.add(received, content);
        self.settled += 1;
    }

    fn send(&mut self) {
        let batch = std::mem::take(&mut self.batch);
        let ballots: Vec<_> = batch
            .iter()
            .filter_map(|(_, pending)| pending.ballot().cloned())
            .collect();
        if let Some(election) = self.examiner.election() {
            if !batch.is_empty() {
                let started = check(&self.crew, election.to_owned(), ballots);
                self.under_way.push_back((batch, started));
            }
            return;
        }
        for (received, pending) in batch {
            let content = pending.settle(Err(BallotFault::OtherElection));
            self.settle(received, content);
        }
    }

    async fn hear(&mut self) -> Result<bool, JobError> {
        let Some((batch, started)) = self.under_way.pop_front() else {
            return Ok(false);
        };
        let faults = heard(started).await?;
        for ((received, pending), fault) in batch.into_iter().zip(faults) {
            let content = pending.settle(fault.map_or(Ok(()), Err));
            self.settle(received, content);
        }
        Ok(true)
    }
}
