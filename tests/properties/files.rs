//! Files of every kind, sound and changed.

use std::sync::OnceLock;

use khoithidua_core::conference::Conference;
use khoithidua_core::desk::file::DeskFile;
use khoithidua_core::desk::inbox::Examiner;
use khoithidua_core::desk::log::Standing;
use khoithidua_core::draft::{Draft, DraftSignature};
use khoithidua_core::format::{self, Document};
use khoithidua_core::identity::Key;
use khoithidua_core::ids::UnitId;
use khoithidua_core::results::Results;
use khoithidua_core::rights;
use khoithidua_core::sealed::teller::TellerFile;
use khoithidua_core::simulate::{Plan, Simulation};
use khoithidua_core::submission::Submission;
use proptest::prelude::*;
use proptest::sample::Index;

use crate::common::{self, Hall, moment, text};

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

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn every_kind_of_file_survives_writing_and_reading(
        (simulation, draft) in common::simulation_and_draft(),
    ) {
        let conference = simulation.conference();
        round_trips(conference)?;
        round_trips(&draft)?;
        let submission = draft.submission(conference, moment(), "test", None);
        round_trips(&submission)?;
        let mut signed = submission;
        signed.sign(&Key::from_seed(&[1; 32]), None);
        round_trips(&signed)?;
        let (_, hash) = format::write(&signed);
        let finished = draft.finalised(conference, moment(), hash, None);
        round_trips(&finished)?;
        prop_assert_eq!(finished.history.last(), Some(&hash));
        let hall = Hall::of(simulation.clone());
        let inbox = hall.inbox();
        let standing = hall.opened(&inbox, &Standing::default());
        round_trips(&hall.outcome(&inbox, &standing).1)?;
        for share in standing.shares.into_values() {
            round_trips(&TellerFile::Share(share))?;
        }
        for key in simulation.tellers() {
            round_trips(&key)?;
        }
        round_trips(&DeskFile::of(conference, &inbox, &[], None))?;
    }

    #[test]
    fn whatever_is_typed_the_desk_accepts_what_a_draft_makes_of_it(
        (simulation, draft) in common::simulation_and_draft(),
    ) {
        let conference = simulation.conference();
        let person = conference.person(&draft.person).unwrap();
        let mut draft = draft;
        // The screens offer only what the person has a right to.
        let may_score: Vec<UnitId> = rights::scores(conference, person).into_iter().cloned().collect();
        draft.sheets.retain(|unit, _| may_score.contains(unit));
        if !rights::votes(conference, person) {
            draft.votes.clear();
        }
        if !rights::signs(conference, person) {
            draft.signature = DraftSignature::default();
        }
        let submission = draft.submission(conference, moment(), "test", None);
        prop_assert_eq!(submission.check(conference), Ok(()));
    }
}

proptest! {
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
        kind in 0_usize..5,
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
            3 => changed_file::<TellerFile>(bytes, &changed)?,
            _ => {
                changed_file::<Results>(bytes, &changed)?;
                // Whatever can be read can also be counted again without a panic.
                if let Ok((results, _)) = format::read::<Results>(&changed) {
                    let _ = results.verify();
                }
            }
        }
        let hall = &sample.hall;
        let fingerprint = hall.simulation.fingerprint();
        let _ = Examiner::new(hall.conference(), fingerprint).examine(&changed);
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
    hall: Hall,
    texts: [Vec<u8>; 5],
}

fn sample() -> &'static Sample {
    static SAMPLE: OnceLock<Sample> = OnceLock::new();
    SAMPLE.get_or_init(|| {
        let plan = Plan {
            units: 3,
            delegates: 6,
            seed: 1,
            faults_percent: 0,
        };
        let hall = Hall::of(Simulation::invent(&plan).unwrap());
        let inbox = hall.inbox();
        let standing = hall.opened(&inbox, &Standing::default());
        let (_, results) = hall.outcome(&inbox, &standing);
        let person = hall.conference().people[0].id.clone();
        let mut draft = Draft::new(hall.simulation.fingerprint(), person);
        "Nguyễn Văn An".clone_into(&mut draft.name);
        let share = TellerFile::Share(standing.shares[&1].clone());
        let texts = [
            hall.simulation.conference_text().to_owned(),
            hall.files[0].text.clone(),
            format::write(&draft).0,
            format::write(&share).0,
            text(&results),
        ];
        let texts = texts.map(String::into_bytes);
        Sample { hall, texts }
    })
}
