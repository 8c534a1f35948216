//! English: what the board notes in the hall and of sheets, and why it cannot.

use khoithidua_core::attendance::AttendanceError;
use khoithidua_core::score::review::ReviewError;
use khoithidua_core::score::rulings::RulingError;
use khoithidua_core::vote::hands::HandsError;

use crate::i18n::board::BoardLog;

pub static LOG: BoardLog = BoardLog {
    attended: |unit, people| format!("Roll call {unit}: {people}"),
    absent: |unit, note| match note {
        Some(note) => format!("Roll call {unit}: absent. {note}"),
        None => format!("Roll call {unit}: absent"),
    },
    hands: |contest, mover| format!("Show of hands noted: {contest}. Moved by: {mover}"),
    chair: |units, reason| format!("The chair decided the order {units}. Reason: {reason}"),
    lots: |seed, witnesses| format!("Lots drawn with “{seed}”. Witnesses: {witnesses}"),
    excluded: |unit, reason| format!("{unit} is not considered. Reason: {reason}"),
    put_on: |unit, award, reason| {
        format!("{unit} put on the list of candidates for {award}. Reason: {reason}")
    },
    taken_off: |unit, award, reason| {
        format!("{unit} taken off the list of candidates for {award}. Reason: {reason}")
    },
    contest: |contest, lines, reason| {
        format!("The chair decided equal votes ({contest}): {lines}. Reason: {reason}")
    },
    row_changed: |unit, row, reason| {
        format!("Sheet of {unit} checked, {row}: changed. Reason: {reason}")
    },
    row_same: |unit, row| format!("Sheet of {unit} checked, {row}: as the unit has it"),
    review_sent: |unit, rows| match rows {
        0 => format!("Review made for {unit}: every row as the unit has it"),
        1 => format!("Review made for {unit}: 1 row changed"),
        rows => format!("Review made for {unit}: {rows} rows changed"),
    },
    answered: |unit, agrees| {
        if agrees {
            format!("Answer of {unit} taken in: agrees with everything")
        } else {
            format!("Answer of {unit} taken in: does not agree with all of it")
        }
    },
    agreed: |unit, note| format!("Points agreed with {unit}. {note}"),
    locked: |unit| format!("Sheet of {unit} locked"),
    undone: |what, reason| format!("Taken back: {what}. Reason: {reason}"),
    undone_unknown: "something that is no longer in the log",
    taken_back: "Taken back",
    take_back: "Take back",
    take_back_question: |what| format!("Take this back? {what}"),
    take_back_whys: ["A slip of the hand", "New information"],
};

/// What is wrong with who is here.
pub fn attendance(error: &AttendanceError) -> &'static str {
    match error {
        AttendanceError::UnknownUnit(_) => "The bloc has no such unit. Look at the list again.",
        AttendanceError::NotTheirs(_) => {
            "Somebody is not of this unit, or stands twice. Take one off."
        }
        AttendanceError::NoName(_) => "Give the name of who is here instead.",
        AttendanceError::TwoRepresentatives(_) => {
            "A unit has one representative. Choose one person."
        }
        AttendanceError::NotAuthorised(_) => {
            "Who is authorised needs a letter. Enter its number and date."
        }
        AttendanceError::TooMany(_) => {
            "More people with a vote than the unit has on the list. Take off whoever is replaced."
        }
        AttendanceError::TooLong(_) => "The text is too long. Make it shorter.",
    }
}

/// What is wrong with a show of hands.
pub fn hands(error: &HandsError) -> &'static str {
    match error {
        HandsError::Contest(_) => "This is not decided by show of hands.",
        HandsError::NoMover(_) => "Say who moved it.",
        HandsError::DoesNotAddUp(_) => {
            "Agreed, disagreed and no opinion must add up to those who voted. Count again."
        }
        HandsError::TooMany(_) => {
            "More people voted than are entitled to, or than are here. Count again, or change the roll."
        }
    }
}

/// Why a ruling does not stand.
pub fn ruling(error: &RulingError) -> &'static str {
    match error {
        RulingError::UnknownUnit(_) => "The bloc has no such unit. Choose again.",
        RulingError::UnknownAward(_) => "The conference has no such award. Choose again.",
        RulingError::BadContest(_) => {
            "The lines are not those of the ballot, or one stands twice. Choose again."
        }
        RulingError::UnitTwice(_) => "A unit stands twice. Put them in order again.",
        RulingError::Unfounded => {
            "There must be a reason; for lots, what was drawn and who saw it. Fill in all of it."
        }
    }
}

/// Why a review or an answer does not stand.
pub fn review(error: &ReviewError) -> &'static str {
    match error {
        ReviewError::OtherConference => "This file belongs to another conference. Choose another.",
        ReviewError::BadSheet => {
            "The sheet in the file does not fit this conference. Ask for the original file again."
        }
        ReviewError::BadRow(_) => "The points or numbers do not fit this row. Enter them again.",
        ReviewError::NoReason(_) => "A row that is changed or disagreed with needs a reason.",
        ReviewError::TooLong(_) => "The text is too long. Make it shorter.",
        ReviewError::OtherReview => {
            "This answers another review. Ask the unit to answer the file sent last."
        }
        ReviewError::OtherRows => {
            "The answer does not speak of exactly the rows that were changed. Ask the unit to make it anew."
        }
        ReviewError::NotTheirs(_) => {
            "Who answers is not of this unit. Ask somebody of the unit to send it."
        }
        ReviewError::NotSigned => {
            "The signature does not hold: the file was changed after signing. Ask for the original file again."
        }
    }
}
