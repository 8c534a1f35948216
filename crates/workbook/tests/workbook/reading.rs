//! Sheets of criteria as boards make them.

use khoithidua_core::score::criterion::{self, Rule};
use khoithidua_core::workbook::{Cell, Why, WorkbookError};
use khoithidua_workbook::read;
use rust_xlsxwriter::{Format, Workbook};

use crate::hundred::hundred_points;
use crate::support::{D, HEADINGS, N, No, T, doubts, fill, points, table, tree, workbook};

#[test]
fn the_sheet_of_a_hundred_points_is_read_whole() {
    let read = read(&hundred_points(), None).unwrap();
    assert_eq!(read.sheet, "Bảng điểm 2023");
    assert_eq!(read.sheets, ["Ghi chú", "Bảng điểm 2023"]);
    assert!(!read.macros);
    assert_eq!(criterion::ordinary_max(&read.criteria), points(10_000));
    let tree = tree(&read.criteria);
    assert_eq!(tree.len(), 27);
    assert_eq!(
        tree[..3],
        [
            "i [I] NHIỆM VỤ CHUYÊN MÔN 6000 group",
            "  i.1 [1] Tổng vốn đầu tư đăng ký cấp mới và tăng thêm 1000 deduction",
            "  i.2 [2] Giải ngân vốn đầu tư công 800 levels",
        ]
    );
    assert_eq!(
        tree[11..13],
        [
            "ii [II] CCHC, CHUYỂN ĐỔI SỐ, XÂY DỰNG ĐẢNG 2000 group",
            "  ii.11 [11] Hồ sơ TTHC giải quyết đúng hạn 500 deduction",
        ]
    );
    assert!(tree.contains(&"  ii.15 [15] Công đoàn, đoàn thể vững mạnh 200 yes/no".to_owned()));
    assert!(
        tree.contains(&"  iii.19 [19] Điển hình tiên tiến, mô hình mới 400 per item".to_owned())
    );
    assert_eq!(
        tree[25..],
        ["iv [IV] Điểm thưởng 500 tally", "v [V] Điểm trừ 0 tally"]
    );
    let penalty = &read.criteria[4];
    assert!(penalty.extra && penalty.min() == points(-1000));
    assert_eq!(
        read.criteria[0].children()[0].unit.as_deref(),
        Some("tỷ đồng")
    );
}

#[test]
fn only_guesses_are_doubtful_in_a_sound_sheet() {
    let read = read(&hundred_points(), None).unwrap();
    for doubt in &read.doubts {
        assert!(
            matches!(doubt.why, Why::RuleGuessed | Why::Extra),
            "{doubt:?}"
        );
        let row = doubt.row.as_ref().unwrap();
        assert!(criterion::find(&read.criteria, row).is_some());
    }
    let cells: Vec<String> = read.doubts.iter().map(|d| d.cell.to_string()).collect();
    assert_eq!(cells[..2], ["H8", "H9"]);
    assert_eq!(cells.len(), 16);
}

#[test]
fn columns_stand_in_any_order_and_headings_in_two_rows() {
    let rows = [
        [T("Điểm"), No, T("TT"), T("Tiêu chí"), T("Cách tính")],
        [T("Chuẩn"), T("Tự chấm"), No, No, No],
        [N(10.0), N(9.0), T("A"), T("Công tác chuyên môn"), No],
        [T("5,5"), No, T("1"), T("Kế hoạch"), No],
        [T("4.5"), No, T("2"), T("Báo cáo"), T("Có/không")],
    ];
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let plain = Format::new();
    sheet.merge_range(0, 0, 0, 1, "Điểm", &plain).unwrap();
    sheet.merge_range(0, 2, 1, 2, "TT", &plain).unwrap();
    sheet.merge_range(0, 3, 1, 3, "Tiêu chí", &plain).unwrap();
    fill(sheet, &rows);
    let read = read(&book.save_to_buffer().unwrap(), None).unwrap();
    assert_eq!(
        tree(&read.criteria),
        [
            "a [A] Công tác chuyên môn 1000 group",
            "  a.1 [1] Kế hoạch 550 judged",
            "  a.2 [2] Báo cáo 450 yes/no",
        ]
    );
}

#[test]
fn numbers_of_all_kinds_make_levels() {
    let read = table(&[
        [T("A"), T("PHẦN MỘT"), N(60.0), No, No],
        [T("I"), T("Nhiệm vụ"), N(40.0), No, No],
        [N(1.0), T("Chỉ tiêu một"), N(20.0), No, No],
        [N(1.1), T("Một"), N(8.0), No, No],
        [N(1.2), T("Hai"), N(12.0), No, No],
        [T("a)"), T("Một"), N(5.0), No, No],
        [T("b)"), T("Hai"), N(1.0), No, No],
        [T("c)"), T("Ba"), N(1.0), No, No],
        [T("d)"), T("Bốn"), N(1.0), No, No],
        [T("đ)"), T("Năm"), N(2.0), No, No],
        [T("e)"), T("Sáu"), N(2.0), No, No],
        [T("-"), T("Gạch một"), N(1.5), No, No],
        [T("-"), T("Gạch hai"), N(0.5), No, No],
        [N(2.0), T("Chỉ tiêu hai"), N(20.0), No, No],
        [T("II"), T("Công tác khác"), N(20.0), No, No],
        [T("B"), T("PHẦN HAI"), N(40.0), No, No],
        [T("I"), T("Thi đua"), N(40.0), No, No],
    ])
    .unwrap();
    assert_eq!(
        tree(&read.criteria),
        [
            "a [A] PHẦN MỘT 6000 group",
            "  a.i [I] Nhiệm vụ 4000 group",
            "    a.i.1 [1] Chỉ tiêu một 2000 group",
            "      a.i.1.1 [1.1] Một 800 judged",
            "      a.i.1.2 [1.2] Hai 1200 group",
            "        a.i.1.2.a [a] Một 500 judged",
            "        a.i.1.2.b [b] Hai 100 judged",
            "        a.i.1.2.c [c] Ba 100 judged",
            "        a.i.1.2.d [d] Bốn 100 judged",
            "        a.i.1.2.dd [đ] Năm 200 judged",
            "        a.i.1.2.e [e] Sáu 200 group",
            "          a.i.1.2.e.n1 [-] Gạch một 150 judged",
            "          a.i.1.2.e.n2 [-] Gạch hai 50 judged",
            "    a.i.2 [2] Chỉ tiêu hai 2000 judged",
            "  a.ii [II] Công tác khác 2000 judged",
            "b [B] PHẦN HAI 4000 group",
            "  b.i [I] Thi đua 4000 judged",
        ]
    );
    assert_eq!(doubts(&read), []);
}

#[test]
fn numbers_may_stand_in_the_title_or_be_missing() {
    let read = table(&[
        [T("I. NHIỆM VỤ CHUYÊN MÔN"), No, N(10.0), No, No],
        [No, T("1. Kế hoạch"), N(6.0), No, No],
        [No, T("2. Báo cáo"), N(4.0), No, No],
        [No, T("quý"), N(1.0), No, No],
        [No, T("năm"), N(3.0), No, No],
        [T("Mục II"), T("Thi đua"), No, No, No],
        [No, T("a) Phát động"), N(5.0), No, No],
    ])
    .unwrap();
    assert_eq!(
        tree(&read.criteria),
        [
            "i [I] NHIỆM VỤ CHUYÊN MÔN 1000 group",
            "  i.1 [1] Kế hoạch 600 judged",
            "  i.2 [2] Báo cáo 400 group",
            "    i.2.n1 [] quý 100 judged",
            "    i.2.n2 [] năm 300 judged",
            "ii [II] Thi đua 500 group",
            "  ii.a [a] Phát động 500 judged",
        ]
    );
    assert_eq!(
        doubts(&read),
        [
            ("A5".to_owned(), Why::LevelGuessed),
            ("A6".to_owned(), Why::LevelGuessed),
            ("C7".to_owned(), Why::Added(points(500))),
        ]
    );
}

#[test]
fn what_spreadsheets_do_to_numbers_is_undone_and_said() {
    let mut rows = vec![[N(1.0), T("Nhóm"), T("1.000"), No, No]];
    for (number, title) in [1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9, 1.1]
        .into_iter()
        .zip([
            "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười",
        ])
    {
        rows.push([N(number), T(title), N(10.0), No, No]);
    }
    // The first of February; ten points, in words; the first of May.
    rows.push([D(46_054.0), T("ngày tháng"), T("10 điểm"), No, No]);
    rows.push([N(3.0), T("điểm thành ngày"), D(46_143.0), No, No]);
    rows.push([N(4.0), T("lỗi"), T("#REF!"), No, No]);
    let read = table(&rows).unwrap();
    let tree = tree(&read.criteria);
    assert_eq!(tree[0], "1 [1] Nhóm 100000 group");
    assert_eq!(tree[10], "  1.10 [1.10] mười 1000 judged");
    assert_eq!(tree[11], "  1.2-2 [1.2] ngày tháng 1000 judged");
    assert_eq!(tree[12], "3 [3] điểm thành ngày 150 judged");
    let found = doubts(&read);
    let has = |cell: &str, why: Why| {
        assert!(found.contains(&(cell.to_owned(), why)), "{cell}: {found:?}");
    };
    has("C2", Why::Ambiguous(points(100_000)));
    has("A12", Why::NumberMended("1.10".to_owned()));
    has("A13", Why::NumberMended("1.2".to_owned()));
    has("C13", Why::PointsInWords(points(1_000)));
    has("C14", Why::PointsAsDate(points(150)));
    has("C15", Why::NotPoints("#REF!".to_owned()));
    has("B15", Why::Skipped("lỗi".to_owned()));
}

#[test]
fn rows_without_points_are_notes_of_their_group() {
    let read = table(&[
        [T("1"), T("Xếp loại"), N(4.0), No, No],
        [T("a)"), T("Xuất sắc: 4 điểm"), No, No, No],
        [T("b)"), T("Tốt: 3 điểm"), No, No, No],
        [T("2"), T("Khác"), N(6.0), No, T("Theo quy chế")],
        [No, T("gồm cả báo cáo"), No, No, No],
    ])
    .unwrap();
    assert_eq!(
        tree(&read.criteria),
        ["1 [1] Xếp loại 400 levels", "2 [2] Khác 600 judged"]
    );
    assert_eq!(
        read.criteria[0].note.as_deref(),
        Some("a Xuất sắc: 4 điểm\nb Tốt: 3 điểm")
    );
    assert_eq!(
        read.criteria[1].note.as_deref(),
        Some("Theo quy chế\ngồm cả báo cáo")
    );
}

#[test]
fn points_that_several_rows_share_belong_to_the_first() {
    let rows = [
        HEADINGS,
        [T("1"), T("Kế hoạch"), N(6.0), No, No],
        [T("2"), T("Báo cáo"), No, No, No],
        [T("3"), T("Khác"), N(4.0), No, No],
    ];
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.merge_range(1, 2, 2, 2, "", &Format::new()).unwrap();
    fill(sheet, &rows);
    let read = read(&book.save_to_buffer().unwrap(), None).unwrap();
    assert_eq!(
        tree(&read.criteria),
        ["1 [1] Kế hoạch 600 judged", "3 [3] Khác 400 judged"]
    );
    assert_eq!(read.criteria[0].note.as_deref(), Some("2 Báo cáo"));
    assert!(doubts(&read).contains(&("B3".to_owned(), Why::Noted("Báo cáo".to_owned()))));
}

#[test]
fn a_group_with_less_points_than_its_rows_is_refused_by_name() {
    let refused = table(&[
        [T("I"), T("Nhiệm vụ"), N(10.0), No, No],
        [T("1"), T("Kế hoạch"), N(6.0), No, No],
        [T("2"), T("Báo cáo"), N(4.5), No, No],
    ]);
    assert_eq!(
        refused,
        Err(WorkbookError::BelowExceeds {
            cell: Cell {
                sheet: "Tiêu chí".to_owned(),
                row: 1,
                column: 2
            },
            title: "Nhiệm vụ".to_owned(),
            own: points(1_000),
            below: points(1_050),
        })
    );
}

#[test]
fn sums_that_do_not_agree_are_doubtful() {
    let read = table(&[
        [T("I"), T("Nhiệm vụ"), N(10.0), No, No],
        [T("1"), T("Kế hoạch"), N(6.0), No, No],
        [No, T("Cộng"), N(6.0), No, No],
        [T("II"), T("Điểm trừ"), N(5.0), No, No],
        [No, T("Tổng cộng"), N(12.0), No, No],
    ])
    .unwrap();
    assert_eq!(
        doubts(&read),
        [
            ("C2".to_owned(), Why::LessBelow(points(600))),
            ("B5".to_owned(), Why::PenaltyGuessed),
            ("B5".to_owned(), Why::Extra),
            (
                "C6".to_owned(),
                Why::OtherTotal {
                    stated: points(1_200),
                    added: points(1_000)
                }
            ),
        ]
    );
    assert!(matches!(&read.criteria[1].rule, Rule::Tally { min, .. } if *min == points(-500)));
}

#[test]
fn rows_below_a_bonus_are_what_it_counts() {
    let read = table(&[
        [T("I"), T("Nhiệm vụ"), N(100.0), No, No],
        [T("II"), T("Điểm thưởng"), N(5.0), No, No],
        [T("1"), T("Cờ Chính phủ"), N(4.0), No, No],
        [T("2"), T("Bằng khen"), N(2.0), No, No],
    ])
    .unwrap();
    let Rule::Tally { min, items } = &read.criteria[1].rule else {
        panic!("{:?}", read.criteria[1]);
    };
    assert_eq!((*min, read.criteria[1].max), (points(0), points(500)));
    assert_eq!(items.len(), 2);
    assert_eq!(
        (items[0].name.as_str(), items[0].points),
        ("Cờ Chính phủ", points(400))
    );
}

#[test]
fn a_column_of_levels_leaves_nothing_to_guess() {
    let rows = [
        [T("STT"), T("Tiêu chí"), T("Điểm chuẩn"), T("Cấp")],
        [T("x"), T("Nhóm"), N(3.0), N(1.0)],
        [T("x"), T("Một"), N(1.0), N(2.0)],
        [T("x"), T("Hai"), N(2.0), T("2")],
        [T("x"), T("Ba"), N(4.0), N(1.0)],
    ];
    let read = read(&workbook(&rows), None).unwrap();
    let levels: Vec<usize> = read.criteria.iter().map(|c| c.children().len()).collect();
    assert_eq!(levels, [2, 0]);
    assert_eq!(doubts(&read), []);
}

#[test]
fn a_person_chooses_another_sheet() {
    let mut book = Workbook::new();
    let long = [
        HEADINGS,
        [T("1"), T("Một"), N(1.0), No, No],
        [T("2"), T("Hai"), N(1.0), No, No],
    ];
    fill(book.add_worksheet().set_name("Ngắn").unwrap(), &long[..2]);
    fill(book.add_worksheet().set_name("Dài").unwrap(), &long);
    let book = book.save_to_buffer().unwrap();
    assert_eq!(read(&book, None).unwrap().sheet, "Dài");
    let short = read(&book, Some("Ngắn")).unwrap();
    assert_eq!((short.sheet.as_str(), short.criteria.len()), ("Ngắn", 1));
    assert_eq!(
        read(&book, Some("Khác")),
        Err(WorkbookError::NoSuchSheet("Khác".to_owned()))
    );
}
