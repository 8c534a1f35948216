//! One of a few: native radio buttons that look like segments.

use std::rc::Rc;

use super::Locked;
use crate::dom::{El, div, el};

/// A group of radio buttons. `name` must be unique on the screen; `chosen` says which is marked.
pub fn segments(
    legend: &str,
    name: &str,
    options: impl IntoIterator<Item = String>,
    chosen: impl Fn() -> Option<usize> + 'static,
    locked: Locked,
    choose: impl Fn(usize) + 'static,
) -> El {
    let (chosen, choose) = (Rc::new(chosen), Rc::new(choose));
    let options = options.into_iter().enumerate().map(|(i, text)| {
        let (chosen, choose) = (chosen.clone(), choose.clone());
        let input = el("input")
            .attr("type", "radio")
            .attr("name", name)
            .checked(move || chosen() == Some(i))
            .disabled(move || locked_now(locked))
            .on("change", move |_| choose(i));
        el("label")
            .class("segment")
            .child(input)
            .child(el("span").text(&text))
    });
    el("fieldset")
        .class("segments")
        .child(el("legend").text(legend))
        .child(div("segment-row").children(options))
}

/// Reads a [`Locked`].
pub fn locked_now(locked: Locked) -> bool {
    leptos::prelude::Get::get(&locked)
}
