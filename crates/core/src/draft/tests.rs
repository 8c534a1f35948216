//! What a delegate's screens rely on: choices come back, names are suggested, parts of a sheet say how far they are.

use super::line::{DraftLine, LineState, Terms};
use super::task::{Progress, rows_progress, sheet_progress};
use super::vote::{VoteRefusal, blank_is_invalid, left_empty, proposed_twice};
use super::*;
use crate::rules::{BlankBallots, NotAssigned};
use crate::score::criterion::{Criterion, lines};
use crate::score::entry::Input;
use crate::score::line::LineError;
use crate::score::points::{bonus_and_penalty, of_sheet};
use crate::simulate::{Plan, Simulation};
use crate::vote::contest::Question;

fn conference() -> Conference {
    let plan = Plan {
        units: 4,
        delegates: 4,
        seed: 7,
        faults_percent: 0,
    };
    let simulation = Simulation::invent(&plan).unwrap_or_else(|_| unreachable!());
    simulation.conference().clone()
}

fn draft(conference: &Conference) -> Draft {
    let represents = |p: &&crate::bloc::Person| p.capacity.represents();
    let person = conference.people.iter().find(represents);
    let person = person.map(|p| p.id.clone());
    Draft::new(Hash::of(b""), person.unwrap_or_else(|| unreachable!()))
}

fn awards(conference: &Conference) -> Vec<&Contest> {
    let contests = conference.contests.iter();
    contests.filter(|c| c.award.is_some()).collect()
}

#[test]
fn what_a_blank_ballot_takes_away_can_be_put_back() {
    let conference = conference();
    let [never_blank, contest] = awards(&conference)[..] else {
        unreachable!()
    };
    let mut draft = draft(&conference);
    let option = contest.options[1].id.clone();
    assert_eq!(draft.toggle(contest, &option), Ok(()));
    assert_eq!(draft.set_blank(contest, true), Ok(vec![option.clone()]));
    assert!(draft.vote(&contest.id).blank);
    assert_eq!(draft.set_blank(contest, true), Ok(vec![]), "nothing twice");
    assert_eq!(draft.set_blank(contest, false), Ok(vec![]));
    assert_eq!(draft.vote(&contest.id), DraftVote::default());
    assert_eq!(draft.toggle(contest, &option), Ok(()));
    assert_eq!(draft.vote(&contest.id).chosen, [option]);
    assert_eq!(
        draft.set_blank(never_blank, true),
        Err(VoteRefusal::NotAllowed)
    );
}

#[test]
fn only_a_ballot_that_may_be_blank_can_be_invalid_for_it() {
    let mut conference = conference();
    let counted = |conference: &Conference, contest: usize| {
        blank_is_invalid(awards(conference)[contest], &conference.rules)
    };
    for (rule, invalid) in [
        (BlankBallots::Invalid, [false, true]),
        (BlankBallots::Valid, [false, false]),
    ] {
        conference.rules.blank_ballots = rule;
        assert_eq!([0, 1].map(|at| counted(&conference, at)), invalid);
    }
}

#[test]
fn a_ballot_begun_names_the_secret_contests_that_it_leaves_empty() {
    let mut conference = conference();
    let is_election = |c: &&mut Contest| c.question == Question::AgreeEach;
    let election = conference.contests.iter_mut().find(is_election).unwrap();
    election.secret = true;
    let (election, awards) = (election.clone(), awards(&conference));
    let [flag, certificate] = awards[..] else {
        unreachable!()
    };
    let left = |draft: &Draft| -> Vec<ContestId> {
        let left = left_empty(draft, &conference).into_iter();
        left.map(|c| c.id.clone()).collect()
    };
    let of = |contests: &[&Contest]| contests.iter().map(|c| c.id.clone()).collect::<Vec<_>>();
    let mut draft = draft(&conference);
    assert_eq!(left(&draft), of(&[]), "none is begun");
    let chosen = draft.toggle(certificate, &certificate.options[0].id);
    assert_eq!(chosen, Ok(()));
    let rest = left(&draft);
    assert!(rest.starts_with(&of(&[flag])) && rest.contains(&election.id));
    assert!(!rest.contains(&certificate.id));
    for (said, option) in election.options.iter().enumerate() {
        assert!(
            left(&draft).contains(&election.id),
            "{said} lines are not all"
        );
        let done = draft.set_opinion(&election, &option.id, Opinion::Agree);
        assert_eq!(done, Ok(()));
    }
    assert!(!left(&draft).contains(&election.id));
    assert_eq!(draft.toggle(flag, &flag.options[0].id), Ok(()));
    assert!(!left(&draft).contains(&flag.id));
}

#[test]
fn a_unit_chosen_for_two_awards_is_noticed() {
    let conference = conference();
    let [flag, certificate] = awards(&conference)[..] else {
        unreachable!()
    };
    let mut draft = draft(&conference);
    let option = |contest: &Contest, i: usize| contest.options[i].id.clone();
    assert_eq!(draft.toggle(flag, &option(flag, 0)), Ok(()));
    let other = option(certificate, 1);
    assert_eq!(draft.toggle(certificate, &other), Ok(()));
    assert!(proposed_twice(&draft, &conference).is_empty());
    let same = option(certificate, 0);
    assert_eq!(draft.toggle(certificate, &same), Ok(()));
    let twice = proposed_twice(&draft, &conference);
    let unit = flag.options[0].unit.as_ref();
    assert_eq!(twice.len(), 1);
    assert_eq!(twice.first().map(|(unit, _)| *unit), unit);
    let contests = twice.first().map(|(_, contests)| contests.clone());
    assert_eq!(contests, Some(vec![flag, certificate]));
    assert!(draft.set_blank(certificate, true).is_ok());
    assert!(proposed_twice(&draft, &conference).is_empty());
}

#[test]
fn the_signatory_is_who_is_at_the_phone_unless_another_name_was_given() {
    let mut conference = conference();
    let mut draft = draft(&conference);
    let listed = conference
        .person(&draft.person)
        .and_then(|p| p.name.clone());
    assert_eq!(draft.own_name(&conference), listed);
    for person in &mut conference.people {
        person.name = None;
    }
    assert_eq!(draft.own_name(&conference), None);
    draft.name = "  Lê Thị Hoa ".into();
    assert_eq!(draft.own_name(&conference).as_deref(), Some("Lê Thị Hoa"));

    let stroke = || vec![[1, 1], [2, 2]];
    draft.sign(stroke(), "Lê Thị Hoa");
    assert_eq!(draft.signature.name, "Lê Thị Hoa");
    assert!(draft.signature.is_complete());
    draft.signature.name = "Trần Văn Nam".into();
    draft.sign(stroke(), "Lê Thị Hoa");
    assert_eq!(draft.signature.name, "Trần Văn Nam");
    draft.stage = Stage::Finalised {
        at: Moment::parse("2023-12-28T09:10:05+07:00").unwrap_or_else(|| unreachable!()),
        handed_over: false,
        receipt: None,
    };
    draft.sign(stroke(), "");
    assert_eq!(draft.signature.strokes.len(), 2, "finalised is finalised");
}

#[test]
fn parts_of_a_sheet_say_how_far_they_are() {
    let conference = conference();
    let mut draft = draft(&conference);
    let own = conference
        .person(&draft.person)
        .and_then(|p| p.unit.clone());
    let unit = own.unwrap_or_else(|| unreachable!());
    let part = conference.criteria[1].lines();
    let steps = |done, wrong| Progress {
        done,
        total: part.len(),
        wrong,
    };
    let now = |draft: &Draft| rows_progress(draft, &conference, &unit, &part);
    assert_eq!(now(&draft), steps(0, 0));
    for row in &part {
        let (id, max) = (row.id.clone(), filled(row));
        draft.edit_line(&unit, &id, |line| *line = max);
    }
    assert_eq!(now(&draft), steps(part.len(), 0));
    assert!(now(&draft).is_complete());
    let whole = sheet_progress(&draft, &conference, &unit);
    assert_eq!(whole.done, part.len());
    let typed = part
        .iter()
        .find(|r| !draft.line(&unit, &r.id).result.is_empty());
    let id = typed.map_or_else(|| unreachable!(), |r| r.id.clone());
    draft.edit_line(&unit, &id, |line| line.result = "1.000".into());
    assert_eq!(
        now(&draft),
        steps(part.len() - 1, 1),
        "two readings are none"
    );
}

#[test]
fn bonus_and_penalty_are_told_apart() {
    let conference = conference();
    let mut draft = draft(&conference);
    let own = conference
        .person(&draft.person)
        .and_then(|p| p.unit.clone());
    let unit = own.unwrap_or_else(|| unreachable!());
    for row in conference.criteria.iter().filter(|c| c.extra) {
        draft.edit_line(&unit, &row.id, |line| line.counts = vec![1]);
    }
    let points = of_sheet(&conference, &draft.sheet(&conference, &unit));
    let (bonus, penalty) = bonus_and_penalty(&conference.criteria, &points);
    assert!(bonus.raw() > 0 && penalty.raw() < 0);
    assert_eq!(bonus.plus(penalty), points.extra);
}

/// Something whole in a row, whatever its rule.
fn filled(row: &Criterion) -> DraftLine {
    let mut line = DraftLine {
        points: "1".into(),
        target: "100".into(),
        result: "100".into(),
        answer: Some(true),
        level: Some(0),
        counts: vec![1],
        ..DraftLine::default()
    };
    line.counts
        .resize(super::line::things_counted(&row.rule), 0);
    line
}

#[test]
fn nothing_assigned_is_believed_only_where_no_target_is_registered() {
    use crate::submission::{SubmissionError, check_sheet};
    let mut conference = conference();
    conference.rules.scoring.not_assigned = Some(NotAssigned::LeftOut);
    let mut draft = draft(&conference);
    let unit = conference.bloc.units.iter().map(|u| u.id.clone());
    let unit = unit.into_iter().find(|u| draft.is_own(&conference, u));
    let unit = unit.unwrap();
    let rows = lines(&conference.criteria);
    let measured = rows.iter().filter(|row| row.may_be_unassigned());
    let (with, without): (Vec<&Criterion>, Vec<&Criterion>) =
        measured.partition(|row| conference.target(&unit, &row.id).is_some());
    let (with, without) = (with[0], without[0]);
    for row in [with, without] {
        draft.edit_line(&unit, &row.id, |line| line.not_assigned = true);
    }
    let state = |row: &Criterion| {
        let line = draft.line(&unit, &row.id);
        line.state(row, Terms::of(&conference, &unit, row))
    };
    assert_eq!(state(with), LineState::Blank);
    assert_eq!(state(without), LineState::LeftOut);
    let mut sheet = draft.sheet(&conference, &unit);
    assert_eq!(sheet.lines.len(), 1);
    assert_eq!(check_sheet(&conference, &sheet, true), Ok(()));
    // A file made by hand.
    let entry = sheet.lines[&without.id].clone();
    assert_eq!(entry.input, Input::NotAssigned { result: None });
    sheet.lines.insert(with.id.clone(), entry);
    let refused = SubmissionError::BadRow(unit, with.id.clone(), LineError::Assigned);
    assert_eq!(check_sheet(&conference, &sheet, true), Err(refused));
}
