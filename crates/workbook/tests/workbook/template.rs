//! A conference written into a workbook, and read from it as it was.

use std::collections::BTreeSet;
use std::io::Cursor;

use calamine::{Reader as _, Xlsx};
use khoithidua_core::bloc::{Capacity, Person, Unit, UnitName};
use khoithidua_core::conference::{AgendaItem, Conference, Target};
use khoithidua_core::date::{Date, TimeOfDay};
use khoithidua_core::format::{self, Held};
use khoithidua_core::ids::{AgendaId, PersonId, UnitId};
use khoithidua_core::number::Quantity;
use khoithidua_core::plan::parts::take;
use khoithidua_core::plan::template::{empty, zone_boards};
use khoithidua_core::score::criterion::{self, Criterion};
use khoithidua_core::work::{read_answer, request};
use khoithidua_core::workbook::{
    ConferenceRead, Part, PartWhy, Parts, ReadConference, TemplateWords, WriteTemplate, packed,
    unpacked,
};
use khoithidua_workbook::{answer, read_conference, write_template};
use proptest::prelude::*;

use crate::support::{N, No, T, table};
use crate::words::{english, vietnamese};

pub fn sample() -> Conference {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../public/conference.json");
    format::read(&std::fs::read(path).unwrap()).unwrap().0
}

pub fn all() -> BTreeSet<Part> {
    Part::ALL.into_iter().collect()
}

fn written(plan: &Conference, words: TemplateWords) -> Vec<u8> {
    let parts = Parts::of(plan);
    write_template(&WriteTemplate { words, parts }).unwrap()
}

/// Read again for the plan that it was written from.
fn back(file: &[u8], plan: &Conference) -> ConferenceRead {
    let asked = ReadConference::new(String::new(), plan);
    read_conference(file, &asked.known, &asked.taken).unwrap()
}

fn with_targets() -> Conference {
    let mut plan = sample();
    let lines = criterion::lines(&plan.criteria);
    let measured: Vec<_> = lines
        .iter()
        .filter(|line| line.is_measured())
        .map(|line| line.id.clone())
        .collect();
    plan.targets = plan
        .bloc
        .units
        .iter()
        .zip(1..)
        .flat_map(|(unit, n)| {
            measured.iter().map(move |line| Target {
                unit: unit.id.clone(),
                criterion: line.clone(),
                value: Quantity::from_raw(n * 1_001).unwrap(),
            })
        })
        .collect();
    plan
}

fn lines_of(plan: &Conference) -> Vec<String> {
    criterion::lines(&plan.criteria)
        .iter()
        .map(|line| line.id.to_string())
        .collect()
}

#[test]
fn a_plan_comes_back_from_its_workbook_as_it_was() {
    for words in [vietnamese(), english()] {
        let plan = with_targets();
        let file = written(&plan, words.clone());
        assert_eq!(
            file,
            written(&plan, words),
            "the same content is the same bytes"
        );
        let read = back(&file, &plan);
        assert_eq!(read.doubts, []);
        assert_eq!(read.parts.present(), all());
        assert_eq!(read.parts.people, Parts::of(&plan).people);
        assert_eq!(read.parts.criteria, Parts::of(&plan).criteria);
        let mut again = plan.clone();
        assert_eq!(take(&mut again, &read.parts, &all()), []);
        assert_eq!(again, plan);
    }
}

#[test]
fn the_template_of_management_boards_comes_back_and_makes_an_empty_plan() {
    let today = Date::parse("26/11/2026").unwrap();
    let boards = zone_boards(today).unwrap();
    for words in [vietnamese(), english()] {
        let file = written(&boards, words);
        // Units, people and targets are examples, which say nothing.
        let filled = [Part::Frame, Part::Agenda, Part::Criteria];
        for plan in [&boards, &empty(today)] {
            let read = back(&file, plan);
            assert_eq!(read.parts.present(), BTreeSet::from(filled));
            let mut again = plan.clone();
            assert_eq!(take(&mut again, &read.parts, &all()), []);
            assert_eq!((&again.title, again.date), (&boards.title, boards.date));
            assert_eq!(lines_of(&again), lines_of(&boards));
            assert_eq!(again.agenda(), boards.agenda());
        }
        let read = back(&file, &boards);
        let mut again = boards.clone();
        take(&mut again, &read.parts, &all());
        assert_eq!(again, boards);
    }
}

#[test]
fn what_is_changed_in_the_workbook_is_changed_in_the_plan() {
    let plan = with_targets();
    let mut other = plan.clone();
    other.bloc.units.swap(0, 3);
    // Ballots in the order of the bloc follow it.
    for contest in other.contests.iter_mut().filter(|c| c.options.len() > 3) {
        contest.options.swap(0, 3);
    }
    other.bloc.units[1].province = "Gia Lai mới".to_owned();
    other.people[3].position = None;
    other.people[4].capacity = Capacity::Guest;
    other.date = Date::parse("27/12/2023").unwrap();
    let mut agenda = other.agenda();
    agenda.remove(2);
    agenda[0].starts = TimeOfDay::parse("06:45");
    other.agenda = Held::new(&agenda);
    other.targets.remove(0);
    let read = back(&written(&other, vietnamese()), &plan);
    assert_eq!(read.doubts, []);
    let mut again = plan.clone();
    let gone = take(&mut again, &read.parts, &all());
    assert_eq!(gone.len(), 2, "{gone:?}");
    other.sample.clone_from(&again.sample);
    assert_eq!(again, other);
}

#[test]
fn an_empty_template_has_examples_that_nobody_reads() {
    for words in [vietnamese(), english()] {
        let file = write_template(&WriteTemplate {
            words,
            parts: Parts::default(),
        })
        .unwrap();
        let read = read_conference(&file, &Parts::default(), &BTreeSet::new()).unwrap();
        // Nothing is filled in, so nothing would be taken.
        assert_eq!(read.parts, Parts::default());
        let said = read
            .doubts
            .iter()
            .filter(|doubt| doubt.why == PartWhy::Example);
        // One for each sheet with a table.
        assert_eq!(
            (said.count(), read.doubts.len()),
            (5, 5),
            "{:?}",
            read.doubts
        );
        assert_eq!(
            read.sheets
                .iter()
                .filter(|sheet| sheet.part.is_some())
                .count(),
            6
        );
    }
}

#[test]
fn the_template_offers_lists_hides_identifiers_and_marks_examples() {
    let file = write_template(&WriteTemplate {
        words: vietnamese(),
        parts: Parts::default(),
    })
    .unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(file.clone())).unwrap();
    let mut people = String::new();
    let mut part = archive.by_name("xl/worksheets/sheet3.xml").unwrap();
    std::io::Read::read_to_string(&mut part, &mut people).unwrap();
    assert!(people.contains("\"Trưởng đoàn,Được ủy quyền,Thành viên,Khách mời\""));
    assert!(people.contains("'Đơn vị'!$B$4:$B$1003"), "{people}");
    assert!(people.contains("hidden=\"1\""));
    let mut book = Xlsx::new(Cursor::new(file)).unwrap();
    let sheet = book.worksheet_range("Đại biểu").unwrap();
    let row: Vec<String> = sheet
        .rows()
        .nth(3)
        .unwrap()
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(row[..2], ["Ví dụ", "Nguyễn Văn An"]);
}

#[test]
fn the_program_writes_and_reads_when_asked() {
    let plan = sample();
    let asked = WriteTemplate {
        words: vietnamese(),
        parts: Parts::of(&plan),
    };
    let file = read_answer::<WriteTemplate>(&answer(&request(&asked))).unwrap();
    assert_eq!(unpacked(&file).unwrap(), written(&plan, vietnamese()));
    let asked = ReadConference::new(file, &plan);
    let read = read_answer::<ReadConference>(&answer(&request(&asked))).unwrap();
    let mut all = Parts::of(&plan);
    // None are registered.
    assert_eq!(all.targets.take(), Some(Vec::new()));
    assert_eq!(read.parts, all);
    let broken = ReadConference::new(packed(b"no workbook"), &plan);
    assert!(read_answer::<ReadConference>(&answer(&request(&broken))).is_err());
}

/// Another plan knows nothing of what no sheet says, and gets all that they say.
#[test]
fn a_workbook_makes_a_conference_in_an_empty_plan() {
    let plan = with_targets();
    let file = written(&plan, vietnamese());
    let read = read_conference(&file, &Parts::default(), &BTreeSet::new()).unwrap();
    let mut empty = sample();
    empty.bloc.units.clear();
    empty.people.clear();
    empty.chairs.clear();
    empty.agenda = Held::new(&Vec::new());
    empty.criteria.clear();
    empty.contests.clear();
    empty.bloc.heads = None;
    assert_eq!(take(&mut empty, &read.parts, &all()), []);
    empty.check().unwrap();
    empty.check_procedure().unwrap();
    assert_eq!(empty.people, plan.people);
    assert_eq!(empty.targets.len(), plan.targets.len());
    assert!(
        plan.targets
            .iter()
            .all(|target| empty.targets.contains(target))
    );
    assert_eq!(lines_of(&empty), lines_of(&plan));
    assert_eq!(empty.bloc.heads(), plan.bloc.heads());
    assert_eq!(empty.agenda().len(), plan.agenda().len());
}

#[test]
fn a_conference_of_two_hundred_units_comes_back_whole() {
    let mut plan = sample();
    let (unit, person) = (plan.bloc.units[0].clone(), plan.people[3].clone());
    plan.bloc.units = (0..200)
        .map(|n| {
            let mut unit = unit.clone();
            unit.id = UnitId::new(&format!("u{n}")).unwrap();
            unit.names[0].full = format!("Ban Quản lý số {n}");
            unit.names[0].short = format!("BQL {n}");
            unit.aliases.clear();
            unit
        })
        .collect();
    plan.people = (0..1_000)
        .map(|n| Person {
            id: PersonId::new(&format!("p{n}")).unwrap(),
            name: Some(format!("Nguyễn Văn {n}")),
            unit: Some(plan.bloc.units[n % 200].id.clone()),
            ..person.clone()
        })
        .collect();
    let lines: Vec<_> = criterion::lines(&plan.criteria)
        .iter()
        .map(|line| line.id.clone())
        .collect();
    let all_targets = plan.bloc.units.iter().flat_map(|unit| {
        lines.iter().map(|line| Target {
            unit: unit.id.clone(),
            criterion: line.clone(),
            value: Quantity::whole(3),
        })
    });
    plan.targets = all_targets.collect();
    plan.contests.clear();
    plan.chairs.clear();
    plan.bloc.heads = None;
    plan.agenda = Held::new(&Vec::new());
    let read = back(&written(&plan, vietnamese()), &plan);
    // There is no agenda, but an example of one.
    assert_eq!(read.doubts.len(), 1);
    assert_eq!(read.doubts[0].why, PartWhy::Example);
    let mut again = plan.clone();
    assert_eq!(take(&mut again, &read.parts, &all()), []);
    assert_eq!(again, plan);
}

/// Texts of one line, as people type them: letters with accents, marks, figures, formulas that are none.
fn text() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "Ban",
        "ban",
        "Quản",
        "lý",
        "KKT",
        "Đắk",
        "Dak",
        "Lắk",
        "&",
        "và",
        "(7%)",
        "=A1",
        "7h30",
        "2023",
        "Nguyễn",
        "Thị",
        "thi",
        "\"x\"",
        "'y'",
        "<z>",
        "1.",
        "I",
        "-",
        "đ/c",
        "ông",
        "Ví-dụ",
        "日本",
        "Trưởng",
        "đoàn",
    ]);
    prop::collection::vec(word, 1..5).prop_map(|words| words.join(" "))
}

fn unit() -> impl Strategy<Value = Unit> {
    let name = (text(), text(), any::<bool>()).prop_map(|(full, short, exact)| UnitName {
        full,
        short,
        exact,
        from: None,
        until: None,
    });
    (
        prop::collection::vec(name, 1..3),
        text(),
        prop::collection::vec(text(), 0..3),
        prop::option::of(0..=100_u8),
    )
        .prop_map(|(mut names, province, aliases, women_percent)| {
            // An earlier name, until before the day.
            if names.len() > 1 {
                names[0].until = Date::parse("30/06/2020");
            }
            Unit {
                id: UnitId::new("x").unwrap(),
                names,
                province,
                aliases,
                predecessors: Vec::new(),
                women_percent,
            }
        })
}

fn capacity() -> impl Strategy<Value = Capacity> {
    prop::sample::select(vec![
        Capacity::Head,
        Capacity::Authorised,
        Capacity::Member,
        Capacity::Guest,
    ])
}

type Drawn = (
    Vec<Unit>,
    Vec<(
        Option<String>,
        prop::sample::Index,
        Option<String>,
        Capacity,
        Option<String>,
    )>,
    Vec<(
        String,
        Option<u16>,
        Vec<prop::sample::Index>,
        Option<String>,
    )>,
    Vec<(prop::sample::Index, prop::sample::Index, i64)>,
);

fn drawn() -> impl Strategy<Value = Drawn> {
    let index = any::<prop::sample::Index>;
    (
        prop::collection::vec(unit(), 1..5),
        prop::collection::vec(
            (
                prop::option::of(text()),
                index(),
                prop::option::of(text()),
                capacity(),
                prop::option::of(text()),
            ),
            1..6,
        ),
        prop::collection::vec(
            (
                text(),
                prop::option::of(0..1440_u16),
                prop::collection::vec(index(), 0..3),
                prop::option::of(text()),
            ),
            0..5,
        ),
        prop::collection::vec((index(), index(), -2_000_000..2_000_000_i64), 0..12),
    )
}

/// The sample with other units, people, agenda and targets.
fn plan_of((mut units, people, agenda, targets): Drawn) -> Conference {
    let mut plan = sample();
    for (n, unit) in (1..).zip(&mut units) {
        unit.id = UnitId::new(&format!("u.{n}")).unwrap();
    }
    let people: Vec<Person> = people
        .into_iter()
        .zip(1..)
        .map(
            |((name, unit, position, capacity, authorisation), n)| Person {
                id: PersonId::new(&format!("p.{n}")).unwrap(),
                name,
                unit: Some(units[unit.index(units.len())].id.clone()),
                position,
                capacity,
                authorisation,
            },
        )
        .collect();
    let agenda: Vec<AgendaItem> = agenda
        .into_iter()
        .zip(1..)
        .map(|((title, starts, speakers, note), n)| {
            let mut speakers: Vec<PersonId> = speakers
                .iter()
                .map(|i| people[i.index(people.len())].id.clone())
                .collect();
            speakers.sort();
            speakers.dedup();
            AgendaItem {
                id: AgendaId::new(&format!("a.{n}")).unwrap(),
                title,
                starts: starts
                    .and_then(|m| TimeOfDay::parse(&format!("{:02}:{:02}", m / 60, m % 60))),
                speakers,
                note,
                papers: Vec::new(),
            }
        })
        .collect();
    let lines: Vec<Criterion> = criterion::lines(&plan.criteria)
        .into_iter()
        .cloned()
        .collect();
    let mut all: Vec<(usize, usize, i64)> = targets
        .iter()
        .map(|(line, unit, value)| (line.index(lines.len()), unit.index(units.len()), *value))
        .collect();
    all.sort_by_key(|(line, unit, _)| (*line, *unit));
    all.dedup_by_key(|(line, unit, _)| (*line, *unit));
    plan.targets = all
        .into_iter()
        .map(|(line, unit, value)| Target {
            unit: units[unit].id.clone(),
            criterion: lines[line].id.clone(),
            value: Quantity::from_raw(value).unwrap(),
        })
        .collect();
    // In no order.
    plan.targets.reverse();
    plan.chairs = vec![people[0].id.clone()];
    plan.bloc.heads = None;
    plan.host = Some(units[0].id.clone());
    plan.bloc.units = units;
    plan.people = people;
    plan.agenda = Held::new(&agenda);
    plan.contests.clear();
    plan
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_plan_comes_back_from_its_workbook(drawn in drawn()) {
        let plan = plan_of(drawn);
        let read = back(&written(&plan, vietnamese()), &plan);
        let mut again = plan.clone();
        prop_assert_eq!(take(&mut again, &read.parts, &all()), []);
        prop_assert_eq!(&again.bloc, &plan.bloc);
        prop_assert_eq!(&again.people, &plan.people);
        prop_assert_eq!(again.agenda(), plan.agenda());
        prop_assert_eq!(again, plan);
    }
}

#[test]
fn the_example_of_a_rule_is_a_rule_that_is_understood() {
    for words in [vietnamese(), english()] {
        let note = words.criteria_examples[1][4].clone();
        let read = table(&[
            [T("I"), T("Nhiệm vụ"), N(10.0), No, No],
            [
                T("1"),
                T("Thu"),
                N(10.0),
                T("tỷ đồng"),
                T(note.clone().leak()),
            ],
        ])
        .unwrap();
        let line = criterion::lines(&read.criteria)[0];
        assert!(
            matches!(line.rule, criterion::Rule::Deduction { .. }),
            "{note}"
        );
    }
}
