//! How far the showing in the hall has come. The tab remembers it, so that loading the page anew opens nothing and hides
//! nothing.

use khoithidua_core::results::Results;
use khoithidua_core::results::picture::hall::{self, Slide};
use leptos::prelude::*;

use super::Shared;
use super::outcome::Published;
use crate::browser::device;

const SLIDE: &str = "khoithidua.hall";
const BAR: &str = "khoithidua.hall-bar";
const HIDDEN: &str = "hidden";

/// A showing of some results.
#[derive(Clone)]
pub struct Showing {
    published: Shared<Published>,
    at: RwSignal<usize>,
    bar: RwSignal<bool>,
}

impl Showing {
    /// The showing as this tab remembers it.
    pub fn of(published: Shared<Published>) -> Self {
        let results = &published.0.results;
        let mark = device::remembered(SLIDE).unwrap_or_default();
        let at = hall::remembered(results, &hall::deck(results), &mark);
        Self {
            at: RwSignal::new(at),
            bar: RwSignal::new(device::remembered(BAR).as_deref() != Some(HIDDEN)),
            published,
        }
    }

    /// What is shown.
    pub fn results(&self) -> &Results {
        &self.published.0.results
    }

    /// Where it stands, from zero.
    pub fn at(&self) -> usize {
        self.at.get()
    }

    /// How many steps there are.
    pub fn steps(&self) -> usize {
        hall::deck(self.results()).len()
    }

    /// What is shown now.
    pub fn slide(&self) -> Slide<'_> {
        let deck = hall::deck(self.results());
        deck.get(self.at()).copied().unwrap_or(Slide::Title)
    }

    /// One step on, if there is one.
    pub fn next(&self) {
        self.go(self.at.get_untracked().saturating_add(1));
    }

    /// One step back, if there is one.
    pub fn back(&self) {
        self.go(self.at.get_untracked().saturating_sub(1));
    }

    /// To the first or to the last step.
    pub fn go(&self, to: usize) {
        let deck = hall::deck(self.results());
        let to = to.min(deck.len().saturating_sub(1));
        if let Some(slide) = deck.get(to) {
            device::remember(SLIDE, &hall::mark(self.results(), slide));
        }
        self.at.set(to);
    }

    /// Whether the presenter's bar is shown.
    pub fn has_bar(&self) -> bool {
        self.bar.get()
    }

    /// Hides the bar, or shows it.
    pub fn toggle_bar(&self) {
        self.bar.update(|shown| *shown = !*shown);
        let shown = self.bar.get_untracked();
        device::remember(BAR, if shown { "shown" } else { HIDDEN });
    }
}
