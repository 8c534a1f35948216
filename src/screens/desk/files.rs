//! Files out and back in: results, backup, restore.

use leptos::prelude::*;

use super::open::OpenFile;
use crate::i18n::{self, explain};
use crate::route::desk::DeskRoute;
use crate::screens::desk::widgets::Confirm;
use crate::screens::desk::widgets::Notice;
use crate::state::desk::archive::OpenEnd;
use crate::state::desk::outcome::Outcome;
use crate::state::desk::{DeskSession, use_desk};
use crate::state::exchange::FinalFile;
use crate::state::{exchange, page};
use crate::ui::notice::Tone;

/// Saving and restoring.
#[component]
pub fn Files() -> impl IntoView {
    let (t, desk) = (i18n::desk(), use_desk());
    let count = move || {
        desk.inbox()
            .with(khoithidua_core::desk::inbox::Inbox::counts)
    };
    view! {
        <h1 tabindex="-1">{t.files}</h1>
        <p>{t.files_text}</p>
        <div class="columns">
            <section class="card">
                <h2>{t.results_file}</h2>
                <p>{t.results_file_text}</p>
                <SaveResults />
                <p><a href=DeskRoute::Check.href()>{t.checking.title}</a></p>
            </section>
            <section class="card">
                <h2>{t.backup}</h2>
                <p>{t.backup_text}</p>
                <Save label=t.save_backup file=move || desk.backup() />
            </section>
        </div>
        <section class="card">
            <h2>{t.restore}</h2>
            <p>{t.backups.text}</p>
            <OpenFile />
            <p class="muted" role="status">{move || (t.backups.here)(count())}</p>
        </section>
    }
}

/// Saving the results file, once there is one.
#[component]
pub fn SaveResults() -> impl IntoView {
    let (t, desk) = (i18n::desk(), use_desk());
    move || {
        if matches!(desk.outcome().get(), Outcome::Ready(_)) {
            let file = move || std::future::ready(desk.results_file());
            view! { <Save label=t.save_results file /> }.into_any()
        } else {
            view! { <p class="muted">{t.results_file_not_yet}</p> }.into_any()
        }
    }
}

/// A button that saves a file and says what became of it.
#[component]
pub fn Save<F: Future<Output = Option<FinalFile>> + 'static>(
    label: &'static str,
    file: impl Fn() -> F + Copy + Send + 'static,
) -> impl IntoView {
    let said = RwSignal::new(None::<(Tone, String)>);
    let save = move |_| {
        page::run(async move {
            let Some(file) = file().await else { return };
            let words = match exchange::save(&file.stem, &file.text) {
                Ok(name) => (Tone::Success, (i18n::desk().saved)(&name)),
                Err(error) => (Tone::Danger, explain::browser_error(&error)),
            };
            // The screen may be gone by then.
            let _ = said.try_set(Some(words));
        });
    };
    view! {
        <button type="button" class="button button-primary no-print" on:click=save>
            {label}
        </button>
        {move || said.get().map(|(tone, text)| view! { <Notice tone>{text}</Notice> })}
    }
}

/// Asks before a backup takes the place of the desk that is here.
#[component]
pub fn AskRestore(desk: DeskSession) -> impl IntoView {
    let t = i18n::desk();
    let ask = move || {
        let end = desk.opened().get();
        let waiting = end.and_then(|end| match end {
            OpenEnd::Waiting(pending) => Some(pending),
            _ => None,
        });
        waiting.map(|pending| {
            let open = RwSignal::new(false);
            // A dialog opens once it stands in the page; closing it without a yes forgets the backup.
            Effect::new(move |was: Option<bool>| {
                if was == Some(true) && !open.get() {
                    desk.forget_pending();
                }
                open.get()
            });
            open.set(true);
            let restore = move || {
                // The backup is taken now: closing the dialog forgets it.
                let restoring = desk.restore_pending();
                page::run(restoring);
            };
            let pending = pending.0;
            view! {
                <Confirm
                    open
                    title=t.backups.question
                    yes=t.backups.yes
                    no=i18n::common().cancel
                    on_yes=restore
                >
                    <p>{(t.backups.compare)(pending.files_now, pending.files)}</p>
                    <p><strong>{(t.backups.lost)(pending.lost)}</strong></p>
                </Confirm>
            }
        })
    };
    view! { {ask} }
}
