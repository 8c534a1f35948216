//! English: agenda, papers, movements, texts of law, covenant.

use khoithidua_core::plan::laws::Validity;
use khoithidua_core::plan::placeholders::{Placeholder, Unfilled};
use khoithidua_core::plan::writing::Tool;

use crate::i18n::plan::papers::PaperWords;
use crate::i18n::plan::{ListWords, SeveralWords};

pub static TEXTS: PaperWords = PaperWords {
    preview: "What delegates will see",

    agenda: ListWords {
        label: "Agenda",
        add: "Add a point",
        nothing: "There is nothing on the agenda yet.",
        unnamed: "Point without a name",
    },
    agenda_crooked: "A point begins earlier than one that stands before it.",
    agenda_sort: "Sort by time",
    agenda_early: "earlier than the point above",
    agenda_papers_count: |count| match count {
        1 => "1 paper".to_owned(),
        count => format!("{count} papers"),
    },
    agenda_title: "What happens",
    agenda_title_hint: "Such as: Opening, introduction of the delegates",
    agenda_starts: "Begins at",
    agenda_starts_hint: "Such as 8:30. Leave it empty while the time is not known.",
    speakers: SeveralWords {
        legend: "Who leads or speaks",
        nothing: "Nobody is chosen yet.",
        none_there: "There are no delegates yet; they are listed under “Delegates”.",
        add: "Add somebody",
        none_left: "Everybody is chosen.",
        search_hint: "Type a few letters of the name, accents are not needed; Enter takes the first one.",
        offers: "People found",
        add_one: |name| format!("Add {name}"),
        added: |name| format!("{name} was added."),
    },
    agenda_papers: SeveralWords {
        legend: "Papers of this point",
        nothing: "No paper is chosen yet.",
        none_there: "There are no papers yet; they are written under “Papers”.",
        add: "Add a paper",
        none_left: "All papers are chosen.",
        search_hint: "Type a few letters of the title, accents are not needed; Enter takes the first one.",
        offers: "Papers found",
        add_one: |name| format!("Add {name}"),
        added: |name| format!("{name} was added."),
    },
    agenda_note: "Note (not needed)",

    papers_text: "What delegates read on their phones: reports, speeches, instructions.",
    papers: ListWords {
        label: "Papers",
        add: "Add a paper",
        nothing: "There is no paper yet.",
        unnamed: "Paper without a title",
    },
    papers_from_files: "Add papers from .md, .txt files…",
    papers_from_files_hint: "Choose them or drop them here; each file becomes a paper. Open Word files, copy, and paste into the text.",
    papers_added: |count| match count {
        1 => "1 paper was added.".to_owned(),
        count => format!("{count} papers were added."),
    },
    file_is_no_text: |name| {
        format!(
            "“{name}” is no text file (.md, .txt). Open a Word file, copy, and paste into the text."
        )
    },
    file_taken: |name| {
        format!("The text is that of “{name}” now. “Undo” brings the one before back.")
    },
    paper_is_draft: "Draft",
    paper_is_empty: "No text yet",
    paper_title: "Title",
    paper_author: "Written by (a person or a unit)",
    paper_author_hint: "May stay empty.",
    paper_draft: "Is a draft; delegates are asked for remarks",
    paper_draft_hint: "Delegates have a field for remarks under this paper.",
    paper_text: "Text",
    paper_text_hint: "Pasting from Word keeps headings, bold words, lists, tables. Ctrl+Shift+V pastes plain text. Drop a .md or .txt file here to replace the text.",
    tools_label: "Format what is selected",
    tool: |tool| match tool {
        Tool::Heading => ("Heading", "Heading"),
        Tool::Subheading => ("Subheading", "Subheading"),
        Tool::Bold => ("Bold", "Bold (Ctrl+B)"),
        Tool::Italic => ("Italic", "Italic (Ctrl+I)"),
        Tool::Bullets => ("• List", "List"),
        Tool::Numbers => ("1. Numbered", "Numbered list"),
        Tool::Table => ("Table", "Table"),
    },
    sample: |tool| match tool {
        Tool::Heading | Tool::Subheading => "Heading",
        Tool::Bold => "bold words",
        Tool::Italic => "italic words",
        Tool::Bullets | Tool::Numbers => "",
        Tool::Table => "Column 1,Column 2,Column 3",
    },
    pictures_lost: |count| {
        let pictures = if count == 1 {
            "1 picture was".to_owned()
        } else {
            format!("{count} pictures were")
        };
        format!(
            "{pictures} left out: papers on phones are text and tables. Describe in words what is needed."
        )
    },
    cells_parted: "Merged cells of a table stand apart now; please look the table over.",
    lists_flat: "Lists inside lists stand on one level now; please look them over.",

    movements_text: "Movements of the year. Names go without quotation marks; delegates' screens add them.",
    movements: ListWords {
        label: "Movements",
        add: "Add a movement",
        nothing: "There is no movement yet.",
        unnamed: "Movement without a name",
    },
    movement_name: "Name of the movement",
    movement_name_hint: "Such as: The whole country joins hands for the poor",
    movement_quoted: "The name has quotation marks; delegates would see them twice.",
    movement_bare: "Take the quotation marks off",
    movement_period: "Period",
    movement_period_hint: "Such as 2021-2025. May stay empty if it is this year only.",
    movement_level: "Launched by",
    movement_levels: ["The whole country", "The sector", "The bloc or its units"],

    laws_text: |day| {
        format!(
            "The texts that the conference stands on. Each line says whether it holds on the day, {day}."
        )
    },
    laws_note: "A text that has ended may stay if the year's work followed it; the check will mention it again.",
    laws: ListWords {
        label: "Texts of law",
        add: "Add a text",
        nothing: "There is no text of law yet.",
        unnamed: "Text without a number",
    },
    law_number: "Number",
    law_number_hint: "Such as 98/2023/NĐ-CP",
    law_title: "Title",
    law_title_hint: "Such as: Decree on the implementation of the Law on Emulation and Commendation",
    law_issued: "Issued on",
    law_from: "In force from",
    law_from_hint: "Leave it empty if it is not known.",
    law_until: "In force until the end of",
    law_until_hint: "Leave it empty while it is in force.",
    law_validity: |validity| match validity {
        Validity::Holds => "Holds on the day".to_owned(),
        Validity::NotYet(from) => {
            format!("⚠ Does not hold yet on the day: from {}", from.display())
        }
        Validity::NoMore(until) => format!(
            "⚠ Does not hold any more on the day: until {}",
            until.display()
        ),
        Validity::Backwards => "⚠ Its end is before its beginning".to_owned(),
    },

    covenant_text: "The covenant that the units sign at the conference. For what stands in other parts (the bloc's name, the number of units, the year …) use the buttons under the fields: change it there, and it is right here.",
    covenant_fixed: "Some of the text says what other parts say (years, day, place, the bloc's name, the number of units). With placeholders it follows them; delegates read the same.",
    covenant_blank: "Put placeholders there",
    covenant_year: "Covenant for the year",
    covenant_preamble: "Preamble",
    covenant_commitments: "Commitments",
    covenant_shown: |year| format!("Emulation covenant {year}"),
    commitments: ListWords {
        label: "Commitments",
        add: "Add a commitment",
        nothing: "There is no commitment yet.",
        unnamed: "Commitment without a text",
    },
    commitment: "Commitment",
    placeholders_label: "Insert at the cursor",
    placeholder: |placeholder| match placeholder {
        Placeholder::Bloc => "Name of the bloc",
        Placeholder::UnitCount => "Number of units",
        Placeholder::Year => "Covenant year",
        Placeholder::SummedYear => "Year summed up",
        Placeholder::Day => "Day",
        Placeholder::Venue => "Place",
        Placeholder::Head => "Head of the bloc",
        Placeholder::Units => "Names of the units",
    },
    placeholder_unfilled: |unfilled| match unfilled {
        Unfilled::Unknown(name) => {
            format!(
                "There is no placeholder “{{{name}}}”. Use the buttons, or take the braces away."
            )
        }
        Unfilled::Missing(missing) => format!(
            "“{{{}}}” cannot be filled in: {}.",
            missing.name(),
            match missing {
                Placeholder::Bloc => "the bloc has no name yet",
                Placeholder::Venue => "the place is not given yet",
                Placeholder::Head => "nobody is said to head the bloc in the year summed up",
                Placeholder::Units => "there are no units yet",
                Placeholder::UnitCount
                | Placeholder::Year
                | Placeholder::SummedYear
                | Placeholder::Day => "it is not known yet",
            }
        ),
    },
};
