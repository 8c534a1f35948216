//! Handing over by light: the phone shows its file as codes, then reads the desk's receipt.

use leptos::prelude::*;

use crate::dom::{El, button, div, h2, p};
use crate::i18n;
use crate::screens::shared::light::player::player;
use crate::screens::shared::light::scanner::scanner;
use crate::state::exchange::FinalFile;
use crate::state::page;

/// Where the tab remembers it: a page that is loaded anew goes on.
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
pub struct ByLight(RwSignal<Step>);

impl ByLight {
    /// As this tab remembers it.
    pub fn remembered() -> Self {
        Self(RwSignal::new(match page::remembered(KEY).as_deref() {
            Some("show") => Step::Show,
            Some("scan") => Step::Scan,
            _ => Step::Ways,
        }))
    }

    fn go(self, step: Step) {
        let word = match step {
            Step::Ways => "",
            Step::Show => "show",
            Step::Scan => "scan",
        };
        page::remember(KEY, word);
        self.0.set(step);
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

    /// It is over.
    pub fn end(self) {
        self.go(Step::Ways);
    }

    /// What stands on the screen while it goes on; nothing while the ways are to be chosen from. `whole` takes what the
    /// camera reads, `files` stands below it: the receipt as a file.
    pub fn screen(
        self,
        file: &FinalFile,
        whole: impl Fn(String) + 'static,
        files: impl FnOnce() -> Vec<El>,
    ) -> Option<Vec<El>> {
        let t = i18n::hand_by_light();
        let to =
            move |class: &str, name: &str, step: Step| button(class, name, move || self.go(step));
        let wide = "button-wide";
        match self.0.get() {
            Step::Ways => None,
            Step::Show => Some(vec![
                h2(t.title),
                p(t.text),
                player(file),
                to("button-primary button-wide", t.next, Step::Scan),
                to(wide, t.other_ways, Step::Ways),
            ]),
            Step::Scan => {
                let mut screen = vec![h2(t.scan_title), p(t.scan_text), scanner(whole)];
                screen.extend(files());
                screen.push(to(wide, t.show_again, Step::Show));
                screen.push(to(wide, t.other_ways, Step::Ways));
                Some(screen)
            }
        }
    }
}
