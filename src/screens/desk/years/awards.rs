//! For what each unit was proposed, year by year, and how often.

use khoithidua_core::results::years::{Known, Line, Years};
use leptos::prelude::*;

use super::name_of;
use crate::i18n::{self, plan::years};

/// The card.
pub fn awards(years: &Years) -> AnyView {
    let t = years::years();
    let has_any = |line: &&Line| {
        line.counts
            .iter()
            .chain(&line.counts_before)
            .any(|n| *n > 0)
    };
    let lines: Vec<&Line> = years.lines.iter().filter(has_any).collect();
    let content = if lines.is_empty() {
        view! { <p>{t.no_awards}</p> }.into_any()
    } else {
        table(years, &lines)
    };
    let lacking = lacking(years).into_iter();
    let lacking: Vec<_> = lacking.map(|text| view! { <li>{text}</li> }).collect();
    view! {
        <section class="card stack-small years-card" aria-labelledby="years-awards">
            <h2 id="years-awards">{t.awards_title}</h2>
            <p class="muted">{t.awards_text}</p>
            {content}
            {(!lacking.is_empty()).then(|| view! { <ul class="years-said">{lacking}</ul> })}
        </section>
    }
    .into_any()
}

/// What is not known, or not yet.
fn lacking(years: &Years) -> Vec<String> {
    let t = years::years();
    let mut lacking = Vec::new();
    for year in &years.years {
        for (known, award) in year.awards.iter().zip(&years.awards) {
            match known {
                Known::NotCounted => lacking.push((t.not_counted)(award, year.year)),
                Known::Open => lacking.push((t.still_open)(award, year.year)),
                Known::NoSuch | Known::Proposed => {}
            }
        }
    }
    lacking
}

/// The awards of a unit in a year, by name.
pub fn names_of(years: &Years, awards: &[usize]) -> String {
    let names = awards.iter().filter_map(|award| years.awards.get(*award));
    let names: Vec<_> = names.cloned().collect();
    names.join("; ")
}

fn table(years: &Years, lines: &[&Line]) -> AnyView {
    let t = years::years();
    let of_years = years.years.iter().map(|year| year.year.to_string());
    let heads = of_years.clone().chain(years.awards.iter().cloned());
    let heads = heads.map(|head| view! { <th scope="col">{head}</th> });
    let rows = lines.iter().map(|line| {
        let proposed = line
            .awards
            .iter()
            .zip(of_years.clone())
            .map(|(awards, year)| {
                view! { <td data-label=year>{names_of(years, awards)}</td> }
            });
        let counts = line
            .counts
            .iter()
            .zip(&line.counts_before)
            .zip(&years.awards);
        let counts = counts.map(|((count, before), award)| {
            let before = (*before > 0)
                .then(|| view! { <small class="muted">{(t.times_before)(*before)}</small> });
            view! { <td data-label=award.clone()>{(t.times)(*count)} {before}</td> }
        });
        view! {
            <tr class:years-old={line.depth > 0}>
                <th scope="row">{name_of(years, line, &line.name.short)}</th>
                {proposed.collect_view()}
                {counts.collect_view()}
            </tr>
        }
        .into_any()
    });
    view! {
        <table class="grid years-table">
            <caption>{(i18n::desk().table_of)(t.awards_title)}</caption>
            <thead>
                <tr><th scope="col">{i18n::desk().unit}</th> {heads.collect_view()}</tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}
