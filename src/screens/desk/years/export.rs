//! The years as a table for a spreadsheet program, and on paper.

use khoithidua_core::csv;
use khoithidua_core::results::years::{Cell, Line, Years};
use leptos::prelude::*;

use super::awards::names_of;
use super::name_of;
use crate::i18n::{self, plan::years};
use crate::screens::desk::widgets::Notice;
use crate::state::{exchange, page};
use crate::ui::notice::Tone;

/// The buttons, and what became of saving.
pub fn export(years: &Years) -> AnyView {
    let t = years::years();
    let table = csv::table(&rows(years), t.separator);
    let said = RwSignal::new(None::<(Tone, String)>);
    let save = move |_| {
        said.set(Some(match exchange::save_table(t.file_name, &table) {
            Ok(()) => (Tone::Success, (i18n::desk().saved)(t.file_name)),
            Err(error) => (Tone::Danger, i18n::explain::browser_error(&error)),
        }));
    };
    view! {
        <div class="button-row no-print">
            <button type="button" class="button" on:click=save>{t.export}</button>
            <button type="button" class="button" on:click=move |_| page::print()>
                {i18n::desk().print}
            </button>
        </div>
        {move || said.get().map(|(tone, text)| view! { <Notice tone>{text}</Notice> })}
    }
    .into_any()
}

/// A row for each unit: for each year its place, points and awards; then how often it had each award.
fn rows(years: &Years) -> Vec<Vec<String>> {
    let t = years::years();
    let of_years = years.years.iter().flat_map(|year| {
        let year = year.year;
        [(t.place_of)(year), (t.points_of)(year), (t.awards_of)(year)]
    });
    let mut head = vec![i18n::desk().unit.to_owned()];
    head.extend(of_years);
    head.extend(years.awards.iter().cloned());
    let rows = years.lines.iter().map(|line| row(years, line));
    std::iter::once(head).chain(rows).collect()
}

fn row(years: &Years, line: &Line) -> Vec<String> {
    let t = years::years();
    let mut row = vec![name_of(years, line, &line.name.full)];
    for (cell, awards) in line.cells.iter().zip(&line.awards) {
        let (place, points) = match cell {
            Cell::NoMember => (t.no_member.to_owned(), None),
            Cell::Member(stand) => {
                let place = stand.place.map(|place| place.to_string());
                (place.unwrap_or_else(|| t.unplaced.to_owned()), stand.points)
            }
        };
        let points = points.map_or_else(String::new, i18n::number);
        row.extend([place, points, names_of(years, awards)]);
    }
    row.extend(line.counts.iter().map(ToString::to_string));
    row
}
