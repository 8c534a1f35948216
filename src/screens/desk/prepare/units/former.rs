//! Units that were members before they became part of others.

use khoithidua_core::conference::Conference;
use khoithidua_core::ids::UnitId;
use khoithidua_core::plan::members;
use leptos::prelude::*;

use super::{Edited, Kind, joined, name_of, names, predecessors, province};
use crate::i18n::plan::{ListWords, members as words};
use crate::screens::desk::prepare::editing::Editing;
use crate::screens::desk::prepare::list::{Things, shift};

/// Former units, by identifier.
#[derive(Clone, Copy)]
pub struct Former;

impl Things for Former {
    const NAME: &'static str = "former";

    fn words(self) -> &'static ListWords {
        &words::members().former
    }

    fn ids(self, plan: &Conference) -> Vec<String> {
        let former = plan.bloc.former().into_iter();
        former.map(|unit| unit.id.to_string()).collect()
    }

    fn called(self, plan: &Conference, id: &str) -> [String; 2] {
        Kind::Former.read(plan, id, |unit| {
            let [full, short] = name_of(plan, unit);
            let until = unit.names.last().and_then(|name| name.until);
            let until = until.map_or_else(String::new, |day| {
                (words::members().was_until)(&day.display())
            });
            [full, joined([short, unit.province.clone(), until])]
        })
    }

    fn stays(self, plan: &Conference, id: &str) -> bool {
        UnitId::new(id).is_some_and(|id| members::is_referred_to(plan, &id))
    }

    fn add(self, plan: &mut Conference) -> Option<String> {
        members::add_former(plan).map(|id| id.to_string())
    }

    fn remove(self, plan: &mut Conference, id: &str) {
        if let Some(id) = UnitId::new(id) {
            members::remove_former(plan, &id);
        }
    }

    fn shift(self, plan: &mut Conference, from: usize, to: usize) {
        members::former(plan, |units| shift(units, from, to));
    }

    fn fields(self, editing: Editing, id: String) -> AnyView {
        let unit = Edited::new(editing, Kind::Former, id.clone());
        let stays = editing.part(move |plan| self.stays(plan, &id));
        let note = move || {
            stays
                .get()
                .then(|| view! { <p class="muted small">{words::members().former_stays}</p> })
        };
        view! {
            {names::names(unit)}
            {province(unit)}
            {predecessors(unit)}
            {note}
        }
        .into_any()
    }
}
