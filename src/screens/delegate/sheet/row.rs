//! One row of a sheet: title, input by its rule, points, question about nought, notes.

use std::sync::Arc;

use khoithidua_core::draft::line::{DraftLine, Field, LineState, Terms};
use khoithidua_core::ids::UnitId;
use khoithidua_core::number::{NumberError, Points};
use khoithidua_core::score::criterion::Criterion;
use khoithidua_core::score::line::LineError;
use leptos::prelude::*;

use super::inputs;
use crate::dom::{El, button, div, el, p, section, span};
use crate::i18n;
use crate::state::session::Session;
use crate::ui::Locked;
use crate::ui::field::{Around, text_area};

/// Everything a part of the row needs; copied into closures.
#[derive(Clone, Copy)]
pub struct Row {
    session: Session,
    fixed: StoredValue<Fixed>,
    line: Memo<Option<DraftLine>>,
    state: Memo<LineState>,
}

#[derive(Clone)]
struct Fixed {
    unit: UnitId,
    row: Arc<Criterion>,
    terms: Terms,
}

impl Row {
    /// The criterion.
    pub fn criterion(self) -> Arc<Criterion> {
        self.fixed.with_value(|f| f.row.clone())
    }

    /// On what terms the unit is measured.
    pub fn terms(self) -> Terms {
        self.fixed.with_value(|f| f.terms)
    }

    /// Something of the line; followed by whatever asks.
    pub fn read<T: Default>(self, of: impl Fn(&DraftLine) -> T) -> T {
        self.line.with(|l| l.as_ref().map(of)).unwrap_or_default()
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
    pub fn locked(self) -> Locked {
        self.session.locked()
    }

    /// What the line amounts to.
    pub fn state(self) -> LineState {
        self.state.get()
    }

    /// Identifier of a field of this row on the screen.
    pub fn id(self, field: &str) -> String {
        self.fixed.with_value(|f| format!("{}-{field}", f.row.id))
    }
}

/// One row, under a heading of this level (`h2`, `h3`).
pub fn card(
    session: Session,
    unit: &UnitId,
    criterion: Criterion,
    terms: Terms,
    heading: &str,
) -> El {
    let (of, id) = (unit.clone(), criterion.id.clone());
    let line = session.slice(move |d| d.line(&of, &id));
    let title = format!("{}. {}", criterion.number, criterion.title);
    let max = most(&criterion);
    let note = criterion
        .note
        .as_deref()
        .map(|note| p(note).class("muted small"));
    let fixed = Fixed {
        unit: unit.clone(),
        row: Arc::new(criterion),
        terms,
    };
    let looked_up = fixed.clone();
    let state = Memo::new(move |_| {
        line.with(|line| {
            let line = line.as_ref();
            line.map_or(LineState::Blank, |l| {
                l.state(&looked_up.row, looked_up.terms)
            })
        })
    });
    let row = Row {
        session,
        fixed: StoredValue::new(fixed),
        line,
        state,
    };
    let head = div("row-head")
        .child(
            el(heading)
                .class("row-title")
                .attr("id", &row.id("title"))
                .text(&title),
        )
        .child(span("row-max", &max));
    section("card")
        .class_if("row-done", move || row.state().is_done())
        .attr("aria-labelledby", &row.id("title"))
        .child(head)
        .children(note)
        .children(inputs::input(row))
        .child(div("").live_one(move || foot(row)))
        .child(notes(row))
}

/// The most that a row can give, or take.
pub fn most(criterion: &Criterion) -> String {
    let t = i18n::delegate();
    if criterion.max <= Points::ZERO {
        return (t.max_penalty)(&i18n::number(criterion.min().negated()));
    }
    let max = i18n::number(criterion.max);
    if criterion.extra {
        (t.max_bonus)(&max)
    } else {
        (t.max)(&max)
    }
}

/// Points, or what stands in their way.
fn foot(row: Row) -> Option<El> {
    let t = i18n::delegate();
    match row.state() {
        LineState::Done(points) => {
            let text = (t.line_points)(&i18n::number(points));
            Some(done(&text))
        }
        LineState::Compared => Some(done(t.compared)),
        LineState::LeftOut => Some(done(t.left_out)),
        LineState::ZeroToConfirm => {
            let locked = row.locked();
            let yes = button("", t.zero_yes, move || {
                row.edit(|line| line.zero_confirmed = true);
            });
            let question = span("", t.zero_question);
            let foot = div("row-foot").attr("role", "alert").child(question);
            Some(foot.child(yes.disabled(move || locked.get())))
        }
        LineState::Refused(error) => {
            let text = refusal(error, &i18n::number(row.criterion().max));
            Some(p(&text).class("field-error").attr("role", "alert"))
        }
        LineState::Incomplete(field) => {
            let text = if field == Field::Target {
                t.need_target
            } else {
                t.need_result
            };
            Some(p(text).class("row-foot muted"))
        }
        LineState::NotANumber(field, NumberError::Ambiguous) => which(row, field),
        LineState::Blank | LineState::NotANumber(..) => None,
    }
}

fn done(text: &str) -> El {
    let text = format!("\u{2713} {text}");
    p(&text).class("row-foot row-points").attr("role", "status")
}

/// A text that can be read in two ways: the person says which.
fn which(row: Row, field: Field) -> Option<El> {
    let t = i18n::delegate();
    let criterion = row.criterion();
    let (typed, readings) = row.read(|l| {
        let readings = l.readings(field, &criterion);
        (l.text(field).trim().to_owned(), readings)
    });
    let locked = row.locked();
    let buttons = readings?
        .into_iter()
        .zip([t.as_thousands, t.as_decimals])
        .map(|(reading, text)| {
            button("", &text(&reading), move || {
                let reading = reading.clone();
                row.type_number(|line| line.set_text(field, reading));
            })
            .disabled(move || locked.get())
        });
    Some(
        div("row-foot")
            .attr("role", "alert")
            .child(span("", &(t.which_reading)(&typed)))
            .child(div("button-row").children(buttons)),
    )
}

fn refusal(error: LineError, max: &str) -> String {
    let t = i18n::delegate();
    match error {
        LineError::OutOfRange | LineError::WrongInput | LineError::NoSuchChoice => {
            (t.out_of_range)(max)
        }
        LineError::NoTarget | LineError::Assigned => t.need_target.to_owned(),
        LineError::NoResult => t.need_result.to_owned(),
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
            NumberError::OutOfRange => t.too_large,
            NumberError::Ambiguous => t.two_readings,
            NumberError::Empty | NumberError::NotANumber => t.not_a_number,
        }
        .to_owned(),
        _ => String::new(),
    }
}

/// Reason and evidence, out of the way until wanted.
fn notes(row: Row) -> El {
    let (t, locked) = (i18n::delegate(), row.locked());
    let begun = untrack(|| row.read(|l| !l.reason.is_empty() || !l.evidence.is_empty()));
    let (reason_id, evidence_id) = (row.id("reason"), row.id("evidence"));
    let reason = text_area(
        Around {
            id: &reason_id,
            label: t.reason,
            hint: "",
        },
        2,
        move || row.read(|l| l.reason.clone()),
        locked,
        move |text| row.edit(|l| l.reason = text),
    );
    let evidence = text_area(
        Around {
            id: &evidence_id,
            label: t.evidence,
            hint: "",
        },
        2,
        move || row.read(|l| l.evidence.clone()),
        locked,
        move |text| row.edit(|l| l.evidence = text),
    );
    let clear = button("button-quiet", t.clear, move || {
        row.edit(|l| *l = DraftLine::default());
    });
    let details = el("details").child(el("summary").text(t.notes)).child(
        div("stack-small")
            .child(reason)
            .child(evidence)
            .child(clear.disabled(move || locked.get())),
    );
    if begun {
        details.attr("open", "")
    } else {
        details
    }
}
