//! Vietnamese: the roll, votes by show of hands.

use khoithidua_core::procedure::AbsentUnits;
use khoithidua_core::rules::Voters;

use crate::i18n::hall::{HandsWords, RollWords};

pub static ROLL: RollWords = RollWords {
    title: "Điểm danh",
    text: "Gọi từng đơn vị. Bấm một lần là ghi người đại diện có mặt. Ghi sai thì bấm lại cho đúng; mỗi lần sửa đều còn trong nhật ký.",
    sums: "Số có mặt",
    here: |voters, here, entitled| match voters {
        Voters::OnePerUnit => format!("{here}/{entitled} đơn vị có mặt"),
        Voters::OnePerDelegate => format!("{here}/{entitled} đại biểu có quyền bỏ phiếu có mặt"),
    },
    needed: |needed, level| format!("cần {needed} để đủ túc số ({level})"),
    needed_short: |needed| format!("túc số: {needed}"),
    quorum: ["Chưa đủ túc số", "Đủ túc số"],
    unusual: |here| {
        format!(
            "Mới có {here} có mặt, chưa tới 80%. Nhiều nơi yêu cầu ít nhất 80% khi xét khen thưởng; hãy xem quy chế của Khối."
        )
    },
    uncalled: |count, names| format!("Còn {count} đơn vị chưa gọi, đang tính là vắng: {names}."),
    all_called: "Đã gọi hết các đơn vị.",
    nobody_called: "Chưa gọi đơn vị nào. Khi chưa điểm danh, ai đã nộp tệp được tính là có mặt.",
    bases: "Cơ sở tính tỷ lệ",
    measured: |title, needed, here| {
        format!("{title}: tính trên {here} có mặt, cần {needed} phiếu.")
    },
    measured_later: |title| format!("{title}: tính trên số có mặt."),
    measured_all: |count, entitled| {
        format!(
            "{count} nội dung không tính trên số có mặt, nên số có mặt chỉ quyết định túc số ({entitled} có quyền bỏ phiếu)."
        )
    },
    absent_rule: |rule| match rule {
        AbsentUnits::Written => {
            "Theo thể lệ, đơn vị vắng gửi ý kiến bằng văn bản, tính như phiếu giấy."
        }
        AbsentUnits::Substitute => {
            "Theo thể lệ, đơn vị vắng cử người thay, có giấy ủy quyền. Không có người thay thì không bỏ phiếu."
        }
        AbsentUnits::Nothing => "Theo thể lệ, đơn vị vắng không bỏ phiếu.",
    },
    written_until: |until| format!("Nhận ý kiến bằng văn bản đến: {until}."),
    to_paper: "Danh sách phiếu giấy",
    voting_title: "Vắng mà vẫn có phiếu",
    voting: |names| {
        format!(
            "Ghi là vắng nhưng đã nộp tệp, hoặc có tên trong danh sách phiếu giấy: {names}. Nếu đơn vị có mặt, hãy sửa điểm danh."
        )
    },
    voting_mark: "đã có tệp hoặc phiếu giấy",
    opened: "Hòm phiếu đã mở nên không sửa điểm danh được nữa: số có mặt là căn cứ tính tỷ lệ, không được đổi khi đã biết số phiếu.",
    search: "Tìm đơn vị hoặc người",
    show_label: "Chỉ hiện",
    shows: ["Tất cả", "Chưa gọi", "Có mặt", "Vắng"],
    show: |name, count| format!("{name}: {count}"),
    nothing_found: "Không có đơn vị nào như vậy.",
    states: [
        "Chưa gọi",
        "Có mặt",
        "Được ủy quyền",
        "Không có người đại diện",
        "Vắng",
    ],
    nobody_listed: "chưa có người đại diện trong danh sách",
    present: "Có mặt",
    all_here: |count| format!("Cả đoàn có mặt ({count})"),
    someone: "Người khác…",
    some_of_them: "Từng người…",
    absent: "Vắng…",
    of_unit: |what, unit| format!("{what}: {unit}"),
    delegation: |names| format!("Cùng đoàn: {names}"),
    who: "Ai đại diện đơn vị?",
    other: "Người ngoài danh sách",
    nobody: "Không có người đại diện",
    name: "Họ và tên",
    as_label: "Tư cách",
    letter: "Giấy ủy quyền",
    letter_hint: "Số và ngày, ví dụ: 15/GUQ ngày 27/12/2023",
    letter_of: |letter| format!("giấy ủy quyền {letter}"),
    with: "Người trong đoàn cùng có mặt",
    note: "Ghi chú (nếu có)",
    save: "Ghi có mặt",
    save_absent: "Ghi vắng",
    absent_whys: [
        "Báo vắng, gửi ý kiến bằng văn bản.",
        "Báo vắng có lý do.",
        "Không đến, chưa rõ lý do.",
    ],
    substitute_first: "Có người được cử thay không? Nếu có, hãy ghi người thay thay vì ghi vắng.",
    noted_at: |moment| format!("Ghi lúc {moment}."),
    table: "Ai có mặt",
    table_rows: ["Đơn vị", "Người có mặt", "Tư cách", "Giấy tờ, ghi chú"],
    not_called: "chưa gọi, tính là vắng",
    close_roll: |here, entitled, uncalled, quorum| {
        let quorum = if quorum {
            ""
        } else {
            ", chưa đủ túc số"
        };
        let uncalled = match uncalled {
            0 => String::new(),
            count => format!(", còn {count} đơn vị chưa gọi"),
        };
        format!("Điểm danh: {here}/{entitled} có mặt{quorum}{uncalled}.")
    },
    close_no_roll: "Chưa điểm danh: ai đã nộp tệp được tính là có mặt.",
    home_title: "Trong hội trường",
};

pub static HANDS: HandsWords = HandsWords {
    title: "Biểu quyết giơ tay",
    tab: "Giơ tay",
    text: "Các nội dung này biểu quyết tại hội trường, không hiện trên điện thoại. Đếm xong nội dung nào thì ghi nội dung đó.",
    kind: "Biểu quyết giơ tay",
    none: "Hội nghị này không có nội dung nào biểu quyết giơ tay.",
    level: |level| format!("Để đạt: {level}."),
    mover: "Ai nêu nội dung, điều hành biểu quyết",
    mover_hint: "Họ và tên",
    moved_by: |name| format!("Người nêu: {name}."),
    voted: "Số người biểu quyết",
    buttons: ["Bớt một", "Thêm một"],
    all_agree: |count| format!("Tất cả đồng ý ({count})"),
    all_agree_hint: "Điền theo số có mặt đã điểm danh; vẫn sửa được trước khi ghi.",
    call_first: "Chưa điểm danh nên chưa điền sẵn số có mặt được.",
    too_many: |voted, most| {
        format!("{voted} người biểu quyết là nhiều hơn {most} người có quyền. Hãy đếm lại.")
    },
    too_many_here: |voted, here| {
        format!(
            "{voted} người biểu quyết là nhiều hơn {here} có mặt theo điểm danh. Hãy đếm lại, hoặc ghi thêm người đến muộn."
        )
    },
    line_sum: |line, sum, voted| {
        format!("“{line}”: các ý kiến cộng lại là {sum}, phải bằng {voted} người biểu quyết.")
    },
    line_more: |line, agree, voted| {
        format!("“{line}”: {agree} người chọn là nhiều hơn {voted} người biểu quyết.")
    },
    choices: |all, least, most| {
        format!("Cộng các dòng được {all} lượt chọn, phải từ {least} đến {most}.")
    },
    empty: "Còn ô chưa điền số. Không có ai thì điền 0.",
    no_mover: "Hãy ghi ai nêu nội dung.",
    adds_up: |voted| format!("Các số khớp nhau: {voted} người biểu quyết."),
    save: "Ghi kết quả",
    saved: |title| format!("Đã ghi: {title}."),
    again: "Đếm và ghi lại",
    not_final: "Tính theo số có mặt lúc này; điểm danh đổi thì kết quả tính lại.",
    not_counted: "Chưa ghi kết quả giơ tay",
    lacking: |titles| format!("Chưa ghi kết quả giơ tay: {titles}."),
    noted_of: |done, all| format!("đã ghi {done}/{all} nội dung"),
    count_rows: ["Có quyền bỏ phiếu", "Có mặt", "Biểu quyết"],
};
