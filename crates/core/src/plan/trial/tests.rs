//! What a trial is, and what it is kept apart from.

use super::*;
use crate::conference::rehearsal;
use crate::desk::inbox::{Content, Examiner};
use crate::format;
use crate::identity::Key;
use crate::plan::next_year::next_year;
use crate::sealed::chance_from;
use crate::simulate::{Meant, Simulation};

fn plan() -> Conference {
    let text = include_bytes!("../../../../../public/conference.json");
    let mut plan: Conference = format::read(text).unwrap().0;
    plan.sample.remove(&SamplePart::Tellers);
    plan.ballot_box.as_mut().unwrap().tellers.clear();
    plan
}

#[test]
fn the_year_after_a_trial_is_that_of_its_plan() {
    let next = next_year(&trial(&plan()).unwrap(), None);
    assert_eq!(next.title, next_year(&plan(), None).title);
    assert!(!next.is_rehearsal());
}

#[test]
fn it_can_be_opened_voted_in_and_counted() {
    let trial = trial(&plan()).unwrap();
    assert!(trial.is_rehearsal() && trial.is_sample(SamplePart::Tellers));
    assert!(is_trial(&trial) && !is_trial(&plan()));
    let simulation = Simulation::of(trial, 1, 0).unwrap();
    assert!(!simulation.tellers().is_empty());
    let examiner = Examiner::new(simulation.conference(), simulation.fingerprint());
    let file = &simulation.files_of(0)[0];
    let pending = examiner.read(&file.bytes).unwrap();
    assert!(pending.ballot().is_some());
}

#[test]
fn a_look_is_what_delegates_will_see() {
    let look = look(&plan()).unwrap();
    assert!(!look.is_rehearsal() && look.is_sample(SamplePart::Tellers));
    assert_eq!(look.title, plan().title);
    assert_ne!(format::write(&look).1, format::write(&plan()).1);
}

#[test]
fn the_same_plan_gives_the_same_trial_and_leaves_it_as_it_was() {
    let (before, again) = (plan(), plan());
    let one = format::write(&trial(&before).unwrap());
    assert_eq!(one, format::write(&trial(&again).unwrap()));
    assert_eq!(before, plan());
}

#[test]
fn there_is_no_way_from_it_to_a_real_conference() {
    let text = format::write(&trial(&plan()).unwrap()).0;
    assert_eq!(rehearsal::real_of(&text), None);
    assert_eq!(rehearsal::rehearsal_of(&text), None);
    assert_eq!(rehearsal::other_side(&text), None);
}

#[test]
fn its_files_count_nowhere_else() {
    let trial = Simulation::of(trial(&plan()).unwrap(), 1, 0).unwrap();
    let real = format::write(&plan()).1;
    let rehearsal = rehearsal::rehearsal_of(&format::write(&plan()).0).unwrap();
    let (rehearsal, fingerprint): (Conference, _) = format::read(rehearsal.as_bytes()).unwrap();
    for (conference, fingerprint) in [(plan(), real), (rehearsal, fingerprint)] {
        let examiner = Examiner::new(&conference, fingerprint);
        for file in trial.files_of(0) {
            assert_eq!(file.meant, Meant::Accepted);
            assert!(matches!(
                examiner.read(&file.bytes),
                Err(Content::Refused(..))
            ));
        }
    }
}

#[test]
fn the_key_of_a_desk_stays_with_what_was_frozen() {
    let mut plan = plan();
    plan.procedure = None;
    let mut procedure = plan.procedure();
    let key = Key::random(&mut chance_from("a desk", &[]));
    procedure.desk = Some(key.public());
    plan.procedure = Some(Held::new(&procedure));
    assert_eq!(trial(&plan).unwrap().procedure, None);
}

#[test]
fn a_plan_that_contradicts_itself_is_not_opened() {
    let mut plan = plan();
    plan.bloc.units.clear();
    assert_eq!(trial(&plan), Err(ConferenceError::NoUnits));
}

#[test]
fn what_is_only_voted_on_openly_needs_no_box() {
    let mut plan = plan();
    plan.contests
        .iter_mut()
        .for_each(|contest| contest.secret = false);
    let trial = trial(&plan).unwrap();
    assert_eq!(trial.ballot_box, None);
    assert!(!trial.is_sample(SamplePart::Tellers) || plan.is_sample(SamplePart::Tellers));
}
