//! Vietnamese: what a phone's worker could not do.

use khoithidua_core::identity::slip::CodeError;
use khoithidua_core::work::PhoneError;

/// Why a job was not done.
pub fn error(error: &PhoneError) -> String {
    match error {
        PhoneError::Unreadable => "Phần chạy nền và trang này khác phiên bản. Hãy tải lại trang khi có mạng rồi làm lại; những gì đã điền vẫn còn.".into(),
        PhoneError::NoElection => "Hội nghị này chưa có hòm phiếu kín: chưa có khóa của kiểm phiếu viên. Hãy hỏi ban tổ chức.".into(),
        PhoneError::NotAVote => "Có lá phiếu chưa hợp lệ nên chưa niêm phong được. Hãy xem lại từng lá phiếu.".into(),
        PhoneError::BadKey => "Khóa lưu trên máy này không dùng được nữa. Hãy báo ban tổ chức trước khi làm tiếp.".into(),
        PhoneError::Code(CodeError::Length(count)) => {
            format!("Mã có 17 chữ và số, ở đây mới có {count}. Hãy xem lại phiếu mã.")
        }
        PhoneError::Code(CodeError::Letter(letter)) => {
            format!("Phiếu mã không có ký tự “{letter}”. Hãy xem lại.")
        }
        PhoneError::Code(CodeError::Check) => {
            "Mã chưa đúng: có một chữ nhầm hoặc đổi chỗ. Hãy so từng chữ với phiếu mã.".into()
        }
        PhoneError::UnknownSlip => "Mã này không phải của hội nghị đang mở, hoặc của người khác. Hãy hỏi ban tổ chức.".into(),
    }
}
