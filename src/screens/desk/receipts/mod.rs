//! Receipts, shown again to whoever asks: everyone who has handed something over, and one receipt at a time.

mod code;
mod one;

use khoithidua_core::desk::receipts::newest;
use khoithidua_core::hash::Hash;
use khoithidua_core::text;
use leptos::prelude::*;

use super::inbox::line::Lines;
use super::show_more::ShowMore;
use crate::i18n;
use crate::screens::desk::widgets::Notice;
use crate::state::desk::use_desk;
use crate::state::opening::use_here;
use crate::state::page;
use crate::ui::notice::Tone;
pub use code::ReceiptCode;
pub use one::{OneReceipt, no_receipt};

/// People shown at first, and added by each tap.
const PORTION: usize = 60;

/// Someone with a file.
#[derive(Clone, PartialEq, Eq)]
struct Row {
    raw: Hash,
    name: String,
    unit: String,
    verdict: &'static str,
}

/// The page.
#[component]
pub fn Receipts() -> impl IntoView {
    let (t, desk) = (i18n::desks(), use_desk());
    let (wanted, most) = (RwSignal::new(String::new()), RwSignal::new(PORTION));
    let open = RwSignal::new(None::<Hash>);
    let all = rows();
    let found = Memo::new(move |_| {
        let wanted = wanted.get();
        let fits = |row: &&Row| text::matches(&format!("{} {}", row.name, row.unit), &wanted);
        all.with(|all| all.iter().filter(fits).cloned().collect::<Vec<_>>())
    });
    let shown = move || {
        let found = found.get();
        if found.is_empty() {
            return view! { <p class="card">{t.nobody}</p> }.into_any();
        }
        let rows: Vec<_> = found
            .into_iter()
            .take(most.get())
            .map(|r| row(r, open))
            .collect();
        view! { <ul class="stack" role="list">{rows}</ul> }.into_any()
    };
    let left = move || found.with(Vec::len).saturating_sub(most.get());
    let code = RwSignal::new(None::<Result<String, String>>);
    page::run(async move {
        let made = desk.desk_code().await;
        let _ = code.try_set(Some(made.map_err(|error| no_receipt(&error))));
    });
    view! {
        <h1 tabindex="-1">{t.receipts}</h1>
        <p>{t.receipts_text}</p>
        {move || match code.get()? {
            Ok(code) => Some(view! { <p><strong>{(t.code)(&code)}</strong></p> }.into_any()),
            Err(text) => Some(view! { <Notice tone=Tone::Warning>{text}</Notice> }.into_any()),
        }}
        <label class="field no-print">
            <span>{t.search}</span>
            <input
                type="search"
                class="input"
                prop:value=move || wanted.get()
                on:input=move |event| wanted.set(event_target_value(&event))
            />
        </label>
        {shown}
        <ShowMore left=Signal::derive(left) most portion=PORTION words=t.more />
    }
}

/// Everyone with a file, by name.
fn rows() -> Memo<Vec<Row>> {
    let (desk, here) = (use_desk(), use_here());
    Memo::new(move |_| {
        let state = desk.state().get();
        desk.inbox().with(|inbox| {
            let lines = Lines::new(&here, inbox, &state.0);
            let files = newest(inbox, &state.0).into_values().flatten();
            let mut rows: Vec<_> = files
                .map(|raw| {
                    let line = lines.known(&raw, "");
                    Row {
                        raw,
                        name: line.name,
                        unit: line.unit,
                        verdict: line.verdict,
                    }
                })
                .collect();
            rows.sort_by_cached_key(|row| (text::sort_key(&row.name), row.raw));
            rows
        })
    })
}

/// Somebody's row. One receipt is open at a time: it is what the person in front of the desk came for.
fn row(row: Row, open: RwSignal<Option<Hash>>) -> AnyView {
    let t = i18n::desks();
    let Row {
        raw,
        name,
        unit,
        verdict,
    } = row;
    let of = (t.of)(&name);
    let shown = move || open.get() == Some(raw);
    let toggle = move |_| open.update(|open| *open = (*open != Some(raw)).then_some(raw));
    view! {
        <li class="card stack-small">
            <p>
                <strong>{name}</strong>
                " "
                <span class="muted">{unit} " \u{b7} " {verdict}</span>
            </p>
            <button
                type="button"
                class="button"
                aria-expanded=move || shown().to_string()
                on:click=toggle
            >
                {move || if shown() { t.hide } else { t.show }}
                <span class="visually-hidden">" " {of}</span>
            </button>
            {move || shown().then(|| view! { <OneReceipt raw /> })}
        </li>
    }
    .into_any()
}
