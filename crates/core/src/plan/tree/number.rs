//! The numbers of rows: the one that follows another, and all of them counted anew after rows were moved.

use crate::score::criterion::{Criterion, Rule};

/// The first numbers of groups.
const ROMAN: [&str; 12] = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
];

/// Letters as Vietnamese documents count with them.
const LETTERS: &str = "abcd\u{111}eghiklmnopqrstuvxy";

/// How the rows of a list are counted.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Style {
    /// I, II, III.
    Roman,
    /// A, B, C.
    Capitals,
    /// a, b, c.
    Letters,
    /// 1, 2, 3; or 1.1, 1.2, 1.3 with what stands in front.
    Digits(String),
}

impl Style {
    /// How a number counts, and which one it is; nothing where that cannot be told.
    fn of(number: &str) -> Option<(Self, usize)> {
        if let Some(place) = ROMAN.iter().position(|roman| *roman == number) {
            return Some((Self::Roman, place + 1));
        }
        let before = number.trim_end_matches(|sign: char| sign.is_ascii_digit());
        let (before, last) = number.split_at(before.len());
        if let Ok(last) = last.parse::<u32>() {
            return Some((Self::Digits(before.to_owned()), usize::try_from(last).ok()?));
        }
        let mut signs = number.chars();
        let (Some(sign), None) = (signs.next(), signs.next()) else {
            return None;
        };
        let small: String = sign.to_lowercase().collect();
        let place = LETTERS.chars().position(|l| small == l.to_string())?;
        let style = if sign.is_lowercase() {
            Self::Letters
        } else {
            Self::Capitals
        };
        Some((style, place + 1))
    }

    /// The number of the row in a place, from one; nothing where the style does not count that far.
    fn write(&self, place: usize) -> Option<String> {
        let before = place.checked_sub(1)?;
        match self {
            Self::Roman => ROMAN.get(before).map(|roman| (*roman).to_owned()),
            Self::Letters => LETTERS.chars().nth(before).map(String::from),
            Self::Capitals => {
                let letter = LETTERS.chars().nth(before)?;
                Some(letter.to_uppercase().collect())
            }
            Self::Digits(before) => Some(format!("{before}{place}")),
        }
    }

    /// Whether it counts 1, 2, 3 with nothing in front: such numbers may go on from group to group.
    fn is_plain(&self) -> bool {
        *self == Self::Digits(String::new())
    }
}

/// The number that follows another, as sheets count: I, II; 1.1, 1.2; a, b. Empty where that cannot be told.
pub fn number_after(number: &str) -> String {
    if number == "-" {
        return number.to_owned();
    }
    let next = Style::of(number).and_then(|(style, place)| style.write(place.saturating_add(1)));
    next.unwrap_or_default()
}

/// Counts all rows anew, each list in the style it has. Numbers that go on from group to group (I: 1, 2; II: 3, 4) go on,
/// and 2.1 follows its group. Lists with a number that cannot be told stay as they are; rows without a number stay without.
pub fn renumber(criteria: &mut [Criterion]) {
    let mut numbers = counted(criteria).into_iter();
    put_down(criteria, &mut numbers);
}

/// Whether counting anew would change a number.
pub fn is_out_of_order(criteria: &[Criterion]) -> bool {
    let now = super::rows(criteria);
    let now = now.iter().map(|at| &at.row.number);
    now.ne(&counted(criteria))
}

/// The numbers of all rows counted anew, in the order of the sheet.
fn counted(criteria: &[Criterion]) -> Vec<String> {
    let mut counting = Counting::default();
    count_starts(criteria, 0, &mut counting.starts);
    counting.list(criteria, 0, "");
    counting.numbers
}

fn put_down(rows: &mut [Criterion], numbers: &mut impl Iterator<Item = String>) {
    for row in rows {
        if let Some(number) = numbers.next() {
            row.number = number;
        }
        if let Rule::Group(children) = &mut row.rule {
            put_down(children, numbers);
        }
    }
}

/// For each depth, how many lists have a plain 1: more than one, and each list counts from one.
fn count_starts(rows: &[Criterion], depth: usize, starts: &mut Vec<usize>) {
    if starts.len() <= depth {
        starts.resize(depth + 1, 0);
    }
    starts[depth] += usize::from(rows.iter().any(|row| row.number == "1"));
    for row in rows {
        count_starts(row.children(), depth + 1, starts);
    }
}

#[derive(Default)]
struct Counting {
    starts: Vec<usize>,
    /// For each depth, how far numbers have come that go on from group to group.
    reached: Vec<usize>,
    numbers: Vec<String>,
}

impl Counting {
    /// The rows of a group of this number; those at the top are of none.
    fn list(&mut self, rows: &[Criterion], depth: usize, group: &str) {
        let style = style_of(rows, group);
        let goes_on = style.as_ref().is_some_and(Style::is_plain)
            && self.starts.get(depth).is_some_and(|starts| *starts < 2);
        if self.reached.len() <= depth {
            self.reached.resize(depth + 1, 0);
        }
        let mut place = if goes_on { self.reached[depth] } else { 0 };
        for row in rows {
            let style = style.as_ref().filter(|_| is_counted(&row.number));
            place += usize::from(style.is_some());
            let number = style.and_then(|style| style.write(place));
            let number = number.unwrap_or_else(|| row.number.clone());
            self.numbers.push(number.clone());
            self.list(row.children(), depth + 1, &number);
        }
        if goes_on {
            self.reached[depth] = place;
        }
    }
}

/// A dash is no number.
fn is_counted(number: &str) -> bool {
    !number.is_empty() && number != "-"
}

/// The style that most rows have, the first of them where two are as frequent; nothing where one has none that is known,
/// or all would count further than the style does.
fn style_of(rows: &[Criterion], group: &str) -> Option<Style> {
    let numbers = rows.iter().map(|row| row.number.as_str());
    let styles = numbers.filter(|number| is_counted(number)).map(Style::of);
    let styles: Vec<Style> = styles
        .map(|of| of.map(|(style, _)| style))
        .collect::<Option<_>>()?;
    let often = |style: &Style| styles.iter().filter(|other| *other == style).count();
    let most = styles.iter().map(often).max()?;
    let style = styles.iter().find(|style| often(style) == most)?;
    let style = match (style, Style::of(group)) {
        // 1.1 and 1.2 say the number of their group.
        (Style::Digits(before), Some((Style::Digits(_), _))) if before.ends_with('.') => {
            Style::Digits(format!("{group}."))
        }
        _ => style.clone(),
    };
    style.write(styles.len()).map(|_| style)
}
