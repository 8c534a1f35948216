//! English: words of both parts.

use khoithidua_core::bloc::Capacity;
use khoithidua_core::conference::{MovementLevel, SamplePart};
use khoithidua_core::vote::choice::Opinion;

use crate::i18n::common::Common;

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
    saved: "Saved on this device",
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
};
