//! Verdicts: their names and their reasons.

use khoithidua_core::desk::assess::Verdict;

use super::refusal;

/// One word for a verdict, the same in tables and in JSON.
pub fn verdict_name(verdict: &Verdict) -> &'static str {
    match verdict {
        Verdict::Accepted => "accepted",
        Verdict::Supersedes { .. } => "supersedes",
        Verdict::Superseded { .. } => "superseded",
        Verdict::Duplicate { .. } => "duplicate",
        Verdict::Conflict { .. } => "conflict",
        Verdict::Unaccredited => "unaccredited",
        Verdict::Revoked => "revoked",
        Verdict::SameCredential { .. } => "same credential",
        Verdict::Late => "late",
        Verdict::Refused(_) => "refused",
    }
}

/// The reason for a verdict; `None` where there is nothing to say.
pub fn verdict(verdict: &Verdict) -> Option<String> {
    match verdict {
        Verdict::Accepted => None,
        Verdict::Supersedes { earlier } => Some(match earlier.len() {
            1 => "It replaces an earlier file of the same person.".to_owned(),
            several => format!("It replaces {several} earlier files of the same person."),
        }),
        Verdict::Superseded { .. } => {
            Some("Another file of the same person stands in its place.".to_owned())
        }
        Verdict::Duplicate { .. } => Some("Another file has the same content: what is said of that one holds.".to_owned()),
        Verdict::Conflict { .. } => Some(
            "Another file of the same person says something else. Ask the person which one counts, and decide at the desk.".to_owned(),
        ),
        Verdict::Unaccredited => {
            Some("Nobody has confirmed whose key it is signed with.".to_owned())
        }
        Verdict::Revoked => Some("The key it is signed with was revoked.".to_owned()),
        Verdict::SameCredential { .. } => Some(
            "Its sealed ballot is a copy of the one in somebody else's file, so neither counts. Ask both to vote anew.".to_owned(),
        ),
        Verdict::Late => Some("It came after collection was closed.".to_owned()),
        Verdict::Refused(error) => Some(refusal(error)),
    }
}
