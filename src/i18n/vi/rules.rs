//! Vietnamese: the bloc's rules, question by question.

use khoithidua_core::conference::ConferenceError;
use khoithidua_core::settings::{Contradiction, Question, Range};
use khoithidua_core::vote::contest::ContestError;

use crate::i18n::rules::RulesWords;

pub static TEXTS: RulesWords = RulesWords {
    title: "Thể lệ của Khối",
    text: "Mỗi thẻ là một câu hỏi. Luật không định sẵn phần lớn các câu này, nên Khối tự quyết theo Quy chế của mình. Trả lời đến đâu máy giữ đến đó. Khi đã đóng băng và đã có người nộp thì không sửa được nữa.",
    sample: "Thể lệ này đang mang dấu “mẫu thử”. Khi đã là thể lệ thật của Khối, hãy bỏ dấu đó.",
    sample_off: "Đây là thể lệ thật của Khối: bỏ dấu mẫu thử",
    applied: "Thể lệ đã áp dụng",
    groups: ["Quy chế", "Chấm điểm", "Bỏ phiếu"],
    award_group: |award| format!("Danh hiệu: {award}"),
    contest_group: |contest| format!("Nội dung biểu quyết: {contest}"),
    asked,
    source,
    source_label: "Căn cứ",
    suggestion: |answer| format!("Gợi ý: {answer}"),
    as_suggested: "Đang theo gợi ý",
    suggest: "Dùng giá trị gợi ý",
    groups_label: "Các nhóm câu hỏi",
    suggest_all: "Dùng giá trị gợi ý cho mọi câu…",
    suggest_all_question: "Đặt lại mọi câu theo gợi ý?",
    suggest_all_text: "Các câu trả lời về chấm điểm và bỏ phiếu được thay bằng giá trị gợi ý. Quy chế, người ký, số lượng và nơi trình giữ nguyên.",
    suggest_all_yes: "Đặt lại",
    meaning: |units| format!("Với {units} đơn vị của Khối, thể lệ này nghĩa là"),
    meaning_quorum: |needed, entitled| {
        format!("Bỏ phiếu có giá trị khi ít nhất {needed}/{entitled} phiếu có quyền tham gia.")
    },
    meaning_contest: |title, needed, entitled| format!("{title}: cần {needed}/{entitled} phiếu."),
    meaning_all_vote: "Số phiếu cần tính khi mọi người có quyền đều bỏ phiếu hợp lệ.",
    meaning_peers: |to_score, sheets| {
        format!(
            "Mỗi người chấm {} đơn vị khác; mỗi đơn vị được {} phiếu chấm chéo.",
            range(to_score),
            range(sheets)
        )
    },
    meaning_no_peers: "Không ai chấm đơn vị khác.",
    contradictions: "Còn chỗ mâu thuẫn nên chưa đóng băng được",
    no_contradictions: "Không có mâu thuẫn.",
    go_to: "Sửa",
    contradiction,

    unknown: "Chưa ghi",
    nobody: "Chưa chọn",
    peers: [
        "Không chấm chéo",
        "Đại diện mỗi đơn vị chấm tất cả đơn vị khác",
        "Mọi đại biểu chấm tất cả đơn vị khác",
        "Chấm vòng tròn",
        "Theo bảng phân công",
    ],
    round: |next| {
        format!("Chấm vòng tròn: mỗi đơn vị chấm {next} đơn vị kế tiếp trong danh sách Khối")
    },
    round_next: "Số đơn vị kế tiếp mà mỗi đơn vị chấm",
    matrix: |rows| match rows {
        "" => "Theo bảng phân công, chưa phân công ai".into(),
        rows => format!("Theo bảng phân công: {rows}"),
    },
    matrix_row: |by, others| format!("{by} chấm {others}"),
    matrix_label: "Đánh dấu: đơn vị ở đầu dòng chấm đơn vị ở đầu cột",
    matrix_corner: "Đơn vị chấm",
    details: ["Theo nhóm lớn (I, II, III)", "Từng dòng"],
    steps: [
        "0,01 điểm",
        "0,1 điểm",
        "0,25 điểm",
        "0,5 điểm",
        "Điểm tròn",
    ],
    step: |points| format!("{points} điểm"),
    weight_names: ["Tự chấm", "Chấm chéo", "Khối thẩm định"],
    weights: |own, peers, board| {
        format!("Tự chấm {own} phần, chấm chéo {peers} phần, Khối thẩm định {board} phần")
    },
    means: ["Trung bình cộng", "Trung vị", "Bỏ bớt cao nhất, thấp nhất"],
    trimmed: |ends| {
        format!("Bỏ {ends} phiếu cao nhất và {ends} phiếu thấp nhất rồi lấy trung bình")
    },
    trimmed_ends: "Số phiếu bỏ ở mỗi đầu",
    outlying: |percent| format!("Lệch từ {percent}% tổng điểm so với trung vị"),
    outlying_none: "Không đánh dấu",
    outlying_percent: "Lệch từ bao nhiêu phần trăm (0: không đánh dấu)",
    not_assigned: [
        "Chưa quy định",
        "So với đơn vị tốt nhất trong số không được giao",
        "Đủ điểm tối đa",
        "Bỏ dòng đó, quy đổi tổng điểm",
    ],
    bonus: [
        "Cộng vào tổng điểm để xếp hạng",
        "Chỉ ghi bên cạnh, không tính khi xếp hạng",
    ],
    tie_row: |row| format!("Điểm phần {row} cao hơn"),
    ties: [
        "Từ 70% nữ trở lên",
        "Chủ trì quyết định, có lý do",
        "Bốc thăm trước người chứng kiến",
    ],
    ties_none: "Đồng hạng",
    order_up: |what| format!("Đưa lên: {what}"),
    order_down: |what| format!("Đưa xuống: {what}"),
    order_off: |what| format!("Bỏ: {what}"),
    order_add: "Thêm cách khác",
    order_label: "Thứ tự áp dụng",
    voters: [
        "Mỗi đơn vị một phiếu, do đại diện bỏ",
        "Mỗi đại biểu một phiếu, trừ khách mời",
    ],
    quorum: |level, needed, entitled| format!("{level} số phiếu có quyền ({needed}/{entitled})"),
    levels: ["Quá nửa", "Từ 2/3", "Theo phần trăm"],
    percent: "Từ bao nhiêu phần trăm",
    base: "Tỷ lệ tính trên",
    blank: ["Phiếu trắng là hợp lệ", "Phiếu trắng là không hợp lệ"],
    own_unit: ["Được bầu cho đơn vị mình", "Không bầu cho đơn vị mình"],
    absent: [
        "Gửi ý kiến bằng văn bản",
        "Cử người thay, có giấy ủy quyền",
        "Không tham gia",
    ],
    until_label: "Nhận ý kiến bằng văn bản đến khi nào",
    until: |what, until| format!("{what}, nhận đến: {until}"),
    rounds: |rounds| format!("Nhiều nhất {rounds} vòng"),
    rounds_label: "Số vòng bỏ phiếu nhiều nhất",
    over_quota: [
        "Lấy từ cao xuống cho đủ",
        "Bỏ phiếu lại giữa những đơn vị đạt",
    ],
    shortfall: ["Để trống suất còn lại", "Bỏ phiếu lại cho suất còn lại"],
    vote_ties: [
        "Xếp hạng cao hơn",
        "Từ 70% nữ trở lên",
        "Chủ trì quyết định, có lý do",
    ],
    vote_ties_none: "Bỏ phiếu lại nếu còn vòng",
    ballot_orders: ["Theo danh sách Khối", "Theo vần chữ cái", "Theo thứ hạng"],
    quota_label: "Số đơn vị được đề nghị nhiều nhất",
    quota: |quota, letter| match letter {
        Some(letter) => format!("{quota} đơn vị, theo {letter}"),
        None => format!("{quota} đơn vị (chưa ghi văn bản)"),
    },
    letter: "Số, ngày của văn bản giao số lượng",
    candidates: ["Mọi đơn vị của Khối", "Một số hạng đầu", "Đủ điểm trở lên"],
    places_label: "Bao nhiêu hạng đầu",
    points_label: "Từ bao nhiêu điểm",
    top: |places| format!("{places} hạng đầu"),
    at_least: |points| format!("Từ {points} điểm trở lên"),
    later: "Danh sách chỉ có sau khi xếp hạng, nên nội dung này không nằm trên lá phiếu của hội nghị này: sau khi có kết quả chấm điểm, Khối lập lá phiếu tiếp theo cho nó.",
    votings: [
        "Bỏ phiếu kín",
        "Công khai, trên điện thoại",
        "Giơ tay tại hội trường",
    ],
    voting_later: |how| format!("{how}, ở lá phiếu lập sau khi xếp hạng"),
    forms: [
        "Chọn tên",
        "Cho ý kiến từng dòng: đồng ý, không đồng ý, không có ý kiến",
    ],
    choose: |least, most, blank| {
        let blank = if blank {
            "được bỏ phiếu trắng"
        } else {
            "không được bỏ phiếu trắng"
        };
        if least == most {
            format!("Chọn đúng {most} dòng, {blank}")
        } else {
            format!("Chọn từ {least} đến {most} dòng, {blank}")
        }
    },
    least_label: "Chọn ít nhất",
    most_label: "Chọn nhiều nhất",
    blank_label: "Phiếu trắng",
    blank_allowed: ["Được bỏ phiếu trắng", "Không được bỏ phiếu trắng"],
    pass: |level, base, needed, entitled| {
        format!("{level} {base} ({needed}/{entitled} khi mọi người đều bỏ phiếu hợp lệ)")
    },
    whole_number: |least, most| format!("Hãy ghi một số nguyên từ {least} đến {most}."),
    bad_points: "Hãy ghi số điểm, ví dụ 85,5.",
};

fn range(range: Range) -> String {
    if range.least == range.most {
        range.most.to_string()
    } else {
        format!("{} đến {}", range.least, range.most)
    }
}

/// What is asked, and in one sentence what the answer changes.
#[expect(clippy::too_many_lines, reason = "one arm a question")]
fn asked(question: &Question) -> [&'static str; 2] {
    match question {
        Question::Charter => [
            "Quy chế nào?",
            "Số và ngày của Quy chế được in cùng kết quả, để ai cũng biết dựa vào đâu.",
        ],
        Question::Host => [
            "Đơn vị nào đăng cai?",
            "Văn bản đứng tên và đóng dấu của đơn vị này.",
        ],
        Question::Signatories => [
            "Ai ký, đóng dấu nào?",
            "Dòng này được in ở phần ký của các văn bản.",
        ],
        Question::Peers => [
            "Ai chấm ai?",
            "Điện thoại của mỗi đại biểu chỉ hỏi những phiếu mà người đó phải chấm.",
        ],
        Question::PeerDetail => [
            "Chấm chéo đến mức nào?",
            "Chấm theo nhóm thì mỗi đơn vị chỉ cần vài con số; chấm từng dòng thì kỹ hơn nhưng lâu hơn.",
        ],
        Question::Step => [
            "Điểm làm tròn đến đâu?",
            "Điểm máy tính ra ở mỗi dòng được làm tròn một lần theo mức này.",
        ],
        Question::Weights => [
            "Mỗi phần điểm nặng bao nhiêu?",
            "Tổng điểm của đơn vị là trung bình của các phần theo trọng số này; phần có trọng số 0 không tính.",
        ],
        Question::PeerMean => [
            "Nhiều phiếu chấm chéo gộp thế nào?",
            "Trung vị và bỏ bớt hai đầu làm một phiếu quá cao hay quá thấp ít ảnh hưởng hơn.",
        ],
        Question::Outlying => [
            "Phiếu lệch bao nhiêu thì đánh dấu?",
            "Phiếu lệch xa chỉ được đánh dấu để hội nghị xem, không bị bỏ.",
        ],
        Question::NotAssigned => [
            "Không được giao chỉ tiêu thì tính sao?",
            "Dòng mà đơn vị không được giao chỉ tiêu được điểm theo cách này.",
        ],
        Question::Bonus => [
            "Điểm thưởng, điểm trừ có tính xếp hạng không?",
            "Nếu để riêng, thưởng và trừ vẫn được ghi nhưng không đổi thứ hạng.",
        ],
        Question::Ties => [
            "Bằng điểm thì xếp thế nào?",
            "Các cách được thử lần lượt; cách nào tách được hai đơn vị thì ghi bên cạnh thứ hạng.",
        ],
        Question::Voters => [
            "Ai có phiếu?",
            "Số phiếu có quyền, và mọi tỷ lệ tính trên số đó, theo câu trả lời này.",
        ],
        Question::Quorum => [
            "Bao nhiêu thì đủ để bỏ phiếu?",
            "Dưới mức này, kết quả bỏ phiếu không có giá trị.",
        ],
        Question::BlankBallots => [
            "Phiếu trắng có hợp lệ không?",
            "Phiếu trắng hợp lệ làm số phiếu hợp lệ tăng, nên khó đạt hơn khi tỷ lệ tính trên phiếu hợp lệ.",
        ],
        Question::OwnUnit => [
            "Có được bầu cho đơn vị mình không?",
            "Nếu không, điện thoại không cho chọn đơn vị của chính người bỏ phiếu.",
        ],
        Question::AbsentUnits => [
            "Đơn vị vắng thì sao?",
            "Ý kiến bằng văn bản được nhập như phiếu giấy trước khi mở hòm phiếu.",
        ],
        Question::Rounds => [
            "Bỏ phiếu nhiều nhất mấy vòng?",
            "Hết số vòng này mà chưa xong thì không lập được lá phiếu tiếp theo.",
        ],
        Question::OverQuota => [
            "Đạt nhiều hơn số lượng thì sao?",
            "Quyết định ai được chọn khi số đơn vị đạt nhiều hơn số suất.",
        ],
        Question::Shortfall => [
            "Đạt ít hơn số lượng thì sao?",
            "Quyết định có lập lá phiếu nữa cho các suất còn trống hay không.",
        ],
        Question::VoteTies => [
            "Bằng phiếu ở suất cuối thì sao?",
            "Các cách được thử lần lượt; nếu vẫn bằng nhau thì hội nghị bỏ phiếu lại hoặc để trống.",
        ],
        Question::BallotOrder => [
            "Tên xếp thế nào trên phiếu?",
            "Thứ tự theo hạng chỉ có ở lá phiếu lập sau khi xếp hạng; lá phiếu khác khi đó theo danh sách Khối.",
        ],
        Question::Quota(_) => [
            "Được đề nghị bao nhiêu?",
            "Nhiều nhất bấy nhiêu đơn vị được chọn trên lá phiếu của danh hiệu này.",
        ],
        Question::Addressee(_) => [
            "Trình ai quyết định?",
            "Tên này đứng trên kết quả và tờ trình: Khối chỉ đề nghị.",
        ],
        Question::Candidates(_) => [
            "Đơn vị nào được đưa ra bỏ phiếu?",
            "Mọi đơn vị thì bỏ phiếu ngay; theo hạng hoặc theo điểm thì phải có bảng xếp hạng trước.",
        ],
        Question::Voting(_) => [
            "Biểu quyết bằng cách nào?",
            "Phiếu kín cần khóa của kiểm phiếu viên; giơ tay thì bàn đếm tại hội trường và không bao giờ là kín.",
        ],
        Question::Choice(_) => [
            "Điền lá phiếu thế nào?",
            "Điện thoại không cho chọn nhiều hơn số này; phiếu giấy chọn quá là không hợp lệ.",
        ],
        Question::Pass(_) => [
            "Bao nhiêu phiếu thì đạt?",
            "Vạch đạt trên trang kết quả được kẻ theo mức và số này.",
        ],
    }
}

/// Where it is written; the bloc's charter where no law fixes it.
fn source(question: &Question) -> &'static str {
    match question {
        Question::Ties => {
            "Nghị định 152/2025/NĐ-CP Điều 4(6), từ 01/07/2025: ưu tiên tập thể từ 70% nữ trở lên. Các cách khác: Quy chế của Khối"
        }
        Question::VoteTies => {
            "Nghị định 152/2025/NĐ-CP Điều 4(6), từ 01/07/2025: ưu tiên tập thể từ 70% nữ trở lên. Phiếu của chủ trì: Thông tư 25/2025/TT-BKHCN Điều 23 (tham khảo)"
        }
        Question::Quorum => {
            "Thông tư 25/2025/TT-BKHCN Điều 23 (tham khảo: 2/3); Quyết định 86/2025/QĐ-UBND tỉnh Bắc Ninh Điều 8 (tham khảo: 80% khi xét khen thưởng)"
        }
        Question::AbsentUnits => {
            "Thông tư 25/2025/TT-BKHCN Điều 23 và Thông tư 01/2024/TT-TANDTC Điều 29 (tham khảo)"
        }
        Question::Rounds => "Thông tư 01/2024/TT-TANDTC Điều 29 (tham khảo: 2 vòng)",
        Question::OverQuota => "Thông tư 25/2025/TT-BKHCN Điều 23 (tham khảo: lấy từ trên xuống)",
        Question::Voting(_) => {
            "Thông tư 25/2025/TT-BKHCN Điều 23 (tham khảo: Cờ thi đua phải bỏ phiếu; việc khác giơ tay hoặc bỏ phiếu)"
        }
        Question::Pass(_) => {
            "Quy chế của Khối. Nghị định 98/2023/NĐ-CP Điều 30(7) (tham khảo, hết hiệu lực từ 01/07/2025: 80% thành viên hội đồng với Cờ thi đua)"
        }
        Question::Candidates(_) => {
            "Quy chế của Khối. Luật Thi đua, khen thưởng 2022 Điều 5: chính xác, công khai, công bằng"
        }
        Question::Quota(_) => {
            "Văn bản giao số lượng trong năm. Luật Thi đua, khen thưởng 2022 Điều 5: một thành tích không khen nhiều hình thức"
        }
        Question::Addressee(_) => "Văn bản của cơ quan nhận đề nghị trong năm",
        Question::Signatories => "Quy chế của Khối. Thể thức văn bản: Nghị định 30/2020/NĐ-CP",
        _ => "Quy chế của Khối",
    }
}

/// Why these rules cannot be, and what to change. `name` is the unit or the contest.
fn contradiction(found: &Contradiction, name: &str) -> Option<String> {
    Some(match found {
        Contradiction::NotScored(_) => format!(
            "Điểm chấm chéo có trọng số nhưng không ai chấm {name}, nên đơn vị này sẽ không có thứ hạng. Hãy phân công người chấm, hoặc đặt trọng số chấm chéo bằng 0."
        ),
        Contradiction::NotLater(_) => format!(
            "Người đề cử chỉ có sau khi xếp hạng, nên “{name}” không giơ tay trong hội nghị này được. Hãy chọn bỏ phiếu kín hoặc ghi tên, hoặc đưa mọi đơn vị ra bỏ phiếu."
        ),
        Contradiction::Conference(error) => match error {
            ConferenceError::NoWeights => {
                "Cả ba trọng số đều bằng 0 nên không ai có điểm. Hãy cho ít nhất một phần trọng số lớn hơn 0.".into()
            }
            ConferenceError::BadLevel => {
                "Mức này không phải một tỷ lệ từ 1% đến 100%. Hãy ghi lại.".into()
            }
            ConferenceError::BadPairs => {
                "Bảng phân công chấm chéo thiếu hoặc có đơn vị tự chấm chéo mình. Hãy phân công lại.".into()
            }
            ConferenceError::BadStep => "Mức làm tròn phải lớn hơn 0. Hãy chọn lại.".into(),
            ConferenceError::Contest(ContestError::NoSeats(_)) => {
                "Số lượng bằng 0 thì không ai được chọn. Hãy ghi ít nhất 1.".into()
            }
            ConferenceError::Contest(ContestError::BadRange(_)) => {
                "Số được chọn không thể: ít nhất phải không quá nhiều nhất, nhiều nhất phải từ 1 và không quá số dòng trên phiếu. Hãy sửa lại.".into()
            }
            ConferenceError::Contest(ContestError::SecretHands(_)) => {
                "Giơ tay thì không thể là kín. Hãy chọn một cách.".into()
            }
            _ => return None,
        },
    })
}
