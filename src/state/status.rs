//! What the person should know about this device at any time: saving, storage, tabs, versions.

use khoithidua_core::date::Moment;
use leptos::prelude::*;

use crate::browser::BrowserError;
use crate::browser::offline::News;

/// How saving stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// Nothing to save yet.
    Idle,
    /// Nothing new to save: what lies on this device was written before.
    Held,
    /// Being written.
    Saving,
    /// Written and read back at that time.
    Saved(Moment),
    /// Not written; kept in memory and tried again.
    Failing(BrowserError),
}

/// Whether the app works on this device without a network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfflineState {
    /// Not known yet.
    Unknown,
    /// Everything is stored.
    Stored,
    /// This address or browser cannot store it.
    Unavailable,
}

/// Signals about the device, made once at the root.
#[derive(Clone, Copy)]
pub struct Status {
    /// Saving.
    pub saving: RwSignal<SaveState>,
    /// Why nothing can be kept on this device; `None` where it can.
    pub memory_only: RwSignal<Option<BrowserError>>,
    /// False in a second tab of the same conference: it only shows.
    pub writer: RwSignal<bool>,
    /// Whether the app works here without a network.
    pub offline: RwSignal<OfflineState>,
    /// Whether a new version waits to take over.
    pub new_version: RwSignal<bool>,
    /// Whether the conference file beside the app has changed.
    pub new_conference: RwSignal<bool>,
}

impl Status {
    /// Everything well, until something is heard.
    pub fn new() -> Self {
        Self {
            saving: RwSignal::new(SaveState::Idle),
            memory_only: RwSignal::new(None),
            writer: RwSignal::new(true),
            offline: RwSignal::new(OfflineState::Unknown),
            new_version: RwSignal::new(false),
            new_conference: RwSignal::new(false),
        }
    }

    /// Notes a word from the service worker.
    pub fn hear(self, news: News) {
        match news {
            News::NewVersion => self.new_version.set(true),
            News::ConferenceChanged => self.new_conference.set(true),
            News::Stored => self.offline.set(OfflineState::Stored),
            News::Unavailable => self.offline.set(OfflineState::Unavailable),
        }
    }
}
