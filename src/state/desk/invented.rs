//! Invented delegates who hand over in a rehearsal: their files come in as everybody's do, with the look before they are kept.

use khoithidua_core::desk::coverage::{Delivered, coverage};
use khoithidua_core::rights;
use khoithidua_core::work::{Invent, Invented, odd_ones};
use leptos::prelude::*;

use super::DeskSession;
use super::acts::DeskError;
use super::intake::{Intake, IntakeEnd};
use super::reading::Source;
use crate::browser::{BrowserError, task};
use crate::state::opening::Here;
use crate::state::work::{JobError, ask};

/// People in one request: sealing takes each of them part of a second.
const PORTION: usize = 2;

impl DeskSession {
    /// Numbers, among those who take part, of the people from whom nothing has come.
    fn awaited(self, here: &Here) -> Vec<u32> {
        let state = self.state.get();
        let rows = coverage(&here.conference, &state.0);
        let nothing = rows
            .iter()
            .filter(|row| row.delivered() == Delivered::Nothing);
        let nothing: std::collections::BTreeSet<_> = nothing.map(|row| &row.person.id).collect();
        let people = here.conference.people.iter();
        let take_part = people.filter(|p| rights::takes_part(&here.conference, p));
        let numbered = (0..).zip(take_part);
        let awaited = numbered.filter(|(_, person)| nothing.contains(&person.id));
        awaited.map(|(number, _)| number).collect()
    }

    /// How many people have handed over nothing yet.
    pub fn awaited_people(self) -> u32 {
        let here = self.here();
        let awaited = here.map_or(0, |here| self.awaited(&here).len());
        u32::try_from(awaited).unwrap_or(u32::MAX)
    }

    /// Has so many of those who have handed over nothing do so, `faults_percent` of a hundred of them with something odd, and
    /// shows what their files would bring.
    pub async fn invent(self, people: u32, faults_percent: u32) {
        let Some(here) = self.here().filter(|here| here.conference.is_rehearsal()) else {
            return;
        };
        let mut numbers = untrack(|| self.awaited(&here));
        numbers.truncate(people as usize);
        let before = self.intake.get_untracked();
        if numbers.is_empty() || !matches!(before, Intake::Idle) {
            return;
        }
        self.intake_end.set(None);
        self.intake.set(Intake::Reading(0, numbers.len()));
        match self.invented(&here, &numbers, faults_percent).await {
            Ok(files) => {
                self.intake.set(before);
                self.read_sources(files).await;
            }
            Err(error) => {
                self.intake.set(before);
                self.intake_end.set(Some(match error {
                    JobError::Browser(BrowserError::Cancelled) => IntakeEnd::Cancelled,
                    error => IntakeEnd::Failed(DeskError::NotDone(error)),
                }));
            }
        }
    }

    async fn invented(
        self,
        here: &Here,
        numbers: &[u32],
        faults_percent: u32,
    ) -> Result<Vec<Source>, JobError> {
        let (job, crew) = self.next_crew();
        let asked: Vec<_> = portions(numbers, faults_percent)
            .into_iter()
            .map(|(people, faults_percent)| {
                let (crew, count) = (crew.clone(), people.len());
                let job = Invent {
                    conference: here.text(),
                    people,
                    faults_percent,
                };
                let started = task::start(async move { ask(&crew, &job).await });
                (count, started)
            })
            .collect();
        let (mut files, mut done) = (Vec::new(), 0);
        for (count, started) in asked {
            let cancelled = BrowserError::Cancelled;
            let answer = started.await.unwrap_or(Err(cancelled.clone().into()))?;
            if self.job() != job {
                return Err(cancelled.into());
            }
            files.extend(
                answer
                    .into_iter()
                    .map(|Invented { name, text }| Source::Text(name, text)),
            );
            done += count;
            self.intake.set(Intake::Reading(done, numbers.len()));
        }
        Ok(files)
    }
}

/// Requests for these people, each of a few, all with something odd or all without.
fn portions(numbers: &[u32], percent: u32) -> Vec<(Vec<u32>, u32)> {
    let odd = odd_ones(numbers.len(), percent);
    let people: Vec<(u32, bool)> = numbers.iter().copied().zip(odd).collect();
    let alike = people.chunk_by(|(_, one), (_, next)| one == next);
    let portions = alike.flat_map(|alike| alike.chunks(PORTION));
    let request = |portion: &[(u32, bool)]| {
        let is_odd = portion.iter().any(|(_, odd)| *odd);
        let people = portion.iter().map(|(number, _)| *number);
        (people.collect(), if is_odd { 100 } else { 0 })
    };
    portions.map(request).collect()
}
