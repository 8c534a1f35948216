//! Before the first keystroke: that installing the app helps, and how it is done here.

use crate::dom::{El, a, button, div, p, strong};
use crate::i18n;
use crate::state::install::{Installing, Way};
use crate::state::page;
use crate::ui::notice::{Tone, notice_with};

/// The hint, while it is of use: until something is entered, the app is installed or the person has said no.
pub fn hint(untouched: impl Fn() -> bool + 'static) -> El {
    let installing = Installing::new();
    div("").live_one(move || (untouched() && installing.helps()).then(|| card(installing)))
}

fn card(installing: Installing) -> El {
    let t = i18n::install();
    let how = match installing.way() {
        Way::Offer => button("button-primary", t.accept, move || {
            page::run(installing.install());
        }),
        Way::ShareSheet => p(t.by_share_sheet),
        Way::Menu => p(t.by_menu),
    };
    let answers = div("button-row").child(button("", t.dismiss, move || installing.dismiss()));
    notice_with(
        Tone::Info,
        [
            p("").child(strong(t.title)),
            p(t.why),
            how,
            answers,
            check(),
        ],
    )
}

/// The way to the page that checks the device.
pub fn check() -> El {
    p("").child(a("", &page::check_address(), i18n::install().check_link))
}
