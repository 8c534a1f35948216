//! Vietnamese: preparing a conference.

pub mod begin;
pub mod book;
pub mod members;
pub mod papers;
pub mod report;
pub mod scoring;
pub mod template;
pub mod years;

use khoithidua_core::plan::section::Section;

use crate::i18n::plan::PlanWords;

static SECTIONS: [&str; Section::ALL.len()] = [
    "Hội nghị và Khối",
    "Đơn vị",
    "Đại biểu",
    "Chương trình",
    "Tài liệu",
    "Phong trào",
    "Căn cứ pháp lý",
    "Tiêu chí chấm điểm",
    "Chỉ tiêu đăng ký",
    "Danh hiệu, khen thưởng",
    "Nội dung bỏ phiếu",
    "Giao ước thi đua",
    "Thể lệ của Khối",
    "Kiểm tra, khóa, đóng băng",
];

/// Written, added, taken out, moved, taken in.
static ACTS: [&str; 5] = ["sửa", "thêm", "xóa", "chuyển chỗ", "đưa vào"];

fn step(act: usize, section: usize) -> String {
    let act = ACTS.get(act).copied().unwrap_or_default();
    let section = SECTIONS.get(section).copied().unwrap_or_default();
    format!("{act} ở phần “{section}”")
}

pub static TEXTS: PlanWords = PlanWords {
    title: "Soạn hội nghị",
    sections: SECTIONS,
    parts_label: "Các phần của hội nghị",
    neighbours_label: "Phần trước, phần sau",
    part_before: |part| format!("‹ {part}"),
    part_after: |part| format!("Phần sau: {part} ›"),
    leave: "Đóng bản đang soạn",
    go_on: |title| format!("Soạn tiếp: {title}"),
    turning_label: "Hoàn tác và làm lại",
    undo: "Hoàn tác",
    redo: "Làm lại",
    undo_step: |act, section| format!("Hoàn tác: {}", step(act, section)),
    redo_step: |act, section| format!("Làm lại: {}", step(act, section)),
    undone: |act, section| format!("Đã hoàn tác: {}.", step(act, section)),
    redone: |act, section| format!("Đã làm lại: {}.", step(act, section)),

    search: "Tìm theo tên",
    not_found: "Không có mục nào như vậy.",
    show_more: |count| format!("Hiện thêm {count} mục"),
    up: |name| format!("Đưa {name} lên"),
    down: |name| format!("Đưa {name} xuống"),
    moved: |name, place| format!("{name} nay đứng thứ {place}."),
    remove: |name| format!("Xóa {name}"),
    removed: |name| format!("Đã xóa {name}. Bấm “Hoàn tác” để lấy lại."),

    no_day: "Xin ghi một ngày có trong lịch theo ngày/tháng/năm, ví dụ 28/12/2026.",
    no_time: "Xin ghi giờ và phút, ví dụ 8h30.",
    no_points: "Xin ghi một số điểm, ví dụ 2,5.",
};
