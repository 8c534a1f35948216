//! Vietnamese: words of both parts.

use khoithidua_core::conference::MovementLevel;
use khoithidua_core::vote::choice::Opinion;

use crate::i18n::common::Common;

pub static TEXTS: Common = Common {
    cancel: "Không, quay lại",
    unknown: "chưa rõ",
    points: "điểm",
    fingerprint: "Mã hội nghị",
    opinion: |opinion| match opinion {
        Opinion::Agree => "Đồng ý",
        Opinion::Disagree => "Không đồng ý",
        Opinion::NoOpinion => "Không có ý kiến",
    },
    movement_level: |level| match level {
        MovementLevel::National => "Cả nước",
        MovementLevel::Sector => "Ngành",
        MovementLevel::Local => "Khối, đơn vị",
    },
    blank_ballot: "Phiếu trắng",
    nothing_chosen: "Không chọn đơn vị nào",
    secret_ballot: "Bỏ phiếu kín",
    open_vote: "Biểu quyết công khai",
    memory_only: "Máy này không cho lưu dữ liệu (chế độ ẩn danh hoặc hết bộ nhớ). Ông/Bà vẫn làm được, nhưng ĐỪNG đóng trang này trước khi lưu hoặc gửi tệp đi.",
    second_tab: "Hội nghị này đang mở ở một thẻ khác trên cùng máy. Thẻ này chỉ để xem; hãy đóng thẻ kia để làm tiếp ở đây.",
    new_version: "Có bản mới của ứng dụng.",
    update_now: "Cập nhật ngay",
    works_offline: "Đã sẵn sàng dùng khi không có mạng.",
    no_worker: "Địa chỉ này không cho cài để dùng khi mất mạng. Xin đừng tải lại trang khi không có mạng.",
    choose_file: "Chọn tệp…",
    paste_label: "Hoặc dán nội dung tệp vào đây",
    paste_open: "Mở nội dung đã dán",
    text_size: "Cỡ chữ",
    text_sizes: ["Nhỏ", "Vừa", "Lớn", "Rất lớn"],
    theme: "Màu nền",
    themes: ["Theo máy", "Sáng", "Tối"],
    language: "Ngôn ngữ",
    build: "Phiên bản",
};
