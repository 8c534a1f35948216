//! The units: members with their names through the years, mergers, former ones, and who headed the bloc.

mod former;
mod heads;
mod merging;
mod names;

use khoithidua_core::bloc::Unit;
use khoithidua_core::conference::Conference;
use khoithidua_core::ids::UnitId;
use khoithidua_core::plan::members;
use leptos::prelude::*;

use super::editing::Editing;
use super::fields::{asked, lines, maybe_whole, text};
use super::list::{Things, list, shift};
use super::several::{Choice, several};
use crate::i18n::plan::{ListWords, members as words};

/// The screen; one of the units is open where it is named.
pub fn units(editing: Editing, open: Option<String>) -> AnyView {
    let t = words::members();
    view! {
        <p>{t.units_text}</p>
        {list(Members, editing, open)}
        {merging::merging(editing)}
        <section class="stack-small" aria-labelledby="heads-heading">
            <h2 id="heads-heading" tabindex="-1">{t.heads}</h2>
            <p>{t.heads_text}</p>
            {heads::heads(editing)}
        </section>
        <section class="stack-small" aria-labelledby="former-heading">
            <h2 id="former-heading">{t.former_heading}</h2>
            <p>{t.former_text}</p>
            {list(former::Former, editing, None)}
        </section>
    }
    .into_any()
}

/// What kind of units: both have names through the years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Members.
    Member,
    /// Units that were members before.
    Former,
}

impl Kind {
    /// Something of a unit; the default where there is no such unit.
    fn read<T: Default>(self, plan: &Conference, id: &str, read: impl FnOnce(&Unit) -> T) -> T {
        let is_it = |unit: &&Unit| unit.id.as_str() == id;
        match self {
            Self::Member => plan.bloc.units.iter().find(is_it).map(read),
            Self::Former => plan.bloc.former().iter().find(is_it).map(read),
        }
        .unwrap_or_default()
    }

    /// Changes a unit.
    fn change(self, plan: &mut Conference, id: &str, change: impl FnOnce(&mut Unit)) {
        let Some(id) = UnitId::new(id) else { return };
        match self {
            Self::Member => members::unit(plan, &id, change),
            Self::Former => members::former(plan, |units| {
                let found = units.iter_mut().find(|unit| unit.id == id);
                found.map(change);
            }),
        }
    }
}

/// A unit being edited.
#[derive(Clone, Copy)]
struct Edited {
    editing: Editing,
    kind: Kind,
    id: StoredValue<String>,
}

impl Edited {
    fn new(editing: Editing, kind: Kind, id: String) -> Self {
        Self {
            editing,
            kind,
            id: StoredValue::new(id),
        }
    }

    /// How something of it is read from a plan.
    fn read<T: Default + 'static>(
        self,
        read: impl Fn(&Unit) -> T + Copy + Send + Sync + 'static,
    ) -> impl Fn(&Conference) -> T + Copy + Send + Sync + 'static {
        move |plan| self.id.with_value(|id| self.kind.read(plan, id, read))
    }

    /// How something of it is written into a plan.
    fn write<T: 'static>(
        self,
        write: impl Fn(&mut Unit, T) + Copy + 'static,
    ) -> impl Fn(&mut Conference, T) + Copy + 'static {
        move |plan, value| {
            self.id.with_value(|id| {
                self.kind.change(plan, id, |unit| write(unit, value));
            });
        }
    }

    /// The identifier of a field's element.
    fn field(self, field: &str) -> String {
        let name = match self.kind {
            Kind::Member => Members::NAME,
            Kind::Former => former::Former::NAME,
        };
        self.id.with_value(|id| format!("{name}-{id}-{field}"))
    }
}

/// What a unit is called on the day of the conference; former ones by their last name.
pub fn name_of(plan: &Conference, unit: &Unit) -> [String; 2] {
    let name = unit.name_on(plan.date);
    name.map(|name| [name.full.clone(), name.short.clone()])
        .unwrap_or_default()
}

/// The short name; the full one where there is none; a word where there is neither.
pub fn short_of(plan: &Conference, unit: &Unit) -> String {
    let names = name_of(plan, unit).into_iter().rev();
    let mut names = names.filter(|name| !name.trim().is_empty());
    let unnamed = words::members().units.unnamed;
    names.next().unwrap_or_else(|| unnamed.to_owned())
}

/// Member units by their short names.
pub fn members_to_choose(plan: &Conference) -> Vec<(String, String)> {
    let units = plan.bloc.units.iter();
    let named = units.map(|unit| (unit.id.to_string(), short_of(plan, unit)));
    named.collect()
}

/// Former units by their short names.
fn former_to_choose(plan: &Conference) -> Vec<(String, String)> {
    let former = plan.bloc.former();
    let named = former.iter().map(|unit| {
        let name = (words::members().was)(&short_of(plan, unit));
        (unit.id.to_string(), name)
    });
    named.collect()
}

fn people_of(plan: &Conference, id: &str) -> usize {
    let of_unit = |unit: &UnitId| unit.as_str() == id;
    let people = plan.people.iter();
    people
        .filter(|person| person.unit.as_ref().is_some_and(of_unit))
        .count()
}

/// What stands between the parts of a line.
fn joined(parts: impl IntoIterator<Item = String>) -> String {
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" \u{b7} ")
}

/// Member units, by identifier.
#[derive(Clone, Copy)]
struct Members;

impl Things for Members {
    const NAME: &'static str = "unit";

    fn words(self) -> &'static ListWords {
        &words::members().units
    }

    fn ids(self, plan: &Conference) -> Vec<String> {
        plan.bloc.units.iter().map(|u| u.id.to_string()).collect()
    }

    fn called(self, plan: &Conference, id: &str) -> [String; 2] {
        let [full, short] = Kind::Member.read(plan, id, |unit| name_of(plan, unit));
        let province = Kind::Member.read(plan, id, |unit| unit.province.clone());
        let people = (words::members().unit_people)(people_of(plan, id));
        [full, joined([short, province, people])]
    }

    fn sought(self, plan: &Conference, id: &str) -> String {
        Kind::Member.read(plan, id, |unit| {
            let names = unit.names.iter().flat_map(|name| [&name.full, &name.short]);
            let all = names.chain(&unit.aliases).chain([&unit.province]);
            all.cloned().collect::<Vec<_>>().join(" ")
        })
    }

    fn add(self, plan: &mut Conference) -> Option<String> {
        members::add_unit(plan).map(|id| id.to_string())
    }

    fn remove(self, plan: &mut Conference, id: &str) {
        if let Some(id) = UnitId::new(id) {
            members::remove_unit(plan, &id);
        }
    }

    fn shift(self, plan: &mut Conference, from: usize, to: usize) {
        members::units(plan, |units| shift(units, from, to));
    }

    fn fields(self, editing: Editing, id: String) -> AnyView {
        let t = words::members();
        let unit = Edited::new(editing, Kind::Member, id.clone());
        let people = editing.part(move |plan| people_of(plan, &id));
        let note = move || (t.unit_removal)(people.get());
        view! {
            {names::names(unit)}
            {province(unit)}
            {lines(
                editing,
                asked(unit.field("aliases"), t.aliases).hint(t.aliases_hint),
                unit.read(|unit| unit.aliases.clone()),
                unit.write(|unit, aliases| unit.aliases = aliases),
            )}
            {maybe_whole(
                editing,
                asked(unit.field("women"), t.women).hint(t.women_hint),
                (0, 100),
                t.women_error,
                unit.read(|unit| unit.women_percent),
                unit.write(|unit, women| unit.women_percent = women),
            )}
            {predecessors(unit)}
            <p class="muted small">{note}</p>
        }
        .into_any()
    }
}

fn predecessors(unit: Edited) -> AnyView {
    let words = &words::members().predecessors;
    several(unit.editing, unit.field("from"), words, Predecessors(unit))
}

/// What a unit came from.
#[derive(Clone, Copy)]
struct Predecessors(Edited);

impl Choice for Predecessors {
    fn all(self, plan: &Conference) -> Vec<(String, String)> {
        let mut former = former_to_choose(plan);
        // No unit came from itself.
        let own = self.0.id;
        own.with_value(|own| former.retain(|(id, _)| id != own));
        former
    }

    fn called(self, plan: &Conference, id: &str) -> Option<String> {
        let mut former = former_to_choose(plan).into_iter();
        former.find(|(known, _)| known == id).map(|(_, name)| name)
    }

    fn chosen(self, plan: &Conference) -> Vec<String> {
        let ids = |unit: &Unit| unit.predecessors.iter().map(ToString::to_string).collect();
        self.0.read(ids)(plan)
    }

    fn choose(self, plan: &mut Conference, chosen: Vec<String>) {
        let write = |unit: &mut Unit, from: Vec<String>| {
            unit.predecessors = from.iter().filter_map(|id| UnitId::new(id)).collect();
        };
        self.0.write(write)(plan, chosen);
    }
}

/// The province of a unit.
fn province(unit: Edited) -> AnyView {
    let t = words::members();
    text(
        unit.editing,
        asked(unit.field("province"), t.province).hint(t.province_hint),
        unit.read(|unit| unit.province.clone()),
        unit.write(|unit, province| unit.province = province),
    )
}
