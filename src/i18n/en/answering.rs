//! English: a unit's answer to the board's review of its sheet.

use khoithidua_core::score::review::ReviewError;

use crate::i18n::answering::Answering;

pub static TEXTS: Answering = Answering {
    title: "Answer to the board",
    text: "Open the review file that the board sent to your unit, answer each line that was changed, and send your answer back.",
    choose: "Open the review file…",
    choose_other: "Open another review file…",
    reading: "Reading what this device keeps…",
    needs_conference: "The conference of this review is not on this device. Choose the conference file (conference.json) that the board sent.",
    choose_conference: "Choose the conference file…",
    other_conference: "This file belongs to another conference. Choose the right conference file.",
    other_unit: |unit, person| {
        format!(
            "This review is for {unit}, but this device is that of {person}, who is not of that unit. Pass the file on to the right unit."
        )
    },
    go_on: "I answer for that unit",
    review: |error| match error {
        ReviewError::OtherConference => {
            "This file belongs to another conference. Choose the right file."
        }
        _ => {
            "The review does not fit this conference; it may have been changed. Ask the board to send the file again."
        }
    },

    sheet_of: |unit| format!("Sheet of {unit}"),
    made_at: "Made by the board on",
    code: "Code of the file",
    nothing_changed: "The board kept every line as your unit filled it in. There is nothing to answer.",
    agree_rest: "Agree to all",
    answered: |some, all| format!("{some} of {all} lines answered"),
    board_reason: "The board's reason",
    opinion: "Your unit's opinion",
    agrees: "Agree",
    disagrees: "Do not agree",
    explanation: "Explanation",
    explanation_hint: "Required where you do not agree: grounds and evidence.",
    who: "Who answers",
    finish: "Make the answer file",
    lacks_person: "Choose who answers for the unit.",
    lacks_opinion: "Some lines are not answered. Choose whether your unit agrees.",
    lacks_explanation: "Where your unit does not agree, an explanation is required.",
    file: "Answer file",
    file_text: "Send this file to the board. If you change an answer, make a new file.",
    signed: "The file is signed by this device, so the board knows who answered.",
    not_signed: "This device has handed in nothing for this person, so the file is not signed. The board will ask who sent it.",
    answer_link: "Answer a review by the board",
};
