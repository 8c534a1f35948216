//! Votes on paper: who casts them is said before closing, what is in them is counted after it, twice.

mod count;
mod voters;

use khoithidua_core::conference::Conference;
use khoithidua_core::desk::acts::voted_twice;
use khoithidua_core::procedure::AbsentUnits;
use khoithidua_core::vote::paper::{self, PaperState};
use leptos::prelude::*;

use super::words::names;
use crate::i18n;
use crate::route::desk::DeskRoute;
use crate::screens::desk::widgets::Notice;
use crate::state::desk::use_desk;
use crate::state::opening::use_here;
use crate::ui::notice::Tone;
use count::Form;
use voters::Voters;

/// The screen.
#[component]
pub fn Paper() -> impl IntoView {
    let (t, desk) = (&i18n::desk().papers, use_desk());
    // Numbers half entered must not go when something else changes.
    let closed = Memo::new(move |_| desk.is_closed());
    view! {
        <h1 tabindex="-1">{t.title}</h1>
        {move || {
            if closed.get() {
                view! { <Counting /> }.into_any()
            } else {
                view! {
                    <p>{t.text}</p>
                    <Rule />
                    <Twice />
                    <Voters />
                }
                .into_any()
            }
        }}
    }
}

/// What the rules let absent units do, and until when.
#[component]
fn Rule() -> impl IntoView {
    let (t, procedure) = (i18n::roll(), use_here().conference.procedure());
    let written = procedure.absent_units == AbsentUnits::Written;
    let until = procedure.written_until.filter(|_| written);
    let until = until.map(|until| (t.written_until)(&until));
    view! {
        <Notice tone=Tone::Info>
            {(t.absent_rule)(procedure.absent_units)} " " {until} " "
            <a href=DeskRoute::Roll.href()>{t.title}</a>
        </Notice>
    }
}

/// Those who vote both on paper and by file, by name.
#[component]
pub fn Twice() -> impl IntoView {
    let (t, desk, here) = (&i18n::desk().papers, use_desk(), use_here());
    move || {
        let state = desk.state().get();
        let who = desk.standing().with(|standing| {
            let twice: Vec<_> = voted_twice(&state.0, standing).collect();
            names(&here.conference, twice)
        });
        (!who.is_empty()).then(|| {
            view! {
                <Notice tone=Tone::Warning>
                    <p><strong>{t.twice_title}</strong></p>
                    <p>{(t.twice)(&who)}</p>
                </Notice>
            }
        })
    }
}

/// Counting, once collection is closed.
#[component]
fn Counting() -> impl IntoView {
    let (t, desk, here) = (&i18n::desk().papers, use_desk(), use_here());
    let voters = move || desk.standing().with(|s| s.paper_voters.clone());
    let conference = here.conference.clone();
    let who = move || {
        let voters = voters();
        view! {
            <p><strong>{(t.voters)(voters.len())}</strong></p>
            <p>{names(&conference, &voters)}</p>
        }
    };
    let conference = here.conference.clone();
    let where_it_stands = move || {
        desk.standing().with(|standing| {
            let state = paper::state(&standing.paper_voters, &standing.paper_counts);
            let counted = standing.paper_counts.keys();
            let counted = counted.map(|name| view! { <li>"\u{2713} " {(t.counted_by)(name)}</li> });
            view! {
                <ul class="checks" role="list">{counted.collect_view()}</ul>
                {stands(&conference, &state)}
            }
        })
    };
    let open = Memo::new(move |_| desk.standing().with(|s| s.opened.is_none()));
    let agreed = Memo::new(move |_| {
        desk.standing().with(|s| {
            let state = paper::state(&s.paper_voters, &s.paper_counts);
            matches!(state, PaperState::Agreed(_))
        })
    });
    let form = move || match (open.get(), agreed.get()) {
        (false, _) => view! { <Notice tone=Tone::Info>{t.opened}</Notice> }.into_any(),
        (true, true) => view! {
            <details class="card">
                <summary>{t.again}</summary>
                <Form />
            </details>
        }
        .into_any(),
        (true, false) => view! { <section class="card"><Form /></section> }.into_any(),
    };
    if voters().is_empty() {
        return view! { <p class="card">{t.nobody}</p> }.into_any();
    }
    view! {
        <section class="card stack">
            <h2>{t.counting}</h2>
            {who}
            {where_it_stands}
        </section>
        {form}
    }
    .into_any()
}

fn stands(conference: &Conference, state: &PaperState) -> AnyView {
    let t = &i18n::desk().papers;
    match state {
        PaperState::None => ().into_any(),
        PaperState::Waiting(done) => {
            let text = t.waiting[usize::from(*done > 0)];
            view! { <Notice tone=Tone::Info>{text}</Notice> }.into_any()
        }
        PaperState::Differs(contests) => {
            // In the order in which they stand on paper.
            let held = conference.held_contests();
            let titles: Vec<_> = held
                .filter(|contest| contests.contains(&contest.id))
                .map(|contest| contest.title.clone())
                .collect();
            let text = (t.differs)(&titles.join("; "));
            view! { <Notice tone=Tone::Warning>{text}</Notice> }.into_any()
        }
        PaperState::Agreed(votes) => {
            let mut by = votes.counted_by.iter();
            let (one, other) = (by.next(), by.next());
            let name = |name: Option<&String>| name.cloned().unwrap_or_default();
            let text = (t.agreed)(&name(one), &name(other));
            view! {
                <Notice tone=Tone::Success>{text}</Notice>
                <p><a class="button" href=DeskRoute::Box.href()>{i18n::desk().urn.to_box}</a></p>
            }
            .into_any()
        }
    }
}
