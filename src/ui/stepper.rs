//! A number with a smaller and a larger button, each large enough for a thumb.

use std::rc::Rc;

use super::Locked;
use super::choice::locked_now;
use crate::dom::{El, div, el, span};

/// Largest count.
const LARGEST: u32 = 999;

/// A round button with a sign; `label` is what it does, for screen readers.
pub fn round_button(sign: &str, label: &str, locked: Locked, tapped: impl FnMut() + 'static) -> El {
    el("button")
        .attr("type", "button")
        .class("stepper-button")
        .attr("aria-label", label)
        .text(sign)
        .disabled(move || locked_now(locked))
        .on_click(tapped)
}

/// A whole count, blank until touched. `less` and `more` name the buttons.
pub fn count_stepper(
    label: &str,
    [less, more]: [&str; 2],
    count: impl Fn() -> Option<u32> + 'static,
    locked: Locked,
    change: impl Fn(u32) + 'static,
) -> El {
    let (count, change) = (Rc::new(count), Rc::new(change));
    let shown = count.clone();
    let button = |sign: &str, name: &str, step: fn(u32) -> u32| {
        let (count, change) = (count.clone(), change.clone());
        round_button(sign, &format!("{name}: {label}"), locked, move || {
            change(step(leptos::prelude::untrack(|| count()).unwrap_or(0)));
        })
    };
    let value = el("output")
        .class("stepper-value")
        .attr("aria-live", "polite")
        .live_text(move || shown().map_or_else(|| "\u{2013}".to_owned(), |n| n.to_string()));
    let controls = div("stepper-controls")
        .child(button("\u{2212}", less, |n| n.saturating_sub(1)))
        .child(value)
        .child(button("+", more, |n| (n + 1).min(LARGEST)));
    div("stepper")
        .attr("role", "group")
        .attr("aria-label", label)
        .child(span("stepper-label", label))
        .child(controls)
}
