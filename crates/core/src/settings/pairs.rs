//! Who scores whom as a round (chấm vòng tròn): each unit scores the next few of the bloc's list.

use std::collections::BTreeSet;

use crate::ids::UnitId;
use crate::rules::Pairs;

/// Each unit scores the `next` after it, and after the last comes the first; never itself, so at most all others.
pub fn round(units: &[UnitId], next: u32) -> Pairs {
    let others = units.len().saturating_sub(1);
    let next = usize::try_from(next).map_or(others, |next| next.min(others));
    units
        .iter()
        .enumerate()
        .map(|(at, unit)| {
            let following = units.iter().cycle().skip(at + 1).take(next);
            (unit.clone(), following.cloned().collect())
        })
        .collect()
}

/// How many each unit scores, where the pairs are such a round; `None` for any other list, and where nobody scores.
pub fn as_round(units: &[UnitId], pairs: &Pairs) -> Option<u32> {
    let next = pairs.get(units.first()?).map_or(0, BTreeSet::len);
    let next = u32::try_from(next).ok().filter(|next| *next > 0)?;
    (round(units, next) == *pairs).then_some(next)
}

/// Puts a unit on the list of another, or takes it off. No unit comes onto its own.
pub fn mark(pairs: &mut Pairs, by: &UnitId, of: &UnitId, scores: bool) {
    let list = pairs.entry(by.clone()).or_default();
    if scores && by != of {
        list.insert(of.clone());
    } else {
        list.remove(of);
    }
    if list.is_empty() {
        pairs.remove(by);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn units(names: &[&str]) -> Vec<UnitId> {
        names.iter().filter_map(|name| UnitId::new(name)).collect()
    }

    #[test]
    fn a_round_closes_and_everyone_is_scored_as_often() {
        let bloc = units(&["a", "b", "c", "d", "e"]);
        let pairs = round(&bloc, 2);
        let of = |unit: &str| pairs[&UnitId::new(unit).unwrap()].clone();
        assert_eq!(of("a"), units(&["b", "c"]).into_iter().collect());
        assert_eq!(of("e"), units(&["a", "b"]).into_iter().collect());
        for unit in &bloc {
            let by = pairs.values().filter(|list| list.contains(unit)).count();
            assert_eq!(by, 2, "{unit}");
        }
    }

    #[test]
    fn nobody_comes_round_to_the_own_unit() {
        let bloc = units(&["a", "b", "c"]);
        for next in [2, 3, 7, u32::MAX] {
            assert_eq!(round(&bloc, next), round(&bloc, 2));
        }
        assert!(round(&units(&["a"]), 3).values().all(BTreeSet::is_empty));
        assert!(round(&[], 3).is_empty());
    }

    #[test]
    fn a_round_is_known_again_and_nothing_else_is_taken_for_one() {
        let bloc = units(&["a", "b", "c", "d"]);
        for next in 1..=3 {
            assert_eq!(as_round(&bloc, &round(&bloc, next)), Some(next));
        }
        let mut other = round(&bloc, 1);
        mark(&mut other, &bloc[0], &bloc[2], true);
        assert_eq!(as_round(&bloc, &other), None);
        assert_eq!(as_round(&bloc, &Pairs::new()), None);
        assert_eq!(as_round(&[], &Pairs::new()), None);
    }

    #[test]
    fn a_mark_taken_back_leaves_nothing_behind() {
        let bloc = units(&["a", "b"]);
        let mut pairs = Pairs::new();
        mark(&mut pairs, &bloc[0], &bloc[0], true);
        assert!(pairs.is_empty());
        mark(&mut pairs, &bloc[0], &bloc[1], true);
        assert_eq!(pairs.len(), 1);
        mark(&mut pairs, &bloc[0], &bloc[1], false);
        assert!(pairs.is_empty());
    }
}
