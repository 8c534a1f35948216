//! Writing a conference as a workbook: a template with examples, or what a plan has, to be filled in and read again.

mod table;

use std::collections::{BTreeMap, BTreeSet};

use khoithidua_core::bloc::{Capacity, Unit, UnitName};
use khoithidua_core::date::Date;
use khoithidua_core::ids::{CriterionId, UnitId};
use khoithidua_core::number::Quantity;
use khoithidua_core::score::criterion;
use khoithidua_core::workbook::{
    Frame, Parts, TemplateWords, WorkbookError, WriteScores, WriteTemplate,
};
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, Formula, Worksheet, XlsxError,
    utility::row_col_to_cell_absolute,
};

use crate::conference::lookup;
use crate::gathered;
use crate::write::{self, Styles, for_print, name_of_sheet, new_workbook};
use table::{FIRST, Put, Row, Tables, put};

/// Rows below the headings in which lists are offered.
const ROWS_WITH_LISTS: u32 = 1_000;
const WIDTH_OF_UNIT: f64 = 14.0;
/// What stands between several names in one cell.
const BETWEEN: &str = "; ";

/// Writes the workbook.
///
/// # Errors
/// [`WorkbookError::NotWritten`] when there is more than a sheet can hold.
pub fn write(asked: &WriteTemplate) -> Result<Vec<u8>, WorkbookError> {
    try_write(asked).map_err(|_| WorkbookError::NotWritten)
}

fn try_write(asked: &WriteTemplate) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = new_workbook()?;
    let writing = Writing {
        words: &asked.words,
        parts: &asked.parts,
        day: asked.parts.frame.as_ref().and_then(|frame| frame.date),
        tables: Tables {
            words: &asked.words,
            styles: Styles::new(),
        },
    };
    writing.frame(workbook.add_worksheet())?;
    let units = writing.units(workbook.add_worksheet())?;
    writing.people(workbook.add_worksheet(), units)?;
    writing.agenda(workbook.add_worksheet())?;
    writing.criteria(workbook.add_worksheet())?;
    writing.targets(workbook.add_worksheet())?;
    workbook.save_to_buffer()
}

struct Writing<'a> {
    words: &'a TemplateWords,
    parts: &'a Parts,
    day: Option<Date>,
    tables: Tables<'a>,
}

impl Writing<'_> {
    fn all_units(&self) -> &[Unit] {
        self.parts.units.as_deref().unwrap_or_default()
    }

    fn frame(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let words = &self.words.frame;
        let headings = self.tables.titles(sheet, &words.sheet, &words.titles)?;
        for (column, heading) in (0..).zip(&words.headings) {
            sheet.write_string_with_format(
                headings,
                column,
                heading,
                &self.tables.styles.heading,
            )?;
        }
        for (column, width) in [(0, 32.0), (1, 70.0), (2, 70.0)] {
            sheet.set_column_width(column, width)?;
        }
        let values = self.values(self.parts.frame.as_ref());
        let rows = words.keys.iter().zip(values).zip(&words.examples);
        for (row, ((key, value), example)) in (headings + 1..).zip(rows) {
            sheet.write_string_with_format(row, 0, key, &self.tables.styles.group)?;
            put(sheet, row, 1, &value, &self.tables.styles.cell)?;
            sheet.write_string_with_format(row, 2, example, &self.tables.styles.example)?;
        }
        for_print(sheet, headings, 1, (headings + 10, 2))
    }

    /// What stands beside the keys, in their order.
    fn values(&self, frame: Option<&Frame>) -> [Put; 10] {
        let nothing = Frame::default();
        let frame = frame.unwrap_or(&nothing);
        let units = lookup::units(self.all_units(), self.day);
        let people = lookup::people(self.parts.people.as_deref().unwrap_or_default());
        let unit = |unit: &Option<_>| {
            unit.as_ref()
                .map_or(Put::Nothing, |unit| Put::Text(units.unmistakable(unit)))
        };
        let chairs = frame
            .chairs
            .iter()
            .flatten()
            .map(|person| people.unmistakable(person));
        [
            Put::maybe(frame.title.as_ref()),
            frame
                .year
                .map_or(Put::Nothing, |year| Put::Number(year.into())),
            frame
                .date
                .map_or(Put::Nothing, |date| Put::Text(date.display())),
            Put::maybe(frame.place.as_ref()),
            Put::maybe(frame.bloc.as_ref()),
            Put::maybe(frame.bloc_short.as_ref()),
            unit(&frame.head),
            unit(&frame.deputy),
            unit(&frame.host),
            Put::text(&chairs.collect::<Vec<_>>().join(BETWEEN)),
        ]
    }

    /// Writes the units; the cells of their names, for a list.
    fn units(&self, sheet: &mut Worksheet) -> Result<Formula, XlsxError> {
        let name = |unit: &Unit| -> Option<UnitName> {
            let name = self.day.map_or(unit.names.last(), |day| unit.name_on(day));
            name.cloned()
        };
        let rows = self.all_units().iter().map(|unit| {
            let name = name(unit);
            Row {
                id: unit.id.to_string(),
                cells: vec![
                    Put::maybe(name.as_ref().map(|name| &name.full)),
                    Put::maybe(name.as_ref().map(|name| &name.short)),
                    Put::text(&unit.province),
                    Put::text(&unit.aliases.join(BETWEEN)),
                    unit.women_percent
                        .map_or(Put::Nothing, |percent| Put::Number(percent.into())),
                ],
            }
        });
        let words = &self.words.units;
        let headings = self.tables.table(
            sheet,
            words,
            &[52.0, 26.0, 18.0, 44.0, 10.0],
            rows.collect(),
        )?;
        let name = name_of_sheet(&words.sheet).replace('\'', "''");
        let first = row_col_to_cell_absolute(headings + 1, FIRST);
        let last = row_col_to_cell_absolute(headings + ROWS_WITH_LISTS, FIRST);
        Ok(Formula::new(format!("='{name}'!{first}:{last}")))
    }

    fn people(&self, sheet: &mut Worksheet, names_of_units: Formula) -> Result<(), XlsxError> {
        let units = lookup::units(self.all_units(), self.day);
        let rows = self.parts.people.iter().flatten().map(|person| Row {
            id: person.id.to_string(),
            cells: vec![
                Put::maybe(person.name.as_ref()),
                person
                    .unit
                    .as_ref()
                    .map_or(Put::Nothing, |unit| Put::Text(units.unmistakable(unit))),
                Put::maybe(person.position.as_ref()),
                Put::text(self.capacity(person.capacity)),
                Put::maybe(person.authorisation.as_ref()),
            ],
        });
        let headings = self.tables.table(
            sheet,
            &self.words.people,
            &[28.0, 46.0, 46.0, 16.0, 30.0],
            rows.collect(),
        )?;
        let (first, last) = (headings + 1, headings + ROWS_WITH_LISTS);
        // Other spellings of a unit are understood too.
        let units = DataValidation::new()
            .allow_list_formula(names_of_units)
            .set_error_style(DataValidationErrorStyle::Warning);
        sheet.add_data_validation(first, FIRST + 1, last, FIRST + 1, &units)?;
        let capacities = DataValidation::new().allow_list_strings(&self.words.capacities)?;
        sheet.add_data_validation(first, FIRST + 3, last, FIRST + 3, &capacities)?;
        Ok(())
    }

    fn capacity(&self, capacity: Capacity) -> &str {
        let [head, authorised, member, guest] = &self.words.capacities;
        match capacity {
            Capacity::Head => head,
            Capacity::Authorised => authorised,
            Capacity::Member => member,
            Capacity::Guest => guest,
        }
    }

    fn agenda(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let people = lookup::people(self.parts.people.as_deref().unwrap_or_default());
        let rows = self.parts.agenda.iter().flatten().map(|item| {
            let speakers = item
                .speakers
                .iter()
                .map(|person| people.unmistakable(person));
            Row {
                id: item.id.to_string(),
                cells: vec![
                    item.starts
                        .map_or(Put::Nothing, |starts| Put::Text(starts.to_string())),
                    Put::text(&item.title),
                    Put::text(&speakers.collect::<Vec<_>>().join(BETWEEN)),
                    Put::maybe(item.note.as_ref()),
                ],
            }
        });
        self.tables.table(
            sheet,
            &self.words.agenda,
            &[12.0, 56.0, 36.0, 44.0],
            rows.collect(),
        )?;
        Ok(())
    }

    fn criteria(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let criteria = self.parts.criteria.clone().unwrap_or_default();
        let examples = if criteria.is_empty() {
            let example = |cells: &[String; 5]| {
                let mut cells = cells.clone();
                cells[0] = format!("{} {}", self.words.example, cells[0]);
                cells
            };
            self.words.criteria_examples.iter().map(example).collect()
        } else {
            Vec::new()
        };
        let asked = WriteScores {
            words: self.words.criteria.clone(),
            criteria,
            rules: BTreeMap::new(),
            units: Vec::new(),
        };
        write::fill(sheet, &asked, Some(&self.words.id), &examples)
    }

    /// A row for each line that is measured or has a target, a column for each unit.
    fn targets(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let units = lookup::units(self.all_units(), self.day);
        let criteria = self.parts.criteria.as_deref().unwrap_or_default();
        let targets = self.parts.targets.iter().flatten();
        let targets: BTreeMap<(&CriterionId, &UnitId), Quantity> =
            gathered(targets.map(|target| ((&target.criterion, &target.unit), target.value)));
        let with: BTreeSet<&CriterionId> = gathered(targets.keys().map(|(line, _)| *line));
        let lines = criterion::lines(criteria).into_iter();
        let lines = lines.filter(|line| line.is_measured() || with.contains(&line.id));
        let rows = lines.map(|line| {
            let title = if line.title.trim().is_empty() {
                line.id.as_str()
            } else {
                &line.title
            };
            let values = self.all_units().iter().map(|unit| {
                let value = targets.get(&(&line.id, &unit.id));
                value.map_or(Put::Nothing, |value| Put::Number(number_of(*value)))
            });
            Row {
                id: line.id.to_string(),
                cells: std::iter::once(Put::text(title)).chain(values).collect(),
            }
        });
        let mut words = self.words.targets.clone();
        words.headings.truncate(1);
        if self.all_units().is_empty() {
            words
                .headings
                .extend(self.words.target_units.iter().cloned());
        } else {
            words.headings.extend(
                self.all_units()
                    .iter()
                    .map(|unit| units.unmistakable(&unit.id)),
            );
        }
        let mut widths = vec![52.0];
        widths.resize(words.headings.len(), WIDTH_OF_UNIT);
        self.tables.table(sheet, &words, &widths, rows.collect())?;
        Ok(())
    }
}

/// A spreadsheet's number. Quantities have fewer digits than it can hold.
fn number_of(quantity: Quantity) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "below 2^53")]
    let thousandths = quantity.raw() as f64;
    thousandths / 1_000.0
}
