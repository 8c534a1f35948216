//! One row of a sheet: title, input by its rule, points, question about nought, notes.

use std::sync::Arc;

use khoithidua_core::draft::line::{DraftLine, Field, LineState};
use khoithidua_core::ids::UnitId;
use khoithidua_core::number::{NumberError, Quantity};
use khoithidua_core::score::criterion::Criterion;
use khoithidua_core::score::points::LineError;
use leptos::prelude::*;

use super::inputs;
use crate::i18n;
use crate::state::session::{Session, use_session};
use crate::ui::field::TextArea;

/// Everything a part of the row needs; copied into closures.
#[derive(Clone, Copy)]
pub struct Row {
    session: Session,
    fixed: StoredValue<Fixed>,
    line: Memo<Option<DraftLine>>,
}

struct Fixed {
    unit: UnitId,
    row: Arc<Criterion>,
    registered: Option<Quantity>,
}

impl Row {
    /// The criterion.
    pub fn criterion(self) -> Arc<Criterion> {
        self.fixed.with_value(|f| f.row.clone())
    }

    /// The registered target.
    pub fn registered(self) -> Option<Quantity> {
        self.fixed.with_value(|f| f.registered)
    }

    /// Something of the line, as a signal.
    pub fn read<T: Default + PartialEq + Clone + Send + Sync + 'static>(
        self,
        of: impl Fn(&DraftLine) -> T + Send + Sync + 'static,
    ) -> Signal<T> {
        Signal::derive(move || self.line.with(|l| l.as_ref().map(&of)).unwrap_or_default())
    }

    /// Changes the line.
    pub fn edit(self, change: impl FnOnce(&mut DraftLine)) {
        self.fixed.with_value(|f| {
            self.session
                .edit(|draft| draft.edit_line(&f.unit, &f.row.id, change));
        });
    }

    /// Changes a typed number: what was confirmed before is confirmed no more.
    pub fn type_number(self, change: impl FnOnce(&mut DraftLine)) {
        self.edit(|line| {
            line.zero_confirmed = false;
            change(line);
        });
    }

    /// True while nothing can be changed.
    pub fn locked(self) -> Signal<bool> {
        Signal::derive(move || !self.session.can_edit())
    }

    /// What the line amounts to.
    pub fn state(self) -> LineState {
        self.line.with(|line| {
            self.fixed.with_value(|f| {
                line.as_ref()
                    .map_or(LineState::Blank, |l| l.state(&f.row, f.registered))
            })
        })
    }

    /// Identifier of a field of this row on the screen.
    pub fn id(self, field: &str) -> String {
        self.fixed.with_value(|f| format!("{}-{field}", f.row.id))
    }
}

/// One row.
#[component]
pub fn RowCard(unit: UnitId, row: Criterion, registered: Option<Quantity>) -> impl IntoView {
    let (t, session) = (i18n::delegate(), use_session());
    let (of, id) = (unit.clone(), row.id.clone());
    let line = session.slice(move |d| d.line(&of, &id));
    let title = format!("{}. {}", row.number, row.title);
    let (max, note) = (i18n::number(row.max), row.note.clone());
    let heading = format!("{}-title", row.id);
    let labelled = heading.clone();
    let fixed = StoredValue::new(Fixed {
        unit,
        row: Arc::new(row),
        registered,
    });
    let row = Row {
        session,
        fixed,
        line,
    };
    let state = Memo::new(move |_| row.state());
    let done = move || matches!(state.get(), LineState::Done(_));
    view! {
        <section class="card" class:row-done=done aria-labelledby=labelled>
            <div class="row-head">
                <h3 class="row-title" id=heading>{title}</h3>
                <span class="row-max">{(t.max)(&max)}</span>
            </div>
            {note.map(|note| view! { <p class="muted small">{note}</p> })}
            {inputs::input(row, state)}
            <Foot row state />
            <Notes row />
        </section>
    }
}

/// Points, or what stands in their way.
#[component]
fn Foot(row: Row, state: Memo<LineState>) -> impl IntoView {
    let t = i18n::delegate();
    let max = i18n::number(row.criterion().max);
    move || match state.get() {
        LineState::Done(points) => view! {
            <p class="row-foot row-points" role="status">
                "\u{2713} " {(t.line_points)(&i18n::number(points))}
            </p>
        }
        .into_any(),
        LineState::ZeroToConfirm => view! {
            <div class="row-foot" role="alert">
                <span>{t.zero_question}</span>
                <button
                    type="button"
                    class="button"
                    prop:disabled=move || row.locked().get()
                    on:click=move |_| row.edit(|line| line.zero_confirmed = true)
                >
                    {t.zero_yes}
                </button>
            </div>
        }
        .into_any(),
        LineState::Refused(error) => {
            view! { <p class="field-error" role="alert">{refusal(error, &max)}</p> }.into_any()
        }
        LineState::Incomplete(field) => {
            let text = if field == Field::Target {
                t.need_target
            } else {
                t.need_result
            };
            view! { <p class="row-foot muted">{text}</p> }.into_any()
        }
        LineState::Blank | LineState::NotANumber(..) => ().into_any(),
    }
}

fn refusal(error: LineError, max: &str) -> String {
    let t = i18n::delegate();
    match error {
        LineError::OutOfRange | LineError::WrongInput | LineError::NoSuchChoice => {
            (t.out_of_range)(max)
        }
        LineError::NoTarget => t.need_target.to_owned(),
        LineError::ZeroTarget => t.zero_target.to_owned(),
        LineError::NegativeResult => t.negative_result.to_owned(),
    }
}

/// What is wrong with the text of a field.
pub fn typed_wrong(state: LineState, field: Field) -> String {
    let t = i18n::delegate();
    match state {
        LineState::NotANumber(f, error) if f == field => match error {
            NumberError::TooManyDecimals => t.too_many_decimals,
            NumberError::Empty | NumberError::NotANumber | NumberError::OutOfRange => {
                t.not_a_number
            }
        }
        .to_owned(),
        _ => String::new(),
    }
}

/// Reason and evidence, out of the way until wanted.
#[component]
fn Notes(row: Row) -> impl IntoView {
    let t = i18n::delegate();
    let open = row.line.with_untracked(|l| {
        l.as_ref()
            .is_some_and(|l| !l.reason.is_empty() || !l.evidence.is_empty())
    });
    view! {
        <details open=open>
            <summary>{t.notes}</summary>
            <div class="stack-small">
                <TextArea
                    id=row.id("reason")
                    label=t.reason
                    rows=2
                    value=row.read(|l| l.reason.clone())
                    disabled=row.locked()
                    on_input=move |text| row.edit(|l| l.reason = text)
                />
                <TextArea
                    id=row.id("evidence")
                    label=t.evidence
                    rows=2
                    value=row.read(|l| l.evidence.clone())
                    disabled=row.locked()
                    on_input=move |text| row.edit(|l| l.evidence = text)
                />
                <button
                    type="button"
                    class="button button-quiet"
                    prop:disabled=move || row.locked().get()
                    on:click=move |_| row.edit(|l| *l = DraftLine::default())
                >
                    {t.clear}
                </button>
            </div>
        </details>
    }
}
