//! Reading criteria from a workbook.

use std::io::Cursor;

use calamine::{Reader as _, SheetType, SheetVisible};
use khoithidua_core::score::criterion;
use khoithidua_core::workbook::{CriteriaRead, WorkbookError};

use crate::file;
use crate::grid::{Grid, Workbook};
use crate::header::Header;
use crate::rows::{self, Line};
use crate::tree;

/// Sheets behind these are offered by name, and not looked at before somebody asks for one.
const SHEETS_LOOKED_AT: usize = 20;

/// Reads the criteria in a workbook: those in the sheet of this name, or in the one that has most of them.
///
/// # Errors
/// Why nothing could be read. Nothing panics, whatever the bytes are.
pub fn read(bytes: &[u8], wanted: Option<&str>) -> Result<CriteriaRead, WorkbookError> {
    let known = file::look(bytes)?;
    let mut workbook: Workbook<'_> =
        Workbook::new(Cursor::new(bytes)).map_err(|_| WorkbookError::Damaged)?;
    let all = workbook.sheets_metadata().iter();
    let all: Vec<(String, bool)> = all
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| (sheet.name.clone(), sheet.visible == SheetVisible::Visible))
        .collect();
    if all.is_empty() {
        return Err(WorkbookError::Damaged);
    }
    let found = match wanted {
        Some(name) if all.iter().any(|(sheet, _)| sheet == name) => table(&mut workbook, name)?,
        Some(name) => return Err(WorkbookError::NoSuchSheet(name.to_owned())),
        None => best(&mut workbook, &all)?,
    };
    let Table {
        sheet,
        header,
        lines,
    } = found.ok_or(WorkbookError::NoHeader)?;
    let (criteria, doubts) = tree::criteria(&sheet, &header, &lines)?;
    if criteria.is_empty() {
        return Err(WorkbookError::NothingScored(sheet));
    }
    // What the tree lets through and the core does not, would be a mistake of this crate; better no criteria than those.
    criterion::check(&criteria).map_err(|_| WorkbookError::Damaged)?;
    Ok(CriteriaRead {
        sheets: all.into_iter().map(|(name, _)| name).collect(),
        sheet,
        macros: known.macros,
        criteria,
        doubts,
    })
}

/// A sheet with headings.
struct Table {
    sheet: String,
    header: Header,
    lines: Vec<Line>,
}

impl Table {
    /// How much it looks like criteria: by rows that have points.
    fn likeness(&self) -> usize {
        self.lines.iter().filter(|line| line.max.is_some()).count()
    }
}

fn table(workbook: &mut Workbook<'_>, name: &str) -> Result<Option<Table>, WorkbookError> {
    let grid = Grid::read(workbook, name)?;
    Ok(Header::find(&grid).map(|header| Table {
        lines: rows::rows(&grid, &header),
        sheet: grid.name,
        header,
    }))
}

/// The sheet with most rows that have points; hidden ones only where no other has headings.
fn best(
    workbook: &mut Workbook<'_>,
    all: &[(String, bool)],
) -> Result<Option<Table>, WorkbookError> {
    let mut found: Option<(bool, usize, Table)> = None;
    let mut failure = None;
    for (name, visible) in all.iter().take(SHEETS_LOOKED_AT) {
        match table(workbook, name) {
            Ok(Some(table)) => {
                let likeness = (*visible, table.likeness());
                if found.as_ref().is_none_or(|(v, l, _)| likeness > (*v, *l)) {
                    found = Some((*visible, likeness.1, table));
                }
            }
            Ok(None) => {}
            // One sheet of measurements must not keep the others from being read.
            Err(error) => failure = failure.or(Some(error)),
        }
    }
    match (found, failure) {
        (Some((_, _, table)), _) => Ok(Some(table)),
        (None, Some(error)) => Err(error),
        (None, None) => Ok(None),
    }
}
