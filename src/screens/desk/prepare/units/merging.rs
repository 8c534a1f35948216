//! Units that become one, or one that is founded anew: asked all at once, done as one change.

use std::collections::BTreeSet;

use khoithidua_core::bloc::{Unit, UnitName};
use khoithidua_core::date::Date;
use khoithidua_core::ids::UnitId;
use khoithidua_core::plan::members;
use khoithidua_core::plan::merger::{MergeError, involved, merge};
use leptos::ev::Event;
use leptos::prelude::*;

use super::members_to_choose;
use crate::i18n::plan::members as words;
use crate::screens::desk::prepare::editing::Editing;
use crate::screens::desk::widgets::{Notice, TextField};
use crate::state::desk::prepare::Act;
use crate::ui::field::Keyboard;
use crate::ui::notice::Tone;

/// What is asked.
#[derive(Clone, Copy)]
struct Asked {
    from: RwSignal<BTreeSet<String>>,
    full: RwSignal<String>,
    short: RwSignal<String>,
    province: RwSignal<String>,
    on: RwSignal<String>,
    said: RwSignal<Option<Said>>,
}

/// What came of it.
#[derive(Clone)]
enum Said {
    NoName,
    NoDay,
    Refused(MergeError),
    /// The new name, how many people went along, how many targets are gone.
    Done(String, usize, usize),
}

/// The questions, behind a heading that opens.
pub fn merging(editing: Editing) -> AnyView {
    let t = words::members();
    let empty = || RwSignal::new(String::new());
    let asked = Asked {
        from: RwSignal::new(BTreeSet::new()),
        full: empty(),
        short: empty(),
        province: empty(),
        on: empty(),
        said: RwSignal::new(None),
    };
    let opened = RwSignal::new(false);
    let inside = move || opened.get().then(|| questions(editing, asked));
    let said = move || {
        asked.said.get().map(|said| {
            let (tone, text) = match said {
                Said::NoName => (Tone::Danger, t.merge_no_name.to_owned()),
                Said::NoDay => (Tone::Danger, t.merge_no_day.to_owned()),
                Said::Refused(error) => (Tone::Danger, (t.merge_error)(&error).to_owned()),
                Said::Done(name, people, targets) => {
                    (Tone::Success, (t.merged)(&name, people, targets))
                }
            };
            view! { <Notice tone>{text}</Notice> }
        })
    };
    view! {
        <details class="card plan-more" on:toggle=move |_| opened.set(true)>
            <summary>
                <h2>{t.merge}</h2>
            </summary>
            <div class="plan-fields">
                <p>{t.merge_text}</p>
                {inside}
                {said}
            </div>
        </details>
    }
    .into_any()
}

fn questions(editing: Editing, asked: Asked) -> AnyView {
    let t = words::members();
    let units = editing.part(members_to_choose);
    let tick = move |(id, name): (String, String)| {
        let (own, other) = (id.clone(), id);
        let ticked = move || asked.from.with(|from| from.contains(&own));
        let change = move |event: Event| {
            let ticked = event_target_checked(&event);
            asked.said.set(None);
            asked.from.update(|from| {
                if ticked {
                    from.insert(other.clone());
                } else {
                    from.remove(&other);
                }
            });
        };
        view! {
            <label class="merge-unit">
                <input type="checkbox" prop:checked=ticked on:change=change />
                <span>{name}</span>
            </label>
        }
    };
    let field =
        |id: &'static str, label: &'static str, hint: &'static str, value: RwSignal<String>| {
            view! {
                           <TextField
                               id
                               label
                               hint
                               keyboard=Keyboard::Text
                               value
                               on_input=move |text| {
            asked.said.set(None);
            value.set(text);
            }
                           />
                       }
        };
    view! {
        <fieldset class="merge-units">
            <legend>{t.merge_which}</legend>
            <div class="merge-choice">
                {move || units.get().into_iter().map(tick).collect::<Vec<_>>()}
            </div>
        </fieldset>
        {field("merge-full", t.merge_full, t.full_hint, asked.full)}
        <div class="plan-row">
            {field("merge-short", t.short, t.short_hint, asked.short)}
            {field("merge-province", t.province, "", asked.province)}
            {field("merge-on", t.merge_on, t.merge_on_hint, asked.on)}
        </div>
        <p>
            <button type="button" class="button" on:click=move |_| asked.merge(editing)>
                {t.merge_button}
            </button>
        </p>
    }
    .into_any()
}

impl Asked {
    fn merge(self, editing: Editing) {
        let said = self.try_merge(editing).unwrap_or_else(|said| said);
        if matches!(said, Said::Done(..)) {
            self.from.set(BTreeSet::new());
            for text in [self.full, self.short, self.province, self.on] {
                text.set(String::new());
            }
        }
        self.said.set(Some(said));
    }

    fn try_merge(self, editing: Editing) -> Result<Said, Said> {
        let written = |text: RwSignal<String>| text.with_untracked(|text| text.trim().to_owned());
        let chosen = self.from.get_untracked();
        let from: Vec<UnitId> = chosen.iter().filter_map(|id| UnitId::new(id)).collect();
        if from.is_empty() {
            return Err(Said::Refused(MergeError::NoMember));
        }
        let (full, short) = (written(self.full), written(self.short));
        if full.is_empty() || short.is_empty() {
            return Err(Said::NoName);
        }
        let on = Date::parse(&written(self.on)).ok_or(Said::NoDay)?;
        let name = UnitName {
            full: full.clone(),
            short,
            exact: true,
            from: Some(on),
            until: None,
        };
        let (people, targets) = editing.now(|plan| involved(plan, &from));
        let province = written(self.province);
        let mut outcome = Ok(());
        editing.act(Act::Take, |plan| {
            let id = members::new_unit(plan).ok_or(MergeError::NoMember);
            outcome = id.and_then(|id| {
                let into = Unit {
                    names: vec![name],
                    province,
                    ..members::nameless(id)
                };
                merge(plan, &from, into, on)
            });
        });
        outcome.map_err(Said::Refused)?;
        Ok(Said::Done(full, people, targets))
    }
}
