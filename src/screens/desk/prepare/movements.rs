//! The movements of the year.

use khoithidua_core::conference::{Conference, Movement, MovementLevel};
use khoithidua_core::ids::MovementId;
use khoithidua_core::plan::edit;
use leptos::prelude::*;

use super::editing::Editing;
use super::fields::{asked, maybe, pick, text, worded};
use super::list::{Things, list, shift};
use crate::i18n::plan::{ListWords, papers};

/// The screen.
pub fn movements(editing: Editing) -> AnyView {
    view! {
        <p>{papers::papers().movements_text}</p>
        {list(Movements, editing, None)}
    }
    .into_any()
}

/// Movements, by identifier.
#[derive(Clone, Copy)]
struct Movements;

fn found(plan: &Conference, id: &str) -> Option<Movement> {
    let mut movements = plan.movements().into_iter();
    movements.find(|movement| movement.id.as_str() == id)
}

fn change(plan: &mut Conference, id: &str, change: impl FnOnce(&mut Movement)) {
    edit::held(&mut plan.movements, |movements| {
        let found = movements.iter_mut().find(|m| m.id.as_str() == id);
        found.map(change);
    });
}

impl Things for Movements {
    const NAME: &'static str = "movement";

    fn words(self) -> &'static ListWords {
        &papers::papers().movements
    }

    fn ids(self, plan: &Conference) -> Vec<String> {
        let movements = plan.movements().into_iter();
        movements.map(|m| m.id.as_str().to_owned()).collect()
    }

    fn called(self, plan: &Conference, id: &str) -> [String; 2] {
        found(plan, id)
            .map(|m| [m.name, m.period.unwrap_or_default()])
            .unwrap_or_default()
    }

    fn add(self, plan: &mut Conference) -> Option<String> {
        let taken = self.ids(plan);
        let id = edit::fresh("movement", &taken, MovementId::new)?;
        let movement = Movement {
            id: id.clone(),
            name: String::new(),
            period: None,
            level: MovementLevel::Local,
        };
        edit::held(&mut plan.movements, |movements| movements.push(movement));
        Some(id.as_str().to_owned())
    }

    fn remove(self, plan: &mut Conference, id: &str) {
        edit::held(&mut plan.movements, |movements| {
            movements.retain(|movement| movement.id.as_str() != id);
        });
    }

    fn shift(self, plan: &mut Conference, from: usize, to: usize) {
        edit::held(&mut plan.movements, |movements| shift(movements, from, to));
    }

    fn fields(self, editing: Editing, id: String) -> AnyView {
        let t = papers::papers();
        let of = |field: &str| self.field(&id, field);
        let read = {
            let id = id.clone();
            move |plan: &Conference| found(plan, &id)
        };
        let write = {
            let id = id.clone();
            move |plan: &mut Conference, set: &dyn Fn(&mut Movement)| change(plan, &id, set)
        };
        let (named, timed, launched) = (read.clone(), read.clone(), read);
        let (name, period, level) = (write.clone(), write.clone(), write);
        let levels = [
            MovementLevel::National,
            MovementLevel::Sector,
            MovementLevel::Local,
        ];
        view! {
            {text(
                editing,
                asked(of("name"), t.movement_name).hint(t.movement_name_hint),
                move |plan| named(plan).map_or_else(String::new, |m| m.name),
                move |plan, text| name(plan, &|m| m.name.clone_from(&text)),
            )}
            {maybe(
                editing,
                asked(of("period"), t.movement_period),
                move |plan| timed(plan)?.period,
                move |plan, text| period(plan, &|m| m.period.clone_from(&text)),
            )}
            {pick(
                editing,
                (of("level"), t.movement_level),
                worded(levels, t.movement_levels),
                move |plan| launched(plan).map_or(MovementLevel::Local, |m| m.level),
                move |plan, chosen| level(plan, &|m| m.level = chosen),
            )}
        }
        .into_any()
    }
}
