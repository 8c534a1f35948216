//! Vietnamese: handing over by light.

use crate::browser::error::CameraError;
use crate::i18n::light::{HandByLight, Light};

pub static LIGHT: Light = Light {
    code_of: |file, count| match count {
        1 => format!("Mã của tệp {file}"),
        _ => format!("Mã của tệp {file}: {count} mã lần lượt hiện"),
    },
    drawing: "Đang vẽ mã…",
    still: "Cả tệp nằm trong một mã, đứng yên.",
    many: |count| format!("Tệp nằm trong {count} mã, hiện lần lượt; quét từ mã nào cũng được."),
    pause: "Tạm dừng",
    go_on: "Chạy tiếp",
    faster: "Nhanh hơn",
    slower: "Chậm lại, dễ quét hơn",
    bright: "Tăng độ sáng màn hình lên cao nhất.",
    too_large: "Tệp quá lớn để đưa bằng mã. Hãy lưu thành tệp rồi gửi.",
    other_version: "Trang này đã cũ hơn phần đọc mã. Hãy tải lại trang rồi làm lại.",
    opening: "Đang mở máy ảnh…",
    looking: "Đưa mã vào giữa khung hình.",
    part: |have, need| format!("Đã đọc {have}/{need} phần"),
    newer: "Mã này do bản ứng dụng mới hơn tạo ra. Hãy tải lại trang trên máy này khi có mạng để có bản mới, rồi quét lại.",
    picture: "Hình từ máy ảnh",
    cameras: "Chọn máy ảnh",
    camera: |number| format!("Máy ảnh {number}"),
    torch: ["Bật đèn", "Tắt đèn"],
    again: "Thử lại",
    error: |error| match error {
        CameraError::Insecure => {
            "Trang mở bằng http:// nên trình duyệt không cho dùng máy ảnh. Hãy mở bằng địa chỉ https://, hoặc dùng tệp."
        }
        CameraError::Unsupported => {
            "Trình duyệt này không cho trang dùng máy ảnh. Hãy mở bằng Chrome hoặc Safari, hoặc dùng tệp."
        }
        CameraError::NotAllowed => {
            "Máy ảnh chưa được phép. Hãy bấm vào biểu tượng cạnh địa chỉ trang, cho phép máy ảnh, rồi thử lại. Không được thì dùng tệp."
        }
        CameraError::NoCamera => {
            "Không thấy máy ảnh nào. Nếu là máy ảnh rời, hãy cắm vào; trang sẽ tự mở. Không có thì dùng tệp."
        }
        CameraError::Busy => {
            "Máy ảnh đang do ứng dụng khác dùng. Hãy đóng ứng dụng đó; trang sẽ tự mở lại."
        }
        CameraError::Lost => "Máy ảnh vừa bị ngắt. Trang đang tự mở lại…",
    },
    scan: "Quét mã bằng máy ảnh",
    stop: "Thôi quét",
    stop_showing: "Thôi chiếu mã",
};

pub static HAND: HandByLight = HandByLight {
    offer: "Đưa mã cho máy của ban tổ chức quét",
    offer_text: "Cách chắc nhất khi ở hội trường: không cần mạng, và có biên nhận ngay.",
    title: "Giơ màn hình trước máy ảnh của ban tổ chức",
    text: "Giữ yên cho đến khi máy của ban tổ chức kêu và hiện tên Ông/Bà.",
    next: "Đã hiện mã biên nhận: quét",
    scan_title: "Quét biên nhận",
    scan_text: "Đưa máy ảnh vào mã biên nhận trên màn hình của ban tổ chức.",
    show_again: "Đưa mã lại",
    other_ways: "Nộp cách khác",
    draft_show: "Đưa bản nháp bằng mã",
    draft_text: "Trên máy kia, vào Cài đặt, bấm “Quét mã bằng máy ảnh” và hướng vào màn hình này.",
    draft_done: "Máy kia đã nhận bản nháp",
    draft_moved: "Bản nháp đã chuyển sang máy khác",
    draft_moved_text: "Hãy làm tiếp và nộp trên máy kia. Nếu làm tiếp cả ở đây, sẽ có hai bài khác nhau của cùng một người và ban tổ chức phải hỏi lại.",
    draft_back: "Lấy lại, làm tiếp trên máy này",
    open_text: "Quét mã hội nghị trên màn chiếu, hoặc mã bản nháp trên máy cũ.",
};
