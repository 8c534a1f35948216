//! Vietnamese: words of both parts.

use khoithidua_core::bloc::Capacity;
use khoithidua_core::conference::{MovementLevel, SamplePart};
use khoithidua_core::vote::choice::Opinion;

use crate::i18n::common::{Common, Errors};

pub static TEXTS: Common = Common {
    app: "Khối Thi Đua",
    back: "Quay lại",
    cancel: "Không, quay lại",
    retry: "Thử lại",
    unknown: "chưa rõ",
    nameless: "Đại diện đơn vị (chưa có tên)",
    points: "điểm",
    fingerprint: "Mã hội nghị",
    sample_badge: "Dữ liệu mẫu",
    sample_part: |part| match part {
        SamplePart::Agenda => "Giờ trong chương trình là giờ mẫu, không có trong nguồn tin.",
        SamplePart::People => "Một số đại biểu chưa rõ tên.",
        SamplePart::Papers => "Tài liệu này là bản mẫu để dùng thử.",
        SamplePart::Criteria => "Tiêu chí và thang điểm là mẫu để dùng thử.",
        SamplePart::Contests => "Thể lệ bỏ phiếu là mẫu để dùng thử.",
        SamplePart::Covenant => "Lời giao ước là bản mẫu để dùng thử.",
        SamplePart::Rules => "Quy tắc tính điểm và bỏ phiếu là mẫu để dùng thử.",
    },
    capacity: |capacity| match capacity {
        Capacity::Head => "Trưởng đoàn",
        Capacity::Authorised => "Được ủy quyền",
        Capacity::Member => "Thành viên đoàn",
        Capacity::Guest => "Khách mời",
    },
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
    not_sealed: "Bản này CHƯA niêm phong lá phiếu: ai mở tệp nộp đều đọc được phiếu của Ông/Bà. Chỉ dùng để tập dượt.",
    saving: "Đang lưu…",
    saved_at: |time| format!("Đã lưu {time}"),
    not_saved: "Chưa lưu được",
    memory_only: "Máy này không cho lưu dữ liệu (chế độ ẩn danh hoặc hết bộ nhớ). Ông/Bà vẫn làm được, nhưng ĐỪNG đóng trang này trước khi lưu hoặc gửi tệp đi.",
    second_tab: "Hội nghị này đang mở ở một thẻ khác trên cùng máy. Thẻ này chỉ để xem; hãy đóng thẻ kia để làm tiếp ở đây.",
    new_version: "Có bản mới của ứng dụng.",
    update_now: "Cập nhật ngay",
    works_offline: "Đã sẵn sàng dùng khi không có mạng.",
    no_worker: "Địa chỉ này không cho cài để dùng khi mất mạng. Xin đừng tải lại trang khi không có mạng.",
    choose_file: "Chọn tệp…",
    paste_label: "Hoặc dán nội dung tệp vào đây",
    paste_hint: "Nội dung bắt đầu bằng dấu {",
    paste_open: "Mở nội dung đã dán",
    settings: "Cài đặt",
    text_size: "Cỡ chữ",
    text_sizes: ["Nhỏ", "Vừa", "Lớn", "Rất lớn"],
    theme: "Màu nền",
    themes: ["Theo máy", "Sáng", "Tối"],
    language: "Ngôn ngữ",
    build: "Bản dựng",
    errors: Errors {
        too_large: |size, limit| {
            format!(
                "Tệp quá lớn ({size}; nhiều nhất {limit}). Có lẽ đây không phải tệp của hội nghị; hãy chọn tệp khác."
            )
        },
        not_text: "Đây không phải tệp văn bản (có thể là ảnh, Word hoặc tệp nén). Hãy chọn tệp do ứng dụng này tạo ra.",
        empty: "Tệp trống. Hãy xin người gửi gửi lại.",
        truncated: "Tệp bị cắt cụt giữa chừng. Hãy xin người gửi gửi lại cả tệp, đừng dán một phần.",
        not_json: |line, column| {
            format!(
                "Nội dung tệp bị hỏng ở dòng {line}, cột {column}. Hãy xin người gửi gửi lại tệp gốc."
            )
        },
        too_deep: "Nội dung tệp lồng nhau quá sâu, không phải tệp của hội nghị. Hãy chọn tệp khác.",
        twice: |name| {
            format!(
                "Tệp ghi mục “{name}” hai lần nên không biết theo mục nào. Hãy xin người gửi gửi lại tệp gốc."
            )
        },
        bad_number: |line| {
            format!("Tệp có số không hợp lệ ở dòng {line}. Hãy xin người gửi gửi lại tệp gốc.")
        },
        not_ours: "Đây không phải tệp của ứng dụng Khối Thi Đua. Hãy chọn tệp khác.",
        unknown_kind: |kind| {
            format!(
                "Loại tệp “{kind}” chưa có trong bản ứng dụng này. Hãy cập nhật ứng dụng rồi mở lại."
            )
        },
        newer: |file, app| {
            format!(
                "Tệp do bản ứng dụng mới hơn tạo ra (mẫu {file}, máy này đọc được đến mẫu {app}). Hãy cập nhật ứng dụng trên máy này."
            )
        },
        other_kind: |found, wanted| {
            format!("Đây là {found}, không phải {wanted}. Hãy chọn đúng tệp.")
        },
        content: |detail| {
            format!("Nội dung tệp không đúng mẫu ({detail}). Hãy xin người gửi gửi lại tệp gốc.")
        },
        leftover: "Tệp có phần mà ứng dụng không hiểu, có thể đã bị sửa. Hãy xin người gửi gửi lại tệp gốc.",
        kind: [
            "tệp hội nghị",
            "bài nộp của đại biểu",
            "bản nháp",
            "tệp kết quả",
            "bản lưu của ban tổ chức",
        ],
        unsound: |detail| format!("Tệp hội nghị có chỗ mâu thuẫn: {detail}. Hãy báo ban tổ chức."),
        missing_service: "Trình duyệt này không có chức năng cần dùng. Hãy mở bằng Chrome hoặc Safari bản mới.",
        denied: "Trình duyệt không cho phép. Hãy bấm lại, hoặc dùng cách khác bên dưới.",
        full: "Máy đã đầy bộ nhớ. Hãy xóa bớt ảnh, video rồi thử lại; trong lúc chờ, hãy lưu hoặc gửi tệp đi ngay.",
        closed: "Mất kết nối với bộ nhớ của máy. Ứng dụng đang thử lại; đừng đóng trang này.",
        not_kept: "Máy ghi nhưng đọc lại không đúng. Hãy lưu hoặc gửi tệp đi ngay, đừng đóng trang này.",
        unreadable: "Không đọc được tệp. Có thể tệp đã bị xóa hoặc đây là một thư mục; hãy chọn lại.",
        other: |detail| {
            format!("Trình duyệt báo lỗi: {detail}. Hãy thử lại; nếu vẫn lỗi, hãy báo ban tổ chức.")
        },
    },
};
