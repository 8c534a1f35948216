//! The lines of a ballot: units, all or some, and texts of other kinds, in order.

use khoithidua_core::conference::Conference;
use khoithidua_core::ids::{ContestId, OptionId, UnitId};
use khoithidua_core::plan::ballots;
use khoithidua_core::vote::contest::{Apart, ContestOption};
use leptos::prelude::*;

use crate::i18n;
use crate::i18n::plan::scoring::scoring;
use crate::screens::desk::prepare::editing::Editing;
use crate::screens::desk::prepare::fields::{asked, maybe};
use crate::screens::desk::prepare::list::shift;
use crate::state::desk::prepare::Act;
use crate::state::page;

/// The lines, with what adds and takes out. Where they follow from the ranking, that is all there is to say.
pub fn lines(editing: Editing, contest: ContestId) -> AnyView {
    let t = &scoring().contests;
    let read = contest.clone();
    let later = editing.part(move |plan| {
        let contest = plan.contest(&read);
        contest.is_some_and(|contest| contest.apart == Some(Apart::Later))
    });
    let contest = StoredValue::new(contest);
    let inside = move || {
        if later.get() {
            view! { <p class="muted">{t.lines_later}</p> }.into_any()
        } else {
            editor(Lines { editing, contest })
        }
    };
    view! {
        <div class="ballot-part stack-small">
            <h2>{t.lines}</h2>
            {inside}
        </div>
    }
    .into_any()
}

/// The lines of one contest.
#[derive(Clone, Copy)]
struct Lines {
    editing: Editing,
    contest: StoredValue<ContestId>,
}

/// A line as it is shown: its identifier, what it is called, whether it has a text of its own.
type Shown = (OptionId, String, bool);

impl Lines {
    fn of(self, plan: &Conference) -> Vec<Shown> {
        let shown = |option: &ContestOption| {
            let own = option.unit.is_none();
            let name = match (&option.text, own) {
                (None, true) => scoring().contests.unnamed_line.to_owned(),
                _ => i18n::option_name(plan, option),
            };
            (option.id.clone(), name, own)
        };
        self.contest.with_value(|id| {
            let contest = plan.contest(id);
            contest.map_or_else(Vec::new, |c| c.options.iter().map(shown).collect())
        })
    }

    fn change(self, act: Act, change: impl FnOnce(&mut Conference, &ContestId)) {
        self.editing
            .act(act, |plan| self.contest.with_value(|id| change(plan, id)));
    }

    /// The identifier of an element of a line.
    fn element(self, line: &OptionId, what: &str) -> String {
        self.contest
            .with_value(|id| format!("contest-{id}-line-{line}-{what}"))
    }

    fn put(self, line: &OptionId, up: bool) {
        let mut at_end = false;
        self.change(Act::Move, |plan, id| {
            ballots::of_contest(plan, id, |contest| {
                let Some(from) = contest.position(line) else {
                    return;
                };
                let to = if up { from.saturating_sub(1) } else { from + 1 };
                shift(&mut contest.options, from, to);
                at_end = to == 0 || to + 1 >= contest.options.len();
            });
        });
        page::focus_soon(self.element(line, if at_end == up { DOWN } else { UP }));
    }

    fn remove(self, line: &OptionId) {
        let before = self.editing.now(|plan| self.of(plan));
        self.change(Act::Remove, |plan, id| {
            ballots::of_contest(plan, id, |contest| {
                contest.options.retain(|option| option.id != *line);
            });
        });
        let place = before.iter().position(|(id, ..)| id == line).unwrap_or(0);
        let now = self.editing.now(|plan| self.of(plan));
        if let Some((there, ..)) = now.get(place.min(now.len().saturating_sub(1))) {
            page::focus_soon(self.element(there, REMOVE));
        }
    }
}

const UP: &str = "up";
const DOWN: &str = "down";
const REMOVE: &str = "remove";

fn editor(lines: Lines) -> AnyView {
    let t = &scoring().contests;
    let shown = lines.editing.part(move |plan| lines.of(plan));
    let each = move || {
        let all = shown.get().into_iter();
        all.map(|(id, _, own)| (id, own)).collect::<Vec<_>>()
    };
    let none = Memo::new(move |_| shown.with(Vec::is_empty));
    let nothing = move || {
        none.get()
            .then(|| view! { <p class="muted">{t.lines_none}</p> })
    };
    let add_text = move |_| {
        let mut added = None;
        lines.change(Act::Add, |plan, id| added = ballots::add_text(plan, id));
        if let Some(line) = added {
            page::focus_soon(lines.element(&line, "text"));
        }
    };
    view! {
        {nothing}
        <ol class="ballot-lines" aria-label=t.lines>
            <For
                each=each
                key=|(id, _)| id.clone()
                let:line
            >
                {one(lines, shown, line)}
            </For>
        </ol>
        <div class="ballot-add">
            <button
                type="button"
                class="button button-small"
                on:click=move |_| lines.change(Act::Add, ballots::all_units)
            >
                {t.all_units}
            </button>
            <button
                type="button"
                class="button button-small"
                on:click=move |_| lines.change(Act::Remove, ballots::clear_units)
            >
                {t.no_units}
            </button>
            <button type="button" class="button button-small" on:click=add_text>
                <span aria-hidden="true">"+ "</span>
                {t.add_text}
            </button>
            {add_unit(lines)}
        </div>
    }
    .into_any()
}

fn one(lines: Lines, shown: Signal<Vec<Shown>>, (id, own): (OptionId, bool)) -> AnyView {
    let t = i18n::plan();
    let line = StoredValue::new(id);
    // Its place, how many there are, what it is called.
    let stands = Memo::new(move |_| {
        shown.with(|all| {
            let place = line.with_value(|id| all.iter().position(|(known, ..)| known == id));
            let name = place.and_then(|place| all.get(place));
            let name = name.map_or_else(String::new, |(_, name, _)| name.clone());
            (place.unwrap_or(0), all.len(), name)
        })
    });
    let name = move || stands.with(|(_, _, name)| name.clone());
    let content = if own {
        text_of(lines, line, stands.with_untracked(|(place, ..)| *place))
    } else {
        view! { <span>{name}</span> }.into_any()
    };
    let element = move |what| line.with_value(|id| lines.element(id, what));
    view! {
        <li class="ballot-line">
            <div>
                {content}
                <span class="thing-buttons">
                    <button
                        type="button"
                        class="button order-button"
                        id=element(UP)
                        aria-label=move || (t.up)(&name())
                        prop:disabled=move || stands.with(|(place, ..)| *place == 0)
                        on:click=move |_| line.with_value(|id| lines.put(id, true))
                    >
                        "\u{2191}"
                    </button>
                    <button
                        type="button"
                        class="button order-button"
                        id=element(DOWN)
                        aria-label=move || (t.down)(&name())
                        prop:disabled=move || stands.with(|(place, all, _)| place + 1 >= *all)
                        on:click=move |_| line.with_value(|id| lines.put(id, false))
                    >
                        "\u{2193}"
                    </button>
                    <button
                        type="button"
                        class="button order-button"
                        id=element(REMOVE)
                        aria-label=move || (t.remove)(&name())
                        on:click=move |_| line.with_value(|id| lines.remove(id))
                    >
                        "\u{2715}"
                    </button>
                </span>
            </div>
        </li>
    }
    .into_any()
}

fn text_of(lines: Lines, line: StoredValue<OptionId>, place: usize) -> AnyView {
    let read = move |plan: &Conference| {
        lines.contest.with_value(|id| {
            let contest = plan.contest(id)?;
            line.with_value(|line| contest.option(line)?.text.clone())
        })
    };
    maybe(
        lines.editing,
        asked(
            line.with_value(|id| lines.element(id, "text")),
            (scoring().contests.line_text)(place + 1),
        ),
        read,
        move |plan, text| {
            lines.contest.with_value(|id| {
                ballots::of_contest(plan, id, |contest| {
                    let mut options = contest.options.iter_mut();
                    let own = line.with_value(|id| options.find(|option| option.id == *id));
                    if let Some(option) = own {
                        option.text = text;
                    }
                });
            });
        },
    )
}

/// The units that are not on the ballot, to be put on it one by one.
fn add_unit(lines: Lines) -> AnyView {
    let t = &scoring().contests;
    let left = lines.editing.part(move |plan| {
        lines.contest.with_value(|id| {
            let there: Vec<&UnitId> = plan
                .contest(id)
                .into_iter()
                .flat_map(|contest| contest.options.iter().filter_map(|o| o.unit.as_ref()))
                .collect();
            let units = plan.bloc.units.iter().map(|unit| &unit.id);
            let left = units.filter(|unit| !there.contains(unit));
            left.map(|unit| (unit.to_string(), i18n::unit_short(plan, unit)))
                .collect::<Vec<_>>()
        })
    });
    let any = Memo::new(move |_| !left.with(Vec::is_empty));
    let add = move |event| {
        if let Some(unit) = UnitId::new(&event_target_value(&event)) {
            lines.change(Act::Add, |plan, id| ballots::add_unit(plan, id, &unit));
        }
    };
    let id = lines.contest.with_value(|id| format!("contest-{id}-unit"));
    let select = move || {
        any.get().then(|| {
            let options = move || {
                let options = left.get().into_iter();
                options
                    .map(|(id, name)| view! { <option value=id>{name}</option> })
                    .collect_view()
            };
            view! {
                <div class="field">
                    <label for=id.clone()>{t.add_unit}</label>
                    <select id=id.clone() on:change=add>
                        <option value="">{t.choose_unit}</option>
                        {options}
                    </select>
                </div>
            }
        })
    };
    select.into_any()
}
