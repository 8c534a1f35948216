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
    let by_hand = match installing.way() {
        Way::Offer => None,
        Way::ShareSheet => Some(t.by_share_sheet),
        Way::Menu => Some(t.by_menu),
    };
    let accept = move || page::run(installing.install());
    let accept = by_hand.is_none().then(|| button("", t.accept, accept));
    let answers = div("button-row")
        .children(accept)
        .child(button("", t.dismiss, move || installing.dismiss()));
    let text = p(by_hand.unwrap_or(t.why));
    let title = p("").child(strong(t.title));
    notice_with(Tone::Info, [title, text, answers, check()])
}

/// The way to the page that checks the device.
pub fn check() -> El {
    p("").child(a("", &page::check_address(), i18n::install().check_link))
}
