//! Vietnamese: rehearsals.

use khoithidua_core::conference::rehearsal::Side;

use crate::i18n::rehearsal::{AtDesk, Rehearsal};

pub static TEXTS: Rehearsal = Rehearsal {
    mark: "DIỄN TẬP",
    mark_text: "Không điều gì ở đây được tính vào hội nghị thật.",
    today: "Hôm nay là ngày hội nghị, mà máy này vẫn đang diễn tập. Xin bấm nút dưới đây trước khi làm.",
    back: "Về hội nghị thật",
    title: "Diễn tập",
    text: "Làm thử mọi việc như trong hội nghị: chấm điểm, bỏ phiếu, giao tệp. Tệp của buổi diễn tập không bao giờ được tính vào hội nghị thật, và những gì đã điền thật vẫn giữ nguyên.",
    open: "Vào diễn tập",
    at_home: "Muốn làm thử trước? Diễn tập trong mục Cài đặt",
    other_side: |side| match side {
        Side::Rehearsal => {
            "Tệp này từ buổi diễn tập nên không tính vào hội nghị thật. Xin đại biểu bấm “Về hội nghị thật” trên máy mình, làm rồi nộp lại."
        }
        Side::Real => {
            "Đây là tệp thật, mà ở đây đang diễn tập. Xin bấm “Về hội nghị thật” rồi mở lại tệp."
        }
    },
};

pub static AT_DESK: AtDesk = AtDesk {
    text: "Mở buổi diễn tập của chính hội nghị này, ở một bàn riêng: nhận tệp, chốt, mở hòm phiếu, công bố thử. Máy của đại biểu vào diễn tập ở mục Cài đặt. Hai bên không bao giờ lẫn vào nhau.",
    kept: "Những gì bàn này đã nhận trong buổi diễn tập vẫn được giữ riêng.",
    shared_keys: "Buổi diễn tập dùng chung khóa của kiểm phiếu viên với hội nghị thật. Phiếu thật không bị ảnh hưởng, nhưng xin đừng bỏ phiếu diễn tập đúng như phiếu thật của mình.",
};
