//! Vietnamese: why the desk refuses a file.

use khoithidua_core::sealed::ballot::BallotFault;
use khoithidua_core::sealed::urn::UrnError;
use khoithidua_core::vote::paper::PaperError;

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
    not_signed: "Chữ ký điện tử của tệp không đúng: tệp đã bị sửa sau khi chốt, hoặc không phải do ứng dụng làm ra. Xin đại biểu nộp lại từ điện thoại của mình.",
    bad_voucher: "Mã trên phiếu mã không phải của người này. Xin đại biểu nhập lại mã của mình rồi nộp lại.",
    not_sealed: |contest| {
        format!(
            "Phiếu kín “{contest}” trong tệp không được niêm phong, ai cũng đọc được. Xin đại biểu cập nhật ứng dụng, bỏ phiếu lại rồi nộp lại."
        )
    },
    bad_ballot: |fault| format!("{} Xin đại biểu bỏ phiếu lại rồi nộp lại.", ballot(fault)),
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
        "thiếu kết quả",
        "ghi là không được giao nhưng đã đăng ký chỉ tiêu",
    ],
    no_such_contest: "không có nội dung bỏ phiếu này",
    no_such_option: |line| format!("không có dòng “{line}” trên phiếu"),
    not_in_order: "các dòng không theo thứ tự hoặc bị lặp",
    too_many: |chosen, max| format!("chọn {chosen} dòng, nhiều nhất {max}"),
    too_few: |chosen, min| format!("chọn {chosen} dòng, ít nhất {min}"),
    blank_not_allowed: "không được bỏ phiếu trắng",
    own_unit: "bầu cho chính đơn vị mình, mà thể lệ không cho phép",
    wrong_form: "cách trả lời không đúng loại phiếu",
};

/// What is wrong with a sealed ballot.
pub fn ballot(fault: BallotFault) -> String {
    match fault {
        BallotFault::Unreadable => "Lá phiếu niêm phong bị hỏng.".into(),
        BallotFault::OtherElection => "Lá phiếu được niêm phong cho hội nghị khác.".into(),
        BallotFault::NotProven { question } => format!(
            "Lá phiếu không chứng minh được là hợp lệ (câu {question}): có thể chọn quá số cho phép."
        ),
        BallotFault::NotSigned => "Lá phiếu đã bị sửa sau khi niêm phong.".into(),
    }
}

/// What is wrong with a count of paper ballots.
pub fn paper(error: &PaperError) -> String {
    match error {
        PaperError::NoName => "Hãy ghi tên kiểm phiếu viên đã đếm.".into(),
        PaperError::Contest(_) => "Phiếu giấy phải có đủ số cho từng nội dung bỏ phiếu.".into(),
        PaperError::DoesNotAddUp(_) => "Các số phiếu giấy không thể cùng đúng: thu về = hợp lệ + không hợp lệ, và mỗi dòng cộng lại bằng số phiếu hợp lệ. Hãy đếm lại.".into(),
        PaperError::TooMany(_) => "Số phiếu giấy nhiều hơn số người bỏ phiếu giấy. Hãy xem lại danh sách.".into(),
    }
}

/// What is wrong with an urn.
pub fn urn(error: UrnError) -> String {
    match error {
        UrnError::NoElection => "Hội nghị này không có hòm phiếu kín dùng được.".into(),
        UrnError::Ballot { place, fault } => format!("Lá phiếu số {place}: {}", ballot(fault)),
        UrnError::Order { place } => {
            format!("Lá phiếu số {place} bị lặp hoặc không đúng thứ tự.")
        }
        UrnError::TooFew { have, least } => format!(
            "Chỉ có {have} lá phiếu, ít hơn mức {least} đã quy định: mở ra sẽ lộ từng người bầu thế nào."
        ),
        UrnError::NoTeller => "Khóa này không phải của kiểm phiếu viên nào trong hội nghị này.".into(),
        UrnError::AlreadyOpened => "Khóa này đã mở một hòm phiếu khác. Mỗi khóa chỉ mở một lần, vì hai lần mở chênh nhau một lá phiếu sẽ làm lộ lá phiếu đó.".into(),
        UrnError::OtherShare { teller } => format!(
            "Phần mở của kiểm phiếu viên {teller} là của hòm phiếu khác. Xin kiểm phiếu viên mở lại từ tệp mới nhất của bàn."
        ),
        UrnError::Share { teller } => {
            format!("Phần mở của kiểm phiếu viên {teller} không đúng. Xin làm lại.")
        }
        UrnError::Incomplete => "Chưa đủ phần mở của tất cả kiểm phiếu viên.".into(),
        UrnError::Result => "Số phiếu ghi ra không khớp với phần mở của kiểm phiếu viên.".into(),
    }
}
