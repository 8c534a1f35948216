//! What is written is read back as it was.

use std::collections::BTreeMap;

use khoithidua_core::ids::CriterionId;
use khoithidua_core::score::criterion::{self, Criterion, Rule};
use khoithidua_core::work::{read_answer, request};
use khoithidua_core::workbook::{
    ReadCriteria, Sums, UnitScores, Words, WriteScores, packed, unpacked,
};
use khoithidua_workbook::{answer, read, write};
use proptest::prelude::*;

use crate::support::points;

pub fn words() -> Words {
    Words {
        sheet: "Bảng điểm [2023]".to_owned(),
        titles: vec!["BẢNG TIÊU CHÍ CHẤM ĐIỂM".to_owned(), "Năm 2023".to_owned()],
        number: "STT".to_owned(),
        title: "Nội dung, tiêu chí".to_owned(),
        max: "Điểm chuẩn".to_owned(),
        unit: "Đơn vị tính".to_owned(),
        note: "Cách chấm, ghi chú".to_owned(),
        level: "Cấp".to_owned(),
        sums: [
            "Tổng điểm tự chấm",
            "Điểm thưởng",
            "Điểm trừ",
            "Tổng tự chấm",
            "Bình quân",
            "Thẩm định",
            "TỔNG CỘNG",
            "Xếp hạng",
        ]
        .map(str::to_owned),
    }
}

pub fn asked(criteria: Vec<Criterion>, units: Vec<UnitScores>) -> WriteScores {
    WriteScores {
        words: words(),
        criteria,
        rules: BTreeMap::new(),
        units,
    }
}

/// Numbers, titles, points and what is outside the ordinary total, with their levels.
fn shape(criteria: &[Criterion]) -> Vec<(usize, String, String, i64, bool)> {
    fn add(row: &Criterion, depth: usize, shape: &mut Vec<(usize, String, String, i64, bool)>) {
        let (number, title) = (row.number.clone(), row.title.clone());
        shape.push((depth, number, title, row.max.raw(), row.extra));
        for child in row.children() {
            add(child, depth + 1, shape);
        }
    }
    let mut all = Vec::new();
    for row in criteria {
        add(row, 0, &mut all);
    }
    all
}

fn thousand_points() -> Vec<Criterion> {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../tests/data/sheets/thousand_points.json"
    );
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

#[test]
fn the_sheet_of_a_thousand_points_comes_back() {
    let criteria = thousand_points();
    let file = write(&asked(criteria.clone(), Vec::new())).unwrap();
    let back = read(&file, None).unwrap();
    assert_eq!(shape(&back.criteria), shape(&criteria));
    assert_eq!(criterion::lines(&back.criteria).len(), 176);
    assert_eq!(back.sheet, "Bảng điểm 2023");
}

#[test]
fn without_the_column_of_levels_its_numbers_say_the_same() {
    let mut asked = asked(thousand_points(), Vec::new());
    asked.words.level = "Không đọc".to_owned();
    let back = read(&write(&asked).unwrap(), None).unwrap();
    assert_eq!(shape(&back.criteria), shape(&asked.criteria));
}

#[test]
fn scores_stand_in_their_columns_as_numbers() {
    use calamine::{Data, Reader as _, Xlsx};

    let criteria = thousand_points();
    let lines = criterion::lines(&criteria);
    let score = |name: &str, raw: i64, place| UnitScores {
        name: name.to_owned(),
        rows: lines
            .iter()
            .map(|line| (line.id.clone(), points(raw)))
            .collect(),
        sums: Sums {
            ordinary: Some(points(90_025)),
            total: Some(points(90_125)),
            place,
            ..Sums::default()
        },
    };
    let units = vec![
        score("BQL Đồng Nai", 125, Some(1)),
        score("BQL Huế", 50, None),
    ];
    let file = write(&asked(criteria.clone(), units)).unwrap();
    let mut book = Xlsx::new(std::io::Cursor::new(file)).unwrap();
    let sheet = book.worksheet_range("Bảng điểm 2023").unwrap();
    let find = |text: &str| {
        let row = sheet
            .rows()
            .position(|row| row.iter().any(|cell| *cell == Data::String(text.into())));
        u32::try_from(row.unwrap()).unwrap()
    };
    let at = |row, column| sheet.get_value((row, column)).cloned().unwrap_or_default();
    assert_eq!(at(2, 5), Data::String("BQL Đồng Nai".into()));
    let line = find("Dòng mẫu 1");
    assert_eq!(at(line, 5), Data::Float(1.25));
    assert_eq!(at(line, 6), Data::Float(0.5));
    // Groups have no points here, and an empty cell is not a nought.
    assert_eq!(at(3, 5), Data::Empty);
    assert_eq!(at(find("TỔNG CỘNG"), 5), Data::Float(901.25));
    assert_eq!(at(find("Xếp hạng"), 5), Data::Float(1.0));
    assert_eq!(at(find("Xếp hạng"), 6), Data::Empty);
    let back = read(&write(&asked(criteria.clone(), Vec::new())).unwrap(), None).unwrap();
    assert_eq!(shape(&back.criteria), shape(&criteria));
}

#[test]
fn the_same_content_is_the_same_bytes() {
    let one = write(&asked(thousand_points(), Vec::new())).unwrap();
    let other = write(&asked(thousand_points(), Vec::new())).unwrap();
    assert!(one == other);
}

#[test]
fn the_program_answers_in_text() {
    let asked = asked(thousand_points(), Vec::new());
    let file: String = read_answer::<WriteScores>(&answer(&request(&asked))).unwrap();
    assert!(unpacked(&file).unwrap().starts_with(b"PK"));
    let again = ReadCriteria { file, sheet: None };
    let back = read_answer::<ReadCriteria>(&answer(&request(&again))).unwrap();
    assert_eq!(shape(&back.criteria), shape(&asked.criteria));
    for nonsense in ["", "[]", r#"["seal",{}]"#, r#"["read_criteria",{}]"#] {
        let refused = read_answer::<ReadCriteria>(&answer(nonsense));
        assert!(refused.is_err(), "{nonsense}");
    }
    let unpackable = ReadCriteria {
        file: "!".to_owned(),
        sheet: None,
    };
    assert!(read_answer::<ReadCriteria>(&answer(&request(&unpackable))).is_err());
    assert_eq!(packed(b""), "");
}

/// A sheet of up to four levels, numbered as people do; bonus and penalty may follow.
fn sheets() -> impl Strategy<Value = Vec<Criterion>> {
    let leaf = (1_i64..2_000).prop_map(Shape::Leaf);
    let tree = leaf.prop_recursive(3, 40, 6, |inner| {
        prop::collection::vec(inner, 1..6).prop_map(Shape::Group)
    });
    let trees = prop::collection::vec(tree, 1..6);
    (trees, any::<bool>(), any::<bool>(), 0_usize..4).prop_map(|(trees, bonus, penalty, style)| {
        let mut rows = build(&trees, style, "");
        let extra = |id: &str, title: &str, max, rule| Criterion {
            id: CriterionId::new(id).unwrap(),
            number: "-".to_owned(),
            title: title.to_owned(),
            max: points(max),
            rule,
            unit: None,
            note: None,
            extra: true,
            lower_is_better: false,
        };
        if bonus {
            rows.push(extra("bonus", "Điểm thưởng khác", 500, Rule::Judged));
        }
        if penalty {
            let items = vec![criterion::NamedPoints {
                name: "chậm".to_owned(),
                points: points(-50),
            }];
            let rule = Rule::Tally {
                min: points(-500),
                items,
            };
            rows.push(extra("penalty", "Điểm trừ", 0, rule));
        }
        rows
    })
}

#[derive(Clone, Debug)]
enum Shape {
    Leaf(i64),
    Group(Vec<Shape>),
}

fn build(shapes: &[Shape], style: usize, above: &str) -> Vec<Criterion> {
    const ROMAN: [&str; 6] = ["I", "II", "III", "IV", "V", "VI"];
    const LETTERS: [&str; 6] = ["a", "b", "c", "d", "đ", "e"];
    let row = |(place, shape): (usize, &Shape)| {
        let number = match style % 4 {
            0 => ROMAN[place].to_owned(),
            1 => (place + 1).to_string(),
            2 => LETTERS[place].to_owned(),
            _ => "-".to_owned(),
        };
        let id = format!("{above}r{place}");
        let (max, rule) = match shape {
            Shape::Leaf(max) => (points(*max), Rule::Judged),
            Shape::Group(shapes) => {
                let rows = build(shapes, style + 1, &format!("{id}."));
                (criterion::ordinary_max(&rows), Rule::Group(rows))
            }
        };
        Criterion {
            id: CriterionId::new(&id).unwrap(),
            number,
            title: format!("Tiêu chí số {place}, “{above}”"),
            max,
            rule,
            unit: (place == 1).then(|| "tỷ đồng".to_owned()),
            note: (place == 2).then(|| "Theo quy chế".to_owned()),
            extra: false,
            lower_is_better: false,
        }
    };
    shapes.iter().enumerate().map(row).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_sheet_comes_back(criteria in sheets()) {
        let file = write(&asked(criteria.clone(), Vec::new())).unwrap();
        let back = read(&file, None).unwrap();
        prop_assert_eq!(shape(&back.criteria), shape(&criteria));
    }
}

#[test]
fn the_deepest_tree_there_may_be_travels_as_text() {
    let mut row = Criterion {
        id: CriterionId::new("x").unwrap(),
        number: "1".to_owned(),
        title: "Dòng".to_owned(),
        max: points(100),
        rule: Rule::Levels(vec![
            criterion::NamedPoints {
                name: "tốt".to_owned(),
                points: points(100),
            },
            criterion::NamedPoints {
                name: "khá".to_owned(),
                points: points(50),
            },
        ]),
        unit: None,
        note: Some("Tốt: 1; khá: 0,5".to_owned()),
        extra: false,
        lower_is_better: false,
    };
    for depth in 1..criterion::MAX_DEPTH {
        row = Criterion {
            id: CriterionId::new(&format!("g{depth}")).unwrap(),
            rule: Rule::Group(vec![row.clone()]),
            note: None,
            ..row
        };
    }
    let file = write(&asked(vec![row.clone()], Vec::new())).unwrap();
    let again = ReadCriteria {
        file: packed(&file),
        sheet: None,
    };
    let back = read_answer::<ReadCriteria>(&answer(&request(&again))).unwrap();
    assert_eq!(shape(&back.criteria), shape(&[row]));
    assert!(matches!(
        criterion::lines(&back.criteria)[0].rule,
        Rule::Levels(_)
    ));
}
