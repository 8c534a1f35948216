//! The sheet of criteria, where the plan has some already: a row that is there keeps how it is scored, which no sheet says.

use khoithidua_core::number::Points;
use khoithidua_core::score::criterion::{self, Criterion, Rule};
use khoithidua_core::text::fold;
use khoithidua_core::workbook::{Doubt, Why};

use crate::write::most;

/// Criteria that were read, with the rules of those that the plan has.
pub fn settled(
    mut rows: Vec<Criterion>,
    mut doubts: Vec<Doubt>,
    known: &[Criterion],
) -> (Vec<Criterion>, Vec<Doubt>) {
    let mut kept = Vec::new();
    for row in &mut rows {
        settle(row, known, &mut kept);
    }
    doubts.retain(|doubt| {
        let is_guess = matches!(
            doubt.why,
            Why::RuleGuessed | Why::PenaltyGuessed | Why::Extra
        );
        !(is_guess && doubt.row.as_ref().is_some_and(|row| kept.contains(row)))
    });
    (rows, doubts)
}

fn settle(
    row: &mut Criterion,
    known: &[Criterion],
    kept: &mut Vec<khoithidua_core::ids::CriterionId>,
) {
    let before = criterion::find(known, &row.id);
    if let Rule::Group(children) = &mut row.rule {
        for child in children {
            settle(child, known, kept);
        }
    }
    let Some(before) = before.filter(|before| is_row(before, row)) else {
        return;
    };
    let mut same = Criterion {
        rule: if row.is_group() {
            row.rule.clone()
        } else {
            before.rule.clone()
        },
        extra: before.extra,
        lower_is_better: before.lower_is_better,
        ..row.clone()
    };
    if most(before) == most(row) {
        same.max = before.max;
    }
    // Other points may not be what the rule can give.
    if criterion::check(std::slice::from_ref(&same)).is_ok() {
        kept.push(row.id.clone());
        *row = same;
    }
}

fn is_row(before: &Criterion, row: &Criterion) -> bool {
    let zero = |row: &Criterion| most(row) == Points::ZERO;
    fold(&before.title) == fold(&row.title)
        && before.unit == row.unit
        && before.is_group() == row.is_group()
        && zero(before) == zero(row)
}
