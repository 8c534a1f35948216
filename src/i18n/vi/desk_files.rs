//! Vietnamese: files at the desk, their content, and results files checked again.

use std::fmt::Write as _;

use khoithidua_core::desk::finding::{Contradiction, Finding};
use khoithidua_core::results::Check;

use super::result_errors::RESULT_ERRORS;
use crate::i18n::desk_files::{Backups, Checking, Reading, Verdicts};

pub const VERDICTS: Verdicts = Verdicts {
    label: |finding| match finding {
        Finding::Counts | Finding::Newest { .. } | Finding::Chosen { .. } => "Được tính",
        Finding::Replaced { .. } | Finding::ReplacedByOpen => "Bản cũ",
        Finding::SetAside => "Không được chọn",
        Finding::Twin { .. } => "Trùng nội dung",
        Finding::Open(_) => "Mâu thuẫn",
        Finding::Unaccredited => "Chờ xác nhận",
        Finding::Revoked => "Khóa đã hủy",
        Finding::SameCredential => "Trùng lá phiếu",
        Finding::Late => "Đến muộn",
        Finding::Refused(_) => "Không hợp lệ",
    },
    reason: |finding| {
        match finding {
        Finding::Counts | Finding::Refused(_) => String::new(),
        Finding::Newest { earlier } => format!(
            "Bản mới nhất của người này, thay {earlier} tệp gửi trước. Không cần làm gì."
        ),
        Finding::Chosen { others } => format!(
            "Ban tổ chức đã quyết định lấy tệp này trong {} tệp của người này.",
            others + 1
        ),
        Finding::Replaced { by } => format!(
            "Không tính: người này đã sửa và nộp bản {by}, bản đó được tính thay. Không cần làm gì."
        ),
        Finding::ReplacedByOpen => "Không tính: người này đã nộp bản mới hơn, nhưng bản mới hơn lại mâu thuẫn với tệp khác. Hãy chọn ở mục Mâu thuẫn.".into(),
        Finding::SetAside => "Không tính: ban tổ chức đã quyết định lấy tệp khác của người này. Muốn đổi, hãy rút lại quyết định ở mục Mâu thuẫn.".into(),
        Finding::Twin { of } => format!(
            "Nội dung giống hệt tệp “{of}”, chỉ xét một lần: kết luận ở tệp kia. Không cần làm gì."
        ),
        Finding::Open(how) => format!(
            "{} Chưa tính tệp nào cho đến khi ban tổ chức chọn ở mục Mâu thuẫn.",
            contradiction(*how)
        ),
        Finding::Unaccredited => "Chưa tính: chưa ai ở bàn xác nhận người nộp. Nhìn đúng người rồi bấm xác nhận ở mục Xác nhận.".into(),
        Finding::Revoked => "Không tính: khóa ký tệp này đã bị hủy, lý do ghi trong nhật ký. Người này cần nộp lại từ điện thoại của mình.".into(),
        Finding::SameCredential => "Không tính: lá phiếu trong tệp giống lá phiếu trong tệp của người khác, nghĩa là đã bị chép. Hãy hủy khóa của tệp chép lại ở mục Xác nhận và xin người đó bỏ phiếu lại.".into(),
        Finding::Late => "Đến sau khi chốt nhận: được giữ lại nhưng không tính. Muốn tính, phải mở lại việc nhận tệp ở bước Chốt nhận.".into(),
    }
    },
    contradiction,
    again: "Đã có sẵn",
    again_reason: "Đúng tệp này đã có ở bàn, giống từng chữ: bỏ qua. Không cần làm gì.",
    not_read: "Không đọc được",
    groups: [
        |count| format!("Mâu thuẫn: {count}"),
        |count| format!("Chờ xác nhận: {count}"),
        |count| format!("Không hợp lệ: {count}"),
        |count| format!("Đến muộn: {count}"),
        |count| format!("Bản cũ, bản trùng: {count}"),
        |count| format!("Đã có sẵn: {count}"),
        |count| format!("Được tính: {count}"),
    ],
    summary: [
        |count| {
            format!(
                "{count} tệp mâu thuẫn với tệp khác của cùng người. Cứ nhận, rồi chọn ở mục Mâu thuẫn."
            )
        },
        |count| {
            format!(
                "{count} tệp hợp lệ, chờ xác nhận người nộp. Cứ nhận, rồi nhìn đúng người và bấm ở mục Xác nhận."
            )
        },
        |count| {
            format!(
                "{count} tệp không hợp lệ, không được tính. Ở từng tệp có ghi lý do và việc cần làm, thường là xin đại biểu gửi lại."
            )
        },
        |count| format!("{count} tệp đến sau khi chốt nhận: được giữ lại nhưng không tính."),
        |count| {
            format!(
                "{count} tệp là bản cũ hoặc trùng nội dung: được giữ để đối chiếu, không tính thêm. Không cần làm gì."
            )
        },
        |count| format!("{count} tệp đã có sẵn ở bàn này: bỏ qua. Không cần làm gì."),
        |count| format!("{count} tệp hợp lệ, được tính sau khi bấm nhận."),
    ],
    keep_also: |count| {
        format!("{count} tệp không hợp lệ được giữ riêng để đối chiếu, không được tính.")
    },
    keep_refused: |count| format!("Giữ {count} tệp không hợp lệ để đối chiếu"),
    imported: |files, known| {
        let mut text = match files.sound {
            0 => "Không nhận thêm tệp nào.".to_owned(),
            sound => format!("Đã nhận {sound} tệp và ghi vào nhật ký."),
        };
        if files.refused > 0 {
            let _ = write!(
                text,
                " {} tệp không hợp lệ được giữ để đối chiếu, không tính.",
                files.refused
            );
        }
        if known > 0 {
            let _ = write!(text, " {known} tệp đã có sẵn nên bỏ qua.");
        }
        text
    },
    cancelled: "Đã dừng. Không tệp nào được nhận, mọi thứ vẫn như trước.",
    keeping: |done, total| format!("Đang lưu {done}/{total} tệp"),
    restoring: |done, total| format!("Đang đọc bản sao lưu: {done}/{total} tệp"),
    restore_cancelled: "Đã dừng. Chưa khôi phục gì, mọi thứ vẫn như trước.",
};

fn contradiction(how: Contradiction) -> String {
    let count = how.files;
    match (how.revision, how.forked) {
        (Some(revision), true) => format!(
            "{count} tệp của người này đều là bản {revision}, cùng sửa từ một bản trước nhưng nội dung khác nhau: thường là chuyển sang điện thoại khác rồi sửa tiếp trên cả hai máy."
        ),
        (Some(revision), false) => format!(
            "{count} tệp của người này đều là bản {revision} nhưng nội dung khác nhau: thường là làm riêng trên hai điện thoại, máy này không biết máy kia."
        ),
        (None, true) => format!(
            "{count} tệp của người này cùng sửa từ một bản trước, nhưng không tệp nào thay tệp nào. Số bản lớn hơn không có nghĩa là mới hơn."
        ),
        (None, false) => format!(
            "{count} tệp của người này làm riêng trên các điện thoại khác nhau, nên không tệp nào thay tệp nào. Số bản lớn hơn không có nghĩa là mới hơn."
        ),
    }
}

pub const READING: Reading = Reading {
    title: |name| format!("Tệp của {name}"),
    open: "Mở đọc",
    back: "Về danh sách tệp",
    gone: "Tệp này không có ở bàn. Có thể tệp chưa được nhận, hoặc bàn đã được khôi phục từ bản sao khác.",
    not_kept: "Tệp này chưa được nhận: đang xem trước.",
    words_of_sender: "Lời văn dưới đây là của người gửi, chép nguyên như trong tệp.",
    capacity: "Tư cách",
    position: "Chức vụ",
    code: "Mã tệp",
    build: "Phiên bản ứng dụng",
    nothing_to_show: "Tệp không hợp lệ nên nội dung không được mở ra. Tệp gốc vẫn được giữ nguyên trong bản sao lưu.",
    others: "Tệp khác của người này",
    sheets: "Phiếu chấm điểm",
    own_sheet: |unit| format!("{unit}: tự chấm"),
    peer_sheet: |unit| format!("{unit}: chấm chéo"),
    not_whole: "Phiếu này chưa chấm đủ nên không dùng để xếp hạng.",
    no_sheets: "Không có phiếu chấm nào trong tệp.",
    criterion: "Tiêu chí",
    filled_in: "Đã điền",
    points: "Điểm",
    sum_ordinary: "Cộng, chưa thưởng/trừ",
    points_of: |points, max| format!("{points} / {max}"),
    not_scored: "chưa chấm",
    compared: "tính từ tất cả các đơn vị",
    left_out: "không tính",
    not_assigned: |result| match result {
        Some(result) => format!("Không được giao chỉ tiêu; kết quả {result}"),
        None => "Không được giao chỉ tiêu".to_owned(),
    },
    measured: |target, result, unit| {
        let unit = if unit.is_empty() {
            String::new()
        } else {
            format!(" {unit}")
        };
        match target {
            Some(target) => format!("Kết quả {result}{unit}; chỉ tiêu {target}{unit}"),
            None => format!("Kết quả {result}{unit}"),
        }
    },
    yes: "Đạt",
    no: "Không đạt",
    reason: "Lý do",
    evidence: "Minh chứng",
    votes: "Bỏ phiếu",
    no_votes: "Không có phiếu nào trong tệp.",
    signature: "Chữ ký giao ước",
    signed_by: |name| format!("Người ký: {name}"),
    no_signature: "Không có chữ ký trong tệp.",
    remarks: "Góp ý về tài liệu",
    no_remarks: "Không có góp ý trong tệp.",
    gathered_title: "Góp ý và lý do",
    gathered_text: "Lời văn trong các tệp được tính đến lúc này, chép nguyên như người gửi viết. Tệp bị thay, mâu thuẫn hoặc không hợp lệ không có ở đây.",
    gathered_none: "Chưa ai viết góp ý, lý do hay minh chứng.",
    gathered_remarks: "Góp ý theo tài liệu",
    gathered_notes: "Lý do và minh chứng theo tiêu chí",
    on_sheet_of: |unit, points| match points {
        Some(points) => format!("chấm {unit}: {points} điểm"),
        None => format!("chấm {unit}"),
    },
    entries: |count| format!("{count} ý kiến"),
    show_more: |count| format!("Hiện thêm {count} ý kiến"),
    points_word: |points| format!("{points} điểm"),
};

pub const CHECKING: Checking = Checking {
    title: "Kiểm tra tệp kết quả",
    link: "Kiểm tra",
    text: "Mở một tệp kết quả, của bàn này hay của nơi khác gửi. Máy này tính lại mọi thứ từ số liệu trong tệp rồi nói chỗ nào khớp, chỗ nào không. Không gì trên bàn thay đổi.",
    choose: "Chọn tệp kết quả…",
    working: |done, total| format!("Đang kiểm tra: {done}/{total} bước"),
    stop: "Dừng kiểm tra",
    part: |part| match part {
        Check::Conference => {
            "Tệp hội nghị bên trong: đơn vị, tiêu chí, thể lệ không mâu thuẫn nhau"
        }
        Check::Roll => {
            "Danh sách người đã nộp: đều là đại biểu của hội nghị, bỏ phiếu và ký đúng quyền"
        }
        Check::Sheets => "Phiếu chấm: đúng người, đúng đơn vị, điểm đúng cách tính",
        Check::Votes => "Lá phiếu: hợp lệ, không nhiều hơn số người đã bỏ phiếu",
        Check::Ballots => "Niêm phong: từng lá phiếu kín được chứng minh là hợp lệ",
        Check::Opening => "Mở hòm phiếu: các lá phiếu cộng lại đúng như kiểm phiếu viên đã mở",
        Check::Counts => "Kiểm phiếu: các số cộng lại khớp nhau",
        Check::Ranking => "Bảng xếp hạng: tính lại từ phiếu chấm ra đúng như ghi",
        Check::Contests => "Kết quả bỏ phiếu: đếm lại từ lá phiếu ra đúng như ghi",
    },
    sound: "Khớp: kết quả ghi trong tệp đúng là kết quả tính từ số liệu trong tệp.",
    unsound: "KHÔNG khớp: đừng dùng kết quả này. Hãy xin lại tệp gốc của ban tổ chức, hoặc nhận lại tệp của các đại biểu rồi tính lại.",
    agrees: "khớp",
    differs: "KHÔNG khớp",
    not_looked_at: "chưa xét được",
    file: "Tệp",
    of_conference: "Hội nghị",
    holds: |people, sheets, votes| {
        format!("{people} người đã nộp, {sheets} phiếu chấm, {votes} lá phiếu")
    },
    parts_title: "Từng phần",
    code_hint: "Mã tính từ chính tệp vừa mở. Hãy so với mã đã đọc tại hội trường: khác một số là tệp khác.",
    here_title: "So với bàn này",
    other_conference: "Tệp này thuộc hội nghị khác với hội nghị đang mở ở bàn, nên không so được với các tệp đã nhận.",
    same_results: "Giống hệt kết quả mà bàn này đã tính: cùng mã kiểm chứng.",
    other_results: "KHÁC kết quả mà bàn này đã tính: hai mã kiểm chứng khác nhau.",
    no_results_here: "Bàn này chưa chốt nhận nên chưa có kết quả để so.",
    roll_same: |count| format!("{count} người: tệp được tính giống hệt tệp ở bàn này."),
    roll_other: |count| format!("{count} người: tệp được tính KHÁC tệp đang được tính ở bàn này."),
    roll_not_here: |count| {
        format!("{count} người có trong kết quả nhưng bàn này không có tệp được tính.")
    },
    roll_only_here: |count| {
        format!("{count} người có tệp được tính ở bàn này nhưng không có trong kết quả.")
    },
    limits_title: "Việc kiểm tra này KHÔNG chứng minh được",
    limits: [
        "Máy biết mọi lá phiếu trong hòm đều hợp lệ và được cộng đủ, nhưng không biết lá nào của ai. Mỗi đại biểu tự tìm mã phiếu của mình để biết lá phiếu của mình có trong đó.",
        "Tệp chưa có chữ ký số. Chỉ mã kiểm chứng đọc tại hội trường cho biết đây là tệp của ban tổ chức.",
        "Không biết ban tổ chức có bỏ sót tệp của ai không. Hãy xem danh sách người đã nộp có đủ không.",
        "Không biết điểm và lý do đại biểu ghi có đúng sự thật không.",
    ],
    again: "Kiểm tra tệp khác",
    errors: RESULT_ERRORS,
};

pub const BACKUPS: Backups = Backups {
    text: "Mọi tệp trong bản sao được kiểm tra lại từng cái. Không gì bị ghi đè nếu chưa hỏi.",
    stop: "Dừng lại, không khôi phục",
    here: |files| match files.refused {
        0 => format!("Bàn của hội nghị này đang có {} tệp.", files.sound),
        refused => format!(
            "Bàn của hội nghị này đang có {} tệp hợp lệ và {refused} tệp không hợp lệ.",
            files.sound
        ),
    },
    restored: |files, decisions, entries| {
        format!(
            "Đã khôi phục từ bản sao: {} tệp hợp lệ, {} tệp không hợp lệ, {decisions} quyết định, {entries} mục nhật ký.",
            files.sound, files.refused
        )
    },
    until: |at| format!("Việc cuối cùng ghi trong bản sao: lúc {}.", at.display()),
    closed: "Theo bản sao, việc nhận tệp đã chốt.",
    open: "Theo bản sao, việc nhận tệp đang mở.",
    same: "Bản sao này giống hệt bàn đang có, nên không có gì thay đổi.",
    question: "Gộp bản sao với máy này, hay thay bàn đang có?",
    compare: |now, then| format!("Máy này đang có {now} tệp. Bản sao có {then} tệp."),
    lost: |count| match count {
        0 => "Mọi tệp của máy này đều có trong bản sao. Nhật ký sẽ theo bản sao.".into(),
        _ => format!(
            "{count} tệp của máy này KHÔNG có trong bản sao và sẽ mất. Hãy lưu bản sao của bàn đang có trước."
        ),
    },
    yes: "Thay bằng bản sao",
    incomplete: "Bản sao lưu không trọn vẹn: các tệp và nhật ký trong đó không khớp nhau. Hãy dùng một bản sao khác.",
    impossible: |number| {
        format!(
            "Nhật ký trong bản sao lưu có việc thứ {number} không thể làm vào lúc đó, nên bản sao này đã bị sửa hoặc hỏng. Hãy dùng một bản sao khác."
        )
    },
};
