//! Rulings in force, each with the way to take it back.

use khoithidua_core::desk::log;
use khoithidua_core::hash::Hash;
use khoithidua_core::score::rulings::Ruling;
use leptos::prelude::*;

use crate::i18n;
use crate::screens::desk::log::words::Words;
use crate::screens::desk::take_back::TakeBack;
use crate::state::desk::use_desk;
use crate::state::opening::use_here;

/// The rulings of a kind, oldest first; nothing where there are none.
#[component]
pub fn Decided(
    /// Which kind.
    of: fn(&Ruling) -> bool,
) -> impl IntoView {
    let (desk, here) = (use_desk(), use_here());
    let entries = Memo::new(move |_| desk.log().with(|log| of_kind(log, of)));
    move || {
        let rows = entries.get();
        let inbox = desk.inbox().get_untracked();
        let rows: Vec<_> = desk.log().with_untracked(|log| {
            let words = Words {
                conference: &here.conference,
                inbox: &inbox,
                log,
            };
            let found = rows
                .iter()
                .filter_map(|hash| log.iter().find(|e| e.hash() == *hash));
            let row = |entry: &log::Entry| {
                let what = words.of(&entry.event);
                let entry = entry.hash();
                view! { <li>{what.clone()} " " <TakeBack entry what /></li> }.into_any()
            };
            found.map(row).collect()
        });
        (!rows.is_empty()).then(|| {
            view! {
                <h3>{i18n::awards().decided}</h3>
                <ul class="rulings stack-small" role="list">{rows}</ul>
            }
        })
    }
}

fn of_kind(log: &[log::Entry], of: fn(&Ruling) -> bool) -> Vec<Hash> {
    let found = log::rulings(log).filter(|(_, ruling)| of(ruling));
    found.map(|(entry, _)| entry.hash()).collect()
}

/// The last entry that says this.
pub fn entry_of(log: &[log::Entry], is: impl Fn(&Ruling) -> bool) -> Option<Hash> {
    let found = log::rulings(log).filter(|(_, ruling)| is(ruling));
    found.last().map(|(entry, _)| entry.hash())
}
