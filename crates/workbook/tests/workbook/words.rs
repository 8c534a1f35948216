//! The words of a workbook of a conference, in both languages.

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
        frame: FrameWords {
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
                "Hội nghị tổng kết công tác thi đua, khen thưởng năm 2023",
                "2023",
                "28/12/2023",
                "Hội trường khách sạn Cẩm Thành",
                "Khối thi đua các Ban Quản lý",
                "Khối thi đua",
                "KKT Vân Phong",
                "KKT Dung Quất",
                "KKT Dung Quất",
                "Nguyễn Văn An; Trần Thị Bình",
            ]),
        },
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
            &[&["Ban Quản lý KKT tỉnh A", "KKT A", "A", "BQL KKT A", "35"]],
        ),
        people: table(
            "Đại biểu",
            &["ĐẠI BIỂU VÀ KHÁCH MỜI"],
            &["Họ và tên", "Đơn vị", "Chức vụ", "Tư cách", "Giấy ủy quyền"],
            &[&["Nguyễn Văn An", "KKT A", "Trưởng ban", "Trưởng đoàn", ""]],
        ),
        agenda: table(
            "Chương trình",
            &["CHƯƠNG TRÌNH HỘI NGHỊ"],
            &["Thời gian", "Nội dung", "Người trình bày", "Ghi chú"],
            &[&["7h30", "Đón tiếp đại biểu", "Nguyễn Văn An", ""]],
        ),
        criteria: Words {
            sheet: "Tiêu chí".to_owned(),
            titles: vec!["BẢNG TIÊU CHÍ".to_owned()],
            ..crate::round_trip::words()
        },
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
            &["CHỈ TIÊU ĐĂNG KÝ"],
            &["Tiêu chí"],
            &[&["Thu ngân sách", "1200", "800"]],
        ),
        target_units: vec!["KKT A".to_owned(), "KKT B".to_owned()],
        capacities: all(["Trưởng đoàn", "Được ủy quyền", "Thành viên", "Khách mời"]),
    }
}

pub fn english() -> TemplateWords {
    TemplateWords {
        example: "Example".to_owned(),
        id: "ID (do not change)".to_owned(),
        number: "No.".to_owned(),
        frame: FrameWords {
            sheet: "Information".to_owned(),
            titles: Vec::new(),
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
            examples: all(["a", "2023", "28/12/2023", "b", "c", "d", "e", "f", "g", "h"]),
        },
        units: table(
            "Units",
            &["UNITS"],
            &[
                "Full name",
                "Short name",
                "Province",
                "Other spellings",
                "Women (%)",
            ],
            &[],
        ),
        people: table(
            "Delegates",
            &[],
            &[
                "Name",
                "Unit",
                "Position",
                "Capacity",
                "Letter of authorisation",
            ],
            &[],
        ),
        agenda: table("Agenda", &[], &["Time", "What", "Speakers", "Notes"], &[]),
        criteria: Words {
            sheet: "Criteria".to_owned(),
            titles: Vec::new(),
            number: "No".to_owned(),
            title: "Criterion".to_owned(),
            max: "Max points".to_owned(),
            unit: "Unit of measure".to_owned(),
            note: "Notes".to_owned(),
            level: "Level".to_owned(),
            sums: crate::round_trip::words().sums,
        },
        criteria_examples: Vec::new(),
        targets: table("Targets", &[], &["Criterion"], &[]),
        target_units: Vec::new(),
        capacities: all(["Head of delegation", "Authorised", "Member", "Guest"]),
    }
}
