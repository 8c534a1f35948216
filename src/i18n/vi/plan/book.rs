//! Vietnamese: workbooks with parts of the plan.

use khoithidua_core::bloc::Capacity;
use khoithidua_core::workbook::PartWhy;

use crate::i18n::plan::book::BookWords;
use crate::i18n::{number, vi};

pub static TEXTS: BookWords = BookWords {
    title: "Bản soạn và Excel",
    text: "Điền trong Excel rồi đưa vào đây, từng phần hoặc tất cả; hoặc xuất ra Excel để người khác điền tiếp.",
    link: "Đưa vào từ Excel, xuất ra Excel",
    choose: "Chọn tệp Excel…",
    choose_text: "Mỗi phần là một trang tính, nhận ra theo tên: Thông tin, Đơn vị, Đại biểu, Chương trình, Tiêu chí, Chỉ tiêu. Thứ tự các cột tùy ý.",
    out: "Xuất ra Excel",
    out_text: "Tệp xuất ra điền tiếp được và đưa vào lại được. Phần nào chưa có gì thì có hàng ví dụ.",
    out_plan: "Xuất bản đang soạn",
    out_empty: "Tải tệp mẫu để trống, có ví dụ",
    out_zone: "Tải tệp mẫu của Khối các Ban Quản lý",
    only_criteria: "Tệp chỉ có bảng tiêu chí? Mở ở đây",
    not_read: "Chưa đọc được tệp. Bản đang soạn vẫn như cũ.",
    anew: "Bản soạn đã thay đổi sau khi đọc tệp, nên tệp được đọc lại. Xin xem lại trước khi đưa vào.",
    parts: "Chọn phần cần đưa vào",
    part: |name, count| match count {
        0 => name.to_owned(),
        count => format!("{name}: {count}"),
    },
    passed_over: |sheets| format!("Trang tính không dùng đến: {sheets}."),
    nothing: "Các trang tính chưa điền gì. Hàng ví dụ không được tính.",
    doubtful: |count| {
        format!(
            "Có {count} chỗ nên xem lại, ghi ở dưới theo trang và ô trong tệp Excel. Chỗ nào sai, hãy sửa trong Excel rồi chọn lại tệp."
        )
    },
    examples: "Các hàng ví dụ không được tính.",
    left_out: "Chưa lấy được",
    left_out_text: "Bắt đầu hay đưa vào lúc này thì thiếu các phần ấy. Hãy sửa trong Excel rồi chọn lại tệp.",
    not_taken: |part| format!("Phần “{part}” CHƯA lấy được"),
    doubts: |part| format!("Nên xem lại ở phần “{part}”"),
    cell: |sheet, cell| format!("Trang “{sheet}”, ô {cell}"),
    gone: "Sẽ không còn trong bản soạn",
    gone_nothing: "Không có gì trong bản soạn bị mất.",
    gone_of: [
        |count, names| format!("{count} đơn vị: {names}"),
        |count, names| format!("{count} đại biểu: {names}"),
        |count, names| format!("{count} mục chương trình: {names}"),
        |count, names| format!("{count} chỉ tiêu: {names}"),
        |count, names| format!("{count} tiêu chí dùng để xét khi bằng điểm: {names}"),
        |count, names| format!("đơn vị của {count} đại biểu: {names}"),
        |count, names| format!("{count} dòng trên phiếu: {names}"),
        |count, names| format!("Khối trưởng hoặc Khối phó của {count} năm: {names}"),
        |_, names| format!("đơn vị đăng cai: {names}"),
        |count, names| format!("{count} người chủ trì: {names}"),
        |count, names| format!("{count} người trình bày: {names}"),
        |count, names| format!("tài liệu kèm theo của {count} mục chương trình: {names}"),
        |count, names| format!("{count} đơn vị trong bảng phân công chấm chéo: {names}"),
        |count, names| format!("{count} phiếu mã đã in: {names}"),
        |count, names| format!("{count} dòng chấm: {names}"),
    ],
    more: |names, count| format!("{names} và {count} nữa"),
    take: "Đưa các phần đã chọn vào bản soạn",
    taken: |parts| format!("Đã đưa vào: {parts}. Bấm “Hoàn tác” để trở lại như trước."),
};

fn capacity(capacity: Capacity) -> &'static str {
    match capacity {
        Capacity::Head => "trưởng đoàn",
        Capacity::Authorised => "được ủy quyền",
        Capacity::Member => "thành viên",
        Capacity::Guest => "khách mời",
    }
}

/// Why something should be looked at.
pub fn why(why: &PartWhy) -> String {
    match why {
        PartWhy::NoHeadings => "Không thấy hàng tiêu đề cột nên trang này không được đọc.".into(),
        PartWhy::SecondSheet => "Đã có một trang tính khác cho phần này; trang này không được đọc.".into(),
        PartWhy::Criteria(error) => vi::desk_workbook::error(error),
        PartWhy::Example => "Hàng ví dụ, không được tính.".into(),
        PartWhy::CellError => "Ô này báo lỗi trong Excel (như #REF!).".into(),
        PartWhy::NotWorkedOut => "Ô này có công thức chưa được tính. Hãy mở tệp bằng Excel, lưu lại rồi chọn lại.".into(),
        PartWhy::Cut(kept) => format!("Quá dài; chỉ giữ {kept} chữ cái đầu."),
        PartWhy::UnknownKey(key) => format!("“{key}” không phải mục quen thuộc; bỏ qua."),
        PartWhy::KeyAgain(key) => format!("Mục “{key}” đã có ở trên; dòng này không được đọc."),
        PartWhy::NotADate(text) => format!("“{text}” không phải ngày tháng. Hãy ghi như 28/12/2026."),
        PartWhy::DateTakenFor(date) => format!("Năm chỉ có hai chữ số; được hiểu là {}.", date.display()),
        PartWhy::NotAYear(text) => format!("“{text}” không phải năm."),
        PartWhy::NotATime(text) => format!("“{text}” không phải giờ. Hãy ghi như 8h30."),
        PartWhy::TimeTakenFor(time) => format!("Chỉ có một con số; được hiểu là {time}."),
        PartWhy::NotAShare(text) => format!("“{text}” không phải tỷ lệ từ 0 đến 100."),
        PartWhy::ShareTakenFor(percent) => format!("Được hiểu là {percent} %."),
        PartWhy::NoName => "Hàng không có tên; bỏ qua.".into(),
        PartWhy::SameName(name) => format!("“{name}” đã có ở hàng trên; cả hai đều được giữ."),
        PartWhy::TwoSpellings(this, that) => format!("“{this}” và “{that}” có thể là một, viết theo hai cách."),
        PartWhy::UnknownUnit(name) => format!("Không có đơn vị nào tên “{name}”; bỏ trống."),
        PartWhy::SeveralUnits(name) => format!("Có nhiều đơn vị tên “{name}”; bỏ trống."),
        PartWhy::UnitTakenFor(text, unit) => format!("“{text}” được hiểu là {unit}."),
        PartWhy::NoUnit => "Người này đại diện cho đơn vị nhưng không ghi đơn vị nào.".into(),
        PartWhy::TwoRepresentatives(unit) => format!("{unit} đã có người đại diện ở hàng trên."),
        PartWhy::CapacityTakenFor(of) => format!("Không rõ tư cách; được hiểu là {}.", capacity(*of)),
        PartWhy::NoCapacities => "Không có cột “Tư cách”: người không có đơn vị được hiểu là khách mời, người có giấy ủy quyền là được ủy quyền, còn lại là thành viên. Thành viên và khách mời không bỏ phiếu thay đơn vị.".into(),
        PartWhy::PersonTakenFor(text, person) => format!("“{text}” được hiểu là {person}."),
        PartWhy::UnknownPerson(name) => format!("Không có đại biểu nào tên “{name}”; bỏ qua."),
        PartWhy::SeveralPeople(name) => format!("Có nhiều đại biểu tên “{name}”; bỏ qua."),
        PartWhy::SpeakerNoted(name) => format!("Không có đại biểu nào tên “{name}”; tên được ghi vào ghi chú."),
        PartWhy::UnknownCriterion(name) => format!("Bảng tiêu chí không có dòng “{name}”; bỏ qua."),
        PartWhy::SeveralCriteria(name) => format!("Bảng tiêu chí có nhiều dòng “{name}”; bỏ qua."),
        PartWhy::NotAQuantity(text) => format!("“{text}” không phải con số."),
        PartWhy::QuantityTakenFor(quantity) => format!("Được hiểu là {}.", number(*quantity)),
        PartWhy::TargetAgain => "Đơn vị đã có chỉ tiêu cho dòng này ở trên; bỏ qua.".into(),
    }
}
