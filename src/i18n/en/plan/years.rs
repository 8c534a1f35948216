//! English: several years side by side.

use crate::i18n::plan::years::YearWords;

pub static TEXTS: YearWords = YearWords {
    title: "Years side by side",
    text: "Open the results files of several years to see them side by side: each unit's place, who headed the bloc, awards. Each file is worked out again before it is put beside the others. The files are not kept on this device: next time, choose them again.",
    choose: "Choose results files…",
    paste: "Paste the content of a results file",
    paste_take: "Take it in",
    checking: |name| format!("Checking: {name}"),
    pasted: "what was pasted",

    files_title: "The years shown",
    files_apart: "Files that cannot stand beside them",
    nothing: "No results file yet.",
    year: |year| format!("Year {year}"),
    open_here: "The conference that is open on this device",
    code: |code| format!("integrity code {code}"),
    sealed: "The ballot box is still sealed: what was voted on in secret has no result yet.",
    sample: "Parts of it are sample data.",
    other_name: |name| format!("The bloc was called: {name}."),
    remove: "Take out",
    remove_file: |year, name| format!("Take out: the file of {year}, {name}"),

    asked: |year| {
        format!(
            "There are several results files of {year}. Which one is to be used? Until you choose, that year is left out."
        )
    },
    use_this: "Use this file",
    use_file: |name| format!("Use this file: {name}"),
    held_on: |date| format!("held on {date}"),
    other_bloc: |bloc| {
        format!(
            "These are results of another bloc: “{bloc}”. They are not put beside the years of this one."
        )
    },
    rehearsal: "These are results of a rehearsal; they are not put beside real ones.",
    twice: "This file is there already.",
    unsound: |why| format!("Worked out again, this file is not right, so it is left out. {why}"),
    missing: |years| format!("There is no file of {years}: nothing is known here of those years."),

    places_title: "Places over the years",
    first: |year, units| format!("First in {year}: {units}."),
    picture_says: "Each line is a unit, the number in the circle is its place, the first place is at the top.",
    step: "from one year to the next",
    gap: "over years without a file",
    joint: "merged, or became a new unit",
    points: |points| format!("{points} points"),
    unplaced: "without a place",
    no_member: "no member",
    no_member_says: "– : the unit was no member of the bloc in that year.",
    excluded: "not considered",
    came_from: |units| format!("From: {units}"),
    became: |units| format!("Now part of: {units}"),
    earlier: |year, name| format!("Called in {year}: {name}"),
    namesake: "Another unit has the same name: the name was kept, what is in it changed.",

    awards_title: "Awards over the years",
    awards_text: "This is what the bloc proposed; whoever has the authority decides.",
    no_awards: "It is not known of any unit that it was proposed for an award.",
    times: |count| {
        if count == 1 {
            "once".to_owned()
        } else {
            format!("{count} times")
        }
    },
    times_before: |count| format!("units before the merger: {count}"),
    not_counted: |award, year| format!("{year}: no result about {award} yet."),
    still_open: |award, year| format!("{year}: {award} is not decided yet."),

    heads_title: "Heads of the bloc over the years",
    head_year: "Year",
    head: "Head",
    deputy: "Deputy",
    unknown: "not known",
    no_heads: "The files do not say who headed the bloc.",
    says_file: |years| format!("says the file of {years}"),
    contradiction: "Files contradict each other about a year; the newer file's line stands first.",
    elected_title: "Elected at the conferences",
    elected: |year, title, units| format!("Conference of {year}, {title}: {units}"),
    nobody: "no unit was elected",

    export: "Save as a table (CSV)",
    file_name: "years-side-by-side.csv",
    separator: ',',
    place_of: |year| format!("Place {year}"),
    points_of: |year| format!("Points {year}"),
    awards_of: |year| format!("Proposed awards {year}"),
};
