//! English: the words in a workbook of a conference. Names of sheets, keys and headings are such that the reader knows them
//! again.

use khoithidua_core::workbook::{FrameWords, TableWords, TemplateWords, Words};

/// Heads of the columns of a scoring sheet: number, title, most points, unit, notes, level.
pub const HEADS: [&str; 6] = [
    "No",
    "Criterion",
    "Max points",
    "Unit of measure",
    "Notes",
    "Level",
];

/// What stands below a scoring sheet.
pub const SUMS: [&str; 8] = [
    "Points without bonus and penalty",
    "Bonus",
    "Penalty",
    "Own points in all",
    "From the other units",
    "Checked by the board",
    "TOTAL",
    "Place",
];

/// All of them, with the headings and sums that workbooks of scores have too.
pub fn words() -> TemplateWords {
    TemplateWords {
        example: "Example".to_owned(),
        id: "ID (do not change)".to_owned(),
        number: "No.".to_owned(),
        frame: frame(),
        units: TableWords::new(
            "Units",
            &[
                "UNITS OF THE BLOC",
                "A row for each unit. Other spellings stand apart by semicolons.",
            ],
            &[
                "Full name",
                "Short name",
                "Province",
                "Other spellings",
                "Women (%)",
            ],
            &[
                &["Economic Zone Board of A", "EZ A", "A", "Board of A", "35"],
                &["Industrial Zones Board of B", "IZ B", "B", "", ""],
            ],
        ),
        people: TableWords::new(
            "Delegates",
            &[
                "DELEGATES AND GUESTS",
                "A row for each person. The head of a delegation, or who is authorised, votes for the unit.",
            ],
            &[
                "Name",
                "Unit",
                "Position",
                "Capacity",
                "Letter of authorisation",
            ],
            &[
                &[
                    "Nguyễn Văn An",
                    "EZ A",
                    "Director",
                    "Head of delegation",
                    "",
                ],
                &[
                    "Trần Thị Bình",
                    "IZ B",
                    "Deputy director",
                    "Authorised",
                    "Letter no. 12",
                ],
            ],
        ),
        agenda: TableWords::new(
            "Agenda",
            &["AGENDA OF THE CONFERENCE"],
            &["Time", "What", "Speakers", "Notes"],
            &[
                &["7:30", "Arrival of delegates", "", ""],
                &["8:15", "Opening", "Nguyễn Văn An", ""],
            ],
        ),
        criteria: criteria(),
        criteria_examples: vec![
            ["I", "MAIN TASKS", "60", "", ""].map(str::to_owned),
            [
                "1",
                "Revenue",
                "10",
                "billion dong",
                "Each 1 % missing: less 0.5 points",
            ]
            .map(str::to_owned),
        ],
        targets: TableWords::new(
            "Targets",
            &[
                "REGISTERED TARGETS",
                "A row for each criterion, a column for each unit; add columns for more units.",
            ],
            &["Criterion"],
            &[&["Revenue", "1200", "800"]],
        ),
        target_units: vec!["EZ A".to_owned(), "IZ B".to_owned()],
        capacities: ["Head of delegation", "Authorised", "Member", "Guest"].map(str::to_owned),
    }
}

fn frame() -> FrameWords {
    FrameWords {
        sheet: "Information".to_owned(),
        titles: vec!["THE BLOC AND ITS CONFERENCE".to_owned()],
        headings: ["Item", "Fill in here", "Example"].map(str::to_owned),
        keys: [
            "Title",
            "Year",
            "Date",
            "Place",
            "Bloc",
            "Short name of the bloc",
            "Head",
            "Deputy head",
            "Host",
            "Chairs",
        ]
        .map(str::to_owned),
        examples: [
            "Conference on emulation and commendation, 2026",
            "2026",
            "28/12/2026",
            "Hall of Board A",
            "Bloc of Management Boards",
            "The bloc",
            "EZ A",
            "IZ B",
            "EZ A",
            "Nguyễn Văn An; Trần Thị Bình",
        ]
        .map(str::to_owned),
    }
}

fn criteria() -> Words {
    let [number, title, max, unit, note, level] = HEADS.map(str::to_owned);
    Words {
        sheet: "Criteria".to_owned(),
        titles: vec![
            "SCORING SHEET".to_owned(),
            "Numbers I, 1, a say which group has which rows; the column of levels may stay empty. Do not change the column of codes."
                .to_owned(),
        ],
        number,
        title,
        max,
        unit,
        note,
        level,
        sums: SUMS.map(str::to_owned),
    }
}
