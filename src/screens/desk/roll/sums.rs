//! What the roll comes to so far: the quorum, what levels are taken of, who is lacking.

use std::collections::BTreeSet;

use khoithidua_core::conference::Conference;
use khoithidua_core::desk::acts::board::absent_but_voting;
use khoithidua_core::desk::hall::{Roll, measured_by_roll};
use khoithidua_core::ids::UnitId;
use khoithidua_core::procedure::AbsentUnits;
use khoithidua_core::results::picture::share;
use khoithidua_core::vote::contest::{Apart, Contest};
use leptos::prelude::*;

use crate::i18n;
use crate::route::desk::DeskRoute;
use crate::screens::desk::widgets::Notice;
use crate::screens::shared::results::bars;
use crate::state::desk::use_desk;
use crate::state::opening::use_here;
use crate::ui::notice::Tone;

/// Units named in one line; the others are counted.
const NAMED: usize = 12;

/// The card.
#[component]
pub fn Sums() -> impl IntoView {
    let (t, desk, here) = (i18n::roll(), use_desk(), use_here());
    let conference = here.conference.clone();
    let roll = Memo::new(move |_| desk.standing().with(|s| Roll::of(&conference, s)));
    let conference = here.conference.clone();
    let numbers = move || roll.with(|roll| numbers(&conference, roll));
    let conference = here.conference.clone();
    let checks = move || roll.with(|roll| checks(&conference, roll));
    let conference = here.conference.clone();
    let measured = move || roll.with(|roll| measured(&conference, roll));
    view! {
        <section class="card stack roll-sums" aria-labelledby="roll-sums">
            <h2 id="roll-sums" class="visually-hidden">{t.sums}</h2>
            <div role="status">{numbers}</div>
            <ul class="checks" role="list">{checks}</ul>
            <h3>{t.bases}</h3>
            <ul class="beside">{measured}</ul>
            {rule(&here.conference)}
        </section>
        <Voting />
    }
}

fn numbers(conference: &Conference, roll: &Roll) -> AnyView {
    let t = i18n::roll();
    let level = (i18n::desk().level)(conference.rules.quorum);
    let (class, sign) = if roll.quorum {
        ("verdict verdict-counts", "\u{2713}")
    } else {
        ("verdict verdict-conflict", "!")
    };
    let here = (t.here)(conference.rules.voters, roll.here, roll.entitled);
    let part = if roll.quorum {
        "part-passed"
    } else {
        "part-other"
    };
    let here_of_all = bars::Piece {
        from: 0,
        to: share(roll.here, roll.entitled),
        class: part.to_owned(),
        words: None,
    };
    let needed = share(roll.needed, roll.entitled);
    let picture = bars::bar(vec![here_of_all], &[(needed, "mark-pass")]);
    view! {
        <p class="roll-number">
            <strong>{here}</strong>
            <span class=class>
                <span aria-hidden="true">{sign}</span>
                " "
                {t.quorum[usize::from(roll.quorum)]}
            </span>
            <span>{(t.needed)(roll.needed, &level)}</span>
        </p>
        {picture}
        <ul class="legend" role="list">
            {bars::legend("mark-pass", &(t.needed_short)(roll.needed))}
        </ul>
    }
    .into_any()
}

fn checks(conference: &Conference, roll: &Roll) -> AnyView {
    let t = i18n::roll();
    let called = roll.uncalled.len() < conference.bloc.units.len();
    let mut lines = vec![match roll.uncalled.len() {
        0 => (true, t.all_called.to_owned()),
        _ if !called => (false, t.nobody_called.to_owned()),
        count => (
            false,
            (t.uncalled)(count, &names(conference, &roll.uncalled)),
        ),
    }];
    if called && roll.quorum && !roll.usual {
        lines.push((false, (t.unusual)(roll.here)));
    }
    let lines = lines.into_iter().map(|(good, text)| {
        let (class, sign) = if good {
            ("check-good", "\u{2713}")
        } else {
            ("check-warn", "!")
        };
        view! { <li class=class><span aria-hidden="true">{sign}</span> " " {text}</li> }
    });
    lines.collect_view().into_any()
}

/// What the number of those present changes, contest by contest.
fn measured(conference: &Conference, roll: &Roll) -> AnyView {
    let t = i18n::roll();
    let lines = measured_by_roll(conference).map(|contest: &Contest| match roll.here {
        0 => (t.measured_later)(&contest.title),
        here => (t.measured)(&contest.title, contest.pass.level.votes_needed(here), here),
    });
    let held = conference.contests.iter();
    let held = held.filter(|c| c.apart != Some(Apart::Later)).count();
    let others = held - measured_by_roll(conference).count();
    let others = u32::try_from(others).ok().filter(|others| *others > 0);
    let others = others.map(|others| (t.measured_all)(others, roll.entitled));
    let lines = lines.chain(others).map(|line| view! { <li>{line}</li> });
    lines.collect_view().into_any()
}

/// What the rules let an absent unit do.
fn rule(conference: &Conference) -> AnyView {
    let (t, procedure) = (i18n::roll(), conference.procedure());
    let written = procedure.absent_units == AbsentUnits::Written;
    let until = procedure.written_until.filter(|_| written);
    let until = until.map(|until| (t.written_until)(&until));
    let to_paper = written.then(|| {
        view! { <a href=DeskRoute::Paper.href()>{t.to_paper}</a> }
    });
    view! {
        <p class="muted">{(t.absent_rule)(procedure.absent_units)} " " {until} " " {to_paper}</p>
    }
    .into_any()
}

/// Units that are said to be absent and vote all the same.
#[component]
fn Voting() -> impl IntoView {
    let (t, desk, here) = (i18n::roll(), use_desk(), use_here());
    move || {
        let state = desk.state().get();
        let units = desk.standing().with(|standing| {
            let came = state.0.people.keys().chain(&standing.paper_voters);
            let units = absent_but_voting(&here.conference, standing, came);
            units.cloned().collect::<BTreeSet<UnitId>>()
        });
        let names = names(&here.conference, &units);
        (!units.is_empty()).then(|| {
            view! {
                <Notice tone=Tone::Warning>
                    <p><strong>{t.voting_title}</strong></p>
                    <p>{(t.voting)(&names)}</p>
                </Notice>
            }
        })
    }
}

fn names<'a>(conference: &Conference, units: impl IntoIterator<Item = &'a UnitId>) -> String {
    let names: Vec<String> = units
        .into_iter()
        .map(|unit| i18n::unit_short(conference, unit))
        .collect();
    match names.get(..NAMED) {
        Some(first) if names.len() > NAMED => {
            format!("{}\u{2026} (+{})", first.join(", "), names.len() - NAMED)
        }
        _ => names.join(", "),
    }
}
