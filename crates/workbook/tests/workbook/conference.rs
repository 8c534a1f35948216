//! Conferences in workbooks as people make them: sheets by name, columns in any order, whatever stands in a cell.

use std::collections::BTreeSet;

use khoithidua_core::bloc::{Capacity, Unit};
use khoithidua_core::conference::Conference;
use khoithidua_core::date::Date;
use khoithidua_core::ids::UnitId;
use khoithidua_core::work::{read_answer, request};
use khoithidua_core::workbook::{
    ConferenceRead, Part, PartWhy, Parts, ReadConference, WorkbookError, packed,
};
use khoithidua_workbook::{answer, read_conference};
use rust_xlsxwriter::{Format, Workbook};

use crate::support::{D, F, N, No, Put, T, fill};
use crate::template::sample;

/// A workbook of sheets, each with its rows.
fn book(sheets: &[(&str, &[[Put; 6]])]) -> Vec<u8> {
    let mut book = Workbook::new();
    for (name, rows) in sheets {
        fill(book.add_worksheet().set_name(*name).unwrap(), rows);
    }
    book.save_to_buffer().unwrap()
}

/// Read for a plan that has nothing.
fn alone(sheets: &[(&str, &[[Put; 6]])]) -> ConferenceRead {
    read_conference(&book(sheets), &Parts::default(), &BTreeSet::new()).unwrap()
}

/// Read for the sample.
fn beside(sheets: &[(&str, &[[Put; 6]])]) -> ConferenceRead {
    let asked = ReadConference::new(String::new(), &sample());
    read_conference(&book(sheets), &asked.known, &asked.taken).unwrap()
}

/// Doubts in short: sheet, cell and reason.
fn doubts(read: &ConferenceRead) -> Vec<(String, PartWhy)> {
    let doubts = read.doubts.iter();
    doubts
        .map(|d| (format!("{}!{}", d.cell.sheet, d.cell), d.why.clone()))
        .collect()
}

fn at(cell: &str, why: PartWhy) -> (String, PartWhy) {
    (cell.to_owned(), why)
}

fn s(text: &str) -> String {
    text.to_owned()
}

const UNITS: [[Put; 6]; 3] = [
    [
        T("TT"),
        T("Tên đơn vị"),
        T("Tên ngắn"),
        T("Tỉnh"),
        T("Tên khác"),
        T("Tỷ lệ nữ"),
    ],
    [
        N(1.0),
        T("Ban Quản lý KKT tỉnh A"),
        T("KKT A"),
        T("A"),
        T("BQL A; Khu A"),
        N(35.0),
    ],
    [
        N(2.0),
        T("Ban Quản lý các KCN tỉnh Bê"),
        No,
        T("Bê"),
        No,
        No,
    ],
];

fn ids(units: Option<&Vec<Unit>>) -> Vec<String> {
    units
        .into_iter()
        .flatten()
        .map(|unit| unit.id.to_string())
        .collect()
}

#[test]
fn units_are_read_from_any_order_of_columns_with_others_between() {
    let read = alone(&[(
        "DANH SACH DON VI",
        &[
            [T("CÁC ĐƠN VỊ TRONG KHỐI THI ĐUA"), No, No, No, No, No],
            [No; 6],
            [
                T("Điện thoại"),
                T("TỈNH"),
                T("Tên viết tắt"),
                T("ĐƠN VỊ"),
                T("Email"),
                T("% nữ"),
            ],
            [
                T("0255"),
                T("Quảng  Ngãi"),
                T("KKT DQ"),
                T("Ban Quản lý KKT Dung Quất"),
                T("x"),
                T("41%"),
            ],
            [No; 6],
            [
                No,
                T("Gia Lai"),
                No,
                T(" Ban Quản lý\n KKT Gia Lai "),
                No,
                N(0.355),
            ],
        ],
    )]);
    let units = read.parts.units.clone().unwrap();
    assert_eq!(ids(read.parts.units.as_ref()), ["kkt-dq", "kkt-gia-lai"]);
    assert_eq!(units[0].province, "Quảng Ngãi");
    assert_eq!(units[1].names[0].full, "Ban Quản lý KKT Gia Lai");
    assert_eq!(units[1].names[0].short, "KKT Gia Lai");
    assert_eq!(
        units.iter().map(|u| u.women_percent).collect::<Vec<_>>(),
        [Some(41), Some(36)]
    );
    assert_eq!(
        doubts(&read),
        [at("DANH SACH DON VI!F6", PartWhy::ShareTakenFor(36))]
    );
    assert_eq!(read.sheets[0].part, Some(Part::Units));
}

#[test]
fn units_of_one_name_are_both_there_and_said() {
    let read = alone(&[(
        "Đơn vị",
        &[
            UNITS[0],
            UNITS[1],
            [
                N(2.0),
                T("Ban Quản lý KKT tỉnh A"),
                T("KKT A"),
                T("Bê"),
                No,
                N(101.0),
            ],
            [N(3.0), T("Ban quản lý KKT tỉnh Á"), No, No, No, T("nhiều")],
            [N(4.0), No, No, T("Xê"), No, No],
        ],
    )]);
    assert_eq!(
        ids(read.parts.units.as_ref()),
        ["kkt-a", "kkt-a-2", "kkt-tinh-a"]
    );
    let name = "Ban Quản lý KKT tỉnh A";
    assert_eq!(
        doubts(&read),
        [
            at("Đơn vị!B3", PartWhy::SameName(s(name))),
            at("Đơn vị!F3", PartWhy::NotAShare(s("101"))),
            at(
                "Đơn vị!B4",
                PartWhy::TwoSpellings(s("Ban quản lý KKT tỉnh Á"), s(name))
            ),
            at("Đơn vị!F4", PartWhy::NotAShare(s("nhiều"))),
            at("Đơn vị!B5", PartWhy::NoName),
        ]
    );
}

#[test]
fn units_that_the_plan_has_keep_identifiers_and_what_no_sheet_says() {
    let mut plan = sample();
    let quang_ngai = plan
        .bloc
        .units
        .iter_mut()
        .find(|u| u.id.as_str() == "quang-ngai")
        .unwrap();
    let mut earlier = quang_ngai.names[0].clone();
    earlier.full = s("Ban Quản lý KKT Dung Quất");
    earlier.until = Date::parse("31/12/2015");
    quang_ngai.names.insert(0, earlier);
    let asked = ReadConference::new(String::new(), &plan);
    let file = book(&[(
        "Đơn vị",
        &[
            UNITS[0],
            // Another spelling of the newest name, an alias, and a name that nobody has.
            [
                No,
                T("BQL KKT Dung Quất & KCN Quảng Ngãi"),
                T("KKT Dung Quất"),
                T("Quảng Ngãi"),
                No,
                No,
            ],
            [
                No,
                T("Ban Quản lý Khu kinh tế tỉnh Gia Lai"),
                No,
                T("Gia Lai"),
                No,
                No,
            ],
            [No, T("Ban Quản lý KKT Mới"), No, T("Gia Lai"), No, No],
        ],
    )]);
    let read = read_conference(&file, &asked.known, &asked.taken).unwrap();
    assert_eq!(
        ids(read.parts.units.as_ref()),
        ["quang-ngai", "gia-lai", "kkt-moi"]
    );
    let names = &read.parts.units.as_ref().unwrap()[0].names;
    assert_eq!(names.len(), 2);
    assert_eq!(names[0].until, Date::parse("31/12/2015"));
    assert_eq!(names[1].full, "BQL KKT Dung Quất & KCN Quảng Ngãi");
    // What stood for a unit that is no member any more stands for no new one.
    let taken = [UnitId::new("kkt-moi").unwrap()].into_iter().collect();
    let read = read_conference(&file, &asked.known, &taken).unwrap();
    assert_eq!(ids(read.parts.units.as_ref())[2], "kkt-moi-2");
}

const PEOPLE: [Put; 6] = [
    T("STT"),
    T("Họ và tên"),
    T("Chức vụ"),
    T("Đơn vị"),
    T("Tư cách"),
    T("Giấy ủy quyền"),
];

#[test]
fn people_name_their_unit_in_any_spelling() {
    let read = beside(&[(
        "Đại biểu",
        &[
            PEOPLE,
            [
                N(1.0),
                T("Nguyễn Văn An"),
                T("Trưởng ban"),
                T("KKT Gia Lai"),
                T("Trưởng đoàn"),
                No,
            ],
            [
                N(2.0),
                T("Trần Thị Bình"),
                No,
                T("bql kkt dung quat va cac kcn quang ngai"),
                T("ĐƯỢC ỦY QUYỀN"),
                T("Số 5/GUQ"),
            ],
            [
                N(3.0),
                T("Lê Văn Cam"),
                No,
                T("Khánh Hòa"),
                T("thành viên"),
                No,
            ],
            [
                N(4.0),
                T("Phạm Dung"),
                T("Phó Chủ tịch UBND tỉnh"),
                No,
                T("Khách mời"),
                No,
            ],
        ],
    )]);
    let people = read.parts.people.as_ref().unwrap();
    let short: Vec<_> = people
        .iter()
        .map(|p| {
            (
                p.id.as_str(),
                p.unit.as_ref().map(UnitId::as_str),
                p.capacity,
            )
        })
        .collect();
    assert_eq!(
        short,
        [
            ("nguyen-van-an", Some("gia-lai"), Capacity::Head),
            ("tran-thi-binh", Some("quang-ngai"), Capacity::Authorised),
            ("le-van-cam", Some("khanh-hoa"), Capacity::Member),
            ("pham-dung", None, Capacity::Guest),
        ]
    );
    assert_eq!(people[1].authorisation.as_deref(), Some("Số 5/GUQ"));
    let meant = |written: &str, name: &str| PartWhy::UnitTakenFor(s(written), s(name));
    assert_eq!(
        doubts(&read),
        [
            at(
                "Đại biểu!D3",
                meant(
                    "bql kkt dung quat va cac kcn quang ngai",
                    "Ban Quản lý KKT Dung Quất và các KCN Quảng Ngãi"
                )
            ),
            at(
                "Đại biểu!D4",
                meant("Khánh Hòa", "Ban Quản lý KKT Vân Phong")
            ),
        ]
    );
}

#[test]
fn what_is_wrong_with_people_is_said_by_the_cell() {
    let read = alone(&[
        ("Đơn vị", &UNITS),
        (
            "Đại biểu",
            &[
                PEOPLE,
                [
                    N(1.0),
                    T("Nguyễn Văn An"),
                    No,
                    T("KKT A"),
                    T("Trưởng đoàn"),
                    No,
                ],
                [
                    N(2.0),
                    T("Nguyễn Vân An"),
                    No,
                    T("KKT A"),
                    T("Ủy quyền"),
                    No,
                ],
                [
                    N(3.0),
                    T("Nguyễn Văn An"),
                    No,
                    T("KKT Đê"),
                    T("Trưởng đoàn"),
                    No,
                ],
                [N(4.0), T("Lê Thị Bốn"), No, No, T("Trưởng đoàn"), No],
                [N(5.0), T("Lê Thị Năm"), No, T("BQL A"), T("lái xe"), No],
                [N(6.0), T("Lê Thị Sáu"), No, No, No, No],
                [N(7.0), No, T("Chuyên viên"), No, T("Thành viên"), No],
                [
                    N(8.0),
                    No,
                    No,
                    T("BQL các KCN tỉnh Bê"),
                    T("Trưởng đoàn"),
                    No,
                ],
            ],
        ),
    ]);
    let people = read.parts.people.as_ref().unwrap();
    let ids: Vec<&str> = people.iter().map(|p| p.id.as_str()).collect();
    assert_eq!(
        ids,
        [
            "nguyen-van-an",
            "nguyen-van-an-2",
            "nguyen-van-an-3",
            "le-thi-bon",
            "le-thi-nam",
            "le-thi-sau",
            "dai-dien-cac-kcn-tinh-be"
        ]
    );
    assert_eq!(people[2].unit, None);
    assert_eq!(people[6].name, None);
    let name = "Nguyễn Văn An";
    assert_eq!(
        doubts(&read),
        [
            at(
                "Đại biểu!B3",
                PartWhy::TwoSpellings(s("Nguyễn Vân An"), s(name))
            ),
            at(
                "Đại biểu!E3",
                PartWhy::TwoRepresentatives(s("Ban Quản lý KKT tỉnh A"))
            ),
            at("Đại biểu!B4", PartWhy::SameName(s(name))),
            at("Đại biểu!D4", PartWhy::UnknownUnit(s("KKT Đê"))),
            at("Đại biểu!D5", PartWhy::NoUnit),
            at("Đại biểu!E6", PartWhy::CapacityTakenFor(Capacity::Member)),
            at("Đại biểu!E7", PartWhy::CapacityTakenFor(Capacity::Guest)),
            at("Đại biểu!B8", PartWhy::NoName),
            at(
                "Đại biểu!D9",
                PartWhy::UnitTakenFor(s("BQL các KCN tỉnh Bê"), s("Ban Quản lý các KCN tỉnh Bê"))
            ),
        ]
    );
}

#[test]
fn a_list_without_capacities_makes_nobody_vote() {
    let read = beside(&[(
        "Đại biểu",
        &[
            [T("Họ và tên"), T("Đơn vị"), No, No, No, No],
            [T("Nguyễn Văn An"), T("KKT Gia Lai"), No, No, No, No],
            [T("Phạm Dung"), No, No, No, No, No],
        ],
    )]);
    assert_eq!(doubts(&read), [at("Đại biểu!A1", PartWhy::NoCapacities)]);
    let people = read.parts.people.unwrap();
    assert_eq!(people[0].capacity, Capacity::Member);
    assert_eq!(people[1].capacity, Capacity::Guest);
}

#[test]
fn the_answer_travels_with_all_its_doubts() {
    let file = book(&[
        ("Thông tin", &[[T("Năm"), T("x"), No, No, No, No]]),
        (
            "Đơn vị",
            &[
                UNITS[0],
                [N(1.0), T("KKT"), No, No, No, N(0.5)],
                UNITS[1],
                UNITS[1],
            ],
        ),
        (
            "Đại biểu",
            &[
                PEOPLE,
                [No, T("An"), No, T("kkt  Á"), T("Khách"), No],
                [No, T("Ân"), No, T("?x"), T("?"), No],
            ],
        ),
        (
            "Tiêu chí",
            &[
                [T("Tiêu chí"), T("Điểm chuẩn"), No, No, No, No],
                [T("Kế hoạch"), T("10 điểm"), No, No, No, No],
            ],
        ),
    ]);
    let asked = ReadConference::new(packed(&file), &sample());
    let read = read_answer::<ReadConference>(&answer(&request(&asked))).unwrap();
    assert_eq!(
        Ok(&read),
        read_conference(&file, &asked.known, &asked.taken).as_ref()
    );
    assert!(
        read.doubts.len() > 5 && !read.criteria_doubts.is_empty(),
        "{read:?}"
    );
}

#[test]
fn one_cell_for_several_rows_and_titles_between_them_are_understood() {
    let mut made = Workbook::new();
    let units = made.add_worksheet().set_name("Đơn vị").unwrap();
    fill(units, &UNITS);
    let sheet = made.add_worksheet().set_name("Đại biểu").unwrap();
    let plain = Format::new();
    sheet
        .merge_range(0, 0, 0, 5, "DANH SÁCH ĐẠI BIỂU", &plain)
        .unwrap();
    fill(
        sheet,
        &[
            [No; 6],
            PEOPLE,
            [No; 6],
            [N(1.0), T("Nguyễn Văn An"), No, No, T("Trưởng đoàn"), No],
            [N(2.0), T("Trần Thị Bình"), No, No, T("Thành viên"), No],
            [No; 6],
            // The headings again on another page.
            PEOPLE,
            [N(3.0), T("Phạm Dung"), No, No, T("Khách mời"), No],
            [No; 6],
            [No, No, T("Bí thư"), T("KKT A"), No, No],
        ],
    );
    sheet.merge_range(8, 1, 9, 1, "Lê Thị Em", &plain).unwrap();
    sheet.write_string(8, 4, "Khách mời").unwrap();
    sheet
        .merge_range(2, 0, 2, 5, "I. CÁC ĐƠN VỊ", &plain)
        .unwrap();
    sheet.merge_range(3, 3, 4, 3, "KKT A", &plain).unwrap();
    let file = made.save_to_buffer().unwrap();
    let read = read_conference(&file, &Parts::default(), &BTreeSet::new()).unwrap();
    let people = read.parts.people.as_ref().unwrap();
    assert_eq!(people.len(), 4);
    let of: Vec<_> = people
        .iter()
        .map(|p| p.unit.as_ref().map(ToString::to_string))
        .collect();
    assert_eq!(of, [Some(s("kkt-a")), Some(s("kkt-a")), None, None]);
    assert_eq!(doubts(&read), [at("Đại biểu!B10", PartWhy::NoName)]);
}

#[test]
fn the_agenda_is_read_with_times_of_all_kinds() {
    let read = beside(&[(
        "Chương trình",
        &[
            [
                T("Thời gian"),
                T("Nội dung"),
                T("Người thực hiện"),
                T("Ghi chú"),
                No,
                No,
            ],
            [
                T("7h30"),
                T("Đón tiếp đại biểu, ổn định tổ chức"),
                No,
                No,
                No,
                No,
            ],
            [
                N(8.0 / 24.0),
                T("Chào cờ"),
                T("Ban tổ chức"),
                T("Toàn thể"),
                No,
                No,
            ],
            [
                D(8.5 / 24.0),
                T("Khai mạc"),
                T("đ/c Hà Hoàng Việt Phương, Khối phó"),
                No,
                No,
                No,
            ],
            [
                N(9.0),
                T("Báo cáo"),
                T("Nguyễn Trọng Hoàng; Ha Hoang Viet Phuong"),
                No,
                No,
                No,
            ],
            [
                T("sau đó"),
                T("Bế mạc"),
                T("Nguyễn Trọng Hoàng, Hà Hoàng Việt Phương"),
                No,
                No,
                No,
            ],
            [T("11:00"), No, T("Ban tổ chức"), No, No, No],
        ],
    )]);
    let agenda = read.parts.agenda.as_ref().unwrap();
    let times: Vec<_> = agenda
        .iter()
        .map(|a| a.starts.map(|t| t.to_string()))
        .collect();
    assert_eq!(
        times,
        [
            Some(s("07:30")),
            Some(s("08:00")),
            Some(s("08:30")),
            Some(s("09:00")),
            None
        ]
    );
    let speakers: Vec<usize> = agenda.iter().map(|a| a.speakers.len()).collect();
    assert_eq!(speakers, [0, 0, 1, 2, 2]);
    assert_eq!(agenda[0].id.as_str(), "don-tiep");
    assert_eq!(agenda[1].id.as_str(), "chao-co-2");
    assert_eq!(agenda[1].note.as_deref(), Some("Toàn thể\nBan tổ chức"));
    let nine = agenda[3].starts.unwrap();
    assert_eq!(
        doubts(&read),
        [
            at("Chương trình!C3", PartWhy::SpeakerNoted(s("Ban tổ chức"))),
            at("Chương trình!A5", PartWhy::TimeTakenFor(nine)),
            at(
                "Chương trình!C5",
                PartWhy::PersonTakenFor(s("Ha Hoang Viet Phuong"), s("Hà Hoàng Việt Phương"))
            ),
            at("Chương trình!A6", PartWhy::NotATime(s("sau đó"))),
            at("Chương trình!B7", PartWhy::NoName),
        ]
    );
}

#[test]
fn keys_and_values_say_title_year_day_and_who_heads_the_bloc() {
    let rows = |date: Put| {
        [
            [T("THÔNG TIN CHUNG"), No, No, No, No, No],
            [T("Mục"), T("Nội dung"), No, No, No, No],
            [T("Ten hoi nghi:"), T("Hội nghị tổng kết"), No, No, No, No],
            [T("Năm"), T("năm 2024"), No, No, No, No],
            [T("Ngày"), date, No, No, No, No],
            [T("Địa đểm"), T("Pleiku"), No, No, No, No],
            [T("KHỐI TRƯỞNG"), T("KKT Gia Lai"), No, No, No, No],
            [T("Khối phó"), T("KKT Gia Lai và Kon Tum"), No, No, No, No],
            [T("Chủ trì"), T("Nguyễn Trọng Hoàng\nAi đó"), No, No, No, No],
            [T("Năm"), N(2025.0), No, No, No, No],
        ]
    };
    for date in [
        T("28/12/2023"),
        T("28-12-2023"),
        N(45_288.0),
        D(45_288.0),
        F("DATE(2023,12,28)", "45288"),
    ] {
        let read = beside(&[("Khối", &rows(date))]);
        let frame = read.parts.frame.clone().unwrap();
        assert_eq!(frame.title.as_deref(), Some("Hội nghị tổng kết"));
        assert_eq!(
            (frame.year, frame.date),
            (Some(2024), Date::parse("28/12/2023")),
            "{date:?}"
        );
        assert_eq!(
            frame.head.map(|u| u.to_string()).as_deref(),
            Some("gia-lai")
        );
        assert_eq!((frame.deputy, frame.place), (None, None));
        assert_eq!(frame.chairs.unwrap().len(), 1);
        assert_eq!(
            doubts(&read),
            [
                at("Khối!A6", PartWhy::UnknownKey(s("Địa đểm"))),
                at("Khối!B8", PartWhy::UnknownUnit(s("KKT Gia Lai và Kon Tum"))),
                at("Khối!B9", PartWhy::UnknownPerson(s("Ai đó"))),
                at("Khối!A10", PartWhy::KeyAgain(s("Năm"))),
            ]
        );
    }
    let read = beside(&[("Khối", &rows(T("cuối năm")))]);
    assert_eq!(read.parts.frame.as_ref().unwrap().date, None);
    assert!(doubts(&read).contains(&at("Khối!B5", PartWhy::NotADate(s("cuối năm")))));
}

/// Targets by unit and line, in thousandths.
fn targets(read: &ConferenceRead) -> Vec<(String, String, i64)> {
    let targets = read.parts.targets.iter().flatten();
    targets
        .map(|t| (t.unit.to_string(), t.criterion.to_string(), t.value.raw()))
        .collect()
}

#[test]
fn targets_are_read_as_rows_and_as_tables_either_way_round() {
    let expected = [
        ("gia-lai", "i.4", 1_200_000),
        ("kon-tum", "i.4", 12_500),
        ("gia-lai", "i.6", 300_000),
    ]
    .map(|(unit, line, value)| (s(unit), s(line), value));
    let rows = beside(&[(
        "Chỉ tiêu",
        &[
            [T("Đơn vị"), T("Tiêu chí"), T("ĐVT"), T("Chỉ tiêu"), No, No],
            [
                T("KKT Gia Lai"),
                T("Kim ngạch xuất khẩu"),
                No,
                N(1200.0),
                No,
                No,
            ],
            [T("KKT Kon Tum"), T("I.4"), No, T("12,5"), No, No],
            [
                T("KKT Gia Lai"),
                T("6. Giải quyết việc làm mới"),
                No,
                N(300.0),
                No,
                No,
            ],
        ],
    )]);
    let lines = beside(&[(
        "Chỉ tiêu",
        &[
            [
                T("TT"),
                T("Nội dung"),
                T("KKT Gia Lai"),
                T("Đơn vị tính"),
                T("Kon Tum"),
                T("Ghi chú"),
            ],
            [T("I"), T("NHIỆM VỤ CHUYÊN MÔN"), No, No, No, No],
            [
                N(4.0),
                T("Kim ngạch xuất khẩu"),
                N(1200.0),
                T("triệu USD"),
                T("12.5"),
                T("x"),
            ],
            [N(6.0), T("Giải quyết việc làm mới"), N(300.0), No, No, No],
        ],
    )]);
    let units = beside(&[(
        "Chỉ tiêu",
        &[
            [
                T("Đơn vị"),
                T("Kim ngạch xuất khẩu (triệu USD)"),
                T("Giải quyết việc làm mới"),
                No,
                No,
                No,
            ],
            [T("KKT Gia Lai"), N(1200.0), N(300.0), No, No, No],
            [T("KKT Kon Tum"), N(12.5), No, No, No, No],
        ],
    )]);
    // A title with the words of a heading is a title.
    let registered = "Tổng vốn đầu tư đăng ký cấp mới và tăng thêm";
    let titled = beside(&[(
        "Chỉ tiêu",
        &[
            [T("Đơn vị"), T(registered), No, No, No, No],
            [T("KKT Gia Lai"), N(5.0), No, No, No, No],
        ],
    )]);
    assert_eq!(targets(&titled), [(s("gia-lai"), s("i.1"), 5_000)]);
    for read in [&rows, &lines, &units] {
        let mut found = targets(read);
        found.sort();
        let mut expected = expected.to_vec();
        expected.sort();
        assert_eq!(found, expected);
    }
    assert_eq!(doubts(&rows), []);
    let kon_tum = "Ban Quản lý KKT tỉnh Kon Tum";
    assert_eq!(
        doubts(&lines),
        [at(
            "Chỉ tiêu!E1",
            PartWhy::UnitTakenFor(s("Kon Tum"), s(kon_tum))
        )]
    );
    assert_eq!(doubts(&units), []);
}

#[test]
fn what_is_wrong_with_targets_is_said_by_the_cell() {
    let read = beside(&[(
        "Chỉ tiêu đăng ký",
        &[
            [
                T("Tiêu chí"),
                T("KKT Gia Lai"),
                T("KKT Ở Đâu"),
                T("KKT Kon Tum"),
                T("Trống"),
                No,
            ],
            [
                T("Kim ngạch xuất khẩu"),
                T("1.200"),
                N(5.0),
                T("chưa có"),
                No,
                No,
            ],
            [T("Không có tiêu chí này"), N(1.0), No, No, No, No],
            [T("Kim ngạch xuất khẩu"), N(7.0), No, T("#"), No, No],
            [
                T("Giải quyết việc làm mới"),
                N(1.000_49),
                No,
                N(1e300),
                No,
                No,
            ],
        ],
    )]);
    let value = |raw| khoithidua_core::number::Quantity::from_raw(raw).unwrap();
    assert_eq!(
        doubts(&read),
        [
            at("Chỉ tiêu đăng ký!C1", PartWhy::UnknownUnit(s("KKT Ở Đâu"))),
            at(
                "Chỉ tiêu đăng ký!B2",
                PartWhy::QuantityTakenFor(value(1_200_000))
            ),
            at("Chỉ tiêu đăng ký!D2", PartWhy::NotAQuantity(s("chưa có"))),
            at(
                "Chỉ tiêu đăng ký!A3",
                PartWhy::UnknownCriterion(s("Không có tiêu chí này"))
            ),
            at("Chỉ tiêu đăng ký!B4", PartWhy::TargetAgain),
            at(
                "Chỉ tiêu đăng ký!B5",
                PartWhy::QuantityTakenFor(value(1_000))
            ),
            at(
                "Chỉ tiêu đăng ký!D5",
                PartWhy::NotAQuantity(format!("{}", 1e300))
            ),
        ]
    );
    assert_eq!(targets(&read).len(), 2);
}

#[test]
fn criteria_that_contradict_themselves_keep_nobody_from_the_other_sheets() {
    let read = alone(&[
        (
            "Tiêu chí",
            &[
                [T("STT"), T("Tiêu chí"), T("Điểm chuẩn"), T("Cấp"), No, No],
                [T("I"), T("NHIỆM VỤ"), N(5.0), N(1.0), No, No],
                [T("1"), T("Kế hoạch"), N(6.0), N(2.0), No, No],
            ],
        ),
        ("Đơn vị", &UNITS),
        ("Đơn vị cũ", &UNITS),
        ("Đại biểu", &[[T("Danh sách"), No, No, No, No, No]; 2]),
        ("Nháp", &[]),
    ]);
    assert_eq!(read.parts.criteria, None);
    assert_eq!(read.parts.units.as_ref().map(Vec::len), Some(2));
    let parts: Vec<_> = read.sheets.iter().map(|sheet| sheet.part).collect();
    assert_eq!(
        parts,
        [
            Some(Part::Criteria),
            Some(Part::Units),
            None,
            Some(Part::People),
            None
        ]
    );
    let found = doubts(&read);
    assert_eq!(found[0], at("Đại biểu!A1", PartWhy::NoHeadings));
    assert!(
        matches!(&found[1], (cell, PartWhy::Criteria(WorkbookError::BelowExceeds { .. })) if cell == "Tiêu chí!C2")
    );
    assert_eq!(found[2], at("Đơn vị cũ!A1", PartWhy::SecondSheet));
}

#[test]
fn criteria_that_the_plan_has_keep_how_they_are_scored() {
    let plan = sample();
    let read = beside(&[(
        "Tiêu chí",
        &[
            [
                T("STT"),
                T("Tiêu chí"),
                T("Điểm chuẩn"),
                T("Đơn vị tính"),
                No,
                No,
            ],
            [T("I"), T("Nhiệm vụ chuyên môn"), N(16.0), No, No, No],
            [
                T("1"),
                T("Tổng vốn đầu tư đăng ký cấp mới và tăng thêm"),
                T("10,0"),
                T("tỷ đồng"),
                No,
                No,
            ],
            [
                T("2"),
                T("Giải ngân vốn đầu tư công"),
                N(6.0),
                T("%"),
                No,
                No,
            ],
        ],
    )]);
    let rows = read.parts.criteria.as_ref().unwrap();
    let rows = rows[0].children();
    let before = plan.criteria[0].children();
    assert_eq!(rows[0].rule, before[0].rule);
    // Ranges that give eight points are none for six.
    assert_ne!(rows[1].rule, before[1].rule);
}

#[test]
fn ten_thousand_people_are_read_and_one_more_is_refused() {
    let file = |rows: u32| {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet().set_name("Đại biểu").unwrap();
        fill(sheet, &[PEOPLE]);
        for row in 1..=rows {
            sheet
                .write_string(row, 1, format!("Nguyễn Văn {}", row % 5_000))
                .unwrap();
            sheet.write_string(row, 3, "KKT Gia Lai").unwrap();
            sheet.write_string(row, 4, "Thành viên").unwrap();
        }
        book.save_to_buffer().unwrap()
    };
    let asked = ReadConference::new(String::new(), &sample());
    let read = |rows| read_conference(&file(rows), &asked.known, &asked.taken);
    let begun = std::time::Instant::now();
    let people = read(9_999).unwrap().parts.people.unwrap();
    assert_eq!(people.len(), 9_999);
    let ids: BTreeSet<&str> = people.iter().map(|p| p.id.as_str()).collect();
    assert_eq!(ids.len(), 9_999);
    assert_eq!(read(10_000), Err(WorkbookError::TooManyRows(s("Đại biểu"))));
    // Debug builds on a busy machine; what grows with the square of the rows takes minutes.
    assert!(begun.elapsed() < std::time::Duration::from_mins(1));
}

#[test]
fn sheets_without_a_known_name_are_refused_with_their_names() {
    let plan: Conference = sample();
    let asked = ReadConference::new(String::new(), &plan);
    let file = book(&[("Sheet1", &[]), ("Nháp", &UNITS)]);
    let refused = read_conference(&file, &asked.known, &asked.taken);
    assert_eq!(
        refused,
        Err(WorkbookError::NoPart(vec![s("Sheet1"), s("Nháp")]))
    );
}
