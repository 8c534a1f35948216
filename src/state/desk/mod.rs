//! The desk's session: which conference, what has been received, what was decided, what follows.
//!
//! | part | what it does |
//! |---|---|
//! | [`self`] | the session and what screens ask of it |
//! | [`entering`] | which conference, the right to write, what this device keeps of it |
//! | [`given`] | conferences and backups that a person opens |
//! | [`intake`] | files on their way in: read in portions, shown before anything is kept |
//! | [`collect`] | files that the camera reads, kept at once |
//! | [`acts`] | entries of the log: decisions, closing, opening again |
//! | [`board`] | the hall, rulings, units' sheets; what is taken back |
//! | [`outcome`] | the results, worked out once collection is closed |
//! | [`next_ballot`] | the ballot that follows, other conferences on this device |
//! | [`archive`], [`merging`] | backup and restore; several desks that collect for one conference |
//! | [`check`] | a results file worked out again |
//! | [`showing`] | how far the showing in the hall has come |
//! | [`sheets`] | answers of units, reviews as files |
//! | [`receipts`] | receipts for what came in, and the key that signs them |
//! | [`rehearsal`], [`trial`] | the rehearsal beside the conference, or of a plan, and the way back |
//! | [`invented`] | invented delegates who hand over in a rehearsal |
//! | [`reading`] | texts read one by one |
//! | [`examine`] | files that come in, their sealed ballots checked by a crew of workers |
//! | [`urn`] | tellers' shares, and the opening |
//! | [`prepare`] | everything before a conference is frozen |
//! | [`workbook`] | criteria from a workbook, scores into one |
//! | [`years`] | results of several years, opened together |
//! | [`typing`] | what is typed into forms and not entered yet |
//! | [`keep`] | the texts in this device's database |

pub mod acts;
pub mod archive;
mod board;
pub mod check;
pub mod collect;
mod entering;
mod examine;
mod given;
pub mod intake;
mod invented;
mod keep;
pub mod merging;
pub mod next_ballot;
pub mod outcome;
pub mod prepare;
mod reading;
pub mod receipts;
mod rehearsal;
pub mod sheets;
pub mod showing;
pub mod trial;
pub mod typing;
pub mod urn;
pub mod workbook;
pub mod years;

use std::collections::BTreeSet;
use std::sync::Arc;

use khoithidua_core::desk::assess::{Assessment, assess};
use khoithidua_core::desk::coverage::{CoverageCounts, coverage};
use khoithidua_core::desk::inbox::Inbox;
use khoithidua_core::desk::log::{Entry, Standing, standing};
use khoithidua_core::desk::reading::unfinished;
use khoithidua_core::hash::Hash;
use khoithidua_core::ids::PersonId;
use khoithidua_core::sealed::ballot::SealedBallot;
use leptos::prelude::*;

use super::opening::{Here, OpenError};
use super::status::Status;
use super::work::JobError;
use crate::browser::db::Db;
use crate::browser::task;
use crate::browser::worker::Crew;
use archive::OpenEnd;
use check::Checking;
use collect::Collecting;
use intake::{Intake, IntakeEnd};
use outcome::Outcome;
use prepare::Preparing;
use sheets::AnswerSeen;
use typing::Typing;
use urn::{Opening, ShareSeen};
use years::OpenYears;

/// How far the session has come.
#[derive(Clone, Debug, PartialEq)]
pub enum Phase {
    /// Looking for a conference.
    Opening,
    /// None found; why, if something was there and did not open.
    NoConference(Option<OpenError>),
    /// What this device keeps is being read: so many of so many files.
    Loading(usize, usize),
    /// A backup is being read: so many of so many files.
    Restoring(usize, usize),
    /// It cannot be read. Nothing is written, so that nothing is lost.
    Unreadable(JobError),
    /// The next conference is being prepared, and no conference is open.
    Planning,
    /// A conference is open.
    Ready(Here),
}

/// A value that is the same when it is the very same.
#[derive(Debug)]
pub struct Shared<T>(pub Arc<T>);

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// The desk. Made once at the root, copied freely.
#[derive(Clone, Copy)]
pub struct DeskSession {
    /// What to know about this device.
    pub status: Status,
    phase: RwSignal<Phase>,
    inbox: RwSignal<Inbox>,
    log: RwSignal<Vec<Entry>>,
    standing: Memo<Standing>,
    state: Memo<Shared<Assessment>>,
    counts: Memo<CoverageCounts>,
    intake: RwSignal<Intake>,
    intake_end: RwSignal<Option<IntakeEnd>>,
    outcome: RwSignal<Outcome>,
    side: StoredValue<Side>,
    /// Entries of the log in this device's database that cannot be read.
    damaged: RwSignal<usize>,
    busy: RwSignal<bool>,
    own: StoredValue<Own>,
    db: StoredValue<Option<Db>, LocalStorage>,
    crews: StoredValue<Crews, LocalStorage>,
}

/// Workers: of the job under way and of checking results, which a person can stop; and of signing receipts.
#[derive(Default)]
struct Crews {
    job: Crew,
    check: Crew,
    sign: Crew,
}

/// What only some screens look at, apart from the session, which is handed about much.
#[derive(Clone, Copy)]
struct Side {
    checking: RwSignal<Checking>,
    opening: RwSignal<Opening>,
    shares_seen: RwSignal<Vec<ShareSeen>>,
    answers_seen: RwSignal<Vec<AnswerSeen>>,
    preparing: Preparing,
    collecting: Collecting,
    typing: Typing,
    years: OpenYears,
    opened: RwSignal<Option<OpenEnd>>,
    /// Tellers' keys, public halves, whose secret halves are on this very device.
    keys_here: RwSignal<BTreeSet<String>>,
}

/// What is this tab's own, and nothing that screens show.
#[derive(Default)]
struct Own {
    /// Number of the job under way: another one stops it.
    job: u32,
    /// Conferences that this tab may write.
    conferences: BTreeSet<Hash>,
    /// Whether this tab may write the plan of the next one.
    plans: bool,
    /// Keys of desks that this page knows.
    fresh: receipts::Fresh,
    /// Number of the results file that is being checked.
    check: u32,
    /// The ballots of the results that were checked last, if their proofs hold.
    proven: Option<Vec<SealedBallot>>,
}

/// The desk of this page.
pub fn use_desk() -> DeskSession {
    expect_context()
}

impl DeskSession {
    /// Starts the session: opens the device's database and looks for the conference.
    pub fn start() -> Self {
        let inbox = RwSignal::new(Inbox::default());
        let log = RwSignal::new(Vec::<Entry>::new());
        let standing = Memo::new(move |_| log.with(|log| standing(log)));
        let phase = RwSignal::new(Phase::Opening);
        let state =
            Memo::new(move |_| Shared(Arc::new(inbox.with(|i| standing.with(|s| assess(i, s))))));
        let counts = Memo::new(move |_| match phase.get() {
            Phase::Ready(here) => CoverageCounts::of(&coverage(&here.conference, &state.get().0)),
            _ => CoverageCounts::default(),
        });
        let session = Self {
            status: Status::new(),
            phase,
            inbox,
            log,
            standing,
            state,
            counts,
            intake: RwSignal::new(Intake::Idle),
            intake_end: RwSignal::new(None),
            outcome: RwSignal::new(Outcome::Open),
            side: StoredValue::new(Side {
                checking: RwSignal::new(Checking::Idle),
                opening: RwSignal::new(Opening::Idle),
                shares_seen: RwSignal::new(Vec::new()),
                answers_seen: RwSignal::new(Vec::new()),
                preparing: Preparing::new(),
                collecting: Collecting::new(),
                typing: Typing::new(),
                years: OpenYears::new(),
                opened: RwSignal::new(None),
                keys_here: RwSignal::new(BTreeSet::new()),
            }),
            damaged: RwSignal::new(0),
            busy: RwSignal::new(false),
            own: StoredValue::new(Own::default()),
            db: StoredValue::new_local(None),
            crews: StoredValue::new_local(Crews::default()),
        };
        task::spawn(async move { session.open().await });
        session
    }

    /// How far the session has come.
    pub fn phase(self) -> Phase {
        self.phase.get()
    }

    fn side(self) -> Side {
        self.side.get_value()
    }

    /// What is prepared before a conference is frozen.
    pub fn preparing(self) -> Preparing {
        self.side().preparing
    }

    /// The conference that is open now; none while a plan is edited that none stands behind.
    pub fn here(self) -> Option<Here> {
        match self.phase.get_untracked() {
            Phase::Ready(here) => Some(here),
            _ => None,
        }
    }

    /// Everything received.
    pub fn inbox(self) -> ReadSignal<Inbox> {
        self.inbox.read_only()
    }

    /// What happened, oldest first.
    pub fn log(self) -> ReadSignal<Vec<Entry>> {
        self.log.read_only()
    }

    /// Decisions in force, and whether collection is closed.
    pub fn standing(self) -> Memo<Standing> {
        self.standing
    }

    /// Verdicts, people, what counts.
    pub fn state(self) -> Memo<Shared<Assessment>> {
        self.state
    }

    /// True while collection is closed.
    pub fn is_closed(self) -> bool {
        self.standing.with(|s| s.closed.is_some())
    }

    /// True when something can be changed: this tab writes, and nothing is being written.
    pub fn can_write(self) -> bool {
        self.status.writer.get() && !self.busy.get()
    }

    /// How many entries on this device cannot be read.
    pub fn damaged(self) -> usize {
        self.damaged.get()
    }

    /// True when a new version may take over: no files are on their way in.
    pub fn is_idle(self) -> bool {
        !self.busy.get() && self.intake.with(|i| matches!(i, Intake::Idle))
    }

    /// Whoever's sheets will not count for the ranking, because lines are open in them: how many sheets of whom.
    pub fn unfinished(self) -> Vec<(PersonId, usize)> {
        let Some(here) = self.here() else {
            return Vec::new();
        };
        let state = self.state.get();
        let accepted = state.0.accepted.values().map(|(_, submission)| submission);
        let open = unfinished(&here.conference, accepted.map(|s| &**s));
        open.into_iter()
            .map(|(id, open)| (id.clone(), open))
            .collect()
    }

    /// How many have delivered. What it is worked out from is followed first: an effect that reads a memo, and only then the
    /// memo behind it, is not told of a change that leaves the first one as it was (`reactive_graph` 0.2).
    pub fn counts(self) -> CoverageCounts {
        self.state.track();
        self.counts.get()
    }
}
