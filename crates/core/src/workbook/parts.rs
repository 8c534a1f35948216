//! A conference as the sheets of a workbook: what is asked of its reader and writer. Whoever prepares a conference fills in a
//! template, and looks at what was understood before any of it is in the plan ([`crate::plan::parts`]).

use std::collections::BTreeSet;

use super::{Cell, Doubt, Words, WorkbookError};
use crate::bloc::{Capacity, Person, Unit};
use crate::conference::{AgendaItem, Conference, Target};
use crate::date::{Date, TimeOfDay};
use crate::ids::{PersonId, UnitId};
use crate::number::Quantity;
use crate::score::criterion::Criterion;
use crate::work::Asked;

document_types! {
    /// Asks for the parts of a conference in a workbook.
    pub struct ReadConference {
        /// The file's bytes, in Base64.
        pub file: String,
        /// What the plan has already. Things of the same name keep their identifiers and whatever no sheet has, such as earlier
        /// names of a unit; what a sheet names and no other sheet lists is looked up here.
        pub known: Parts,
        /// Identifiers of units that new ones may not have.
        pub taken: BTreeSet<UnitId>,
    }

    /// A conference as it was understood. Nothing of it is settled before a person has looked.
    pub struct ConferenceRead {
        /// All sheets that are not hidden, in order, and what each was taken for.
        pub sheets: Vec<SheetRead>,
        /// True for a file with macros. They are not run; values are read as they were last saved.
        pub macros: bool,
        /// What was found.
        pub parts: Parts,
        /// What is doubtful, sheet by sheet, from top to bottom.
        pub doubts: Vec<PartDoubt>,
        /// What is doubtful about the criteria.
        pub criteria_doubts: Vec<Doubt>,
    }

    /// A sheet of a workbook.
    pub struct SheetRead {
        /// Its name.
        pub name: String,
        /// What it was taken for; absent where it was passed over.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub part: Option<Part>,
    }

    /// The parts of a conference that stand in a workbook. A part that is absent stays as it is in the plan; a sheet with nothing
    /// filled in is an absent part.
    #[derive(Default)]
    pub struct Parts {
        /// Title, year, day, and who heads the bloc.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub frame: Option<Frame>,
        /// The units, in the bloc's order.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub units: Option<Vec<Unit>>,
        /// Delegates and guests.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub people: Option<Vec<Person>>,
        /// What happens, in order.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub agenda: Option<Vec<AgendaItem>>,
        /// The scoring sheet; sound by [`crate::score::criterion::check`].
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub criteria: Option<Vec<Criterion>>,
        /// What units registered.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub targets: Option<Vec<Target>>,
    }

    /// What the sheet of keys and values says. What is absent stays as it is in the plan.
    #[derive(Default)]
    pub struct Frame {
        /// Title of the event.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub title: Option<String>,
        /// The year summed up.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub year: Option<i32>,
        /// The day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub date: Option<Date>,
        /// The place.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub place: Option<String>,
        /// Full name of the bloc.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub bloc: Option<String>,
        /// What people say for short.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub bloc_short: Option<String>,
        /// Unit heading the bloc in the year (Khối trưởng).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub head: Option<UnitId>,
        /// Its deputy (Khối phó); says nothing without a head.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub deputy: Option<UnitId>,
        /// Unit that holds the conference (đăng cai).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub host: Option<UnitId>,
        /// People chairing.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub chairs: Option<Vec<PersonId>>,
    }

    /// Something about a part that a person should look at.
    pub struct PartDoubt {
        /// The part.
        pub part: Part,
        /// Where it stands in the file.
        pub cell: Cell,
        /// What is doubtful.
        pub why: PartWhy,
    }

    /// Why something read about a part is doubtful.
    pub enum PartWhy {
        /// The sheet has this part's name and none of its headings: nothing was read.
        NoHeadings,
        /// An earlier sheet was taken for this part already: nothing was read.
        SecondSheet,
        /// The criteria were not read.
        Criteria(WorkbookError),
        /// A row that is marked as an example, the first of the sheet: none of them was read.
        Example,
        /// The cell holds an error of the spreadsheet program, such as #REF!.
        CellError,
        /// The cell holds a formula that was never worked out.
        NotWorkedOut,
        /// Too long; so many letters were kept.
        Cut(u32),
        /// A key that says nothing known.
        UnknownKey(String),
        /// A key that stood further up already: not read again.
        KeyAgain(String),
        /// What stands where a day belongs is none.
        NotADate(String),
        /// The year had two digits; this is what was understood.
        DateTakenFor(Date),
        /// What stands where a year belongs is none.
        NotAYear(String),
        /// What stands where a time belongs is none.
        NotATime(String),
        /// A bare number stood where a time belongs; this is what was understood.
        TimeTakenFor(TimeOfDay),
        /// What stands where a share belongs is none from 0 to 100.
        NotAShare(String),
        /// A part of one or of a per cent; this many per cent were understood.
        ShareTakenFor(u8),
        /// A row without the name that it needs: left out.
        NoName,
        /// The same name stands in a row further up.
        SameName(String),
        /// A row further up has the same name in another spelling: this one, and that one.
        TwoSpellings(String, String),
        /// No unit has this name: left out.
        UnknownUnit(String),
        /// Several units have this name: left out.
        SeveralUnits(String),
        /// Another spelling or the province: what stands there, and the unit that was understood.
        UnitTakenFor(String, String),
        /// Votes or speaks for a unit, and none is named.
        NoUnit,
        /// This unit is represented by somebody further up already.
        TwoRepresentatives(String),
        /// What stands where a capacity belongs is none, or nothing; this one was put in.
        CapacityTakenFor(Capacity),
        /// No column says in what capacity people are here: guests are those without a unit, authorised those with a paper, all others
        /// members.
        NoCapacities,
        /// Another spelling: what stands there, and the person who was understood.
        PersonTakenFor(String, String),
        /// Nobody on the list has this name: left out.
        UnknownPerson(String),
        /// Several people have this name: left out.
        SeveralPeople(String),
        /// Nobody on the list has this name: put into the note.
        SpeakerNoted(String),
        /// No line of the criteria has this name: left out.
        UnknownCriterion(String),
        /// Several lines have this name: left out.
        SeveralCriteria(String),
        /// What stands where a target belongs is no number.
        NotAQuantity(String),
        /// More than three decimals, words around the number, or `1.000`; this is what was understood.
        QuantityTakenFor(Quantity),
        /// The unit has a target for the line further up already: left out.
        TargetAgain,
    }

    /// Asks for a workbook to prepare a conference with: a template, or what is known filled in.
    pub struct WriteTemplate {
        /// The words in it.
        pub words: TemplateWords,
        /// What is filled in. A part that is absent or empty gets examples, marked as such.
        pub parts: Parts,
    }

    /// The words in a workbook of a conference, in the language of whoever asks. Names of sheets, keys, headings and capacities
    /// must be such that the reader knows them again.
    pub struct TemplateWords {
        /// What stands before the rows of examples, which are not read.
        pub example: String,
        /// Heading of the identifiers, in a hidden column.
        pub id: String,
        /// Heading of the numbers of rows.
        pub number: String,
        /// The sheet of keys and values.
        pub frame: FrameWords,
        /// Units: name, short name, province, other spellings, share of women.
        pub units: TableWords,
        /// People: name, unit, position, capacity, authorisation.
        pub people: TableWords,
        /// Agenda: time, what, who, note.
        pub agenda: TableWords,
        /// Criteria.
        pub criteria: Words,
        /// Examples of them: number, title, most points, unit of measure, note.
        pub criteria_examples: Vec<[String; 5]>,
        /// Targets: the heading of the lines. A column for each unit follows; examples have a cell for each of their own.
        pub targets: TableWords,
        /// Headings of the units in examples of targets, where there are no units yet.
        pub target_units: Vec<String>,
        /// Capacities: head, authorised, member, guest.
        pub capacities: [String; 4],
    }

    /// The words of the sheet of keys and values.
    pub struct FrameWords {
        /// Name of the sheet.
        pub sheet: String,
        /// What stands above.
        pub titles: Vec<String>,
        /// Headings: key, value, example.
        pub headings: [String; 3],
        /// Keys: title, year, day, place, bloc, its short name, head, deputy, host, chairs.
        pub keys: [String; 10],
        /// An example of each.
        pub examples: [String; 10],
    }

    /// The words of a sheet with a table.
    pub struct TableWords {
        /// Name of the sheet.
        pub sheet: String,
        /// What stands above.
        pub titles: Vec<String>,
        /// Headings.
        pub headings: Vec<String>,
        /// Rows of examples, cell by cell.
        pub examples: Vec<Vec<String>>,
    }
}

impl TableWords {
    /// Of texts that stand in a program.
    pub fn new(sheet: &str, titles: &[&str], headings: &[&str], examples: &[&[&str]]) -> Self {
        let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
        Self {
            sheet: sheet.to_owned(),
            titles: owned(titles),
            headings: owned(headings),
            examples: examples.iter().map(|row| owned(row)).collect(),
        }
    }
}

document_types! {
    /// A part of a conference that stands in a sheet of its own.
    #[derive(Copy, PartialOrd, Ord)]
    pub enum Part {
        /// Title, year, day, and who heads the bloc (Thông tin).
        Frame,
        /// Units (Đơn vị).
        Units,
        /// People (Đại biểu).
        People,
        /// Agenda (Chương trình).
        Agenda,
        /// Criteria (Tiêu chí).
        Criteria,
        /// Targets (Chỉ tiêu).
        Targets,
    }
}

impl Part {
    /// All of them, in the order in which they are read.
    pub const ALL: [Self; 6] = [
        Self::Frame,
        Self::Units,
        Self::People,
        Self::Agenda,
        Self::Criteria,
        Self::Targets,
    ];
}

impl Parts {
    /// The parts of a plan: for the writer, and what a reader knows already.
    pub fn of(plan: &Conference) -> Self {
        let heads = plan.bloc.heads().into_iter().find(|h| h.year == plan.year);
        let text = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
        let chairs = Some(plan.chairs.clone());
        Self {
            frame: Some(Frame {
                title: text(&plan.title),
                year: Some(plan.year),
                date: Some(plan.date),
                place: text(&plan.place),
                bloc: text(&plan.bloc.name),
                bloc_short: text(&plan.bloc.short_name),
                head: heads.as_ref().map(|heads| heads.head.clone()),
                deputy: heads.and_then(|heads| heads.deputy),
                host: plan.host.clone(),
                chairs: chairs.filter(|chairs| !chairs.is_empty()),
            }),
            units: Some(plan.bloc.units.clone()),
            people: Some(plan.people.clone()),
            agenda: Some(plan.agenda()),
            criteria: Some(plan.criteria.clone()),
            targets: Some(plan.targets.clone()),
        }
    }

    /// Which parts are there.
    pub fn present(&self) -> BTreeSet<Part> {
        let is_there = |part: &Part| match part {
            Part::Frame => self.frame.is_some(),
            Part::Units => self.units.is_some(),
            Part::People => self.people.is_some(),
            Part::Agenda => self.agenda.is_some(),
            Part::Criteria => self.criteria.is_some(),
            Part::Targets => self.targets.is_some(),
        };
        Part::ALL.into_iter().filter(is_there).collect()
    }

    /// How many things a part has; one for the frame.
    pub fn count(&self, part: Part) -> usize {
        let len = |len: Option<usize>| len.unwrap_or(0);
        match part {
            Part::Frame => usize::from(self.frame.is_some()),
            Part::Units => len(self.units.as_ref().map(Vec::len)),
            Part::People => len(self.people.as_ref().map(Vec::len)),
            Part::Agenda => len(self.agenda.as_ref().map(Vec::len)),
            Part::Criteria => {
                let lines = crate::score::criterion::lines;
                len(self.criteria.as_ref().map(|rows| lines(rows).len()))
            }
            Part::Targets => len(self.targets.as_ref().map(Vec::len)),
        }
    }
}

impl ReadConference {
    /// The question about a file, for this plan.
    pub fn new(file: String, plan: &Conference) -> Self {
        Self {
            file,
            known: Parts::of(plan),
            taken: plan.bloc.former().into_iter().map(|unit| unit.id).collect(),
        }
    }
}

impl Asked for ReadConference {
    const NAME: &'static str = "read_conference";
    type Answer = ConferenceRead;
    type Error = WorkbookError;
}

impl Asked for WriteTemplate {
    const NAME: &'static str = "write_template";
    /// The file's bytes, in Base64.
    type Answer = String;
    type Error = WorkbookError;
}
