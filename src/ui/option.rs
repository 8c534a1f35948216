//! One line of a ballot: a native checkbox that may refuse to be marked.

use std::rc::Rc;

use leptos::prelude::untrack;

use super::Locked;
use super::choice::locked_now;
use crate::dom::{El, el, span};

/// A line that can be marked. While `full` holds, marking is refused; it still answers a tap, so that the
/// reason can be shown.
pub fn check_option(
    text: &str,
    checked: impl Fn() -> bool + 'static,
    full: impl Fn() -> bool + 'static,
    locked: Locked,
    toggle: impl Fn() + 'static,
) -> El {
    let checked = Rc::new(checked);
    let holds = checked.clone();
    let input = el("input")
        .attr("type", "checkbox")
        .checked(move || checked())
        .disabled(move || locked_now(locked));
    let drawn = input.clone();
    let input = input.on("change", move |_| {
        toggle();
        // The browser has already drawn the mark; what holds is the state.
        drawn.draw_checked(untrack(|| holds()));
    });
    el("label")
        .class("option")
        .class_if("option-full", full)
        .child(input)
        .child(span("option-name", text))
}
