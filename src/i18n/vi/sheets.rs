//! Vietnamese: units' sheets as the board checks them.

use khoithidua_core::desk::sheets::overview::SheetTask;
use khoithidua_core::score::review::Stage;

use crate::i18n::sheets::Sheets;

pub static TEXTS: Sheets = Sheets {
    title: "Thẩm định điểm",
    tab: "Thẩm định điểm",
    text: "Ban tổ chức xem từng dòng phiếu tự chấm của đơn vị, gửi kết quả cho đơn vị giải trình, rồi thống nhất và khóa phiếu.",
    no_weight: "Theo thể lệ đã đóng băng, điểm thẩm định có trọng số 0: ghi ở đây để đối chiếu và giải trình, không làm đổi tổng điểm và thứ hạng.",
    filter: "Chỉ hiện",
    filters: ["Tất cả", "Chờ ban tổ chức", "Chờ đơn vị", "Đã khóa"],
    nobody: "Không có đơn vị nào.",
    unit: "Đơn vị",
    stage: "Tình trạng",
    stages: |stage| match stage {
        Stage::Waiting => "Chưa nộp",
        Stage::Submitted => "Đã nộp",
        Stage::Checked => "Đã thẩm định",
        Stage::Explained => "Đã giải trình",
        Stage::Agreed => "Đã thống nhất",
        Stage::Locked => "Đã khóa",
    },
    own: "Tự chấm",
    peers: "Chấm chéo",
    board: "Ban tổ chức",
    checked: "Sau thẩm định",
    difference: "Chênh",
    spread: "Chênh nhau",
    looked_at: "Dòng đã xem",
    changed: "Dòng đã sửa",
    next: "Việc tiếp theo",
    tasks: |task| match task {
        SheetTask::Await => "Chờ đơn vị nộp phiếu tự chấm.",
        SheetTask::Check => "Xem và thẩm định từng dòng.",
        SheetTask::Send => "Lập tệp thẩm định và gửi cho đơn vị.",
        SheetTask::AwaitAnswer => "Chờ giải trình của đơn vị.",
        SheetTask::Consider => "Xem giải trình: sửa lại, hoặc thống nhất tại cuộc họp.",
        SheetTask::Lock => "Khóa phiếu.",
        SheetTask::Nothing => "Đã xong.",
    },
    of: |some, all| format!("{some}/{all}"),
    back: "Danh sách đơn vị",
    no_sheet: "Đơn vị này chưa có phiếu tự chấm được tính. Hãy nhận tệp của đơn vị trước.",

    take_answer: "Nhận giải trình của đơn vị…",
    answer_taken: |unit| format!("Đã nhận giải trình của {unit}."),
    answer_unknown: |unit, person| {
        format!(
            "Giải trình của {unit}, người trả lời: {person}. Tệp không có chữ ký của máy đã nộp phiếu, nên chưa chắc ai gửi. Chỉ nhận khi Ông/Bà biết chắc."
        )
    },
    vouch: "Tôi biết chắc ai gửi, nhận tệp…",
    vouch_question: "Xác nhận đúng người gửi?",
    vouch_yes: "Đúng người, nhận",
    to_sheet: "Mở phiếu của đơn vị",
    among_files: |count| {
        format!(
            "Có {count} bản giải trình trong số tệp này. Ứng dụng đã chuyển sang mục thẩm định điểm."
        )
    },

    lines: "Từng dòng",
    order: "Thứ tự",
    orders: ["Theo phiếu", "Chênh nhiều nhất trước"],
    keep: "Giữ nguyên",
    follow: "Chấp nhận giải trình",
    keep_rest: |count| format!("Giữ nguyên {count} dòng còn lại"),
    change: "Sửa…",
    save_change: "Ghi điểm thẩm định",
    whys: [
        "Số liệu không khớp tài liệu kiểm chứng.",
        "Thiếu tài liệu kiểm chứng.",
        "Tính lại theo quy định.",
        "Theo giải trình của đơn vị.",
    ],
    not_looked_at: "Chưa xem",
    is_kept: "✓ Giữ nguyên",
    is_changed: "Đã sửa",
    outdated: "Đơn vị đã sửa, cần xem lại",
    unit_wrote: "Đơn vị ghi",
    blank: "Đơn vị để trống dòng này.",
    agrees: "Đơn vị đồng ý.",
    disagrees: "Đơn vị không đồng ý.",

    send: "Lập tệp thẩm định",
    send_text: "Khi xem xong, lập tệp thẩm định rồi gửi cho đơn vị.",
    changed_since: "Có thay đổi sau lần gửi cuối. Hãy lập tệp mới và gửi lại cho đơn vị.",
    left: |count| format!("Còn {count} dòng chưa xem; các dòng đó tính theo đơn vị tự chấm."),
    file: "Tệp thẩm định",
    sent: |at, code, rows| match rows {
        0 => format!("Đã lập lúc {at}, mã {code}. Giữ nguyên mọi dòng, đơn vị không cần trả lời."),
        rows => format!("Đã lập lúc {at}, mã {code}. Sửa {rows} dòng, chờ đơn vị trả lời."),
    },
    copied: "Đã sao chép. Hãy dán vào tin nhắn cho đơn vị.",
    how_to_answer: |address| {
        format!(
            "Gửi tệp này cho đơn vị. Đơn vị mở {address}, chọn tệp, trả lời từng dòng rồi gửi lại tệp giải trình."
        )
    },
    agree: "Đã thống nhất tại cuộc họp…",
    agree_note: "Thống nhất ở đâu, với ai (bắt buộc)",
    agree_hint: "Ví dụ: cuộc họp Khối ngày 26/12, đại diện đơn vị là bà An.",
    agree_save: "Ghi đã thống nhất",
    lock: "Khóa phiếu",
    lock_text: "Hai bên đã thống nhất. Khóa rồi thì tệp đến sau không làm thay đổi phiếu này.",
    locked_text: "Phiếu đã khóa: tệp đến sau không làm thay đổi gì. Muốn sửa, hãy mở khóa và ghi lý do.",
    unlock: "Mở khóa…",
    done: "Các bước đã làm",

    history: "Lịch sử dòng này",
    history_changed: |value, reason| format!("Ban tổ chức sửa thành {value}. Lý do: {reason}"),
    history_kept: "Ban tổ chức giữ như đơn vị tự chấm.",
    history_was: |was| format!("(Khi đó đơn vị ghi: {was})"),
    history_sent: |code| format!("Gửi đơn vị trong tệp thẩm định mã {code}."),
    history_answered: |opinion, text, who, known, code| {
        let text = if text.is_empty() {
            String::new()
        } else {
            format!(" “{text}”")
        };
        format!("{opinion}{text} Người trả lời: {who}, {known}, trả lời tệp thẩm định mã {code}.")
    },
    by_key: "có chữ ký của máy đã nộp phiếu",
    by_word: "ban tổ chức xác nhận người gửi",
    history_agreed: |note| format!("Thống nhất: {note}"),
    history_locked: "Khóa phiếu.",

    tile: "đơn vị đã thống nhất điểm thẩm định",
    home_text: "Điểm thẩm định của ban tổ chức được tính vào kết quả. Hãy thẩm định phiếu của từng đơn vị trước khi chốt nhận.",
    close_agreed: |count| format!("Đã thống nhất điểm thẩm định với cả {count} đơn vị."),
    close_open: |count, units| {
        format!("Còn {count} đơn vị chưa thống nhất điểm thẩm định: {units}.")
    },
    close_unsent: |count, units| {
        format!("{count} đơn vị chưa có kết quả thẩm định nên sẽ không có điểm cuối: {units}.")
    },

    results_title: "Thẩm định điểm",
    results_text: "Những dòng ban tổ chức đã sửa, chênh nhiều nhất trước. Điểm lấy theo lần thẩm định cuối đã gửi đơn vị.",
    results_none: "Giữ nguyên mọi dòng.",
    rule_mix: |own, peers, board| {
        format!(
            "Điểm = {own}% tự chấm + {peers}% chấm chéo + {board}% ban tổ chức chấm, chưa kể thưởng/trừ."
        )
    },
    rule_extra: "Tổng điểm = điểm đó + thưởng/trừ theo kết quả thẩm định, cộng đủ.",
    history_link: "Xem lịch sử từng dòng",
};
