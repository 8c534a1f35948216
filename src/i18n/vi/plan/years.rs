//! Vietnamese: several years side by side.

use crate::i18n::plan::years::YearWords;

pub static TEXTS: YearWords = YearWords {
    title: "Các năm bên nhau",
    text: "Mở tệp kết quả của nhiều năm để xem bên nhau: thứ hạng của từng đơn vị, Khối trưởng và Khối phó, khen thưởng. Mỗi tệp được tính lại từ đầu trước khi đưa vào. Các tệp không lưu lại trên máy này: lần sau mở trang, xin chọn lại.",
    choose: "Chọn các tệp kết quả…",
    paste: "Dán nội dung một tệp kết quả",
    paste_take: "Đưa vào",
    checking: |name| format!("Đang kiểm tra: {name}"),
    pasted: "nội dung đã dán",

    files_title: "Các năm đang xem",
    files_apart: "Các tệp không đặt bên cạnh được",
    nothing: "Chưa có tệp kết quả nào.",
    year: |year| format!("Năm {year}"),
    open_here: "Hội nghị đang mở trên máy này",
    code: |code| format!("mã kiểm chứng {code}"),
    sealed: "Hòm phiếu kín chưa mở: những gì bỏ phiếu kín chưa có kết quả.",
    sample: "Có phần là dữ liệu mẫu.",
    other_name: |name| format!("Khi đó Khối có tên: {name}."),
    remove: "Bỏ ra",
    remove_file: |year, name| format!("Bỏ ra: tệp năm {year}, {name}"),

    asked: |year| {
        format!(
            "Có nhiều tệp kết quả của năm {year}. Dùng tệp nào? Chưa chọn thì năm này chưa được đưa vào."
        )
    },
    use_this: "Dùng tệp này",
    use_file: |name| format!("Dùng tệp này: {name}"),
    held_on: |date| format!("họp ngày {date}"),
    other_bloc: |bloc| {
        format!("Đây là kết quả của Khối khác: “{bloc}”. Không đặt bên cạnh các năm của Khối này.")
    },
    rehearsal: "Đây là kết quả diễn tập, không đặt bên cạnh kết quả thật.",
    twice: "Tệp này đã có ở dưới rồi.",
    unsound: |why| format!("Tính lại thì tệp này không đúng, nên không đưa vào. {why}"),
    missing: |years| {
        format!("Không có tệp của năm {years}: những năm đó thế nào thì ở đây không biết.")
    },

    places_title: "Thứ hạng qua các năm",
    first: |year, units| format!("Năm {year}, đứng đầu: {units}."),
    picture_says: "Mỗi đường là một đơn vị, số trong vòng tròn là thứ hạng, hạng nhất ở trên cùng.",
    step: "từ năm này sang năm sau",
    gap: "qua những năm chưa có tệp",
    joint: "sáp nhập hoặc thành đơn vị mới",
    points: |points| format!("{points} điểm"),
    unplaced: "chưa xếp hạng",
    no_member: "không là thành viên",
    no_member_says: "Dấu – : năm đó đơn vị không là thành viên của Khối.",
    excluded: "không xét",
    came_from: |units| format!("Từ: {units}"),
    became: |units| format!("Nay thuộc: {units}"),
    earlier: |year, name| format!("Năm {year} có tên: {name}"),
    namesake: "Có đơn vị khác cùng tên: giữ tên nhưng gồm những đơn vị khác.",

    awards_title: "Khen thưởng qua các năm",
    awards_text: "Đây là những gì Khối đã đề nghị; người có thẩm quyền mới quyết định.",
    no_awards: "Chưa biết đơn vị nào được đề nghị khen thưởng.",
    times: |count| format!("{count} lần"),
    times_before: |count| format!("các đơn vị trước khi sáp nhập: {count} lần"),
    not_counted: |award, year| format!("Năm {year}: chưa có kết quả về {award}."),
    still_open: |award, year| format!("Năm {year}: {award} còn chưa phân định xong."),

    heads_title: "Khối trưởng, Khối phó qua các năm",
    head_year: "Năm",
    head: "Khối trưởng",
    deputy: "Khối phó",
    unknown: "không rõ",
    no_heads: "Các tệp không ghi ai là Khối trưởng.",
    says_file: |years| format!("theo tệp năm {years}"),
    contradiction: "Các tệp ghi khác nhau về cùng một năm; dòng trên là của tệp mới hơn.",
    elected_title: "Bầu tại các hội nghị",
    elected: |year, title, units| format!("Hội nghị năm {year}, {title}: {units}"),
    nobody: "không đơn vị nào trúng",

    export: "Lưu thành bảng tính (CSV)",
    file_name: "cac-nam-ben-nhau.csv",
    separator: ';',
    place_of: |year| format!("Hạng {year}"),
    points_of: |year| format!("Điểm {year}"),
    awards_of: |year| format!("Đề nghị khen thưởng {year}"),
};
