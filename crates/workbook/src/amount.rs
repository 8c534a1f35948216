//! Points, as people and spreadsheet programs write them: 9.75 as a number, "9,75", "10 diem", a date that was no date.

use khoithidua_core::number::{Decimal, NumberError, Points, readings};
use khoithidua_core::text::fold;
use khoithidua_core::workbook::Why;

use crate::grid::Value;

/// What was understood of a cell of points, and what is doubtful about it.
pub type Amount = (Option<Points>, Option<Why>);

/// Reads a cell of points.
pub fn points(value: &Value) -> Amount {
    match value {
        Value::Number(number) => of_number(*number),
        Value::Text(text) => of_text(text),
        Value::When(when) => of_day(when.day, when.month),
        Value::Error => (None, Some(Why::CellError)),
        Value::Unworked => (None, Some(Why::NotWorkedOut)),
    }
}

/// Numbers of a spreadsheet are binary fractions: the nearest decimal is what was typed. False with it where it had more
/// decimals; nothing for what is out of range.
pub fn nearest<const PLACES: u32>(number: f64) -> Option<(Decimal<PLACES>, bool)> {
    let one = 10_f64.powi(i32::try_from(PLACES).ok()?);
    let raw = (number * one).round();
    #[expect(
        clippy::cast_possible_truncation,
        reason = "what is too large becomes the largest, and that is out of range"
    )]
    let decimal = Decimal::from_raw(raw as i64).filter(|_| number.is_finite())?;
    Some((decimal, (number * one - raw).abs() < 1e-6))
}

fn of_number(number: f64) -> Amount {
    match nearest(number) {
        Some((points, true)) => (Some(points), None),
        Some((points, false)) => (Some(points), Some(Why::Rounded(points))),
        None => (None, Some(Why::NotPoints(number.to_string()))),
    }
}

fn of_text(text: &str) -> Amount {
    let bare = text.trim_start_matches('+').trim();
    match Points::parse(bare) {
        Ok(points) => (Some(points), None),
        Err(NumberError::Ambiguous) => {
            // Points have two decimals, so three digits are a thousand.
            let thousands =
                readings(bare).and_then(|[thousands, _]| Points::parse(&thousands).ok());
            (thousands, thousands.map(Why::Ambiguous))
        }
        Err(_) if is_nothing(bare) => (None, None),
        Err(_) => match of_words(bare) {
            Some(points) => (Some(points), Some(Why::PointsInWords(points))),
            None => (None, Some(Why::NotPoints(text.to_owned()))),
        },
    }
}

/// Dashes and dots where nothing belongs.
fn is_nothing(text: &str) -> bool {
    text.chars().all(|c| !c.is_alphanumeric())
}

/// "10 diem", "toi da 10", "(10)", "10d".
fn of_words(text: &str) -> Option<Points> {
    let start = text.find(|c: char| c.is_ascii_digit())?;
    let end = text.rfind(|c: char| c.is_ascii_digit())? + 1;
    let around = fold(&format!("{} {}", &text[..start], &text[end..]));
    let known = ["diem", "toi", "da", "d", "max", "points", ""];
    let negative = text[..start].trim_end().ends_with(['-', '\u{2212}']);
    if !around.split(' ').all(|word| known.contains(&word)) {
        return None;
    }
    let points = Points::parse(&text[start..end]).ok()?;
    Some(if negative { points.negated() } else { points })
}

/// "1.5", typed where days are written so, became the first of May.
fn of_day(day: u8, month: u8) -> Amount {
    let raw = i64::from(day) * 100 + i64::from(month) * if month < 10 { 10 } else { 1 };
    let points = Points::from_raw(raw);
    (points, points.map(Why::PointsAsDate))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn raw(value: &Value) -> (Option<i64>, bool) {
        let (points, why) = points(value);
        (points.map(Points::raw), why.is_some())
    }

    #[test]
    fn numbers_become_hundredths() {
        assert_eq!(raw(&Value::Number(9.75)), (Some(975), false));
        assert_eq!(raw(&Value::Number(0.1 + 0.2)), (Some(30), false));
        assert_eq!(raw(&Value::Number(3.333)), (Some(333), true));
        assert_eq!(raw(&Value::Number(1e300)), (None, true));
        assert_eq!(raw(&Value::Number(f64::NAN)), (None, true));
    }

    #[test]
    fn texts_are_read_as_people_mean_them() {
        let of = |text: &str| raw(&Value::Text(text.to_owned()));
        assert_eq!(of("9,75"), (Some(975), false));
        assert_eq!(of("+5"), (Some(500), false));
        assert_eq!(of("\u{2212}10"), (Some(-1000), false));
        assert_eq!(of("1.000"), (Some(100_000), true));
        assert_eq!(of("10 điểm"), (Some(1000), true));
        assert_eq!(of("Tối đa 7,5 điểm"), (Some(750), true));
        assert_eq!(of("(10)"), (Some(1000), true));
        assert_eq!(of("từ 0 đến 5"), (None, true));
        assert_eq!(of("-"), (None, false));
        let may = crate::grid::When::of_serial(46_143.0).map(Value::When);
        assert_eq!(may.as_ref().map(raw), Some((Some(150), true)));
    }
}
