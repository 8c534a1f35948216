//! What an entry of the log says, in words.

use khoithidua_core::attendance::{Attendance, Attendee};
use khoithidua_core::conference::Conference;
use khoithidua_core::desk::inbox::Inbox;
use khoithidua_core::desk::log::{Entry, Event};
use khoithidua_core::ids::{AwardId, ContestId, CriterionId, OptionId, PersonId, UnitId};
use khoithidua_core::score::criterion;
use khoithidua_core::score::rulings::Ruling;

use crate::i18n;
use crate::i18n::explain_desk::contest_title;
use crate::screens::desk::words::{names, teller, who, whole_name};

/// What is needed to put an entry into words.
pub struct Words<'a> {
    /// The conference.
    pub conference: &'a Conference,
    /// The files, which have names that the conference does not.
    pub inbox: &'a Inbox,
    /// All entries.
    pub log: &'a [Entry],
}

impl Words<'_> {
    /// What happened.
    pub fn of(&self, event: &Event) -> String {
        let (t, conference, inbox) = (i18n::desk(), self.conference, self.inbox);
        match event {
            Event::Imported { files } => (t.log_imported)(inbox.counts_of(files)),
            Event::Decided(decision) => {
                (t.log_decided)(&whole_name(conference, &decision.person), &decision.reason)
            }
            Event::Withdrawn { person, reason } => {
                (t.log_withdrawn)(&whole_name(conference, person), reason)
            }
            Event::Accredited { people } => {
                (t.log_accredited)(&called(conference, inbox, people.keys()))
            }
            Event::Revoked(revoked) => (t.log_revoked)(
                &called(conference, inbox, [&revoked.person]),
                &revoked.reason,
            ),
            Event::PaperVoters { people } if people.is_empty() => t.log_no_paper.to_owned(),
            Event::PaperVoters { people } => (t.log_paper_voters)(&names(conference, people)),
            Event::PaperCounted(count) => (t.log_paper_counted)(&count.by),
            Event::Shared(share) => (t.log_shared)(&teller(conference, share.teller)),
            Event::Opened { .. } => t.log_opened.to_owned(),
            Event::Closed { files } => (t.log_closed)(inbox.counts_of(files)),
            Event::Reopened { reason } => (t.log_reopened)(reason),
            Event::Undone { entry, reason } => {
                let taken_back = self.log.iter().find(|e| e.hash() == *entry);
                let what = taken_back.map(|e| self.of(&e.event));
                let t = i18n::board_log();
                (t.undone)(what.as_deref().unwrap_or(t.undone_unknown), reason)
            }
            Event::Attended(_)
            | Event::HandsCounted(_)
            | Event::Ruled(_)
            | Event::RowChecked(_)
            | Event::ReviewSent(_)
            | Event::Answered { .. }
            | Event::SheetAgreed { .. }
            | Event::SheetLocked(_) => self.of_board(event),
        }
    }

    fn of_board(&self, event: &Event) -> String {
        let t = i18n::board_log();
        match event {
            Event::Attended(attendance) => self.of_attendance(attendance),
            Event::HandsCounted(count) => (t.hands)(
                &contest_title(self.conference, &count.contest),
                &count.mover,
            ),
            Event::Ruled(ruling) => self.of_ruling(ruling),
            Event::RowChecked(checked) => {
                let (unit, row) = (self.unit(&checked.unit), self.row(&checked.row));
                match &checked.check {
                    Some(check) => (t.row_changed)(&unit, &row, &check.reason),
                    None => (t.row_same)(&unit, &row),
                }
            }
            Event::ReviewSent(review) => (t.review_sent)(
                &self.unit(&review.check.sheet.unit),
                review.check.rows.len(),
            ),
            Event::Answered { answer, .. } => {
                (t.answered)(&self.unit(&answer.unit), answer.agrees())
            }
            Event::SheetAgreed { unit, note } => (t.agreed)(&self.unit(unit), note),
            Event::SheetLocked(check) => (t.locked)(&self.unit(&check.sheet.unit)),
            _ => String::new(),
        }
    }

    fn of_attendance(&self, attendance: &Attendance) -> String {
        let (t, unit) = (i18n::board_log(), self.unit(&attendance.unit));
        if attendance.people.is_empty() {
            return (t.absent)(&unit, attendance.note.as_deref());
        }
        let called = |attendee: &Attendee| match (&attendee.name, &attendee.person) {
            (Some(name), _) => name.clone(),
            (None, Some(person)) => called(self.conference, self.inbox, [person]),
            (None, None) => String::new(),
        };
        let people: Vec<String> = attendance.people.iter().map(called).collect();
        (t.attended)(&unit, &people.join("; "))
    }

    fn of_ruling(&self, ruling: &Ruling) -> String {
        let t = i18n::board_log();
        match ruling {
            Ruling::Chair(decision) => {
                let units: Vec<String> = decision.order.iter().map(|u| self.unit(u)).collect();
                (t.chair)(&units.join(", "), &decision.reason)
            }
            Ruling::Lots(lots) => (t.lots)(&lots.seed, &lots.witnesses.join(", ")),
            Ruling::Exclusion(exclusion) => {
                (t.excluded)(&self.unit(&exclusion.unit), &exclusion.reason)
            }
            Ruling::Candidate(decision) => {
                let (unit, award) = (self.unit(&decision.unit), self.award(&decision.award));
                let say = if decision.stands {
                    t.put_on
                } else {
                    t.taken_off
                };
                say(&unit, &award, &decision.reason)
            }
            Ruling::Contest(decision) => {
                let title = contest_title(self.conference, &decision.contest);
                let lines = decision.order.iter();
                let lines: Vec<String> = lines.map(|l| self.line(&decision.contest, l)).collect();
                (t.contest)(&title, &lines.join(", "), &decision.reason)
            }
        }
    }

    fn unit(&self, id: &UnitId) -> String {
        i18n::unit_short(self.conference, id)
    }

    fn award(&self, id: &AwardId) -> String {
        let award = self.conference.award(id);
        award.map_or_else(|| id.to_string(), |a| a.name.clone())
    }

    fn row(&self, id: &CriterionId) -> String {
        let row = criterion::find(&self.conference.criteria, id);
        row.map_or_else(|| id.to_string(), |r| format!("{} {}", r.number, r.title))
    }

    fn line(&self, contest: &ContestId, id: &OptionId) -> String {
        let contest = self.conference.contest(contest);
        let option = contest.and_then(|c| c.option(id));
        option.map_or_else(|| id.to_string(), |o| i18n::option_name(self.conference, o))
    }
}

/// Names of people as the desk saw them: those that the conference does not know stand in their files.
fn called<'a>(
    conference: &Conference,
    inbox: &Inbox,
    people: impl IntoIterator<Item = &'a PersonId>,
) -> String {
    let name = |id: &PersonId| {
        let mut files = inbox.submissions().filter(|s| s.person == *id);
        let typed = files.find_map(|s| s.name.as_deref());
        let (name, unit) = who(conference, id, typed);
        if unit.is_empty() {
            name
        } else {
            format!("{name} ({unit})")
        }
    };
    let all: Vec<String> = people.into_iter().map(name).collect();
    all.join("; ")
}
