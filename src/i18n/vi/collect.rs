//! Vietnamese: collecting with the camera.

use khoithidua_core::format::Kind;

use crate::i18n::collect::Collect;

pub static COLLECT: Collect = Collect {
    title: "Thu bằng mã",
    tab: "Thu bằng mã",
    text: "Đại biểu đưa điện thoại trước máy ảnh. Đọc xong, máy kêu một tiếng và lưu ngay. Chỉ cần nhìn người, bấm xác nhận nếu máy hỏi; biên nhận hiện ra để điện thoại quét.",
    offer: "Thu bằng mã (máy ảnh)",
    offer_text: "Trong hội trường không có mạng, đại biểu chỉ cần đưa điện thoại cho máy ảnh quét.",
    name: |time| format!("Quét lúc {time}"),
    waiting: "Đang chờ điện thoại tiếp theo.",
    collected: |people, all| format!("Đã thu của {people}/{all} người"),
    looking_at: "Đang kiểm tra tệp vừa đọc…",
    again: "Tệp này đã nhận từ trước, không tính hai lần.",
    is_person: "✓ Đúng người này",
    is_person_hint: "Nhìn người đang đưa điện thoại: đúng tên, đúng đơn vị thì bấm; mã biên nhận hiện ra sau đó.",
    receipt: "Biên nhận",
    receipt_hint: "Đại biểu quét mã này để điện thoại báo “Đã nhận”.",
    desk_code: |code| {
        format!("Mã bàn nhận: {code}. Điện thoại nhận biên nhận sẽ hiện đúng mã này.")
    },
    retry: "Thử ghi lại",
    teller: "Tệp của kiểm phiếu viên. Đã chuyển sang mục của kiểm phiếu viên.",
    answer: "Trả lời của đơn vị về phiếu chấm. Đã chuyển sang mục Phiếu chấm.",
    desk: "Số liệu của một máy thu khác.",
    other: |kind| match kind {
        Kind::Draft => {
            "Đây là bản nháp, chưa phải bài nộp. Đại biểu cần bấm hoàn tất trên điện thoại rồi đưa mã lại."
        }
        Kind::Conference => {
            "Đây là tệp hội nghị, không phải bài nộp. Muốn mở hội nghị này, vào trang đầu, mục Mở hội nghị khác."
        }
        Kind::Results => {
            "Đây là tệp kết quả, không phải bài nộp. Muốn kiểm tra, vào trang Kiểm tra tệp kết quả."
        }
        Kind::Trial => {
            "Đây là lá phiếu đem thử, không bao giờ được tính. Hãy mở ở trang kiểm tra kết quả trên một máy khác."
        }
        Kind::Review => "Đây là ý kiến của ban tổ chức gửi cho đơn vị, không phải bài nộp.",
        Kind::Receipt => "Đây là biên nhận, dành cho điện thoại của đại biểu.",
        Kind::Plan => {
            "Đây là bản đang soạn, không phải bài nộp. Muốn mở, vào trang Soạn hội nghị mới."
        }
        _ => "Đây không phải là bài nộp của đại biểu.",
    },
    unreadable: "Mã đọc được nhưng bên trong không phải tệp của ứng dụng này.",
    to_decide: "Xem và quyết định",
    last: "Vừa thu",
    show: |name| format!("Hiện lại: {name}"),
    codes: [
        "Chiếu hội nghị bằng mã",
        "Chiếu tệp kết quả bằng mã",
        "Chiếu số liệu sang máy thu khác",
    ],
    codes_title: [
        "Chiếu hội nghị",
        "Chiếu tệp kết quả",
        "Chiếu số liệu của máy này",
    ],
    codes_text: [
        "Trên điện thoại: mở ứng dụng, vào Cài đặt, bấm “Quét mã bằng máy ảnh”, hướng vào màn hình này.",
        "Trên điện thoại: vào Cài đặt, mở “Kiểm tra kết quả”, bấm “Quét mã bằng máy ảnh”, hướng vào màn hình này.",
        "Trên máy thu kia: mở “Thu bằng mã”, đưa màn hình này trước máy ảnh rồi chọn gộp. Đây là toàn bộ số liệu: đừng chiếu lên màn lớn.",
    ],
    no_codes: "Chưa có gì để chiếu. Kết quả chỉ có sau khi chốt nhận tệp.",
    leave: "Thôi chiếu",
    full: "Toàn màn hình",
};
