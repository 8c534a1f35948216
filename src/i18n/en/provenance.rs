//! English: where a number comes from, and who scores whom.

use khoithidua_core::procedure::PeerMean;
use khoithidua_core::rules::NotAssigned;
use khoithidua_core::score::criterion::StartedPercent;

use crate::i18n::provenance::{CountWords, PeerWords, Provenance, RuleWords};

pub static TEXTS: Provenance = Provenance {
    link: |unit| format!("Where the points of {unit} come from"),
    title: |unit| format!("{unit}: where the points come from"),
    back: "Back to the results",
    gone: "Open the results file first, then tap the number.",
    no_unit: "These results have no such unit or contest. Go back to the results and tap the number.",
    place: |place, points| format!("Place {place}: {points} points"),
    no_place: "No place yet: sheets are lacking.",
    together: "How the points come together",
    shares: [
        |share, points| format!("{share} self-score {points}"),
        |share, points| format!("{share} peers {points}"),
        |share, points| format!("{share} board {points}"),
    ],
    lacking: [
        "the whole own sheet is lacking",
        "whole sheets of peers are lacking",
        "the board’s check is lacking",
    ],
    rounded: |exact| format!("{exact}, rounded to two decimals"),
    extra: |bonus, penalty| format!("Bonus {bonus}; penalty {penalty}."),
    extra_from: [
        "Bonus and penalty are those of the own sheet.",
        "Bonus and penalty are those of the sheet as the board checked it.",
    ],
    extra_apart: "By the rules, bonus and penalty make no difference to the place.",
    total: |points| format!("Total: {points}."),
    peer_mean: |mean, sheets| match mean {
        PeerMean::Mean => format!("The peers’ points are the mean of {sheets} sheets."),
        PeerMean::Median => {
            format!("The peers’ points are the median (the one in the middle) of {sheets} sheets.")
        }
        PeerMean::Trimmed(ends) => format!(
            "The peers’ points are the mean of {sheets} sheets, without the {ends} highest and the {ends} lowest."
        ),
    },
    tie_with: "Units with the same points",
    women: |percent| format!("{percent} % women"),
    women_unknown: "share of women not known",
    not_considered: |reason| {
        format!("Not considered for awards; points and place stay. Reason: {reason}")
    },
    sheets: "The sheets that were used",
    sheets_text: "Tap the points to see who scored, in which file, and when.",
    sheet: "Sheet",
    whose: ["Self-score", "Peer", "Board"],
    filled_by: "Scored by",
    remark: "Remark",
    left_out: "left out of the mean",
    outlier: |off| format!("{off} off the median"),
    rows: "Row by row",
    rows_text: "Tap a number to see what was filled in and by which rule it gives points.",
    peers_on_rows: "Peers: their sheets put together on each row, rounded. The unit’s points follow from the totals of the sheets.",
    open: |row, whose, points| format!("{row}, {whose}: {points} points. See where from"),
    close: "Close",
    input: "Filled in",
    no_input: "Nothing was filled in on this row itself.",
    rule: "Rule for the points",
    worked: "Worked out",
    is_sum: |sum, points| format!("Sum of the rows of the group: {sum} = {points}"),
    scaled: |ordinary, base, full, total| {
        format!(
            "Rows without an assigned target are left out: {ordinary} of {base} points, scaled to {full} points, are {total}."
        )
    },
    mark: |unit| format!("Measured against {unit}, the best on this row."),
    mark_own: "This unit is the best on this row, so it is measured against itself.",
    board_changed: "The board changed this row. Reason",
    board_same: "The board agrees with the unit.",
    unit_said: "The unit had filled in",
    noted: "The desk’s log on this row",
    log: [
        "The check was sent to the unit",
        "The unit agrees",
        "The unit explains and does not agree",
        "Agreed",
        "The sheet was locked",
    ],
    taken_back: "taken back",
    origin: "From which file",
    person: "Handed over by",
    file: "File",
    file_code: "Code of the file",
    verdict: "Verdict on the file",
    known: "Person confirmed",
    known_by: ["by a slip", "at the board’s desk"],
    with_board: "The results only have the code of the file that counted. The file itself is with the board.",
    rules: RULES,
    contest: COUNT,
};

const RULES: RuleWords = RuleWords {
    most: |max| format!("At most {max}"),
    group: "the sum of the rows of the group",
    judged: "points as judged",
    deduction: |points, started| {
        let part = match started {
            StartedPercent::Floor => "begun ones do not count",
            StartedPercent::Ceil => "begun ones count whole",
            StartedPercent::Exact => "to the exact part",
        };
        format!("{points} less for each 1 % short, {part}")
    },
    proportional: "in proportion of result to target",
    leader: "half at the target; all for the unit furthest beyond it, in proportion for the others",
    best: "all for the best result of the units, in proportion for the others",
    bands: |list| format!("by the range of the result: {list}"),
    band: [
        |from, points| format!("from {from}: {points}"),
        |to, points| format!("up to {to}: {points}"),
    ],
    yes_no: "all if reached, else 0",
    levels: |list| format!("by level: {list}"),
    per_item: |points| format!("{points} each, up to the most"),
    per_event: |list| format!("less for each: {list}; never below 0"),
    tally: |list, min| format!("for each: {list}; never below {min}"),
    lower_is_better: "less is better",
    step: |step| format!("rounded to {step} points"),
    not_assigned: |rule| match rule {
        NotAssigned::Compared => "units without an assigned target are compared with each other",
        NotAssigned::Full => "units without an assigned target have the most",
        NotAssigned::LeftOut => "the row is left out for units without an assigned target",
    },
    given: |points| format!("gives {points}"),
    below_bands: "below all ranges",
    short: |short, counted| {
        if short == counted {
            format!("{short} % short")
        } else {
            format!("{short} % short, {counted} % count")
        }
    },
    reached: "target reached",
    over_target: |short, counted| {
        if short == counted {
            format!("{short} % too much")
        } else {
            format!("{short} % too much, {counted} % count")
        }
    },
    beyond: "nothing was to happen and something did, so it gives 0",
    at_least: |points| format!("not below {points}"),
    at_most: |points| format!("not above {points}"),
    ahead: |own, best| format!("{own} % beyond the target, the furthest {best} %"),
    against: |own, best| format!("result {own}, the best {best}"),
    full: "no target was assigned: the most",
    left_out: "no target was assigned: the row is left out",
};

const COUNT: CountWords = CountWords {
    title: |contest| format!("{contest}: where the votes come from"),
    link: |contest| format!("Where the votes come from: {contest}"),
    base: "How many votes are needed",
    needed: |base, number, level, share, needed| {
        format!(
            "The base is the {base}: {number}. Needed is {level}, {share} of the base, so at least {needed} votes."
        )
    },
    present_roll: "Those present are taken from the roll call.",
    present_files: "Those present are the people who handed over a file or voted on paper.",
    sources: ["Ballot box", "Open votes", "On paper", "Hands"],
    all: "Together",
    three: "In each cell: agreed (chosen) / not agreed (not chosen) / no opinion",
    urn: |ballots| {
        format!("{ballots} sealed ballots, opened together. Nobody knows whose says what.")
    },
    urn_tellers: |names| format!("Opened by: {names}."),
    paper: |tellers, voters| {
        format!("{tellers} counted by themselves and found the same. Voters on paper: {voters}.")
    },
    hands: |mover, voted| format!("Moved by: {mover}. Hands: {voted}."),
    open: |votes| format!("Votes with names, in the files handed over: {votes}."),
    no_votes: "No votes.",
    vote: "Vote",
};

pub static PEERS: PeerWords = PeerWords {
    title: "Peer scores",
    text: "Who scores which unit, by the rules. What is missing stays empty and is never filled in. Tap a number to open the file.",
    link: "Table of peer scores",
    nobody: "By the rules of this conference nobody scores other units.",
    matrix: "Scorers and the units they score",
    matrix_label: "Table of peer scores, scrolls both ways",
    corner: "Scorer",
    missing: "missing",
    not_whole: "incomplete",
    not_asked: "not asked",
    trimmed: "left out",
    outlying: "far off",
    mean: |mean| match mean {
        PeerMean::Mean => "Put together by the mean.".to_owned(),
        PeerMean::Median => "Put together by the median (the one in the middle).".to_owned(),
        PeerMean::Trimmed(ends) => format!(
            "Put together by the mean without the {ends} highest and the {ends} lowest of each unit."
        ),
    },
    marked: |percent| {
        format!(
            "Marked are sheets at least {percent} % of the full sheet off the median. The mark changes nothing."
        )
    },
    cell: |by, unit, points| format!("{by} scores {unit}: {points}"),
    by_unit: "Unit by unit",
    whole_of: |whole, asked| format!("{whole} of {asked} sheets whole"),
    median: "median",
    left_out: "Left out",
    outliers: "Far off",
    off: |name, points, off| format!("{name}: {points} ({off})"),
    missing_from: "Sheets are missing from",
    not_whole_from: "Sheets are incomplete from",
    none: "no sheet yet",
    show_more: |count| format!("Show {count} more scorers"),
};
