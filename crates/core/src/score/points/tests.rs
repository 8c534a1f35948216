//! Points of single lines, as the rules of real sheets give them.

use super::*;
use crate::ids::UnitId;
use crate::number::Quantity;
use crate::rules::{LineRules, NotAssigned};

use crate::score::criterion::{Band, NamedPoints, Rule, StartedPercent};
use crate::score::entry::{Input, LineEntry};
use crate::score::line::{LineError, of_line};

fn line(max: i32, rule: Rule) -> Criterion {
    Criterion {
        id: CriterionId::new("x").unwrap_or_else(|| unreachable!()),
        number: "1".into(),
        title: String::new(),
        max: Points::whole(max),
        rule,
        unit: None,
        note: None,
        extra: false,
        lower_is_better: false,
    }
}

fn measured(target: i32, result: i32) -> Input {
    Input::Measured {
        target: Some(Quantity::whole(target)),
        result: Quantity::whole(result),
    }
}

fn rules(not_assigned: Option<NotAssigned>) -> LineRules {
    LineRules {
        not_assigned,
        step: None,
    }
}

fn raw(criterion: &Criterion, input: &Input) -> Result<i64, LineError> {
    let worth = of_line(criterion, LineRules::default(), input)?;
    Ok(worth.points().map_or(i64::MIN, Points::raw))
}

fn deducting(started: StartedPercent) -> Criterion {
    let half = Points::from_raw(50).unwrap_or_default();
    line(
        10,
        Rule::Deduction {
            per_percent: half,
            started,
        },
    )
}

#[test]
fn eighty_seven_point_four_per_cent_under_every_rounding() {
    let input = measured(500, 437);
    assert_eq!(raw(&line(10, Rule::Proportional), &input), Ok(874));
    assert_eq!(raw(&deducting(StartedPercent::Floor), &input), Ok(400));
    assert_eq!(raw(&deducting(StartedPercent::Ceil), &input), Ok(350));
    assert_eq!(raw(&deducting(StartedPercent::Exact), &input), Ok(370));
}

#[test]
fn over_fulfilment_gives_the_maximum_and_ruin_gives_nothing() {
    for started in [
        StartedPercent::Floor,
        StartedPercent::Ceil,
        StartedPercent::Exact,
    ] {
        assert_eq!(raw(&deducting(started), &measured(100, 250)), Ok(1000));
        assert_eq!(raw(&deducting(started), &measured(100, 1)), Ok(0));
    }
    assert_eq!(
        raw(&line(6, Rule::Proportional), &measured(100, 250)),
        Ok(600)
    );
}

#[test]
fn targets_that_measure_nothing_are_refused() {
    let p = line(6, Rule::Proportional);
    assert_eq!(raw(&p, &measured(0, 5)), Err(LineError::ZeroTarget));
    assert_eq!(raw(&p, &measured(5, -1)), Err(LineError::NegativeResult));
    let none = Input::Measured {
        target: None,
        result: Quantity::whole(1),
    };
    assert_eq!(raw(&p, &none), Err(LineError::NoTarget));
    assert_eq!(raw(&p, &Input::Answer(true)), Err(LineError::WrongInput));
}

#[test]
fn bands_are_closed_at_their_lower_end() {
    let at = |from, points| Band {
        from: Quantity::whole(from),
        points: Points::whole(points),
    };
    let c = line(
        8,
        Rule::Bands(vec![at(95, 8), at(90, 6), at(80, 4), at(70, 2)]),
    );
    for (result, points) in [
        (100, 8),
        (95, 8),
        (94, 6),
        (90, 6),
        (70, 2),
        (69, 0),
        (0, 0),
    ] {
        let input = Input::Measured {
            target: None,
            result: Quantity::whole(result),
        };
        assert_eq!(raw(&c, &input), Ok(points * 100), "{result}");
    }
}

#[test]
fn counts_are_capped_and_floored() {
    let named = |p| NamedPoints {
        name: String::new(),
        points: Points::whole(p),
    };
    let per_item = line(
        4,
        Rule::PerItem {
            each: Points::whole(2),
        },
    );
    assert_eq!(raw(&per_item, &Input::Counts(vec![1])), Ok(200));
    assert_eq!(raw(&per_item, &Input::Counts(vec![u32::MAX])), Ok(400));
    assert_eq!(
        raw(&per_item, &Input::Counts(vec![])),
        Err(LineError::NoSuchChoice)
    );
    let per_event = line(3, Rule::PerEvent(vec![named(1), named(3)]));
    assert_eq!(raw(&per_event, &Input::Counts(vec![2, 0])), Ok(100));
    assert_eq!(raw(&per_event, &Input::Counts(vec![1, 1])), Ok(0));
    let tally = line(
        5,
        Rule::Tally {
            min: Points::whole(-1),
            items: vec![named(2), named(-2)],
        },
    );
    assert_eq!(raw(&tally, &Input::Counts(vec![9, 0])), Ok(500));
    assert_eq!(raw(&tally, &Input::Counts(vec![0, 9])), Ok(-100));
}

#[test]
fn judged_points_stay_within_their_row() {
    let c = line(5, Rule::Judged);
    assert_eq!(raw(&c, &Input::Points(Points::whole(5))), Ok(500));
    assert_eq!(
        raw(&c, &Input::Points(Points::whole(6))),
        Err(LineError::OutOfRange)
    );
    assert_eq!(
        raw(&c, &Input::Points(Points::whole(-1))),
        Err(LineError::OutOfRange)
    );
}

fn quantity(result: i32) -> Input {
    Input::Measured {
        target: None,
        result: Quantity::whole(result),
    }
}

fn unassigned(result: Option<i32>) -> Input {
    Input::NotAssigned {
        result: result.map(Quantity::whole),
    }
}

fn lower(max: i32, rule: Rule) -> Criterion {
    Criterion {
        lower_is_better: true,
        ..line(max, rule)
    }
}

/// The points of units, each with its own input on one line, worked out together.
fn together(row: &Criterion, rule: Option<NotAssigned>, inputs: &[Input]) -> Vec<Option<i64>> {
    let unit = |n: usize| UnitId::new(&format!("u{n}")).unwrap();
    let worths: Vec<Worth> = inputs
        .iter()
        .map(|input| of_line(row, rules(rule), input).unwrap())
        .collect();
    let mut marks = Marks::default();
    for (n, worth) in worths.iter().enumerate() {
        marks.note(row, &unit(n), *worth);
    }
    let points = worths.iter().enumerate().map(|(n, worth)| {
        marks
            .points(rules(rule), row, &unit(n), *worth)
            .map(Points::raw)
    });
    points.collect()
}

#[test]
fn the_leader_has_all_and_others_between_half_and_all() {
    let row = line(10, Rule::Leader);
    let inputs = [90, 100, 110, 120].map(|result| measured(100, result));
    let points = together(&row, None, &inputs);
    assert_eq!(points, [450, 500, 750, 1000].map(Some));
    // Whose share is beyond theirs counts, not whose number.
    let two = [measured(100, 120), measured(50, 60), measured(1000, 1100)];
    assert_eq!(together(&row, None, &two), [1000, 1000, 750].map(Some));
    assert_eq!(together(&row, None, &[measured(3, 0)]), [Some(0)]);
    let alone = of_line(&row, rules(None), &measured(100, 110)).unwrap();
    assert_eq!(alone.points(), None, "depends on the others");
}

#[test]
fn units_without_a_target_are_compared_with_each_other_and_never_lead() {
    let row = line(10, Rule::Leader);
    let inputs = [
        measured(100, 120),
        measured(100, 110),
        unassigned(Some(900)),
        unassigned(Some(300)),
        unassigned(Some(0)),
    ];
    let points = together(&row, Some(NotAssigned::Compared), &inputs);
    assert_eq!(points, [1000, 750, 1000, 333, 0].map(Some));
    let nobody = [unassigned(Some(0)), unassigned(Some(0))];
    let points = together(&row, Some(NotAssigned::Compared), &nobody);
    assert_eq!(points, [Some(0), Some(0)]);
    let best = line(6, Rule::Best);
    let points = together(&best, None, &[40, 30, 0].map(quantity));
    assert_eq!(points, [600, 450, 0].map(Some));
}

#[test]
fn nothing_assigned_is_what_the_sheet_says_it_is() {
    let row = line(6, Rule::Proportional);
    let of = |rule, input: &Input| of_line(&row, rules(rule), input);
    let full = of(Some(NotAssigned::Full), &unassigned(None));
    assert_eq!(full, Ok(Worth::Points(Points::whole(6))));
    let left_out = of(Some(NotAssigned::LeftOut), &unassigned(None));
    assert_eq!(left_out, Ok(Worth::LeftOut));
    let compared = |input: &Input| of(Some(NotAssigned::Compared), input);
    assert_eq!(compared(&unassigned(None)), Err(LineError::NoResult));
    let negative = compared(&unassigned(Some(-1)));
    assert_eq!(negative, Err(LineError::NegativeResult));
    assert_eq!(of(None, &unassigned(Some(1))), Err(LineError::WrongInput));
    let judged = of_line(
        &line(6, Rule::Judged),
        rules(Some(NotAssigned::Full)),
        &unassigned(None),
    );
    assert_eq!(judged, Err(LineError::WrongInput));
}

#[test]
fn where_less_is_better_everything_is_turned_round() {
    // 437 allowed, 500 happened: 14.4 per cent too many.
    let input = measured(437, 500);
    for (started, points) in [
        (StartedPercent::Floor, 300),
        (StartedPercent::Ceil, 250),
        (StartedPercent::Exact, 279),
    ] {
        assert_eq!(raw(&lower(10, deducting(started).rule), &input), Ok(points));
    }
    let proportional = lower(10, Rule::Proportional);
    assert_eq!(raw(&proportional, &input), Ok(874));
    assert_eq!(raw(&proportional, &measured(10, 8)), Ok(1000));
    let leader = lower(10, Rule::Leader);
    let inputs = [20, 10, 8, 6].map(|result| measured(10, result));
    let points = together(&leader, None, &inputs);
    assert_eq!(points, [250, 500, 750, 1000].map(Some));
    let best = lower(10, Rule::Best);
    let points = together(&best, None, &[2, 4].map(quantity));
    assert_eq!(points, [1000, 500].map(Some));
    let points = together(&best, None, &[0, 4].map(quantity));
    assert_eq!(points, [1000, 0].map(Some));
    let up_to = |from, points| Band {
        from: Quantity::whole(from),
        points: Points::whole(points),
    };
    let bands = lower(5, Rule::Bands(vec![up_to(0, 5), up_to(3, 2)]));
    for (result, points) in [(0, 500), (1, 200), (3, 200), (4, 0)] {
        assert_eq!(raw(&bands, &quantity(result)), Ok(points), "{result}");
    }
}

#[test]
fn a_target_of_nothing_divides_nothing() {
    let half = Points::from_raw(50).unwrap();
    let deduction = Rule::Deduction {
        per_percent: half,
        started: StartedPercent::Exact,
    };
    for rule in [deduction, Rule::Proportional, Rule::Leader] {
        let refused = raw(&line(10, rule.clone()), &measured(0, 1));
        assert_eq!(refused, Err(LineError::ZeroTarget));
        let below = raw(&lower(10, rule.clone()), &measured(-1, 1));
        assert_eq!(below, Err(LineError::ZeroTarget));
        // No accident was allowed, and there was one.
        assert_eq!(raw(&lower(10, rule.clone()), &measured(0, 1)), Ok(0));
        let none = if rule == Rule::Leader { 500 } else { 1000 };
        assert_eq!(raw(&lower(10, rule), &measured(0, 0)), Ok(none));
    }
}

#[test]
fn what_is_left_out_scales_the_rest_up() {
    use crate::simulate::{Plan, Simulation};
    let plan = Plan {
        units: 2,
        delegates: 2,
        seed: 1,
        faults_percent: 0,
    };
    let mut conference = Simulation::invent(&plan).unwrap().conference().clone();
    conference.rules.scoring.not_assigned = Some(NotAssigned::LeftOut);
    let id = |name: &str| CriterionId::new(name).unwrap();
    let named = |name: &str, row: Criterion| Criterion {
        id: id(name),
        ..row
    };
    conference.criteria = vec![
        named("a", line(30, Rule::Judged)),
        named("b", line(70, Rule::Proportional)),
    ];
    let entry = |input| LineEntry {
        input,
        reason: None,
        evidence: None,
    };
    let judged = Input::Points(Points::whole(20));
    let mut sheet = ScoreSheet {
        unit: conference.bloc.units[0].id.clone(),
        lines: [(id("a"), entry(judged)), (id("b"), entry(unassigned(None)))].into(),
    };
    let points = of_sheet(&conference, &sheet);
    // 20 of 30 is 66.67 of 100.
    assert_eq!(points.ordinary.raw(), 6667);
    assert_eq!(points.rows[&id("a")].raw(), 2000);
    assert!(is_whole(&conference.criteria, &points));
    conference.criteria.remove(0);
    sheet.lines.remove(&id("a"));
    let points = of_sheet(&conference, &sheet);
    assert_eq!(points.ordinary, Points::ZERO);
    assert!(!is_whole(&conference.criteria, &points), "nothing is left");
}

#[test]
fn a_sheet_whose_rows_exceed_their_group_is_refused_by_name() {
    use crate::score::criterion::{CriteriaError, check};
    let id = |name: &str| CriterionId::new(name).unwrap();
    let row = |name: &str, max, rule| Criterion {
        id: id(name),
        ..line(max, rule)
    };
    let group = |max| {
        let below = vec![row("i.1", 6, Rule::Judged), row("i.2", 5, Rule::YesNo)];
        vec![row(
            "top",
            20,
            Rule::Group(vec![row("i", max, Rule::Group(below))]),
        )]
    };
    let exceeded = Err(CriteriaError::ChildrenExceedParent(id("i")));
    assert_eq!(check(&group(10)), exceeded);
    assert_eq!(check(&group(11)), Ok(()));
    let mut lower_judged = row("i", 5, Rule::Judged);
    lower_judged.lower_is_better = true;
    let bad = Err(CriteriaError::BadRule(id("i")));
    assert_eq!(check(&[lower_judged]), bad);
}
