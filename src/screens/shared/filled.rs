//! What was filled in on a row, in words, and how far numbers lie apart.

use std::cmp::Ordering;

use khoithidua_core::number::Points;
use khoithidua_core::score::criterion::{Criterion, NamedPoints, Rule};
use khoithidua_core::score::entry::Input;
use leptos::prelude::*;

use crate::i18n;

/// What was filled in, in words; nothing where the points say it all.
pub fn input(criterion: &Criterion, input: &Input) -> Option<String> {
    let t = &i18n::desk().reading;
    Some(match input {
        Input::Points(_) => return None,
        Input::Answer(true) => t.yes.to_owned(),
        Input::Answer(false) => t.no.to_owned(),
        Input::Measured { target, result } => {
            let unit = criterion.unit.as_deref().unwrap_or_default();
            let target = target.map(i18n::number);
            (t.measured)(target.as_deref(), &i18n::number(*result), unit)
        }
        Input::NotAssigned { result } => {
            let result = result.map(i18n::number);
            (t.not_assigned)(result.as_deref())
        }
        Input::Level(index) => {
            let Rule::Levels(levels) = &criterion.rule else {
                return None;
            };
            let level = usize::try_from(*index).ok().and_then(|i| levels.get(i));
            level?.name.clone()
        }
        Input::Counts(counts) => match &criterion.rule {
            Rule::PerEvent(items) | Rule::Tally { items, .. } => named(items, counts),
            _ => {
                let counts: Vec<String> = counts.iter().map(u32::to_string).collect();
                format!("{}: {}", i18n::delegate().count, counts.join(", "))
            }
        },
    })
}

/// The things counted, those that there were.
fn named(items: &[NamedPoints], counts: &[u32]) -> String {
    let each = items.iter().zip(counts).filter(|(_, count)| **count > 0);
    let each: Vec<_> = each
        .map(|(item, count)| format!("{} \u{d7} {count}", item.name))
        .collect();
    if each.is_empty() {
        i18n::desk().none.to_owned()
    } else {
        each.join("; ")
    }
}

/// How far the second number lies from the first, with its sign.
pub fn difference(from: Points, to: Points) -> String {
    let apart = to.plus(from.negated());
    match apart.cmp(&Points::ZERO) {
        Ordering::Greater => format!("+{}", i18n::number(apart)),
        Ordering::Less => format!("\u{2212}{}", i18n::number(apart.negated())),
        Ordering::Equal => i18n::number(apart),
    }
}

/// A reason and what proves it, as written.
pub fn said(reason: Option<&str>, evidence: Option<&str>) -> AnyView {
    let t = &i18n::desk().reading;
    let line = |name: &'static str, text: Option<&str>| {
        text.map(str::to_owned).map(|text| {
            view! { <p class="said"><span class="muted">{name} ": "</span>{text}</p> }
        })
    };
    (line(t.reason, reason), line(t.evidence, evidence)).into_any()
}
