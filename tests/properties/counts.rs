//! Counts of contests, whatever the ballots.

use std::collections::BTreeSet;

use khoithidua_core::ids::OptionId;
use khoithidua_core::rules::BlankBallots;
use khoithidua_core::score::rulings::Rulings;
use khoithidua_core::simulate::{Plan, Simulation};
use khoithidua_core::vote::choice::Choice;
use khoithidua_core::vote::contest::{Contest, Question};
use khoithidua_core::vote::count::{self, Count, Electorate, Sums};
use khoithidua_core::vote::outcome::{Deciding, Outcome};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::common;

fn counted(
    contest: &Contest,
    electorate: Electorate,
    blank: BlankBallots,
    choices: &[Choice],
) -> Count {
    count::count(contest, electorate, blank, &Sums::of(contest, choices))
}

/// What follows from a count under the usual rules.
fn outcome(contest: &Contest, count: &Count) -> Outcome {
    let plan = Plan {
        units: 2,
        delegates: 2,
        seed: 1,
        faults_percent: 0,
    };
    let simulation = Simulation::invent(&plan).unwrap();
    Deciding::new(simulation.conference(), &Rulings::default(), &[]).outcome(contest, count)
}

proptest! {
    #[test]
    fn counts_add_up_whatever_the_ballots(
        contest in common::contest(),
        choices in prop::collection::vec(common::choice(), 0..30),
        blank in common::blank_ballots(),
        more in 0_u32..5,
    ) {
        prop_assert_eq!(contest.check(), Ok(()));
        let collected = u32::try_from(choices.len()).unwrap();
        let electorate = Electorate { entitled: collected + more, present: collected };
        let count = counted(&contest, electorate, blank, &choices);
        prop_assert!(count.adds_up());
        prop_assert_eq!(count.collected, collected);
        let allowed = choices.iter().filter(|c| c.check(&contest).is_ok());
        let blanks = allowed.clone().filter(|c| **c == Choice::Blank).count();
        prop_assert_eq!(count.blank as usize, blanks);
        let counted_blanks = match blank {
            BlankBallots::Valid => 0,
            BlankBallots::Invalid => blanks,
        };
        prop_assert_eq!(count.valid as usize, allowed.count() - counted_blanks);
        let outcome = outcome(&contest, &count);
        prop_assert!(outcome.passed.len() <= contest.seats as usize);
        let votes = |id: &OptionId| count.lines.iter().find(|l| l.option == *id).unwrap().agree;
        // Whoever passes has the votes, and nobody with more votes stays behind.
        let behind = count.lines.iter().filter(|l| !outcome.passed.contains(&l.option));
        let most_behind = behind.map(|l| l.agree).max();
        for id in &outcome.passed {
            prop_assert!(contest.pass.level.reached_by(votes(id), outcome.base));
            prop_assert!(most_behind.is_none_or(|most| votes(id) > most), "{:?}", count.lines);
        }
        if let Some(tie) = &outcome.tie {
            let equal: BTreeSet<u32> = tie.options.iter().map(votes).collect();
            prop_assert_eq!(equal.len(), 1);
            prop_assert!(tie.options.len() > tie.seats as usize && tie.seats > 0);
            prop_assert_eq!(outcome.passed.len() + tie.seats as usize, contest.seats as usize);
        }
    }

    #[test]
    fn the_order_of_ballots_and_of_lines_makes_no_difference(
        contest in common::contest(),
        choices in prop::collection::vec(common::choice(), 0..20),
        blank in common::blank_ballots(),
        turn in any::<Index>(),
    ) {
        let electorate = Electorate { entitled: 40, present: 20 };
        let count = counted(&contest, electorate, blank, &choices);
        let mut turned = choices.clone();
        if !turned.is_empty() {
            turned.rotate_left(turn.index(choices.len()));
        }
        prop_assert_eq!(&count, &counted(&contest, electorate, blank, &turned));
        // The same question with its lines turned round, and the ballots with it.
        let mut mirrored = contest.clone();
        mirrored.options.reverse();
        let mirror = |choice: &Choice| match choice {
            Choice::Blank => Choice::Blank,
            Choice::Chosen(lines) => Choice::Chosen(lines.iter().rev().cloned().collect()),
            Choice::Opinions(opinions) => Choice::Opinions(opinions.iter().rev().copied().collect()),
        };
        let ballots: Vec<Choice> = choices.iter().map(mirror).collect();
        let mut expected = count.clone();
        expected.lines.reverse();
        let other = counted(&mirrored, electorate, blank, &ballots);
        prop_assert_eq!(&other, &expected);
        let passed = |outcome: Outcome| outcome.passed.into_iter().collect::<BTreeSet<_>>();
        prop_assert_eq!(
            passed(outcome(&contest, &count)),
            passed(outcome(&mirrored, &other))
        );
    }

    #[test]
    fn one_more_vote_for_a_line_never_costs_it_its_place(
        contest in common::contest(),
        choices in prop::collection::vec(common::choice(), 1..20),
        blank in common::blank_ballots(),
        at in any::<Index>(),
    ) {
        let Question::Choose { max, .. } = contest.question else { return Ok(()); };
        let electorate = Electorate { entitled: 20, present: 20 };
        let outcome = |choices: &[Choice]| {
            super::counts::outcome(&contest, &counted(&contest, electorate, blank, choices))
        };
        let before = outcome(&choices);
        let ballot = at.index(choices.len());
        for winner in &before.passed {
            let Choice::Chosen(chosen) = &choices[ballot] else { return Ok(()); };
            if choices[ballot].check(&contest).is_err()
                || chosen.contains(winner)
                || chosen.len() >= max as usize
            {
                continue;
            }
            let mut chosen = chosen.clone();
            chosen.push(winner.clone());
            chosen.sort_by_key(|o| contest.position(o));
            let mut more = choices.clone();
            more[ballot] = Choice::Chosen(chosen);
            prop_assert!(outcome(&more).passed.contains(winner));
        }
    }

    #[test]
    fn what_is_counted_apart_is_what_is_counted_together(
        contest in common::contest(),
        choices in prop::collection::vec(common::choice(), 0..30),
        at in any::<Index>(),
    ) {
        let (some, others) = choices.split_at(at.index(choices.len() + 1));
        let all = Sums::of(&contest, &choices);
        prop_assert_eq!(&Sums::of(&contest, some).plus(&Sums::of(&contest, others)), &all);
        prop_assert!(all.add_up(&contest));
        // Numbers that cannot be true together are noticed.
        let mut lost = all.clone();
        lost.collected += 1;
        prop_assert!(!lost.add_up(&contest));
        let mut moved = all;
        if let Some(line) = moved.lines.first_mut() {
            line.disagree += 1;
            prop_assert!(!moved.add_up(&contest));
        }
    }
}
