//! Results of several years side by side: files in, and what they say together.

mod awards;
mod export;
mod files;
mod heads;
mod picture;
mod places;

use khoithidua_core::ids::UnitId;
use khoithidua_core::results::years::{Line, Years};
use leptos::prelude::*;

use crate::i18n::{self, plan::years};
use crate::route::desk::DeskRoute;
use crate::screens::desk::take::{TakeFiles, on_drop};
use crate::screens::shared::checked::UnderWay;
use crate::state::counter::Given;
use crate::state::desk::use_desk;
use crate::state::desk::years::{OpenYears, beside};
use crate::state::exchange::Picked;
use crate::state::page;

/// The screen.
pub fn years() -> AnyView {
    let (t, desk) = (years::years(), use_desk());
    let open = desk.years();
    let own = Memo::new(move |_| desk.own_year());
    let shown = Memo::new(move |_| {
        let ours = desk.our_bloc();
        open.files
            .with(|files| beside(files, own.get(), ours.as_ref()))
    });
    view! {
        <h1 tabindex="-1">{t.title}</h1>
        <p>{t.text}</p>
        {take(open)}
        {move || files::refused(open)}
        {move || shown.with(|years| files::files(open, own.get().as_ref(), years))}
        {move || shown.with(|years| (!years.years.is_empty()).then(|| side_by_side(years)))}
    }
    .into_any()
}

/// The screen by itself, where no conference is open.
pub fn alone() -> AnyView {
    page::arrived(years::years().title);
    view! {
        <main class="screen" id="main">
            <p class="no-print">
                <a href=DeskRoute::Home.href()>"\u{2190} " {i18n::desk().open_title}</a>
            </p>
            {years()}
        </main>
    }
    .into_any()
}

/// Files in: picked, dropped, pasted.
fn take(open: OpenYears) -> AnyView {
    let t = years::years();
    let files = move |files: Vec<Picked>| {
        let given = files.into_iter().map(Given::File).collect();
        page::run(open.take(given));
    };
    let pasted = move |_: String, text: String| page::run(open.take(vec![Given::Text(text)]));
    let dropped = on_drop(async move |files: Vec<Picked>| {
        open.take(files.into_iter().map(Given::File).collect())
            .await;
    });
    let is_working = Memo::new(move |_| open.under_way.with(Option::is_some));
    let progress = Signal::derive(move || {
        let under_way = open.under_way.get();
        under_way.map_or_else(Default::default, |(_, progress)| progress)
    });
    let name = move || {
        let under_way = open.under_way.get();
        under_way.map(|(name, _)| (t.checking)(&files::named(&name)))
    };
    let working = move || {
        is_working.get().then(|| {
            view! {
                <p role="status">{name}</p>
                <UnderWay progress on_stop=move || open.stop() />
            }
        })
    };
    view! {
        <section
            class="card stack-small no-print"
            on:dragover=|event: leptos::ev::DragEvent| event.prevent_default()
            on:drop=dropped
        >
            <TakeFiles
                choose=t.choose
                paste=t.paste
                paste_take=t.paste_take
                disabled=is_working
                on_files=files
                on_pasted=pasted
            />
            {working}
        </section>
    }
    .into_any()
}

fn side_by_side(years: &Years) -> AnyView {
    view! {
        {places::places(years)}
        {awards::awards(years)}
        {heads::heads(years)}
        {export::export(years)}
    }
    .into_any()
}

/// A unit's name in a table: units of the same name are told apart by their years.
fn name_of(years: &Years, line: &Line, name: &str) -> String {
    let span = line.span().filter(|_| line.has_namesake);
    let year = |place: usize| years.years.get(place).map(|year| year.year);
    match span.and_then(|(first, last)| year(first).zip(year(last))) {
        None => name.to_owned(),
        Some((first, last)) if first == last => format!("{name} ({first})"),
        Some((first, last)) => format!("{name} ({first}\u{2013}{last})"),
    }
}

/// The name of a unit by its identifier, told apart in the same way.
fn short_of(years: &Years, unit: &UnitId) -> String {
    let line = years.lines.iter().find(|line| line.unit == *unit);
    line.map_or_else(
        || years.name(unit).short,
        |line| name_of(years, line, &line.name.short),
    )
}
