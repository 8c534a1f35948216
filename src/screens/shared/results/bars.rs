//! Bars as small pictures that stretch with the page. What they say stands beside them in words.

use khoithidua_core::results::picture::{Along, WHOLE};
use leptos::prelude::*;

/// A piece of a bar.
pub struct Piece {
    /// From where to where.
    pub from: Along,
    /// To where.
    pub to: Along,
    /// What it looks like.
    pub class: String,
    /// What is written into it: a number, and more where the page is wide.
    pub words: Option<(String, String)>,
}

/// A mark across a bar: where, and which class.
pub type Mark = (Along, &'static str);

/// A place along a picture as a style sheet writes it.
pub fn percent(along: Along) -> String {
    format!("{}.{:02}%", along / 100, along % 100)
}

/// A bar. Its pieces and marks are drawn in the order given.
pub fn bar(pieces: Vec<Piece>, marks: &[Mark]) -> AnyView {
    let pieces: Vec<_> = pieces.into_iter().map(piece).collect();
    let marks: Vec<_> = marks
        .iter()
        .map(|(at, class)| mark(class, &percent(*at)))
        .collect();
    view! {
        <svg class="bar-picture" aria-hidden="true">
            <rect class="bar-ground" x="0" y="10%" width="100%" height="80%" />
            {pieces}
            {marks}
        </svg>
    }
    .into_any()
}

fn piece(piece: Piece) -> AnyView {
    let (from, width) = (percent(piece.from), piece.to.saturating_sub(piece.from));
    let words = piece.words.map(|(number, more)| {
        let more = (!more.is_empty())
            .then(|| view! { <tspan class="bar-words-more" dx="0.45em">{more}</tspan> });
        view! {
            <text class=format!("bar-words on-{}", piece.class) x=from.clone() y="50%" dx="0.45em" dy="0.36em">
                {number}
                {more}
            </text>
        }
    });
    view! {
        <rect class=piece.class.clone() x=from.clone() y="10%" width=percent(width) height="80%" />
        {words}
    }
    .into_any()
}

fn mark(class: &'static str, x: &str) -> AnyView {
    view! { <line class=class x1=x.to_owned() x2=x.to_owned() y1="0" y2="100%" /> }.into_any()
}

/// One entry of a chart: name, bar, value, and a remark such as "passes".
pub fn entry(
    class: &'static str,
    name: AnyView,
    value: String,
    picture: AnyView,
    remark: Option<String>,
) -> AnyView {
    view! {
        <li class=format!("bars-entry {class}")>
            <span class="bars-name">{name}</span>
            {picture}
            <span class="bars-value">
                {value}
                {remark.map(|text| view! { <strong class="bars-remark">" " {text}</strong> })}
            </span>
        </li>
    }
    .into_any()
}

/// A line of a legend: a piece of what is drawn, and what it means.
pub fn legend(class: &str, text: &str) -> AnyView {
    let (class, text) = (class.to_owned(), text.to_owned());
    let picture = if class.starts_with("mark") {
        view! { <line class=class x1="50%" x2="50%" y1="0" y2="100%" /> }.into_any()
    } else if ["slope", "bump"].iter().any(|line| class.starts_with(line)) {
        view! { <line class=class x1="0" x2="100%" y1="50%" y2="50%" /> }.into_any()
    } else {
        let width = percent(WHOLE);
        view! { <rect class=class x="0" y="15%" width=width height="70%" /> }.into_any()
    };
    view! {
        <li>
            <svg class="legend-picture" aria-hidden="true">{picture}</svg>
            {text}
        </li>
    }
    .into_any()
}
