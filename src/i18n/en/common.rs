//! English: words of both parts.

use khoithidua_core::conference::MovementLevel;
use khoithidua_core::vote::choice::Opinion;

use crate::i18n::common::Common;

pub static TEXTS: Common = Common {
    cancel: "No, go back",
    unknown: "not known",
    points: "points",
    fingerprint: "Conference code",
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
    memory_only: "This device keeps no data (private mode or storage full). You can go on, but do NOT close this page before you have saved or sent your file.",
    second_tab: "This conference is open in another tab on this device. This tab only shows; close the other one to go on here.",
    new_version: "There is a new version of the app.",
    update_now: "Update now",
    works_offline: "Ready to be used without a network.",
    no_worker: "This address cannot be kept for use without a network. Please do not reload the page while offline.",
    choose_file: "Choose a file…",
    paste_label: "Or paste the content of the file here",
    paste_open: "Open what was pasted",
    text_size: "Text size",
    text_sizes: ["Small", "Medium", "Large", "Very large"],
    theme: "Colours",
    themes: ["As the device", "Light", "Dark"],
    language: "Language",
    build: "Build",
};
