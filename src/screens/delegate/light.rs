//! Handing over by light: the phone shows its file as codes, then reads the desk's receipt.

use leptos::prelude::*;

use super::{receipt, title};
use crate::dom::{El, button, div, h2, p};
use crate::i18n;
use crate::screens::shared::light::player::player;
use crate::screens::shared::light::scanner::scanner;
use crate::state::exchange::FinalFile;
use crate::state::opening::use_here;
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

    /// The way there; what most people want next, until the file has gone out.
    pub fn offer(self, sent: RwSignal<bool>) -> El {
        let t = i18n::hand_by_light();
        let go = button("button-wide", t.offer, move || self.go(Step::Show));
        let go = go.class_if("button-primary", move || !sent.get());
        div("stack-small")
            .child(go)
            .child(p(t.offer_text).class("muted small"))
    }

    /// Scanning the receipt, from wherever it is missed.
    pub fn scan(self) -> El {
        let name = i18n::hand_by_light().scan_title;
        button("button-wide", name, move || self.go(Step::Scan))
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
                    let conference = use_here().conference;
                    let words = receipt::no_receipt(&conference, &error);
                    Some(notice(Tone::Warning, &words))
                }),
                receipt::ways(),
                to(wide, t.show_again, Step::Show),
                to(wide, t.other_ways, Step::Ways),
            ]),
        }
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
