//! Where a number of the results comes from, at the desk: with the files and the log behind it.

use std::sync::Arc;

use khoithidua_core::ids::{ContestId, UnitId};
use khoithidua_core::results::provenance::{Desk, Provenance};
use leptos::prelude::*;

use super::Once;
use crate::i18n;
use crate::screens::shared::provenance::{Ask, At, Look, back, unit_points, votes};
use crate::state::desk::outcome::Published;
use crate::state::desk::{Shared, use_desk};
use crate::state::opening::use_here;

/// The results that are shown, with what this desk has.
fn ask(published: &Shared<Published>) -> Ask {
    let (desk, published) = (use_desk(), published.clone());
    Arc::new(move |look: Look<'_>| {
        let state = desk.state().get_untracked();
        desk.inbox().with_untracked(|inbox| {
            desk.log().with_untracked(|log| {
                let behind = Desk {
                    inbox,
                    state: &state.0,
                    log,
                };
                look(&Provenance::new(&published.0.results, Some(behind)))
            })
        })
    })
}

/// The page of a unit's points.
#[component]
pub fn UnitPoints(unit: UnitId) -> impl IntoView {
    let here = use_here();
    let name = i18n::unit_short(&here.conference, &unit);
    let show = move |published: &Shared<Published>| unit_points(&ask(published), &unit, At::Desk);
    view! {
        {back(At::Desk)}
        <h1 tabindex="-1">{(i18n::provenance().title)(&name)}</h1>
        <Once show />
    }
}

/// The page of a contest's votes.
#[component]
pub fn Votes(id: ContestId) -> impl IntoView {
    let here = use_here();
    let title = here.conference.contest(&id).map(|c| c.title.clone());
    let title = title.unwrap_or_else(|| id.to_string());
    let show = move |published: &Shared<Published>| votes(&ask(published), &id, At::Desk);
    view! {
        {back(At::Desk)}
        <h1 tabindex="-1">{(i18n::provenance().contest.title)(&title)}</h1>
        <Once show />
    }
}
