//! How the points of a row come about, in words with numbers: the rule, and the steps from what was filled in.

use std::cmp::Ordering;

use khoithidua_core::number::{Decimal, Fraction, Points};
use khoithidua_core::rules::LineRules;
use khoithidua_core::score::criterion::{Band, Criterion, NamedPoints, Rule};
use khoithidua_core::score::entry::Input;
use khoithidua_core::score::marks::Much;
use khoithidua_core::score::working::Working;

use super::{number, provenance};

/// A fraction with up to six decimals.
pub fn exact(fraction: Fraction) -> String {
    number(Decimal::<6>::rounded(fraction))
}

/// Points with a sign.
pub fn signed(points: Points) -> String {
    if points > Points::ZERO {
        format!("+{}", number(points))
    } else {
        number(points).replacen('-', "\u{2212}", 1)
    }
}

/// The rule of a row with its numbers.
pub fn rule(criterion: &Criterion, rules: LineRules) -> String {
    let t = &provenance().rules;
    let own = match &criterion.rule {
        Rule::Group(_) => t.group.to_owned(),
        Rule::Judged => t.judged.to_owned(),
        Rule::Deduction {
            per_percent,
            started,
        } => (t.deduction)(&number(*per_percent), *started),
        Rule::Proportional => t.proportional.to_owned(),
        Rule::Leader => t.leader.to_owned(),
        Rule::Best => t.best.to_owned(),
        Rule::Bands(bands) => (t.bands)(&listed(bands, |band| range(criterion, band))),
        Rule::YesNo => t.yes_no.to_owned(),
        Rule::Levels(levels) => (t.levels)(&listed(levels, |l| gives(l, &number(l.points)))),
        Rule::PerItem { each } => (t.per_item)(&number(*each)),
        Rule::PerEvent(events) => (t.per_event)(&listed(events, |e| gives(e, &number(e.points)))),
        Rule::Tally { min, items } => {
            let items = listed(items, |i| gives(i, &signed(i.points)));
            (t.tally)(&items, &signed(*min))
        }
    };
    let lower = criterion
        .lower_is_better
        .then(|| t.lower_is_better.to_owned());
    let unassigned = rules.not_assigned.filter(|_| criterion.may_be_unassigned());
    let unassigned = unassigned.map(|rule| (t.not_assigned)(rule).to_owned());
    let step = rules.step.filter(|_| criterion.is_measured());
    let step = step.map(|step| (t.step)(&number(step)));
    let parts = [
        Some((t.most)(&number(criterion.max))),
        Some(own),
        lower,
        unassigned,
        step,
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    format!("{}.", parts.join("; "))
}

fn listed<T>(items: &[T], say: impl Fn(&T) -> String) -> String {
    let all: Vec<String> = items.iter().map(say).collect();
    all.join(", ")
}

fn gives(item: &NamedPoints, points: &str) -> String {
    format!("{} {points}", item.name)
}

fn range(criterion: &Criterion, band: &Band) -> String {
    let [from, to] = provenance().rules.band;
    let say = if criterion.lower_is_better { to } else { from };
    say(&number(band.from), &number(band.points))
}

/// The steps from what was filled in to the points.
pub fn steps(criterion: &Criterion, input: &Input, working: &Working, points: Points) -> String {
    let t = &provenance().rules;
    let (max, comes_to) = (number(criterion.max), number(points));
    let ratio = ratio(criterion, input);
    match working {
        Working::Given(_) => (t.given)(&comes_to),
        Working::Band(None, _) => format!("{} \u{2192} {comes_to}", t.below_bands),
        Working::Band(Some(at), _) => {
            let band = match &criterion.rule {
                Rule::Bands(bands) => bands.get(*at),
                _ => None,
            };
            band.map_or_else(|| (t.given)(&comes_to), |band| range(criterion, band))
        }
        Working::Short {
            reached,
            short,
            counted,
            lost,
        } => {
            let (Some(short), Some(counted), Some(lost)) = (short, counted, lost) else {
                return format!("{} \u{2192} {comes_to}", t.beyond);
            };
            let reached = reached.map(|r| format!("{ratio} = {} % \u{2192} ", percent(r)));
            let reached = reached.unwrap_or_default();
            if *short == Fraction::whole(0) {
                return format!("{reached}{} \u{2192} {comes_to}", t.reached);
            }
            let say = if criterion.lower_is_better {
                t.over_target
            } else {
                t.short
            };
            let least = lost > &criterion.max.fraction();
            let least = if least {
                format!(" ({})", (t.at_least)("0"))
            } else {
                String::new()
            };
            format!(
                "{reached}{} \u{2192} {max} \u{2212} {} = {comes_to}{least}",
                say(&percent(*short), &percent(*counted)),
                exact(*lost),
            )
        }
        Working::Part(share) => format!(
            "{ratio} \u{2192} {max} \u{d7} {} = {comes_to}",
            exact(*share)
        ),
        Working::HalfPart(share) => {
            format!(
                "{ratio} \u{2192} {max} \u{d7} {} / 2 = {comes_to}",
                exact(*share)
            )
        }
        Working::Against {
            own, mark, share, ..
        } => {
            let say = match own {
                Much::Ahead(_) => t.ahead,
                Much::Result(_) => t.against,
            };
            let against = say(&much(*own), &much(*mark));
            format!(
                "{against} \u{2192} {max} \u{d7} {} = {comes_to}",
                exact(*share)
            )
        }
        Working::Counted(counted, sum) => counted_steps(criterion, counted, *sum, points),
        Working::Full => t.full.to_owned(),
        Working::LeftOut => t.left_out.to_owned(),
    }
}

fn counted_steps(
    criterion: &Criterion,
    counted: &[(u32, Points)],
    sum: Points,
    points: Points,
) -> String {
    let t = &provenance().rules;
    let some = counted.iter().filter(|(count, _)| *count > 0);
    let some: Vec<String> = some
        .map(|(count, each)| format!("{count} \u{d7} {}", signed(*each)))
        .collect();
    let start = match criterion.rule {
        Rule::PerEvent(_) => Some(number(criterion.max)),
        _ => None,
    };
    let whole = match criterion.rule {
        Rule::PerEvent(_) => criterion.max.plus(sum),
        _ => sum,
    };
    let parts: Vec<String> = start.into_iter().chain(some).collect();
    let parts = if parts.is_empty() {
        "0".to_owned()
    } else {
        parts.join(" + ")
    };
    let bounded = |say: fn(&str) -> String| {
        let points = number(points);
        format!(" \u{2192} {points} ({})", say(&points))
    };
    let bound = match whole.cmp(&points) {
        Ordering::Less => bounded(t.at_least),
        Ordering::Greater => bounded(t.at_most),
        Ordering::Equal => String::new(),
    };
    format!("{parts} = {}{bound}", number(whole))
}

/// "437 / 500"; the other way round where less is better and only a part counts.
fn ratio(criterion: &Criterion, input: &Input) -> String {
    let Input::Measured {
        target: Some(target),
        result,
    } = input
    else {
        return String::new();
    };
    let (target, result) = (number(*target), number(*result));
    let turned = criterion.lower_is_better && !matches!(criterion.rule, Rule::Deduction { .. });
    if turned {
        format!("{target} / {result}")
    } else {
        format!("{result} / {target}")
    }
}

fn percent(percent: Fraction) -> String {
    number(Points::rounded(percent))
}

fn much(much: Much) -> String {
    match much {
        Much::Ahead(ahead) => percent(ahead.times(Fraction::whole(100))),
        Much::Result(result) => number(result),
    }
}
