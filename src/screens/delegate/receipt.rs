//! The desk's receipt: the stamp that follows from it, and the ways to open one.

use khoithidua_core::conference::Conference;
use khoithidua_core::format::{self, Kind};
use khoithidua_core::receipt::{Receipt, ReceiptError, ReceiptVerdict};
use leptos::prelude::*;

use super::settings::read;
use crate::dom::{El, button, div, el, h2, p, section};
use crate::i18n::{self, explain};
use crate::route::Route;
use crate::screens::shared::explain::message_error;
use crate::state::armour::unarmoured;
use crate::state::opening::use_here;
use crate::state::session::receipt::NoReceipt;
use crate::state::session::{Session, use_session};
use crate::state::work::JobError;
use crate::state::{exchange, page};
use crate::ui::field::{Around, paste_area};
use crate::ui::notice::{Tone, notice};

/// What is known of the last revision's way: the desk's word, else the person's. Green only where it counts.
pub fn stamp(handed: bool, receipt: Option<&Receipt>) -> El {
    let t = i18n::delegate();
    let Some(receipt) = receipt else {
        let (class, text) = if handed {
            ("stamp stamp-wait", t.handed_over)
        } else {
            ("stamp", t.not_handed_over)
        };
        return div("").child(mark(class, text));
    };
    let (w, conference) = (i18n::receipt(), use_here().conference);
    let [text, to_do] = (w.verdict)(receipt.verdict);
    let class = match receipt.verdict {
        ReceiptVerdict::Counts => "stamp stamp-good",
        ReceiptVerdict::Waits | ReceiptVerdict::Conflict => "stamp stamp-wait",
        _ => "stamp",
    };
    let compare = conference.desk_key().is_none();
    let desk = compare.then(|| (w.desk)(&receipt.desk.spoken()));
    div("stack-small")
        .child(mark(class, text))
        .children((!to_do.is_empty()).then(|| p(to_do)))
        .child(p(&(w.at)(&receipt.at.display())).class("muted small"))
        .children(desk.map(|desk| p(&desk).class("muted small")))
}

fn mark(class: &str, text: &str) -> El {
    p(text).class(class).attr("role", "status")
}

/// The ways to open a receipt; folded away once there is one that counts. One that does not count yet is asked for again.
pub fn ask(receipt: Option<&Receipt>, scan: El) -> El {
    let w = i18n::receipt();
    match receipt {
        Some(receipt) if receipt.verdict.counts() => el("details")
            .child(el("summary").text(w.again))
            .child(div("stack-small").child(scan).child(ways())),
        _ => section("card stack-small")
            .child(h2(if receipt.is_some() { w.again } else { w.title }))
            .child(p(w.text))
            .child(scan)
            .child(ways()),
    }
}

/// A receipt as a file, or as pasted text.
pub fn ways() -> El {
    let (w, t, session) = (i18n::receipt(), i18n::common(), use_session());
    let (said, pasted) = (
        RwSignal::new(None::<(Tone, String)>),
        RwSignal::new(String::new()),
    );
    let conference = use_here().conference;
    let take = move |bytes: Vec<u8>| {
        let conference = conference.clone();
        said.set(Some((Tone::Info, w.checking.to_owned())));
        page::run(async move {
            // What is right shows in the stamp, and this is gone with it.
            let wrong = match unarmoured(bytes).await {
                Ok(bytes) => {
                    let end = session.take_receipt(&String::from_utf8_lossy(&bytes)).await;
                    end.err().map(|error| no_receipt(&conference, &error))
                }
                Err(error) => Some(message_error(&error)),
            };
            let _ = said.try_set(wrong.map(|text| (Tone::Danger, text)));
        });
    };
    let take_file = take.clone();
    let picked = move |event| {
        let (file, take) = (
            exchange::picked_by(&event).into_iter().next(),
            take_file.clone(),
        );
        page::run(async move {
            let Some(file) = file else { return };
            match read(&file).await {
                Ok(bytes) => take(bytes),
                Err(text) => said.set(Some((Tone::Danger, text))),
            }
        });
    };
    let locked = move || !session.status.writer.get();
    let choose = el("label")
        .class("button button-wide file-button")
        .text(w.open)
        .child(
            el("input")
                .attr("type", "file")
                .disabled(locked)
                .on("change", picked),
        );
    let around = Around {
        id: "receipt-text",
        label: t.paste_label,
        hint: i18n::exits().paste_hint,
    };
    let area = paste_area(
        around,
        move || pasted.get(),
        Signal::stored(false),
        move |text| pasted.set(text),
    );
    let open = button("button-wide", t.paste_open, move || {
        take(pasted.get_untracked().into_bytes());
    })
    .disabled(move || locked() || pasted.with(|p| p.trim().is_empty()));
    div("stack-small")
        .child(choose)
        .child(
            el("details")
                .child(el("summary").text(w.paste))
                .child(area)
                .child(open),
        )
        .live_one(move || said.get().map(|(tone, text)| notice(tone, &text)))
}

/// Whether a file is a receipt, right or wrong: people open it wherever files are opened.
pub fn is_one(bytes: &[u8]) -> bool {
    format::open(bytes).is_ok_and(|envelope| envelope.kind == Kind::Receipt)
}

/// Takes one that was opened elsewhere, and shows what it says; or answers why it was not taken.
pub async fn taken(session: Session, conference: &Conference, bytes: &[u8]) -> Option<String> {
    match session.take_receipt(&String::from_utf8_lossy(bytes)).await {
        Ok(_) => {
            Route::HandOver.go();
            None
        }
        Err(error) => Some(no_receipt(conference, &error)),
    }
}

/// Why a receipt was not taken, and what to do.
pub fn no_receipt(conference: &Conference, error: &NoReceipt) -> String {
    match error {
        JobError::Browser(error) => explain::browser_error(error),
        JobError::Work(error) => reason(conference, error),
    }
}

fn reason(conference: &Conference, error: &ReceiptError) -> String {
    let name = match error {
        ReceiptError::OtherPerson(id) => {
            let person = conference.person(id).map(i18n::person_name);
            person.unwrap_or_else(|| id.to_string())
        }
        _ => String::new(),
    };
    (i18n::receipt().error)(error, &name)
}
