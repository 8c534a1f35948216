//! Vietnamese: criteria, targets, awards, contests.

use khoithidua_core::score::criterion::Rule;
use khoithidua_core::vote::contest::ContestError;

use crate::i18n::plan::ListWords;
use crate::i18n::plan::scoring::{
    AwardWords, ContestWords, CriteriaWords, RuleWords, ScoringWords, TargetWords,
};

pub static TEXTS: ScoringWords = ScoringWords {
    criteria: CRITERIA,
    rule: RULE,
    targets: TARGETS,
    awards: AWARDS,
    contests: CONTESTS,
};

const CRITERIA: CriteriaWords = CriteriaWords {
    sample: [
        "Bảng tiêu chí này đang mang dấu “mẫu thử”. Khi đã là bảng thật của Khối, hãy bỏ dấu đó.",
        "Đây là bảng thật của Khối: bỏ dấu mẫu thử",
    ],
    text: "Bấm vào một dòng để mở và sửa. Nhóm cộng điểm các dòng bên trong; mỗi dòng chấm có một cách tính điểm.",
    keys: "Bàn phím: ↑ ↓ sang dòng khác; Alt + ↑ ↓ chuyển chỗ, Alt + → đưa vào nhóm phía trên, Alt + ← đưa ra khỏi nhóm. Dùng chuột thì nắm dấu chấm ở đầu dòng mà kéo.",
    label: "Bảng tiêu chí",
    total: |points, lines| format!("Tổng điểm: {points} ({lines} dòng chấm)"),
    extra_total: |points| format!("Ngoài tổng: {points} dòng thưởng, trừ"),
    nothing: "Chưa có tiêu chí nào. Thêm dòng đầu tiên, hoặc mở bảng tiêu chí từ Excel.",
    add: "Thêm dòng ở cuối bảng",
    renumber: "Đánh lại số thứ tự",
    renumbered: "Đã đánh lại số thứ tự. Bấm “Hoàn tác” để lấy lại số cũ.",
    unnamed: "(chưa có nội dung)",
    points: |points| format!("{points} đ"),
    extra: "ngoài tổng",
    group: "nhóm",
    less: |below, own| format!("Các dòng cộng lại {below}, còn thiếu {own}"),
    more: |below, own| format!("Các dòng cộng lại {below}, thừa {own}"),
    gather: "Lấy tổng các dòng",
    gather_of: |name| format!("Lấy tổng các dòng làm điểm tối đa của {name}"),

    tools: |name| format!("Làm gì với {name}"),
    add_after: "Thêm dòng dưới",
    add_inside: "Thêm dòng bên trong",
    steps: ["Lên", "Xuống", "Vào nhóm trên", "Ra khỏi nhóm"],
    stepped: [
        |name| format!("Đã đưa {name} lên."),
        |name| format!("Đã đưa {name} xuống."),
        |name| format!("Đã đưa {name} vào nhóm phía trên."),
        |name| format!("Đã đưa {name} ra khỏi nhóm."),
    ],
    stuck: |name| format!("{name} không chuyển tiếp về phía ấy được."),
    put: |name| format!("Đã chuyển {name} sang chỗ mới."),
    remove: "Xóa",
    zones: ["Đặt trước dòng này", "Đặt vào nhóm này", "Đặt sau dòng này"],

    number: "Số thứ tự",
    title: "Nội dung",
    most: "Điểm tối đa",
    note: "Hướng dẫn, tài liệu kiểm chứng",
    note_hint: "Người chấm thấy dòng này khi điền. Ví dụ: Kèm báo cáo số liệu của Sở đến 30/11.",
    is_extra: "Thưởng hoặc trừ, tính ngoài tổng điểm",
    is_extra_hint: "Không cộng vào điểm tối đa của nhóm và của cả bảng.",
    to_line: "Đổi nhóm thành một dòng chấm",
    to_line_hint: "Nhóm chỉ có một dòng thì lấy cách tính của dòng ấy; có nhiều dòng thì người chấm cho điểm.",
    to_line_question: |name| format!("Đổi {name} thành một dòng chấm?"),
    to_line_rows: |rows| format!("{rows} dòng bên trong sẽ bị xóa."),
    to_line_targets: |targets| format!("{targets} chỉ tiêu đã đăng ký cho các dòng ấy sẽ bị xóa."),
    to_line_ties: |ties| {
        format!("{ties} cách phân định khi bằng điểm dựa vào các dòng ấy sẽ bị bỏ.")
    },
    to_line_undo: "Nếu nhầm, bấm “Hoàn tác” để lấy lại.",
    to_group: "Đổi thành nhóm gồm nhiều dòng",
    to_group_hint: "Cách tính điểm, đơn vị tính và chỉ tiêu đã đăng ký chuyển xuống dòng đầu tiên bên trong; không mất gì.",

    exceeds: "Điểm các dòng bên trong cộng lại nhiều hơn điểm tối đa của nhóm. Sửa điểm từng dòng, hoặc bấm “Lấy tổng các dòng”.",
    empty_group: "Nhóm chưa có dòng nào. Thêm dòng bên trong, hoặc đổi nhóm thành một dòng chấm.",
    empty_list: "Cách tính này cần ít nhất một mục. Hãy thêm.",
    too_deep: "Dòng này nằm sâu quá 8 cấp. Đưa ra khỏi bớt nhóm.",
    bad_rule,
};

/// What makes a rule impossible.
fn bad_rule(rule: &Rule) -> &'static str {
    match rule {
        Rule::Deduction { .. } | Rule::PerItem { .. } => {
            "Số điểm phải lớn hơn 0; điểm tối đa không được âm."
        }
        Rule::Bands(_) => {
            "Các khoảng phải xếp từ tốt nhất xuống, không trùng nhau, và điểm mỗi khoảng từ 0 đến điểm tối đa của dòng."
        }
        Rule::Levels(_) => "Điểm mỗi mức phải từ 0 đến điểm tối đa của dòng.",
        Rule::PerEvent(_) => {
            "Số điểm trừ mỗi lần phải lớn hơn 0 (ghi không có dấu trừ); điểm tối đa không được âm."
        }
        Rule::Tally { .. } => {
            "Điểm thấp nhất phải bằng 0 hoặc âm, và không cao hơn điểm tối đa. Điểm tối đa chỉ được âm khi dòng tính ngoài tổng."
        }
        _ => "Điểm tối đa không được âm. Dòng trừ điểm thì đánh dấu tính ngoài tổng.",
    }
}

const RULE: RuleWords = RuleWords {
    kind: "Cách tính điểm",
    kinds: [
        "Người chấm tự cho điểm, từ 0 đến tối đa",
        "Đạt hoặc không đạt",
        "Theo mức xếp loại (Tốt, Khá…)",
        "Trừ dần theo phần trăm thiếu so với chỉ tiêu",
        "Theo tỷ lệ đạt chỉ tiêu",
        "So với chỉ tiêu, đơn vị vượt cao nhất được tối đa",
        "So với đơn vị tốt nhất, không có chỉ tiêu",
        "Theo khoảng kết quả (từ… đến…)",
        "Mỗi cái được một số điểm",
        "Trừ điểm mỗi lần vi phạm",
        "Cộng và trừ (thưởng, phạt)",
    ],
    short: [
        "cho điểm",
        "đạt/không",
        "theo mức",
        "trừ theo % thiếu",
        "theo tỷ lệ",
        "so với chỉ tiêu",
        "so với tốt nhất",
        "theo khoảng",
        "mỗi cái",
        "trừ mỗi lần",
        "cộng, trừ",
    ],
    unit: "Đơn vị tính",
    unit_hint: "Ví dụ: tỷ đồng, dự án, %",
    lower: "Càng thấp càng tốt",
    lower_hint: "Ví dụ: số vụ tai nạn, số báo cáo trễ hạn.",
    per_percent: "Thiếu mỗi 1 % thì trừ bao nhiêu điểm",
    started: "Phần lẻ của một phần trăm",
    starts: ["Bỏ phần lẻ", "Tính tròn thành 1 %", "Tính đúng phần lẻ"],
    each: "Mỗi cái được bao nhiêu điểm",
    least: "Điểm thấp nhất của dòng",
    least_hint: "0 nếu chỉ có thưởng; số âm nếu có trừ, ví dụ -5.",
    bands: "Các khoảng kết quả, tốt nhất ở trên",
    band_from: ["Từ", "Đến"],
    band_points: "Được số điểm",
    add_band: "Thêm khoảng",
    sort_bands: "Xếp lại từ tốt nhất",
    no_quantity: "Xin ghi một số, ví dụ 12,5.",
    levels: "Các mức xếp loại",
    events: "Các việc bị trừ",
    items: "Các việc được cộng hoặc bị trừ",
    name: "Tên",
    points: ["Được số điểm", "Trừ mỗi lần", "Mỗi lần (âm là trừ)"],
    add: ["Thêm mức", "Thêm việc bị trừ", "Thêm việc"],
    remove: |place| format!("Xóa mục {place}"),
    first_levels: ["Tốt", "Khá", "Trung bình"],
    first_event: "Chậm báo cáo",
    first_bonus: "Mô hình mới, cách làm hay",

    trial: "Thử chấm",
    trial_text: "Gõ thử một kết quả để xem được mấy điểm. Phần này không được lưu.",
    target: "Chỉ tiêu",
    result: "Kết quả",
    others_result: "Kết quả của đơn vị khác cao nhất",
    others_hint: "Để trống nếu đơn vị này là cao nhất.",
    judged: "Điểm người chấm cho",
    yes_no: ["Đạt", "Không đạt"],
    level: "Mức",
    count: "Số lượng",
    gives: |points| format!("Được {points} điểm"),
    no_trial: "Chưa tính được; xem lại cách tính điểm.",
};

const TARGETS: TargetWords = TargetWords {
    text: "Chỉ tiêu mỗi đơn vị đăng ký đầu năm, cho các dòng chấm theo chỉ tiêu. Để trống ô chưa biết: đơn vị sẽ tự ghi khi chấm.",
    paste: "Chép từ Excel: bôi đen các ô trong Excel, bấm Ctrl + C; sang đây bấm vào ô đầu tiên rồi Ctrl + V.",
    wide: "Bảng rộng hơn màn hình thì kéo ngang để xem các cột bên phải, hoặc chọn xem từng đơn vị.",
    no_lines: "Không dòng nào trong bảng tiêu chí chấm theo chỉ tiêu.",
    no_units: "Chưa có đơn vị nào.",
    show: "Hiện",
    modes: ["Cả bảng", "Từng đơn vị", "Từng tiêu chí"],
    unit: "Đơn vị",
    line: "Tiêu chí",
    corner: ["Đơn vị", "Tiêu chí"],
    cell: |unit, line| format!("{unit}: {line}"),
    no_quantity: "Ghi số, ví dụ 1250 hoặc 1,25",
    filled: |filled, all| format!("Đã ghi {filled}/{all} ô."),
    mark_asked: |text| format!("“{text}” là bao nhiêu? Chọn một lần cho cả những ô như vậy."),
    mark_thousands: |reading| format!("Hàng nghìn: {reading}"),
    mark_fraction: |reading| format!("Phần lẻ: {reading}"),
    pasted: |cells| format!("Đã dán {cells} ô. Bấm “Hoàn tác” nếu nhầm chỗ."),
    bad: |cells| format!("{cells} chỗ không dán được; các ô ấy giữ như cũ:"),
    bad_cell: |unit, line, text| format!("{unit}, {line}: “{text}” không phải số."),
    bad_unclear: "Không rõ dấu chấm, phẩy ngăn hàng nghìn hay phần lẻ: ghi 1250 hoặc 1,25.",
    bad_beyond: |cells| format!("{cells} ô nằm ngoài bảng."),
    bad_more: |count| format!("và {count} chỗ nữa."),
};

const AWARDS: AwardWords = AwardWords {
    text: "Khối chỉ đề nghị; người ghi ở “Trình ai quyết định?” mới quyết định. Số lượng theo văn bản giao trong năm.",
    list: ListWords {
        label: "Danh hiệu, hình thức khen thưởng",
        add: "Thêm danh hiệu, hình thức khen thưởng",
        nothing: "Chưa có danh hiệu nào.",
        unnamed: "Danh hiệu chưa có tên",
    },
    name: "Tên danh hiệu, hình thức khen thưởng",
    name_hint: "Ví dụ: Cờ thi đua của Bộ Tài chính",
    about: |quota, addressee| match addressee {
        "" => format!("nhiều nhất {quota} đơn vị"),
        addressee => format!("nhiều nhất {quota} đơn vị, trình {addressee}"),
    },
    contests: "Nội dung bỏ phiếu cho danh hiệu này",
    no_contest: "Chưa có.",
    make: "Tạo nội dung bỏ phiếu",
    make_another: "Tạo thêm một nội dung bỏ phiếu",
    make_hint: "Bỏ phiếu kín, mọi đơn vị có tên trên phiếu, mức đạt như gợi ý trong Thể lệ. Nếu chỉ những hạng đầu được bầu thì nội dung chờ kết quả xếp hạng.",
    contest_title: |award, year| format!("Đề nghị tặng {award} năm {year}"),
    make_all: |count| format!("Tạo nội dung bỏ phiếu cho {count} danh hiệu chưa có"),
    made: |count| format!("Đã tạo {count} nội dung bỏ phiếu."),
};

const CONTESTS: ContestWords = ContestWords {
    sample: [
        "Các nội dung bỏ phiếu này đang mang dấu “mẫu thử”. Khi đã là nội dung thật, hãy bỏ dấu đó.",
        "Đây là nội dung thật của Khối: bỏ dấu mẫu thử",
    ],
    text: "Mỗi nội dung là một câu hỏi trên lá phiếu. Nội dung cho danh hiệu tạo nhanh nhất từ phần Danh hiệu, khen thưởng.",
    list: ListWords {
        label: "Nội dung bỏ phiếu",
        add: "Thêm nội dung bỏ phiếu",
        nothing: "Chưa có nội dung nào.",
        unnamed: "Nội dung chưa có tên",
    },
    election_head: "Thêm bầu Khối trưởng",
    election_deputy: "Thêm bầu Khối phó",
    head_title: |year| format!("Bầu Khối trưởng năm {year}"),
    deputy_title: |year| format!("Bầu Khối phó năm {year}"),
    title: "Nội dung",
    title_hint: "Ví dụ: Đề nghị tặng Cờ thi đua năm 2026",
    award: "Cho danh hiệu",
    no_award: "Không cho danh hiệu nào (bầu cử, biểu quyết khác)",
    seats: "Nhiều nhất bao nhiêu dòng được thông qua",
    instruction: "Lời hướng dẫn trên phiếu",
    instruction_hint: "Để trống thì ứng dụng tự ghi theo cách bỏ phiếu. Đổi cách bỏ phiếu thì lời này bị xóa, vì có thể không còn đúng.",
    rules_link: "Cách bỏ phiếu, cách ghi phiếu và mức đạt cũng hiện ở Thể lệ của Khối, kèm căn cứ và gợi ý; sửa ở đâu cũng như nhau.",
    about: |voting, lines| format!("{voting}, {lines} dòng"),
    later: "chờ kết quả xếp hạng",

    lines: "Các dòng trên phiếu",
    lines_later: "Danh sách lấy từ kết quả xếp hạng, nên chưa sửa được ở đây.",
    lines_none: "Chưa có dòng nào trên phiếu.",
    all_units: "Đưa mọi đơn vị vào",
    no_units: "Bỏ hết đơn vị",
    add_unit: "Thêm một đơn vị",
    choose_unit: "Chọn đơn vị…",
    add_text: "Thêm dòng chữ khác",
    line_text: |place| format!("Chữ trên dòng {place}"),
    unnamed_line: "dòng chưa có chữ",
    fault: contest_fault,
};

/// Why a contest cannot be held, and what to do.
fn contest_fault(error: &ContestError) -> &'static str {
    match error {
        ContestError::NoOptions(_) => {
            "Phiếu chưa có dòng nào. Đưa các đơn vị vào, hoặc thêm dòng chữ."
        }
        ContestError::OptionTwice(_) => "Có dòng bị trùng. Xóa bớt một dòng.",
        ContestError::EmptyOption(_) => "Có dòng chưa ghi chữ. Ghi vào, hoặc xóa dòng ấy.",
        ContestError::BadRange(_) => {
            "Số được chọn không hợp với phiếu: ít nhất không được quá nhiều nhất, nhiều nhất không được quá số dòng trên phiếu."
        }
        ContestError::NoSeats(_) => "Phải có ít nhất một dòng được thông qua.",
        ContestError::SecretHands(_) => "Giơ tay thì không kín được. Chọn một cách.",
    }
}
