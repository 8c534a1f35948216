//! Vietnamese: words of the delegate's screens.

use crate::i18n::delegate::Delegate;

pub static TEXTS: Delegate = Delegate {
    start_title: "Mở hội nghị",
    start_text: "Chưa thấy tệp hội nghị. Hãy chọn tệp mà ban tổ chức đã gửi (tên thường kết thúc bằng .json hoặc .txt).",
    other_conference: "Bản nháp này thuộc hội nghị khác. Hãy mở đúng tệp hội nghị trước, rồi mở lại bản nháp.",
    draft_in_the_way: "Trên máy này đã có bản nháp khác đang làm dở. Nếu mở, bản nháp đang có sẽ bị thay bằng bản trong tệp.",
    replace_draft: "Thay bằng bản trong tệp",
    not_writer: "Thẻ này chỉ để xem. Hãy đóng thẻ kia rồi mở lại tệp.",

    home_hello: "Kính chào",
    change_person: "Không phải tôi",
    now: "Đang diễn ra",
    held_on: |date| format!("Hội nghị ngày {date}"),
    tasks: "Việc của tôi",
    tasks_sheets: "Phiếu chấm điểm",
    tasks_votes: "Lá phiếu",
    tasks_covenant: "Ký Giao ước",
    of: |done, total| format!("{done}/{total}"),
    not_started: "Chưa làm",
    done: "Xong",
    in_progress: |done, total| format!("Đang làm {done}/{total}"),
    go_on: "Làm tiếp",
    start_first: "Bắt đầu",
    review_and_finish: "Xem lại và hoàn tất",
    not_handed_over: "CHƯA giao cho ban tổ chức",
    handed_over: "Ông/Bà báo đã giao cho ban tổ chức",
    to_hand_over: "Giao tệp phiếu",
    agenda: "Chương trình",
    papers: "Tài liệu",
    movements: "Phong trào thi đua",
    no_tasks: "Ông/Bà không phải chấm điểm hay bỏ phiếu. Mời đọc tài liệu và góp ý.",
    guest_go_on: "Đọc tài liệu",
    code_note: "Mã này phải giống mã trên màn hình của ban tổ chức. Nếu khác, xin báo ban tổ chức.",
    new_conference: "Ban tổ chức vừa thay tệp hội nghị.",
    open_new_conference: "Mở tệp mới",

    draft_paper: "Dự thảo, xin góp ý",
    author: "Người soạn",
    your_remark: "Góp ý của Ông/Bà",
    remark_kept: "Đã lưu góp ý trên máy này.",
    remarked: "✓ Đã góp ý",
    remark_hint: "Góp ý được giao cùng các phiếu, có ghi tên Ông/Bà.",
    period: "Giai đoạn",

    sheet_of: "Phiếu chấm điểm",
    sheet_own: "Tự chấm",
    sheet_peer: "Chấm chéo",
    group_of: |i, n| format!("Phần {i}/{n}"),
    max: |p| format!("tối đa {p}"),
    max_bonus: |p| format!("thưởng không quá {p}"),
    max_penalty: |p| format!("trừ không quá {p}"),
    running_total: "Tổng điểm",
    bonus: |p| format!("Điểm thưởng: +{p}"),
    penalty: |p| format!("Điểm trừ: {p}"),
    optional: "không bắt buộc",
    target: "Chỉ tiêu đăng ký",
    registered_target: |t| format!("Chỉ tiêu đã đăng ký: {t}"),
    result: "Kết quả thực hiện",
    points_given: "Điểm",
    full_points: "Tối đa",
    less: "Bớt",
    more: "Thêm",
    count_none: "Không có",
    count: "Số lượng",
    reached: "Đạt",
    not_reached: "Không đạt",
    line_points: |p| format!("{p} điểm"),
    zero_question: "Mục này được 0 điểm, đúng ý Ông/Bà không?",
    zero_yes: "Đúng, 0 điểm",
    need_target: "Còn thiếu chỉ tiêu.",
    need_result: "Còn thiếu kết quả.",
    not_a_number: "Chỉ gõ số, ví dụ 9,75.",
    too_many_decimals: "Quá nhiều chữ số sau dấu phẩy.",
    two_readings: "Số này đọc được hai cách.",
    which_reading: |text| format!("“{text}” là số nào?"),
    as_thousands: |text| format!("{text} (hàng nghìn)"),
    as_decimals: |text| match text.split_once(',') {
        Some((whole, rest)) => format!("{whole} phẩy {}", rest.trim_end_matches('0')),
        None => format!("{text} (không có số lẻ)"),
    },
    out_of_range: |max| format!("Điểm phải từ 0 đến {max}."),
    zero_target: "Chỉ tiêu phải lớn hơn 0.",
    negative_result: "Kết quả không thể âm.",
    notes: "Ghi lý do, minh chứng",
    reason: "Lý do, giải trình",
    evidence: "Tài liệu kiểm chứng",
    clear: "Xóa trắng mục này",
    next_part: |number| format!("Sang phần {number}"),
    next_task: "Việc tiếp theo",
    to_tasks: "Việc của tôi",
    rule_deduction: |p| format!("Đạt chỉ tiêu: điểm tối đa. Thiếu mỗi 1 %: bớt {p} điểm."),
    rule_proportional: "Điểm theo tỷ lệ kết quả so với chỉ tiêu.",
    rule_leader: "Đạt chỉ tiêu: nửa số điểm. Đơn vị vượt chỉ tiêu cao nhất: điểm tối đa.",
    rule_best: "Kết quả tốt nhất trong các đơn vị: điểm tối đa; còn lại theo tỷ lệ.",
    lower_is_better: "Càng thấp càng tốt.",
    assigned: ["Được giao", "Đơn vị không được giao"],
    compared: "Điểm được tính từ kết quả của tất cả các đơn vị.",
    compared_rows: |rows| format!("chưa kể mục so với đơn vị khác: {rows}"),
    left_out: "Không tính mục này; tổng điểm quy đổi từ các mục còn lại.",
    rule_bands: "Điểm theo khoảng kết quả:",
    band_from: |from| format!("từ {from}"),
    band_between: |from, to| format!("từ {from} đến dưới {to}"),
    band_below: |to| format!("dưới {to}"),
    band_up_to: |to| format!("đến {to}"),
    band_above: |from, to| format!("trên {from} đến {to}"),
    rule_per_item: |p| format!("Mỗi cái {p} điểm, đến mức tối đa."),
    rule_event: |name, p| format!("{name} (−{p} mỗi lần)"),
    rule_bonus: |name, p| format!("{name} ({p} mỗi lần)"),

    vote_of: |i, n| format!("Lá phiếu {i}/{n}"),
    choose_up_to: |max| format!("Chưa chọn. Được chọn nhiều nhất {max}."),
    choose_at_least: |n, min| format!("Mới chọn {n}, phải chọn ít nhất {min}."),
    choices_left: |n, max, left| format!("Đã chọn {n}/{max}. Còn chọn được {left}."),
    choices_full: |max| format!("Đã chọn đủ {max}/{max}. Muốn đổi, hãy bỏ chọn một dòng."),
    choices_refused: |max| {
        format!("Đã chọn đủ {max}/{max} nên không chọn thêm được. Hãy bỏ chọn một dòng trước.")
    },
    over_quota: |max| {
        format!(
            "Phiếu chọn quá {max} là phiếu không hợp lệ, nên máy không nhận dấu vượt quá số này."
        )
    },
    blank_chosen: "Phiếu trắng: không chọn dòng nào.",
    blank_invalid: "Phiếu trắng: không chọn dòng nào. Phiếu này vẫn được thu nhưng không hợp lệ.",
    blank_not_valid: "Phiếu trắng (không hợp lệ)",
    blank_took: |n| format!("Đã bỏ {n} dấu vừa chọn để thành phiếu trắng."),
    blank_restore: "Lấy lại lựa chọn vừa rồi",
    twice: |unit, contests| format!("{unit} đang được chọn ở cả hai phiếu: {contests}."),
    twice_note: "Một thành tích chỉ nên đề nghị một hình thức khen thưởng. Xin cân nhắc; phiếu vẫn được tính.",
    vote_blank: "Bỏ phiếu trắng",
    vote_none: "Không chọn ai",
    vote_own: |unit| format!("{unit}: đơn vị của đại biểu, không tự bầu"),

    sealed_promise: |tellers| {
        format!(
            "Lá phiếu sẽ được niêm phong, không ai mở riêng được; chỉ {tellers} kiểm phiếu viên cùng nhau mới mở được kết quả chung."
        )
    },
    sealed_stamp: |code| format!("Đã niêm phong · Mã phiếu {code}"),
    sealed_closed: "Không ai đọc được lá phiếu này nữa, kể cả máy này.",
    vote_again: "Bỏ phiếu lại",
    vote_again_rule: "Bỏ phiếu lại là làm lá phiếu mới, còn trống, cho tất cả các phiếu kín. Khi hoàn tất, lá phiếu mới thay lá phiếu trước. Nếu không chọn gì, lá phiếu trước vẫn được giữ.",
    voting_again: |code, contests| {
        format!(
            "Đang bỏ phiếu lại: lá phiếu mới cho cả {contests} phiếu kín sẽ thay lá phiếu {code} khi hoàn tất. Nếu không chọn gì, lá phiếu trước vẫn được giữ."
        )
    },
    keep_sealed: "Giữ lá phiếu đã niêm phong",
    not_held: "Tệp hội nghị này chưa mở bỏ phiếu kín. Xin hỏi ban tổ chức.",
    tracker: "Mã phiếu",
    tracker_what: "Mã này để tìm lá phiếu của Ông/Bà trong kết quả; không cho biết Ông/Bà chọn gì.",
    tracker_check: "Lá phiếu của tôi có trong kết quả không?",
    device_key: "Khóa của máy này",
    device_key_what: "Ban tổ chức có thể hỏi số này để biết tệp đúng là của Ông/Bà.",

    covenant_title: |year| format!("Giao ước thi đua năm {year}"),
    sign_name: "Họ và tên người ký",
    sign_name_hint: "Xin kiểm tra lại họ tên; sai thì sửa ngay tại đây.",
    sign_here: "Ký vào khung này bằng ngón tay",
    sign_hint: "Dùng bút hoặc chuột cũng được.",
    sign_clear: "Xóa, ký lại",
    sign_undo: "Bỏ nét cuối",
    signed: "Đã ký",

    review_title: "Xem lại",
    review_missing: |n| {
        format!(
            "Còn {n} việc chưa xong. Vẫn giao được: phiếu kín chưa bỏ tính như ghi dưới đây, việc khác chưa xong thì không được tính."
        )
    },
    review_complete: "Mọi việc đã xong.",
    review_sheets: "Phiếu chấm điểm",
    review_votes: "Lá phiếu",
    review_covenant: "Giao ước",
    review_remarks: "Góp ý",
    not_scored: "Chưa chấm",
    partly_scored: |done, total| format!("Mới chấm {done}/{total} mục"),
    not_voted: "Chưa bỏ phiếu",
    partly_voted: "Bỏ chưa xong",
    counts_as: [
        "sẽ tính là phiếu trắng",
        "sẽ tính là phiếu trắng, không hợp lệ",
        "sẽ coi như không bỏ phiếu này",
        "không có ý kiến ở mọi dòng",
    ],
    review_last: "Đây là lần cuối đọc được phiếu kín. Hoàn tất là niêm phong: sau đó không ai đọc được nữa, kể cả máy này. Phiếu kín nào chưa bỏ thì tính như ghi dưới đây.",
    not_signed: "Chưa ký",
    change: "Sửa",
    finalise: "Hoàn tất tệp phiếu",
    finalise_question: "Hoàn tất tệp phiếu?",
    finalise_text: "Mọi phiếu được ghi vào một tệp để giao cho ban tổ chức. Sau khi hoàn tất, muốn sửa phải làm bản mới và giao lại.",
    vote_not_yours: "Nội dung này do người đại diện của đơn vị bỏ phiếu. Ông/Bà không phải làm gì ở đây.",
    finalise_missing: |n| format!("Còn {n} việc chưa xong. Việc chưa xong thì không được tính."),
    left_empty: "Riêng các phiếu kín còn để trống:",
    left_empty_again: "Lá phiếu mới còn để trống các phiếu kín sau; lựa chọn ở lá phiếu trước không còn được tính:",
    finalise_yes: "Hoàn tất",
    sealing: "Đang niêm phong lá phiếu…",
    sealed_ready: "Lá phiếu đã niêm phong. Mã phiếu:",
    signing: "Đang ký và ghi tệp…",
    not_finalised: "Chưa hoàn tất được. Mọi thứ đã nhập vẫn còn.",
    try_ballot: "Thử phiếu",

    answer_link: "Trả lời kết quả thẩm định điểm",
    verify_link: "Kiểm tra kết quả, mở lá phiếu thử",
    trial_title: "Thử phiếu",
    trial_text: [
        "Thử phiếu là để xem máy này có niêm phong đúng những gì Ông/Bà chọn không.",
        "Hãy chuyển tệp dưới đây sang một máy khác và mở cùng trang này, vào Cài đặt, mục “Kiểm tra kết quả, mở lá phiếu thử”: máy đó cho biết trong lá phiếu có gì, và mã phiếu phải giống mã dưới đây.",
        "Lá phiếu thử này đã bỏ, không được tính; trở lại xem lại, máy sẽ niêm phong lá phiếu mới với đúng các lựa chọn của Ông/Bà.",
    ],
    trial_tracker: "Mã phiếu để so",
    trial_how: "Chuyển lá phiếu thử sang máy khác:",
    trial_saved: |name| {
        format!("Đã lưu tệp {name} vào thư mục tải về. Hãy chuyển tệp đó sang máy khác.")
    },
    trial_copied: "Đã sao chép. Hãy dán vào màn hình kiểm tra trên máy khác.",
    trial_secret: "Ai có tệp này đều đọc được lựa chọn trong đó. Thử xong, hãy xóa tệp.",
    trial_done: "Thử xong, trở lại xem lại",

    slip_title: "Tôi có phiếu mã",
    slip_text: "Phiếu mã là tờ giấy có tên Ông/Bà do ban tổ chức phát. Gõ mã in trên đó, hoặc quét mã vuông bằng máy ảnh của điện thoại.",
    slip_label: "Mã trên phiếu",
    slip_hint: "17 chữ và số; chữ thường, chữ hoa, dấu cách đều được.",
    slip_find: "Tiếp",
    slip_looking: "Đang tìm…",
    slip_question: |name, unit| match unit {
        Some(unit) => format!("Ông/Bà là {name}, {unit}?"),
        None => format!("Ông/Bà là {name}?"),
    },
    slip_kept: "Mã được giữ kín trên máy này để ký tệp phiếu của Ông/Bà.",
    slip_none: "Hội nghị này không dùng phiếu mã. Hãy chọn tên trong danh sách.",
    slip_without: "Không có phiếu mã, chọn tên trong danh sách",

    locked_revision: |n| {
        format!("Ông/Bà đã hoàn tất bản {n} nên các mục đang khóa. Muốn sửa, hãy bấm nút dưới đây.")
    },
    editing_revision: |n| {
        let before = n.saturating_sub(1);
        format!(
            "Đang sửa bản {n}. Ban tổ chức vẫn tính bản {before} cho đến khi Ông/Bà hoàn tất và giao lại."
        )
    },
    to_correct: "Có số cần sửa",
    draft_saved: |name| {
        format!(
            "Đã lưu tệp {name} vào thư mục tải về. Hãy chuyển tệp đó sang điện thoại kia rồi mở ở mục “Mở tệp khác”."
        )
    },
    sign_name_missing: "Còn thiếu họ và tên người ký.",
    too_large: "Số quá lớn.",

    hand_title: "Giao tệp phiếu",
    hand_revision: |n, when| format!("Bản {n}, hoàn tất lúc {when}"),
    hand_to_host: |unit| format!("Giao cho: ban tổ chức Hội nghị ({unit})."),
    hand_to_head: |year, unit| {
        format!("Giao cho: ban tổ chức Hội nghị (Khối trưởng năm {year}: {unit}).")
    },
    hand_to_board: "Giao cho: ban tổ chức Hội nghị.",
    hand_send: "Gửi tệp cho ban tổ chức",
    hand_send_share: "Bấm “Gửi qua ứng dụng khác”, chọn Zalo hoặc ứng dụng Ông/Bà vẫn dùng, rồi chọn người của ban tổ chức.",
    hand_send_save: "Lưu tệp vào máy, rồi gửi tệp đó cho ban tổ chức qua Zalo, thư điện tử, hoặc chép sang máy của ban tổ chức.",
    hand_trouble: "Không gửi được thì làm thế nào?",
    hand_trouble_ways: [
        "Lưu thành tệp, rồi mở Zalo và đính kèm tệp đó (trong thư mục tải về).",
        "Sao chép nội dung, rồi dán vào tin nhắn gửi ban tổ chức.",
        "Mang điện thoại này đến bàn ban tổ chức để được giúp. Dữ liệu vẫn còn trên máy.",
    ],
    hand_tell: "Báo là đã giao",
    hand_tell_text: "Khi tệp đã gửi đi hoặc đã chép xong, hãy bấm nút này để máy ghi nhớ.",
    hand_wait: "Chờ ban tổ chức xác nhận",
    hand_wait_text: "Ban tổ chức mở tệp và báo đã nhận của Ông/Bà. Từ nay đến lúc đó xin giữ điện thoại này và đừng xóa dữ liệu trình duyệt.",
    hand_send_again: "Cần gửi lại tệp này?",
    hand_copied: "Đã sao chép. Hãy dán vào tin nhắn gửi ban tổ chức.",
    hand_saved: |name| {
        format!("Đã lưu tệp {name} vào thư mục tải về. Hãy gửi tệp đó cho ban tổ chức.")
    },
    hand_done: "Tôi đã giao xong",
    hand_undo: "Chưa giao, tôi bấm nhầm",
    hand_again: "Sửa và giao lại",
    hand_again_text: "Ứng dụng sẽ mở lại mọi mục để sửa. Bản đã giao vẫn được tính cho đến khi ban tổ chức nhận bản mới.",
    hand_again_yes: "Mở lại để sửa",

    move_phone: "Đổi sang điện thoại khác",
    move_phone_text: "Lưu bản nháp thành tệp, chuyển sang máy kia, rồi mở tệp đó trong mục “Mở tệp khác”.",
    move_phone_save: "Lưu bản nháp",
    open_other: "Mở tệp khác",
    open_other_text: "Tệp hội nghị hoặc bản nháp từ máy khác. Những gì đang làm dở vẫn được giữ trên máy này.",
    about: "Về ứng dụng",
    about_text: "Ứng dụng không có máy chủ và không gửi gì đi. Mọi thứ ở trên máy này cho đến khi Ông/Bà tự giao tệp.",
};
