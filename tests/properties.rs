//! What must hold for every conference, every desk and every file, tried on thousands of invented ones.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod common;

use std::collections::BTreeSet;

use common::{desk, moment, naive, outcome, text};
use khoithidua_core::conference::Conference;
use khoithidua_core::desk::assess::{PersonState, Verdict};
use khoithidua_core::desk::file::DeskFile;
use khoithidua_core::desk::inbox::Inbox;
use khoithidua_core::desk::log::{Decision, Standing};
use khoithidua_core::draft::Draft;
use khoithidua_core::format::{self, Document};
use khoithidua_core::hash::Hash;
use khoithidua_core::ids::{OptionId, UnitId};
use khoithidua_core::number::Points;
use khoithidua_core::results::Results;
use khoithidua_core::rules::Level;
use khoithidua_core::score::rank::{self, SignedSheet};
use khoithidua_core::simulate::{SimulatedFile, Simulation};
use khoithidua_core::submission::Submission;
use khoithidua_core::vote::choice::Choice;
use khoithidua_core::vote::contest::Question;
use khoithidua_core::vote::count::{self, Electorate};
use proptest::prelude::*;
use proptest::sample::Index;

/// Writing, reading and writing again gives the same text and the same hash.
fn round_trips<T: Document + PartialEq + std::fmt::Debug>(
    document: &T,
) -> Result<(), TestCaseError> {
    let (text, hash) = format::write(document);
    let (back, read) = format::read::<T>(text.as_bytes()).unwrap();
    prop_assert_eq!(read, hash);
    prop_assert_eq!(format::write(&back).0, text);
    prop_assert_eq!(
        &format::read::<T>(format::write(&back).0.as_bytes())
            .unwrap()
            .0,
        &back
    );
    Ok(())
}

/// Decides every conflict for one of the sides.
fn decided(inbox: &Inbox, pick: Index) -> Standing {
    let state = khoithidua_core::desk::assess::assess(inbox, &Standing::default());
    let decisions = state.conflicts().map(|(person, heads)| {
        let chosen = *pick.get(heads);
        Decision {
            person: person.clone(),
            chosen,
            over: heads.iter().filter(|h| **h != chosen).copied().collect(),
            reason: "asked".to_owned(),
        }
    });
    Standing {
        decisions: decisions.collect(),
        closed: None,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn order_and_repetition_of_files_change_nothing(
        simulation in common::simulation(),
        order in prop::collection::vec(any::<Index>(), 60),
        pick in any::<Index>(),
    ) {
        let files: Vec<SimulatedFile> = simulation.files().collect();
        let conference = simulation.conference();
        let straight = desk(&simulation, &files);
        let shuffled = desk(
            &simulation,
            order.iter().map(|i| i.get(&files)).chain(files.iter().rev()),
        );
        let standing = decided(&straight, pick);
        for standing in [Standing::default(), standing] {
            let (state, results) = outcome(conference, &straight, &standing);
            let (other_state, other_results) = outcome(conference, &shuffled, &standing);
            prop_assert_eq!(state, other_state);
            prop_assert_eq!(text(&results), text(&other_results));
            prop_assert_eq!(results.verify(), Ok(()));
        }
    }

    #[test]
    fn everyone_counts_at_most_once_and_nobody_is_lost(simulation in common::simulation()) {
        let files: Vec<SimulatedFile> = simulation.files().collect();
        let inbox = desk(&simulation, &files);
        let (state, results) = outcome(simulation.conference(), &inbox, &Standing::default());
        let counting = |v: &&Verdict| matches!(v, Verdict::Accepted | Verdict::Supersedes { .. });
        prop_assert_eq!(state.verdicts.len(), inbox.len());
        prop_assert_eq!(state.verdicts.values().filter(counting).count(), state.accepted.len());
        prop_assert_eq!(results.roll.len(), state.accepted.len());
        for (person, standing) in &state.people {
            let counts = matches!(standing, PersonState::Received { .. });
            prop_assert_eq!(counts, state.accepted.contains_key(person));
        }
    }

    #[test]
    fn a_decision_settles_a_conflict_and_only_the_one_it_was_made_about(
        simulation in common::simulation(),
        pick in any::<Index>(),
    ) {
        let files: Vec<SimulatedFile> = simulation.files().collect();
        let inbox = desk(&simulation, &files);
        let open = khoithidua_core::desk::assess::assess(&inbox, &Standing::default());
        let standing = decided(&inbox, pick);
        let (settled, results) = outcome(simulation.conference(), &inbox, &standing);
        prop_assert_eq!(settled.conflicts().count(), 0);
        prop_assert_eq!(results.verify(), Ok(()));
        for decision in &standing.decisions {
            prop_assert_eq!(settled.accepted.get(&decision.person).unwrap().0, decision.chosen);
        }
        for (person, state) in &open.people {
            if matches!(state, PersonState::Received { .. }) {
                prop_assert_eq!(settled.people.get(person), Some(state));
            }
        }
        // A third phone turns up: what was decided about two says nothing about three.
        let Some(decision) = standing.decisions.first() else { return Ok(()); };
        let third = Draft::new(simulation.fingerprint(), decision.person.clone());
        let (_, third) = third.finalise(simulation.conference(), moment(), "third phone");
        let third = SimulatedFile {
            name: "third".to_owned(),
            bytes: third.into_bytes(),
            meant: khoithidua_core::simulate::Meant::Conflict,
            fault: None,
        };
        let inbox = desk(&simulation, files.iter().chain([&third]));
        let (state, _) = outcome(simulation.conference(), &inbox, &standing);
        let PersonState::Conflict { heads } = state.people.get(&decision.person).unwrap() else {
            return Err(TestCaseError::fail("a new contradiction was passed over"));
        };
        prop_assert_eq!(heads.len(), 2);
        prop_assert!(heads.contains(&decision.chosen));
    }

    #[test]
    fn what_comes_after_closing_changes_no_result(
        simulation in common::simulation(),
        in_time in any::<Index>(),
        pick in any::<Index>(),
    ) {
        let files: Vec<SimulatedFile> = simulation.files().collect();
        let (early, _) = files.split_at(in_time.index(files.len() + 1));
        let at_closing = desk(&simulation, early);
        let mut standing = decided(&at_closing, pick);
        standing.closed = Some(at_closing.iter().map(|(raw, _, _)| *raw).collect());
        let (_, closed) = outcome(simulation.conference(), &at_closing, &standing);
        let (state, later) = outcome(simulation.conference(), &desk(&simulation, &files), &standing);
        prop_assert_eq!(text(&closed), text(&later));
        let late = state.counts().late as usize;
        let all: BTreeSet<Hash> = desk(&simulation, &files).iter().map(|(raw, _, _)| *raw).collect();
        prop_assert_eq!(late, all.len() - at_closing.len());
    }

    #[test]
    fn every_kind_of_file_survives_writing_and_reading(
        (simulation, draft) in common::simulation_and_draft(),
    ) {
        let conference = simulation.conference();
        round_trips(conference)?;
        round_trips(&draft)?;
        let submission = draft.submission(conference, moment(), "test");
        round_trips(&submission)?;
        let (finished, file) = draft.finalise(conference, moment(), "test");
        round_trips(&finished)?;
        prop_assert_eq!(finished.history.last(), Some(&Hash::of(file.as_bytes())));
        let inbox = desk(&simulation, &simulation.files().collect::<Vec<_>>());
        round_trips(&outcome(conference, &inbox, &Standing::default()).1)?;
        round_trips(&DeskFile::of(conference, &inbox, &[]))?;
    }

    #[test]
    fn whatever_is_typed_the_desk_accepts_what_a_draft_makes_of_it(
        (simulation, draft) in common::simulation_and_draft(),
    ) {
        use khoithidua_core::rights;
        let conference = simulation.conference();
        let person = conference.person(&draft.person).unwrap();
        let mut draft = draft;
        // The screens offer only what the person has a right to.
        let may_score: Vec<UnitId> = rights::scores(conference, person).into_iter().cloned().collect();
        draft.sheets.retain(|unit, _| may_score.contains(unit));
        if !rights::votes(conference, person) {
            draft.votes.clear();
        }
        if !rights::signs(person) {
            draft.signature = khoithidua_core::draft::DraftSignature::default();
        }
        let submission = draft.submission(conference, moment(), "test");
        prop_assert_eq!(submission.check(conference), Ok(()));
    }

    #[test]
    fn ranking_is_what_a_slow_second_computation_gives(
        simulation in common::simulation(),
        missing in prop::collection::vec((any::<Index>(), any::<Index>()), 0..4),
        weights in (0_u32..4, 0_u32..4),
    ) {
        let files: Vec<SimulatedFile> = simulation.files().collect();
        let inbox = desk(&simulation, &files);
        let (_, mut results) = outcome(simulation.conference(), &inbox, &Standing::default());
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
        let expected = naive::ranking(&results.conference, &results.sheets);
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
        simulation in common::simulation(),
        turn in any::<Index>(),
    ) {
        let files: Vec<SimulatedFile> = simulation.files().collect();
        let inbox = desk(&simulation, &files);
        let (_, results) = outcome(simulation.conference(), &inbox, &Standing::default());
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
        prop_assert_eq!(rank::rank(&conference, &signed), expected);
    }
}

proptest! {
    #[test]
    fn counts_add_up_whatever_the_ballots(
        contest in common::contest(),
        choices in prop::collection::vec(common::choice(), 0..30),
        blank in common::blank_ballots(),
        more in 0_u32..5,
    ) {
        prop_assert_eq!(contest.check(), Ok(()));
        let collected = u32::try_from(choices.len()).unwrap();
        let electorate = Electorate { entitled: collected + more, present: collected };
        let count = count::count(&contest, electorate, blank, &choices);
        prop_assert!(count.adds_up());
        prop_assert_eq!(count.collected, collected);
        let allowed = choices.iter().filter(|c| c.check(&contest).is_ok());
        let blanks = allowed.clone().filter(|c| **c == Choice::Blank).count();
        prop_assert_eq!(count.blank as usize, blanks);
        let counted_blanks = match blank {
            khoithidua_core::rules::BlankBallots::Valid => 0,
            khoithidua_core::rules::BlankBallots::Invalid => blanks,
        };
        prop_assert_eq!(count.valid as usize, allowed.count() - counted_blanks);
        let outcome = count.outcome(&contest, Level::MORE_THAN_HALF);
        prop_assert!(outcome.passed.len() <= contest.seats as usize);
        let votes = |id: &OptionId| count.lines.iter().find(|l| l.option == *id).unwrap().agree;
        // Whoever passes has the votes, and nobody with more votes stays behind.
        let behind = count.lines.iter().filter(|l| !outcome.passed.contains(&l.option));
        let most_behind = behind.map(|l| l.agree).max();
        for id in &outcome.passed {
            prop_assert!(contest.pass.level.reached_by(votes(id), outcome.base));
            prop_assert!(most_behind.is_none_or(|most| votes(id) > most), "{:?}", count.lines);
        }
        if let Some(tie) = &outcome.tie {
            let equal: BTreeSet<u32> = tie.options.iter().map(votes).collect();
            prop_assert_eq!(equal.len(), 1);
            prop_assert!(tie.options.len() > tie.seats as usize && tie.seats > 0);
            prop_assert_eq!(outcome.passed.len() + tie.seats as usize, contest.seats as usize);
        }
    }

    #[test]
    fn the_order_of_ballots_and_of_lines_makes_no_difference(
        contest in common::contest(),
        choices in prop::collection::vec(common::choice(), 0..20),
        blank in common::blank_ballots(),
        turn in any::<Index>(),
    ) {
        let electorate = Electorate { entitled: 40, present: 20 };
        let count = count::count(&contest, electorate, blank, &choices);
        let mut turned = choices.clone();
        if !turned.is_empty() {
            turned.rotate_left(turn.index(choices.len()));
        }
        prop_assert_eq!(&count, &count::count(&contest, electorate, blank, &turned));
        // The same question with its lines turned round, and the ballots with it.
        let mut mirrored = contest.clone();
        mirrored.options.reverse();
        let mirror = |choice: &Choice| match choice {
            Choice::Blank => Choice::Blank,
            Choice::Chosen(lines) => Choice::Chosen(lines.iter().rev().cloned().collect()),
            Choice::Opinions(opinions) => Choice::Opinions(opinions.iter().rev().copied().collect()),
        };
        let ballots: Vec<Choice> = choices.iter().map(mirror).collect();
        let mut expected = count.clone();
        expected.lines.reverse();
        let other = count::count(&mirrored, electorate, blank, &ballots);
        prop_assert_eq!(&other, &expected);
        let passed = |outcome: count::Outcome| outcome.passed.into_iter().collect::<BTreeSet<_>>();
        prop_assert_eq!(
            passed(count.outcome(&contest, Level::MORE_THAN_HALF)),
            passed(other.outcome(&mirrored, Level::MORE_THAN_HALF))
        );
    }

    #[test]
    fn one_more_vote_for_a_line_never_costs_it_its_place(
        contest in common::contest(),
        choices in prop::collection::vec(common::choice(), 1..20),
        blank in common::blank_ballots(),
        at in any::<Index>(),
    ) {
        let Question::Choose { max, .. } = contest.question else { return Ok(()); };
        let electorate = Electorate { entitled: 20, present: 20 };
        let outcome = |choices: &[Choice]| {
            count::count(&contest, electorate, blank, choices).outcome(&contest, Level::percent(0))
        };
        let before = outcome(&choices);
        let ballot = at.index(choices.len());
        for winner in &before.passed {
            let Choice::Chosen(chosen) = &choices[ballot] else { return Ok(()); };
            if choices[ballot].check(&contest).is_err()
                || chosen.contains(winner)
                || chosen.len() >= max as usize
            {
                continue;
            }
            let mut chosen = chosen.clone();
            chosen.push(winner.clone());
            chosen.sort_by_key(|o| contest.position(o));
            let mut more = choices.clone();
            more[ballot] = Choice::Chosen(chosen);
            prop_assert!(outcome(&more).passed.contains(winner));
        }
    }

    #[test]
    fn random_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = format::open(&bytes);
        let _ = format::read::<Draft>(&bytes);
    }

    #[test]
    fn random_json_never_panics(text in "[\\[\\]{}\":,0-9a-z \\\\u\\-.eE]{0,200}") {
        let _ = format::open(text.as_bytes());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_changed_file_is_refused_or_has_another_hash_and_never_panics(
        at in any::<Index>(),
        change in prop_oneof![
            any::<u8>().prop_map(|byte| vec![byte]),
            "[0-9]{1,3}".prop_map(String::into_bytes),
            Just(b"-".to_vec()),
            Just(b",\"x\":1".to_vec()),
            Just(Vec::new()),
        ],
        removed in 0_usize..4,
        kind in 0_usize..4,
    ) {
        let sample = sample();
        let bytes = &sample.texts[kind];
        let at = at.index(bytes.len());
        let end = (at + removed).min(bytes.len());
        let changed = [&bytes[..at], &change, &bytes[end..]].concat();
        match kind {
            0 => changed_file::<Conference>(bytes, &changed)?,
            1 => changed_file::<Submission>(bytes, &changed)?,
            2 => changed_file::<Draft>(bytes, &changed)?,
            _ => {
                changed_file::<Results>(bytes, &changed)?;
                // Whatever can be read can also be counted again without a panic.
                if let Ok((results, _)) = format::read::<Results>(&changed) {
                    let _ = results.verify();
                }
            }
        }
        let _ = khoithidua_core::desk::inbox::examine(
            sample.simulation.conference(),
            sample.simulation.fingerprint(),
            &changed,
        );
    }
}

/// The same hash means the same content, to the letter.
fn changed_file<T: Document>(before: &[u8], after: &[u8]) -> Result<(), TestCaseError> {
    let (document, hash) = format::read::<T>(before).unwrap();
    if let Ok((changed, other)) = format::read::<T>(after) {
        let same = format::write(&document).0 == format::write(&changed).0;
        prop_assert_eq!(same, hash == other);
    }
    Ok(())
}

/// One file of each kind, made once.
struct Sample {
    simulation: Simulation,
    texts: [Vec<u8>; 4],
}

fn sample() -> &'static Sample {
    static SAMPLE: std::sync::OnceLock<Sample> = std::sync::OnceLock::new();
    SAMPLE.get_or_init(|| {
        let simulation = Simulation::invent(&khoithidua_core::simulate::Plan {
            units: 3,
            delegates: 6,
            seed: 1,
            faults_percent: 0,
        })
        .unwrap();
        let files: Vec<SimulatedFile> = simulation.files().collect();
        let inbox = desk(&simulation, &files);
        let (_, results) = outcome(simulation.conference(), &inbox, &Standing::default());
        let person = simulation.conference().people[0].id.clone();
        let mut draft = Draft::new(simulation.fingerprint(), person);
        "Nguyễn Văn An".clone_into(&mut draft.name);
        let texts = [
            simulation.conference_text().as_bytes().to_vec(),
            files[0].bytes.clone(),
            format::write(&draft).0.into_bytes(),
            text(&results).into_bytes(),
        ];
        Sample { simulation, texts }
    })
}
