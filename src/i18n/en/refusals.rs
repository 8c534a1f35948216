//! English: why the desk refuses a file.

use crate::i18n::desk::Refusals;

pub const REFUSALS: Refusals = Refusals {
    other_conference: |theirs, ours| {
        format!(
            "Made for another conference (code {theirs}, here it is {ours}). Ask the delegate to open the right conference and hand over again."
        )
    },
    unknown_person: |id| {
        format!(
            "The person named in the file ({id}) is not on the list of delegates. Ask the sender whether they chose their own name."
        )
    },
    not_to_score: |unit| {
        format!("This person does not score {unit}. Ask for a new file made by the app.")
    },
    scored_twice: |unit| format!("{unit} is scored twice in one file. Ask for a new file."),
    unknown_row: |unit, row| {
        format!(
            "The sheet of {unit} has a row “{row}” that is not among the criteria. Ask for a new file made by the app."
        )
    },
    bad_row: |unit, row, why| {
        format!(
            "Sheet of {unit}, row “{row}”: {why}. Ask the delegate to mend it and hand over again."
        )
    },
    no_vote: "The file holds votes, but this person has none. Ask for a file without votes.",
    bad_vote: |contest, why| {
        format!(
            "The ballot “{contest}” is not valid: {why}. Ask the delegate to vote and hand over again."
        )
    },
    not_to_sign: "The file holds a signature, but this person does not sign for the unit. Ask for a file without it.",
    bad_signature: "The signature is empty or cannot be used. Ask the delegate to sign and hand over again.",
    bad_remark: |paper| {
        format!(
            "The remark on “{paper}” is too long, or there is no such paper. Ask for a shorter one."
        )
    },
    text_too_long: "A text is too long. Ask the delegate to shorten it and hand over again.",
    bad_history: "The revisions named in the file contradict each other. Ask for a new file made by the app.",
    line: [
        "filled in for another kind of criterion",
        "points out of range",
        "the target is missing",
        "the target is zero",
        "the result is negative",
        "no such level",
    ],
    no_such_contest: "there is no such contest",
    no_such_option: |line| format!("the ballot has no line “{line}”"),
    not_in_order: "the lines are out of order or stand twice",
    too_many: |chosen, max| format!("{chosen} lines chosen, at most {max}"),
    too_few: |chosen, min| format!("{chosen} lines chosen, at least {min}"),
    blank_not_allowed: "a blank ballot is not allowed",
    wrong_form: "the answer is for another kind of ballot",
};
