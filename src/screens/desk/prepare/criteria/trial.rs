//! Trying a line out: a result is typed, and the points are shown that the rule gives for it. Nothing of it is kept.

use khoithidua_core::conference::Conference;
use khoithidua_core::ids::CriterionId;
use khoithidua_core::number::{Points, Quantity};
use khoithidua_core::plan::kinds::{self, Kind};
use khoithidua_core::score::criterion::{self, Criterion, Rule};
use khoithidua_core::score::entry::Input;
use khoithidua_core::score::line::LineError;
use leptos::prelude::*;

use super::sheet::{Sheet, element};
use crate::i18n::plan::scoring::scoring;
use crate::i18n::{self, working};
use crate::screens::desk::widgets::{Segments, TextField};
use crate::ui::field::Keyboard;

/// What was typed.
#[derive(Clone, Copy)]
struct Typing {
    target: RwSignal<String>,
    result: RwSignal<String>,
    others: RwSignal<String>,
    /// An answer, or a level, by its place.
    chosen: RwSignal<Option<usize>>,
    counts: RwSignal<Vec<String>>,
}

/// Fields for a result on a line of this kind, and what it gives.
pub fn trial(sheet: Sheet, id: &CriterionId, kind: Kind) -> AnyView {
    let t = &scoring().rule;
    let typing = Typing {
        target: RwSignal::new(String::new()),
        result: RwSignal::new(String::new()),
        others: RwSignal::new(String::new()),
        chosen: RwSignal::new(None),
        counts: RwSignal::new(Vec::new()),
    };
    let read = id.clone();
    let line = sheet
        .editing
        .part(move |plan: &Conference| criterion::find(&plan.criteria, &read).cloned());
    let said = move || {
        let row = line.get()?;
        let Some((input, others)) = typing.input(&row, kind) else {
            return typing.is_unreadable().then(|| t.no_quantity.into_any());
        };
        let tried = sheet
            .editing
            .now(|plan| Some(kinds::try_out(plan, &row, &input, others.as_ref())))?;
        Some(match tried {
            Ok((points, steps)) => {
                let gives = (t.gives)(&i18n::number(points));
                let steps = working::steps(&row, &input, &steps, points);
                view! { <strong>{gives}</strong> <span class="muted">{steps}</span> }.into_any()
            }
            Err(error) => refusal(error, &row).into_any(),
        })
    };
    view! {
        <div class="tree-trial stack-small" role="group" aria-label=t.trial>
            <p>
                <strong>{t.trial}</strong>
                ": "
                <span class="muted">{t.trial_text}</span>
            </p>
            <div class="plan-row">{fields(id, kind, typing, line)}</div>
            <p class="tree-tried" role="status">{said}</p>
        </div>
    }
    .into_any()
}

fn refusal(error: LineError, row: &Criterion) -> String {
    let t = i18n::delegate();
    match error {
        LineError::OutOfRange => (t.out_of_range)(&i18n::number(row.max)),
        LineError::NoTarget | LineError::Assigned => t.need_target.to_owned(),
        LineError::NoResult => t.need_result.to_owned(),
        LineError::ZeroTarget => t.zero_target.to_owned(),
        LineError::NegativeResult => t.negative_result.to_owned(),
        LineError::WrongInput | LineError::NoSuchChoice => scoring().rule.no_trial.to_owned(),
    }
}

fn fields(
    id: &CriterionId,
    kind: Kind,
    typing: Typing,
    line: Signal<Option<Criterion>>,
) -> AnyView {
    let t = &scoring().rule;
    let id = StoredValue::new(id.clone());
    let number =
        move |what: &str, label: &'static str, hint: &'static str, text: RwSignal<String>| {
            let id = id.with_value(|id| element(id, &format!("trial-{what}")));
            view! {
                <TextField
                    id
                    label
                    hint
                    keyboard=Keyboard::Decimal
                    value=text
                    on_input=move |typed| text.set(typed)
                />
            }
            .into_any()
        };
    let result = || number("result", t.result, "", typing.result);
    let target = || number("target", t.target, "", typing.target);
    let others = || number("others", t.others_result, t.others_hint, typing.others);
    match kind {
        Kind::Judged => number("result", t.judged, "", typing.result),
        Kind::Deduction | Kind::Proportional => view! { {target()} {result()} }.into_any(),
        Kind::Leader => view! { {target()} {result()} {others()} }.into_any(),
        Kind::Best => view! { {result()} {others()} }.into_any(),
        Kind::Bands => result(),
        Kind::YesNo => choice(id, t.result, t.yes_no.map(str::to_owned).to_vec(), typing),
        Kind::Levels => (move || {
            let row = line.get();
            let names = row.iter().flat_map(names).collect();
            choice(id, t.level, names, typing)
        })
        .into_any(),
        Kind::PerItem => count(id, 0, t.count.to_owned(), typing),
        Kind::PerEvent | Kind::Tally => (move || {
            let row = line.get();
            let names = row.iter().flat_map(names).enumerate();
            names
                .map(|(at, name)| count(id, at, name, typing))
                .collect_view()
        })
        .into_any(),
    }
}

/// What the rule of a line lists.
fn names(row: &Criterion) -> Vec<String> {
    match &row.rule {
        Rule::Levels(list) | Rule::PerEvent(list) | Rule::Tally { items: list, .. } => {
            list.iter().map(|one| one.name.clone()).collect()
        }
        _ => Vec::new(),
    }
}

fn choice(
    id: StoredValue<CriterionId>,
    legend: &'static str,
    options: Vec<String>,
    typing: Typing,
) -> AnyView {
    view! {
        <Segments
            legend
            name=id.with_value(|id| element(id, "trial"))
            options
            chosen=typing.chosen
            on_choose=move |at| typing.chosen.set(Some(at))
        />
    }
    .into_any()
}

fn count(id: StoredValue<CriterionId>, at: usize, label: String, typing: Typing) -> AnyView {
    let value = Signal::derive(move || {
        typing
            .counts
            .with(|counts| counts.get(at).cloned().unwrap_or_default())
    });
    let on_input = move |text: String| {
        typing.counts.update(|counts| {
            if counts.len() <= at {
                counts.resize(at + 1, String::new());
            }
            if let Some(count) = counts.get_mut(at) {
                *count = text;
            }
        });
    };
    let id = id.with_value(|id| element(id, &format!("trial-count-{at}")));
    view! { <TextField id label keyboard=Keyboard::Whole value on_input /> }.into_any()
}

impl Typing {
    /// What is to be scored, and what the best of the others has; nothing while something is lacking.
    fn input(self, row: &Criterion, kind: Kind) -> Option<(Input, Option<Input>)> {
        let quantity = |text: RwSignal<String>| text.with(|text| Quantity::parse(text).ok());
        let measured = |target, result| Input::Measured { target, result };
        let alone = |input| Some((input, None));
        let chosen = self.chosen.get();
        match kind {
            Kind::Judged => {
                let points = self.result.with(|text| Points::parse(text).ok());
                alone(Input::Points(points?))
            }
            Kind::Deduction | Kind::Proportional => alone(measured(
                Some(quantity(self.target)?),
                quantity(self.result)?,
            )),
            Kind::Bands => alone(measured(None, quantity(self.result)?)),
            Kind::Leader | Kind::Best => {
                let target = quantity(self.target).filter(|_| kind == Kind::Leader);
                let others = quantity(self.others).map(|result| measured(target, result));
                if kind == Kind::Leader {
                    target?;
                }
                Some((measured(target, quantity(self.result)?), others))
            }
            Kind::YesNo => alone(Input::Answer(chosen? == 0)),
            Kind::Levels => alone(Input::Level(u32::try_from(chosen?).ok()?)),
            Kind::PerItem => alone(Input::Counts(self.read_counts(1)?)),
            Kind::PerEvent | Kind::Tally => {
                alone(Input::Counts(self.read_counts(names(row).len())?))
            }
        }
    }

    /// Whether something is typed that is no number, or could be two.
    fn is_unreadable(self) -> bool {
        let unreadable = |text: &String| !text.trim().is_empty() && Quantity::parse(text).is_err();
        let texts = [self.target, self.result, self.others];
        texts.into_iter().any(|text| text.with(unreadable))
    }

    /// What was counted; nothing typed counts as none, as long as something is typed.
    fn read_counts(self, of: usize) -> Option<Vec<u32>> {
        self.counts.with(|counts| {
            let typed = counts.iter().take(of).any(|text| !text.trim().is_empty());
            let read = |at: usize| match counts.get(at).map_or("", |text| text.trim()) {
                "" => Some(0),
                text => text.parse().ok(),
            };
            (0..of)
                .map(read)
                .collect::<Option<Vec<u32>>>()
                .filter(|_| typed)
        })
    }
}
