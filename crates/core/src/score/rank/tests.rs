//! Ties and exclusions at a conference of four units that score themselves on two lines.

use super::*;
use crate::conference::ConferenceError;
use crate::ids::CriterionId;
use crate::score::criterion::{Criterion, Rule};
use crate::score::entry::{Input, LineEntry};
use crate::score::rulings::{ChairsDecision, Exclusion, ExclusionKind, Lots, RulingError};
use crate::simulate::{Plan, Simulation};

fn line(id: &str, max: i32) -> Criterion {
    Criterion {
        id: CriterionId::new(id).unwrap(),
        number: id.to_owned(),
        title: String::new(),
        max: Points::whole(max),
        rule: Rule::Judged,
        unit: None,
        note: None,
        extra: false,
        lower_is_better: false,
    }
}

fn conference(ties: &[TieRule]) -> Conference {
    let plan = Plan {
        units: 4,
        delegates: 4,
        seed: 1,
        faults_percent: 0,
    };
    let mut conference = Simulation::invent(&plan).unwrap().conference().clone();
    for (unit, (id, women)) in conference.bloc.units.iter_mut().zip([
        ("a", Some(69)),
        ("b", Some(70)),
        ("c", None),
        ("d", Some(90)),
    ]) {
        unit.id = UnitId::new(id).unwrap();
        unit.women_percent = women;
    }
    let bonus = Criterion {
        extra: true,
        ..line("bonus", 5)
    };
    conference.criteria = vec![line("work", 60), line("order", 40), bonus];
    conference.rules.scoring.peer_weight = 0;
    conference.rules.scoring.ties = ties.to_vec();
    conference
}

/// The ranking of units by what they gave themselves: work, order, bonus.
fn ranked(conference: &Conference, rulings: &Rulings, points: [[i32; 3]; 4]) -> Vec<RankRow> {
    let sheets: Vec<(PersonId, ScoreSheet)> = conference
        .bloc
        .units
        .iter()
        .zip(points)
        .map(|(unit, points)| {
            let ids = conference.criteria.iter().map(|c| c.id.clone());
            let entries = points.map(|p| LineEntry {
                input: Input::Points(Points::whole(p)),
                reason: None,
                evidence: None,
            });
            let sheet = ScoreSheet {
                unit: unit.id.clone(),
                lines: ids.zip(entries).collect(),
            };
            (PersonId::new(unit.id.as_str()).unwrap(), sheet)
        })
        .collect();
    let signed: Vec<SignedSheet<'_>> = sheets
        .iter()
        .map(|(by, sheet)| SignedSheet {
            by,
            from: &sheet.unit,
            sheet,
        })
        .collect();
    let sheets = Sheets {
        signed: &signed,
        checked: &BTreeMap::new(),
    };
    rank(conference, sheets, rulings)
}

/// "1 a, 2 b by women": places, units, and what parted them.
fn said(rows: &[RankRow]) -> String {
    let row = |row: &RankRow| {
        let by = match &row.tie_broken_by {
            None => String::new(),
            Some(TieRule::Row(row)) => format!(" by {row}"),
            Some(rule) => format!(" by {rule:?}").to_lowercase(),
        };
        format!("{} {}{by}", row.place.unwrap_or(0), row.unit)
    };
    rows.iter().map(row).collect::<Vec<_>>().join(", ")
}

fn row(id: &str) -> TieRule {
    TieRule::Row(CriterionId::new(id).unwrap())
}

const EQUAL: [[i32; 3]; 4] = [[50, 30, 0], [50, 30, 0], [40, 40, 0], [30, 20, 0]];

#[test]
fn equal_totals_share_a_place_where_no_rule_parts_them() {
    let ranking = ranked(&conference(&[]), &Rulings::default(), EQUAL);
    assert_eq!(said(&ranking), "1 a, 1 b, 1 c, 4 d");
}

#[test]
fn rules_are_tried_in_the_order_of_the_bloc_and_stand_beside_the_place() {
    let of = |ties: &[TieRule]| said(&ranked(&conference(ties), &Rulings::default(), EQUAL));
    assert_eq!(
        of(&[row("work")]),
        "1 a by work, 1 b by work, 3 c by work, 4 d"
    );
    let both = of(&[row("work"), TieRule::Women]);
    assert_eq!(both, "1 b by women, 2 a by women, 3 c by work, 4 d");
    let turned = of(&[TieRule::Women, row("order")]);
    assert_eq!(turned, "1 b by women, 2 c by women, 3 a by order, 4 d");
    // Neither a decision nor lots: nothing is parted.
    assert_eq!(of(&[TieRule::Chair, TieRule::Lots]), "1 a, 1 b, 1 c, 4 d");
}

#[test]
fn the_chair_decides_a_tie_only_by_naming_everyone_in_it() {
    let unit = |id: &&str| UnitId::new(id).unwrap();
    let decided = |order: &[&str]| Rulings {
        chair: vec![ChairsDecision {
            order: order.iter().map(unit).collect(),
            reason: "Thành tích nổi bật hơn".to_owned(),
        }],
        ..Rulings::default()
    };
    let conference = conference(&[TieRule::Chair]);
    let of = |order: &[&str]| said(&ranked(&conference, &decided(order), EQUAL));
    assert_eq!(
        of(&["c", "a", "b"]),
        "1 c by chair, 2 a by chair, 3 b by chair, 4 d"
    );
    assert_eq!(of(&["c", "a"]), "1 a, 1 b, 1 c, 4 d");
}

#[test]
fn lots_follow_from_the_seed_alone() {
    let conference = conference(&[TieRule::Lots]);
    let drawn = |seed: &str| Rulings {
        lots: Some(Lots {
            seed: seed.to_owned(),
            witnesses: vec!["An".to_owned()],
        }),
        ..Rulings::default()
    };
    let of = |seed: &str| said(&ranked(&conference, &drawn(seed), EQUAL));
    assert_eq!(of("28 12 2023"), of("28 12 2023"));
    let seeds = (0..20).map(|seed| of(&seed.to_string()));
    let orders: std::collections::BTreeSet<String> = seeds.collect();
    assert!(orders.len() > 3, "{orders:?}");
    assert!(orders.iter().all(|order| order.ends_with("4 d")));
}

#[test]
fn bonus_counts_unless_the_rules_keep_it_apart() {
    let mut conference = conference(&[]);
    let points = [[50, 30, 0], [50, 29, 3], [50, 28, 0], [10, 10, 5]];
    let with = ranked(&conference, &Rulings::default(), points);
    assert_eq!(said(&with), "1 b, 2 a, 3 c, 4 d");
    let without: Vec<u32> = places_without_bonus(&with).into_values().collect();
    assert_eq!(without, [1, 2, 3, 4]);
    conference.rules.scoring.bonus_apart = true;
    let apart = ranked(&conference, &Rulings::default(), points);
    assert_eq!(said(&apart), "1 a, 2 b, 3 c, 4 d");
    assert_eq!(apart[1].points, Some(Points::whole(82)));
}

#[test]
fn an_exclusion_takes_a_unit_off_the_candidates_and_leaves_its_place() {
    let exclusion = Exclusion {
        unit: UnitId::new("a").unwrap(),
        kind: ExclusionKind::LegalHold,
        reason: "Đang thanh tra".to_owned(),
        source: None,
    };
    let rulings = Rulings {
        exclusions: vec![exclusion],
        ..Rulings::default()
    };
    let ranking = ranked(&conference(&[]), &rulings, EQUAL);
    assert_eq!(said(&ranking), "1 a, 1 b, 1 c, 4 d");
    let left = candidates(&ranking).map(|row| row.unit.as_str());
    assert_eq!(left.collect::<Vec<_>>(), ["b", "c", "d"]);
}

#[test]
fn rulings_without_ground_do_not_stand() {
    let conference = conference(&[]);
    let check = |rulings: &Rulings| rulings.check(&conference);
    let unit = |id: &str| UnitId::new(id).unwrap();
    let mut rulings = Rulings {
        chair: vec![ChairsDecision {
            order: vec![unit("a"), unit("a")],
            reason: "?".to_owned(),
        }],
        ..Rulings::default()
    };
    assert_eq!(check(&rulings), Err(RulingError::UnitTwice(unit("a"))));
    rulings.chair[0].order = vec![unit("x")];
    assert_eq!(check(&rulings), Err(RulingError::UnknownUnit(unit("x"))));
    rulings.chair[0].order = vec![unit("a"), unit("b")];
    assert_eq!(check(&rulings), Ok(()));
    rulings.chair[0].reason = " ".to_owned();
    assert_eq!(check(&rulings), Err(RulingError::Unfounded));
    rulings.chair.clear();
    rulings.lots = Some(Lots {
        seed: "7".to_owned(),
        witnesses: Vec::new(),
    });
    assert_eq!(check(&rulings), Err(RulingError::Unfounded));
}

#[test]
fn a_rule_for_ties_names_a_row_that_is_there() {
    let missing = ConferenceError::Missing {
        from: "ties".to_owned(),
        to: "nowhere".to_owned(),
    };
    let mut conference = conference(&[row("nowhere")]);
    // Nobody is left who stands for the units as they were called.
    conference.bloc.heads = None;
    (conference.host, conference.people) = (None, Vec::new());
    conference.chairs.clear();
    conference.targets.clear();
    assert_eq!(conference.check(), Err(missing));
}
