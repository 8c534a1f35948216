//! Files that are no workbooks, or not of this kind, or made to do harm.

use std::collections::BTreeSet;
use std::io::{Cursor, Write as _};
use std::time::{Duration, Instant};

use khoithidua_core::workbook::{MAX_FILE, MAX_ROWS, PartWhy, Parts, Why, WorkbookError};
use khoithidua_workbook::{read, read_conference};
use proptest::prelude::*;
use rust_xlsxwriter::Workbook;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use crate::support::{HEADINGS, N, No, Put, T, fill, workbook};

fn small() -> Vec<u8> {
    workbook(&[
        HEADINGS,
        [T("I"), T("NHIỆM VỤ"), N(10.0), No, No],
        [T("1"), T("Kế hoạch"), N(6.0), T("%"), T("Có/không")],
        [T("2"), T("Báo cáo"), T("4,0"), No, No],
    ])
}

/// The workbook again, each part changed by this function; nothing leaves it out.
fn changed(file: &[u8], change: impl Fn(&str, Vec<u8>) -> Option<Vec<u8>>) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(file)).unwrap();
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for place in 0..archive.len() {
        let mut part = archive.by_index(place).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut part, &mut bytes).unwrap();
        if let Some(bytes) = change(&name, bytes) {
            out.start_file(name, options).unwrap();
            out.write_all(&bytes).unwrap();
        }
    }
    out.finish().unwrap().into_inner()
}

fn with_part(file: &[u8], name: &str, content: &[u8]) -> Vec<u8> {
    let mut out = ZipWriter::new_append(Cursor::new(file.to_vec())).unwrap();
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    out.start_file(name, options).unwrap();
    out.write_all(content).unwrap();
    out.finish().unwrap().into_inner()
}

#[test]
fn other_files_are_refused_each_by_its_name() {
    let compound = |stream: &str| {
        let mut file = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
        file.resize(512, 0);
        file.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
        file
    };
    let locked = compound("EncryptedPackage");
    assert_eq!(read(&locked, None), Err(WorkbookError::Password));
    assert_eq!(
        read(&compound("Workbook"), None),
        Err(WorkbookError::OldFormat)
    );
    for table in [
        &b"STT;Ti\xeau ch\xed;10"[..],
        b"\xef\xbb\xbfSTT,Ten\r\n1,A",
        b"\xff\xfeS\0T\0T\0\t\0T\0",
        b"  <html><table>",
    ] {
        assert_eq!(
            read(table, None),
            Err(WorkbookError::OtherTable),
            "{table:?}"
        );
    }
    for other in [
        &b""[..],
        b"{\"a\":1,\"b\":2}",
        b"%PDF-1.7, 1",
        b"PK",
        b"\x89PNG,\r\n\x1a\n",
        b"Kinh gui",
    ] {
        assert_eq!(
            read(other, None),
            Err(WorkbookError::NotAWorkbook),
            "{other:?}"
        );
    }
    let small = small();
    assert_eq!(
        read(&small[..small.len() / 2], None),
        Err(WorkbookError::Damaged)
    );
    let other_zip = changed(&small, |name, bytes| {
        (name != "[Content_Types].xml").then_some(bytes)
    });
    assert_eq!(read(&other_zip, None), Err(WorkbookError::NotAWorkbook));
    let ods = {
        let mut out = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        out.start_file("mimetype", options).unwrap();
        out.write_all(b"application/vnd.oasis.opendocument.spreadsheet")
            .unwrap();
        out.start_file("content.xml", options).unwrap();
        out.finish().unwrap().into_inner()
    };
    assert_eq!(read(&ods, None), Err(WorkbookError::OtherTable));
    let xlsb = with_part(&small, "xl/workbook.bin", b"");
    assert_eq!(read(&xlsb, None), Err(WorkbookError::OtherTable));
    let no_book = changed(&small, |name, bytes| {
        (name != "xl/workbook.xml").then_some(bytes)
    });
    assert_eq!(read(&no_book, None), Err(WorkbookError::Damaged));
}

#[test]
fn a_formula_that_was_never_worked_out_is_said_and_a_value_of_one_is_read() {
    // As programs write it that do not calculate: a formula, and no value.
    let formula = |file: &[u8], cell: &str, content: &str| {
        changed(file, |name, bytes| {
            let text = String::from_utf8_lossy(&bytes).into_owned();
            let at = format!("<c r=\"{cell}\"");
            match text
                .find(&at)
                .filter(|_| name == "xl/worksheets/sheet1.xml")
            {
                Some(start) => {
                    let end = start + text[start..].find("</c>").unwrap();
                    let new = format!("{at}>{content}");
                    Some([&text[..start], &new, &text[end..]].concat().into_bytes())
                }
                None => Some(bytes),
            }
        })
    };
    let doubts = |file: &[u8]| read(file, None).map(|read| crate::support::doubts(&read));
    let unworked = doubts(&formula(&small(), "C3", "<f>2*3</f>")).unwrap();
    assert!(
        unworked.contains(&("C3".to_owned(), Why::NotWorkedOut)),
        "{unworked:?}"
    );
    let worked = doubts(&formula(&small(), "C3", "<f>2*3</f><v>6</v>")).unwrap();
    assert!(!worked.iter().any(|(cell, _)| cell == "C3"), "{worked:?}");
    // A formula that cannot be understood has a value all the same.
    let strange = formula(&small(), "C3", "<f t=\"shared\" ref=\"?\">x</f><v>6</v>");
    assert!(doubts(&strange).is_ok());
    let people = workbook(&[
        [T("Họ tên"), T("Đơn vị"), T("Tư cách")],
        [T("An"), T("x"), T("Khách")],
    ]);
    let people = changed(&people, |name, bytes| {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        Some(if name == "xl/workbook.xml" {
            text.replace("Tiêu chí", "Đại biểu").into_bytes()
        } else {
            bytes
        })
    });
    let asked = |file: &[u8]| read_conference(file, &Parts::default(), &BTreeSet::new()).unwrap();
    let found = asked(&formula(&people, "B2", "<f>A1</f>")).doubts;
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(
        (found[0].cell.to_string().as_str(), &found[0].why),
        ("B2", &PartWhy::NotWorkedOut)
    );
}

#[test]
fn conferences_are_refused_and_read_as_criteria_are() {
    let asked = |file: &[u8]| read_conference(file, &Parts::default(), &BTreeSet::new());
    let mut locked = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    locked.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(asked(&locked), Err(WorkbookError::Password));
    assert_eq!(asked(&locked[..8]), Err(WorkbookError::OldFormat));
    assert_eq!(asked(b"STT;Ten"), Err(WorkbookError::OtherTable));
    assert_eq!(asked(b""), Err(WorkbookError::NotAWorkbook));
    assert_eq!(asked(&small()[..100]), Err(WorkbookError::Damaged));
    let book = with_part(&small(), "xl/vbaProject.bin", b"anything");
    let read = asked(&book).unwrap();
    assert!(read.macros);
    assert_eq!(read.parts.criteria.map(|rows| rows.len()), Some(1));
}

#[test]
fn macros_are_not_run_and_are_said() {
    let book = with_part(&small(), "xl/vbaProject.bin", b"anything");
    let read = read(&book, None).unwrap();
    assert!(read.macros);
    assert_eq!(read.criteria.len(), 1);
}

#[test]
fn sheets_without_headings_or_points_are_refused() {
    let no_header = workbook(&[[T("Danh sách"), T("đại biểu")], [T("1"), T("An")]]);
    assert_eq!(read(&no_header, None), Err(WorkbookError::NoHeader));
    assert_eq!(
        read(&workbook::<2>(&[]), None),
        Err(WorkbookError::NoHeader)
    );
    let nothing = workbook(&[HEADINGS, [T("1"), T("Kế hoạch"), No, No, No]]);
    let refused = WorkbookError::NothingScored("Tiêu chí".to_owned());
    assert_eq!(read(&nothing, None), Err(refused));
}

#[test]
fn nothing_is_unpacked_beyond_the_limit() {
    // 200 MB of noughts are 200 KB packed.
    let bomb = with_part(&small(), "xl/media/bomb.bin", &vec![0; 200_000_000]);
    assert!(bomb.len() < MAX_FILE);
    assert_eq!(read(&bomb, None), Err(WorkbookError::TooLarge));
    assert_eq!(
        read(&vec![0; MAX_FILE + 1], None),
        Err(WorkbookError::TooLarge)
    );
}

#[test]
fn ten_thousand_rows_are_read_and_more_refused_quickly() {
    let book = |rows: usize| {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet().set_name("Dài").unwrap();
        fill(sheet, &[HEADINGS]);
        for row in 1..=u32::try_from(rows).unwrap() {
            sheet.write_number(row, 0, row).unwrap();
            sheet
                .write_string(row, 1, format!("Tiêu chí {row}"))
                .unwrap();
            sheet.write_number(row, 2, 1).unwrap();
        }
        book.save_to_buffer().unwrap()
    };
    let (long, longer) = (book(MAX_ROWS - 1), book(MAX_ROWS));
    let begun = Instant::now();
    assert_eq!(read(&long, None).unwrap().criteria.len(), MAX_ROWS - 1);
    assert_eq!(
        read(&longer, None),
        Err(WorkbookError::TooManyRows("Dài".to_owned()))
    );
    // All of one number; and a text of blanks that ten thousand cells mean.
    let alike = |note: &str| {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        fill(sheet, &[HEADINGS]);
        for row in 1..10_000 {
            sheet.write_string(row, 0, "2").unwrap();
            sheet.write_string(row, 1, "Tiêu chí").unwrap();
            sheet.write_number(row, 2, 1).unwrap();
            sheet.write_string(row, 4, note).unwrap();
        }
        read(&book.save_to_buffer().unwrap(), None)
    };
    assert_eq!(alike("").unwrap().criteria.len(), 9_999);
    assert_eq!(alike(&" ".repeat(30_000)), Err(WorkbookError::TooLarge));
    // Debug builds on a busy machine; what grows with the square of the rows takes minutes.
    assert!(begun.elapsed() < Duration::from_mins(1));
}

#[test]
fn a_sheet_that_claims_to_reach_to_the_last_cell_costs_nothing() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    fill(sheet, &[HEADINGS, [T("1"), T("Kế hoạch"), N(5.0), No, No]]);
    sheet.write_number(1_048_575, 16_383, 1).unwrap();
    let read = read(&book.save_to_buffer().unwrap(), None).unwrap();
    assert_eq!(read.criteria.len(), 1);
}

#[test]
fn cells_beyond_all_numbers_stop_nobody() {
    for name in ["AAAAAAAAAAAAAAAA3", "C99999999999999999999", "C0", "C", "3"] {
        let file = changed(&small(), |part, bytes| {
            let text = String::from_utf8_lossy(&bytes).into_owned();
            let is_sheet = part == "xl/worksheets/sheet1.xml";
            assert!(!is_sheet || text.contains("\"C3\""));
            Some(if is_sheet {
                text.replace("\"C3\"", &format!("\"{name}\"")).into_bytes()
            } else {
                bytes
            })
        });
        let read = read(&file, None);
        assert!(
            read.is_err() || read.is_ok_and(|read| read.criteria.len() == 1),
            "{name}"
        );
    }
}

#[test]
fn levels_without_end_are_refused() {
    let deep = [
        HEADINGS,
        [T("A"), T("một"), N(5.0), No, No],
        [T("I"), T("hai"), N(5.0), No, No],
        [T("1"), T("ba"), N(5.0), No, No],
        [T("1.1"), T("bốn"), N(5.0), No, No],
        [T("1.1.1"), T("năm"), N(5.0), No, No],
        [T("1.1.1.1"), T("sáu"), N(5.0), No, No],
        [T("a"), T("bảy"), N(5.0), No, No],
        [T("i"), T("tám"), N(5.0), No, No],
        [T("-"), T("chín"), N(5.0), No, No],
    ];
    assert!(matches!(
        read(&workbook(&deep), None),
        Err(WorkbookError::TooDeep(_))
    ));
}

/// Cells of all kinds in all places.
fn cells() -> impl Strategy<Value = Put> {
    let texts = prop::sample::select(vec![
        "I",
        "II",
        "1",
        "2",
        "1.1",
        "1.2",
        "a)",
        "đ)",
        "-",
        "A",
        "i",
        "x",
        "Điểm thưởng",
        "Điểm trừ",
        "TỔNG CỘNG",
        "Xếp hạng",
        "Kế hoạch",
        "NHIỆM VỤ",
        "Mỗi mô hình 2 điểm",
        "Có/không",
        "Tốt: 5; Khá: 3",
        "1.000",
        "10 điểm",
        "-5",
        "STT",
        "Tiêu chí",
        "Điểm chuẩn",
        "",
        " ",
        "\u{301}",
        "#REF!",
        "9007199254740993",
    ]);
    prop_oneof![
        3 => Just(Put::No),
        6 => texts.prop_map(Put::T),
        3 => (-5_i32..30).prop_map(|n| Put::N(f64::from(n))),
        1 => any::<f64>().prop_filter("a sheet has no such number", |n| n.is_finite()).prop_map(Put::N),
        1 => (0.0..3_000_000.0).prop_map(Put::D),
    ]
}

/// Headings of all sheets of a conference, one or two wrong.
const HEADINGS_OF_CONFERENCES: [Put; 16] = [
    T("STT"),
    T("Tên đơn vị"),
    T("Tên ngắn"),
    T("Tỉnh"),
    T("Họ và tên"),
    T("Đơn vị"),
    T("Tư cách"),
    T("Thời gian"),
    T("Nội dung"),
    T("Người trình bày"),
    T("Tiêu chí"),
    T("Chỉ tiêu"),
    T("KKT Gia Lai"),
    T("Kim ngạch xuất khẩu"),
    T("Mã (không sửa)"),
    No,
];

fn cells_of_conferences() -> impl Strategy<Value = Put> {
    let texts = prop::sample::select(vec![
        "KKT Gia Lai",
        "Quảng Ngãi",
        "gia-lai",
        "x",
        "Nguyễn Văn An",
        "nguyen van an",
        "Trưởng đoàn",
        "Khách mời",
        "7h30",
        "28/12/2023",
        "Kim ngạch xuất khẩu",
        "I.4",
        "1.000",
        "12,5 tỷ",
        "Ví dụ",
        "Đại biểu; Ai đó, Nguyễn Trọng Hoàng",
        "Khối trưởng",
        "Năm",
        "70%",
        "日本",
        "\u{301}",
        " ",
    ]);
    prop_oneof![
        2 => Just(Put::No),
        6 => texts.prop_map(Put::T),
        2 => (-5_i32..50_000).prop_map(|n| Put::N(f64::from(n) / 16.0)),
        1 => any::<f64>().prop_filter("a sheet has no such number", |n| n.is_finite()).prop_map(Put::N),
        1 => (0.0..3_000_000.0).prop_map(Put::D),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn no_sheet_makes_the_reader_panic_or_answer_nonsense(
        rows in prop::collection::vec(prop::array::uniform5(cells()), 0..30),
    ) {
        let rows: Vec<[Put; 5]> = [HEADINGS].into_iter().chain(rows).collect();
        let file = workbook(&rows);
        let answer = read(&file, None);
        prop_assert_eq!(&answer, &read(&file, None));
        if let Ok(read) = answer {
            prop_assert!(khoithidua_core::score::criterion::check(&read.criteria).is_ok());
        } else {
            prop_assert!(answer != Err(WorkbookError::Damaged));
        }
    }

    #[test]
    fn no_sheets_make_the_reader_of_conferences_panic(
        rows in prop::collection::vec(prop::array::uniform5(cells_of_conferences()), 0..20),
        part in any::<prop::sample::Index>(),
        headings in prop::collection::vec(any::<prop::sample::Index>(), 5),
    ) {
        let names = ["Thông tin", "Đơn vị", "Đại biểu", "Chương trình", "Chỉ tiêu"];
        let chosen: Vec<Put> = headings.iter().map(|index| HEADINGS_OF_CONFERENCES[index.index(HEADINGS_OF_CONFERENCES.len())]).collect();
        let chosen = <[Put; 5]>::try_from(chosen).unwrap();
        let rows: Vec<[Put; 5]> = [chosen].into_iter().chain(rows).collect();
        let mut book = Workbook::new();
        fill(book.add_worksheet().set_name(names[part.index(names.len())]).unwrap(), &rows);
        let file = book.save_to_buffer().unwrap();
        let known = Parts::of(&crate::template::sample());
        let answer = read_conference(&file, &known, &BTreeSet::new());
        prop_assert_eq!(&answer, &read_conference(&file, &known, &BTreeSet::new()));
        let read = answer.unwrap();
        // Whatever was understood can be put into a plan.
        let mut plan = crate::template::sample();
        khoithidua_core::plan::parts::take(&mut plan, &read.parts, &crate::template::all());
        let ids: BTreeSet<&str> = plan.people.iter().map(|p| p.id.as_str()).collect();
        prop_assert_eq!(ids.len(), plan.people.len());
        prop_assert!(plan.check_procedure().is_ok(), "{:?}", plan.check_procedure());
    }

    #[test]
    fn no_bytes_make_it_panic(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20),
        cut in any::<prop::sample::Index>(),
    ) {
        let mut file = small();
        for (place, byte) in changes {
            let place = place.index(file.len());
            file[place] = byte;
        }
        let _ = read(&file, None);
        let _ = read(&file[..cut.index(file.len())], None);
        let _ = read_conference(&file, &Parts::default(), &BTreeSet::new());
    }

    #[test]
    fn no_change_of_what_is_packed_makes_it_panic(
        part in any::<prop::sample::Index>(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let file = small();
        let names = ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "xl/styles.xml"];
        let wanted = names[part.index(names.len())];
        let file = changed(&file, |name, mut bytes| {
            if name == wanted {
                for (place, byte) in &changes {
                    let place = place.index(bytes.len());
                    bytes[place] = *byte;
                }
            }
            Some(bytes)
        });
        let _ = read(&file, None);
    }
}
