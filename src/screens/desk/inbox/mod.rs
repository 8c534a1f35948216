//! Taking files in: a place to drop them, a look before anything is kept, and what is here already.

pub mod line;
mod list;

use leptos::prelude::*;

use super::invented::Invented;
use super::words::desk_error;
use crate::i18n;
use crate::route::desk::DeskRoute;
use crate::screens::desk::widgets::Notice;
use crate::screens::desk::widgets::PasteArea;
use crate::screens::desk::widgets::Progress;
use crate::state::desk::intake::{Intake, IntakeEnd};
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
            Intake::Keeping(..) => 3,
        })
    });
    let content = move || match kind.get() {
        1 | 3 => view! { <Reading /> }.into_any(),
        2 => view! { <Preview /> }.into_any(),
        _ => view! {
            <DropZone />
            <Invented />
            <Received />
        }
        .into_any(),
    };
    view! {
        <h1 tabindex="-1">{t.inbox_title}</h1>
        {move || {
            desk.is_closed().then(|| view! { <Notice tone=Tone::Warning>{t.inbox_closed}</Notice> })
        }}
        {move || match desk.intake_end().get() {
            Some(IntakeEnd::Kept(files, known)) => {
                let text = (t.verdicts.imported)(files, known);
                view! { <Notice tone=Tone::Success>{text}</Notice> }.into_any()
            }
            Some(IntakeEnd::Cancelled) => {
                view! { <Notice tone=Tone::Info>{t.verdicts.cancelled}</Notice> }.into_any()
            }
            // Where something is shown, the failure stands beside it.
            Some(IntakeEnd::Failed(error)) if kind.get() == 0 => {
                view! { <Notice tone=Tone::Danger>{desk_error(&error)}</Notice> }.into_any()
            }
            Some(IntakeEnd::Failed(_)) | None => ().into_any(),
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
            <p><a class="button" href=DeskRoute::Collect.href()>{i18n::collect().offer}</a></p>
            <p class="muted">{i18n::collect().offer_text}</p>
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
        let text = text.get_untracked();
        page::run(async move { desk.read_pasted(name, text).await });
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
        Intake::Reading(done, total) | Intake::Keeping(done, total) => (done, total),
        _ => (0, 1),
    };
    let words = move || {
        let (done, total) = progress();
        match desk.intake().get() {
            Intake::Keeping(..) => (t.verdicts.keeping)(done, total),
            _ => (t.reading_files)(done, total),
        }
    };
    // Once everything is with the device there is no way back.
    let too_late =
        move || matches!(desk.intake().get(), Intake::Keeping(done, total) if done >= total);
    view! {
        <section class="card stack">
            <p role="status">{words}</p>
            <Progress
                done=Signal::derive(move || progress().0)
                total=Signal::derive(move || progress().1)
                label=t.inbox_title
            />
            <button
                type="button"
                class="button"
                hidden=too_late
                on:click=move |_| desk.cancel_intake()
            >
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
    let answers = (preview.answers > 0).then(|| {
        let text = (i18n::sheets().among_files)(preview.answers);
        view! {
            <Notice tone=Tone::Info>
                <p>{text}</p>
                <p><a href=DeskRoute::Sheets.href()>{i18n::sheets().title}</a></p>
            </Notice>
        }
    });
    let tellers = preview.tellers;
    let tellers = (tellers > 0).then(|| {
        let text = (t.urn.among_files)(tellers);
        let to = if desk.can_prepare() {
            DeskRoute::Prepare
        } else {
            DeskRoute::Box
        };
        view! {
            <Notice tone=Tone::Info>
                <p>{text}</p>
                <p><a href=to.href()>{t.urn.tellers}</a></p>
            </Notice>
        }
    });
    let lines = Memo::new(move |_| {
        let judged = preview.judged(desk);
        line::of_preview(&here, &preview, &judged)
    });
    let button = match (new.sound, new.refused) {
        (0, refused) if refused > 0 => (t.verdicts.keep_refused)(refused),
        (sound, _) => (t.keep)(sound),
    };
    page::focus_later("preview");
    view! {
        <section class="stack" aria-labelledby="preview">
            <h2 id="preview" tabindex="-1">{(t.preview_title)(count)}</h2>
            <p>{t.preview_text}</p>
            {move || match desk.intake_end().get() {
                Some(IntakeEnd::Failed(error)) => {
                    Some(view! { <Notice tone=Tone::Danger>{desk_error(&error)}</Notice> })
                }
                _ => None,
            }}
            {tellers}
            {answers}
            {move || lines.with(|lines| list::summary(lines))}
            <FileList lines name="preview-filter" />
            {(new.all() == 0).then(|| view! { <p role="status">{t.keep_none}</p> })}
            {(new.sound > 0 && new.refused > 0)
                .then(|| view! { <p class="muted">{(t.verdicts.keep_also)(new.refused)}</p> })}
            <div class="actions">
                <button type="button" class="button" on:click=move |_| desk.cancel_intake()>
                    {t.discard}
                </button>
                <button
                    type="button"
                    class="button button-primary"
                    prop:disabled=move || new.all() == 0 || !desk.can_write()
                    on:click=move |_| page::run(desk.keep_intake())
                >
                    {button}
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
    let files = move || {
        desk.inbox()
            .with(khoithidua_core::desk::inbox::Inbox::counts)
    };
    let count = move || files().all();
    let lines = Memo::new(move |_| {
        desk.inbox()
            .with(|inbox| line::of_inbox(&here, inbox, &desk.state().get().0))
    });
    view! {
        <section class="stack" aria-labelledby="received">
            <h2 id="received">
                {move || if count() == 0 { t.received_none.to_owned() } else { (t.received_title)(files()) }}
            </h2>
            {move || (count() > 0).then(|| view! { <FileList lines name="received-filter" /> })}
        </section>
    }
}
