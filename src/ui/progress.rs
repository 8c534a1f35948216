//! How far something is: a native progress bar. Words beside it must say the same.

use crate::dom::{El, el};

/// A progress bar; the label is for screen readers.
pub fn progress(label: &str, done: usize, total: usize) -> El {
    el("progress")
        .class("progress")
        .attr("aria-label", label)
        .attr("value", &done.to_string())
        .attr("max", &total.max(1).to_string())
}
