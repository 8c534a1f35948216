//! English: preparing a conference.

pub mod begin;
pub mod book;
pub mod members;
pub mod papers;
pub mod report;
pub mod scoring;
pub mod template;
pub mod years;

use khoithidua_core::plan::section::Section;

use crate::i18n::plan::PlanWords;

static SECTIONS: [&str; Section::ALL.len()] = [
    "Conference and bloc",
    "Units",
    "Delegates",
    "Agenda",
    "Papers",
    "Movements",
    "Legal bases",
    "Scoring criteria",
    "Registered targets",
    "Awards",
    "Contests",
    "Covenant",
    "The bloc's rules",
    "Check, keys, freezing",
];

/// Written, added, taken out, moved, taken in.
static ACTS: [&str; 5] = ["edit", "addition", "removal", "move", "taking in"];

fn step(act: usize, section: usize) -> String {
    let act = ACTS.get(act).copied().unwrap_or_default();
    let section = SECTIONS.get(section).copied().unwrap_or_default();
    format!("{act} in “{section}”")
}

pub static TEXTS: PlanWords = PlanWords {
    title: "Preparing a conference",
    sections: SECTIONS,
    parts_label: "Parts of the conference",
    neighbours_label: "The part before and the part after",
    part_before: |part| format!("‹ {part}"),
    part_after: |part| format!("Next: {part} ›"),
    leave: "Close this plan",
    go_on: |title| format!("Go on preparing: {title}"),
    turning_label: "Undo and redo",
    undo: "Undo",
    redo: "Redo",
    undo_step: |act, section| format!("Undo: {}", step(act, section)),
    redo_step: |act, section| format!("Redo: {}", step(act, section)),
    undone: |act, section| format!("Taken back: {}.", step(act, section)),
    redone: |act, section| format!("Done again: {}.", step(act, section)),

    search: "Find by name",
    not_found: "Nothing like that is here.",
    show_more: |count| format!("Show {count} more"),
    up: |name| format!("Move {name} up"),
    down: |name| format!("Move {name} down"),
    moved: |name, place| format!("{name} is number {place} now."),
    remove: |name| format!("Remove {name}"),
    removed: |name| format!("Removed {name}. Press “Undo” to have it back."),

    no_day: "Please write day/month/year, such as 28/12/2026.",
    no_time: "Please write hours and minutes, such as 8:30.",
    no_points: "Please write a number of points, such as 2.5.",
};
