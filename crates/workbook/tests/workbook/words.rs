//! The words of a workbook of a conference, in both languages, as the app has them.

use khoithidua_core::workbook::{FrameWords, TableWords, TemplateWords, Words};

fn all<const N: usize>(texts: [&str; N]) -> [String; N] {
    texts.map(str::to_owned)
}

fn table(sheet: &str, titles: &[&str], headings: &[&str], examples: &[&[&str]]) -> TableWords {
    let owned = |texts: &[&str]| {
        texts
            .iter()
            .map(|text| (*text).to_owned())
            .collect::<Vec<_>>()
    };
    TableWords {
        sheet: sheet.to_owned(),
        titles: owned(titles),
        headings: owned(headings),
        examples: examples.iter().map(|row| owned(row)).collect(),
    }
}

pub fn vietnamese() -> TemplateWords {
    TemplateWords {
        example: "Ví dụ".to_owned(),
        id: "Mã (không sửa)".to_owned(),
        number: "STT".to_owned(),
        frame: vietnamese_frame(),
        units: table(
            "Đơn vị",
            &[
                "CÁC ĐƠN VỊ TRONG KHỐI",
                "Mỗi hàng một đơn vị. Tên khác cách nhau bằng dấu chấm phẩy.",
            ],
            &[
                "Tên đơn vị",
                "Tên ngắn",
                "Tỉnh, thành phố",
                "Tên khác",
                "Tỷ lệ nữ (%)",
            ],
            &[
                &["Ban Quản lý KKT tỉnh A", "KKT A", "A", "BQL KKT A", "35"],
                &["Ban Quản lý các KCN tỉnh B", "KCN B", "B", "", ""],
            ],
        ),
        people: table(
            "Đại biểu",
            &[
                "ĐẠI BIỂU VÀ KHÁCH MỜI",
                "Mỗi hàng một người. Trưởng đoàn hoặc người được ủy quyền bỏ phiếu thay đơn vị.",
            ],
            &["Họ và tên", "Đơn vị", "Chức vụ", "Tư cách", "Giấy ủy quyền"],
            &[
                &["Nguyễn Văn An", "KKT A", "Trưởng ban", "Trưởng đoàn", ""],
                &[
                    "Trần Thị Bình",
                    "KCN B",
                    "Phó Trưởng ban",
                    "Được ủy quyền",
                    "Giấy ủy quyền số 12/GUQ-BQL",
                ],
            ],
        ),
        agenda: table(
            "Chương trình",
            &["CHƯƠNG TRÌNH HỘI NGHỊ"],
            &["Thời gian", "Nội dung", "Người trình bày", "Ghi chú"],
            &[
                &["7h30", "Đón tiếp đại biểu", "", ""],
                &["8h15", "Khai mạc", "Nguyễn Văn An", ""],
            ],
        ),
        criteria: vietnamese_criteria(),
        criteria_examples: vec![
            all(["I", "NHIỆM VỤ CHUYÊN MÔN", "60", "", ""]),
            all([
                "1",
                "Thu ngân sách",
                "10",
                "tỷ đồng",
                "Thiếu 1 % trừ 0,5 điểm",
            ]),
        ],
        targets: table(
            "Chỉ tiêu",
            &[
                "CHỈ TIÊU ĐĂNG KÝ",
                "Mỗi hàng một tiêu chí, mỗi cột một đơn vị.",
            ],
            &["Tiêu chí"],
            &[&["Thu ngân sách", "1200", "800"]],
        ),
        target_units: vec!["KKT A".to_owned(), "KCN B".to_owned()],
        capacities: all(["Trưởng đoàn", "Được ủy quyền", "Thành viên", "Khách mời"]),
    }
}

fn vietnamese_frame() -> FrameWords {
    FrameWords {
        sheet: "Thông tin".to_owned(),
        titles: vec!["THÔNG TIN KHỐI VÀ HỘI NGHỊ".to_owned()],
        headings: all(["Mục", "Điền vào đây", "Ví dụ"]),
        keys: all([
            "Tên hội nghị",
            "Năm tổng kết",
            "Ngày họp",
            "Địa điểm",
            "Tên Khối",
            "Tên ngắn của Khối",
            "Khối trưởng",
            "Khối phó",
            "Đơn vị đăng cai",
            "Chủ trì",
        ]),
        examples: all([
            "Hội nghị tổng kết công tác thi đua, khen thưởng năm 2026",
            "2026",
            "28/12/2026",
            "Hội trường Ban Quản lý KKT A",
            "Khối thi đua các Ban Quản lý",
            "Khối thi đua",
            "KKT A",
            "KCN B",
            "KKT A",
            "Nguyễn Văn An; Trần Thị Bình",
        ]),
    }
}

fn vietnamese_criteria() -> Words {
    Words {
        sheet: "Tiêu chí".to_owned(),
        titles: vec!["BẢNG TIÊU CHÍ CHẤM ĐIỂM".to_owned()],
        ..crate::round_trip::words()
    }
}

pub fn english() -> TemplateWords {
    TemplateWords {
        example: "Example".to_owned(),
        id: "ID (do not change)".to_owned(),
        number: "No.".to_owned(),
        frame: english_frame(),
        units: table(
            "Units",
            &[
                "UNITS OF THE BLOC",
                "A row for each unit. Other spellings stand apart by semicolons.",
            ],
            &[
                "Full name",
                "Short name",
                "Province",
                "Other spellings",
                "Women (%)",
            ],
            &[
                &["Economic Zone Board of A", "EZ A", "A", "Board of A", "35"],
                &["Industrial Zones Board of B", "IZ B", "B", "", ""],
            ],
        ),
        people: table(
            "Delegates",
            &[
                "DELEGATES AND GUESTS",
                "A row for each person. The head of a delegation, or who is authorised, votes for the unit.",
            ],
            &[
                "Name",
                "Unit",
                "Position",
                "Capacity",
                "Letter of authorisation",
            ],
            &[
                &[
                    "Nguyễn Văn An",
                    "EZ A",
                    "Director",
                    "Head of delegation",
                    "",
                ],
                &[
                    "Trần Thị Bình",
                    "IZ B",
                    "Deputy director",
                    "Authorised",
                    "Letter no. 12",
                ],
            ],
        ),
        agenda: table(
            "Agenda",
            &["AGENDA OF THE CONFERENCE"],
            &["Time", "What", "Speakers", "Notes"],
            &[
                &["7:30", "Arrival of delegates", "", ""],
                &["8:15", "Opening", "Nguyễn Văn An", ""],
            ],
        ),
        criteria: english_criteria(),
        criteria_examples: vec![
            all(["I", "MAIN TASKS", "60", "", ""]),
            all([
                "1",
                "Revenue",
                "10",
                "billion dong",
                "0.5 points less for each 1 % missing",
            ]),
        ],
        targets: table(
            "Targets",
            &[
                "REGISTERED TARGETS",
                "A row for each criterion, a column for each unit.",
            ],
            &["Criterion"],
            &[&["Revenue", "1200", "800"]],
        ),
        target_units: vec!["EZ A".to_owned(), "IZ B".to_owned()],
        capacities: all(["Head of delegation", "Authorised", "Member", "Guest"]),
    }
}

fn english_frame() -> FrameWords {
    FrameWords {
        sheet: "Information".to_owned(),
        titles: vec!["THE BLOC AND ITS CONFERENCE".to_owned()],
        headings: all(["Item", "Fill in here", "Example"]),
        keys: all([
            "Title",
            "Year",
            "Date",
            "Place",
            "Bloc",
            "Short name of the bloc",
            "Head",
            "Deputy head",
            "Host",
            "Chairs",
        ]),
        examples: all([
            "Conference on emulation and commendation, 2026",
            "2026",
            "28/12/2026",
            "Hall of Board A",
            "Bloc of Management Boards",
            "The bloc",
            "EZ A",
            "IZ B",
            "EZ A",
            "Nguyễn Văn An; Trần Thị Bình",
        ]),
    }
}

fn english_criteria() -> Words {
    Words {
        sheet: "Criteria".to_owned(),
        titles: vec!["SCORING SHEET".to_owned()],
        number: "No".to_owned(),
        title: "Criterion".to_owned(),
        max: "Max points".to_owned(),
        unit: "Unit of measure".to_owned(),
        note: "Notes".to_owned(),
        level: "Level".to_owned(),
        sums: crate::round_trip::words().sums,
    }
}
