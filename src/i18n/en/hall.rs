//! English: the roll, votes by show of hands.

use khoithidua_core::procedure::AbsentUnits;
use khoithidua_core::rules::Voters;

use super::{count as counted, votes};
use crate::i18n::hall::{HandsWords, RollWords};

pub static ROLL: RollWords = RollWords {
    title: "Roll call",
    text: "Call one unit after the other. One tap notes that its representative is here. Tap again to correct a mistake; the log keeps both.",
    sums: "Who is here",
    here: |voters, here, entitled| match voters {
        Voters::OnePerUnit => format!("{here}/{entitled} units are here"),
        Voters::OnePerDelegate => format!("{here}/{entitled} delegates with a vote are here"),
    },
    needed: |needed, level| format!("{needed} make a quorum ({level})"),
    needed_short: |needed| format!("quorum: {needed}"),
    quorum: ["No quorum yet", "Quorum"],
    unusual: |here| {
        format!(
            "{here} are here, less than 80%. Many rules ask for at least 80% where awards are considered; see the bloc's rules."
        )
    },
    uncalled: |count, names| {
        format!(
            "{} not been called and count as absent: {names}.",
            counted(count, "unit has", "units have")
        )
    },
    all_called: "Every unit has been called.",
    nobody_called: "No unit has been called. Until then, whoever has delivered counts as present.",
    bases: "What the levels are taken of",
    measured: |title, needed, here| {
        format!(
            "{title}: of the {here} present, {} needed.",
            votes(needed, "vote", "votes")
        )
    },
    measured_later: |title| format!("{title}: of those present."),
    measured_all: |count, entitled| {
        format!(
            "{} not measured by who is here, so the roll decides the quorum only ({entitled} are entitled to vote).",
            votes(count, "contest is", "contests are")
        )
    },
    absent_rule: |rule| match rule {
        AbsentUnits::Written => {
            "By the rules an absent unit sends its opinion in writing, counted as a vote on paper."
        }
        AbsentUnits::Substitute => {
            "By the rules an absent unit sends a substitute with a letter of authorisation. Without one it has no vote."
        }
        AbsentUnits::Nothing => "By the rules an absent unit has no vote.",
    },
    written_until: |until| format!("Written opinions are accepted until: {until}."),
    to_paper: "List of paper votes",
    voting_title: "Absent and voting",
    voting: |names| {
        format!(
            "Noted as absent, but a file has come or they are on the list of paper votes: {names}. If they are here, change the roll."
        )
    },
    voting_mark: "file or paper vote is here",
    opened: "The ballot box is open, so the roll can no longer change: levels are measured by it, and the votes are known.",
    search: "Find a unit or a person",
    show_label: "Show",
    shows: ["All", "Not called", "Here", "Absent"],
    show: |name, count| format!("{name}: {count}"),
    nothing_found: "There is no such unit.",
    states: [
        "Not called",
        "Here",
        "Authorised",
        "No representative",
        "Absent",
    ],
    nobody_listed: "no representative on the list",
    present: "Here",
    all_here: |count| format!("All {count} here"),
    someone: "Someone else…",
    some_of_them: "One by one…",
    absent: "Absent…",
    of_unit: |what, unit| format!("{what}: {unit}"),
    delegation: |names| format!("With them: {names}"),
    who: "Who represents the unit?",
    other: "Somebody not on the list",
    nobody: "No representative",
    name: "Full name",
    as_label: "Capacity",
    letter: "Letter of authorisation",
    letter_hint: "Number and date, such as 15/GUQ of 27/12/2023",
    letter_of: |letter| format!("letter {letter}"),
    with: "Also here from the delegation",
    note: "Note (if any)",
    save: "Note as here",
    save_absent: "Note as absent",
    absent_whys: [
        "Excused, sends an opinion in writing.",
        "Excused with a reason.",
        "Did not come, reason not known.",
    ],
    substitute_first: "Has somebody been sent in their place? If so, note the substitute rather than the absence.",
    noted_at: |moment| format!("Noted {moment}."),
    table: "Who was here",
    table_rows: ["Unit", "Who", "Capacity", "Papers, notes"],
    not_called: "not called, counts as absent",
    close_roll: |here, entitled, uncalled, quorum| {
        let quorum = if quorum { "" } else { ", no quorum" };
        let uncalled = match uncalled {
            0 => String::new(),
            count => format!(", {} not called", counted(count, "unit", "units")),
        };
        format!("Roll call: {here}/{entitled} are here{quorum}{uncalled}.")
    },
    close_no_roll: "The roll was not called: whoever has delivered counts as present.",
    home_title: "In the hall",
};

pub static HANDS: HandsWords = HandsWords {
    title: "Votes by show of hands",
    tab: "Hands",
    text: "These are voted on in the hall and do not show on phones. Note each as soon as it is counted.",
    kind: "Show of hands",
    none: "Nothing at this conference is voted on by show of hands.",
    level: |level| format!("To pass: {level}."),
    mover: "Who moved it and led the vote",
    mover_hint: "Full name",
    moved_by: |name| format!("Moved by: {name}."),
    voted: "How many voted",
    buttons: ["One less", "One more"],
    all_agree: |count| format!("All agree ({count})"),
    all_agree_hint: "Filled in from the roll; you can still change it before noting.",
    call_first: "The roll was not called, so nothing can be filled in from it.",
    too_many: |voted, most| {
        format!("{voted} voted, more than the {most} who are entitled to. Count again.")
    },
    too_many_here: |voted, here| {
        format!(
            "{voted} voted, more than the {here} who are here by the roll. Count again, or note who came late."
        )
    },
    line_sum: |line, sum, voted| {
        format!("“{line}”: the opinions add up to {sum}, it must be the {voted} who voted.")
    },
    line_more: |line, agree, voted| {
        format!("“{line}”: chosen {agree} times, more than the {voted} who voted.")
    },
    choices: |all, least, most| {
        format!("The lines add up to {all} choices, it must be {least} to {most}.")
    },
    empty: "Some fields have no number. Enter 0 where there was nobody.",
    no_mover: "Say who moved it.",
    adds_up: |voted| format!("The numbers add up: {voted} voted."),
    save: "Note the result",
    saved: |title| format!("Noted: {title}."),
    again: "Count and note again",
    not_final: "By who is here now; when the roll changes it is worked out anew.",
    not_counted: "Hands not noted",
    lacking: |titles| format!("Hands not noted: {titles}."),
    noted_of: |done, all| format!("{done}/{all} noted"),
    count_rows: ["Entitled to vote", "Present", "Voted"],
};
