//! A list of things in a plan: added, opened one at a time, put in order by button or by dragging, taken out.

use khoithidua_core::text::fold;
use leptos::ev::{DragEvent, MouseEvent};
use leptos::prelude::*;

use super::editing::Editing;
pub use super::things::{Things, shift};
use crate::i18n;
use crate::screens::desk::show_more::ShowMore;
use crate::screens::desk::widgets::TextField;
use crate::state::desk::prepare::{Act, Turned};
use crate::state::{exchange, page};
use crate::ui::field::Keyboard;

/// How many stand on the page at first, and how many a tap adds.
const PORTION: usize = 50;
/// With more than so many, a person looks for one by name.
const MANY: usize = 20;

/// What the rows of a list share.
#[derive(Clone, Copy)]
struct Rows<T> {
    things: T,
    editing: Editing,
    /// All of them, in order.
    ids: Signal<Vec<String>>,
    /// Which one is open.
    open: RwSignal<Option<String>>,
    /// Which one is being dragged.
    dragged: RwSignal<Option<String>>,
    /// What happened last, for screen readers.
    said: RwSignal<String>,
    /// Whether all stand on the page, so that places have a meaning.
    whole: Signal<bool>,
}

/// The list, with one of the things open if there is one of that name.
pub fn list<T: Things>(things: T, editing: Editing, open: Option<String>) -> AnyView {
    let (t, words) = (i18n::plan(), things.words());
    let ids = editing.part(move |plan| things.ids(plan));
    let place = |id: &String| ids.with_untracked(|ids| ids.iter().position(|known| known == id));
    let first = open.as_ref().and_then(place).map_or(0, |place| place + 1);
    let (sought, most) = (
        RwSignal::new(String::new()),
        RwSignal::new(PORTION.max(first)),
    );
    let found = editing.part(move |plan| {
        let sought = fold(&sought.get());
        let mut ids = ids.get();
        if !sought.is_empty() {
            ids.retain(|id| fold(&things.sought(plan, id)).contains(&sought));
        }
        ids
    });
    let rows = Rows {
        things,
        editing,
        ids,
        open: RwSignal::new(open.filter(|id| place(id).is_some())),
        dragged: RwSignal::new(None),
        said: RwSignal::new(String::new()),
        whole: Signal::derive(move || sought.with(String::is_empty)),
    };
    if let Some(id) = rows.open.get_untracked() {
        page::focus_soon(things.field(&id, "name"));
    }
    let shown =
        move || found.with(|found| found.iter().take(most.get()).cloned().collect::<Vec<_>>());
    let left = Signal::derive(move || found.with(Vec::len).saturating_sub(most.get()));
    let many = Memo::new(move |_| ids.with(Vec::len) > MANY);
    let search = move || {
        many.get().then(|| {
            view! {
                <TextField
                    id=format!("{}-search", T::NAME)
                    label=t.search
                    keyboard=Keyboard::Search
                    value=sought
                    on_input=move |text| sought.set(text)
                />
            }
        })
    };
    let none = move || {
        let text = if ids.with(Vec::is_empty) {
            words.nothing
        } else if found.with(Vec::is_empty) {
            t.not_found
        } else {
            return None;
        };
        Some(view! { <p class="muted">{text}</p> })
    };
    let add = move |_| {
        sought.set(String::new());
        let mut added = None;
        editing.act(Act::Add, |plan| added = things.add(plan));
        if let Some(id) = added {
            most.update(|most| *most = (*most).max(ids.with_untracked(Vec::len)));
            page::focus_soon(things.field(&id, "name"));
            rows.open.set(Some(id));
        }
    };
    view! {
        <div class="things stack-small">
            {search}
            {none}
            <ol class="things-list" role="list" aria-label=words.label>
                <For each=shown key=String::clone let:id>
                    {row(rows, id)}
                </For>
            </ol>
            <ShowMore left most portion=PORTION words=t.show_more />
            <p class="visually-hidden" role="status">{move || rows.said.get()}</p>
            <p>
                <button type="button" class="button" id=format!("{}-{ADD}", T::NAME) on:click=add>
                    <span aria-hidden="true">"+ "</span>
                    {words.add}
                </button>
            </p>
        </div>
    }
    .into_any()
}

fn row<T: Things>(rows: Rows<T>, id: String) -> AnyView {
    let Rows {
        things, editing, ..
    } = rows;
    let id = StoredValue::new(id);
    let is_open = Memo::new(move |_| {
        rows.open
            .with(|open| id.with_value(|id| open.as_ref() == Some(id)))
    });
    let called = editing.part(move |plan| id.with_value(|id| things.called(plan, id)));
    let name = move || {
        let [name, _] = called.get();
        if name.trim().is_empty() {
            things.words().unnamed.to_owned()
        } else {
            name
        }
    };
    let about = move || called.with(|[_, about]| about.clone());
    let open = move |_| {
        let other = (!is_open.get_untracked()).then(|| id.get_value());
        rows.open.set(other);
    };
    let fields_id = id.with_value(|id| things.field(id, "fields"));
    let controls = fields_id.clone();
    let fields = move || {
        is_open.get().then(|| {
            view! {
                <div class="thing-fields stack-small" id=fields_id.clone()>
                    {things.fields(editing, id.get_value())}
                </div>
            }
        })
    };
    let hovered = RwSignal::new(false);
    let over = move |event: DragEvent| {
        if rows.dragged.with_untracked(Option::is_some) {
            event.prevent_default();
            hovered.set(true);
        }
    };
    let drop = move |event: DragEvent| {
        hovered.set(false);
        let Some(dragged) = rows.dragged.get_untracked() else {
            return;
        };
        event.prevent_default();
        rows.dragged.set(None);
        rows.put(&dragged, |ids| {
            let to = id.with_value(|id| ids.iter().position(|known| known == id));
            to.unwrap_or_default()
        });
    };
    view! {
        <li
            class="thing"
            class:thing-open=is_open
            class:thing-over=hovered
            on:dragover=over
            on:dragleave=move |_| hovered.set(false)
            on:drop=drop
        >
            <div class="thing-head">
                {grip(rows, id)}
                <button
                    type="button"
                    class="thing-name"
                    id=id.with_value(|id| things.field(id, OPEN))
                    aria-expanded=move || is_open.get().to_string()
                    aria-controls=controls
                    on:click=open
                >
                    <strong>{name}</strong>
                    <span class="muted">{about}</span>
                </button>
                {buttons(rows, id, name)}
            </div>
            {fields}
        </li>
    }
    .into_any()
}

/// Where a row is taken hold of with the mouse. The buttons do the same for whoever has none.
fn grip<T: Things>(rows: Rows<T>, id: StoredValue<String>) -> Option<AnyView> {
    let begin = move |event: DragEvent| {
        exchange::begin_move(&event);
        rows.dragged.set(Some(id.get_value()));
    };
    let grip = move || {
        rows.whole.get().then(|| {
            view! {
                <span
                    class="thing-grip"
                    aria-hidden="true"
                    draggable="true"
                    on:dragstart=begin
                    on:dragend=move |_| rows.dragged.set(None)
                >
                    "\u{2807}"
                </span>
            }
        })
    };
    rows.things.has_order().then(|| grip.into_any())
}

fn buttons<T: Things>(
    rows: Rows<T>,
    id: StoredValue<String>,
    name: impl Fn() -> String + Copy + Send + Sync + 'static,
) -> AnyView {
    let (t, things) = (i18n::plan(), rows.things);
    let place = Memo::new(move |_| {
        rows.ids.with(|ids| {
            let place = id.with_value(|id| ids.iter().position(|known| known == id));
            (place.unwrap_or(0), ids.len())
        })
    });
    let stays = rows
        .editing
        .part(move |plan| id.with_value(|id| things.stays(plan, id)));
    let button = |which: &'static str,
                  sign: &'static str,
                  words: fn(&str) -> String,
                  stuck: Signal<bool>| {
        // The focus stays on it at the end of the way: one press too many does nothing.
        let press = move |_| {
            if !stuck.get_untracked() {
                rows.put_by(&id.get_value(), which);
            }
        };
        view! {
            <button
                type="button"
                class="button order-button"
                id=id.with_value(|id| things.field(id, which))
                aria-label=move || words(&name())
                aria-disabled=move || stuck.get().then_some("true")
                on:click=press
            >
                {sign}
            </button>
        }
    };
    let top = Signal::derive(move || !rows.whole.get() || place.get().0 == 0);
    let end = Signal::derive(move || !rows.whole.get() || place.get().0 + 1 >= place.get().1);
    let order = things.has_order().then(|| {
        view! {
            {button(UP, "\u{2191}", t.up, top)}
            {button(DOWN, "\u{2193}", t.down, end)}
        }
    });
    let remove = move |event: MouseEvent| {
        // The second click of two would meet the row that comes up.
        if event.detail() > 1 {
            return;
        }
        let name = name();
        rows.remove(&id.get_value());
        rows.editing.told(Turned::Out(name));
    };
    view! {
        <span class="thing-buttons">
            {order}
            <button
                type="button"
                class="button order-button"
                aria-label=move || (t.remove)(&name())
                prop:disabled=stays
                on:click=remove
            >
                "\u{2715}"
            </button>
        </span>
    }
    .into_any()
}

/// Ends of identifiers of buttons.
const ADD: &str = "add";
const OPEN: &str = "open";
const UP: &str = "up";
const DOWN: &str = "down";

impl<T: Things> Rows<T> {
    /// Puts a row in the place that `to` says, given all identifiers.
    fn put(self, id: &str, to: impl FnOnce(&[String]) -> usize) {
        let (things, ids) = (self.things, self.editing.now(|plan| self.things.ids(plan)));
        let Some(from) = ids.iter().position(|known| known == id) else {
            return;
        };
        let to = to(&ids);
        if from == to || to >= ids.len() {
            return;
        }
        let name = self.editing.now(|plan| {
            let [name, _] = things.called(plan, id);
            name
        });
        self.editing
            .act(Act::Move, |plan| things.shift(plan, from, to));
        self.said.set((i18n::plan().moved)(&name, to + 1));
        // Where a place is the name, what was open has another one now.
        let now = self.editing.now(|plan| things.ids(plan));
        if self.open.with_untracked(|open| open.as_deref() == Some(id)) {
            self.open.set(now.get(to).cloned());
        }
    }

    /// Puts a row one place up or down, and keeps the focus on the button that was pressed.
    fn put_by(self, id: &str, which: &'static str) {
        let mut to = 0;
        self.put(id, |ids| {
            let from = ids.iter().position(|known| known == id).unwrap_or(0);
            to = if which == UP {
                from.saturating_sub(1)
            } else {
                from + 1
            };
            to
        });
        let ids = self.editing.now(|plan| self.things.ids(plan));
        if let Some(now) = ids.get(to) {
            page::focus_soon(self.things.field(now, which));
        }
    }

    /// Takes a row out; the focus goes to the one that stands there now, or to the end of the list.
    fn remove(self, id: &str) {
        let things = self.things;
        let before = self.editing.now(|plan| things.ids(plan));
        self.editing
            .act(Act::Remove, |plan| things.remove(plan, id));
        self.open.set(None);
        let now = self.editing.now(|plan| things.ids(plan));
        let place = before.iter().position(|known| known == id);
        let place = place.map(|place| place.min(now.len().saturating_sub(1)));
        if let Some(there) = place.and_then(|place| now.get(place)) {
            page::focus_soon(things.field(there, OPEN));
        }
    }
}
