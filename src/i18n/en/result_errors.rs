//! English: why results do not stand.

use crate::i18n::desk_files::ResultErrors;

pub const RESULT_ERRORS: ResultErrors = ResultErrors {
    not_on_list: |who| {
        format!("{who} is mentioned, but is not on the list of the conference or on the roll.")
    },
    not_accepted: |who, why| format!("What stands under {who} could not have been accepted: {why}"),
    bad_vote: |contest, why| format!("“{contest}” has a ballot that is not valid: {why}."),
    outcome: "The outcome stated is not the one that follows from the data in the file.",
    count: |contest| format!("The numbers of “{contest}” cannot be true together."),
    sheet: |who, unit| format!("{who} may not score {unit}, or does so twice."),
    votes_without_voters: |contest| {
        format!("“{contest}” has more ballots than voters, or a ballot of someone without a vote.")
    },
    ballots_without_voters: |ballots, voters| {
        format!("The box has {ballots} sealed ballots, but {voters} people handed one in.")
    },
    urn: super::refusals::urn,
    paper: super::refusals::paper,
    ruling: super::board::ruling,
    attendance: super::board::attendance,
    twice: |what| format!("“{what}” stands twice in the results. Do not use them."),
    hands: super::board::hands,
    checked: |unit, error| {
        format!(
            "The checked sheet of {unit} does not stand. {}",
            super::board::review(error)
        )
    },
    not_on_paper: |who| {
        format!("{who} cannot have voted on paper: without a vote, or voted by phone.")
    },
};
