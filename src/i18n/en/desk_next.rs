//! English: what to do next, and why something cannot be done now.

use khoithidua_core::desk::acts::{ActError, Next};

use super::count as counted;

/// What to do next.
pub fn next_text(next: Next) -> String {
    {
        match next {
        Next::Begin => "Take in the delegates' files.".into(),
        Next::Decide(1) => {
            "One delegate's files contradict each other: choose which counts.".into()
        }
        Next::Decide(count) => {
            format!("The files of {count} delegates contradict each other: choose which count.")
        }
        Next::GoOn { lacking: 1 } => {
            "One delegate has not delivered everything. Go on, or close when time is up.".into()
        }
        Next::GoOn { lacking } => {
            format!(
                "{lacking} delegates have not delivered everything. Go on, or close when time is up."
            )
        }
        Next::Accredit(1) => {
            "One delegate has delivered and nobody has confirmed who it was. Look at the person, then confirm.".into()
        }
        Next::Accredit(count) => format!(
            "{count} delegates have delivered and nobody has confirmed who they were. Look at the person, then confirm."
        ),
        Next::CountPaper => {
            "There are paper ballots: two tellers count them, each alone, and enter their numbers.".into()
        }
        Next::Open(0) => "All tellers' shares are here. Open the ballot box.".into(),
        Next::Open(1) => "The ballot box is sealed. One teller's share is lacking.".into(),
        Next::Open(count) => {
            format!("The ballot box is sealed. The shares of {count} tellers are lacking.")
        }
        Next::CheckSheets(number) => format!(
            "{} not agreed on the checked sheet yet.",
            super::count(number, "unit has", "units have")
        ),
        Next::Close => "Everyone has delivered. Collection can be closed.".into(),
        Next::CallRoll(count) => format!(
            "{} not been called. Quorum and levels are measured by who is here.",
            counted(count, "unit has", "units have")
        ),
        Next::CountHands(count) => format!(
            "The hands of {} are not noted.",
            counted(count, "contest", "contests")
        ),
        Next::Publish => "Collection is closed. See the results, save them and a backup.".into(),
    }
    }
}

/// The way there.
pub fn next_button(next: Next) -> &'static str {
    match next {
        Next::Begin | Next::GoOn { .. } => "Take in files",
        Next::Decide(_) => "See conflicts",
        Next::Accredit(_) => "Confirm who delivered",
        Next::CountPaper => "Enter paper ballots",
        Next::Open(_) => "Open the ballot box",
        Next::CheckSheets(_) => "Check the sheets",
        Next::Close => "Close collection",
        Next::CallRoll(_) => "Call the roll",
        Next::CountHands(_) => "Note the hands",
        Next::Publish => "See results",
    }
}

/// Why something cannot be done now.
pub fn not_now(error: ActError) -> String {
    match error {
        ActError::Closed => "Collection is closed. Open it again to change anything.".into(),
        ActError::Open => "Collection is open.".into(),
        ActError::Conflicts(1) => "One conflict is not decided. Decide it before closing.".into(),
        ActError::Conflicts(count) => {
            format!("{count} conflicts are not decided. Decide them before closing.")
        }
        ActError::Unaccredited(count) => format!(
            "Nobody has confirmed {}. Confirm them, or revoke the key of a file that nobody owns to, before closing.",
            counted(count, "person who delivered", "people who delivered")
        ),
        ActError::SameCredential(count) => format!(
            "{} the same ballot. Revoke the key of the copied file and ask that person to vote again.",
            counted(count, "delegate has", "delegates have")
        ),
        ActError::TwiceVoted(count) => format!(
            "{} on the list of paper votes and has votes in a file too. Take the name off that list, or revoke the key of the file.",
            counted(count, "delegate is", "delegates are")
        ),
        ActError::Opened => "A teller's share is in, so what was collected cannot change any more: two openings that differ by one ballot would open that ballot.".into(),
        ActError::NoVote => "Someone on the list has no vote. Take that name off.".into(),
        ActError::Paper(error) => super::refusals::paper(&error),
        ActError::NoPaperVoters => "Nobody votes on paper, so there is nothing to enter.".into(),
        ActError::PaperOpen => "The paper ballots are not settled: two tellers must enter the same numbers before the box is opened.".into(),
        ActError::NoKey => "No file of this person waits to be confirmed any more. Look at the list again.".into(),
        ActError::NothingYet => {
            "Nothing that counts has come in yet, so there is nothing to close. Take in files first.".into()
        }
        ActError::NoConflict => "This conflict is gone. Look at the list again.".into(),
        ActError::NoReason => "Give a reason.".into(),
        ActError::AbsentVotes => "By the rules a unit that is absent does not vote on paper. If it is here, change the roll; if not, take its people off the list of paper votes.".into(),
        ActError::Attendance(error) => super::board::attendance(&error).into(),
        ActError::Hands(error) => super::board::hands(&error).into(),
        ActError::Ruling(error) => super::board::ruling(&error).into(),
        ActError::Review(error) => super::board::review(&error).into(),
        ActError::NoEntry => "This can no longer be taken back. Look at the log again.".into(),
        ActError::NoSheet => "The unit's own sheet is not here yet. Take in the unit's file first.".into(),
        ActError::SheetNotWhole => "The unit's own sheet has rows without points. Enter the board's points for them, or ask the unit to hand in again.".into(),
        ActError::SheetLocked => "This unit's sheet is locked. To change it, unlock it with a reason.".into(),
        ActError::NothingChanged => "Nothing is different from before, so nothing was noted.".into(),
        ActError::NotSent => "The check has not been sent to the unit. Save the review and send it first.".into(),
        ActError::Unsent => "Something has changed since the review was sent. Send it to the unit again.".into(),
        ActError::NotAgreed => "Unit and board do not agree yet. Wait for the answer, or note where and with whom it was agreed.".into(),
        ActError::NotVouched => "The answer is not signed by the phone that handed in the sheet. If you know who sent it, confirm that and take the file in.".into(),
    }
}
