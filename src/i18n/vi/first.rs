//! Vietnamese: words of the part that is loaded first.

use khoithidua_core::bloc::Capacity;
use khoithidua_core::conference::SamplePart;

use crate::i18n::first::First;

pub static TEXTS: First = First {
    app: "Khối Thi Đua",
    back: "Quay lại",
    retry: "Thử lại",
    nameless: "Đại diện đơn vị (chưa có tên)",
    sample_badge: "Dữ liệu mẫu",
    sample_part: |part| match part {
        SamplePart::Agenda => "Giờ trong chương trình là giờ mẫu, không có trong nguồn tin.",
        SamplePart::People => "Một số đại biểu chưa rõ tên.",
        SamplePart::Papers => "Lời văn của tài liệu là bản mẫu để dùng thử.",
        SamplePart::Criteria => "Tiêu chí và thang điểm là mẫu để dùng thử.",
        SamplePart::Contests => "Thể lệ bỏ phiếu là mẫu để dùng thử.",
        SamplePart::Covenant => "Lời giao ước là bản mẫu để dùng thử.",
        SamplePart::Rules => "Quy tắc tính điểm và bỏ phiếu là mẫu để dùng thử.",
        SamplePart::Tellers => {
            "Khóa của kiểm phiếu viên là khóa mẫu, ai cũng biết: lá phiếu ở đây không kín."
        }
        SamplePart::Rehearsal => "Diễn tập.",
    },
    capacity: |capacity| match capacity {
        Capacity::Head => "Trưởng đoàn",
        Capacity::Authorised => "Được ủy quyền",
        Capacity::Member => "Thành viên đoàn",
        Capacity::Guest => "Khách mời",
    },
    saving: "Đang lưu…",
    saved_at: |time| format!("Đã lưu {time}"),
    saved: "Đã lưu trên máy này",
    not_saved: "Chưa lưu được",
    settings: "Cài đặt",
    loading_more: "Đang tải tiếp, xin chờ một chút…",
    more_not_loaded: "Chưa tải được phần còn lại của ứng dụng. Hãy kiểm tra mạng rồi thử lại. Những gì đã nhập trên máy này vẫn còn.",
    desk_link: "Tôi là ban tổ chức",
    who_title: "Ông/Bà là ai?",
    who_hint: "Gõ tên hoặc đơn vị, không cần dấu.",
    who_search: "Tìm tên hoặc đơn vị",
    who_slip: "Tôi có phiếu mã",
    who_none: "Không tìm thấy. Hãy thử gõ ít chữ hơn, hoặc hỏi ban tổ chức.",
    who_more: |n| format!("Còn {n} người nữa, hãy gõ thêm để tìm."),
    who_confirm: "Xin xác nhận",
    who_yes: "Đúng, là tôi",
    who_no: "Không phải, chọn lại",
    your_name: "Họ và tên của Ông/Bà",
    your_name_hint: "Danh sách chưa có tên đại diện của đơn vị này.",
    guest_note: "Khách mời đọc tài liệu và góp ý, không bỏ phiếu.",
};
