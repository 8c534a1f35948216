//! Vietnamese: what to do next, and why something cannot be done now.

use khoithidua_core::desk::acts::{ActError, Next};

/// What to do next.
pub fn next_text(next: Next) -> String {
    match next {
        Next::Begin => "Nhận tệp của các đại biểu.".into(),
        Next::Decide(count) => {
            format!("Có {count} đại biểu nộp các tệp mâu thuẫn: cần chọn tệp được tính.")
        }
        Next::GoOn { lacking } => {
            format!("Còn {lacking} đại biểu chưa nộp đủ. Nhận tiếp, hoặc chốt nhận khi hết giờ.")
        }
        Next::Accredit(count) => format!(
            "Có {count} đại biểu đã nộp nhưng chưa ai xác nhận đúng người. Nhìn người nộp rồi bấm xác nhận."
        ),
        Next::CountPaper => {
            "Có phiếu giấy: hai kiểm phiếu viên đếm riêng và nhập số của mình.".into()
        }
        Next::Open(0) => "Đủ phần mở của các kiểm phiếu viên. Hãy mở hòm phiếu.".into(),
        Next::Open(count) => {
            format!("Hòm phiếu đang niêm phong. Còn thiếu phần mở của {count} kiểm phiếu viên.")
        }
        Next::CheckSheets(count) => {
            format!("Còn {count} đơn vị chưa thống nhất điểm thẩm định.")
        }
        Next::Close => "Tất cả đại biểu đã nộp đủ. Có thể chốt nhận.".into(),
        Next::CallRoll(count) => format!(
            "Còn {count} đơn vị chưa điểm danh. Số có mặt là căn cứ tính tỷ lệ dự họp và mức đạt."
        ),
        Next::CountHands(count) => {
            format!("Còn {count} nội dung giơ tay chưa ghi kết quả.")
        }
        Next::Publish => "Đã chốt nhận. Xem kết quả, lưu tệp kết quả và bản sao lưu.".into(),
    }
}

/// The way there.
pub fn next_button(next: Next) -> &'static str {
    match next {
        Next::Begin | Next::GoOn { .. } => "Nhận tệp",
        Next::Decide(_) => "Xem mâu thuẫn",
        Next::Accredit(_) => "Xác nhận người nộp",
        Next::CountPaper => "Nhập phiếu giấy",
        Next::Open(_) => "Mở hòm phiếu",
        Next::CheckSheets(_) => "Thẩm định điểm",
        Next::Close => "Chốt nhận",
        Next::CallRoll(_) => "Điểm danh",
        Next::CountHands(_) => "Ghi kết quả giơ tay",
        Next::Publish => "Xem kết quả",
    }
}

/// Why something cannot be done now.
pub fn not_now(error: ActError) -> String {
    match error {
        ActError::Closed => "Đã chốt nhận. Muốn thay đổi, hãy mở lại việc nhận tệp.".into(),
        ActError::Open => "Việc nhận tệp đang mở.".into(),
        ActError::Conflicts(count) => {
            format!("Còn {count} mâu thuẫn chưa quyết định. Hãy quyết định trước khi chốt nhận.")
        }
        ActError::Unaccredited(count) => format!(
            "Còn {count} người nộp chưa được xác nhận. Hãy xác nhận đúng người, hoặc hủy khóa của tệp không rõ ai nộp, rồi chốt nhận."
        ),
        ActError::SameCredential(count) => format!(
            "Có {count} đại biểu nộp cùng một lá phiếu. Hãy hủy khóa của tệp chép lại, và xin người đó bỏ phiếu lại."
        ),
        ActError::TwiceVoted(count) => format!(
            "Có {count} đại biểu vừa được ghi là bỏ phiếu giấy, vừa có phiếu trong tệp. Hãy bỏ tên trong danh sách phiếu giấy, hoặc hủy khóa của tệp."
        ),
        ActError::Opened => "Đã có phần mở của kiểm phiếu viên, nên số phiếu đã nhận không thể thay đổi nữa: hai lần mở chênh nhau một lá phiếu sẽ làm lộ lá phiếu đó.".into(),
        ActError::NoVote => "Trong danh sách có người không có quyền bỏ phiếu. Hãy bỏ tên người đó ra.".into(),
        ActError::Paper(error) => super::refusals::paper(&error),
        ActError::NoPaperVoters => "Không có ai bỏ phiếu giấy, nên không có gì để nhập.".into(),
        ActError::PaperOpen => "Chưa xong phần phiếu giấy: hai kiểm phiếu viên phải nhập số giống nhau trước khi mở hòm phiếu.".into(),
        ActError::NoKey => "Không còn tệp nào chờ xác nhận của người này. Hãy xem lại danh sách.".into(),
        ActError::NothingYet => {
            "Chưa có tệp nào được tính, nên chưa có gì để chốt. Hãy nhận tệp trước.".into()
        }
        ActError::NoConflict => "Mâu thuẫn này không còn nữa. Hãy xem lại danh sách.".into(),
        ActError::NoReason => "Hãy ghi lý do.".into(),
        ActError::AbsentVotes => "Theo thể lệ, đơn vị vắng không bỏ phiếu giấy. Nếu đơn vị có mặt, hãy sửa điểm danh; nếu vắng, hãy bỏ tên người của đơn vị khỏi danh sách phiếu giấy.".into(),
        ActError::Attendance(error) => super::board::attendance(&error).into(),
        ActError::Hands(error) => super::board::hands(&error).into(),
        ActError::Ruling(error) => super::board::ruling(&error).into(),
        ActError::Review(error) => super::board::review(&error).into(),
        ActError::NoEntry => "Việc này không rút lại được nữa. Hãy xem lại nhật ký.".into(),
        ActError::NoSheet => "Chưa có phiếu tự chấm của đơn vị này. Hãy nhận tệp của đơn vị trước.".into(),
        ActError::SheetNotWhole => "Phiếu tự chấm còn dòng chưa có điểm. Hãy ghi điểm thẩm định cho các dòng đó, hoặc xin đơn vị nộp lại.".into(),
        ActError::SheetLocked => "Phiếu của đơn vị này đã khóa. Muốn sửa, hãy mở khóa và ghi lý do.".into(),
        ActError::NothingChanged => "Không có gì khác so với trước, nên chưa ghi gì.".into(),
        ActError::NotSent => "Chưa gửi kết quả thẩm định cho đơn vị. Hãy lưu tệp thẩm định và gửi cho đơn vị trước.".into(),
        ActError::Unsent => "Ban tổ chức đã sửa thêm sau lần gửi cuối. Hãy gửi lại kết quả thẩm định cho đơn vị.".into(),
        ActError::NotAgreed => "Đơn vị và ban tổ chức chưa thống nhất. Hãy chờ giải trình, hoặc ghi rõ đã thống nhất ở đâu, với ai.".into(),
        ActError::NotVouched => "Bản giải trình không có chữ ký của máy đã nộp phiếu. Nếu biết chắc ai gửi, hãy xác nhận rồi nhận tệp.".into(),
    }
}
