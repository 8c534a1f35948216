//! Vietnamese: agenda, papers, movements, texts of law, covenant.

use khoithidua_core::plan::laws::Validity;
use khoithidua_core::plan::placeholders::{Placeholder, Unfilled};
use khoithidua_core::plan::writing::Tool;

use crate::i18n::plan::papers::PaperWords;
use crate::i18n::plan::{ListWords, SeveralWords};

pub static TEXTS: PaperWords = PaperWords {
    preview: "Đại biểu sẽ thấy",

    agenda: ListWords {
        label: "Chương trình hội nghị",
        add: "Thêm mục",
        nothing: "Chương trình chưa có mục nào.",
        unnamed: "Mục chưa có tên",
    },
    agenda_crooked: "Có mục ghi giờ sớm hơn mục đứng trước nó.",
    agenda_sort: "Xếp lại theo giờ",
    agenda_early: "giờ sớm hơn mục phía trên",
    agenda_papers_count: |count| format!("{count} tài liệu"),
    agenda_title: "Việc gì",
    agenda_title_hint: "Ví dụ: Chào cờ; tuyên bố lý do, giới thiệu đại biểu",
    agenda_starts: "Bắt đầu lúc",
    agenda_starts_hint: "Ví dụ 8h30. Để trống nếu chưa rõ giờ.",
    speakers: SeveralWords {
        legend: "Ai phụ trách hoặc phát biểu",
        nothing: "Chưa chọn ai.",
        none_there: "Chưa có đại biểu nào; ghi ở phần “Đại biểu”.",
        add: "Thêm người",
        none_left: "Đã chọn hết mọi người.",
        search_hint: "Gõ vài chữ của họ tên, không cần dấu; Enter chọn người đầu tiên.",
        offers: "Những người tìm thấy",
        add_one: |name| format!("Thêm {name}"),
        added: |name| format!("Đã thêm {name}."),
    },
    agenda_papers: SeveralWords {
        legend: "Tài liệu của mục này",
        nothing: "Chưa chọn tài liệu nào.",
        none_there: "Chưa có tài liệu nào; soạn ở phần “Tài liệu”.",
        add: "Thêm tài liệu",
        none_left: "Đã chọn hết tài liệu.",
        search_hint: "Gõ vài chữ của tên, không cần dấu; Enter chọn tài liệu đầu tiên.",
        offers: "Những tài liệu tìm thấy",
        add_one: |name| format!("Thêm {name}"),
        added: |name| format!("Đã thêm {name}."),
    },
    agenda_note: "Ghi chú (không bắt buộc)",

    papers_text: "Những gì đại biểu đọc trên điện thoại: báo cáo, tham luận, hướng dẫn.",
    papers: ListWords {
        label: "Các tài liệu",
        add: "Thêm tài liệu",
        nothing: "Chưa có tài liệu nào.",
        unnamed: "Tài liệu chưa có tên",
    },
    papers_from_files: "Thêm tài liệu từ tệp .md, .txt…",
    papers_from_files_hint: "Chọn hoặc kéo thả vào đây; mỗi tệp thành một tài liệu. Tệp Word thì mở ra, chép rồi dán vào ô nội dung.",
    papers_added: |count| format!("Đã thêm {count} tài liệu."),
    file_is_no_text: |name| {
        format!(
            "“{name}” không phải tệp chữ (.md, .txt). Với tệp Word, hãy mở ra, chép rồi dán vào ô nội dung."
        )
    },
    file_taken: |name| {
        format!("Nội dung nay lấy từ “{name}”. Bấm “Hoàn tác” để lấy lại bản trước.")
    },
    paper_is_draft: "Dự thảo",
    paper_is_empty: "Chưa có nội dung",
    paper_title: "Tên tài liệu",
    paper_author: "Người hoặc đơn vị soạn",
    paper_author_hint: "Để trống nếu không cần ghi.",
    paper_draft: "Là dự thảo, mời đại biểu góp ý",
    paper_draft_hint: "Đại biểu có ô ghi góp ý dưới tài liệu này.",
    paper_text: "Nội dung",
    paper_text_hint: "Dán từ Word được: giữ mục, chữ đậm, danh sách, bảng. Ctrl+Shift+V dán chữ trơn. Kéo thả tệp .md, .txt vào ô để thay nội dung.",
    tools_label: "Định dạng phần đang chọn",
    tool: |tool| match tool {
        Tool::Heading => ("Mục lớn", "Mục lớn"),
        Tool::Subheading => ("Mục nhỏ", "Mục nhỏ"),
        Tool::Bold => ("Đậm", "Chữ đậm (Ctrl+B)"),
        Tool::Italic => ("Nghiêng", "Chữ nghiêng (Ctrl+I)"),
        Tool::Bullets => ("• Danh sách", "Danh sách"),
        Tool::Numbers => ("1. Đánh số", "Danh sách đánh số"),
        Tool::Table => ("Bảng", "Bảng"),
    },
    sample: |tool| match tool {
        Tool::Heading | Tool::Subheading => "Tên mục",
        Tool::Bold => "chữ đậm",
        Tool::Italic => "chữ nghiêng",
        Tool::Bullets | Tool::Numbers => "",
        Tool::Table => "Cột 1,Cột 2,Cột 3",
    },
    pictures_lost: |count| {
        format!(
            "Bỏ {count} hình: tài liệu trên điện thoại chỉ có chữ và bảng. Cần thì tả hình bằng lời."
        )
    },
    cells_parted: "Bảng có ô gộp đã tách thành từng ô; xin xem lại bảng.",
    lists_flat: "Danh sách nhiều cấp đã đưa về một cấp; xin xem lại.",

    movements_text: "Các phong trào đang thực hiện trong năm. Tên ghi không kèm dấu ngoặc kép; màn hình của đại biểu tự thêm.",
    movements: ListWords {
        label: "Các phong trào",
        add: "Thêm phong trào",
        nothing: "Chưa có phong trào nào.",
        unnamed: "Phong trào chưa có tên",
    },
    movement_name: "Tên phong trào",
    movement_name_hint: "Ví dụ: Cả nước chung tay vì người nghèo – Không để ai bị bỏ lại phía sau",
    movement_quoted: "Tên đang có dấu ngoặc kép; đại biểu sẽ thấy hai lần ngoặc.",
    movement_bare: "Bỏ dấu ngoặc kép",
    movement_period: "Giai đoạn",
    movement_period_hint: "Ví dụ: 2021-2025. Để trống nếu chỉ trong năm.",
    movement_level: "Cấp phát động",
    movement_levels: ["Cả nước", "Ngành", "Khối, đơn vị"],

    laws_text: |day| {
        format!(
            "Các văn bản mà hội nghị căn cứ vào. Hiệu lực ghi ở mỗi dòng là vào ngày họp {day}."
        )
    },
    laws_note: "Văn bản hết hiệu lực vẫn để được nếu việc của năm làm theo văn bản ấy; khi kiểm tra sẽ nhắc lại.",
    laws: ListWords {
        label: "Các văn bản",
        add: "Thêm văn bản",
        nothing: "Chưa có văn bản nào.",
        unnamed: "Văn bản chưa có số",
    },
    law_number: "Số, ký hiệu",
    law_number_hint: "Ví dụ: 98/2023/NĐ-CP",
    law_title: "Tên văn bản",
    law_title_hint: "Ví dụ: Nghị định quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng",
    law_issued: "Ngày ban hành",
    law_from: "Có hiệu lực từ ngày",
    law_from_hint: "Để trống nếu không rõ.",
    law_until: "Hiệu lực đến hết ngày",
    law_until_hint: "Để trống nếu còn hiệu lực.",
    law_validity: |validity| match validity {
        Validity::Holds => "Có hiệu lực vào ngày họp".to_owned(),
        Validity::NotYet(from) => format!("⚠ Ngày họp chưa có hiệu lực: từ {}", from.display()),
        Validity::NoMore(until) => {
            format!("⚠ Ngày họp đã hết hiệu lực: đến hết {}", until.display())
        }
        Validity::Backwards => "⚠ Ngày hết hiệu lực đứng trước ngày có hiệu lực".to_owned(),
    },

    covenant_text: "Giao ước các đơn vị ký tại hội nghị. Chỗ nào lấy từ phần khác (tên Khối, số đơn vị, năm…) thì bấm nút chèn dưới ô: sửa ở phần kia, ở đây tự đúng theo.",
    covenant_fixed: "Có chỗ đang ghi thẳng điều đã có ở phần khác (năm, ngày họp, nơi họp, tên Khối, số đơn vị). Cho tự lấy thì sửa phần kia, ở đây tự đúng theo: chỗ đó ghi bằng tên trong ngoặc nhọn như {nam}, bên cạnh hiện đúng lời đại biểu sẽ đọc.",
    covenant_blank: "Cho tự lấy theo các phần kia",
    covenant_year: "Giao ước cho năm",
    covenant_preamble: "Lời mở đầu",
    covenant_commitments: "Các nội dung giao ước",
    covenant_shown: |year| format!("Giao ước thi đua năm {year}"),
    commitments: ListWords {
        label: "Các nội dung giao ước",
        add: "Thêm nội dung",
        nothing: "Chưa có nội dung nào.",
        unnamed: "Nội dung chưa ghi",
    },
    commitment: "Nội dung",
    placeholders_label: "Chèn vào chỗ con trỏ",
    placeholder: |placeholder| match placeholder {
        Placeholder::Bloc => "Tên Khối",
        Placeholder::UnitCount => "Số đơn vị",
        Placeholder::Year => "Năm giao ước",
        Placeholder::SummedYear => "Năm tổng kết",
        Placeholder::Day => "Ngày họp",
        Placeholder::Venue => "Nơi họp",
        Placeholder::Head => "Khối trưởng",
        Placeholder::Units => "Tên các đơn vị",
    },
    placeholder_unfilled: |unfilled| match unfilled {
        Unfilled::Unknown(name) => {
            format!(
                "Không có chỗ trống nào tên “{{{name}}}”. Hãy dùng các nút chèn, hoặc bỏ dấu ngoặc nhọn."
            )
        }
        Unfilled::Missing(missing) => format!(
            "Chưa điền được “{{{}}}”: {}.",
            missing.name(),
            match missing {
                Placeholder::Bloc => "chưa ghi tên Khối",
                Placeholder::Venue => "chưa ghi nơi họp",
                Placeholder::Head => "chưa ghi Khối trưởng của năm tổng kết",
                Placeholder::Units => "chưa có đơn vị nào",
                Placeholder::UnitCount
                | Placeholder::Year
                | Placeholder::SummedYear
                | Placeholder::Day => "chưa có thông tin",
            }
        ),
    },
};
