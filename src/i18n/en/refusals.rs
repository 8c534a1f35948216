//! English: why the desk refuses a file.

use khoithidua_core::sealed::ballot::BallotFault;
use khoithidua_core::sealed::urn::UrnError;
use khoithidua_core::vote::paper::PaperError;

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
    not_signed: "The digital signature does not hold: the file was changed after it was finished, or was not made by the app. Ask the delegate to deliver from their own phone again.",
    bad_voucher: "The slip’s code is not this person’s. Ask the delegate to enter their own code and deliver again.",
    not_sealed: |contest| {
        format!(
            "The secret vote in “{contest}” is not sealed, so anyone could read it. Ask the delegate to update the app, vote again and deliver again."
        )
    },
    bad_ballot: |fault| {
        format!(
            "{} Ask the delegate to vote again and deliver again.",
            ballot(fault)
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
        "the result is missing",
        "said to have no target, and one is registered",
    ],
    no_such_contest: "there is no such contest",
    no_such_option: |line| format!("the ballot has no line “{line}”"),
    not_in_order: "the lines are out of order or stand twice",
    too_many: |chosen, max| format!("{chosen} lines chosen, at most {max}"),
    too_few: |chosen, min| format!("{chosen} lines chosen, at least {min}"),
    blank_not_allowed: "a blank ballot is not allowed",
    own_unit: "it is a vote for the own unit, which the rules do not allow",
    wrong_form: "the answer is for another kind of ballot",
};

/// What is wrong with a sealed ballot.
pub fn ballot(fault: BallotFault) -> String {
    match fault {
        BallotFault::Unreadable => "The sealed ballot is damaged.".into(),
        BallotFault::OtherElection => "The ballot was sealed for another conference.".into(),
        BallotFault::NotProven { question } => format!(
            "The ballot is not proven to be an allowed vote (question {question}): it may choose more than allowed."
        ),
        BallotFault::NotSigned => "The ballot was changed after it was sealed.".into(),
    }
}

/// What is wrong with a count of paper ballots.
pub fn paper(error: &PaperError) -> String {
    match error {
        PaperError::NoName => "Give the name of the teller who counted.".into(),
        PaperError::Contest(_) => "Paper ballots need numbers for every contest.".into(),
        PaperError::DoesNotAddUp(_) => "The numbers of the paper ballots cannot be true together: collected = valid + invalid, and each line adds up to the valid ones. Count again.".into(),
        PaperError::TooMany(_) => "There are more paper ballots than people who vote on paper. Look at the list.".into(),
    }
}

/// What is wrong with an urn.
pub fn urn(error: UrnError) -> String {
    match error {
        UrnError::NoElection => "This conference has no ballot box that can be used.".into(),
        UrnError::Ballot { place, fault } => format!("Ballot {place}: {}", ballot(fault)),
        UrnError::Order { place } => {
            format!("Ballot {place} stands twice or is not in its place.")
        }
        UrnError::TooFew { have, least } => format!(
            "There are only {have} ballots, fewer than the {least} that may be opened: a count would show how each one voted."
        ),
        UrnError::NoTeller => "This key is no teller's of this conference.".into(),
        UrnError::AlreadyOpened => "This key has opened another ballot box. Each key opens once: two openings that differ by one ballot would open that ballot.".into(),
        UrnError::OtherShare { teller } => format!(
            "The share of teller {teller} is of another ballot box. Ask the teller to open the desk's latest file."
        ),
        UrnError::Share { teller } => {
            format!("The share of teller {teller} does not hold. Ask for it again.")
        }
        UrnError::Incomplete => "The shares of all tellers are needed, and some are lacking.".into(),
        UrnError::Result => "The numbers stated are not what the tellers' shares open.".into(),
    }
}
