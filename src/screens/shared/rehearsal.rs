//! The mark of rehearsals on all there is to see, on paper too.

use leptos::prelude::*;

use crate::i18n;
use crate::state::page;

/// Marks the page as long as what it shows belongs to a rehearsal.
pub fn mark_rehearsals(holds: impl Fn() -> bool + Send + Sync + 'static) {
    let holds = Memo::new(move |_| holds());
    Effect::new(move |_| {
        let word = if holds.get() {
            i18n::rehearsal().mark
        } else {
            ""
        };
        page::mark_rehearsal(word);
    });
}
