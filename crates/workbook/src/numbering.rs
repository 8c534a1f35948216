//! Numbers of rows: "I", "A.", "1", "1.1", "I.2.a", "a)", "-". In Vietnamese letters go a b c d, then d with a bar, e g h.

/// A part of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Style {
    /// I, II, III.
    Roman,
    /// A, B, C.
    Capital,
    /// 1, 2, 3.
    Decimal,
    /// a, b, c.
    Letter,
    /// i, ii, iii.
    SmallRoman,
    /// -, +, and other marks that count nothing.
    Mark,
}

/// A number taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// As printed, without what closes it: "I", "1.1", "a".
    pub text: String,
    /// Styles of its parts: what rows of one level have in common.
    pub styles: Vec<Style>,
    /// Value of its last part, from 1; 0 for marks.
    pub last: u32,
}

/// Letters in the order of Vietnamese numbering, without those that stand for others (f, j, w, z).
const LETTERS: &str = "abcd\u{111}eghiklmnopqrstuvxy";
/// Marks that stand before a row.
const MARKS: [&str; 6] = ["-", "+", "*", "\u{2013}", "\u{2022}", "\u{2212}"];
/// What closes a number.
const CLOSING: [char; 7] = ['.', ')', '(', ':', '/', '-', ' '];
/// Most parts of a number.
const MOST_PARTS: usize = 8;

impl Number {
    /// Takes a number apart; `None` for a text that is none.
    pub fn parse(text: &str) -> Option<Self> {
        if MARKS.contains(&text) {
            return Some(Self {
                text: text.to_owned(),
                styles: vec![Style::Mark],
                last: 0,
            });
        }
        let text = text.trim_matches(CLOSING);
        let mut styles = Vec::new();
        let mut last = 0;
        for part in text.split('.') {
            let (style, value) = part_of(part.trim())?;
            styles.push(style);
            last = value;
        }
        (styles.len() <= MOST_PARTS).then(|| Self {
            text: text.to_owned(),
            styles,
            last,
        })
    }

    /// Splits a title that begins with its number: "1.1. Title", "a) Title", "- Title".
    pub fn before(title: &str) -> Option<(Self, &str)> {
        let (first, rest) = title.split_once(' ')?;
        let closed = first.ends_with(['.', ')', ':', '/']) || MARKS.contains(&first);
        let roman = first.chars().all(|c| "IVX".contains(c)) && first.len() > 1;
        let path = first.contains('.') && first.starts_with(|c: char| c.is_ascii_digit());
        if !(closed || roman || path) {
            return None;
        }
        let rest = rest.trim_start();
        (!rest.is_empty()).then_some((Self::parse(first)?, rest))
    }
}

fn part_of(part: &str) -> Option<(Style, u32)> {
    if !part.is_empty() && part.len() <= 4 && part.bytes().all(|b| b.is_ascii_digit()) {
        return Some((Style::Decimal, part.parse().ok()?));
    }
    let letter = |text: &str| {
        let mut letters = text.chars();
        let one = letters.next().filter(|_| letters.next().is_none())?;
        let place = LETTERS.chars().position(|known| known == one)?;
        u32::try_from(place + 1).ok()
    };
    // One letter is a letter, but for those that begin Roman numbers.
    match part {
        "i" => return Some((Style::SmallRoman, 1)),
        "v" | "x" | "I" | "V" | "X" => {}
        _ => {
            let small = part.to_lowercase();
            if let Some(place) = letter(&small) {
                let style = if small == part {
                    Style::Letter
                } else {
                    Style::Capital
                };
                return Some((style, place));
            }
        }
    }
    let value = roman(&part.to_ascii_uppercase())?;
    let small = part.bytes().all(|b| b.is_ascii_lowercase());
    let large = part.bytes().all(|b| b.is_ascii_uppercase());
    match (small, large) {
        (true, _) => Some((Style::SmallRoman, value)),
        (_, true) => Some((Style::Roman, value)),
        _ => None,
    }
}

/// A Roman number up to 39, written as it should be.
fn roman(text: &str) -> Option<u32> {
    (1..40).find(|n| to_roman(*n) == text)
}

fn to_roman(number: u32) -> String {
    let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    let place = usize::try_from(number % 10).unwrap_or(0);
    let tens = usize::try_from(number / 10).unwrap_or(0);
    format!("{}{}", "X".repeat(tens), ones[place])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> Option<(String, Vec<Style>, u32)> {
        Number::parse(text).map(|n| (n.text, n.styles, n.last))
    }

    #[test]
    fn numbers_are_taken_apart() {
        use Style::{Capital, Decimal, Letter, Mark, Roman, SmallRoman};
        let known = [
            ("I", "I", vec![Roman], 1),
            ("XIV.", "XIV", vec![Roman], 14),
            ("A.", "A", vec![Capital], 1),
            ("C", "C", vec![Capital], 3),
            ("1", "1", vec![Decimal], 1),
            ("1.10", "1.10", vec![Decimal, Decimal], 10),
            ("I.2.a", "I.2.a", vec![Roman, Decimal, Letter], 1),
            ("đ)", "đ", vec![Letter], 5),
            ("e)", "e", vec![Letter], 6),
            ("g)", "g", vec![Letter], 7),
            ("(2)", "2", vec![Decimal], 2),
            ("iv", "iv", vec![SmallRoman], 4),
            ("-", "-", vec![Mark], 0),
        ];
        for (text, printed, styles, last) in known {
            assert_eq!(
                parsed(text),
                Some((printed.to_owned(), styles, last)),
                "{text}"
            );
        }
        for none in ["", "Ghi chú", "IIII", "1..2", "f)", "12345", "1,2"] {
            assert_eq!(parsed(none), None, "{none}");
        }
    }

    #[test]
    fn a_number_may_stand_before_its_title() {
        let split = |title| Number::before(title).map(|(n, rest)| (n.text, rest.to_owned()));
        let of = |number: &str, rest: &str| Some((number.to_owned(), rest.to_owned()));
        assert_eq!(split("I. NHIỆM VỤ"), of("I", "NHIỆM VỤ"));
        assert_eq!(split("II NHIỆM VỤ"), of("II", "NHIỆM VỤ"));
        assert_eq!(split("1.1 Thu ngân sách"), of("1.1", "Thu ngân sách"));
        assert_eq!(split("a) Tuyên truyền"), of("a", "Tuyên truyền"));
        assert_eq!(split("- Tuyên truyền"), of("-", "Tuyên truyền"));
        assert_eq!(split("3 mô hình mới"), None);
        assert_eq!(split("Thu ngân sách"), None);
        assert_eq!(split("a)"), None);
    }
}
