//! The ranking as bars, and as a table.

use khoithidua_core::conference::{Conference, SamplePart};
use khoithidua_core::number::Points;
use khoithidua_core::results::Results;
use khoithidua_core::rules::TieRule;
use khoithidua_core::score::criterion;
use khoithidua_core::score::points::SheetPoints;
use khoithidua_core::score::rank::RankRow;
use leptos::prelude::*;

use super::bars;
use crate::i18n;
use crate::screens::shared::provenance::At;
use crate::screens::shared::widgets::sample_mark;

/// Bars and table.
pub fn ranking(results: &Results, at: At) -> AnyView {
    let t = i18n::desk();
    let (conference, own) = (&results.conference, results.own_sheets());
    let rows: Vec<Shown<'_>> = results
        .outcome
        .ranking
        .iter()
        .map(|row| Shown {
            row,
            own: own.get(&row.unit),
        })
        .collect();
    let first = rows.first().and_then(|r| r.row.points.map(|p| (r.row, p)));
    let summary = first.map_or_else(
        || t.ranking_none.to_owned(),
        |(row, points)| {
            let unit = i18n::unit_short(conference, &row.unit);
            (t.ranking_text)(&unit, &i18n::number(points))
        },
    );
    let whole = rows
        .iter()
        .flat_map(|r| [r.row.points, r.own_ordinary(), r.row.peers])
        .flatten()
        .chain([criterion::ordinary_max(&conference.criteria)])
        .max()
        .map_or(1, Points::raw);
    let chart: Vec<_> = rows.iter().map(|r| entry(conference, r, whole)).collect();
    let scoring = &conference.rules.scoring;
    let sum = (scoring.self_weight + scoring.peer_weight).max(1);
    let percent = |weight: u32| weight * 100 / sum;
    let mix = (t.rule_mix)(percent(scoring.self_weight), percent(scoring.peer_weight));
    view! {
        <section class="card ranking" aria-labelledby="ranking">
            <h2 id="ranking">{t.ranking}</h2>
            {sample_mark(conference, SamplePart::Criteria)}
            {sample_mark(conference, SamplePart::Rules)}
            <p>{summary}</p>
            <figure>
                <ol class="bars" role="list">{chart}</ol>
                <figcaption>
                    <ul class="legend" role="list">
                        {bars::legend("part-total", t.total)}
                        {bars::legend("part-extra", t.extra)}
                        {bars::legend("mark-own", t.own)}
                        {bars::legend("mark-peers", t.peers)}
                    </ul>
                    <p class="muted small">{mix} " " {t.rule_extra} " " {t.rule_rounding}</p>
                </figcaption>
            </figure>
            {table(conference, &rows, at)}
        </section>
    }
    .into_any()
}

/// A row with the own sheet it is made of.
struct Shown<'a> {
    row: &'a RankRow,
    own: Option<&'a SheetPoints>,
}

impl Shown<'_> {
    /// The unit's own points without bonus and penalty: the part that is weighed.
    fn own_ordinary(&self) -> Option<Points> {
        self.own.map(|own| own.ordinary)
    }

    fn extra(&self) -> Option<Points> {
        self.own.map(|own| own.extra)
    }
}

fn entry(conference: &Conference, shown: &Shown<'_>, whole: i64) -> AnyView {
    let t = i18n::desk();
    let row = shown.row;
    let unit = i18n::unit_short(conference, &row.unit);
    let name = match row.place {
        Some(place) => format!("{place}. {unit}"),
        None => unit,
    };
    let raw = row.points.map_or(0, Points::raw);
    // A bonus is the last part of the bar; a penalty has already made the bar shorter.
    let plain = row.ordinary.map_or(0, Points::raw).min(raw);
    let parts = [(0, plain, "part-total"), (plain, raw, "part-extra")];
    let own = shown.own_ordinary().map(|p| (p.raw(), "mark-own"));
    let peers = row.peers.map(|p| (p.raw(), "mark-peers"));
    let marks: Vec<_> = own.into_iter().chain(peers).collect();
    let value = row
        .points
        .map_or_else(|| t.no_points.to_owned(), i18n::number);
    let class = if row.place == Some(1) {
        "bars-first"
    } else {
        ""
    };
    bars::entry(class, name, value, bars::bar(whole, &parts, &marks), None)
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

fn table(conference: &Conference, rows: &[Shown<'_>], at: At) -> AnyView {
    let t = i18n::desk();
    let rows: Vec<_> = rows
        .iter()
        .map(|shown| {
            let (row, words) = (shown.row, i18n::provenance());
            let short = i18n::unit_short(conference, &row.unit);
            // Each number leads to where it comes from.
            let number = |points: Option<Points>| match points {
                None => "\u{2013}".into_any(),
                Some(points) => {
                    let label = format!("{}. {}", i18n::number(points), (words.link)(&short));
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
            let remarks: Vec<String> = tie.into_iter().chain(excluded).collect();
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
                    <td class="number" data-label=t.ordinary>{number(row.ordinary)}</td>
                    <td class="number" data-label=t.extra>{number(shown.extra())}</td>
                    <td class="number" data-label=t.total><strong>{number(row.points)}</strong></td>
                </tr>
            }
            .into_any()
        })
        .collect();
    let heads = [
        t.place, t.unit, t.own, t.peers, t.ordinary, t.extra, t.total,
    ]
    .map(|name| view! { <th scope="col">{name}</th> });
    view! {
        <table class="grid">
            <caption>{(t.table_of)(t.ranking)}</caption>
            <thead>
                <tr>{heads.collect_view()}</tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}
