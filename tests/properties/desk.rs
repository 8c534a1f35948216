//! What a desk makes of files: never of their order, their number, or what came before.

use std::collections::BTreeSet;

use khoithidua_core::desk::acts::{self, ActError};
use khoithidua_core::desk::assess::{self, Known, PersonState, Verdict};
use khoithidua_core::desk::inbox::{Content, Inbox};
use khoithidua_core::desk::log::{Decision, Event, Revocation, Standing};
use khoithidua_core::draft::Draft;
use khoithidua_core::format;
use khoithidua_core::hash::Hash;
use khoithidua_core::identity::Key;
use proptest::prelude::*;
use proptest::sample::Index;

use crate::common::{self, moment, text};

/// Decides every conflict for one of the sides.
fn decisions(inbox: &Inbox, pick: Index) -> Vec<Event> {
    let state = assess::assess(inbox, &Standing::default());
    let decide = |(person, heads): (_, &[Hash])| {
        let chosen = *pick.get(heads);
        Event::Decided(Decision {
            person: Clone::clone(person),
            chosen,
            over: heads.iter().filter(|h| **h != chosen).copied().collect(),
            reason: "asked".to_owned(),
        })
    };
    state.conflicts().map(decide).collect()
}

/// Every conflict decided, every key that waits confirmed.
fn settled(inbox: &Inbox, pick: Index) -> Standing {
    let events = [common::accreditations(inbox), decisions(inbox, pick)].concat();
    common::standing(&events)
}

fn turned<T: Clone>(items: &[T], turn: Index) -> Vec<T> {
    let mut items = items.to_vec();
    if !items.is_empty() {
        let by = turn.index(items.len());
        items.rotate_left(by);
    }
    items
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn order_and_repetition_of_files_and_acts_change_nothing(
        hall in common::hall(),
        order in prop::collection::vec(any::<Index>(), 40),
        pick in any::<Index>(),
        turn in any::<Index>(),
    ) {
        let straight = hall.inbox();
        let shuffled = order.iter().map(|i| i.get(&hall.files));
        let shuffled = common::desk(shuffled.chain(hall.files.iter().rev()));
        let events = [common::accreditations(&straight), decisions(&straight, pick)].concat();
        let others = [common::accreditations(&shuffled), decisions(&shuffled, pick)].concat();
        let mut others = turned(&others, turn);
        others.reverse();
        for (events, others) in [(vec![], vec![]), (events, others)] {
            let (standing, other) = (common::standing(&events), common::standing(&others));
            prop_assert_eq!(&standing, &other);
            let opened = hall.opened(&straight, &standing);
            let (state, results) = hall.outcome(&straight, &opened);
            let again = hall.opened(&shuffled, &other);
            let (other_state, other_results) = hall.outcome(&shuffled, &again);
            prop_assert_eq!(state, other_state);
            prop_assert_eq!(text(&results), text(&other_results));
            prop_assert_eq!(results.integrity(), other_results.integrity());
            prop_assert_eq!(results.verify(), Ok(()));
        }
    }

    #[test]
    fn everyone_counts_at_most_once_and_nobody_is_lost(
        hall in common::hall(),
        confirmed in any::<bool>(),
    ) {
        let inbox = hall.inbox();
        let events = if confirmed { common::accreditations(&inbox) } else { vec![] };
        let (state, results) = hall.outcome(&inbox, &common::standing(&events));
        let counting = |v: &&Verdict| matches!(v, Verdict::Accepted | Verdict::Supersedes { .. });
        prop_assert_eq!(state.verdicts.len(), inbox.len());
        prop_assert_eq!(state.verdicts.values().filter(counting).count(), state.accepted.len());
        prop_assert_eq!(results.roll.len(), state.accepted.len());
        prop_assert!(state.known.keys().eq(state.accepted.keys()));
        for (person, standing) in &state.people {
            let counts = matches!(standing, PersonState::Received { .. });
            prop_assert_eq!(counts, state.accepted.contains_key(person));
        }
        let slips = !hall.conference().slips.is_empty();
        prop_assert!(state.known.values().all(|known| (*known == Known::BySlip) == slips));
        prop_assert!(confirmed || slips || state.accepted.is_empty(), "nobody has confirmed a key");
        prop_assert_eq!(confirmed && state.unaccredited().next().is_some(), false);
    }

    #[test]
    fn a_decision_settles_a_conflict_and_only_the_one_it_was_made_about(
        hall in common::hall(),
        pick in any::<Index>(),
    ) {
        let inbox = hall.inbox();
        let open = assess::assess(&inbox, &common::standing(&common::accreditations(&inbox)));
        let standing = settled(&inbox, pick);
        let (settled, results) = hall.outcome(&inbox, &standing);
        prop_assert_eq!(settled.conflicts().count(), 0);
        prop_assert_eq!(results.verify(), Ok(()));
        for decision in &standing.decisions {
            prop_assert_eq!(settled.accepted.get(&decision.person).unwrap().0, decision.chosen);
        }
        for (person, state) in &open.people {
            if matches!(state, PersonState::Received { .. }) {
                prop_assert_eq!(settled.people.get(person), Some(state));
            }
        }
        // A third phone turns up: what was decided about two says nothing about three.
        let Some(decision) = standing.decisions.first() else { return Ok(()); };
        let third = Draft::new(hall.simulation.fingerprint(), decision.person.clone());
        let mut third = third.submission(hall.conference(), moment(), "third phone", None);
        third.sign(&Key::from_seed(&[3; 32]), None);
        let third = hall.examined(format::write(&third).0);
        let inbox = common::desk(hall.files.iter().chain([&third]));
        let (state, _) = hall.outcome(&inbox, &standing);
        let PersonState::Conflict { heads } = state.people.get(&decision.person).unwrap() else {
            return Err(TestCaseError::fail("a new contradiction was passed over"));
        };
        prop_assert_eq!(heads.len(), 2);
        prop_assert!(heads.contains(&decision.chosen));
    }

    #[test]
    fn what_comes_after_closing_changes_no_result(
        hall in common::hall(),
        in_time in any::<Index>(),
        pick in any::<Index>(),
    ) {
        let (early, _) = hall.files.split_at(in_time.index(hall.files.len() + 1));
        let at_closing = common::desk(early);
        let mut standing = settled(&at_closing, pick);
        standing.closed = Some(at_closing.iter().map(|(raw, _, _)| *raw).collect());
        let standing = hall.opened(&at_closing, &standing);
        let (_, closed) = hall.outcome(&at_closing, &standing);
        let all = hall.inbox();
        let (state, later) = hall.outcome(&all, &standing);
        prop_assert_eq!(text(&closed), text(&later));
        prop_assert_eq!(state.counts().late as usize, all.len() - at_closing.len());
    }

    #[test]
    fn revoked_keys_never_count(
        hall in common::hall(),
        lost in prop::collection::vec(any::<Index>(), 1..4),
        pick in any::<Index>(),
        turn in any::<Index>(),
    ) {
        let inbox = hall.inbox();
        let signed: Vec<_> = inbox
            .submissions()
            .map(|s| (s.person.clone(), s.identity.as_ref().unwrap().key))
            .collect();
        prop_assume!(!signed.is_empty());
        let revoked: BTreeSet<_> = lost.iter().map(|i| i.get(&signed).clone()).collect();
        let revoke = |(person, key): &(_, _)| {
            let (person, key) = (Clone::clone(person), *key);
            Event::Revoked(Revocation { person, key, reason: "lost".to_owned() })
        };
        let acts = [common::accreditations(&inbox), decisions(&inbox, pick)].concat();
        let events = [acts.clone(), revoked.iter().map(revoke).collect()].concat();
        let standing = common::standing(&events);
        let (state, results) = hall.outcome(&inbox, &standing);
        for (person, (_, submission)) in &state.accepted {
            let key = submission.identity.as_ref().unwrap().key;
            prop_assert!(!revoked.contains(&(person.clone(), key)));
        }
        for (raw, _, content) in inbox.iter() {
            let Content::Sound(submission, _) = content else { continue };
            let key = submission.identity.as_ref().unwrap().key;
            let counts = matches!(
                state.verdicts.get(raw),
                Some(Verdict::Accepted | Verdict::Supersedes { .. })
            );
            prop_assert!(!(counts && revoked.contains(&(submission.person.clone(), key))));
        }
        prop_assert_eq!(results.revoked.len(), revoked.len());
        prop_assert_eq!(results.verify(), Ok(()));
        // Revoking in another order says the same.
        let revocations: Vec<Event> = revoked.iter().map(revoke).collect();
        let other = common::standing(&[acts, turned(&revocations, turn)].concat());
        prop_assert_eq!(text(&hall.outcome(&inbox, &other).1), text(&results));
    }

    #[test]
    fn once_a_teller_has_opened_it_the_desk_stays_closed(
        hall in common::hall(),
        pick in any::<Index>(),
        how_many in 1_usize..4,
    ) {
        let inbox = hall.inbox();
        let mut standing = settled(&inbox, pick);
        let state = assess::assess(&inbox, &standing);
        let Ok(Event::Closed { files }) = acts::close(&inbox, &state, &standing) else {
            prop_assert!(state.accepted.is_empty());
            return Ok(());
        };
        standing.closed = Some(files);
        prop_assert!(acts::reopen(&standing, "one is lacking").is_ok());
        let opened = hall.opened(&inbox, &standing);
        prop_assume!(!opened.shares.is_empty());
        for (teller, share) in opened.shares.into_iter().take(how_many) {
            prop_assert!(acts::share(&standing, share.clone()).is_ok());
            standing.shares.insert(teller, share);
        }
        let reopened = acts::reopen(&standing, "one is lacking");
        prop_assert_eq!(reopened, Err(ActError::Opened));
        let person = hall.conference().people[0].id.clone();
        let decided = acts::decide(&state, &standing, &person, Hash::of(b"?"), "why");
        prop_assert_eq!(decided, Err(ActError::Closed));
        let accredited = acts::accredit(&state, &standing, std::slice::from_ref(&person));
        prop_assert_eq!(accredited, Err(ActError::Closed));
        let key = Key::from_seed(&[1; 32]).public();
        let revoked = acts::revoke(&inbox, &standing, &person, key, "why");
        prop_assert_eq!(revoked, Err(ActError::Closed));
    }
}
