//! The movements of the year.

use std::sync::Arc;

use khoithidua_core::conference::{Conference, Movement, MovementLevel};
use khoithidua_core::format::Held;
use khoithidua_core::ids::MovementId;
use khoithidua_core::plan::edit;
use leptos::prelude::*;

use super::editing::Editing;
use super::fields::{area, asked, maybe, pick, worded};
use super::list::{Things, list, shift};
use super::reading::Reading;
use crate::i18n::plan::{ListWords, papers};
use crate::screens::desk::widgets::Notice;
use crate::ui::notice::Tone;

/// The screen.
pub fn movements(editing: Editing, open: Option<String>) -> AnyView {
    let things = Movements {
        read: Reading::new(Held::peek),
    };
    view! {
        <p>{papers::papers().movements_text}</p>
        {list(things, editing, open)}
    }
    .into_any()
}

const LEVELS: [MovementLevel; 3] = [
    MovementLevel::National,
    MovementLevel::Sector,
    MovementLevel::Local,
];

/// Quotation marks that people write around a name.
const QUOTES: [char; 6] = ['"', '\u{201c}', '\u{201d}', '\u{201e}', '\u{ab}', '\u{bb}'];

/// Movements, by identifier.
#[derive(Clone, Copy)]
struct Movements {
    read: Reading<Movement>,
}

impl Movements {
    fn all(self, plan: &Conference) -> Arc<Vec<Movement>> {
        self.read.of(&plan.movements)
    }

    fn found(self, plan: &Conference, id: &str) -> Option<Movement> {
        let all = self.all(plan);
        all.iter().find(|m| m.id.as_str() == id).cloned()
    }
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
        let all = self.all(plan);
        all.iter().map(|m| m.id.as_str().to_owned()).collect()
    }

    fn called(self, plan: &Conference, id: &str) -> [String; 2] {
        let Some(movement) = self.found(plan, id) else {
            return Default::default();
        };
        let words = papers::papers().movement_levels;
        let level = worded(LEVELS, words).into_iter();
        let level = level.filter(|(level, _)| *level == movement.level);
        let about = level.map(|(_, word)| word).chain(movement.period);
        [movement.name, about.collect::<Vec<_>>().join(" \u{b7} ")]
    }

    fn add(self, plan: &mut Conference) -> Option<String> {
        let id = edit::fresh("movement", &self.ids(plan), MovementId::new)?;
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
        let read = StoredValue::new(id.clone());
        let now = move |plan: &Conference| read.with_value(|id| self.found(plan, id));
        let [name, period, level] = [(); 3].map(|()| id.clone());
        view! {
            {area(
                editing,
                asked(of("name"), t.movement_name).hint(t.movement_name_hint),
                2,
                move |plan| now(plan).map_or_else(String::new, |m| m.name),
                move |plan, text| change(plan, &name, |m| m.name = text),
            )}
            {quoted(editing, read, now)}
            {maybe(
                editing,
                asked(of("period"), t.movement_period).hint(t.movement_period_hint),
                move |plan| now(plan)?.period,
                move |plan, text| change(plan, &period, |m| m.period = text),
            )}
            {pick(
                editing,
                (of("level"), t.movement_level),
                worded(LEVELS, t.movement_levels),
                move |plan| now(plan).map_or(MovementLevel::Local, |m| m.level),
                move |plan, chosen| change(plan, &level, |m| m.level = chosen),
            )}
        }
        .into_any()
    }
}

/// Says that a name has quotation marks of its own, and offers to take them off.
fn quoted(
    editing: Editing,
    id: StoredValue<String>,
    now: impl Fn(&Conference) -> Option<Movement> + Send + Sync + 'static,
) -> AnyView {
    let t = papers::papers();
    let is_quoted = editing.part(move |plan| {
        now(plan)
            .is_some_and(|m| m.name.trim().starts_with(QUOTES) && m.name.trim().ends_with(QUOTES))
    });
    let bare = move |_| {
        let id = id.get_value();
        editing.change(move |plan| {
            change(plan, &id, |m| {
                m.name = m.name.trim().trim_matches(QUOTES).trim().to_owned();
            });
        });
    };
    let notice = move || {
        is_quoted.get().then(|| {
            view! {
                <Notice tone=Tone::Warning>
                    <p>{t.movement_quoted}</p>
                    <p>
                        <button type="button" class="button button-small" on:click=bare>
                            {t.movement_bare}
                        </button>
                    </p>
                </Notice>
            }
        })
    };
    notice.into_any()
}
