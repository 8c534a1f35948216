//! Every error of the core as a sentence that says what is wrong and what to do.
//!
//! Each enum is matched in full, so a new variant does not compile before it has its sentence.

use khoithidua_core::conference::ConferenceError;
use khoithidua_core::desk::assess::Verdict;
use khoithidua_core::desk::inbox::Refusal;
use khoithidua_core::format::{Kind, ReadError};
use khoithidua_core::results::ResultsError;
use khoithidua_core::score::criterion::CriteriaError;
use khoithidua_core::score::points::LineError;
use khoithidua_core::simulate::PlanError;
use khoithidua_core::submission::SubmissionError;
use khoithidua_core::vote::choice::ChoiceError;
use khoithidua_core::vote::contest::ContestError;

use crate::input::Unread;

/// Groups of digits of a fingerprint that tell conferences apart.
pub const SPOKEN: usize = 2;

pub fn unread(error: &Unread) -> String {
    match error {
        Unread::Folder => "This is a folder; name the files in it.".to_owned(),
        Unread::NotAFile => "This is not an ordinary file.".to_owned(),
        Unread::System(error) => format!("It cannot be opened: {error}."),
        Unread::Content(error) => read(error),
    }
}

/// What a kind of file is called.
pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Conference => "conference",
        Kind::Submission => "submission",
        Kind::Draft => "draft",
        Kind::Results => "results",
        Kind::Desk => "desk backup",
    }
}

pub fn read(error: &ReadError) -> String {
    match error {
        ReadError::TooLarge { size, limit } => format!(
            "It is too large ({}; at most {}): this is some other file. Ask for the file that the app saved.",
            megabytes(*size),
            megabytes(*limit)
        ),
        ReadError::NotText => {
            "It is not a text file but a picture, a document or the like. Ask for the file that the app saved.".to_owned()
        }
        ReadError::Empty => "It is empty. Ask for it again: nothing arrived.".to_owned(),
        ReadError::Truncated => {
            "It is cut off: only a part of it arrived. Ask for it again.".to_owned()
        }
        ReadError::NotJson { line, column } => format!(
            "It is damaged or not from this app (line {line}, column {column}). Ask for it again, unopened."
        ),
        ReadError::TooDeep => {
            "It is nested deeper than any file of this app. Ask for the file that the app saved.".to_owned()
        }
        ReadError::TwiceInOne(name) => format!(
            "It says {name:?} twice and could mean either: it has been changed by hand. Ask for it again, unopened."
        ),
        ReadError::BadNumber { line } => format!(
            "It holds a number that the app never writes (line {line}): it has been changed by hand. Ask for it again, unopened."
        ),
        ReadError::NotOurs => {
            "It is a file of another program. Ask for the file that the app saved.".to_owned()
        }
        ReadError::UnknownKind(name) => format!(
            "It is a file of kind {name:?}, which this version does not know. Use the newest version."
        ),
        ReadError::NewerVersion { file, app } => format!(
            "It was made by a newer app (format {file}; this one reads up to {app}). Use the newest version here."
        ),
        ReadError::OtherKind { found, wanted } => format!(
            "It is a {} file; a {} file is needed here.",
            kind(*found),
            kind(*wanted)
        ),
        ReadError::Content(what) => format!(
            "Its content has not the form of its kind ({what}). Ask for it again, unopened."
        ),
        ReadError::Leftover => {
            "It holds more than the app writes into such a file: it has been changed by hand. Ask for it again, unopened.".to_owned()
        }
    }
}

fn megabytes(bytes: usize) -> String {
    let tenths = bytes / 100_000;
    format!("{}.{} MB", tenths / 10, tenths % 10)
}

pub fn refusal(error: &Refusal) -> String {
    match error {
        Refusal::Unreadable(error) => read(error),
        Refusal::OtherConference { fingerprint } => format!(
            "It belongs to another conference ({}). Open the right conference on that device and fill it in again.",
            fingerprint.spoken(SPOKEN)
        ),
        Refusal::Unsound(error) => submission(error),
    }
}

pub fn submission(error: &SubmissionError) -> String {
    match error {
        SubmissionError::UnknownPerson(person) => {
            format!("There is no person {person} in this conference. Ask who handed it over.")
        }
        SubmissionError::NotToScore(unit) => {
            format!("This person does not score unit {unit}. Ask for a new file.")
        }
        SubmissionError::ScoredTwice(unit) => {
            format!("It scores unit {unit} twice. Ask for a new file.")
        }
        SubmissionError::UnknownRow(unit, row) => format!(
            "The sheet of {unit} has no row {row} for this person to fill in. Ask for a new file."
        ),
        SubmissionError::BadRow(unit, row, error) => {
            format!("Row {row} of {unit}: {} Ask for a new file.", line(*error))
        }
        SubmissionError::NoVote => {
            "This person has no vote, but the file holds votes. Ask who filled it in.".to_owned()
        }
        SubmissionError::BadVote(contest, error) => {
            format!("The vote in contest {contest}: {} Ask for a new file.", choice(error))
        }
        SubmissionError::NotToSign => {
            "This person does not sign the covenant, but the file holds a signature. Ask who filled it in.".to_owned()
        }
        SubmissionError::BadSignature => {
            "The signature is empty or larger than any real one. Ask for it to be signed again.".to_owned()
        }
        SubmissionError::BadRemark(paper) => format!(
            "The remark on paper {paper} is too long or belongs to no paper. Ask for a shorter one."
        ),
        SubmissionError::TextTooLong => {
            "A text in it is too long. Ask for a shorter one.".to_owned()
        }
        SubmissionError::BadHistory => {
            "Its list of earlier revisions contradicts itself. Ask for a new file.".to_owned()
        }
    }
}

fn line(error: LineError) -> &'static str {
    match error {
        LineError::WrongInput => "the row asks for another kind of entry.",
        LineError::OutOfRange => "the points are below the fewest or above the most.",
        LineError::NoTarget => "the target is missing.",
        LineError::ZeroTarget => "the target is zero, so nothing can be measured against it.",
        LineError::NegativeResult => "the result is below zero.",
        LineError::NoSuchChoice => "there is no such choice.",
    }
}

fn choice(error: &ChoiceError) -> String {
    match error {
        ChoiceError::NoSuchContest(contest) => format!("there is no contest {contest}."),
        ChoiceError::NoSuchOption(option) => format!("the ballot has no line {option}."),
        ChoiceError::NotInOrder => "a line is marked twice, or out of order.".to_owned(),
        ChoiceError::TooMany { chosen, max } => {
            format!("{chosen} lines are marked, at most {max} are allowed.")
        }
        ChoiceError::TooFew { chosen, min } => {
            format!("{chosen} lines are marked, at least {min} are required.")
        }
        ChoiceError::BlankNotAllowed => "a blank ballot is not allowed.".to_owned(),
        ChoiceError::WrongForm => "the contest asks for another kind of answer.".to_owned(),
    }
}

pub fn conference(error: &ConferenceError) -> String {
    match error {
        ConferenceError::NoUnits => "It has no units. Add the members of the bloc.".to_owned(),
        ConferenceError::UnitWithoutName(unit) => format!("Unit {unit} has no name. Give it one."),
        ConferenceError::UsedTwice(id) => {
            format!("The identifier {id} is used twice. Change one of them.")
        }
        ConferenceError::Missing { from, to } => {
            format!("{from} refers to {to}, which is not there. Add it, or take the reference out.")
        }
        ConferenceError::TwoRepresentatives(unit) => {
            format!("Unit {unit} has two representatives. Only one person can act for a unit.")
        }
        ConferenceError::Criteria(error) => criteria(error),
        ConferenceError::Contest(error) => contest(error),
        ConferenceError::BadLevel => {
            "A pass level is no share between nothing and all. Correct it.".to_owned()
        }
        ConferenceError::NoWeights => {
            "Own and peers' scores both weigh nothing. Give one of them a weight.".to_owned()
        }
    }
}

fn criteria(error: &CriteriaError) -> String {
    match error {
        CriteriaError::Empty => "The scoring sheet has no rows. Add criteria.".to_owned(),
        CriteriaError::UsedTwice(row) => {
            format!("Row {row} stands twice in the scoring sheet. Change one of them.")
        }
        CriteriaError::ChildrenExceedParent(row) => {
            format!("The rows below {row} give more points than {row} itself. Correct the maxima.")
        }
        CriteriaError::NothingInside(row) => {
            format!("Row {row} of the scoring sheet has nothing in it. Fill it or take it out.")
        }
        CriteriaError::TooDeep(row) => {
            format!("Row {row} of the scoring sheet is nested too deeply. Use fewer levels.")
        }
        CriteriaError::BadRule(row) => {
            format!("The rule of row {row} contradicts its maximum. Correct one of them.")
        }
    }
}

fn contest(error: &ContestError) -> String {
    match error {
        ContestError::NoOptions(id) => {
            format!("Contest {id} has nothing to choose from. Add lines.")
        }
        ContestError::OptionTwice(id) => format!("Contest {id} has a line twice. Take one out."),
        ContestError::EmptyOption(id) => {
            format!("Contest {id} has a line that says nothing. Give it a unit or a text.")
        }
        ContestError::BadRange(id) => {
            format!("Contest {id} asks for an impossible number of choices. Correct it.")
        }
        ContestError::NoSeats(id) => format!("In contest {id} nobody can pass. Give it seats."),
    }
}

pub fn results(error: &ResultsError) -> String {
    match error {
        ResultsError::Conference(error) => {
            format!("The conference inside is not sound. {}", conference(error))
        }
        ResultsError::NotOnList(person) => format!(
            "{person} handed over according to the file, but is not at this conference. Do not use these results."
        ),
        ResultsError::NotAccepted(person, error) => format!(
            "What stands under {person} could not have been accepted. {} Do not use these results.",
            submission(error)
        ),
        ResultsError::BadVote(contest, error) => format!(
            "Contest {contest} has a vote that could not have been accepted: {} Do not use these results.",
            choice(error)
        ),
        ResultsError::OutcomeDiffers => {
            "The outcome stated does not follow from the sheets and votes inside. Do not use these results; count again from the files handed over.".to_owned()
        }
        ResultsError::DoesNotAddUp(contest) => format!(
            "The numbers of contest {contest} cannot be true together. Do not use these results."
        ),
        ResultsError::SheetNotAllowed(person, unit) => format!(
            "There is a sheet of {person} for unit {unit}, which {person} may not score, or scores twice. Do not use these results."
        ),
        ResultsError::VotesWithoutVoters(contest) => format!(
            "Contest {contest} has votes that nobody on the roll can have cast. Do not use these results."
        ),
        ResultsError::VotesInOrder(contest) => format!(
            "The votes of contest {contest} stand in an order of their own, which could give voters away. Do not publish these results."
        ),
    }
}

pub fn plan(error: &PlanError) -> String {
    match error {
        PlanError::Units(units) => format!("{units} units cannot be simulated."),
        PlanError::Delegates(delegates) => format!("{delegates} delegates cannot be simulated."),
        PlanError::Faults(percent) => format!("{percent} per cent is not a share."),
        PlanError::Template => {
            "The built-in sample conference does not fit this version: please report this."
                .to_owned()
        }
        PlanError::Conference(error) => conference(error),
    }
}

/// One word for a verdict, the same in tables and in JSON.
pub fn verdict_name(verdict: &Verdict) -> &'static str {
    match verdict {
        Verdict::Accepted => "accepted",
        Verdict::Supersedes { .. } => "supersedes",
        Verdict::Superseded { .. } => "superseded",
        Verdict::Duplicate { .. } => "duplicate",
        Verdict::Conflict { .. } => "conflict",
        Verdict::Late => "late",
        Verdict::Refused(_) => "refused",
    }
}

/// The reason for a verdict; `None` where there is nothing to say.
pub fn verdict(verdict: &Verdict) -> Option<String> {
    match verdict {
        Verdict::Accepted => None,
        Verdict::Supersedes { earlier } => Some(match earlier.len() {
            1 => "It replaces an earlier file of the same person.".to_owned(),
            several => format!("It replaces {several} earlier files of the same person."),
        }),
        Verdict::Superseded { .. } => {
            Some("Another file of the same person stands in its place.".to_owned())
        }
        Verdict::Duplicate { .. } => Some("Another file has the same content: what is said of that one holds.".to_owned()),
        Verdict::Conflict { .. } => Some(
            "Another file of the same person says something else. Ask the person which one counts, and decide at the desk.".to_owned(),
        ),
        Verdict::Late => Some("It came after collection was closed.".to_owned()),
        Verdict::Refused(error) => Some(refusal(error)),
    }
}
