//! Days, times, shares and quantities, as people and spreadsheet programs write them.

use khoithidua_core::date::{Date, TimeOfDay};
use khoithidua_core::number::{NumberError, Quantity, readings};
use khoithidua_core::text::fold;
use khoithidua_core::workbook::PartWhy;

use crate::amount::nearest;
use crate::grid::{Value, When, one_line};

/// What was understood, and what is doubtful about it.
pub type Read<T> = (Option<T>, Option<PartWhy>);

/// Serial numbers of days that a conference may be on: 1927 to 2173. What is smaller is a year or a count.
const DAYS: std::ops::Range<f64> = 10_000.0..100_000.0;

/// Nothing to understand in cells that are broken.
fn broken<T>(value: &Value) -> Option<Read<T>> {
    match value {
        Value::Error => Some((None, Some(PartWhy::CellError))),
        Value::Unworked => Some((None, Some(PartWhy::NotWorkedOut))),
        _ => None,
    }
}

/// A day: a cell of a day, its serial number, `28/12/2023`, `28-12-2023`, `2023-12-28`, `ngày 28 tháng 12 năm 2023`.
pub fn day(value: &Value) -> Read<Date> {
    if let Some(broken) = broken(value) {
        return broken;
    }
    let of_when = |when: When| Date::parse(&format!("{}/{}/{}", when.day, when.month, when.year));
    let date = match value {
        Value::When(when) if !when.is_time => of_when(*when),
        Value::Number(number) if DAYS.contains(number) => {
            When::of_serial(*number).and_then(of_when)
        }
        Value::Text(text) => return day_in(text),
        _ => None,
    };
    let why = date.is_none().then(|| PartWhy::NotADate(value.written()));
    (date, why)
}

fn day_in(text: &str) -> Read<Date> {
    let text = one_line(text);
    if let Some(date) = Date::parse(&text).or_else(|| Date::parse_iso(&text)) {
        return (Some(date), None);
    }
    let numbers: Vec<&str> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|n| !n.is_empty())
        .collect();
    let date = match numbers.as_slice() {
        // The year of this century, in two digits.
        [day, month, year] if year.len() == 2 => Date::parse(&format!("{day}/{month}/20{year}")),
        [.., day, month, year] => Date::parse(&format!("{day}/{month}/{year}")),
        _ => None,
    };
    match date {
        Some(date) if numbers.len() == 3 && numbers[2].len() == 4 => (Some(date), None),
        Some(date) => (Some(date), Some(PartWhy::DateTakenFor(date))),
        None => (None, Some(PartWhy::NotADate(text))),
    }
}

/// A year: a number, or a text that has one.
pub fn year(value: &Value) -> Read<i32> {
    if let Some(broken) = broken(value) {
        return broken;
    }
    let written = match value {
        Value::When(when) => when.year.to_string(),
        value => value.written(),
    };
    let numbers = written.split(|c: char| !c.is_ascii_digit());
    let mut years = numbers
        .filter(|n| n.len() == 4)
        .filter_map(|n| n.parse().ok());
    let year = years.find(|year| (1900..=2999).contains(year));
    let why = year.is_none().then_some(PartWhy::NotAYear(written));
    (year, why)
}

/// When something begins: a cell of a time, a part of a day, `7h30`, `07:30`, `7 giờ`, `8h00 - 8h30`.
pub fn time(value: &Value) -> Read<TimeOfDay> {
    if let Some(broken) = broken(value) {
        return broken;
    }
    let not = || PartWhy::NotATime(value.written());
    match value {
        Value::When(when) => (of_minutes(when.minutes), None),
        Value::Number(number) if (0.0..1.0).contains(number) => {
            let when = When::of_serial(*number);
            (when.and_then(|when| of_minutes(when.minutes)), None)
        }
        Value::Number(_) => {
            let hour = value
                .written()
                .parse()
                .ok()
                .and_then(|hour: u16| of_minutes(hour.checked_mul(60)?));
            (hour, Some(hour.map_or_else(not, PartWhy::TimeTakenFor)))
        }
        Value::Text(text) if text.chars().all(|c| !c.is_alphanumeric()) => (None, None),
        value => {
            let time = time_in(&value.written());
            (time, time.is_none().then(not))
        }
    }
}

fn of_minutes(minutes: u16) -> Option<TimeOfDay> {
    TimeOfDay::parse(&format!("{:02}:{:02}", minutes / 60, minutes % 60))
}

/// The first time in a text.
fn time_in(text: &str) -> Option<TimeOfDay> {
    let folded = fold(&text.replace([':', '.'], "h"));
    let words = folded
        .replace("gio", "h")
        .replace('g', "h")
        .replace(" h", "h");
    let start = words.find(|c: char| c.is_ascii_digit())?;
    let (hour, rest) = digits(&words[start..]);
    let rest = rest.strip_prefix('h')?.trim_start();
    let (minute, rest) = digits(rest);
    let hour: u16 = hour.parse().ok()?;
    let minute: u16 = if minute.is_empty() {
        0
    } else {
        minute.parse().ok()?
    };
    if hour > 23 || minute > 59 {
        return None;
    }
    let rest = rest.trim_start_matches(|c: char| c == 'h' || c == ' ' || c.is_ascii_digit());
    let afternoon = ["ch", "pm", "chieu", "toi"]
        .iter()
        .any(|word| rest.starts_with(word));
    of_minutes(
        if afternoon && hour < 12 {
            hour + 12
        } else {
            hour
        } * 60
            + minute,
    )
}

fn digits(text: &str) -> (&str, &str) {
    text.split_at(
        text.find(|c: char| !c.is_ascii_digit())
            .unwrap_or(text.len()),
    )
}

/// A share in per cent: `70`, `70 %`, and 0.7 as spreadsheets keep `70%`.
pub fn share(value: &Value) -> Read<u8> {
    if let Some(broken) = broken(value) {
        return broken;
    }
    let not = || (None, Some(PartWhy::NotAShare(value.written())));
    let quantity = match value {
        Value::Number(number) => nearest(*number).map(|(quantity, _)| quantity),
        Value::Text(text) => {
            let bare = text.trim_end_matches('%').trim();
            Quantity::parse(bare).ok()
        }
        _ => None,
    };
    let Some(raw) = quantity.map(Quantity::raw) else {
        return not();
    };
    // A part of one that is no whole: in a cell of per cents.
    let is_part = matches!(value, Value::Number(_)) && (1..1_000).contains(&raw);
    let thousandths = if is_part { raw * 100 } else { raw };
    let Some(percent) = u8::try_from((thousandths + 500).div_euclid(1_000))
        .ok()
        .filter(|p| *p <= 100 && raw >= 0)
    else {
        return not();
    };
    let sure = !is_part && i64::from(percent) * 1_000 == thousandths;
    (
        Some(percent),
        (!sure).then_some(PartWhy::ShareTakenFor(percent)),
    )
}

/// A quantity: a number, `1.200,5`, `1.200 tỷ đồng`.
pub fn quantity(value: &Value) -> Read<Quantity> {
    if let Some(broken) = broken(value) {
        return broken;
    }
    let not = || (None, Some(PartWhy::NotAQuantity(value.written())));
    let taken = |quantity| (Some(quantity), Some(PartWhy::QuantityTakenFor(quantity)));
    match value {
        Value::Number(number) => match nearest(*number) {
            Some((quantity, true)) => (Some(quantity), None),
            Some((quantity, false)) => taken(quantity),
            None => not(),
        },
        Value::Text(text) if text.chars().all(|c| !c.is_alphanumeric()) => (None, None),
        Value::Text(text) => {
            if let Ok(quantity) = Quantity::parse(text) {
                return (Some(quantity), None);
            }
            let (Some(start), Some(end)) = (
                text.find(|c: char| c.is_ascii_digit()),
                text.rfind(|c: char| c.is_ascii_digit()),
            ) else {
                return not();
            };
            let negative = text[..start].trim_end().ends_with(['-', '\u{2212}']);
            let number = &text[start..=end];
            let quantity = match Quantity::parse(number) {
                Ok(quantity) => Some(quantity),
                Err(NumberError::Ambiguous) => {
                    readings(number).and_then(|[thousands, _]| Quantity::parse(&thousands).ok())
                }
                Err(_) => None,
            };
            quantity.map_or_else(not, |q| taken(if negative { q.negated() } else { q }))
        }
        _ => not(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Value {
        Value::Text(text.to_owned())
    }

    #[test]
    fn days_are_read_however_they_are_written() {
        let christmas = Date::parse_iso("2023-12-28");
        for sure in [
            "28/12/2023",
            "28-12-2023",
            "28.12.2023",
            "2023-12-28",
            "Ngày 28 tháng 12 năm 2023",
            "sáng 28/12/2023",
        ] {
            assert_eq!(day(&text(sure)), (christmas, None), "{sure}");
        }
        assert_eq!(day(&Value::Number(45_288.0)), (christmas, None));
        let cell = When::of_serial(45_288.25).map(Value::When);
        assert_eq!(cell.as_ref().map(day), Some((christmas, None)));
        for guessed in ["28/12/23", "7h30 ngày 28/12/2023"] {
            assert_eq!(day(&text(guessed)).0, christmas, "{guessed}");
            assert!(day(&text(guessed)).1.is_some(), "{guessed}");
        }
        for bad in ["31/02/2023", "tháng 12", "x", "99999999999/1/2023"] {
            assert_eq!(
                day(&text(bad)),
                (None, Some(PartWhy::NotADate(bad.to_owned()))),
                "{bad}"
            );
        }
        assert_eq!(day(&Value::Number(2023.0)).0, None);
        assert_eq!(day(&Value::Unworked), (None, Some(PartWhy::NotWorkedOut)));
    }

    #[test]
    fn times_are_read_however_they_are_written() {
        let of = |value: &Value| time(value).0.map(|time| time.to_string());
        for half in [
            "7h30",
            "07:30",
            "7 giờ 30",
            "7g30",
            "7.30",
            "Từ 7h30 đến 8h00",
            "7h30-8h00",
            "07:30:00",
            "7h30’",
        ] {
            assert_eq!(of(&text(half)).as_deref(), Some("07:30"), "{half}");
        }
        assert_eq!(of(&text("8h")).as_deref(), Some("08:00"));
        assert_eq!(of(&text("8 giờ")).as_deref(), Some("08:00"));
        assert_eq!(of(&text("1:30 PM")).as_deref(), Some("13:30"));
        assert_eq!(of(&text("1:30:00 CH")).as_deref(), Some("13:30"));
        assert_eq!(of(&Value::Number(0.3125)).as_deref(), Some("07:30"));
        assert_eq!(of(&Value::Number(0.999_99)).as_deref(), Some("23:59"));
        let (eight, why) = time(&Value::Number(8.0));
        assert_eq!(eight.map(|t| t.to_string()).as_deref(), Some("08:00"));
        assert_eq!(why, eight.map(PartWhy::TimeTakenFor));
        for bad in ["25h00", "7h75", "sáng", "30", "h"] {
            assert_eq!(
                time(&text(bad)),
                (None, Some(PartWhy::NotATime(bad.to_owned()))),
                "{bad}"
            );
        }
        assert_eq!(time(&Value::Number(7.5)).0, None);
        assert_eq!(time(&text("-")), (None, None));
    }

    #[test]
    fn shares_and_quantities_say_where_they_were_guessed() {
        assert_eq!(share(&Value::Number(70.0)), (Some(70), None));
        assert_eq!(share(&text("70 %")), (Some(70), None));
        assert_eq!(
            share(&Value::Number(0.7)),
            (Some(70), Some(PartWhy::ShareTakenFor(70)))
        );
        assert_eq!(
            share(&text("70,4")),
            (Some(70), Some(PartWhy::ShareTakenFor(70)))
        );
        assert_eq!(share(&Value::Number(1.0)), (Some(1), None));
        for bad in [
            Value::Number(101.0),
            Value::Number(-1.0),
            text("nhiều"),
            Value::Number(1e300),
        ] {
            assert_eq!(share(&bad).0, None, "{bad:?}");
        }
        let of = |value: &Value| {
            let (quantity, why) = quantity(value);
            (quantity.map(Quantity::raw), why.is_some())
        };
        assert_eq!(of(&Value::Number(12.5)), (Some(12_500), false));
        assert_eq!(of(&text("1.234,5")), (Some(1_234_500), false));
        assert_eq!(of(&text("12.5")), (Some(12_500), false));
        assert_eq!(of(&text("1.200")), (Some(1_200_000), true));
        assert_eq!(of(&text("1.200 tỷ đồng")), (Some(1_200_000), true));
        assert_eq!(of(&text("khoảng \u{2212}5 %")), (Some(-5_000), true));
        assert_eq!(of(&text("chưa có")), (None, true));
        assert_eq!(of(&text("-")), (None, false));
    }
}
