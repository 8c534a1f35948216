//! Receipts for what the desk has got. The same state gives the same receipt, but for the signature: the time in it is
//! that at which the file came.

use std::collections::BTreeMap;

use super::assess::{Assessment, Verdict};
use super::finding::{Finding, Findings};
use super::inbox::{Content, Inbox};
use crate::format;
use crate::hash::Hash;
use crate::identity::PublicKey;
use crate::ids::PersonId;
use crate::receipt::{Receipt, ReceiptVerdict};
use crate::submission::Submission;

/// The receipt for a file, not signed yet; `None` for one that is not here, or does not say whose it is.
///
/// Of several files with one content the one that stands for all of them is named.
pub fn receipt(
    conference: Hash,
    inbox: &Inbox,
    state: &Assessment,
    raw: &Hash,
    desk: PublicKey,
) -> Option<Receipt> {
    let raw = match state.verdicts.get(raw)? {
        Verdict::Duplicate { of } => of,
        _ => raw,
    };
    let (received, content) = inbox.get(raw)?;
    let (person, submission, revision) = match content {
        Content::Sound(submission, hash) => {
            (submission.person.clone(), *hash, submission.revision())
        }
        Content::Refused(_, person) => {
            let refused = format::read::<Submission>(received.text.as_bytes());
            let (submission, hash) = refused.ok()?;
            (person.clone()?, hash, submission.revision())
        }
    };
    Some(Receipt {
        conference,
        person,
        submission,
        revision: u32::try_from(revision).ok()?,
        verdict: verdict(&Findings::new(inbox, state).of(raw)?),
        at: received.at,
        desk,
        signature: None,
    })
}

fn verdict(finding: &Finding<'_>) -> ReceiptVerdict {
    match finding {
        Finding::Counts | Finding::Newest { .. } | Finding::Chosen { .. } => ReceiptVerdict::Counts,
        Finding::Replaced { .. } | Finding::ReplacedByOpen => ReceiptVerdict::Replaced,
        // A twin has been followed to the file that stands for it.
        Finding::SetAside | Finding::Twin { .. } => ReceiptVerdict::SetAside,
        Finding::Unaccredited => ReceiptVerdict::Waits,
        Finding::Open(_) => ReceiptVerdict::Conflict,
        Finding::Revoked => ReceiptVerdict::Revoked,
        Finding::SameCredential => ReceiptVerdict::SameBallot,
        Finding::Late => ReceiptVerdict::Late,
        Finding::Refused(_) => ReceiptVerdict::Refused,
    }
}

/// The files that people may ask a receipt for, by person: their newest, all that contradict each other, and what was
/// late or refused.
pub fn newest<'a>(inbox: &'a Inbox, state: &Assessment) -> BTreeMap<&'a PersonId, Vec<Hash>> {
    let mut newest = BTreeMap::<_, Vec<Hash>>::new();
    for (raw, _, content) in inbox.iter() {
        let person = match content {
            Content::Sound(submission, _) => Some(&submission.person),
            Content::Refused(_, person) => person.as_ref(),
        };
        let passed = matches!(
            state.verdicts.get(raw),
            None | Some(Verdict::Superseded { .. } | Verdict::Duplicate { .. })
        );
        if let Some(person) = person.filter(|_| !passed) {
            newest.entry(person).or_default().push(*raw);
        }
    }
    newest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::assess::assess;
    use crate::desk::file::tests::desk;
    use crate::desk::log::standing;
    use crate::identity::{Key, SecretKey};
    use crate::receipt::Expected;
    use crate::work::{self, SignReceipt};

    /// A desk that has got everything that can go wrong.
    fn judged() -> (Hash, Inbox, Assessment) {
        let (file, inbox) = desk(100);
        let (_, fingerprint) = format::write(&file.conference);
        let state = assess(&inbox, &standing(&file.log));
        (fingerprint, inbox, state)
    }

    #[test]
    fn every_file_with_a_name_has_one_receipt_and_it_says_how_the_file_stands() {
        let (fingerprint, inbox, state) = judged();
        let key = Key::from_seed(&[8; 32]);
        let mut seen = std::collections::BTreeSet::new();
        for (raw, received, content) in inbox.iter() {
            let made = receipt(fingerprint, &inbox, &state, raw, key.public());
            let verdict = &state.verdicts[raw];
            let Some(made) = made else {
                assert!(matches!(content, Content::Refused(_, None)), "{verdict:?}");
                continue;
            };
            seen.insert(format!("{:?}", made.verdict));
            let counts = match verdict {
                Verdict::Duplicate { of } => &state.verdicts[of],
                other => other,
            };
            let counts = matches!(counts, Verdict::Accepted | Verdict::Supersedes { .. });
            assert_eq!(made.verdict.counts(), counts, "{verdict:?}");
            assert_eq!(made.at, received.at);
            let job = SignReceipt {
                key: SecretKey::of(&key),
                receipt: made.clone(),
            };
            let mut chance = crate::sealed::chance_from("test", &[]);
            let answer = work::answer(&work::request(&job), &mut chance);
            let signed = work::read_answer::<SignReceipt>(&answer).unwrap();
            let expected = Expected {
                conference: fingerprint,
                person: made.person.clone(),
                history: vec![made.submission],
                desk: Some(key.public()),
            };
            assert_eq!(signed.check(&expected), Ok(()));
            // One square code, with room to spare: what deflate makes of it is less than half.
            assert!(format::write(&signed).0.len() < 640);
        }
        for wanted in ["Counts", "Replaced", "Conflict", "Refused"] {
            assert!(seen.contains(wanted), "{wanted} in {seen:?}");
        }
    }

    #[test]
    fn whoever_handed_over_is_listed_with_what_stands() {
        let (_, inbox, state) = judged();
        let newest = newest(&inbox, &state);
        assert!(
            state
                .people
                .keys()
                .all(|person| newest.contains_key(person))
        );
        for raws in newest.values() {
            for raw in raws {
                let passed = matches!(
                    state.verdicts[raw],
                    Verdict::Superseded { .. } | Verdict::Duplicate { .. }
                );
                assert!(!passed);
            }
        }
    }
}
