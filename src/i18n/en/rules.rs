//! English: the bloc's rules, question by question.

use khoithidua_core::conference::ConferenceError;
use khoithidua_core::settings::{Contradiction, Question, Range};
use khoithidua_core::vote::contest::ContestError;

use crate::i18n::rules::RulesWords;

pub static TEXTS: RulesWords = RulesWords {
    title: "Rules of the bloc",
    text: "Each card is one question. No law settles most of them, so the bloc decides by its own charter. Every answer is kept as it is given. Once it is frozen and somebody has handed over, none can be changed.",
    sample: "These rules are marked as a sample. Once they are the bloc’s real rules, take the mark off.",
    sample_off: "These are the bloc’s real rules: take the sample mark off",
    applied: "Rules applied",
    groups: ["Charter", "Scoring", "Voting"],
    award_group: |award| format!("Award: {award}"),
    contest_group: |contest| format!("Contest: {contest}"),
    asked,
    source,
    source_label: "Source",
    suggestion: |answer| format!("Suggested: {answer}"),
    as_suggested: "As suggested",
    suggest: "Use the suggestion",
    groups_label: "Groups of questions",
    suggest_all: "Use the suggestions everywhere…",
    suggest_all_question: "Set everything as suggested?",
    suggest_all_text: "Answers on scoring and voting are replaced by the suggested ones. Charter, signatories, quotas and addressees stay.",
    suggest_all_yes: "Set as suggested",
    meaning: |units| format!("With the bloc’s {units} units these rules mean"),
    meaning_quorum: |needed, entitled| {
        format!("A vote stands when at least {needed} of {entitled} entitled votes take part.")
    },
    meaning_contest: |title, needed, entitled| {
        format!("{title}: {needed} of {entitled} votes needed.")
    },
    meaning_all_vote: "Counted as if everyone entitled casts a valid vote.",
    meaning_peers: |to_score, sheets| {
        format!(
            "Who scores others scores {} units; each unit gets {} sheets of peers.",
            range(to_score),
            range(sheets)
        )
    },
    meaning_no_peers: "Nobody scores other units.",
    contradictions: "There are contradictions, so it cannot be frozen yet",
    no_contradictions: "No contradictions.",
    go_to: "Mend",
    contradiction,

    unknown: "Not stated",
    nobody: "Not chosen",
    peers: [
        "No peer scoring",
        "Each unit’s representative scores all other units",
        "Every delegate scores all other units",
        "In a round",
        "By a list of who scores whom",
    ],
    round: |next| match next {
        1 => "In a round: each unit scores the next one of the bloc’s list".into(),
        next => format!("In a round: each unit scores the next {next} of the bloc’s list"),
    },
    round_next: "How many of the next units each unit scores",
    matrix: |rows| match rows {
        "" => "By a list of who scores whom, which is empty".into(),
        rows => format!("By a list: {rows}"),
    },
    matrix_row: |by, others| format!("{by} scores {others}"),
    matrix_label: "Mark it where the unit of the row scores the unit of the column",
    matrix_corner: "Who scores",
    details: ["On the top groups (I, II, III)", "On every line"],
    steps: [
        "0.01 points",
        "0.1 points",
        "0.25 points",
        "0.5 points",
        "Whole points",
    ],
    step: |points| format!("{points} points"),
    weight_names: ["Own sheet", "Peers", "Board’s check"],
    weights: |own, peers, board| {
        format!("Own sheet {own} parts, peers {peers} parts, board’s check {board} parts")
    },
    means: ["Mean", "Median", "Without highest and lowest"],
    trimmed: |ends| format!("Mean without the {ends} highest and the {ends} lowest"),
    trimmed_ends: "How many are left out at each end",
    outlying: |percent| format!("From {percent}% of the full sheet off the median"),
    outlying_none: "None is marked",
    outlying_percent: "From how many per cent off (0: none is marked)",
    not_assigned: [
        "Not settled",
        "Compared with the best of those without a target",
        "Full points",
        "The line is left out and the total scaled",
    ],
    bonus: [
        "Added to the total that ranks",
        "Shown beside it, without effect on the place",
    ],
    tie_row: |row| format!("More points in part {row}"),
    ties: [
        "At least 70% women",
        "The chair decides, with a reason",
        "Lots, before witnesses",
    ],
    ties_none: "They share the place",
    order_up: |what| format!("Move up: {what}"),
    order_down: |what| format!("Move down: {what}"),
    order_off: |what| format!("Take off: {what}"),
    order_add: "Add another",
    order_label: "Applied in this order",
    voters: [
        "One vote a unit, cast by its representative",
        "One vote a delegate, guests have none",
    ],
    quorum: |level, needed, entitled| {
        format!("{level} of the entitled votes ({needed} of {entitled})")
    },
    levels: ["More than half", "At least 2/3", "By per cent"],
    percent: "At least how many per cent",
    base: "Taken of",
    blank: ["A blank ballot is valid", "A blank ballot is not valid"],
    own_unit: [
        "One may vote for the own unit",
        "Nobody votes for the own unit",
    ],
    absent: [
        "Sends its opinion in writing",
        "Sends somebody authorised in writing",
        "Takes no part",
    ],
    until_label: "Until when written opinions are accepted",
    until: |what, until| format!("{what}, accepted until: {until}"),
    rounds: |rounds| match rounds {
        1 => "One round".into(),
        rounds => format!("At most {rounds} rounds"),
    },
    rounds_label: "Most rounds of voting",
    over_quota: [
        "Those with most votes",
        "A second ballot among those who reached it",
    ],
    shortfall: ["The seats stay empty", "A second ballot for the seats left"],
    vote_ties: [
        "The better place in the ranking",
        "At least 70% women",
        "The chair decides, with a reason",
    ],
    vote_ties_none: "A second ballot, if a round is left",
    ballot_orders: ["As in the bloc’s list", "By the alphabet", "By place"],
    quota_label: "How many units may be proposed",
    quota: |quota, letter| {
        let units = if quota == 1 { "unit" } else { "units" };
        match letter {
            Some(letter) => format!("{quota} {units}, by {letter}"),
            None => format!("{quota} {units} (letter not stated)"),
        }
    },
    letter: "Number and date of the letter that fixes it",
    candidates: [
        "Every unit of the bloc",
        "The first places",
        "From a number of points",
    ],
    places_label: "How many of the first places",
    points_label: "From how many points",
    top: |places| match places {
        1 => "The first place".into(),
        places => format!("The first {places} places"),
    },
    at_least: |points| format!("From {points} points"),
    later: "The list follows from the ranking, so this is not on the ballot of this conference: once there is a ranking, the bloc makes a ballot for it that follows.",
    votings: ["Secret ballot", "Openly, on phones", "By show of hands"],
    voting_later: |how| format!("{how}, on a ballot made after the ranking"),
    forms: [
        "Choose names",
        "An opinion on each line: agree, disagree, no opinion",
    ],
    choose: |least, most, blank| {
        let blank = if blank {
            "a blank ballot may be cast"
        } else {
            "no blank ballot"
        };
        if least == most {
            format!("Choose exactly {most}, {blank}")
        } else {
            format!("Choose {least} to {most}, {blank}")
        }
    },
    least_label: "Choose at least",
    most_label: "Choose at most",
    blank_label: "Blank ballot",
    blank_allowed: ["May be cast", "May not be cast"],
    pass: |level, base, needed, entitled| {
        format!("{level} of {base} ({needed} of {entitled} when everyone casts a valid vote)")
    },
    whole_number: |least, most| format!("Enter a whole number from {least} to {most}."),
    bad_points: "Enter points, 85.5 for example.",
};

fn range(range: Range) -> String {
    if range.least == range.most {
        range.most.to_string()
    } else {
        format!("{} to {}", range.least, range.most)
    }
}

/// What is asked, and in one sentence what the answer changes.
#[expect(clippy::too_many_lines, reason = "one arm a question")]
fn asked(question: &Question) -> [&'static str; 2] {
    match question {
        Question::Charter => [
            "Which charter?",
            "Its number and date are printed with the results, so that everybody knows what they stand on.",
        ],
        Question::Host => [
            "Which unit is the host?",
            "Papers are made in its name and with its seal.",
        ],
        Question::Signatories => [
            "Who signs, with which seal?",
            "This is printed where papers are signed.",
        ],
        Question::Peers => [
            "Who scores whom?",
            "Each delegate’s phone asks only for the sheets which that person has to fill in.",
        ],
        Question::PeerDetail => [
            "How closely do peers score?",
            "By groups a unit takes a few numbers; by lines it is closer and takes longer.",
        ],
        Question::Step => [
            "What are points rounded to?",
            "Points that are worked out on a line are rounded to this, once.",
        ],
        Question::Weights => [
            "How much does each part weigh?",
            "A unit’s total is the mean of its parts by these weights; a part that weighs 0 does not count.",
        ],
        Question::PeerMean => [
            "How do several peers’ totals become one?",
            "With the median, or without the ends, one sheet far too high or low makes less difference.",
        ],
        Question::Outlying => [
            "From where on is a sheet marked?",
            "A sheet that lies far off is marked for the conference to see, never left out.",
        ],
        Question::NotAssigned => [
            "What where no target was assigned?",
            "A line for which the unit was assigned no target gets its points this way.",
        ],
        Question::Bonus => [
            "Do bonus and penalty rank?",
            "Kept apart, they are shown but do not change the place.",
        ],
        Question::Ties => [
            "What parts equal points?",
            "These are tried in turn; the one that parts two units stands beside their place.",
        ],
        Question::Voters => [
            "Who has a vote?",
            "The number of entitled votes, and every share taken of it, follows from this.",
        ],
        Question::Quorum => [
            "How many must take part?",
            "Below this a vote does not stand.",
        ],
        Question::BlankBallots => [
            "Is a blank ballot valid?",
            "Valid blank ballots raise the number of valid ones, so passing is harder where the share is taken of these.",
        ],
        Question::OwnUnit => [
            "May one vote for the own unit?",
            "If not, the phone does not let the voter choose the own unit.",
        ],
        Question::AbsentUnits => [
            "What of a unit that is absent?",
            "Opinions in writing are entered like paper ballots, before the box is opened.",
        ],
        Question::Rounds => [
            "How many rounds at most?",
            "After so many there is no ballot to follow, whatever is undecided.",
        ],
        Question::OverQuota => [
            "What if more reach it than there are seats?",
            "Settles who is chosen when more units reach the level than may be proposed.",
        ],
        Question::Shortfall => [
            "What if fewer reach it?",
            "Settles whether another ballot is made for the seats that are left.",
        ],
        Question::VoteTies => [
            "What parts equal votes at the last seat?",
            "These are tried in turn; those still equal stand in another ballot, or the seat stays empty.",
        ],
        Question::BallotOrder => [
            "In which order do names stand?",
            "By place only on a ballot made after the ranking; other ballots then follow the bloc’s list.",
        ],
        Question::Quota(_) => [
            "How many may be proposed?",
            "At most so many units are chosen on the ballot for this award.",
        ],
        Question::Addressee(_) => [
            "Who decides on it?",
            "This name stands on results and submissions: the bloc only proposes.",
        ],
        Question::Candidates(_) => [
            "Who stands for it?",
            "With every unit the vote is at once; by place or points there must be a ranking first.",
        ],
        Question::Voting(_) => [
            "How is it voted on?",
            "A secret ballot needs tellers’ keys; hands are counted in the hall and are never secret.",
        ],
        Question::Choice(_) => [
            "How is the ballot filled in?",
            "Phones let nobody choose more than this; a paper ballot with more is not valid.",
        ],
        Question::Pass(_) => [
            "How many votes pass?",
            "The line on the page of results is drawn at this level of this number.",
        ],
    }
}

/// Where it is written; the bloc's charter where no law fixes it.
fn source(question: &Question) -> &'static str {
    match question {
        Question::Ties => {
            "Decree 152/2025/NĐ-CP art. 4(6), from 01/07/2025: a collective with at least 70% women is preferred. The others: the bloc’s charter"
        }
        Question::VoteTies => {
            "Decree 152/2025/NĐ-CP art. 4(6), from 01/07/2025: a collective with at least 70% women is preferred. The chair’s vote: Circular 25/2025/TT-BKHCN art. 23 (for reference)"
        }
        Question::Quorum => {
            "Circular 25/2025/TT-BKHCN art. 23 (for reference: 2/3); Decision 86/2025/QĐ-UBND of Bắc Ninh art. 8 (for reference: 80% for awards)"
        }
        Question::AbsentUnits => {
            "Circular 25/2025/TT-BKHCN art. 23 and Circular 01/2024/TT-TANDTC art. 29 (for reference)"
        }
        Question::Rounds => "Circular 01/2024/TT-TANDTC art. 29 (for reference: 2 rounds)",
        Question::OverQuota => {
            "Circular 25/2025/TT-BKHCN art. 23 (for reference: from the top down)"
        }
        Question::Voting(_) => {
            "Circular 25/2025/TT-BKHCN art. 23 (for reference: a ballot for flags; hands or a ballot otherwise)"
        }
        Question::Pass(_) => {
            "The bloc’s charter. Decree 98/2023/NĐ-CP art. 30(7) (for reference, in force until 30/06/2025: 80% of a council’s members for flags)"
        }
        Question::Candidates(_) => {
            "The bloc’s charter. Law on Emulation and Commendation 2022 art. 5: accurate, open, fair"
        }
        Question::Quota(_) => {
            "This year’s letter. Law on Emulation and Commendation 2022 art. 5: not several awards for one achievement"
        }
        Question::Addressee(_) => "This year’s letter of the body that receives proposals",
        Question::Signatories => "The bloc’s charter. Form of papers: Decree 30/2020/NĐ-CP",
        _ => "The bloc’s charter",
    }
}

/// Why these rules cannot be, and what to change. `name` is the unit or the contest.
fn contradiction(found: &Contradiction, name: &str) -> Option<String> {
    Some(match found {
        Contradiction::NotScored(_) => format!(
            "Peers’ points weigh something, but nobody scores {name}, so it would have no place. Name somebody who does, or let peers weigh 0."
        ),
        Contradiction::NotLater(_) => format!(
            "Candidates are known only after the ranking, so hands cannot be raised on “{name}” in this conference. Choose a secret or an open ballot, or let every unit stand."
        ),
        Contradiction::Conference(error) => match error {
            ConferenceError::NoWeights => {
                "All three weights are 0, so nobody has points. Give at least one of them more than 0.".into()
            }
            ConferenceError::BadLevel => {
                "This is no share from 1% to 100%. Enter it again.".into()
            }
            ConferenceError::BadPairs => {
                "The list of who scores whom is lacking, or lets a unit be its own peer. Make it again.".into()
            }
            ConferenceError::BadStep => "Points must be rounded to more than 0. Choose again.".into(),
            ConferenceError::Contest(ContestError::NoSeats(_)) => {
                "With 0 nobody can be chosen. Enter at least 1.".into()
            }
            ConferenceError::Contest(ContestError::BadRange(_)) => {
                "Nobody can choose so many: the least must not be above the most, and the most from 1 to the number of lines. Correct it.".into()
            }
            ConferenceError::Contest(ContestError::SecretHands(_)) => {
                "A show of hands cannot be secret. Choose one of the two.".into()
            }
            _ => return None,
        },
    })
}
