//! Points, ranking and counts worked out a second time: slowly, from the rules as people read them, without
//! any arithmetic of the core. Points are fractions `(above, below)` in plain `i128`.

mod line;

use std::collections::BTreeMap;

use khoithidua_core::conference::Conference;
use khoithidua_core::ids::{CriterionId, UnitId};
use khoithidua_core::procedure::PeerMean;
use khoithidua_core::results::CountedSheet;
use khoithidua_core::rules::{NotAssigned, TieRule};
use khoithidua_core::score::criterion::{Criterion, Rule, find};
use khoithidua_core::score::entry::{Input, ScoreSheet};
use khoithidua_core::score::rulings::Rulings;
use khoithidua_core::vote::choice::{Choice, Opinion};
use khoithidua_core::vote::contest::Contest;

use line::line;

/// Hundredths of a point, halves away from zero.
fn round(above: i128, below: i128) -> i128 {
    rounded(above, below, 1)
}

/// Hundredths of a point in whole steps, halves away from zero.
fn rounded(above: i128, below: i128, step: i128) -> i128 {
    let (sign, above) = if above < 0 { (-1, -above) } else { (1, above) };
    let below = below * step;
    sign * ((2 * above + below) / (2 * below)) * step
}

/// All sheets of a conference: what some rows are measured against.
struct World<'a> {
    conference: &'a Conference,
    sheets: &'a [CountedSheet],
}

/// How far a result is beyond its target.
fn ahead(criterion: &Criterion, input: &Input) -> Option<(i128, i128)> {
    let Input::Measured { target, result } = input else {
        return None;
    };
    let (target, result) = (i128::from(target.unwrap().raw()), i128::from(result.raw()));
    let beyond = if criterion.lower_is_better {
        target - result
    } else {
        result - target
    };
    (beyond > 0).then_some((beyond, target))
}

/// A result that has no target beside it.
fn untargeted(criterion: &Criterion, input: &Input) -> Option<i128> {
    match input {
        Input::NotAssigned { result } => result.map(|r| r.raw().into()),
        Input::Measured { result, .. } if criterion.rule == Rule::Best => Some(result.raw().into()),
        _ => None,
    }
}

impl World<'_> {
    fn step(&self) -> i128 {
        let step = self.conference.rules.scoring.step;
        step.map_or(1, |step| step.raw().into())
    }

    /// What the other units say on a row, each on its own whole sheet.
    fn others<'b>(
        &'b self,
        unit: &'b UnitId,
        row: &'b CriterionId,
    ) -> impl Iterator<Item = &'b Input> {
        self.sheets
            .iter()
            .filter(move |s| s.from == s.sheet.unit && s.sheet.unit != *unit)
            .filter(|s| self.whole(&s.sheet))
            .filter_map(move |s| s.sheet.lines.get(row).map(|entry| &entry.input))
    }

    /// Hundredths of a point of a filled row; `None` where it is left out.
    fn row(&self, criterion: &Criterion, sheet: &ScoreSheet, input: &Input) -> Option<i128> {
        let max = i128::from(criterion.max.raw());
        let round = |above, below| rounded(above, below, self.step());
        let rule = self.conference.rules.scoring.not_assigned;
        if matches!(input, Input::NotAssigned { .. }) {
            match rule.unwrap() {
                NotAssigned::Full => return Some(max),
                NotAssigned::LeftOut => return None,
                NotAssigned::Compared => {}
            }
        }
        if let Some(result) = untargeted(criterion, input) {
            let others = self.others(&sheet.unit, &criterion.id);
            let others = others.filter_map(|input| untargeted(criterion, input));
            let all = others.chain([result]);
            return Some(if criterion.lower_is_better {
                let best = all.min().unwrap();
                if result == best {
                    round(max, 1)
                } else {
                    round(max * best, result)
                }
            } else {
                let best = all.max().unwrap();
                if best == 0 {
                    0
                } else {
                    round(max * result, best)
                }
            });
        }
        if criterion.rule == Rule::Leader
            && let Some((own, below)) = ahead(criterion, input)
        {
            let (mut most, mut most_below) = (own, below);
            for other in self.others(&sheet.unit, &criterion.id) {
                if let Some((beyond, target)) = ahead(criterion, other)
                    && beyond * most_below > most * target
                {
                    (most, most_below) = (beyond, target);
                }
            }
            let (above, below) = (own * most_below, below * most);
            return Some(round(max * (below + above), 2 * below));
        }
        Some(line(criterion, input, self.step()))
    }

    /// True when every ordinary row is filled in and something is left of the sheet.
    fn whole(&self, sheet: &ScoreSheet) -> bool {
        let ordinary = || self.conference.criteria.iter().filter(|c| !c.extra);
        let left_out: Vec<i128> = ordinary().flat_map(|c| self.left_out(c, sheet)).collect();
        let full: i128 = ordinary().map(|c| i128::from(c.max.raw())).sum();
        ordinary().all(|c| filled(c, sheet))
            && (left_out.is_empty() || left_out.iter().sum::<i128>() < full)
    }

    /// The maxima of the rows that are left out, this one or those below.
    fn left_out(&self, criterion: &Criterion, sheet: &ScoreSheet) -> Vec<i128> {
        if let Some(entry) = sheet.lines.get(&criterion.id) {
            let out = self.row_is_left_out(&entry.input);
            return out
                .then(|| criterion.max.raw().into())
                .into_iter()
                .collect();
        }
        let below = criterion.children().iter();
        below.flat_map(|c| self.left_out(c, sheet)).collect()
    }

    fn row_is_left_out(&self, input: &Input) -> bool {
        matches!(input, Input::NotAssigned { .. })
            && self.conference.rules.scoring.not_assigned == Some(NotAssigned::LeftOut)
    }

    /// Points of a row with everything below it; `None` where there are none.
    fn points(&self, criterion: &Criterion, sheet: &ScoreSheet) -> Option<i128> {
        if let Some(entry) = sheet.lines.get(&criterion.id) {
            return self.row(criterion, sheet, &entry.input);
        }
        let below = criterion.children().iter();
        let below: Vec<i128> = below.filter_map(|c| self.points(c, sheet)).collect();
        (!below.is_empty()).then(|| below.iter().sum())
    }

    /// Ordinary total and bonus of a sheet; `None` unless it is whole.
    fn sheet(&self, sheet: &ScoreSheet) -> Option<(i128, i128)> {
        if !self.whole(sheet) {
            return None;
        }
        let (mut ordinary, mut extra, mut full, mut left_out) = (0, 0, 0, 0);
        for criterion in &self.conference.criteria {
            let points = self.points(criterion, sheet).unwrap_or(0);
            if criterion.extra {
                extra += points;
            } else {
                ordinary += points;
                full += i128::from(criterion.max.raw());
                left_out += self.left_out(criterion, sheet).iter().sum::<i128>();
            }
        }
        if left_out > 0 {
            ordinary = round(ordinary * full, full - left_out);
        }
        Some((ordinary, extra))
    }

    /// A unit's own whole sheet, and those of its peers.
    fn sheets_of(&self, unit: &UnitId) -> (Option<&ScoreSheet>, Vec<&ScoreSheet>) {
        let of_unit = || {
            let sheets = self.sheets.iter().filter(|s| s.sheet.unit == *unit);
            sheets.filter(|s| self.whole(&s.sheet))
        };
        let own = of_unit().find(|s| s.from == *unit).map(|s| &s.sheet);
        let peers = of_unit().filter(|s| s.from != *unit).map(|s| &s.sheet);
        (own, peers.collect())
    }

    /// Which of the peers' points count, in order.
    fn counted(&self, mut peers: Vec<i128>) -> Vec<i128> {
        peers.sort_unstable();
        let ends = match self.conference.procedure().peer_mean {
            PeerMean::Mean => 0,
            PeerMean::Median => usize::MAX,
            PeerMean::Trimmed(ends) => ends as usize,
        };
        for _ in 0..ends.min(peers.len()) {
            if peers.len() > 2 {
                peers = peers[1..peers.len() - 1].to_vec();
            }
        }
        peers
    }

    /// What own points, those of peers and the board's come to together.
    fn weighed(&self, own: Option<i128>, peers: &[i128], board: Option<i128>) -> Option<i128> {
        let peers = self.counted(peers.to_vec());
        let scoring = &self.conference.rules.scoring;
        let own_weight = i128::from(scoring.self_weight);
        let peer_weight = i128::from(scoring.peer_weight);
        let board_weight = i128::from(self.conference.procedure().board_weight);
        if (own_weight > 0 && own.is_none())
            || (peer_weight > 0 && peers.is_empty())
            || (board_weight > 0 && board.is_none())
        {
            return None;
        }
        let count = i128::try_from(peers.len().max(1)).unwrap();
        let sum: i128 = peers.iter().sum();
        let others = own.unwrap_or(0) * own_weight + board.unwrap_or(0) * board_weight;
        Some(round(
            others * count + sum * peer_weight,
            count * (own_weight + peer_weight + board_weight),
        ))
    }

    /// Final points of a unit: without and with bonus. `board` has the sheets as the board checked them.
    fn total(&self, board: &World<'_>, unit: &UnitId) -> Option<(i128, i128)> {
        let (own, peers) = self.sheets_of(unit);
        let own = own.and_then(|s| self.sheet(s));
        let board = board.sheets_of(unit).0.and_then(|s| board.sheet(s));
        let peers = peers.iter().map(|s| self.sheet(s).unwrap().0);
        let peers: Vec<i128> = peers.collect();
        let ordinary = self.weighed(own.map(|o| o.0), &peers, board.map(|b| b.0))?;
        let weighty = board.filter(|_| self.conference.procedure().board_weight > 0);
        let extra = weighty.or(own).map_or(0, |sheet| sheet.1);
        Some((ordinary, ordinary + extra))
    }

    /// What a rule says about a unit that is tied with these: more is better.
    fn worth(
        &self,
        board: &World<'_>,
        rule: &TieRule,
        unit: &UnitId,
        equals: &[&UnitId],
        rulings: &Rulings,
    ) -> Worth {
        match rule {
            TieRule::Row(id) => {
                let row = find(&self.conference.criteria, id).unwrap();
                let (own, peers) = self.sheets_of(unit);
                let own = own.and_then(|s| self.points(row, s));
                let given: Vec<i128> = peers.iter().filter_map(|s| self.points(row, s)).collect();
                let peers = if given.len() == peers.len() {
                    given
                } else {
                    Vec::new()
                };
                let checked = board.sheets_of(unit).0;
                let checked = checked.and_then(|s| board.points(row, s));
                let weighty = checked.filter(|_| self.conference.procedure().board_weight > 0);
                let points = self.weighed(own, &peers, checked).or(weighty).or(own);
                Worth::Number(points.unwrap_or(i128::MIN))
            }
            TieRule::Women => {
                let percent = self.conference.unit(unit).unwrap().women_percent;
                Worth::Number(i128::from(percent.unwrap_or(0) >= 70))
            }
            TieRule::Chair => {
                let named = |unit: &&UnitId| rulings.chair.iter().any(|d| d.order.contains(unit));
                assert!(rulings.chair.len() < 2, "one decision is enough here");
                if !equals.iter().all(named) {
                    return Worth::Number(0);
                }
                let order = &rulings.chair[0].order;
                let place = order.iter().position(|u| u == unit).unwrap();
                Worth::Number(-i128::try_from(place).unwrap())
            }
            TieRule::Lots => match &rulings.lots {
                Some(lots) => Worth::Lot(std::cmp::Reverse(lots.of(unit).to_hex())),
                None => Worth::Number(0),
            },
        }
    }
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Worth {
    Number(i128),
    Lot(std::cmp::Reverse<String>),
}

fn filled(criterion: &Criterion, sheet: &ScoreSheet) -> bool {
    let below = criterion.children();
    sheet.lines.contains_key(&criterion.id)
        || (!below.is_empty() && below.iter().all(|c| filled(c, sheet)))
}

/// Final points and place of every unit that has any.
pub fn ranking(
    conference: &Conference,
    sheets: &[CountedSheet],
    checked: &[CountedSheet],
    rulings: &Rulings,
) -> BTreeMap<UnitId, (i64, u32)> {
    let world = World { conference, sheets };
    let board = World {
        conference,
        sheets: checked,
    };
    let scoring = &conference.rules.scoring;
    let units = conference.bloc.units.iter().map(|u| &u.id);
    let totals: BTreeMap<&UnitId, (i128, i128)> = units
        .filter_map(|unit| Some((unit, world.total(&board, unit)?)))
        .collect();
    let deciding = |unit: &UnitId| {
        let (ordinary, all) = totals[unit];
        if scoring.bonus_apart { ordinary } else { all }
    };
    let mut places = BTreeMap::new();
    for unit in totals.keys().copied() {
        let others = totals.keys().copied();
        let mut better = others.filter(|o| deciding(o) > deciding(unit)).count();
        let others = totals.keys().copied();
        let mut equals: Vec<&UnitId> = others.filter(|o| deciding(o) == deciding(unit)).collect();
        for rule in &scoring.ties {
            let worth = |of: &UnitId| world.worth(&board, rule, of, &equals, rulings);
            let own = worth(unit);
            better += equals.iter().filter(|o| worth(o) > own).count();
            let left = equals.iter().copied().filter(|o| worth(o) == own).collect();
            equals = left;
        }
        let place = u32::try_from(better + 1).unwrap();
        let points = i64::try_from(totals[unit].1).unwrap();
        places.insert(unit.clone(), (points, place));
    }
    places
}

/// How many ballots are blank, and of the others how many are for, against and without opinion on each line: one stroke
/// after the other.
pub fn count(contest: &Contest, choices: &[&Choice]) -> (u32, Vec<(u32, u32, u32)>) {
    let blank = choices.iter().filter(|c| ***c == Choice::Blank).count();
    let mut lines = Vec::new();
    for (place, option) in contest.options.iter().enumerate() {
        let (mut for_it, mut against, mut nothing) = (0, 0, 0);
        for choice in choices {
            match choice {
                Choice::Blank => {}
                Choice::Chosen(chosen) if chosen.contains(&option.id) => for_it += 1,
                Choice::Chosen(_) => against += 1,
                Choice::Opinions(opinions) => match opinions[place] {
                    Opinion::Agree => for_it += 1,
                    Opinion::Disagree => against += 1,
                    Opinion::NoOpinion => nothing += 1,
                },
            }
        }
        lines.push((for_it, against, nothing));
    }
    (u32::try_from(blank).unwrap(), lines)
}
