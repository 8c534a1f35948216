//! Vietnamese: why the desk refuses a file.

use crate::i18n::desk::Refusals;

pub const REFUSALS: Refusals = Refusals {
    other_conference: |theirs, ours| {
        format!(
            "Tệp của hội nghị khác (mã {theirs}, ở đây là {ours}). Xin đại biểu mở đúng hội nghị rồi nộp lại."
        )
    },
    unknown_person: |id| {
        format!(
            "Người ghi trong tệp ({id}) không có trong danh sách đại biểu. Hãy hỏi người gửi đã chọn đúng tên mình chưa."
        )
    },
    not_to_score: |unit| {
        format!("Người này không có quyền chấm {unit}. Xin đại biểu nộp lại từ ứng dụng.")
    },
    scored_twice: |unit| {
        format!("{unit} được chấm hai lần trong một tệp. Xin đại biểu nộp lại từ ứng dụng.")
    },
    unknown_row: |unit, row| {
        format!(
            "Phiếu chấm {unit} có dòng “{row}” không có trong bảng tiêu chí. Xin đại biểu nộp lại từ ứng dụng."
        )
    },
    bad_row: |unit, row, why| {
        format!("Phiếu chấm {unit}, dòng “{row}”: {why}. Xin đại biểu sửa rồi nộp lại.")
    },
    no_vote: "Tệp có phiếu bầu, nhưng người này không có quyền bỏ phiếu. Xin nộp lại không kèm phiếu.",
    bad_vote: |contest, why| {
        format!("Phiếu “{contest}” không hợp lệ: {why}. Xin đại biểu bỏ phiếu lại rồi nộp lại.")
    },
    not_to_sign: "Tệp có chữ ký giao ước, nhưng người này không ký thay đơn vị. Xin nộp lại không kèm chữ ký.",
    bad_signature: "Chữ ký trống hoặc không dùng được. Xin đại biểu ký lại rồi nộp lại.",
    bad_remark: |paper| {
        format!(
            "Góp ý cho “{paper}” quá dài, hoặc không có tài liệu đó. Xin đại biểu viết ngắn lại rồi nộp lại."
        )
    },
    text_too_long: "Có đoạn chữ quá dài. Xin đại biểu rút ngắn rồi nộp lại.",
    bad_history: "Các lần nộp ghi trong tệp mâu thuẫn nhau. Xin đại biểu nộp lại từ ứng dụng.",
    line: [
        "cách điền không đúng loại tiêu chí",
        "điểm ngoài khoảng cho phép",
        "thiếu chỉ tiêu",
        "chỉ tiêu bằng 0",
        "kết quả là số âm",
        "mức đã chọn không có trong bảng",
    ],
    no_such_contest: "không có nội dung bỏ phiếu này",
    no_such_option: |line| format!("không có dòng “{line}” trên phiếu"),
    not_in_order: "các dòng không theo thứ tự hoặc bị lặp",
    too_many: |chosen, max| format!("chọn {chosen} dòng, nhiều nhất {max}"),
    too_few: |chosen, min| format!("chọn {chosen} dòng, ít nhất {min}"),
    blank_not_allowed: "không được bỏ phiếu trắng",
    wrong_form: "cách trả lời không đúng loại phiếu",
};
