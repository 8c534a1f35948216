//! Vietnamese: why results do not stand.

use crate::i18n::desk_files::ResultErrors;

pub const RESULT_ERRORS: ResultErrors = ResultErrors {
    not_on_list: |who| {
        format!(
            "{who} được nhắc đến nhưng không có trong danh sách hội nghị hoặc danh sách đã nộp."
        )
    },
    not_accepted: |who, why| format!("Phần của {who} lẽ ra không được nhận: {why}"),
    bad_vote: |contest, why| format!("“{contest}” có phiếu không hợp lệ: {why}."),
    outcome: "Kết quả ghi trong tệp không phải là kết quả tính từ số liệu trong tệp.",
    count: |contest| format!("Các số kiểm phiếu của “{contest}” không thể cùng đúng."),
    sheet: |who, unit| format!("{who} không có quyền chấm {unit}, hoặc chấm hai lần."),
    votes_without_voters: |contest| {
        format!(
            "“{contest}” có nhiều phiếu hơn số người đã bỏ phiếu, hoặc có phiếu của người không có quyền."
        )
    },
    ballots_without_voters: |ballots, voters| {
        format!("Hòm phiếu có {ballots} lá phiếu niêm phong, nhưng có {voters} người nộp lá phiếu.")
    },
    urn: super::refusals::urn,
    paper: super::refusals::paper,
    ruling: super::board::ruling,
    attendance: super::board::attendance,
    twice: |what| format!("“{what}” được ghi hai lần trong kết quả. Không dùng kết quả này."),
    hands: super::board::hands,
    checked: |unit, error| {
        format!(
            "Phiếu thẩm định của {unit} không đúng. {}",
            super::board::review(error)
        )
    },
    not_on_paper: |who| {
        format!("{who} không thể bỏ phiếu giấy: không có quyền, hoặc đã bỏ phiếu trên điện thoại.")
    },
};
