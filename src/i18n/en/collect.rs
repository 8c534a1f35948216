//! English: collecting with the camera.

use khoithidua_core::format::Kind;

use crate::i18n::collect::Collect;

pub static COLLECT: Collect = Collect {
    title: "Collect by codes",
    tab: "By codes",
    text: "Delegates hold their phones before the camera. Once a file has been read, it beeps and is kept at once. Only look at the person, and confirm where that is asked; then the receipt is shown for the phone to scan.",
    offer: "Collect by codes (camera)",
    offer_text: "In a hall without a network delegates only hold their phones before the camera.",
    name: |time| format!("Scanned at {time}"),
    waiting: "Waiting for the next phone.",
    collected: |people, all| format!("Collected from {people} of {all}"),
    looking_at: "Checking what has just been read…",
    again: "This file was here before; it does not count twice.",
    is_person: "✓ It is this person",
    is_person_hint: "Look at who holds the phone: tap if name and unit are right; the receipt's code follows.",
    receipt: "Receipt",
    receipt_hint: "The delegate scans this code, and the phone says “received”.",
    desk_code: |code| format!("This desk signs receipts as {code}; phones show the same."),
    retry: "Try to keep it again",
    teller: "A teller's file. It was taken to where those belong.",
    answer: "A unit's answer about its sheet. It was taken to the sheets.",
    desk: "What another desk has collected.",
    other: |kind| match kind {
        Kind::Draft => {
            "This is a draft and no submission. The delegate has to finalise it on the phone and show the codes again."
        }
        Kind::Conference => {
            "This is a conference file and no submission. To open that conference, use “Open another conference” on the first page."
        }
        Kind::Results => {
            "This is a results file and no submission. To check it, use the page for checking results."
        }
        Kind::Trial => {
            "This is a ballot on trial, which never counts. Open it on the recount page of another device."
        }
        Kind::Review => {
            "This is the board's view of a sheet, meant for the unit, and no submission."
        }
        Kind::Receipt => "This is a receipt, meant for the delegate's phone.",
        Kind::Plan => {
            "This is a plan being prepared, not a submission. To open it, go to “Prepare a new conference”."
        }
        _ => "This is no delegate's submission.",
    },
    unreadable: "The code was read, but what is in it is no file of this app.",
    to_decide: "Look and decide",
    last: "Just collected",
    show: |name| format!("Show again: {name}"),
    codes: [
        "Show the conference as codes",
        "Show the results as codes",
        "Show codes to another desk",
    ],
    codes_title: [
        "The conference as codes",
        "The results as codes",
        "This desk as codes",
    ],
    codes_text: [
        "On the phone: open the app, go to Settings, tap “Scan codes with the camera”, point it at this screen.",
        "On the phone: open the recount page, tap “Scan codes with the camera”, point it at this screen.",
        "On the other desk: open “Collect by codes” and hold this screen before its camera.",
    ],
    no_codes: "There is nothing to show yet. Results are there once collection is closed.",
    leave: "Stop showing",
    full: "Full screen",
};
