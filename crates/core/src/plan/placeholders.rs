//! Placeholders in a covenant (chỗ trống trong Giao ước): words in braces that stand for what the plan says elsewhere, so that a
//! text that was written once is right after every change, and next year.
//!
//! The plan keeps them. They are filled when the conference is frozen, so phones get plain text.

use crate::bloc::Unit;
use crate::conference::{Conference, Covenant};
use crate::text::fold;

/// What a placeholder stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Placeholder {
    /// The bloc's name.
    Bloc,
    /// How many member units there are.
    UnitCount,
    /// The year that the covenant binds.
    Year,
    /// The year summed up.
    SummedYear,
    /// The day of the conference.
    Day,
    /// Its place.
    Venue,
    /// The unit heading the bloc in the year summed up.
    Head,
    /// The units' names, one after the other.
    Units,
}

impl Placeholder {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Bloc,
        Self::UnitCount,
        Self::Year,
        Self::SummedYear,
        Self::Day,
        Self::Venue,
        Self::Head,
        Self::Units,
    ];

    /// Its name, as it is written between the braces.
    pub fn name(self) -> &'static str {
        match self {
            Self::Bloc => "khoi",
            Self::UnitCount => "so_don_vi",
            Self::Year => "nam",
            Self::SummedYear => "nam_tong_ket",
            Self::Day => "ngay",
            Self::Venue => "dia_diem",
            Self::Head => "khoi_truong",
            Self::Units => "cac_don_vi",
        }
    }

    /// The one that a person means by a name: with or without accents, capitals, and lines below.
    fn meant_by(name: &str) -> Option<Self> {
        let name = fold(&name.replace('_', " "));
        let mut all = Self::ALL.into_iter();
        all.find(|placeholder| placeholder.name().replace('_', " ") == name)
    }

    /// What it stands for in this plan; `None` while the plan does not say.
    pub fn value(self, plan: &Conference) -> Option<String> {
        let units = &plan.bloc.units;
        let name = |name: &str| Some(name.trim().to_owned()).filter(|name| !name.is_empty());
        match self {
            Self::Bloc => name(&plan.bloc.name),
            Self::UnitCount => Some(units.len().to_string()),
            Self::Year => Some(plan.covenant.year.to_string()),
            Self::SummedYear => Some(plan.year.to_string()),
            Self::Day => Some(plan.date.display()),
            Self::Venue => name(&plan.place),
            Self::Head => {
                let heads = plan.bloc.heads();
                let head = &heads.iter().rfind(|of| of.year == plan.year)?.head;
                name(&plan.unit_name(head)?.full)
            }
            Self::Units => {
                let names = units.iter().filter_map(|unit| unit.name_on(plan.date));
                let names: Vec<&str> = names.map(|name| name.full.as_str()).collect();
                name(&names.join(", "))
            }
        }
    }
}

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece<'a> {
    Plain(&'a str),
    /// A name in braces, and both with it.
    Braced(&'a str, &'a str),
}

fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((before, name, after)) = next(rest) {
        let whole = rest.get(before.len()..rest.len() - after.len());
        found.push(Piece::Plain(before));
        found.extend(whole.map(|whole| Piece::Braced(name, whole)));
        rest = after;
    }
    found.push(Piece::Plain(rest));
    found
}

/// What stands before, between and after the first pair of braces. The innermost pair counts; a brace that closes nothing is
/// text.
fn next(text: &str) -> Option<(&str, &str, &str)> {
    let first = text.find('{')?;
    let end = first + text.get(first..)?.find('}')?;
    let start = text.get(..end)?.rfind('{')?;
    Some((
        text.get(..start)?,
        text.get(start + 1..end)?,
        text.get(end + 1..)?,
    ))
}

/// A text with everything filled in that the plan says; the rest stays as it was written.
pub fn filled(text: &str, plan: &Conference) -> String {
    let fill = |piece| match piece {
        Piece::Plain(text) => text.to_owned(),
        Piece::Braced(name, whole) => Placeholder::meant_by(name)
            .and_then(|placeholder| placeholder.value(plan))
            .unwrap_or_else(|| whole.to_owned()),
    };
    pieces(text).into_iter().map(fill).collect()
}

/// Why a placeholder stays empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfilled {
    /// Nothing is called so: what is between the braces.
    Unknown(String),
    /// The plan does not say it yet.
    Missing(Placeholder),
}

/// The placeholders of a covenant that would stay as they are, each once.
pub fn unfilled(plan: &Conference) -> Vec<Unfilled> {
    let covenant = &plan.covenant;
    let mut found = Vec::new();
    for text in [&covenant.preamble]
        .into_iter()
        .chain(&covenant.commitments)
    {
        for piece in pieces(text) {
            let Piece::Braced(name, _) = piece else {
                continue;
            };
            let lack = match Placeholder::meant_by(name) {
                None => Some(Unfilled::Unknown(name.trim().to_owned())),
                Some(known) if known.value(plan).is_none() => Some(Unfilled::Missing(known)),
                Some(_) => None,
            };
            found.extend(lack.filter(|lack| !found.contains(lack)));
        }
    }
    found
}

/// The covenant as delegates read it.
pub fn filled_covenant(plan: &Conference) -> Covenant {
    let covenant = &plan.covenant;
    Covenant {
        year: covenant.year,
        preamble: filled(&covenant.preamble, plan),
        commitments: covenant
            .commitments
            .iter()
            .map(|text| filled(text, plan))
            .collect(),
    }
}

/// The order in which values are looked for: what may hold another one comes first.
const LOOKED_FOR: [Placeholder; 8] = [
    Placeholder::Units,
    Placeholder::Bloc,
    Placeholder::Venue,
    Placeholder::Head,
    Placeholder::Day,
    Placeholder::Year,
    Placeholder::SummedYear,
    Placeholder::UnitCount,
];

/// The covenant with placeholders for what the plan says elsewhere: a text from last year's file has none. It reads as before.
pub fn blanked_covenant(plan: &Conference) -> Covenant {
    let values: Vec<Value<'_>> = LOOKED_FOR
        .into_iter()
        .filter_map(|placeholder| Value::of(plan, placeholder))
        .collect();
    let covenant = &plan.covenant;
    let commitments = covenant.commitments.iter();
    Covenant {
        year: covenant.year,
        preamble: blanked(&covenant.preamble, &values),
        commitments: commitments.map(|text| blanked(text, &values)).collect(),
    }
}

/// What a placeholder stands for in a plan, as it is looked for in a text.
struct Value<'a> {
    placeholder: Placeholder,
    text: String,
    /// Names of units and of the bloc that hold it: in these it is a part of the name (a unit is called after its town).
    within: Vec<&'a str>,
}

impl<'a> Value<'a> {
    fn of(plan: &'a Conference, placeholder: Placeholder) -> Option<Self> {
        let text = placeholder.value(plan)?;
        let bloc = &plan.bloc;
        let names = bloc.units.iter().flat_map(Unit::called);
        let names = names.chain([bloc.name.as_str(), &bloc.short_name]);
        let within = names
            .map(str::trim)
            .filter(|name| name.len() > text.len() && name.contains(&text));
        Some(Self {
            placeholder,
            within: within.collect(),
            text,
        })
    }

    /// Whether what begins here is a part of a longer name.
    fn is_within_name(&self, text: &str, at: usize) -> bool {
        let end = at + self.text.len();
        self.within.iter().any(|name| {
            let mut places = text.match_indices(name);
            places.any(|(start, name)| start <= at && end <= start + name.len())
        })
    }

    /// The text with the placeholder wherever the value stands by itself.
    fn replaced(&self, text: &str) -> String {
        let mut new = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, after)) = rest.split_once(&self.text) {
            let at = text.len() - rest.len() + before.len();
            new.push_str(before);
            if stands_alone(new.chars().last(), after, self.placeholder)
                && !self.is_within_name(text, at)
            {
                new.push('{');
                new.push_str(self.placeholder.name());
                new.push('}');
            } else {
                new.push_str(&self.text);
            }
            rest = after;
        }
        new.push_str(rest);
        new
    }
}

fn blanked(text: &str, values: &[Value<'_>]) -> String {
    let mut text = text.to_owned();
    for value in values {
        let blank = |piece| match piece {
            Piece::Plain(text) => value.replaced(text),
            Piece::Braced(_, whole) => whole.to_owned(),
        };
        text = pieces(&text).into_iter().map(blank).collect();
    }
    text
}

/// Whether a value is no part of a longer word, of a span of years or of a law's number. A count is one only of units.
fn stands_alone(before: Option<char>, after: &str, placeholder: Placeholder) -> bool {
    use Placeholder::{SummedYear, UnitCount, Year};
    let next = after.chars().next();
    let letter = |sign: Option<char>| sign.is_some_and(char::is_alphanumeric);
    let joint = |sign| matches!(sign, Some('-' | '\u{2013}' | '/'));
    let number = matches!(placeholder, Year | SummedYear | UnitCount);
    let part = letter(before) || letter(next) || (number && (joint(before) || joint(next)));
    let beginning: String = after.chars().take(10).collect();
    let counts = placeholder != UnitCount || fold(&beginning).starts_with("don vi");
    !part && counts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format;
    use proptest::prelude::*;
    use std::sync::LazyLock;

    fn plan() -> Conference {
        static SAMPLE: LazyLock<Conference> = LazyLock::new(|| {
            let text = include_bytes!("../../../../public/conference.json");
            format::read(text).unwrap().0
        });
        SAMPLE.clone()
    }

    #[test]
    fn what_the_plan_says_is_filled_in() {
        let plan = plan();
        let rows = [
            (
                "{so_don_vi} đơn vị thành viên {khoi} ký Giao ước thi đua năm {nam}",
                "11 đơn vị thành viên Khối thi đua Ban Quản lý KCN, KKT, KCNC các tỉnh Tây Nguyên và Duyên hải miền Trung ký Giao ước thi đua năm 2024",
            ),
            (
                "{Năm tổng kết}, {NGÀY}, {Địa_điểm}",
                "2023, 28/12/2023, Hội trường khách sạn Cẩm Thành, thành phố Quảng Ngãi",
            ),
            ("{khối trưởng}", "Ban Quản lý KKT Vân Phong"),
            ("{không có} } { {{nam}} {nam", "{không có} } { {2024} {nam"),
            ("}{nam}{}", "}2024{}"),
            ("", ""),
        ];
        for (text, expected) in rows {
            assert_eq!(filled(text, &plan), expected);
        }
        assert_eq!(
            filled("{cac_don_vi}", &plan).matches("Ban Quản lý").count(),
            11
        );
    }

    #[test]
    fn every_placeholder_is_known_by_its_name_and_filled() {
        let plan = plan();
        for placeholder in Placeholder::ALL {
            assert_eq!(Placeholder::meant_by(placeholder.name()), Some(placeholder));
            assert!(placeholder.value(&plan).is_some(), "{placeholder:?}");
        }
    }

    #[test]
    fn what_stays_empty_is_said_once() {
        let mut plan = plan();
        assert_eq!(unfilled(&plan), []);
        plan.place.clear();
        plan.covenant.preamble = "{abc} {dia_diem} {nam} {abc}".to_owned();
        plan.covenant.commitments = vec!["{ abc }".to_owned(), "{}".to_owned()];
        let unknown = |name: &str| Unfilled::Unknown(name.to_owned());
        assert_eq!(
            unfilled(&plan),
            [
                unknown("abc"),
                Unfilled::Missing(Placeholder::Venue),
                unknown("")
            ]
        );
        let covenant = filled_covenant(&plan);
        assert_eq!(covenant.preamble, "{abc} {dia_diem} 2024 {abc}");
    }

    #[test]
    fn what_the_plan_says_becomes_placeholders() {
        let mut plan = plan();
        let covenant = blanked_covenant(&plan);
        assert_eq!(
            covenant.preamble,
            "Phát huy kết quả phong trào thi đua năm {nam_tong_ket}, hôm nay, ngày {ngay}, tại {dia_diem}, \
             {so_don_vi} đơn vị thành viên {khoi} thống nhất ký kết Giao ước thi đua năm {nam} với các nội dung sau:"
        );
        assert!(covenant.commitments[0].ends_with("đăng ký năm {nam}."));
        assert!(covenant.commitments[2].ends_with("giai đoạn 2021-2025."));
        plan.covenant = covenant.clone();
        assert_eq!(blanked_covenant(&plan), covenant);
        plan.covenant.preamble = "{2024}, 91/2023, 11 người, 12024, x2024".to_owned();
        assert_eq!(blanked_covenant(&plan).preamble, plan.covenant.preamble);
    }

    #[test]
    fn a_town_in_the_name_of_a_unit_is_not_the_venue() {
        let mut plan = plan();
        plan.place = "Quảng Ngãi".to_owned();
        plan.covenant.preamble =
            "Tại Quảng Ngãi, Ban Quản lý KKT Dung Quất và các KCN Quảng Ngãi, \
            tức Ban Quản lý KKT Dung Quất & các KCN Quảng Ngãi, ký tại Quảng Ngãi. KCN Quảng Ngãi"
                .to_owned();
        assert_eq!(
            blanked_covenant(&plan).preamble,
            "Tại {dia_diem}, Ban Quản lý KKT Dung Quất và các KCN Quảng Ngãi, \
            tức Ban Quản lý KKT Dung Quất & các KCN Quảng Ngãi, ký tại {dia_diem}. KCN {dia_diem}"
        );
        // The head is named by itself, not as a part of a unit that is called after it.
        plan.bloc.units[0].names[0].full = "Ban Quản lý KKT Vân Phong mở rộng".to_owned();
        plan.covenant.preamble =
            "Ban Quản lý KKT Vân Phong mở rộng, Ban Quản lý KKT Vân Phong".to_owned();
        assert_eq!(
            blanked_covenant(&plan).preamble,
            "Ban Quản lý KKT Vân Phong mở rộng, {khoi_truong}"
        );
    }

    proptest! {
        #[test]
        fn a_text_with_placeholders_reads_as_before(text in "[{} 2024/.-]{0,30}|([{} ]|2024|2023|11 đơn vị|28/12/2023){0,8}") {
            let mut plan = plan();
            plan.covenant.preamble = text;
            let before = filled_covenant(&plan);
            plan.covenant = blanked_covenant(&plan);
            prop_assert_eq!(filled_covenant(&plan), before);
        }

        #[test]
        fn only_what_is_in_braces_changes(text in "([{}a-c]|\\{nam\\}|nam){0,20}") {
            let plan = plan();
            let whole: String = pieces(&text).into_iter().map(|piece| match piece {
                Piece::Plain(text) | Piece::Braced(_, text) => text,
            }).collect();
            prop_assert_eq!(&whole, &text);
            prop_assert_eq!(filled(&text, &plan), text.replace("{nam}", "2024"));
        }
    }
}
