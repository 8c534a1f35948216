//! Who scores whom: the whole table, and what it comes to for every unit.

mod table;
mod units;

use khoithidua_core::conference::SamplePart;
use khoithidua_core::results::counted_sheets;
use khoithidua_core::results::peers::{self, Matrix};
use leptos::prelude::*;

use crate::i18n;
use crate::route::desk::DeskRoute;
use crate::screens::desk::show_more::ShowMore;
use crate::screens::desk::widgets::{Notice, sample_mark};
use crate::state::desk::use_desk;
use crate::state::opening::use_here;
use crate::ui::notice::Tone;
use table::Table;

/// Scorers shown at first, and added by each tap.
const PORTION: usize = 60;

/// The page. Before closing it shows what has come so far; after, what counts.
#[component]
pub fn PeerSheets() -> impl IntoView {
    let (t, desk, here) = (i18n::peers(), use_desk(), use_here());
    let most = RwSignal::new(PORTION);
    let conference = here.conference.clone();
    let content = move || {
        let state = desk.state().get();
        let sheets = desk
            .standing()
            .with(|standing| counted_sheets(&here.conference, &state.0, standing));
        let matrix = peers::matrix(&here.conference, &sheets);
        if matrix.scorers.is_empty() {
            return view! { <Notice tone=Tone::Info>{t.nobody}</Notice> }.into_any();
        }
        let left = matrix.scorers.len().saturating_sub(most.get());
        let names = table::Names::new(&here.conference, &state.0);
        let table = Table {
            matrix: &matrix,
            names: &names,
        };
        let procedure = here.conference.procedure();
        let percent = procedure.outlying_percent;
        view! {
            <p>{(t.mean)(procedure.peer_mean)} " " {(percent > 0).then(|| (t.marked)(percent))}</p>
            <h2>{t.matrix}</h2>
            {table.show(most.get())}
            <ShowMore left=Signal::stored(left) most portion=PORTION words=t.show_more />
            {by_unit(&matrix, &names)}
        }
        .into_any()
    };
    view! {
        <h1 tabindex="-1">{t.title}</h1>
        <p>{t.text}</p>
        <p class="no-print">
            <a href=DeskRoute::Coverage.href()>{i18n::desk().coverage_title}</a>
            " \u{b7} "
            <a href=DeskRoute::Results.href()>{i18n::desk().results_title}</a>
        </p>
        {sample_mark(&conference, SamplePart::Rules)}
        {content}
    }
}

fn by_unit(matrix: &Matrix<'_>, names: &table::Names<'_>) -> AnyView {
    let units = matrix.units.iter().map(|scored| units::unit(scored, names));
    view! {
        <h2>{i18n::peers().by_unit}</h2>
        <ul class="peer-units" role="list">{units.collect::<Vec<_>>()}</ul>
    }
    .into_any()
}
