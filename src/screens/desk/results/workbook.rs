//! The scores of all units as a workbook, to be saved.

use khoithidua_core::conference::Conference;
use khoithidua_core::workbook::Words;
use leptos::prelude::*;

use crate::i18n::{self, desk_workbook};
use crate::screens::desk::prepare::book_error;
use crate::screens::desk::widgets::Notice;
use crate::state::desk::use_desk;
use crate::state::opening::use_here;
use crate::state::{exchange, page};
use crate::ui::notice::Tone;

/// The button, and what became of it.
#[component]
pub fn ExportScores() -> impl IntoView {
    let (t, desk) = (&i18n::desk().workbooks, use_desk());
    let conference = StoredValue::new(use_here().conference);
    let said = RwSignal::new(None::<(Tone, String)>);
    let working = RwSignal::new(false);
    let export = move |_| {
        working.set(true);
        said.set(Some((Tone::Info, t.export_working.to_owned())));
        page::run(async move {
            let conference = conference.get_value();
            let name = |unit: &_| i18n::unit_short(&conference, unit);
            let made = desk.scores_workbook(words(&conference), desk_workbook::rule, name);
            let saved = match made.await {
                Ok(None) => None,
                Ok(Some((name, bytes))) => Some(match exchange::save_workbook(&name, &bytes) {
                    Ok(()) => (Tone::Success, (i18n::desk().saved)(&name)),
                    Err(error) => (Tone::Danger, i18n::explain::browser_error(&error)),
                }),
                Err(error) => Some((Tone::Danger, book_error(&error))),
            };
            // The screen may be gone by then.
            let _ = said.try_set(saved);
            let _ = working.try_set(false);
        });
    };
    view! {
        <button
            type="button"
            class="button no-print"
            prop:disabled=move || working.get()
            on:click=export
        >
            {t.export}
        </button>
        {move || said.get().map(|(tone, text)| view! { <Notice tone>{text}</Notice> })}
    }
}

fn words(conference: &Conference) -> Words {
    let t = &i18n::desk().workbooks;
    let [number, title, max, unit, note, level] = t.file_heads.map(str::to_owned);
    Words {
        sheet: t.file_sheet.to_owned(),
        titles: vec![
            conference.bloc.name.clone(),
            (t.file_title)(conference.year),
            conference.title.clone(),
        ],
        number,
        title,
        max,
        unit,
        note,
        level,
        sums: t.file_sums.map(str::to_owned),
    }
}
