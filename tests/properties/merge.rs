//! Several desks that collected different parts: whatever the split and the order in which they are merged, they become
//! the one desk that could have collected everything.

use khoithidua_core::conference::Conference;
use khoithidua_core::date::Moment;
use khoithidua_core::desk::file::DeskFile;
use khoithidua_core::desk::inbox::{Inbox, Received};
use khoithidua_core::desk::log::{self, Entry, Event};
use khoithidua_core::desk::merge::{Merged, Part, collector, lacks, merge};
use khoithidua_core::desk::{assess, audit};
use khoithidua_core::format;
use khoithidua_core::simulate::{Plan, Simulation};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::common::{self, File, Hall};

/// What one desk has.
#[derive(Clone, Default)]
struct Desk {
    inbox: Inbox,
    log: Vec<Entry>,
}

impl Desk {
    fn part(&self) -> Part<'_> {
        Part {
            inbox: &self.inbox,
            log: &self.log,
        }
    }

    fn note(&mut self, second: usize, event: Event) {
        let day = 1_703_728_800_000;
        let at = Moment::from_clock(day + 1_000 * i64::try_from(second).unwrap(), 420).unwrap();
        self.log.push(Entry { at, event });
    }

    /// Takes a file in at some second, under a name of its own.
    fn take(&mut self, second: usize, file: &File) {
        let received = Received {
            name: format!("{second}.json"),
            at: common::moment(),
            text: file.text.clone(),
        };
        let (raw, new) = self.inbox.add(received, file.content.clone());
        if new {
            self.note(second, Event::Imported { files: vec![raw] });
        }
    }

    /// Confirms whoever waits here.
    fn accredit(&mut self, second: usize) {
        let state = assess::assess(&self.inbox, &log::standing(&self.log));
        let people = state.unaccredited();
        let people = people.map(|(person, key)| (person.clone(), key)).collect();
        self.note(second, Event::Accredited { people });
    }
}

fn merged(one: &Desk, other: &Desk) -> Desk {
    let Merged { inbox, log, .. } = merge(one.part(), other.part()).unwrap();
    Desk { inbox, log }
}

/// Three desks that collect side by side; each confirms some.
fn split(files: &[File], places: &[usize]) -> [Desk; 3] {
    let mut desks: [Desk; 3] = std::array::from_fn(|_| Desk::default());
    for (second, file) in files.iter().enumerate() {
        let place = places.get(second % places.len().max(1));
        let desk = place.map_or(0, |place| place % 3);
        desks[desk].take(second, file);
        // Now and then somebody goes to two tables with one file.
        if second % 7 == 0 {
            desks[(desk + 1) % 3].take(second, file);
        }
        if second % 5 == 0 {
            desks[desk].accredit(second);
        }
    }
    desks
}

/// What a desk comes to once everyone left is confirmed and collection is closed.
fn outcome(conference: &Conference, desk: &Desk) -> (assess::Assessment, String) {
    let mut desk = desk.clone();
    desk.accredit(100_000);
    let files = desk.inbox.iter().map(|(raw, ..)| *raw).collect();
    desk.note(100_001, Event::Closed { files });
    let standing = log::standing(&desk.log);
    let state = assess::assess(&desk.inbox, &standing);
    let results = khoithidua_core::results::results(conference, &state, &standing);
    (state, results.integrity())
}

fn become_one(hall: &Hall, places: &[usize]) -> Result<(), TestCaseError> {
    let conference = hall.conference();
    let [a, b, c] = split(&hall.files, places);
    let all = merged(&merged(&a, &b), &c);
    let (state, code) = outcome(conference, &all);
    prop_assert_eq!(all.inbox.len(), hall.inbox().len());
    prop_assert_eq!(audit::check(&all.log), Ok(()));
    // A backup of it opens.
    let file = DeskFile::of(conference, &all.inbox, &all.log, None);
    prop_assert_eq!(file.check().map(|files| files.len()), Ok(all.inbox.len()));
    for [x, y, z] in [[&a, &c, &b], [&b, &c, &a], [&c, &b, &a], [&b, &a, &c]] {
        for other in [merged(&merged(x, y), z), merged(z, &merged(y, x))] {
            prop_assert_eq!(&other.log, &all.log);
            let same = DeskFile::of(conference, &other.inbox, &other.log, None);
            prop_assert_eq!(format::write(&same).1, format::write(&file).1);
            prop_assert_eq!(outcome(conference, &other), (state.clone(), code.clone()));
        }
    }
    for desk in [&a, &b, &c] {
        prop_assert_eq!(lacks(desk.part(), all.part()), (0, 0), "something was lost");
        prop_assert_eq!(merged(&all, desk).log, all.log.clone());
    }
    // One desk that got everything comes to the same.
    let mut alone = Desk::default();
    for (second, file) in hall.files.iter().enumerate() {
        alone.take(second, file);
    }
    prop_assert_eq!(outcome(conference, &alone), (state, code));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn three_desks_become_one_whatever_the_split(
        hall in common::hall(),
        places in prop::collection::vec(0_usize..3, 1..40),
    ) {
        become_one(&hall, &places)?;
    }

    #[test]
    fn a_collecting_desk_goes_on_from_what_was_decided(
        hall in common::hall(),
        turn in any::<Index>(),
    ) {
        let turn = turn.index(hall.files.len() + 1);
        let (before, after) = hall.files.split_at(turn);
        let mut desk = Desk::default();
        before.iter().enumerate().for_each(|(second, file)| desk.take(second, file));
        desk.accredit(turn);
        let start = Desk { inbox: Inbox::default(), log: collector(&desk.log) };
        let file = DeskFile::of(hall.conference(), &start.inbox, &start.log, None);
        prop_assert_eq!(file.check(), Ok(Vec::new()));
        let mut helper = start;
        for (second, file) in (turn + 1..).zip(after) {
            helper.take(second, file);
        }
        let all = merged(&desk, &helper);
        prop_assert_eq!(&merged(&helper, &desk).log, &all.log);
        prop_assert_eq!(all.log.len(), desk.log.len() + helper.inbox.len());
        let mut alone = Desk::default();
        hall.files.iter().enumerate().for_each(|(second, file)| alone.take(second, file));
        let both = [&all, &alone].map(|desk| outcome(hall.conference(), desk));
        prop_assert_eq!(&both[0], &both[1]);
    }
}

/// A thousand people, a third of whom hand over something odd. Their ballots are open, which changes nothing here and
/// saves minutes.
#[test]
fn a_thousand_submissions_with_faults_come_to_one_state_and_one_code() {
    let plan = Plan {
        units: 60,
        delegates: 1_000,
        seed: 5,
        faults_percent: 33,
    };
    let invented = Simulation::invent(&plan).unwrap();
    let mut conference = invented.conference().clone();
    conference.ballot_box = None;
    conference.slips.clear();
    let hall = Hall::of(Simulation::of(conference, plan.seed, plan.faults_percent).unwrap());
    assert!(hall.files.len() > 1_000);
    let places: Vec<usize> = (0..997_usize).map(|n| n * n / 7).collect();
    become_one(&hall, &places).unwrap();
}
