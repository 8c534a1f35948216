//! Words of the hint to install the app, and of the page that checks the device.

/// Texts of the hint.
#[derive(Clone, Copy, Debug)]
pub struct Install {
    pub title: &'static str,
    pub why: &'static str,
    pub by_share_sheet: &'static str,
    pub by_menu: &'static str,
    pub accept: &'static str,
    pub dismiss: &'static str,
    pub check_link: &'static str,
}
