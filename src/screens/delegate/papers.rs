//! Papers to read, movements, and remarks on drafts.

use khoithidua_core::conference::{Conference, Movement, Paper, SamplePart};
use khoithidua_core::ids::PaperId;
use leptos::prelude::*;

use crate::i18n;
use crate::route::Route;
use crate::screens::shared::paper::paper;
use crate::screens::shared::sample::sample_mark;
use crate::state::session::{use_here, use_session};
use crate::ui::field::TextArea;

/// The list of papers, then the movements.
#[component]
pub fn Papers() -> impl IntoView {
    let (t, conference) = (i18n::delegate(), use_here().conference);
    let papers: Vec<_> = conference.papers.iter().map(paper_item).collect();
    let movements: Vec<_> = conference.movements.iter().map(movement_item).collect();
    view! {
        <h1 tabindex="-1">{t.papers}</h1>
        {sample_mark(&conference, SamplePart::Papers)}
        <ul class="pick-list" role="list">
            {papers}
        </ul>
        <h2>{t.movements}</h2>
        <ul class="pick-list" role="list">
            {movements}
        </ul>
    }
}

fn paper_item(paper: &Paper) -> AnyView {
    let t = i18n::delegate();
    view! {
        <li>
            <a class="pick" href=Route::Paper(paper.id.clone()).href()>
                <strong>{paper.title.clone()}</strong>
                {paper.draft.then(|| view! { <span class="muted small">{t.draft_paper}</span> })}
            </a>
        </li>
    }
    .into_any()
}

fn movement_item(movement: &Movement) -> AnyView {
    let t = i18n::delegate();
    let level = (i18n::common().movement_level)(movement.level);
    let period = movement
        .period
        .clone()
        .map(|p| format!(" \u{b7} {} {p}", t.period));
    view! {
        <li class="card">
            <p>"\u{201c}" {movement.name.clone()} "\u{201d}"</p>
            <p class="muted small">{level} {period}</p>
        </li>
    }
    .into_any()
}

/// One paper, with a field for remarks while it is a draft.
#[component]
pub fn OnePaper(id: PaperId) -> impl IntoView {
    let (t, conference) = (i18n::delegate(), use_here().conference);
    let found = conference.papers.iter().find(|p| p.id == id);
    match found {
        Some(found) => one_paper(&conference, found),
        None => view! { <h1 tabindex="-1">{t.papers}</h1> }.into_any(),
    }
}

fn one_paper(conference: &Conference, found: &Paper) -> AnyView {
    let t = i18n::delegate();
    let author = found.author.clone().map(|a| format!("{}: {a}", t.author));
    let id = found.id.clone();
    view! {
        <h1 tabindex="-1">{found.title.clone()}</h1>
        {author.map(|author| view! { <p class="muted">{author}</p> })}
        {sample_mark(conference, SamplePart::Papers)}
        {paper(&found.text)}
        {found.draft.then(|| view! { <RemarkField id /> })}
    }
    .into_any()
}

#[component]
fn RemarkField(id: PaperId) -> impl IntoView {
    let (t, session) = (i18n::delegate(), use_session());
    let of = id.clone();
    let remark = session.slice(move |d| d.remarks.get(&of).cloned().unwrap_or_default());
    view! {
        <section class="card no-print">
            <TextArea
                id="remark"
                label=t.your_remark
                hint=t.remark_hint
                value=Signal::derive(move || remark.get().unwrap_or_default())
                disabled=Signal::derive(move || !session.can_edit())
                on_input=move |text| {
                    session.edit(|draft| draft.set_remark(&id, &text));
                }
            />
        </section>
    }
}
