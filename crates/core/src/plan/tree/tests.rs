//! Rows are moved, taken out, turned into groups and back: none is lost, none stands twice, nothing refers to what is gone.

use proptest::prelude::*;

use super::*;
use crate::conference::Target;
use crate::format;
use crate::ids::UnitId;
use crate::number::Quantity;

fn plan() -> Conference {
    let text = include_bytes!("../../../../../public/conference.json");
    format::read(text).unwrap().0
}

fn id(text: &str) -> CriterionId {
    CriterionId::new(text).unwrap()
}

fn line(name: &str, max: i32) -> Criterion {
    Criterion {
        max: Points::whole(max),
        title: name.to_owned(),
        id: id(name),
        ..new_row(&[]).unwrap()
    }
}

fn group(name: &str, rows: Vec<Criterion>) -> Criterion {
    Criterion {
        max: criterion::ordinary_max(&rows),
        rule: Rule::Group(rows),
        ..line(name, 0)
    }
}

/// a(b, c(d)), e
fn small() -> Vec<Criterion> {
    let inner = group("c", vec![line("d", 2)]);
    vec![group("a", vec![line("b", 3), inner]), line("e", 5)]
}

/// `a(b c(d)) e`
fn written(criteria: &[Criterion]) -> String {
    let one = |row: &Criterion| match &row.rule {
        Rule::Group(rows) => format!("{}({})", row.id, written(rows)),
        _ => row.id.to_string(),
    };
    criteria.iter().map(one).collect::<Vec<_>>().join(" ")
}

fn after(change: impl FnOnce(&mut Vec<Criterion>)) -> String {
    let mut criteria = small();
    change(&mut criteria);
    written(&criteria)
}

#[test]
fn steps_of_rows() {
    let cases = [
        ("b", Step::Down, "a(c(d) b) e"),
        ("c", Step::Up, "a(c(d) b) e"),
        ("e", Step::In, "a(b c(d) e)"),
        ("d", Step::Out, "a(b c() d) e"),
        ("c", Step::Out, "a(b) c(d) e"),
        // There is nothing above, nothing below, no group above, nothing to come out of.
        ("a", Step::Up, "a(b c(d)) e"),
        ("e", Step::Down, "a(b c(d)) e"),
        ("c", Step::In, "a(b c(d)) e"),
        ("e", Step::Out, "a(b c(d)) e"),
        ("nobody", Step::Up, "a(b c(d)) e"),
    ];
    for (row, which, expected) in cases {
        let moved = after(|rows| {
            let before = rows.clone();
            assert_eq!(step(rows, &id(row), which), *rows != before, "{row}");
        });
        assert_eq!(moved, expected, "{row} {which:?}");
    }
}

#[test]
fn rows_are_put_beside_and_inside_others_but_not_inside_themselves() {
    let cases = [
        ("e", "b", Spot::Before, "a(e b c(d))"),
        ("e", "b", Spot::After, "a(b e c(d))"),
        ("b", "c", Spot::Inside, "a(c(d b)) e"),
        ("c", "a", Spot::Before, "c(d) a(b) e"),
        ("b", "e", Spot::Inside, "a(b c(d)) e"),
        ("a", "d", Spot::After, "a(b c(d)) e"),
        ("a", "a", Spot::Inside, "a(b c(d)) e"),
        ("c", "c", Spot::After, "a(b c(d)) e"),
    ];
    for (row, other, spot, expected) in cases {
        let moved = after(|rows| {
            put(rows, &id(row), &id(other), spot);
        });
        assert_eq!(moved, expected, "{row} {spot:?} {other}");
    }
}

#[test]
fn nothing_goes_deeper_than_sheets_may_be() {
    let mut deep = line("r1", 1);
    for level in 2..=MAX_DEPTH {
        deep = group(&format!("r{level}"), vec![deep]);
    }
    let mut plan = plan();
    plan.criteria = vec![deep, group("g", vec![line("l", 1)])];
    criterion::check(&plan.criteria).unwrap();
    assert!(!put(&mut plan.criteria, &id("g"), &id("r2"), Spot::Inside));
    assert!(put(&mut plan.criteria, &id("g"), &id("r3"), Spot::Inside));
    assert!(add_inside(&mut plan, &id("l")).is_none());
    let before = plan.clone();
    to_group(&mut plan, &id("l"));
    assert_eq!(plan, before);
    assert_eq!(rows(&plan.criteria).iter().map(|r| r.depth).max(), Some(8));
}

#[test]
fn rows_are_added_after_and_inside() {
    assert_eq!(
        after(|rows| {
            add_after(rows, &id("b")).unwrap();
        }),
        "a(b row-1 c(d)) e"
    );
    assert_eq!(
        after(|rows| {
            add(rows).unwrap();
        }),
        "a(b c(d)) e row-1"
    );
    let mut plan = plan();
    plan.criteria = small();
    add_inside(&mut plan, &id("c")).unwrap();
    add_inside(&mut plan, &id("e")).unwrap();
    assert_eq!(written(&plan.criteria), "a(b c(d row-1)) e(row-2)");
    find_mut(&mut plan.criteria, &id("b")).unwrap().rule = Rule::YesNo;
    add_inside(&mut plan, &id("b")).unwrap();
    assert_eq!(
        written(&plan.criteria),
        "a(b(row-3 row-4) c(d row-1)) e(row-2)"
    );
    assert_eq!(add_after(&mut plan.criteria, &id("nobody")), None);
}

#[test]
fn a_new_row_has_the_number_that_follows() {
    let cases = [
        ("I", "II"),
        ("IX", "X"),
        ("1", "2"),
        ("1.9", "1.10"),
        ("a", "b"),
        ("d", "đ"),
        ("e", "g"),
        ("B", "C"),
        ("-", "-"),
        ("y", ""),
        ("z", ""),
        ("XII", ""),
        ("", ""),
        ("Phần A", ""),
        ("99999999999", ""),
    ];
    for (before, after) in cases {
        assert_eq!(number_after(before), after, "{before}");
    }
}

/// `I(1 2) II(3)`, with dots for rows without a number.
fn numbered(text: &str) -> Vec<Criterion> {
    fn rows(
        signs: &mut std::iter::Peekable<std::str::Chars<'_>>,
        made: &mut usize,
    ) -> Vec<Criterion> {
        let mut all = Vec::new();
        loop {
            while signs.next_if_eq(&' ').is_some() {}
            let mut number = String::new();
            while let Some(sign) = signs.next_if(|sign| !" ()".contains(*sign)) {
                number.push(sign);
            }
            if number.is_empty() {
                signs.next_if_eq(&')');
                return all;
            }
            *made += 1;
            let mut row = line(&format!("r{made}"), 1);
            row.number = number.trim_matches('_').to_owned();
            if signs.next_if_eq(&'(').is_some() {
                row.rule = Rule::Group(rows(signs, made));
            }
            all.push(row);
        }
    }
    rows(&mut text.chars().peekable(), &mut 0)
}

/// The other way round.
fn numbers(criteria: &[Criterion]) -> String {
    let one = |row: &Criterion| {
        let number = if row.number.is_empty() {
            "_"
        } else {
            &row.number
        };
        match &row.rule {
            Rule::Group(rows) => format!("{number}({})", numbers(rows)),
            _ => number.to_owned(),
        }
    };
    criteria.iter().map(one).collect::<Vec<_>>().join(" ")
}

#[test]
fn rows_are_counted_anew_each_list_as_it_counts() {
    let cases = [
        ("", ""),
        // In order: nothing changes.
        ("I(1 2) II(3 4)", "I(1 2) II(3 4)"),
        ("I(1 2) II(1 2)", "I(1 2) II(1 2)"),
        ("1(1.1 1.2) 2(2.1)", "1(1.1 1.2) 2(2.1)"),
        // Moved in one list, and the rows inside go along.
        ("II(1 2) I(3)", "I(1 2) II(3)"),
        ("2(2.1 2.2) 1(1.1)", "1(1.1 1.2) 2(2.1)"),
        ("b a d c", "a b c d"),
        // From one group into another.
        ("I(1 3) II(2 4)", "I(1 2) II(3 4)"),
        ("I(2) II(1 1 2)", "I(1) II(2 3 4)"),
        ("I(1 2 2) II(1)", "I(1 2 3) II(1)"),
        ("1(2.1 1.1) 2(2.2)", "1(1.1 1.2) 2(2.1)"),
        // A group that went into another counts like the rows there.
        ("I(1 II(1.1) 2)", "I(1 2(2.1) 3)"),
        // A row added in the middle, where numbers go on.
        ("I(1 2) II(2 3)", "I(1 2) II(3 4)"),
        // Dashes and rows without a number are not counted.
        ("1 - _ 3", "1 - _ 2"),
        // What cannot be told stays, and so does a list longer than its style counts.
        ("1 1a 3", "1 1a 3"),
        ("II I I I I I I I I I I I I", "II I I I I I I I I I I I I"),
        ("I(b a) II(Phần x 2)", "I(a b) II(Phần x 2)"),
    ];
    for (before, after) in cases {
        let mut criteria = numbered(before);
        assert_eq!(numbers(&criteria), before, "the way there and back");
        assert_eq!(is_out_of_order(&criteria), before != after, "{before}");
        renumber(&mut criteria);
        assert_eq!(numbers(&criteria), after, "{before}");
        assert!(!is_out_of_order(&criteria), "{before}");
    }
}

#[test]
fn the_sample_sheet_counts_in_order() {
    assert!(!is_out_of_order(&plan().criteria));
}

#[test]
fn a_group_gathers_what_its_rows_have_without_what_is_extra() {
    let mut criteria = small();
    find_mut(&mut criteria, &id("b")).unwrap().max = Points::whole(7);
    find_mut(&mut criteria, &id("c")).unwrap().extra = true;
    gather(&mut criteria, &id("a"));
    assert_eq!(criteria[0].max, Points::whole(7));
    gather(&mut criteria, &id("e"));
    assert_eq!(criteria[1].max, Points::whole(5));
}

/// A plan with a target and a tie rule on every row.
fn referred() -> Conference {
    let mut plan = plan();
    plan.criteria = small();
    let unit: UnitId = plan.bloc.units[0].id.clone();
    let all = ids_of(&plan.criteria);
    let target = |row: &CriterionId| Target {
        unit: unit.clone(),
        criterion: row.clone(),
        value: Quantity::whole(1),
    };
    plan.targets = all.iter().map(target).collect();
    plan.rules.scoring.ties = all.into_iter().map(TieRule::Row).collect();
    plan.check().unwrap();
    plan
}

fn referring(plan: &Conference) -> [Vec<&str>; 2] {
    let ties = plan.rules.scoring.ties.iter();
    [
        plan.targets.iter().map(|t| t.criterion.as_str()).collect(),
        ties.filter_map(|rule| match rule {
            TieRule::Row(row) => Some(row.as_str()),
            _ => None,
        })
        .collect(),
    ]
}

#[test]
fn what_referred_to_rows_that_are_gone_is_gone() {
    let mut plan = referred();
    remove(&mut plan, &id("c"));
    assert_eq!(written(&plan.criteria), "a(b) e");
    assert_eq!(referring(&plan), [["a", "b", "e"]; 2].map(Vec::from));
    plan.check().unwrap();
}

#[test]
fn a_group_of_several_rows_becomes_a_judged_line_and_says_what_goes() {
    let mut plan = referred();
    let lost = lost_as_line(&plan, &id("a"));
    assert_eq!((lost.rows, lost.targets, lost.ties), (3, 3, 3));
    to_line(&mut plan, &id("a"));
    assert_eq!(written(&plan.criteria), "a e");
    assert_eq!(plan.criteria[0].rule, Rule::Judged);
    assert_eq!(referring(&plan), [["a", "e"]; 2].map(Vec::from));
    plan.check().unwrap();
}

#[test]
fn a_line_that_becomes_a_group_and_a_line_again_loses_nothing() {
    let mut before = referred();
    before.rules.scoring.ties = vec![TieRule::Row(id("e"))];
    let row = find_mut(&mut before.criteria, &id("e")).unwrap();
    row.rule = Rule::Proportional;
    row.unit = Some("lít".to_owned());
    row.lower_is_better = true;
    let mut plan = before.clone();
    to_group(&mut plan, &id("e"));
    assert_eq!(written(&plan.criteria), "a(b c(d)) e(row-1)");
    assert_eq!(referring(&plan)[0], ["a", "b", "c", "d", "row-1"]);
    assert_eq!(lost_as_line(&plan, &id("e")), Lost::default());
    plan.check().unwrap();
    to_line(&mut plan, &id("e"));
    assert_eq!(plan, before);
}

#[test]
fn what_the_only_line_of_a_group_says_is_lost_where_the_group_says_something_else() {
    let mut plan = referred();
    to_group(&mut plan, &id("e"));
    let lost = |change: fn(&mut Criterion, &mut Criterion)| {
        let mut plan = plan.clone();
        let group = find_mut(&mut plan.criteria, &id("e")).unwrap();
        let Rule::Group(mut lines) = group.rule.clone() else {
            unreachable!("it is a group");
        };
        change(group, &mut lines[0]);
        group.rule = Rule::Group(lines);
        let lost = lost_as_line(&plan, &id("e"));
        assert_eq!((lost.targets, lost.ties), (0, 0));
        lost.rows
    };
    assert_eq!(lost(|_, line| line.title = "another".to_owned()), 1);
    assert_eq!(lost(|_, line| line.title.clear()), 0);
    assert_eq!(lost(|_, line| line.note = Some("how".to_owned())), 0);
    assert_eq!(lost(|group, _| group.note = Some("how".to_owned())), 0);
    let both = |group: &mut Criterion, line: &mut Criterion| {
        group.note = Some("how".to_owned());
        line.note = Some("why".to_owned());
    };
    assert_eq!(lost(both), 1);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// From a sound plan, whatever row is taken out: it is sound, or only a group has nothing in it any more.
    #[test]
    fn a_sound_plan_stays_sound(at in 0_usize..90) {
        use crate::conference::ConferenceError;
        use crate::score::criterion::CriteriaError;
        let mut plan = plan();
        let row = {
            let all = rows(&plan.criteria);
            all[at % all.len()].row.id.clone()
        };
        remove(&mut plan, &row);
        let lacks = |error| matches!(error, ConferenceError::Criteria(CriteriaError::NothingInside(_)));
        prop_assert!(plan.check().err().is_none_or(lacks));
        prop_assert!(plan.check_procedure().is_ok());
    }

    /// Steps and puts in any order, with any rows of the real sheet.
    #[test]
    fn moves_keep_every_row_once(moves in prop::collection::vec((0_usize..90, 0_usize..90, 0_usize..7), 0..12)) {
        let plan = plan();
        let mut criteria = plan.criteria.clone();
        let sorted = |criteria: &[Criterion]| {
            let all = rows(criteria).into_iter();
            let mut all: Vec<String> = all.map(|at| at.row.id.to_string()).collect();
            all.sort();
            all
        };
        let before = sorted(&criteria);
        for (one, other, how) in moves {
            let pick = |at: usize| id(&before[at % before.len()]);
            let (one, other) = (pick(one), pick(other));
            match how {
                0 => { step(&mut criteria, &one, Step::Up); }
                1 => { step(&mut criteria, &one, Step::Down); }
                2 => { step(&mut criteria, &one, Step::In); }
                3 => { step(&mut criteria, &one, Step::Out); }
                4 => { put(&mut criteria, &one, &other, Spot::Before); }
                5 => { put(&mut criteria, &one, &other, Spot::After); }
                _ => { put(&mut criteria, &one, &other, Spot::Inside); }
            }
            prop_assert_eq!(&sorted(&criteria), &before);
            prop_assert!(rows(&criteria).iter().all(|at| at.depth <= MAX_DEPTH));
        }
    }

    /// Rows added, turned and taken out: identifiers stay unique, and nothing refers to a row that is not there.
    #[test]
    fn nothing_refers_to_what_is_gone(acts in prop::collection::vec((0_usize..200, 0_usize..6), 1..12)) {
        let mut plan = referred();
        plan.criteria.extend(self::plan().criteria);
        for (at, how) in acts {
            let all = rows(&plan.criteria);
            let Some(row) = all.get(at % all.len().max(1)).map(|at| at.row.id.clone()) else {
                break;
            };
            match how {
                0 => { add_after(&mut plan.criteria, &row); }
                1 => { add_inside(&mut plan, &row); }
                2 => remove(&mut plan, &row),
                3 => to_line(&mut plan, &row),
                4 => to_group(&mut plan, &row),
                _ => { add(&mut plan.criteria); }
            }
            let all = rows(&plan.criteria);
            let ids = ids_of(&plan.criteria);
            prop_assert_eq!(all.len(), ids.len());
            prop_assert!(referring(&plan).iter().flatten().all(|row| ids.contains(&id(row))));
        }
    }
}
