//! English: receipts on phones.

use khoithidua_core::receipt::{ReceiptError, ReceiptVerdict};

use crate::i18n::ReceiptWords;

pub const TEXTS: ReceiptWords = ReceiptWords {
    title: "The host board's receipt",
    text: "Once the desk has read the file it gives a receipt. Only with that does this phone say “received”.",
    open: "Open the receipt",
    paste: "Paste a receipt as text",
    checking: "Checking the receipt…",
    verdict,
    at: |time| format!("The desk's time: {time}"),
    desk: |code| {
        format!(
            "The desk's code: {code}. Compare it with the code at the desk; if they differ, tell the host board."
        )
    },
    error,
    again: "A new receipt?",
};

fn verdict(verdict: ReceiptVerdict) -> [&'static str; 2] {
    match verdict {
        ReceiptVerdict::Counts => ["Received, and it counts", ""],
        ReceiptVerdict::Replaced => [
            "A newer revision is there",
            "This revision no longer counts, because a newer one came. If the newer one is not yours, tell the host board at once.",
        ],
        ReceiptVerdict::SetAside => [
            "Does NOT count: another was chosen",
            "The host board has chosen another file in your name. If that is not right, tell the host board.",
        ],
        ReceiptVerdict::Waits => [
            "At the desk, but it does NOT count yet",
            "The host board has not confirmed who handed this file over. Go to the desk to be confirmed, then take a new receipt.",
        ],
        ReceiptVerdict::Conflict => [
            "Does NOT count yet: two different files",
            "The desk has two different files in your name. Tell the host board which is right, then take a new receipt.",
        ],
        ReceiptVerdict::Revoked => [
            "Does NOT count: this phone's key was revoked",
            "The host board has revoked this phone's key. Ask how to hand in again.",
        ],
        ReceiptVerdict::SameBallot => [
            "Does NOT count: the sealed ballot is there twice",
            "The sealed ballot is in another person's file too. Tell the host board; you will vote again.",
        ],
        ReceiptVerdict::Late => [
            "Does NOT count: it came after closing",
            "The file came after collection was closed. Tell the host board: they can open it again as long as no ballot is opened.",
        ],
        ReceiptVerdict::Refused => [
            "Does NOT count: the file is not valid",
            "The desk cannot use this file. Ask why, correct it and hand it over again.",
        ],
    }
}

fn error(error: &ReceiptError, name: &str) -> String {
    match error {
        ReceiptError::Unreadable => "The background program and this page are of different versions. Reload the page when there is a network and open the receipt again.".into(),
        ReceiptError::NoReceipt => "This is not a receipt, or a damaged one. Ask the desk to show it again.".into(),
        ReceiptError::Newer => "A newer version of the app wrote this receipt. Reload the page when there is a network and open it again.".into(),
        ReceiptError::OtherConference => "This receipt is of another conference. Ask for that of the conference that is open.".into(),
        ReceiptError::OtherPerson(_) => format!(
            "This is the receipt of {name}, not yours. Ask the desk to show yours."
        ),
        ReceiptError::OlderRevision(revision) => format!(
            "This is the receipt of revision {revision}; the one after it has none yet. Hand the new file over and take a new receipt."
        ),
        ReceiptError::OtherContent => "This receipt is for another file, not the one finalised on this phone. If you have sent no other file, tell the host board at once.".into(),
        ReceiptError::OtherDesk => "This receipt was not signed by the conference's desk. Do not take it for handed in; go to the right desk.".into(),
        ReceiptError::NotSigned => "The signature on this receipt does not hold: it was changed or forged. Ask the desk to show it again.".into(),
    }
}
