//! Vietnamese: who is who, votes on paper, the urn, preparing a conference.

use crate::i18n::desk_box::{Accrediting, Papers, Prepares, UrnWords};

pub const ACCREDITING: Accrediting = Accrediting {
    tab: "Xác nhận",
    title: "Xác nhận người nộp",
    text: "Nhìn người nộp rồi bấm xác nhận. Mỗi người chỉ cần một lần: từ đó mọi tệp gửi từ điện thoại ấy được tính cho người đó.",
    none: "Không còn ai chờ xác nhận.",
    by_slip: |count| format!("{count} người đã được phiếu mã xác nhận, không cần làm gì ở đây."),
    at_desk: |count| format!("{count} người đã được xác nhận tại bàn."),
    closed: "Đã chốt nhận nên không xác nhận hay hủy khóa được nữa.",
    now: "Có đúng người này nộp không?",
    key: "Mã khóa",
    key_hint: "Khi nghi ngờ, hãy so với mã khóa hiện trên điện thoại của người đó.",
    arrived: "Đến lúc",
    yes: "Đúng người này",
    no: "Không phải",
    later: "Để sau",
    done: |names| format!("Đã xác nhận: {names}."),
    all_title: |count| format!("Tất cả {count} người đang chờ"),
    all_text: "Đánh dấu những người Ông/Bà đã thấy nộp.",
    chosen: |count| format!("Xác nhận {count} người đã chọn"),
    all: "Xác nhận tất cả: tôi đã thấy từng người nộp",
    all_question: |count| format!("Xác nhận cả {count} người?"),
    all_sentence: "Ông/Bà nói rằng đã nhìn thấy từng người dưới đây nộp tệp từ điện thoại của chính họ. Tên từng người được ghi vào nhật ký.",
    all_yes: "Tôi đã thấy từng người",
    revoke: "Hủy khóa",
    revoke_lost: "Mất điện thoại, hoặc không phải người này? Hủy khóa",
    revoke_text: "Mọi tệp ký bằng khóa này sẽ không được tính, kể cả tệp đến sau. Người đó có thể nộp lại từ điện thoại khác, rồi được xác nhận lại. Việc hủy không rút lại được và được ghi vào nhật ký, tệp kết quả.",
    revoke_button: "Hủy khóa này…",
    revoke_question: |name| format!("Hủy khóa của {name}?"),
    revoke_whys: [
        "Người nộp không phải đại biểu này.",
        "Đại biểu mất hoặc đổi điện thoại.",
        "Lá phiếu bị chép từ máy khác.",
    ],
    not_them: |name| {
        format!(
            "Người vừa nộp không phải {name}? Hãy hủy khóa của tệp này, kèm lý do. {name} vẫn nộp được từ điện thoại của mình."
        )
    },
    same_title: "Trùng lá phiếu",
    same_text: "Những tệp dưới đây có cùng một lá phiếu, nghĩa là lá phiếu của một máy đã bị chép sang tệp khác. Chưa tệp nào được tính. Hãy hỏi từng người, hủy khóa của tệp chép lại, rồi xin người đó bỏ phiếu lại và nộp lại.",
    same_with: |names| format!("Cùng lá phiếu với: {names}"),
};

pub const PAPERS: Papers = Papers {
    title: "Phiếu giấy",
    text: "Ai không bỏ phiếu trên điện thoại thì bỏ phiếu giấy. Chọn những người đó trước khi chốt nhận. Sau khi chốt, hai kiểm phiếu viên đếm riêng và mỗi người nhập số của mình.",
    search: "Tìm theo tên hoặc đơn vị",
    chosen: |count| match count {
        0 => "Chưa chọn ai bỏ phiếu giấy".into(),
        _ => format!("{count} người bỏ phiếu giấy"),
    },
    by_file: "đã có phiếu trong tệp",
    save: "Ghi danh sách",
    saved: |count| match count {
        0 => "Đã ghi: không có ai bỏ phiếu giấy.".into(),
        _ => format!("Đã ghi: {count} người bỏ phiếu giấy."),
    },
    nothing_found: "Không tìm thấy ai có quyền bỏ phiếu.",
    show_more: |count| format!("Hiện thêm {count} người"),
    twice_title: "Bỏ phiếu hai lần",
    twice: |names| {
        format!(
            "Vừa có tên bỏ phiếu giấy, vừa có phiếu trong tệp: {names}. Hãy bỏ tên khỏi danh sách phiếu giấy, hoặc hủy khóa của tệp. Khi chưa xong thì không chốt nhận được."
        )
    },
    nobody: "Không có ai bỏ phiếu giấy.",
    voters: |count| format!("{count} người bỏ phiếu giấy"),
    counting: "Kiểm phiếu giấy",
    counted_by: |name| format!("{name} đã nhập số của mình."),
    waiting: [
        "Chưa ai nhập. Mỗi kiểm phiếu viên tự đếm rồi nhập, không xem số của nhau.",
        "Còn chờ người thứ hai: tự đếm rồi nhập. Số của người thứ nhất không hiện ra ở đây.",
    ],
    differs: |contests| {
        format!(
            "Hai người đếm khác nhau ở: {contests}. Cả hai đếm lại và nhập lại; số của mỗi người vẫn không hiện ra."
        )
    },
    agreed: |one, other| {
        format!("{one} và {other} đếm ra cùng một số. Phiếu giấy đã được cộng vào kết quả.")
    },
    opened: "Hòm phiếu đã mở, nên số phiếu giấy không đổi được nữa.",
    again: "Đếm và nhập lại",
    name: "Họ tên người đếm",
    name_known: "Người này đã nhập. Nhập lần nữa sẽ thay số trước của người này.",
    issued: "Phiếu phát ra",
    collected: "Phiếu thu về",
    blank: "Phiếu trắng",
    invalid: "Phiếu không hợp lệ",
    lines: "Từng dòng trên phiếu",
    empty: "Còn ô chưa điền số. Không có phiếu nào thì điền 0.",
    too_many: |issued, voters| {
        format!("Phát ra {issued} phiếu là nhiều hơn {voters} người bỏ phiếu giấy.")
    },
    more_collected: |collected, issued| {
        format!("Thu về {collected} phiếu là nhiều hơn {issued} phiếu phát ra.")
    },
    more_no_votes: |no_votes, collected| {
        format!(
            "Phiếu trắng và không hợp lệ cộng lại {no_votes}, nhiều hơn {collected} phiếu thu về."
        )
    },
    line_sum: |line, sum, valid| {
        format!("“{line}”: các ý kiến cộng lại là {sum}, phải bằng {valid} phiếu hợp lệ.")
    },
    line_more: |line, chosen, valid| {
        format!("“{line}”: {chosen} lượt chọn là nhiều hơn {valid} phiếu hợp lệ.")
    },
    choices: |sum, least, most| {
        format!("Tổng số lượt chọn là {sum}, phải từ {least} đến {most} với số phiếu hợp lệ này.")
    },
    adds_up: |valid| format!("Các số khớp nhau: {valid} phiếu hợp lệ."),
    enter: "Ghi số của tôi",
    entered: |name| format!("Đã ghi số của {name}. Các ô đã được xóa trống cho người kế tiếp."),
};

pub const URN: UrnWords = UrnWords {
    title: "Mở hòm phiếu",
    not_closed: "Hòm phiếu chỉ mở được sau khi chốt nhận. Trước đó không ai đếm được phiếu kín, kể cả ban tổ chức.",
    no_ballots: "Không có lá phiếu kín nào, nên không có gì để mở.",
    sealed: |count| format!("{count} lá phiếu đang niêm phong"),
    opened: |count| format!("{count} lá phiếu đã mở cùng nhau"),
    least: |count| {
        format!(
            "Ít nhất {count} lá phiếu mới được mở cùng nhau; chỉ tổng số được mở, không bao giờ từng lá."
        )
    },
    too_few: |have, least| {
        format!(
            "Chỉ có {have} lá phiếu, ít hơn mức {least} của hội nghị này, nên hòm phiếu không mở được: số phiếu quá ít sẽ lộ từng người bầu thế nào. Có thể mở lại việc nhận tệp để nhận thêm, hoặc bỏ phiếu bằng giấy."
        )
    },
    tellers: "Kiểm phiếu viên",
    among_files: |count| {
        format!(
            "{count} tệp của kiểm phiếu viên nằm trong số này. Các tệp đó không phải tệp của đại biểu; kết luận xem ở đây:"
        )
    },
    share_in: "đã có phần mở",
    share_lacking: "chưa có phần mở",
    on_desk: "Khóa này nằm ngay trên máy của bàn: ai giữ máy này cũng giữ phần của kiểm phiếu viên đó. Phiếu vẫn kín nhờ các kiểm phiếu viên khác.",
    sample: "Hội nghị này dùng khóa mẫu: ai cũng tính ra được khóa của các kiểm phiếu viên, nên lá phiếu KHÔNG kín. Chỉ để tập dượt.",
    on_desk_alone: "Mọi khóa đều nằm trên máy của bàn: một mình ai giữ máy này cũng mở được hòm phiếu, nên lá phiếu chỉ kín khi tin người đó.",
    step_save: "Lưu tệp cho kiểm phiếu viên",
    step_save_code: "Mã của tệp, đọc to để mỗi kiểm phiếu viên so với mã trên máy mình:",
    step_save_text: "Đưa tệp này cho từng kiểm phiếu viên. Máy của mỗi người tự kiểm tra mọi lá phiếu, rồi làm ra một tệp phần mở để đưa lại đây.",
    save: "Lưu tệp cho kiểm phiếu viên",
    step_take: "Nhận phần mở",
    step_take_text: "Từ phần mở đầu tiên, việc nhận tệp của đại biểu không mở lại được nữa.",
    choose: "Chọn tệp phần mở…",
    paste: "Dán nội dung một tệp phần mở",
    paste_take: "Nhận nội dung đã dán",
    pasted: "nội dung đã dán",
    step_open: "Mở hòm phiếu",
    lacking: |count| format!("Còn thiếu phần mở của {count} kiểm phiếu viên."),
    complete: "Đã đủ phần mở của tất cả kiểm phiếu viên.",
    open: "Mở hòm phiếu",
    open_sample_text: "Để thử cho nhanh, mở ngay được mà không cần các bước bên dưới. Muốn tập như ngày thật thì làm lần lượt các bước.",
    open_sample: "Mở bằng khóa mẫu (tập dượt)",
    paper_first: "Trước khi mở, hai kiểm phiếu viên phải nhập xong phiếu giấy.",
    checking: "Đang kiểm tra phần mở…",
    opening: "Đang mở hòm phiếu…",
    taken: |name| format!("Phần mở của {name} đúng và đã được ghi."),
    known: |name| format!("Phần mở này của {name} đã có ở bàn. Không cần làm gì."),
    is_key: |name| {
        format!(
            "Đây là khóa công khai của {name}, chỉ dùng khi chuẩn bị hội nghị. Xin {name} mở tệp kết quả chưa mở trên máy của mình để làm ra phần mở."
        )
    },
    is_secret: |name| {
        format!(
            "Tệp này giữ khóa bí mật của {name}. Bàn không nhận và không lưu. Xin trả lại và xóa khỏi máy này; {name} làm phần mở trên máy của mình."
        )
    },
    other_conference: |theirs, ours| {
        format!(
            "Phần mở này là của hội nghị khác (mã {theirs}, ở đây là {ours}). Xin kiểm phiếu viên mở đúng tệp của bàn này."
        )
    },
    done: "Hòm phiếu đã mở. Ai có tệp kết quả đều đếm lại được.",
    see_results: "Xem kết quả",
    no_reopening: "Đã có phần mở của kiểm phiếu viên, nên việc nhận tệp không mở lại được nữa: hai lần mở chênh nhau một lá phiếu sẽ làm lộ lá phiếu đó.",
    waits: "Niêm phong, chờ mở",
    waits_text: "Phiếu kín còn niêm phong, chờ các kiểm phiếu viên mở. Bảng xếp hạng và biểu quyết công khai đã có dưới đây.",
    to_box: "Sang bước mở hòm phiếu",
    who_title: "Người nộp và lá phiếu",
    ballots: "Lá phiếu niêm phong",
    on_paper: "Người bỏ phiếu giấy",
    by_slip: "Xác nhận bằng phiếu mã",
    at_desk: "Xác nhận tại bàn",
    revoked: "Khóa đã hủy",
    revoked_text: |name, reason| format!("{name}: {reason}"),
    file_opened: "Tệp kết quả có cả số phiếu kín đã mở: đây là tệp để công bố.",
    file_sealed: "Tệp lúc này CHƯA mở hòm phiếu: dành cho kiểm phiếu viên, chưa phải để công bố.",
    archive: "Kho lưu cho người kiểm tra độc lập",
    archive_text: "Tệp .bel theo chuẩn Belenios, để một chương trình khác, không phải của chúng tôi, kiểm tra mọi lá phiếu và số phiếu.",
    archive_save: "Lưu kho lưu .bel",
    archive_command: "Người kiểm tra để tệp trong một thư mục riêng rồi chạy:",
    archive_folder: "THU_MUC",
    retry: "Thử lại",
    not_checked: |why| {
        format!("Chưa kiểm tra được các lá phiếu nên chưa có kết quả. {why} Không có gì bị mất.")
    },
};

pub const PREPARES: Prepares = Prepares {
    title: "Chuẩn bị hội nghị",
    home_text: "Chưa nhận tệp nào: có thể đưa bảng tiêu chí, khóa của kiểm phiếu viên và phiếu mã vào hội nghị này.",
    waits_shown: "Hội nghị có chỗ đã sửa mà chưa đóng băng lại: đang chiếu bản cũ.",
    waits: "Hội nghị có chỗ đã sửa mà chưa đóng băng lại. Nhận tệp lúc này thì theo hội nghị cũ, và phần đã sửa không dùng được nữa. Hãy đóng băng ở trang chuẩn bị trước.",
    in_use: "Hội nghị đang mở đã có tệp hoặc đang được ghi ở thẻ khác, nên không chuẩn bị lại được ở đây. Hãy mở tệp hội nghị khác ở trang đầu.",
    working: "Đang chuẩn bị…",
    was_sample: "Hội nghị mẫu có khóa mẫu mà ai cũng biết. Khi đóng băng, các khóa đó được thay bằng khóa thật dưới đây.",
    tellers: "Kiểm phiếu viên",
    tellers_text: |address| {
        format!(
            "Mỗi kiểm phiếu viên tạo khóa trên máy của mình tại {address} và đưa tệp khóa công khai cho bàn. Khi mở hòm phiếu cần đủ tất cả, không thiếu ai. Khóa có trước ngày họp, nên người giữ khóa là những người dự kiến vào Ban kiểm phiếu; hội nghị thông qua khi họp."
        )
    },
    tellers_own: "Địa chỉ trên chỉ mở được trên chính máy này. Máy của kiểm phiếu viên mở ứng dụng ở địa chỉ mà đại biểu sẽ dùng, thêm “#/teller” vào cuối.",
    no_tellers: "Chưa có khóa nào. Không có kiểm phiếu viên thì không bỏ phiếu kín được.",
    teller_name: |number| format!("Kiểm phiếu viên {number}"),
    key: "Mã khóa",
    key_hint: "Đọc to để so với mã trên máy của kiểm phiếu viên.",
    proven: "khóa dùng được",
    remove: |name| format!("Bỏ khóa của {name}"),
    choose: "Chọn tệp khóa…",
    paste: "Dán nội dung một tệp khóa",
    paste_take: "Nhận khóa đã dán",
    taken: |name| format!("Đã nhận khóa của {name}."),
    known: |name| format!("Khóa này đã có trong danh sách ({name})."),
    not_proven: "Tệp khóa không chứng minh được người làm ra có khóa bí mật. Xin kiểm phiếu viên tạo lại.",
    is_share: "Đây là phần mở, chỉ dùng sau khi chốt nhận. Bây giờ cần tệp khóa công khai.",
    is_secret: |name| {
        format!(
            "Tệp này giữ khóa bí mật của {name}. Bàn không nhận. Xin trả lại và lấy tệp khóa công khai."
        )
    },
    least: "Số phiếu ít nhất được mở cùng nhau",
    least_text: "Với ít lá phiếu hơn số này, máy của kiểm phiếu viên không mở: số phiếu quá ít sẽ lộ từng người bầu thế nào.",
    least_buttons: ["Bớt", "Thêm"],
    least_many: |least, voters| {
        format!(
            "Mức {least} nhiều hơn {voters} người có quyền bỏ phiếu: hòm phiếu sẽ không bao giờ mở được."
        )
    },
    least_one: "Mức dưới 3 không che được lá phiếu của ai: hai người biết phiếu của mình là biết phiếu của nhau.",
    slips: "Phiếu mã",
    slips_text: "Mỗi đại biểu nhận một phiếu giấy có mã riêng. Điện thoại nhập mã thì tệp tự được xác nhận đúng người, không cần nhìn mặt ở bàn. Không dùng cũng được.",
    slips_use: "Dùng phiếu mã?",
    slips_choices: ["Không dùng", "Dùng phiếu mã"],
    draw: |count| format!("Rút mã cho {count} người"),
    drawn: |count| {
        format!(
            "{count} mã đã rút và chỉ nằm trong bộ nhớ của trang này. In ngay, rồi xóa mã. Đóng trang, thử ngày họp hay mở hội nghị khác là mất mã, phải rút lại."
        )
    },
    print: "In phiếu mã",
    printed: "Đã in xong: xóa mã…",
    printed_question: "Xóa mã khỏi máy này?",
    printed_text: "Sau khi xóa, mã chỉ còn trên giấy. In thiếu thì phải rút mã mới cho tất cả.",
    printed_yes: "Đã in đủ, xóa mã",
    on_paper: |count| {
        format!("{count} phiếu mã đã rút. Mã chỉ còn trên giấy, không còn trong máy này.")
    },
    draw_again: "Rút mã mới",
    draw_again_text: "Mọi phiếu đã in trước đó sẽ không dùng được nữa.",
    slip: "PHIẾU MÃ",
    slip_how: "Quét mã bằng điện thoại, hoặc mở địa chỉ này rồi nhập mã:",
    slip_secret: "Chỉ dành cho người có tên trên phiếu. Giữ kín, không đưa cho người khác.",
    freeze: "Đóng băng",
    freeze_text: "Tệp hội nghị mới có mã hội nghị mới. Từ đó không thêm bớt được kiểm phiếu viên hay phiếu mã.",
    freeze_button: "Đóng băng và lưu tệp hội nghị…",
    freeze_question: "Đóng băng hội nghị?",
    freeze_yes: "Đóng băng và lưu",
    freeze_no_tellers: "Chưa có khóa của kiểm phiếu viên nào.",
    freeze_no_contest: "Hội nghị này không có nội dung bỏ phiếu kín nào, nên phiếu mã không dùng được. Hãy chọn không dùng phiếu mã rồi đóng băng.",
    freeze_bad_key: "Có khóa không dùng được. Hãy bỏ khóa đó và xin kiểm phiếu viên tạo lại.",
    freeze_too_large: |size, limit| {
        format!(
            "Tệp hội nghị quá lớn: {size}, điện thoại chỉ mở được tệp đến {limit}. Hãy rút ngắn hoặc bỏ bớt tài liệu."
        )
    },
    freeze_codes: "Mã của phiếu mã còn trong máy. Hãy in rồi xóa mã trước khi đóng băng.",
    summary: |tellers, least, slips| match slips {
        0 => format!("{tellers} kiểm phiếu viên, ít nhất {least} lá phiếu, không dùng phiếu mã."),
        _ => format!("{tellers} kiểm phiếu viên, ít nhất {least} lá phiếu, {slips} phiếu mã."),
    },
    frozen: "Hội nghị đã đóng băng",
    frozen_text: |code| format!("Mã hội nghị mới: {code}. Bàn này đã mở hội nghị mới."),
    save: "Lưu tệp hội nghị",
    to_inbox: "Sang bước nhận tệp",
};
