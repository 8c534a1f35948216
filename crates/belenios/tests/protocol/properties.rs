//! What holds for all votes, all texts, all mutilations.

use belenios::archive::Archive;
use belenios::ballot::{Ballot, Booth};
use belenios::credential::{Credential, Roll};
use belenios::election::Election;
use belenios::group::{Belenios2048, Ed25519, Element, Group, Scalar as _};
use belenios::outcome::Outcome;
use belenios::question::Question;
use belenios::share::{Owner, Share};
use belenios::tally::{EncryptedTally, Size};
use belenios::verifier::{Stage, verify};
use belenios::{json, trustee};
use proptest::prelude::*;

use crate::support::{Made, Vote, choices, plain_count, question, rng};

/// A question with bounds that make sense.
pub fn questions() -> impl Strategy<Value = Vec<Question>> {
    let one = (1_u32..=4, any::<bool>()).prop_flat_map(|(answers, blank)| {
        (0..=answers).prop_flat_map(move |max| {
            (0..=max).prop_map(move |min| question(answers, blank, min, max))
        })
    });
    prop::collection::vec(one, 1..=2)
}

/// Any allowed vote on these questions, chosen by some random numbers.
pub fn vote(questions: &[Question], mut seed: u64) -> Vote {
    let mut below = move |end: u32| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        u32::try_from((seed >> 33) % u64::from(end)).unwrap()
    };
    let one = |question: &Question| {
        if question.has_blank() && below(4) == 0 {
            return None;
        }
        let count = question.min + below(question.max - question.min + 1);
        let mut marks = vec![false; question.answers.len()];
        let mut left = count;
        while left > 0 {
            let place = below(u32::try_from(marks.len()).unwrap()) as usize;
            if !marks[place] {
                marks[place] = true;
                left -= 1;
            }
        }
        Some(marks)
    };
    questions.iter().map(one).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn the_tally_of_sealed_ballots_is_the_plain_count(
        questions in questions(),
        cast in prop::collection::vec((0_usize..4, any::<u64>()), 0..6),
        trustees in 1_usize..=3,
        seed: u64,
    ) {
        let rng = &mut rng(seed);
        let mut made = Made::<Ed25519>::new(questions, trustees, 4, rng);
        let mut last: [Option<Vote>; 4] = [const { None }; 4];
        for (voter, choice) in cast {
            let vote = vote(&made.election.questions, choice);
            made.vote(voter, &vote, rng);
            last[voter] = Some(vote);
        }
        let votes: Vec<&Vote> = last.iter().flatten().collect();
        let plain = plain_count(&made.election.questions, &votes);
        let bytes = made.archive(rng);
        let report = verify::<Ed25519>(&bytes).unwrap();
        prop_assert_eq!(report.stage, Stage::Decided);
        prop_assert_eq!(report.outcome, Some(plain));
        prop_assert_eq!(report.counted as usize, votes.len());
        prop_assert_eq!(Archive::read(&bytes).unwrap().write(), bytes);
    }

    #[test]
    fn every_record_reads_back_as_it_was_written(questions in questions(), seed: u64) {
        let rng = &mut rng(seed);
        let mut made = Made::<Ed25519>::new(questions, 2, 2, rng);
        let cast = vote(&made.election.questions, seed);
        made.vote(0, &cast, rng);
        let parts = made.parts(rng);
        let election = Election::<Ed25519>::parse(&parts.election).unwrap();
        prop_assert_eq!(&election, &made.election);
        let trustees = trustee::parse::<Ed25519>(&parts.trustees).unwrap();
        prop_assert_eq!(trustee::write(&trustees), parts.trustees);
        prop_assert_eq!(Roll::<Ed25519>::parse(&parts.roll).unwrap().text(), parts.roll);
        let ballot = Ballot::open(&parts.ballots[0], &election).unwrap();
        prop_assert_eq!(ballot.text(), &*parts.ballots[0]);
        prop_assert!(parts.ballots[0].len() <= election.longest_ballot());
        let tally: EncryptedTally<Ed25519> = json::read(&parts.tally).unwrap();
        prop_assert_eq!(tally.text(), parts.tally);
        let size: Size = json::read(&parts.size).unwrap();
        prop_assert_eq!(size.text(), parts.size);
        for ((share, owner), trustee) in parts.shares.iter().zip(&trustees) {
            let read = Share::open(share, &election, &tally, &trustee.public_key).unwrap();
            prop_assert_eq!(&read.text(), share);
            prop_assert_eq!(&json::read::<Owner>(owner).unwrap().text(), owner);
        }
        prop_assert_eq!(Outcome::parse(&parts.result).unwrap().text(), parts.result);
    }
}

/// One ballot with everything in it, and its election.
fn sample() -> (Election<Ed25519>, String) {
    let rng = &mut rng(7);
    let questions = vec![question(3, false, 0, 2), question(2, true, 1, 1)];
    let mut made = Made::<Ed25519>::new(questions, 1, 1, rng);
    made.vote(0, &vec![Some(vec![true, false, true]), None], rng);
    let text = made.ballots[0].text();
    (made.election, text)
}

#[test]
fn any_bit_flipped_in_a_ballot_is_found() {
    let (election, text) = sample();
    assert!(Ballot::open(&text, &election).is_ok());
    let mut read = 0;
    for place in 0..text.len() {
        let bit = place % 8;
        let mut bytes = text.clone().into_bytes();
        bytes[place] ^= 1 << bit;
        // A byte that is no text is refused with the file.
        let Ok(flipped) = String::from_utf8(bytes) else {
            continue;
        };
        read += 1;
        assert!(
            Ballot::open(&flipped, &election).is_err(),
            "bit {bit} of byte {place}"
        );
    }
    assert!(read > text.len() / 2);
}

#[test]
fn any_byte_changed_in_an_archive_is_found() {
    let rng = &mut rng(8);
    let mut made = Made::<Ed25519>::new(vec![question(2, false, 1, 1)], 1, 1, rng);
    made.vote(0, &vec![Some(vec![true, false])], rng);
    let bytes = made.archive(rng);
    assert!(verify::<Ed25519>(&bytes).is_ok());
    // Every third, so that every field of a block is met in some record.
    for place in (0..bytes.len()).step_by(3) {
        let mut changed = bytes.clone();
        changed[place] ^= 1 << (place % 8);
        assert!(Archive::read(&changed).is_err(), "byte {place}");
    }
    for end in (0..bytes.len()).step_by(64) {
        // Cut off between two events, it is the archive of an earlier moment.
        if let Ok(report) = verify::<Ed25519>(&bytes[..end]) {
            assert_ne!(report.stage, Stage::Decided);
            assert_eq!(report.outcome, None);
        }
    }
    let zeros = [bytes.as_slice(), &[0; 512]].concat();
    assert!(verify::<Ed25519>(&zeros).is_err());
}

#[test]
fn a_vote_that_does_not_fit_is_never_sealed() {
    let rng = &mut rng(9);
    let wide = [question(3, true, 0, 3)];
    let made = Made::<Ed25519>::new(vec![question(3, false, 1, 2)], 1, 1, rng);
    let booth = Booth::new(&made.election);
    let credential = Credential::random(rng);
    for marks in [Some(vec![true; 3]), Some(vec![false; 3]), None] {
        let votes = choices(&wide, &vec![marks]);
        assert!(booth.seal(&credential, &votes, rng).is_err());
        assert!(booth.seal(&credential, &[], rng).is_err());
    }
}

#[test]
fn the_same_vote_is_never_sealed_the_same_way() {
    let rng = &mut rng(10);
    let mut made = Made::<Ed25519>::new(vec![question(2, false, 1, 1)], 1, 1, rng);
    for _ in 0..2 {
        made.vote(0, &vec![Some(vec![true, false])], rng);
    }
    assert_ne!(made.ballots[0].tracker(), made.ballots[1].tracker());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn malformed_points_and_numbers_never_panic(text in ".{0,90}", bytes: [u8; 32]) {
        let _ = Element::<Ed25519>::parse(&text);
        let _ = Element::<Belenios2048>::parse(&text);
        let _ = <Ed25519 as Group>::Scalar::parse(&text);
        let _ = <Belenios2048 as Group>::Scalar::parse(&text);
        let hex = belenios::hash::hex(&bytes);
        if let Some(element) = Element::<Ed25519>::parse(&hex) {
            prop_assert_eq!(element.text(), &hex);
            let again = Element::<Ed25519>::new(*element.point());
            prop_assert_eq!(again.text(), &hex);
        }
    }

    #[test]
    fn numbers_are_read_only_below_the_order(digits in "[0-9]{1,80}") {
        if let Some(number) = <Ed25519 as Group>::Scalar::parse(&digits) {
            prop_assert_eq!(number.text(), digits.clone());
        }
        if let Some(number) = <Belenios2048 as Group>::Scalar::parse(&digits) {
            prop_assert_eq!(number.text(), digits);
        }
    }

    #[test]
    fn no_text_makes_a_reader_panic(text in "[\\[\\]{}\",:0-9a-z ]{0,60}", bytes: Vec<u8>) {
        let (election, _) = empty();
        let _ = Ballot::open(&text, election);
        let _ = Election::<Ed25519>::parse(&text);
        let _ = trustee::parse::<Ed25519>(&text);
        let _ = Roll::<Ed25519>::parse(&text);
        let _ = Outcome::parse(&text);
        let _ = Archive::read(&bytes);
        let _ = Archive::read(text.as_bytes());
    }
}

/// Made once: a key takes longer than the reading of a short text.
fn empty() -> &'static (Election<Ed25519>, String) {
    static SAMPLE: std::sync::OnceLock<(Election<Ed25519>, String)> = std::sync::OnceLock::new();
    SAMPLE.get_or_init(sample)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn a_mutilated_ballot_is_refused(cut in any::<prop::sample::Index>(), with in "[\\[\\]{}\",:0-9a-z]{0,4}", length in 0_usize..80) {
        let (election, text) = empty();
        let start = cut.index(text.len());
        let end = (start + length).min(text.len());
        let mutilated = format!("{}{with}{}", &text[..start], &text[end..]);
        prop_assert_eq!(Ballot::open(&mutilated, election).is_ok(), mutilated == *text);
    }
}
