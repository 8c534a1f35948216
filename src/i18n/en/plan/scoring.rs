//! English: criteria, targets, awards, contests.

use khoithidua_core::score::criterion::Rule;
use khoithidua_core::vote::contest::ContestError;

use crate::i18n::plan::ListWords;
use crate::i18n::plan::scoring::{
    AwardWords, ContestWords, CriteriaWords, RuleWords, ScoringWords, TargetWords,
};

pub static TEXTS: ScoringWords = ScoringWords {
    criteria: CRITERIA,
    rule: RULE,
    targets: TARGETS,
    awards: AWARDS,
    contests: CONTESTS,
};

const CRITERIA: CriteriaWords = CriteriaWords {
    sample: [
        "These criteria are marked as a sample. Take the mark off once they are the bloc's real ones.",
        "These are the bloc's real criteria: take the mark off",
    ],
    text: "Tap a row to open and change it. A group adds up the rows inside it; each line has its own way of giving points.",
    keys: "Keyboard: ↑ ↓ go to another row; Alt + ↑ ↓ move it, Alt + → puts it into the group above, Alt + ← takes it out of its group. With a mouse, drag the dots in front of a row.",
    label: "Scoring sheet",
    total: |points, lines| format!("Total: {points} – {lines} lines"),
    extra_total: |points| format!("Outside the total: {points} lines of bonus or penalty"),
    nothing: "There are no criteria yet. Add the first row, or open criteria from Excel.",
    add: "Add a row at the end",
    renumber: "Number the rows anew",
    renumbered: "The rows were numbered anew. Press “Undo” to have the old numbers back.",
    unnamed: "(no text yet)",
    points: |points| format!("{points} pt"),
    extra: "outside the total",
    group: "group",
    less: |below, own| format!("The rows add up to {below}, {own} short"),
    more: |below, own| format!("The rows add up to {below}, {own} too many"),
    gather: "Take the sum of the rows",
    gather_of: |name| format!("Take the sum of the rows as the maximum of {name}"),

    tools: |name| format!("What to do with {name}"),
    add_after: "Add a row below",
    add_inside: "Add a row inside",
    steps: ["Up", "Down", "Into the group above", "Out of its group"],
    stepped: [
        |name| format!("{name} was moved up."),
        |name| format!("{name} was moved down."),
        |name| format!("{name} was put into the group above."),
        |name| format!("{name} was taken out of its group."),
    ],
    stuck: |name| format!("{name} cannot go further that way."),
    put: |name| format!("{name} was put in its new place."),
    remove: "Remove",
    zones: ["Before this row", "Into this group", "After this row"],

    number: "Number",
    title: "Text",
    most: "Maximum",
    note: "Guidance, evidence",
    note_hint: "Shown to whoever fills in the line. For example: With the department's figures up to 30 November.",
    is_extra: "Bonus or penalty, outside the total",
    is_extra_hint: "Not added to the maximum of its group, nor of the sheet.",
    to_line: "Make the group one line",
    to_line_hint: "A group of one line takes over how that line is scored; with several lines inside, points are given by whoever scores.",
    to_line_question: |name| format!("Make {name} one line?"),
    to_line_rows: |rows| format!("{rows} rows inside will be removed."),
    to_line_targets: |targets| {
        format!("{targets} targets registered for these rows will be removed.")
    },
    to_line_ties: |ties| format!("{ties} ways of breaking ties by these rows will be dropped."),
    to_line_undo: "Should that be a mistake, “Undo” brings them back.",
    to_group: "Make it a group of several lines",
    to_group_hint: "The way of scoring, the unit of measure and registered targets go to the first line inside; nothing is lost.",

    exceeds: "The rows inside add up to more than the maximum of the group. Change their points, or take the sum of the rows.",
    empty_group: "The group has no rows. Add one inside, or make the group one line.",
    empty_list: "This way of scoring needs at least one entry. Add one.",
    too_deep: "This row is nested more than 8 levels deep. Take it out of some groups.",
    bad_rule,
};

/// What makes a rule impossible.
fn bad_rule(rule: &Rule) -> &'static str {
    match rule {
        Rule::Deduction { .. } | Rule::PerItem { .. } => {
            "The points must be above 0, and the maximum not below 0."
        }
        Rule::Bands(_) => {
            "The ranges must stand in order, the best first, none twice, with points from 0 to the maximum of the line."
        }
        Rule::Levels(_) => "The points of each level must be from 0 to the maximum of the line.",
        Rule::PerEvent(_) => {
            "What each time costs must be above 0 (written without a minus), and the maximum not below 0."
        }
        Rule::Tally { .. } => {
            "The fewest points must be 0 or below, and not above the maximum. The maximum may be below 0 only outside the total."
        }
        _ => "The maximum must not be below 0. Mark a line of penalties as outside the total.",
    }
}

const RULE: RuleWords = RuleWords {
    kind: "How points are given",
    kinds: [
        "Whoever scores gives points, from 0 to the maximum",
        "Met or not met",
        "By level (good, fair…)",
        "Less for each per cent short of the target",
        "In proportion to the target",
        "Against the target; whoever is furthest beyond has the maximum",
        "Against the best unit, without targets",
        "By range of the result (from … to …)",
        "So many points for each",
        "So many points less each time",
        "Bonus and penalty",
    ],
    short: [
        "judged",
        "yes/no",
        "by level",
        "less per % short",
        "in proportion",
        "against target",
        "against best",
        "by range",
        "for each",
        "less each time",
        "bonus, penalty",
    ],
    unit: "Unit of measure",
    unit_hint: "For example: billion dong, projects, %",
    lower: "Less is better",
    lower_hint: "For example: accidents, reports that came late.",
    per_percent: "Points less for each 1 % short",
    started: "A part of a per cent",
    starts: ["Is left out", "Counts as a whole one", "Counts as it is"],
    each: "Points for each",
    least: "Fewest points of the line",
    least_hint: "0 where there is only bonus; below 0 where there is penalty, for example -5.",
    bands: "Ranges of the result, the best on top",
    band_from: ["From", "Up to"],
    band_points: "Points",
    add_band: "Add a range",
    sort_bands: "Put in order, the best first",
    no_quantity: "Please write a number, for example 12.5.",
    levels: "Levels",
    events: "What costs points",
    items: "What gives or costs points",
    name: "Name",
    points: ["Points", "Less each time", "Each time (below 0: less)"],
    add: ["Add a level", "Add what costs points", "Add an entry"],
    remove: |place| format!("Remove entry {place}"),
    first_levels: ["Good", "Fair", "Average"],
    first_event: "Late report",
    first_bonus: "New model, good practice",

    trial: "Try it out",
    trial_text: "Type a result to see what it would give. Nothing of this is kept.",
    target: "Target",
    result: "Result",
    others_result: "Best result of another unit",
    others_hint: "Leave empty where this unit is the best.",
    judged: "Points given",
    yes_no: ["Met", "Not met"],
    level: "Level",
    count: "Count",
    gives: |points| format!("Gives {points} points"),
    no_trial: "Cannot be worked out; look at the way of scoring again.",
};

const TARGETS: TargetWords = TargetWords {
    text: "What each unit registered at the beginning of the year, for lines that are scored against a target. Leave unknown ones empty: the unit writes them when it scores.",
    paste: "From Excel: select the cells there and press Ctrl + C; here go to the first cell and press Ctrl + V.",
    wide: "Where the table is wider than the screen, drag it sideways for the columns on the right, or show one unit at a time.",
    no_lines: "No line of the sheet is scored against a target.",
    no_units: "There are no units yet.",
    show: "Show",
    modes: ["The whole table", "One unit", "One line"],
    unit: "Unit",
    line: "Line",
    corner: ["Unit", "Line"],
    cell: |unit, line| format!("{unit}: {line}"),
    no_quantity: "A number, such as 1250 or 1.25",
    filled: |filled, all| format!("{filled} of {all} cells filled in."),
    mark_asked: |text| format!("What is “{text}”? Choose once for all cells like it."),
    mark_thousands: |reading| format!("Thousands: {reading}"),
    mark_fraction: |reading| format!("Fraction: {reading}"),
    pasted: |cells| format!("{cells} cells were pasted. “Undo” takes them back."),
    bad: |cells| format!("{cells} places could not be pasted; these cells are as before:"),
    bad_cell: |unit, line, text| format!("{unit}, {line}: “{text}” is not a number."),
    bad_unclear: "Dot or comma: thousands or decimals? Write 1250 or 1.25.",
    bad_beyond: |cells| format!("{cells} cells are beyond the table."),
    bad_more: |count| format!("and {count} more."),
};

const AWARDS: AwardWords = AwardWords {
    text: "The bloc proposes; whoever is named as the addressee decides. How many is fixed by a letter of the year.",
    list: ListWords {
        label: "Awards",
        add: "Add an award",
        nothing: "There are no awards yet.",
        unnamed: "Award without a name",
    },
    name: "Name of the award",
    name_hint: "For example: Emulation Flag of the Ministry of Finance",
    about: |quota, addressee| match addressee {
        "" => format!("at most {quota} units"),
        addressee => format!("at most {quota} units, to {addressee}"),
    },
    contests: "Contests on this award",
    no_contest: "None yet.",
    make: "Make a contest",
    make_another: "Make another contest",
    make_hint: "A secret ballot with all units on it, at the level that the rules suggest. Where only the first places stand, it waits for the ranking.",
    contest_title: |award, year| format!("Proposal for {award} {year}"),
    make_all: |count| format!("Make contests for {count} awards without one"),
    made: |count| format!("{count} contests were made."),
};

const CONTESTS: ContestWords = ContestWords {
    sample: [
        "These contests are marked as a sample. Take the mark off once they are real.",
        "These are the bloc's real contests: take the mark off",
    ],
    text: "Each contest is one question on the ballot. Those on awards are quickest made in the part on awards.",
    list: ListWords {
        label: "Contests",
        add: "Add a contest",
        nothing: "There are no contests yet.",
        unnamed: "Contest without a title",
    },
    election_head: "Add the election of the head",
    election_deputy: "Add the election of the deputy",
    head_title: |year| format!("Election of the head for {year}"),
    deputy_title: |year| format!("Election of the deputy for {year}"),
    title: "Title",
    title_hint: "For example: Proposal for the Emulation Flag 2026",
    award: "For the award",
    no_award: "For no award (elections, other votes)",
    seats: "How many lines can pass at most",
    instruction: "Instruction on the ballot",
    instruction_hint: "Left empty, the app writes one that fits. It is cleared when the way of voting changes, as it may not be true any more.",
    rules_link: "How is voted, how the ballot is filled in and what passes also stand among the bloc's rules, with sources and suggestions; it is the same wherever you change it.",
    about: |voting, lines| format!("{voting}, {lines} lines"),
    later: "waits for the ranking",

    lines: "Lines of the ballot",
    lines_later: "The lines follow from the ranking, so they cannot be changed here yet.",
    lines_none: "There are no lines on the ballot yet.",
    all_units: "Put all units on it",
    no_units: "Take all units off",
    add_unit: "Add a unit",
    choose_unit: "Choose a unit…",
    add_text: "Add a line of text",
    line_text: |place| format!("Text of line {place}"),
    unnamed_line: "line without a text",
    fault: contest_fault,
};

/// Why a contest cannot be held, and what to do.
fn contest_fault(error: &ContestError) -> &'static str {
    match error {
        ContestError::NoOptions(_) => {
            "There are no lines on the ballot. Put the units on it, or add a line of text."
        }
        ContestError::OptionTwice(_) => "A line stands twice. Remove one of them.",
        ContestError::EmptyOption(_) => "A line has no text. Write one, or remove the line.",
        ContestError::BadRange(_) => {
            "How many may be chosen does not fit the ballot: the least must not be above the most, nor the most above the number of lines."
        }
        ContestError::NoSeats(_) => "At least one line must be able to pass.",
        ContestError::SecretHands(_) => "A show of hands is never secret. Choose one of the two.",
    }
}
