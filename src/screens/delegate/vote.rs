//! One contest a screen; the quota is kept while tapping.

use std::sync::Arc;

use khoithidua_core::conference::{Conference, SamplePart};
use khoithidua_core::draft::Draft;
use khoithidua_core::draft::task::Task;
use khoithidua_core::draft::vote::{
    DraftVote, VoteRefusal, blank_is_invalid, may_be_blank, proposed_twice,
};
use khoithidua_core::ids::{ContestId, OptionId, UnitId};
use khoithidua_core::rights;
use khoithidua_core::vote::choice::Opinion;
use khoithidua_core::vote::contest::{Contest, ContestOption, Question};
use khoithidua_core::vote::count::choices_left;
use leptos::prelude::*;

use super::{next, sealed};
use crate::dom::{El, button, div, el, h1, p};
use crate::i18n;
use crate::screens::shared::sample::sample_mark;
use crate::state::opening::use_here;
use crate::state::session::ballot;
use crate::state::session::{Session, use_session};
use crate::ui::choice::segments;
use crate::ui::notice::{Tone, notice_with};
use crate::ui::option::check_option;

/// What every part of the ballot needs.
#[derive(Clone)]
struct Ballot {
    session: Session,
    contest: Arc<Contest>,
    vote: Memo<Option<DraftVote>>,
    twice: Memo<Option<Vec<(UnitId, String)>>>,
    /// The voter's own unit, where the rules allow no vote for it.
    own: Option<UnitId>,
}

impl Ballot {
    fn read<T: Default>(&self, of: impl Fn(&DraftVote) -> T) -> T {
        self.vote.with(|v| v.as_ref().map(of)).unwrap_or_default()
    }

    /// True for a line of the voter's own unit, where the rules allow no vote for it.
    fn is_own(&self, option: &ContestOption) -> bool {
        self.own.is_some() && self.own == option.unit
    }

    /// Under a line that is marked here: that its unit is chosen for another award too.
    fn hint(&self, option: &ContestOption) -> impl Fn() -> Option<El> + 'static {
        let (ballot, option) = (self.clone(), option.clone());
        move || {
            let marked = ballot.read(|v| {
                let opinion = v.opinions.get(&option.id);
                v.chosen.contains(&option.id) || opinion == Some(&Opinion::Agree)
            });
            let unit = option.unit.as_ref().filter(|_| marked)?;
            ballot
                .twice
                .with(|t| hint(t.iter().flatten().filter(|(u, _)| u == unit)))
        }
    }
}

/// A ballot.
pub fn vote(id: &ContestId) -> Vec<El> {
    let (t, common, session) = (i18n::delegate(), i18n::common(), use_session());
    let conference = use_here().conference;
    let mut held = conference.held_contests();
    let Some(at) = held.position(|c| c.id == *id) else {
        let known = conference.contest(id).map(|c| c.title.as_str());
        let title = h1(known.unwrap_or(t.tasks_votes));
        let back = div("actions no-print").child(next::to_tasks());
        let why = sealed::not_held(&conference);
        return [title].into_iter().chain(why).chain([back]).collect();
    };
    let Some(contest) = conference.contest(id) else {
        return Vec::new();
    };
    let voter = session.draft().with_untracked(|draft| {
        let person = draft.as_ref().and_then(|d| conference.person(&d.person));
        person.is_some_and(|person| rights::votes(&conference, person))
    });
    if !voter {
        let back = div("actions no-print").child(next::to_tasks());
        return vec![h1(&contest.title), p(t.vote_not_yours), back];
    }
    let own = session.draft().with_untracked(|draft| {
        let person = draft.as_ref().and_then(|d| conference.person(&d.person));
        let own = person.and_then(|p| p.unit.clone());
        own.filter(|_| conference.rules.not_own_unit)
    });
    let of = id.clone();
    let vote = session.slice(move |d| d.vote(&of));
    let (of, award) = (conference.clone(), contest.award.is_some());
    let twice = session.slice(move |d| if award { twice(&of, d) } else { Vec::new() });
    let ballot = Ballot {
        session,
        contest: Arc::new(contest.clone()),
        vote,
        twice,
        own,
    };
    let kind = if contest.secret {
        common.secret_ballot
    } else {
        common.open_vote
    };
    let place = format!(
        "{} \u{b7} {kind}",
        (t.vote_of)(at + 1, conference.held_contests().count())
    );
    let (of, filled) = (conference.clone(), ballot.clone());
    let lines = move || match filled.contest.question {
        Question::Choose { min, max, .. } => choose(&of, &filled, min, max),
        Question::AgreeEach => vec![opinions(&of, &filled)],
    };
    let body = if contest.secret {
        secret(session, &conference, lines)
    } else {
        lines()
    };
    [p(&place).class("muted"), h1(&contest.title)]
        .into_iter()
        .chain(contest.instruction.as_deref().map(p))
        .chain(sample_mark(&conference, SamplePart::Contests))
        .chain(body)
        .chain([actions(ballot)])
        .collect()
}

/// A secret ballot: to be filled in, or sealed.
fn secret(
    session: Session,
    conference: &Arc<Conference>,
    lines: impl Fn() -> Vec<El> + 'static,
) -> Vec<El> {
    let (state, conference) = (session.ballot(conference), conference.clone());
    let shown = div("stack").live(move || match state.get() {
        ballot::Ballot::Sealed(tracker) => sealed::closed(&conference, &tracker),
        ballot::Ballot::Open => sealed::promise(&conference)
            .into_iter()
            .chain(lines())
            .collect(),
        ballot::Ballot::Again(tracker) => [sealed::begun_again(&conference, &tracker)]
            .into_iter()
            .chain(lines())
            .collect(),
    });
    vec![shown]
}

fn choose(conference: &Conference, ballot: &Ballot, min: u32, max: u32) -> Vec<El> {
    let (t, session) = (i18n::delegate(), ballot.session);
    let refused = RwSignal::new(false);
    // What a blank ballot has taken away during this visit.
    let aside = RwSignal::new(Vec::<OptionId>::new());
    let counted = ballot.clone();
    let left = Memo::new(move |_| {
        choices_left(&counted.contest, counted.read(|v| v.chosen.len())).unwrap_or(0)
    });
    let said = ballot.clone();
    let blank = if blank_is_invalid(&ballot.contest, &conference.rules) {
        t.blank_invalid
    } else {
        t.blank_chosen
    };
    let quota = p("")
        .class("quota")
        .attr("role", "status")
        .class_if("quota-refused", move || refused.get())
        .live_text(move || match said.read(|v| (v.chosen.len(), v.blank)) {
            (_, true) => blank.to_owned(),
            (0, _) => (t.choose_up_to)(max),
            (n, _) if n < min as usize => (t.choose_at_least)(n, min),
            (n, _) if left.get() > 0 => (t.choices_left)(n, max, left.get()),
            _ if refused.get() => (t.choices_refused)(max),
            _ => (t.choices_full)(max),
        });
    let options = ballot.contest.options.iter().map(|option| {
        if ballot.is_own(option) {
            let text = (t.vote_own)(&option_text(conference, option));
            return el("li").child(p(&text).class("muted"));
        }
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
                aside.set(Vec::new());
            },
        );
        el("li").child(line).live_one(ballot.hint(option))
    });
    let blank = may_be_blank(&ballot.contest).then(|| blank_option(ballot, aside));
    let list = el("ul")
        .class("ballot")
        .attr("role", "list")
        .children(options)
        .children(blank);
    vec![quota, list, p(&(t.over_quota)(max)).class("muted small")]
}

fn blank_option(ballot: &Ballot, aside: RwSignal<Vec<OptionId>>) -> El {
    let (t, session) = (i18n::delegate(), ballot.session);
    let text = match ballot.contest.question {
        Question::Choose { blank: true, .. } => t.vote_blank,
        _ => t.vote_none,
    };
    let (marked, tapped) = (ballot.clone(), ballot.clone());
    // Taking it back brings back what it took away.
    let set = move |blank: bool| {
        let before = aside.get_untracked();
        let taken = session.edit(|d| {
            let taken = d.set_blank(&tapped.contest, blank).unwrap_or_default();
            if !blank {
                for option in &before {
                    let _ = d.toggle(&tapped.contest, option);
                }
            }
            taken
        });
        aside.set(taken.unwrap_or_default());
    };
    let again = set.clone();
    let line = check_option(
        text,
        move || marked.read(|v| v.blank),
        || false,
        session.locked(),
        {
            let ballot = ballot.clone();
            move || set(!untrack(|| ballot.read(|v| v.blank)))
        },
    );
    el("li").child(line).live_one(move || {
        let taken = aside.with(Vec::len);
        let again = again.clone();
        (taken > 0).then(|| {
            notice_with(
                Tone::Info,
                [
                    p(&(t.blank_took)(taken)),
                    button("", t.blank_restore, move || again(false)),
                ],
            )
        })
    })
}

/// What is to be said about the units that are chosen for two awards.
pub fn twice(conference: &Conference, draft: &Draft) -> Vec<(UnitId, String)> {
    let t = i18n::delegate();
    let award = |c: &&Contest| conference.award(c.award.as_ref()?);
    let sentence = |(unit, contests): (&UnitId, Vec<&Contest>)| {
        let names: Vec<_> = contests
            .iter()
            .filter_map(award)
            .map(|a| a.name.as_str())
            .collect();
        let text = (t.twice)(&i18n::unit_short(conference, unit), &names.join("; "));
        (unit.clone(), text)
    };
    let twice = proposed_twice(draft, conference);
    twice.into_iter().map(sentence).collect()
}

/// The sentences and why they are said, kindly; nothing where there are none.
pub fn hint<'a>(sentences: impl Iterator<Item = &'a (UnitId, String)>) -> Option<El> {
    let mut content: Vec<El> = sentences.map(|(_, text)| p(text)).collect();
    (!content.is_empty()).then(|| {
        content.push(p(i18n::delegate().twice_note));
        notice_with(Tone::Info, content)
    })
}

static OPINIONS: [Opinion; 3] = [Opinion::Agree, Opinion::Disagree, Opinion::NoOpinion];

fn opinions(conference: &Conference, ballot: &Ballot) -> El {
    let (common, session) = (i18n::common(), ballot.session);
    let lines = ballot.contest.options.iter().map(|option| {
        let (marked, tapped) = (ballot.clone(), ballot.clone());
        let (looked_up, id) = (option.id.clone(), option.id.clone());
        // Whoever may not vote for the own unit may not agree to it.
        let open = OPINIONS.get(usize::from(ballot.is_own(option))..);
        let open = open.unwrap_or_default();
        let choice = segments(
            &option_text(conference, option),
            option.id.as_str(),
            open.iter().map(|o| (common.opinion)(*o).to_owned()),
            move || {
                let opinion = marked.read(|v| v.opinions.get(&looked_up).copied())?;
                open.iter().position(|o| *o == opinion)
            },
            session.locked(),
            move |i| {
                if let Some(opinion) = open.get(i) {
                    session.edit(|d| d.set_opinion(&tapped.contest, &id, *opinion));
                }
            },
        );
        div("card").child(choice).live_one(ballot.hint(option))
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
    let state = ballot.session.ballot(&use_here().conference);
    let onward = next::link(task, t.next_task).class_if("button-primary", move || {
        let sealed = ballot.contest.secret && matches!(state.get(), ballot::Ballot::Sealed(_));
        sealed || ballot.read(|v| v.choice(&ballot.contest).is_some())
    });
    div("actions no-print")
        .child(next::to_tasks())
        .child(onward)
}
