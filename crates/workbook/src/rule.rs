//! How points come about, where the words beside a row leave no other reading. Everything else is judged.

use khoithidua_core::number::Points;
use khoithidua_core::score::criterion::{NamedPoints, Rule, StartedPercent};
use khoithidua_core::text::fold;

/// Most entries of a list.
const MOST_ENTRIES: usize = 30;
/// Longest name of an entry, in letters.
const LONGEST_NAME: usize = 200;
/// What is said of a row that is fulfilled or not.
const YES_OR_NO: [&str; 5] = [
    "co khong",
    "dat khong dat",
    "co hoac khong",
    "dat hoac khong dat",
    "yes no",
];

/// The rule that the words beside a line say.
pub fn of_line(note: &str, max: Points) -> Option<Rule> {
    if max <= Points::ZERO {
        return None;
    }
    if YES_OR_NO.iter().any(|words| begins(&fold(note), words)) {
        return Some(Rule::YesNo);
    }
    let entries = entries(note)?;
    if let [only] = entries.as_slice() {
        return of_sentence(only, max);
    }
    if entries
        .iter()
        .all(|e| e.sign == Sign::Less && e.points > Points::ZERO)
    {
        let events = entries.into_iter().map(Entry::named);
        return Some(Rule::PerEvent(events.collect()));
    }
    let points = || entries.iter().map(|e| e.points);
    let plain = entries.iter().all(|e| e.sign == Sign::None);
    if !plain || points().max() != Some(max) || entries.iter().any(Entry::is_each) {
        return None;
    }
    if let [yes, no] = entries.as_slice()
        && no.points == Points::ZERO
        && fold(&no.name) == format!("khong {}", fold(&yes.name)).trim_end()
    {
        return Some(Rule::YesNo);
    }
    Some(Rule::Levels(
        entries.into_iter().map(Entry::named).collect(),
    ))
}

/// What is counted of bonus and penalty, with its sign.
pub fn tally(note: &str, penalty: bool) -> Option<Vec<NamedPoints>> {
    let fits = |entry: &Entry| match entry.sign {
        Sign::Less => penalty,
        Sign::More => !penalty,
        Sign::None => true,
    };
    let entries = entries(note)?;
    let whole = entries.iter().all(|e| e.points > Points::ZERO && fits(e));
    let named = entries.into_iter().map(|entry| {
        let named = entry.named();
        NamedPoints {
            points: signed(named.points, penalty),
            ..named
        }
    });
    whole.then(|| named.collect())
}

/// Points of bonus or penalty, whichever way they were written.
pub fn signed(points: Points, penalty: bool) -> Points {
    if penalty == (points < Points::ZERO) {
        points
    } else {
        points.negated()
    }
}

/// "Each model 2 points", "each report late: less 0.5", "each 1 % short: less 0.5".
fn of_sentence(entry: &Entry, max: Points) -> Option<Rule> {
    let percent = entry.name.contains('%');
    // "1 % short" is "each 1 % short".
    let each = entry.is_each() || (percent && entry.is_of_one_percent());
    if !each || entry.points <= Points::ZERO || entry.points > max {
        return None;
    }
    match entry.sign {
        Sign::Less if percent => entry.is_of_one_percent().then_some(Rule::Deduction {
            per_percent: entry.points,
            started: StartedPercent::Floor,
        }),
        _ if percent => None,
        Sign::Less => Some(Rule::PerEvent(vec![entry.clone().named()])),
        _ => Some(Rule::PerItem { each: entry.points }),
    }
}

/// What stands before points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    None,
    More,
    Less,
}

/// "Name: points" or "name, less points".
#[derive(Clone, Debug, PartialEq, Eq)]
struct Entry {
    name: String,
    sign: Sign,
    points: Points,
}

impl Entry {
    /// Points must be the last thing that is said.
    fn read(clause: &str) -> Option<Self> {
        let is_number = |c: char| c.is_ascii_digit() || c == ',' || c == '.';
        let clause = clause.trim().trim_end_matches('.');
        let end = clause.rfind(|c: char| c.is_ascii_digit())? + 1;
        let start = clause[..end].rfind(|c| !is_number(c)).map_or(0, |at| {
            at + clause[at..].chars().next().map_or(1, char::len_utf8)
        });
        if !["", "diem", "d", "points", "point"].contains(&fold(&clause[end..]).as_str()) {
            return None;
        }
        let points = Points::parse(&clause[start..end]).ok()?;
        let before = clause[..start].trim_end();
        let sign = |mark: &[char]| before.ends_with(mark);
        let mut name =
            before.trim_end_matches(|c: char| "+-\u{2212}\u{2013}:=,".contains(c) || c == ' ');
        let said = |word: &str| fold(name).split(' ').next_back() == Some(word);
        let sign = if sign(&['-', '\u{2212}', '\u{2013}']) || said("tru") || said("less") {
            Sign::Less
        } else if sign(&['+']) || said("cong") || said("thuong") {
            Sign::More
        } else {
            Sign::None
        };
        if sign != Sign::None || said("duoc") {
            let last = ["tru", "less", "cong", "thuong", "duoc"];
            while let Some((rest, word)) = name.rsplit_once(' ')
                && last.contains(&fold(word).as_str())
            {
                name = rest.trim_end_matches([' ', ':', ',']);
            }
        }
        let fits = !name.is_empty() && name.chars().count() <= LONGEST_NAME;
        fits.then(|| Self {
            name: name.to_owned(),
            sign,
            points,
        })
    }

    fn named(self) -> NamedPoints {
        NamedPoints {
            name: self.name,
            points: self.points,
        }
    }

    fn is_each(&self) -> bool {
        let folded = fold(&self.name);
        let words: Vec<&str> = folded.split(' ').collect();
        let said = words
            .iter()
            .any(|word| ["moi", "cu", "each"].contains(word));
        // "Absent 1 time" is "each time absent".
        let once = |pair: &[&str]| {
            let counted = [
                "lan", "vu", "loi", "ngay", "truong", "van", "time", "day", "case",
            ];
            matches!(pair, ["1" | "01" | "mot" | "one", what] if counted.contains(what))
        };
        said || words.windows(2).any(once)
    }

    fn is_of_one_percent(&self) -> bool {
        let before = self.name.split('%').next().unwrap_or_default().trim_end();
        let number = before.rsplit(' ').next();
        self.name.matches('%').count() == 1 && matches!(number, Some("1" | "01"))
    }
}

/// The entries of a list: all of its clauses, or nothing.
fn entries(note: &str) -> Option<Vec<Entry>> {
    let clauses = note
        .split(['\n', ';'])
        .map(|c| c.trim().trim_start_matches(['-', '+', '\u{2022}']));
    let clauses: Vec<&str> = clauses
        .filter(|c| !c.is_empty())
        .take(MOST_ENTRIES + 1)
        .collect();
    if clauses.is_empty() || clauses.len() > MOST_ENTRIES {
        return None;
    }
    clauses.into_iter().map(Entry::read).collect()
}

fn begins(text: &str, words: &str) -> bool {
    let rest = text.strip_prefix(words);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(raw: i64) -> Points {
        Points::from_raw(raw).unwrap()
    }

    fn of(note: &str, max: i64) -> Option<Rule> {
        of_line(note, points(max))
    }

    fn list(entries: &[(&str, i64)]) -> Vec<NamedPoints> {
        let named = |(name, raw): &(&str, i64)| NamedPoints {
            name: (*name).to_owned(),
            points: points(*raw),
        };
        entries.iter().map(named).collect()
    }

    #[test]
    fn what_is_unmistakable_is_understood() {
        assert_eq!(of("Có/không", 300), Some(Rule::YesNo));
        assert_eq!(of("Đạt: 3; không đạt: 0", 300), Some(Rule::YesNo));
        assert_eq!(
            of("Mỗi mô hình 2 điểm", 400),
            Some(Rule::PerItem { each: points(200) })
        );
        assert_eq!(
            of("Mỗi phong trào được 1,5 điểm.", 400),
            Some(Rule::PerItem { each: points(150) })
        );
        assert_eq!(
            of("Mỗi lần chậm trừ 0,5 điểm", 300),
            Some(Rule::PerEvent(list(&[("Mỗi lần chậm", 50)])))
        );
        assert_eq!(
            of("Báo cáo chậm: −0,5; thiếu báo cáo: −1", 300),
            Some(Rule::PerEvent(list(&[
                ("Báo cáo chậm", 50),
                ("thiếu báo cáo", 100)
            ])))
        );
        assert_eq!(
            of("Vắng 1 lần trừ 1 điểm", 300),
            Some(Rule::PerEvent(list(&[("Vắng 1 lần", 100)])))
        );
        assert_eq!(
            of("Thiếu 1 % trừ 0,5 điểm", 1000),
            of("Cứ thiếu 1% trừ 0,5 điểm", 1000)
        );
        assert_eq!(
            of("Cứ thiếu 1% trừ 0,5 điểm", 1000),
            Some(Rule::Deduction {
                per_percent: points(50),
                started: StartedPercent::Floor
            })
        );
        assert_eq!(
            of("≥ 95 %: 8\n90–<95: 6\n<90: 0", 800),
            Some(Rule::Levels(list(&[
                ("≥ 95 %", 800),
                ("90–<95", 600),
                ("<90", 0)
            ])))
        );
    }

    #[test]
    fn what_may_mean_something_else_is_judged() {
        for note in [
            "",
            "Theo quy định tại Quyết định số 12",
            "Chấm theo mức độ hoàn thành",
            "Mỗi 5% thiếu trừ 1 điểm",
            "Tốt: 5; khá: 3",
            "Mỗi mô hình 2 điểm, tối đa theo quy chế",
            "Hoàn thành 100 %",
            "8",
        ] {
            assert_eq!(of(note, 400), None, "{note}");
        }
    }

    #[test]
    fn bonus_and_penalty_have_their_signs() {
        let bonus = tally("Cờ Chính phủ +2; Bằng khen +1", false);
        assert_eq!(
            bonus,
            Some(list(&[("Cờ Chính phủ", 200), ("Bằng khen", 100)]))
        );
        let penalty = tally("Nộp chậm −1; đơn thư đúng trừ 2 điểm", true);
        assert_eq!(
            penalty,
            Some(list(&[("Nộp chậm", -100), ("đơn thư đúng", -200)]))
        );
        assert_eq!(tally("Cờ Chính phủ +2", true), None);
    }
}
