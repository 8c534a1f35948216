//! No conference yet, or what this device keeps of it is still being read.

use leptos::ev::DragEvent;
use leptos::prelude::*;

use super::prepare::begin;
use super::words::restore_error;
use super::{merging, years};
use crate::i18n;
use crate::route::desk::DeskRoute;
use crate::screens::desk::widgets::DeviceNotices;
use crate::screens::desk::widgets::Notice;
use crate::screens::desk::widgets::PasteArea;
use crate::screens::desk::widgets::Progress;
use crate::screens::shared::explain::open_error;
use crate::screens::shared::light::scan::ScanFile;
use crate::state::desk::archive::{OpenEnd, Restored};
use crate::state::desk::{Phase, use_desk};
use crate::state::opening::OpenError;
use crate::state::{exchange, page};
use crate::ui::notice::Tone;

/// Where no conference lies beside the app: the first screen, where one is begun, years side by side.
#[component]
pub fn Outside(error: Option<OpenError>, route: ReadSignal<DeskRoute>) -> impl IntoView {
    move || match route.get() {
        DeskRoute::Begin => view! { <begin::Alone /> }.into_any(),
        DeskRoute::Years => years::alone(),
        _ => view! { <Start error=error.clone() /> }.into_any(),
    }
}

/// The first screen.
#[component]
fn Start(error: Option<OpenError>) -> impl IntoView {
    let (t, desk) = (i18n::desk(), use_desk());
    view! {
        <main class="screen">
            <h1 tabindex="-1">{t.open_title}</h1>
            <DeviceNotices status=desk.status />
            {error.map(|e| view! { <Notice tone=Tone::Danger>{open_error(&e)}</Notice> })}
            <Opened />
            <p>{t.open_text}</p>
            <OpenFile />
            <begin::Invitation />
            <p><a href=DeskRoute::Years.href()>{i18n::plan::years::years().title}</a></p>
            <p><a href="#/">{t.delegate_link}</a></p>
        </main>
    }
}

/// What this device keeps is being read.
#[component]
pub fn Loading() -> impl IntoView {
    let t = i18n::desk();
    view! {
        <main class="screen">
            <h1 tabindex="-1">{t.title}</h1>
            <HowFar words=t.loading />
        </main>
    }
}

/// A backup is being read.
#[component]
pub fn Restoring() -> impl IntoView {
    let (t, desk) = (i18n::desk(), use_desk());
    view! {
        <main class="screen">
            <h1 tabindex="-1">{t.restore}</h1>
            <HowFar words=t.verdicts.restoring />
            <button type="button" class="button" on:click=move |_| desk.cancel_restore()>
                {t.backups.stop}
            </button>
        </main>
    }
}

/// Progress in words and as a bar.
#[component]
fn HowFar(words: fn(usize, usize) -> String) -> impl IntoView {
    let desk = use_desk();
    let progress = move || match desk.phase() {
        Phase::Loading(done, total) | Phase::Restoring(done, total) => (done, total),
        _ => (0, 0),
    };
    view! {
        <p role="status">
            {move || {
                let (done, total) = progress();
                words(done, total)
            }}
        </p>
        <Progress
            done=Signal::derive(move || progress().0)
            total=Signal::derive(move || progress().1)
            label=i18n::desk().title
        />
    }
}

/// What this device keeps cannot be read: better no desk than one that writes over it.
#[component]
pub fn Unreadable(
    /// Why, in words.
    #[prop(into)]
    why: String,
) -> impl IntoView {
    let (t, desk) = (i18n::desk(), use_desk());
    view! {
        <main class="screen">
            <h1 tabindex="-1">{t.unreadable_title}</h1>
            <Notice tone=Tone::Danger>
                <p>{t.unreadable_text}</p>
                <p>{why}</p>
            </Notice>
            <button type="button" class="button button-primary" on:click=move |_| page::run(desk.retry())>
                {i18n::first().retry}
            </button>
        </main>
    }
}

/// What came of opening a file. At the top of the page: the place where it was picked may be gone by then.
#[component]
pub fn Opened() -> impl IntoView {
    let (t, desk) = (i18n::desk(), use_desk());
    move || {
        let (tone, lines) = match desk.opened().get()? {
            OpenEnd::Waiting(_) => return None,
            OpenEnd::Failed(error) => (Tone::Danger, vec![restore_error(&error)]),
            OpenEnd::Cancelled => (Tone::Info, vec![t.verdicts.restore_cancelled.to_owned()]),
            OpenEnd::Same => (Tone::Success, vec![t.backups.same.to_owned()]),
            OpenEnd::Restored(what) => (Tone::Success, brought(&what)),
            OpenEnd::Merged(what) => merging::said(&what),
        };
        let lines = lines.into_iter().map(|line| view! { <p>{line}</p> });
        Some(view! { <Notice tone>{lines.collect_view()}</Notice> })
    }
}

/// What a backup brought.
fn brought(what: &Restored) -> Vec<String> {
    let t = &i18n::desk().backups;
    let mut lines = vec![(t.restored)(what.files, what.decisions, what.entries)];
    lines.extend(what.until.map(t.until));
    let state = if what.closed { t.closed } else { t.open };
    lines.push(state.to_owned());
    lines
}

/// Opening a conference or a backup: picked, dropped, or pasted.
#[component]
pub fn OpenFile() -> impl IntoView {
    let (common, desk) = (i18n::common(), use_desk());
    let pasted = RwSignal::new(String::new());
    let take = move |file: Option<exchange::Picked>| {
        if let Some(file) = file {
            page::run(async move { desk.open_picked(file).await });
        }
    };
    let paste = move |_| {
        let bytes = pasted.get_untracked().into_bytes();
        page::run(async move { desk.open_bytes(bytes).await });
    };
    let drop = move |event: DragEvent| {
        event.prevent_default();
        let dropped = exchange::dropped(&event);
        page::run(async move { take(dropped.files().await.into_iter().next()) });
    };
    view! {
        <div class="stack" on:dragover=move |event: DragEvent| event.prevent_default() on:drop=drop>
            <label class="button button-primary file-button">
                {common.choose_file}
                <input
                    type="file"
                    on:change=move |event| take(exchange::picked_by(&event).into_iter().next())
                />
            </label>
            <ScanFile on_text=move |text: String| page::run(desk.open_bytes(text.into_bytes())) />
            <details>
                <summary>{common.paste_label}</summary>
                <PasteArea label=common.paste_label text=pasted />
                <button
                    type="button"
                    class="button"
                    prop:disabled=move || pasted.with(|p| p.trim().is_empty())
                    on:click=paste
                >
                    {common.paste_open}
                </button>
            </details>
        </div>
    }
}
