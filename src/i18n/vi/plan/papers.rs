//! Vietnamese: agenda, papers, movements, texts of law, covenant.

use crate::i18n::plan::ListWords;
use crate::i18n::plan::papers::PaperWords;

pub static TEXTS: PaperWords = PaperWords {
    movements_text: "Các phong trào đang thực hiện trong năm. Tên ghi không kèm dấu ngoặc kép; màn hình của đại biểu tự thêm.",
    movements: ListWords {
        label: "Các phong trào",
        add: "Thêm phong trào",
        nothing: "Chưa có phong trào nào.",
        unnamed: "Phong trào chưa có tên",
    },
    movement_name: "Tên phong trào",
    movement_name_hint: "Ví dụ: Cả nước chung tay vì người nghèo – Không để ai bị bỏ lại phía sau",
    movement_period: "Giai đoạn",
    movement_level: "Cấp phát động",
    movement_levels: ["Cả nước", "Ngành", "Khối, đơn vị"],
};
