//! The input of a row, by its rule.

use khoithidua_core::draft::line::{DraftLine, Field, LineState, things_counted};
use khoithidua_core::number::{Points, Quantity};
use khoithidua_core::score::criterion::{Band, Criterion, NamedPoints, Rule};
use leptos::prelude::*;

use super::row::{Row, typed_wrong};
use crate::i18n;
use crate::ui::choice::Segments;
use crate::ui::field::{Keyboard, TextField};
use crate::ui::stepper::CountStepper;

/// What the smaller and larger buttons of judged points move by, in hundredths.
const STEP: i64 = 50;

/// The input.
pub fn input(row: Row, state: Memo<LineState>) -> AnyView {
    let t = i18n::delegate();
    let criterion = row.criterion();
    match &criterion.rule {
        Rule::Judged | Rule::Group(_) => judged(row, state, &criterion),
        Rule::Deduction { per_percent, .. } => {
            measured(row, state, (t.rule_deduction)(&i18n::number(*per_percent)))
        }
        Rule::Proportional => measured(row, state, t.rule_proportional.to_owned()),
        Rule::Bands(bands) => view! {
            {number_field(row, state, Field::Result)}
            {band_list(bands, criterion.unit.as_deref())}
        }
        .into_any(),
        Rule::YesNo => yes_no(row, &criterion),
        Rule::Levels(levels) => named_levels(row, &criterion, levels),
        Rule::PerItem { each } => {
            let text = (t.rule_per_item)(&i18n::number(*each));
            view! {
                <p class="muted small">{text.clone()}</p>
                {counts(row, vec![criterion.title.clone()])}
            }
            .into_any()
        }
        Rule::PerEvent(events) => {
            let name = |e: &NamedPoints| (t.rule_event)(&e.name, &i18n::number(e.points));
            counts(row, events.iter().map(name).collect())
        }
        Rule::Tally { items, .. } => {
            let name = |i: &NamedPoints| {
                let sign = if i.points > Points::ZERO { "+" } else { "" };
                (t.rule_bonus)(&i.name, &format!("{sign}{}", i18n::number(i.points)))
            };
            counts(row, items.iter().map(name).collect())
        }
    }
}

fn judged(row: Row, state: Memo<LineState>, criterion: &Criterion) -> AnyView {
    let t = i18n::delegate();
    let (min, max) = (criterion.min(), criterion.max);
    let set = move |points: Points| row.type_number(|l| l.points = i18n::number(points));
    let step = move |by: i64| {
        let now = Points::parse(&row.read(|l| l.points.clone()).get_untracked());
        let moved = Points::from_raw(now.unwrap_or_default().raw() + by).unwrap_or(max);
        set(moved.max(min).min(max));
    };
    let locked = row.locked();
    view! {
        <div class="judge">
            {number_field(row, state, Field::Points)}
            <button
                type="button"
                class="stepper-button"
                aria-label=t.less
                prop:disabled=move || locked.get()
                on:click=move |_| step(-STEP)
            >
                "\u{2212}"
            </button>
            <button
                type="button"
                class="stepper-button"
                aria-label=t.more
                prop:disabled=move || locked.get()
                on:click=move |_| step(STEP)
            >
                "+"
            </button>
            <button
                type="button"
                class="button"
                prop:disabled=move || locked.get()
                on:click=move |_| set(max)
            >
                {t.full_points}
            </button>
        </div>
    }
    .into_any()
}

fn measured(row: Row, state: Memo<LineState>, rule: String) -> AnyView {
    let t = i18n::delegate();
    let registered = row
        .registered()
        .map(|target| (t.registered_target)(&quantity(row, target)));
    let asks_target = registered.is_none();
    view! {
        <p class="muted small">{rule}</p>
        {registered.map(|text| view! { <p>{text}</p> })}
        <div class="row-inputs">
            {asks_target.then(|| number_field(row, state, Field::Target))}
            {number_field(row, state, Field::Result)}
        </div>
    }
    .into_any()
}

fn quantity(row: Row, quantity: Quantity) -> String {
    let unit = row.criterion().unit.clone().unwrap_or_default();
    format!("{} {unit}", i18n::number(quantity))
        .trim_end()
        .to_owned()
}

fn number_field(row: Row, state: Memo<LineState>, field: Field) -> AnyView {
    let t = i18n::delegate();
    let (label, name) = match field {
        Field::Points => (t.points_given, "points"),
        Field::Target => (t.target, "target"),
        Field::Result => (t.result, "result"),
    };
    let suffix = match field {
        Field::Points => i18n::common().points.to_owned(),
        _ => row.criterion().unit.clone().unwrap_or_default(),
    };
    let value = row.read(move |l| match field {
        Field::Points => l.points.clone(),
        Field::Target => l.target.clone(),
        Field::Result => l.result.clone(),
    });
    view! {
        <TextField
            id=row.id(name)
            label
            suffix
            value
            error=Signal::derive(move || typed_wrong(state.get(), field))
            keyboard=Keyboard::Decimal
            disabled=row.locked()
            on_input=move |text| {
                row.type_number(|l| match field {
                    Field::Points => l.points = text,
                    Field::Target => l.target = text,
                    Field::Result => l.result = text,
                });
            }
        />
    }
    .into_any()
}

fn band_list(bands: &[Band], unit: Option<&str>) -> AnyView {
    let t = i18n::delegate();
    let items: Vec<_> = bands
        .iter()
        .map(|band| {
            let from = format!(
                "\u{2265} {} {}",
                i18n::number(band.from),
                unit.unwrap_or_default()
            );
            let points = (t.line_points)(&i18n::number(band.points));
            view! { <li>{from} ": " {points}</li> }.into_any()
        })
        .collect();
    view! {
        <p class="muted small">{t.rule_bands}</p>
        <ul class="bands">{items}</ul>
    }
    .into_any()
}

fn yes_no(row: Row, criterion: &Criterion) -> AnyView {
    let t = i18n::delegate();
    let options = vec![
        format!("{} ({})", t.reached, i18n::number(criterion.max)),
        format!("{} (0)", t.not_reached),
    ];
    let answer = row.read(|l| l.answer);
    view! {
        <Segments
            legend=t.result
            name=row.id("answer")
            options
            chosen=Signal::derive(move || answer.get().map(|yes| usize::from(!yes)))
            disabled=row.locked()
            on_choose=move |i| row.edit(|l| l.answer = Some(i == 0))
        />
    }
    .into_any()
}

fn named_levels(row: Row, criterion: &Criterion, levels: &[NamedPoints]) -> AnyView {
    let options = levels
        .iter()
        .map(|l| format!("{} ({})", l.name, i18n::number(l.points)));
    let level = row.read(|l| l.level);
    let legend = criterion
        .unit
        .clone()
        .unwrap_or_else(|| i18n::delegate().result.to_owned());
    view! {
        <Segments
            legend
            name=row.id("level")
            options=options.collect()
            chosen=Signal::derive(move || level.get().and_then(|l| usize::try_from(l).ok()))
            disabled=row.locked()
            on_choose=move |i| row.edit(|l| l.level = u32::try_from(i).ok())
        />
    }
    .into_any()
}

/// Counters, blank until one is touched or "none" is said.
fn counts(row: Row, names: Vec<String>) -> AnyView {
    let t = i18n::delegate();
    let steppers: Vec<_> = names
        .into_iter()
        .enumerate()
        .map(|(i, name)| {
            let count = row.read(move |l| l.counts.get(i).copied());
            view! {
                <CountStepper
                    label=name.clone()
                    less=format!("{}: {name}", t.less)
                    more=format!("{}: {name}", t.more)
                    count
                    disabled=row.locked()
                    on_change=move |n| set_count(row, i, n)
                />
            }
            .into_any()
        })
        .collect();
    let blank = row.read(|l| l.counts.is_empty());
    let none = move |_| {
        let things = things_counted(&row.criterion().rule);
        row.edit(|l| l.counts = vec![0; things]);
    };
    view! {
        <div class="stack-small">{steppers}</div>
        {move || {
            blank
                .get()
                .then(|| {
                    view! {
                        <button
                            type="button"
                            class="button"
                            prop:disabled=move || row.locked().get()
                            on:click=none
                        >
                            {t.count_none}
                        </button>
                    }
                })
        }}
    }
    .into_any()
}

fn set_count(row: Row, index: usize, count: u32) {
    let things = things_counted(&row.criterion().rule);
    row.edit(|l: &mut DraftLine| {
        l.counts.resize(things, 0);
        if let Some(slot) = l.counts.get_mut(index) {
            *slot = count;
        }
    });
}
