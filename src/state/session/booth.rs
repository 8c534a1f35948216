//! The booth: where the secret votes are sealed, on the last screen before they become a file.

use std::collections::BTreeMap;

use khoithidua_core::conference::Conference;
use khoithidua_core::draft::{Draft, SealedVote};
use khoithidua_core::format;
use khoithidua_core::ids::ContestId;
use khoithidua_core::sealed::ballot::Tracker;
use khoithidua_core::sealed::election;
use khoithidua_core::sealed::trial::Trial;
use khoithidua_core::vote::choice::Choice;
use khoithidua_core::work::{PhoneError, Seal, Sealed};
use leptos::prelude::*;

use super::{Phase, Session};
use crate::browser::worker::Crew;
use crate::browser::{device, task, timer};
use crate::route::Route;
use crate::state::exchange::FinalFile;
use crate::state::kept::stem;
use crate::state::opening::Here;
use crate::state::work::{PhoneJobError, ask};

/// How long the question stays after the file is written, in milliseconds.
const SETTLE_MS: i32 = 350;

/// What is going on in the booth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Nothing.
    Open,
    /// The ballot is being sealed.
    Sealing,
    /// It is sealed, under this tracker, and can be handed over or tried.
    Sealed(Tracker),
    /// The file is being signed and written.
    Signing,
    /// That did not work; everything is as it was.
    Failed(PhoneJobError),
    /// The ballot was given away to be tried, and never counts.
    Trying(Tried),
}

/// A ballot that is being tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tried {
    /// What the other device must show too.
    pub tracker: Tracker,
    /// For the other device.
    pub file: FinalFile,
}

/// A sealed ballot of which nobody has decided yet whether it is handed over or tried.
#[derive(Clone)]
struct Prepared {
    choices: BTreeMap<ContestId, Choice>,
    vote: SealedVote,
    /// What opens it: forgotten with the booth.
    opening: String,
}

/// The booth of one screen: it goes with the screen, and what is sealed in it and not handed over goes too.
#[derive(Clone, Copy)]
pub struct Booth {
    session: Session,
    crew: StoredValue<Crew, LocalStorage>,
    step: RwSignal<Step>,
    inside: StoredValue<Inside>,
}

/// What nobody sees.
#[derive(Default)]
struct Inside {
    prepared: Option<Prepared>,
    /// The last tap came while the ballot was still being sealed.
    wanted: bool,
    /// How often sealing began or was given up: what an earlier attempt answers is not heard.
    attempt: u32,
}

impl Booth {
    /// An empty booth, with its worker on its way where there is something to finish, so that the last tap need not
    /// wait for it.
    pub fn open(session: Session) -> Self {
        let crew = Crew::of_phone();
        let draft = session.draft;
        if draft.with_untracked(|d| d.as_ref().is_some_and(Draft::is_open)) {
            crew.prepare();
        }
        Self {
            session,
            crew: StoredValue::new_local(crew),
            step: RwSignal::new(Step::Open),
            inside: StoredValue::new(Inside::default()),
        }
    }

    /// What is going on.
    pub fn step(self) -> ReadSignal<Step> {
        self.step.read_only()
    }

    /// The last question is being asked: the secret votes are sealed while it is read.
    pub fn begin(self) {
        if self.step.get_untracked() != Step::Signing {
            self.give_up();
            if self.choices().is_some() {
                self.seal();
            }
        }
    }

    /// The question is taken back: the ballot is forgotten. A file that is being signed is not held up.
    pub fn leave(self) {
        if !matches!(self.step.get_untracked(), Step::Signing | Step::Trying(_)) {
            self.give_up();
        }
    }

    /// The last tap: exactly the ballot whose tracker is shown goes into the file. More taps do nothing more.
    pub fn finalise(self) {
        match self.step.get_untracked() {
            Step::Signing | Step::Trying(_) => {}
            Step::Sealing => self.inside.update_value(|i| i.wanted = true),
            Step::Open | Step::Sealed(_) | Step::Failed(_) => self.go_on(),
        }
    }

    /// Gives the ballot away to be tried: it is void from this moment on.
    pub fn give_to_trial(self) {
        let (Some(here), Step::Sealed(tracker)) = (self.here(), self.step.get_untracked()) else {
            return;
        };
        let Some(prepared) = self.prepared() else {
            return;
        };
        self.give_up();
        let trial = Trial {
            conference: here.fingerprint,
            choices: prepared.choices,
            ballot: prepared.vote.ballot,
            opening: prepared.opening,
        };
        let stem = self.session.draft.with_untracked(|draft| {
            let draft = draft.as_ref();
            draft.map(|d| stem("thu-phieu", &here.conference, d))
        });
        let file = FinalFile {
            stem: stem.unwrap_or_default(),
            text: format::write(&trial).0,
        };
        self.step.set(Step::Trying(Tried { tracker, file }));
    }

    /// The trial is over; the choices are still there, to be sealed anew.
    pub fn end_trial(self) {
        self.give_up();
    }

    fn here(self) -> Option<Here> {
        match self.session.phase.get_untracked() {
            Phase::Ready(here) => Some(here),
            _ => None,
        }
    }

    /// What is to be sealed; nothing where no secret vote has been entered.
    fn choices(self) -> Option<BTreeMap<ContestId, Choice>> {
        let here = self.here()?;
        self.session.draft.with_untracked(|draft| {
            let voting = |d: &&Draft| d.is_voting(&here.conference);
            let draft = draft.as_ref().filter(voting)?;
            Some(draft.secret_choices(&here.conference))
        })
    }

    fn prepared(self) -> Option<Prepared> {
        self.inside.with_value(|inside| inside.prepared.clone())
    }

    fn give_up(self) {
        self.inside.update_value(|inside| {
            inside.prepared = None;
            inside.wanted = false;
            inside.attempt += 1;
        });
        self.step.set(Step::Open);
    }

    fn seal(self) {
        let (Some(here), Some(choices)) = (self.here(), self.choices()) else {
            return;
        };
        self.inside.update_value(|inside| {
            inside.prepared = None;
            inside.attempt += 1;
        });
        self.step.set(Step::Sealing);
        let crew = self.crew.get_value();
        let attempt = self.inside.with_value(|inside| inside.attempt);
        task::spawn(async move {
            let answer = seal(&crew, &here.conference, &choices).await;
            // The screen may be gone by now, or the question taken back.
            if self.inside.try_with_value(|inside| inside.attempt) != Some(attempt) {
                return;
            }
            match answer {
                Ok(sealed) => {
                    self.step.set(Step::Sealed(sealed.tracker.clone()));
                    let prepared = Prepared {
                        choices,
                        vote: SealedVote {
                            ballot: sealed.ballot,
                            tracker: sealed.tracker,
                            at: device::now(),
                        },
                        opening: sealed.opening,
                    };
                    self.inside.update_value(|i| i.prepared = Some(prepared));
                    if self.inside.with_value(|inside| inside.wanted) {
                        self.go_on();
                    }
                }
                Err(error) => self.step.set(Step::Failed(error)),
            }
        });
    }

    /// Signs if what is sealed is what is chosen; else seals first.
    fn go_on(self) {
        let choices = self.choices();
        let prepared = self.prepared();
        let prepared = prepared.filter(|p| Some(&p.choices) == choices.as_ref());
        if choices.is_some() && prepared.is_none() {
            self.inside.update_value(|inside| inside.wanted = true);
            return self.seal();
        }
        self.step.set(Step::Signing);
        let (crew, session) = (self.crew.get_value(), self.session);
        task::spawn(async move {
            let done = session.finalise(&crew, prepared.map(|p| p.vote)).await;
            match done {
                // The second tap of a double tap must not meet a button of the next screen.
                Ok(true) => timer::after(SETTLE_MS, || Route::HandOver.go()),
                Ok(false) => drop(self.step.try_set(Step::Open)),
                Err(error) => drop(self.step.try_set(Step::Failed(error))),
            }
        });
    }
}

/// Has these votes sealed.
async fn seal(
    crew: &Crew,
    conference: &Conference,
    choices: &BTreeMap<ContestId, Choice>,
) -> Result<Sealed, PhoneJobError> {
    let election = election::text(conference);
    let marks = election::marks(conference, |id| choices.get(id).cloned());
    let (Some(election), Some(marks)) = (election, marks) else {
        return Err(PhoneJobError::Work(PhoneError::NoElection));
    };
    ask(crew, &Seal { election, marks }).await
}
