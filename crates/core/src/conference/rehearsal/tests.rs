//! Nothing passes between a conference and its rehearsal.

use super::*;
use crate::desk::inbox::{Content, Examiner, Refusal};
use crate::sealed::ballot::{BallotFault, SealedBallot};
use crate::sealed::urn::{Urn, check_ballots};
use crate::sealed::{election, teller::TellerSecret};
use crate::simulate::{Plan, Simulation};
use crate::submission::{Submission, SubmissionError};

fn real() -> Simulation {
    let plan = Plan {
        units: 4,
        delegates: 4,
        seed: 8,
        faults_percent: 0,
    };
    Simulation::invent(&plan).unwrap()
}

/// The same people in the rehearsal.
fn rehearsed(real: &Simulation) -> Simulation {
    let text = rehearsal_of(real.conference_text()).unwrap();
    let (conference, _) = format::read::<Conference>(text.as_bytes()).unwrap();
    Simulation::of(conference, 8, 0).unwrap()
}

#[test]
fn there_and_back_are_the_same_bytes() {
    let mut conference = real().conference().clone();
    for bare in [false, true] {
        if bare {
            conference.sample.clear();
        }
        let (text, fingerprint) = format::write(&conference);
        let rehearsal = rehearsal_of(&text).unwrap();
        let (read, other) = format::read::<Conference>(rehearsal.as_bytes()).unwrap();
        assert_eq!(read.check(), Ok(()));
        assert!(read.is_rehearsal() && !conference.is_rehearsal());
        assert_eq!(read.title, format!("{TITLE}{}", conference.title));
        assert_ne!(other, fingerprint);
        assert_eq!(real_of(&rehearsal), Some(text.clone()));
        assert_eq!(rehearsal_of(&rehearsal), None, "a rehearsal has none");
        assert_eq!(real_of(&text), None, "nor is there one behind the real one");
    }
}

#[test]
fn what_a_newer_app_froze_is_rehearsed_too() {
    let text = real().conference_text().to_owned();
    let text = text.replacen(r#"{"body":{"#, r#"{"body":{"a_new_member":1,"#, 1);
    let rehearsal = rehearsal_of(&text).unwrap();
    assert!(rehearsal.contains(r#""a_new_member":1"#));
    assert_eq!(real_of(&rehearsal), Some(text));
}

#[test]
fn a_ballot_that_follows_in_a_rehearsal_has_nothing_real_behind_it() {
    let text = rehearsal_of(real().conference_text()).unwrap();
    let (mut conference, _) = format::read::<Conference>(text.as_bytes()).unwrap();
    let follows = crate::conference::follows::Follows {
        conference: Hash::of(text.as_bytes()),
        results: Hash::of(b""),
        round: 2,
        places: std::collections::BTreeMap::new(),
        passed: Vec::new(),
    };
    conference.follows = Some(format::Held::new(&follows));
    let text = format::write(&conference).0;
    assert_eq!(real_of(&text), None);
    assert_eq!(rehearsal_of(&text), None);
    let typed = title_of("Phiếu vòng hai");
    assert!(typed.starts_with(TITLE));
    assert_eq!(title_of(&typed), typed, "once is enough");
}

#[test]
fn what_is_no_conference_has_no_rehearsal() {
    let draft = crate::draft::Draft::new(Hash::of(b""), crate::ids::PersonId::new("p").unwrap());
    let draft = format::write(&draft).0;
    let odd = r#"{"body":{"title":1},"format":"khoithidua/conference","version":1}"#;
    for text in ["", "{", &draft, odd] {
        assert_eq!(rehearsal_of(text), None, "{text}");
        assert_eq!(real_of(text), None, "{text}");
    }
}

fn refused(there: &Simulation, text: &[u8]) -> Refusal {
    let examiner = Examiner::new(there.conference(), there.fingerprint());
    match examiner.examine(text) {
        Content::Refused(refusal, _) => refusal,
        Content::Sound(..) => panic!("taken for a file of the other one"),
    }
}

#[test]
fn files_of_the_one_are_refused_by_the_other_and_it_is_said_why() {
    let real = real();
    let rehearsal = rehearsed(&real);
    for (from, to, side) in [
        (&rehearsal, &real, Side::Rehearsal),
        (&real, &rehearsal, Side::Real),
    ] {
        for file in from.files() {
            let expected = Refusal::OtherConference {
                fingerprint: from.fingerprint(),
                side: Some(side),
            };
            assert_eq!(refused(to, &file.bytes), expected);
        }
    }
    let another = Hash::of(b"another");
    assert_eq!(side_of(real.conference_text(), another), None);
    assert_eq!(side_of("", another), None);
}

#[test]
fn a_ballot_moved_by_force_does_not_hold() {
    let real = real();
    let rehearsal = rehearsed(&real);
    for (from, to) in [(&rehearsal, &real), (&real, &rehearsal)] {
        let file = from.files().next().unwrap();
        let (mut moved, _) = format::read::<Submission>(&file.bytes).unwrap();
        // Whoever holds the phone's key may sign anything anew; the seal stays that of the other election.
        moved.conference = to.fingerprint();
        let person = to.conference().person(&moved.person).unwrap();
        crate::simulate::phone::Phone::new(to, person, 1).sign(&mut moved);
        let why = refused(to, format::write(&moved).0.as_bytes());
        let fault = SubmissionError::BadBallot(BallotFault::NotSigned);
        assert_eq!(why, Refusal::Unsound(fault));
    }
}

#[test]
fn tellers_open_nothing_of_the_one_in_the_other() {
    let real = real();
    let rehearsal = rehearsed(&real);
    let ballots = |of: &Simulation| {
        let ballot = |file: &[u8]| format::read::<Submission>(file).ok()?.0.ballot;
        let ballots: Vec<SealedBallot> = of.files().filter_map(|f| ballot(&f.bytes)).collect();
        Urn::new(ballots)
    };
    let (urn, tried) = (ballots(&real), ballots(&rehearsal));
    let election = election::election(rehearsal.conference()).unwrap();
    assert!(check_ballots(&election, &tried.ballots, 1).is_ok());
    assert!(check_ballots(&election, &urn.ballots, 1).is_err());
    // The very key of the real conference: what it opens in the rehearsal opens nothing else.
    let id = &real.conference().ballot_box.as_ref().unwrap().id;
    let secret = TellerSecret::of_sample(id, 1);
    let counting = tried.counting(rehearsal.conference(), rehearsal.fingerprint());
    let share = counting.unwrap().share(rehearsal.conference(), &secret);
    let share = share.unwrap();
    let counting = urn.counting(real.conference(), real.fingerprint()).unwrap();
    assert!(counting.check_share(real.conference(), &share).is_err());
}
