//! A message that stays on the screen.

use crate::dom::{El, div, p, span};

/// How grave a message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Good to know.
    Info,
    /// Done.
    Success,
    /// Something to be careful about.
    Warning,
    /// Something is wrong, or will be lost.
    Danger,
}

/// A message with its sign: tone is never said by colour alone. More can be added to what it gives back by
/// [`notice_with`].
pub fn notice(tone: Tone, text: &str) -> El {
    notice_with(tone, [p(text)])
}

/// A message with more than a sentence in it.
pub fn notice_with(tone: Tone, content: impl IntoIterator<Item = El>) -> El {
    let (class, sign, role) = look(tone);
    div(class)
        .attr("role", role)
        .child(span("notice-sign", sign).attr("aria-hidden", "true"))
        .child(div("notice-text").children(content))
}

/// Class, sign and role of a tone.
pub fn look(tone: Tone) -> (&'static str, &'static str, &'static str) {
    match tone {
        Tone::Info => ("notice notice-info", "i", "status"),
        Tone::Success => ("notice notice-success", "\u{2713}", "status"),
        Tone::Warning => ("notice notice-warning", "!", "status"),
        Tone::Danger => ("notice notice-danger", "!", "alert"),
    }
}
