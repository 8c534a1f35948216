//! The places of units as lines from year to year. The table beside it says the same.

use khoithidua_core::results::picture::bump::{Bump, BumpLine, Station, Step};
use khoithidua_core::results::years::Years;
use leptos::prelude::*;

use super::name_of;
use crate::i18n::plan::years;
use crate::screens::shared::results::bars::{legend, percent};

/// Letters of a name that have room beside the picture.
const LETTERS: usize = 26;
/// Lines take turns in so many strokes, so that neighbours differ. Their names stand at their ends.
const STROKES: usize = 4;

/// The picture with what is needed to read it.
pub fn picture(years: &Years, bump: &Bump) -> AnyView {
    let t = years::years();
    let last = bump.columns.len().saturating_sub(1);
    let heads = bump.columns.iter().zip(&years.years).map(|(at, year)| {
        view! { <text class="bump-year" x=percent(*at) y="-1.2em">{year.year}</text> }.into_any()
    });
    let joints = bump.joints.iter().map(|joint| way(joint, "bump-joint"));
    let lines = bump.lines.iter().enumerate();
    let (ways, stations): (Vec<_>, Vec<_>) = lines
        .map(|(place, line)| one(years, line, place % STROKES, last))
        .unzip();
    // A row needs room for a circle.
    let height = bump.rows * 22;
    let height = format!("{}.{}em", height / 10, height % 10);
    view! {
        <figure class="bump">
            <figcaption>
                <p class="muted small">{t.picture_says}</p>
                <ul class="legend" role="list">
                    {legend("bump-way", t.step)}
                    {legend("bump-way bump-gap", t.gap)}
                    {legend("bump-way bump-joint", t.joint)}
                </ul>
            </figcaption>
            <svg class="bump-picture" height=height aria-hidden="true">
                {heads.collect_view()}
                {joints.collect_view()}
                {ways}
                {stations}
            </svg>
        </figure>
    }
    .into_any()
}

fn way(step: &Step, class: &str) -> AnyView {
    let ([x1, y1], [x2, y2]) = (step.from.map(percent), step.to.map(percent));
    let gap = if step.over_gap { " bump-gap" } else { "" };
    view! { <line class=format!("bump-way {class}{gap}") x1=x1 y1=y1 x2=x2 y2=y2 /> }.into_any()
}

/// The ways of a line, and what stands over all ways: its circles and its name.
fn one(years: &Years, line: &BumpLine, stroke: usize, last: usize) -> (AnyView, AnyView) {
    let class = format!("bump-{stroke}");
    let ways: Vec<_> = line.steps.iter().map(|step| way(step, &class)).collect();
    let circles: Vec<_> = line
        .stations
        .iter()
        .map(|station| circle(station, &class))
        .collect();
    let name = years.lines.get(line.line).map(|unit| {
        let name = name_of(years, unit, &unit.name.short);
        names(&fitting(&name), &line.stations, last)
    });
    (ways.into_any(), view! { {circles} {name} }.into_any())
}

fn circle(station: &Station, class: &str) -> AnyView {
    let [x, y] = station.at.map(percent);
    view! {
        <circle class=format!("bump-ring {class}") cx=x.clone() cy=y.clone() r="0.8em" />
        <text class="bump-place" x=x y=y dy="0.36em">{station.place}</text>
    }
    .into_any()
}

/// The name at the ends of a line: beside the picture in the first and the last year, above the circle elsewhere.
fn names(name: &str, stations: &[Station], last: usize) -> AnyView {
    let (Some(first), Some(end)) = (stations.first(), stations.last()) else {
        return ().into_any();
    };
    let left = (first.column == 0 && last > 0).then(|| beside(name, first, "bump-left", "-1.2em"));
    let right = (end.column == last).then(|| beside(name, end, "bump-right", "1.2em"));
    let between = (left.is_none() && right.is_none()).then(|| {
        let [x, y] = first.at.map(percent);
        view! { <text class="bump-above" x=x y=y dy="-1em">{name.to_owned()}</text> }.into_any()
    });
    view! { {left} {right} {between} }.into_any()
}

fn beside(name: &str, station: &Station, class: &'static str, away: &'static str) -> AnyView {
    let [x, y] = station.at.map(percent);
    view! { <text class=class x=x y=y dx=away dy="0.36em">{name.to_owned()}</text> }.into_any()
}

fn fitting(name: &str) -> String {
    if name.chars().count() <= LETTERS {
        return name.to_owned();
    }
    let begin: String = name.chars().take(LETTERS - 1).collect();
    format!("{}\u{2026}", begin.trim_end())
}
