//! Several desks: a file for a further one, the offer to merge, and what came of it.

use khoithidua_core::conference::Conference;
use khoithidua_core::desk::merge::{Contradiction, Subject};
use leptos::prelude::*;

use super::receipts::no_receipt;
use super::words::whole_name;
use crate::i18n::{self, explain};
use crate::screens::desk::widgets::Notice;
use crate::state::desk::merging::Brought;
use crate::state::desk::{Phase, use_desk};
use crate::state::{exchange, page};
use crate::ui::notice::Tone;

/// The file for a further collecting device.
#[component]
pub fn Collector() -> impl IntoView {
    let (t, desk) = (i18n::desks(), use_desk());
    let said = RwSignal::new(None::<(Tone, String)>);
    let save = move |_| {
        page::run(async move {
            let words = match desk.collector_file().await {
                Ok(file) => match exchange::save(&file.stem, &file.text) {
                    Ok(name) => (Tone::Success, (i18n::desk().saved)(&name)),
                    Err(error) => (Tone::Danger, explain::browser_error(&error)),
                },
                Err(error) => (Tone::Danger, no_receipt(&error)),
            };
            // The screen may be gone by then.
            let _ = said.try_set(Some(words));
        });
    };
    view! {
        <section class="card">
            <h2>{t.collector}</h2>
            <p>{t.collector_text}</p>
            <button
                type="button"
                class="button no-print"
                prop:disabled=move || !desk.can_write() || desk.is_closed()
                on:click=save
            >
                {t.collector_save}
            </button>
            {move || said.get().map(|(tone, text)| view! { <Notice tone>{text}</Notice> })}
        </section>
    }
}

/// How a desk takes in what another one collected.
#[component]
pub fn How() -> impl IntoView {
    let t = i18n::desks();
    view! { <p><strong>{t.merge} ": "</strong> {t.merge_how} " " {t.merge_text}</p> }
}

/// Merging, beside replacing, while a backup waits.
#[component]
pub fn Offer(
    /// Files and entries that the backup has and this desk lacks.
    more: (usize, usize),
    /// The dialog it stands in.
    open: RwSignal<bool>,
) -> impl IntoView {
    let (t, desk) = (i18n::desks(), use_desk());
    let merge = move |_| {
        // The backup is taken now: closing the dialog forgets it.
        let merging = desk.merge_pending();
        open.set(false);
        page::run(merging);
    };
    view! {
        <div class="stack-small">
            <p>{(t.merge_offer)(more.0, more.1)} " " {t.merge_text}</p>
            <button type="button" class="button button-primary" on:click=merge>
                {t.merge_yes}
            </button>
            <p class="muted">{t.or_replace}</p>
        </div>
    }
}

/// What came of it, line by line.
pub fn said(brought: &Brought) -> (Tone, Vec<String>) {
    let (t, desk) = (i18n::desks(), use_desk());
    let mut lines = vec![(t.merged)(brought.files, brought.entries)];
    if brought.contradictions.is_empty() {
        return (Tone::Success, lines);
    }
    lines.push(t.contradictions.to_owned());
    if let Phase::Ready(here) = desk.phase() {
        let all = brought.contradictions.iter();
        lines.extend(all.map(|found| contradiction(&here.conference, found)));
    }
    (Tone::Warning, lines)
}

fn contradiction(conference: &Conference, found: &Contradiction) -> String {
    let t = i18n::desks();
    let [one, other] = &found.said;
    let (later, earlier) = if found.holds == 0 {
        (one, other)
    } else {
        (other, one)
    };
    let what = (t.subject)(&found.subject, &name(conference, &found.subject));
    let holds = (t.holds)(&later.at.display(), &earlier.at.display());
    format!("{what}: {holds}.")
}

fn name(conference: &Conference, subject: &Subject) -> String {
    let contest = |id| {
        let contest = conference.contest(id);
        contest.map_or_else(|| id.to_string(), |c| c.title.clone())
    };
    match subject {
        Subject::Decision(person) | Subject::Key(person) => whole_name(conference, person),
        Subject::PaperCount(by) => by.clone(),
        Subject::Attendance(unit) | Subject::Sheet(unit) | Subject::Exclusion(unit) => {
            i18n::unit_short(conference, unit)
        }
        Subject::Candidate(award, unit) => {
            let award = conference.award(award).map(|a| a.name.as_str());
            let unit = i18n::unit_short(conference, unit);
            format!("{unit} ({})", award.unwrap_or_default())
        }
        Subject::Hands(id) | Subject::Contest(id) => contest(id),
        Subject::PaperVoters | Subject::Lots => String::new(),
    }
}
