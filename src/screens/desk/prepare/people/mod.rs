//! Delegates and guests: who comes, for which unit, in what capacity.

mod pasted;

use khoithidua_core::bloc::{Capacity, Person};
use khoithidua_core::conference::Conference;
use khoithidua_core::ids::{PersonId, UnitId};
use khoithidua_core::plan::members;
use khoithidua_core::rights;
use leptos::prelude::*;

use super::editing::Editing;
use super::fields::{asked, choose, maybe, pick, worded};
use super::list::{Things, list, shift};
use super::units::{members_to_choose, short_of};
use crate::i18n::{self, plan::ListWords, plan::members as words};
use crate::screens::desk::widgets::Notice;
use crate::state::page;
use crate::ui::notice::Tone;

/// The screen; one of the people is open where one is named.
pub fn people(editing: Editing, open: Option<String>) -> AnyView {
    view! {
        <p>{words::members().people_text}</p>
        {pasted::pasted(editing)}
        {list(People, editing, open)}
    }
    .into_any()
}

const CAPACITIES: [Capacity; 4] = [
    Capacity::Head,
    Capacity::Authorised,
    Capacity::Member,
    Capacity::Guest,
];

/// People, by identifier.
#[derive(Clone, Copy)]
struct People;

fn found<'a>(plan: &'a Conference, id: &str) -> Option<&'a Person> {
    plan.people.iter().find(|person| person.id.as_str() == id)
}

/// The short name of a unit; nothing for nobody's.
fn unit_of(plan: &Conference, person: &Person) -> Option<String> {
    let unit = plan.unit(person.unit.as_ref()?)?;
    Some(short_of(plan, unit))
}

impl Things for People {
    const NAME: &'static str = "person";

    fn words(self) -> &'static ListWords {
        &words::members().people
    }

    fn ids(self, plan: &Conference) -> Vec<String> {
        plan.people.iter().map(|p| p.id.to_string()).collect()
    }

    fn called(self, plan: &Conference, id: &str) -> [String; 2] {
        let Some(person) = found(plan, id) else {
            return Default::default();
        };
        let t = words::members();
        let capacity = (i18n::first().capacity)(person.capacity).to_owned();
        let second = members::rival(plan, &person.id).map(|_| t.second.to_owned());
        let votes = rights::votes(plan, person).then(|| t.votes.to_owned());
        let about = [unit_of(plan, person), Some(capacity), votes, second];
        let about: Vec<String> = about.into_iter().flatten().collect();
        [
            person.name.clone().unwrap_or_default(),
            about.join(" \u{b7} "),
        ]
    }

    fn sought(self, plan: &Conference, id: &str) -> String {
        let person = found(plan, id);
        let parts = person.map(|person| {
            let unit = unit_of(plan, person);
            [person.name.clone(), person.position.clone(), unit]
        });
        let parts = parts.into_iter().flatten().flatten();
        parts.collect::<Vec<_>>().join(" ")
    }

    fn add(self, plan: &mut Conference) -> Option<String> {
        members::add_person(plan).map(|id| id.to_string())
    }

    fn remove(self, plan: &mut Conference, id: &str) {
        if let Some(id) = PersonId::new(id) {
            members::remove_person(plan, &id);
        }
    }

    fn shift(self, plan: &mut Conference, from: usize, to: usize) {
        shift(&mut plan.people, from, to);
    }

    fn fields(self, editing: Editing, id: String) -> AnyView {
        let t = words::members();
        let one = One {
            editing,
            id: StoredValue::new(id),
        };
        view! {
            {maybe(
                editing,
                asked(one.field("name"), t.name).hint(t.name_hint),
                move |plan| one.of(plan)?.name.clone(),
                move |plan, name| one.set(plan, |person| person.name = name),
            )}
            {maybe(
                editing,
                asked(one.field("position"), t.position).hint(t.position_hint),
                move |plan| one.of(plan)?.position.clone(),
                move |plan, position| one.set(plan, |person| person.position = position),
            )}
            {choose(
                editing,
                asked(one.field("unit"), t.unit),
                Some(t.no_unit),
                members_to_choose,
                move |plan| one.of(plan)?.unit.as_ref().map(ToString::to_string),
                move |plan, unit| {
                    let unit = unit.as_deref().and_then(UnitId::new);
                    one.set(plan, |person| person.unit = unit);
                },
            )}
            {pick(
                editing,
                (one.field("capacity"), t.capacity),
                worded(CAPACITIES, CAPACITIES.map(i18n::first().capacity)),
                move |plan| one.of(plan).map_or(Capacity::Member, |person| person.capacity),
                move |plan, capacity| {
                    one.set(plan, |person| {
                        person.capacity = capacity;
                        // The letter is what somebody is authorised by.
                        if capacity != Capacity::Authorised {
                            person.authorisation = None;
                        }
                    });
                },
            )}
            {paper(one)}
            {rival(one)}
        }
        .into_any()
    }
}

/// Somebody being edited.
#[derive(Clone, Copy)]
struct One {
    editing: Editing,
    id: StoredValue<String>,
}

impl One {
    fn of(self, plan: &Conference) -> Option<&Person> {
        self.id.with_value(|id| found(plan, id))
    }

    fn set(self, plan: &mut Conference, change: impl FnOnce(&mut Person)) {
        let mut people = plan.people.iter_mut();
        let is_it = |person: &&mut Person| self.id.with_value(|id| person.id.as_str() == id);
        people.find(is_it).map(change);
    }

    fn field(self, field: &str) -> String {
        self.id.with_value(|id| People.field(id, field))
    }
}

/// The paper by which somebody represents the unit, and what a capacity without a unit means.
fn paper(one: One) -> AnyView {
    let (t, editing) = (words::members(), one.editing);
    let wanted = editing.part(move |plan| {
        one.of(plan)
            .is_some_and(|p| p.capacity == Capacity::Authorised || p.authorisation.is_some())
    });
    // What was written is never out of sight, nor does the field go while it is emptied.
    let asks = Memo::new(move |shown: Option<&bool>| wanted.get() || shown == Some(&true));
    let nobody = editing.part(move |plan| {
        one.of(plan)
            .is_some_and(|p| p.unit.is_none() && p.capacity != Capacity::Guest)
    });
    let paper = move || {
        asks.get().then(|| {
            maybe(
                editing,
                asked(one.field("paper"), t.authorisation).hint(t.authorisation_hint),
                move |plan| one.of(plan)?.authorisation.clone(),
                move |plan, paper| one.set(plan, |person| person.authorisation = paper),
            )
        })
    };
    let note = move || {
        nobody
            .get()
            .then(|| view! { <p class="muted small">{t.needs_unit}</p> })
    };
    view! {
        {paper}
        {note}
    }
    .into_any()
}

/// Somebody else represents the unit too: said at once, with the way out.
fn rival(one: One) -> AnyView {
    let (t, editing) = (words::members(), one.editing);
    let rival = editing.part(move |plan| {
        let person = one.of(plan)?;
        let other = members::rival(plan, &person.id)?;
        Some((i18n::person_name(other), unit_of(plan, person)?))
    });
    let alone = move |_| {
        editing.change(move |plan| {
            if let Some(id) = one.of(plan).map(|person| person.id.clone()) {
                members::represent_alone(plan, &id);
            }
        });
        page::focus_soon(one.field("name"));
    };
    let notice = move || {
        rival.get().map(|(other, unit)| {
            view! {
                <Notice tone=Tone::Warning>
                    <p>{(t.rival)(&other, &unit)}</p>
                    <button type="button" class="button button-small" on:click=alone>
                        {(t.rival_steps_back)(&other)}
                    </button>
                </Notice>
            }
        })
    };
    notice.into_any()
}
