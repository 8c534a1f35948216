//! Vietnamese: words of the desk's screens.

use khoithidua_core::desk::coverage::Delivered;
use khoithidua_core::rules::{Base, TieRule};

use super::desk_box::{ACCREDITING, PAPERS, PREPARES, URN};
use super::desk_files::{BACKUPS, CHECKING, READING, VERDICTS};
use super::desk_next;
use super::desk_pictures::PICTURES;
use super::desk_workbook::WORKBOOKS;
use super::refusals::REFUSALS;
use crate::i18n::desk::Desk;

pub static TEXTS: Desk = Desk {
    title: "Bàn ban tổ chức",
    steps: [
        "Mở hội nghị",
        "Nhận tệp",
        "Chốt nhận",
        "Mở hòm phiếu",
        "Kết quả",
    ],
    steps_label: "Các bước",
    step_done: "đã xong",
    step_now: "đang làm",
    step_later: "chưa tới",
    tabs_label: "Nhận tệp của đại biểu",
    tab_inbox: "Nhận tệp",
    tab_conflicts: "Mâu thuẫn",
    tab_coverage: "Ai đã nộp",
    tab_words: "Góp ý, lý do",
    more_label: "Mục khác",
    files: "Lưu và xuất tệp",
    log: "Nhật ký",
    next_label: "Việc tiếp theo",
    next_text: desk_next::next_text,
    next_button: desk_next::next_button,
    sealed: "Phiếu kín được niêm phong ngay trên điện thoại của đại biểu. Bàn này không đọc được lá phiếu nào; sau khi chốt nhận, chỉ tất cả kiểm phiếu viên cùng nhau mới mở được tổng số.",
    unsealed: "Hội nghị này chưa có hòm phiếu: chưa có khóa của kiểm phiếu viên, nên các nội dung bỏ phiếu kín không được bỏ phiếu trên điện thoại.",
    memory_backup: "Lưu bản sao ngay",
    delegate_link: "Sang phần của đại biểu",
    not_now: desk_next::not_now,
    not_writer: "Thẻ này chỉ để xem. Hãy làm ở thẻ đang mở kia, hoặc đóng thẻ đó.",
    busy: "Đang ghi việc trước đó. Xin chờ một chút rồi bấm lại.",
    not_kept: |why| {
        format!("Chưa ghi được vào máy, mọi thứ vẫn như trước. {why} Danh sách dưới đây vẫn còn.")
    },
    damaged: |count| {
        format!(
            "{count} mục máy này đã lưu không đọc được. Chúng được giữ nguyên và máy này chỉ cho xem. Hãy khôi phục từ bản sao lưu ở mục “Lưu và xuất tệp”."
        )
    },

    open_title: "Mở hội nghị",
    open_text: "Chọn tệp hội nghị (conference.json), hoặc bản sao lưu của một bàn ban tổ chức khác.",
    open_beside: "Mở tệp hội nghị đi kèm ứng dụng",
    open_other: "Mở hội nghị khác",
    open_other_text: "Dữ liệu của hội nghị đang mở vẫn được giữ trên máy này.",
    loading: |done, total| format!("Đang đọc lại dữ liệu trên máy: {done}/{total} tệp"),
    unreadable_title: "Chưa đọc được dữ liệu trên máy",
    unreadable_text: "Có thể máy này đã lưu tệp của đại biểu. Để không ghi đè lên chúng, bàn ban tổ chức chưa mở. Hãy đóng các thẻ khác rồi thử lại.",
    held_on: |date, place| match place {
        "" => format!("Ngày {date}"),
        place => format!("Ngày {date}, {place}"),
    },
    code_hint: "Mã trên điện thoại của đại biểu phải giống mã này.",
    units_count: "đơn vị",
    people_count: "đại biểu cần nộp",
    contests_count: "nội dung bỏ phiếu",
    files_count: "tệp hợp lệ đã nhận",
    new_conference: "Tệp hội nghị đi kèm ứng dụng đã thay đổi.",

    inbox_title: "Nhận tệp của đại biểu",
    drop_title: "Thả tệp hoặc thư mục vào đây",
    drop_text: "Thả cùng lúc bao nhiêu tệp cũng được. Chưa có gì được lưu cho đến khi Ông/Bà xem xong và bấm nhận.",
    choose_files: "Chọn tệp…",
    choose_folder: "Chọn cả thư mục…",
    paste_open: "Dán nội dung một tệp",
    paste_label: "Nội dung tệp",
    paste_take: "Xem nội dung đã dán",
    pasted_name: |time| format!("dán lúc {time}"),
    reading_files: |done, total| format!("Đang đọc {done}/{total} tệp"),
    stop: "Dừng lại, không nhận",
    preview_title: |count| format!("Xem trước {count} tệp"),
    preview_text: "Chưa có gì được lưu. Xin xem từng kết luận rồi bấm nhận.",
    keep: |count| format!("Nhận {count} tệp"),
    keep_none: "Không có tệp nào mới để nhận.",
    discard: "Bỏ, không nhận",
    inbox_closed: "Đã chốt nhận. Tệp đến thêm được giữ lại nhưng không tính, trừ khi mở lại việc nhận tệp.",
    received_title: |files| match files.refused {
        0 => format!("{} tệp đã nhận", files.sound),
        refused => format!("{} tệp đã nhận, {refused} tệp không hợp lệ", files.sound),
    },
    received_none: "Chưa nhận tệp nào.",
    column_file: "Tệp",
    all_files: |count| format!("Tất cả: {count}"),
    show_more: |count| format!("Hiện thêm {count} tệp"),
    by_file: |name| format!("Theo tệp: {name}"),
    filter_label: "Chỉ hiện",

    delegate_file: "tệp của đại biểu",
    verdicts: VERDICTS,
    reading: READING,
    checking: CHECKING,
    accrediting: ACCREDITING,
    papers: PAPERS,
    urn: URN,
    preparing: PREPARES,
    workbooks: WORKBOOKS,

    conflicts_title: "Các tệp mâu thuẫn",
    conflicts_text: "Mỗi người dưới đây nộp nhiều tệp mà không tệp nào thay tệp nào. Hãy hỏi người đó rồi chọn tệp được tính. Tệp kia không bị xóa.",
    conflicts_none: "Không có mâu thuẫn nào cần quyết định.",
    version: |number| format!("Tệp {number}"),
    made_at: "Làm xong lúc (theo máy đại biểu)",
    revision: "Bản số",
    received_at: "Ban tổ chức nhận lúc",
    typed_name: "Họ tên đã ghi",
    sheet_row: |unit| format!("Phiếu chấm {unit}"),
    vote_row: |contest| format!("Phiếu bầu: {contest}"),
    covenant_row: "Chữ ký giao ước",
    remark_row: |paper| format!("Góp ý: {paper}"),
    differs: "khác nhau",
    detail_differs: "cùng tổng điểm, khác chi tiết",
    same_rows: |count| format!("{count} mục khác giống nhau ở mọi tệp."),
    none: "không có",
    some: "có",
    secret_cast: "có phiếu (kín)",
    secret_page_note: "Với phiếu kín, trang này chỉ cho biết có phiếu hay không, không cho biết bầu ai.",
    secret_note: "Với phiếu kín, ở đây chỉ cho biết các tệp giống hay khác nhau, không cho biết bầu ai.",
    choose_version: "Tệp nào được tính?",
    take_version: |number| format!("Tính tệp {number}"),
    why: "Lý do (bắt buộc)",
    why_hint: "Lý do được ghi vào nhật ký và tệp kết quả.",
    whys: [
        "Đại biểu xác nhận đây là tệp đúng.",
        "Tệp kia làm thử trên máy khác.",
        "Hội nghị thống nhất tính tệp này.",
    ],
    decide: "Ghi quyết định",
    decided_title: "Đã quyết định",
    decided_file: "Tệp được tính",
    decided_text: "Các quyết định đang có hiệu lực. Chỉ những quyết định này được ghi vào tệp kết quả.",
    overtaken_title: "Quyết định cũ, không còn hiệu lực",
    overtaken: "Sau quyết định này người đó đã nộp tệp mới thay tất cả, nên không còn gì phải chọn. Quyết định không được ghi vào tệp kết quả.",
    history_title: "Mâu thuẫn này đã mở lại",
    history_text: "Đã có quyết định, nhưng sau đó lại có thêm tệp mâu thuẫn hoặc quyết định đã được rút lại. Quyết định cũ không còn hiệu lực; hãy quyết định lại.",
    history_decided: |file, reason| format!("Đã quyết định tính tệp “{file}”. Lý do: {reason}"),
    history_withdrawn: |reason| format!("Đã rút lại quyết định. Lý do: {reason}"),
    withdraw: "Rút lại quyết định",
    withdraw_text: "Các tệp của người này lại mâu thuẫn như trước. Việc rút lại cũng được ghi vào nhật ký.",

    coverage_title: "Ai đã nộp",
    delivered: |delivered| match delivered {
        Delivered::All => "Đã nộp đủ",
        Delivered::Partly => "Nộp chưa đủ",
        Delivered::Nothing => "Chưa nộp",
        Delivered::Conflict => "Mâu thuẫn",
        Delivered::Unaccredited => "Chờ xác nhận",
    },
    delivered_of: |done, total| format!("{done}/{total} đã nộp đủ"),
    show_label: "Hiện",
    show_all: "Tất cả",
    sort_label: "Sắp xếp",
    sorts: ["Theo danh sách", "Theo đơn vị", "Thiếu nhiều trước"],
    column_unit: "Đơn vị",
    column_person: "Đại biểu",
    column_sheets: "Phiếu chấm",
    column_votes: "Phiếu bầu",
    column_covenant: "Giao ước",
    column_state: "Tình trạng",
    cell_missing: "chưa có",
    cell_conflict: "mâu thuẫn",
    cell_signed: "đã ký",
    cell_none: "không cần",
    replaced: |count| format!("thay {count} tệp khác"),
    show_more_people: |count| format!("Hiện thêm {count} người"),
    nobody_here: "Không có ai trong mục này.",

    close_title: "Chốt nhận tệp",
    close_text: "Chốt nhận là lúc hết giờ nộp. Chỉ những tệp đã nhận đến lúc đó được tính. Trước khi chốt không ai, kể cả ban tổ chức, thấy số phiếu hay thứ hạng.",
    close_all_in: |count| format!("Cả {count} đại biểu đã nộp đủ."),
    close_lacking: |lacking, total| {
        format!("{lacking}/{total} đại biểu chưa nộp đủ; phần thiếu của họ sẽ không được tính.")
    },
    close_unfinished: |sheets, people| {
        format!(
            "{sheets} phiếu chấm còn dòng chưa chấm nên không dùng để xếp hạng, của: {people}. Muốn được tính thì chấm nốt và nộp lại trước khi chốt."
        )
    },
    close_no_conflict: "Không còn mâu thuẫn nào.",
    close_all_known: "Mọi người nộp đều đã được xác nhận.",
    close_paper: |count| format!("{count} người bỏ phiếu giấy; phiếu được đếm sau khi chốt."),
    reopen_until: "Chỉ mở lại được trước khi nhận phần mở đầu tiên của kiểm phiếu viên.",
    close_files: |files| match files.refused {
        0 => format!("{} tệp hợp lệ đã nhận.", files.sound),
        refused => format!(
            "{} tệp hợp lệ đã nhận; {refused} tệp không hợp lệ sẽ không được tính.",
            files.sound
        ),
    },
    close_button: "Chốt nhận tệp…",
    close_question: "Chốt nhận tệp ngay bây giờ?",
    close_warning: "Tệp đến sau sẽ không được tính. Việc này được ghi vào nhật ký.",
    close_yes: "Chốt nhận",
    closed_now: "Đã chốt nhận tệp. ",
    closed_since: |moment| format!("Đã chốt nhận lúc {moment}."),
    closed_text: "Từ lúc đó không thay đổi gì nữa. Tệp đến muộn được giữ nhưng không tính.",
    see_results: "Xem kết quả",
    reopen_title: "Mở lại việc nhận tệp",
    reopen_text: "Chỉ khi hội nghị đồng ý. Kết quả hiện có sẽ không còn giá trị cho đến khi chốt lại. Lý do được ghi vào nhật ký.",
    reopen_button: "Mở lại…",
    reopen_question: "Mở lại việc nhận tệp?",

    results_title: "Kết quả",
    results_not_yet: "Kết quả chỉ có sau khi chốt nhận. Trước đó không ai thấy số phiếu hay thứ hạng.",
    results_working: "Đang tính kết quả…",
    results_unsound: |why| {
        format!(
            "Kết quả không qua được bước tự kiểm tra ({why}). Không được công bố. Hãy lưu bản sao và báo người phụ trách phần mềm."
        )
    },
    integrity: "Mã kiểm chứng",
    integrity_hint: "Đọc to mã này tại hội trường. Ai kiểm lại tệp kết quả trên máy mình phải ra đúng mã này.",
    ranking: "Bảng xếp hạng thi đua",
    ranking_none: "Chưa đơn vị nào có đủ phiếu chấm để xếp hạng.",
    rule_mix: |own, peers| {
        format!("Điểm = {own}% tự chấm + {peers}% chấm chéo (trung bình), chưa kể thưởng/trừ.")
    },
    rule_extra: "Tổng điểm = điểm đó + thưởng/trừ ghi trong phiếu tự chấm, cộng đủ.",
    rule_rounding: "Cột chấm chéo hiện số đã làm tròn, nên nhẩm lại từ bảng có thể lệch 0,01.",
    place: "Hạng",
    tie_broken: |rule, row| match rule {
        TieRule::Row(_) => format!("bằng điểm, xét theo {row}"),
        TieRule::Women => "bằng điểm, ưu tiên tỷ lệ nữ từ 70 %".to_owned(),
        TieRule::Chair => "bằng điểm, theo quyết định của chủ trì".to_owned(),
        TieRule::Lots => "bằng điểm, theo bốc thăm".to_owned(),
    },
    excluded: "không xét",
    unit: "Đơn vị",
    total: "Tổng điểm",
    ordinary: "Điểm ghép",
    own: "Tự chấm (chưa thưởng/trừ)",
    peers: "Chấm chéo (trung bình)",
    extra: "Thưởng/trừ",
    peer_sheets: |count| format!("{count} phiếu"),
    table_of: |title| format!("Bảng số liệu: {title}"),
    contests: "Kết quả bỏ phiếu",
    proposes: |award, seats| format!("Chọn nhiều nhất {seats} đơn vị đề nghị {award}."),
    elects: |seats| format!("Chọn nhiều nhất {seats}."),
    passes: "đạt",
    passed_list: |names| format!("Đạt: {names}."),
    passed_nobody: "Không có dòng nào đạt.",
    tie: |names, seats| {
        format!(
            "Bằng phiếu: {names}. Chỉ còn {seats} suất nên chưa ai trong số này được chọn; hội nghị cần quyết định."
        )
    },
    tie_mark: "bằng phiếu",
    no_quorum: "CHƯA đủ tỷ lệ dự họp: kết quả bỏ phiếu này không có giá trị.",
    quorum: |present, entitled, level| format!("Tỷ lệ dự họp: {present}/{entitled} (cần {level})."),
    pass_line: |needed, base, level, of| {
        format!("Cần {needed}/{base} phiếu để đạt ({level} {of}).")
    },
    out_of_reach: "Không ai có thể đạt với số phiếu này.",
    level: |level| {
        let from = if level.strict { "trên" } else { "từ" };
        match (level.numerator, level.denominator) {
            (1, 2) if level.strict => "quá nửa".into(),
            (share, 100) => format!("{from} {share}%"),
            (share, whole) => format!("{from} {share}/{whole}"),
        }
    },
    base: |base| match base {
        Base::Entitled => "tổng số có quyền bỏ phiếu",
        Base::Present => "số có mặt",
        Base::Issued => "số phiếu phát ra",
        Base::Collected => "số phiếu thu về",
        Base::Valid => "số phiếu hợp lệ",
    },
    option: "Dòng trên phiếu",
    agree: "Đồng ý",
    chosen: "Được chọn",
    disagree: "Không đồng ý",
    not_chosen: "Không chọn",
    no_opinion: "Không có ý kiến",
    result: "Kết luận",
    count_title: "Kiểm phiếu",
    count_rows: [
        "Có quyền bỏ phiếu",
        "Có mặt",
        "Phiếu phát ra",
        "Phiếu thu về",
        "Phiếu hợp lệ",
        "Phiếu không hợp lệ",
        "Trong đó phiếu trắng",
    ],
    identities: [
        |collected, valid, invalid| {
            format!("Thu về {collected} = hợp lệ {valid} + không hợp lệ {invalid}")
        },
        |issued, entitled, _| format!("Phát ra {issued}, không quá {entitled} người có quyền"),
    ],
    identity_lines: |valid| format!("Mỗi dòng: các ý kiến cộng lại bằng {valid} phiếu hợp lệ"),
    details: "Xem chi tiết",
    back_to_results: "Về trang kết quả",
    print: "In trang này",
    pictures: PICTURES,
    votes_of: |votes, base| format!("{votes}/{base} phiếu"),

    files_text: "Mọi thứ chỉ nằm trên máy này cho đến khi Ông/Bà lưu ra tệp.",
    results_file: "Tệp kết quả",
    results_file_text: "Có đủ mọi thứ để bất kỳ ai kiểm lại kết quả trên máy của mình. Phiếu kín không kèm tên.",
    results_file_not_yet: "Chỉ có sau khi chốt nhận.",
    save_results: "Lưu tệp kết quả",
    backup: "Bản sao lưu của bàn",
    backup_text: "Có toàn bộ tệp đã nhận và nhật ký, để giữ lại hoặc chuyển sang máy khác. Hãy giữ kín: trong đó có tên người nộp đi cùng lá phiếu còn niêm phong.",
    save_backup: "Lưu bản sao",
    saved: |name| format!("Tệp “{name}” đã nằm trong thư mục tải về của máy này."),
    restore: "Khôi phục từ bản sao",
    backups: BACKUPS,

    log_text: "Chỉ ghi thêm, không sửa, không xóa.",
    log_none: "Chưa có việc gì.",
    log_time: "Lúc",
    log_what: "Việc",
    log_imported: |files| match files.refused {
        0 => format!("Nhận {} tệp", files.sound),
        refused => format!(
            "Nhận {} tệp; giữ {refused} tệp không hợp lệ để đối chiếu",
            files.sound
        ),
    },
    log_decided: |person, reason| format!("Quyết định tệp được tính của {person}. Lý do: {reason}"),
    log_withdrawn: |person, reason| format!("Rút lại quyết định về {person}. Lý do: {reason}"),
    log_accredited: |names| format!("Xác nhận đúng người nộp: {names}"),
    log_revoked: |name, reason| format!("Hủy khóa của {name}. Lý do: {reason}"),
    log_no_paper: "Không có ai bỏ phiếu giấy.",
    log_paper_voters: |names| format!("Bỏ phiếu giấy: {names}"),
    log_paper_counted: |name| format!("{name} nhập số phiếu giấy"),
    log_shared: |name| format!("Nhận phần mở của {name}"),
    log_opened: "Mở hòm phiếu",
    log_closed: |files| match files.refused {
        0 => format!("Chốt nhận với {} tệp", files.sound),
        refused => format!(
            "Chốt nhận với {} tệp; {refused} tệp không hợp lệ không tính",
            files.sound
        ),
    },
    log_reopened: |reason| format!("Mở lại việc nhận tệp. Lý do: {reason}"),

    refusals: REFUSALS,
};
