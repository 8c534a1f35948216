//! The draft's secret ballot: open, sealed, or begun anew.

use std::sync::Arc;

use khoithidua_core::conference::Conference;
use khoithidua_core::sealed::ballot::Tracker;
use leptos::prelude::*;

use super::Session;
use crate::state::kept::signed_by;

/// How the secret ballot stands: all secret contests are one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ballot {
    /// It can be filled in, and none has been sealed before.
    Open,
    /// It is sealed, and stands.
    Sealed(Tracker),
    /// It is being filled in anew, and will take the place of the one sealed under this tracker.
    Again(Tracker),
}

impl Session {
    /// How the secret ballot stands.
    pub fn ballot(self, conference: &Arc<Conference>) -> Memo<Ballot> {
        let conference = conference.clone();
        Memo::new(move |_| {
            let again = self.again.get();
            self.draft.with(|draft| {
                let sealed = draft.as_ref().and_then(|d| Some((d, d.sealed.as_ref()?)));
                let Some((draft, sealed)) = sealed else {
                    return Ballot::Open;
                };
                let tracker = sealed.tracker.clone();
                if draft.is_voting(&conference) || (again && draft.is_open()) {
                    Ballot::Again(tracker)
                } else {
                    Ballot::Sealed(tracker)
                }
            })
        })
    }

    /// The tracker of the ballot sealed last.
    pub fn tracker(self) -> Memo<Option<Tracker>> {
        let tracker = self.slice(|d| d.sealed.as_ref().map(|s| s.tracker.clone()));
        Memo::new(move |_| tracker.get().flatten())
    }

    /// The short code of the key that signed the last file.
    pub fn device_key(self) -> Option<String> {
        self.file.with(|file| signed_by(&file.as_ref()?.text))
    }

    /// Begins an empty ballot. As long as nothing is marked on it, the one sealed before stands.
    pub fn vote_again(self) {
        if self.status.writer.get_untracked() {
            self.again.set(true);
        }
    }

    /// Takes voting again back: what has been marked goes, the ballot sealed before stands.
    pub fn keep_sealed(self, conference: &Conference) {
        self.edit(|draft| {
            if draft.is_open() && draft.sealed.is_some() {
                for contest in conference.sealed_contests() {
                    draft.votes.remove(&contest.id);
                }
            }
        });
        self.again.set(false);
    }
}
