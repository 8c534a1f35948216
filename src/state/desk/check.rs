//! A results file, from here or elsewhere, worked out again part by part. Nothing at the desk changes.

use std::sync::Arc;

use khoithidua_core::desk::assess::Assessment;
use khoithidua_core::format::Kind;
use khoithidua_core::results::{Check, Results};
use leptos::prelude::*;

use super::outcome::Outcome;
use super::{DeskSession, Shared};
use crate::browser::files::Picked;
use crate::browser::timer;
use crate::browser::worker::Crew;
use crate::state::counter::Given;
use crate::state::recount::{self, CheckError, Checked, Progress};

/// Where checking a results file stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Checking {
    /// No file has been opened.
    Idle,
    /// So many of so many steps: one a part, and one a sealed ballot.
    Working(usize, usize),
    /// It could not be read, or not be checked.
    Failed(CheckError),
    /// All parts have been checked.
    Done(Shared<Compared>),
}

/// A results file that has been checked and held against this desk.
#[derive(Debug)]
pub struct Compared {
    /// The file, and what was found.
    pub checked: Checked,
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
        let end = match self.check_file(file, number, &crew).await {
            Ok(checked) => Checking::Done(Shared(Arc::new(self.compared(checked)))),
            Err(error) => Checking::Failed(error),
        };
        // A person stopped it, or asks for another: nothing is left to say.
        if self.check_number() == number {
            crew.dismiss();
            self.side().checking.set(end);
        }
    }

    async fn check_file(
        self,
        file: Picked,
        number: u32,
        crew: &Crew,
    ) -> Result<Checked, CheckError> {
        let given = Given::File(file);
        let name = given.name();
        let bytes = given.bytes(Kind::Results.limit()).await?;
        timer::breathe().await;
        let mut checked = recount::read(name, bytes).await?;
        let ballots = checked.ballots().len();
        let told = |progress: Progress| {
            let ours = self.check_number() == number;
            if ours {
                let (done, all) = steps(&progress, ballots);
                self.side().checking.set(Checking::Working(done, all));
            }
            ours
        };
        recount::check(&mut checked, crew, told).await?;
        Ok(checked)
    }

    fn compared(self, checked: Checked) -> Compared {
        let results = &checked.results;
        let ours = self
            .here()
            .is_some_and(|h| *h.conference == results.conference);
        let state = self.state.get_untracked();
        let code = self.outcome.with_untracked(|outcome| match outcome {
            Outcome::Ready(published) => Some(published.0.integrity.clone()),
            _ => None,
        });
        let here = ours.then(|| Beside {
            same_results: code.map(|code| code == checked.integrity),
            ..beside(results, &state.0)
        });
        Compared { checked, here }
    }
}

/// So many of so many steps: one a part, and one a ballot.
fn steps(progress: &Progress, ballots: usize) -> (usize, usize) {
    let proven = progress.parts.iter().any(|(p, _)| *p == Check::Ballots);
    let through = match progress.ballots {
        Some((done, _)) => done,
        None if proven => ballots,
        None => 0,
    };
    (progress.parts.len() + through, Check::ALL.len() + ballots)
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
