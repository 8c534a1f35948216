//! Whose a file is: keys confirmed at the desk, revoked, contradicting, and votes on paper beside them.

use std::collections::BTreeMap;

use super::tests::{Desk, at};
use super::*;
use crate::desk::assess::{Known, Verdict};
use crate::desk::finding::Finding;
use crate::desk::log::Entry;
use crate::vote::count::{LineSum, Sums};
use crate::vote::paper::PaperState;

#[test]
fn a_file_counts_once_someone_has_seen_who_handed_it_over() {
    let mut desk = Desk::new();
    desk.hand_over("a");
    desk.finding("a", |f| assert_eq!(f, Finding::Unaccredited));
    assert_eq!(desk.close(), Err(ActError::Unaccredited(1)));
    let person = desk.person();
    let everyone = [person.clone()];
    let event = accredit(&desk.state(), &desk.standing(), &everyone).unwrap();
    desk.note(event);
    let state = desk.state();
    assert_eq!(state.known[&person], Known::AtDesk);
    desk.finding("a", |f| assert_eq!(f, Finding::Counts));
    let again = accredit(&desk.state(), &desk.standing(), &everyone);
    assert_eq!(again, Err(ActError::NoKey));
    desk.note(desk.close().unwrap());
    let late = accredit(&desk.state(), &desk.standing(), &everyone);
    assert_eq!(late, Err(ActError::Closed));
}

#[test]
fn another_phone_contradicts_even_if_it_claims_to_go_on() {
    let mut desk = Desk::new();
    let first = desk.hand_over("a");
    let waiting = desk
        .state()
        .unaccredited()
        .map(|(p, _)| p.clone())
        .collect::<Vec<_>>();
    desk.note(accredit(&desk.state(), &desk.standing(), &waiting).unwrap());
    desk.phone = 2;
    let second = desk.hand_over_after("b", &[first]);
    assert_eq!(desk.state().conflicts().count(), 1);

    // Decided for the new phone, what it goes on with counts without being asked again.
    desk.note(desk.decide(second, "new phone").unwrap());
    desk.hand_over_after("c", &[first, second]);
    desk.finding("c", |f| assert_eq!(f, Finding::Chosen { others: 2 }));
}

#[test]
fn what_a_revoked_key_signed_never_counts_again() {
    let mut desk = Desk::new();
    desk.hand_over("a");
    let (person, key) = {
        let state = desk.state();
        let (person, key) = state.unaccredited().next().unwrap();
        (person.clone(), key)
    };
    let revoking =
        |desk: &Desk, reason| revoke(&desk.inbox, &desk.standing(), &person, key, reason);
    assert_eq!(revoking(&desk, " "), Err(ActError::NoReason));
    let event = revoking(&desk, "lost phone").unwrap();
    desk.note(event);
    desk.finding("a", |f| assert_eq!(f, Finding::Revoked));
    assert!(desk.state().people.is_empty());
    let nobody = revoke(&Inbox::default(), &desk.standing(), &person, key, "why");
    assert_eq!(nobody, Err(ActError::NoKey));

    desk.phone = 2;
    desk.hand_over("b");
    assert_eq!(desk.state().conflicts().count(), 0);
    desk.note(
        accredit(
            &desk.state(),
            &desk.standing(),
            std::slice::from_ref(&person),
        )
        .unwrap(),
    );
    desk.finding("b", |f| assert_eq!(f, Finding::Counts));
}

#[test]
fn a_ballot_in_two_peoples_files_counts_for_neither() {
    let mut desk = Desk::with_everyone();
    let (conference, people) = {
        let conference = desk.simulation.conference().clone();
        let people: Vec<_> = conference.people.iter().map(|p| p.id.clone()).collect();
        (conference, people)
    };
    let ballot = desk.state().accepted[&people[0]].1.ballot.clone();
    let mut copy = (*desk.state().accepted[&people[1]].1).clone();
    copy.history.push(desk.state().accepted[&people[1]].0);
    copy.ballot = ballot;
    let phone = crate::simulate::phone::Phone::new(&desk.simulation, &conference.people[1], 1);
    phone.sign(&mut copy);
    desk.take("copy", &crate::format::write(&copy).0);

    let state = desk.state();
    let same: Vec<_> = state.same_credentials().cloned().collect();
    assert_eq!(same, people[..2]);
    desk.finding("copy", |f| assert_eq!(f, Finding::SameCredential));
    assert_eq!(desk.close(), Err(ActError::SameCredential(2)));
    let verdicts = state.verdicts.values();
    let parted = verdicts.filter(|v| matches!(v, Verdict::SameCredential { .. }));
    assert_eq!(parted.count(), 2);

    // The copier's key is revoked: the ballot is its voter's again.
    let key = copy.identity.as_ref().unwrap().key;
    let event = revoke(&desk.inbox, &desk.standing(), &people[1], key, "copied").unwrap();
    desk.note(event);
    assert_eq!(desk.state().same_credentials().count(), 0);
    assert!(desk.state().accepted.contains_key(&people[0]));
}

#[test]
fn paper_ballots_are_counted_by_two_before_anything_is_opened() {
    let mut desk = Desk::with_everyone();
    let conference = desk.simulation.conference().clone();
    let person = conference.people[0].id.clone();
    let guest = conference.people.last().unwrap().id.clone();
    let says = |desk: &Desk, people: &[PersonId]| {
        paper_voters(&conference, &desk.standing(), people.iter().cloned())
    };
    assert_eq!(says(&desk, &[guest]), Err(ActError::NoVote));
    let event = says(&desk, std::slice::from_ref(&person)).unwrap();
    desk.note(event);
    assert_eq!(desk.close(), Err(ActError::TwiceVoted(1)));
    let key = desk.state().accepted[&person]
        .1
        .identity
        .as_ref()
        .unwrap()
        .key;
    let event = revoke(&desk.inbox, &desk.standing(), &person, key, "broken phone").unwrap();
    desk.note(event);
    desk.note(desk.close().unwrap());

    let count = |by: &str, agree: u32| PaperCount {
        by: by.to_owned(),
        sums: conference
            .held_contests()
            .map(|contest| (contest.id.clone(), one_ballot(contest, agree)))
            .collect::<BTreeMap<_, _>>(),
    };
    let enter = |desk: &Desk, count| count_paper(&conference, &desk.standing(), count);
    let nameless = enter(&desk, count(" ", 1));
    assert_eq!(nameless, Err(ActError::Paper(PaperError::NoName)));
    desk.note(enter(&desk, count("A", 1)).unwrap());
    assert_eq!(open(&desk.standing(), Vec::new()), Err(ActError::PaperOpen));
    // One alone does not count twice.
    desk.note(enter(&desk, count("A", 1)).unwrap());
    assert_eq!(open(&desk.standing(), Vec::new()), Err(ActError::PaperOpen));
    desk.note(enter(&desk, count("B", 0)).unwrap());
    let standing = desk.standing();
    let state = paper::state(&standing.paper_voters, &standing.paper_counts);
    assert!(matches!(state, PaperState::Differs(_)), "{state:?}");
    desk.note(enter(&desk, count("B", 1)).unwrap());
    assert!(open(&desk.standing(), Vec::new()).is_ok());
}

/// One ballot that marks the first line, or is invalid.
fn one_ballot(contest: &crate::vote::contest::Contest, agree: u32) -> Sums {
    let line = |place| LineSum {
        agree: if place == 0 { agree } else { 0 },
        disagree: if place == 0 { 0 } else { agree },
        no_opinion: 0,
    };
    Sums {
        issued: 1,
        collected: 1,
        blank: 0,
        invalid: 1 - agree,
        lines: (0..contest.options.len()).map(line).collect(),
    }
}

#[test]
fn after_a_share_nothing_can_be_collected_any_more() {
    let mut desk = Desk::with_everyone();
    desk.note(desk.close().unwrap());
    let conference = desk.simulation.conference();
    let urn = crate::results::results(conference, &desk.state(), &desk.standing())
        .urn
        .unwrap();
    let counting = urn
        .counting(conference, desk.simulation.fingerprint())
        .unwrap();
    let shares = counting.sample_shares(conference).unwrap();
    let event = share(&desk.standing(), shares[0].clone()).unwrap();
    desk.log.push(Entry { at: at(), event });
    assert_eq!(reopen(&desk.standing(), "one more"), Err(ActError::Opened));
}
