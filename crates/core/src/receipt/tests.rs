//! Receipts that are for somebody, for something, and by somebody else.

use super::*;
use proptest::prelude::*;

fn signed() -> (Receipt, Expected, Key) {
    let key = Key::from_seed(&[5; 32]);
    let expected = Expected {
        conference: Hash::of(b"conference"),
        person: PersonId::new("an").unwrap(),
        history: vec![Hash::of(b"first"), Hash::of(b"second")],
        desk: None,
    };
    let mut receipt = Receipt {
        conference: expected.conference,
        person: expected.person.clone(),
        submission: expected.history[1],
        revision: 2,
        verdict: ReceiptVerdict::Counts,
        at: Moment::parse("2023-12-28T09:41:07+07:00").unwrap(),
        desk: key.public(),
        signature: None,
    };
    receipt.sign(&key);
    (receipt, expected, key)
}

fn again(receipt: &Receipt, key: &Key, change: impl FnOnce(&mut Receipt)) -> Receipt {
    let mut receipt = receipt.clone();
    change(&mut receipt);
    receipt.sign(key);
    receipt
}

#[test]
fn a_receipt_is_for_one_person_one_content_and_by_one_desk() {
    let (receipt, expected, key) = signed();
    assert_eq!(receipt.check(&expected), Ok(()));
    let other = PersonId::new("binh").unwrap();
    let table = [
        (
            again(&receipt, &key, |r| r.conference = Hash::of(b"other")),
            ReceiptError::OtherConference,
        ),
        (
            again(&receipt, &key, |r| r.person = other.clone()),
            ReceiptError::OtherPerson(other.clone()),
        ),
        (
            again(&receipt, &key, |r| {
                r.submission = Hash::of(b"first");
                r.revision = 1;
            }),
            ReceiptError::OlderRevision(1),
        ),
        (
            again(&receipt, &key, |r| r.submission = Hash::of(b"other")),
            ReceiptError::OtherContent,
        ),
        (
            Receipt {
                verdict: ReceiptVerdict::Late,
                ..receipt.clone()
            },
            ReceiptError::NotSigned,
        ),
        (
            Receipt {
                signature: None,
                ..receipt.clone()
            },
            ReceiptError::NotSigned,
        ),
        (
            Receipt {
                desk: Key::from_seed(&[6; 32]).public(),
                ..receipt.clone()
            },
            ReceiptError::NotSigned,
        ),
    ];
    for (bad, error) in table {
        assert_eq!(bad.check(&expected), Err(error));
    }
    let named = |desk: Key| Expected {
        desk: Some(desk.public()),
        ..expected.clone()
    };
    assert_eq!(receipt.check(&named(Key::from_seed(&[5; 32]))), Ok(()));
    let other = receipt.check(&named(Key::from_seed(&[6; 32])));
    assert_eq!(other, Err(ReceiptError::OtherDesk));
}

#[test]
fn a_signature_under_something_else_is_none() {
    let (mut receipt, expected, key) = signed();
    receipt.signature = Some(key.sign(Purpose::Submission, &receipt.signed_text()));
    assert_eq!(receipt.check(&expected), Err(ReceiptError::NotSigned));
}

#[test]
fn what_is_no_receipt_is_told_from_one_of_a_newer_app() {
    let (receipt, expected, _) = signed();
    let (text, _) = format::write(&receipt);
    assert_eq!(read(&text, &expected), Ok(receipt));
    let newer = text.replace("\"version\":1", "\"version\":2");
    assert_eq!(read(&newer, &expected), Err(ReceiptError::Newer));
    let more = text.replace("\"revision\":2", "\"more\":1,\"revision\":2");
    for other in ["", "mất rồi", &more, &"[".repeat(5_000)] {
        assert_eq!(read(other, &expected), Err(ReceiptError::NoReceipt));
    }
}

proptest! {
    #[test]
    fn any_changed_byte_is_refused(place in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let (receipt, expected, _) = signed();
        let mut bytes = format::write(&receipt).0.into_bytes();
        let place = place.index(bytes.len());
        prop_assume!(bytes[place] != byte);
        bytes[place] = byte;
        let changed = String::from_utf8_lossy(&bytes);
        prop_assert!(read(&changed, &expected).is_err(), "{changed}");
    }
}
