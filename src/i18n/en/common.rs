//! English: words of both parts.

use khoithidua_core::bloc::Capacity;
use khoithidua_core::conference::{MovementLevel, SamplePart};
use khoithidua_core::vote::choice::Opinion;

use crate::i18n::common::{Common, Errors};

pub static TEXTS: Common = Common {
    app: "Khối Thi Đua",
    back: "Back",
    cancel: "No, go back",
    retry: "Try again",
    unknown: "not known",
    nameless: "Representative of the unit (no name yet)",
    points: "points",
    fingerprint: "Conference code",
    sample_badge: "Sample data",
    sample_part: |part| match part {
        SamplePart::Agenda => "The times on the agenda are invented for trying out.",
        SamplePart::People => "Some delegates' names are not known.",
        SamplePart::Papers => "This paper is a sample for trying out.",
        SamplePart::Criteria => "Criteria and points are samples for trying out.",
        SamplePart::Contests => "The voting rules are samples for trying out.",
        SamplePart::Covenant => "The covenant's text is a sample for trying out.",
        SamplePart::Rules => "The rules for scores and votes are samples for trying out.",
    },
    capacity: |capacity| match capacity {
        Capacity::Head => "Head of delegation",
        Capacity::Authorised => "Authorised representative",
        Capacity::Member => "Member of delegation",
        Capacity::Guest => "Guest",
    },
    opinion: |opinion| match opinion {
        Opinion::Agree => "Agree",
        Opinion::Disagree => "Disagree",
        Opinion::NoOpinion => "No opinion",
    },
    movement_level: |level| match level {
        MovementLevel::National => "National",
        MovementLevel::Sector => "Sector",
        MovementLevel::Local => "Bloc or unit",
    },
    blank_ballot: "Blank ballot",
    nothing_chosen: "No unit chosen",
    secret_ballot: "Secret ballot",
    open_vote: "Open vote",
    not_sealed: "Ballots are NOT sealed in this version: whoever opens your file can read your vote. For rehearsal only.",
    saving: "Saving…",
    saved_at: |time| format!("Saved {time}"),
    not_saved: "Not saved",
    memory_only: "This device keeps no data (private mode or storage full). You can go on, but do NOT close this page before you have saved or sent your file.",
    second_tab: "This conference is open in another tab on this device. This tab only shows; close the other one to go on here.",
    new_version: "There is a new version of the app.",
    update_now: "Update now",
    works_offline: "Ready to be used without a network.",
    no_worker: "This address cannot be kept for use without a network. Please do not reload the page while offline.",
    choose_file: "Choose a file…",
    paste_label: "Or paste the content of the file here",
    paste_hint: "The content begins with {",
    paste_open: "Open what was pasted",
    settings: "Settings",
    text_size: "Text size",
    text_sizes: ["Small", "Medium", "Large", "Very large"],
    theme: "Colours",
    themes: ["As the device", "Light", "Dark"],
    language: "Language",
    build: "Build",
    errors: Errors {
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
            format!(
                "There is an invalid number in line {line}. Ask the sender for the original file."
            )
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
        other: |detail| {
            format!(
                "The browser reports: {detail}. Try again; if it persists, tell the host board."
            )
        },
    },
};
