//! The desk's receipt for a submission.

use khoithidua_core::receipt::{Expected, Receipt, ReceiptError, ReceiptVerdict};

use super::Known;
use crate::explain;

/// What a receipt says, and what is wrong with it. Whether it is for the right submission shows by the code: `check` prints
/// that of a submission too.
pub fn receipt(receipt: &Receipt, known: &Known) -> (String, Option<String>) {
    let conference = known.conference(receipt.conference);
    let summary = format!(
        "submission {} of {}, revision {}, got {}: {}; desk {}",
        receipt.submission.spoken(explain::SPOKEN),
        receipt.person,
        receipt.revision,
        receipt.at.display(),
        verdict(receipt.verdict),
        receipt.desk.spoken(),
    );
    let expected = Expected {
        conference: receipt.conference,
        person: receipt.person.clone(),
        history: vec![receipt.submission],
        desk: conference.and_then(khoithidua_core::conference::Conference::desk_key),
    };
    let problem = match receipt.check(&expected) {
        Err(ReceiptError::OtherDesk) => Some("Another desk signed it than the conference names."),
        Err(_) => Some("The signature does not hold: it is not what a desk wrote."),
        Ok(()) if conference.is_some_and(|c| c.person(&receipt.person).is_none()) => {
            Some("The conference has nobody of that identifier.")
        }
        Ok(()) => None,
    };
    let summary = match conference {
        Some(_) => summary,
        None => format!(
            "{summary}; of conference {} which is not here: only form and signature are checked",
            receipt.conference.spoken(explain::SPOKEN)
        ),
    };
    (summary, problem.map(str::to_owned))
}

fn verdict(verdict: ReceiptVerdict) -> &'static str {
    match verdict {
        ReceiptVerdict::Counts => "it counts",
        ReceiptVerdict::Replaced => "a newer revision took its place",
        ReceiptVerdict::SetAside => "the board chose another of this person",
        ReceiptVerdict::Waits => "it waits until the board confirms who handed over",
        ReceiptVerdict::Conflict => "it contradicts another of this person",
        ReceiptVerdict::Revoked => "its key was revoked",
        ReceiptVerdict::SameBallot => "its sealed ballot is another person's too",
        ReceiptVerdict::Late => "it came after collection was closed",
        ReceiptVerdict::Refused => "it was refused",
    }
}
