//! Papers to read, movements, and remarks on drafts.

use khoithidua_core::conference::{Movement, Paper, SamplePart};
use khoithidua_core::ids::PaperId;
use leptos::prelude::*;

use super::next;
use crate::dom::{El, a, div, el, h1, h2, p, section, span, strong};
use crate::i18n;
use crate::route::Route;
use crate::screens::shared::paper::paper;
use crate::screens::shared::sample::sample_mark;
use crate::state::opening::use_here;
use crate::state::session::use_session;
use crate::state::status::SaveState;
use crate::ui::field::{Around, text_area};

/// The list of papers, then the movements.
pub fn papers() -> Vec<El> {
    let (t, conference) = (i18n::delegate(), use_here().conference);
    let list = || el("ul").class("pick-list").attr("role", "list");
    let papers = list().children(conference.papers.iter().map(paper_item));
    let movements = list().children(conference.movements().iter().map(movement_item));
    let mark = sample_mark(&conference, SamplePart::Papers);
    let actions = div("actions no-print").child(next::to_tasks());
    let rest = [papers, h2(t.movements), movements, actions];
    [h1(t.papers)].into_iter().chain(mark).chain(rest).collect()
}

fn paper_item(paper: &Paper) -> El {
    let t = i18n::delegate();
    let draft = paper.draft.then(|| span("muted small", t.draft_paper));
    let remarked = use_session().draft().with_untracked(|d| {
        let remark = d.as_ref()?.remarks.get(&paper.id)?;
        (!remark.trim().is_empty()).then(|| span("row-points", t.remarked))
    });
    let link = a("pick", &Route::Paper(paper.id.clone()).href(), "");
    let link = link.child(strong(&paper.title));
    el("li").child(link.children(draft).children(remarked))
}

fn movement_item(movement: &Movement) -> El {
    let t = i18n::delegate();
    let mut about = (i18n::common().movement_level)(movement.level).to_owned();
    if let Some(period) = &movement.period {
        about = format!("{about} \u{b7} {} {period}", t.period);
    }
    let name = format!("\u{201c}{}\u{201d}", movement.name);
    el("li")
        .class("card")
        .child(p(&name))
        .child(p(&about).class("muted small"))
}

/// One paper, with a field for remarks while it is a draft.
pub fn one_paper(id: &PaperId) -> Vec<El> {
    let (t, conference) = (i18n::delegate(), use_here().conference);
    let Some(found) = conference.papers.iter().find(|p| p.id == *id) else {
        return vec![h1(t.papers)];
    };
    let author = found.author.as_deref().unwrap_or(i18n::common().unknown);
    let author = p(&format!("{} \u{b7} {author}", t.author)).class("muted");
    let actions = div("actions no-print")
        .child(a("button", &Route::Papers.href(), t.papers))
        .child(next::to_tasks());
    let mark = sample_mark(&conference, SamplePart::Papers);
    let remark = found.draft.then(|| remark_field(id.clone()));
    [h1(&found.title)]
        .into_iter()
        .chain([author])
        .chain(mark)
        .chain([paper(&found.text)])
        .chain(remark)
        .chain([actions])
        .collect()
}

fn remark_field(id: PaperId) -> El {
    let (t, session) = (i18n::delegate(), use_session());
    let of = id.clone();
    let remark = session.slice(move |d| d.remarks.get(&of).cloned().unwrap_or_default());
    let around = Around {
        id: "remark",
        label: t.your_remark,
        hint: t.remark_hint,
    };
    let field = text_area(
        around,
        4,
        move || remark.get().unwrap_or_default(),
        session.locked(),
        move |text| {
            session.edit(|draft| draft.set_remark(&id, &text));
        },
    );
    let status = session.status;
    let shown = move || {
        let saved = matches!(status.saving.get(), SaveState::Saved(_) | SaveState::Idle);
        let there = remark.with(|r| r.as_ref().is_some_and(|r| !r.trim().is_empty()));
        if saved && there && status.memory_only.with(Option::is_none) {
            format!("\u{2713} {}", t.remark_kept)
        } else {
            String::new()
        }
    };
    let kept = p("").class("row-foot row-points").attr("role", "status");
    section("card no-print")
        .child(field)
        .child(kept.live_text(shown))
}
