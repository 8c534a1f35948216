//! Targets are set and taken back; blocks are read as spreadsheets write them.

use proptest::prelude::*;

use super::*;
use crate::format;

fn plan() -> Conference {
    let text = include_bytes!("../../../../../public/conference.json");
    format::read(text).unwrap().0
}

#[test]
fn a_target_is_set_changed_and_forgotten() {
    let mut plan = plan();
    plan.targets.clear();
    let unit = plan.bloc.units[0].id.clone();
    let row = lines(&plan)[0].id.clone();
    set(&mut plan, &unit, &row, Some(Quantity::whole(5)));
    set(&mut plan, &unit, &row, Some(Quantity::whole(7)));
    assert_eq!(plan.target(&unit, &row), Some(Quantity::whole(7)));
    assert_eq!(plan.targets.len(), 1);
    set(&mut plan, &unit, &row, None);
    assert!(plan.targets.is_empty());
    plan.check().unwrap();
}

#[test]
fn lines_that_need_none_are_asked_only_where_they_have_one() {
    let mut plan = plan();
    plan.targets.clear();
    assert!(lines(&plan).into_iter().all(takes_target));
    let judged = criterion::lines(&plan.criteria);
    let other = judged.into_iter().find(|row| !takes_target(row)).unwrap();
    let (unit, row) = (plan.bloc.units[0].id.clone(), other.id.clone());
    set(&mut plan, &unit, &row, Some(Quantity::whole(1)));
    assert!(lines(&plan).iter().any(|line| line.id == row));
}

#[test]
fn cells_are_read_as_people_write_them() {
    let raw = |text| read(text).map(|value| value.map(Quantity::raw));
    assert_eq!(raw(" 12,5 "), Ok(Some(12_500)));
    assert_eq!(raw("12.5"), Ok(Some(12_500)));
    assert_eq!(raw(""), Ok(None));
    assert_eq!(raw("-"), Ok(None));
    assert_eq!(raw("1.250"), Err(NumberError::Ambiguous));
    assert_eq!(raw("-3"), Err(NumberError::NotANumber));
    assert_eq!(raw("mười"), Err(NumberError::NotANumber));
}

#[test]
fn a_block_goes_down_from_a_cell_and_says_what_it_could_not_take() {
    let whole = |number| Some(Quantity::whole(number));
    let read = block("1\t2\t3\r\n\tx\t\"5\"\r\n", (1, 1), (3, 3), None);
    assert_eq!(
        read.cells,
        [(1, 1, whole(1)), (1, 2, whole(2)), (2, 1, None)]
    );
    assert_eq!(
        read.bad,
        [
            Bad::Cell {
                row: 2,
                column: 2,
                text: "x".to_owned(),
                why: NumberError::NotANumber
            },
            Bad::Beyond(2),
        ]
    );
    let quoted = block("\"a\nb\"\t\"1 \"\"2\"", (0, 0), (2, 2), None);
    let texts: Vec<&str> = quoted
        .bad
        .iter()
        .filter_map(|bad| match bad {
            Bad::Cell { text, .. } => Some(text.as_str()),
            Bad::Beyond(_) => None,
        })
        .collect();
    assert_eq!(texts, ["a\nb", "1 \"2"]);
}

#[test]
fn a_mark_is_what_somebody_says_it_is() {
    let text = "25.400\t12,5\n1,250\tx";
    let cells = |mark| block(text, (0, 0), (2, 2), mark).cells;
    let raw = |mark| -> Vec<i64> {
        cells(mark)
            .iter()
            .filter_map(|c| Some(c.2?.raw()))
            .collect()
    };
    assert_eq!(raw(None), [12_500]);
    assert_eq!(raw(Some(Mark::Thousands)), [25_400_000, 12_500, 1_250_000]);
    assert_eq!(raw(Some(Mark::Fraction)), [25_400, 12_500, 1_250]);
    // What is no number is none, whatever is said.
    assert_eq!(
        block(text, (0, 0), (2, 2), Some(Mark::Fraction)).bad.len(),
        1
    );
}

#[test]
fn one_cell_is_no_block() {
    assert!(!is_block("12,5"));
    assert!(!is_block("12,5\r\n"));
    assert!(is_block("1\t2"));
    assert!(is_block("1\n2"));
}

proptest! {
    /// What one table copied, the other reads.
    #[test]
    fn a_block_that_was_copied_is_read_again(values in prop::collection::vec(prop::collection::vec(0_i64..9_000_000, 3), 1..9)) {
        use crate::number::NumberStyle;
        let quantity = |raw: &i64| Quantity::from_raw(*raw).unwrap();
        let line = |cells: &Vec<i64>| {
            let cells = cells.iter().map(|raw| quantity(raw).typed(NumberStyle::Vietnamese));
            cells.collect::<Vec<_>>().join("\t")
        };
        let text = values.iter().map(line).collect::<Vec<_>>().join("\r\n");
        let read = block(&text, (0, 0), (values.len(), 3), None);
        prop_assert!(read.bad.is_empty());
        for (row, column, value) in read.cells {
            prop_assert_eq!(value, Some(quantity(&values[row][column])));
        }
    }

    /// Any text at all is read, and every cell is inside the table.
    #[test]
    fn any_text_is_read(text in "[0-9,.\t\n\"x ]{0,60}") {
        let read = block(&text, (1, 1), (4, 4), None);
        prop_assert!(read.cells.iter().all(|(row, column, _)| *row < 4 && *column < 4));
    }
}
