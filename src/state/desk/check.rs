//! A results file, from here or elsewhere, worked out again part by part. Nothing at the desk changes.

use std::sync::Arc;

use khoithidua_core::desk::assess::Assessment;
use khoithidua_core::format::{self, Kind, ReadError};
use khoithidua_core::results::{Check, Results, ResultsError, integrity};
use leptos::prelude::*;

use super::outcome::Outcome;
use super::proof::{prove, steps};
use super::{DeskSession, Shared};
use crate::browser::files::Picked;
use crate::browser::worker::Crew;
use crate::browser::{BrowserError, timer};
use crate::state::work::JobError;

/// Where checking a results file stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Checking {
    /// No file has been opened.
    Idle,
    /// So many of so many steps: one a part, and one a sealed ballot.
    Working(usize, usize),
    /// The browser could not read the file.
    Unreadable(BrowserError),
    /// Its sealed ballots could not be checked.
    NotDone(JobError),
    /// It is no results file.
    NoResults(ReadError),
    /// All parts have been checked.
    Done(Shared<Checked>),
}

/// A results file that has been checked.
#[derive(Debug)]
pub struct Checked {
    /// Its name.
    pub name: String,
    /// What stands in it.
    pub results: Results,
    /// Its integrity code.
    pub integrity: String,
    /// What was found, part by part; parts that could not be looked at are left out.
    pub parts: Vec<(Check, Result<(), ResultsError>)>,
    /// Against this desk; absent for another conference.
    pub here: Option<Beside>,
}

/// Results beside the files of this desk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Beside {
    /// Whether they are the very results of this desk; absent while it has none.
    pub same_results: Option<bool>,
    /// People whose counted file is the same here.
    pub same: usize,
    /// People whose counted file is another one here.
    pub other: usize,
    /// People in the results of whom nothing counts here.
    pub not_here: usize,
    /// People of whom something counts here, but who are not in the results.
    pub only_here: usize,
}

impl Checked {
    /// True when everything agrees.
    pub fn is_sound(&self) -> bool {
        self.parts.len() == Check::ALL.len() && self.parts.iter().all(|(_, found)| found.is_ok())
    }
}

impl DeskSession {
    /// Where checking a results file stands.
    pub fn checking(self) -> ReadSignal<Checking> {
        self.side().checking.read_only()
    }

    /// Stops checking. Nothing is said of the file then.
    pub fn cancel_checking(self) {
        self.next_check();
        self.side().checking.set(Checking::Idle);
    }

    /// Begins another check, which ends the one before.
    fn next_check(self) -> (u32, Crew) {
        self.own
            .update_value(|own| own.check = own.check.wrapping_add(1));
        let crew = self.crews.with_value(|crews| crews.check.clone());
        crew.dismiss();
        (self.check_number(), crew)
    }

    fn check_number(self) -> u32 {
        self.own.with_value(|own| own.check)
    }

    /// Opens a results file and works everything out again.
    pub async fn check_results(self, file: Picked) {
        let (number, crew) = self.next_check();
        self.side()
            .checking
            .set(Checking::Working(0, Check::ALL.len()));
        let checked = match self.check_file(&file, number, &crew).await {
            Ok(checked) => Checking::Done(Shared(Arc::new(checked))),
            Err(other) => other,
        };
        // A person stopped it, or asks for another: nothing is left to say.
        if self.check_number() == number {
            crew.dismiss();
            self.side().checking.set(checked);
        }
    }

    async fn check_file(
        self,
        file: &Picked,
        number: u32,
        crew: &Crew,
    ) -> Result<Checked, Checking> {
        let (size, limit) = (file.size(), Kind::Results.limit());
        let bytes = file.bytes(limit).await.map_err(Checking::Unreadable)?;
        let bytes = bytes.ok_or(Checking::NoResults(ReadError::TooLarge { size, limit }))?;
        timer::breathe().await;
        let (results, hash) = format::read::<Results>(&bytes).map_err(Checking::NoResults)?;
        drop(bytes);
        let (mut parts, mut done, all) = (Vec::new(), 0, steps(&results));
        for part in Check::ALL {
            timer::breathe().await;
            let tell = move |more: usize| {
                if self.check_number() == number {
                    self.side()
                        .checking
                        .set(Checking::Working(done + more, all));
                }
            };
            let found = prove(crew, &results, part, tell).await;
            let found = found.map_err(Checking::NotDone)?;
            if part == Check::Ballots {
                done += steps(&results) - Check::ALL.len();
            }
            tell(0);
            // Nothing is to be made of the rest when the conference itself is not sound.
            let stop = part == Check::Conference && found.is_err();
            parts.push((part, found));
            done += 1;
            if stop {
                break;
            }
        }
        let integrity = integrity(hash);
        let ours = self
            .here()
            .is_some_and(|h| *h.conference == results.conference);
        let state = self.state.get_untracked();
        let code = self.outcome.with_untracked(|outcome| match outcome {
            Outcome::Ready(published) => Some(published.0.integrity.clone()),
            _ => None,
        });
        let beside = || Beside {
            same_results: code.map(|code| code == integrity),
            ..beside(&results, &state.0)
        };
        Ok(Checked {
            here: ours.then(beside),
            name: file.name(),
            results,
            integrity,
            parts,
        })
    }
}

fn beside(results: &Results, state: &Assessment) -> Beside {
    let mut found = Beside::default();
    for (person, entry) in &results.roll {
        match state.accepted.get(person) {
            Some((hash, _)) if *hash == entry.submission => found.same += 1,
            Some(_) => found.other += 1,
            None => found.not_here += 1,
        }
    }
    let here = state.accepted.keys();
    found.only_here = here.filter(|p| !results.roll.contains_key(p)).count();
    found
}
