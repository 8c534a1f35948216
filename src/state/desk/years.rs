//! Results of several years, opened together. Each file is worked out again before it is put beside the others; nothing of
//! them is kept on this device.

use std::sync::Arc;

use khoithidua_core::bloc::Bloc;
use khoithidua_core::format::Kind;
use khoithidua_core::hash::Hash;
use khoithidua_core::results::ResultsError;
use khoithidua_core::results::years::{YearFile, Years, side_by_side};
use leptos::prelude::*;

use super::outcome::Outcome;
use super::{DeskSession, Shared};
use crate::browser::timer;
use crate::browser::worker::Crew;
use crate::state::counter::Given;
use crate::state::recount::{self, CheckError, Checked, Progress};

/// The files, and what became of others.
#[derive(Clone, Copy)]
pub struct OpenYears {
    /// Files that were checked, as they came: each with its name.
    pub files: RwSignal<Vec<(String, Shared<YearFile>)>>,
    /// Files that are not put beside others, with the reason.
    pub refused: RwSignal<Vec<(String, Refused)>>,
    /// The file under check, and how far it is.
    pub under_way: RwSignal<Option<(String, Progress)>>,
    /// Number of the check under way: another one, or a person, stops it.
    number: StoredValue<u32>,
    crew: StoredValue<Crew, LocalStorage>,
}

/// Why a file is not put beside others.
#[derive(Clone, Debug, PartialEq)]
pub enum Refused {
    /// It could not be read, or not be checked.
    NotChecked(CheckError),
    /// It does not hold: the file, and what was found first.
    Unsound(Shared<Checked>, ResultsError),
    /// It is of a rehearsal.
    Rehearsal,
    /// It is there already.
    Twice,
}

impl OpenYears {
    /// None yet.
    pub(super) fn new() -> Self {
        Self {
            files: RwSignal::new(Vec::new()),
            refused: RwSignal::new(Vec::new()),
            under_way: RwSignal::new(None),
            number: StoredValue::new(0),
            crew: StoredValue::new_local(Crew::default()),
        }
    }

    /// Checks these files, one after the other, and puts the sound ones beside the others.
    pub async fn take(self, given: Vec<Given>) {
        let number = self.next();
        let crew = self.crew.get_value();
        self.refused.set(Vec::new());
        for given in given {
            let name = given.name();
            self.under_way
                .set(Some((name.clone(), Progress::default())));
            let checked = self.check(given, number, &crew).await;
            if self.number.get_value() != number {
                return;
            }
            if let Err(refused) = checked.and_then(|checked| self.keep(&name, checked)) {
                self.refused.update(|all| all.push((name, refused)));
            }
        }
        crew.dismiss();
        self.under_way.set(None);
    }

    /// Stops checking. What was checked stays.
    pub fn stop(self) {
        self.next();
        self.under_way.set(None);
    }

    /// Takes a file away.
    pub fn remove(self, hash: Hash) {
        self.files
            .update(|files| files.retain(|(_, file)| file.0.hash != hash));
    }

    fn next(self) -> u32 {
        self.crew.with_value(Crew::dismiss);
        self.number
            .update_value(|number| *number = number.wrapping_add(1));
        self.number.get_value()
    }

    async fn check(self, given: Given, number: u32, crew: &Crew) -> Result<Checked, Refused> {
        self.worked_out(given, number, crew)
            .await
            .map_err(Refused::NotChecked)
    }

    async fn worked_out(
        self,
        given: Given,
        number: u32,
        crew: &Crew,
    ) -> Result<Checked, CheckError> {
        let name = given.name();
        let bytes = given.bytes(Kind::Results.limit()).await?;
        timer::breathe().await;
        let mut checked = recount::read(name.clone(), bytes).await?;
        let told = |progress: Progress| {
            let ours = self.number.get_value() == number;
            if ours {
                self.under_way.set(Some((name.clone(), progress)));
            }
            ours
        };
        recount::check(&mut checked, crew, told).await?;
        Ok(checked)
    }

    fn keep(self, name: &str, checked: Checked) -> Result<(), Refused> {
        let mut found = checked.parts.iter().map(|(_, found)| found);
        if let Some(error) = found.find_map(|found| found.clone().err()) {
            return Err(Refused::Unsound(Shared(Arc::new(checked)), error));
        }
        if checked.results.conference.is_rehearsal() {
            return Err(Refused::Rehearsal);
        }
        let file = YearFile::of(&checked.results, checked.hash);
        if self
            .files
            .with_untracked(|files| files.iter().any(|(_, known)| known.0.hash == file.hash))
        {
            return Err(Refused::Twice);
        }
        self.files
            .update(|files| files.push((name.to_owned(), Shared(Arc::new(file)))));
        Ok(())
    }
}

impl DeskSession {
    /// Results of several years, opened together.
    pub fn years(self) -> OpenYears {
        self.side().years
    }

    /// The bloc of the conference that is open, or of the plan that is edited.
    pub fn our_bloc(self) -> Option<Bloc> {
        let of_open = self.here().map(|here| here.conference.bloc.clone());
        of_open.or_else(|| {
            let plan = self.preparing().plan.get();
            plan.map(|plan| plan.0.bloc.clone())
        })
    }

    /// The results of the conference that is open, once there are any: beside those that were opened, unless they are
    /// among them.
    pub fn own_year(self) -> Option<YearFile> {
        self.outcome.with(|outcome| match outcome {
            Outcome::Ready(published) => {
                let published = &published.0;
                let hash = Hash::of(published.text.as_bytes());
                Some(YearFile::of(&published.results, hash))
            }
            _ => None,
        })
    }
}

/// All of these, and the own one, side by side; those of our bloc, where it is known.
pub fn beside(
    files: &[(String, Shared<YearFile>)],
    own: Option<YearFile>,
    ours: Option<&Bloc>,
) -> Years {
    let files = files.iter().map(|(_, file)| YearFile::clone(&file.0));
    side_by_side(&files.chain(own).collect::<Vec<_>>(), ours)
}
