//! Tellers' files and ballots on trial: does what they say of themselves hold?

use khoithidua_core::hash::Hash;
use khoithidua_core::sealed::TellerKey;
use khoithidua_core::sealed::teller::{RehearsalKey, TellerFile, TellerSecret, TellerShare};
use khoithidua_core::sealed::trial::Trial;

use super::Known;
use crate::explain;

/// A few words on the content, and what is wrong with it.
type Said = (String, Option<String>);

pub fn teller(file: &TellerFile, known: &Known) -> Said {
    match file {
        TellerFile::Key(key) => (format!("key of {:?}", key.name), unproven(key)),
        TellerFile::Envelope(envelope) => (
            format!("envelope with the secret key of {:?}", envelope.key.name),
            unproven(&envelope.key),
        ),
        TellerFile::Rehearsal(rehearsal) => (
            format!(
                "key of {:?} for a rehearsal, readable by all",
                rehearsal.key.name
            ),
            unproven(&rehearsal.key).or_else(|| other_secret(rehearsal)),
        ),
        TellerFile::Share(share) => check_share(share, known),
    }
}

fn unproven(key: &TellerKey) -> Option<String> {
    let proven = key.trustee().is_some_and(|trustee| trustee.is_sound());
    (!proven).then(|| {
        "The proof that the teller has the secret half of this key does not hold. Ask for the key again.".to_owned()
    })
}

fn other_secret(rehearsal: &RehearsalKey) -> Option<String> {
    let secret = TellerSecret::parse(&rehearsal.secret);
    let own = secret.is_some_and(|secret| secret.is_of(&rehearsal.key));
    (!own).then(|| "It does not hold the key that it names.".to_owned())
}

fn check_share(share: &TellerShare, known: &Known) -> Said {
    let summary = format!("share of teller {}", share.teller);
    let mut urns = known.results.iter().filter_map(|(fingerprint, results)| {
        let urn = results.urn.as_ref()?;
        (*fingerprint == share.conference).then_some((&results.conference, urn))
    });
    match urns.next() {
        Some((conference, urn)) => {
            let counting = urn.counting(conference, share.conference);
            let checked = counting.and_then(|c| c.check_share(conference, share));
            (summary, checked.err().map(explain::urn))
        }
        None => (
            format!(
                "{summary}, of conference {} whose results are not here: only its form is checked",
                print(share.conference)
            ),
            None,
        ),
    }
}

pub fn trial(trial: &Trial, known: &Known) -> Said {
    match known.conference(trial.conference) {
        Some(conference) => match trial.check(conference, trial.conference) {
            Ok(tracker) => (format!("tracker {}", tracker.short()), None),
            Err(error) => (String::new(), Some(explain::trial(error))),
        },
        None => (
            format!(
                "of conference {} which is not here: only its form is checked",
                print(trial.conference)
            ),
            None,
        ),
    }
}

fn print(fingerprint: Hash) -> String {
    fingerprint.spoken(explain::SPOKEN)
}
