//! The constructed sheet of 100 points, with what boards put around such a table.

use rust_xlsxwriter::{Format, Workbook};

use crate::support::{F, N, No, Put, T, fill};

/// The constructed sheet of 100 points, with what boards put around such a table.
#[expect(clippy::too_many_lines, reason = "a table")]
pub fn hundred_points() -> Vec<u8> {
    let line = |number: f64, title, max: f64, unit: &'static str, note| {
        let unit = if unit.is_empty() { No } else { T(unit) };
        [N(number), T(title), No, No, N(max), No, unit, T(note)]
    };
    let group = |number, title, sum| [T(number), T(title), No, No, F(sum, "0"), No, No, No];
    let title = |text| [T(text), No, No, No, No, No, No, No];
    let mut rows: Vec<[Put; 8]> = vec![
        title("KHỐI THI ĐUA CÁC BAN QUẢN LÝ"),
        title("BẢNG TIÊU CHÍ CHẤM ĐIỂM THI ĐUA NĂM 2023"),
        title("(Kèm theo Quy chế số 01)"),
        [No; 8],
        [
            T("STT"),
            T("NỘI DUNG / TIÊU CHÍ"),
            T("Chỉ tiêu đăng ký"),
            T("Kết quả thực hiện"),
            T("Điểm chuẩn (tối đa)"),
            T("Điểm tự chấm"),
            T("Đơn vị tính"),
            T("Ghi chú"),
        ],
        [
            T("(1)"),
            T("(2)"),
            T("(3)"),
            T("(4)"),
            T("(5)"),
            T("(6)"),
            T("(7)"),
            T("(8)"),
        ],
        [
            T("I"),
            T("NHIỆM VỤ CHUYÊN MÔN"),
            No,
            No,
            F("=SUM(E8:E17)", "60"),
            No,
            No,
            No,
        ],
        line(
            1.0,
            "Tổng vốn đầu tư đăng ký cấp mới và tăng thêm",
            10.0,
            "tỷ đồng",
            "Cứ thiếu 1% trừ 0,5 điểm",
        ),
        line(
            2.0,
            "Giải ngân vốn đầu tư công",
            8.0,
            "%",
            "≥95 %: 8; 90–<95: 6; 80–<90: 4; 70–<80: 2; <70: 0",
        ),
        line(
            3.0,
            "Doanh thu của doanh nghiệp",
            6.0,
            "tỷ đồng",
            "Theo tỷ lệ hoàn thành",
        ),
        line(
            4.0,
            "Kim ngạch xuất khẩu",
            6.0,
            "triệu USD",
            "Theo tỷ lệ hoàn thành",
        ),
        line(
            5.0,
            "Nộp ngân sách nhà nước",
            8.0,
            "tỷ đồng",
            "Cứ thiếu 1% trừ 0,4 điểm",
        ),
        line(
            6.0,
            "Giải quyết việc làm mới",
            4.0,
            "người",
            "Theo tỷ lệ hoàn thành",
        ),
        line(
            7.0,
            "Giải phóng mặt bằng, tỷ lệ lấp đầy",
            4.0,
            "",
            "Theo mức",
        ),
        line(
            8.0,
            "Lập, điều chỉnh quy hoạch đúng tiến độ",
            4.0,
            "",
            "đúng hạn: 4; chậm ≤ 3 tháng: 2; hơn: 0",
        ),
        line(
            9.0,
            "KCN có xử lý nước thải tập trung",
            5.0,
            "%",
            "Theo tỷ lệ KCN",
        ),
        line(
            10.0,
            "Hậu kiểm, an toàn lao động, PCCC",
            5.0,
            "",
            "Mỗi vụ việc trừ 1 điểm",
        ),
        group("II", "CCHC, CHUYỂN ĐỔI SỐ, XÂY DỰNG ĐẢNG", "=SUM(E19:E24)"),
    ];
    rows[17][4] = F("=SUM(E19:E24)", "20");
    rows.extend([
        line(
            11.0,
            "Hồ sơ TTHC giải quyết đúng hạn",
            5.0,
            "%",
            "Cứ thiếu 1% trừ 0,5 điểm",
        ),
        line(
            12.0,
            "Dịch vụ công trực tuyến toàn trình",
            3.0,
            "",
            "Theo mức",
        ),
        line(13.0, "Xếp loại chỉ số CCHC của tỉnh", 3.0, "", "Theo mức"),
        line(
            14.0,
            "Xếp loại tổ chức đảng",
            4.0,
            "",
            "HTXSNV: 4; HTTNV: 3; HTNV: 1; KHT: 0",
        ),
        line(15.0, "Công đoàn, đoàn thể vững mạnh", 2.0, "", "Có/không"),
        line(
            16.0,
            "Tiết kiệm, phòng chống tham nhũng; kỷ luật",
            3.0,
            "",
            "khiển trách −1; cảnh cáo trở lên −3",
        ),
        [
            T("III"),
            T("CÔNG TÁC THI ĐUA, KHEN THƯỞNG"),
            No,
            No,
            N(20.0),
            No,
            No,
            No,
        ],
        line(
            17.0,
            "Đăng ký thi đua, ký giao ước đúng hạn",
            3.0,
            "",
            "Có/không",
        ),
        line(
            18.0,
            "Phát động, triển khai phong trào",
            4.0,
            "",
            "Mỗi phong trào 1 điểm",
        ),
        line(
            19.0,
            "Điển hình tiên tiến, mô hình mới",
            4.0,
            "",
            "Mỗi mô hình 2 điểm",
        ),
        line(
            20.0,
            "Tỷ lệ khen người lao động trực tiếp",
            2.0,
            "%",
            "Theo mức",
        ),
        line(21.0, "Chế độ báo cáo", 3.0, "", "chậm −0,5; thiếu −1"),
        line(
            22.0,
            "Tham gia hoạt động của Khối",
            4.0,
            "",
            "lãnh đạo dự: 4; cấp phòng: 2; vắng: 0",
        ),
        [
            T("IV"),
            T("Điểm thưởng"),
            No,
            No,
            T("+5"),
            No,
            No,
            T("Cờ Chính phủ +2; Bằng khen +1; đăng cai +1"),
        ],
        [
            T("V"),
            T("Điểm trừ"),
            No,
            No,
            N(-10.0),
            No,
            No,
            T("nộp chậm −1; lệch tự chấm −1; đơn thư đúng −2"),
        ],
        [No, T("TỔNG CỘNG"), No, No, N(100.0), No, No, No],
        [No, T("Xếp hạng"), No, No, No, No, No, No],
        [No; 8],
        [
            No,
            T("Người lập biểu"),
            No,
            No,
            No,
            T("Thủ trưởng đơn vị"),
            No,
            No,
        ],
    ]);
    let mut book = Workbook::new();
    let notes = book.add_worksheet().set_name("Ghi chú").unwrap();
    fill(notes, &[[T("Bảng này kèm theo quy chế")]]);
    let sheet = book.add_worksheet().set_name("Bảng điểm 2023").unwrap();
    let bold = Format::new().set_bold();
    sheet.merge_range(1, 0, 1, 7, "", &bold).unwrap();
    fill(sheet, &rows);
    book.save_to_buffer().unwrap()
}
