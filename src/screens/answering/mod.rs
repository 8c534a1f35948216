//! A unit answers the board's review of its sheet.

mod rows;

use khoithidua_core::score::points;
use leptos::prelude::*;

use crate::i18n::{self, explain};
use crate::screens::shared::explain::{message_error, open_error};
use crate::screens::shared::filled::difference;
use crate::screens::shared::frame::Settings;
use crate::screens::shared::give::Give;
use crate::screens::shared::widgets::{DeviceNotices, Notice, SaveMark};
use crate::state::answering::{AnswerError, Answering, Work, use_answering};
use crate::state::counter::GivenError;
use crate::state::opening::OpenError;
use crate::state::page;
use crate::ui::notice::Tone;
use rows::Rows;

/// The screen.
#[component]
pub fn AnswerScreen() -> impl IntoView {
    let (t, session) = (i18n::answering(), use_answering());
    let status = session.status;
    session.claim();
    page::arrived(t.title);
    let state = session.state();
    let content = move || match state.get() {
        Answering::Opening => view! { <p role="status">{t.reading}</p> }.into_any(),
        Answering::Idle => view! { <p>{t.text}</p> }.into_any(),
        Answering::NeedsConference(_, refused) => {
            let refused = refused.map(|error| {
                let text = match error {
                    OpenError::OtherConference => t.other_conference.to_owned(),
                    error => open_error(&error),
                };
                view! { <Notice tone=Tone::Danger>{text}</Notice> }
            });
            view! {
                <Notice tone=Tone::Warning>{t.needs_conference}</Notice>
                {refused}
            }
            .into_any()
        }
        Answering::OtherUnit(work) => view! { <OtherUnit work=work.0 /> }.into_any(),
        Answering::Ready(work) => {
            let facts = facts(&work.0);
            view! {
                {facts}
                <Rows work=work.0 />
            }
            .into_any()
        }
    };
    let choose = move || {
        let (name, primary) = match state.get() {
            Answering::Opening => return None,
            Answering::Idle => (t.choose, true),
            Answering::NeedsConference(..) => (t.choose_conference, true),
            Answering::OtherUnit(_) | Answering::Ready(_) => (t.choose_other, false),
        };
        Some(view! {
            <Give choose=name primary=primary on_give=move |given| page::run(session.open(given)) />
        })
    };
    let failed = move || {
        let error = session.failed().get()?;
        Some(view! { <Notice tone=Tone::Danger>{answer_error(&error)}</Notice> })
    };
    view! {
        <div class="no-print">
            <DeviceNotices status />
        </div>
        <h1 tabindex="-1">{t.title}</h1>
        <p class="muted answer-saved"><SaveMark status /></p>
        {failed}
        {content}
        {choose}
        <p class="no-print"><a href="#/">{i18n::verify().delegate_link}</a></p>
        <Settings />
    }
}

/// Why a file was not opened.
fn answer_error(error: &AnswerError) -> String {
    match error {
        AnswerError::Given(GivenError::Browser(error)) => explain::browser_error(error),
        AnswerError::Given(GivenError::Read(error)) => explain::read_error(error),
        AnswerError::Given(GivenError::Message(error)) => message_error(error),
        AnswerError::Review(error) => (i18n::answering().review)(error).to_owned(),
    }
}

/// The file is for another unit than the delegate whose device this is belongs to.
#[component]
fn OtherUnit(work: std::sync::Arc<Work>) -> impl IntoView {
    let (t, session) = (i18n::answering(), use_answering());
    let conference = &work.here.conference;
    let unit = i18n::unit_full(conference, &work.review.check.sheet.unit);
    let person = work.delegate.as_ref();
    let person = person.and_then(|id| conference.person(id));
    let person = person.map(i18n::person_name).unwrap_or_default();
    view! {
        <Notice tone=Tone::Danger>
            <p>{(t.other_unit)(&unit, &person)}</p>
            <p>
                <button type="button" class="button" on:click=move |_| session.go_on()>
                    {t.go_on}
                </button>
            </p>
        </Notice>
    }
}

/// Whose sheet, from how many points to how many, and which file.
fn facts(work: &Work) -> AnyView {
    let (t, words) = (i18n::answering(), i18n::sheets());
    let conference = &work.here.conference;
    let check = &work.review.check;
    let total = |sheet| points::of_sheet(conference, sheet).total();
    let (own, checked) = (total(&check.sheet), total(&check.checked()));
    view! {
        <section class="card stack-small">
            <h2>{(t.sheet_of)(&i18n::unit_full(conference, &check.sheet.unit))}</h2>
            <p class="muted">{conference.title.clone()}</p>
            <dl class="facts facts-close">
                <div><dt>{words.own}</dt><dd>{i18n::number(own)}</dd></div>
                <div><dt>{words.checked}</dt><dd><strong>{i18n::number(checked)}</strong></dd></div>
                <div><dt>{words.difference}</dt><dd>{difference(own, checked)}</dd></div>
                <div><dt>{t.made_at}</dt><dd>{work.review.made_at.display()}</dd></div>
                <div><dt>{t.code}</dt><dd>{work.review.hash().spoken(2)}</dd></div>
            </dl>
        </section>
    }
    .into_any()
}
