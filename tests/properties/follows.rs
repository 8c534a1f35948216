//! The ballot that follows, whatever was voted and decided before it.

use std::collections::{BTreeMap, BTreeSet};

use khoithidua_core::conference::Conference;
use khoithidua_core::conference::follows::{NoBallot, next_ballot};
use khoithidua_core::format::{self, Held};
use khoithidua_core::hash::Hash;
use khoithidua_core::ids::{AwardId, OptionId, UnitId};
use khoithidua_core::procedure::{
    BallotOrder, CandidateRule, OverQuota, Procedure, Shortfall, VoteTie,
};
use khoithidua_core::results::{ConferenceOutcome, KnownBy, Results, RollEntry};
use khoithidua_core::rights;
use khoithidua_core::rules::{Base, Level};
use khoithidua_core::score::rulings::{Exclusion, ExclusionKind, Rulings};
use khoithidua_core::simulate::rng::Rng;
use khoithidua_core::vote::choice::Choice;
use khoithidua_core::vote::contest::{Apart, Question};
use proptest::prelude::*;

use crate::invented::Invented;

/// A conference of two awards and an election whose contests follow from chance; all votes are open.
fn conference(rng: &mut Rng, from: Conference) -> Conference {
    let mut conference = from;
    let levels = [
        Level::MORE_THAN_HALF,
        Level::percent(50),
        Level::percent(80),
    ];
    for contest in &mut conference.contests {
        contest.secret = false;
        contest.seats = 1 + rng.below(2);
        contest.pass.level = *rng.pick(&levels).unwrap();
        contest.pass.base = Base::Valid;
        if contest.award.is_some() && rng.chance(30) {
            contest.apart = Some(Apart::Later);
        }
    }
    conference.ballot_box = None;
    let rules = [CandidateRule::All, CandidateRule::Top(2)];
    let mut candidates: BTreeMap<AwardId, CandidateRule> = BTreeMap::new();
    for award in &conference.awards {
        candidates.insert(award.id.clone(), *rng.pick(&rules).unwrap());
    }
    let ties = [
        vec![],
        vec![VoteTie::Place],
        vec![VoteTie::Women, VoteTie::Chair],
    ];
    let procedure = Procedure {
        candidates,
        ballot_order: *rng
            .pick(&[BallotOrder::Bloc, BallotOrder::Alphabet, BallotOrder::Place])
            .unwrap(),
        over_quota: *rng
            .pick(&[OverQuota::TopDown, OverQuota::SecondBallot])
            .unwrap(),
        shortfall: *rng
            .pick(&[Shortfall::LeaveEmpty, Shortfall::SecondBallot])
            .unwrap(),
        vote_ties: rng.pick(&ties).unwrap().clone(),
        max_rounds: *rng.pick(&[None, Some(1), Some(3)]).unwrap(),
        ..Procedure::default()
    };
    conference.procedure = Some(Held::new(&procedure));
    assert_eq!(conference.check(), Ok(()));
    assert_eq!(conference.check_procedure(), Ok(()));
    conference
}

/// Results where most people vote by chance.
fn voted(rng: &mut Rng, conference: &Conference, invented: Option<&Invented>) -> Results {
    let mut results = Results {
        conference: conference.clone(),
        roll: BTreeMap::new(),
        sheets: invented.map_or_else(Vec::new, |i| i.sheets.clone()),
        open_votes: BTreeMap::new(),
        urn: None,
        checked: BTreeMap::new(),
        attendance: Vec::new(),
        hands: Vec::new(),
        paper: None,
        remarks: Vec::new(),
        decisions: Vec::new(),
        revoked: Vec::new(),
        rulings: excluded(rng, conference),
        outcome: ConferenceOutcome {
            ranking: Vec::new(),
            contests: Vec::new(),
        },
    };
    for contest in conference.held_contests() {
        let mut votes = BTreeMap::new();
        for person in conference
            .people
            .iter()
            .filter(|p| rights::votes(conference, p))
        {
            if rng.chance(15) {
                continue;
            }
            let max = match contest.question {
                Question::Choose { max, .. } => max as usize,
                Question::AgreeEach => continue,
            };
            let mut lines: Vec<OptionId> = contest.options.iter().map(|o| o.id.clone()).collect();
            rng.shuffle(&mut lines);
            lines.truncate(max);
            lines.sort_by_key(|id| contest.position(id));
            votes.insert(person.id.clone(), Choice::Chosen(lines));
            results.roll.insert(person.id.clone(), entry());
        }
        results.open_votes.insert(contest.id.clone(), votes);
    }
    results.outcome = results.recount();
    results
}

fn entry() -> RollEntry {
    RollEntry {
        submission: Hash::of(b"?"),
        revision: 0,
        voted: true,
        sealed: false,
        known: KnownBy::Desk,
        name: None,
        signature: None,
    }
}

fn excluded(rng: &mut Rng, conference: &Conference) -> Rulings {
    let units = conference.bloc.units.iter().filter(|_| rng.chance(20));
    let exclusions = units.map(|unit| Exclusion {
        unit: unit.id.clone(),
        kind: ExclusionKind::LegalHold,
        reason: "?".to_owned(),
        source: None,
    });
    Rulings {
        exclusions: exclusions.collect(),
        ..Rulings::default()
    }
}

proptest! {
    #[test]
    fn nobody_stands_again_who_has_passed_or_is_not_considered_and_it_ends(seed in any::<u64>()) {
        let mut rng = Rng::new(seed, 7);
        let invented = Invented::new(seed);
        let first = conference(&mut rng, invented.conference.clone());
        let mut results = voted(&mut rng, &first, Some(&invented));
        let places = results.outcome.ranking.iter().filter_map(|row| Some((row.unit.clone(), row.place?)));
        let places: BTreeMap<UnitId, u32> = places.collect();
        let most = first.procedure().rounds() + 1;
        for ballots in 1.. {
            let next = match next_ballot(&results) {
                Ok(next) => next,
                Err(why) => {
                    prop_assert_ne!(why, NoBallot::NotCounted);
                    break;
                }
            };
            prop_assert!(ballots <= most, "no end of ballots");
            prop_assert_eq!(next.check(), Ok(()));
            prop_assert_eq!(next.check_procedure(), Ok(()));
            let text = format::write(&next).0;
            prop_assert_eq!(&format::read::<Conference>(text.as_bytes()).unwrap().0, &next);
            let follows = next.follows().unwrap();
            prop_assert_eq!(&follows.places, &places);
            prop_assert_eq!(follows.conference, format::write(&results.conference).1);
            for contest in &next.contests {
                let passed = follows.passed.iter().filter(|p| p.contest == contest.id);
                let passed: BTreeSet<&OptionId> = passed.flat_map(|p| &p.lines).map(|l| &l.id).collect();
                prop_assert!(contest.options.iter().all(|o| !passed.contains(&o.id)));
                let before = first.contest(&contest.id).unwrap();
                prop_assert!(passed.len() + contest.seats as usize <= before.seats as usize);
                let considered = |unit: &UnitId| !results.rulings.excludes(unit);
                prop_assert!(contest.options.iter().filter_map(|o| o.unit.as_ref()).all(considered));
                prop_assert_eq!(contest.apart, None);
            }
            results = voted(&mut rng, &next, None);
        }
    }
}
