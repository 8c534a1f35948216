//! English: units' sheets as the board checks them.

use khoithidua_core::desk::sheets::overview::SheetTask;
use khoithidua_core::score::review::Stage;

use super::count;
use crate::i18n::sheets::Sheets;

pub static TEXTS: Sheets = Sheets {
    title: "Check of the sheets",
    tab: "Check of the sheets",
    text: "The board looks at each line of a unit's own sheet, sends the unit what it found, hears its explanation, comes to an agreement and locks the sheet.",
    no_weight: "By the frozen rules the checked points have the weight 0: what is noted here serves comparison and explanation, and changes neither totals nor places.",
    filter: "Show",
    filters: [
        "All",
        "Waiting for the board",
        "Waiting for the unit",
        "Locked",
    ],
    nobody: "No units.",
    unit: "Unit",
    stage: "Stage",
    stages: |stage| match stage {
        Stage::Waiting => "Not handed in",
        Stage::Submitted => "Handed in",
        Stage::Checked => "Checked",
        Stage::Explained => "Explained",
        Stage::Agreed => "Agreed",
        Stage::Locked => "Locked",
    },
    own: "Own",
    peers: "Peers",
    board: "Board",
    checked: "Checked",
    difference: "Difference",
    spread: "Apart",
    looked_at: "Lines seen",
    changed: "Lines changed",
    next: "Next",
    tasks: |task| match task {
        SheetTask::Await => "Wait for the unit's own sheet.",
        SheetTask::Check => "Look at each line.",
        SheetTask::Send => "Make the review file and send it to the unit.",
        SheetTask::AwaitAnswer => "Wait for the unit's answer.",
        SheetTask::Consider => "Consider the explanation: change lines, or agree at a meeting.",
        SheetTask::Lock => "Lock the sheet.",
        SheetTask::Nothing => "Done.",
    },
    of: |some, all| format!("{some}/{all}"),
    back: "All units",
    no_sheet: "This unit has no own sheet that counts. Take in the unit's file first.",

    take_answer: "Take in a unit's answer…",
    answer_taken: |unit| format!("The answer of {unit} has been taken in."),
    answer_unknown: |unit, person| {
        format!(
            "An answer for {unit} by {person}. It is not signed by the phone that handed in the sheet, so nobody knows who sent it. Take it in only if you are certain."
        )
    },
    vouch: "I know who sent it, take it in…",
    vouch_question: "Is it from this person?",
    vouch_yes: "It is, take it in",
    to_sheet: "Open the unit's sheet",
    among_files: |number| {
        let answers = count(number, "unit's answer was", "units' answers were");
        format!("{answers} among these files, and went to the check of the sheets.")
    },

    lines: "Line by line",
    order: "Order",
    orders: ["As on the sheet", "Largest differences first"],
    keep: "Keep",
    follow: "Accept the explanation",
    keep_rest: |number| format!("Keep the other {}", count(number, "line", "lines")),
    change: "Change…",
    save_change: "Note the board's points",
    whys: [
        "The numbers do not match the evidence.",
        "Evidence is missing.",
        "Worked out again by the rules.",
        "As the unit explained.",
    ],
    not_looked_at: "Not looked at",
    is_kept: "✓ Kept",
    is_changed: "Changed",
    outdated: "Changed by the unit since: look again",
    unit_wrote: "The unit wrote",
    blank: "The unit left this line blank.",
    agrees: "The unit agrees.",
    disagrees: "The unit does not agree.",

    send: "Make the review file",
    send_text: "Once you have looked at the lines, make the review file and send it to the unit.",
    changed_since: "Something has changed since the last file. Make a new one and send it to the unit.",
    left: |number| {
        format!(
            "{} not looked at yet: there the unit's own points count.",
            count(number, "line is", "lines are")
        )
    },
    file: "Review file",
    sent: |at, code, rows| match rows {
        0 => format!("Made on {at}, code {code}. Every line is kept; the unit need not answer."),
        rows => format!(
            "Made on {at}, code {code}. {} changed; the unit is to answer.",
            count(rows, "line", "lines")
        ),
    },
    copied: "Copied. Paste it into a message to the unit.",
    how_to_answer: |address| {
        format!(
            "Send this file to the unit. The unit opens {address}, chooses the file, answers each line and sends its answer back."
        )
    },
    agree: "Agreed at a meeting…",
    agree_note: "Where and with whom (required)",
    agree_hint: "For example: meeting of the bloc on 26 December, Ms An for the unit.",
    agree_save: "Note the agreement",
    lock: "Lock the sheet",
    lock_text: "Both sides agree. Once it is locked, later files do not change this sheet.",
    locked_text: "The sheet is locked: later files change nothing. To change it, unlock it and say why.",
    unlock: "Unlock…",
    done: "Steps so far",

    history: "History of this line",
    history_changed: |value, reason| format!("The board changed it to {value}. Reason: {reason}"),
    history_kept: "The board kept the unit's own points.",
    history_was: |was| format!("(The unit had then written: {was})"),
    history_sent: |code| format!("Sent to the unit in the review file {code}."),
    history_answered: |opinion, text, who, known, code| {
        let text = if text.is_empty() {
            String::new()
        } else {
            format!(" “{text}”")
        };
        format!("{opinion}{text} By {who}, {known}, answering the review file {code}.")
    },
    by_key: "signed by the phone that handed in the sheet",
    by_word: "known to a person at the desk",
    history_agreed: |note| format!("Agreed: {note}"),
    history_locked: "Locked.",

    tile: "units agreed on their checked sheets",
    home_text: "The board's points count for the results. Check every unit's sheet before closing collection.",
    close_agreed: |number| {
        format!(
            "The checked sheets are agreed on with all {}.",
            count(number, "unit", "units")
        )
    },
    close_open: |number, units| {
        let units_word = count(number, "unit has", "units have");
        format!("{units_word} not agreed on the checked sheet: {units}.")
    },
    close_unsent: |number, units| {
        let units_word = count(number, "unit has", "units have");
        format!("{units_word} no review yet, and will have no final points: {units}.")
    },

    results_title: "Check of the sheets",
    results_text: "Lines that the board changed, the largest differences first, as in the last review sent to each unit.",
    results_none: "Every line is kept.",
    rule_mix: |own, peers, board| {
        format!(
            "Combined = {own}% own sheet + {peers}% peers' sheets + {board}% the board's check, without bonus/penalty."
        )
    },
    rule_extra: "Total = combined + bonus/penalty as the board checked them, in full.",
    history_link: "See the history of each line",
};
