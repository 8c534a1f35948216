//! One row of one sheet: what was filled in, by which rule it gives points, and from which file.

use khoithidua_core::desk::log::Event;
use khoithidua_core::ids::{CriterionId, UnitId};
use khoithidua_core::results::provenance::{Filled, Provenance, Whose};
use khoithidua_core::score::entry::{Input, LineEntry};
use khoithidua_core::score::working::Working;
use leptos::prelude::*;

use super::origin::origin;
use super::{At, fact, text_fact};
use crate::i18n::{self, working};
use crate::screens::shared::filled::{input, said};

/// The row, from the points back to the file.
pub fn filled(
    provenance: &Provenance<'_>,
    unit: &UnitId,
    row: &CriterionId,
    whose: &Whose,
    at: At,
) -> AnyView {
    let t = i18n::provenance();
    let Some(found) = provenance.filled(unit, row, whose) else {
        return view! { <p>{t.no_input}</p> }.into_any();
    };
    let conference = &provenance.results().conference;
    let rules = conference.rules.scoring.line_rules();
    let mut facts = Vec::new();
    if let Some(entry) = &found.entry {
        facts.push(text_fact(t.input, in_words(&found, &entry.input)));
    }
    facts.push(text_fact(t.rule, working::rule(found.criterion, rules)));
    facts.extend(worked(&found).map(|steps| text_fact(t.worked, steps)));
    facts.extend(mark(provenance, unit, &found).map(|mark| text_fact("", mark)));
    let words = found.entry.as_ref().filter(|_| found.check.is_none());
    let words = words.map(|entry| said(entry.reason.as_deref(), entry.evidence.as_deref()));
    view! {
        <dl class="stacked">{facts}</dl>
        {words}
        {(*whose == Whose::Board).then(|| board(provenance, unit, row, &found))}
        {origin(provenance, provenance.sheet_origin(unit, whose), at)}
    }
    .into_any()
}

fn in_words(found: &Filled<'_>, filled: &Input) -> String {
    let points = || found.points.map(i18n::number).unwrap_or_default();
    let points = || (i18n::desk().reading.points_word)(&points());
    input(found.criterion, filled).unwrap_or_else(points)
}

/// The steps to the points; nothing where they are what was filled in.
fn worked(found: &Filled<'_>) -> Option<String> {
    let t = i18n::provenance();
    match (&found.working, &found.entry) {
        (Some(Working::Given(_)), Some(entry)) if matches!(entry.input, Input::Points(_)) => None,
        (Some(steps), Some(entry)) => {
            let points = found.points.unwrap_or_default();
            Some(working::steps(found.criterion, &entry.input, steps, points))
        }
        _ => {
            let each = found.sum.iter();
            let each: Vec<String> = each
                .map(|(row, points)| format!("{} ({})", i18n::number(*points), row.number))
                .collect();
            let points = i18n::number(found.points?);
            (!each.is_empty()).then(|| (t.is_sum)(&each.join(" + "), &points))
        }
    }
}

/// Whose mark a compared row is measured against.
fn mark(provenance: &Provenance<'_>, unit: &UnitId, found: &Filled<'_>) -> Option<String> {
    let t = i18n::provenance();
    let Some(Working::Against { of, .. }) = &found.working else {
        return None;
    };
    let conference = &provenance.results().conference;
    Some(if of == unit {
        t.mark_own.to_owned()
    } else {
        (t.mark)(&i18n::unit_short(conference, of))
    })
}

/// What the board changed and why, what the unit had said, and what the log says.
fn board(
    provenance: &Provenance<'_>,
    unit: &UnitId,
    row: &CriterionId,
    found: &Filled<'_>,
) -> AnyView {
    let t = i18n::provenance();
    let before = found
        .check
        .and_then(|_| provenance.filled(unit, row, &Whose::Own))
        .and_then(|own| {
            let entry: &LineEntry = own.entry.as_ref()?;
            let words = said(entry.reason.as_deref(), entry.evidence.as_deref());
            let text = in_words(&own, &entry.input);
            Some(fact(
                t.unit_said,
                view! { <p>{text}</p> {words} }.into_any(),
            ))
        });
    let changed = match found.check {
        Some(check) => text_fact(t.board_changed, check.reason.clone()),
        None => text_fact("", t.board_same.to_owned()),
    };
    let noted: Vec<_> = provenance
        .noted(unit, row)
        .into_iter()
        .map(|(entry, taken_back)| {
            let what = noted(&entry.event);
            let at = entry.at.display();
            let back = taken_back.then(|| format!(" ({})", t.taken_back));
            view! { <li>{at} ": " {what} {back}</li> }.into_any()
        })
        .collect();
    let log = (!noted.is_empty()).then(|| {
        view! {
            <h3>{t.noted}</h3>
            <ul class="beside">{noted}</ul>
        }
    });
    view! {
        <dl class="stacked">{changed} {before}</dl>
        {log}
    }
    .into_any()
}

/// What the log says, of the row that is looked at.
fn noted(event: &Event) -> String {
    let t = i18n::provenance();
    match event {
        Event::RowChecked(checked) => match &checked.check {
            Some(check) => format!("{}: {}", t.board_changed, check.reason),
            None => t.board_same.to_owned(),
        },
        Event::ReviewSent(_) => t.log[0].to_owned(),
        Event::Answered { answer, .. } => {
            let agrees = if answer.agrees() { t.log[1] } else { t.log[2] };
            agrees.to_owned()
        }
        Event::SheetAgreed { note, .. } => format!("{}: {note}", t.log[3]),
        Event::SheetLocked(_) => t.log[4].to_owned(),
        _ => String::new(),
    }
}
