//! From rows to criteria: levels, identifiers, sums, rules, and what is doubtful about each.

use khoithidua_core::ids::CriterionId;
use khoithidua_core::number::Points;
use khoithidua_core::score::criterion::{Criterion, MAX_DEPTH, NamedPoints, Rule};
use khoithidua_core::workbook::{Cell, Doubt, Why, WorkbookError};

use crate::header::Header;
use crate::names::Names;
use crate::outline::Outline;
use crate::rows::Line;
use crate::rule;
use crate::words::{self, Column, Kind};

/// What an event costs where a penalty does not say: half a point, as on most sheets.
const HALF: i64 = 50;

/// A row with the rows below it.
#[derive(Debug)]
struct Node {
    line: Line,
    guessed: bool,
    /// Texts of rows that only say more about this one.
    more: Vec<Line>,
    below: Vec<Node>,
}

/// Makes criteria of the rows of a sheet.
///
/// # Errors
/// When a group has less points than its rows, or there are too many levels.
pub fn criteria(
    sheet: &str,
    header: &Header,
    lines: &[Line],
) -> Result<(Vec<Criterion>, Vec<Doubt>), WorkbookError> {
    let mut making = Making {
        sheet,
        header,
        names: Names::new(lines),
        doubts: Vec::new(),
    };
    let (nodes, totals) = making.nodes(lines)?;
    let mut criteria = Vec::new();
    let mut unnumbered = 0;
    for node in nodes {
        let id = making.names.identifier(None, &node.line, &mut unnumbered);
        let line = node.line.clone();
        match making.row(node, id, false)? {
            Made::Row(row) => criteria.push(row),
            Made::Text(_) => {
                let why = Why::Skipped(line.title.clone());
                making.doubt(&line, header.title(), None, why);
            }
        }
    }
    making.compare_totals(&totals, &criteria);
    making.doubts.sort_by_key(|doubt| doubt.cell.row);
    Ok((criteria, making.doubts))
}

/// What became of a row.
enum Made {
    /// A criterion.
    Row(Criterion),
    /// A text, since it has no points.
    Text(String),
}

struct Making<'a> {
    sheet: &'a str,
    header: &'a Header,
    names: Names,
    doubts: Vec<Doubt>,
}

impl Making<'_> {
    /// The tree of rows, and the sums that stand between them.
    fn nodes(&mut self, lines: &[Line]) -> Result<(Vec<Node>, Vec<Line>), WorkbookError> {
        let mut outline = Outline::default();
        let mut nodes: Vec<Node> = Vec::new();
        let mut totals: Vec<Line> = Vec::new();
        let mut rest = lines;
        while let Some((line, following)) = rest.split_first() {
            rest = following;
            if line.kind == Kind::Total {
                totals.push(line.clone());
                continue;
            }
            if line.kind == Kind::Place {
                continue;
            }
            // Below the sum stand signatures and remarks, and sums that are filled in later.
            let pointless = line.max.is_none() && line.max_doubt.is_none();
            let is_over = totals.iter().any(|t| words::is_grand_total(&t.title));
            if is_over && pointless && line.number.is_none() {
                continue;
            }
            if line.title.is_empty() {
                self.doubt(line, self.header.max(), None, Why::NoTitle);
                continue;
            }
            let place = if line.shares_points {
                None
            } else {
                outline.place(line, following)
            };
            let last = last_of(&mut nodes);
            match (place, last) {
                (Some(place), _) if place.depth >= MAX_DEPTH => {
                    return Err(WorkbookError::TooDeep(self.cell(line, self.header.title())));
                }
                (Some(place), _) => level_of(&mut nodes, place.depth).push(Node {
                    line: line.clone(),
                    guessed: place.guessed,
                    more: Vec::new(),
                    below: Vec::new(),
                }),
                (None, Some(last)) => last.more.push(line.clone()),
                (None, None) => {
                    let why = Why::Skipped(line.title.clone());
                    self.doubt(line, self.header.title(), None, why);
                }
            }
        }
        Ok((nodes, totals))
    }

    /// Makes a criterion of a row and all below.
    fn row(&mut self, node: Node, id: CriterionId, extra: bool) -> Result<Made, WorkbookError> {
        let Node {
            line,
            guessed,
            more,
            below,
        } = node;
        let extra_here = extra || line.kind != Kind::Plain || is_below_zero(&line);
        let mut notes: Vec<String> = Vec::new();
        if !line.note.is_empty() {
            notes.push(line.note.clone());
        }
        for more in more {
            let text = text_of(&more);
            let why = Why::Noted(more.title.clone());
            self.doubt(&more, self.header.title(), Some(&id), why);
            notes.push(text);
        }
        let mut rows = Vec::new();
        let mut unnumbered = 0;
        for child in below {
            let child_id = self
                .names
                .identifier(Some((&id, &line)), &child.line, &mut unnumbered);
            let (place, title) = (child.line.clone(), child.line.title.clone());
            match self.row(child, child_id, extra_here)? {
                Made::Row(row) => rows.push(row),
                Made::Text(text) => {
                    self.doubt(&place, self.header.title(), Some(&id), Why::Noted(title));
                    notes.push(text);
                }
            }
        }
        self.doubts_of_line(&line, guessed, &id);
        let beside = notes.join("\n");
        let Some((max, rule)) = self.worth(&line, &beside, rows, extra_here, &id)? else {
            return Ok(Made::Text(
                [text_of(&line), beside].join("\n").trim().to_owned(),
            ));
        };
        if extra_here && !extra {
            self.doubt(&line, self.header.title(), Some(&id), Why::Extra);
        }
        Ok(Made::Row(Criterion {
            id,
            number: line.printed,
            title: line.title,
            max,
            rule,
            unit: line.unit,
            note: (!beside.is_empty()).then_some(beside),
            extra: extra_here,
            lower_is_better: false,
        }))
    }

    /// Most points and rule of a row; `None` where nothing has points.
    fn worth(
        &mut self,
        line: &Line,
        note: &str,
        rows: Vec<Criterion>,
        extra: bool,
        id: &CriterionId,
    ) -> Result<Option<(Points, Rule)>, WorkbookError> {
        // Rows of one row of bonus become what it counts; not where they were written as rows of their own.
        let as_written = line.id.is_some() && !rows.is_empty();
        if extra && !as_written {
            return Ok(self.worth_of_extra(line, note, &rows, id));
        }
        if rows.is_empty() {
            return Ok(line.max.map(|max| {
                let rule = rule::of_line(note, max);
                if rule.is_some() {
                    let column = self.header.column(Column::Note);
                    let column = column.unwrap_or(self.header.title());
                    self.doubt(line, column, Some(id), Why::RuleGuessed);
                }
                (max, rule.unwrap_or(Rule::Judged))
            }));
        }
        let below: Points = rows
            .iter()
            .filter(|row| !row.extra)
            .map(|row| row.max)
            .sum();
        let max = line.max.unwrap_or(below);
        if below > max {
            return Err(WorkbookError::BelowExceeds {
                cell: self.cell(line, self.header.max()),
                title: line.title.clone(),
                own: max,
                below,
            });
        }
        if line.max.is_none() {
            self.doubt(line, self.header.max(), Some(id), Why::Added(below));
        } else if below < max {
            self.doubt(line, self.header.max(), Some(id), Why::LessBelow(below));
        }
        Ok(Some((max, Rule::Group(rows))))
    }

    /// Bonus and penalty: one row that counts what stands below it, or beside it in words.
    fn worth_of_extra(
        &mut self,
        line: &Line,
        note: &str,
        rows: &[Criterion],
        id: &CriterionId,
    ) -> Option<(Points, Rule)> {
        let penalty = line.kind == Kind::Penalty || is_below_zero(line);
        let most = |row: &Criterion| {
            if row.max == Points::ZERO {
                row.min()
            } else {
                row.max
            }
        };
        let counted = rows.iter().filter(|row| most(row) != Points::ZERO);
        let items: Vec<NamedPoints> = counted
            .map(|row| NamedPoints {
                name: row.title.clone(),
                points: rule::signed(most(row), penalty),
            })
            .collect();
        let added: Points = items.iter().map(|item| item.points).sum();
        let most = line.max.map_or(added, |max| rule::signed(max, penalty));
        if most == Points::ZERO {
            return None;
        }
        let items = if items.is_empty() {
            rule::tally(note, penalty)
        } else {
            Some(items)
        };
        let (min, max) = if penalty {
            (most, Points::ZERO)
        } else {
            (Points::ZERO, most)
        };
        let items = match items {
            Some(items) => items,
            None if penalty => {
                self.doubt(line, self.header.title(), Some(id), Why::PenaltyGuessed);
                vec![NamedPoints {
                    name: line.title.clone(),
                    points: Points::from_raw(-HALF).unwrap_or_default(),
                }]
            }
            None => return Some((max, Rule::Judged)),
        };
        Some((max, Rule::Tally { min, items }))
    }

    fn doubts_of_line(&mut self, line: &Line, guessed: bool, id: &CriterionId) {
        let number = self.header.column(Column::Number);
        let number = number.unwrap_or(self.header.title());
        if guessed {
            self.doubt(line, number, Some(id), Why::LevelGuessed);
        }
        if let Some(why) = &line.number_doubt {
            self.doubt(line, number, Some(id), why.clone());
        }
        if let Some(why) = &line.max_doubt {
            self.doubt(line, self.header.max(), Some(id), why.clone());
        }
    }

    /// The sheet's own sum is without bonus, or with it.
    fn compare_totals(&mut self, totals: &[Line], criteria: &[Criterion]) {
        let of = |extra: bool| {
            let rows = criteria.iter().filter(move |row| row.extra == extra);
            rows.map(|row| row.max).sum::<Points>()
        };
        let (added, bonus) = (of(false), of(true));
        for total in totals {
            let Some(stated) = total.max.filter(|_| words::is_grand_total(&total.title)) else {
                continue;
            };
            if stated != added && stated != added.plus(bonus) {
                let why = Why::OtherTotal { stated, added };
                self.doubt(total, self.header.max(), None, why);
            }
        }
    }

    fn cell(&self, line: &Line, column: u32) -> Cell {
        Cell {
            sheet: self.sheet.to_owned(),
            row: line.at,
            column,
        }
    }

    fn doubt(&mut self, line: &Line, column: u32, row: Option<&CriterionId>, why: Why) {
        self.doubts.push(Doubt {
            cell: self.cell(line, column),
            row: row.cloned(),
            why,
        });
    }
}

fn is_below_zero(line: &Line) -> bool {
    line.max.is_some_and(|max| max < Points::ZERO)
}

/// A row's words, where it becomes part of another's note.
fn text_of(line: &Line) -> String {
    let number = line.number.as_ref().map_or("", |number| &number.text);
    format!("{number} {}\n{}", line.title, line.note)
        .trim()
        .to_owned()
}

fn last_of(nodes: &mut [Node]) -> Option<&mut Node> {
    let mut last = nodes.last_mut()?;
    while !last.below.is_empty() {
        last = last.below.last_mut()?;
    }
    Some(last)
}

/// The rows of a level below the last row; never deeper than there are rows.
fn level_of(nodes: &mut Vec<Node>, depth: usize) -> &mut Vec<Node> {
    let mut level = nodes;
    for _ in 0..depth {
        if level.is_empty() {
            break;
        }
        let last = level.len() - 1;
        level = &mut level[last].below;
    }
    level
}
