//! English: words of the pictures of the results, and of what is shown in the hall.

use super::count;
use crate::i18n::desk_pictures::{Hall, Pictures, Slopes};

pub static PICTURES: Pictures = Pictures {
    first: |units, points, lead| match lead {
        Some(lead) => format!("First: {units} with {points} points, {lead} ahead of the next."),
        None => format!("First: {units} with {points} points."),
    },
    stack_says: "Each bar is a unit's total, divided into the parts of the sheet.",
    stack_penalty: "The dashed box at the end is the penalty that was taken off.",
    place_without: |place| format!("without bonus and penalty: place {place}"),
    without: |units| format!("Not ranked for lack of sheets: {units}."),
    bonus: "Bonus",
    penalty: "Penalty",
    parts_table: "parts of the total",
    scrolls: |table| format!("{table} (scrolls sideways)"),

    peers: Slopes {
        title: "Own sheet and peers",
        says: "Each line goes from a unit's own points to what its peers gave it, without bonus and penalty.",
        most: |unit, own, peers| {
            format!("Largest difference: {unit}, {own} on its own sheet, {peers} from its peers.")
        },
        none: "No unit has both an own sheet and sheets of peers.",
        right: "Peers",
        right_higher: "peers higher",
    },
    board: Slopes {
        title: "Own sheet and the board's check",
        says: "Each line goes from a unit's own points to what the board checked, without bonus and penalty.",
        most: |unit, own, board| {
            format!("Largest difference: {unit}, {own} on its own sheet, {board} as checked.")
        },
        none: "No unit's sheet has been checked.",
        right: "Checked",
        right_higher: "checked higher",
    },
    slope_equal: "No unit differs.",
    left: "Own sheet",
    left_higher: "own sheet higher",
    difference: "Difference",

    heat_title: "Criterion by criterion",
    heat_says: "Each cell says how many per cent of the row's maximum a unit has; the stronger the colour, the nearer to the maximum.",
    heat_weakest: |row, percent| {
        format!("The row on which the bloc has least: {row}, {percent}% in the mean.")
    },
    heat_rounding: "Rounded down: 100 stands only where the maximum is reached.",
    heat_own: "Peers score whole groups only, so single rows show the own sheet; rows of groups show the combined points.",
    heat_row: "Criterion",
    heat_max: |points| format!("at most {points}"),
    heat_step: |from, below| match below {
        Some(below) if from == 0 => format!("below {below}%"),
        Some(below) => format!("{from} to below {below}%"),
        None => format!("from {from}%"),
    },
    heat_left_out: "na: no target assigned",
    heat_left_out_short: "na",
    heat_nothing: "\u{2013}: no points yet",
    heat_open_all: "Open all groups",
    heat_close_all: "Close all groups",

    hall: Hall {
        open: "Show in the hall",
        title: "Results in the hall",
        bar: "Controls of the showing",
        back: "Back",
        next: "Next",
        leave: "Leave",
        full: "Full screen",
        hide: "Hide this bar",
        show: "Show the controls",
        keys: "Space or → for next, ← for back, Esc to leave",
        step: |at, all| format!("Step {at} of {all}"),
        waiting: |contests| {
            format!(
                "{} not shown: the ballot box is not opened",
                count(contests, "vote is", "votes are")
            )
        },
        covered: "Not announced yet",
        hidden: |places| format!("{} to come", count(places, "place", "places")),
        place: |place| format!("Place {place}"),
        points: |points| format!("{points} points"),
        other_lines: |lines| format!("and {} with no more votes", count(lines, "line", "lines")),
        proposals: "Proposed for awards",
        elected: "Elected",
        nobody: "Nobody passes",
    },
};
