//! Vietnamese: the report before freezing, freezing, looking as a delegate, rehearsals with invented delegates.

use khoithidua_core::conference::ConferenceError;
use khoithidua_core::plan::sound::{Lacking, Unusual};
use khoithidua_core::score::criterion::CriteriaError;
use khoithidua_core::vote::contest::ContestError;

use crate::i18n::number;
use crate::i18n::plan::report::{Name, ReportWords};

pub static TEXTS: ReportWords = ReportWords {
    title: "Kiểm tra trước khi đóng băng",
    text: "Ứng dụng đã đọc lại cả hội nghị. Bấm vào từng điều để đến đúng chỗ.",
    working: "Đang kiểm tra…",
    all_well: "Không thấy gì phải sửa hay xem lại.",
    stops: |count| format!("Phải sửa trước khi đóng băng ({count})"),
    unusual: |count| format!("Nên xem lại ({count})"),
    confirmed: |count| format!("Đã xem, đúng là như vậy ({count})"),
    kept: "Lời xác nhận chỉ giữ trên máy này cùng bản đang soạn, không ghi vào tệp hội nghị. Điều đã xác nhận mà thay đổi thì được hỏi lại.",
    go_to: "Đến chỗ này",
    confirm: "Đã xem, đúng là như vậy",
    confirm_all: |count| format!("Đã xem cả {count} điều, đúng là như vậy"),
    ask_again: "Hỏi lại",
    sample_off: "Đã thay hết, bỏ dấu mẫu",
    about: |what, of| format!("{what}: {of}"),
    mark_stops: |count| format!("{count} chỗ phải sửa"),
    mark_unusual: |count| format!("{count} chỗ nên xem lại"),
    here: |stops, unusual| match (stops, unusual) {
        (0, unusual) => format!("Phần này có {unusual} chỗ nên xem lại"),
        (stops, 0) => format!("Phần này có {stops} chỗ phải sửa"),
        (stops, unusual) => format!("Phần này có {stops} chỗ phải sửa, {unusual} chỗ nên xem lại"),
    },
    here_well: "Phần này: không thấy gì phải sửa hay xem lại.",
    heads: "Đơn vị chủ trì Khối qua các năm",
    found,
    lacking: |what| match what {
        Lacking::Tellers => {
            "Có bỏ phiếu kín mà chưa có khóa của kiểm phiếu viên nào. Hãy nhận tệp khóa của từng kiểm phiếu viên ở dưới."
        }
        Lacking::UseOfSlips => {
            "Đã rút phiếu mã nhưng không có nội dung bỏ phiếu kín nào. Hãy chọn không dùng phiếu mã, hoặc cho một nội dung bỏ phiếu kín."
        }
    },
    error,

    unconfirmed: |count| {
        format!(
            "Còn {count} điều nên xem lại mà chưa ai xác nhận. Đóng băng là đồng ý với những điều này:"
        )
    },
    again: |code| {
        format!(
            "Hội nghị đang mở (mã {code}) đã đóng băng. Sửa rồi đóng băng lại sẽ thành hội nghị khác, có mã khác: phải phát lại tệp cho mọi người, và tệp của mã cũ không được tính. Chưa ai nộp thì vẫn làm được."
        )
    },
    used: "Hội nghị này đã đóng băng và đã dùng nên không sửa được nữa: sửa một chữ là thành hội nghị khác, và những gì đại biểu đã nộp không còn khớp.",
    used_ways: "Từ đây chỉ bổ sung bằng quyết định, mỗi quyết định ghi lý do và có trong nhật ký:",
    used_else: "Nếu nhất định phải sửa chính hội nghị, hãy lưu tệp hội nghị ở trang “Lưu và xuất tệp”, soạn hội nghị mới từ tệp đó, đóng băng lại, và xin mọi đại biểu làm lại với mã mới.",
    signs: "Mã khóa của bàn này",
    signs_text: "Tệp hội nghị ghi khóa này. Mọi biên nhận của bàn được ký bằng nó, nên điện thoại biết biên nhận có đúng của bàn này không. Bản thân tệp hội nghị không cần chữ ký: mã hội nghị đọc to trước hội nghị đã nói đó là tệp nào, vì đổi một chữ là đổi mã.",
    ways: [
        [
            "Đặt tệp cạnh ứng dụng",
            "Đổi tên tệp thành conference.json nếu máy đã đặt tên khác, ví dụ “conference (1).json”. Chép vào thư mục của ứng dụng, cạnh tệp index.html, thay tệp cũ. Ai mở ứng dụng sẽ thấy hội nghị này.",
        ],
        [
            "Gửi tệp cho đại biểu",
            "Gửi tệp qua Zalo, thư hoặc USB. Đại biểu mở ứng dụng, vào Cài đặt, mục “Mở tệp khác”, bấm “Chọn tệp…”.",
        ],
        [
            "Chiếu thành mã",
            "Không có mạng thì chiếu mã lên màn hình, điện thoại quét là có hội nghị.",
        ],
    ],
    frozen_home: "Hội nghị này đã đóng băng tại bàn này: lưu lại tệp, cách đưa đến đại biểu, tờ hướng dẫn để in. Khi chưa nhận tệp nào, có chỗ sai thì cũng mở ra để sửa ở đó.",
    frozen_locked: "Hội nghị này đã đóng băng tại bàn này nên không sửa ở đây. Muốn sửa, hãy mở trang dưới đây và chọn “Cần sửa lại?”.",
    thaw: "Cần sửa lại?",
    thaw_text: "Khi chưa nhận tệp nào thì vẫn sửa được. Sửa xong phải đóng băng lại: đó là một hội nghị khác, với mã khác. Tệp cũ đã gửi đi không còn dùng được.",
    thaw_yes: "Mở ra để sửa",
    poster: "Tờ hướng dẫn cho đại biểu",
    poster_address: "Địa chỉ đại biểu mở",
    poster_address_hint: "Mã quét và địa chỉ trên tờ in theo ô này.",
    poster_own: "Địa chỉ này chỉ mở được trên chính máy này. Hãy ghi địa chỉ mà điện thoại của đại biểu mở được: trang trên mạng nơi đặt ứng dụng, hoặc địa chỉ của máy này trong mạng của hội trường.",
    poster_bare: "Địa chỉ thiếu “https://” hoặc “http://” ở đầu, nên quét mã không mở được. Hãy ghi cả phần đó.",
    poster_print: "In tờ hướng dẫn (A4)",
    poster_code: "Mã hội nghị",
    poster_scan: "Quét để mở ứng dụng",
    poster_steps: [
        "Quét mã bằng máy ảnh điện thoại, hoặc gõ địa chỉ trên. Mở bằng Chrome hay Safari.",
        "Chọn tên mình. Xem mã hội nghị ở mục Cài đặt (⚙): phải giống mã trên tờ này; khác thì báo ban tổ chức.",
        "Làm lần lượt các việc trên màn hình. Xong thì nộp tệp cho bàn ban tổ chức và nhận biên nhận.",
    ],

    look: "Xem như đại biểu",
    look_close: "Đóng phần xem",
    look_title: "Đại biểu sẽ thấy",
    look_as: "Xem như",
    look_text: "Theo bản đang soạn, với khóa kiểm phiếu mẫu. Bấm thử thoải mái: không gì ở đây được giữ hay được tính.",
    look_frame: "Màn hình của đại biểu",
    look_unsound: "Chưa xem được vì còn chỗ phải sửa:",
    look_nobody: "Chưa có đại biểu nào trong danh sách, nên chỉ thấy màn hình đầu.",

    day: "Diễn tập thử cả ngày",
    day_text: "Thử cả ngày hội nghị ngay trên máy này, một mình, trước khi đóng băng: đại biểu giả định nộp tệp, chốt, mở hòm phiếu bằng khóa mẫu, xem kết quả. Mở thêm thẻ trình duyệt để làm đại biểu. Bản đang soạn giữ nguyên, và không tệp nào được tính.",
    day_unsound: "Chưa diễn tập được vì còn chỗ phải sửa:",
    trial_text: "Đây là bản đang soạn, mở ra để thử. Không điều gì ở đây được tính.",
    trial_card: "Muốn xem phía đại biểu thì mở ứng dụng ở một thẻ khác của trình duyệt này: thẻ đó cũng vào buổi diễn tập. Khóa mẫu mở được hòm phiếu ngay trên máy này.",
    trial_back: "Về bản đang soạn",
    trial_gone: "Máy này không giữ bản soạn của buổi diễn tập này. Hãy mở hội nghị khác ở trang đầu.",
    trial_locked: "Đang diễn tập trên bản đang soạn nên không sửa ở đây. Hãy bấm “Về bản đang soạn” ở trên.",

    invent: "Đại biểu giả định",
    invent_text: "Ứng dụng đóng vai đại biểu: chấm điểm, bỏ phiếu, ký rồi nộp tệp vào bàn này, y như thật. Chọn có người nộp nhầm để tập xử lý mâu thuẫn và tệp hỏng.",
    invent_people: "Số đại biểu nộp",
    invent_buttons: ["Bớt", "Thêm"],
    invent_faults: "Nộp nhầm",
    invent_choices: ["Không ai", "Vài người", "Nhiều người"],
    invent_go: |count| format!("Cho {count} đại biểu giả định nộp"),
    invent_none: "Mọi đại biểu đã nộp.",
};

fn found(what: &Unusual) -> String {
    match what {
        Unusual::NoTitle => "Hội nghị chưa có tên. Hãy ghi tên như trên giấy mời.".into(),
        Unusual::NoVenue => "Chưa ghi nơi họp.".into(),
        Unusual::DayOfOtherYear => "Ngày họp không ở trong năm tổng kết, cũng không ở sáu tháng đầu năm sau đó. Hãy xem lại ngày và năm.".into(),
        Unusual::EarlierYear(year) => format!("Ở đây còn ghi “năm {year}”, là năm trước năm tổng kết. Nếu là chữ của năm ngoái thì hãy sửa."),
        Unusual::NoChair => "Chưa ghi ai chủ trì.".into(),
        Unusual::NobodyVotes => "Không ai bỏ phiếu cho đơn vị này: trong danh sách không có người đại diện có quyền. Hãy xem lại tư cách của người thuộc đơn vị.".into(),
        Unusual::NobodyCame => "Không có đại biểu nào của đơn vị này trong danh sách.".into(),
        Unusual::NoUnit => "Người này không phải khách mời mà chưa ghi thuộc đơn vị nào. Hãy chọn đơn vị, hoặc ghi là khách mời.".into(),
        Unusual::NobodyRepresents => "Đơn vị có người bỏ phiếu nhưng không ai là đại diện, nên không ai tự chấm và ký giao ước cho đơn vị.".into(),
        Unusual::TwoSpellings(one, other) => format!("“{one}” và “{other}” chỉ khác nhau cách viết. Nếu là một thì hãy viết giống nhau, hoặc bỏ bớt."),
        Unusual::SameName(name) => format!("Tên “{name}” có hai lần. Nếu đúng là hai thì hãy ghi thêm để phân biệt."),
        Unusual::OutOfOrder => "Giờ bắt đầu sớm hơn mục đứng trước. Hãy sửa giờ hoặc đổi chỗ.".into(),
        Unusual::SameTime => "Bắt đầu cùng giờ với mục đứng trước.".into(),
        Unusual::NothingOnAgenda => "Chương trình chưa có mục nào.".into(),
        Unusual::Empty => "Chỗ này chưa viết gì.".into(),
        Unusual::StillDraft => "Tài liệu có trong chương trình mà vẫn là dự thảo. Nếu đã chốt thì bỏ dấu dự thảo; nếu còn xin góp ý thì đúng là như vậy.".into(),
        Unusual::Unfilled(lack) => (super::papers::TEXTS.placeholder_unfilled)(lack),
        Unusual::NotInForce(number) => format!("Văn bản {number} không có hiệu lực vào ngày họp."),
        Unusual::BackwardsName(name) => format!("Tên “{name}” có ngày kết thúc đứng trước ngày bắt đầu. Hãy xem lại hai ngày này."),
        Unusual::NoHead => "Chưa ghi đơn vị nào chủ trì Khối trong năm tổng kết.".into(),
        Unusual::FormerHead(name) => format!("Đơn vị chủ trì Khối trong năm tổng kết đang ghi là “{name}”, nay không còn là thành viên. Hãy chọn một đơn vị thành viên."),
        Unusual::QuotaOverCandidates(seats, lines) => format!("Được chọn {seats}, mà trên phiếu chỉ có {lines} dòng: ai cũng được chọn."),
        Unusual::EachOfMany(seats, lines) => format!("Phiếu hỏi đồng ý hay không với từng dòng: {lines} dòng cho {seats} chỗ, nên có thể nhiều dòng cùng đạt và bằng phiếu nhau. Nếu người bỏ phiếu phải chọn, hãy đổi cách ghi phiếu thành “Chọn tên” ở Thể lệ, hoặc chỉ để {seats} dòng."),
        Unusual::SeatsNotQuota(seats, quota) => format!("Nội dung này chọn {seats}, mà văn bản cho danh hiệu {quota}. Hãy ghi hai số như nhau, trừ khi đúng là khác."),
        Unusual::NoAddressee => "Chưa ghi cấp nào quyết định.".into(),
        Unusual::NoContest => "Danh hiệu này chưa có nội dung bỏ phiếu nào. Nếu có bỏ phiếu, hãy thêm ở phần “Nội dung bỏ phiếu”.".into(),
        Unusual::NearlyUnanimous(needed, entitled) => {
            let absent = if needed < entitled { "hai người" } else { "một người" };
            format!("Phải có {needed} trên {entitled} phiếu mới đạt: {absent} vắng hay khác ý là không ai đạt.")
        },
        Unusual::SteeperThanWritten(needed, entitled) => format!("Ít phiếu nên mức thật cao hơn mức ghi: phải đủ {needed} trên {entitled} phiếu, tức là khoảng {}%.", needed * 100 / entitled.max(&1)),
        Unusual::TooFewVoters(voters, least) => format!("Chỉ {voters} người bỏ phiếu mà hòm phiếu cần ít nhất {least} lá mới mở được: sẽ không bao giờ mở được. Hãy bớt số phiếu ít nhất."),
        Unusual::RevealingBox(least) => format!("Hòm phiếu mở được từ {least} lá. Ít hơn 3 lá thì đoán được ai bầu thế nào."),
        Unusual::OneTeller => "Chỉ một kiểm phiếu viên giữ khóa: người đó một mình mở được hòm phiếu, và mất khóa là không ai mở được. Nên có từ hai, ba người.".into(),
        Unusual::WithoutSlip(count) => format!("{count} đại biểu chưa có phiếu mã, vì danh sách đã đổi sau khi rút. Hãy rút lại, hoặc những người đó được xác nhận ở bàn."),
        Unusual::SlipOfNobody(count) => format!("{count} phiếu mã là của người không còn trong danh sách hoặc không có việc phải nộp. Hãy hủy các phiếu giấy đó, hoặc rút lại."),
        Unusual::OddTotal(points) => format!("Tổng điểm tối đa là {}, không tròn. Thường là 100 hoặc 1.000.", number(*points)),
        Unusual::CovenantYear(year) => format!("Giao ước ghi năm {year}, không phải năm sau năm tổng kết."),
        Unusual::UnitsWithoutTargets(count) => format!("{count} đơn vị chưa có chỉ tiêu đăng ký, trong khi đơn vị khác đã có."),
        Unusual::IdleTargets(title) => format!("Dòng “{title}” có chỉ tiêu đăng ký, nhưng cách chấm của dòng không so với chỉ tiêu nên điện thoại không hiện. Hãy đổi cách chấm ở phần Tiêu chí chấm điểm, hoặc bỏ chỉ tiêu của dòng."),
        Unusual::Nameless(count) => format!("{count} đại biểu chưa có họ tên: họ phải tự ghi tên trên điện thoại."),
        Unusual::Sample => "Còn phần lấy từ hội nghị mẫu, và mọi màn hình sẽ ghi là mẫu. Khi đã thay bằng nội dung thật thì bỏ dấu mẫu.".into(),
    }
}

fn error(error: &ConferenceError, name: Name<'_>) -> String {
    match error {
        ConferenceError::NoUnits => "Khối chưa có đơn vị nào. Hãy thêm đơn vị.".into(),
        ConferenceError::UnitWithoutName(unit) => format!("Đơn vị “{unit}” chưa có tên. Hãy ghi tên."),
        ConferenceError::UsedTwice(id) => format!("“{}” được ghi hai lần với cùng một mã “{id}”. Hãy xóa một, rồi thêm lại nếu cần.", name(id)),
        ConferenceError::Missing { from, to } => missing(from, to, name),
        ConferenceError::TwoRepresentatives(unit) => format!("{} có hai người đại diện, mà mỗi đơn vị chỉ một phiếu. Hãy để một người là đại diện, hoặc cho mỗi đại biểu một phiếu ở phần thể lệ.", name(unit.as_str())),
        ConferenceError::Criteria(error) => criteria(error, name),
        ConferenceError::Contest(error) => contest(error, name),
        ConferenceError::BadLevel => "Có mức đạt không phải một tỷ lệ từ 1% đến 100%. Hãy ghi lại ở phần thể lệ.".into(),
        ConferenceError::BallotBox { teller: 0 } => "Hòm phiếu chưa dùng được. Hãy nhận khóa của kiểm phiếu viên.".into(),
        ConferenceError::BallotBox { teller } => format!("Khóa của kiểm phiếu viên thứ {teller} không dùng được. Hãy bỏ khóa đó và xin người ấy tạo lại."),
        ConferenceError::BadPairs => "Bảng phân công chấm chéo thiếu, hoặc có đơn vị tự chấm chéo mình. Hãy phân công lại.".into(),
        ConferenceError::BadStep => "Mức làm tròn phải lớn hơn 0. Hãy chọn lại.".into(),
        ConferenceError::BadProcedure => "Có câu trả lời ở phần thể lệ, chương trình, phong trào hoặc căn cứ không đọc được. Hãy mở các phần đó và ghi lại.".into(),
        ConferenceError::NoWeights => "Cả ba trọng số đều bằng 0 nên không ai có điểm. Hãy cho ít nhất một phần lớn hơn 0.".into(),
    }
}

fn missing(from: &str, to: &str, name: Name<'_>) -> String {
    let from = match from {
        "heads" => "Danh sách đơn vị chủ trì Khối".to_owned(),
        "targets" => "Chỉ tiêu đăng ký".to_owned(),
        "chairs" => "Danh sách chủ trì".to_owned(),
        "host" => "Đơn vị đăng cai".to_owned(),
        "slips" => "Danh sách phiếu mã".to_owned(),
        "candidates" => "Thể lệ về người đề cử".to_owned(),
        other => format!("“{}”", name(other)),
    };
    format!("{from} nhắc đến “{to}”, mà mục này không còn. Hãy chọn lại, hoặc bỏ đi.")
}

fn criteria(error: &CriteriaError, name: Name<'_>) -> String {
    match error {
        CriteriaError::Empty => {
            "Chưa có tiêu chí chấm điểm nào. Hãy thêm tiêu chí, hoặc lấy từ Excel.".into()
        }
        CriteriaError::UsedTwice(id) => format!(
            "Tiêu chí “{}” có hai lần với cùng một mã. Hãy xóa một.",
            name(id.as_str())
        ),
        CriteriaError::ChildrenExceedParent(id) => format!(
            "Các dòng trong “{}” cộng lại nhiều điểm hơn điểm của nhóm. Hãy bớt điểm các dòng, hoặc tăng điểm của nhóm.",
            name(id.as_str())
        ),
        CriteriaError::NothingInside(id) => format!(
            "“{}” chưa có dòng nào bên trong. Hãy thêm dòng, hoặc cho nó một cách tính điểm.",
            name(id.as_str())
        ),
        CriteriaError::TooDeep(id) => format!(
            "“{}” nằm quá sâu trong các nhóm. Hãy đưa ra ngoài một cấp.",
            name(id.as_str())
        ),
        CriteriaError::BadRule(id) => format!(
            "Cách tính điểm của “{}” không khớp với điểm tối đa. Hãy xem lại các số.",
            name(id.as_str())
        ),
    }
}

fn contest(error: &ContestError, name: Name<'_>) -> String {
    match error {
        ContestError::NoOptions(id) => format!(
            "“{}” chưa có dòng nào để chọn. Hãy thêm đơn vị hoặc phương án.",
            name(id.as_str())
        ),
        ContestError::OptionTwice(id) => {
            format!("“{}” có một dòng hai lần. Hãy bỏ một.", name(id.as_str()))
        }
        ContestError::EmptyOption(id) => format!(
            "“{}” có dòng trống. Hãy chọn đơn vị, hoặc viết nội dung của dòng.",
            name(id.as_str())
        ),
        ContestError::BadRange(id) => format!(
            "“{}”: số được chọn không thể. Ít nhất không quá nhiều nhất, nhiều nhất từ 1 và không quá số dòng. Hãy sửa lại.",
            name(id.as_str())
        ),
        ContestError::NoSeats(id) => format!(
            "“{}”: số lượng bằng 0 thì không ai được chọn. Hãy ghi ít nhất 1.",
            name(id.as_str())
        ),
        ContestError::SecretHands(id) => format!(
            "“{}”: giơ tay thì không thể là kín. Hãy chọn một cách.",
            name(id.as_str())
        ),
    }
}
