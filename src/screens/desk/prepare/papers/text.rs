//! The text of a paper: typed, pasted from Word, dropped as a file; beside it, how delegates see it.

use khoithidua_core::conference::Conference;
use khoithidua_core::plan::paste::{Pasted, Piece, markdown};
use khoithidua_core::plan::writing::{ended, put};
use leptos::prelude::*;

use super::super::editing::Editing;
use super::files::{Said, notices, over, read_all};
use super::{change, found, tools};
use crate::dom::view::Embed;
use crate::dom::{El, div, el};
use crate::i18n::plan::papers;
use crate::screens::desk::take::on_drop;
use crate::screens::shared::paper::paper as shown_paper;
use crate::state::desk::prepare::Act;
use crate::state::desk::use_desk;
use crate::state::exchange::{self, Clip, Picked};
use crate::state::page;
use crate::ui::notice::Tone;

/// Longer texts are shown once typing pauses, in bytes.
const LONG: usize = 6_000;
/// So long a pause, in milliseconds.
const PAUSE: i32 = 350;

/// One text being edited. Copied freely.
#[derive(Clone, Copy)]
struct Writing {
    editing: Editing,
    /// The identifier of the field.
    field: StoredValue<String>,
    /// The identifier of the paper.
    paper: StoredValue<String>,
    /// What could not be kept of what was pasted.
    said: Said,
    /// Whether what the field tells of was put there, not typed.
    taking: StoredValue<bool>,
    /// Whether what was put there last is more than the field itself can take back: then the plan does.
    by_plan: StoredValue<bool>,
}

/// The text of a paper, in a field with this identifier.
pub fn text(editing: Editing, field: &str, paper: String) -> AnyView {
    let t = papers::papers();
    let writing = Writing {
        editing,
        field: StoredValue::new(field.to_owned()),
        paper: StoredValue::new(paper),
        said: RwSignal::new(Vec::new()),
        taking: StoredValue::new(false),
        by_plan: StoredValue::new(false),
    };
    let value = writing.value();
    let take = move |files| async move { writing.take_file(files).await };
    view! {
        <div class="plan-beside plan-beside-even">
            <div class="field plan-drop" on:dragover=move |event| over(&event) on:drop=on_drop(take)>
                <label for=field.to_owned()>{t.paper_text}</label>
                {tools::tools(writing.field)}
                <Embed el=area(writing, value) />
                <p class="field-hint" id=format!("{field}-hint")>{t.paper_text_hint}</p>
                {notices(writing.said)}
            </div>
            <section class="plan-preview stack-small" aria-label=t.preview>
                <p class="plan-preview-head">{t.preview}</p>
                <div class="plan-shown" tabindex="0" role="group" aria-label=t.preview>
                    <Embed el=preview(value) />
                </div>
            </section>
        </div>
    }
    .into_any()
}

impl Writing {
    fn value(self) -> Signal<String> {
        self.editing.part(move |plan| {
            let paper = self.paper.with_value(|id| found(plan, id));
            paper.map_or_else(String::new, |paper| paper.text.clone())
        })
    }

    fn write(self, text: String) {
        let id = self.paper.get_value();
        let write = |plan: &mut Conference| change(plan, &id, |paper| paper.text = text);
        if self.taking.get_value() {
            self.editing.act(Act::Take, write);
        } else {
            self.said.set(Vec::new());
            self.by_plan.set_value(false);
            self.field
                .with_value(|field| self.editing.typed(field, write));
        }
    }

    /// Puts what was pasted in the place of what is selected.
    fn paste(self, pieces: &[Piece]) {
        let found = markdown(pieces);
        let field = self.field.get_value();
        if !found.text.is_empty()
            && let Some((text, selection)) = exchange::selected(&field)
        {
            let edit = put(&text, selection, &found.text, found.within_a_line);
            self.taking.set_value(true);
            let by_field = exchange::replace(&field, &edit);
            self.taking.set_value(false);
            self.by_plan.set_value(!by_field);
        }
        self.said.set(lost(&found));
    }

    /// The first of these files in the place of the text.
    async fn take_file(self, files: Vec<Picked>) {
        let read = read_all(files, self.said).await;
        let Some((name, text)) = read.into_iter().next() else {
            return;
        };
        let id = self.paper.get_value();
        self.editing.act(Act::Take, |plan| {
            change(plan, &id, |paper| paper.text = text);
        });
        let taken = (papers::papers().file_taken)(&name);
        self.said.update(|said| said.push((Tone::Success, taken)));
    }
}

fn area(writing: Writing, value: Signal<String>) -> El {
    let (field, desk) = (writing.field.get_value(), use_desk());
    el("textarea")
        .class("plan-text")
        .attr("id", &field)
        .attr("rows", "20")
        .attr("spellcheck", "false")
        .attr("aria-describedby", &format!("{field}-hint"))
        .value(move || value.get())
        .on_text(move |text| writing.write(text))
        .on("paste", move |event| match exchange::clip(&event) {
            Clip::Page(pieces) => {
                event.prevent_default();
                writing.paste(&pieces);
            }
            Clip::Files => writing.said.set(vec![pictures_lost(1)]),
            Clip::Plain => {}
        })
        .on("keydown", move |event| {
            let field = || writing.field.get_value();
            if exchange::ends_line(&event)
                && let Some((text, selection)) = exchange::selected(&field())
                && let Some(edit) = ended(&text, selection)
            {
                event.prevent_default();
                let _ = exchange::replace(&field(), &edit);
                return;
            }
            let Some(letter) = exchange::shortcut(&event) else {
                return;
            };
            if let Some(tool) = tools::by_letter(&letter) {
                event.prevent_default();
                tools::run(&field(), tool);
            } else if letter == "z" && writing.by_plan.get_value() {
                event.prevent_default();
                writing.by_plan.set_value(false);
                desk.undo_plan();
            }
        })
}

fn pictures_lost(count: usize) -> (Tone, String) {
    (Tone::Warning, (papers::papers().pictures_lost)(count))
}

/// What could not be kept.
fn lost(pasted: &Pasted) -> Vec<(Tone, String)> {
    let t = papers::papers();
    let pictures = (pasted.pictures > 0).then(|| pictures_lost(pasted.pictures));
    let info = |is: bool, text: &str| is.then(|| (Tone::Info, text.to_owned()));
    let others = [
        info(pasted.merged, t.cells_parted),
        info(pasted.nested, t.lists_flat),
    ];
    [pictures].into_iter().chain(others).flatten().collect()
}

/// The paper as delegates see it. A long one is worked out when typing pauses.
fn preview(value: Signal<String>) -> El {
    let shown = RwSignal::new(value.get_untracked());
    let turn = StoredValue::new(0_u64);
    Effect::new(move |_| {
        let long = value.with(|text| text.len() > LONG);
        if value.with_untracked(|text| shown.with_untracked(|shown| text == shown)) {
            return;
        }
        turn.update_value(|turn| *turn = turn.wrapping_add(1));
        if !long {
            shown.set(value.get_untracked());
            return;
        }
        let mine = turn.get_value();
        page::after(PAUSE, move || {
            // Nothing if something was typed since, or the screen is gone.
            if turn.try_get_value() == Some(mine)
                && let Some(text) = value.try_get_untracked()
            {
                shown.set(text);
            }
        });
    });
    div("plan-page").live_one(move || Some(shown_paper(&shown.get())))
}
