//! Every number that is published is found again from what it is said to be made of.

use khoithidua_core::desk::log::Standing;
use khoithidua_core::number::{Fraction, Points};
use khoithidua_core::procedure::PeerMean;
use khoithidua_core::results::peers::{self, PeerSheet};
use khoithidua_core::results::provenance::{Provenance, Whose};
use khoithidua_core::results::{CountedSheet, Results};
use khoithidua_core::score::criterion::Criterion;
use proptest::prelude::*;

use crate::common;
use crate::invented::Invented;

/// Results of invented sheets, with nobody's files behind them.
fn results(invented: &Invented) -> Results {
    let simulation = khoithidua_core::simulate::Simulation::of(invented.conference.clone(), 1, 0);
    let hall = common::Hall {
        simulation: simulation.unwrap(),
        files: Vec::new(),
    };
    let (_, mut results) = hall.outcome(&hall.inbox(), &Standing::default());
    results.sheets.clone_from(&invented.sheets);
    results.checked = invented.checked.clone();
    results.rulings = invented.rulings.clone();
    results.outcome.ranking = results.recount().ranking;
    results
}

fn sheets_of(results: &Results, unit: &khoithidua_core::ids::UnitId) -> Vec<Whose> {
    let by = |s: &CountedSheet| {
        (s.sheet.unit == *unit && s.from != *unit).then(|| Whose::Peer(s.by.clone()))
    };
    let peers = results.sheets.iter().filter_map(by);
    [Whose::Own, Whose::Board]
        .into_iter()
        .chain(peers)
        .collect()
}

/// The mean of these, as a reader with a pencil would work it out.
fn mean(totals: &[Points]) -> Option<Fraction> {
    let sum: Points = totals.iter().copied().sum();
    sum.fraction()
        .over(Fraction::whole(i128::try_from(totals.len()).ok()?))
}

fn found_again(results: &Results) -> Result<usize, TestCaseError> {
    let provenance = Provenance::new(results, None);
    let rules = results.conference.rules.scoring.line_rules();
    let mut rows = 0;
    for row in &results.outcome.ranking {
        let chain = provenance.unit(&row.unit).unwrap();
        prop_assert_eq!(chain.ordinary(), row.ordinary);
        prop_assert_eq!(chain.points(), row.points);
        let totals: Vec<Points> = chain
            .parts
            .peers
            .iter()
            .filter(|(by, _)| chain.peers.used.contains(&by))
            .map(|(_, sheet)| sheet.ordinary)
            .collect();
        prop_assert_eq!(mean(&totals).map(Points::rounded), row.peers);
        prop_assert_eq!(mean(&totals), chain.peers.mean);
        let left_out = chain.parts.peers.len() - totals.len();
        match provenance.procedure().peer_mean {
            PeerMean::Mean => prop_assert_eq!(left_out, 0),
            PeerMean::Median => prop_assert!(totals.len() <= 2),
            PeerMean::Trimmed(ends) => {
                prop_assert!(left_out <= 2 * ends as usize && left_out.is_multiple_of(2));
            }
        }
        for whose in sheets_of(results, &row.unit) {
            let Some(sheet) = provenance.sheet_points(&row.unit, &whose) else {
                continue;
            };
            for shown in &chain.rows {
                let filled = provenance
                    .filled(&row.unit, &shown.criterion.id, &whose)
                    .unwrap();
                prop_assert_eq!(filled.points, sheet.rows.get(&shown.criterion.id).copied());
                if let Some(working) = &filled.working {
                    prop_assert_eq!(
                        working.points(filled.criterion, rules),
                        filled.points,
                        "{:?}",
                        working
                    );
                    rows += 1;
                } else if let Some(points) = filled.points {
                    prop_assert_eq!(filled.sum.iter().map(|(_, p)| *p).sum::<Points>(), points);
                }
            }
            let top = |extra: bool| {
                let tops = results
                    .conference
                    .criteria
                    .iter()
                    .filter(move |c: &&Criterion| c.extra == extra);
                tops.filter_map(|c| sheet.rows.get(&c.id).copied())
                    .sum::<Points>()
            };
            prop_assert_eq!(top(true), sheet.extra);
            if sheet.left_out.is_empty() {
                prop_assert_eq!(top(false), sheet.ordinary);
            }
        }
        // The rule that stands beside a place tells the units in the tie apart as the place does.
        if let Some(tie) = &chain.tie {
            prop_assert!(tie.units.len() > 1);
            prop_assert!(tie.units.is_sorted_by_key(|(row, _)| row.place));
        }
    }
    Ok(rows)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn every_number_of_the_ranking_is_found_again_under_any_rules(seed in any::<u64>()) {
        found_again(&results(&Invented::new(seed)))?;
    }

    #[test]
    fn who_scores_whom_loses_nobody(seed in any::<u64>()) {
        let results = results(&Invented::new(seed));
        let matrix = peers::matrix(&results.conference, &results.sheets);
        for (at, scored) in matrix.units.iter().enumerate() {
            let here = matrix.scorers.iter().map(|s| s.sheets[at]);
            let (mut asked, mut totals) = (0, Vec::new());
            for sheet in here {
                asked += usize::from(sheet != PeerSheet::NotAsked);
                if let PeerSheet::Whole(points) = sheet {
                    totals.push(points);
                }
            }
            prop_assert_eq!(asked, totals.len() + scored.missing.len() + scored.not_whole.len());
            prop_assert!(scored.peers.used.len() <= totals.len());
            prop_assert_eq!(scored.peers.mean.is_some(), !totals.is_empty());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn every_number_of_a_hall_is_found_again(hall in common::hall()) {
        let inbox = hall.inbox();
        let standing = common::standing(&common::accreditations(&inbox));
        let standing = hall.opened(&inbox, &standing);
        let (state, results) = hall.outcome(&inbox, &standing);
        let rows = found_again(&results)?;
        prop_assert_eq!(rows > 0, results.outcome.ranking.iter().any(|r| r.own.is_some() || r.peer_sheets > 0));
        let desk = khoithidua_core::results::provenance::Desk { inbox: &inbox, state: &state, log: &[] };
        let provenance = Provenance::new(&results, Some(desk));
        for counted in &results.sheets {
            let origin = provenance.origin(&counted.by).unwrap();
            let file = origin.file.unwrap();
            prop_assert_eq!(&file.submission.person, &counted.by);
            prop_assert!(file.submission.sheets.contains(&counted.sheet));
            prop_assert_eq!(origin.roll.unwrap().revision as usize, file.submission.revision());
        }
        for contest in &results.outcome.contests {
            let chain = provenance.contest(&contest.id).unwrap();
            let (sums, count) = (chain.sums(), &contest.count);
            prop_assert_eq!(sums.collected, count.collected);
            prop_assert_eq!(sums.issued, count.issued);
            for (sum, line) in sums.lines.iter().zip(&count.lines) {
                prop_assert_eq!(sum.agree, line.agree);
                prop_assert_eq!(sum.disagree, line.disagree);
            }
            prop_assert_eq!(chain.open.is_empty(), contest_is_secret(&results, &chain) || sums.collected == 0);
        }
    }
}

fn contest_is_secret(
    results: &Results,
    chain: &khoithidua_core::results::provenance::ContestChain<'_>,
) -> bool {
    let contest = results.conference.contest(&chain.outcome.id);
    contest.is_some_and(|contest| contest.secret)
}
