//! Where a number comes from: from a place in the ranking to the file it stands in, from a count to its votes.

mod detail;
mod filled;
mod origin;
mod unit;
mod votes;
mod window;

use std::sync::Arc;

use khoithidua_core::hash::Hash;
use khoithidua_core::ids::{ContestId, PersonId, UnitId};
use khoithidua_core::results::Results;
use khoithidua_core::results::provenance::Provenance;
use leptos::prelude::*;

use crate::i18n;
use crate::route::count::CountRoute;
use crate::route::desk::DeskRoute;
pub use unit::unit_points;
pub use votes::votes;

/// Where results are shown, which decides where numbers lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// At the desk, which has the files.
    Desk,
    /// Wherever somebody recounts.
    Check,
}

impl At {
    /// Where a unit's points come from.
    pub fn unit(self, id: &UnitId) -> String {
        match self {
            Self::Desk => DeskRoute::UnitPoints(id.clone()).href(),
            Self::Check => CountRoute::UnitPoints(id.clone()).href(),
        }
    }

    /// Where a contest's votes come from.
    pub fn votes(self, id: &ContestId) -> String {
        match self {
            Self::Desk => DeskRoute::Votes(id.clone()).href(),
            Self::Check => CountRoute::Votes(id.clone()).href(),
        }
    }

    /// Back to all results.
    pub fn results(self) -> String {
        match self {
            Self::Desk => DeskRoute::Results.href(),
            Self::Check => CountRoute::Verify(None).href(),
        }
    }

    /// A file to be read, where there are any.
    fn file(self, raw: Hash) -> Option<String> {
        (self == Self::Desk).then(|| DeskRoute::File(raw).href())
    }
}

/// Looks at results with all that their numbers are made of.
pub type Look<'a> = &'a dyn Fn(&Provenance<'_>) -> AnyView;
/// Has the results, and the files where there are any, for whoever looks.
pub type Ask = Arc<dyn Fn(Look<'_>) -> AnyView + Send + Sync>;

/// The way back, for the top of a page.
pub fn back(at: At) -> AnyView {
    let t = i18n::provenance();
    view! { <p class="no-print"><a href=at.results()>"\u{2190} " {t.back}</a></p> }.into_any()
}

/// Name and unit of a person in results.
fn whole_name(results: &Results, id: &PersonId) -> String {
    let conference = &results.conference;
    let typed = results.roll.get(id).and_then(|entry| entry.name.clone());
    let Some(person) = conference.person(id) else {
        return typed.unwrap_or_else(|| id.to_string());
    };
    let name = person.name.clone().or(typed);
    let name = name.unwrap_or_else(|| i18n::person_name(person));
    match &person.unit {
        Some(unit) => format!("{name} ({})", i18n::unit_short(conference, unit)),
        None => name,
    }
}

/// A name and a value, one under the other.
fn fact(name: &'static str, value: AnyView) -> AnyView {
    view! { <div><dt>{name}</dt><dd>{value}</dd></div> }.into_any()
}

fn text_fact(name: &'static str, value: String) -> AnyView {
    fact(name, value.into_any())
}
