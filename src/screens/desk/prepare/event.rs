//! The event: what it is called, when and where it is held, who holds and chairs it; the bloc's names; what was invented for trying out.

use khoithidua_core::conference::{Conference, SamplePart};
use khoithidua_core::ids::{PersonId, UnitId};
use leptos::prelude::*;

use super::editing::Editing;
use super::fields::{area, asked, choose, needed_day, text, whole};
use super::several::{self, Choice, several};
use super::units::members_to_choose;
use crate::i18n::{self, plan::members::members};
use crate::state::desk::prepare::Act;
use crate::state::page;

/// Years that a conference may sum up.
const YEARS: (u32, u32) = (1990, 2200);

/// The screen.
pub fn event(editing: Editing) -> AnyView {
    let t = members();
    view! {
        {samples(editing)}
        <section class="card plan-fields" aria-labelledby="event-heading">
            <h2 id="event-heading">{t.event}</h2>
            {area(
                editing,
                asked("event-title", t.title).hint(t.title_hint),
                2,
                |plan| plan.title.clone(),
                |plan, text| plan.title = on_one_line(&text),
            )}
            <div class="plan-row">
                {whole(
                    editing,
                    ("event-year".to_owned(), t.year),
                    YEARS,
                    |plan| u32::try_from(plan.year).unwrap_or(0),
                    |plan, year| plan.year = i32::try_from(year).unwrap_or(plan.year),
                )}
                {needed_day(
                    editing,
                    asked("event-day", t.day).hint(t.day_hint),
                    |plan| plan.date,
                    |plan, day| plan.date = day,
                )}
            </div>
            {text(
                editing,
                asked("event-place", t.venue).hint(t.venue_hint),
                |plan| plan.place.clone(),
                |plan, text| plan.place = text,
            )}
            {choose(
                editing,
                asked("event-host", t.host).hint(t.host_hint),
                Some(t.no_host),
                members_to_choose,
                |plan| plan.host.as_ref().map(ToString::to_string),
                |plan, unit| plan.host = unit.as_deref().and_then(UnitId::new),
            )}
            {several(editing, "event-chairs".to_owned(), &t.chairs, Chairs)}
        </section>
        <section class="card plan-fields" aria-labelledby="bloc-heading">
            <h2 id="bloc-heading">{t.bloc}</h2>
            {area(
                editing,
                asked("bloc-name", t.bloc_name).hint(t.bloc_name_hint),
                2,
                |plan| plan.bloc.name.clone(),
                |plan, text| plan.bloc.name = on_one_line(&text),
            )}
            {text(
                editing,
                asked("bloc-short", t.bloc_short).hint(t.bloc_short_hint),
                |plan| plan.bloc.short_name.clone(),
                |plan, text| plan.bloc.short_name = text,
            )}
        </section>
    }
    .into_any()
}

/// Names are long, and have room for two lines to be read whole; they are one line all the same.
fn on_one_line(text: &str) -> String {
    text.replace(['\r', '\n'], " ")
}

/// Who chairs.
#[derive(Clone, Copy)]
struct Chairs;

impl Choice for Chairs {
    fn all(self, plan: &Conference) -> Vec<(String, String)> {
        several::people(plan)
    }

    fn called(self, plan: &Conference, id: &str) -> Option<String> {
        several::person(plan, id)
    }

    fn chosen(self, plan: &Conference) -> Vec<String> {
        plan.chairs.iter().map(ToString::to_string).collect()
    }

    fn choose(self, plan: &mut Conference, chosen: Vec<String>) {
        plan.chairs = chosen.iter().filter_map(|id| PersonId::new(id)).collect();
    }
}

/// Parts that were invented for trying out. Keys that everybody knows are replaced, and a rehearsal is made and left as such.
fn marked(plan: &Conference) -> Vec<SamplePart> {
    let others = [SamplePart::Tellers, SamplePart::Rehearsal];
    let parts = plan.sample.iter().copied();
    parts.filter(|part| !others.contains(part)).collect()
}

fn samples(editing: Editing) -> AnyView {
    let t = members();
    let parts = editing.part(marked);
    let row = move |part: SamplePart| {
        let text = (i18n::first().sample_part)(part);
        let real = move |_| {
            editing.act(Act::Edit, move |plan| {
                plan.sample.remove(&part);
            });
            let next = parts.with_untracked(|parts| parts.first().copied());
            page::focus_soon(next.map_or_else(|| "event-title".to_owned(), button_id));
        };
        view! {
            <li class="sample-part">
                <span>{text}</span>
                <button
                    type="button"
                    class="button button-small"
                    id=button_id(part)
                    aria-label=format!("{}: {text}", t.sample_real)
                    on:click=real
                >
                    {t.sample_real}
                </button>
            </li>
        }
    };
    let any = Memo::new(move |_| !parts.with(Vec::is_empty));
    let card = move || {
        any.get().then(|| {
            view! {
                <section class="card plan-fields" aria-labelledby="sample-heading">
                    <h2 id="sample-heading" tabindex="-1">{t.sample}</h2>
                    <p>{t.sample_text}</p>
                    <ul class="sample-parts" role="list">
                        <For each=move || parts.get() key=|part| *part as u8 children=row />
                    </ul>
                </section>
            }
        })
    };
    card.into_any()
}

fn button_id(part: SamplePart) -> String {
    format!("sample-{}", part as u8)
}
