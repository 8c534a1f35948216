//! Reading criteria from a workbook.

use std::io::Cursor;

use calamine::{Reader as _, SheetType, SheetVisible};
use khoithidua_core::score::criterion::{self, Criterion};
use khoithidua_core::workbook::{CriteriaRead, Doubt, WorkbookError};

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
    let Opened {
        mut workbook,
        sheets: all,
        macros,
    } = open(bytes)?;
    let found = match wanted {
        Some(name) if all.iter().any(|(sheet, _)| sheet == name) => table(&mut workbook, name)?,
        Some(name) => return Err(WorkbookError::NoSuchSheet(name.to_owned())),
        None => best(&mut workbook, &all)?,
    };
    let (sheet, criteria, doubts) = found.ok_or(WorkbookError::NoHeader)?.criteria()?;
    Ok(CriteriaRead {
        sheets: all.into_iter().map(|(name, _)| name).collect(),
        sheet,
        macros,
        criteria,
        doubts,
    })
}

/// A workbook that may be read.
pub struct Opened<'a> {
    pub workbook: Workbook<'a>,
    /// Its sheets in order, and whether they are shown.
    pub sheets: Vec<(String, bool)>,
    pub macros: bool,
}

/// Opens a workbook.
///
/// # Errors
/// Why it is not read.
pub fn open(bytes: &[u8]) -> Result<Opened<'_>, WorkbookError> {
    let known = file::look(bytes)?;
    let workbook: Workbook<'_> =
        Workbook::new(Cursor::new(bytes)).map_err(|_| WorkbookError::Damaged)?;
    let sheets = workbook.sheets_metadata().iter();
    let sheets: Vec<(String, bool)> = sheets
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| (sheet.name.clone(), sheet.visible == SheetVisible::Visible))
        .collect();
    if sheets.is_empty() {
        return Err(WorkbookError::Damaged);
    }
    Ok(Opened {
        workbook,
        sheets,
        macros: known.macros,
    })
}

/// The criteria in one sheet.
pub struct Found {
    /// Criteria and what is doubtful about them; nothing where nothing is filled in.
    pub criteria: Option<(Vec<Criterion>, Vec<Doubt>)>,
    /// The first row that is only an example.
    pub example: Option<u32>,
}

/// The criteria in the sheet of this name.
///
/// # Errors
/// Why there are none.
pub fn criteria(workbook: &mut Workbook<'_>, name: &str) -> Result<Found, WorkbookError> {
    let table = table(workbook, name)?.ok_or(WorkbookError::NoHeader)?;
    let example = table.example;
    if table.lines.is_empty() {
        return Ok(Found {
            criteria: None,
            example,
        });
    }
    let (_, criteria, doubts) = table.criteria()?;
    Ok(Found {
        criteria: Some((criteria, doubts)),
        example,
    })
}

/// A sheet with headings.
struct Table {
    sheet: String,
    header: Header,
    lines: Vec<Line>,
    example: Option<u32>,
}

impl Table {
    /// The sheet's name, its criteria, and what is doubtful about them.
    fn criteria(self) -> Result<(String, Vec<Criterion>, Vec<Doubt>), WorkbookError> {
        let (criteria, doubts) = tree::criteria(&self.sheet, &self.header, &self.lines)?;
        if criteria.is_empty() {
            return Err(WorkbookError::NothingScored(self.sheet));
        }
        // What the tree lets through and the core does not, would be a mistake of this crate; better no criteria than those.
        criterion::check(&criteria).map_err(|_| WorkbookError::Damaged)?;
        Ok((self.sheet, criteria, doubts))
    }

    /// How much it looks like criteria: by rows that have points.
    fn likeness(&self) -> usize {
        self.lines.iter().filter(|line| line.max.is_some()).count()
    }
}

fn table(workbook: &mut Workbook<'_>, name: &str) -> Result<Option<Table>, WorkbookError> {
    let grid = Grid::read(workbook, name)?;
    Ok(Header::find(&grid).map(|header| Table {
        lines: rows::rows(&grid, &header),
        example: rows::example(&grid, &header),
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
