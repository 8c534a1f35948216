//! Everything once more, in words, before it is finalised.

use std::sync::Arc;

use khoithidua_core::conference::{Conference, SamplePart};
use khoithidua_core::draft::task::{self, Progress, Task};
use khoithidua_core::draft::vote::blank_is_invalid;
use khoithidua_core::draft::{self, Draft};
use khoithidua_core::score::points;
use khoithidua_core::vote::choice::Choice;
use khoithidua_core::vote::contest::{Contest, Question};
use leptos::prelude::*;

use super::{finalise, next, sealed, trial, vote};
use crate::dom::{El, a, button, div, el, h1, h2, p, section, span, strong};
use crate::i18n;
use crate::route::Route;
use crate::screens::shared::sample::sample_mark;
use crate::state::opening::use_here;
use crate::state::session::ballot::Ballot;
use crate::state::session::booth::{Booth, Step};
use crate::state::session::use_session;
use crate::ui::notice::{Tone, notice};

/// The review; or, in its place, the trial of a ballot that was sealed here.
pub fn review() -> Vec<El> {
    let (t, session) = (i18n::delegate(), use_session());
    let booth = Booth::open(session);
    let step = booth.step();
    let tried = Memo::new(move |_| match step.get() {
        Step::Trying(tried) => Some(tried),
        _ => None,
    });
    let conference = use_here().conference;
    let of = conference.clone();
    let missing = Memo::new(move |_| {
        session.draft().with(|d| {
            let tasks = d.as_ref().map(|d| task::tasks(d, &conference));
            tasks
                .iter()
                .flatten()
                .filter(|(_, p)| !p.is_complete())
                .count()
        })
    });
    let open = session.slice(Draft::is_open);
    let empty = move || {
        let left = |d: &Option<Draft>| d.as_ref().map(|d| left_empty(&of, d));
        session.draft().with(left).unwrap_or_default()
    };
    let dialog = finalise::question(booth, missing, empty);
    let show = dialog.opener();
    let ask = move || {
        booth.begin();
        show();
    };
    let onward = move || {
        if open.get() == Some(true) {
            let locked = session.locked();
            button("button-primary", t.finalise, ask.clone())
                .disabled(move || locked.get() || session.is_moved())
        } else {
            let class = "button button-primary";
            a(class, &Route::HandOver.href(), t.to_hand_over)
        }
    };
    let sent = RwSignal::new(false);
    vec![
        div("stack").live(move || match tried.get() {
            Some(tried) => trial::trial(&tried, sent),
            None => overview(missing),
        }),
        div("actions no-print").live(move || match tried.get() {
            Some(_) => vec![trial::done(booth, sent)],
            None => vec![next::to_tasks(), onward()],
        }),
        dialog.el,
    ]
}

fn overview(missing: Memo<usize>) -> Vec<El> {
    let (t, session, conference) = (i18n::delegate(), use_session(), use_here().conference);
    let (ballot, of) = (session.ballot(&conference), conference.clone());
    let last = conference.clone();
    let voting = session.slice({
        let conference = conference.clone();
        move |d| d.is_open() && d.is_voting(&conference)
    });
    vec![
        h1(t.review_title),
        div("").live_one(move || {
            Some(match missing.get() {
                0 => notice(Tone::Success, t.review_complete),
                n => notice(Tone::Warning, &(t.review_missing)(n)),
            })
        }),
        div("").live_one(move || {
            (voting.get() == Some(true)).then(|| {
                let mark = sample_mark(&last, SamplePart::Tellers);
                div("stack-small")
                    .child(notice(Tone::Info, t.review_last))
                    .children(mark)
            })
        }),
        div("").live_one(move || match ballot.get() {
            Ballot::Again(tracker) => Some(sealed::begun_again(&of, &tracker)),
            _ => None,
        }),
        div("stack").live(move || {
            session.draft().with(|d| {
                d.as_ref()
                    .map(|d| summary(&conference, d))
                    .unwrap_or_default()
            })
        }),
    ]
}

fn summary(conference: &Arc<Conference>, draft: &Draft) -> Vec<El> {
    let t = i18n::delegate();
    let tasks = task::tasks(draft, conference);
    let part = |title: &str, belongs: fn(&Task) -> bool| {
        let of = tasks.iter().filter(|(task, _)| belongs(task));
        let items: Vec<[El; 2]> = of
            .filter_map(|(task, progress)| item(conference, draft, task, *progress))
            .collect();
        (!items.is_empty()).then(|| card(title, items))
    };
    let remarks: Vec<[El; 2]> = conference
        .papers
        .iter()
        .filter_map(|paper| {
            let remark = draft.remarks.get(&paper.id)?;
            Some(entry(
                &paper.title,
                remark,
                true,
                &Route::Paper(paper.id.clone()),
            ))
        })
        .collect();
    let twice = vote::twice(conference, draft);
    let sheets = part(t.review_sheets, |task| matches!(task, Task::Sheet(_)));
    [
        sample_mark(conference, SamplePart::Criteria).filter(|_| sheets.is_some()),
        sheets,
        part(t.review_votes, |task| matches!(task, Task::Vote(_))),
        vote::hint(twice.iter()),
        part(t.review_covenant, |task| matches!(task, Task::Covenant)),
        (!remarks.is_empty()).then(|| card(t.review_remarks, remarks)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn card(title: &str, items: Vec<[El; 2]>) -> El {
    let list = el("dl")
        .class("review")
        .children(items.into_iter().flatten());
    section("card").child(h2(title)).child(list)
}

fn entry(name: &str, value: &str, whole: bool, at: &Route) -> [El; 2] {
    let change = i18n::delegate().change;
    let link = a("", &at.href(), change).attr("aria-label", &format!("{change}: {name}"));
    let term = el("dt")
        .class("review-head")
        .child(span("", name))
        .child(link);
    [
        term,
        el("dd")
            .class(if whole { "" } else { "missing" })
            .text(value),
    ]
}

fn item(
    conference: &Conference,
    draft: &Draft,
    task: &Task,
    progress: Progress,
) -> Option<[El; 2]> {
    let t = i18n::delegate();
    let (name, value) = match task {
        Task::Sheet(unit) => {
            let points = points::of_sheet(conference, &draft.sheet(conference, unit));
            let value = if progress.wrong > 0 {
                t.to_correct.to_owned()
            } else if progress.done == 0 {
                t.not_scored.to_owned()
            } else if progress.is_complete() {
                let total = (t.line_points)(&i18n::number(points.total()));
                match points.compared.len() {
                    0 => total,
                    rows => format!("{total} ({})", (t.compared_rows)(rows)),
                }
            } else {
                (t.partly_scored)(progress.done, progress.total)
            };
            (i18n::unit_short(conference, unit), value)
        }
        Task::Vote(id) => {
            let contest = conference.contest(id)?;
            (contest.title.clone(), voted(conference, draft, contest))
        }
        Task::Covenant => {
            let value = if progress.is_complete() {
                format!("{}: {}", t.signed, draft.signature.name.trim())
            } else {
                t.not_signed.to_owned()
            };
            ((t.covenant_title)(conference.covenant.year), value)
        }
    };
    Some(entry(
        &name,
        &value,
        progress.is_complete(),
        &next::route(task),
    ))
}

/// What was voted, or what becomes of a ballot that was not filled in.
fn voted(conference: &Conference, draft: &Draft, contest: &Contest) -> String {
    let t = i18n::delegate();
    let vote = draft.votes.get(&contest.id);
    if let Some(choice) = vote.and_then(|v| v.choice(contest)) {
        return in_words(conference, contest, &choice);
    }
    let voting = draft.is_voting(conference);
    match &draft.sealed {
        Some(sealed) if contest.secret && !voting => (t.sealed_stamp)(&sealed.tracker.short()),
        _ if contest.secret && voting => {
            let how = if vote.is_some() {
                t.partly_voted
            } else {
                t.not_voted
            };
            format!("{how}: {}", counts_as(conference, contest))
        }
        _ => t.not_voted.to_owned(),
    }
}

/// What becomes of a secret contest that is sealed without a vote.
fn counts_as(conference: &Conference, contest: &Contest) -> &'static str {
    let [blank, invalid, none, no_opinion] = i18n::delegate().counts_as;
    match contest.question {
        _ if blank_is_invalid(contest, &conference.rules) => invalid,
        Question::Choose { blank: true, .. } => blank,
        Question::Choose { .. } => none,
        Question::AgreeEach => no_opinion,
    }
}

/// The secret ballots that would be sealed without a vote, each with what becomes of it.
fn left_empty(conference: &Conference, draft: &Draft) -> Vec<El> {
    let t = i18n::delegate();
    let left = draft::vote::left_empty(draft, conference);
    if left.is_empty() {
        return Vec::new();
    }
    let said = if draft.sealed.is_some() {
        t.left_empty_again
    } else {
        t.left_empty
    };
    let items = left.into_iter().map(|contest| {
        let name = strong(&contest.title);
        let becomes = counts_as(conference, contest);
        el("li").child(name).text(&format!(": {becomes}"))
    });
    vec![p(said), el("ul").class("hints").children(items)]
}

/// A choice in words: names, not numbers.
fn in_words(conference: &Conference, contest: &Contest, choice: &Choice) -> String {
    let common = i18n::common();
    let text = |o| vote::option_text(conference, o);
    let lines: Vec<String> = match choice {
        Choice::Blank if blank_is_invalid(contest, &conference.rules) => {
            return i18n::delegate().blank_not_valid.to_owned();
        }
        Choice::Blank => return common.blank_ballot.to_owned(),
        Choice::Chosen(chosen) if chosen.is_empty() => return common.nothing_chosen.to_owned(),
        Choice::Chosen(chosen) => chosen
            .iter()
            .filter_map(|id| contest.option(id))
            .map(text)
            .collect(),
        Choice::Opinions(opinions) => contest
            .options
            .iter()
            .zip(opinions)
            .map(|(o, opinion)| format!("{}: {}", text(o), (common.opinion)(*opinion)))
            .collect(),
    };
    lines.join("; ")
}
