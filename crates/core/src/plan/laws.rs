//! Texts of law in a plan (căn cứ pháp lý): whether one holds on the day of the conference.

use crate::conference::LegalBasis;
use crate::date::Date;

/// What a text of law is on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Validity {
    /// It holds, as far as is known.
    Holds,
    /// Not yet: from this day on.
    NotYet(Date),
    /// Not any more: until this day.
    NoMore(Date),
    /// It would have ended before it began.
    Backwards,
}

/// What a text of law is on a day. What is not known stands in no one's way.
pub fn validity(basis: &LegalBasis, day: Date) -> Validity {
    match (basis.from, basis.until) {
        (Some(from), Some(until)) if until < from => Validity::Backwards,
        (Some(from), _) if day < from => Validity::NotYet(from),
        (_, Some(until)) if until < day => Validity::NoMore(until),
        _ => Validity::Holds,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_of_its_days_belong_to_it() {
        let day = |text: &str| Date::parse_iso(text).unwrap();
        let (from, until) = (day("2024-01-01"), day("2025-06-30"));
        let rows = [
            (
                Some(from),
                Some(until),
                "2023-12-31",
                Validity::NotYet(from),
            ),
            (Some(from), Some(until), "2024-01-01", Validity::Holds),
            (Some(from), Some(until), "2025-06-30", Validity::Holds),
            (
                Some(from),
                Some(until),
                "2025-07-01",
                Validity::NoMore(until),
            ),
            (None, Some(until), "1990-01-01", Validity::Holds),
            (Some(from), None, "2090-01-01", Validity::Holds),
            (None, None, "2024-01-01", Validity::Holds),
            (Some(until), Some(from), "2024-05-01", Validity::Backwards),
        ];
        for (from, until, on, expected) in rows {
            let basis = LegalBasis {
                number: "1/2024".to_owned(),
                title: String::new(),
                issued: None,
                from,
                until,
            };
            assert_eq!(validity(&basis, day(on)), expected, "{on}");
        }
    }
}
