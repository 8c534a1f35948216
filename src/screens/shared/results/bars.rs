//! Bars as small pictures that stretch with the page. What they say stands beside them in words.

use leptos::prelude::*;

/// A part of a bar: from where to where, and which class.
pub type Part = (i64, i64, &'static str);
/// A mark across a bar: where, and which class.
pub type Mark = (i64, &'static str);

/// A bar on a scale from zero to `whole`. Its parts and marks are drawn in the order given.
pub fn bar(whole: i64, parts: &[Part], marks: &[Mark]) -> AnyView {
    let whole = whole.max(1);
    let parts: Vec<_> = parts
        .iter()
        .map(|(from, to, class)| {
            let (x, width) = (from.clamp(&0, &whole), (to - from).max(0));
            let (x, width) = (x.to_string(), width.to_string());
            view! { <rect class=*class x=x y="15" width=width height="70" /> }
        })
        .collect();
    let marks: Vec<_> = marks
        .iter()
        .map(|(at, class)| mark(class, &at.to_string()))
        .collect();
    view! {
        <svg
            class="bar-picture"
            viewBox=format!("0 0 {whole} 100")
            preserveAspectRatio="none"
            aria-hidden="true"
        >
            <rect class="bar-ground" x="0" y="15" width=whole.to_string() height="70" />
            {parts}
            {marks}
        </svg>
    }
    .into_any()
}

fn mark(class: &'static str, x: &str) -> AnyView {
    view! {
        <line
            class=class
            x1=x.to_owned()
            x2=x.to_owned()
            y1="0"
            y2="100"
            vector-effect="non-scaling-stroke"
        />
    }
    .into_any()
}

/// One entry of a chart: name, bar, value, and a remark such as "passes".
pub fn entry(
    class: &'static str,
    name: String,
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
pub fn legend(class: &'static str, text: &str) -> AnyView {
    let text = text.to_owned();
    let picture = if class.starts_with("mark") {
        mark(class, "10")
    } else {
        view! { <rect class=class x="0" y="15" width="20" height="70" /> }.into_any()
    };
    view! {
        <li>
            <svg class="legend-picture" viewBox="0 0 20 100" preserveAspectRatio="none" aria-hidden="true">
                {picture}
            </svg>
            {text}
        </li>
    }
    .into_any()
}
