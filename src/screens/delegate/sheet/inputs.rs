//! The input of a row, by its rule.

use khoithidua_core::draft::line::{Field, things_counted};
use khoithidua_core::number::{Points, Quantity};
use khoithidua_core::rules::NotAssigned;
use khoithidua_core::score::criterion::{Band, Criterion, NamedPoints, Rule};
use leptos::prelude::*;

use super::row::{Row, typed_wrong};
use crate::dom::{El, button, div, el, leads_on, p};
use crate::i18n;
use crate::ui::choice::segments;
use crate::ui::field::{Around, Keyboard, text_field};
use crate::ui::stepper::{count_stepper, round_button};

/// What the smaller and larger buttons of judged points move by, in hundredths.
const STEP: i64 = 50;

/// The input.
pub fn input(row: Row) -> Vec<El> {
    let t = i18n::delegate();
    let criterion = row.criterion();
    // Where the sheet explains its rule in its own words, ours would only repeat it.
    let explained = criterion.note.is_some();
    let rule_text = |text: &str| {
        let rule = p(text).class("muted small");
        if explained {
            rule.attr("hidden", "")
        } else {
            rule
        }
    };
    let mut parts = match &criterion.rule {
        Rule::Judged | Rule::Group(_) => vec![judged(row, &criterion)],
        Rule::Deduction { per_percent, .. } => {
            let text = (t.rule_deduction)(&i18n::number(*per_percent));
            vec![rule_text(&text), assigned(row, measured)]
        }
        Rule::Proportional => vec![rule_text(t.rule_proportional), assigned(row, measured)],
        Rule::Leader => vec![rule_text(t.rule_leader), assigned(row, measured)],
        Rule::Best => vec![rule_text(t.rule_best), number_field(row, Field::Result)],
        Rule::Bands(bands) => vec![
            assigned(row, |row| number_field(row, Field::Result)),
            rule_text(t.rule_bands),
            band_list(bands, &criterion),
        ],
        Rule::YesNo => vec![yes_no(row, &criterion)],
        Rule::Levels(levels) => vec![named_levels(row, &criterion, levels)],
        Rule::PerItem { each } => {
            let text = (t.rule_per_item)(&i18n::number(*each));
            vec![rule_text(&text), counts(row, vec![t.count.to_owned()])]
        }
        Rule::PerEvent(events) => {
            let name = |e: &NamedPoints| (t.rule_event)(&e.name, &i18n::number(e.points));
            vec![counts(row, events.iter().map(name).collect())]
        }
        Rule::Tally { items, .. } => {
            let name = |i: &NamedPoints| {
                let sign = if i.points > Points::ZERO { "+" } else { "" };
                (t.rule_bonus)(&i.name, &format!("{sign}{}", i18n::number(i.points)))
            };
            vec![counts(row, items.iter().map(name).collect())]
        }
    };
    if criterion.lower_is_better {
        parts.insert(0, rule_text(t.lower_is_better));
    }
    parts
}

/// The fields, and where it can be said, that nothing was assigned: then a result at most is asked for.
fn assigned(row: Row, fields: fn(Row) -> El) -> El {
    let Some(rule) = row.terms().not_assigned else {
        return fields(row);
    };
    let t = i18n::delegate();
    let choice = segments(
        t.target,
        &row.id("assigned"),
        t.assigned.map(str::to_owned),
        move || Some(row.read(|l| usize::from(l.not_assigned))),
        row.locked(),
        move |i| row.type_number(|l| l.not_assigned = i == 1),
    );
    // Apart from what is typed, so that a field stays while it is typed in.
    let nothing = Memo::new(move |_| row.read(|l| l.not_assigned));
    div("stack-small")
        .child(choice)
        .child(div("").live_one(move || match (nothing.get(), rule) {
            (false, _) => Some(fields(row)),
            (true, NotAssigned::Compared) => Some(number_field(row, Field::Result)),
            (true, NotAssigned::Full | NotAssigned::LeftOut) => None,
        }))
}

fn judged(row: Row, criterion: &Criterion) -> El {
    let (t, locked) = (i18n::delegate(), row.locked());
    let (min, max) = (criterion.min(), criterion.max);
    let set = move |points: Points| {
        let text = points.typed(i18n::number_style());
        row.type_number(|l| l.points = text);
    };
    let step = move |by: i64| {
        let now = Points::parse(&untrack(|| row.read(|l| l.points.clone())));
        let moved = Points::from_raw(now.unwrap_or_default().raw() + by).unwrap_or(max);
        set(moved.max(min).min(max));
    };
    div("judge")
        .child(number_field(row, Field::Points))
        .child(round_button("\u{2212}", t.less, locked, move || {
            step(-STEP);
        }))
        .child(round_button("+", t.more, locked, move || step(STEP)))
        .child(button("", t.full_points, move || set(max)).disabled(move || locked.get()))
}

fn measured(row: Row) -> El {
    let t = i18n::delegate();
    let target = match row.terms().registered {
        Some(target) => p(&(t.registered_target)(&with_unit(row, target))),
        None => number_field(row, Field::Target),
    };
    div("row-inputs")
        .child(target)
        .child(number_field(row, Field::Result))
}

fn with_unit(row: Row, quantity: Quantity) -> String {
    let criterion = row.criterion();
    let unit = criterion.unit.as_deref().unwrap_or_default();
    format!("{} {unit}", i18n::number(quantity))
        .trim_end()
        .to_owned()
}

fn number_field(row: Row, field: Field) -> El {
    let t = i18n::delegate();
    let (label, name) = match field {
        Field::Points => (t.points_given, "points"),
        Field::Target => (t.target, "target"),
        Field::Result => (t.result, "result"),
    };
    let (id, criterion) = (row.id(name), row.criterion());
    let label = match (field, criterion.unit.as_deref()) {
        (Field::Points, _) | (_, None) => label.to_owned(),
        (_, Some(unit)) => format!("{label} ({unit})"),
    };
    let shown = criterion.clone();
    let wrong = move || typed_wrong(row.state(), field);
    // What was understood, where it is not what stands there.
    let understood = move || {
        let (typed, number) = row.read(|l| {
            let number = l.understood(field, &shown);
            (l.text(field).trim().to_owned(), number)
        });
        let number = number.filter(|_| wrong().is_empty()).map(i18n::number);
        number
            .filter(|number| *number != typed)
            .map(|number| format!("= {number}"))
            .unwrap_or_default()
    };
    let field_shown = text_field(
        Around {
            id: &id,
            label: &label,
            hint: "",
        },
        Keyboard::Decimal,
        move || row.read(|l| l.text(field).to_owned()),
        wrong,
        row.locked(),
        move |text| row.type_number(|l| l.set_text(field, text)),
    )
    .child(el("p").class("field-hint").live_text(understood));
    leads_on(field_shown, onward(row, field))
}

/// Where the key that ends a number leads: from the target to the result, then to the next row, to its number
/// where it has one; from the last row to the way on.
fn onward(row: Row, field: Field) -> Vec<String> {
    let result = format!("[id='{}']", row.id("result"));
    let next = format!("[aria-labelledby='{}'] + *", row.id("title"));
    let beside = (field == Field::Target).then_some(result);
    let number = format!("{next} [inputmode]");
    let control = format!("{next} :is(input, button, a)");
    beside.into_iter().chain([number, control]).collect()
}

/// The ranges, the best first, each up to the next better.
fn band_list(bands: &[Band], criterion: &Criterion) -> El {
    let t = i18n::delegate();
    let unit = criterion.unit.as_deref().unwrap_or_default();
    let end = |band: &Band| {
        // A per cent sign stands close, words stand apart.
        let space = if unit == "%" || unit.is_empty() {
            ""
        } else {
            " "
        };
        format!("{}{space}{unit}", i18n::number(band.from))
    };
    let items = bands.iter().enumerate().map(|(i, band)| {
        let better = i.checked_sub(1).and_then(|i| bands.get(i)).map(end);
        let range = match better {
            None if criterion.lower_is_better => (t.band_up_to)(&end(band)),
            Some(from) if criterion.lower_is_better => (t.band_above)(&from, &end(band)),
            None => (t.band_from)(&end(band)),
            Some(to) if band.from <= Quantity::ZERO => (t.band_below)(&to),
            Some(to) => (t.band_between)(&end(band), &to),
        };
        let points = (t.line_points)(&i18n::number(band.points));
        el("li").text(&format!("{range}: {points}"))
    });
    el("ul").class("bands").children(items)
}

fn yes_no(row: Row, criterion: &Criterion) -> El {
    let t = i18n::delegate();
    let options = [
        format!("{} ({})", t.reached, i18n::number(criterion.max)),
        format!("{} (0)", t.not_reached),
    ];
    segments(
        t.result,
        &row.id("answer"),
        options,
        move || row.read(|l| l.answer).map(|yes| usize::from(!yes)),
        row.locked(),
        move |i| row.edit(|l| l.answer = Some(i == 0)),
    )
}

fn named_levels(row: Row, criterion: &Criterion, levels: &[NamedPoints]) -> El {
    let options = levels
        .iter()
        .map(|l| format!("{} ({})", l.name, i18n::number(l.points)));
    segments(
        criterion.unit.as_deref().unwrap_or(i18n::delegate().result),
        &row.id("level"),
        options,
        move || row.read(|l| l.level).and_then(|l| usize::try_from(l).ok()),
        row.locked(),
        move |i| row.edit(|l| l.level = u32::try_from(i).ok()),
    )
}

/// Counters, blank until one is touched or "none" is said.
fn counts(row: Row, names: Vec<String>) -> El {
    let (t, locked) = (i18n::delegate(), row.locked());
    let steppers = names.into_iter().enumerate().map(|(i, name)| {
        count_stepper(
            &name,
            [t.less, t.more],
            move || row.read(|l| l.counts.get(i).copied()),
            locked,
            move |n| set_count(row, i, n),
        )
    });
    let none = move || {
        let things = things_counted(&row.criterion().rule);
        row.edit(|l| l.counts = vec![0; things]);
    };
    div("stack-small").children(steppers).live_one(move || {
        let untouched = row.read(|l| l.counts.is_empty());
        untouched.then(|| button("", t.count_none, none).disabled(move || locked.get()))
    })
}

fn set_count(row: Row, index: usize, count: u32) {
    let things = things_counted(&row.criterion().rule);
    row.edit(|l| {
        l.counts.resize(things, 0);
        if let Some(slot) = l.counts.get_mut(index) {
            *slot = count;
        }
    });
}
