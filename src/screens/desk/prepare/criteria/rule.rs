//! How the points of a line come about: the kind of rule, its numbers, what it means in one sentence.

use khoithidua_core::ids::CriterionId;
use khoithidua_core::number::Points;
use khoithidua_core::plan::kinds::{self, FirstNames, Kind};
use khoithidua_core::score::criterion::{self, Criterion, Rule, StartedPercent};
use leptos::prelude::*;

use super::listed;
use super::sheet::{Sheet, change_row, element, of_row};
use super::trial::trial;
use crate::i18n::plan::scoring::scoring;
use crate::i18n::working;
use crate::screens::desk::prepare::fields::{asked, choose, flag, maybe, pick, points, worded};

/// Unit of measure, rule, trying it out.
pub fn fields(sheet: Sheet, id: &CriterionId) -> AnyView {
    let (t, editing) = (&scoring().rule, sheet.editing);
    let row = sheet.row(id);
    let kind = Memo::new(move |_| row.with(|row| row.kind));
    let own = StoredValue::new(id.clone());
    let numbers = move || {
        let kind = kind.get().and_then(|place| Kind::ALL.get(place).copied());
        kind.map(|kind| own.with_value(|id| numbers(sheet, id, kind)))
    };
    let trial = move || {
        let kind = kind.get().and_then(|place| Kind::ALL.get(place).copied());
        kind.map(|kind| own.with_value(|id| trial(sheet, id, kind)))
    };
    let read = id.clone();
    let means = editing.part(move |plan| {
        let row = criterion::find(&plan.criteria, &read).filter(|row| !row.is_group());
        let rules = plan.rules.scoring.line_rules();
        row.map_or_else(String::new, |row| working::rule(row, rules))
    });
    let (unit, put) = (id.clone(), id.clone());
    view! {
        <fieldset class="tree-rule stack-small">
            <legend>{t.kind}</legend>
            <div class="plan-row">
                {choose(
                    editing,
                    asked(element(id, "kind"), t.kind),
                    None,
                    |_| {
                        let kinds = scoring().rule.kinds.into_iter().enumerate();
                        kinds.map(|(place, words)| (place.to_string(), words.to_owned())).collect()
                    },
                    of_row(id, |row| Kind::of(&row.rule).map(|kind| kind.place().to_string())),
                    move |plan, place| {
                        let place = place.and_then(|place| place.parse::<usize>().ok());
                        let kind = place.and_then(|place| Kind::ALL.get(place).copied());
                        if let Some(kind) = kind {
                            change_row(plan, &put, |row| kinds::choose(row, kind, first_names()));
                        }
                    },
                )}
                {maybe(
                    editing,
                    asked(element(id, "unit"), t.unit).hint(t.unit_hint),
                    of_row(id, |row| row.unit.clone()),
                    move |plan, text| change_row(plan, &unit, |row| row.unit = text),
                )}
            </div>
            {numbers}
            <p class="rule-now">{means}</p>
            {trial}
        </fieldset>
    }
    .into_any()
}

fn first_names() -> FirstNames {
    let t = &scoring().rule;
    FirstNames {
        levels: t.first_levels,
        event: t.first_event,
        bonus: t.first_bonus,
    }
}

/// The numbers of a kind of rule.
fn numbers(sheet: Sheet, id: &CriterionId, kind: Kind) -> AnyView {
    let own = match kind {
        Kind::Judged | Kind::YesNo | Kind::Proportional | Kind::Leader | Kind::Best => {
            ().into_any()
        }
        Kind::Deduction => deduction(sheet, id),
        Kind::Bands => listed::bands(sheet, id),
        Kind::Levels => listed::named(sheet, id, listed::Of::Levels),
        Kind::PerEvent => listed::named(sheet, id, listed::Of::Events),
        Kind::PerItem => each(sheet, id),
        Kind::Tally => view! {
            {least(sheet, id)}
            {listed::named(sheet, id, listed::Of::Items)}
        }
        .into_any(),
    };
    let measured = matches!(
        kind,
        Kind::Deduction | Kind::Proportional | Kind::Leader | Kind::Best | Kind::Bands
    );
    view! {
        {own}
        {measured.then(|| lower(sheet, id))}
    }
    .into_any()
}

fn lower(sheet: Sheet, id: &CriterionId) -> AnyView {
    let t = &scoring().rule;
    let put = id.clone();
    flag(
        sheet.editing,
        asked(element(id, "lower"), t.lower).hint(t.lower_hint),
        of_row(id, |row| row.lower_is_better),
        move |plan, lower| change_row(plan, &put, |row| kinds::lower_is_better(row, lower)),
    )
}

fn deduction(sheet: Sheet, id: &CriterionId) -> AnyView {
    let (t, editing) = (&scoring().rule, sheet.editing);
    let [lost, part] = [id.clone(), id.clone()];
    let starts = [
        StartedPercent::Floor,
        StartedPercent::Ceil,
        StartedPercent::Exact,
    ];
    let now = id.clone();
    view! {
        <div class="plan-row">
            {points(
                editing,
                asked(element(id, "per-percent"), t.per_percent),
                of_row(id, |row| match row.rule {
                    Rule::Deduction { per_percent, .. } => per_percent,
                    _ => Points::ZERO,
                }),
                move |plan, points| {
                    change_row(plan, &lost, |row| {
                        if let Rule::Deduction { per_percent, .. } = &mut row.rule {
                            *per_percent = points;
                        }
                    });
                },
            )}
            {pick(
                editing,
                (element(id, "started"), t.started),
                worded(starts, t.starts),
                move |plan| match criterion::find(&plan.criteria, &now).map(|row| &row.rule) {
                    Some(Rule::Deduction { started, .. }) => *started,
                    _ => StartedPercent::Exact,
                },
                move |plan, chosen| {
                    change_row(plan, &part, |row| {
                        if let Rule::Deduction { started, .. } = &mut row.rule {
                            *started = chosen;
                        }
                    });
                },
            )}
        </div>
    }
    .into_any()
}

fn each(sheet: Sheet, id: &CriterionId) -> AnyView {
    let put = id.clone();
    points(
        sheet.editing,
        asked(element(id, "each"), scoring().rule.each),
        of_row(id, |row| match row.rule {
            Rule::PerItem { each } => each,
            _ => Points::ZERO,
        }),
        move |plan, points| {
            change_row(plan, &put, |row| {
                if let Rule::PerItem { each } = &mut row.rule {
                    *each = points;
                }
            });
        },
    )
}

fn least(sheet: Sheet, id: &CriterionId) -> AnyView {
    let t = &scoring().rule;
    let put = id.clone();
    points(
        sheet.editing,
        asked(element(id, "least"), t.least).hint(t.least_hint),
        of_row(id, Criterion::min),
        move |plan, points| {
            change_row(plan, &put, |row| {
                if let Rule::Tally { min, .. } = &mut row.rule {
                    *min = points;
                }
            });
        },
    )
}
