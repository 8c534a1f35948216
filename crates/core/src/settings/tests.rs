//! Questions, suggestions and contradictions over a whole conference.

use std::collections::{BTreeMap, BTreeSet};

use super::change::{self, Voting};
use super::pairs::round;
use super::{Contradiction, Group, Question, Range, contradictions, meaning};
use crate::conference::follows::Follows;
use crate::conference::{Conference, ConferenceError};
use crate::format::{self, Held};
use crate::hash::Hash;
use crate::ids::{AwardId, ContestId, UnitId};
use crate::number::Points;
use crate::procedure::{BallotOrder, CandidateRule, PeerMean, VoteTie};
use crate::rights;
use crate::rules::{Level, PeerScoring, TieRule};
use crate::simulate::{Plan, Simulation};
use crate::vote::contest::{self, Apart, ContestError};

fn plan(units: u32) -> Conference {
    let plan = Plan {
        units,
        delegates: units * 2,
        seed: 5,
        faults_percent: 0,
    };
    Simulation::invent(&plan).unwrap().conference().clone()
}

fn first_award(plan: &Conference) -> (AwardId, ContestId) {
    let mut contests = plan.contests.iter();
    let (award, id) = contests
        .find_map(|c| Some((c.award.clone()?, c.id.clone())))
        .unwrap();
    (award, id)
}

#[test]
fn everything_suggested_is_sound_and_known_as_suggested() {
    let mut plan = plan(11);
    Question::suggest_all(&mut plan);
    assert_eq!(contradictions(&plan), []);
    for question in Question::all(&plan) {
        assert_eq!(
            question.is_suggested(&plan),
            question.has_suggestion(),
            "{question:?}"
        );
    }
    let (text, _) = format::write(&plan);
    let (back, _) = format::read::<Conference>(text.as_bytes()).unwrap();
    assert_eq!(back, plan);
    assert_eq!(plan.procedure().vote_ties[0], VoteTie::Women);
    let hands = plan.contests.iter().filter(|c| c.award.is_none());
    assert!(hands.map(Voting::of).all(|voting| voting == Voting::Hands));
}

#[test]
fn questions_are_asked_once_and_those_on_peers_apply_only_where_there_are_any() {
    let mut plan = plan(6);
    let all = Question::all(&plan);
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
    let grouped: Vec<Question> = Question::grouped(&plan)
        .into_iter()
        .flat_map(|(_, questions)| questions)
        .collect();
    assert_eq!(grouped, all);
    change::peers(&mut plan, PeerScoring::None, &round(&[], 0));
    assert_eq!(Question::all(&plan), all);
    let idle: Vec<&Question> = all.iter().filter(|q| !q.applies(&plan)).collect();
    let peers = [
        &Question::PeerDetail,
        &Question::PeerMean,
        &Question::Outlying,
    ];
    assert_eq!(idle, peers);
}

#[test]
fn where_a_conference_goes_on_from_another_scores_are_settled() {
    let mut plan = plan(4);
    let hash = Hash::of(b"before");
    plan.follows = Some(Held::new(&Follows {
        conference: hash,
        results: hash,
        round: 1,
        places: BTreeMap::new(),
        passed: Vec::new(),
    }));
    let all = Question::all(&plan);
    let asked: Vec<Group> = all
        .iter()
        .filter(|q| q.applies(&plan))
        .map(Question::group)
        .collect();
    assert!(asked.contains(&Group::Voting) && !asked.contains(&Group::Scoring));
    let (award, _) = first_award(&plan);
    assert!(!Question::Candidates(award).applies(&plan));
    // Nobody scores any more, so nobody has to be scored.
    change::peers(&mut plan, PeerScoring::None, &round(&[], 0));
    assert_eq!(contradictions(&plan), []);
}

#[test]
fn usual_rules_of_the_board_are_not_written_down() {
    let mut plan = plan(4);
    change::procedure(&mut plan, |p| p.peer_mean = PeerMean::Trimmed(1));
    assert!(plan.procedure.is_some());
    change::procedure(&mut plan, |p| p.peer_mean = PeerMean::Mean);
    assert_eq!(plan.procedure, None);
    change::peers(&mut plan, PeerScoring::Named, &round(&[], 0));
    assert!(plan.rules.scoring.pairs.is_some());
    Question::Peers.suggest(&mut plan);
    assert_eq!(plan.rules.scoring.pairs, None);
}

#[test]
fn a_round_is_what_the_phone_of_a_representative_asks_for() {
    let mut plan = plan(7);
    let units: Vec<UnitId> = plan.bloc.units.iter().map(|u| u.id.clone()).collect();
    change::peers(&mut plan, PeerScoring::Named, &round(&units, 3));
    assert_eq!(contradictions(&plan), []);
    let represents = |p: &&crate::bloc::Person| p.capacity.represents();
    for person in plan.people.iter().filter(represents) {
        let own = person.unit.clone().unwrap();
        let asked: Vec<UnitId> = rights::scores(&plan, person).into_iter().cloned().collect();
        assert_eq!(asked.len(), 4);
        assert_eq!(asked[0], own);
    }
    let three = Some(Range { least: 3, most: 3 });
    let meaning = meaning(&plan);
    assert_eq!((meaning.to_score, meaning.sheets), (three, three));
}

#[test]
fn candidates_by_place_wait_for_the_ranking_and_come_back_all_of_them() {
    let mut plan = plan(6);
    let (award, id) = first_award(&plan);
    plan.contests.iter_mut().for_each(|c| c.options.truncate(3));
    let voting = Voting::of(plan.contest(&id).unwrap());
    change::candidates(&mut plan, &award, CandidateRule::Top(4));
    let waiting = plan.contest(&id).unwrap().clone();
    assert_eq!(waiting.apart, Some(Apart::Later));
    assert!(!plan.is_held(&waiting));
    assert_eq!(plan.procedure().candidates(&award), CandidateRule::Top(4));
    assert_eq!(contradictions(&plan), []);

    // By hands there would be nothing to wait for: said at that question, and mended by another answer to it.
    change::voting(&mut plan, &id, Voting::Hands);
    let early = Contradiction::NotLater(id.clone());
    let at = Some(Question::Voting(id.clone()));
    assert_eq!(contradictions(&plan), [(early, at)]);
    change::voting(&mut plan, &id, Voting::Open);
    assert_eq!(plan.contest(&id).unwrap().apart, Some(Apart::Later));
    change::voting(&mut plan, &id, voting);

    Question::Candidates(award).suggest(&mut plan);
    let back = plan.contest(&id).unwrap();
    assert_eq!(back.apart, None);
    assert_eq!(Voting::of(back), voting);
    let units: Vec<_> = back.options.iter().filter_map(|o| o.unit.clone()).collect();
    let bloc: Vec<_> = plan.bloc.units.iter().map(|u| u.id.clone()).collect();
    assert_eq!(units, bloc);
    assert_eq!(plan.procedure, None);
}

#[test]
fn hands_are_never_secret_and_what_the_ballot_said_of_itself_goes() {
    let mut plan = plan(5);
    let (_, id) = first_award(&plan);
    let instruct = |plan: &mut Conference| {
        let mut contests = plan.contests.iter_mut();
        contests.find(|c| c.id == id).unwrap().instruction = Some("…".to_owned());
    };
    instruct(&mut plan);
    change::voting(&mut plan, &id, Voting::Hands);
    let contest = plan.contest(&id).unwrap();
    assert_eq!((contest.secret, contest.apart), (false, Some(Apart::Hands)));
    assert_eq!(contest.instruction, None);
    assert_eq!(contest.check(), Ok(()));
    change::voting(&mut plan, &id, Voting::Secret);
    assert_eq!(plan.contest(&id).unwrap().apart, None);
    instruct(&mut plan);
    let same = plan.contest(&id).unwrap().question;
    change::question(&mut plan, &id, same);
    assert!(plan.contest(&id).unwrap().instruction.is_some());
    change::question(&mut plan, &id, contest::Question::AgreeEach);
    assert_eq!(plan.contest(&id).unwrap().instruction, None);
}

#[test]
fn a_quota_is_what_can_pass_and_what_can_be_chosen() {
    let mut plan = plan(9);
    let (award, id) = first_award(&plan);
    Question::Choice(id.clone()).suggest(&mut plan);
    change::quota(&mut plan, &award, 4);
    let contest = plan.contest(&id).unwrap();
    assert_eq!((plan.award(&award).unwrap().quota, contest.seats), (4, 4));
    let chosen = |max| contest::Question::Choose {
        min: 1,
        max,
        blank: true,
    };
    assert_eq!(contest.question, chosen(4));
    // Another number stays what it is.
    change::question(&mut plan, &id, chosen(2));
    change::quota(&mut plan, &award, 5);
    assert_eq!(plan.contest(&id).unwrap().question, chosen(2));
    change::quota(&mut plan, &award, 0);
    let none = ConferenceError::from(ContestError::NoSeats(id)).into();
    assert_eq!(
        contradictions(&plan),
        [(none, Some(Question::Quota(award)))]
    );
}

#[test]
fn the_alphabet_orders_units_and_leaves_other_lines_alone() {
    let mut plan = plan(8);
    let (_, id) = first_award(&plan);
    let lines = |plan: &Conference| {
        let options = plan.contest(&id).unwrap().options.iter();
        options.map(|o| o.id.to_string()).collect::<Vec<_>>()
    };
    let before = lines(&plan);
    change::ballot_order(&mut plan, BallotOrder::Alphabet);
    let sorted = lines(&plan);
    let names = plan.contest(&id).unwrap().options.iter();
    let keys = names.map(|o| {
        let name = plan.unit_name(o.unit.as_ref().unwrap()).unwrap();
        crate::text::sort_key(&name.full)
    });
    assert!(keys.is_sorted());
    assert_eq!(
        sorted.iter().collect::<BTreeSet<_>>(),
        before.iter().collect()
    );
    // Before there is a ranking nobody has a place.
    change::ballot_order(&mut plan, BallotOrder::Place);
    assert_eq!(lines(&plan), before);
    let mut contests = plan.contests.iter_mut();
    let free = contests.find(|c| c.id == id).unwrap();
    free.options[0].unit = None;
    free.options[0].text = Some("…".to_owned());
    change::ballot_order(&mut plan, BallotOrder::Alphabet);
    assert_eq!(lines(&plan), before);
}

#[test]
fn each_contradiction_is_said_where_it_can_be_mended_and_all_at_once() {
    let mut plan = plan(6);
    let (award, id) = first_award(&plan);
    Question::suggest_all(&mut plan);
    let scoring = &mut plan.rules.scoring;
    (scoring.self_weight, scoring.peer_weight) = (0, 0);
    scoring.step = Some(Points::ZERO);
    plan.rules.quorum = Level::percent(101);
    change::question(
        &mut plan,
        &id,
        contest::Question::Choose {
            min: 1,
            max: 99,
            blank: true,
        },
    );
    let pass = plan.contests.iter_mut().find(|c| c.id == id).unwrap();
    pass.pass.level = Level::percent(0);
    change::quota(&mut plan, &award, 0);
    let at: BTreeSet<Question> = contradictions(&plan)
        .into_iter()
        .filter_map(|(_, at)| at)
        .collect();
    let expected = [
        Question::Quota(award),
        Question::Choice(id.clone()),
        Question::Pass(id),
        Question::Quorum,
        Question::Weights,
        Question::Step,
    ];
    assert_eq!(at, expected.into_iter().collect());
}

#[test]
fn a_unit_that_nobody_scores_would_never_have_a_place() {
    let mut plan = plan(4);
    Question::suggest_all(&mut plan);
    let units: Vec<UnitId> = plan.bloc.units.iter().map(|u| u.id.clone()).collect();
    let mut some = round(&units, 1);
    some.remove(&units[1]);
    change::peers(&mut plan, PeerScoring::Named, &some);
    let lacking = Contradiction::NotScored(units[2].clone());
    assert_eq!(contradictions(&plan), [(lacking, Some(Question::Peers))]);

    change::peers(&mut plan, PeerScoring::None, &some);
    let lacking = Contradiction::NotScored(units[0].clone());
    assert_eq!(contradictions(&plan), [(lacking, Some(Question::Weights))]);
    Question::Weights.suggest(&mut plan);
    assert_eq!(contradictions(&plan), []);
    assert_eq!(meaning(&plan).to_score, None);
}

#[test]
fn what_is_no_matter_of_rules_belongs_to_no_question() {
    let mut plan = plan(4);
    plan.rules.scoring.ties = vec![TieRule::Row(crate::ids::CriterionId::new("gone").unwrap())];
    assert_eq!(contradictions(&plan)[0].1, Some(Question::Ties));
    plan.rules.scoring.ties.clear();
    plan.bloc.units.clear();
    let none = Contradiction::Conference(ConferenceError::NoUnits);
    assert_eq!(contradictions(&plan), [(none, None)]);
}

#[test]
fn the_numbers_of_the_bloc_at_hand() {
    let mut plan = plan(11);
    Question::suggest_all(&mut plan);
    for (award, name) in plan.awards.iter_mut().zip(["Cờ thi đua", "Bằng khen"]) {
        award.name = name.to_owned();
    }
    Question::suggest_all(&mut plan);
    let found = meaning(&plan);
    assert_eq!((found.units, found.entitled, found.quorum), (11, 11, 8));
    let needed = |award: usize| {
        let award = Some(&plan.awards[award].id);
        let contest = plan.contests.iter().find(|c| c.award.as_ref() == award);
        let id = &contest.unwrap().id;
        found.needed.iter().find(|(of, _)| of == id).unwrap().1
    };
    assert_eq!((needed(0), needed(1)), (9, 6));
    assert_eq!(
        found.to_score,
        Some(Range {
            least: 10,
            most: 10
        })
    );
    change::peers(&mut plan, PeerScoring::Delegates, &round(&[], 0));
    assert!(meaning(&plan).sheets.unwrap().most >= 20);
}
