//! Vietnamese: what can go wrong.

use crate::i18n::errors::Errors;

pub static TEXTS: Errors = Errors {
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
    other_kind: |found, wanted| format!("Đây là {found}, không phải {wanted}. Hãy chọn đúng tệp."),
    content: |detail| {
        format!("Nội dung tệp không đúng mẫu ({detail}). Hãy xin người gửi gửi lại tệp gốc.")
    },
    leftover: "Tệp có phần mà ứng dụng không hiểu, có thể đã bị sửa. Hãy xin người gửi gửi lại tệp gốc.",
    kind: [
        "tệp hội nghị",
        "tệp phiếu của đại biểu",
        "bản nháp",
        "tệp kết quả",
        "bản lưu của ban tổ chức",
        "tệp của kiểm phiếu viên",
        "lá phiếu thử",
        "kết quả thẩm định",
        "bản giải trình",
        "biên nhận",
        "bản đang soạn của ban tổ chức",
    ],
    unsound: |detail| format!("Tệp hội nghị có chỗ mâu thuẫn: {detail}. Hãy báo ban tổ chức."),
    missing_service: "Trình duyệt này không có chức năng cần dùng. Hãy mở bằng Chrome hoặc Safari bản mới.",
    denied: "Trình duyệt không cho phép. Hãy bấm lại, hoặc dùng cách khác bên dưới.",
    full: "Máy đã đầy bộ nhớ. Hãy xóa bớt ảnh, video rồi thử lại; trong lúc chờ, hãy lưu hoặc gửi tệp đi ngay.",
    closed: "Mất kết nối với bộ nhớ của máy. Ứng dụng đang thử lại; đừng đóng trang này.",
    not_kept: "Máy ghi nhưng đọc lại không đúng. Hãy lưu hoặc gửi tệp đi ngay, đừng đóng trang này.",
    unreadable: "Không đọc được tệp. Có thể tệp đã bị xóa hoặc đây là một thư mục; hãy chọn lại.",
    no_worker: "Chưa mở được phần tính toán. Hãy kiểm tra mạng rồi thử lại; nếu vẫn lỗi, hãy mở bằng Chrome hoặc Safari bản mới.",
    worker_stopped: |detail| {
        format!(
            "Phần tính toán bị dừng giữa chừng ({detail}). Những gì đã nhập vẫn còn; hãy đóng bớt ứng dụng khác rồi thử lại. Nếu vẫn lỗi, hãy báo ban tổ chức."
        )
    },
    no_random: "Trình duyệt này không tạo được số ngẫu nhiên an toàn nên không niêm phong được lá phiếu. Hãy dùng Chrome hoặc Safari bản mới, hoặc máy khác.",
    other: |detail| {
        format!("Trình duyệt báo lỗi: {detail}. Hãy thử lại; nếu vẫn lỗi, hãy báo ban tổ chức.")
    },
};
