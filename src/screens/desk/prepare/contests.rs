//! Contests: what is asked, on which award, how it is voted on, who stands on the ballot, what passes.

mod lines;

use khoithidua_core::conference::{Conference, SamplePart};
use khoithidua_core::ids::{AwardId, ContestId};
use khoithidua_core::plan::ballots;
use khoithidua_core::plan::section::Section;
use khoithidua_core::settings::Question;
use khoithidua_core::settings::change::Voting;
use khoithidua_core::vote::contest::{Apart, Contest};
use leptos::prelude::*;

use super::editing::Editing;
use super::fields::{area, asked, choose, text, whole};
use super::invented::invented;
use super::list::{Things, list, shift};
use super::rules::contest;
use crate::i18n;
use crate::i18n::plan::ListWords;
use crate::i18n::plan::scoring::scoring;
use crate::route::desk::DeskRoute;
use crate::state::desk::prepare::Act;

/// The most lines that can be asked for.
const MOST: u32 = 99;

/// The screen; one of the contests is open where it is named.
pub fn contests(editing: Editing, open: Option<String>) -> AnyView {
    let t = &scoring().contests;
    let open = RwSignal::new(open);
    // A contest that a button made is opened by showing the list anew.
    let listed = move || list(Contests, editing, open.get());
    let elect = move |title: fn(i32) -> String| {
        move |_| {
            let mut made = None;
            editing.act(Act::Add, |plan| {
                let title = title(plan.year.saturating_add(1));
                made = ballots::election(plan, title);
            });
            open.set(made.map(|id| id.to_string()));
        }
    };
    view! {
        {invented(editing, SamplePart::Contests, t.sample)}
        <p>{t.text}</p>
        {listed}
        <p class="button-row">
            <button type="button" class="button" on:click=elect(t.head_title)>
                <span aria-hidden="true">"+ "</span>
                {t.election_head}
            </button>
            <button type="button" class="button" on:click=elect(t.deputy_title)>
                <span aria-hidden="true">"+ "</span>
                {t.election_deputy}
            </button>
        </p>
    }
    .into_any()
}

/// Contests, by identifier.
#[derive(Clone, Copy)]
struct Contests;

fn about(contest: &Contest) -> String {
    let t = &scoring().contests;
    let [secret, openly, hands] = i18n::rules().votings;
    let voting = match Voting::of(contest) {
        Voting::Secret => secret,
        Voting::Open => openly,
        Voting::Hands => hands,
    };
    if contest.apart == Some(Apart::Later) {
        format!("{voting}, {}", t.later)
    } else {
        (t.about)(voting, contest.options.len())
    }
}

impl Things for Contests {
    const NAME: &'static str = "contest";

    fn words(self) -> &'static ListWords {
        &scoring().contests.list
    }

    fn ids(self, plan: &Conference) -> Vec<String> {
        plan.contests.iter().map(|c| c.id.to_string()).collect()
    }

    fn called(self, plan: &Conference, id: &str) -> [String; 2] {
        let contest = plan.contests.iter().find(|c| c.id.as_str() == id);
        contest
            .map(|contest| [contest.title.clone(), about(contest)])
            .unwrap_or_default()
    }

    fn add(self, plan: &mut Conference) -> Option<String> {
        ballots::add_contest(plan, String::new()).map(|id| id.to_string())
    }

    fn remove(self, plan: &mut Conference, id: &str) {
        if let Some(id) = ContestId::new(id) {
            ballots::remove_contest(plan, &id);
        }
    }

    fn shift(self, plan: &mut Conference, from: usize, to: usize) {
        shift(&mut plan.contests, from, to);
    }

    fn fields(self, editing: Editing, id: String) -> AnyView {
        let Some(contest) = ContestId::new(&id) else {
            return ().into_any();
        };
        let rules = [
            Question::Voting(contest.clone()),
            Question::Choice(contest.clone()),
            Question::Pass(contest.clone()),
        ];
        let rules = rules.map(|question| {
            let fields = contest::fields(editing, &question, &contest);
            view! { <div class="ballot-part stack-small">{fields}</div> }
        });
        view! {
            {naming(editing, self, &id, &contest)}
            {lines::lines(editing, contest.clone())}
            {fault(editing, contest.clone())}
            {rules.into_iter().collect_view()}
            <p class="muted small">
                {scoring().contests.rules_link}
                " "
                <a href=DeskRoute::Plan(Section::Rules, None).href()>{i18n::rules().title}</a>
            </p>
            {instruction(editing, self, &id, &contest)}
        }
        .into_any()
    }
}

/// Why the contest cannot be held as it stands.
fn fault(editing: Editing, contest: ContestId) -> impl IntoView {
    let fault = editing.part(move |plan| plan.contest(&contest)?.check().err());
    move || {
        let words = fault.with(|fault| fault.as_ref().map(scoring().contests.fault));
        words.map(|words| view! { <p class="tree-fault" role="status">{words}</p> })
    }
}

fn naming(editing: Editing, things: Contests, id: &str, contest: &ContestId) -> AnyView {
    let t = &scoring().contests;
    let of = |plan: &Conference, id: &ContestId| plan.contest(id).cloned();
    let [read, write, now, put, seats, set] = std::array::from_fn(|_| contest.clone());
    view! {
        {text(
            editing,
            asked(things.field(id, "name"), t.title).hint(t.title_hint),
            move |plan| of(plan, &read).map_or_else(String::new, |c| c.title),
            move |plan, text| ballots::of_contest(plan, &write, |c| c.title = text),
        )}
        <div class="plan-row">
            {choose(
                editing,
                asked(things.field(id, "award"), t.award),
                Some(t.no_award),
                |plan| {
                    let awards = plan.awards.iter();
                    awards.map(|a| (a.id.to_string(), a.name.clone())).collect()
                },
                move |plan| of(plan, &now)?.award.map(|award| award.to_string()),
                move |plan, award| {
                    let award = award.and_then(|award| AwardId::new(&award));
                    ballots::set_award(plan, &put, award);
                },
            )}
            {whole(
                editing,
                (things.field(id, "seats"), t.seats),
                (1, MOST),
                move |plan| of(plan, &seats).map_or(1, |c| c.seats),
                move |plan, number| ballots::set_seats(plan, &set, number),
            )}
        </div>
    }
    .into_any()
}

fn instruction(editing: Editing, things: Contests, id: &str, contest: &ContestId) -> AnyView {
    let t = &scoring().contests;
    let (read, write) = (contest.clone(), contest.clone());
    area(
        editing,
        asked(things.field(id, "instruction"), t.instruction).hint(t.instruction_hint),
        2,
        move |plan| {
            let contest = plan.contest(&read);
            contest
                .and_then(|c| c.instruction.clone())
                .unwrap_or_default()
        },
        move |plan, text| {
            ballots::of_contest(plan, &write, |contest| {
                contest.instruction = Some(text).filter(|text| !text.trim().is_empty());
            });
        },
    )
}
