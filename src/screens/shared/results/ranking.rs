//! The ranking: as bars, and how each total came about as a table.

use khoithidua_core::conference::follows::Follows;
use khoithidua_core::conference::{Conference, SamplePart};
use khoithidua_core::number::Points;
use khoithidua_core::results::Results;
use khoithidua_core::results::picture::stack::stack;
use khoithidua_core::rules::TieRule;
use khoithidua_core::score::criterion;
use khoithidua_core::score::points::SheetPoints;
use khoithidua_core::score::rank::{RankRow, places_without_bonus};
use khoithidua_core::score::review::Stage;
use leptos::prelude::*;

use super::stack;
use crate::i18n;
use crate::screens::shared::provenance::At;
use crate::screens::shared::widgets::sample_mark;

/// Bars and tables.
pub fn ranking(results: &Results, at: At) -> AnyView {
    if let Some(before) = results.conference.follows() {
        return places_before(&results.conference, &before);
    }
    let t = i18n::desk();
    let (conference, parts) = (&results.conference, results.parts());
    let checked = !results.checked.is_empty();
    let stack = stack(results);
    let without_extra = places_without_bonus(&results.outcome.ranking);
    let rows: Vec<Shown<'_>> = results
        .outcome
        .ranking
        .iter()
        .map(|row| Shown {
            row,
            own: parts.get(&row.unit).and_then(|p| p.own.as_ref()),
            board: parts.get(&row.unit).and_then(|p| p.board.as_ref()),
            stage: results.checked.get(&row.unit).map(|checked| checked.stage),
            without_extra: without_extra.get(&row.unit).copied(),
        })
        .collect();
    let scoring = &conference.rules.scoring;
    let board_weight = conference.procedure().board_weight;
    let sum = (scoring.self_weight + scoring.peer_weight + board_weight).max(1);
    let percent = |weight: u32| weight * 100 / sum;
    let (own, peers) = (percent(scoring.self_weight), percent(scoring.peer_weight));
    let (mix, extra) = if board_weight > 0 {
        let words = i18n::sheets();
        (
            (words.rule_mix)(own, peers, percent(board_weight)),
            words.rule_extra,
        )
    } else {
        ((t.rule_mix)(own, peers), t.rule_extra)
    };
    view! {
        <section class="card ranking" aria-labelledby="ranking">
            <h2 id="ranking">{t.ranking}</h2>
            {sample_mark(conference, SamplePart::Criteria)}
            {sample_mark(conference, SamplePart::Rules)}
            {stack::picture(results, &stack)}
            {(!stack.bars.is_empty()).then(|| stack::table(results, &stack))}
            {table(conference, &rows, checked, at)}
            <p class="muted small">{mix} " " {extra} " " {t.rule_rounding}</p>
        </section>
    }
    .into_any()
}

/// The places that another conference came to, where this one goes on from it.
fn places_before(conference: &Conference, before: &Follows) -> AnyView {
    let mut places: Vec<_> = before.places.iter().collect();
    places.sort_by_key(|(_, place)| **place);
    let rows: Vec<_> = places
        .into_iter()
        .map(|(unit, place)| {
            view! { <li>{*place} ". " {i18n::unit_short(conference, unit)}</li> }
        })
        .collect();
    view! {
        <section class="card stack-small" aria-labelledby="ranking">
            <h2 id="ranking">{i18n::desk().ranking}</h2>
            <p class="muted">{i18n::proposing().places_before}</p>
            <ol class="places-before" role="list">{rows}</ol>
        </section>
    }
    .into_any()
}

/// A row with the own sheet it is made of.
struct Shown<'a> {
    row: &'a RankRow,
    own: Option<&'a SheetPoints>,
    board: Option<&'a SheetPoints>,
    stage: Option<Stage>,
    /// The place without bonus and penalty, before equals are parted.
    without_extra: Option<u32>,
}

impl Shown<'_> {
    /// The unit's own points without bonus and penalty: the part that is weighed.
    fn own_ordinary(&self) -> Option<Points> {
        self.own.map(|own| own.ordinary)
    }

    /// The same as the board checked it.
    fn board_ordinary(&self) -> Option<Points> {
        self.board.map(|board| board.ordinary)
    }

    fn extra(&self) -> Option<Points> {
        self.row.extra().or(self.own.map(|own| own.extra))
    }
}

/// What parted a unit from others with the same points, in words.
pub fn tie_broken(conference: &Conference, rule: &TieRule) -> String {
    let title = match rule {
        TieRule::Row(id) => criterion::find(&conference.criteria, id),
        TieRule::Women | TieRule::Chair | TieRule::Lots => None,
    };
    let title = title.map(|c| format!("{} {}", c.number, c.title));
    (i18n::desk().tie_broken)(rule, &title.unwrap_or_default())
}

fn table(conference: &Conference, rows: &[Shown<'_>], checked: bool, at: At) -> AnyView {
    let (t, words) = (i18n::desk(), i18n::sheets());
    let rows: Vec<_> = rows
        .iter()
        .map(|shown| {
            let row = shown.row;
            let short = i18n::unit_short(conference, &row.unit);
            // Each number leads to where it comes from.
            let number = |points: Option<Points>| match points {
                None => "\u{2013}".into_any(),
                Some(points) => {
                    let label = format!("{}. {}", i18n::number(points), (i18n::provenance().link)(&short));
                    let to = at.unit(&row.unit);
                    view! { <a class="number-link" href=to aria-label=label>{i18n::number(points)}</a> }
                        .into_any()
                }
            };
            let place = row
                .place
                .map_or_else(|| "\u{2013}".to_owned(), |p| p.to_string());
            let tie = row.tie_broken_by.as_ref();
            let tie = tie.map(|rule| tie_broken(conference, rule));
            let excluded = row.excluded.then(|| t.excluded.to_owned());
            // Said only where bonus or penalty makes a difference to who is ahead of whom.
            let moved = shown.extra().is_some_and(|extra| extra != Points::ZERO);
            let plain = shown.without_extra.filter(|plain| moved && Some(*plain) != row.place);
            let plain = plain.map(t.pictures.place_without);
            let remarks: Vec<String> = tie.into_iter().chain(excluded).chain(plain).collect();
            let remarks = (!remarks.is_empty())
                .then(|| view! { <small class="muted">" " {remarks.join("; ")}</small> });
            // In the order of the sum: own and peers make the combined, with the extra that is the total.
            view! {
                <tr>
                    <td class="number" data-label=t.place>{place}</td>
                    <th scope="row">{i18n::unit_full(conference, &row.unit)} {remarks}</th>
                    <td class="number" data-label=t.own>{number(shown.own_ordinary())}</td>
                    <td class="number" data-label=t.peers>
                        {number(row.peers)} " "
                        <small class="muted">{(t.peer_sheets)(row.peer_sheets)}</small>
                    </td>
                    {checked.then(|| view! {
                        <td class="number" data-label=words.board>
                            {number(shown.board_ordinary())} " "
                            <small class="muted">{shown.stage.map(words.stages)}</small>
                        </td>
                    })}
                    <td class="number" data-label=t.ordinary>{number(row.ordinary)}</td>
                    <td class="number" data-label=t.extra>{number(shown.extra())}</td>
                    <td class="number" data-label=t.total><strong>{number(row.points)}</strong></td>
                </tr>
            }
            .into_any()
        })
        .collect();
    let heads = [t.place, t.unit, t.own, t.peers]
        .into_iter()
        .chain(checked.then_some(words.board))
        .chain([t.ordinary, t.extra, t.total])
        .map(|name| view! { <th scope="col">{name}</th> });
    view! {
        <table class="grid">
            <caption>{(t.table_of)(t.ranking)}</caption>
            <thead>
                <tr>{heads.collect::<Vec<_>>()}</tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}
