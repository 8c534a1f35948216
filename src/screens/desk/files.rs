//! Files out and back in: results, backup, restore.

use leptos::prelude::*;

use super::codes;
use super::merging;
use super::open::OpenFile;
use crate::i18n::{self, explain};
use crate::route::desk::{DeskRoute, Shown};
use crate::screens::desk::widgets::Confirm;
use crate::screens::desk::widgets::Notice;
use crate::screens::shared::checked::job_error;
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
                {move || {
                    let ready = matches!(desk.outcome().get(), Outcome::Ready(_));
                    ready.then(|| codes::link(Shown::Results))
                }}
                <p><a href=DeskRoute::Check.href()>{t.checking.title}</a></p>
                <OfferArchive />
            </section>
            <section class="card">
                <h2>{t.backup}</h2>
                <p>{t.backup_text}</p>
                <Save label=t.save_backup file=move || desk.backup() />
                <p>{codes::link(Shown::Desk)}</p>
            </section>
            <merging::Collector />
        </div>
        <section class="card">
            <h2>{t.restore}</h2>
            <p>{t.backups.text}</p>
            <merging::How />
            <OpenFile />
            <p class="muted" role="status">{move || (t.backups.here)(count())}</p>
        </section>
    }
}

/// Saving the results file, once there is one.
#[component]
pub fn SaveResults() -> impl IntoView {
    let (t, desk) = (i18n::desk(), use_desk());
    // Once for all the results there may be: what a button says of the last file must not go at once.
    let opened = Memo::new(move |_| match desk.outcome().get() {
        Outcome::Ready(published) => Some(published.0.results.is_complete()),
        _ => None,
    });
    move || match opened.get() {
        Some(opened) => {
            let file = move || std::future::ready(desk.results_file());
            let (label, text) = if opened {
                (t.save_results, t.urn.file_opened)
            } else {
                (t.urn.save, t.urn.file_sealed)
            };
            view! {
                <Save label file />
                <p class="muted no-print">{text}</p>
            }
            .into_any()
        }
        None => view! { <p class="muted">{t.results_file_not_yet}</p> }.into_any(),
    }
}

/// The archive for a program that is not ours, once the ballot box is open, with the command that checks it.
#[component]
pub fn OfferArchive() -> impl IntoView {
    let (t, desk) = (&i18n::desk().urn, use_desk());
    let said = RwSignal::new(None::<(Tone, String)>);
    let working = RwSignal::new(false);
    let opened = Memo::new(move |_| desk.urn().is_some_and(|urn| urn.result.is_some()));
    let save = move |_| {
        working.set(true);
        page::run(async move {
            let words = match desk.archive().await {
                Ok(Some((name, text))) => match exchange::save_as(&name, &text) {
                    Ok(()) => Some((Tone::Success, (i18n::desk().saved)(&name))),
                    Err(error) => Some((Tone::Danger, explain::browser_error(&error))),
                },
                Ok(None) => None,
                Err(error) => Some((Tone::Danger, job_error(&error))),
            };
            // The screen may be gone by then.
            let _ = said.try_set(words);
            let _ = working.try_set(false);
        });
    };
    let command = format!(
        "LWT_ASYNC_METHOD=none belenios-tool election verify --dir {}",
        t.archive_folder
    );
    move || {
        let command = command.clone();
        opened.get().then(|| {
            view! {
                <details class="archive no-print">
                    <summary>{t.archive}</summary>
                    <p>{t.archive_text}</p>
                    <button
                        type="button"
                        class="button"
                        prop:disabled=move || working.get()
                        on:click=save
                    >
                        {t.archive_save}
                    </button>
                    {move || said.get().map(|(tone, text)| view! { <Notice tone>{text}</Notice> })}
                    <p>{t.archive_command}</p>
                    <pre class="command"><code>{command}</code></pre>
                </details>
            }
        })
    }
}

/// A button that saves a file and says what became of it.
#[component]
pub fn Save<F: Future<Output = Option<FinalFile>> + 'static>(
    label: &'static str,
    file: impl Fn() -> F + Copy + Send + 'static,
    /// True where something else beside it is what most people want.
    #[prop(optional)]
    aside: bool,
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
        <button
            type="button"
            class="button no-print"
            class:button-primary=!aside
            on:click=save
        >
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
                    aside=true
                >
                    <merging::Offer more=pending.more open />
                    <p>{(t.backups.compare)(pending.files_now, pending.files)}</p>
                    <p><strong>{(t.backups.lost)(pending.lost)}</strong></p>
                </Confirm>
            }
        })
    };
    view! { {ask} }
}
