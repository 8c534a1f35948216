//! Text fields with a visible label, a hint, and an error tied to them.

use std::rc::Rc;

use super::Locked;
use super::choice::locked_now;
use crate::dom::{El, div, el};

/// What kind of text a field takes; decides the keyboard that phones show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keyboard {
    /// A number with a decimal comma, one of several: the key that ends it says that the next one follows.
    Decimal,
    /// A whole number.
    Whole,
    /// A person's name.
    Name,
    /// A search.
    Search,
    /// Letters and digits that mean nothing.
    Code,
    /// A short text.
    Text,
}

/// What stands around a field.
#[derive(Clone, Copy, Debug)]
pub struct Around<'a> {
    /// Identifier, unique on the screen.
    pub id: &'a str,
    /// The label.
    pub label: &'a str,
    /// A word of help under the field; may be empty.
    pub hint: &'a str,
}

/// Longest name or number that can be typed.
const LONGEST_LINE: &str = "200";
/// Longest text that can be typed: what submissions accept.
const LONGEST_TEXT: &str = "5000";

/// One line of text. `error` says what is wrong with it, and nothing while nothing is.
pub fn text_field(
    around: Around<'_>,
    keyboard: Keyboard,
    value: impl Fn() -> String + 'static,
    error: impl Fn() -> String + 'static,
    locked: Locked,
    typed: impl FnMut(String) + 'static,
) -> El {
    let capitals = match keyboard {
        Keyboard::Name => "words",
        Keyboard::Code => "characters",
        Keyboard::Text => "sentences",
        Keyboard::Decimal | Keyboard::Whole | Keyboard::Search => "none",
    };
    let (kind, mode, complete) = match keyboard {
        Keyboard::Decimal => ("text", "decimal", "off"),
        Keyboard::Whole => ("text", "numeric", "off"),
        Keyboard::Name => ("text", "text", "name"),
        Keyboard::Search => ("search", "search", "off"),
        Keyboard::Code | Keyboard::Text => ("text", "text", "off"),
    };
    let error = Rc::new(error);
    let wrong = error.clone();
    let input = el("input")
        .attr("type", kind)
        .attr("inputmode", mode)
        .attr("autocomplete", complete)
        .attr("maxlength", LONGEST_LINE)
        .attr("autocapitalize", capitals)
        .live_attr("aria-invalid", move || {
            (!wrong().is_empty()).then(|| "true".to_owned())
        });
    let input = if keyboard == Keyboard::Decimal {
        input.attr("enterkeyhint", "next")
    } else {
        input
    };
    framed(around, input, value, locked, typed).child(
        el("p")
            .class("field-error")
            .attr("id", &error_id(around.id))
            .live_text(move || error()),
    )
}

/// Several lines of text.
pub fn text_area(
    around: Around<'_>,
    rows: u32,
    value: impl Fn() -> String + 'static,
    locked: Locked,
    typed: impl FnMut(String) + 'static,
) -> El {
    let area = el("textarea")
        .attr("rows", &rows.to_string())
        .attr("maxlength", LONGEST_TEXT);
    framed(around, area, value, locked, typed)
}

/// Several lines for a text that was made elsewhere, as long as it comes.
pub fn paste_area(
    around: Around<'_>,
    value: impl Fn() -> String + 'static,
    locked: Locked,
    typed: impl FnMut(String) + 'static,
) -> El {
    let area = el("textarea").attr("rows", "3");
    framed(around, area, value, locked, typed)
}

fn error_id(id: &str) -> String {
    format!("{id}-error")
}

fn framed(
    around: Around<'_>,
    input: El,
    value: impl Fn() -> String + 'static,
    locked: Locked,
    typed: impl FnMut(String) + 'static,
) -> El {
    let Around { id, label, hint } = around;
    let hint_id = format!("{id}-hint");
    let input = input
        .attr("id", id)
        .attr("spellcheck", "false")
        .attr("aria-describedby", &format!("{hint_id} {}", error_id(id)))
        .value(value)
        .disabled(move || locked_now(locked))
        .on_text(typed);
    div("field")
        .child(el("label").attr("for", id).text(label))
        .child(input)
        .child(el("p").class("field-hint").attr("id", &hint_id).text(hint))
}
