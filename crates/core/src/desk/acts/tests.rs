//! A conflict from its first sight to closing.

mod sheets;

use super::*;
use crate::date::Moment;
use crate::desk::assess::assess;
use crate::desk::finding::{Contradiction, Finding, Findings};
use crate::desk::inbox::{Examiner, Received};
use crate::desk::log::{Entry, history, standing};
use crate::draft::Draft;
use crate::identity::Key;
use crate::results::results;
use crate::simulate::{Plan, Simulation};

pub(super) struct Desk {
    pub inbox: Inbox,
    pub log: Vec<Entry>,
    pub simulation: Simulation,
    /// Which phone files are signed on.
    pub phone: u8,
}

impl Desk {
    pub fn new() -> Self {
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
            phone: 1,
        }
    }

    pub fn person(&self) -> PersonId {
        self.simulation.conference().people[0].id.clone()
    }

    /// A file of the person that no other one knows of.
    pub fn hand_over(&mut self, name: &str) -> Hash {
        self.hand_over_after(name, &[])
    }

    /// A file of the person that goes on from others.
    pub fn hand_over_after(&mut self, name: &str, history: &[Hash]) -> Hash {
        let fingerprint = self.simulation.fingerprint();
        let mut draft = Draft::new(fingerprint, self.person());
        draft.name = name.to_owned();
        draft.history = history.to_vec();
        let conference = self.simulation.conference();
        let mut submission = draft.submission(conference, at(), "test", None);
        submission.sign(&Key::from_seed(&[self.phone; 32]), None);
        let (text, hash) = crate::format::write(&submission);
        self.take(name, &text);
        hash
    }

    /// Takes a file in.
    pub fn take(&mut self, name: &str, text: &str) {
        let (conference, fingerprint) =
            (self.simulation.conference(), self.simulation.fingerprint());
        let content = Examiner::new(conference, fingerprint).examine(text.as_bytes());
        let received = Received {
            name: name.to_owned(),
            at: at(),
            text: text.to_owned(),
        };
        self.inbox.add(received, content);
    }

    /// With a file of everyone, vouched for by their slips.
    pub fn with_everyone() -> Self {
        let mut desk = Self::new();
        let files: Vec<_> = desk.simulation.files().collect();
        for file in files {
            desk.take(&file.name, &String::from_utf8(file.bytes).unwrap());
        }
        desk
    }

    pub fn standing(&self) -> Standing {
        standing(&self.log)
    }

    pub fn state(&self) -> Assessment {
        assess(&self.inbox, &self.standing())
    }

    pub fn note(&mut self, event: Event) {
        self.log.push(Entry { at: at(), event });
    }

    pub fn decide(&self, chosen: Hash, reason: &str) -> Result<Event, ActError> {
        decide(
            &self.state(),
            &self.standing(),
            &self.person(),
            chosen,
            reason,
        )
    }

    /// What is said of the file with this name.
    pub fn finding<T>(&self, name: &str, look: impl FnOnce(Finding<'_>) -> T) -> T {
        let state = self.state();
        let mut files = self.inbox.iter();
        let raw = files.find(|(_, r, _)| r.name == name).map(|(raw, ..)| *raw);
        let findings = Findings::new(&self.inbox, &state);
        look(findings.of(&raw.unwrap()).unwrap())
    }

    fn published(&self) -> Vec<Decision> {
        let (conference, standing) = (self.simulation.conference(), self.standing());
        results(conference, &self.state(), &standing).decisions
    }

    pub fn close(&self) -> Result<Event, ActError> {
        close(&self.inbox, &self.state(), &self.standing())
    }
}

pub(super) fn at() -> Moment {
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

#[test]
fn a_decision_that_was_overtaken_is_history_and_is_not_published() {
    let mut desk = Desk::new();
    let first = desk.hand_over("a");
    let second = desk.hand_over("b");
    assert!(desk.published().is_empty());
    desk.note(desk.decide(first, "asked").unwrap());
    assert!(desk.state().decided.contains(&desk.person()));
    assert_eq!(desk.published().len(), 1);
    desk.finding("a", |f| assert_eq!(f, Finding::Chosen { others: 1 }));
    desk.finding("b", |f| assert_eq!(f, Finding::SetAside));

    // A third file opens it again: the decision has decided nothing, and stays in the log.
    desk.hand_over("c");
    assert!(desk.state().decided.is_empty());
    assert!(desk.published().is_empty());
    assert_eq!(history(&desk.log, &desk.person()).count(), 1);

    // The delegate hands over one file that replaces them all: no decision is needed any more.
    let all = [first, second, desk.hand_over("c")];
    desk.hand_over_after("d", &all);
    let state = desk.state();
    assert_eq!(state.conflicts().count(), 0);
    assert!(state.decided.is_empty());
    assert!(desk.published().is_empty());
    desk.finding("d", |f| assert_eq!(f, Finding::Newest { earlier: 3 }));
    desk.finding("b", |f| assert_eq!(f, Finding::Replaced { by: 4 }));
}

#[test]
fn a_later_revision_of_the_chosen_file_stays_chosen() {
    let mut desk = Desk::new();
    let first = desk.hand_over("a");
    desk.hand_over("b");
    desk.note(desk.decide(first, "asked").unwrap());
    desk.hand_over_after("a2", &[first]);
    assert_eq!(desk.published().len(), 1);
    desk.finding("a2", |f| assert_eq!(f, Finding::Chosen { others: 2 }));
    desk.finding("a", |f| assert_eq!(f, Finding::Replaced { by: 2 }));
    desk.finding("b", |f| assert_eq!(f, Finding::SetAside));
}

#[test]
fn it_is_told_how_files_came_to_contradict_each_other() {
    let open = |files, revision, forked| {
        Finding::Open(Contradiction {
            files,
            revision,
            forked,
        })
    };
    // Two phones that knew nothing of each other.
    let mut desk = Desk::new();
    let first = desk.hand_over("a");
    desk.hand_over("b");
    desk.finding("a", |f| assert_eq!(f, open(2, Some(1), false)));

    // One of them goes on: the numbers differ now, and the earlier one does not count either.
    desk.hand_over_after("a2", &[first]);
    desk.finding("a2", |f| assert_eq!(f, open(2, None, false)));
    desk.finding("a", |f| assert_eq!(f, Finding::ReplacedByOpen));

    // One draft taken to another phone, and gone on with on both.
    let mut desk = Desk::new();
    let first = desk.hand_over("a");
    desk.hand_over_after("b", &[first]);
    desk.hand_over_after("c", &[first]);
    desk.finding("b", |f| assert_eq!(f, open(2, Some(2), true)));
    desk.finding("c", |f| assert_eq!(f, open(2, Some(2), true)));
}
