//! What people decide about the ranking: who is not considered, the order of equal units, who stands for an award.

mod candidates;
pub mod decided;
mod exclusions;
mod lots;
mod ties;

use khoithidua_core::score::rank::RankRow;
use khoithidua_core::score::rulings::Ruling;
use leptos::prelude::*;

use super::words::desk_error;
use crate::i18n;
use crate::screens::desk::widgets::Notice;
use crate::state::desk::acts::DeskError;
use crate::state::desk::{DeskSession, use_desk};
use crate::state::opening::use_here;
use crate::state::page;
use crate::ui::notice::Tone;
use candidates::Candidates;
use exclusions::Exclusions;
use ties::Ties;

/// The ranking as it stands, the same for all parts of the screen.
type Ranking = Memo<Vec<RankRow>>;

/// The screen.
#[component]
pub fn Awards() -> impl IntoView {
    let (t, desk) = (i18n::awards(), use_desk());
    let ranking: Ranking = Memo::new(move |_| desk.ranking_so_far());
    // Where another conference was scored, its places stand.
    let ranked = use_here().conference.follows.is_none();
    let provisional = move || {
        (ranked && !desk.is_closed())
            .then(|| view! { <Notice tone=Tone::Warning>{t.provisional}</Notice> })
    };
    view! {
        <h1 tabindex="-1">{t.title}</h1>
        <p>{t.text}</p>
        {provisional}
        <Exclusions />
        {ranked.then(|| view! {
            <Ties ranking />
            <Candidates ranking />
        })}
    }
}

/// Notes a ruling; what was typed is forgotten once it is noted.
pub fn rule(
    desk: DeskSession,
    ruling: Ruling,
    failure: RwSignal<Option<DeskError>>,
    done: impl Fn() + 'static,
) {
    page::run(async move {
        let end = desk.rule(ruling).await.err();
        if end.is_none() {
            done();
        }
        // The form is gone by then, where what it was about is decided.
        let _ = failure.try_set(end);
    });
}

/// Why it was not noted.
#[component]
pub fn Failure(failure: RwSignal<Option<DeskError>>) -> impl IntoView {
    move || {
        let error = failure.get();
        error.map(|error| view! { <Notice tone=Tone::Danger>{desk_error(&error)}</Notice> })
    }
}
