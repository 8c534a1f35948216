//! Vietnamese: what the worker could not do.

use khoithidua_core::sealed::backup::EnvelopeError;
use khoithidua_core::sealed::trial::TrialError;
use khoithidua_core::work::WorkError;

use super::refusals;

/// Why a job was not done.
pub fn error(error: &WorkError) -> String {
    match error {
        WorkError::Unreadable => "Phần chạy nền và trang này khác phiên bản. Hãy tải lại trang khi có mạng rồi làm lại; những gì đã điền vẫn còn.".into(),
        WorkError::NoElection => "Hội nghị này chưa có hòm phiếu kín: chưa có khóa của kiểm phiếu viên. Hãy hỏi ban tổ chức.".into(),
        WorkError::BadKey => "Khóa lưu trên máy này không dùng được nữa. Hãy báo ban tổ chức trước khi làm tiếp.".into(),
        WorkError::Urn(error) => refusals::urn(*error),
        WorkError::Envelope(EnvelopeError::TooShort) => {
            "Mật khẩu cần ít nhất 8 ký tự.".into()
        }
        WorkError::Envelope(EnvelopeError::WrongPassphrase) => {
            "Mật khẩu không đúng với phong bì này. Hãy thử lại.".into()
        }
        WorkError::Envelope(EnvelopeError::Damaged) => {
            "Phong bì khóa bị hỏng. Hãy dùng bản in, hoặc tệp gốc.".into()
        }
        WorkError::Trial(TrialError::OtherConference) => {
            "Lá phiếu thử này của hội nghị khác.".into()
        }
        WorkError::Trial(TrialError::Differs) => "KHÔNG KHỚP: trong lá phiếu niêm phong không phải là những gì máy kia nói. Đừng dùng máy đó để bỏ phiếu; hãy báo ban kiểm phiếu.".into(),
    }
}
