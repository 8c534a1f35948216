//! Pictures of a conference of four units that score themselves, and each other on whole groups.

use std::collections::BTreeMap;

use super::hall::{Slide, reveal};
use super::heat::{Cell, Heat, heat};
use super::slope::{Against, Pair, own_and, slope};
use super::stack::{Part, Piece, stack};
use super::*;
use crate::conference::Conference;
use crate::ids::{ContestId, CriterionId, PersonId, UnitId};
use crate::number::Quantity;
use crate::results::{ConferenceOutcome, CountedSheet, Results};
use crate::rules::NotAssigned;
use crate::score::criterion::{Criterion, NamedPoints, Rule};
use crate::score::entry::{Input, LineEntry, ScoreSheet};
use crate::score::rank::RankRow;
use crate::score::rulings::Rulings;
use crate::simulate::{Plan, Simulation};

fn row(id: &str, max: i32, rule: Rule) -> Criterion {
    Criterion {
        id: CriterionId::new(id).unwrap(),
        number: id.to_owned(),
        title: String::new(),
        max: Points::whole(max),
        rule,
        unit: None,
        note: None,
        extra: false,
        lower_is_better: false,
    }
}

/// Bonus or penalty: so many points for each.
fn tally(id: &str, min: i32, max: i32, each: i32) -> Criterion {
    let item = NamedPoints {
        name: String::new(),
        points: Points::whole(each),
    };
    let rule = Rule::Tally {
        min: Points::whole(min),
        items: vec![item],
    };
    Criterion {
        extra: true,
        ..row(id, max, rule)
    }
}

const UNITS: [&str; 4] = ["a", "b", "c", "d"];

/// Work is worth 60 points on two lines, order 40 on one; a bonus up to 20, a penalty down to 200.
fn conference() -> Conference {
    let plan = Plan {
        units: 4,
        delegates: 4,
        seed: 1,
        faults_percent: 0,
    };
    let mut conference = Simulation::invent(&plan).unwrap().conference().clone();
    for (unit, id) in conference.bloc.units.iter_mut().zip(UNITS) {
        unit.id = UnitId::new(id).unwrap();
    }
    let lines = vec![
        row("plan", 40, Rule::Judged),
        row("new", 20, Rule::Proportional),
    ];
    conference.criteria = vec![
        row("work", 60, Rule::Group(lines)),
        row("order", 40, Rule::Judged),
        tally("bonus", 0, 20, 1),
        tally("penalty", -200, 0, -1),
    ];
    conference.contests.retain(|contest| !contest.secret);
    conference.rules.scoring.self_weight = 1;
    conference.rules.scoring.peer_weight = 2;
    conference.rules.scoring.not_assigned = Some(NotAssigned::LeftOut);
    conference
}

fn points(raw: i64) -> Points {
    Points::from_raw(raw).unwrap()
}

fn sheet(unit: &str, entries: &[(&str, Input)]) -> ScoreSheet {
    let entry = |(id, input): &(&str, Input)| {
        let entry = LineEntry {
            input: input.clone(),
            reason: None,
            evidence: None,
        };
        (CriterionId::new(id).unwrap(), entry)
    };
    ScoreSheet {
        unit: UnitId::new(unit).unwrap(),
        lines: entries.iter().map(entry).collect(),
    }
}

/// What a unit says of itself: points for the plan and for order, whether it was given the second line, how many points
/// of bonus and of penalty.
fn own(unit: &str, [plan, order, bonus, penalty]: [u32; 4], assigned: bool) -> CountedSheet {
    let judged = |value: u32| Input::Points(points(i64::from(value) * 100));
    let new = if assigned {
        Input::Measured {
            target: Quantity::from_raw(4_000),
            result: Quantity::from_raw(3_000).unwrap(),
        }
    } else {
        Input::NotAssigned { result: None }
    };
    let entries = [
        ("plan", judged(plan)),
        ("new", new),
        ("order", judged(order)),
        ("bonus", Input::Counts(vec![bonus])),
        ("penalty", Input::Counts(vec![penalty])),
    ];
    signed(unit, sheet(unit, &entries))
}

fn peer(by: &str, unit: &str, work: i64, order: i64) -> CountedSheet {
    let entries = [
        ("work", Input::Points(points(work))),
        ("order", Input::Points(points(order))),
    ];
    signed(by, sheet(unit, &entries))
}

fn signed(by: &str, sheet: ScoreSheet) -> CountedSheet {
    CountedSheet {
        by: PersonId::new(by).unwrap(),
        from: UnitId::new(by).unwrap(),
        sheet,
    }
}

fn results(conference: Conference, sheets: Vec<CountedSheet>) -> Results {
    let mut results = Results {
        conference,
        roll: BTreeMap::new(),
        sheets,
        open_votes: BTreeMap::new(),
        urn: None,
        checked: BTreeMap::new(),
        attendance: Vec::new(),
        hands: Vec::new(),
        paper: None,
        remarks: Vec::new(),
        decisions: Vec::new(),
        revoked: Vec::new(),
        rulings: Rulings::default(),
        outcome: ConferenceOutcome {
            ranking: Vec::new(),
            contests: Vec::new(),
        },
    };
    results.outcome = results.recount();
    results
}

/// Three units with everything, of which the second has a penalty beyond all it has, and one without a sheet.
fn some() -> Results {
    let sheets = vec![
        own("a", [40, 30, 5, 0], true),
        own("b", [20, 10, 0, 100], true),
        own("c", [30, 40, 0, 2], false),
        peer("b", "a", 5_001, 2_000),
        peer("c", "a", 5_002, 2_001),
        peer("a", "b", 1_000, 1_000),
        peer("a", "c", 6_000, 4_000),
    ];
    results(conference(), sheets)
}

fn units(units: &[&UnitId]) -> String {
    let names: Vec<&str> = units.iter().map(|unit| unit.as_str()).collect();
    names.join(" ")
}

#[test]
fn a_scale_has_room_for_everything_and_never_leaves_the_picture() {
    let scale = Scale::over([points(-500), points(1_500)]);
    let at = [-900, -500, 0, 500, 1_500, 9_999].map(|raw| scale.at(points(raw)));
    assert_eq!(at, [0, 0, 2_500, 5_000, WHOLE, WHOLE]);
    assert_eq!(Scale::over([]).at(points(7)), WHOLE / 2);
    assert_eq!(Scale::over([points(7)]).at(points(7)), WHOLE / 2);
    let shares = [(0, 0), (1, 3), (3, 3), (4, 3)].map(|(part, whole)| share(part, whole));
    assert_eq!(shares, [0, 3_333, WHOLE, WHOLE]);
    let limit = crate::number::LIMIT;
    let ends = Scale::over([points(-limit), points(limit)]);
    assert_eq!(ends.at(points(limit)), WHOLE);
}

#[test]
fn the_parts_of_a_bar_add_up_to_its_total_to_the_hundredth() {
    let results = some();
    let stack = stack(&results);
    assert_eq!(stack.bars.len(), 3);
    for bar in &stack.bars {
        let groups: Points = bar.groups.iter().copied().sum();
        assert_eq!(Some(groups), bar.row.ordinary);
        assert_eq!(groups.plus(bar.bonus).plus(bar.penalty), bar.total);
        assert_eq!(Some(bar.total), bar.row.points);
    }
    // The own sheet: 40 + 15, and 30. The peers: 50,015 and 20,005 in the mean. One to two: 51,68 and 23,34 if each were
    // rounded alone, which is more than the 75,01 there are.
    let a = stack.bars.iter().find(|bar| bar.row.unit.as_str() == "a");
    assert_eq!(a.unwrap().groups, [points(5_168), points(2_333)]);
    assert_eq!(a.unwrap().bonus, points(500));
    // c has 93,83 with its penalty taken off, a has 80,01 with its bonus.
    let first: Vec<&str> = stack.first().map(|bar| bar.row.unit.as_str()).collect();
    assert_eq!((first, stack.lead()), (vec!["c"], Some(points(1_382))));
}

#[test]
fn a_sheet_with_lines_left_out_is_scaled_up_in_every_group() {
    let results = some();
    let stack = stack(&results);
    // c was not given the line of 20 points: 30 and 40 of 80 are 37,5 and 50 of 100; the peers say 60 and 40.
    let c = stack.bars.iter().find(|bar| bar.row.unit.as_str() == "c");
    assert_eq!(c.unwrap().groups, [points(5_250), points(4_333)]);
    assert_eq!(c.unwrap().penalty, points(-200));
}

#[test]
fn a_penalty_lies_over_the_end_of_what_it_is_taken_from_even_below_nought() {
    let results = some();
    let stack = stack(&results);
    let b = stack.bars.last().unwrap();
    // 45 and 20 of the peers weighed: 28,33; less 100 that is 71,67 below nought. The full sheet is 100.
    assert_eq!((b.row.unit.as_str(), b.total), ("b", points(-7_167)));
    assert!(stack.nought > 0);
    let last = b.pieces.last().unwrap();
    assert_eq!((last.part, last.from), (Part::Penalty, 0));
    let group = b.pieces.iter().rfind(|piece| piece.part == Part::Group(1));
    assert_eq!(group.map(|piece| piece.to), Some(last.to));
    assert!(stack.has_bonus() && stack.has_penalty());
    let joined = |pair: &[Piece]| pair[0].to == pair[1].from || pair[1].part == Part::Penalty;
    assert!(
        stack
            .bars
            .iter()
            .all(|bar| bar.pieces.windows(2).all(joined))
    );
}

#[test]
fn units_without_points_have_no_bar_and_are_named() {
    let results = some();
    assert_eq!(units(&stack(&results).without), "d");
    let nothing = super::tests::results(conference(), Vec::new());
    let stack = stack(&nothing);
    assert!(stack.bars.is_empty());
    assert_eq!(units(&stack.without), "a b c d");
    assert_eq!((stack.nought, stack.lead()), (0, None));
}

#[test]
fn one_unit_or_two_in_the_first_place_have_no_lead() {
    let mut conference = conference();
    conference.rules.scoring.peer_weight = 0;
    let same = [40, 40, 0, 0];
    for count in [1, 2] {
        let sheets = UNITS[..count].iter().map(|unit| own(unit, same, true));
        let results = results(conference.clone(), sheets.collect());
        let stack = stack(&results);
        assert_eq!((stack.first().count(), stack.lead()), (count, None));
        assert_eq!(stack.bars[0].total, points(9_500));
        assert_eq!(
            hall::reveal(&results.outcome.ranking, 1, 10).newest.len(),
            count
        );
    }
}

fn cells(heat: &Heat<'_>, id: &str) -> Vec<Cell> {
    let groups = heat.groups.iter();
    let mut rows = groups.flat_map(|group| std::iter::once(&group.whole).chain(&group.lines));
    let row = rows.find(|row| row.criterion.id.as_str() == id);
    row.unwrap().cells.clone()
}

#[test]
fn heat_is_a_share_of_the_maximum_and_what_was_not_assigned_is_no_nought() {
    let results = some();
    let heat = heat(&results);
    assert_eq!(units(&heat.units), "c a b d");
    assert_eq!(heat.lines(), 2);
    // Peers score whole groups, so lines are the own sheet's.
    assert_eq!(
        cells(&heat, "plan"),
        [
            Cell::Share(points(3_000), 75),
            Cell::Share(points(4_000), 100),
            Cell::Share(points(2_000), 50),
            Cell::Nothing,
        ]
    );
    assert_eq!(
        cells(&heat, "new")[..2],
        [Cell::LeftOut, Cell::Share(points(1_500), 75)]
    );
    // A group is measured by what the unit was given: 30 of itself and twice 60 make 50, of 40.
    assert_eq!(cells(&heat, "work")[0], Cell::Share(points(5_000), 100));
    assert_eq!(cells(&heat, "order")[0], Cell::Share(points(4_000), 100));
    // Bonus and penalty have no maximum.
    assert!(heat.groups.iter().all(|group| !group.whole.criterion.extra));
    let (group, row, mean) = heat.weakest().unwrap();
    let ids = [group.whole.criterion.id.as_str(), row.criterion.id.as_str()];
    assert_eq!((ids, mean), (["order", "order"], 61));
}

#[test]
fn a_line_deep_in_a_sheet_is_numbered_by_what_it_stands_in() {
    let mut conference = conference();
    let deep = row(
        "third",
        60,
        Rule::Group(vec![row("line", 60, Rule::Judged)]),
    );
    conference.criteria[0].rule = Rule::Group(vec![row("second", 60, Rule::Group(vec![deep]))]);
    let results = results(conference, Vec::new());
    let heat = heat(&results);
    let numbers: Vec<&str> = heat.groups[0]
        .lines
        .iter()
        .map(|row| &*row.number)
        .collect();
    assert_eq!(numbers, ["second.third.line"]);
    assert_eq!(heat.groups[0].whole.number, "work");
}

#[test]
fn a_share_just_below_a_step_stays_below_it() {
    let step = |percent| Cell::Share(Points::ZERO, percent).step();
    let steps = [0, 49, 50, 69, 70, 84, 85, 94, 95, 100].map(step);
    assert_eq!(steps, [0, 0, 1, 1, 2, 2, 3, 3, 4, 4].map(Some));
    assert_eq!((Cell::LeftOut.step(), Cell::Nothing.step()), (None, None));
    let sheets = vec![own("a", [40, 40, 0, 0], true), peer("b", "a", 5_999, 3_999)];
    let mut conference = conference();
    conference.rules.scoring.self_weight = 0;
    let results = results(conference, sheets);
    assert_eq!(
        cells(&heat(&results), "order")[0],
        Cell::Share(points(3_999), 99)
    );
}

#[test]
fn nothing_to_show_is_no_picture_and_no_panic() {
    let mut bare = conference();
    bare.bloc.units.clear();
    bare.criteria.clear();
    bare.contests.clear();
    let results = results(bare, Vec::new());
    assert!(stack(&results).bars.is_empty() && stack(&results).groups.is_empty());
    assert!(heat(&results).weakest().is_none());
    let slope = slope(own_and(&results, Against::Peers));
    assert!(slope.lines.is_empty() && slope.lacking.is_empty());
    assert_eq!(hall::deck(&results), [Slide::Title]);
}

#[test]
fn the_largest_difference_comes_first_and_one_number_makes_no_line() {
    let results = some();
    let slope = slope(own_and(&results, Against::Peers));
    let said = slope.lines.iter().map(|line| {
        (
            line.unit.as_str(),
            line.left.raw(),
            line.right.raw(),
            line.difference.raw(),
        )
    });
    // Without bonus and penalty; scaled up where a line was not assigned.
    assert_eq!(
        said.collect::<Vec<_>>(),
        [
            ("b", 4_500, 2_000, -2_500),
            ("a", 8_500, 7_002, -1_498),
            ("c", 8_750, 10_000, 1_250),
        ]
    );
    let lacking: Vec<&UnitId> = slope.lacking.iter().map(|pair| pair.unit).collect();
    assert_eq!(units(&lacking), "d");
    // The most points are on top.
    assert_eq!(slope.lines[2].ends[1], 0);
    assert_eq!(slope.lines[0].ends[1], WHOLE);
}

#[test]
fn words_beside_equal_ends_stand_apart_and_inside_the_picture() {
    let ids: Vec<UnitId> = (0..30)
        .map(|i| UnitId::new(&format!("u{i}")).unwrap())
        .collect();
    for equal in [1, 2, 30] {
        let pairs = ids.iter().enumerate().map(|(i, unit)| Pair {
            unit,
            left: Some(points(if i < equal { 100 } else { 90 })),
            right: Some(points(100)),
        });
        let slope = slope(pairs);
        let gap = WHOLE / u16::try_from(slope.height).unwrap();
        for side in [0, 1] {
            let mut words: Vec<Along> = slope.lines.iter().map(|l| l.words[side]).collect();
            words.sort_unstable();
            assert!(words.windows(2).all(|pair| pair[1] - pair[0] >= gap));
            assert!(words.iter().all(|word| *word <= WHOLE));
        }
    }
    let one = slope([Pair {
        unit: &ids[0],
        left: Some(points(5)),
        right: Some(points(5)),
    }]);
    assert_eq!(one.lines[0].ends, [WHOLE / 2; 2]);
    assert_eq!(one.lines[0].words, [WHOLE / 2; 2]);
}

fn ranking(places: &[Option<u32>]) -> Vec<RankRow> {
    let row = |(i, place): (usize, &Option<u32>)| RankRow {
        unit: UnitId::new(&format!("u{i}")).unwrap(),
        points: place.map(|_| Points::ZERO),
        ordinary: None,
        place: *place,
        own: None,
        peers: None,
        board: None,
        peer_sheets: 0,
        tie_broken_by: None,
        excluded: false,
    };
    places.iter().enumerate().map(row).collect()
}

/// "hidden: newest | earlier", by place.
fn opened(ranking: &[RankRow], open: usize, room: usize) -> String {
    let reveal = reveal(ranking, open, room);
    let places = |rows: &[RankRow]| {
        let places = rows.iter().filter_map(|row| row.place);
        places
            .map(|place| place.to_string())
            .collect::<Vec<_>>()
            .join(" ")
    };
    format!(
        "{}: {} | {}",
        reveal.hidden,
        places(reveal.newest),
        places(reveal.earlier)
    )
}

#[test]
fn places_open_from_the_last_and_equal_units_together() {
    let ranking = ranking(&[Some(1), Some(2), Some(2), Some(4), Some(5), None]);
    let said: Vec<String> = (0..=4).map(|open| opened(&ranking, open, 10)).collect();
    assert_eq!(
        said,
        [
            "4:  | ",
            "3: 5 | ",
            "2: 4 | 5",
            "1: 2 2 | 4 5",
            "0: 1 | 2 2 4 5"
        ]
    );
    // Where there is no room, those opened first make way; equal units never do.
    assert_eq!(opened(&ranking, 4, 3), "0: 1 | 2 2");
    assert_eq!(opened(&ranking, 3, 1), "1: 2 2 | ");
    // More steps than places show no more than there is.
    assert_eq!(opened(&ranking, 9, 10), "0: 1 | 2 2 4 5");
    assert_eq!(opened(&[], 1, 10), "0:  | ");
}

#[test]
fn the_hall_sees_title_ranking_contests_and_what_follows_and_nothing_uncounted() {
    let results = some();
    let names: Vec<String> = hall::deck(&results).iter().map(Slide::name).collect();
    let mut expected = vec!["title".to_owned()];
    expected.extend((0..=3).map(|open| format!("ranking.{open}")));
    let contests = results.outcome.contests.iter();
    expected.extend(contests.map(|counted| format!("contest.{}", counted.id)));
    expected.push("elected".to_owned());
    assert_eq!(names, expected);
    assert_eq!(hall::waiting(&results), 0);

    let mut sealed = results.clone();
    sealed.outcome.contests.clear();
    assert_eq!(hall::deck(&sealed).len(), 5);
    assert_eq!(hall::waiting(&sealed), results.outcome.contests.len());
}

#[test]
fn a_showing_goes_on_where_it_was_unless_the_ranking_has_changed() {
    let results = some();
    let deck = hall::deck(&results);
    for (at, slide) in deck.iter().enumerate() {
        let mark = hall::mark(&results, slide);
        assert_eq!(hall::remembered(&results, &deck, &mark), at);
    }
    let mark = hall::mark(&results, &deck[3]);
    let mut changed = results.clone();
    changed.outcome.ranking.swap(0, 1);
    assert_eq!(hall::remembered(&changed, &hall::deck(&changed), &mark), 0);
    assert_eq!(hall::remembered(&results, &deck, "anything"), 0);
    // The box is opened meanwhile: more slides, the same one.
    let mut opened = results.clone();
    let mut another = opened.outcome.contests[0].clone();
    another.id = ContestId::new("later").unwrap();
    opened.outcome.contests.insert(0, another);
    let deck = hall::deck(&opened);
    assert_eq!(hall::remembered(&opened, &deck, &mark), 3);
}
