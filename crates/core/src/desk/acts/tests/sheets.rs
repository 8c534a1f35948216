//! A unit's sheet on its way between unit and board, from coming in to being locked, and back.

use std::sync::Arc;

use super::super::board::undo;
use super::super::review::{self, agree, check_row, keep_rest, lock, needs_vouching, send_review};
use super::super::{self as acts, *};
use super::{Desk, at};
use crate::desk::coverage::CoverageCounts;
use crate::desk::log::Entry;
use crate::desk::sheets::overview::{self, SheetTask, by_spread, lines, own_sheets, summaries};
use crate::desk::sheets::row_history;
use crate::draft::answer::DraftAnswer;
use crate::draft::line::things_counted;
use crate::format::Held;
use crate::identity::Key;
use crate::ids::{CriterionId, UnitId};
use crate::number::Points;
use crate::procedure::Procedure;
use crate::results::results;
use crate::rules::Base;
use crate::score::criterion;
use crate::score::entry::{Input, ScoreSheet};
use crate::score::review::{RowCheck, SheetAnswer, SheetReview, Stage};

/// A desk where everyone has handed over, with a board that looks at the first unit's sheet.
struct Board {
    desk: Desk,
    state: Assessment,
    unit: UnitId,
}

impl Board {
    fn new() -> Self {
        let desk = Desk::with_everyone();
        let state = desk.state();
        let unit = desk.simulation.conference().bloc.units[0].id.clone();
        let mut board = Self { desk, state, unit };
        let rows = board.counted();
        board.hand_in(|sheet| {
            for row in rows {
                sheet.lines.get_mut(&row).unwrap().input = counted(3);
            }
        });
        board
    }

    fn conference(&self) -> &Conference {
        self.desk.simulation.conference()
    }

    fn own(&self) -> (Hash, ScoreSheet) {
        let own = own_sheets(self.conference(), &self.state);
        own.get(&self.unit)
            .map(|(hash, sheet)| (*hash, (*sheet).clone()))
            .unwrap()
    }

    /// The unit hands in another sheet: nothing but the sheet matters here.
    fn hand_in(&mut self, change: impl FnOnce(&mut ScoreSheet)) {
        let unit = self.unit.clone();
        let people = self.desk.simulation.conference().people_by_id();
        let mut accepted = self.state.accepted.iter_mut();
        let theirs = accepted.find(|(person, (_, s))| {
            let from = people.get(*person).and_then(|p| p.unit.as_ref());
            from == Some(&unit) && s.sheets.iter().any(|sheet| sheet.unit == unit)
        });
        let (_, (hash, submission)) = theirs.unwrap();
        *hash = Hash::of(hash.to_hex().as_bytes());
        let sheets = &mut Arc::make_mut(submission).sheets;
        change(sheets.iter_mut().find(|sheet| sheet.unit == unit).unwrap());
    }

    /// Lines on which one kind of thing is counted.
    fn counted(&self) -> Vec<CriterionId> {
        let lines = criterion::lines(&self.conference().criteria).into_iter();
        let counted = lines.filter(|line| things_counted(&line.rule) == 1);
        counted.map(|line| line.id.clone()).collect()
    }

    fn stage(&self) -> Stage {
        self.summary().stage
    }

    fn summary(&self) -> overview::SheetSummary {
        let standing = self.desk.standing();
        summaries(self.conference(), &self.state, &standing).swap_remove(0)
    }

    fn check(&self, row: &CriterionId, change: Option<RowCheck>) -> Result<Event, ActError> {
        let standing = self.desk.standing();
        check_row(
            self.conference(),
            &self.state,
            &standing,
            &self.unit,
            row,
            change,
        )
    }

    fn change(&mut self, row: &CriterionId, count: u32) {
        let event = self.check(row, Some(change(count, "No file")));
        self.desk.note(event.unwrap());
    }

    fn keep_rest(&self) -> Result<Vec<Event>, ActError> {
        let standing = self.desk.standing();
        keep_rest(self.conference(), &self.state, &standing, &self.unit)
    }

    fn try_send(&self) -> Result<SheetReview, ActError> {
        let standing = self.desk.standing();
        send_review(self.conference(), &self.state, &standing, &self.unit, at())
    }

    fn send(&mut self) -> SheetReview {
        let review = self.try_send().unwrap();
        self.desk.note(Event::ReviewSent(review.clone()));
        review
    }

    fn try_answer(&self, answer: SheetAnswer, vouched: bool) -> Result<Event, ActError> {
        let standing = self.desk.standing();
        review::answer(self.conference(), &self.state, &standing, answer, vouched)
    }

    fn answer(&mut self, answer: SheetAnswer) {
        let event = self.try_answer(answer, true).unwrap();
        self.desk.note(event);
    }

    fn try_agree(&self, note: &str) -> Result<Event, ActError> {
        let standing = self.desk.standing();
        agree(self.conference(), &self.state, &standing, &self.unit, note)
    }

    fn try_lock(&self) -> Result<Event, ActError> {
        let standing = self.desk.standing();
        lock(self.conference(), &self.state, &standing, &self.unit)
    }

    fn lock(&mut self) {
        let event = self.try_lock().unwrap();
        self.desk.note(event);
    }

    /// Takes the last entry that fits back.
    fn undo(&mut self, fits: impl Fn(&Event) -> bool) -> Result<(), ActError> {
        let entry = self.desk.log.iter().rev().find(|e| fits(&e.event));
        let standing = self.desk.standing();
        let event = undo(
            &self.desk.log,
            &standing,
            entry.unwrap().hash(),
            "By mistake",
        )?;
        self.desk.note(event);
        Ok(())
    }

    /// The unit's answer: it agrees, or explains itself on every row.
    fn written(&self, review: &SheetReview, agrees: bool) -> SheetAnswer {
        let mut people = self.conference().people.iter();
        let person = people.find(|p| p.unit.as_ref() == Some(&self.unit));
        let mut draft = DraftAnswer::new(review.clone(), person.map(|p| p.id.clone()));
        for row in review.check.rows.keys() {
            draft.edit(row, |said| {
                said.agrees = Some(agrees);
                said.explanation = "It stands in annex 2".to_owned();
            });
        }
        draft.answer(review.check.rows.keys(), at()).unwrap()
    }
}

fn counted(count: u32) -> Input {
    Input::Counts(vec![count])
}

fn change(count: u32, reason: &str) -> RowCheck {
    RowCheck {
        input: counted(count),
        reason: reason.to_owned(),
    }
}

fn is_lock(event: &Event) -> bool {
    matches!(event, Event::SheetLocked(_))
}

#[test]
fn a_sheet_goes_from_stage_to_stage_and_back() {
    let mut board = Board::new();
    let row = board.counted().swap_remove(0);
    let seen = |board: &Board| (board.stage(), board.summary().task, board.summary().unsent);
    assert_eq!(seen(&board), (Stage::Submitted, SheetTask::Check, true));
    board.change(&row, 0);
    assert_eq!(seen(&board), (Stage::Submitted, SheetTask::Check, true));
    for event in board.keep_rest().unwrap() {
        board.desk.note(event);
    }
    assert_eq!(seen(&board), (Stage::Submitted, SheetTask::Send, true));
    let first = board.send();
    let waits = (Stage::Checked, SheetTask::AwaitAnswer, false);
    assert_eq!(seen(&board), waits);
    board.answer(board.written(&first, false));
    assert_eq!(seen(&board), (Stage::Explained, SheetTask::Consider, false));
    // The board follows the explanation: it has to tell the unit.
    board.desk.note(board.check(&row, None).unwrap());
    assert_eq!(seen(&board), (Stage::Explained, SheetTask::Send, true));
    assert_eq!(board.try_agree("at the meeting"), Err(ActError::Unsent));
    board.change(&row, 1);
    let second = board.send();
    assert_eq!(seen(&board), waits);
    board.answer(board.written(&second, true));
    assert_eq!(seen(&board), (Stage::Agreed, SheetTask::Lock, false));
    board.lock();
    assert_eq!(seen(&board), (Stage::Locked, SheetTask::Nothing, false));
    // And back: lock, answer, review.
    board.undo(is_lock).unwrap();
    assert_eq!(seen(&board), (Stage::Agreed, SheetTask::Lock, false));
    // Once more, within the same second.
    board.lock();
    assert_eq!(board.stage(), Stage::Locked);
    board.undo(is_lock).unwrap();
    assert_eq!(seen(&board), (Stage::Agreed, SheetTask::Lock, false));
    board.undo(|e| matches!(e, Event::Answered { .. })).unwrap();
    assert_eq!(seen(&board), waits);
    board.desk.note(board.try_agree("at the meeting").unwrap());
    assert_eq!(board.stage(), Stage::Agreed);
    board
        .undo(|e| matches!(e, Event::SheetAgreed { .. }))
        .unwrap();
    assert_eq!(seen(&board), waits);
    board.undo(|e| matches!(e, Event::ReviewSent(_))).unwrap();
    assert_eq!(
        board.stage(),
        Stage::Explained,
        "the first review, and its answer"
    );
}

#[test]
fn a_sheet_that_the_board_leaves_alone_is_agreed_on_once_that_is_sent() {
    let mut board = Board::new();
    let review = board.send();
    assert!(review.check.rows.is_empty());
    assert_eq!(board.stage(), Stage::Agreed);
}

#[test]
fn what_the_unit_changes_is_to_be_looked_at_again_and_nothing_else() {
    let mut board = Board::new();
    let rows = board.counted();
    let [changed, kept] = &rows[..2] else {
        panic!("two lines on which something is counted")
    };
    board.change(changed, 0);
    board.change(kept, 1);
    let review = board.send();
    board.answer(board.written(&review, true));
    assert_eq!(board.stage(), Stage::Agreed);
    board.hand_in(|sheet| {
        sheet.lines.get_mut(changed).unwrap().input = counted(2);
    });
    let summary = board.summary();
    let found = (summary.stage, summary.unsent, summary.looked_at);
    assert_eq!(found, (Stage::Submitted, true, 1));
    assert_eq!(board.try_lock(), Err(ActError::NotAgreed));
    let standing = board.desk.standing();
    let lines = lines(board.conference(), &board.state, &standing, &board.unit);
    let line = |row: &CriterionId| lines.iter().find(|line| line.row == *row).unwrap();
    assert!(line(changed).outdated && line(changed).change.is_none());
    assert!(line(kept).looked_at && line(kept).change.is_some());
    let again = board.send();
    assert_eq!(again.check.rows.keys().collect::<Vec<_>>(), [kept]);
}

#[test]
fn an_answer_to_another_review_is_neither_taken_nor_heard() {
    let mut board = Board::new();
    let row = board.counted().swap_remove(0);
    board.change(&row, 0);
    let first = board.send();
    let old = board.written(&first, true);
    board.change(&row, 1);
    board.send();
    let other = Err(ActError::Review(ReviewError::OtherReview));
    assert_eq!(board.try_answer(old.clone(), true), other);
    // From another desk's log it may stand there all the same.
    let vouched = true;
    board.desk.note(Event::Answered {
        answer: old,
        vouched,
    });
    assert_eq!(board.stage(), Stage::Checked);
}

#[test]
fn a_lock_outlives_whatever_comes_later() {
    let mut board = Board::new();
    let row = board.counted().swap_remove(0);
    board.change(&row, 0);
    let review = board.send();
    board.answer(board.written(&review, true));
    board.lock();
    let locked = board.own().1;
    let published = |board: &Board| {
        let standing = board.desk.standing();
        let results = results(board.conference(), &board.state, &standing);
        let counted = results.sheets.iter();
        let mut own = counted.filter(|s| s.from == board.unit && s.sheet.unit == board.unit);
        let own = own.next().map(|counted| counted.sheet.clone());
        (own, results.outcome.ranking, results.checked)
    };
    let before = published(&board);
    assert_eq!(before.0.as_ref(), Some(&locked));
    assert_eq!(before.2[&board.unit].stage, Stage::Locked);
    board.hand_in(|sheet| {
        sheet.lines.get_mut(&row).unwrap().input = counted(2);
    });
    assert_eq!(published(&board), before);
    // Even a later file without the sheet.
    for (_, submission) in board.state.accepted.values_mut() {
        let sheets = &mut Arc::make_mut(submission).sheets;
        sheets.retain(|sheet| sheet.unit != board.unit);
    }
    let (own, _, checked) = published(&board);
    assert_eq!((own, checked), (Some(locked), before.2));
    assert_eq!(board.stage(), Stage::Locked);
}

#[test]
fn every_act_says_why_not() {
    let mut board = Board::new();
    let row = board.counted().swap_remove(0);
    let group = board.conference().criteria[0].id.clone();
    let bad = |row: &CriterionId| Err(ActError::Review(ReviewError::BadRow(row.clone())));
    // A row.
    let no_reason = ActError::Review(ReviewError::NoReason(row.clone()));
    assert_eq!(board.check(&row, Some(change(0, "  "))), Err(no_reason));
    let other_rule = RowCheck {
        input: Input::Answer(true),
        ..change(0, "why")
    };
    assert_eq!(board.check(&row, Some(other_rule)), bad(&row));
    assert_eq!(board.check(&group, Some(change(0, "why"))), bad(&group));
    assert_eq!(board.check(&group, None), bad(&group));
    let same = RowCheck {
        input: board.own().1.lines[&row].input.clone(),
        reason: "why".to_owned(),
    };
    assert_eq!(board.check(&row, Some(same)), Err(ActError::NothingChanged));
    board.change(&row, 0);
    let again = board.check(&row, Some(change(0, " No file ")));
    assert_eq!(again, Err(ActError::NothingChanged));
    // Before anything is sent.
    assert_eq!(board.try_agree("at the meeting"), Err(ActError::NotSent));
    assert_eq!(board.try_lock(), Err(ActError::NotAgreed));
    // A review, and its answer.
    let review = board.send();
    assert_eq!(board.try_send(), Err(ActError::NothingChanged));
    assert_eq!(board.try_agree(" "), Err(ActError::NoReason));
    let answer = board.written(&review, false);
    let refused = |spoil: &dyn Fn(&mut SheetAnswer)| {
        let mut answer = answer.clone();
        spoil(&mut answer);
        match board.try_answer(answer, true) {
            Err(ActError::Review(error)) => error,
            other => panic!("{other:?}"),
        }
    };
    let elsewhere = refused(&|a| a.conference = Hash::of(b"another"));
    assert_eq!(elsewhere, ReviewError::OtherConference);
    assert_eq!(refused(&|a| a.rows.clear()), ReviewError::OtherRows);
    let silent = refused(&|a| a.rows.get_mut(&row).unwrap().explanation = None);
    assert_eq!(silent, ReviewError::NoReason(row.clone()));
    let other_units = board.conference().people.iter();
    let mut other_units = other_units.filter(|p| p.unit.as_ref() != Some(&board.unit));
    let stranger = other_units.next().unwrap().id.clone();
    let theirs = refused(&|a| a.person = stranger.clone());
    assert_eq!(theirs, ReviewError::NotTheirs(stranger.clone()));
    let tampered = refused(&|a| {
        a.sign(&Key::from_seed(&[5; 32]));
        a.rows.get_mut(&row).unwrap().agrees = true;
    });
    assert_eq!(tampered, ReviewError::NotSigned);
    // Nobody knows the key, so somebody has to say whose it is.
    let mut signed = answer.clone();
    signed.sign(&Key::from_seed(&[5; 32]));
    assert!(needs_vouching(
        &board.desk.standing(),
        &board.state,
        &signed
    ));
    let unknown = board.try_answer(signed, false);
    assert_eq!(unknown, Err(ActError::NotVouched));
    // While it is locked, nothing moves but the lock.
    board.desk.note(board.try_agree("at the meeting").unwrap());
    board.lock();
    assert_eq!(board.check(&row, None), Err(ActError::SheetLocked));
    assert_eq!(board.keep_rest(), Err(ActError::SheetLocked));
    assert_eq!(board.try_send(), Err(ActError::SheetLocked));
    assert_eq!(board.try_answer(answer, true), Err(ActError::SheetLocked));
    assert_eq!(board.try_agree("again"), Err(ActError::SheetLocked));
    assert_eq!(board.try_lock(), Err(ActError::SheetLocked));
    let held = board.undo(|e| matches!(e, Event::ReviewSent(_)));
    assert_eq!(held, Err(ActError::SheetLocked));
    // Without a sheet there is nothing to look at; once closed, nothing changes.
    board.undo(is_lock).unwrap();
    let all = std::mem::take(&mut board.state.accepted);
    assert_eq!(board.check(&row, None), Err(ActError::NoSheet));
    assert_eq!(board.keep_rest(), Err(ActError::NoSheet));
    assert_eq!(board.try_send(), Err(ActError::NoSheet));
    assert_eq!(board.summary().task, SheetTask::Await);
    board.state.accepted = all;
    board.desk.note(board.desk.close().unwrap());
    assert_eq!(board.check(&row, None), Err(ActError::Closed));
    assert_eq!(board.try_lock(), Err(ActError::Closed));
    let closed = board.undo(|e| matches!(e, Event::RowChecked(_)));
    assert_eq!(closed, Err(ActError::Closed));
}

#[test]
fn a_sheet_with_a_blank_line_is_sent_once_the_board_has_filled_it() {
    let mut board = Board::new();
    let row = board.counted().swap_remove(0);
    board.hand_in(|sheet| drop(sheet.lines.remove(&row)));
    assert_eq!(board.try_send(), Err(ActError::SheetNotWhole));
    board.change(&row, 1);
    assert!(board.try_send().is_ok());
}

#[test]
fn a_key_that_signed_the_submission_vouches_for_the_answer() {
    let mut board = Board::new();
    let row = board.counted().swap_remove(0);
    board.change(&row, 0);
    let review = board.send();
    let mut answer = board.written(&review, true);
    let key = Key::from_seed(&[5; 32]);
    let (_, submission) = board.state.accepted.get_mut(&answer.person).unwrap();
    let identity = &mut Arc::make_mut(submission).identity;
    identity.as_mut().unwrap().key = key.public();
    answer.sign(&key);
    let event = board.try_answer(answer.clone(), false);
    let vouched = false;
    assert_eq!(event, Ok(Event::Answered { answer, vouched }));
}

#[test]
fn the_history_of_a_line_is_everything_that_was_said_of_it_and_what_was_taken_back() {
    let mut board = Board::new();
    let rows = board.counted();
    board.change(&rows[0], 0);
    board.change(&rows[1], 1);
    board.undo(|e| matches!(e, Event::RowChecked(_))).unwrap();
    let review = board.send();
    board.answer(board.written(&review, true));
    board.lock();
    let history = |row| {
        let entries = row_history(&board.desk.log, &board.unit, row).into_iter();
        let name = |entry: &Entry| match &entry.event {
            Event::RowChecked(_) => "checked",
            Event::ReviewSent(_) => "sent",
            Event::Answered { .. } => "answered",
            Event::SheetLocked(_) => "locked",
            _ => "?",
        };
        entries.map(|(e, back)| (name(e), back)).collect::<Vec<_>>()
    };
    let whole = ["checked", "sent", "answered", "locked"].map(|name| (name, false));
    assert_eq!(history(&rows[0]), whole);
    assert_eq!(history(&rows[1]), [("checked", true), ("locked", false)]);
}

#[test]
fn lines_on_which_the_three_lie_furthest_apart_come_first() {
    let mut board = Board::new();
    let rows = board.counted();
    for row in &rows[..2] {
        board.change(row, 0);
    }
    let standing = board.desk.standing();
    let lines = lines(board.conference(), &board.state, &standing, &board.unit);
    let sorted = by_spread(&lines);
    let spreads: Vec<_> = sorted.iter().map(|l| (l.spread, l.group_spread)).collect();
    assert!(spreads.is_sorted_by(|a, b| a >= b) && spreads[0].0 > Points::ZERO);
    let whole = criterion::lines(&board.conference().criteria).len();
    assert_eq!(sorted.len(), whole);
    let of = |row: &CriterionId| lines.iter().find(|l| l.row == *row).unwrap();
    for row in &rows[..2] {
        let line = of(row);
        assert!(line.board.is_some() && line.board != line.own);
        assert!(line.spread > Points::ZERO);
    }
    let summary = board.summary();
    assert!(summary.checked != summary.own && summary.changed == 2);
}

#[test]
fn the_desk_is_sent_to_the_sheets_only_where_the_check_counts() {
    let mut board = Board::new();
    let next = |board: &Board, conference: &Conference| {
        let all = crate::desk::coverage::coverage(conference, &board.state);
        let counts = CoverageCounts::of(&all);
        acts::next(conference, &board.state, &board.desk.standing(), counts)
    };
    let mut usual = board.conference().clone();
    // Where nothing is measured by who is here, nobody needs a roll.
    for contest in &mut usual.contests {
        contest.pass.base = Base::Entitled;
    }
    assert_eq!(next(&board, &usual), Next::Close);
    let mut weighed = usual.clone();
    weighed.procedure = Some(Held::new(&Procedure {
        board_weight: 30,
        ..Procedure::default()
    }));
    let units = weighed.bloc.units.len();
    assert_eq!(next(&board, &weighed), Next::CheckSheets(units));
    let row = board.counted().swap_remove(0);
    board.change(&row, 0);
    let review = board.send();
    assert_eq!(next(&board, &usual), Next::CheckSheets(units));
    board.answer(board.written(&review, true));
    assert_eq!(next(&board, &weighed), Next::CheckSheets(units - 1));
}
