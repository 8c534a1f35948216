//! Sealed sums against plain counts, for any conference and any choices.

use std::collections::BTreeMap;

use belenios::election::Election;
use proptest::prelude::*;

use super::ballot::{BallotFault, Opening, SealedBallot};
use super::urn::{Urn, UrnError, check_ballots};
use super::{Group, chance_from, election};
use crate::conference::Conference;
use crate::ids::ContestId;
use crate::simulate::{Plan, Simulation};
use crate::vote::choice::{Choice, Opinion};
use crate::vote::contest::{Contest, Question};
use crate::vote::count::Sums;

fn conference() -> Conference {
    let plan = Plan {
        units: 4,
        delegates: 4,
        seed: 6,
        faults_percent: 0,
    };
    let mut conference = Simulation::invent(&plan).unwrap().conference().clone();
    // Both forms of question in secret, and fewer of them: each takes its time.
    conference.contests.retain(|c| c.id.as_str() != "bang-khen");
    conference.contests.iter_mut().for_each(|c| c.secret = true);
    if let Some(ballot_box) = &mut conference.ballot_box {
        ballot_box.min_ballots = 1;
    }
    conference
}

fn choice(contest: &Contest) -> BoxedStrategy<Option<Choice>> {
    let lines = contest.options.clone();
    match contest.question {
        Question::AgreeEach => {
            let opinion = prop_oneof![
                Just(Opinion::Agree),
                Just(Opinion::Disagree),
                Just(Opinion::NoOpinion)
            ];
            let all = proptest::collection::vec(opinion, lines.len());
            all.prop_map(|all| Some(Choice::Opinions(all))).boxed()
        }
        Question::Choose { min, max, blank } => {
            let some = proptest::sample::subsequence(lines, min as usize..=max as usize);
            let chosen =
                some.prop_map(|s| Some(Choice::Chosen(s.into_iter().map(|o| o.id).collect())));
            let nothing = if blank { Some(Choice::Blank) } else { None };
            prop_oneof![4 => chosen, 1 => Just(nothing)].boxed()
        }
    }
}

type Vote = BTreeMap<ContestId, Choice>;

fn votes(conference: &Conference) -> impl Strategy<Value = Vec<Vote>> + use<> {
    let one: Vec<_> = conference
        .contests
        .iter()
        .map(|c| {
            let id = c.id.clone();
            choice(c).prop_map(move |choice| choice.map(|choice| (id.clone(), choice)))
        })
        .collect();
    let one = one.prop_map(|cast| cast.into_iter().flatten().collect());
    proptest::collection::vec(one, 1..5)
}

fn seal(
    conference: &Conference,
    election: &Election<Group>,
    vote: &Vote,
    seed: u32,
) -> SealedBallot {
    let marks = election::marks(conference, |id| vote.get(id).cloned()).unwrap();
    let answers = election::answers(election, &marks).unwrap();
    let mut random = chance_from("test", &[&seed.to_be_bytes()]);
    Opening::random(&mut random)
        .seal(election, &answers)
        .unwrap()
        .0
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn what_the_tellers_open_is_the_plain_count(votes in votes(&conference())) {
        let conference = conference();
        let fingerprint = crate::format::write(&conference).1;
        let election = election::election(&conference).unwrap();
        let ballots = (0..).zip(&votes).map(|(seed, vote)| seal(&conference, &election, vote, seed));
        let urn = Urn::new(ballots);
        prop_assert_eq!(check_ballots(&election, &urn.ballots, 1), Ok(()));
        let counting = urn.counting(&conference, fingerprint).unwrap();
        let shares = counting.sample_shares(&conference).unwrap();
        let (_, result) = counting.open(&conference, shares).unwrap();
        let all = u32::try_from(votes.len()).unwrap();
        for contest in &conference.contests {
            let opened = election::sums(&conference, &result, all, &contest.id).unwrap();
            let cast: Vec<Choice> = votes.iter().filter_map(|v| v.get(&contest.id).cloned()).collect();
            let mut plain = Sums::of(contest, &cast);
            plain.issued = all;
            prop_assert!(opened.add_up(contest));
            prop_assert_eq!(opened, plain);
        }
    }

    #[test]
    fn any_other_letter_in_a_ballot_is_refused(place in any::<prop::sample::Index>(), other in 0_usize..64) {
        const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        let conference = conference();
        let election = election::election(&conference).unwrap();
        let ballot = seal(&conference, &election, &Vote::new(), 1);
        let text = serde_json::to_value(&ballot).unwrap();
        let mut letters = text.as_str().unwrap().as_bytes().to_vec();
        let place = place.index(letters.len());
        prop_assume!(letters[place] != LETTERS[other]);
        letters[place] = LETTERS[other];
        let changed = serde_json::Value::String(String::from_utf8(letters).unwrap());
        let changed: SealedBallot = serde_json::from_value(changed).unwrap();
        prop_assert!(changed.open(&election).is_err());
    }
}

#[test]
fn ballots_of_one_credential_and_of_other_elections_are_noticed() {
    let conference = conference();
    let fingerprint = crate::format::write(&conference).1;
    let election = election::election(&conference).unwrap();
    let ballot = seal(&conference, &election, &Vote::new(), 1);
    let twice = Urn::new([ballot.clone(), ballot.clone()]);
    let counting = twice.counting(&conference, fingerprint).map(|_| ());
    assert_eq!(counting, Err(UrnError::Order { place: 2 }));

    let mut other = conference.clone();
    other.contests.pop();
    let fewer = election::election(&other).unwrap();
    assert_eq!(ballot.open(&fewer).unwrap_err(), BallotFault::Unreadable);
    other = conference.clone();
    other.title.push('!');
    let renamed = election::election(&other).unwrap();
    assert!(
        ballot.open(&renamed).is_err(),
        "the election's text is in every proof"
    );
}

#[test]
fn a_count_that_says_too_much_is_not_opened() {
    let mut conference = conference();
    if let Some(ballot_box) = &mut conference.ballot_box {
        ballot_box.min_ballots = 2;
    }
    let fingerprint = crate::format::write(&conference).1;
    let election = election::election(&conference).unwrap();
    let urn = Urn::new([seal(&conference, &election, &Vote::new(), 1)]);
    let counting = urn.counting(&conference, fingerprint).unwrap();
    let refused = Err(UrnError::TooFew { have: 1, least: 2 });
    assert_eq!(counting.sample_shares(&conference), refused);
}

#[test]
fn the_archive_is_what_the_protocol_verifies() {
    let conference = conference();
    let fingerprint = crate::format::write(&conference).1;
    let election = election::election(&conference).unwrap();
    let ballots = (0..3).map(|seed| seal(&conference, &election, &Vote::new(), seed));
    let mut urn = Urn::new(ballots);
    let archive = |urn: &Urn| {
        urn.archive(&conference, fingerprint, 1_700_000_000)
            .unwrap()
    };
    let closed = belenios::verifier::verify::<Group>(&archive(&urn)).unwrap();
    assert_eq!(closed.ballots.len(), 3);
    let counting = urn.counting(&conference, fingerprint).unwrap();
    let shares = counting.sample_shares(&conference).unwrap();
    let (shares, result) = counting.open(&conference, shares).unwrap();
    (urn.shares, urn.result) = (shares, Some(result));
    assert_eq!(urn.check(&conference, fingerprint), Ok(()));
    belenios::verifier::verify::<Group>(&archive(&urn)).unwrap();
}

/// What is derived from a conference must stay as it is: the fingerprint of the election is in every proof.
#[test]
fn the_election_of_a_conference_is_always_the_same_text() {
    let conference = conference();
    let election = election::election(&conference).unwrap();
    assert!(election.text().starts_with("{\"description\":\""));
    let about = &election.about;
    assert_eq!(about.name, conference.title);
    let forms: Vec<_> = election
        .questions
        .iter()
        .map(|q| (q.min, q.max, q.blank))
        .collect();
    let yes_no = (0, 1, None);
    assert_eq!(
        forms,
        [(1, 2, Some(true)), (1, 1, Some(true)), yes_no, yes_no]
    );
}
