//! The desk's receipt, the draft that keeps it, and the file for a further collecting desk: made once, and standing ever
//! since.
//!
//! `cargo test --test golden make_receipts -- --ignored` writes them again, out of the other files of version 1.

use khoithidua_core::desk::file::DeskFile;
use khoithidua_core::desk::inbox::Inbox;
use khoithidua_core::desk::merge;
use khoithidua_core::draft::Draft;
use khoithidua_core::format;
use khoithidua_core::identity::{Key, SecretKey};
use khoithidua_core::receipt::{Expected, Receipt, ReceiptVerdict};

use super::make::{at, write};
use super::{conference, golden, named_stands, stands};

fn key() -> Key {
    Key::from_seed(&[7; 32])
}

fn draft() -> Draft {
    format::read::<Draft>(&golden("draft")).unwrap().0
}

#[test]
#[ignore = "writes the files that the other tests read"]
fn make_receipts() {
    let (mut draft, (_, fingerprint)) = (draft(), conference());
    let mut receipt = Receipt {
        conference: fingerprint,
        person: draft.person.clone(),
        submission: *draft.history.last().unwrap(),
        revision: 1,
        verdict: ReceiptVerdict::Counts,
        at: at("09:12:40"),
        desk: key().public(),
        signature: None,
    };
    receipt.sign(&key());
    write("receipt", &receipt);
    draft.set_receipt(Some(&receipt));
    write("draft-received", &draft);
    let (desk, _) = format::read::<DeskFile>(&golden("desk")).unwrap();
    let log = merge::collector(&desk.log);
    let secret = SecretKey::of(&key());
    let collector = DeskFile::of(&desk.conference, &Inbox::default(), &log, Some(&secret));
    write("desk-collector", &collector);
}

#[test]
fn a_receipt_of_version_1_stands() {
    let receipt: Receipt =
        stands("1fb705e2cbe59f45fdafca5540280666a792b1126eb5692fe95219e04ac6fcfa");
    let expected = Expected {
        conference: conference().1,
        person: draft().person,
        history: draft().history,
        desk: Some(key().public()),
    };
    assert_eq!(receipt.check(&expected), Ok(()));
}

#[test]
fn a_draft_with_a_receipt_of_version_1_stands() {
    let mut received: Draft = named_stands(
        "draft-received",
        "6615c1fc8f1953dd4e3f70801d636ced8e78652212b6cdf2b287955326c40c2c",
    );
    let (receipt, _) = format::read::<Receipt>(&golden("receipt")).unwrap();
    assert_eq!(received.receipt(), Some(receipt));
    received.set_receipt(None);
    assert_eq!(received, draft());
    let mut again = draft();
    again.reopen();
    assert_eq!(again.receipt(), None);
}

#[test]
fn a_file_for_a_collecting_desk_of_version_1_stands() {
    let desk: DeskFile = named_stands(
        "desk-collector",
        "5262608a34664c092e4503cd2ec81e0fec03cc0c89a816fec774c672fd932d4e",
    );
    assert_eq!(desk.check(), Ok(Vec::new()));
    assert!(!desk.log.is_empty());
    assert_eq!(desk.key, Some(SecretKey::of(&key())));
}
