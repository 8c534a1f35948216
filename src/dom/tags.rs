//! The elements that screens are mostly made of.

use super::el::{El, el};

/// A block.
pub fn div(class: &str) -> El {
    el("div").class(class)
}

/// A part of a screen.
pub fn section(class: &str) -> El {
    el("section").class(class)
}

/// A paragraph.
pub fn p(text: &str) -> El {
    el("p").text(text)
}

/// Words in a line.
pub fn span(class: &str, text: &str) -> El {
    el("span").class(class).text(text)
}

/// Important words.
pub fn strong(text: &str) -> El {
    el("strong").text(text)
}

/// The heading of a screen; takes the focus when the screen is new.
pub fn h1(text: &str) -> El {
    el("h1").attr("tabindex", "-1").text(text)
}

/// The heading of a part.
pub fn h2(text: &str) -> El {
    el("h2").text(text)
}

/// A link.
pub fn a(class: &str, href: &str, text: &str) -> El {
    el("a").class(class).attr("href", href).text(text)
}

/// A button; `class` beside `button`.
pub fn button(class: &str, text: &str, tapped: impl FnMut() + 'static) -> El {
    el("button")
        .attr("type", "button")
        .class(&format!("button {class}"))
        .text(text)
        .on_click(tapped)
}
