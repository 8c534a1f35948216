//! A conflict from its first sight to closing.

use super::*;
use crate::date::Moment;
use crate::desk::assess::assess;
use crate::desk::inbox::{Received, examine};
use crate::desk::log::{Entry, standing};
use crate::draft::Draft;
use crate::simulate::{Plan, Simulation};

struct Desk {
    inbox: Inbox,
    log: Vec<Entry>,
    simulation: Simulation,
}

impl Desk {
    fn new() -> Self {
        let plan = Plan {
            units: 3,
            delegates: 3,
            seed: 1,
            faults_percent: 0,
        };
        Self {
            inbox: Inbox::default(),
            log: Vec::new(),
            simulation: Simulation::invent(&plan).unwrap(),
        }
    }

    fn person(&self) -> PersonId {
        self.simulation.conference().people[0].id.clone()
    }

    /// A file of the person that no other one knows of.
    fn hand_over(&mut self, name: &str) -> Hash {
        let fingerprint = self.simulation.fingerprint();
        let mut draft = Draft::new(fingerprint, self.person());
        draft.name = name.to_owned();
        let conference = self.simulation.conference();
        let (done, text) = draft.finalise(conference, at(), "test");
        let content = examine(conference, fingerprint, text.as_bytes());
        let name = name.to_owned();
        let received = Received {
            name,
            at: at(),
            text,
        };
        self.inbox.add(received, content);
        *done.history.last().unwrap()
    }

    fn standing(&self) -> Standing {
        standing(&self.log)
    }

    fn state(&self) -> Assessment {
        assess(&self.inbox, &self.standing())
    }

    fn note(&mut self, event: Event) {
        self.log.push(Entry { at: at(), event });
    }

    fn decide(&self, chosen: Hash, reason: &str) -> Result<Event, ActError> {
        decide(
            &self.state(),
            &self.standing(),
            &self.person(),
            chosen,
            reason,
        )
    }

    fn close(&self) -> Result<Event, ActError> {
        close(&self.inbox, &self.state(), &self.standing())
    }
}

fn at() -> Moment {
    Moment::parse("2023-12-28T09:00:00+07:00").unwrap()
}

#[test]
fn a_conflict_is_decided_before_closing_and_stays_decided_when_a_third_file_comes() {
    let mut desk = Desk::new();
    assert_eq!(desk.close(), Err(ActError::NothingYet));
    let first = desk.hand_over("a");
    let second = desk.hand_over("b");
    assert_eq!(desk.close(), Err(ActError::Conflicts(1)));
    assert_eq!(desk.decide(first, " "), Err(ActError::NoReason));
    assert_eq!(
        desk.decide(Hash::of(b"?"), "why"),
        Err(ActError::NoConflict)
    );
    desk.note(desk.decide(first, "asked").unwrap());
    assert_eq!(desk.state().conflicts().count(), 0);

    let third = desk.hand_over("c");
    assert_eq!(desk.close(), Err(ActError::Conflicts(1)));
    desk.note(desk.decide(third, "asked again").unwrap());
    let state = desk.state();
    assert_eq!(state.conflicts().count(), 0, "{second} came back");
    assert_eq!(state.accepted[&desk.person()].0, third);

    desk.note(desk.close().unwrap());
    assert_eq!(desk.close(), Err(ActError::Closed));
    assert_eq!(desk.decide(first, "late"), Err(ActError::Closed));
    desk.note(reopen(&desk.standing(), "too early").unwrap());
    assert_eq!(reopen(&desk.standing(), "twice"), Err(ActError::Open));

    desk.note(withdraw(&desk.standing(), &desk.person(), "mistake").unwrap());
    assert_eq!(desk.state().conflicts().count(), 1);
    assert_eq!(
        withdraw(&desk.standing(), &desk.person(), "again"),
        Err(ActError::NoConflict)
    );
}
