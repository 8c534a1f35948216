//! How far each unit's own points are from what its peers gave it, or the board: a line for each unit, and a table.

use khoithidua_core::number::Points;
use khoithidua_core::results::Results;
use khoithidua_core::results::picture::slope::{self, Against, Line, Slope};
use khoithidua_core::rules::PeerScoring;
use leptos::prelude::*;

use super::bars::{self, percent};
use super::names;
use crate::i18n;
use crate::i18n::desk_pictures::Slopes;

/// Letters of a name that have room beside the picture; the table has it whole.
const LETTERS: usize = 20;

/// A card for each pair that these results can compare.
pub fn slopes(results: &Results) -> AnyView {
    let t = &i18n::desk().pictures;
    let scoring = &results.conference.rules.scoring;
    let peers = scoring.peers != PeerScoring::None;
    let peers = peers.then(|| slopes_to(results, Against::Peers, &t.peers));
    let board = !results.checked.is_empty();
    let board = board.then(|| slopes_to(results, Against::Board, &t.board));
    view! { {board} {peers} }.into_any()
}

/// The card with sentence, picture and table.
fn slopes_to(results: &Results, against: Against, words: &'static Slopes) -> AnyView {
    let slope = slope::slope(slope::own_and(results, against));
    let any = !slope.lines.is_empty();
    let id = match against {
        Against::Peers => "slopes",
        Against::Board => "slopes-board",
    };
    view! {
        <section class="card ranking" aria-labelledby=id>
            <h2 id=id>{words.title}</h2>
            <p>{says(results, &slope, words)}</p>
            {any.then(|| view! {
                <div class="slope-both">
                    {picture(results, &slope, words)} {table(results, &slope, words)}
                </div>
            })}
        </section>
    }
    .into_any()
}

/// Who differs most.
fn says(results: &Results, slope: &Slope<'_>, words: &Slopes) -> String {
    let t = &i18n::desk().pictures;
    let Some(most) = slope.lines.first() else {
        return words.none.to_owned();
    };
    if most.difference == Points::ZERO {
        return t.slope_equal.to_owned();
    }
    let unit = names(results, [most.unit]);
    (words.most)(&unit, &i18n::number(most.left), &i18n::number(most.right))
}

fn picture(results: &Results, slope: &Slope<'_>, words: &'static Slopes) -> AnyView {
    let t = &i18n::desk().pictures;
    let most = slope.lines.first().map(|line| line.unit);
    // The one that differs most is drawn last, over the others.
    let lines: Vec<_> = slope
        .lines
        .iter()
        .rev()
        .map(|line| one(results, line, most == Some(line.unit)))
        .collect();
    let height = slope.height * 14;
    let height = format!("{}.{}em", height / 10, height % 10);
    view! {
        <figure class="slope">
            <figcaption>
                <p class="muted small">{words.says}</p>
                <ul class="legend" role="list">
                    {bars::legend("slope-line slope-down", t.left_higher)}
                    {bars::legend("slope-line slope-up", words.right_higher)}
                </ul>
            </figcaption>
            <svg class="slope-picture" height=height aria-hidden="true">
                <line class="slope-axis" x1="0" x2="0" y1="0" y2="100%" />
                <line class="slope-axis" x1="100%" x2="100%" y1="0" y2="100%" />
                <text class="slope-head slope-left" x="0" y="-1.6em">{t.left}</text>
                <text class="slope-head" x="100%" y="-1.6em">{words.right}</text>
                {lines}
            </svg>
        </figure>
    }
    .into_any()
}

fn one(results: &Results, line: &Line<'_>, most: bool) -> AnyView {
    let way = match line.difference.cmp(&Points::ZERO) {
        std::cmp::Ordering::Less => "slope-line slope-down",
        std::cmp::Ordering::Equal => "slope-line slope-same",
        std::cmp::Ordering::Greater => "slope-line slope-up",
    };
    let [from, to] = line.ends.map(percent);
    let [left, right] = line.words.map(percent);
    let unit = fitting(&names(results, [line.unit]));
    // Words stand beside the picture's own room, which the style sheet keeps free for them.
    view! {
        <g class:slope-most=most>
            <line class="slope-lead" x1="-18" x2="-6" y1=left.clone() y2=from.clone() />
            <svg class="slope-beside" x="100%">
                <line class="slope-lead" x1="6" x2="18" y1=to.clone() y2=right.clone() />
                <text x="22" y=right dy="0.36em">
                    <tspan class="slope-points">{i18n::number(line.right)}</tspan>
                    <tspan dx="0.5em">{unit.clone()}</tspan>
                </text>
            </svg>
            <line class=way x1="0" x2="100%" y1=from.clone() y2=to.clone() />
            <circle class=way cx="0" cy=from r="4" />
            <circle class=way cx="100%" cy=to r="4" />
            <text class="slope-left" x="-22" y=left dy="0.36em">
                <tspan class="slope-name">{unit}</tspan>
                <tspan class="slope-points" dx="0.5em">{i18n::number(line.left)}</tspan>
            </text>
        </g>
    }
    .into_any()
}

fn fitting(name: &str) -> String {
    if name.chars().count() <= LETTERS {
        return name.to_owned();
    }
    let begin: String = name.chars().take(LETTERS - 1).collect();
    format!("{}\u{2026}", begin.trim_end())
}

fn table(results: &Results, slope: &Slope<'_>, words: &'static Slopes) -> AnyView {
    let (desk, t) = (i18n::desk(), &i18n::desk().pictures);
    let number =
        |points: Option<Points>| points.map_or_else(|| "\u{2013}".to_owned(), i18n::number);
    let whole = slope.lines.iter().map(|line| {
        let points = [line.left, line.right, line.difference];
        (line.unit, points.map(Some))
    });
    let lacking = slope.lacking.iter();
    let lacking = lacking.map(|pair| (pair.unit, [pair.left, pair.right, None]));
    let rows: Vec<_> = whole
        .chain(lacking)
        .map(|(unit, [left, right, difference])| {
            view! {
                <tr>
                    <th scope="row">{i18n::unit_short(&results.conference, unit)}</th>
                    <td class="number" data-label=t.left>{number(left)}</td>
                    <td class="number" data-label=words.right>{number(right)}</td>
                    <td class="number" data-label=t.difference>{signed(difference)}</td>
                </tr>
            }
            .into_any()
        })
        .collect();
    let heads = [desk.unit, t.left, words.right, t.difference]
        .map(|name| view! { <th scope="col">{name}</th> });
    view! {
        <table class="grid">
            <caption>{(desk.table_of)(words.title)}</caption>
            <thead>
                <tr>{heads.collect_view()}</tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

/// A difference with its sign.
fn signed(difference: Option<Points>) -> String {
    match difference {
        None => "\u{2013}".to_owned(),
        Some(points) if points > Points::ZERO => format!("+{}", i18n::number(points)),
        Some(points) => i18n::number(points).replace('-', "\u{2212}"),
    }
}
