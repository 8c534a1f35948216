//! Vietnamese: the ways in which a file leaves the device, and comes back.

use khoithidua_core::format::read_back::ReadBack;
use khoithidua_core::light::LightError;

use crate::i18n::exits::Exits;
use crate::i18n::explain;

pub static TEXTS: Exits = Exits {
    share: "Gửi qua ứng dụng khác",
    share_again: "Chạm lại để gửi",
    save: "Lưu thành tệp",
    copy: "Sao chép nội dung",
    copy_part: |part, count| format!("Chép từng đoạn: đoạn {part}/{count}"),
    message: |file| {
        format!("Tệp {file}. Xin giữ nguyên cả tin nhắn này khi chuyển tiếp hoặc dán vào ứng dụng.")
    },
    shared: "Đã chuyển tệp sang ứng dụng khác. Xin kiểm tra là đã gửi đi.",
    tap_again: "Máy chưa nhận lần chạm đó. Xin chạm lại nút gửi một lần nữa.",
    not_shared: "Máy này không cho gửi tệp sang ứng dụng khác. Xin lưu thành tệp rồi gửi tệp đó, sao chép nội dung, hoặc đưa mã cho máy của ban tổ chức quét.",
    saved: |name| format!("Đã lưu “{name}” trong mục Tải xuống của máy này."),
    copied: "Đã sao chép. Hãy dán vào tin nhắn gửi ban tổ chức.",
    copied_part: |part, count| {
        if part == count {
            format!("Đã chép đoạn {part}/{count}, là đoạn cuối. Dán và gửi nữa là đủ.")
        } else {
            format!(
                "Đã chép đoạn {part}/{count}. Dán vào tin nhắn, gửi đi, rồi quay lại đây chép đoạn tiếp."
            )
        }
    },
    copy_by_hand: "Trình duyệt không cho sao chép tự động. Hãy giữ tay vào khung dưới đây, chọn tất cả rồi sao chép.",
    read_back: "Mở lại tệp vừa lưu để kiểm tra",
    back: |found| match found {
        ReadBack::Same => "Tệp đã lưu đúng: giống hệt bản trên máy này.".into(),
        ReadBack::Unreadable(error) => format!(
            "Tệp này không dùng được. {} Xin lưu lại.",
            explain::read_error(error)
        ),
        ReadBack::OtherKind(kind) => format!(
            "Tệp vừa chọn là {}, không phải tệp vừa lưu. Xin chọn lại.",
            explain::kind(*kind)
        ),
        ReadBack::OtherConference => {
            "Tệp vừa chọn thuộc hội nghị khác, hoặc từ buổi diễn tập. Xin chọn lại.".into()
        }
        ReadBack::OtherPerson => "Tệp vừa chọn là của người khác. Xin chọn lại.".into(),
        ReadBack::OtherRevision(found, wanted) if found < wanted => {
            format!(
                "Tệp vừa chọn là bản {found}, đã cũ; bản cần giao là bản {wanted}. Xin chọn lại, hoặc lưu lại."
            )
        }
        ReadBack::OtherRevision(found, wanted) => {
            format!(
                "Tệp vừa chọn là bản {found}, mới hơn bản {wanted} đang mở ở đây. Xin chọn lại."
            )
        }
        ReadBack::Altered => {
            "Tệp vừa chọn đã bị sửa: không giống bản trên máy này. Xin lưu lại và đừng sửa tệp."
                .into()
        }
    },
    paste_hint: "Dán cả tin nhắn đã nhận, hoặc nội dung tệp bắt đầu bằng dấu {",
    armour: |error| {
        match error {
        LightError::NotArmour => "Trong đoạn vừa dán không có tệp nào. Xin chép lại cả tin nhắn.".into(),
        LightError::Newer(_) => "Tin nhắn này do bản ứng dụng mới hơn tạo ra. Xin tải lại trang khi có mạng rồi dán lại.".into(),
        LightError::Missing { have, need } => format!(
            "Còn thiếu {} trong {need} dòng. Xin chép lại cả tin nhắn; nếu gửi thành nhiều đoạn thì dán nối tiếp đủ các đoạn vào một chỗ.",
            need.saturating_sub(*have)
        ),
        LightError::Several => "Đoạn vừa dán có dòng của nhiều tệp. Xin dán từng tệp một.".into(),
        LightError::Damaged => "Đoạn vừa dán đã bị sửa nên không ra đúng tệp. Xin chép lại cả tin nhắn gốc.".into(),
        LightError::TooLarge => "Tệp quá lớn để gửi bằng tin nhắn. Xin lưu thành tệp rồi gửi.".into(),
        LightError::Unreadable => "Trang này và phần đọc tin nhắn khác phiên bản. Xin tải lại trang khi có mạng rồi dán lại.".into(),
    }
    },
};
