//! Vietnamese: workbooks of spreadsheets.

use khoithidua_core::score::criterion::{Criterion, NamedPoints, Rule, StartedPercent};
use khoithidua_core::workbook::{Why, WorkbookError};

use super::plan::template::{HEADS, SUMS};
use crate::i18n::desk_workbook::Workbooks;
use crate::i18n::number;

pub const WORKBOOKS: Workbooks = Workbooks {
    title: "Bảng tiêu chí từ Excel",
    open: "Mở bảng tiêu chí từ Excel",
    now: |lines, total| format!("Bảng đang dùng có {lines} dòng chấm, tổng {total} điểm."),
    replaced: "Bảng này đã khác bảng của hội nghị đang mở. Trước khi đóng băng vẫn lấy lại bảng ban đầu được.",
    restore: "Lấy lại bảng ban đầu",
    restored: "Đã lấy lại bảng ban đầu.",
    choose: "Chọn tệp Excel…",
    how: "Bảng cần có hàng tiêu đề cột. Ứng dụng tự tìm các cột theo tên:",
    columns: [
        "bắt buộc: “Nội dung” hoặc “Tiêu chí”, và “Điểm chuẩn” hoặc “Điểm tối đa”;",
        "nên có: “STT” (I, 1, 1.1, a, -), “Đơn vị tính”, “Ghi chú” hoặc “Cách chấm”;",
        "nếu cấp của các dòng bị đọc sai: thêm cột “Cấp” với số 1, 2, 3…",
    ],
    working: "Đang đọc tệp…",
    not_read: "Chưa đọc được tệp. Bảng đang dùng vẫn như cũ.",
    preview: |name| format!("Xem trước: {name}"),
    sheet: "Trang tính",
    macros: "Tệp có macro. Ứng dụng không chạy macro, chỉ đọc số liệu đã lưu trong ô.",
    facts: ["Nhóm", "Dòng chấm", "Tổng điểm", "Thưởng, trừ"],
    sound: "Không có chỗ nào phải đoán.",
    doubtful: |count| {
        format!(
            "Có {count} chỗ nên xem lại. Từng chỗ được ghi ngay dưới dòng của nó, kèm ô trong tệp Excel. Chỗ nào sai, hãy sửa trong Excel rồi chọn lại tệp."
        )
    },
    outside: "Ngoài các dòng chấm",
    at: |cell| format!("Ô {cell}"),
    dropped_targets: |count| {
        format!(
            "{count} chỉ tiêu đã đăng ký thuộc những dòng không còn trong bảng này và sẽ bị bỏ."
        )
    },
    dropped_ties: |rows| format!("Thứ tự xét khi bằng điểm sẽ không còn: {rows}."),
    heads: ["Tiêu chí", "Điểm tối đa", "Cách chấm"],
    group_sum: |sum| format!("các dòng dưới cộng lại {sum}"),
    take: "Dùng bảng này",
    forget: "Bỏ tệp này",
    taken: |lines| format!("Đã dùng bảng mới với {lines} dòng chấm."),
    slips_stay: "Khóa của kiểm phiếu viên và phiếu mã đã chuẩn bị vẫn giữ nguyên.",
    export: "Xuất Excel",
    export_working: "Đang tạo tệp Excel…",
    file_sheet: "Bảng điểm",
    file_title: |year| format!("BẢNG TỔNG HỢP ĐIỂM THI ĐUA NĂM {year}"),
    file_heads: HEADS,
    file_sums: SUMS,
};

/// Why something should be looked at.
pub fn why(why: &Why) -> String {
    match why {
        Why::RuleGuessed => "Cách chấm được đoán từ ghi chú bên cạnh.".into(),
        Why::PenaltyGuessed => "Không rõ trừ bao nhiêu cho mỗi lần; tạm đặt 0,5 điểm.".into(),
        Why::Extra => "Tính riêng, không nằm trong tổng điểm chuẩn.".into(),
        Why::PointsInWords(points) => {
            format!("Điểm ghi bằng chữ, được hiểu là {}.", number(*points))
        }
        Why::Ambiguous(points) => format!(
            "Dấu chấm hoặc phẩy được hiểu là ngăn hàng nghìn: {} điểm.",
            number(*points)
        ),
        Why::PointsAsDate(points) => format!(
            "Excel đã đổi số điểm thành ngày tháng; được hiểu là {}.",
            number(*points)
        ),
        Why::Rounded(points) => format!(
            "Nhiều hơn hai chữ số thập phân; làm tròn thành {}.",
            number(*points)
        ),
        Why::NotPoints(text) => format!("“{text}” không phải số điểm."),
        Why::CellError => "Ô này báo lỗi trong Excel (như #REF!).".into(),
        Why::NotWorkedOut => {
            "Ô này có công thức chưa được tính. Hãy mở tệp bằng Excel, lưu lại rồi chọn lại.".into()
        }
        Why::Added(points) => format!(
            "Nhóm không ghi điểm; lấy tổng các dòng dưới là {}.",
            number(*points)
        ),
        Why::LessBelow(points) => format!(
            "Các dòng dưới chỉ cộng được {} điểm, ít hơn điểm của nhóm.",
            number(*points)
        ),
        Why::Noted(title) => {
            format!("“{title}” không có điểm riêng nên được ghi vào ghi chú của dòng này.")
        }
        Why::Skipped(title) => format!("“{title}” không có điểm nên không thành dòng chấm."),
        Why::NoTitle => "Có điểm nhưng không có nội dung; bỏ qua.".into(),
        Why::LevelGuessed => {
            "Số thứ tự không cho biết dòng này thuộc nhóm nào; hãy xem đã đúng chỗ chưa.".into()
        }
        Why::NumberMended(text) => format!("Excel đã đổi số thứ tự; được hiểu là {text}."),
        Why::OtherTotal { stated, added } => format!(
            "Hàng tổng cộng ghi {}, nhưng các dòng cộng lại được {}.",
            number(*stated),
            number(*added)
        ),
    }
}

/// Why a workbook was not read, or not written.
pub fn error(error: &WorkbookError) -> String {
    match error {
        WorkbookError::Unreadable => "Phần chạy nền và trang này khác phiên bản. Hãy tải lại trang khi có mạng rồi làm lại.".into(),
        WorkbookError::TooLarge => "Tệp quá lớn. Hãy chép riêng trang tính có bảng tiêu chí sang tệp mới rồi chọn tệp đó.".into(),
        WorkbookError::TooManyRows(sheet) => format!("Trang tính “{sheet}” có quá nhiều hàng. Hãy xóa các hàng thừa hoặc chép riêng bảng tiêu chí sang tệp mới."),
        WorkbookError::Password => "Tệp có mật khẩu nên không đọc được. Hãy mở bằng Excel, bỏ mật khẩu, lưu lại rồi chọn lại.".into(),
        WorkbookError::OldFormat => "Tệp theo mẫu cũ (.xls). Hãy mở bằng Excel, chọn Lưu thành, loại “Excel Workbook (.xlsx)”, rồi chọn tệp mới.".into(),
        WorkbookError::OtherTable => "Đây là bảng tính kiểu khác (.ods, .csv…). Hãy mở bằng Excel, chọn Lưu thành, loại “Excel Workbook (.xlsx)”, rồi chọn tệp mới.".into(),
        WorkbookError::NotAWorkbook => "Đây không phải tệp Excel (.xlsx). Hãy chọn tệp khác.".into(),
        WorkbookError::Damaged => "Tệp Excel bị hỏng. Hãy mở bằng Excel, lưu lại rồi chọn lại, hoặc xin tệp khác.".into(),
        WorkbookError::NoSuchSheet(sheet) => format!("Tệp không có trang tính “{sheet}”. Hãy chọn lại tệp."),
        WorkbookError::NoPart(sheets) => format!("Không trang tính nào có tên quen thuộc (Thông tin, Đơn vị, Đại biểu, Chương trình, Tiêu chí, Chỉ tiêu). Tệp này có: {}. Hãy đổi tên trang tính trong Excel rồi chọn lại.", sheets.join(", ")),
        WorkbookError::NoHeader => "Không tìm thấy hàng tiêu đề cột. Bảng cần có cột “Nội dung” hoặc “Tiêu chí” và cột “Điểm chuẩn” hoặc “Điểm tối đa”.".into(),
        WorkbookError::NothingScored(sheet) => format!("Trang tính “{sheet}” có tiêu đề cột nhưng không dòng nào có điểm. Hãy điền cột điểm chuẩn rồi chọn lại."),
        WorkbookError::BelowExceeds { cell, title, own, below } => format!("Các dòng trong “{title}” cộng lại {} điểm, nhiều hơn {} điểm của nhóm (trang “{}”, ô {cell}). Hãy sửa trong Excel rồi chọn lại.", number(*below), number(*own), cell.sheet),
        WorkbookError::TooDeep(cell) => format!("Bảng có quá nhiều cấp lồng nhau (trang “{}”, ô {cell}). Nhiều nhất là 8 cấp.", cell.sheet),
        WorkbookError::NotWritten => "Chưa tạo được tệp Excel. Hãy thử lại; nếu vẫn lỗi, hãy báo người hỗ trợ.".into(),
    }
}

/// How points of a row come about.
pub fn rule(criterion: &Criterion) -> String {
    match &criterion.rule {
        Rule::Group(_) => "Cộng các dòng dưới.".into(),
        Rule::Judged => "Người chấm cho điểm.".into(),
        Rule::Deduction {
            per_percent,
            started,
        } => {
            let part = match started {
                StartedPercent::Floor => "chỉ tính phần trăm tròn",
                StartedPercent::Ceil => "phần lẻ tính tròn một phần trăm",
                StartedPercent::Exact => "tính cả phần lẻ",
            };
            format!(
                "Thiếu mỗi 1 % chỉ tiêu: bớt {} điểm ({part}).",
                number(*per_percent)
            )
        }
        Rule::Proportional => "Theo tỷ lệ kết quả so với chỉ tiêu.".into(),
        Rule::Leader => "Đạt chỉ tiêu: nửa số điểm; vượt cao nhất: điểm tối đa.".into(),
        Rule::Best => "Theo tỷ lệ so với kết quả tốt nhất.".into(),
        Rule::Bands(bands) => {
            let bands = bands
                .iter()
                .map(|b| format!("{}: {}", number(b.from), number(b.points)));
            format!(
                "Theo khoảng kết quả: {}.",
                bands.collect::<Vec<_>>().join("; ")
            )
        }
        Rule::YesNo => "Đạt hoặc không.".into(),
        Rule::Levels(levels) => format!("Theo mức: {}.", list(levels, "")),
        Rule::PerItem { each } => format!("Mỗi cái {} điểm, đến mức tối đa.", number(*each)),
        Rule::PerEvent(events) => format!("Trừ từ mức tối đa: {}.", list(events, "\u{2212}")),
        Rule::Tally { min, items } if criterion.max.raw() <= 0 => {
            format!(
                "{}; trừ nhiều nhất {}.",
                list(items, ""),
                number(min.negated())
            )
        }
        Rule::Tally { items, .. } => format!("{}.", list(items, "+")),
    }
}

fn list(items: &[NamedPoints], sign: &str) -> String {
    let items = items
        .iter()
        .map(|item| format!("{}: {sign}{}", item.name, number(item.points)));
    items.collect::<Vec<_>>().join("; ")
}
