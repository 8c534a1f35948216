//! Vietnamese: recounting, one's own ballot, ballots on trial.

use crate::i18n::verify::Verify;

pub static TEXTS: Verify = Verify {
    title: "Kiểm tra kết quả",
    text: "Mở tệp kết quả của hội nghị. Máy này tự tính lại tất cả, không cần mạng, rồi nói chỗ nào khớp, chỗ nào không. Lá phiếu thử cũng mở ở đây.",
    choose: "Chọn tệp…",
    again: "Chọn tệp khác…",
    reading: "Đang đọc tệp…",
    progress: |done, total| format!("Đang kiểm tra: xong {done}/{total} phần"),
    progress_ballots: |done, total| format!("Đang kiểm tra lá phiếu: {done}/{total}"),
    stop: "Dừng lại",
    stopped: "Đã dừng. Chưa kiểm tra xong nên chưa nói được gì về tệp này.",
    sound: "Khớp: kết quả ghi trong tệp đúng là kết quả tính từ các lá phiếu và phiếu chấm trong tệp.",
    sound_closed: "Tệp đúng, nhưng hòm phiếu chưa mở: còn chờ các kiểm phiếu viên.",
    unsound: "KHÔNG khớp: đừng dùng kết quả này. Hãy báo ban kiểm phiếu và xin lại tệp gốc.",
    parts_title: "Từng phần",
    integrity_hint: "Hãy so với mã đã đọc tại hội trường: khác một số là tệp khác.",
    outcome: "Kết quả",
    outcome_closed: "Các nội dung bỏ phiếu kín chưa có kết quả: hòm phiếu còn chờ các kiểm phiếu viên mở.",
    outcome_unsound: "Không hiện kết quả, vì tệp không khớp.",

    mine_title: "Lá phiếu của tôi",
    mine_text: "Điện thoại đã bỏ phiếu cho biết mã phiếu. Mã không nói bầu ai, chỉ để tìm lá phiếu.",
    mine_asked: |tracker| format!("Mở tệp kết quả để tìm lá phiếu {tracker}."),
    tracker: "Mã phiếu",
    tracker_hint: "12 chữ đầu là đủ. Chữ hoa và chữ thường khác nhau.",
    find: "Tìm lá phiếu",
    finding: "Đang tìm…",
    too_short: |have| format!("Mã phiếu có ít nhất 12 chữ, ở đây mới có {have}."),
    found: |place| format!("CÓ trong kết quả: lá số {place}."),
    found_closed: |place| {
        format!("CÓ trong hòm phiếu: lá số {place}. Hòm phiếu còn chờ các kiểm phiếu viên mở.")
    },
    found_tracker: "Mã phiếu trong tệp",
    alike: |place| {
        format!(
            "Lá số {place} có mã gần giống, khác chữ dễ nhầm. Hãy so từng chữ với mã trên điện thoại."
        )
    },
    absent: "KHÔNG có trong tệp này. Hãy đưa mã phiếu cho ban kiểm phiếu.",
    absent_revote: "Nếu đã bỏ phiếu lại thì chỉ lá phiếu mới nhất được tính: hãy tìm bằng mã mới nhất.",
    revote: "Ai bỏ phiếu lại thì chỉ lá phiếu mới nhất được tính; mã của lá cũ không còn trong kết quả.",
    no_urn: "Trong tệp này không có lá phiếu kín nào.",

    trial_title: "Thử phiếu",
    trial_not_handed: "Lá phiếu thử này không được nộp.",
    trial_needs: "Để mở lá phiếu thử, máy này cần tệp hội nghị. Hãy chọn tệp hội nghị, hoặc mở hội nghị trên máy này trước.",
    trial_choose: "Chọn tệp hội nghị…",
    trial_other: "Tệp hội nghị này không phải của lá phiếu thử.",
    trying: "Đang mở lá phiếu thử…",
    trial_holds: "Trong lá phiếu niêm phong đúng là những lựa chọn dưới đây.",
    trial_compare: "So mã này với mã trên màn hình điện thoại kia: phải giống hệt.",
    trial_choices: "Những gì trong lá phiếu",
    trial_not_filled: "không bỏ phiếu",
    teller_link: "Tôi là kiểm phiếu viên",
    delegate_link: "Tôi là đại biểu",
};
