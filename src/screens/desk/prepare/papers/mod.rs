//! Papers: title, author, text; as many as one likes from files.
//!
//! | part | what is there |
//! |---|---|
//! | [`text`] | the text: typed, pasted, dropped, and as delegates see it |
//! | [`tools`] | the buttons over it |
//! | [`files`] | papers from text files |

mod files;
mod text;
mod tools;

use khoithidua_core::conference::{Conference, Paper};
use khoithidua_core::plan::papers as sheets;
use leptos::prelude::*;

use super::editing::Editing;
use super::fields::{area, asked, flag, maybe};
use super::list::{Things, list, shift};
use crate::i18n::plan::{ListWords, papers as words};

/// The screen; one of the papers is open where it is named.
pub fn papers(editing: Editing, open: Option<String>) -> AnyView {
    view! {
        <p>{words::papers().papers_text}</p>
        {list(Papers, editing, open)}
        {files::add(editing)}
    }
    .into_any()
}

/// Papers, by identifier.
#[derive(Clone, Copy)]
struct Papers;

fn found<'a>(plan: &'a Conference, id: &str) -> Option<&'a Paper> {
    plan.papers.iter().find(|paper| paper.id.as_str() == id)
}

fn change(plan: &mut Conference, id: &str, change: impl FnOnce(&mut Paper)) {
    if let Some(paper) = plan.papers.iter_mut().find(|p| p.id.as_str() == id) {
        change(paper);
    }
}

impl Things for Papers {
    const NAME: &'static str = "paper";

    fn words(self) -> &'static ListWords {
        &words::papers().papers
    }

    fn ids(self, plan: &Conference) -> Vec<String> {
        let papers = plan.papers.iter();
        papers.map(|p| p.id.as_str().to_owned()).collect()
    }

    fn called(self, plan: &Conference, id: &str) -> [String; 2] {
        let t = words::papers();
        let Some(paper) = found(plan, id) else {
            return Default::default();
        };
        let about = [
            paper.author.as_deref(),
            paper.draft.then_some(t.paper_is_draft),
            paper.text.trim().is_empty().then_some(t.paper_is_empty),
        ];
        let about: Vec<&str> = about.into_iter().flatten().collect();
        [paper.title.clone(), about.join(" \u{b7} ")]
    }

    fn add(self, plan: &mut Conference) -> Option<String> {
        sheets::add(plan).map(|id| id.as_str().to_owned())
    }

    fn remove(self, plan: &mut Conference, id: &str) {
        sheets::remove(plan, id);
    }

    fn shift(self, plan: &mut Conference, from: usize, to: usize) {
        shift(&mut plan.papers, from, to);
    }

    fn fields(self, editing: Editing, id: String) -> AnyView {
        let t = words::papers();
        let of = |field: &str| self.field(&id, field);
        let read = StoredValue::new(id.clone());
        let [title, author, draft] = [(); 3].map(|()| id.clone());
        view! {
            {area(
                editing,
                asked(of("name"), t.paper_title),
                2,
                move |plan| read.with_value(|id| found(plan, id).map_or_else(String::new, |p| p.title.clone())),
                move |plan, text| change(plan, &title, |p| p.title = text),
            )}
            {maybe(
                editing,
                asked(of("author"), t.paper_author).hint(t.paper_author_hint),
                move |plan| read.with_value(|id| found(plan, id)?.author.clone()),
                move |plan, text| change(plan, &author, |p| p.author = text),
            )}
            {flag(
                editing,
                asked(of("draft"), t.paper_draft).hint(t.paper_draft_hint),
                move |plan| read.with_value(|id| found(plan, id).is_some_and(|p| p.draft)),
                move |plan, is| change(plan, &draft, |p| p.draft = is),
            )}
            {text::text(editing, &of("text"), id)}
        }
        .into_any()
    }
}
