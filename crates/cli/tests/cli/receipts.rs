//! `check` on the desk's receipts.

use khoithidua_core::date::Moment;
use khoithidua_core::format;
use khoithidua_core::identity::Key;
use khoithidua_core::receipt::{Receipt, ReceiptVerdict};
use khoithidua_core::submission::Submission;
use serde_json::Value;

use crate::support::Folder;

/// What `check` says of a receipt beside the conference, and what is wrong with it.
fn said(folder: &Folder, receipt: &Receipt) -> (Value, Value) {
    folder.write("receipt.json", format::write(receipt).0);
    let said = folder.run("check receipt.json files/conference.json --json");
    let file = said.json()["files"][0].clone();
    (file["summary"].clone(), file["problem"].clone())
}

#[test]
fn a_receipt_is_explained_and_its_signature_checked() {
    let folder = Folder::simulated(3, 3, 4, 0);
    let all = folder.all("files");
    let mut files = all.iter().filter(|(name, _)| name.starts_with('0'));
    let (_, bytes) = files.next().unwrap();
    let (submission, hash) = format::read::<Submission>(bytes).unwrap();
    let key = Key::from_seed(&[3; 32]);
    let mut receipt = Receipt {
        conference: submission.conference,
        person: submission.person.clone(),
        submission: hash,
        revision: 1,
        verdict: ReceiptVerdict::Waits,
        at: Moment::parse("2023-12-28T09:00:00+07:00").unwrap(),
        desk: key.public(),
        signature: None,
    };
    receipt.sign(&key);
    let (summary, problem) = said(&folder, &receipt);
    assert_eq!(problem, Value::Null);
    let summary = summary.as_str().unwrap();
    for part in [hash.spoken(2), key.public().spoken(), "it waits".to_owned()] {
        assert!(summary.contains(&part), "{summary}");
    }
    receipt.verdict = ReceiptVerdict::Counts;
    let (_, problem) = said(&folder, &receipt);
    assert!(
        problem
            .as_str()
            .unwrap()
            .contains("signature does not hold")
    );
    let mut stranger = receipt.clone();
    stranger.person = khoithidua_core::ids::PersonId::new("stranger").unwrap();
    stranger.sign(&key);
    let (_, problem) = said(&folder, &stranger);
    assert!(
        problem
            .as_str()
            .unwrap()
            .contains("nobody of that identifier")
    );
    folder.change("files/conference.json", |conference| {
        let other = Key::from_seed(&[4; 32]).public();
        conference["procedure"]["desk"] = Value::from(other.to_string());
    });
    let (_, named) = format::read::<khoithidua_core::conference::Conference>(
        folder.read("files/conference.json").as_bytes(),
    )
    .unwrap();
    receipt.conference = named;
    receipt.sign(&key);
    let (_, problem) = said(&folder, &receipt);
    assert!(problem.as_str().unwrap().contains("Another desk"));
}
