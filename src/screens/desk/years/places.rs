//! The places of units over the years: a sentence, the picture, the table.

use khoithidua_core::ids::UnitId;
use khoithidua_core::results::picture::bump::bump;
use khoithidua_core::results::years::{Cell, Line, Years};
use leptos::prelude::*;

use super::{name_of, picture, short_of};
use crate::i18n::{self, plan::years};

/// The card.
pub fn places(years: &Years) -> AnyView {
    let t = years::years();
    let picture = bump(years);
    let drawn = (!picture.lines.is_empty()).then(|| picture::picture(years, &picture));
    let firsts = first(years).into_iter();
    let firsts: Vec<_> = firsts.map(|text| view! { <li>{text}</li> }).collect();
    view! {
        <section class="card stack-small years-card" aria-labelledby="years-places">
            <h2 id="years-places">{t.places_title}</h2>
            <ul class="years-said">{firsts}</ul>
            {drawn}
            {table(years)}
            <p class="muted small">{t.no_member_says}</p>
        </section>
    }
    .into_any()
}

/// Who stood first, year by year.
fn first(years: &Years) -> Vec<String> {
    let columns = years.years.iter().enumerate();
    let firsts = columns.filter_map(|(column, year)| {
        let is_first = |line: &&Line| {
            let cell = line.cells.get(column);
            cell.and_then(|cell| cell.place()) == Some(1)
        };
        let firsts = years.lines.iter().filter(is_first);
        let names: Vec<_> = firsts
            .map(|line| name_of(years, line, &line.name.full))
            .collect();
        (!names.is_empty()).then(|| (years::years().first)(year.year, &names.join(", ")))
    });
    firsts.collect()
}

fn table(years: &Years) -> AnyView {
    let t = years::years();
    let heads = years.years.iter();
    let heads = heads.map(|year| view! { <th scope="col" class="number">{year.year}</th> });
    let rows = years.lines.iter().map(|line| {
        let cells = line.cells.iter().zip(&years.years);
        let cells = cells.map(|(cell, year)| {
            view! { <td class="number" data-label=year.year.to_string()>{shown(*cell)}</td> }
        });
        view! {
            <tr class:years-old={line.depth > 0}>
                <th scope="row">{unit(years, line)}</th>
                {cells.collect_view()}
            </tr>
        }
        .into_any()
    });
    view! {
        <table class="grid years-table">
            <caption>{(i18n::desk().table_of)(t.places_title)}</caption>
            <thead>
                <tr><th scope="col">{i18n::desk().unit}</th> {heads.collect_view()}</tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// A unit's name, and what has to be known of it to read its line.
fn unit(years: &Years, line: &Line) -> AnyView {
    let t = years::years();
    let names = |units: &[UnitId]| {
        let names: Vec<_> = units.iter().map(|unit| short_of(years, unit)).collect();
        names.join(", ")
    };
    let came_from = (!line.came_from.is_empty()).then(|| (t.came_from)(&names(&line.came_from)));
    let became = (!line.became.is_empty()).then(|| (t.became)(&names(&line.became)));
    let earlier = line
        .earlier
        .iter()
        .map(|(year, name)| (t.earlier)(*year, name));
    let namesake = line.has_namesake.then(|| t.namesake.to_owned());
    let notes = came_from
        .into_iter()
        .chain(became)
        .chain(earlier)
        .chain(namesake);
    let notes: Vec<_> = notes
        .map(|note| view! { <small class="muted">{note}</small> }.into_any())
        .collect();
    view! { {name_of(years, line, &line.name.full)} {notes} }.into_any()
}

fn shown(cell: Cell) -> AnyView {
    let t = years::years();
    let stand = match cell {
        Cell::NoMember => {
            return view! {
                <span aria-hidden="true">"\u{2013}"</span>
                <span class="visually-hidden">{t.no_member}</span>
            }
            .into_any();
        }
        Cell::Member(stand) => stand,
    };
    let points = stand.points.map(|points| (t.points)(&i18n::number(points)));
    let excluded = stand.excluded.then(|| t.excluded.to_owned());
    let more: Vec<_> = points.into_iter().chain(excluded).collect();
    let more = (!more.is_empty()).then(|| {
        view! { <small class="muted">{more.join(", ")}</small> }
    });
    match stand.place {
        Some(place) => view! { <strong>{place}</strong> {more} }.into_any(),
        None => view! { <small class="muted">{t.unplaced}</small> {more} }.into_any(),
    }
}
