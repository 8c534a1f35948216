//! Why a unit is absent, and what it may do instead.

use khoithidua_core::attendance::Attendance;
use khoithidua_core::desk::acts::board::in_force;
use khoithidua_core::desk::log::Event;
use khoithidua_core::ids::UnitId;
use khoithidua_core::procedure::AbsentUnits;
use leptos::prelude::*;

use super::Failure;
use super::row::{Panel, close, field};
use crate::i18n;
use crate::route::desk::DeskRoute;
use crate::screens::desk::reason::Reason;
use crate::screens::desk::take_back::TakeBack;
use crate::state::desk::use_desk;
use crate::state::opening::use_here;
use crate::state::page;

/// The form.
#[component]
pub fn Absent(
    unit: UnitId,
    noted: Memo<Option<Attendance>>,
    panel: RwSignal<Panel>,
    /// Whether a substitute is wanted by the rules.
    wants: bool,
) -> impl IntoView {
    let (t, desk, here) = (i18n::roll(), use_desk(), use_here());
    let Failure(failure) = expect_context();
    let typing = desk.typing();
    let key = field(&unit, "absence-why");
    let before = noted.with_untracked(|n| {
        let absence = n.as_ref().filter(|n| n.people.is_empty());
        absence.and_then(|n| n.note.clone())
    });
    let typed = untrack(|| typing.get(&key));
    let reason = RwSignal::new(typed.or(before).unwrap_or_default());
    Effect::new({
        let key = key.clone();
        move |was: Option<String>| {
            let now = reason.get();
            if was.is_some_and(|was| was != now) {
                typing.set(&key, now.clone());
            }
            now
        }
    });
    let rule = here.conference.procedure().absent_units;
    let to_paper = (rule == AbsentUnits::Written).then(|| {
        view! { " " <a href=DeskRoute::Paper.href()>{t.to_paper}</a> }
    });
    let first = wants.then(|| {
        view! {
            <p>{t.substitute_first}</p>
            <button
                type="button"
                class="button"
                on:click=move |_| panel.set(Panel::People)
            >
                {t.someone}
            </button>
        }
    });
    let of_unit = unit.clone();
    let save = move |_| {
        let attendance = Attendance {
            unit: of_unit.clone(),
            people: Vec::new(),
            note: Some(reason.get_untracked().trim().to_owned()),
        };
        let unit = of_unit.clone();
        page::run(async move {
            let done = desk.attend(attendance).await;
            if done.is_ok() {
                typing.forget(&field(&unit, ""));
                close(&unit, panel);
            }
            let _ = failure.try_set(done.err());
        });
    };
    view! {
        <div class="roll-panel stack">
            {first}
            <p>{(t.absent_rule)(rule)} {to_paper}</p>
            <Reason id=key reason usual=&t.absent_whys />
            <button
                type="button"
                class="button button-primary"
                prop:disabled=move || reason.with(|r| r.trim().is_empty()) || !desk.can_write()
                on:click=save
            >
                {t.save_absent}
            </button>
            <WayBack unit noted />
        </div>
    }
}

/// When the unit was noted, and the way back from it.
#[component]
pub fn WayBack(unit: UnitId, noted: Memo<Option<Attendance>>) -> impl IntoView {
    let (t, desk, here) = (i18n::roll(), use_desk(), use_here());
    let name = i18n::unit_short(&here.conference, &unit);
    move || {
        noted.with(Option::is_some).then(|| {
            let of_unit = |event: &Event| matches!(event, Event::Attended(a) if a.unit == unit);
            let found = desk.log().with(|log| {
                let entry = in_force(log, of_unit)?;
                Some((entry.at, entry.hash()))
            });
            let what = (t.of_unit)(t.title, &name);
            found.map(|(at, entry)| {
                view! {
                    <div class="button-row roll-back">
                        <span class="muted">{(t.noted_at)(&at.display())}</span>
                        <TakeBack entry what />
                    </div>
                }
            })
        })
    }
}
