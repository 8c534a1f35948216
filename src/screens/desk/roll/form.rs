//! Who is here for a unit, person by person: somebody authorised, the delegation, a note.

use std::sync::Arc;

use khoithidua_core::attendance::{Attendance, Attendee};
use khoithidua_core::bloc::{Capacity, Person};
use khoithidua_core::conference::Conference;
use khoithidua_core::desk::acts::ActError;
use khoithidua_core::ids::{PersonId, UnitId};
use khoithidua_core::rules::Voters;
use leptos::prelude::*;

use super::Failure;
use super::absent::WayBack;
use super::row::{Panel, close, field};
use super::words::delegation;
use crate::i18n;
use crate::screens::desk::widgets::{Segments, TextField};
use crate::state::desk::typing::Typing;
use crate::state::desk::use_desk;
use crate::state::opening::use_here;
use crate::state::page;
use crate::ui::field::Keyboard;

/// Instead of a person of the list: somebody else, and nobody. No identifier is written so.
const OTHER: &str = "+";
const NOBODY: &str = "-";

/// The capacities of somebody who is not on the list.
const CAPACITIES: [Capacity; 2] = [Capacity::Authorised, Capacity::Head];

/// The fields of a unit: what is typed, else what was noted, else the usual.
#[derive(Clone)]
struct Fields {
    conference: Arc<Conference>,
    unit: UnitId,
    noted: Option<Attendance>,
    typing: Typing,
}

impl Fields {
    fn key(&self, part: &str) -> String {
        field(&self.unit, &format!("people-{part}"))
    }

    fn value(&self, part: &str, usual: impl FnOnce() -> String) -> String {
        self.typing.get(&self.key(part)).unwrap_or_else(usual)
    }

    fn set(&self, part: &str, text: String) {
        self.typing.set(&self.key(part), text);
    }

    /// Whoever represents the unit by what was noted.
    fn noted_first(&self) -> Option<&Attendee> {
        let people = self.noted.iter().flat_map(|noted| &noted.people);
        people.into_iter().find(|p| p.capacity.represents())
    }

    /// Who represents the unit: an identifier, [`OTHER`] or [`NOBODY`].
    fn first(&self) -> String {
        self.value("first", || {
            let listed = delegation(&self.conference, &self.unit);
            let listed = listed.first().filter(|p| p.capacity.represents());
            let noted = self.noted.iter().any(|n| !n.people.is_empty());
            match (self.noted_first(), self.conference.rules.voters) {
                (Some(first), _) => match &first.person {
                    Some(person) => person.to_string(),
                    None => OTHER.to_owned(),
                },
                (None, _) if noted => NOBODY.to_owned(),
                (None, Voters::OnePerDelegate) if listed.is_some() => {
                    listed.map_or_else(String::new, |p| p.id.to_string())
                }
                // Whoever asks for these fields has somebody else in mind than the list.
                _ => OTHER.to_owned(),
            }
        })
    }

    fn first_person(&self) -> Option<&Person> {
        self.conference.person(&PersonId::new(&self.first())?)
    }

    fn name(&self) -> String {
        self.value("name", || {
            let name = self.noted_first().and_then(|first| first.name.clone());
            name.unwrap_or_default()
        })
    }

    fn letter(&self) -> String {
        self.value("letter", || {
            let letter = self.noted_first();
            let letter = letter.and_then(|first| first.authorisation.clone());
            letter.unwrap_or_default()
        })
    }

    fn note(&self) -> String {
        self.value("note", || {
            let noted = self.noted.as_ref().filter(|n| !n.people.is_empty());
            noted.and_then(|n| n.note.clone()).unwrap_or_default()
        })
    }

    /// In what capacity whoever represents the unit is here.
    fn capacity(&self) -> Capacity {
        match self.first_person() {
            Some(person) if person.capacity.represents() => person.capacity,
            Some(_) => Capacity::Authorised,
            None => {
                let noted = self.noted_first().filter(|first| first.person.is_none());
                let usual = noted.map_or(Capacity::Authorised, |first| first.capacity);
                let typed = self.typing.number(&self.key("capacity"));
                let typed = typed.and_then(|n| CAPACITIES.get(n as usize).copied());
                typed.unwrap_or(usual)
            }
        }
    }

    /// Whether a name has to be typed: the list has none.
    fn asks_name(&self) -> bool {
        let first = self.first();
        first == OTHER || self.first_person().is_some_and(|p| p.name.is_none())
    }

    /// Whether a letter has to be: the list does not have whoever stands in for the head as authorised.
    fn asks_letter(&self) -> bool {
        let listed = self.first_person();
        self.first() != NOBODY
            && self.capacity() == Capacity::Authorised
            && listed.is_none_or(|p| p.capacity != Capacity::Authorised)
    }

    fn is_with(&self, person: &PersonId) -> bool {
        let with = self.value(&format!("with-{person}"), || {
            let noted = self.noted.as_ref().filter(|n| !n.people.is_empty());
            let all = self.conference.rules.voters == Voters::OnePerDelegate;
            let is = noted.map_or(all, |noted| {
                noted
                    .people
                    .iter()
                    .any(|p| p.person.as_ref() == Some(person))
            });
            u8::from(is).to_string()
        });
        with == "1"
    }

    /// Those of the delegation who may come along. Where somebody else stands in for its head, the head is not here.
    fn others(&self) -> Vec<&Person> {
        let first = self.first();
        let head_is_here = self.first_person().is_some_and(|p| p.capacity.represents());
        let delegation = delegation(&self.conference, &self.unit).into_iter();
        delegation
            .filter(|p| p.id.as_str() != first && (head_is_here || !p.capacity.represents()))
            .collect()
    }

    /// What all that says.
    fn attendance(&self) -> Attendance {
        let given = |text: String| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        let first = Attendee {
            person: self.first_person().map(|p| p.id.clone()),
            name: given(self.name()).filter(|_| self.asks_name()),
            capacity: self.capacity(),
            authorisation: given(self.letter()).filter(|_| self.asks_letter()),
        };
        let first = (self.first() != NOBODY).then_some(first);
        let others = self.others().into_iter().filter(|p| self.is_with(&p.id));
        let others = others.map(|person| Attendee {
            person: Some(person.id.clone()),
            name: None,
            capacity: Capacity::Member,
            authorisation: None,
        });
        Attendance {
            unit: self.unit.clone(),
            people: first.into_iter().chain(others).collect(),
            note: given(self.note()),
        }
    }

    /// What is wrong with it, in a sentence.
    fn wrong(&self) -> Option<String> {
        let attendance = self.attendance();
        let wrong = attendance.check(&self.conference).err();
        let wrong = wrong.map(|error| (i18n::desk().not_now)(ActError::Attendance(error)));
        let nobody = attendance.people.is_empty();
        wrong.or_else(|| nobody.then(|| i18n::roll().nobody.to_owned()))
    }
}

/// The form.
#[component]
pub fn Form(
    unit: UnitId,
    noted: Memo<Option<Attendance>>,
    panel: RwSignal<Panel>,
) -> impl IntoView {
    let (t, desk, here) = (i18n::roll(), use_desk(), use_here());
    let Failure(failure) = expect_context();
    let fields = Fields {
        conference: here.conference.clone(),
        unit: unit.clone(),
        noted: noted.get_untracked(),
        typing: desk.typing(),
    };
    let f = StoredValue::new(fields);
    let wrong = Memo::new(move |_| f.with_value(Fields::wrong));
    let save = move |_| {
        let attendance = untrack(|| f.with_value(Fields::attendance));
        let unit = attendance.unit.clone();
        page::run(async move {
            let done = desk.attend(attendance).await;
            if done.is_ok() {
                desk.typing().forget(&field(&unit, ""));
                close(&unit, panel);
            }
            let _ = failure.try_set(done.err());
        });
    };
    let asks_name = Memo::new(move |_| f.with_value(Fields::asks_name));
    let asks_letter = Memo::new(move |_| f.with_value(Fields::asks_letter));
    let first = Memo::new(move |_| f.with_value(Fields::first));
    let other = move || first.with(|first| first == OTHER);
    let id = move |part: &str| format!("roll-{}-{part}", f.with_value(|f| f.unit.to_string()));
    let text = move |part: &'static str,
                     label: &'static str,
                     hint: &'static str,
                     value: fn(&Fields) -> String| {
        view! {
            <TextField
                id=id(part)
                label
                hint
                keyboard=Keyboard::Name
                value=Signal::derive(move || f.with_value(value))
                on_input=move |text| f.with_value(|f| f.set(part, text))
            />
        }
    };
    let name = move || {
        asks_name
            .get()
            .then(|| text("name", t.name, "", Fields::name))
    };
    let letter = move || {
        asks_letter
            .get()
            .then(|| text("letter", t.letter, t.letter_hint, Fields::letter))
    };
    let capacity = move || {
        other().then(|| {
            let names = CAPACITIES.map(|c| (i18n::first().capacity)(c).to_owned());
            let chosen = move || {
                let now = f.with_value(Fields::capacity);
                CAPACITIES.iter().position(|c| *c == now)
            };
            view! {
                <Segments
                    legend=t.as_label
                    name=id("capacity")
                    options=names.into()
                    chosen=Signal::derive(chosen)
                    on_choose=move |i| f.with_value(|f| f.set("capacity", i.to_string()))
                />
            }
        })
    };
    view! {
        <div class="roll-panel stack">
            {who(f, id("first"))}
            {name}
            {capacity}
            {letter}
            {move || {
                first.track();
                untrack(|| with(f))
            }}
            {text("note", t.note, "", Fields::note)}
            <p class="check-warn" role="status">{move || wrong.get()}</p>
            <button
                type="button"
                class="button button-primary"
                prop:disabled=move || wrong.with(Option::is_some) || !desk.can_write()
                on:click=save
            >
                {t.save}
            </button>
            <WayBack unit noted />
        </div>
    }
}

/// Who represents the unit: anyone of the delegation, somebody else, or nobody where that makes a difference.
fn who(f: StoredValue<Fields>, name: String) -> AnyView {
    let t = i18n::roll();
    let (mut choices, by_delegate) = f.with_value(|f| {
        let delegation = delegation(&f.conference, &f.unit).into_iter();
        let choices: Vec<(String, String)> = delegation
            .map(|p| {
                let capacity = (i18n::first().capacity)(p.capacity);
                let text = format!("{} ({capacity})", i18n::person_name(p));
                (p.id.to_string(), text)
            })
            .collect();
        (choices, f.conference.rules.voters == Voters::OnePerDelegate)
    });
    choices.push((OTHER.to_owned(), t.other.to_owned()));
    if by_delegate {
        choices.push((NOBODY.to_owned(), t.nobody.to_owned()));
    }
    let values: Vec<String> = choices.iter().map(|(value, _)| value.clone()).collect();
    let marked = values.clone();
    let chosen = move || {
        let first = f.with_value(Fields::first);
        marked.iter().position(|value| *value == first)
    };
    view! {
        <Segments
            legend=t.who
            name
            options=choices.into_iter().map(|(_, text)| text).collect()
            chosen=Signal::derive(chosen)
            on_choose=move |i| {
                if let Some(value) = values.get(i) {
                    f.with_value(|f| f.set("first", value.clone()));
                }
            }
        />
    }
    .into_any()
}

/// Who else of the delegation is here.
fn with(f: StoredValue<Fields>) -> Option<AnyView> {
    let others: Vec<(PersonId, String)> = f.with_value(|f| {
        let others = f.others().into_iter();
        others
            .map(|p| (p.id.clone(), i18n::person_name(p)))
            .collect()
    });
    let line = |(id, name): (PersonId, String)| {
        let part = format!("with-{id}");
        let is_with = move || f.with_value(|f| f.is_with(&id));
        let toggle = {
            let is_with = is_with.clone();
            move |_| {
                let now = u8::from(!untrack(&is_with)).to_string();
                f.with_value(|f| f.set(&part, now));
            }
        };
        view! {
            <li>
                <label class="tick">
                    <input type="checkbox" prop:checked=is_with on:change=toggle />
                    <span>{name}</span>
                </label>
            </li>
        }
        .into_any()
    };
    (!others.is_empty()).then(|| {
        view! {
            <fieldset class="roll-with">
                <legend>{i18n::roll().with}</legend>
                <ul role="list">{others.into_iter().map(line).collect_view()}</ul>
            </fieldset>
        }
        .into_any()
    })
}
