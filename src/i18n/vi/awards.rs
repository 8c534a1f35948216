//! Vietnamese: rulings on the ranking, candidates, proposals, the ballot that follows.

use khoithidua_core::conference::follows::NoBallot;
use khoithidua_core::number::NumberStyle;
use khoithidua_core::procedure::{CandidateRule, VoteTie};
use khoithidua_core::score::rulings::ExclusionKind;

use crate::i18n::awards::{Awards, NextBallot, Proposing};

pub static AWARDS: Awards = Awards {
    title: "Xét khen thưởng",
    text: "Ghi ở đây những gì hội nghị và chủ trì quyết định: đơn vị không xét, thứ tự khi bằng điểm, danh sách đề cử. Mỗi quyết định được ghi vào nhật ký và rút lại được.",
    provisional: "Thứ hạng ở trang này là TẠM TÍNH từ các tệp đã nhận đến lúc này; chốt nhận xong mới là thứ hạng chính thức.",
    decided: "Đã quyết định",
    note: "Ghi quyết định",

    exclusions: "Đơn vị không xét",
    exclusions_text: "Đơn vị không xét vẫn giữ điểm và thứ hạng, nhưng không vào danh sách đề cử; dù đủ phiếu cũng không được đề nghị.",
    exclusions_none: "Không có đơn vị nào bị loại khỏi việc xét.",
    exclude: "Ghi một đơn vị không xét",
    which_unit: "Đơn vị",
    choose_unit: "Chọn đơn vị…",
    choose_ground: "Chọn căn cứ…",
    ground: "Căn cứ",
    kind: |kind| match kind {
        ExclusionKind::NotRegistered => "Không đăng ký thi đua hoặc không ký giao ước",
        ExclusionKind::Misconduct => "Mất đoàn kết nghiêm trọng, tham nhũng, lãnh đạo bị kỷ luật",
        ExclusionKind::Accident => {
            "Để xảy ra tai nạn chết người hoặc sự cố môi trường nghiêm trọng"
        }
        ExclusionKind::NoFile => "Không gửi hồ sơ",
        ExclusionKind::LegalHold => {
            "Tạm dừng xét: đang xem xét kỷ luật, thanh tra hoặc xác minh đơn thư"
        }
        ExclusionKind::Other => "Căn cứ khác theo quy chế của Khối",
    },
    exclude_whys: [
        "Theo kết luận của hội nghị",
        "Theo văn bản của cơ quan có thẩm quyền",
    ],
    letter: "Văn bản (nếu có)",
    letter_hint: "Số, ngày và nơi ban hành.",
    letter_is: |letter| format!("Văn bản: {letter}"),

    ties: "Các đơn vị bằng điểm",
    ties_none: "Không có đơn vị nào bằng điểm mà chưa phân định được.",
    ties_no_rule: "Thể lệ không giao chủ trì hay bốc thăm phân định, nên các đơn vị này cùng hạng.",
    tied: |place, units| format!("Cùng hạng {place}: {units}"),
    chair: "Chủ trì quyết định thứ tự",
    chair_text: "Dùng các nút để xếp thứ tự, đơn vị đứng trên xếp hạng trước.",
    chair_whys: [
        "Theo ý kiến thống nhất của hội nghị",
        "Thành tích nổi trội hơn",
    ],
    decide_order: "Ghi thứ tự này",
    up: |name| format!("Đưa {name} lên"),
    down: |name| format!("Đưa {name} xuống"),
    lots: "Bốc thăm",
    lots_text: "Trước mặt mọi người, hãy gieo xúc xắc hoặc mời một người đọc một số, rồi gõ đúng vào đây. Thứ tự tính từ số đó, ai tính lại cũng ra như vậy.",
    seed: "Số hoặc chữ đã bốc",
    seed_hint: "Gõ đúng như đã đọc to trước hội trường.",
    witnesses: "Người chứng kiến",
    witnesses_hint: "Họ và tên, cách nhau bằng dấu phẩy.",
    lots_order: "Với số này, thứ tự là:",
    lots_before: "Lần bốc thăm sau thay cho lần trước, cho mọi đơn vị bằng điểm.",
    draw: "Ghi kết quả bốc thăm",

    candidates: "Danh sách đề cử",
    candidates_text: "Theo thể lệ, trừ các đơn vị không xét, và theo quyết định của hội nghị.",
    quota: |quota, source| match source {
        Some(source) => format!("Chỉ tiêu: {quota} (theo {source})."),
        None => format!("Chỉ tiêu: {quota} (chưa ghi văn bản giao chỉ tiêu)."),
    },
    rule: |rule| match rule {
        CandidateRule::All => "Thể lệ: mọi đơn vị được xếp hạng.".to_owned(),
        CandidateRule::Top(places) => format!("Thể lệ: {places} hạng đầu."),
        CandidateRule::AtLeast(points) => {
            format!(
                "Thể lệ: từ {} điểm.",
                points.display(NumberStyle::Vietnamese)
            )
        }
    },
    for_later: "Lá phiếu lập sau khi có xếp hạng sẽ lấy đúng danh sách này.",
    for_now: "Lá phiếu của danh hiệu này đã đóng băng cùng tệp hội nghị và không đổi theo danh sách; danh sách để đối chiếu. Muốn loại hẳn một đơn vị, hãy ghi là không xét.",
    standing: |standing, all| format!("{standing}/{all} đơn vị được đề cử"),
    on_two_lists: |units| {
        format!(
            "Có trong nhiều danh sách: {units}. Một thành tích chỉ đề nghị một hình thức khen thưởng (Luật Thi đua, khen thưởng 2022, Điều 5)."
        )
    },
    stands: "Đề cử",
    stands_not: "Không đề cử",
    by_rule: "theo thể lệ",
    below_rule: "chưa tới mức của thể lệ",
    no_place: "chưa có thứ hạng vì thiếu phiếu chấm",
    put_on: |reason| format!("đưa vào theo quyết định: {reason}"),
    taken_off: |reason| format!("bỏ ra theo quyết định: {reason}"),
    excluded: |kind, reason| format!("không xét. {kind}: {reason}"),
    put: "Đưa vào…",
    take: "Bỏ ra…",
    put_question: |unit, award| format!("Đưa {unit} vào danh sách đề cử {award}?"),
    take_question: |unit, award| format!("Bỏ {unit} khỏi danh sách đề cử {award}?"),
    candidate_whys: ["Theo kết luận của hội nghị", "Đã đề nghị hình thức khác"],
    points: "Điểm",
    why: "Vì sao",
};

pub static PROPOSING: Proposing = Proposing {
    title: "Đề nghị khen thưởng",
    text: "Khối đề nghị; người có thẩm quyền quyết định.",
    to: |addressee| format!("Trình {addressee}."),
    nobody: "Chưa có đơn vị nào được đề nghị.",
    waits: "Chưa mở hòm phiếu nên chưa có đề nghị.",
    vacant: |count| format!("Còn trống {count} suất."),
    votes: "Số phiếu",
    votes_needed: |votes, base, needed| format!("{votes}/{base} (cần {needed})"),
    votes_before: |round| format!("xem kết quả vòng {round}"),
    round: "Vòng",
    twice: |unit, other| {
        format!(
            "{unit} cũng được đề nghị {other}: một thành tích chỉ đề nghị một hình thức khen thưởng. Hội nghị cần chọn một."
        )
    },
    over_quota: |by| format!("Nhiều hơn chỉ tiêu {by} đơn vị."),
    at_place: |unit, place| format!("{unit} (hạng {place})"),
    passed_over: |units, behind| {
        format!(
            "Phiếu bầu khác thứ hạng: {behind} được đề nghị, còn xếp trên mà không được đề nghị là {units}."
        )
    },
    no_quorum: |contest| format!("“{contest}”: chưa đủ tỷ lệ dự họp nên kết quả không có giá trị."),
    undecided: |contest| format!("“{contest}”: còn suất chưa quyết định được."),
    barred: |unit| format!("{unit} đủ phiếu nhưng không được đề nghị vì là đơn vị không xét."),
    barred_why: |unit, kind, reason| {
        format!("{unit} đủ phiếu nhưng không được đề nghị vì là đơn vị không xét. {kind}: {reason}")
    },
    elections: "Kết quả bầu",
    elected: |names| format!("Trúng cử: {names}"),
    elected_share: |votes, base, percent| format!("{votes}/{base} phiếu, {percent}%"),
    elected_nobody: "Chưa có ai trúng cử.",
    tie_broken: |rule| match rule {
        VoteTie::Place => "Bằng phiếu ở suất cuối: đã xét theo thứ hạng.",
        VoteTie::Women => "Bằng phiếu ở suất cuối: ưu tiên tập thể có từ 70 % nữ.",
        VoteTie::Chair => "Bằng phiếu ở suất cuối: theo quyết định của chủ trì.",
    },
    barred_mark: "không xét",
    places_before: "Thứ hạng lấy từ hội nghị trước, không chấm lại.",
    chair_title: "Chủ trì quyết định khi bằng phiếu",
    chair_text: |seats| {
        format!(
            "Thể lệ giao chủ trì quyết định. Xếp thứ tự: đơn vị đứng trên được chọn trước, còn {seats} suất."
        )
    },
};

pub static NEXT: NextBallot = NextBallot {
    offer_again: |round| {
        format!("Còn suất chưa quyết định. Có thể bỏ phiếu vòng {round} cho đúng các suất đó.")
    },
    offer_later: "Đã có thứ hạng: có thể bỏ phiếu cho các danh hiệu chờ xếp hạng.",
    prepare_again: |round| format!("Chuẩn bị vòng {round}"),
    prepare_later: "Chuẩn bị bỏ phiếu",
    title: "Bỏ phiếu tiếp theo",
    title_again: |round| format!("Bỏ phiếu vòng {round}"),
    title_later: "Bỏ phiếu sau khi xếp hạng",
    text: "Vòng này là một tệp hội nghị mới, chỉ hỏi những nội dung dưới đây. Hội nghị trước, nhật ký và kết quả của nó giữ nguyên trên máy này.",
    none: |why| match why {
        NoBallot::NotCounted => "Chưa kiểm phiếu xong. Hãy mở hòm phiếu trước.",
        NoBallot::AllDecided => "Mọi nội dung đã quyết định xong, không cần bỏ phiếu tiếp.",
        NoBallot::NoMoreRounds => {
            "Đã hết số vòng mà thể lệ cho phép. Suất còn lại do hội nghị hoặc chủ trì quyết định theo quy chế."
        }
    },
    by_hands: "Giơ tay tại hội trường",
    seats: |seats| format!("Chọn nhiều nhất {seats}."),
    place: |place| format!("hạng {place}"),
    make_again: |round| format!("Lập hội nghị vòng {round}"),
    make_later: "Lập hội nghị bỏ phiếu",
    make_text: "Sau đó đưa khóa kiểm phiếu viên vào, đóng băng và phát tệp như lần đầu.",
    named_again: |round, title| format!("Bỏ phiếu vòng {round} – {title}"),
    instruction_again: |round| format!("Bỏ phiếu vòng {round}."),
    named_later: |title| format!("Bỏ phiếu – {title}"),
    made: "Hội nghị tiếp theo đã lập trên máy này:",
    follows: |round| format!("Vòng {round}."),
    follows_later: "Bỏ phiếu sau khi xếp hạng.",
    follows_of: |title| format!("Tiếp theo: {title}"),
    follows_unknown: "Tiếp theo một hội nghị không có trên máy này.",
    back: "Về hội nghị trước",
    passed: "Đã quyết định trước đó",
    passed_in: |title, round, names| format!("{title} (vòng {round}): {names}"),
    not_frozen: "Tệp hội nghị này chưa đóng băng. Hãy chuẩn bị và đóng băng trước khi phát cho đại biểu.",
    to_prepare: "Chuẩn bị và đóng băng",
    open_only: "Không có nội dung bỏ phiếu kín, nên không cần kiểm phiếu viên và hòm phiếu. Chỉ cần đóng băng.",
    others: "Hội nghị khác trên máy này",
    others_text: "Mở một hội nghị khác không làm mất gì của hội nghị đang mở.",
    others_none: "Máy này chưa có hội nghị nào khác.",
    open: |title| format!("Mở {title}"),
    code: |code| format!("Mã {code}"),
    not_opened: "Không mở được hội nghị này trên máy. Hãy mở tệp hội nghị ở trang đầu.",
};
