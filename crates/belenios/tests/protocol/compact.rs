//! The compact form of ballots: the same ballot as the text, to the byte, and as strict.

use belenios::archive::Archive;
use belenios::ballot::{Ballot, Fault};
use belenios::compact::{self, length};
use belenios::election::Election;
use belenios::group::{Belenios2048, Ed25519, Group};
use belenios::question::Question;
use proptest::prelude::*;

use crate::properties::{questions, vote};
use crate::support::{Made, only, question, rng};

/// A ballot for these questions, with its election.
fn cast<G: Group>(questions: Vec<Question>, seed: u64) -> (Election<G>, Ballot<G>) {
    let rng = &mut rng(seed);
    let mut made = Made::<G>::new(questions, 1, 1, rng);
    let vote = vote(&made.election.questions, seed);
    made.vote(0, &vote, rng);
    (made.election, made.ballots.remove(0))
}

/// There and back, by all ways.
fn round_trip<G: Group>(election: &Election<G>, ballot: &Ballot<G>) -> Vec<u8> {
    let text = ballot.text();
    let bytes = ballot.to_bytes(election).unwrap();
    assert_eq!(bytes.len(), length(election));
    let read = Ballot::from_bytes(&bytes, election).unwrap();
    assert_eq!(read.text(), text);
    assert_eq!(read.tracker(), ballot.tracker());
    assert_eq!(read.to_bytes(election).unwrap(), bytes);
    let opened = Ballot::open_bytes(&bytes, election).unwrap();
    assert_eq!(&opened, ballot);
    assert_eq!(Ballot::open(&opened.text(), election).unwrap(), opened);
    bytes
}

/// What the text says of a ballot that was read without a look at its proofs.
fn by_text(bytes: &[u8], election: &Election<Ed25519>) -> Result<Ballot<Ed25519>, Fault> {
    let ballot = Ballot::from_bytes(bytes, election)?;
    Ballot::open(&ballot.text(), election)
}

fn stored<G: Group>(archive: &[u8]) {
    let archive = Archive::read(archive).unwrap();
    let election = Election::<G>::parse(archive.election).unwrap();
    assert!(!archive.ballots.is_empty());
    for text in archive.ballots {
        let ballot = Ballot::open(text, &election).unwrap();
        assert_eq!(ballot.text(), text);
        round_trip(&election, &ballot);
    }
}

#[test]
fn ballots_of_the_official_tool_are_rebuilt_to_the_byte() {
    stored::<Ed25519>(&only("ed25519-single"));
    stored::<Ed25519>(&only("ed25519-small"));
    stored::<Belenios2048>(&only("belenios2048-small"));
}

#[test]
fn the_sample_of_26_ciphertexts_takes_5792_bytes_where_its_text_takes_16_kilobytes() {
    let questions = vec![
        question(11, false, 0, 2),
        question(11, true, 1, 1),
        question(2, true, 1, 1),
    ];
    let (election, ballot) = cast::<Ed25519>(questions, 26);
    let bytes = round_trip(&election, &ballot);
    // 53 points and 64 proofs.
    assert_eq!(bytes.len(), (53 + 2 * 64) * 32);
    assert_eq!(bytes.len(), 5792);
    let text = ballot.text().len();
    assert!((16_000..18_000).contains(&text), "{text}");
}

#[test]
fn any_bit_flipped_is_refused_as_the_text_would_be() {
    let (election, ballot) = cast::<Ed25519>(vec![question(1, true, 0, 1)], 1);
    let bytes = ballot.to_bytes(&election).unwrap();
    let mut read = 0;
    for bit in 0..8 * bytes.len() {
        let mut flipped = bytes.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        let fault = Ballot::open_bytes(&flipped, &election).unwrap_err();
        assert_eq!(
            by_text(&flipped, &election),
            Err(fault.clone()),
            "bit {bit}"
        );
        read += usize::from(!matches!(fault, Fault::Compact(_)));
    }
    // Most are numbers still, and then it is a proof that does not hold.
    assert!(read > 4 * bytes.len());
}

#[test]
fn only_the_one_length_is_read() {
    let (election, ballot) = cast::<Ed25519>(vec![question(2, false, 1, 1)], 2);
    let bytes = ballot.to_bytes(&election).unwrap();
    let longer = [bytes.as_slice(), &[0]].concat();
    let wrong = (0..bytes.len())
        .map(|end| &bytes[..end])
        .chain([longer.as_slice()]);
    for wrong in wrong {
        let fault = compact::Fault::Length {
            expected: bytes.len(),
            found: wrong.len(),
        };
        assert_eq!(Ballot::from_bytes(wrong, &election), Err(fault));
    }
}

#[test]
fn points_and_numbers_have_one_encoding() {
    let (election, ballot) = cast::<Ed25519>(vec![question(1, false, 0, 1)], 3);
    let bytes = ballot.to_bytes(&election).unwrap();
    let with = |place: usize, part: [u8; 32]| {
        let mut changed = bytes.clone();
        changed[32 * place..32 * (place + 1)].copy_from_slice(&part);
        Ballot::<Ed25519>::from_bytes(&changed, &election).unwrap_err()
    };
    // Of order two; of order four; the neutral element with a sign; y above the prime; no point at all.
    let mut two = [255; 32];
    (two[0], two[31]) = (0x7f, 0xec);
    let mut signed_one = [0; 32];
    (signed_one[0], signed_one[31]) = (0x80, 1);
    let mut above = [255; 32];
    (above[0], above[31]) = (0x7f, 0xee);
    let mut no_point = [0; 32];
    no_point[31] = 2;
    for point in [two, [0; 32], signed_one, above, no_point] {
        for place in 0..3 {
            assert_eq!(with(place, point), compact::Fault::Point(place));
        }
    }
    // The order itself, and the largest number of all.
    let mut order = [0; 32];
    order[0] = 0x10;
    order[16..]
        .copy_from_slice(&27_742_317_777_372_353_535_851_937_790_883_648_493_u128.to_be_bytes());
    for number in [order, [255; 32]] {
        for place in 3..bytes.len() / 32 {
            assert_eq!(with(place, number), compact::Fault::Number(place - 3));
        }
    }
}

#[test]
fn a_ballot_of_another_election_has_no_such_form() {
    let asked = || vec![question(2, true, 0, 2)];
    let (election, ballot) = cast::<Ed25519>(asked(), 4);
    let (other, _) = cast::<Ed25519>(asked(), 5);
    assert_eq!(ballot.to_bytes(&other), Err(Fault::OtherFingerprint));
    let bytes = ballot.to_bytes(&election).unwrap();
    assert!(Ballot::from_bytes(&bytes, &other).is_ok());
    assert_eq!(Ballot::open_bytes(&bytes, &other), Err(Fault::Signature));
}

#[test]
fn what_is_left_out_must_be_what_is_put_in_again() {
    let (election, ballot) = cast::<Ed25519>(vec![question(2, true, 0, 2)], 6);
    let text = ballot.text();
    let start = text.find("\"hash\":\"").unwrap() + 8;
    let other = if text[start..].starts_with('A') {
        "B"
    } else {
        "A"
    };
    let text = format!("{}{other}{}", &text[..start], &text[start + 1..]);
    let changed: Ballot<Ed25519> = belenios::json::read(&text).unwrap();
    assert_eq!(changed.to_bytes(&election), Err(Fault::SignedOther));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn text_and_bytes_are_the_same_ballot(questions in questions(), seed: u64) {
        let (election, ballot) = cast::<Ed25519>(questions, seed);
        round_trip(&election, &ballot);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2))]

    #[test]
    fn in_the_older_group_too(seed: u64) {
        let (election, ballot) = cast::<Belenios2048>(vec![question(1, true, 0, 1)], seed);
        round_trip(&election, &ballot);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn no_bytes_make_the_reader_panic(
        any in prop::collection::vec(any::<u8>(), 0..700),
        places in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 0..4),
    ) {
        let (election, bytes) = sample();
        prop_assert!(Ballot::open_bytes(&any, election).is_err());
        let cycled: Vec<u8> = any.iter().copied().chain([0]).cycle().take(bytes.len()).collect();
        prop_assert!(Ballot::open_bytes(&cycled, election).is_err());
        // Whole parts in each other's place: all of them points and numbers still.
        let mut moved: Vec<[u8; 32]> = bytes.as_chunks().0.to_vec();
        let points = 1 + 2 * 2;
        let numbers = moved.len() - points;
        for (from, to) in places {
            moved.swap(points + from.index(numbers), points + to.index(numbers));
        }
        let moved = moved.concat();
        let opened = Ballot::open_bytes(&moved, election);
        prop_assert_eq!(opened.is_ok(), moved == *bytes);
        prop_assert_eq!(opened, by_text(&moved, election));
    }
}

/// Made once.
fn sample() -> &'static (Election<Ed25519>, Vec<u8>) {
    static SAMPLE: std::sync::OnceLock<(Election<Ed25519>, Vec<u8>)> = std::sync::OnceLock::new();
    SAMPLE.get_or_init(|| {
        let (election, ballot) = cast(vec![question(1, true, 0, 1)], 7);
        let bytes = ballot.to_bytes(&election).unwrap();
        (election, bytes)
    })
}
