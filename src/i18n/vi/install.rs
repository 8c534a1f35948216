//! Vietnamese: the hint to install the app.

use crate::i18n::install::Install;

pub static TEXTS: Install = Install {
    title: "Nên cài ứng dụng vào máy trước khi bắt đầu",
    why: "Máy sẽ giữ dữ liệu chắc hơn và mở được cả khi mất mạng.",
    by_share_sheet: "Máy sẽ giữ dữ liệu chắc hơn. Bấm nút Chia sẻ (ô vuông có mũi tên lên) → “Thêm vào MH chính”, rồi mở bằng biểu tượng mới.",
    by_menu: "Máy sẽ giữ dữ liệu chắc hơn. Bấm ⋮ ở góc màn hình → “Thêm vào màn hình chính” hoặc “Cài đặt ứng dụng”, rồi mở bằng biểu tượng mới.",
    accept: "Cài vào máy",
    dismiss: "Không, để sau",
    check_link: "Kiểm tra thiết bị",
};
