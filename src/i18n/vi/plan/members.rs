//! Vietnamese: the event, units and people.

use khoithidua_core::plan::merger::MergeError;

use crate::i18n::plan::members::MemberWords;
use crate::i18n::plan::{ListWords, SeveralWords};

pub static TEXTS: MemberWords = MemberWords {
    event: "Hội nghị",
    title: "Tên hội nghị",
    title_hint: "Ví dụ: Hội nghị tổng kết công tác thi đua, khen thưởng năm 2026 và ký kết Giao ước thi đua năm 2027",
    year: "Năm được tổng kết",
    day: "Ngày họp",
    day_hint: "Ngày/tháng/năm, ví dụ 28/12/2026",
    venue: "Nơi họp",
    venue_hint: "Ví dụ: Hội trường Ban Quản lý, thành phố Quảng Ngãi",
    host: "Đơn vị đăng cai",
    host_hint: "Ban tổ chức làm việc nhân danh đơn vị này và dùng con dấu của đơn vị.",
    no_host: "Chưa chọn",
    chairs: SeveralWords {
        legend: "Chủ trì hội nghị, theo thứ tự; thường có hai người",
        nothing: "Chưa chọn ai.",
        none_there: "Chưa có đại biểu nào; ghi ở phần “Đại biểu”.",
        add: "Thêm người chủ trì",
        none_left: "Đã chọn hết mọi người.",
        search_hint: "Gõ vài chữ của họ tên, không cần dấu; Enter chọn người đầu tiên.",
        offers: "Những người tìm thấy",
        add_one: |name| format!("Thêm {name}"),
        added: |name| format!("Đã thêm {name}."),
    },
    bloc: "Khối thi đua",
    bloc_name: "Tên đầy đủ của Khối",
    bloc_name_hint: "Ví dụ: Khối thi đua Ban Quản lý KCN, KKT các tỉnh Tây Nguyên và Duyên hải miền Trung",
    bloc_short: "Tên gọi tắt",
    bloc_short_hint: "Ví dụ: Khối thi đua",
    sample: "Phần đang mang dấu mẫu",
    sample_text: "Những phần này lấy từ hội nghị mẫu; màn hình của đại biểu ghi rõ như vậy. Khi đã thay bằng số liệu của Khối, hãy bỏ dấu mẫu.",
    sample_real: "Đã là số liệu thật",

    units_text: "Các đơn vị thành viên, theo thứ tự của Khối. Bấm vào tên để sửa.",
    units: ListWords {
        label: "Các đơn vị thành viên",
        add: "Thêm đơn vị",
        nothing: "Chưa có đơn vị nào.",
        unnamed: "Đơn vị chưa có tên",
    },
    choose_unit: "Chọn đơn vị…",
    unit_people: |count| match count {
        0 => "chưa có đại biểu".to_owned(),
        count => format!("{count} đại biểu"),
    },
    unit_removal: |count| {
        let people = match count {
            0 => String::new(),
            count => format!(
                " {count} đại biểu của đơn vị: người đã có tên vẫn còn trong danh sách, thành khách mời không thuộc đơn vị nào; người chưa rõ tên bị xóa theo."
            ),
        };
        format!(
            "Xóa đơn vị thì dòng của đơn vị trên phiếu và các chỉ tiêu của đơn vị cũng mất.{people} Bấm “Hoàn tác” để lấy lại tất cả."
        )
    },
    name_now: "Tên hiện nay",
    name_before: "Tên trước đây",
    full: "Tên đầy đủ",
    full_hint: "Ví dụ: Ban Quản lý KKT Dung Quất và các KCN Quảng Ngãi",
    short: "Tên ngắn",
    short_hint: "Cho bảng và biểu đồ, ví dụ: KKT Dung Quất",
    since: "Mang tên này từ ngày",
    since_hint: "Để trống nếu không rõ.",
    until: "Đến hết ngày",
    until_hint: "Để trống nếu vẫn mang tên này.",
    name_backwards: "Ngày kết thúc đứng trước ngày bắt đầu. Xin xem lại hai ngày này.",
    exact: "Tên chính thức, đúng như quyết định",
    exact_hint: "Bỏ dấu nếu chưa biết tên chính thức và tên trên chỉ để gọi cho rõ.",
    remove_this_name: "Xóa tên này",
    remove_name: |name| format!("Xóa tên này: {name}"),
    rename: "Đơn vị đổi tên?",
    rename_full: "Tên mới, viết đủ",
    rename_short: "Tên mới, viết ngắn",
    rename_on: "Mang tên mới từ ngày",
    rename_hint: "Tên đang ghi ở trên hết hiệu lực vào ngày hôm trước và được giữ lại cho các năm cũ.",
    rename_button: "Đổi tên từ ngày này",
    province: "Tỉnh, thành phố",
    province_hint: "Hai đơn vị có thể ở cùng một tỉnh.",
    aliases: "Cách viết khác",
    aliases_hint: "Mỗi dòng một cách viết hay gặp trong giấy tờ, để tìm cho ra. Ví dụ: Đăk Lăk",
    women: "Tỷ lệ nữ (%)",
    women_hint: "Dùng khi xét ưu tiên lúc bằng điểm. Để trống nếu chưa biết.",
    women_error: "Xin ghi một số từ 0 đến 100, hoặc để trống.",
    predecessors: SeveralWords {
        legend: "Hình thành từ các đơn vị",
        nothing: "Không hình thành từ đơn vị nào khác. Khi sáp nhập ở dưới, phần này tự được ghi.",
        none_there: "Chưa có đơn vị trước đây nào; sáp nhập ở dưới thì có.",
        add: "Thêm đơn vị trước đây",
        none_left: "Đã chọn hết các đơn vị trước đây.",
        search_hint: "Gõ vài chữ của tên, không cần dấu; Enter chọn đơn vị đầu tiên.",
        offers: "Những đơn vị tìm thấy",
        add_one: |name| format!("Thêm {name}"),
        added: |name| format!("Đã thêm {name}."),
    },

    merge: "Sáp nhập, thành lập lại đơn vị",
    merge_text: "Chọn các đơn vị được sáp nhập, hoặc một đơn vị được tổ chức lại, rồi ghi đơn vị mới. Đơn vị mới đứng vào chỗ của đơn vị cũ; đơn vị cũ chuyển xuống danh sách trước đây để các năm cũ vẫn có tên.",
    merge_which: "Đơn vị cũ",
    merge_full: "Tên đầy đủ của đơn vị mới",
    merge_on: "Từ ngày",
    merge_on_hint: "Ví dụ 01/07/2025",
    merge_button: "Lập đơn vị mới",
    merge_no_name: "Xin ghi tên đầy đủ và tên ngắn của đơn vị mới.",
    merge_no_day: "Xin ghi ngày đơn vị mới bắt đầu, ví dụ 01/07/2025.",
    merge_error: |error| match error {
        MergeError::NoMember => "Xin chọn ít nhất một đơn vị cũ trong danh sách.",
        MergeError::Taken(_) => {
            "Mã của đơn vị mới đã có đơn vị khác dùng. Xin bấm lại để lấy mã khác."
        }
    },
    merged: |name, people, targets| {
        let targets = match targets {
            0 => "không có chỉ tiêu nào phải bỏ".to_owned(),
            targets => format!(
                "{targets} chỉ tiêu của các đơn vị cũ đã bỏ, xin ghi chỉ tiêu của đơn vị mới"
            ),
        };
        format!(
            "Đã lập {name}. {people} đại biểu chuyển sang đơn vị mới, một người đại diện; {targets}. Bấm “Hoàn tác” để lấy lại tất cả."
        )
    },

    former_heading: "Đơn vị trước đây",
    former_text: "Những đơn vị đã sáp nhập hoặc rời Khối mà các năm cũ còn nhắc đến.",
    former: ListWords {
        label: "Các đơn vị trước đây",
        add: "Thêm đơn vị trước đây",
        nothing: "Không có đơn vị nào.",
        unnamed: "Đơn vị chưa có tên",
    },
    former_stays: "Chưa xóa được đơn vị này: một đơn vị khác hình thành từ đây, hoặc đơn vị này từng là Khối trưởng, Khối phó.",
    was: |name| format!("{name} (trước đây)"),
    was_until: |day| format!("đến {day}"),

    heads: "Khối trưởng, Khối phó qua các năm",
    heads_text: "Năm nào do đơn vị nào làm Khối trưởng, Khối phó.",
    heads_nothing: "Chưa ghi năm nào.",
    heads_year: |year| format!("Năm {year}"),
    head: "Khối trưởng",
    deputy: "Khối phó",
    no_deputy: "Không rõ",
    heads_new_year: "Năm",
    heads_add: "Thêm năm",
    heads_no_year: "Xin ghi năm bằng bốn chữ số, ví dụ 2025.",
    heads_no_head: "Xin chọn Khối trưởng của năm đó.",
    heads_known: |year| format!("Năm {year} đã có ở trên."),

    people_text: "Đại biểu và khách mời. Người chưa rõ tên cứ để trống tên: khi mở ứng dụng, người đó tự ghi.",
    people: ListWords {
        label: "Đại biểu và khách mời",
        add: "Thêm đại biểu",
        nothing: "Chưa có ai.",
        unnamed: "Chưa rõ tên",
    },
    name: "Họ và tên",
    name_hint: "Để trống nếu chưa rõ tên.",
    position: "Chức vụ",
    position_hint: "Ví dụ: Phó Trưởng Ban Quản lý KKT Phú Yên",
    unit: "Đơn vị",
    no_unit: "Không thuộc đơn vị nào",
    capacity: "Tư cách",
    authorisation: "Giấy ủy quyền",
    authorisation_hint: "Số và ngày, ví dụ: Giấy ủy quyền số 12/GUQ-BQL ngày 20/12/2026",
    votes: "bỏ phiếu",
    second: "trùng người đại diện",
    needs_unit: "Chưa chọn đơn vị nên người này chưa đại diện, chưa bỏ phiếu cho đơn vị nào.",
    rival: |other, unit| {
        format!(
            "{unit} đã có {other} đại diện. Mỗi đơn vị chỉ có một người đại diện chấm điểm và bỏ phiếu."
        )
    },
    rival_steps_back: |other| format!("Chuyển {other} thành thành viên đoàn"),

    paste: "Thêm nhiều người cùng lúc",
    paste_text: "Chép các dòng từ Excel hoặc Word rồi dán vào ô dưới đây. Cột theo thứ tự: họ tên, đơn vị, chức vụ, tư cách, giấy ủy quyền; thứ tự khác thì chép cả dòng tiêu đề. Chỉ có tên cũng được, mỗi dòng một người.",
    paste_label: "Danh sách",
    paste_hint: "Chưa có gì thay đổi cho đến khi bấm nút thêm.",
    paste_table: "Những người đọc được",
    paste_columns: ["Họ và tên", "Chức vụ", "Đơn vị", "Tư cách", "Ghi chú"],
    paste_found: |lines, doubtful| match doubtful {
        0 => format!("Đọc được {lines} người."),
        doubtful => format!("Đọc được {lines} người; {doubtful} dòng có ghi chú cần xem."),
    },
    paste_guessed: |count| {
        format!(
            "{count} người thuộc đơn vị mà không ghi tư cách: vào danh sách là thành viên đoàn, không bỏ phiếu. Người đại diện thì ghi “Trưởng đoàn” hoặc “Được ủy quyền” ở cột tư cách, hoặc đổi tư cách sau khi thêm."
        )
    },
    paste_unknown: |unit| format!("Không có đơn vị nào tên “{unit}”: thêm mà chưa có đơn vị."),
    paste_several: |unit| format!("Nhiều đơn vị cùng tên “{unit}”: thêm mà chưa có đơn vị."),
    paste_name_of: "Ghi tên cho người đại diện đang chưa rõ tên.",
    paste_second: "Đơn vị đã có người đại diện: thêm làm thành viên đoàn.",
    paste_known: "Đã có trong danh sách: không thêm.",
    paste_add: |count| format!("Thêm {count} người"),
    paste_added: |count| format!("Đã thêm {count} người vào danh sách. Bấm “Hoàn tác” để bỏ."),
};
