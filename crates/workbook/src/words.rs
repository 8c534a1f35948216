//! What headings and rows say. Texts are compared folded: without accents, case and punctuation.

use khoithidua_core::text::fold;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// Number of the row (STT).
    Number,
    /// What is judged (nội dung, tiêu chí).
    Title,
    /// Most points (điểm chuẩn, điểm tối đa).
    Max,
    /// Points, of whatever kind (điểm): the most where no column says so.
    Points,
    /// Unit of measure (đơn vị tính).
    Unit,
    /// How it is judged (ghi chú, cách chấm).
    Note,
    /// Level in the tree (cấp): where it stands nothing has to be guessed.
    Level,
    /// Identifier, in a workbook that this project wrote.
    Id,
}

/// Longest heading, in letters. What is longer is a sentence that happens to have the words.
const LONGEST_HEADING: usize = 80;

/// What a heading says; nothing for columns that are not read, such as results and scores.
pub fn column(heading: &str) -> Option<Column> {
    if heading.chars().count() > LONGEST_HEADING {
        return None;
    }
    let folded = fold(heading);
    let has = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    let is = |words: &[&str]| words.contains(&folded.as_str());
    if crate::conference::words::is_id(heading) {
        return Some(Column::Id);
    }
    if is(&["stt", "tt", "so tt", "so thu tu", "muc", "no"]) {
        return Some(Column::Number);
    }
    if is(&["cap", "cap do", "level"]) {
        return Some(Column::Level);
    }
    if has(&["don vi tinh", "dvt", "unit of measure"]) {
        return Some(Column::Unit);
    }
    if has(&SCORED) {
        return None;
    }
    if has(&[
        "ghi chu",
        "cach cham",
        "cach tinh",
        "huong dan",
        "phuong phap",
        "quy dinh cham",
        "notes",
    ]) {
        return Some(Column::Note);
    }
    let points = has(&["diem", "points"]);
    if points && has(&["chuan", "toi da", "quy dinh", "thang diem", "max"]) {
        return Some(Column::Max);
    }
    if has(&[
        "noi dung",
        "tieu chi",
        "ten chi tieu",
        "criterion",
        "criteria",
    ]) {
        return Some(Column::Title);
    }
    is(&["diem", "so diem", "points"]).then_some(Column::Points)
}

/// Headings of what is filled in later.
const SCORED: [&str; 8] = [
    "tu cham",
    "khoi cham",
    "cham cheo",
    "tham dinh",
    "ket qua",
    "dat duoc",
    "chi tieu dang ky",
    "kiem chung",
];

/// What a row is, by its title.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A row of the sheet.
    Plain,
    /// Bonus (điểm thưởng).
    Bonus,
    /// Penalty (điểm trừ).
    Penalty,
    /// A sum of rows above (cộng, tổng cộng).
    Total,
    /// The place (xếp hạng), or the grade: filled in later.
    Place,
}

/// What a row's title says it is. Rows with a number are sums only where nothing else is meant: "Cong doan" begins like a
/// sum, once its accents are gone.
pub fn kind(title: &str, numbered: bool, scored: bool) -> Kind {
    let folded = fold(title);
    let begins = |words: &[&str]| {
        words.iter().any(|word| {
            let rest = folded.strip_prefix(word);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        })
    };
    let is = |words: &[&str]| words.contains(&folded.as_str());
    if begins(&[
        "diem thuong",
        "diem cong",
        "cong diem",
        "thuong diem",
        "bonus",
    ]) {
        return Kind::Bonus;
    }
    if begins(&["diem tru", "tru diem", "diem phat", "penalty"]) {
        return Kind::Penalty;
    }
    let sum = begins(&[
        "tong cong",
        "tong diem",
        "tong so diem",
        "cong muc",
        "cong phan",
        "cong nhom",
    ]);
    if is(&["tong", "cong", "total"]) || (sum && (!numbered || begins(&["tong cong"]))) {
        return Kind::Total;
    }
    if !scored && begins(&["xep hang", "xep thu", "xep loai", "thu hang"]) {
        return Kind::Place;
    }
    Kind::Plain
}

/// True for a sum over everything, not over one group.
pub fn is_grand_total(title: &str) -> bool {
    let folded = fold(title);
    ["tong cong", "tong diem", "tong so diem", "tong", "total"]
        .iter()
        .any(|words| folded.starts_with(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_known_by_what_they_mean() {
        let known = [
            ("STT", Some(Column::Number)),
            ("Nội dung, tiêu chí", Some(Column::Title)),
            ("TIÊU CHÍ CHẤM ĐIỂM", Some(Column::Title)),
            ("Điểm chuẩn (tối đa)", Some(Column::Max)),
            ("Thang điểm", Some(Column::Max)),
            ("Điểm", Some(Column::Points)),
            ("Điểm tự chấm", None),
            ("Điểm Khối chấm / thẩm định", None),
            ("Chỉ tiêu đăng ký", None),
            ("Kết quả thực hiện", None),
            ("Đơn vị tính", Some(Column::Unit)),
            ("Ghi chú, cách chấm", Some(Column::Note)),
            ("Cấp", Some(Column::Level)),
            ("Criterion", Some(Column::Title)),
        ];
        for (heading, column_) in known {
            assert_eq!(column(heading), column_, "{heading}");
        }
    }

    #[test]
    fn rows_are_known_by_their_titles() {
        assert_eq!(
            kind("Công đoàn, đoàn thể vững mạnh", true, true),
            Kind::Plain
        );
        assert_eq!(kind("Tổng vốn đầu tư đăng ký", true, true), Kind::Plain);
        assert_eq!(kind("CỘNG", false, true), Kind::Total);
        assert_eq!(kind("TỔNG CỘNG (I+II+III)", false, true), Kind::Total);
        assert_eq!(kind("Điểm thưởng", true, true), Kind::Bonus);
        assert_eq!(kind("Điểm trừ", true, true), Kind::Penalty);
        assert_eq!(kind("Xếp hạng", false, false), Kind::Place);
        assert_eq!(kind("Xếp loại tổ chức đảng", true, true), Kind::Plain);
    }
}
