//! Vietnamese: receipts on phones.

use khoithidua_core::receipt::{ReceiptError, ReceiptVerdict};

use crate::i18n::ReceiptWords;

pub const TEXTS: ReceiptWords = ReceiptWords {
    title: "Biên nhận của ban tổ chức",
    text: "Bàn nhận đọc xong tệp thì đưa biên nhận. Có biên nhận, máy này mới ghi “Đã nhận”.",
    open: "Mở biên nhận",
    paste: "Dán biên nhận dạng chữ",
    checking: "Đang kiểm tra biên nhận…",
    verdict,
    at: |time| format!("Giờ của bàn nhận: {time}"),
    desk: |code| {
        format!(
            "Mã bàn nhận: {code}. So với mã hiện ở bàn nhận; khác nhau thì hãy báo ban tổ chức."
        )
    },
    error,
    again: "Có biên nhận mới?",
};

fn verdict(verdict: ReceiptVerdict) -> [&'static str; 2] {
    match verdict {
        ReceiptVerdict::Counts => ["Đã nhận, được tính", ""],
        ReceiptVerdict::Replaced => [
            "Đã có lần gửi mới hơn",
            "Lần gửi này không còn được tính vì đã có lần mới hơn. Nếu lần mới không phải của Ông/Bà, hãy báo ngay cho ban tổ chức.",
        ],
        ReceiptVerdict::SetAside => [
            "KHÔNG được tính: đã chọn tệp khác",
            "Ban tổ chức đã chọn một tệp khác mang tên Ông/Bà. Nếu chọn chưa đúng, hãy báo ban tổ chức.",
        ],
        ReceiptVerdict::Waits => [
            "Đã đến bàn nhận, CHƯA được tính",
            "Ban tổ chức chưa xác nhận ai đã giao tệp. Hãy đến bàn nhận để được xác nhận, rồi lấy biên nhận mới.",
        ],
        ReceiptVerdict::Conflict => [
            "CHƯA được tính: có hai tệp khác nhau",
            "Bàn nhận có hai tệp khác nhau cùng mang tên Ông/Bà. Hãy nói với ban tổ chức tệp nào là đúng, rồi lấy biên nhận mới.",
        ],
        ReceiptVerdict::Revoked => [
            "KHÔNG được tính: khóa của máy đã bị hủy",
            "Ban tổ chức đã hủy khóa của máy này. Hãy hỏi ban tổ chức cách nộp lại.",
        ],
        ReceiptVerdict::SameBallot => [
            "KHÔNG được tính: lá phiếu kín bị trùng",
            "Lá phiếu kín trong tệp cũng có trong tệp của người khác. Hãy báo ban tổ chức; Ông/Bà sẽ được bỏ phiếu lại.",
        ],
        ReceiptVerdict::Late => [
            "KHÔNG được tính: đến sau khi đã khóa",
            "Tệp đến sau khi ban tổ chức đã kết thúc nhận. Hãy báo ban tổ chức: họ có thể mở nhận lại khi chưa mở phiếu.",
        ],
        ReceiptVerdict::Refused => [
            "KHÔNG được tính: tệp không hợp lệ",
            "Bàn nhận không dùng được tệp này. Hãy hỏi lý do, sửa rồi giao lại.",
        ],
    }
}

fn error(error: &ReceiptError, name: &str) -> String {
    match error {
        ReceiptError::Unreadable => "Phần chạy nền và trang này khác phiên bản. Hãy tải lại trang khi có mạng rồi mở lại biên nhận.".into(),
        ReceiptError::NoReceipt => "Đây không phải biên nhận, hoặc biên nhận đã bị hỏng. Hãy xin bàn nhận hiện lại.".into(),
        ReceiptError::Newer => "Biên nhận do phiên bản ứng dụng mới hơn viết. Hãy tải lại trang khi có mạng rồi mở lại.".into(),
        ReceiptError::OtherConference => "Biên nhận này của hội nghị khác. Hãy xin biên nhận của hội nghị đang mở.".into(),
        ReceiptError::OtherPerson(_) => format!(
            "Đây là biên nhận của {name}, không phải của Ông/Bà. Hãy xin bàn nhận hiện biên nhận của mình."
        ),
        ReceiptError::OlderRevision(revision) => format!(
            "Đây là biên nhận của bản {revision}; bản sau chưa có biên nhận. Hãy giao bản mới, rồi lấy biên nhận mới."
        ),
        ReceiptError::OtherContent => "Biên nhận này cho một tệp khác, không phải tệp đã chốt trên máy này. Nếu Ông/Bà không gửi tệp nào khác, hãy báo ngay cho ban tổ chức.".into(),
        ReceiptError::OtherDesk => "Biên nhận này không do bàn nhận của hội nghị ký. Đừng coi là đã nộp; hãy đến đúng bàn nhận.".into(),
        ReceiptError::NotSigned => "Chữ ký trên biên nhận không đúng: biên nhận bị sửa hoặc bị giả. Hãy xin bàn nhận hiện lại.".into(),
    }
}
