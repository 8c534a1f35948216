//! No conference yet: open its file.

use super::install::check;
use super::settings::open_file;
use crate::dom::{El, a, el, h1, p};
use crate::i18n;
use crate::screens::shared::explain::open_error;
use crate::screens::shared::status_bar::device_notices;
use crate::state::opening::OpenError;
use crate::state::session::use_session;
use crate::ui::notice::{Tone, notice};

/// The first screen where no conference lies beside the app.
pub fn start(error: Option<&OpenError>) -> El {
    let t = i18n::delegate();
    el("main")
        .class("screen")
        .child(h1(t.start_title))
        .child(device_notices(use_session().status))
        .children(error.map(|e| notice(Tone::Danger, &open_error(e))))
        .child(p(t.start_text))
        .child(open_file())
        .child(check())
        .child(el("p").child(a("", "#/desk", i18n::first().desk_link)))
}
