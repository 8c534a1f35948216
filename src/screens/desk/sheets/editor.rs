//! How the board sees a line: the input of its rule, and a reason.
#![expect(
    clippy::needless_pass_by_value,
    reason = "a component owns its properties"
)]

use khoithidua_core::desk::sheets::overview::SheetLine;
use khoithidua_core::draft::line::{DraftLine, Field, LineState, Terms};
use khoithidua_core::ids::UnitId;
use khoithidua_core::number::NumberError;
use khoithidua_core::score::criterion::Criterion;
use khoithidua_core::score::line::LineError;
use khoithidua_core::score::review::RowCheck;
use leptos::prelude::*;

use super::inputs::{self, Typing};
use crate::i18n;
use crate::screens::desk::reason::Reason;
use crate::state::desk::acts::DeskError;
use crate::state::desk::use_desk;
use crate::state::opening::use_here;
use crate::state::page;

/// The editor of one line, which closes itself once what it says is noted.
#[component]
pub fn Editor(
    unit: UnitId,
    criterion: Criterion,
    line: Memo<Option<SheetLine>>,
    editing: RwSignal<bool>,
    failure: RwSignal<Option<DeskError>>,
    /// The button that opened it.
    opener: StoredValue<String>,
) -> impl IntoView {
    let (t, desk, here) = (i18n::sheets(), use_desk(), use_here());
    let terms = Terms::of(&here.conference, &unit, &criterion);
    // It begins with what counts now.
    let (draft, why) = line.with_untracked(|line| {
        let line = line.as_ref();
        let change = line.and_then(|line| line.change.as_ref());
        let entry = line.and_then(|line| line.entry.as_ref());
        let input = change.map(|c| &c.input).or(entry.map(|e| &e.input));
        let draft = input.map(|input| DraftLine::typed(input, i18n::number_style()));
        let why = change.map(|change| change.reason.clone());
        (draft.unwrap_or_default(), why.unwrap_or_default())
    });
    let typing = Typing {
        criterion: StoredValue::new(criterion.clone()),
        terms,
        draft: RwSignal::new(DraftLine {
            zero_confirmed: true,
            ..draft
        }),
    };
    let reason = RwSignal::new(why);
    let state = Memo::new(move |_| {
        let draft = typing.draft.get();
        typing.criterion.with_value(|row| draft.state(row, terms))
    });
    let ready =
        move || state.get().is_done() && reason.with(|r| !r.trim().is_empty()) && desk.can_write();
    let row = criterion.id.clone();
    let save = move |_| {
        let entry = typing
            .criterion
            .with_value(|row| typing.draft.with_untracked(|draft| draft.entry(row, terms)));
        let Some(entry) = entry else { return };
        let check = RowCheck {
            input: entry.input,
            reason: reason.get_untracked(),
        };
        let (unit, row) = (unit.clone(), row.clone());
        page::run(async move {
            let done = desk.check_row(unit, row, Some(check)).await;
            let is_done = done.is_ok();
            let _ = failure.try_set(done.err());
            if is_done {
                let _ = editing.try_set(false);
                page::focus_soon(opener.get_value());
            }
        });
    };
    view! {
        <div class="stack-small line-editor">
            {inputs::input(typing)}
            <Which typing state />
            <p class="row-foot" role="status">{move || said(state.get(), &typing)}</p>
            <Reason id=typing.id("reason") reason usual=&t.whys />
            <div class="button-row">
                <button
                    type="button"
                    class="button button-primary"
                    prop:disabled=move || !ready()
                    on:click=save
                >
                    {t.save_change}
                </button>
                <button type="button" class="button" on:click=move |_| {
                    editing.set(false);
                    page::focus_soon(opener.get_value());
                }>
                    {i18n::common().cancel}
                </button>
            </div>
        </div>
    }
}

/// A number that can be read in two ways: the person says which.
#[component]
fn Which(typing: Typing, state: Memo<LineState>) -> impl IntoView {
    let t = i18n::delegate();
    move || {
        let LineState::NotANumber(field, NumberError::Ambiguous) = state.get() else {
            return None;
        };
        let readings = typing.criterion.with_value(|row| {
            typing
                .draft
                .with_untracked(|draft| draft.readings(field, row))
        });
        let buttons = readings?.into_iter().zip([t.as_thousands, t.as_decimals]);
        let buttons = buttons.map(|(reading, words)| {
            let text = words(&reading);
            let take = move |_| {
                let reading = reading.clone();
                typing.draft.update(|draft| draft.set_text(field, reading));
            };
            view! { <button type="button" class="button" on:click=take>{text}</button> }
        });
        Some(view! { <div class="button-row">{buttons.collect_view()}</div> })
    }
}

/// What is typed comes to, or what stands in its way.
fn said(state: LineState, typing: &Typing) -> String {
    let t = i18n::delegate();
    let max = typing.criterion.with_value(|c| i18n::number(c.max));
    match state {
        LineState::Done(points) => (t.line_points)(&i18n::number(points)),
        LineState::Compared => t.compared.to_owned(),
        LineState::LeftOut => t.left_out.to_owned(),
        LineState::Blank | LineState::ZeroToConfirm => String::new(),
        LineState::Incomplete(Field::Target) => t.need_target.to_owned(),
        LineState::Incomplete(_) => t.need_result.to_owned(),
        LineState::NotANumber(_, error) => match error {
            NumberError::TooManyDecimals => t.too_many_decimals,
            NumberError::OutOfRange => t.too_large,
            NumberError::Ambiguous => t.two_readings,
            NumberError::Empty | NumberError::NotANumber => t.not_a_number,
        }
        .to_owned(),
        LineState::Refused(error) => match error {
            LineError::OutOfRange | LineError::WrongInput | LineError::NoSuchChoice => {
                (t.out_of_range)(&max)
            }
            LineError::NoTarget | LineError::Assigned => t.need_target.to_owned(),
            LineError::NoResult => t.need_result.to_owned(),
            LineError::ZeroTarget => t.zero_target.to_owned(),
            LineError::NegativeResult => t.negative_result.to_owned(),
        },
    }
}
