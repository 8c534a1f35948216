//! English: workbooks with parts of the plan.

use khoithidua_core::bloc::Capacity;
use khoithidua_core::workbook::PartWhy;

use crate::i18n::plan::book::BookWords;
use crate::i18n::{en, number};

pub static TEXTS: BookWords = BookWords {
    title: "The plan and Excel",
    text: "Fill in in Excel and take it in here, part by part or all of it; or save the plan as a workbook for others to go on.",
    link: "Take in from Excel, save for Excel",
    choose: "Choose a workbook…",
    choose_text: "Each part is a sheet, known by its name: Information, Units, Delegates, Agenda, Criteria, Targets. Columns may stand in any order.",
    out: "Save for Excel",
    out_text: "What is saved can be filled in further and taken in again. Parts with nothing in them have rows of examples.",
    out_plan: "Save the plan as a workbook",
    out_empty: "Download an empty template with examples",
    out_zone: "Download the template of management boards",
    only_criteria: "Only a table of criteria? Open it here",
    not_read: "The file was not read. The plan is as it was.",
    anew: "The plan was changed after the file was read, so it was read again. Please look once more before you take it in.",
    parts: "Choose what to take in",
    part: |name, count| match count {
        0 => name.to_owned(),
        count => format!("{name}: {count}"),
    },
    passed_over: |sheets| format!("Sheets that are not used: {sheets}."),
    nothing: "Nothing is filled in. Rows of examples are not read.",
    doubtful: |count| {
        format!(
            "To be looked at: {count}, named below by sheet and cell. What is wrong, change in Excel and choose the file again."
        )
    },
    examples: "Rows of examples are not read.",
    left_out: "Not taken",
    left_out_text: "To begin or to take parts in now leaves these out. Correct the workbook and choose it again.",
    not_taken: |part| format!("The part “{part}” is NOT taken"),
    doubts: |part| format!("To be looked at in “{part}”"),
    cell: |sheet, cell| format!("Sheet “{sheet}”, cell {cell}"),
    gone: "Will not be in the plan any more",
    gone_nothing: "Nothing of the plan is lost.",
    gone_of: [
        |count, names| format!("units ({count}): {names}"),
        |count, names| format!("delegates ({count}): {names}"),
        |count, names| format!("points of the agenda ({count}): {names}"),
        |count, names| format!("targets ({count}): {names}"),
        |count, names| format!("rows that ties are broken by ({count}): {names}"),
        |count, names| format!("the unit of delegates ({count}): {names}"),
        |count, names| format!("lines of ballots ({count}): {names}"),
        |count, names| format!("who headed the bloc, for years ({count}): {names}"),
        |_, names| format!("the host: {names}"),
        |count, names| format!("people chairing ({count}): {names}"),
        |count, names| format!("speakers ({count}): {names}"),
        |count, names| format!("papers of points of the agenda ({count}): {names}"),
        |count, names| format!("units from the list of who scores whom ({count}): {names}"),
        |count, names| format!("printed slips ({count}): {names}"),
        |count, names| format!("scoring lines ({count}): {names}"),
    ],
    more: |names, count| format!("{names} and {count} more"),
    take: "Put the chosen parts into the plan",
    taken: |parts| format!("Taken in: {parts}. Press “Undo” to have it as before."),
};

fn capacity(capacity: Capacity) -> &'static str {
    match capacity {
        Capacity::Head => "head of delegation",
        Capacity::Authorised => "authorised",
        Capacity::Member => "member",
        Capacity::Guest => "guest",
    }
}

/// Why something should be looked at.
pub fn why(why: &PartWhy) -> String {
    match why {
        PartWhy::NoHeadings => "No row of headings was found, so this sheet was not read.".into(),
        PartWhy::SecondSheet => "Another sheet was taken for this part already; this one was not read.".into(),
        PartWhy::Criteria(error) => en::desk_workbook::error(error),
        PartWhy::Example => "Rows of examples are not read.".into(),
        PartWhy::CellError => "This cell holds an error of Excel (such as #REF!).".into(),
        PartWhy::NotWorkedOut => "This cell has a formula that was never worked out. Open the file in Excel, save it and choose it again.".into(),
        PartWhy::Cut(kept) => format!("Too long; the first {kept} letters were kept."),
        PartWhy::UnknownKey(key) => format!("“{key}” is no known item; left out."),
        PartWhy::KeyAgain(key) => format!("“{key}” stands further up already; this row was not read."),
        PartWhy::NotADate(text) => format!("“{text}” is no day. Write it like 28/12/2026."),
        PartWhy::DateTakenFor(date) => format!("The year has two digits; understood as {}.", date.display()),
        PartWhy::NotAYear(text) => format!("“{text}” is no year."),
        PartWhy::NotATime(text) => format!("“{text}” is no time. Write it like 8:30."),
        PartWhy::TimeTakenFor(time) => format!("A bare number; understood as {time}."),
        PartWhy::NotAShare(text) => format!("“{text}” is no share from 0 to 100."),
        PartWhy::ShareTakenFor(percent) => format!("Understood as {percent} %."),
        PartWhy::NoName => "A row without a name; left out.".into(),
        PartWhy::SameName(name) => format!("“{name}” stands further up already; both are kept."),
        PartWhy::TwoSpellings(this, that) => format!("“{this}” and “{that}” may be the same, spelt in two ways."),
        PartWhy::UnknownUnit(name) => format!("No unit is called “{name}”; left empty."),
        PartWhy::SeveralUnits(name) => format!("Several units are called “{name}”; left empty."),
        PartWhy::UnitTakenFor(text, unit) => format!("“{text}” was understood as {unit}."),
        PartWhy::NoUnit => "This person represents a unit, and none is named.".into(),
        PartWhy::TwoRepresentatives(unit) => format!("{unit} has a representative further up already."),
        PartWhy::CapacityTakenFor(of) => format!("The capacity is not clear; understood as {}.", capacity(*of)),
        PartWhy::NoCapacities => "There is no column “Capacity”: people without a unit are taken for guests, those with a letter for authorised, all others for members. Members and guests do not vote for a unit.".into(),
        PartWhy::PersonTakenFor(text, person) => format!("“{text}” was understood as {person}."),
        PartWhy::UnknownPerson(name) => format!("Nobody on the list is called “{name}”; left out."),
        PartWhy::SeveralPeople(name) => format!("Several people are called “{name}”; left out."),
        PartWhy::SpeakerNoted(name) => format!("Nobody on the list is called “{name}”; the name was put into the note."),
        PartWhy::UnknownCriterion(name) => format!("No line of the criteria is called “{name}”; left out."),
        PartWhy::SeveralCriteria(name) => format!("Several lines of the criteria are called “{name}”; left out."),
        PartWhy::NotAQuantity(text) => format!("“{text}” is no number."),
        PartWhy::QuantityTakenFor(quantity) => format!("Understood as {}.", number(*quantity)),
        PartWhy::TargetAgain => "The unit has a target for this line further up already; left out.".into(),
    }
}
