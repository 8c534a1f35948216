//! Taking files in: a place to drop them, a look before anything is kept, and what is here already.

mod line;
mod list;

use leptos::prelude::*;

use super::words::desk_error;
use crate::i18n;
use crate::screens::desk::widgets::Notice;
use crate::screens::desk::widgets::PasteArea;
use crate::screens::desk::widgets::Progress;
use crate::state::desk::intake::Intake;
use crate::state::desk::use_desk;
use crate::state::opening::use_here;
use crate::state::{exchange, page};
use crate::ui::notice::Tone;
use list::FileList;

/// Taking files in.
#[component]
pub fn Inbox() -> impl IntoView {
    let (t, desk) = (i18n::desk(), use_desk());
    let kind = Memo::new(move |_| {
        desk.intake().with(|intake| match intake {
            Intake::Idle => 0,
            Intake::Reading(..) => 1,
            Intake::Preview(_) => 2,
            Intake::Keeping => 3,
        })
    });
    let content = move || match kind.get() {
        1 => view! { <Reading /> }.into_any(),
        2 => view! { <Preview /> }.into_any(),
        3 => view! { <p class="card" role="status">{t.keeping}</p> }.into_any(),
        _ => view! {
            <DropZone />
            <Received />
        }
        .into_any(),
    };
    view! {
        <h1 tabindex="-1">{t.inbox_title}</h1>
        {move || {
            desk.is_closed().then(|| view! { <Notice tone=Tone::Warning>{t.inbox_closed}</Notice> })
        }}
        {move || {
            let count = desk.intake_end().get().and_then(Result::ok).filter(|count| *count > 0);
            count.map(|count| view! { <Notice tone=Tone::Success>{(t.imported)(count)}</Notice> })
        }}
        {content}
    }
}

/// The place to drop files, with the other ways in.
#[component]
fn DropZone() -> impl IntoView {
    let (t, desk) = (i18n::desk(), use_desk());
    let picked = move |event: leptos::ev::Event| {
        let files = exchange::picked_by(&event);
        page::run(async move { desk.read_files(files).await });
    };
    let off = move || !desk.can_write();
    view! {
        <section class="card drop-zone" aria-labelledby="drop-title">
            <h2 id="drop-title">{t.drop_title}</h2>
            <p class="muted">{t.drop_text}</p>
            <div class="button-row">
                <label class="button button-primary file-button">
                    {t.choose_files}
                    <input type="file" multiple prop:disabled=off on:change=picked />
                </label>
                <label class="button file-button">
                    {t.choose_folder}
                    <input
                        type="file"
                        multiple
                        prop:webkitdirectory=true
                        prop:disabled=off
                        on:change=picked
                    />
                </label>
            </div>
            <Paste />
        </section>
    }
}

/// A submission that came as a text, in a message for instance.
#[component]
fn Paste() -> impl IntoView {
    let (t, desk) = (i18n::desk(), use_desk());
    let text = RwSignal::new(String::new());
    let take = move |_| {
        let name = (t.pasted_name)(&page::now().time().to_string());
        desk.read_pasted(name, text.get_untracked());
    };
    view! {
        <details>
            <summary>{t.paste_open}</summary>
            <PasteArea label=t.paste_label text=text />
            <button
                type="button"
                class="button"
                prop:disabled=move || text.with(|t| t.trim().is_empty()) || !desk.can_write()
                on:click=take
            >
                {t.paste_take}
            </button>
        </details>
    }
}

/// How far the reading is, and the way to stop it.
#[component]
fn Reading() -> impl IntoView {
    let (t, desk) = (i18n::desk(), use_desk());
    let progress = move || match desk.intake().get() {
        Intake::Reading(done, total) => (done, total),
        _ => (0, 1),
    };
    view! {
        <section class="card">
            <p role="status">{move || (t.reading)(progress().0, progress().1)}</p>
            <Progress
                done=Signal::derive(move || progress().0)
                total=Signal::derive(move || progress().1)
                label=t.inbox_title
            />
            <button type="button" class="button" on:click=move |_| desk.cancel_intake()>
                {t.stop}
            </button>
        </section>
    }
}

/// What the files would bring, and the button that takes them in.
#[component]
fn Preview() -> impl IntoView {
    let (t, desk, here) = (i18n::desk(), use_desk(), use_here());
    let Intake::Preview(shown) = desk.intake().get_untracked() else {
        return ().into_any();
    };
    let preview = shown.0;
    let (count, new) = (preview.items.len(), preview.new_files());
    let lines = Signal::derive(move || {
        let judged = preview.judged(desk);
        line::of_preview(&here, &preview, &judged)
    });
    page::focus_later("preview");
    view! {
        <section class="stack" aria-labelledby="preview">
            <h2 id="preview" tabindex="-1">{(t.preview_title)(count)}</h2>
            <p>{t.preview_text}</p>
            {move || {
                let failed = desk.intake_end().get().and_then(Result::err);
                failed.map(|error| view! { <Notice tone=Tone::Danger>{desk_error(&error)}</Notice> })
            }}
            <FileList lines name="preview-filter" />
            {(new == 0).then(|| view! { <p role="status">{t.keep_none}</p> })}
            <div class="actions">
                <button type="button" class="button" on:click=move |_| desk.cancel_intake()>
                    {t.discard}
                </button>
                <button
                    type="button"
                    class="button button-primary"
                    prop:disabled=move || new == 0 || !desk.can_write()
                    on:click=move |_| page::run(desk.keep_intake())
                >
                    {(t.keep)(new)}
                </button>
            </div>
        </section>
    }
    .into_any()
}

/// What is here already.
#[component]
fn Received() -> impl IntoView {
    let (t, desk, here) = (i18n::desk(), use_desk(), use_here());
    let count = move || desk.inbox().with(khoithidua_core::desk::inbox::Inbox::len);
    let lines = Signal::derive(move || {
        desk.inbox()
            .with(|inbox| line::of_inbox(&here, inbox, &desk.state().get().0))
    });
    view! {
        <section class="stack" aria-labelledby="received">
            <h2 id="received">
                {move || if count() == 0 { t.received_none.to_owned() } else { (t.received_title)(count()) }}
            </h2>
            {move || (count() > 0).then(|| view! { <FileList lines name="received-filter" /> })}
        </section>
    }
}
