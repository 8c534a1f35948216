//! Handing over by light: the phone shows its file as codes, then reads the desk's receipt.

use khoithidua_core::format::Kind;
use khoithidua_core::receipt::{Receipt, ReceiptVerdict};
use leptos::prelude::*;

use super::title;
use crate::dom::{El, button, div, el, h2, p};
use crate::i18n::{self, explain};
use crate::screens::shared::light::player::player;
use crate::screens::shared::light::scanner::scanner;
use crate::state::exchange::{self, FinalFile};
use crate::state::light::styles;
use crate::state::page;
use crate::state::session::receipt::NoReceipt;
use crate::state::session::{Session, use_session};
use crate::ui::notice::{Tone, notice};

/// Where the device remembers it: a page that is loaded anew goes on.
const KEY: &str = "khoithidua-hand";

/// How far somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    /// Choosing among the ways.
    Ways,
    /// The phone shows its codes.
    Show,
    /// The phone reads the receipt.
    Scan,
}

/// Handing over by light, as far as it has come. Copied freely.
#[derive(Clone, Copy)]
pub struct ByLight {
    session: Session,
    step: RwSignal<Step>,
    /// What was wrong with the last thing that was read.
    wrong: RwSignal<Option<NoReceipt>>,
}

impl ByLight {
    /// As this device remembers it.
    pub fn remembered() -> Self {
        let step = match page::preference(KEY).as_deref() {
            Some("show") => Step::Show,
            Some("scan") => Step::Scan,
            _ => Step::Ways,
        };
        Self {
            session: use_session(),
            step: RwSignal::new(step),
            wrong: RwSignal::new(None),
        }
    }

    fn go(self, step: Step) {
        let word = match step {
            Step::Ways => "",
            Step::Show => "show",
            Step::Scan => "scan",
        };
        page::set_preference(KEY, word);
        let _ = self.wrong.try_set(None);
        let _ = self.step.try_set(step);
        page::arrived(&title(i18n::delegate().hand_title));
    }

    /// The way there.
    pub fn offer(self) -> El {
        let t = i18n::hand_by_light();
        let go = button("button-primary button-wide", t.offer, move || {
            self.go(Step::Show);
        });
        div("stack-small")
            .child(go)
            .child(p(t.offer_text).class("muted small"))
    }

    /// Scanning the receipt, from wherever it is missed.
    pub fn scan(self) {
        self.go(Step::Scan);
    }

    /// What stands on the screen while it goes on; nothing while the ways are to be chosen from.
    pub fn screen(self, file: &FinalFile) -> Option<Vec<El>> {
        let t = i18n::hand_by_light();
        let to =
            move |class: &str, name: &str, step: Step| button(class, name, move || self.go(step));
        let wide = "button-wide";
        match self.step.get() {
            Step::Ways => None,
            Step::Show => Some(vec![
                h2(t.title),
                p(t.text),
                player(file),
                to("button-primary button-wide", t.next, Step::Scan),
                to(wide, t.other_ways, Step::Ways),
            ]),
            Step::Scan => Some(vec![
                h2(t.scan_title),
                p(t.scan_text),
                scanner(move |text| self.took(text)),
                div("").live_one(move || {
                    let error = self.wrong.get()?;
                    Some(notice(Tone::Warning, &no_receipt(&error)))
                }),
                self.file(),
                to(wide, t.show_again, Step::Show),
                to(wide, t.other_ways, Step::Ways),
            ]),
        }
    }

    /// The receipt as a file, where there is no camera.
    fn file(self) -> El {
        let picked = move |event| {
            let Some(file) = exchange::picked_by(&event).into_iter().next() else {
                return;
            };
            page::run(async move {
                let limit = Kind::Receipt.limit();
                let text = file.bytes(limit).await.ok().flatten();
                // What cannot be read is said to be no receipt.
                let text = text.and_then(|bytes| String::from_utf8(bytes).ok());
                self.took(text.unwrap_or_default());
            });
        };
        el("label")
            .class("button button-wide file-button")
            .text(i18n::hand_by_light().receipt_file)
            .child(el("input").attr("type", "file").on("change", picked))
    }

    /// Takes what may be a receipt.
    fn took(self, text: String) {
        page::run(async move {
            match self.session.take_receipt(&text).await {
                Ok(_) => {
                    self.go(Step::Ways);
                }
                Err(error) => {
                    let _ = self.wrong.try_set(Some(error));
                }
            }
        });
    }
}

/// Why it is not the receipt that is waited for.
fn no_receipt(error: &NoReceipt) -> String {
    match error {
        NoReceipt::Browser(error) => explain::browser_error(error),
        NoReceipt::Work(error) => (i18n::hand_by_light().no_receipt)(error).to_owned(),
    }
}

/// What the desk says: the only sign that a file has really arrived.
pub fn stamp(receipt: &Receipt) -> El {
    let class = match receipt.verdict {
        ReceiptVerdict::Counts => "stamp stamp-good",
        ReceiptVerdict::Waits | ReceiptVerdict::Conflict => "stamp stamp-wait",
        _ => "stamp",
    };
    styles();
    p((i18n::hand_by_light().stamp)(receipt.verdict))
        .class(class)
        .attr("role", "status")
}

/// The same in full: what it means, and which desk says so.
pub fn said(receipt: &Receipt) -> Vec<El> {
    let t = i18n::hand_by_light();
    let by = (t.signed_by)(&receipt.desk.spoken(), &receipt.at.display());
    vec![p((t.verdict)(receipt.verdict)), p(&by).class("muted small")]
}
