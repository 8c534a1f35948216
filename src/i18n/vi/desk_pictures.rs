//! Vietnamese: words of the pictures of the results, and of what is shown in the hall.

use crate::i18n::desk_pictures::{Hall, Pictures, Slopes};

pub static PICTURES: Pictures = Pictures {
    first: |units, points, lead| match lead {
        Some(lead) => format!("Hạng nhất: {units}, {points} điểm, hơn đơn vị kế tiếp {lead} điểm."),
        None => format!("Hạng nhất: {units}, {points} điểm."),
    },
    stack_says: "Mỗi thanh là tổng điểm của một đơn vị, chia theo các phần của phiếu chấm.",
    stack_penalty: "Ô viền đứt ở cuối thanh là điểm trừ đã lấy đi.",
    place_without: |place| format!("chưa kể thưởng/trừ: hạng {place}"),
    without: |units| format!("Chưa xếp hạng vì chưa đủ phiếu chấm: {units}."),
    bonus: "Điểm thưởng",
    penalty: "Điểm trừ",
    parts_table: "các phần của tổng điểm",
    scrolls: |table| format!("{table} (kéo ngang để xem hết)"),

    peers: Slopes {
        title: "Tự chấm và chấm chéo",
        says: "Mỗi đường đi từ điểm đơn vị tự chấm sang điểm các đơn vị khác chấm cho đơn vị đó, chưa kể thưởng/trừ.",
        most: |unit, own, peers| {
            format!("Lệch nhiều nhất: {unit}, tự chấm {own}, được chấm {peers}.")
        },
        none: "Chưa đơn vị nào có cả điểm tự chấm và điểm chấm chéo.",
        right: "Chấm chéo",
        right_higher: "được chấm cao hơn",
    },
    board: Slopes {
        title: "Tự chấm và thẩm định",
        says: "Mỗi đường đi từ điểm đơn vị tự chấm sang điểm Khối thẩm định cho đơn vị đó, chưa kể thưởng/trừ.",
        most: |unit, own, board| {
            format!("Lệch nhiều nhất: {unit}, tự chấm {own}, thẩm định {board}.")
        },
        none: "Chưa đơn vị nào được thẩm định xong.",
        right: "Thẩm định",
        right_higher: "thẩm định cao hơn",
    },
    slope_equal: "Không đơn vị nào lệch.",
    left: "Tự chấm",
    left_higher: "tự chấm cao hơn",
    difference: "Chênh lệch",

    heat_title: "Mức đạt từng tiêu chí",
    heat_says: "Mỗi ô ghi đơn vị đạt bao nhiêu phần trăm điểm tối đa của dòng đó; ô càng đậm càng gần điểm tối đa.",
    heat_weakest: |row, percent| {
        format!("Dòng cả khối đạt thấp nhất: {row}, trung bình {percent}%.")
    },
    heat_rounding: "Số đã làm tròn xuống: chỉ khi đạt đủ điểm tối đa mới ghi 100.",
    heat_own: "Các đơn vị khác chỉ chấm theo nhóm, nên từng dòng lấy điểm tự chấm; dòng của nhóm lấy điểm ghép.",
    heat_row: "Tiêu chí",
    heat_max: |points| format!("tối đa {points}"),
    heat_step: |from, below| match below {
        Some(below) if from == 0 => format!("dưới {below}%"),
        Some(below) => format!("{from} đến dưới {below}%"),
        None => format!("từ {from}%"),
    },
    heat_left_out: "kg: không giao chỉ tiêu",
    heat_left_out_short: "kg",
    heat_nothing: "\u{2013}: chưa có điểm",
    heat_open_all: "Mở mọi nhóm",
    heat_close_all: "Thu gọn mọi nhóm",

    hall: Hall {
        open: "Chiếu tại hội trường",
        title: "Trình chiếu kết quả",
        bar: "Điều khiển trình chiếu",
        back: "Lùi",
        next: "Tiếp",
        leave: "Thoát",
        full: "Toàn màn hình",
        hide: "Ẩn thanh này",
        show: "Hiện thanh điều khiển",
        keys: "Phím cách hoặc → để tiếp, ← để lùi, Esc để thoát",
        step: |at, all| format!("Bước {at}/{all}"),
        waiting: |count| format!("{count} nội dung chưa mở hòm phiếu nên chưa chiếu"),
        covered: "Chưa công bố",
        hidden: |places| format!("Còn {places} hạng chưa công bố"),
        place: |place| format!("Hạng {place}"),
        points: |points| format!("{points} điểm"),
        other_lines: |count| format!("và {count} dòng khác, không nhiều phiếu hơn"),
        proposals: "Đề nghị khen thưởng",
        elected: "Kết quả bầu",
        nobody: "Không có đơn vị nào đạt",
    },
};
