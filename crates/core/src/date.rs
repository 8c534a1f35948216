//! Dates and times as files and people write them. There is no clock here: now is an argument.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, Timelike};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A calendar day, in files `2023-12-28`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date(NaiveDate);

impl Date {
    /// From `YYYY-MM-DD`.
    pub fn parse_iso(text: &str) -> Option<Self> {
        let [year, month, day] = numbers(text, '-', [4, 2, 2])?;
        Self::from_parts(i32::try_from(year).ok()?, month, day)
    }

    /// From what people type: `28/12/2023`, `28-12-2023`, `28.12.2023`, leading zeros optional.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.trim().split(['/', '-', '.']);
        let mut next = || parts.next()?.trim().parse::<u32>().ok();
        let (day, month, year) = (next()?, next()?, next()?);
        if next().is_some() {
            return None;
        }
        Self::from_parts(i32::try_from(year).ok()?, month, day)
    }

    fn from_parts(year: i32, month: u32, day: u32) -> Option<Self> {
        if !(1900..=2999).contains(&year) {
            return None;
        }
        NaiveDate::from_ymd_opt(year, month, day).map(Self)
    }

    /// `YYYY-MM-DD`.
    pub fn to_iso(self) -> String {
        format!(
            "{:04}-{:02}-{:02}",
            self.0.year(),
            self.0.month(),
            self.0.day()
        )
    }

    /// `28/12/2023`, the same in both languages of the app.
    pub fn display(self) -> String {
        format!(
            "{:02}/{:02}/{:04}",
            self.0.day(),
            self.0.month(),
            self.0.year()
        )
    }

    /// The same day a year later; the last of February where there is no 29th, and the day itself at the end of all years.
    pub fn a_year_later(self) -> Self {
        let (year, month, day) = (
            self.0.year().saturating_add(1),
            self.0.month(),
            self.0.day(),
        );
        let later = Self::from_parts(year, month, day);
        later
            .or_else(|| Self::from_parts(year, month, day.saturating_sub(1)))
            .unwrap_or(self)
    }

    /// The day before.
    pub fn day_before(self) -> Self {
        self.0.pred_opt().map_or(self, Self)
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The month of the year, from 1.
    pub fn month(self) -> u32 {
        self.0.month()
    }
}

/// Reads exactly three runs of digits with the widths given.
fn numbers(text: &str, separator: char, widths: [usize; 3]) -> Option<[u32; 3]> {
    let mut parts = text.split(separator);
    let mut found = [0; 3];
    for (slot, width) in found.iter_mut().zip(widths) {
        let part = parts.next()?;
        if part.len() != width || !part.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        *slot = part.parse().ok()?;
    }
    parts.next().is_none().then_some(found)
}

/// A time of day, in files `08:30`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TimeOfDay {
    minutes: u16,
}

impl TimeOfDay {
    /// From `HH:MM`.
    pub fn parse(text: &str) -> Option<Self> {
        let (hours, minutes) = text.split_once(':')?;
        if hours.len() != 2 || minutes.len() != 2 {
            return None;
        }
        let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
        (hours < 24 && minutes < 60).then_some(Self {
            minutes: hours * 60 + minutes,
        })
    }

    /// From what people type: `8:30`, `8h30`, `8.30`, `8h`.
    pub fn from_typed(text: &str) -> Option<Self> {
        let text = text.trim().to_lowercase();
        let (hours, minutes) = text.split_once([':', 'h', '.'])?;
        let part = |part: &str, most: u16, if_empty: Option<u16>| match part.trim() {
            "" => if_empty,
            digits if digits.len() > 2 || !digits.bytes().all(|b| b.is_ascii_digit()) => None,
            digits => digits.parse().ok().filter(|number| *number < most),
        };
        let (hours, minutes) = (part(hours, 24, None)?, part(minutes, 60, Some(0))?);
        Some(Self {
            minutes: hours * 60 + minutes,
        })
    }

    /// Minutes since midnight, 0 to 1439.
    pub fn minutes(self) -> u16 {
        self.minutes
    }
}

impl std::fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:02}:{:02}", self.minutes / 60, self.minutes % 60)
    }
}

/// What a device's clock said, with its offset: `2023-12-28T09:10:00+07:00`.
///
/// Evidence only. Order is never decided by it: clocks are wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(DateTime<FixedOffset>);

impl Moment {
    /// From milliseconds since 1970 and the minutes by which local time is ahead of UTC.
    pub fn from_clock(unix_ms: i64, offset_minutes: i32) -> Option<Self> {
        let offset = FixedOffset::east_opt(offset_minutes.checked_mul(60)?)?;
        let utc = DateTime::from_timestamp(unix_ms.div_euclid(1000), 0)?;
        Some(Self(utc.with_timezone(&offset)))
    }

    /// From the text in a file: RFC 3339 with whole seconds and a numeric offset. There is no `Z`: one
    /// moment on one clock has one spelling.
    pub fn parse(text: &str) -> Option<Self> {
        let (date, rest) = text.split_once('T')?;
        let date = Date::parse_iso(date)?;
        let [h, m, s] = numbers(rest.get(..8)?, ':', [2, 2, 2])?;
        let zone = rest.get(8..)?;
        let sign = match zone.get(..1)? {
            "+" => 1,
            "-" => -1,
            _ => return None,
        };
        let offset = sign * i32::from(TimeOfDay::parse(zone.get(1..)?)?.minutes());
        let offset = FixedOffset::east_opt(offset * 60)?;
        let local = date.0.and_hms_opt(h, m, s)?;
        local.and_local_timezone(offset).single().map(Self)
    }

    /// Seconds since 1970.
    pub fn unix(self) -> i64 {
        self.0.timestamp()
    }

    /// The day on the device.
    pub fn date(self) -> Date {
        Date(self.0.date_naive())
    }

    /// The time of day on the device.
    pub fn time(self) -> TimeOfDay {
        let minutes = self.0.hour() * 60 + self.0.minute();
        TimeOfDay {
            minutes: u16::try_from(minutes).unwrap_or(0),
        }
    }

    /// `14:32 28/12/2023`.
    pub fn display(self) -> String {
        format!("{} {}", self.time(), self.date().display())
    }
}

impl std::fmt::Display for Moment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let t = self.0;
        let offset = t.offset().local_minus_utc() / 60;
        write!(
            f,
            "{}T{:02}:{:02}:{:02}{}{:02}:{:02}",
            self.date().to_iso(),
            t.hour(),
            t.minute(),
            t.second(),
            if offset < 0 { '-' } else { '+' },
            offset.abs() / 60,
            offset.abs() % 60
        )
    }
}

macro_rules! as_text {
    ($type:ty, $parse:path, $show:expr, $name:literal, $pattern:literal) => {
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let show: fn(&$type) -> String = $show;
                serializer.serialize_str(&show(self))
            }
        }

        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $parse(&String::deserialize(deserializer)?)
                    .ok_or_else(|| serde::de::Error::custom(concat!("not a ", $name)))
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $type {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                $name.into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "pattern": $pattern })
            }
        }
    };
}

as_text!(
    Date,
    Date::parse_iso,
    |d| d.to_iso(),
    "Date",
    "^\\d{4}-\\d{2}-\\d{2}$"
);
as_text!(
    TimeOfDay,
    TimeOfDay::parse,
    ToString::to_string,
    "TimeOfDay",
    "^\\d{2}:\\d{2}$"
);
as_text!(
    Moment,
    Moment::parse,
    ToString::to_string,
    "Moment",
    "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}$"
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_people_type_them() {
        let of = |text| TimeOfDay::from_typed(text).map(|time| time.to_string());
        for text in ["8:30", "08:30", "8h30", " 8H30 ", "8.30", "8 h 30"] {
            assert_eq!(of(text).as_deref(), Some("08:30"), "{text}");
        }
        assert_eq!(of("13h").as_deref(), Some("13:00"));
        for text in [
            "", "8", "h30", "24:00", "8:60", "8:300", "8:30:15", "-1:00", "8:+5",
        ] {
            assert_eq!(of(text), None, "{text}");
        }
    }

    #[test]
    fn dates_are_read_as_people_and_files_write_them() {
        let day = Date::parse_iso("2023-12-28");
        assert_eq!(day.map(Date::display).as_deref(), Some("28/12/2023"));
        assert_eq!(Date::parse("28/12/2023"), day);
        assert_eq!(Date::parse(" 28-12-2023 "), day);
        for bad in [
            "2023-02-30",
            "2023-1-1",
            "28/12/23",
            "",
            "x",
            "2023-12-28T00:00:00Z",
        ] {
            assert_eq!(Date::parse_iso(bad), None, "{bad}");
        }
        assert_eq!(Date::parse("31/02/2023"), None);
        assert_eq!(Date::parse("28/12/23"), None);
    }

    #[test]
    fn a_moment_keeps_the_offset_of_its_clock() {
        let text = "2023-12-28T09:10:05+07:00";
        let moment = Moment::parse(text);
        assert_eq!(moment.map(|m| m.to_string()).as_deref(), Some(text));
        assert_eq!(
            moment.map(Moment::display).as_deref(),
            Some("09:10 28/12/2023")
        );
        assert_eq!(Moment::from_clock(1_703_729_405_000, 420), moment);
        for bad in [
            "",
            "2023-12-28",
            "2023-12-28T25:00:00Z",
            "2023-12-28T09:10:05",
            "2023-12-28T09:10:05Z",
            "ÿ",
        ] {
            assert_eq!(Moment::parse(bad), None, "{bad}");
        }
    }
}
