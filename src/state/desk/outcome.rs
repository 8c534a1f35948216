//! The results: worked out when collection is closed, and not a moment earlier.

use std::sync::Arc;

use khoithidua_core::format;
use khoithidua_core::results::{self, Results, ResultsError};
use leptos::prelude::*;

use super::{DeskSession, Shared};
use crate::browser::timer;

/// Where the results stand.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// Collection is open: there are none, and nobody looks.
    Open,
    /// They are being worked out.
    Working,
    /// They do not stand up to their own check; nothing may be published.
    Unsound(ResultsError),
    /// Here they are.
    Ready(Shared<Published>),
}

/// Results as they are published.
#[derive(Debug)]
pub struct Published {
    /// The results.
    pub results: Results,
    /// Their text: the file.
    pub text: String,
    /// The integrity code, to be read aloud.
    pub integrity: String,
}

impl DeskSession {
    /// Where the results stand.
    pub fn outcome(self) -> ReadSignal<Outcome> {
        self.outcome.read_only()
    }

    /// Works the results out, if collection is closed. In steps, so that the page answers in between.
    pub(super) async fn work_out(self) {
        let standing = self.standing.get_untracked();
        let Some(here) = self.here().filter(|_| standing.closed.is_some()) else {
            return self.outcome.set(Outcome::Open);
        };
        self.outcome.set(Outcome::Working);
        timer::breathe().await;
        let state = self.state.get_untracked();
        let results = results::results(&here.conference, &state.0, &standing);
        timer::breathe().await;
        if let Err(error) = results.verify() {
            return self.outcome.set(Outcome::Unsound(error));
        }
        timer::breathe().await;
        let (text, hash) = format::write(&results);
        let published = Published {
            integrity: hash.spoken(4),
            results,
            text,
        };
        // Reopened meanwhile: then these are nobody's results.
        if self.standing.get_untracked() == standing {
            let ready = Outcome::Ready(Shared(Arc::new(published)));
            self.outcome.set(ready);
        }
    }
}
