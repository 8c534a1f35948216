//! Secret votes against a count by hand, and votes on paper beside them.

use std::collections::{BTreeMap, BTreeSet};

use khoithidua_core::conference::Conference;
use khoithidua_core::desk::acts::{self, ActError};
use khoithidua_core::desk::inbox::Examiner;
use khoithidua_core::desk::log::{Event, Standing};
use khoithidua_core::draft::{Draft, SealedVote};
use khoithidua_core::format;
use khoithidua_core::identity::Key;
use khoithidua_core::ids::{ContestId, PersonId};
use khoithidua_core::rights;
use khoithidua_core::sealed::ballot::Opening;
use khoithidua_core::sealed::election;
use khoithidua_core::simulate::{Plan, Simulation};
use khoithidua_core::vote::choice::{Choice, Opinion};
use khoithidua_core::vote::contest::{Contest, Question};
use khoithidua_core::vote::count::{LineSum, Sums};
use khoithidua_core::vote::paper::PaperCount;
use proptest::prelude::*;
use rand_core::SeedableRng as _;

use crate::common::{self, File, Hall, moment};
use crate::naive;

type Vote = BTreeMap<ContestId, Choice>;

/// Three units, six voters, one secret contest of each form, all of them in one ballot.
fn simulation() -> Simulation {
    let plan = Plan {
        units: 3,
        delegates: 6,
        seed: 4,
        faults_percent: 0,
    };
    let mut conference = Simulation::invent(&plan).unwrap().conference().clone();
    conference.contests.retain(|c| c.id.as_str() != "bang-khen");
    conference.contests.iter_mut().for_each(|c| c.secret = true);
    conference.ballot_box.as_mut().unwrap().min_ballots = 1;
    Simulation::of(conference, 4, 0).unwrap()
}

fn choice(contest: &Contest) -> BoxedStrategy<Option<Choice>> {
    let lines: Vec<_> = contest.options.iter().map(|o| o.id.clone()).collect();
    match contest.question {
        Question::AgreeEach => {
            let opinion = prop_oneof![
                Just(Opinion::Agree),
                Just(Opinion::Disagree),
                Just(Opinion::NoOpinion)
            ];
            let all = prop::collection::vec(opinion, lines.len());
            all.prop_map(|all| Some(Choice::Opinions(all))).boxed()
        }
        Question::Choose { min, max, blank } => {
            let some = proptest::sample::subsequence(lines, min as usize..=max as usize);
            let some = some.prop_map(|some| Some(Choice::Chosen(some)));
            let nothing = blank.then_some(Choice::Blank);
            prop_oneof![4 => some, 1 => Just(nothing)].boxed()
        }
    }
}

/// A vote of each voter; not everyone fills in everything.
fn votes(conference: &Conference) -> impl Strategy<Value = Vec<Vote>> + use<> {
    let each = conference.contests.iter().map(|contest| {
        let id = contest.id.clone();
        choice(contest).prop_map(move |choice| choice.map(|choice| (id.clone(), choice)))
    });
    let one = each.collect::<Vec<_>>();
    let one = one.prop_map(|cast| cast.into_iter().flatten().collect());
    prop::collection::vec(one, 0..=6)
}

/// The files of those who vote, sealed and signed as phones do it.
fn cast(simulation: &Simulation, votes: &[Vote]) -> Vec<File> {
    let conference = simulation.conference();
    let election = election::election(conference).unwrap();
    let people = conference.people.iter();
    let people = people.filter(|p| rights::votes(conference, p));
    let examiner = Examiner::new(conference, simulation.fingerprint());
    let file = |((seed, person), vote): ((u8, _), &Vote)| {
        let person: &khoithidua_core::bloc::Person = person;
        let marks = election::marks(conference, |id| vote.get(id).cloned());
        let answers = marks.and_then(|marks| election::answers(&election, &marks));
        let mut random = chacha20::ChaCha20Rng::from_seed([seed; 32]);
        let sealed = Opening::random(&mut random).seal(&election, &answers.unwrap());
        let (ballot, tracker) = sealed.unwrap();
        let at = moment();
        let sealed = SealedVote {
            ballot,
            tracker,
            at,
        };
        let draft = Draft::new(simulation.fingerprint(), person.id.clone());
        let mut submission = draft.submission(conference, at, "test", Some(&sealed));
        submission.sign(&Key::from_seed(&[seed; 32]), None);
        let text = format::write(&submission).0;
        let content = examiner.examine(text.as_bytes());
        File { text, content }
    };
    (1..).zip(people).zip(votes).map(file).collect()
}

/// Numbers of one voter on paper: valid for the first line or blank or invalid.
fn paper_sums(contest: &Contest, how: u8) -> Sums {
    let valid = u32::from(how == 0);
    let blankable = matches!(contest.question, Question::Choose { blank: true, .. });
    let blank = u32::from(how == 1 && blankable);
    let line = |place| LineSum {
        agree: if place == 0 { valid } else { 0 },
        disagree: if place == 0 { 0 } else { valid },
        no_opinion: 0,
    };
    Sums {
        issued: 1,
        collected: 1,
        blank,
        invalid: 1 - valid - blank,
        lines: (0..contest.options.len()).map(line).collect(),
    }
}

fn paper_count(conference: &Conference, by: &str, how: u8) -> PaperCount {
    let held = conference.held_contests();
    PaperCount {
        by: by.to_owned(),
        sums: held.map(|c| (c.id.clone(), paper_sums(c, how))).collect(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn the_sealed_count_is_what_a_count_by_hand_gives(
        votes in votes(simulation().conference()),
        blank in common::blank_ballots(),
    ) {
        let mut conference = simulation().conference().clone();
        conference.rules.blank_ballots = blank;
        let simulation = Simulation::of(conference, 4, 0).unwrap();
        let files = cast(&simulation, &votes);
        let hall = Hall { simulation, files };
        let inbox = hall.inbox();
        let standing = common::standing(&common::accreditations(&inbox));
        let (_, unopened) = hall.outcome(&inbox, &standing);
        prop_assert_eq!(unopened.verify(), Ok(()));
        if !votes.is_empty() {
            prop_assert!(!unopened.is_complete());
            prop_assert_eq!(&unopened.outcome.contests, &vec![], "no count before the opening");
        }
        let (_, results) = hall.outcome(&inbox, &hall.opened(&inbox, &standing));
        prop_assert_eq!(results.verify(), Ok(()));
        let conference = hall.conference();
        prop_assert_eq!(results.outcome.contests.len(), conference.contests.len());
        for counted in &results.outcome.contests {
            let contest = conference.contest(&counted.id).unwrap();
            let cast: Vec<&Choice> = votes.iter().filter_map(|v| v.get(&contest.id)).collect();
            let (blanks, lines) = naive::count(contest, &cast);
            let count = &counted.count;
            prop_assert!(count.adds_up());
            prop_assert_eq!(count.issued as usize, votes.len());
            prop_assert_eq!(count.collected as usize, cast.len());
            prop_assert_eq!(count.blank, blanks);
            let counts_as_valid = blank == khoithidua_core::rules::BlankBallots::Valid;
            let more = if counts_as_valid { blanks } else { 0 };
            for (line, (agree, disagree, nothing)) in count.lines.iter().zip(lines) {
                let found = (line.agree, line.disagree, line.no_opinion);
                prop_assert_eq!(found, (agree, disagree, nothing + more));
            }
        }
    }

    #[test]
    fn paper_counts_when_two_tellers_agree_and_not_before(
        entered in prop::collection::vec((0_usize..3, 0_u8..3), 0..6),
    ) {
        let simulation = simulation();
        let vote: Vote = Vote::new();
        let files = cast(&simulation, &[vote.clone(), vote]);
        let hall = Hall { simulation, files };
        let inbox = hall.inbox();
        let conference = hall.conference();
        let absent: PersonId = conference.people[3].id.clone();
        let mut log = common::accreditations(&inbox);
        let voters = [absent].into_iter().collect();
        log.push(Event::PaperVoters { people: voters });
        let state = hall.outcome(&inbox, &common::standing(&log)).0;
        log.push(acts::close(&inbox, &state, &common::standing(&log)).unwrap());
        let mut last: BTreeMap<usize, u8> = BTreeMap::new();
        for (teller, how) in entered {
            let count = paper_count(conference, ["A", " B ", "C"][teller], how);
            let event = acts::count_paper(conference, &common::standing(&log), count).unwrap();
            log.push(event);
            last.insert(teller, how);
            let different: BTreeSet<&u8> = last.values().collect();
            let agreed = different.len() < last.len();
            let standing = common::standing(&log);
            let opened = acts::open(&standing, Vec::new());
            prop_assert_eq!(opened.is_ok(), agreed);
            prop_assert!(agreed || opened == Err(ActError::PaperOpen));
            let (_, results) = hall.outcome(&inbox, &hall.opened(&inbox, &standing));
            prop_assert_eq!(results.paper.is_some(), agreed);
            prop_assert_eq!(results.verify(), Ok(()));
            for contest in &results.outcome.contests {
                prop_assert!(contest.count.adds_up());
                prop_assert_eq!(contest.count.issued, 2 + u32::from(agreed));
            }
        }
    }

    #[test]
    fn nobody_votes_both_on_paper_and_by_file(who in any::<prop::sample::Index>()) {
        let simulation = simulation();
        let files = cast(&simulation, &[Vote::new(), Vote::new(), Vote::new()]);
        let hall = Hall { simulation, files };
        let inbox = hall.inbox();
        let conference = hall.conference();
        let person = conference.people[who.index(6)].id.clone();
        let mut log = common::accreditations(&inbox);
        let state = hall.outcome(&inbox, &common::standing(&log)).0;
        let by_file = state.accepted.contains_key(&person);
        log.push(acts::paper_voters(conference, &Standing::default(), [person]).unwrap());
        let closed = acts::close(&inbox, &state, &common::standing(&log));
        prop_assert_eq!(closed.is_ok(), !by_file);
        prop_assert!(!by_file || closed == Err(ActError::TwiceVoted(1)));
    }
}
