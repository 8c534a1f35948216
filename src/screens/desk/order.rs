//! A few things put in order by buttons: as sure on a phone as with a keyboard.

use leptos::prelude::*;

use crate::i18n;

/// The list. `order` has the places of `names` in their order, the first one on top.
#[component]
pub fn Order(
    /// What is put in order, for screen readers.
    label: &'static str,
    /// The names.
    names: Vec<String>,
    /// Their order.
    order: RwSignal<Vec<usize>>,
) -> impl IntoView {
    let names = StoredValue::new(names);
    let count = names.with_value(Vec::len);
    // The rows stay and their words change: a button keeps the focus when it is pressed again.
    let rows: Vec<_> = (0..count)
        .map(|row| {
            let name = move || {
                let at = order.with(|order| order.get(row).copied());
                names.with_value(|names| {
                    at.and_then(|at| names.get(at).cloned()).unwrap_or_default()
                })
            };
            let swap = move |with: usize| order.update(|order| order.swap(row, with));
            let t = i18n::awards();
            let up = (row > 0).then(|| {
                let label = move || (t.up)(&name());
                button("\u{2191}", label, move || swap(row - 1))
            });
            let down = (row + 1 < count).then(|| {
                let label = move || (t.down)(&name());
                button("\u{2193}", label, move || swap(row + 1))
            });
            view! {
                <li>
                    <span class="order-name">{row + 1} ". " {name}</span>
                    <span class="order-buttons">{up} {down}</span>
                </li>
            }
            .into_any()
        })
        .collect();
    view! { <ol class="order" role="list" aria-label=label aria-live="polite">{rows}</ol> }
}

fn button(
    sign: &'static str,
    label: impl Fn() -> String + Send + 'static,
    press: impl Fn() + 'static,
) -> AnyView {
    view! {
        <button type="button" class="button order-button" aria-label=label on:click=move |_| press()>
            {sign}
        </button>
    }
    .into_any()
}
