//! What sheets, headings, keys and capacities are called, folded: without accents, case and punctuation.

use khoithidua_core::bloc::Capacity;
use khoithidua_core::text::fold;
use khoithidua_core::workbook::Part;

/// A meaning, texts that say nothing else, and words that say it within others.
pub type Meaning<T> = (T, &'static [&'static str], &'static [&'static str]);

/// Longest heading, in letters. What is longer is a sentence that happens to have the words.
const LONGEST_HEADING: usize = 80;

/// What a text means; true with it where it says nothing else. What stands first in the list goes before.
pub fn meaning<T: Copy>(text: &str, meanings: &[Meaning<T>]) -> Option<(T, bool)> {
    if text.chars().count() > LONGEST_HEADING {
        return None;
    }
    let folded = fold(text);
    let exact = meanings
        .iter()
        .find(|(_, whole, _)| whole.contains(&folded.as_str()));
    if let Some((what, ..)) = exact {
        return Some((*what, true));
    }
    let spaced = format!(" {folded} ");
    let has = |words: &&str| spaced.contains(&format!(" {words} "));
    let within = meanings.iter().find(|(.., words)| words.iter().any(has));
    within.map(|(what, ..)| (*what, false))
}

/// What a sheet holds, by its name.
pub fn part(sheet: &str) -> Option<(Part, bool)> {
    meaning(sheet, &PARTS)
}

const PARTS: [Meaning<Part>; 6] = [
    (
        Part::Targets,
        &[
            "chi tieu",
            "chi tieu dang ky",
            "dang ky chi tieu",
            "targets",
        ],
        &["chi tieu", "targets"],
    ),
    (
        Part::Criteria,
        &["tieu chi", "bang tieu chi", "criteria"],
        &["tieu chi", "bang diem", "cham diem", "criteria"],
    ),
    (
        Part::People,
        &["dai bieu", "danh sach dai bieu", "delegates", "people"],
        &["dai bieu", "thanh phan", "delegates", "people"],
    ),
    (
        Part::Agenda,
        &["chuong trinh", "agenda"],
        &["chuong trinh", "lich trinh", "agenda"],
    ),
    (
        Part::Units,
        &["don vi", "danh sach don vi", "units"],
        &["don vi", "units"],
    ),
    (
        Part::Frame,
        &["thong tin", "khoi", "hoi nghi", "information"],
        &["thong tin", "khoi", "hoi nghi", "information"],
    ),
];

/// A column of the units.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum UnitColumn {
    Number,
    Id,
    Name,
    Short,
    Province,
    Aliases,
    Women,
}

/// Its headings.
pub const UNITS: [Meaning<UnitColumn>; 7] = [
    (UnitColumn::Number, &NUMBER, &[]),
    (UnitColumn::Id, &ID, &[]),
    (
        UnitColumn::Short,
        &["short name"],
        &[
            "ten ngan",
            "ten ngan gon",
            "ten goi ngan",
            "viet tat",
            "ten tat",
            "goi tat",
            "ten rut gon",
        ],
    ),
    (
        UnitColumn::Aliases,
        &["other spellings", "other names"],
        &["ten khac", "viet khac", "goi khac", "con goi la"],
    ),
    (UnitColumn::Women, &["women"], &["nu", "women"]),
    (
        UnitColumn::Province,
        &["province"],
        &["tinh", "dia phuong", "tinh thanh", "province"],
    ),
    (
        UnitColumn::Name,
        &[
            "ten don vi",
            "don vi",
            "ten",
            "ten day du",
            "full name",
            "unit",
            "name",
        ],
        &["ten don vi", "ten day du", "don vi", "full name"],
    ),
];

/// A column of the people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PersonColumn {
    Number,
    Id,
    Name,
    Unit,
    Position,
    Capacity,
    Authorisation,
}

/// Its headings.
pub const PEOPLE: [Meaning<PersonColumn>; 7] = [
    (PersonColumn::Number, &NUMBER, &[]),
    (PersonColumn::Id, &ID, &[]),
    (
        PersonColumn::Authorisation,
        &["authorisation", "letter of authorisation"],
        &["uy quyen", "authorisation"],
    ),
    (
        PersonColumn::Capacity,
        &["tu cach", "vai tro", "capacity"],
        &["tu cach", "vai tro", "capacity"],
    ),
    (
        PersonColumn::Position,
        &["chuc vu", "position"],
        &["chuc vu", "chuc danh", "position"],
    ),
    (
        PersonColumn::Name,
        &["ho va ten", "ho ten", "ten", "dai bieu", "name"],
        &["ho va ten", "ho ten", "ten dai bieu", "full name"],
    ),
    (
        PersonColumn::Unit,
        &["don vi", "don vi cong tac", "co quan", "unit"],
        &["don vi", "co quan", "noi cong tac", "unit"],
    ),
];

/// A column of the agenda.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AgendaColumn {
    Number,
    Id,
    Time,
    What,
    Who,
    Note,
}

/// Its headings.
pub const AGENDA: [Meaning<AgendaColumn>; 6] = [
    (AgendaColumn::Number, &NUMBER, &[]),
    (AgendaColumn::Id, &ID, &[]),
    (
        AgendaColumn::Time,
        &["thoi gian", "gio", "bat dau", "time"],
        &["thoi gian", "gio", "bat dau", "time"],
    ),
    (
        AgendaColumn::Note,
        &["ghi chu", "note", "notes"],
        &["ghi chu", "note", "notes"],
    ),
    (
        AgendaColumn::Who,
        &["nguoi trinh bay", "thuc hien", "who", "speakers"],
        &[
            "nguoi",
            "chu tri",
            "thuc hien",
            "phu trach",
            "trinh bay",
            "phat bieu",
            "dieu hanh",
            "speakers",
        ],
    ),
    (
        AgendaColumn::What,
        &["noi dung", "viec", "what"],
        &["noi dung", "viec", "what"],
    ),
];

/// A column of the targets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TargetColumn {
    Number,
    Id,
    /// Nothing to read.
    Beside,
    Unit,
    Criterion,
    Value,
}

/// Its headings.
pub const TARGETS: [Meaning<TargetColumn>; 6] = [
    (TargetColumn::Number, &NUMBER, &[]),
    (TargetColumn::Id, &ID, &[]),
    (
        TargetColumn::Beside,
        &[
            "don vi tinh",
            "dvt",
            "ghi chu",
            "tong",
            "cong",
            "tong cong",
            "unit of measure",
            "note",
            "notes",
        ],
        &["don vi tinh", "ghi chu"],
    ),
    (
        TargetColumn::Criterion,
        &["tieu chi", "noi dung", "criterion"],
        &["tieu chi", "noi dung", "criterion"],
    ),
    (
        TargetColumn::Value,
        &[
            "chi tieu",
            "gia tri",
            "muc dang ky",
            "so dang ky",
            "chi tieu dang ky",
            "target",
            "value",
        ],
        &["chi tieu", "gia tri", "dang ky"],
    ),
    (
        TargetColumn::Unit,
        &["don vi", "ten don vi", "unit"],
        &["ten don vi"],
    ),
];

/// A key of the sheet of keys and values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    Title,
    Year,
    Date,
    Place,
    BlocShort,
    Bloc,
    Head,
    Deputy,
    Host,
    Chairs,
}

/// Its names.
pub const KEYS: [Meaning<Key>; 10] = [
    (
        Key::BlocShort,
        &["ten ngan cua khoi", "short name of the bloc"],
        &[
            "ten ngan",
            "ten ngan gon",
            "viet tat",
            "goi tat",
            "short name",
        ],
    ),
    (
        Key::Deputy,
        &["khoi pho", "deputy head"],
        &["khoi pho", "deputy"],
    ),
    (
        Key::Head,
        &["khoi truong", "head"],
        &["khoi truong", "head"],
    ),
    (
        Key::Chairs,
        &["chu tri", "chairs"],
        &["chu tri", "chu toa", "chairs"],
    ),
    (
        Key::Host,
        &["don vi dang cai", "dang cai", "host"],
        &["dang cai", "host"],
    ),
    (
        Key::Bloc,
        &["ten khoi", "khoi", "khoi thi dua", "bloc"],
        &["ten khoi", "khoi thi dua", "bloc"],
    ),
    (
        Key::Title,
        &["ten hoi nghi", "tieu de", "title"],
        &["ten hoi nghi", "tieu de", "title"],
    ),
    (Key::Year, &["nam", "year"], &["nam", "year"]),
    (
        Key::Date,
        &["ngay", "date", "thoi gian"],
        &["ngay", "date", "thoi gian"],
    ),
    (
        Key::Place,
        &["dia diem", "noi to chuc", "place"],
        &["dia diem", "noi to chuc", "place"],
    ),
];

/// What the words of a capacity mean.
pub const CAPACITIES: [Meaning<Capacity>; 5] = [
    (Capacity::Member, &[], &["pho truong doan", "deputy head"]),
    (
        Capacity::Authorised,
        &["duoc uy quyen", "uy quyen", "authorised", "authorized"],
        &["uy quyen", "authorised", "authorized"],
    ),
    (
        Capacity::Head,
        &["truong doan", "head", "head of delegation"],
        &["truong doan", "head"],
    ),
    (
        Capacity::Guest,
        &["khach moi", "khach", "guest"],
        &["khach moi", "khach", "guest"],
    ),
    (
        Capacity::Member,
        &["thanh vien", "thanh vien doan", "member"],
        &["thanh vien", "doan vien", "member"],
    ),
];

/// Headings of the numbers of rows.
const NUMBER: [&str; 5] = ["stt", "tt", "so tt", "so thu tu", "no"];
/// Headings of identifiers: only what this project writes, since other sheets have codes of their own.
const ID: [&str; 2] = ["ma khong sua", "id do not change"];

/// True for what stands before a row that is only an example.
pub fn is_example(text: &str) -> bool {
    let folded = fold(text);
    ["vi du", "vd", "example"].iter().any(|word| {
        let rest = folded.strip_prefix(word);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    })
}

/// True for the heading of identifiers.
pub fn is_id(heading: &str) -> bool {
    ID.contains(&fold(heading).as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_are_known_by_their_names() {
        let known = [
            ("Thông tin", Some(Part::Frame)),
            ("1. KHỐI", Some(Part::Frame)),
            ("Đơn vị", Some(Part::Units)),
            ("DS don vi thanh vien", Some(Part::Units)),
            ("Đại biểu các đơn vị", Some(Part::People)),
            ("Chương trình hội nghị", Some(Part::Agenda)),
            ("Tiêu chí", Some(Part::Criteria)),
            ("Bảng điểm", Some(Part::Criteria)),
            ("Chỉ tiêu các đơn vị", Some(Part::Targets)),
            ("Sheet1", None),
        ];
        for (name, part_) in known {
            assert_eq!(part(name).map(|(part, _)| part), part_, "{name}");
        }
    }

    #[test]
    fn headings_and_keys_are_known_by_their_words() {
        let person = |text| meaning(text, &PEOPLE).map(|(column, _)| column);
        assert_eq!(person("Họ và tên đại biểu"), Some(PersonColumn::Name));
        assert_eq!(person("ĐƠN VỊ"), Some(PersonColumn::Unit));
        assert_eq!(
            person("Giấy ủy quyền (số, ngày)"),
            Some(PersonColumn::Authorisation)
        );
        assert_eq!(person("Điện thoại"), None);
        let unit = |text| meaning(text, &UNITS).map(|(column, _)| column);
        assert_eq!(unit("Tên viết tắt"), Some(UnitColumn::Short));
        assert_eq!(unit("Tỷ lệ nữ (%)"), Some(UnitColumn::Women));
        assert_eq!(unit("Tỉnh, thành phố"), Some(UnitColumn::Province));
        assert_eq!(unit("Tên đầy đủ của đơn vị"), Some(UnitColumn::Name));
        let key = |text| meaning(text, &KEYS).map(|(key, _)| key);
        assert_eq!(key("Tên ngắn của Khối"), Some(Key::BlocShort));
        assert_eq!(key("Tên Khối"), Some(Key::Bloc));
        assert_eq!(key("Khối phó"), Some(Key::Deputy));
        assert_eq!(key("Ngày họp"), Some(Key::Date));
        assert_eq!(key("Năm tổng kết"), Some(Key::Year));
        assert_eq!(key("Tên hội nghị"), Some(Key::Title));
    }

    #[test]
    fn capacities_are_known_by_their_words() {
        let of = |text| meaning(text, &CAPACITIES).map(|(capacity, _)| capacity);
        assert_eq!(of("TRƯỞNG ĐOÀN"), Some(Capacity::Head));
        assert_eq!(of("Phó Trưởng đoàn"), Some(Capacity::Member));
        assert_eq!(of("Người được ủy quyền dự họp"), Some(Capacity::Authorised));
        assert_eq!(of("Đại biểu khách mời"), Some(Capacity::Guest));
        assert_eq!(of("Lái xe"), None);
    }

    #[test]
    fn examples_are_marked_as_such() {
        assert!(is_example("Ví dụ") && is_example("VÍ DỤ 2:") && is_example("Example 1"));
        assert!(!is_example("1") && !is_example("Vi dụng") && !is_example(""));
    }
}
