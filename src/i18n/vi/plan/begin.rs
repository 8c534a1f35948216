//! Vietnamese: where a conference is begun.

use khoithidua_core::plan::carried::Left;

use crate::i18n::plan::begin::BeginWords;

pub static TEXTS: BeginWords = BeginWords {
    title: "Soạn hội nghị mới",
    text: "Chọn nơi lấy số liệu ban đầu. Sau đó phần nào cũng sửa được, và máy tự lưu từng thay đổi.",
    invitation: "Chưa có hội nghị của năm nay? Soạn từ hội nghị năm trước, từ tệp Excel, từ mẫu có sẵn, hoặc soạn mới từ đầu.",
    other: "Soạn hội nghị khác",
    back: "Quay lại",

    kept: "Soạn tiếp bản đang có",
    kept_text: |title, year, day| {
        format!(
            "Máy này đang giữ một bản soạn dở: “{title}” (tổng kết năm {year}, họp ngày {day})."
        )
    },
    unreadable: |why| {
        format!(
            "Máy này giữ một bản đang soạn mà ứng dụng không đọc được: {why} Bản đó chưa mất. Hãy lưu nó thành tệp trước khi soạn bản khác."
        )
    },
    unreadable_name: "bản đang soạn không đọc được",
    unnamed: "hội nghị chưa đặt tên",
    save_kept: "Lưu bản này thành tệp",
    save: "Lưu bản đang soạn thành tệp",

    before: "Từ hội nghị năm trước",
    before_text: "Lấy sang đơn vị, đại biểu, tiêu chí, danh hiệu, giao ước và thể lệ. Dùng tệp kết quả thì biết luôn ai được bầu làm Khối trưởng, Khối phó. Ở đây cũng mở được bản đang soạn do người khác gửi.",
    before_open: |title| format!("Từ hội nghị đang mở: {title}"),
    before_kept: |title, day, code| format!("Từ {title} ({day}, mã {code})"),
    choose: "Chọn tệp hội nghị, kết quả hoặc bản đang soạn…",
    paste: "Hoặc dán nội dung tệp",
    look: "Xem nội dung đã dán",

    book: "Từ tệp Excel",
    book_text: "Tải tệp mẫu, điền đơn vị, đại biểu, chương trình, tiêu chí, chỉ tiêu vào từng trang tính, rồi chọn tệp đó. Trang nào chưa điền thì để trống.",
    book_choose: "Chọn tệp Excel đã điền…",

    zone: "Từ mẫu của Khối các Ban Quản lý",
    zone_text: "Có sẵn tiêu chí chấm 100 điểm, Cờ thi đua và Bằng khen, các nội dung bỏ phiếu, chương trình, giao ước và thể lệ thường dùng; chưa có đơn vị và đại biểu. Các phần mẫu được ghi rõ là mẫu cho đến khi Khối xác nhận.",
    zone_take: "Soạn từ mẫu này",
    zone_name: "mẫu của Khối các Ban Quản lý",

    empty: "Soạn từ đầu",
    empty_text: "Mọi phần đều trống, chỉ có thể lệ gợi ý sẵn.",
    empty_take: "Soạn bản trống",
    empty_name: "bản trống",

    reading: "Đang đọc tệp…",
    nothing_changed: "Chưa có gì thay đổi.",
    follows: "Đây là lượt bỏ phiếu tiếp theo của một hội nghị, không có đủ các phần. Hãy chọn tệp của hội nghị ban đầu.",
    other_tab: "Một thẻ khác trên máy này đang soạn. Hãy làm ở thẻ đó, hoặc đóng nó rồi làm lại.",
    empty_book: "Tệp Excel này chưa điền gì. Các hàng ví dụ không được tính. Hãy điền vào bên dưới hàng tiêu đề rồi chọn lại.",

    offer: |name| format!("Sẽ soạn từ: {name}"),
    offer_plan: |title, year| {
        format!(
            "Đây là một bản đang soạn: “{title}” (tổng kết năm {year}). Mọi phần được giữ nguyên."
        )
    },
    offer_differs: |kept| {
        format!(
            "Bản này khác bản đang giữ trên máy này (“{kept}”) ở các phần dưới đây. Dùng bản này thì những gì đã sửa trên máy này trong các phần đó sẽ mất:"
        )
    },
    offer_same: "Bản này giống hệt bản đang giữ trên máy này.",
    offer_before: |title, before, year| {
        format!(
            "“{title}” tổng kết năm {before}. Bản mới là của năm {year}; năm ghi trong tên, nội dung bỏ phiếu và giao ước được chuyển theo."
        )
    },
    offer_book: "Đã tìm thấy trong tệp:",
    offer_zone: "Bản mới có sẵn:",
    offer_empty: |year| format!("Bản mới trống, tổng kết năm {year}."),
    stays: "Được lấy sang:",
    stay: |name, count| format!("{name}: {count}"),
    left: "Không lấy sang, vì chỉ thuộc về hội nghị cũ:",
    left_of: |left| match left {
        Left::Papers(count) => format!("{count} tài liệu"),
        Left::Targets(count) => format!("{count} chỉ tiêu đã đăng ký"),
        Left::Speakers(count) => {
            format!("người trình bày và tài liệu kèm theo ở {count} mục chương trình")
        }
        Left::Chairs(count) => format!("{count} người chủ trì"),
        Left::Authorisations(count) => {
            format!("{count} ủy quyền; những người này trở lại là trưởng đoàn")
        }
        Left::QuotaLetters(count) => format!("{count} văn bản giao chỉ tiêu khen thưởng"),
        Left::Candidates(count) => format!("người được giới thiệu ở {count} nội dung bỏ phiếu"),
        Left::Tellers(count) => format!("{count} khóa của kiểm phiếu viên"),
        Left::Slips(count) => format!("{count} phiếu mã đã in"),
    },
    heads: |year, head, deputy| match deputy {
        Some(deputy) => {
            format!("Theo kết quả bầu, năm {year}: Khối trưởng {head}, Khối phó {deputy}.")
        }
        None => format!("Theo kết quả bầu, Khối trưởng năm {year}: {head}."),
    },
    heads_unknown: "Tệp hội nghị không cho biết ai được bầu làm Khối trưởng, Khối phó. Hãy chọn tệp kết quả nếu có; nếu không, ghi ở phần “Đơn vị”.",
    nobody_elected: "Kết quả không có ai được bầu làm Khối trưởng. Hãy ghi ở phần “Đơn vị”.",
    of_rehearsal: "Đây là bản diễn tập. Chỉ lấy phần của hội nghị thật; kết quả bầu khi diễn tập không được tính.",
    mended: "Ngày họp tạm ghi là một năm sau: hãy sửa theo giấy mời. Địa điểm và người chủ trì cần ghi lại.",
    begin: "Bắt đầu soạn",
    begin_rest_empty: "Bắt đầu, các phần khác để trống",
    begin_rest_template: "Bắt đầu, các phần khác theo mẫu Ban Quản lý",
    rest: "Tệp Excel không có danh hiệu, nội dung bỏ phiếu, giao ước và thể lệ. Các phần đó có thể để trống hoặc lấy theo mẫu của Khối các Ban Quản lý.",

    question: "Thay bản đang soạn trên máy này?",
    question_text: |title| {
        format!(
            "Máy này đang giữ bản soạn dở: “{title}”. Mỗi máy chỉ giữ một bản, nên bản đó sẽ bị thay. Hãy lưu nó thành tệp nếu còn cần."
        )
    },
    question_save: "Lưu bản cũ thành tệp",
    yes: "Thay bằng bản mới",
};
