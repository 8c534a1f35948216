//! Who headed the bloc, year by year, and who was elected at which conference.

use khoithidua_core::results::years::{HeadsOf, Years};
use leptos::prelude::*;

use super::short_of;
use crate::i18n::{self, plan::years};

/// The card.
pub fn heads(years: &Years) -> AnyView {
    let t = years::years();
    let content = if years.heads.is_empty() {
        view! { <p>{t.no_heads}</p> }.into_any()
    } else {
        table(years)
    };
    let contradicts = years.heads.iter().any(|of| of.said.len() > 1);
    view! {
        <section class="card stack-small years-card" aria-labelledby="years-heads">
            <h2 id="years-heads">{t.heads_title}</h2>
            {content}
            {contradicts.then(|| view! { <p class="muted small">{t.contradiction}</p> })}
            {elected(years)}
        </section>
    }
    .into_any()
}

fn table(years: &Years) -> AnyView {
    let t = years::years();
    let rows = years.heads.iter().flat_map(|of| rows(years, of));
    let heads = [t.head_year, t.head, t.deputy];
    let heads = heads.map(|head| view! { <th scope="col">{head}</th> });
    view! {
        <table class="grid years-table">
            <caption>{(i18n::desk().table_of)(t.heads_title)}</caption>
            <thead>
                <tr>{heads.collect_view()}</tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// A year's rows: more than one where files contradict each other.
fn rows(years: &Years, of: &HeadsOf) -> Vec<AnyView> {
    let t = years::years();
    let said = of.said.iter().map(|said| {
        let by: Vec<_> = said.by.iter().map(ToString::to_string).collect();
        let by = (of.said.len() > 1)
            .then(|| view! { <small class="muted">{(t.says_file)(&by.join(", "))}</small> });
        let deputy = said.deputy.as_ref();
        let deputy = deputy.map_or_else(|| t.unknown.to_owned(), |unit| short_of(years, unit));
        view! {
            <tr>
                <th scope="row">{of.year} {by}</th>
                <td data-label=t.head>{short_of(years, &said.head)}</td>
                <td data-label=t.deputy>{deputy}</td>
            </tr>
        }
        .into_any()
    });
    said.collect()
}

fn elected(years: &Years) -> Option<AnyView> {
    let t = years::years();
    let elected = years.elected.iter().map(|(year, elected)| {
        let units: Vec<_> = elected
            .units
            .iter()
            .map(|unit| short_of(years, unit))
            .collect();
        let units = if units.is_empty() {
            t.nobody.to_owned()
        } else {
            units.join(", ")
        };
        view! { <li>{(t.elected)(*year, &elected.title, &units)}</li> }
    });
    let elected: Vec<_> = elected.collect();
    (!elected.is_empty()).then(|| {
        view! {
            <h3>{t.elected_title}</h3>
            <ul class="years-said">{elected}</ul>
        }
        .into_any()
    })
}
