//! Writing a workbook: the criteria as a table, a column of points for each unit, ready to be printed.

use khoithidua_core::number::Points;
use khoithidua_core::score::criterion::{Criterion, Rule};
use khoithidua_core::workbook::{Sums, UnitScores, WorkbookError, WriteScores};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, IgnoreError, Workbook,
    Worksheet, XlsxError,
};

/// Columns before the units'.
const NUMBER: u16 = 0;
const TITLE: u16 = 1;
const MAX: u16 = 2;
const UNIT: u16 = 3;
const NOTE: u16 = 4;
const FIRST_SCORES: u16 = 5;

/// Widths, in letters.
const WIDTHS: [(u16, f64); 5] = [
    (NUMBER, 7.0),
    (TITLE, 52.0),
    (MAX, 9.0),
    (UNIT, 11.0),
    (NOTE, 34.0),
];
const WIDTH_OF_SCORES: f64 = 12.0;
/// Names of units stand in two lines or three.
const HEIGHT_OF_HEADINGS: f64 = 48.0;
/// Of examples.
const GREY: u32 = 0x0080_8080;
/// ISO 216 A4, as spreadsheets count paper sizes.
const A4: u8 = 9;
/// Longest name of a sheet, and what may not be in it.
const LONGEST_NAME: usize = 31;
const NOT_IN_NAMES: [char; 7] = ['[', ']', ':', '*', '?', '/', '\\'];

/// Writes the workbook.
///
/// # Errors
/// [`WorkbookError::NotWritten`] when there is more than a sheet can hold.
pub fn write(asked: &WriteScores) -> Result<Vec<u8>, WorkbookError> {
    try_write(asked).map_err(|_| WorkbookError::NotWritten)
}

fn try_write(asked: &WriteScores) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = new_workbook()?;
    fill(workbook.add_worksheet(), asked, None, &[])?;
    workbook.save_to_buffer()
}

/// A workbook that is the same bytes for the same content, whenever it is written.
pub fn new_workbook() -> Result<Workbook, XlsxError> {
    let mut workbook = Workbook::new();
    let long_ago = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&long_ago));
    Ok(workbook)
}

/// Fills a sheet with criteria and scores; with identifiers, where they have a heading. Examples stand in the place of criteria
/// that are not there: number, title, most points, unit of measure, note.
pub fn fill(
    sheet: &mut Worksheet,
    asked: &WriteScores,
    id: Option<&str>,
    examples: &[[String; 5]],
) -> Result<(), XlsxError> {
    let mut writing = Writing {
        asked,
        id,
        styles: Styles::new(),
        row: 0,
    };
    writing.fill(sheet, examples)
}

/// How cells look.
pub struct Styles {
    pub title: Format,
    pub plain: Format,
    pub heading: Format,
    pub cell: Format,
    pub group: Format,
    pub number: Format,
    pub number_of_group: Format,
    pub example: Format,
}

impl Styles {
    pub fn new() -> Self {
        let base = Format::new()
            .set_font_name("Times New Roman")
            .set_font_size(11)
            .set_align(FormatAlign::VerticalCenter);
        let cell = base.clone().set_border(FormatBorder::Thin).set_text_wrap();
        // No format of its own: the spreadsheet program puts the comma where the language has it, and none in 10.
        let number = cell.clone().set_align(FormatAlign::Right);
        Self {
            plain: base.clone(),
            title: base.set_bold().set_font_size(13),
            heading: cell.clone().set_bold().set_align(FormatAlign::Center),
            group: cell.clone().set_bold(),
            example: cell.clone().set_italic().set_font_color(GREY),
            number_of_group: number.clone().set_bold(),
            cell,
            number,
        }
    }
}

struct Writing<'a> {
    asked: &'a WriteScores,
    /// Heading of the identifiers.
    id: Option<&'a str>,
    styles: Styles,
    row: u32,
}

impl Writing<'_> {
    fn fill(&mut self, sheet: &mut Worksheet, examples: &[[String; 5]]) -> Result<(), XlsxError> {
        let words = &self.asked.words;
        sheet.set_name(name_of_sheet(&words.sheet))?;
        for title in &words.titles {
            sheet.write_string_with_format(self.row, NUMBER, title, &self.styles.title)?;
            self.row += 1;
        }
        let headings = self.row;
        self.headings(sheet)?;
        for criterion in &self.asked.criteria {
            self.criterion(sheet, criterion, 1)?;
        }
        for example in examples {
            for (column, text) in (NUMBER..).zip(example) {
                sheet.write_string_with_format(self.row, column, text, &self.styles.example)?;
            }
            self.row += 1;
        }
        let last = self.last_column()?;
        if !self.asked.units.is_empty() {
            self.sums(sheet)?;
        }
        for_print(sheet, headings, MAX, (self.row.saturating_sub(1), last))?;
        // Numbers of rows are texts, and meant to be: "1.10" is not 1.1.
        let texts = IgnoreError::NumberStoredAsText;
        sheet.ignore_error_range(headings, NUMBER, self.row, NUMBER, texts)?;
        Ok(())
    }

    fn headings(&mut self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let words = &self.asked.words;
        let texts = [
            (NUMBER, &words.number),
            (TITLE, &words.title),
            (MAX, &words.max),
            (UNIT, &words.unit),
            (NOTE, &words.note),
        ];
        for (column, text) in texts {
            sheet.write_string_with_format(self.row, column, text, &self.styles.heading)?;
        }
        for (column, unit) in (FIRST_SCORES..).zip(&self.asked.units) {
            sheet.write_string_with_format(self.row, column, &unit.name, &self.styles.heading)?;
            sheet.set_column_width(column, WIDTH_OF_SCORES)?;
        }
        for (column, width) in WIDTHS {
            sheet.set_column_width(column, width)?;
        }
        // The levels are for whoever reads the file back in; nobody needs to look at them.
        let level = self.level_column()?;
        sheet.write_string_with_format(self.row, level, &words.level, &self.styles.heading)?;
        sheet.set_column_hidden(level)?;
        if let Some(id) = self.id {
            sheet.write_string_with_format(self.row, level + 1, id, &self.styles.heading)?;
            sheet.set_column_hidden(level + 1)?;
        }
        sheet.set_row_height(self.row, HEIGHT_OF_HEADINGS)?;
        self.row += 1;
        Ok(())
    }

    fn criterion(
        &mut self,
        sheet: &mut Worksheet,
        criterion: &Criterion,
        level: u8,
    ) -> Result<(), XlsxError> {
        let row = self.row;
        let styles = &self.styles;
        let (text, number) = if criterion.is_group() {
            (&styles.group, &styles.number_of_group)
        } else {
            (&styles.cell, &styles.number)
        };
        let note = self.note(criterion);
        let texts = [
            (NUMBER, criterion.number.as_str()),
            (TITLE, &criterion.title),
            (UNIT, criterion.unit.as_deref().unwrap_or_default()),
            (NOTE, &note),
        ];
        for (column, words) in texts {
            sheet.write_string_with_format(row, column, words, text)?;
        }
        sheet.write_number_with_format(row, MAX, number_of(most(criterion)), number)?;
        for (column, unit) in (FIRST_SCORES..).zip(&self.asked.units) {
            let points = unit.rows.get(&criterion.id).copied();
            write_value(sheet, row, column, points.map(number_of), number)?;
        }
        let column = self.level_column()?;
        sheet.write_number(row, column, f64::from(level))?;
        if self.id.is_some() {
            sheet.write_string(row, column + 1, criterion.id.as_str())?;
        }
        self.row += 1;
        for child in criterion.children() {
            self.criterion(sheet, child, level.saturating_add(1))?;
        }
        Ok(())
    }

    /// How points come about, and what the sheet says beside it.
    fn note(&self, criterion: &Criterion) -> String {
        let rule = self.asked.rules.get(&criterion.id).map(String::as_str);
        let note = criterion.note.as_deref();
        let both: Vec<&str> = rule.into_iter().chain(note).collect();
        both.join("\n")
    }

    fn sums(&mut self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let styles = &self.styles;
        for (line, words) in self.asked.words.sums.iter().enumerate() {
            let row = self.row;
            for column in NUMBER..FIRST_SCORES {
                sheet.write_blank(row, column, &styles.group)?;
            }
            sheet.write_string_with_format(row, TITLE, words, &styles.group)?;
            for (column, UnitScores { sums, .. }) in (FIRST_SCORES..).zip(&self.asked.units) {
                let value = match lines_of(sums).get(line) {
                    Some(points) => points.map(number_of),
                    None => sums.place.map(f64::from),
                };
                write_value(sheet, row, column, value, &styles.number_of_group)?;
            }
            self.row += 1;
        }
        Ok(())
    }

    fn last_column(&self) -> Result<u16, XlsxError> {
        Ok(self.level_column()? - 1)
    }

    fn level_column(&self) -> Result<u16, XlsxError> {
        let units = u16::try_from(self.asked.units.len()).ok();
        let column = units.and_then(|units| FIRST_SCORES.checked_add(units));
        // One more column may follow.
        let column = column.filter(|column| *column < u16::MAX);
        column.ok_or(XlsxError::RowColumnLimitError)
    }
}

/// Headings stay in sight and stand on every page; pages lie, and are as wide as the table.
pub fn for_print(
    sheet: &mut Worksheet,
    headings: u32,
    fixed: u16,
    (row, column): (u32, u16),
) -> Result<(), XlsxError> {
    sheet.set_freeze_panes(headings + 1, fixed)?;
    sheet.set_repeat_rows(headings, headings)?;
    sheet.set_print_area(0, 0, row, column)?;
    sheet.set_landscape().set_paper_size(A4);
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_margins(0.4, 0.4, 0.5, 0.5, 0.3, 0.3);
    sheet.set_footer("&C&P/&N");
    Ok(())
}

/// The points below the table, in the order of their words; the place follows them.
fn lines_of(sums: &Sums) -> [Option<Points>; 7] {
    [
        sums.ordinary,
        sums.bonus,
        sums.penalty,
        sums.own,
        sums.peers,
        sums.board,
        sums.total,
    ]
}

/// What stands in the column of most points: of a penalty, how much it can take.
pub fn most(criterion: &Criterion) -> Points {
    match &criterion.rule {
        Rule::Tally { min, .. } if criterion.max <= Points::ZERO => *min,
        _ => criterion.max,
    }
}

fn write_value(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    value: Option<f64>,
    format: &Format,
) -> Result<(), XlsxError> {
    match value {
        Some(value) => sheet.write_number_with_format(row, column, value, format)?,
        None => sheet.write_blank(row, column, format)?,
    };
    Ok(())
}

/// A spreadsheet's number. Points have fewer digits than it can hold.
fn number_of(points: Points) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "below 2^53")]
    let hundredths = points.raw() as f64;
    hundredths / 100.0
}

/// What may be the name of a sheet.
pub fn name_of_sheet(name: &str) -> String {
    let kept = name.chars().filter(|c| !NOT_IN_NAMES.contains(c));
    let name: String = kept.take(LONGEST_NAME).collect();
    name.trim_matches('\'').to_owned()
}
