//! Several things chosen among those that the plan has, in an order: who speaks, papers that belong to something.

use khoithidua_core::bloc::Person;
use khoithidua_core::conference::Conference;
use khoithidua_core::text::fold;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::editing::Editing;
use super::list::shift;
use crate::i18n;
use crate::i18n::plan::SeveralWords;
use crate::screens::desk::widgets::TextField;
use crate::state::desk::prepare::Act;
use crate::state::page;
use crate::ui::field::Keyboard;

/// How many are offered at once for what was typed.
const OFFERED: usize = 8;
/// Up to so many stand in a list that opens; more are looked for by name.
const FEW: usize = 8;

/// What can be chosen, and how the plan keeps it.
pub trait Choice: Copy + Send + Sync + 'static {
    /// Everything that can be chosen: identifiers and names.
    fn all(self, plan: &Conference) -> Vec<(String, String)>;

    /// What one is called; `None` where there is no such thing.
    fn called(self, plan: &Conference, id: &str) -> Option<String>;

    /// What is chosen, in order.
    fn chosen(self, plan: &Conference) -> Vec<String>;

    /// Chooses these.
    fn choose(self, plan: &mut Conference, chosen: Vec<String>);
}

/// People to choose from, each with the unit.
pub fn people(plan: &Conference) -> Vec<(String, String)> {
    let named = |person: &Person| {
        let unit = person.unit.as_ref().and_then(|unit| plan.unit_name(unit));
        let name = i18n::person_name(person);
        match unit {
            Some(unit) => format!("{name} \u{2013} {}", unit.short),
            None => name,
        }
    };
    let people = plan.people.iter();
    people
        .map(|person| (person.id.to_string(), named(person)))
        .collect()
}

/// What a person is called where somebody is chosen.
pub fn person(plan: &Conference, id: &str) -> Option<String> {
    let person = plan.people.iter().find(|p| p.id.as_str() == id)?;
    Some(i18n::person_name(person))
}

/// The field. `id` is unique on the screen.
pub fn several(
    editing: Editing,
    id: String,
    words: &'static SeveralWords,
    choice: impl Choice,
) -> AnyView {
    let all = Several {
        editing,
        id: StoredValue::new(id),
        words,
        choice,
        said: RwSignal::new(String::new()),
    };
    let chosen = all.chosen();
    let row = move |id: String| all.row(id, chosen);
    let none = move || {
        let none = chosen.with(Vec::is_empty);
        none.then(|| view! { <p class="muted small">{words.nothing}</p> })
    };
    view! {
        <fieldset class="several" id=all.id.get_value() tabindex="-1">
            <legend>{words.legend}</legend>
            {none}
            <ol class="several-chosen" role="list">
                <For each=move || chosen.get() key=String::clone let:id>
                    {row(id)}
                </For>
            </ol>
            {all.adder(chosen)}
            <p class="visually-hidden" role="status">{move || all.said.get()}</p>
        </fieldset>
    }
    .into_any()
}

#[derive(Clone, Copy)]
struct Several<C> {
    editing: Editing,
    id: StoredValue<String>,
    words: &'static SeveralWords,
    choice: C,
    said: RwSignal<String>,
}

impl<C: Choice> Several<C> {
    fn chosen(self) -> Signal<Vec<String>> {
        self.editing.part(move |plan| self.choice.chosen(plan))
    }

    fn element(self, what: &str) -> String {
        self.id.with_value(|id| format!("{id}-{what}"))
    }

    fn name(self, id: &str) -> String {
        let called = |plan: &Conference| self.choice.called(plan, id);
        self.editing.now(called).unwrap_or_else(|| id.to_owned())
    }

    /// Changes what is chosen.
    fn change(self, act: Act, change: impl FnOnce(&mut Vec<String>)) {
        let choice = self.choice;
        self.editing.act(act, |plan| {
            let mut chosen = choice.chosen(plan);
            change(&mut chosen);
            choice.choose(plan, chosen);
        });
    }

    fn add(self, id: String) {
        self.said.set((self.words.added)(&self.name(&id)));
        self.change(Act::Add, |chosen| chosen.push(id));
        page::focus_soon(self.element("add"));
    }

    fn remove(self, id: &str) {
        self.said.set((i18n::plan().removed)(&self.name(id)));
        self.change(Act::Remove, |chosen| chosen.retain(|other| other != id));
        page::focus_soon(self.element("add"));
    }

    /// One place up or down; the focus stays with the button, or goes to its neighbour at the end of the way.
    fn put(self, id: &str, up: bool) {
        let mut to = None;
        let mut last = 0;
        self.change(Act::Move, |chosen| {
            last = chosen.len().saturating_sub(1);
            let from = chosen.iter().position(|other| other == id);
            to = from.and_then(|from| {
                if up {
                    from.checked_sub(1)
                } else {
                    Some(from + 1).filter(|to| *to <= last)
                }
            });
            if let (Some(from), Some(to)) = (from, to) {
                shift(chosen, from, to);
            }
        });
        let Some(to) = to else { return };
        self.said.set((i18n::plan().moved)(&self.name(id), to + 1));
        let at_end = if up { to == 0 } else { to == last };
        let button = if up == at_end { "down" } else { "up" };
        page::focus_soon(self.element(&format!("{id}-{button}")));
    }

    fn row(self, id: String, chosen: Signal<Vec<String>>) -> AnyView {
        let t = i18n::plan();
        let id = StoredValue::new(id);
        let name = self.editing.part(move |plan| {
            let called = |id: &String| self.choice.called(plan, id);
            id.with_value(|id| called(id).unwrap_or_else(|| id.clone()))
        });
        let place = Memo::new(move |_| {
            chosen.with(|all| {
                let place = all.iter().position(|one| id.with_value(|id| one == id));
                (place.unwrap_or(0), all.len())
            })
        });
        let button =
            |which: &str, sign: &'static str, words: fn(&str) -> String, stuck: Signal<bool>| {
                let up = which == "up";
                view! {
                    <button
                        type="button"
                        class="button order-button"
                        id=self.element(&id.with_value(|id| format!("{id}-{which}")))
                        aria-label=move || words(&name.get())
                        prop:disabled=stuck
                        on:click=move |_| self.put(&id.get_value(), up)
                    >
                        {sign}
                    </button>
                }
            };
        let first = Signal::derive(move || place.get().0 == 0);
        let last = Signal::derive(move || place.get().0 + 1 >= place.get().1);
        view! {
            <li>
                <span class="several-name">{name}</span>
                <span class="thing-buttons">
                    {button("up", "\u{2191}", t.up, first)}
                    {button("down", "\u{2193}", t.down, last)}
                    <button
                        type="button"
                        class="button order-button"
                        aria-label=move || (t.remove)(&name.get())
                        on:click=move |_| self.remove(&id.get_value())
                    >
                        "\u{2715}"
                    </button>
                </span>
            </li>
        }
        .into_any()
    }

    /// What is not chosen yet. Read when it is asked for: not with every letter that is typed somewhere.
    fn others(self) -> Vec<(String, String)> {
        self.editing.now(|plan| {
            let chosen = self.choice.chosen(plan);
            let mut all = self.choice.all(plan);
            all.retain(|(id, _)| !chosen.contains(id));
            all
        })
    }

    fn adder(self, chosen: Signal<Vec<String>>) -> AnyView {
        let all = self.editing.now(|plan| self.choice.all(plan).len());
        match all {
            0 => view! { <p class="muted small">{self.words.none_there}</p> }.into_any(),
            1..=FEW => self.opening(chosen),
            _ => self.search(chosen),
        }
    }

    /// A list that opens under a button: a field that opens would choose with every arrow key.
    fn opening(self, chosen: Signal<Vec<String>>) -> AnyView {
        let open = RwSignal::new(false);
        let offers = self.element("offers");
        let controls = offers.clone();
        let list = move || {
            open.get().then(|| {
                chosen.track();
                self.offers(self.others(), move |id| {
                    open.set(false);
                    self.add(id);
                })
            })
        };
        let on_key = move |event: KeyboardEvent| {
            if event.key() == "Escape" && open.get_untracked() {
                open.set(false);
                page::focus_soon(self.element("add"));
            }
        };
        view! {
            <div on:keydown=on_key>
                <p>
                    <button
                        type="button"
                        class="button button-small"
                        id=self.element("add")
                        aria-expanded=move || open.get().to_string()
                        aria-controls=controls
                        on:click=move |_| open.update(|open| *open = !*open)
                    >
                        <span aria-hidden="true">"+ "</span>
                        {self.words.add}
                    </button>
                </p>
                <div id=offers>{list}</div>
            </div>
        }
        .into_any()
    }

    /// What can be added, a button each.
    fn offers(
        self,
        found: Vec<(String, String)>,
        add: impl Fn(String) + Copy + Send + 'static,
    ) -> AnyView {
        let offer = move |(id, name): (String, String)| {
            let label = (self.words.add_one)(&name);
            view! {
                <li>
                    <button
                        type="button"
                        class="several-offer"
                        aria-label=label
                        on:click=move |_| add(id.clone())
                    >
                        <span aria-hidden="true">"+ "</span>
                        {name}
                    </button>
                </li>
            }
        };
        if found.is_empty() {
            return view! { <p class="muted small">{self.words.none_left}</p> }.into_any();
        }
        view! {
            <ul class="several-offers" role="list" aria-label=self.words.offers>
                {found.into_iter().map(offer).collect::<Vec<_>>()}
            </ul>
        }
        .into_any()
    }

    /// A field to look for one by name.
    fn search(self, chosen: Signal<Vec<String>>) -> AnyView {
        let sought = RwSignal::new(String::new());
        let found = Memo::new(move |_| {
            chosen.track();
            let sought = fold(&sought.get());
            if sought.is_empty() {
                return Vec::new();
            }
            let mut others = self.others();
            others.retain(|(_, name)| fold(name).contains(&sought));
            others.truncate(OFFERED);
            others
        });
        let add = move |id: String| {
            sought.set(String::new());
            self.add(id);
        };
        let on_key = move |event: KeyboardEvent| match event.key().as_str() {
            "Enter" => {
                event.prevent_default();
                if let Some((id, _)) = found.with(|found| found.first().cloned()) {
                    add(id);
                }
            }
            "Escape" => sought.set(String::new()),
            _ => {}
        };
        let offers = move || {
            let found = found.get();
            if !found.is_empty() {
                return Some(self.offers(found, add));
            }
            let typed = sought.with(|sought| !sought.trim().is_empty());
            typed.then(|| view! { <p class="muted small">{i18n::plan().not_found}</p> }.into_any())
        };
        view! {
            <div class="several-search" on:keydown=on_key>
                <TextField
                    id=self.element("add")
                    label=self.words.add
                    hint=self.words.search_hint
                    keyboard=Keyboard::Search
                    value=sought
                    on_input=move |text| sought.set(text)
                />
                {offers}
            </div>
        }
        .into_any()
    }
}
