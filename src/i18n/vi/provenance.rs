//! Vietnamese: where a number comes from, and who scores whom.

use khoithidua_core::procedure::PeerMean;
use khoithidua_core::rules::NotAssigned;
use khoithidua_core::score::criterion::StartedPercent;

use crate::i18n::provenance::{CountWords, PeerWords, Provenance, RuleWords};

pub static TEXTS: Provenance = Provenance {
    link: |unit| format!("Điểm của {unit} từ đâu ra"),
    title: |unit| format!("{unit}: điểm từ đâu ra"),
    back: "Về trang kết quả",
    gone: "Hãy mở tệp kết quả trước, rồi bấm vào số cần xem.",
    no_unit: "Không có đơn vị hay nội dung này trong kết quả. Hãy về trang kết quả và bấm vào số cần xem.",
    place: |place, points| format!("Hạng {place}: {points} điểm"),
    no_place: "Chưa xếp hạng: chưa đủ phiếu chấm.",
    together: "Điểm ghép lại thế nào",
    shares: [
        |share, points| format!("{share} tự chấm {points}"),
        |share, points| format!("{share} chấm chéo {points}"),
        |share, points| format!("{share} Khối chấm {points}"),
    ],
    lacking: [
        "thiếu phiếu tự chấm đủ mọi dòng",
        "thiếu phiếu chấm chéo đủ mọi dòng",
        "thiếu phiếu Khối thẩm định",
    ],
    rounded: |exact| format!("{exact}, làm tròn đến hai số lẻ"),
    extra: |bonus, penalty| format!("Thưởng {bonus}; trừ {penalty}."),
    extra_from: [
        "Thưởng và trừ lấy từ phiếu tự chấm.",
        "Thưởng và trừ lấy từ phiếu Khối đã thẩm định.",
    ],
    extra_apart: "Theo thể lệ, thưởng và trừ không tính khi xếp hạng.",
    total: |points| format!("Tổng điểm: {points}."),
    peer_mean: |mean, sheets| match mean {
        PeerMean::Mean => format!("Chấm chéo là trung bình của {sheets} phiếu."),
        PeerMean::Median => {
            format!("Chấm chéo là trung vị (số đứng giữa) của {sheets} phiếu.")
        }
        PeerMean::Trimmed(ends) => format!(
            "Chấm chéo là trung bình của {sheets} phiếu, sau khi bỏ {ends} phiếu cao nhất và {ends} phiếu thấp nhất."
        ),
    },
    tie_with: "Các đơn vị bằng điểm",
    women: |percent| format!("{percent} % nữ"),
    women_unknown: "chưa rõ tỷ lệ nữ",
    not_considered: |reason| {
        format!("Không xét khen thưởng, vẫn giữ điểm và hạng. Lý do: {reason}")
    },
    sheets: "Các phiếu đã dùng",
    sheets_text: "Bấm vào số điểm để xem ai chấm, trong tệp nào, lúc nào.",
    sheet: "Phiếu",
    whose: ["Tự chấm", "Chấm chéo", "Khối chấm"],
    filled_by: "Người chấm",
    remark: "Ghi chú",
    left_out: "không dùng khi ghép",
    outlier: |off| format!("lệch {off} so với trung vị"),
    rows: "Từng tiêu chí",
    rows_text: "Bấm vào một số để xem người chấm đã điền gì và điểm tính theo quy tắc nào.",
    peers_on_rows: "Cột chấm chéo: các phiếu ghép lại trên từng dòng, đã làm tròn. Điểm ghép của đơn vị tính từ tổng của từng phiếu.",
    open: |row, whose, points| format!("{row}, {whose}: {points} điểm. Xem từ đâu ra"),
    close: "Đóng",
    input: "Đã điền",
    no_input: "Không điền riêng ở dòng này.",
    rule: "Quy tắc tính điểm",
    worked: "Tính",
    is_sum: |sum, points| format!("Cộng các dòng trong nhóm: {sum} = {points}"),
    scaled: |ordinary, base, full, total| {
        format!(
            "Có dòng không tính vì không được giao chỉ tiêu: {ordinary} trên {base} điểm, quy đổi về {full} điểm là {total}."
        )
    },
    mark: |unit| format!("So với {unit}, đơn vị tốt nhất ở dòng này."),
    mark_own: "Chính đơn vị này tốt nhất ở dòng này, nên so với chính mình.",
    board_changed: "Khối đã sửa dòng này. Lý do",
    board_same: "Khối giữ như đơn vị tự chấm.",
    unit_said: "Đơn vị đã điền",
    noted: "Nhật ký của bàn về dòng này",
    log: [
        "Gửi kết quả thẩm định cho đơn vị",
        "Đơn vị đồng ý",
        "Đơn vị giải trình, chưa đồng ý",
        "Thống nhất",
        "Khóa phiếu",
    ],
    taken_back: "đã rút lại",
    origin: "Từ tệp nào",
    person: "Người nộp",
    file: "Tệp",
    file_code: "Mã tệp",
    verdict: "Kết luận về tệp",
    known: "Xác nhận người nộp",
    known_by: ["bằng phiếu mã", "tại bàn ban tổ chức"],
    with_board: "Tệp kết quả chỉ ghi mã của tệp đã tính. Chính tệp đó do ban tổ chức giữ.",
    rules: RULES,
    contest: COUNT,
};

const RULES: RuleWords = RuleWords {
    most: |max| format!("Tối đa {max}"),
    group: "cộng các dòng trong nhóm",
    judged: "người chấm cho điểm",
    deduction: |points, started| {
        let part = match started {
            StartedPercent::Floor => "phần lẻ không tính",
            StartedPercent::Ceil => "phần lẻ tính tròn 1 %",
            StartedPercent::Exact => "tính cả phần lẻ",
        };
        format!("trừ {points} cho mỗi 1 % thiếu, {part}")
    },
    proportional: "theo tỷ lệ kết quả so với chỉ tiêu",
    leader: "đạt chỉ tiêu được một nửa; vượt cao nhất trong các đơn vị được tối đa, còn lại theo tỷ lệ vượt",
    best: "kết quả tốt nhất trong các đơn vị được tối đa, còn lại theo tỷ lệ",
    bands: |list| format!("theo khoảng kết quả: {list}"),
    band: [
        |from, points| format!("từ {from} được {points}"),
        |to, points| format!("đến {to} được {points}"),
    ],
    yes_no: "đạt được tối đa, không đạt được 0",
    levels: |list| format!("theo mức: {list}"),
    per_item: |points| format!("mỗi cái {points}, không quá tối đa"),
    per_event: |list| format!("mỗi lần bớt: {list}; không dưới 0"),
    tally: |list, min| format!("mỗi lần: {list}; không dưới {min}"),
    lower_is_better: "càng thấp càng tốt",
    step: |step| format!("làm tròn đến {step} điểm"),
    not_assigned: |rule| match rule {
        NotAssigned::Compared => "đơn vị không được giao chỉ tiêu thì so kết quả với nhau",
        NotAssigned::Full => "đơn vị không được giao chỉ tiêu thì được tối đa",
        NotAssigned::LeftOut => "đơn vị không được giao chỉ tiêu thì không tính dòng này",
    },
    given: |points| format!("được {points}"),
    below_bands: "dưới mọi khoảng",
    short: |short, counted| {
        if short == counted {
            format!("thiếu {short} %")
        } else {
            format!("thiếu {short} %, tính {counted} %")
        }
    },
    reached: "đạt chỉ tiêu",
    over_target: |short, counted| {
        if short == counted {
            format!("quá {short} %")
        } else {
            format!("quá {short} %, tính {counted} %")
        }
    },
    beyond: "không được phép xảy ra mà đã xảy ra, nên được 0",
    at_least: |points| format!("không dưới {points}"),
    at_most: |points| format!("không quá {points}"),
    ahead: |own, best| format!("vượt {own} %, cao nhất {best} %"),
    against: |own, best| format!("kết quả {own}, tốt nhất {best}"),
    full: "không được giao chỉ tiêu, được tối đa",
    left_out: "không được giao chỉ tiêu, không tính dòng này",
};

const COUNT: CountWords = CountWords {
    title: |contest| format!("{contest}: số phiếu từ đâu ra"),
    link: |contest| format!("Số phiếu từ đâu ra: {contest}"),
    base: "Cần bao nhiêu phiếu",
    needed: |base, number, level, share, needed| {
        format!(
            "Lấy {base} làm gốc: {number}. Cần {level}, tức {share} của gốc, nên phải có ít nhất {needed} phiếu."
        )
    },
    present_roll: "Số có mặt lấy từ điểm danh.",
    present_files: "Số có mặt là số người đã nộp tệp hoặc bỏ phiếu giấy.",
    sources: [
        "Hòm phiếu kín",
        "Biểu quyết theo tên",
        "Phiếu giấy",
        "Giơ tay",
    ],
    all: "Cộng",
    three: "Mỗi ô: đồng ý (được chọn) / không đồng ý (không chọn) / không có ý kiến",
    urn: |ballots| {
        format!("{ballots} lá phiếu niêm phong, mở cùng nhau. Không ai biết lá nào của ai chọn gì.")
    },
    urn_tellers: |names| format!("Người mở: {names}."),
    paper: |tellers, voters| {
        format!("{tellers} đếm riêng và ra cùng một số. {voters} người bỏ phiếu giấy.")
    },
    hands: |mover, voted| format!("Người nêu: {mover}. {voted} người giơ tay biểu quyết."),
    open: |votes| format!("{votes} phiếu có tên, trong các tệp đã nộp."),
    no_votes: "Không có phiếu nào.",
    vote: "Ý kiến",
};

pub static PEERS: PeerWords = PeerWords {
    title: "Chấm chéo",
    text: "Ai chấm đơn vị nào, theo thể lệ. Phiếu thiếu để trống, không bao giờ được điền thay. Bấm vào một số để mở tệp.",
    link: "Bảng chấm chéo",
    nobody: "Theo thể lệ của hội nghị này, không ai chấm đơn vị khác.",
    matrix: "Bảng người chấm và đơn vị được chấm",
    matrix_label: "Bảng chấm chéo, cuộn ngang và dọc được",
    corner: "Người chấm",
    missing: "thiếu",
    not_whole: "chưa đủ",
    not_asked: "không phải chấm",
    trimmed: "bỏ khi tính",
    outlying: "lệch xa",
    mean: |mean| match mean {
        PeerMean::Mean => "Ghép bằng trung bình.".to_owned(),
        PeerMean::Median => "Ghép bằng trung vị (số đứng giữa).".to_owned(),
        PeerMean::Trimmed(ends) => format!(
            "Ghép bằng trung bình sau khi bỏ {ends} phiếu cao nhất và {ends} phiếu thấp nhất của mỗi đơn vị."
        ),
    },
    marked: |percent| {
        format!(
            "Đánh dấu phiếu lệch từ {percent} % thang điểm trở lên so với trung vị. Dấu này không đổi kết quả."
        )
    },
    cell: |by, unit, points| format!("{by} chấm {unit}: {points}"),
    by_unit: "Từng đơn vị",
    whole_of: |whole, asked| format!("{whole}/{asked} phiếu đủ"),
    median: "trung vị",
    left_out: "Bỏ khi tính",
    outliers: "Lệch xa",
    off: |name, points, off| format!("{name}: {points} ({off})"),
    missing_from: "Còn thiếu phiếu của",
    not_whole_from: "Phiếu chưa đủ của",
    none: "chưa có phiếu nào",
    show_more: |count| format!("Hiện thêm {count} người chấm"),
};
