//! The ranking under any rules: what it must be, whatever the sheets say.

use khoithidua_core::number::Points;
use khoithidua_core::rules::TieRule;
use khoithidua_core::score::rank;
use khoithidua_core::simulate::rng::Rng;
use proptest::prelude::*;

use crate::invented::Invented;
use crate::naive;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_rules_give_what_a_slow_second_computation_gives(seed in any::<u64>()) {
        let invented = Invented::new(seed);
        let (conference, rulings) = (&invented.conference, &invented.rulings);
        let expected = naive::ranking(conference, &invented.sheets, &invented.checked_sheets(), rulings);
        let ranking = invented.ranking();
        prop_assert_eq!(ranking.len(), conference.bloc.units.len());
        for row in &ranking {
            let points_and_place = row.points.map(Points::raw).zip(row.place);
            prop_assert_eq!(points_and_place, expected.get(&row.unit).copied(), "{}", row.unit);
        }
        let place = |row: &rank::RankRow| row.place.unwrap_or(u32::MAX);
        prop_assert!(ranking.is_sorted_by_key(place));
    }

    #[test]
    fn the_order_of_sheets_and_of_rows_changes_nothing(seed in any::<u64>()) {
        let invented = Invented::new(seed);
        let mut mixed = invented.clone();
        let mut rng = Rng::new(seed, 1);
        rng.shuffle(&mut mixed.sheets);
        rng.shuffle(&mut mixed.conference.criteria);
        prop_assert_eq!(mixed.ranking(), invented.ranking());
    }

    #[test]
    fn more_points_are_never_a_worse_place(seed in any::<u64>()) {
        let mut invented = Invented::new(seed);
        // A decision on some units ends when others come into their tie.
        let ties = &mut invented.conference.rules.scoring.ties;
        ties.retain(|rule| *rule != TieRule::Chair);
        let before = invented.ranking();
        let unit = invented.better(&mut Rng::new(seed, 2));
        let after = invented.ranking();
        let place = |rows: &[rank::RankRow]| rows.iter().find(|r| r.unit == unit).unwrap().place;
        if let Some(before) = place(&before) {
            prop_assert!(place(&after).unwrap() <= before);
        }
    }

    #[test]
    fn who_is_excluded_keeps_points_and_place(seed in any::<u64>()) {
        let invented = Invented::new(seed);
        let mut without = invented.clone();
        without.rulings.exclusions.clear();
        let (held, free) = (invented.ranking(), without.ranking());
        let unit = &invented.rulings.exclusions[0].unit;
        for (held, free) in held.iter().zip(&free) {
            prop_assert_eq!(held.excluded, held.unit == *unit);
            prop_assert_eq!((&held.unit, held.points, held.place), (&free.unit, free.points, free.place));
        }
        prop_assert!(rank::candidates(&held).all(|row| row.unit != *unit));
        let ranked = free.iter().filter(|r| r.place.is_some()).count();
        prop_assert_eq!(rank::candidates(&free).count(), ranked);
    }

    #[test]
    fn a_rule_stands_beside_a_place_only_where_it_parted_equals(seed in any::<u64>()) {
        let invented = Invented::new(seed);
        let scoring = &invented.conference.rules.scoring;
        let ranking = invented.ranking();
        let deciding = |row: &rank::RankRow| if scoring.bonus_apart { row.ordinary } else { row.points };
        for row in ranking.iter().filter(|r| r.place.is_some()) {
            let parted = ranking.iter().any(|other| deciding(other) == deciding(row) && other.place != row.place);
            prop_assert_eq!(row.tie_broken_by.is_some(), parted);
            prop_assert!(row.tie_broken_by.iter().all(|rule| scoring.ties.contains(rule)));
        }
        let without_bonus = rank::places_without_bonus(&ranking);
        for row in &ranking {
            let better = ranking.iter().filter(|o| o.ordinary > row.ordinary).count() + 1;
            let place = row.ordinary.and(u32::try_from(better).ok());
            prop_assert_eq!(without_bonus.get(&row.unit).copied(), place);
        }
    }
}
