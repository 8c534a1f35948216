//! What all counted submissions say in words, in one place: remarks by paper, reasons by criterion.
//!
//! Only submissions that count are read, so what a replaced file said is not put into anyone's mouth.

use super::assess::Assessment;
use crate::conference::{Conference, Paper};
use crate::ids::{PersonId, UnitId};
use crate::number::Points;
use crate::rules::LineRules;
use crate::score::criterion::Criterion;
use crate::score::line::{self, Worth};

/// A remark on a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Remark<'a> {
    /// Whose.
    pub by: &'a PersonId,
    /// What.
    pub text: &'a str,
}

/// What someone wrote beside a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Note<'a> {
    /// Whose.
    pub by: &'a PersonId,
    /// On the sheet of which unit.
    pub unit: &'a UnitId,
    /// The points given there, where they depend on no other unit.
    pub points: Option<Points>,
    /// Why (lý do).
    pub reason: Option<&'a str>,
    /// What proves it (tài liệu kiểm chứng).
    pub evidence: Option<&'a str>,
}

/// Everything gathered; papers and criteria on which nobody wrote are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gathered<'a> {
    /// Remarks, by paper in the order of the conference, then by person.
    pub remarks: Vec<(&'a Paper, Vec<Remark<'a>>)>,
    /// Notes, by criterion in the order of the sheet, then by person.
    pub notes: Vec<(&'a Criterion, Vec<Note<'a>>)>,
}

/// Gathers.
pub fn gather<'a>(conference: &'a Conference, state: &'a Assessment) -> Gathered<'a> {
    let remarks = conference.papers.iter().map(|paper| {
        let said = state.accepted.iter().filter_map(|(by, (_, submission))| {
            let text = submission.remarks.get(&paper.id)?;
            (!text.trim().is_empty()).then_some(Remark { by, text })
        });
        (paper, said.collect::<Vec<_>>())
    });
    let mut rows = Vec::new();
    conference
        .criteria
        .iter()
        .for_each(|c| every_row(c, &mut rows));
    let rules = conference.rules.scoring.line_rules();
    let notes = rows
        .into_iter()
        .map(|criterion| (criterion, notes_on(criterion, rules, state)));
    Gathered {
        remarks: remarks.filter(|(_, said)| !said.is_empty()).collect(),
        notes: notes.filter(|(_, said)| !said.is_empty()).collect(),
    }
}

fn every_row<'a>(criterion: &'a Criterion, rows: &mut Vec<&'a Criterion>) {
    rows.push(criterion);
    criterion
        .children()
        .iter()
        .for_each(|child| every_row(child, rows));
}

fn notes_on<'a>(criterion: &Criterion, rules: LineRules, state: &'a Assessment) -> Vec<Note<'a>> {
    let mut notes = Vec::new();
    for (by, (_, submission)) in &state.accepted {
        for sheet in &submission.sheets {
            let Some(entry) = sheet.lines.get(&criterion.id) else {
                continue;
            };
            let (reason, evidence) = (said(entry.reason.as_ref()), said(entry.evidence.as_ref()));
            if reason.is_some() || evidence.is_some() {
                notes.push(Note {
                    by,
                    unit: &sheet.unit,
                    points: line::of_line(criterion, rules, &entry.input)
                        .ok()
                        .and_then(Worth::points),
                    reason,
                    evidence,
                });
            }
        }
    }
    notes
}

fn said(text: Option<&String>) -> Option<&str> {
    text.map(String::as_str).filter(|t| !t.trim().is_empty())
}
