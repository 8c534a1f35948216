//! What is wrong with sealed ballots, with their opening, or with those on paper.

use khoithidua_core::sealed::ballot::BallotFault;
use khoithidua_core::sealed::trial::TrialError;
use khoithidua_core::sealed::urn::UrnError;
use khoithidua_core::vote::paper::PaperError;

pub fn ballot(fault: BallotFault) -> String {
    match fault {
        BallotFault::Unreadable => "it cannot be read as a ballot of this conference.".to_owned(),
        BallotFault::OtherElection => "it was sealed for another conference.".to_owned(),
        BallotFault::NotProven { question } => {
            format!("nothing shows that answer {question} is a vote that its question allows.")
        }
        BallotFault::NotSigned => "it was changed after it was sealed.".to_owned(),
    }
}

pub fn urn(error: UrnError) -> String {
    match error {
        UrnError::NoElection => {
            "The conference has no secret ballot that can be counted, or the key of a teller does not hold.".to_owned()
        }
        UrnError::Ballot { place, fault } => {
            format!("Sealed ballot {place} does not hold: {}", ballot(fault))
        }
        UrnError::Order { place } => format!(
            "Sealed ballot {place} is not in its place, or two ballots are of one credential."
        ),
        UrnError::TooFew { have, least } => format!(
            "There are {have} sealed ballots, and no fewer than {least} may be opened together."
        ),
        UrnError::NoTeller => "It is the key of no teller of this conference.".to_owned(),
        UrnError::AlreadyOpened => {
            "This key has opened other ballots of this conference already, and opens no more.".to_owned()
        }
        UrnError::OtherShare { teller } => {
            format!("The share of teller {teller} opens other ballots than these.")
        }
        UrnError::Share { teller } => {
            format!("The share of teller {teller} is not what the teller's key makes of these ballots.")
        }
        UrnError::Incomplete => {
            "The tellers' shares and the result do not belong together: a share or the result is lacking or out of place.".to_owned()
        }
        UrnError::Result => "The result is not what the tellers' shares open.".to_owned(),
    }
}

pub fn paper(error: &PaperError) -> String {
    match error {
        PaperError::NoName => {
            "It is not said who counted the paper ballots: two have to.".to_owned()
        }
        PaperError::Contest(contest) => {
            format!("The paper ballots of contest {contest} are lacking, or it is not held.")
        }
        PaperError::DoesNotAddUp(contest) => {
            format!(
                "The numbers of the paper ballots of contest {contest} cannot be true together."
            )
        }
        PaperError::TooMany(contest) => {
            format!("Contest {contest} has more paper ballots than people who voted on paper.")
        }
    }
}

pub fn trial(error: TrialError) -> String {
    match error {
        TrialError::OtherConference => {
            "It is of another conference, or of one without a secret ballot.".to_owned()
        }
        TrialError::Differs => {
            "The ballot does not hold what the phone says it does: do not vote with that phone."
                .to_owned()
        }
    }
}
