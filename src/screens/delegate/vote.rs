//! One contest a screen; the quota is kept while tapping.

use std::sync::Arc;

use khoithidua_core::conference::{Conference, SamplePart};
use khoithidua_core::draft::task::Task;
use khoithidua_core::draft::vote::{DraftVote, VoteRefusal, may_be_blank};
use khoithidua_core::ids::ContestId;
use khoithidua_core::vote::choice::Opinion;
use khoithidua_core::vote::contest::{Contest, ContestOption, Question};
use khoithidua_core::vote::count::choices_left;
use leptos::prelude::*;

use super::next;
use crate::dom::{El, a, div, el, h1, p};
use crate::i18n;
use crate::route::Route;
use crate::screens::shared::sample::sample_mark;
use crate::state::opening::use_here;
use crate::state::session::{Session, use_session};
use crate::ui::choice::segments;
use crate::ui::notice::{Tone, notice};
use crate::ui::option::check_option;

/// What every part of the ballot needs.
#[derive(Clone)]
struct Ballot {
    session: Session,
    contest: Arc<Contest>,
    vote: Memo<Option<DraftVote>>,
}

impl Ballot {
    fn read<T: Default>(&self, of: impl Fn(&DraftVote) -> T) -> T {
        self.vote.with(|v| v.as_ref().map(of)).unwrap_or_default()
    }
}

/// A ballot.
pub fn vote(id: &ContestId) -> Vec<El> {
    let (t, common, session) = (i18n::delegate(), i18n::common(), use_session());
    let conference = use_here().conference;
    let found = conference
        .contests
        .iter()
        .enumerate()
        .find(|(_, c)| c.id == *id);
    let Some((at, contest)) = found else {
        return vec![h1(t.tasks_votes)];
    };
    let of = id.clone();
    let vote = session.slice(move |d| d.vote(&of));
    let ballot = Ballot {
        session,
        contest: Arc::new(contest.clone()),
        vote,
    };
    let kind = if contest.secret {
        common.secret_ballot
    } else {
        common.open_vote
    };
    let place = format!(
        "{} \u{b7} {kind}",
        (t.vote_of)(at + 1, conference.contests.len())
    );
    let lines = match contest.question {
        Question::Choose { max, .. } => choose(&conference, &ballot, max),
        Question::AgreeEach => vec![opinions(&conference, &ballot)],
    };
    [p(&place).class("muted"), h1(&contest.title)]
        .into_iter()
        .chain(contest.instruction.as_deref().map(p))
        .chain(sample_mark(&conference, SamplePart::Contests))
        .chain(
            contest
                .secret
                .then(|| notice(Tone::Warning, common.not_sealed)),
        )
        .chain(lines)
        .chain([actions(ballot)])
        .collect()
}

fn choose(conference: &Conference, ballot: &Ballot, max: u32) -> Vec<El> {
    let (t, session) = (i18n::delegate(), ballot.session);
    let refused = RwSignal::new(false);
    let counted = ballot.clone();
    let left = Memo::new(move |_| {
        choices_left(&counted.contest, counted.read(|v| v.chosen.len())).unwrap_or(0)
    });
    let quota = p("")
        .class("quota")
        .attr("role", "status")
        .class_if("quota-refused", move || refused.get())
        .live_text(move || match left.get() {
            0 => (t.choices_full)(max),
            n if n == max => (t.choose_up_to)(max),
            n => (t.choices_left)(n),
        });
    let options = ballot.contest.options.iter().map(|option| {
        let (marked, tapped) = (ballot.clone(), ballot.clone());
        let (looked_up, id) = (option.id.clone(), option.id.clone());
        let line = check_option(
            &option_text(conference, option),
            move || marked.read(|v| v.chosen.contains(&looked_up)),
            move || left.get() == 0,
            session.locked(),
            move || {
                let done = session.edit(|d| d.toggle(&tapped.contest, &id));
                refused.set(matches!(done, Some(Err(VoteRefusal::Full { .. }))));
            },
        );
        el("li").child(line)
    });
    let blank = may_be_blank(&ballot.contest).then(|| el("li").child(blank_option(ballot)));
    let list = el("ul")
        .class("ballot")
        .attr("role", "list")
        .children(options)
        .children(blank);
    vec![quota, list]
}

fn blank_option(ballot: &Ballot) -> El {
    let (t, session) = (i18n::delegate(), ballot.session);
    let text = match ballot.contest.question {
        Question::Choose { blank: true, .. } => t.vote_blank,
        _ => t.vote_none,
    };
    let (marked, tapped) = (ballot.clone(), ballot.clone());
    check_option(
        text,
        move || marked.read(|v| v.blank),
        || false,
        session.locked(),
        move || {
            let blank = !untrack(|| tapped.read(|v| v.blank));
            session.edit(|d| d.set_blank(&tapped.contest, blank));
        },
    )
}

const OPINIONS: [Opinion; 3] = [Opinion::Agree, Opinion::Disagree, Opinion::NoOpinion];

fn opinions(conference: &Conference, ballot: &Ballot) -> El {
    let (common, session) = (i18n::common(), ballot.session);
    let lines = ballot.contest.options.iter().map(|option| {
        let (marked, tapped) = (ballot.clone(), ballot.clone());
        let (looked_up, id) = (option.id.clone(), option.id.clone());
        let choice = segments(
            &option_text(conference, option),
            option.id.as_str(),
            OPINIONS.map(|o| (common.opinion)(o).to_owned()),
            move || {
                let opinion = marked.read(|v| v.opinions.get(&looked_up).copied())?;
                OPINIONS.iter().position(|o| *o == opinion)
            },
            session.locked(),
            move |i| {
                if let Some(opinion) = OPINIONS.get(i) {
                    session.edit(|d| d.set_opinion(&tapped.contest, &id, *opinion));
                }
            },
        );
        div("card").child(choice)
    });
    div("stack").children(lines)
}

/// What is written on a line: its own text, else the unit's full name.
pub fn option_text(conference: &Conference, option: &ContestOption) -> String {
    match (&option.text, &option.unit) {
        (Some(text), _) => text.clone(),
        (None, Some(unit)) => i18n::unit_full(conference, unit),
        (None, None) => option.id.to_string(),
    }
}

fn actions(ballot: Ballot) -> El {
    let t = i18n::delegate();
    let task = Task::Vote(ballot.contest.id.clone());
    let onward = next::link(task, t.next_task).class_if("button-primary", move || {
        ballot.read(|v| v.choice(&ballot.contest).is_some())
    });
    div("actions no-print")
        .child(a("button", &Route::Home.href(), t.to_tasks))
        .child(onward)
}
