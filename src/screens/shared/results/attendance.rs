//! Who was here: unit by unit, in which capacity, on what authority.

use khoithidua_core::attendance::{Attendance, Attendee, voters_here};
use khoithidua_core::conference::Conference;
use khoithidua_core::results::Results;
use khoithidua_core::rights;
use leptos::prelude::*;

use crate::i18n;

/// The name of somebody who was here: as noted, else as the list has it.
pub fn name_of(conference: &Conference, attendee: &Attendee) -> String {
    let listed = attendee
        .person
        .as_ref()
        .and_then(|id| conference.person(id));
    match (&attendee.name, listed) {
        (Some(name), _) => name.clone(),
        (None, Some(person)) => i18n::person_name(person),
        (None, None) => i18n::first().nameless.to_owned(),
    }
}

/// The table; nothing where no roll was called.
pub fn attendance(results: &Results) -> Option<AnyView> {
    let (t, conference) = (i18n::roll(), &results.conference);
    if results.attendance.is_empty() {
        return None;
    }
    let here = voters_here(conference, &results.attendance);
    let entitled = rights::entitled(conference);
    let needed = conference.rules.quorum.votes_needed(entitled);
    let level = (i18n::desk().level)(conference.rules.quorum);
    let rows = conference.bloc.units.iter().map(|unit| {
        let noted = results.attendance.iter().find(|a| a.unit == unit.id);
        row(conference, &i18n::unit_full(conference, &unit.id), noted)
    });
    let heads = t
        .table_rows
        .map(|name| view! { <th scope="col">{name}</th> });
    let view = view! {
        <section class="card stack" aria-labelledby="who-was-here">
            <h2 id="who-was-here">{t.table}</h2>
            <p>
                <strong>{(t.here)(conference.rules.voters, here, entitled)}</strong>
                ", "
                {(t.needed)(needed, &level)}
                "."
            </p>
            <table class="grid">
                <caption class="visually-hidden">{t.table}</caption>
                <thead>
                    <tr>{heads.collect_view()}</tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </section>
    };
    Some(view.into_any())
}

/// One unit. People and their capacities stand line by line beside each other.
fn row(conference: &Conference, name: &str, noted: Option<&Attendance>) -> AnyView {
    let t = i18n::roll();
    let [_, who, capacity, papers] = t.table_rows;
    let people: Vec<&Attendee> = noted.iter().flat_map(|noted| &noted.people).collect();
    let lines = |text: &dyn Fn(&Attendee) -> String| {
        let lines = people.iter().map(|attendee| {
            let text = text(attendee);
            view! { <span class="line">{text}</span> }
        });
        lines.collect_view()
    };
    let names = match noted {
        None => t.not_called.into_any(),
        Some(_) if people.is_empty() => t.states[4].into_any(),
        Some(_) => lines(&|a| name_of(conference, a)).into_any(),
    };
    let letter = |attendee: &Attendee| {
        let listed = attendee
            .person
            .as_ref()
            .and_then(|id| conference.person(id));
        let letter = attendee.authorisation.clone();
        letter.or_else(|| {
            listed?
                .authorisation
                .clone()
                .filter(|_| attendee.capacity.represents())
        })
    };
    let letters = people.iter().filter_map(|attendee| letter(attendee));
    let note = noted.and_then(|noted| noted.note.clone());
    let letters: Vec<String> = letters.chain(note).collect();
    view! {
        <tr>
            <th scope="row">{name.to_owned()}</th>
            <td data-label=who>{names}</td>
            <td data-label=capacity>
                {lines(&|a| (i18n::first().capacity)(a.capacity).to_owned())}
            </td>
            <td data-label=papers>{letters.join("; ")}</td>
        </tr>
    }
    .into_any()
}
