//! The steps of a whole sheet: send it, come to an agreement, lock it; and what was done so far.

use khoithidua_core::desk::log::{Entry, Event, undone};
use khoithidua_core::desk::sheets::SheetFlow;
use khoithidua_core::desk::sheets::overview::{SheetSummary, SheetTask};
use khoithidua_core::ids::UnitId;
use khoithidua_core::score::review::{SheetReview, Stage};
use leptos::prelude::*;

use crate::i18n;
use crate::route::count::CountRoute;
use crate::screens::desk::log::words::Words;
use crate::screens::desk::take_back::TakeBack;
use crate::screens::desk::widgets::{Notice, TextArea};
use crate::screens::desk::words::desk_error;
use crate::screens::shared::exits::Exits;
use crate::state::desk::acts::DeskError;
use crate::state::desk::sheets::{review_code, review_file};
use crate::state::desk::use_desk;
use crate::state::opening::use_here;
use crate::state::page;
use crate::ui::notice::Tone;

/// Everything that is done with a sheet as a whole.
#[component]
pub fn Steps(unit: UnitId, summary: Memo<Option<SheetSummary>>) -> impl IntoView {
    let (t, desk) = (i18n::sheets(), use_desk());
    let of = unit.clone();
    let flow = Memo::new(move |_| {
        desk.standing()
            .with(|standing| standing.sheets.get(&of).cloned().unwrap_or_default())
    });
    let failure = RwSignal::new(None::<DeskError>);
    let stage =
        Memo::new(move |_| summary.with(|s| s.as_ref().map_or(Stage::Waiting, |s| s.stage)));
    let unsent = Memo::new(move |_| summary.with(|s| s.as_ref().is_some_and(|s| s.unsent)));
    let taken = unit.clone();
    let units = StoredValue::new(unit);
    let open = move || !desk.is_closed();
    let to_send = move || {
        let unit = units.get_value();
        (open() && unsent.get()).then(|| view! { <Send unit summary flow failure /> })
    };
    let sent = Memo::new(move |_| flow.with(|flow| flow.sent.clone()));
    let agree = move || {
        let ready = matches!(stage.get(), Stage::Checked | Stage::Explained) && !unsent.get();
        let unit = units.get_value();
        (open() && ready).then(|| view! { <Agree unit failure /> })
    };
    let lock = move || {
        let ready = stage.get() == Stage::Agreed && !unsent.get();
        let lock = move |_| {
            let unit = units.get_value();
            page::run(async move {
                let done = desk.lock_sheet(unit).await;
                let _ = failure.try_set(done.err());
            });
        };
        (open() && ready).then(|| {
            view! {
                <section class="card stack-small">
                    <p>{t.lock_text}</p>
                    <button
                        type="button"
                        class="button button-primary"
                        prop:disabled=move || !desk.can_write()
                        on:click=lock
                    >
                        {t.lock}
                    </button>
                </section>
            }
        })
    };
    let locked = move || {
        (stage.get() == Stage::Locked)
            .then(|| view! { <Notice tone=Tone::Success>{t.locked_text}</Notice> })
    };
    view! {
        {move || {
            failure
                .get()
                .map(|error| view! { <Notice tone=Tone::Danger>{desk_error(&error)}</Notice> })
        }}
        {locked}
        {to_send}
        {move || sent.get().map(|review| view! { <Sent review stage unsent /> })}
        {agree}
        {lock}
        <Done unit=taken />
    }
}

/// Making the check into a file for the unit.
#[component]
fn Send(
    unit: UnitId,
    summary: Memo<Option<SheetSummary>>,
    flow: Memo<SheetFlow>,
    failure: RwSignal<Option<DeskError>>,
) -> impl IntoView {
    let (t, desk) = (i18n::sheets(), use_desk());
    let left = move || {
        summary.with(|s| {
            s.as_ref()
                .map_or(0, |s| s.lines.saturating_sub(s.looked_at))
        })
    };
    let ready = move || summary.with(|s| s.as_ref().is_some_and(|s| s.task == SheetTask::Send));
    let text = move || {
        if flow.with(|flow| flow.sent.is_some()) {
            t.changed_since
        } else {
            t.send_text
        }
    };
    let send = move |_| {
        let unit = unit.clone();
        page::run(async move {
            let done = desk.send_review(unit).await;
            let _ = failure.try_set(done.err());
        });
    };
    view! {
        <section class="card stack-small no-print">
            <p>{text} " " {move || (left() > 0).then(|| (t.left)(left()))}</p>
            <button
                type="button"
                class="button"
                class:button-primary=ready
                prop:disabled=move || !desk.can_write()
                on:click=send
            >
                {t.send}
            </button>
        </section>
    }
}

/// The file that was made last, and the ways out for it.
#[component]
fn Sent(review: SheetReview, stage: Memo<Stage>, unsent: Memo<bool>) -> impl IntoView {
    let (t, here) = (i18n::sheets(), use_here());
    let text = (t.sent)(
        &review.made_at.display(),
        &review_code(&review),
        review.check.rows.len(),
    );
    let address = format!("{}{}", page::address(), CountRoute::Answer.href());
    let primary = Signal::derive(move || stage.get() == Stage::Checked && !unsent.get());
    view! {
        <section class="card stack-small sheet-sent no-print" hidden=move || unsent.get() || stage.get() == Stage::Locked>
            <h2>{t.file}</h2>
            <p>{text}</p>
            <p>{(t.how_to_answer)(&address)}</p>
            <Exits
                file=review_file(&here.conference, &review)
                id="copy-review"
                of=t.file
                copied=t.copied
                primary
                on_out=|| ()
            />
        </section>
    }
}

/// Noting that both sides agree, where no file says so.
#[component]
fn Agree(unit: UnitId, failure: RwSignal<Option<DeskError>>) -> impl IntoView {
    let (t, desk) = (i18n::sheets(), use_desk());
    let note = RwSignal::new(String::new());
    let agree = move |_| {
        let unit = unit.clone();
        page::run(async move {
            let done = desk.agree_sheet(unit, note.get_untracked()).await;
            let _ = failure.try_set(done.err());
        });
    };
    view! {
        <details class="card no-print">
            <summary>{t.agree}</summary>
            <div class="stack-small">
                <TextArea
                    id="agree-note"
                    label=t.agree_note
                    hint=t.agree_hint
                    rows=2
                    value=note
                    on_input=move |text| note.set(text)
                />
                <button
                    type="button"
                    class="button"
                    prop:disabled=move || note.with(|n| n.trim().is_empty()) || !desk.can_write()
                    on:click=agree
                >
                    {t.agree_save}
                </button>
            </div>
        </details>
    }
}

/// The steps taken so far, each with the way back where there is one.
#[component]
fn Done(unit: UnitId) -> impl IntoView {
    let (t, desk, here) = (i18n::sheets(), use_desk(), use_here());
    let of = unit.clone();
    let locked = Memo::new(move |_| {
        let locked = |flow: &SheetFlow| flow.locked.is_some();
        desk.standing()
            .with(|s| s.sheets.get(&of).is_some_and(locked))
    });
    let of = unit.clone();
    let none = move || {
        desk.standing()
            .with(|standing| !standing.sheets.contains_key(&of))
    };
    let steps = move || {
        let inbox = desk.inbox().get();
        let locked = locked.get();
        desk.log().with(|log| {
            let words = Words {
                conference: &here.conference,
                inbox: &inbox,
                log,
            };
            let (undone, closed) = (undone(log), desk.is_closed());
            let of_sheet = |entry: &&Entry| {
                let rows = matches!(entry.event, Event::RowChecked(_));
                !rows && entry.event.sheet_of() == Some(&unit)
            };
            let step = |entry: &Entry| {
                let is_lock = matches!(entry.event, Event::SheetLocked(_));
                let can_go_back = !closed && (is_lock || !locked);
                let taken_back = undone.contains(&entry.hash());
                step(entry, words.of(&entry.event), taken_back, can_go_back)
            };
            log.iter().filter(of_sheet).map(step).collect::<Vec<_>>()
        })
    };
    view! {
        <details class="card" hidden=none prop:open=move || locked.get()>
            <summary>{t.done}</summary>
            <ol class="line-history" role="list">{steps}</ol>
        </details>
    }
}

fn step(entry: &Entry, what: String, taken_back: bool, can_go_back: bool) -> AnyView {
    let t = i18n::board_log();
    let way_back = if taken_back {
        view! { <p class="muted">{t.taken_back}</p> }.into_any()
    } else if can_go_back {
        let label = match entry.event {
            Event::SheetLocked(_) => i18n::sheets().unlock,
            _ => t.take_back,
        };
        view! { <TakeBack entry=entry.hash() what=what.clone() label /> }.into_any()
    } else {
        ().into_any()
    };
    view! {
        <li class:taken-back=taken_back>
            <span class="muted">{entry.at.display()}</span>
            <p class="said">{what}</p>
            {way_back}
        </li>
    }
    .into_any()
}
