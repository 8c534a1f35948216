//! Who came before: each can be shown again, for a receipt that was not scanned.

use leptos::prelude::*;

use super::card::line;
use crate::i18n;
use crate::state::desk::collect::Came;
use crate::state::desk::use_desk;

/// Lines that are shown.
const SHOWN: usize = 12;

/// The list, without the one that stands large above it.
#[component]
pub fn Last() -> impl IntoView {
    let (t, desk) = (i18n::collect(), use_desk());
    let came = desk.collecting().came();
    let rows = move || {
        let all = came.get().into_iter().enumerate().skip(1);
        let files = all.filter_map(|(place, came)| match came {
            Came::File { raw, .. } => Some((place, line(raw))),
            _ => None,
        });
        let rows: Vec<_> = files
            .take(SHOWN)
            .map(|(place, line)| {
                let (mark, sign) = line.group.mark();
                let bring = move |_| desk.collecting().bring(place);
                view! {
                    <li>
                        <button
                            type="button"
                            class="pick"
                            aria-label=(t.show)(&line.name)
                            on:click=bring
                        >
                            <strong>{line.name.clone()}</strong>
                            <span>{line.unit.clone()}</span>
                            <span class=mark>{sign} " " {line.verdict}</span>
                        </button>
                    </li>
                }
                .into_any()
            })
            .collect();
        (!rows.is_empty()).then(|| {
            view! {
                <section>
                    <h2>{t.last}</h2>
                    <ol class="pick-list" role="list">{rows}</ol>
                </section>
            }
        })
    };
    view! { {rows} }
}
