//! Vietnamese: the words in a workbook of a conference. Names of sheets, keys and headings are such that the reader knows them
//! again.

use khoithidua_core::workbook::{FrameWords, TableWords, TemplateWords, Words};

/// Heads of the columns of a scoring sheet: number, title, most points, unit, notes, level.
pub const HEADS: [&str; 6] = [
    "STT",
    "Nội dung, tiêu chí",
    "Điểm chuẩn",
    "Đơn vị tính",
    "Cách chấm, ghi chú",
    "Cấp",
];

/// What stands below a scoring sheet.
pub const SUMS: [&str; 8] = [
    "Tổng điểm, chưa tính thưởng và trừ",
    "Điểm thưởng",
    "Điểm trừ",
    "Tổng điểm tự chấm",
    "Điểm các đơn vị khác chấm",
    "Điểm Khối thẩm định",
    "TỔNG CỘNG",
    "Xếp hạng",
];

/// All of them, with the headings and sums that workbooks of scores have too.
pub fn words() -> TemplateWords {
    TemplateWords {
        example: "Ví dụ".to_owned(),
        id: "Mã (không sửa)".to_owned(),
        number: "STT".to_owned(),
        frame: frame(),
        units: TableWords::new(
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
        people: TableWords::new(
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
        agenda: TableWords::new(
            "Chương trình",
            &["CHƯƠNG TRÌNH HỘI NGHỊ"],
            &["Thời gian", "Nội dung", "Người trình bày", "Ghi chú"],
            &[
                &["7h30", "Đón tiếp đại biểu", "", ""],
                &["8h15", "Khai mạc", "Nguyễn Văn An", ""],
            ],
        ),
        criteria: criteria(),
        criteria_examples: vec![
            ["I", "NHIỆM VỤ CHUYÊN MÔN", "60", "", ""].map(str::to_owned),
            [
                "1",
                "Thu ngân sách",
                "10",
                "tỷ đồng",
                "Thiếu 1 % trừ 0,5 điểm",
            ]
            .map(str::to_owned),
        ],
        targets: TableWords::new(
            "Chỉ tiêu",
            &[
                "CHỈ TIÊU ĐĂNG KÝ",
                "Mỗi hàng một tiêu chí, mỗi cột một đơn vị; nhiều đơn vị hơn thì thêm cột.",
            ],
            &["Tiêu chí"],
            &[&["Thu ngân sách", "1200", "800"]],
        ),
        target_units: vec!["KKT A".to_owned(), "KCN B".to_owned()],
        capacities: ["Trưởng đoàn", "Được ủy quyền", "Thành viên", "Khách mời"].map(str::to_owned),
    }
}

fn frame() -> FrameWords {
    FrameWords {
        sheet: "Thông tin".to_owned(),
        titles: vec!["THÔNG TIN KHỐI VÀ HỘI NGHỊ".to_owned()],
        headings: ["Mục", "Điền vào đây", "Ví dụ"].map(str::to_owned),
        keys: [
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
        ]
        .map(str::to_owned),
        examples: [
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
        ]
        .map(str::to_owned),
    }
}

fn criteria() -> Words {
    let [number, title, max, unit, note, level] = HEADS.map(str::to_owned);
    Words {
        sheet: "Tiêu chí".to_owned(),
        titles: vec![
            "BẢNG TIÊU CHÍ CHẤM ĐIỂM".to_owned(),
            "Số thứ tự I, 1, a cho biết nhóm nào gồm dòng nào; cột “Cấp” có thể để trống. Không sửa cột “Mã”."
                .to_owned(),
        ],
        number,
        title,
        max,
        unit,
        note,
        level,
        sums: SUMS.map(str::to_owned),
    }
}
