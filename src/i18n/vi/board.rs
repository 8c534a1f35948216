//! Vietnamese: what the board notes in the hall and of sheets, and why it cannot.

use khoithidua_core::attendance::AttendanceError;
use khoithidua_core::score::review::ReviewError;
use khoithidua_core::score::rulings::RulingError;
use khoithidua_core::vote::hands::HandsError;

use crate::i18n::board::BoardLog;

pub static LOG: BoardLog = BoardLog {
    attended: |unit, people| format!("Điểm danh {unit}: {people}"),
    absent: |unit, note| match note {
        Some(note) => format!("Điểm danh {unit}: vắng. {note}"),
        None => format!("Điểm danh {unit}: vắng"),
    },
    hands: |contest, mover| format!("Ghi kết quả giơ tay: {contest}. Người nêu: {mover}"),
    chair: |units, reason| format!("Chủ trì quyết định thứ tự {units}. Lý do: {reason}"),
    lots: |seed, witnesses| format!("Bốc thăm với số “{seed}”. Người chứng kiến: {witnesses}"),
    excluded: |unit, reason| format!("Không xét {unit}. Lý do: {reason}"),
    put_on: |unit, award, reason| {
        format!("Đưa {unit} vào danh sách đề cử {award}. Lý do: {reason}")
    },
    taken_off: |unit, award, reason| {
        format!("Bỏ {unit} khỏi danh sách đề cử {award}. Lý do: {reason}")
    },
    contest: |contest, lines, reason| {
        format!("Chủ trì quyết định khi bằng phiếu ({contest}): {lines}. Lý do: {reason}")
    },
    row_changed: |unit, row, reason| format!("Thẩm định {unit}, {row}: sửa. Lý do: {reason}"),
    row_same: |unit, row| format!("Thẩm định {unit}, {row}: giữ như đơn vị tự chấm"),
    review_sent: |unit, rows| match rows {
        0 => format!("Lập kết quả thẩm định gửi {unit}: giữ nguyên mọi dòng"),
        rows => format!("Lập kết quả thẩm định gửi {unit}: sửa {rows} dòng"),
    },
    answered: |unit, agrees| {
        if agrees {
            format!("Nhận giải trình của {unit}: đồng ý tất cả")
        } else {
            format!("Nhận giải trình của {unit}: có dòng chưa đồng ý")
        }
    },
    agreed: |unit, note| format!("Thống nhất điểm với {unit}. {note}"),
    locked: |unit| format!("Khóa phiếu của {unit}"),
    undone: |what, reason| format!("Rút lại việc: {what}. Lý do: {reason}"),
    undone_unknown: "một việc không còn trong nhật ký",
    taken_back: "Đã rút lại",
    take_back: "Rút lại",
    take_back_question: |what| format!("Rút lại việc này? {what}"),
    take_back_whys: ["Ghi nhầm", "Có thông tin mới"],
};

/// What is wrong with who is here.
pub fn attendance(error: &AttendanceError) -> &'static str {
    match error {
        AttendanceError::UnknownUnit(_) => "Không có đơn vị này trong Khối. Hãy xem lại danh sách.",
        AttendanceError::NotTheirs(_) => {
            "Có người không thuộc đơn vị này, hoặc bị ghi hai lần. Hãy bỏ bớt."
        }
        AttendanceError::NoName(_) => "Hãy ghi họ tên người dự thay.",
        AttendanceError::TwoRepresentatives(_) => {
            "Mỗi đơn vị chỉ có một người đại diện. Hãy chọn một người."
        }
        AttendanceError::NotAuthorised(_) => {
            "Người được ủy quyền phải có giấy ủy quyền. Hãy ghi số và ngày của giấy."
        }
        AttendanceError::TooMany(_) => {
            "Số người có quyền bỏ phiếu của đơn vị nhiều hơn trong danh sách hội nghị. Ai dự thay thì bỏ tên người được thay."
        }
        AttendanceError::TooLong(_) => "Nội dung quá dài. Hãy viết ngắn lại.",
    }
}

/// What is wrong with a show of hands.
pub fn hands(error: &HandsError) -> &'static str {
    match error {
        HandsError::Contest(_) => "Nội dung này không biểu quyết bằng giơ tay.",
        HandsError::NoMover(_) => "Hãy ghi ai nêu nội dung biểu quyết.",
        HandsError::DoesNotAddUp(_) => {
            "Số đồng ý, không đồng ý và không có ý kiến phải cộng lại bằng số người biểu quyết. Hãy đếm lại."
        }
        HandsError::TooMany(_) => {
            "Số người biểu quyết nhiều hơn số có quyền, hoặc nhiều hơn số có mặt. Hãy đếm lại, hoặc sửa điểm danh."
        }
    }
}

/// Why a ruling does not stand.
pub fn ruling(error: &RulingError) -> &'static str {
    match error {
        RulingError::UnknownUnit(_) => "Không có đơn vị này trong Khối. Hãy chọn lại.",
        RulingError::UnknownAward(_) => "Không có danh hiệu này trong hội nghị. Hãy chọn lại.",
        RulingError::BadContest(_) => {
            "Các dòng không đúng với lá phiếu, hoặc có dòng ghi hai lần. Hãy chọn lại."
        }
        RulingError::UnitTwice(_) => "Có đơn vị bị ghi hai lần. Hãy xếp lại thứ tự.",
        RulingError::Unfounded => {
            "Phải có lý do; bốc thăm thì phải có số bốc và người chứng kiến. Hãy ghi đủ."
        }
    }
}

/// Why a review or an answer does not stand.
pub fn review(error: &ReviewError) -> &'static str {
    match error {
        ReviewError::OtherConference => "Tệp này thuộc hội nghị khác. Hãy chọn đúng tệp.",
        ReviewError::BadSheet => {
            "Phiếu trong tệp không hợp với hội nghị này. Hãy xin gửi lại tệp gốc."
        }
        ReviewError::BadRow(_) => "Điểm hoặc số liệu không hợp với dòng này. Hãy nhập lại.",
        ReviewError::NoReason(_) => "Dòng nào sửa điểm hoặc không đồng ý thì phải ghi lý do.",
        ReviewError::TooLong(_) => "Nội dung quá dài. Hãy viết ngắn lại.",
        ReviewError::OtherReview => {
            "Bản giải trình này trả lời một lần thẩm định khác. Hãy xin đơn vị trả lời tệp gửi cuối cùng."
        }
        ReviewError::OtherRows => {
            "Bản giải trình không trả lời đúng các dòng đã sửa. Hãy xin đơn vị lập lại."
        }
        ReviewError::NotTheirs(_) => {
            "Người giải trình không thuộc đơn vị này. Hãy xin đúng người của đơn vị gửi."
        }
        ReviewError::NotSigned => {
            "Chữ ký không đúng: tệp đã bị sửa sau khi ký. Hãy xin gửi lại tệp gốc."
        }
    }
}
