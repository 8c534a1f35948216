//! "Is my ballot in it?" A tracker, whole or its first letters, looked for among those of all ballots.

use std::sync::Arc;

use khoithidua_core::sealed::ballot::Tracker;
use leptos::prelude::*;

use super::{VerifySession, Verifying};
use crate::state::desk::Shared;
use crate::state::recount;
use crate::state::work::JobError;

/// Fewer letters than phones show say too little.
pub const SHORTEST: usize = 12;

/// What is known of a ballot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// None was asked for.
    Nothing,
    /// The trackers are being worked out.
    Looking,
    /// So few letters are no tracker.
    TooShort(usize),
    /// It is there, in this place, counted from 1.
    Found(usize, Tracker),
    /// One is there that differs only where letters look alike.
    Alike(usize, Tracker),
    /// It is not there.
    Absent,
    /// It could not be found out.
    Failed(JobError),
}

impl VerifySession {
    /// What is known of the ballot that was asked for.
    pub fn finding(self) -> ReadSignal<Finding> {
        self.finding.read_only()
    }

    /// Looks for a tracker in the results that are open.
    pub async fn find(self, typed: String) {
        let Verifying::Checked(checked) = self.state.get_untracked() else {
            return;
        };
        let wanted: String = typed.chars().filter(char::is_ascii_graphic).collect();
        if wanted.len() < SHORTEST {
            return self.finding.set(Finding::TooShort(wanted.len()));
        }
        let job = self.job.get_value();
        self.finding.set(Finding::Looking);
        let known = self.trackers.get_untracked();
        let trackers = match known {
            Some(known) => Ok(known),
            None => recount::trackers(&checked.0, &self.counter.crew())
                .await
                .map(|trackers| Shared(Arc::new(trackers))),
        };
        if self.job.get_value() != job {
            return;
        }
        self.finding.set(match trackers {
            Ok(trackers) => {
                self.trackers.set(Some(trackers.clone()));
                find(&trackers.0, &wanted)
            }
            Err(error) => Finding::Failed(error),
        });
    }
}

fn find(trackers: &[Tracker], wanted: &str) -> Finding {
    let place = |fits: &dyn Fn(&str) -> bool| {
        let found = (1..).zip(trackers).find(|(_, t)| fits(t.as_str()));
        found.map(|(place, tracker)| (place, tracker.clone()))
    };
    if let Some((place, tracker)) = place(&|tracker| tracker.starts_with(wanted)) {
        return Finding::Found(place, tracker);
    }
    let alike = look(wanted);
    match place(&|tracker| look(tracker).starts_with(&alike)) {
        Some((place, tracker)) => Finding::Alike(place, tracker),
        None => Finding::Absent,
    }
}

/// Letters that people take for each other, made one.
fn look(text: &str) -> String {
    let alike = |letter: char| match letter.to_ascii_lowercase() {
        'o' => '0',
        'i' | 'l' => '1',
        other => other,
    };
    text.chars().map(alike).collect()
}
