//! What has just come: whose it is, what the desk says of it, and the receipt for it.

use khoithidua_core::hash::Hash;
use khoithidua_core::ids::PersonId;
use leptos::prelude::*;

use crate::i18n;
use crate::route::desk::DeskRoute;
use crate::screens::desk::inbox::line::{Group, Line, Lines};
use crate::screens::desk::open::Opened;
use crate::screens::desk::receipts::ReceiptCode;
use crate::screens::desk::words::desk_error;
use crate::state::desk::collect::Came;
use crate::state::desk::use_desk;
use crate::state::opening::use_here;
use crate::state::page;

/// What the desk says of a file now.
pub fn line(raw: Hash) -> Line {
    let (desk, here) = (use_desk(), use_here());
    let state = desk.state().get();
    desk.inbox()
        .with(|inbox| Lines::new(&here, inbox, &state.0).known(&raw, ""))
}

/// The card. It is drawn anew only for something else, or another verdict.
#[component]
pub fn Card() -> impl IntoView {
    let (t, desk) = (i18n::collect(), use_desk());
    let collecting = desk.collecting();
    let first = Memo::new(move |_| collecting.came().with(|all| all.first().cloned()));
    let content = move || match first.get() {
        None => view! { <p class="card muted">{t.waiting}</p> }.into_any(),
        Some(Came::File { raw, person, again }) => view! { <File raw person again /> }.into_any(),
        Some(Came::Teller) => {
            let link =
                view! { <a class="button" href=DeskRoute::Box.href()>{i18n::desk().urn.title}</a> };
            said("collect-good", t.teller.to_owned(), link.into_any())
        }
        Some(Came::Answer) => {
            let link = view! { <a class="button" href=DeskRoute::Sheets.href()>{i18n::sheets().title}</a> };
            said("collect-good", t.answer.to_owned(), link.into_any())
        }
        Some(Came::Desk) => said(
            "collect-good",
            t.desk.to_owned(),
            view! { <Opened /> }.into_any(),
        ),
        Some(Came::Other(kind)) => said("collect-look", (t.other)(kind).to_owned(), ().into_any()),
        Some(Came::Unreadable) => said("collect-bad", t.unreadable.to_owned(), ().into_any()),
        Some(Came::Failed(error)) => {
            let retry = move |_| page::run(desk.collect_again());
            let button = view! {
                <button type="button" class="button button-primary" on:click=retry>{t.retry}</button>
            };
            said("collect-bad", desk_error(&error), button.into_any())
        }
    };
    let busy = move || {
        collecting
            .is_busy()
            .then(|| view! { <p role="status">{t.looking_at}</p> })
    };
    view! {
        {busy}
        <div role="status">{content}</div>
    }
}

fn said(class: &str, text: String, more: AnyView) -> AnyView {
    view! {
        <section class=format!("card stack collect-card {class}")>
            <p class="collect-verdict">{text}</p>
            {more}
        </section>
    }
    .into_any()
}

/// A delegate's file.
#[component]
fn File(raw: Hash, person: Option<PersonId>, again: bool) -> impl IntoView {
    let t = i18n::collect();
    let line = Memo::new(move |_| line(raw));
    let content = move || {
        let line = line.get();
        let class = match line.group {
            Group::Counts => "collect-good",
            Group::Conflict | Group::Refused => "collect-bad",
            Group::Waiting | Group::Late | Group::Idle | Group::Again => "collect-look",
        };
        let (mark, sign) = line.group.mark();
        view! {
            <section class=format!("card collect-card {class}")>
                <h2 class="collect-name">{line.name.clone()}</h2>
                <p class="collect-unit">{line.unit.clone()}</p>
                <p class="collect-verdict">
                    <span class=mark aria-hidden="true">{sign}</span>
                    " "
                    {line.verdict}
                </p>
                {(line.group != Group::Waiting).then(|| view! { <p>{line.reason.clone()}</p> })}
                {again.then(|| view! { <p class="muted">{t.again}</p> })}
                {what_now(line.group, raw, person.clone())}
            </section>
        }
    };
    // Who scans before the file counts has a receipt that says no, and walks away with it.
    let waits = Memo::new(move |_| line.get().group == Group::Waiting);
    // The code stands for itself: it does not begin anew when the words beside it change.
    view! {
        <div class="collect-both">
            <div>{content}</div>
            {move || (!waits.get()).then(|| view! { <ReceiptCode raw /> })}
        </div>
    }
}

/// The one thing to do about it, if there is one.
fn what_now(group: Group, raw: Hash, person: Option<PersonId>) -> AnyView {
    let (t, desk) = (i18n::collect(), use_desk());
    match (group, person) {
        (Group::Waiting, Some(person)) => {
            let failed = RwSignal::new(String::new());
            let yes = move |_| {
                let people = vec![person.clone()];
                page::run(async move {
                    if let Err(error) = desk.accredit(people).await {
                        // The card may have changed by then.
                        let _ = failed.try_set(desk_error(&error));
                    }
                });
            };
            view! {
                <button
                    type="button"
                    class="button button-primary button-wide"
                    prop:disabled=move || !desk.can_write()
                    on:click=yes
                >
                    {t.is_person}
                </button>
                <p>{t.is_person_hint}</p>
                <p class="field-error" role="alert">{failed}</p>
            }
            .into_any()
        }
        (Group::Conflict, _) => view! {
            <a class="button" href=DeskRoute::Conflicts.href()>{t.to_decide}</a>
        }
        .into_any(),
        (Group::Refused, _) => view! {
            <a class="button" href=DeskRoute::File(raw).href()>{t.to_decide}</a>
        }
        .into_any(),
        _ => ().into_any(),
    }
}
