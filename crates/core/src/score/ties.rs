//! Breaking ties: rules are tried one after the other, each on what those before it left tied.

use std::cmp::Reverse;

use super::rulings::{ChairsDecision, Lots, Rulings};
use crate::conference::Conference;
use crate::hash::Hash;
use crate::ids::{CriterionId, UnitId};
use crate::number::Points;
use crate::rules::{TieRule, WOMEN_PERCENT};

/// What ties are broken by.
pub struct Ties<'a> {
    /// Units and the order of rules.
    pub conference: &'a Conference,
    /// What people decided.
    pub rulings: &'a Rulings,
    /// Points of a unit on a row of the sheet.
    pub row_points: &'a dyn Fn(&UnitId, &CriterionId) -> Option<Points>,
}

/// Units that share a place, and the rule that put a bound behind them.
pub type Shared<'a> = (Vec<UnitId>, Option<&'a TieRule>);

/// A unit's worth under one rule: the least comes first.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Points(Reverse<Option<Points>>),
    Women(Reverse<bool>),
    Place(Option<usize>),
    Lot(Option<Hash>),
}

impl<'a> Ties<'a> {
    /// Splits tied units into those who share a place, best first.
    pub fn split(&self, tied: Vec<UnitId>) -> Vec<Shared<'a>> {
        let mut shared: Vec<Shared<'a>> = vec![(tied, None)];
        for rule in &self.conference.rules.scoring.ties {
            let before = std::mem::take(&mut shared);
            for (units, bound) in before {
                shared.extend(self.split_by(rule, units, bound));
            }
        }
        shared
    }

    fn split_by(
        &self,
        rule: &'a TieRule,
        units: Vec<UnitId>,
        bound: Option<&'a TieRule>,
    ) -> Vec<Shared<'a>> {
        if units.len() < 2 {
            return vec![(units, bound)];
        }
        let decision = self.decision(&units);
        let key = |unit: &UnitId| self.key(rule, decision, unit);
        let mut keyed: Vec<(Key, UnitId)> = units.into_iter().map(|u| (key(&u), u)).collect();
        // Stable: those who stay tied keep the bloc's own order.
        keyed.sort_by(|a, b| a.0.cmp(&b.0));
        let mut parts: Vec<Shared<'a>> = Vec::new();
        let mut last: Option<Key> = None;
        for (key, unit) in keyed {
            match parts.last_mut() {
                Some((part, _)) if last.as_ref() == Some(&key) => part.push(unit),
                before => {
                    if let Some((_, bound)) = before {
                        *bound = Some(rule);
                    }
                    parts.push((vec![unit], None));
                }
            }
            last = Some(key);
        }
        if let Some((_, last)) = parts.last_mut() {
            *last = bound;
        }
        parts
    }

    fn key(&self, rule: &TieRule, decision: Option<&ChairsDecision>, unit: &UnitId) -> Key {
        match rule {
            TieRule::Row(row) => Key::Points(Reverse((self.row_points)(unit, row))),
            TieRule::Women => {
                let percent = self.conference.unit(unit).and_then(|u| u.women_percent);
                Key::Women(Reverse(percent.is_some_and(|p| p >= WOMEN_PERCENT)))
            }
            TieRule::Chair => Key::Place(decision.and_then(|d| d.place(unit))),
            TieRule::Lots => {
                let lot = |lots: &Lots| lots.of(unit);
                Key::Lot(self.rulings.lots.as_ref().map(lot))
            }
        }
    }

    /// The last decision that names all of these units.
    fn decision(&self, tied: &[UnitId]) -> Option<&'a ChairsDecision> {
        let names_all = |d: &&ChairsDecision| tied.iter().all(|unit| d.place(unit).is_some());
        self.rulings.chair.iter().rev().find(names_all)
    }
}
