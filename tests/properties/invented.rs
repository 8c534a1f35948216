//! Conferences with any sheet, any rules and any entries, without files: for points and ranking alone. Numbers are small, so
//! that units tie, targets are just reached and nothing is often there.

use std::collections::BTreeMap;

use khoithidua_core::conference::Conference;
use khoithidua_core::format::Held;
use khoithidua_core::hash::Hash;
use khoithidua_core::ids::{CriterionId, PersonId, UnitId};
use khoithidua_core::number::{Points, Quantity};
use khoithidua_core::procedure::{PeerMean, Procedure};
use khoithidua_core::results::CountedSheet;
use khoithidua_core::rules::{NotAssigned, TieRule};
use khoithidua_core::score::criterion::{self, Band, Criterion, NamedPoints, Rule, StartedPercent};
use khoithidua_core::score::entry::{Input, LineEntry, ScoreSheet};
use khoithidua_core::score::rank::{self, RankRow, Sheets, SignedSheet};
use khoithidua_core::score::review::{CheckedSheet, RowCheck, SheetCheck, Stage};
use khoithidua_core::score::rulings::{ChairsDecision, Exclusion, ExclusionKind, Lots, Rulings};
use khoithidua_core::simulate::rng::Rng;
use khoithidua_core::simulate::{Plan, Simulation};

/// A conference with its sheets and what was decided.
#[derive(Clone, Debug)]
pub struct Invented {
    pub conference: Conference,
    pub sheets: Vec<CountedSheet>,
    /// Own sheets as the board checked them.
    pub checked: BTreeMap<UnitId, CheckedSheet>,
    pub rulings: Rulings,
}

impl Invented {
    pub fn new(seed: u64) -> Self {
        let mut rng = Rng::new(seed, 0);
        let units = 2 + rng.below(4);
        let plan = Plan {
            units,
            delegates: units,
            seed: 1,
            faults_percent: 0,
        };
        let mut conference = Simulation::invent(&plan).unwrap().conference().clone();
        for unit in &mut conference.bloc.units {
            unit.women_percent = *rng
                .pick(&[None, Some(30), Some(69), Some(70), Some(90)])
                .unwrap();
        }
        conference.targets.clear();
        conference.criteria = criteria(&mut rng);
        let rows: Vec<CriterionId> = criterion::lines(&conference.criteria)
            .into_iter()
            .chain(&conference.criteria)
            .map(|row| row.id.clone())
            .collect();
        let scoring = &mut conference.rules.scoring;
        (scoring.self_weight, scoring.peer_weight) = (1 + rng.below(2), rng.below(3));
        scoring.bonus_apart = rng.chance(25);
        scoring.not_assigned = *rng
            .pick(&[
                None,
                Some(NotAssigned::Compared),
                Some(NotAssigned::Full),
                Some(NotAssigned::LeftOut),
            ])
            .unwrap();
        scoring.ties = vec![
            TieRule::Row(rng.pick(&rows).unwrap().clone()),
            TieRule::Women,
            TieRule::Chair,
            TieRule::Lots,
        ];
        rng.shuffle(&mut scoring.ties);
        scoring.ties.truncate(rng.below(4) as usize);
        scoring.step = *rng
            .pick(&[None, Points::from_raw(50), Points::from_raw(10)])
            .unwrap();
        let procedure = procedure(&mut rng);
        conference.procedure = (!procedure.is_usual()).then(|| Held::new(&procedure));
        assert_eq!(conference.check(), Ok(()));
        assert_eq!(conference.check_procedure(), Ok(()));
        let (sheets, rulings) = (
            sheets(&conference, &mut rng),
            rulings(&conference, &mut rng),
        );
        let checked = checked(&conference, &sheets, &mut rng);
        assert_eq!(rulings.check(&conference), Ok(()));
        Self {
            conference,
            sheets,
            checked,
            rulings,
        }
    }

    pub fn ranking(&self) -> Vec<RankRow> {
        let signed: Vec<SignedSheet<'_>> = self.sheets.iter().map(signed).collect();
        let sheets = Sheets {
            signed: &signed,
            checked: &self.checked,
        };
        rank::rank(&self.conference, sheets, &self.rulings)
    }

    /// The checked sheets as if they were own ones.
    pub fn checked_sheets(&self) -> Vec<CountedSheet> {
        let checked = self.checked.iter().map(|(unit, checked)| CountedSheet {
            by: PersonId::new(unit.as_str()).unwrap(),
            from: unit.clone(),
            sheet: checked.check.checked(),
        });
        checked.collect()
    }

    /// A better entry on some line of some unit's own sheet; answers which unit's.
    pub fn better(&mut self, rng: &mut Rng) -> UnitId {
        let own: Vec<usize> = (0..self.sheets.len())
            .filter(|i| self.sheets[*i].from == self.sheets[*i].sheet.unit)
            .collect();
        let sheet = &mut self.sheets[*rng.pick(&own).unwrap()].sheet;
        let lines = criterion::lines(&self.conference.criteria);
        let row = rng.pick(&lines).unwrap();
        if let Some(entry) = sheet.lines.get_mut(&row.id) {
            raise(row, &mut entry.input, rng);
        }
        sheet.unit.clone()
    }
}

fn procedure(rng: &mut Rng) -> Procedure {
    let means = [PeerMean::Mean, PeerMean::Median, PeerMean::Trimmed(1)];
    Procedure {
        board_weight: if rng.chance(40) { 1 + rng.below(3) } else { 0 },
        peer_mean: *rng.pick(&means).unwrap(),
        ..Procedure::default()
    }
}

/// The board changes some rows of most units' own sheets.
fn checked(
    conference: &Conference,
    sheets: &[CountedSheet],
    rng: &mut Rng,
) -> BTreeMap<UnitId, CheckedSheet> {
    let mut checked = BTreeMap::new();
    for own in sheets.iter().filter(|s| s.from == s.sheet.unit) {
        if rng.chance(15) {
            continue;
        }
        let mut rows = BTreeMap::new();
        for row in criterion::lines(&conference.criteria) {
            if rng.chance(30) {
                let check = RowCheck {
                    input: entry(conference, row, rng).input,
                    reason: "?".to_owned(),
                };
                rows.insert(row.id.clone(), check);
            }
        }
        let check = SheetCheck {
            submission: Hash::of(b"?"),
            sheet: own.sheet.clone(),
            rows,
        };
        assert_eq!(check.check(conference), Ok(()));
        let stage = Stage::Checked;
        checked.insert(own.sheet.unit.clone(), CheckedSheet { stage, check });
    }
    checked
}

fn signed(counted: &CountedSheet) -> SignedSheet<'_> {
    SignedSheet {
        by: &counted.by,
        from: &counted.from,
        sheet: &counted.sheet,
    }
}

fn raise(row: &Criterion, input: &mut Input, rng: &mut Rng) {
    let more = |quantity: &Quantity, rng: &mut Rng| {
        let by = i64::from(rng.below(3)) * 500;
        let moved = if row.lower_is_better {
            (quantity.raw() - by).max(0)
        } else {
            quantity.raw() + by
        };
        Quantity::from_raw(moved).unwrap()
    };
    match input {
        Input::Points(points) => *points = points.plus(Points::whole(1)).min(row.max),
        Input::Measured { result, .. } => *result = more(result, rng),
        Input::NotAssigned { result } => *result = result.map(|r| more(&r, rng)),
        Input::Answer(yes) => *yes = true,
        Input::Level(level) => *level = 0,
        Input::Counts(counts) => {
            let less = matches!(row.rule, Rule::PerEvent(_));
            let first = counts.first_mut().unwrap();
            *first = if less {
                first.saturating_sub(1)
            } else {
                *first + 1
            };
        }
    }
}

fn criteria(rng: &mut Rng) -> Vec<Criterion> {
    let mut number = 0;
    let mut tops: Vec<Criterion> = (0..=rng.below(3))
        .map(|_| row(rng, &mut number, 0))
        .collect();
    if rng.chance(60) {
        let items = [1, -1].map(|p| named(p, 1)).to_vec();
        let mut bonus = one(rng, &mut number);
        bonus.extra = true;
        bonus.lower_is_better = false;
        bonus.max = Points::whole(2);
        bonus.rule = Rule::Tally {
            min: Points::whole(-2),
            items,
        };
        tops.push(bonus);
    }
    tops
}

fn named(points: i32, factor: i32) -> NamedPoints {
    NamedPoints {
        name: "x".to_owned(),
        points: Points::whole(points * factor),
    }
}

fn row(rng: &mut Rng, number: &mut u32, depth: u32) -> Criterion {
    if depth == 2 || rng.chance(40) {
        return one(rng, number);
    }
    let below: Vec<Criterion> = (0..=rng.below(3))
        .map(|_| row(rng, number, depth + 1))
        .collect();
    let sum: Points = below.iter().map(|c| c.max).sum();
    let mut group = one(rng, number);
    group.lower_is_better = false;
    group.max = sum.plus(Points::whole(i32::from(rng.chance(20))));
    group.rule = Rule::Group(below);
    group
}

fn one(rng: &mut Rng, number: &mut u32) -> Criterion {
    *number += 1;
    let max = i32::try_from(rng.below(3) * 5).unwrap();
    let lower = rng.chance(30);
    let band = |from, points| Band {
        from: Quantity::whole(from),
        points: Points::whole(points).min(Points::whole(max)),
    };
    let started = [
        StartedPercent::Floor,
        StartedPercent::Ceil,
        StartedPercent::Exact,
    ];
    let measured = [
        Rule::Deduction {
            per_percent: Points::from_raw(7).unwrap(),
            started: *rng.pick(&started).unwrap(),
        },
        Rule::Proportional,
        Rule::Leader,
        Rule::Leader,
        Rule::Best,
        Rule::Bands(if lower {
            vec![band(1, 5), band(3, 2)]
        } else {
            vec![band(3, 5), band(1, 2)]
        }),
    ];
    let judged = [
        Rule::Judged,
        Rule::YesNo,
        Rule::Levels(vec![named(max, 1), named(0, 1)]),
        Rule::PerItem {
            each: Points::whole(2),
        },
        Rule::PerEvent(vec![named(1, 1), named(2, 1)]),
    ];
    let is_measured = lower || rng.chance(60);
    let rules: &[Rule] = if is_measured { &measured } else { &judged };
    Criterion {
        id: CriterionId::new(&format!("r{number}")).unwrap(),
        number: number.to_string(),
        title: "?".to_owned(),
        max: Points::whole(max),
        rule: rng.pick(rules).unwrap().clone(),
        unit: None,
        note: None,
        extra: false,
        lower_is_better: lower,
    }
}

/// Everyone's own sheet and most sheets of peers; a line is missing here and there.
fn sheets(conference: &Conference, rng: &mut Rng) -> Vec<CountedSheet> {
    let units: Vec<&UnitId> = conference.bloc.units.iter().map(|u| &u.id).collect();
    let mut sheets = Vec::new();
    for from in &units {
        for unit in &units {
            let own = from == unit;
            if !own && rng.chance(20) {
                continue;
            }
            let by_group = !own && rng.chance(50);
            let rows: Vec<&Criterion> = if by_group {
                conference.criteria.iter().filter(|c| !c.extra).collect()
            } else {
                criterion::lines(&conference.criteria)
            };
            let mut lines = std::collections::BTreeMap::new();
            for row in rows.into_iter().filter(|row| own || !row.extra) {
                if !rng.chance(2) {
                    let input = entry(conference, row, rng);
                    lines.insert(row.id.clone(), input);
                }
            }
            sheets.push(CountedSheet {
                by: PersonId::new(from.as_str()).unwrap(),
                from: (*from).clone(),
                sheet: ScoreSheet {
                    unit: (*unit).clone(),
                    lines,
                },
            });
        }
    }
    sheets
}

fn entry(conference: &Conference, row: &Criterion, rng: &mut Rng) -> LineEntry {
    let halves = |rng: &mut Rng, least: u32| {
        Quantity::from_raw(500 * i64::from(least + rng.below(6))).unwrap()
    };
    let rule = conference.rules.scoring.not_assigned;
    let input = if let Some(rule) = rule.filter(|_| row.may_be_unassigned() && rng.chance(30)) {
        let result = (rule == NotAssigned::Compared).then(|| halves(rng, 0));
        Input::NotAssigned { result }
    } else {
        match &row.rule {
            Rule::Judged | Rule::Group(_) => {
                let half = Points::from_raw(row.max.raw() / 2).unwrap();
                Input::Points(*rng.pick(&[row.min(), half, row.max]).unwrap())
            }
            Rule::Deduction { .. } | Rule::Proportional | Rule::Leader => Input::Measured {
                target: Some(halves(rng, u32::from(!row.lower_is_better))),
                result: halves(rng, 0),
            },
            Rule::Best | Rule::Bands(_) => Input::Measured {
                target: None,
                result: halves(rng, 0),
            },
            Rule::YesNo => Input::Answer(rng.chance(50)),
            Rule::Levels(_) => Input::Level(rng.below(2)),
            Rule::PerItem { .. } => Input::Counts(vec![rng.below(4)]),
            Rule::PerEvent(_) | Rule::Tally { .. } => {
                Input::Counts(vec![rng.below(3), rng.below(3)])
            }
        }
    };
    LineEntry {
        input,
        reason: None,
        evidence: None,
    }
}

fn rulings(conference: &Conference, rng: &mut Rng) -> Rulings {
    let mut order: Vec<UnitId> = conference.bloc.units.iter().map(|u| u.id.clone()).collect();
    rng.shuffle(&mut order);
    let excluded = order[0].clone();
    if rng.chance(50) {
        order.pop();
    }
    Rulings {
        chair: vec![ChairsDecision {
            order,
            reason: "?".to_owned(),
        }],
        lots: rng.chance(80).then(|| Lots {
            seed: rng.bits().to_string(),
            witnesses: vec!["?".to_owned()],
        }),
        exclusions: vec![Exclusion {
            unit: excluded,
            kind: ExclusionKind::LegalHold,
            reason: "?".to_owned(),
            source: None,
        }],
        ..Rulings::default()
    }
}
