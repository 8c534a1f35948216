//! Where a number of the results file that is open comes from: as far as the file says it.

use std::sync::Arc;

use khoithidua_core::conference::Conference;
use khoithidua_core::ids::{ContestId, UnitId};
use khoithidua_core::results::provenance::Provenance;
use leptos::prelude::*;

use crate::i18n;
use crate::screens::shared::provenance::{Ask, At, Look, back, unit_points, votes};
use crate::screens::shared::widgets::Notice;
use crate::state::desk::Shared;
use crate::state::page;
use crate::state::recount::Checked;
use crate::state::verify::{Verifying, use_verify};
use crate::ui::notice::Tone;

/// The page of a unit's points.
#[component]
pub fn UnitPoints(unit: UnitId) -> impl IntoView {
    let title = {
        let unit = unit.clone();
        move |conference: &Conference| {
            (i18n::provenance().title)(&i18n::unit_short(conference, &unit))
        }
    };
    sources(title, move |ask| unit_points(ask, &unit, At::Check))
}

/// The page of a contest's votes.
#[component]
pub fn Votes(id: ContestId) -> impl IntoView {
    let title = {
        let id = id.clone();
        move |conference: &Conference| {
            let title = conference.contest(&id).map(|c| c.title.clone());
            (i18n::provenance().contest.title)(&title.unwrap_or_default())
        }
    };
    sources(title, move |ask| votes(ask, &id, At::Check))
}

/// The page, once a results file is open that agrees; before, what to do first.
fn sources(
    title: impl Fn(&Conference) -> String + Send + 'static,
    show: impl Fn(&Ask) -> AnyView + Send + 'static,
) -> impl IntoView {
    page::arrived(i18n::verify().title);
    let state = use_verify().state();
    let content = move || match state.get() {
        Verifying::Checked(checked) if checked.0.is_sound() => {
            let heading = title(&checked.0.results.conference);
            view! {
                <h1 tabindex="-1">{heading}</h1>
                {show(&ask(checked))}
            }
            .into_any()
        }
        _ => view! {
            <h1 tabindex="-1">{i18n::verify().title}</h1>
            <Notice tone=Tone::Info>{i18n::provenance().gone}</Notice>
        }
        .into_any(),
    };
    view! {
        {back(At::Check)}
        {content}
    }
}

fn ask(checked: Shared<Checked>) -> Ask {
    Arc::new(move |look: Look<'_>| look(&Provenance::new(&checked.0.results, None)))
}
