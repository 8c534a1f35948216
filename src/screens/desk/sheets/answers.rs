//! The ways in for units' answers, and what became of each.

use khoithidua_core::ids::UnitId;
use leptos::prelude::*;

use crate::i18n::{self, explain};
use crate::route::desk::DeskRoute;
use crate::screens::desk::widgets::{Confirm, Notice};
use crate::screens::desk::words::{desk_error, whole_name};
use crate::screens::shared::explain::message_error;
use crate::screens::shared::give::Give;
use crate::state::counter::GivenError;
use crate::state::desk::sheets::{AnswerFound, AnswerSeen};
use crate::state::desk::use_desk;
use crate::state::opening::use_here;
use crate::state::page;
use crate::ui::notice::Tone;

/// A place for an answer, and what became of those that were given last.
#[component]
pub fn TakeAnswer(
    /// The unit whose screen this is; answers of any unit are taken in all the same.
    unit: Option<UnitId>,
    /// Whether there is nothing to be answered.
    #[prop(into, optional)]
    off: Signal<bool>,
) -> impl IntoView {
    let (t, desk) = (i18n::sheets(), use_desk());
    let seen = move || {
        let seen = desk.answers_seen().get();
        let shown = seen.iter().map(|seen| shown(seen, unit.as_ref()));
        shown.collect::<Vec<_>>()
    };
    let closed = move || desk.is_closed() || off.get();
    view! {
        <div hidden=closed class="stack-small no-print">
            <Give
                choose=t.take_answer
                primary=false
                on_give=move |given| page::run(desk.give_answer(given))
            />
        </div>
        <div class="stack-small" role="status">{seen}</div>
    }
}

fn shown(seen: &AnswerSeen, here: Option<&UnitId>) -> AnyView {
    let (t, conference) = (i18n::sheets(), use_here().conference);
    let name = (!seen.name.is_empty()).then(|| {
        let name = seen.name.clone();
        view! { <p><strong>{name}</strong></p> }
    });
    let link = seen.unit().filter(|unit| Some(unit) != here).map(|unit| {
        let to = DeskRoute::Sheet(unit).href();
        view! { <p><a href=to>{t.to_sheet}</a></p> }
    });
    let (tone, text) = match &seen.found {
        AnswerFound::Taken(unit) => {
            let unit = i18n::unit_short(&conference, unit);
            (Tone::Success, (t.answer_taken)(&unit))
        }
        AnswerFound::Ask(answer) => {
            let unit = i18n::unit_short(&conference, &answer.unit);
            let person = whole_name(&conference, &answer.person);
            (Tone::Warning, (t.answer_unknown)(&unit, &person))
        }
        AnswerFound::Unreadable(GivenError::Browser(error)) => {
            (Tone::Danger, explain::browser_error(error))
        }
        AnswerFound::Unreadable(GivenError::Read(error)) => {
            (Tone::Danger, explain::read_error(error))
        }
        AnswerFound::Unreadable(GivenError::Message(error)) => (Tone::Danger, message_error(error)),
        AnswerFound::Refused(error) => (Tone::Danger, desk_error(error)),
    };
    let ask = match &seen.found {
        AnswerFound::Ask(answer) => {
            let (desk, answer) = (use_desk(), (**answer).clone());
            let asking = RwSignal::new(false);
            let text = text.clone();
            let answer = StoredValue::new(answer);
            let vouch = move || page::run(desk.vouch_for(answer.get_value()));
            let view = view! {
                <button
                    type="button"
                    class="button"
                    prop:disabled=move || !desk.can_write()
                    on:click=move |_| asking.set(true)
                >
                    {t.vouch}
                </button>
                <Confirm
                    open=asking
                    title=t.vouch_question
                    yes=t.vouch_yes
                    no=i18n::common().cancel
                    on_yes=vouch
                >
                    <p>{text}</p>
                </Confirm>
            };
            Some(view)
        }
        _ => None,
    };
    view! { <Notice tone>{name} <p>{text}</p> {ask} {link}</Notice> }.into_any()
}
