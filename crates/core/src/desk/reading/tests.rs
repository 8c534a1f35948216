//! Whole simulated conferences, read again.

use super::*;
use crate::desk::assess::assess;
use crate::desk::gather::gather;
use crate::desk::inbox::{Content, Examiner, Inbox, Received};
use crate::desk::log::Standing;
use crate::simulate::{Plan, Simulation};

fn hall() -> (Simulation, Inbox) {
    let plan = Plan {
        units: 4,
        delegates: 9,
        seed: 8,
        faults_percent: 0,
    };
    let simulation = Simulation::invent(&plan).unwrap();
    let mut inbox = Inbox::default();
    let examiner = Examiner::new(simulation.conference(), simulation.fingerprint());
    for file in simulation.files() {
        let content = examiner.examine(&file.bytes);
        let received = Received {
            name: file.name,
            at: crate::date::Moment::parse("2023-12-28T09:00:00+07:00").unwrap(),
            text: String::from_utf8(file.bytes).unwrap(),
        };
        inbox.add(received, content);
    }
    (simulation, inbox)
}

fn sound(inbox: &Inbox) -> Vec<&Submission> {
    let contents = inbox.iter().map(|(_, _, content)| content);
    contents
        .filter_map(|content| match content {
            Content::Sound(submission, _) => Some(&**submission),
            Content::Refused(..) => None,
        })
        .collect()
}

#[test]
fn every_point_filled_in_stands_in_a_row_and_the_rows_come_to_the_total() {
    let (simulation, inbox) = hall();
    let conference = simulation.conference();
    let mut sheets = 0;
    for submission in sound(&inbox) {
        let read = reading(conference, submission);
        assert_eq!(read.sheets.len(), submission.sheets.len());
        for (shown, handed_in) in read.sheets.iter().zip(&submission.sheets) {
            sheets += 1;
            let entries = shown.rows.iter().filter(|r| r.entry.is_some()).count();
            assert_eq!(entries, handed_in.lines.len());
            let asked = shown.rows.iter().filter(|r| r.asked).count();
            assert_eq!(asked, rows_to_score(conference, shown.own).len());
            let top = shown.rows.iter().filter(|r| r.depth == 0);
            let sum: Points = top.filter_map(|r| r.points).sum();
            assert_eq!(sum, shown.points.total());
        }
    }
    assert!(sheets > 9);
}

#[test]
fn sheets_with_open_lines_are_counted_by_whom() {
    let (simulation, inbox) = hall();
    let conference = simulation.conference();
    let all = sound(&inbox);
    assert_eq!(unfinished(conference, all.iter().copied()), []);
    let who = all.iter().position(|s| s.sheets.len() > 1).unwrap();
    let mut lacking = (*all[who]).clone();
    lacking
        .sheets
        .iter_mut()
        .take(2)
        .for_each(|s| s.lines.clear());
    let others = all.iter().copied().filter(|s| s.person != lacking.person);
    let open = unfinished(conference, others.chain([&lacking]));
    assert_eq!(open, [(&lacking.person, 2)]);
}

#[test]
fn nothing_secret_is_laid_out() {
    let (simulation, inbox) = hall();
    for submission in sound(&inbox) {
        let read = reading(simulation.conference(), submission);
        for (contest, cast) in &read.votes {
            assert!(!(contest.secret && matches!(cast, Cast::Open(_))));
            let open = submission.open_votes.contains_key(&contest.id);
            let is_cast = open || (contest.secret && submission.ballot.is_some());
            assert_eq!(*cast != Cast::No, is_cast);
        }
    }
}

#[test]
fn words_are_gathered_from_what_counts_and_only_from_that() {
    let (simulation, inbox) = hall();
    let state = assess(&inbox, &Standing::default());
    let gathered = gather(simulation.conference(), &state);
    let counted = || state.accepted.values().map(|(_, s)| s);
    let remarks: usize = gathered.remarks.iter().map(|(_, all)| all.len()).sum();
    assert_eq!(remarks, counted().map(|s| s.remarks.len()).sum::<usize>());
    let entries = counted()
        .flat_map(|s| &s.sheets)
        .flat_map(|s| s.lines.values());
    let written = entries.filter(|e| e.reason.is_some() || e.evidence.is_some());
    let notes: usize = gathered.notes.iter().map(|(_, all)| all.len()).sum();
    assert_eq!(notes, written.count());

    let nobody = assess(&Inbox::default(), &Standing::default());
    assert_eq!(
        gather(simulation.conference(), &nobody),
        crate::desk::gather::Gathered::default()
    );
}
