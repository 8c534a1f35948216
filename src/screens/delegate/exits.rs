//! The ways out of a delegate's phone.

use leptos::prelude::*;

use crate::dom::El;
use crate::screens::shared::exits as shared;
use crate::state::exchange::FinalFile;

/// What is said around them.
#[derive(Clone, Copy)]
pub struct Words {
    /// What to do: where files can be shared, and where not.
    pub how: [&'static str; 2],
    /// After saving, with the name of the file.
    pub saved: fn(&str) -> String,
    /// After copying.
    pub copied: &'static str,
}

/// The ways out. `sent` is told when one of them has worked; `primary` says whether one is what most people want next.
pub fn exits(file: FinalFile, sent: RwSignal<bool>, primary: Signal<bool>, words: Words) -> El {
    let Words { how, saved, copied } = words;
    let words = shared::Words {
        how,
        saved,
        copied,
        ..shared::Words::usual("copy-by-hand", "")
    };
    let out = move || {
        // The screen may be gone by then.
        let _ = sent.try_set(true);
    };
    shared::exits(file, words, primary, out)
}
