//! Rules of every kind are sound from the beginning, and give what they say.

use super::*;
use crate::format;
use crate::ids::CriterionId;
use crate::score::criterion::check;

const NAMES: FirstNames = FirstNames {
    levels: ["good", "fair", "poor"],
    event: "late",
    bonus: "prize",
};

fn plan() -> Conference {
    let text = include_bytes!("../../../../../public/conference.json");
    format::read(text).unwrap().0
}

fn line(max: i32, rule: Rule) -> Criterion {
    Criterion {
        id: CriterionId::new("line").unwrap(),
        number: "1".to_owned(),
        title: "Line".to_owned(),
        max: Points::whole(max),
        rule,
        unit: None,
        note: None,
        extra: false,
        lower_is_better: false,
    }
}

#[test]
fn a_rule_of_any_kind_is_sound_whatever_it_was_before() {
    for before in Kind::ALL {
        for after in Kind::ALL {
            for lower in [false, true] {
                let mut row = line(10, Rule::Judged);
                choose(&mut row, before, NAMES);
                lower_is_better(&mut row, lower);
                choose(&mut row, after, NAMES);
                assert_eq!(Kind::of(&row.rule), Some(after));
                assert_eq!(check(&[row]), Ok(()), "{before:?} {after:?}");
            }
        }
    }
    // A line of penalties has less than nothing at most.
    let mut penalty = line(-1, Rule::Judged);
    penalty.extra = true;
    choose(&mut penalty, Kind::Tally, NAMES);
    assert_eq!(check(&[penalty]), Ok(()));
}

#[test]
fn names_that_were_listed_stay() {
    let mut row = line(10, Rule::Judged);
    choose(&mut row, Kind::Levels, NAMES);
    choose(&mut row, Kind::PerEvent, NAMES);
    let Rule::PerEvent(events) = &row.rule else {
        panic!("{row:?}")
    };
    let listed: Vec<(&str, i64)> = events.iter().map(|e| (&*e.name, e.points.raw())).collect();
    assert_eq!(listed, [("good", 1000), ("fair", 500), ("poor", 50)]);
}

#[test]
fn a_group_keeps_its_rows() {
    let group = line(10, Rule::Group(vec![line(10, Rule::Judged)]));
    let mut row = group.clone();
    choose(&mut row, Kind::YesNo, NAMES);
    assert_eq!(row, group);
}

#[test]
fn ranges_are_put_in_order_either_way() {
    let band = |from, points| Band {
        from: Quantity::whole(from),
        points: Points::whole(points),
    };
    let mut row = line(10, Rule::Bands(vec![band(3, 1), band(9, 10)]));
    assert!(!bands_in_order(&row));
    sort_bands(&mut row);
    assert!(bands_in_order(&row));
    assert_eq!(row.rule, Rule::Bands(vec![band(9, 10), band(3, 1)]));
    lower_is_better(&mut row, true);
    assert!(bands_in_order(&row));
    assert_eq!(row.rule, Rule::Bands(vec![band(3, 1), band(9, 10)]));
}

fn measured(target: i32, result: i32) -> Input {
    Input::Measured {
        target: Some(Quantity::whole(target)),
        result: Quantity::whole(result),
    }
}

#[test]
fn a_rule_is_tried_out_as_it_would_be_scored() {
    let plan = plan();
    let deduction = line(
        10,
        Rule::Deduction {
            per_percent: Points::whole(1),
            started: StartedPercent::Ceil,
        },
    );
    let points = |row: &Criterion, input, others: Option<Input>| {
        try_out(&plan, row, &input, others.as_ref()).map(|(points, _)| points)
    };
    assert_eq!(
        points(&deduction, measured(100, 97), None),
        Ok(Points::whole(7))
    );
    let leader = line(10, Rule::Leader);
    // 20 % beyond, where the furthest is 40 % beyond: three quarters.
    let others = Some(measured(100, 140));
    assert_eq!(
        points(&leader, measured(100, 120), others),
        Ok(Points::from_raw(750).unwrap())
    );
    assert_eq!(
        points(&leader, measured(100, 120), None),
        Ok(Points::whole(10))
    );
    assert_eq!(
        points(&leader, measured(100, 100), None),
        Ok(Points::whole(5))
    );
    let result = |result| Input::Measured {
        target: None,
        result: Quantity::whole(result),
    };
    let best = line(10, Rule::Best);
    assert_eq!(
        points(&best, result(3), Some(result(6))),
        Ok(Points::whole(5))
    );
    assert_eq!(
        points(
            &line(10, Rule::Judged),
            Input::Points(Points::whole(11)),
            None
        ),
        Err(LineError::OutOfRange)
    );
    assert_eq!(points(&leader, result(3), None), Err(LineError::NoTarget));
}
