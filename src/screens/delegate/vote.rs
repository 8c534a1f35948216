//! One contest a screen; the quota is kept while tapping.

use std::sync::Arc;

use khoithidua_core::conference::{Conference, SamplePart};
use khoithidua_core::draft::task::{self, Task};
use khoithidua_core::draft::vote::{DraftVote, VoteRefusal, may_be_blank};
use khoithidua_core::ids::ContestId;
use khoithidua_core::vote::choice::Opinion;
use khoithidua_core::vote::contest::{Contest, ContestOption, Question};
use khoithidua_core::vote::count::choices_left;
use leptos::prelude::*;

use super::next;
use crate::i18n;
use crate::route::Route;
use crate::screens::shared::sample::sample_mark;
use crate::state::session::{Session, use_here, use_session};
use crate::ui::choice::Segments;
use crate::ui::notice::{Notice, Tone};
use crate::ui::option::CheckOption;

/// A ballot.
#[component]
pub fn Vote(id: ContestId) -> impl IntoView {
    let conference = use_here().conference;
    match conference.contests.iter().position(|c| c.id == id) {
        Some(at) => ballot(&conference, at),
        None => view! { <h1 tabindex="-1">{i18n::delegate().tasks_votes}</h1> }.into_any(),
    }
}

/// What every part of the ballot needs.
#[derive(Clone)]
struct Paper {
    session: Session,
    contest: Arc<Contest>,
    vote: Memo<Option<DraftVote>>,
}

impl Paper {
    fn with<T>(&self, of: impl Fn(&DraftVote) -> T) -> Option<T> {
        self.vote.with(|v| v.as_ref().map(of))
    }
}

fn ballot(conference: &Arc<Conference>, at: usize) -> AnyView {
    let (t, common, session) = (i18n::delegate(), i18n::common(), use_session());
    let Some(contest) = conference.contests.get(at) else {
        return ().into_any();
    };
    let contest = Arc::new(contest.clone());
    let id = contest.id.clone();
    let paper = Paper {
        session,
        contest: contest.clone(),
        vote: session.slice(move |d| d.vote(&id)),
    };
    let kind = if contest.secret {
        common.secret_ballot
    } else {
        common.open_vote
    };
    let lines = match contest.question {
        Question::Choose { max, .. } => choose(conference, &paper, max),
        Question::AgreeEach => opinions(conference, &paper),
    };
    view! {
        <p class="muted">{(t.vote_of)(at + 1, conference.contests.len())} " \u{b7} " {kind}</p>
        <h1 tabindex="-1">{contest.title.clone()}</h1>
        {contest.instruction.clone().map(|text| view! { <p>{text}</p> })}
        {sample_mark(conference, SamplePart::Contests)}
        {contest.secret.then(|| view! { <Notice tone=Tone::Warning>{common.not_sealed}</Notice> })}
        {lines}
        <Actions conference=conference.clone() paper />
    }
    .into_any()
}

fn choose(conference: &Conference, paper: &Paper, max: u32) -> AnyView {
    let (t, session) = (i18n::delegate(), paper.session);
    let refused = RwSignal::new(false);
    let (contest, counted) = (paper.contest.clone(), paper.clone());
    let left = Memo::new(move |_| {
        counted
            .with(|v| choices_left(&contest, v.chosen.len()))
            .flatten()
            .unwrap_or(0)
    });
    let quota = move || match left.get() {
        0 => (t.choices_full)(max),
        n if n == max => (t.choose_up_to)(max),
        n => (t.choices_left)(n),
    };
    let options: Vec<_> = paper
        .contest
        .options
        .iter()
        .map(|option| {
            let (marked, paper, id) = (paper.clone(), paper.clone(), option.id.clone());
            let (looked_up, tapped) = (option.id.clone(), id);
            let checked = Signal::derive(move || {
                marked
                    .with(|v| v.chosen.contains(&looked_up))
                    .unwrap_or(false)
            });
            view! {
                <li>
                    <CheckOption
                        text=option_text(conference, option)
                        checked
                        full=Signal::derive(move || left.get() == 0)
                        disabled=Signal::derive(move || !session.can_edit())
                        on_toggle=move || {
                            let done = session.edit(|d| d.toggle(&paper.contest, &tapped));
                            refused.set(matches!(done, Some(Err(VoteRefusal::Full { .. }))));
                        }
                    />
                </li>
            }
            .into_any()
        })
        .collect();
    let blank = may_be_blank(&paper.contest).then(|| blank_option(paper));
    view! {
        <p class="quota" class:quota-refused=move || refused.get() role="status">
            {quota}
        </p>
        <ul class="ballot" role="list">
            {options}
            {blank}
        </ul>
    }
    .into_any()
}

fn blank_option(paper: &Paper) -> AnyView {
    let (t, session) = (i18n::delegate(), paper.session);
    let text = match paper.contest.question {
        Question::Choose { blank: true, .. } => t.vote_blank,
        _ => t.vote_none,
    };
    let (marked, paper) = (paper.clone(), paper.clone());
    let checked = Signal::derive(move || marked.with(|v| v.blank).unwrap_or(false));
    view! {
        <li>
            <CheckOption
                text
                checked
                disabled=Signal::derive(move || !session.can_edit())
                on_toggle=move || {
                    let blank = !checked.get_untracked();
                    session.edit(|d| d.set_blank(&paper.contest, blank));
                }
            />
        </li>
    }
    .into_any()
}

const OPINIONS: [Opinion; 3] = [Opinion::Agree, Opinion::Disagree, Opinion::NoOpinion];

fn opinions(conference: &Conference, paper: &Paper) -> AnyView {
    let (common, session) = (i18n::common(), paper.session);
    let lines: Vec<_> = paper
        .contest
        .options
        .iter()
        .map(|option| {
            let (marked, of, id) = (paper.clone(), option.id.clone(), option.id.clone());
            let chosen = Signal::derive(move || {
                let opinion = marked.with(|v| v.opinions.get(&of).copied()).flatten()?;
                OPINIONS.iter().position(|o| *o == opinion)
            });
            let target = StoredValue::new((paper.contest.clone(), id));
            view! {
                <div class="card">
                    <Segments
                        legend=option_text(conference, option)
                        name=option.id.to_string()
                        options=OPINIONS.map(|o| (common.opinion)(o).to_owned()).into()
                        chosen
                        disabled=Signal::derive(move || !session.can_edit())
                        on_choose=move |i| {
                            let Some(opinion) = OPINIONS.get(i) else { return };
                            target.with_value(|(contest, id)| {
                                session.edit(|d| d.set_opinion(contest, id, *opinion));
                            });
                        }
                    />
                </div>
            }
            .into_any()
        })
        .collect();
    view! { <div class="stack">{lines}</div> }.into_any()
}

/// What is written on a line: its own text, else the unit's full name.
pub fn option_text(conference: &Conference, option: &ContestOption) -> String {
    match (&option.text, &option.unit) {
        (Some(text), _) => text.clone(),
        (None, Some(unit)) => i18n::unit_full(conference, unit),
        (None, None) => option.id.to_string(),
    }
}

#[component]
fn Actions(conference: Arc<Conference>, paper: Paper) -> impl IntoView {
    let (t, session) = (i18n::delegate(), paper.session);
    let whole = {
        let paper = paper.clone();
        move || {
            paper
                .with(|v| v.choice(&paper.contest).is_some())
                .unwrap_or(false)
        }
    };
    let after = move || {
        let task = Task::Vote(paper.contest.id.clone());
        session.draft().with(|d| {
            let tasks = d
                .as_ref()
                .map(|d| task::tasks(d, &conference))
                .unwrap_or_default();
            next::after(&tasks, Some(&task)).href()
        })
    };
    view! {
        <div class="actions no-print">
            <a class="button" href=Route::Home.href()>{t.to_tasks}</a>
            <a class="button" class:button-primary=whole href=after>
                {t.next_task}
            </a>
        </div>
    }
}
