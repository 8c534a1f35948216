//! A message that stays on the screen.

use leptos::prelude::*;

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

impl Tone {
    fn class(self) -> &'static str {
        match self {
            Self::Info => "notice notice-info",
            Self::Success => "notice notice-success",
            Self::Warning => "notice notice-warning",
            Self::Danger => "notice notice-danger",
        }
    }

    fn sign(self) -> &'static str {
        match self {
            Self::Info => "i",
            Self::Success => "\u{2713}",
            Self::Warning | Self::Danger => "!",
        }
    }
}

/// A message with its sign: tone is never said by colour alone.
#[component]
pub fn Notice(tone: Tone, children: Children) -> impl IntoView {
    let role = if matches!(tone, Tone::Danger) {
        "alert"
    } else {
        "status"
    };
    view! {
        <div class=tone.class() role=role>
            <span class="notice-sign" aria-hidden="true">{tone.sign()}</span>
            <div class="notice-text">{children()}</div>
        </div>
    }
}
