//! Vietnamese: several desks, and the desk's receipts.

use khoithidua_core::desk::merge::Subject;

use crate::i18n::desks::Desks;

pub const TEXTS: Desks = Desks {
    receipts: "Biên nhận",
    receipts_text: "Hiện lại biên nhận cho người làm mất, hoặc khi tệp vừa đổi trạng thái. Người giao quét mã hay mở tệp này trên máy của mình; máy đó sẽ ghi “Đã nhận”.",
    code: |code| format!("Mã bàn nhận này: {code}"),
    search: "Tìm theo tên hoặc đơn vị",
    nobody: "Chưa có ai như vậy giao tệp.",
    show: "Hiện biên nhận",
    hide: "Cất biên nhận",
    of: |name| format!("của {name}"),
    got: |revision, at| format!("Bản {revision}, nhận lúc {at}"),
    making: "Đang ký biên nhận…",
    more: |count| format!("Hiện thêm {count} người"),
    copied: "Đã chép biên nhận. Dán vào tin nhắn cho đúng người giao.",
    nameless: "Tệp này không cho biết là của ai nên không có biên nhận.",
    other_desk: |code| {
        format!(
            "Hội nghị ghi bàn nhận có mã {code}; máy này chưa có khóa đó nên không ký biên nhận được. Hãy mở trên máy này tệp “Thêm máy thu” hoặc bản sao của bàn nhận chính."
        )
    },

    collector: "Thêm máy thu",
    collector_text: "Tệp này biến một máy khác thành bàn nhận cùng khóa với máy này, chưa có phiếu nào. Ở máy kia: vào bàn ban tổ chức, “Mở hội nghị khác”, chọn tệp này. Thu xong, máy kia lưu một bản sao, mang về mở ở máy này để gộp. Ai có tệp này đều ký được biên nhận: giữ như giữ chìa khóa.",
    collector_save: "Lưu tệp cho máy thu",
    merge: "Gộp với máy khác",
    merge_how: "Mở bản sao của máy kia ở đây, rồi chọn “Gộp với máy này”.",
    merge_text: "Gộp giữ tất cả của hai máy. Gộp trước hay sau, bao nhiêu lần, kết quả vẫn như nhau.",
    merge_offer: |files, entries| {
        format!("Bản sao có {files} tệp và {entries} mục nhật ký mà máy này chưa có.")
    },
    merge_yes: "Gộp với máy này",
    or_replace: "Hoặc thay hẳn bàn nhận trên máy này bằng bản sao:",
    merged: |files, entries| {
        format!(
            "Đã gộp: thêm {files} tệp và {entries} mục nhật ký. Không có gì của máy này bị mất."
        )
    },
    contradictions: "Hai máy đã ghi khác nhau. Đang theo mục ghi sau; hãy xem lại từng việc:",
    subject: |subject, name| match subject {
        Subject::Decision(_) => format!("Tệp được tính của {name}"),
        Subject::Key(_) => format!("Khóa được xác nhận của {name}"),
        Subject::PaperVoters => "Danh sách bỏ phiếu giấy".to_owned(),
        Subject::PaperCount(_) => format!("Số phiếu giấy do {name} nhập"),
        Subject::Attendance(_) => format!("Điểm danh {name}"),
        Subject::Hands(_) => format!("Biểu quyết giơ tay: {name}"),
        Subject::Sheet(_) => format!("Thẩm định bảng điểm của {name}"),
        Subject::Exclusion(_) => format!("Không xét {name}"),
        Subject::Candidate(..) => format!("Đưa vào danh sách xét: {name}"),
        Subject::Contest(_) => format!("Quyết định về {name}"),
        Subject::Lots => "Bốc thăm".to_owned(),
    },
    holds: |later, other| format!("đang theo mục lúc {later}, không theo mục lúc {other}"),
    closed: "Một trong hai máy đã chốt nhận nên không gộp được. Hãy mở lại việc nhận ở máy đó, lưu bản sao mới rồi gộp.",
};
