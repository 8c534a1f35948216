//! Points and ranking, whatever was handed over.

use std::collections::BTreeMap;

use khoithidua_core::ids::UnitId;
use khoithidua_core::number::Points;
use khoithidua_core::results::Results;
use khoithidua_core::score::rank::{self, Sheets, SignedSheet};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::common::{self, Hall};
use crate::naive;

/// Results with the sheets of everyone whose files do not contradict each other.
fn results(hall: &Hall) -> Results {
    let inbox = hall.inbox();
    let accredited = common::standing(&common::accreditations(&inbox));
    hall.outcome(&inbox, &accredited).1
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn ranking_is_what_a_slow_second_computation_gives(
        hall in common::hall(),
        missing in prop::collection::vec((any::<Index>(), any::<Index>()), 0..4),
        weights in (0_u32..4, 0_u32..4),
    ) {
        let mut results = results(&hall);
        let scoring = &mut results.conference.rules.scoring;
        (scoring.self_weight, scoring.peer_weight) = weights;
        prop_assume!(weights != (0, 0));
        // Rows left empty, so that some sheets are not whole.
        for (sheet, line) in missing {
            if results.sheets.is_empty() {
                break;
            }
            let at = sheet.index(results.sheets.len());
            let lines = &mut results.sheets[at].sheet.lines;
            let ids: Vec<_> = lines.keys().cloned().collect();
            if !ids.is_empty() {
                lines.remove(line.get(&ids));
            }
        }
        let expected = naive::ranking(&results.conference, &results.sheets, &[], &results.rulings);
        let ranking = results.recount().ranking;
        prop_assert_eq!(ranking.len(), results.conference.bloc.units.len());
        for row in &ranking {
            let points_and_place = row.points.map(Points::raw).zip(row.place);
            prop_assert_eq!(points_and_place, expected.get(&row.unit).copied(), "{}", row.unit);
        }
        prop_assert!(ranking.is_sorted_by_key(|row| std::cmp::Reverse(row.points)));
    }

    #[test]
    fn other_names_and_another_order_of_sheets_change_no_points(
        hall in common::hall(),
        turn in any::<Index>(),
    ) {
        let results = results(&hall);
        let renamed = |id: &UnitId| UnitId::new(&format!("z-{id}")).unwrap();
        let mut conference = results.conference.clone();
        for unit in &mut conference.bloc.units {
            unit.id = renamed(&unit.id);
        }
        let mut sheets = results.sheets.clone();
        if !sheets.is_empty() {
            let by = turn.index(sheets.len());
            sheets.rotate_left(by);
        }
        for counted in &mut sheets {
            counted.from = renamed(&counted.from);
            counted.sheet.unit = renamed(&counted.sheet.unit);
        }
        let signed: Vec<SignedSheet<'_>> = sheets
            .iter()
            .map(|s| SignedSheet { by: &s.by, from: &s.from, sheet: &s.sheet })
            .collect();
        let mut expected = results.outcome.ranking.clone();
        for row in &mut expected {
            row.unit = renamed(&row.unit);
        }
        let sheets = Sheets { signed: &signed, checked: &BTreeMap::new() };
        prop_assert_eq!(rank::rank(&conference, sheets, &results.rulings), expected);
    }
}
