//! English: what can go wrong.

use crate::i18n::errors::Errors;

pub static TEXTS: Errors = Errors {
    too_large: |size, limit| {
        format!(
            "The file is too large ({size}; at most {limit}). It is probably not a file of the conference; choose another."
        )
    },
    not_text: "This is not a text file (a picture, Word or archive perhaps). Choose a file made by this app.",
    empty: "The file is empty. Ask the sender to send it again.",
    truncated: "The file is cut off in the middle. Ask the sender to send the whole file again, not a part of it.",
    not_json: |line, column| {
        format!(
            "The file is damaged at line {line}, column {column}. Ask the sender for the original file."
        )
    },
    too_deep: "The content is nested too deeply; this is not a file of the conference. Choose another.",
    twice: |name| {
        format!(
            "The file says “{name}” twice, so it is unclear which holds. Ask the sender for the original file."
        )
    },
    bad_number: |line| {
        format!("There is an invalid number in line {line}. Ask the sender for the original file.")
    },
    not_ours: "This is not a file of Khối Thi Đua. Choose another.",
    unknown_kind: |kind| {
        format!(
            "This version of the app does not know files of kind “{kind}”. Update the app and open the file again."
        )
    },
    newer: |file, app| {
        format!(
            "The file was made by a newer app (form {file}, this device reads up to form {app}). Update the app on this device."
        )
    },
    other_kind: |found, wanted| {
        format!("This is a {found}, not a {wanted}. Choose the right file.")
    },
    content: |detail| {
        format!(
            "The content does not have the right form ({detail}). Ask the sender for the original file."
        )
    },
    leftover: "The file holds something this app does not understand; it may have been altered. Ask the sender for the original file.",
    kind: [
        "conference file",
        "delegate's submission",
        "draft",
        "results file",
        "backup of the desk",
        "a teller’s file",
        "a ballot for trial",
        "review of a sheet",
        "answer to a review",
        "receipt",
        "plan that the host board is preparing",
    ],
    unsound: |detail| {
        format!("The conference file contradicts itself: {detail}. Tell the host board.")
    },
    missing_service: "This browser lacks what is needed. Open the page in an up-to-date Chrome or Safari.",
    denied: "The browser did not allow it. Tap again, or use another way below.",
    full: "The device's storage is full. Delete some pictures or videos and try again; meanwhile save or send your file at once.",
    closed: "The connection to the device's storage was lost. The app is trying again; do not close this page.",
    not_kept: "The device wrote but does not read the same back. Save or send your file at once, do not close this page.",
    unreadable: "The file cannot be read. It may be gone, or this is a folder; choose again.",
    no_worker: "The part that computes could not be opened. Check the network and try again; if it still fails, use an up-to-date Chrome or Safari.",
    worker_stopped: |detail| {
        format!(
            "The part that computes stopped in the middle ({detail}). What you entered is safe; close other apps and try again. If it persists, tell the host board."
        )
    },
    no_random: "This browser has no secure random numbers, so no ballot can be sealed here. Use an up-to-date Chrome or Safari, or another device.",
    other: |detail| {
        format!("The browser reports: {detail}. Try again; if it persists, tell the host board.")
    },
};
