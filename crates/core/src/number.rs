//! Exact numbers: points, quantities and the fractions between them.

mod fraction;

use serde::{Deserialize, Deserializer, Serialize};

pub use fraction::Fraction;

/// Largest absolute raw value of a [`Decimal`]. A hundred thousand of them still add up within `i64`.
pub const LIMIT: i64 = 9_007_199_254_740_991 / 1_000;

/// A decimal number with `PLACES` digits after the comma, held as an integer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("minimum" = -LIMIT, "maximum" = LIMIT)))]
#[serde(transparent)]
pub struct Decimal<const PLACES: u32>(i64);

/// Points (điểm), in hundredths: 9,75 points are 975.
pub type Points = Decimal<2>;

/// A target or a result (chỉ tiêu, kết quả), in thousandths of its unit of measure.
pub type Quantity = Decimal<3>;

/// How numbers are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberStyle {
    /// `1.234,5`
    Vietnamese,
    /// `1,234.5`
    English,
}

/// Why a text is not a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NumberError {
    /// Nothing but space.
    #[error("empty")]
    Empty,
    /// A character that no number has, or separators in impossible places.
    #[error("not a number")]
    NotANumber,
    /// More digits after the comma than are kept.
    #[error("too many decimals")]
    TooManyDecimals,
    /// Beyond [`LIMIT`].
    #[error("out of range")]
    OutOfRange,
    /// `1.000`: a thousand to some, one to others. [`readings`] has both.
    #[error("either thousands or decimals")]
    Ambiguous,
}

impl<const PLACES: u32> Decimal<PLACES> {
    /// Nought.
    pub const ZERO: Self = Self(0);

    const ONE: i64 = 10_i64.pow(PLACES);

    /// From the raw integer (points: hundredths); `None` beyond [`LIMIT`].
    pub fn from_raw(raw: i64) -> Option<Self> {
        (raw.unsigned_abs() <= LIMIT.unsigned_abs()).then_some(Self(raw))
    }

    /// From a small whole number.
    pub fn whole(number: i32) -> Self {
        Self(i64::from(number) * Self::ONE)
    }

    /// The raw integer (points: hundredths; quantities: thousandths).
    pub fn raw(self) -> i64 {
        self.0
    }

    /// The exact fraction.
    pub fn fraction(self) -> Fraction {
        Fraction {
            num: self.0.into(),
            den: Self::ONE.into(),
        }
    }

    /// The nearest decimal of a fraction, halves away from zero; clamped to [`LIMIT`].
    pub fn rounded(fraction: Fraction) -> Self {
        let num = fraction.num.saturating_mul(Self::ONE.into());
        Self::clamped(Fraction { num, ..fraction }.rounded())
    }

    fn clamped(raw: i128) -> Self {
        let raw = raw.clamp(-i128::from(LIMIT), i128::from(LIMIT));
        Self(i64::try_from(raw).unwrap_or(LIMIT))
    }

    /// Product with a whole number; clamped to [`LIMIT`].
    pub fn multiplied(self, by: i128) -> Self {
        Self::clamped(i128::from(self.0).saturating_mul(by))
    }

    /// Sum; clamped to [`LIMIT`], which no sheet comes near.
    pub fn plus(self, other: Self) -> Self {
        Self((self.0 + other.0).clamp(-LIMIT, LIMIT))
    }

    /// Product with a count; clamped to [`LIMIT`].
    pub fn times(self, count: u32) -> Self {
        Self(self.0.saturating_mul(i64::from(count)).clamp(-LIMIT, LIMIT))
    }

    /// The same number below zero.
    pub fn negated(self) -> Self {
        Self(-self.0)
    }

    /// Reads what people type: `9,75`, `9.75`, `1.234,5`, `1,234.5`, `1 000`, ` 12 `.
    ///
    /// Comma and dot are both known as decimal sign and between thousands, spaces of any width between thousands.
    /// Where a text can be read both ways, as `1.000`, nothing is guessed.
    ///
    /// # Errors
    /// Why it is no number, or not one only.
    pub fn parse(text: &str) -> Result<Self, NumberError> {
        let text = text.trim();
        let (negative, digits) = match text.strip_prefix(['-', '\u{2212}']) {
            Some(rest) => (true, rest.trim_start()),
            None => (false, text),
        };
        if digits.is_empty() {
            return Err(if negative {
                NumberError::NotANumber
            } else {
                NumberError::Empty
            });
        }
        let (whole, decimals) = split(digits)?;
        // Noughts at the end say nothing, but make a text unmistakable: `12,3450`.
        let kept = decimals.trim_end_matches('0');
        let decimals = if decimals.len() > PLACES as usize {
            kept
        } else {
            &decimals
        };
        if decimals.len() > PLACES as usize {
            return Err(NumberError::TooManyDecimals);
        }
        let mut raw: i64 = 0;
        let padding = PLACES as usize - decimals.len();
        for digit in whole
            .bytes()
            .chain(decimals.bytes())
            .chain(std::iter::repeat_n(b'0', padding))
        {
            raw = raw
                .checked_mul(10)
                .and_then(|n| n.checked_add(i64::from(digit - b'0')))
                .ok_or(NumberError::OutOfRange)?;
        }
        Self::from_raw(if negative { -raw } else { raw }).ok_or(NumberError::OutOfRange)
    }

    /// Writes the number for people, without superfluous zeros: `9,75`, `1.000`.
    pub fn display(self, style: NumberStyle) -> String {
        match style {
            NumberStyle::Vietnamese => self.written(Some('.'), ','),
            NumberStyle::English => self.written(Some(','), '.'),
        }
    }

    /// Writes the number into a field, so that it is read back as the same: nothing between thousands.
    pub fn typed(self, style: NumberStyle) -> String {
        let mut text = match style {
            NumberStyle::Vietnamese => self.written(None, ','),
            NumberStyle::English => self.written(None, '.'),
        };
        if readings(&text).is_some() {
            text.push('0');
        }
        text
    }

    fn written(self, thousands: Option<char>, decimal: char) -> String {
        let magnitude = self.0.unsigned_abs();
        let one = Self::ONE.unsigned_abs();
        let whole = (magnitude / one).to_string();
        let mut text = String::new();
        if self.0 < 0 {
            text.push('-');
        }
        for (i, digit) in whole.chars().enumerate() {
            if i > 0 && (whole.len() - i).is_multiple_of(3) {
                text.extend(thousands);
            }
            text.push(digit);
        }
        let rest = magnitude % one;
        if rest > 0 {
            let digits = format!("{rest:0width$}", width = PLACES as usize);
            text.push(decimal);
            text.push_str(digits.trim_end_matches('0'));
        }
        text
    }
}

/// Both ways to read an ambiguous text ([`NumberError::Ambiguous`]), each as a text that can be read in one way
/// only: with thousands, and with decimals. `1.250` is `1250` or `1,25`.
pub fn readings(text: &str) -> Option<[String; 2]> {
    let text = text.trim();
    let unsigned = text.trim_start_matches(['-', '\u{2212}']).trim_start();
    if split(unsigned) != Err(NumberError::Ambiguous) {
        return None;
    }
    let sign = if unsigned.len() < text.len() { "-" } else { "" };
    let (whole, decimals) = unsigned.split_once(SIGNS)?;
    let kept = match decimals.trim_end_matches('0') {
        "" => String::new(),
        // Three digits would be as ambiguous as before.
        kept if kept.len() == 3 => format!(",{kept}0"),
        kept => format!(",{kept}"),
    };
    Some([
        format!("{sign}{whole}{decimals}"),
        format!("{sign}{whole}{kept}"),
    ])
}

/// What may stand between thousands, or before the decimals.
const SIGNS: [char; 2] = ['.', ','];

/// Splits digits into the whole part without separators and the decimals.
fn split(digits: &str) -> Result<(String, String), NumberError> {
    let all_digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    let spaced = digits.contains(char::is_whitespace);
    let (whole, decimals) = match digits.rfind(SIGNS) {
        // Stands once, or the other one stands before it: decimals follow.
        Some(at) if digits[..at].rfind(&digits[at..=at]).is_none() => {
            let (whole, decimals) = (&digits[..at], &digits[at + 1..]);
            let plain = !spaced && !whole.contains(SIGNS);
            let like_thousands = decimals.len() == 3 && (1..=3).contains(&whole.len());
            if whole.is_empty() || decimals.is_empty() || !all_digits(decimals) {
                return Err(NumberError::NotANumber);
            }
            if plain && like_thousands && all_digits(whole) && !whole.starts_with('0') {
                return Err(NumberError::Ambiguous);
            }
            (whole, decimals)
        }
        _ => (digits, ""),
    };
    let mut joined = String::new();
    let mut between = None;
    let mut group = 0;
    for sign in whole.chars() {
        if sign.is_ascii_digit() {
            joined.push(sign);
            group += 1;
            continue;
        }
        let kind = if sign.is_whitespace() { ' ' } else { sign };
        let full = match between {
            None => (1..=3).contains(&group),
            Some(before) => before == kind && group == 3,
        };
        if !full || !(kind == ' ' || SIGNS.contains(&kind)) {
            return Err(NumberError::NotANumber);
        }
        (between, group) = (Some(kind), 0);
    }
    if joined.is_empty() || (between.is_some() && group != 3) {
        return Err(NumberError::NotANumber);
    }
    Ok((joined, decimals.to_owned()))
}

impl<const PLACES: u32> std::iter::Sum for Decimal<PLACES> {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::ZERO, Self::plus)
    }
}

impl<'de, const PLACES: u32> Deserialize<'de> for Decimal<PLACES> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::from_raw(i64::deserialize(deserializer)?)
            .ok_or_else(|| serde::de::Error::custom("number out of range"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn people_type_numbers_in_many_ways() {
        let cases = [
            ("9,75", 975),
            ("9.75", 975),
            ("9,5", 950),
            ("1000", 100_000),
            ("1.234.567,5", 123_456_750),
            ("1,234,567.5", 123_456_750),
            ("1.234.567", 123_456_700),
            ("1.234,5", 123_450),
            ("1,234.5", 123_450),
            ("1 000", 100_000),
            ("1\u{a0}234\u{202f}567,5", 123_456_750),
            ("12\u{2009}500.25", 1_250_025),
            ("1 234,500", 123_450),
            ("1234,500", 123_450),
            ("0,500", 50),
            ("9,7500", 975),
            (" 12 ", 1200),
            ("0", 0),
            ("-2", -200),
            ("\u{2212} 2,5", -250),
            ("0.5", 50),
            ("10.5", 1050),
        ];
        for (text, raw) in cases {
            assert_eq!(Points::parse(text).map(Points::raw), Ok(raw), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_refused_with_the_reason() {
        use NumberError::{Ambiguous, Empty, NotANumber, OutOfRange, TooManyDecimals};
        let cases = [
            ("1.000", Ambiguous),
            ("1,000", Ambiguous),
            ("-12.345", Ambiguous),
            ("999,999", Ambiguous),
            ("1 00", NotANumber),
            ("1  000", NotANumber),
            ("1 000.000 000", NotANumber),
            ("1.000 000", NotANumber),
            ("1 000.000.000", NotANumber),
            ("1.000,000.5", NotANumber),
            ("95%", NotANumber),
            (",5", NotANumber),
            ("", Empty),
            ("  ", Empty),
            ("-", NotANumber),
            ("abc", NotANumber),
            ("1,2,3", NotANumber),
            ("1.23.4", NotANumber),
            ("1234.567,1", NotANumber),
            (".000", NotANumber),
            ("9,", NotANumber),
            ("9,7551", TooManyDecimals),
            ("0,755", TooManyDecimals),
            ("99999999999999999999", OutOfRange),
        ];
        for (text, error) in cases {
            assert_eq!(Points::parse(text), Err(error), "{text}");
        }
    }

    #[test]
    fn what_can_be_read_in_two_ways_is_offered_in_both() {
        let both =
            |text| readings(text).map(|[thousands, decimals]| format!("{thousands} {decimals}"));
        assert_eq!(both("1.000").as_deref(), Some("1000 1"));
        assert_eq!(both(" 1,250 ").as_deref(), Some("1250 1,25"));
        assert_eq!(both("-12.345").as_deref(), Some("-12345 -12,3450"));
        for text in ["", "1", "1,25", "1.234,5", "0,125", "x", "-", "1.000.000"] {
            assert_eq!(readings(text), None, "{text}");
        }
    }

    #[test]
    fn halves_round_away_from_zero() {
        let third = |n, d| Fraction::new(n, d).map(Points::rounded).map(Points::raw);
        assert_eq!(third(1, 3), Some(33));
        assert_eq!(third(1, 200), Some(1));
        assert_eq!(third(-1, 200), Some(-1));
        assert_eq!(third(2, 3), Some(67));
        assert_eq!(third(1, 0), None);
    }

    proptest! {
        #[test]
        fn what_is_shown_can_be_typed_again(raw in -LIMIT..=LIMIT) {
            let points = Points::from_raw(raw).unwrap_or_default();
            let quantity = Quantity::from_raw(raw).unwrap_or_default();
            for style in [NumberStyle::Vietnamese, NumberStyle::English] {
                prop_assert_eq!(Points::parse(&points.typed(style)), Ok(points));
                prop_assert_eq!(Quantity::parse(&quantity.typed(style)), Ok(quantity));
                // For people, the same or one of two readings, never another.
                let shown = quantity.display(style);
                let read: Vec<_> = match readings(&shown) {
                    Some(both) => both.iter().map(|text| Quantity::parse(text)).collect(),
                    None => vec![Quantity::parse(&shown)],
                };
                prop_assert!(read.contains(&Ok(quantity)), "{}", shown);
            }
        }

        #[test]
        fn of_two_readings_both_are_numbers(text in "-?[1-9][0-9]{0,2}[.,][0-9]{3}") {
            prop_assert_eq!(Quantity::parse(&text), Err(NumberError::Ambiguous));
            for reading in readings(&text).unwrap_or_default() {
                prop_assert!(Quantity::parse(&reading).is_ok(), "{}", reading);
            }
        }

        #[test]
        fn parsing_never_panics(text in "\\PC{0,30}") {
            let _ = Quantity::parse(&text);
        }

        #[test]
        fn floor_and_ceil_enclose(num in -1_000_000_i64..1_000_000, den in 1_i64..1000) {
            let f = Fraction::new(num.into(), den.into()).unwrap_or(Fraction::whole(0));
            prop_assert!(Fraction::whole(f.floor()) <= f && f <= Fraction::whole(f.ceil()));
            prop_assert!(f.ceil() - f.floor() <= 1);
        }
    }
}
