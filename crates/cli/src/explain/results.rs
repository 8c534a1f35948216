//! Why results do not stand, and in which part.

use khoithidua_core::results::{Check, ResultsError};

use super::{choice, conference, sealed, submission};

/// One word for a part of the results, for machines.
pub fn part(part: Check) -> &'static str {
    match part {
        Check::Conference => "conference",
        Check::Roll => "roll",
        Check::Sheets => "sheets",
        Check::Votes => "votes",
        Check::Ballots => "ballots",
        Check::Opening => "opening",
        Check::Counts => "counts",
        Check::Ranking => "ranking",
        Check::Contests => "contests",
    }
}

pub fn results(error: &ResultsError) -> String {
    match error {
        ResultsError::Conference(error) => {
            format!("The conference inside is not sound. {}", conference(error))
        }
        ResultsError::NotOnList(person) => format!(
            "{person} is not at this conference, or remarked or was decided on without having handed over. Do not use these results."
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
        ResultsError::BallotsWithoutVoters { ballots, voters } => format!(
            "There are {ballots} sealed ballots, but {voters} people on the roll cast one. Do not use these results."
        ),
        ResultsError::Urn(error) => format!("{} Do not use these results.", sealed::urn(*error)),
        ResultsError::Paper(error) => format!("{} Do not use these results.", sealed::paper(error)),
        ResultsError::Ruling(error) => format!(
            "A decision about the ranking does not stand: {error}. Do not use these results."
        ),
        ResultsError::Attendance(error) => {
            format!("The roll that was called contradicts itself: {error}. Do not use these results.")
        }
        ResultsError::Twice(what) => format!("{what} stands twice. Do not use these results."),
        ResultsError::Hands(error) => {
            format!("A show of hands is wrong by itself: {error}. Do not use these results.")
        }
        ResultsError::Checked(unit, error) => format!(
            "The checked sheet of {unit} does not stand: {error}. Do not use these results."
        ),
        ResultsError::NotOnPaper(person) => format!(
            "{person} stands among those who voted on paper, but has no vote or voted by file. Do not use these results."
        ),
    }
}
