//! Vietnamese: a unit's answer to the board's review of its sheet.

use khoithidua_core::score::review::ReviewError;

use crate::i18n::answering::Answering;

pub static TEXTS: Answering = Answering {
    title: "Giải trình điểm",
    text: "Mở tệp thẩm định mà ban tổ chức gửi cho đơn vị, trả lời từng dòng đã sửa, rồi gửi lại tệp giải trình.",
    choose: "Mở tệp thẩm định…",
    choose_other: "Mở tệp thẩm định khác…",
    reading: "Đang đọc dữ liệu trên máy…",
    needs_conference: "Máy này chưa có hội nghị của tệp thẩm định. Hãy chọn tệp hội nghị (conference.json) mà ban tổ chức đã gửi.",
    choose_conference: "Chọn tệp hội nghị…",
    other_conference: "Tệp này thuộc hội nghị khác. Hãy chọn đúng tệp hội nghị.",
    other_unit: |unit, person| {
        format!(
            "Tệp thẩm định này gửi cho {unit}, nhưng máy này của {person}, không thuộc đơn vị đó. Hãy chuyển tệp cho đúng đơn vị."
        )
    },
    go_on: "Tôi trả lời thay đơn vị đó",
    review: |error| match error {
        ReviewError::OtherConference => "Tệp này thuộc hội nghị khác. Hãy chọn đúng tệp.",
        _ => {
            "Tệp thẩm định không hợp với hội nghị này, có thể đã bị sửa. Hãy xin ban tổ chức gửi lại tệp gốc."
        }
    },

    sheet_of: |unit| format!("Phiếu của {unit}"),
    made_at: "Ban tổ chức lập lúc",
    code: "Mã tệp",
    nothing_changed: "Ban tổ chức giữ nguyên mọi dòng đơn vị tự chấm. Đơn vị không cần trả lời.",
    agree_rest: "Đồng ý tất cả",
    answered: |some, all| format!("Đã trả lời {some}/{all} dòng"),
    board_reason: "Lý do của ban tổ chức",
    opinion: "Ý kiến của đơn vị",
    agrees: "Đồng ý",
    disagrees: "Không đồng ý",
    explanation: "Giải trình",
    explanation_hint: "Bắt buộc khi không đồng ý: nêu căn cứ, tài liệu kiểm chứng.",
    who: "Người trả lời",
    finish: "Lập tệp giải trình",
    lacks_person: "Hãy chọn người trả lời cho đơn vị.",
    lacks_opinion: "Còn dòng chưa trả lời. Hãy chọn đồng ý hay không đồng ý.",
    lacks_explanation: "Dòng nào không đồng ý thì phải ghi giải trình.",
    file: "Tệp giải trình",
    file_text: "Gửi tệp này cho ban tổ chức. Sửa câu trả lời thì phải lập tệp mới.",
    signed: "Tệp có chữ ký của máy này, nên ban tổ chức biết ai trả lời.",
    not_signed: "Máy này chưa nộp phiếu cho người trả lời nên tệp không có chữ ký. Ban tổ chức sẽ hỏi lại ai đã gửi.",
    answer_link: "Trả lời kết quả thẩm định",
};
