//! The second part of the program: all screens but the list of people.
//!
//! What a phone downloads first opens the conference and asks who is there; the rest follows while they look for
//! their name. The build finds by itself what only the second part needs: whatever is called from a function
//! marked `wasm_split` and from nowhere else. So what the first part calls decides what has to be waited for.
#![expect(
    clippy::unnecessary_wraps,
    reason = "what `wasm_split` makes of the function can fail"
)]

use khoithidua_core::text;
use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

use super::{
    agenda, banners, covenant, hand_over, home, papers, review, settings, sheet, slip, start,
    title, vote,
};
use crate::dom::{El, button, div, el, p};
use crate::i18n;
use crate::route::Route;
use crate::state::opening::OpenError;
use crate::state::page;
use crate::ui::notice::{Tone, notice_with};

/// What the second part gives to the first.
#[derive(Clone, Copy)]
struct Part {
    banners: fn(ReadSignal<Route>) -> El,
    screen: fn(&Route) -> Vec<El>,
    start: fn(Option<&OpenError>) -> El,
    search: Search,
}

/// Looking for people without minding accents.
#[derive(Clone, Copy)]
pub struct Search {
    /// Texts as they are searched.
    pub fold: fn(&[String]) -> Vec<String>,
    /// Which of these, folded, match a query.
    pub matching: fn(&[String], &str) -> Vec<bool>,
}

/// The second part of the program, once it is here.
#[derive(Clone, Copy)]
pub struct Later {
    part: RwSignal<Option<Part>>,
    failed: RwSignal<bool>,
}

impl Later {
    /// Nothing is loaded yet.
    pub fn new() -> Self {
        Self {
            part: RwSignal::new(None),
            failed: RwSignal::new(false),
        }
    }

    /// Loads it, unless it is here: to be called when the first screen stands, and after a failure.
    pub fn load(self) {
        if self.part.with_untracked(Option::is_some) {
            return;
        }
        self.failed.set(false);
        page::run(async move {
            match part().await {
                Ok(part) => self.part.set(Some(part)),
                Err(_) => self.failed.set(true),
            }
        });
    }

    /// Looking for people, once it is here.
    pub fn search(self) -> Option<Search> {
        self.part.get().map(|part| part.search)
    }

    /// What stands above every screen, once it is here.
    pub fn banners(self, route: ReadSignal<Route>) -> Option<El> {
        self.part.get().map(|part| (part.banners)(route))
    }

    /// A screen inside a conference, or what to know while it is not here.
    pub fn screen(self, route: &Route) -> Vec<El> {
        match self.part.get() {
            Some(part) => (part.screen)(route),
            None => vec![self.waiting()],
        }
    }

    /// The screen without a conference, or what to know while it is not here.
    pub fn start(self, error: Option<&OpenError>) -> El {
        match self.part.get() {
            Some(part) => (part.start)(error),
            None => el("main").class("screen").child(self.waiting()),
        }
    }

    fn waiting(self) -> El {
        div("").live_one(move || {
            Some(if self.failed.get() {
                missing(move || self.load())
            } else {
                p(i18n::first().loading_more)
                    .class("muted")
                    .attr("role", "status")
            })
        })
    }
}

/// Says that the second part could not be loaded.
pub fn missing(again: impl FnMut() + 'static) -> El {
    let content = [
        p(i18n::first().more_not_loaded),
        button("", i18n::first().retry, again),
    ];
    notice_with(Tone::Warning, content)
}

/// The way into the second part.
#[wasm_split(later, wasm_split_path = ::leptos::wasm_split, fallible)]
fn part() -> Result<Part, SplitLoaderError> {
    Ok(Part {
        banners: banners::banners,
        screen,
        start: start::start,
        search: Search {
            fold: |texts| texts.iter().map(|t| text::fold(t)).collect(),
            matching: |texts, query| texts.iter().map(|t| text::matches(t, query)).collect(),
        },
    })
}

fn screen(route: &Route) -> Vec<El> {
    let t = i18n::delegate();
    let (name, screen) = match route {
        Route::Home | Route::Who => ("", home::home()),
        Route::Slip => (t.slip_title, slip::slip()),
        Route::Agenda => (t.agenda, agenda::agenda()),
        Route::Papers => (t.papers, papers::papers()),
        Route::Paper(id) => (t.papers, papers::one_paper(id)),
        Route::Sheet(unit, group) => (t.sheet_of, sheet::sheet(unit, *group)),
        Route::Vote(id) => (t.tasks_votes, vote::vote(id)),
        Route::Covenant => (t.tasks_covenant, covenant::covenant()),
        Route::Review => (t.review_title, review::review()),
        Route::HandOver => (t.hand_title, hand_over::hand_over()),
        Route::Settings => (i18n::first().settings, settings::settings()),
    };
    if name.is_empty() {
        page::arrived(i18n::first().app);
    } else {
        page::arrived(&title(name));
    }
    screen
}
