//! English: the event, units and people.

use khoithidua_core::plan::merger::MergeError;

use crate::i18n::plan::members::MemberWords;
use crate::i18n::plan::{ListWords, SeveralWords};

pub static TEXTS: MemberWords = MemberWords {
    event: "The conference",
    title: "Title",
    title_hint: "Such as: Conference summing up emulation and commendation in 2026, with the covenant for 2027",
    year: "Year summed up",
    day: "Day",
    day_hint: "Day/month/year, such as 28/12/2026",
    venue: "Place",
    venue_hint: "Such as: the board's hall, Quảng Ngãi",
    host: "Host unit",
    host_hint: "The organisers work in its name and use its seal.",
    no_host: "Not chosen yet",
    chairs: SeveralWords {
        legend: "Chairs, in order; two are usual",
        nothing: "Nobody is chosen yet.",
        none_there: "There are no delegates yet; they are listed under “Delegates”.",
        add: "Add a chair",
        none_left: "Everybody is chosen.",
        search_hint: "Type a few letters of the name, accents are not needed; Enter takes the first one.",
        offers: "People found",
        add_one: |name| format!("Add {name}"),
        added: |name| format!("Added {name}."),
    },
    bloc: "The bloc",
    bloc_name: "Full name of the bloc",
    bloc_name_hint: "Such as: Emulation bloc of zone management boards of the Central Highlands and Central Coast",
    bloc_short: "Short name",
    bloc_short_hint: "Such as: the bloc",
    sample: "Parts marked as sample data",
    sample_text: "These parts come from the sample conference, and delegates' screens say so. Once your bloc's own data stand there, take the mark off.",
    sample_real: "These are real data",

    units_text: "The member units, in the bloc's own order. Press a name to edit it.",
    units: ListWords {
        label: "Member units",
        add: "Add unit",
        nothing: "There is no unit yet.",
        unnamed: "Unit without a name",
    },
    choose_unit: "Choose a unit…",
    unit_people: |count| match count {
        0 => "no delegates yet".to_owned(),
        1 => "1 delegate".to_owned(),
        count => format!("{count} delegates"),
    },
    unit_removal: |count| {
        let people = match count {
            0 => String::new(),
            count => format!(
                " Delegates of the unit ({count}): those with a name stay on the list as guests without a unit; those without one go too."
            ),
        };
        format!(
            "Removing the unit also removes its lines on ballots and its targets.{people} “Undo” brings everything back."
        )
    },
    name_now: "Name now",
    name_before: "Earlier name",
    full: "Full name",
    full_hint: "Such as: Ban Quản lý KKT Dung Quất và các KCN Quảng Ngãi",
    short: "Short name",
    short_hint: "For tables and charts, such as: KKT Dung Quất",
    since: "Has this name since",
    since_hint: "Leave empty if not known.",
    until: "Until the end of",
    until_hint: "Leave empty while it has this name.",
    name_backwards: "The name ends before it begins. Please look at the two days again.",
    exact: "The official name, as in the decision",
    exact_hint: "Untick if the official name is not known and this one only describes the unit.",
    remove_this_name: "Remove this name",
    remove_name: |name| format!("Remove this name: {name}"),
    rename: "Has the unit a new name?",
    rename_full: "New name in full",
    rename_short: "New name, short",
    rename_on: "Has the new name since",
    rename_hint: "The name above ends the day before and is kept for earlier years.",
    rename_button: "New name from this day",
    province: "Province or city",
    province_hint: "Two units may share a province.",
    aliases: "Other spellings",
    aliases_hint: "One a line, as met in papers, so that searches find the unit. Such as: Đăk Lăk",
    women: "Share of women (%)",
    women_hint: "Breaks ties. Leave empty if not known.",
    women_error: "Please write a number from 0 to 100, or leave it empty.",
    predecessors: SeveralWords {
        legend: "Came from these units",
        nothing: "Did not come from other units. Merging units below fills this in by itself.",
        none_there: "There are no former units; merging units below makes some.",
        add: "Add a former unit",
        none_left: "All former units are chosen.",
        search_hint: "Type a few letters of the name, accents are not needed; Enter takes the first one.",
        offers: "Units found",
        add_one: |name| format!("Add {name}"),
        added: |name| format!("Added {name}."),
    },

    merge: "Merge or renew units",
    merge_text: "Choose the units that became one, or the one that was renewed, and describe the new unit. It takes their place; they move down to the former units, so that earlier years still have names.",
    merge_which: "Old units",
    merge_full: "Full name of the new unit",
    merge_on: "From",
    merge_on_hint: "Such as 01/07/2025",
    merge_button: "Make the new unit",
    merge_no_name: "Please write the full and the short name of the new unit.",
    merge_no_day: "Please write the day on which the new unit begins, such as 01/07/2025.",
    merge_error: |error| match error {
        MergeError::NoMember => "Please choose at least one old unit from the list.",
        MergeError::Taken(_) => {
            "Another unit has the new unit's identifier. Please press the button again for another one."
        }
    },
    merged: |name, people, targets| {
        let targets = match targets {
            0 => "there were no targets to drop".to_owned(),
            targets => format!(
                "{targets} targets of the old units are gone, please enter those of the new one"
            ),
        };
        format!(
            "Made {name}. Delegates who went along: {people}, one of them represents it; {targets}. “Undo” brings everything back."
        )
    },

    former_heading: "Former units",
    former_text: "Units that were merged or left the bloc, and that earlier years still speak of.",
    former: ListWords {
        label: "Former units",
        add: "Add former unit",
        nothing: "There are none.",
        unnamed: "Unit without a name",
    },
    former_stays: "This unit cannot be removed yet: another unit came from it, or it headed the bloc in some year.",
    was: |name| format!("{name} (former)"),
    was_until: |day| format!("until {day}"),

    heads: "Heads of the bloc, year by year",
    heads_text: "Which unit was head, and which was deputy.",
    heads_nothing: "No year yet.",
    heads_year: |year| format!("Year {year}"),
    head: "Head",
    deputy: "Deputy",
    no_deputy: "Not known",
    heads_new_year: "Year",
    heads_add: "Add year",
    heads_no_year: "Please write the year in four digits, such as 2025.",
    heads_no_head: "Please choose the head of that year.",
    heads_known: |year| format!("The year {year} stands above already."),

    people_text: "Delegates and guests. Leave the name empty where it is not known: the person types it on the day.",
    people: ListWords {
        label: "Delegates and guests",
        add: "Add delegate",
        nothing: "Nobody yet.",
        unnamed: "Name not known",
    },
    name: "Name",
    name_hint: "Leave empty if not known.",
    position: "Position",
    position_hint: "Such as: Deputy head of the management board",
    unit: "Unit",
    no_unit: "No unit",
    capacity: "Capacity",
    authorisation: "Authorisation",
    authorisation_hint: "Number and day of the paper, such as 12/GUQ-BQL of 20/12/2026",
    votes: "votes",
    second: "second representative",
    needs_unit: "No unit is chosen, so this person represents none and votes for none.",
    rival: |other, unit| {
        format!(
            "{other} represents {unit} already. Only one person scores and votes for each unit."
        )
    },
    rival_steps_back: |other| format!("Make {other} a member of the delegation"),

    paste: "Add many people at once",
    paste_text: "Copy lines from Excel or Word and paste them here. Columns in this order: name, unit, position, capacity, letter of authorisation; in another order, copy the line of headings too. Names alone will do, one a line.",
    paste_label: "List",
    paste_hint: "Nothing changes until you press the button that adds them.",
    paste_table: "People that were read",
    paste_columns: ["Name", "Position", "Unit", "Capacity", "Note"],
    paste_found: |lines, doubtful| match doubtful {
        0 => format!("People read: {lines}."),
        doubtful => format!("People read: {lines}; lines with a note to look at: {doubtful}."),
    },
    paste_guessed: |count| {
        format!(
            "People of a unit without a capacity: {count}. They come in as members of delegations and do not vote. Write “Head” or “Authorised representative” in the column of capacities for who represents a unit, or change it after adding."
        )
    },
    paste_unknown: |unit| format!("No unit is called “{unit}”: added without a unit for now."),
    paste_several: |unit| {
        format!("Several units are called “{unit}”: added without a unit for now.")
    },
    paste_name_of: "Gives a name to the representative who had none.",
    paste_second: "The unit has a representative: added as a member of the delegation.",
    paste_known: "Is on the list already: not added.",
    paste_add: |count| format!("Add people: {count}"),
    paste_added: |count| format!("Added to the list: {count}. “Undo” takes it back."),
};
