//! A whole vote by the jobs alone, as the pages do it.

use chacha20::ChaCha20Rng;
use rand_core::SeedableRng as _;

use super::*;
use crate::draft::{Draft, SealedVote};
use crate::identity::Identity;
use crate::ids::ContestId;
use crate::sealed::ballot::SealedBallot;
use crate::sealed::election;
use crate::sealed::trial::Trial;
use crate::sealed::urn::Urn;
use crate::simulate::{Plan, Simulation};
use crate::submission::Submission;
use crate::vote::choice::Choice;

fn ask<J: Job>(job: &J) -> Result<J::Answer, J::Error>
where
    J::Error: PartialEq,
{
    let mut random = ChaCha20Rng::from_seed([1; 32]);
    let request = request(job);
    let answer = match read_answer::<J>(&answer_phone(&request, &mut random)) {
        Err(error) if error == J::Error::UNREADABLE => answer(&request, &mut random),
        known => return known,
    };
    read_answer::<J>(&answer)
}

fn simulation() -> Simulation {
    let plan = Plan {
        units: 4,
        delegates: 4,
        seed: 2,
        faults_percent: 0,
    };
    Simulation::invent(&plan).unwrap()
}

fn choices(conference: &Conference) -> std::collections::BTreeMap<ContestId, Choice> {
    let contest = &conference.contests[0];
    let chosen = Choice::Chosen(vec![contest.options[1].id.clone()]);
    [(contest.id.clone(), chosen)].into()
}

#[test]
fn a_phone_seals_signs_and_may_be_tried() {
    let simulation = simulation();
    let conference = simulation.conference();
    let text = simulation.conference_text().to_owned();
    let chosen = choices(conference);
    let marks = election::marks(conference, |id| chosen.get(id).cloned()).unwrap();
    let seal = Seal {
        election: election::text(conference).unwrap(),
        marks,
    };
    let sealed = ask(&seal).unwrap();
    let no_vote = Seal {
        marks: seal.marks[1..].to_vec(),
        ..seal
    };
    assert_eq!(ask(&no_vote), Err(PhoneError::NotAVote));

    let mut trial = Trial {
        conference: simulation.fingerprint(),
        choices: chosen,
        ballot: sealed.ballot.clone(),
        opening: sealed.opening.clone(),
    };
    let trying = |trial: &Trial| {
        ask(&Try {
            conference: text.clone(),
            trial: trial.clone(),
        })
    };
    assert_eq!(trying(&trial), Ok(sealed.tracker.clone()));
    let contest = &conference.contests[0];
    let other = Choice::Chosen(vec![contest.options[2].id.clone()]);
    trial.choices.insert(contest.id.clone(), other);
    assert_eq!(trying(&trial), Err(WorkError::Trial(TrialError::Differs)));

    let person = conference.people[0].id.clone();
    let now = crate::date::Moment::parse("2023-12-28T09:00:00+07:00").unwrap();
    let vote = SealedVote {
        ballot: sealed.ballot,
        tracker: sealed.tracker,
        at: now,
    };
    let draft = Draft::new(simulation.fingerprint(), person.clone());
    let ballot_box = conference.ballot_box.as_ref().unwrap();
    let slip = crate::simulate::phone::slip(&ballot_box.id, &person, 2);
    let slip = SlipCode {
        code: slip.print().to_lowercase(),
        ballot_box: ballot_box.id.clone(),
    };
    let known = ask(&KnowSlip { slip: slip.clone() }).unwrap();
    assert_eq!(conference.slips.get(&person), Some(&known));

    let mut identify = Identify {
        person,
        key: None,
        slip: Some(slip),
    };
    let me = ask(&identify).unwrap();
    identify.key = Some(me.key.clone());
    assert_eq!(ask(&identify).as_ref(), Ok(&me), "the key stays");
    let voucher = me.voucher.unwrap();
    assert_eq!(voucher.slip, known);
    let mut submission = draft.submission(conference, now, "test", Some(&vote));
    submission.identity = Some(Identity {
        key: me.public,
        signature: None,
        voucher: Some(voucher.signature),
    });
    let sign = Sign {
        key: me.key,
        text: format::write(&submission).0,
    };
    let signature = ask(&sign).unwrap();
    if let Some(identity) = &mut submission.identity {
        identity.signature = Some(signature);
    }
    assert_eq!(submission.check_identity(conference), Ok(()));
    assert_eq!(submission.check(conference), Ok(()));
}

#[test]
fn an_urn_is_opened_by_all_tellers_and_by_no_fewer() {
    let simulation = simulation();
    let text = simulation.conference_text().to_owned();
    let ballots: Vec<SealedBallot> = simulation
        .files()
        .filter_map(|f| format::read::<Submission>(&f.bytes).ok()?.0.ballot)
        .collect();
    let election = election::election(simulation.conference()).unwrap();
    let check = CheckBallots {
        election: election.text().to_owned(),
        ballots: ballots.clone(),
    };
    assert_eq!(ask(&check), Ok(vec![None; 4]));
    let urn = Urn::new(ballots);
    let conference = || text.clone();
    let trackers = ask(&Trackers {
        conference: conference(),
        urn: urn.clone(),
    });
    assert_eq!(trackers.unwrap().len(), 4);
    let shares = ask(&SampleShares {
        conference: conference(),
        urn: urn.clone(),
    });
    let shares = shares.unwrap();
    for share in &shares {
        let checked = ask(&CheckShare {
            conference: conference(),
            urn: urn.clone(),
            share: share.clone(),
        });
        assert_eq!(checked, Ok(share.teller));
    }
    let open = |shares: &[_]| {
        ask(&OpenUrn {
            conference: conference(),
            urn: urn.clone(),
            shares: shares.to_vec(),
        })
    };
    assert_eq!(
        open(&shares[..2]),
        Err(WorkError::Urn(UrnError::Incomplete))
    );
    let result = open(&shares).unwrap();
    let opened = Urn {
        shares,
        result: Some(result),
        ..urn.clone()
    };
    let urn_checked = ask(&CheckUrn {
        conference: conference(),
        urn: opened.clone(),
    });
    assert_eq!(urn_checked, Ok(4));
    let archive = ask(&Archive {
        conference: conference(),
        urn: opened.clone(),
        timestamp: 0,
    });
    assert_eq!(
        archive.map(String::into_bytes).ok(),
        opened
            .archive(simulation.conference(), simulation.fingerprint(), 0)
            .ok()
    );
    let mut false_result = opened;
    if let Some(count) = false_result.result.as_mut().and_then(|r| r[0].get_mut(1)) {
        *count = (*count + 1) % 4;
    }
    let wrong = ask(&CheckUrn {
        conference: conference(),
        urn: false_result,
    });
    assert_eq!(wrong, Err(WorkError::Urn(UrnError::Result)));
}

#[test]
fn a_key_opens_one_urn_only() {
    let simulation = simulation();
    let ballots = simulation
        .files()
        .filter_map(|f| format::read::<Submission>(&f.bytes).ok()?.0.ballot);
    let urn = Urn::new(ballots);
    let id = &simulation.conference().ballot_box.as_ref().unwrap().id;
    let share = |urn: &Urn, opened| {
        ask(&ShareUrn {
            conference: simulation.conference_text().to_owned(),
            urn: urn.clone(),
            secret: crate::sealed::teller::TellerSecret::of_sample(id, 2)
                .expose()
                .to_string(),
            opened,
        })
    };
    let first = share(&urn, None).unwrap();
    assert_eq!(first.teller, 2);
    assert_eq!(share(&urn, Some(first.tally)), Ok(first.clone()));
    let mut less = urn.clone();
    less.ballots.pop();
    let again = share(&less, Some(first.tally));
    assert_eq!(again, Err(WorkError::Urn(UrnError::AlreadyOpened)));
    less.ballots.pop();
    let few = UrnError::TooFew { have: 2, least: 3 };
    assert_eq!(share(&less, None), Err(WorkError::Urn(few)));
}

#[test]
fn a_teller_and_slips_are_made() {
    let made = ask(&MakeTeller {
        name: " Bà A ".to_owned(),
        passphrase: "mật khẩu dài".to_owned(),
    });
    let made = made.unwrap();
    assert_eq!(made.key.name, "Bà A");
    let opened = ask(&OpenEnvelope {
        envelope: made.envelope,
        passphrase: "mật khẩu dài".to_owned(),
    });
    assert_eq!(opened, Ok(made.secret));
    let id = ask(&MakeBox {}).unwrap();
    assert!(belenios::election::is_uuid(&id));
    let people = simulation()
        .conference()
        .people
        .iter()
        .map(|p| p.id.clone())
        .collect();
    let slips = ask(&MakeSlips {
        ballot_box: id,
        people,
    });
    let slips = slips.unwrap();
    assert_eq!(slips.len(), simulation().conference().people.len());
    assert_ne!(slips[0].code, slips[1].code);
}

#[test]
fn invented_delegates_hand_over_in_rehearsals_only() {
    let real = simulation().conference_text().to_owned();
    let text = crate::conference::rehearsal::rehearsal_of(&real).unwrap();
    let invent = |conference: &str, people: &[u32], faults_percent| {
        ask(&Invent {
            conference: conference.to_owned(),
            people: people.to_vec(),
            faults_percent,
        })
    };
    assert_eq!(invent(&real, &[0], 0), Err(WorkError::Unreadable));
    let (conference, fingerprint) = format::read(text.as_bytes()).unwrap();
    let examiner = crate::desk::inbox::Examiner::new(&conference, fingerprint);
    let files = invent(&text, &[0, 2, 99], 0).unwrap();
    assert_eq!(files.len(), 2, "nobody has the last number");
    for file in &files {
        assert!(examiner.read(file.text.as_bytes()).is_ok(), "{}", file.name);
    }
    // Asked one by one, or again, the same people hand over the same.
    let again = invent(&text, &[2], 0).unwrap();
    assert_eq!(again[0], files[1]);
    let odd = invent(&text, &[0, 1, 2, 3], 100).unwrap();
    assert!(odd.len() > 4);
}

#[test]
fn of_a_hundred_so_many_are_odd_and_one_of_few() {
    let odd = |people, percent| odd_ones(people, percent).filter(|odd| *odd).count();
    for (people, percent, meant) in [
        (100, 15, 15),
        (200, 15, 30),
        (4, 15, 1),
        (7, 15, 2),
        (1, 1, 1),
        (9, 0, 0),
        (0, 50, 0),
        (5, 100, 5),
        (5, 400, 5),
    ] {
        assert_eq!(odd(people, percent), meant, "{people} {percent}");
    }
}

#[test]
fn what_is_no_request_is_refused() {
    let mut random = ChaCha20Rng::from_seed([1; 32]);
    for wrong in [
        "",
        "[]",
        "[\"seal\",{}]",
        "[\"other\",{}]",
        "{",
        "[\"seal\"]",
    ] {
        let answer = answer(wrong, &mut random);
        assert_eq!(
            read_answer::<Seal>(&answer),
            Err(PhoneError::Unreadable),
            "{wrong}"
        );
    }
}
