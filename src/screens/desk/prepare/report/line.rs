//! One thing that was found in the plan, as it is shown, and the way to where it is mended.

use khoithidua_core::conference::{Conference, ConferenceError};
use khoithidua_core::ids::UnitId;
use khoithidua_core::plan::placeholders::{Placeholder, Unfilled};
use khoithidua_core::plan::section::Section;
use khoithidua_core::plan::sound::{Found, Lacking, Place, Unusual};
use khoithidua_core::rights;
use khoithidua_core::settings::Contradiction;
use leptos::prelude::*;

use crate::i18n::plan::report as words;
use crate::route::desk::DeskRoute;
use crate::screens::desk::prepare::rules::card_id;
use crate::state::page;

/// Something that was found, as it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Line {
    /// What names this very finding.
    pub mark: String,
    /// Where it is, in words.
    pub place: String,
    /// What it is, and what to do.
    pub text: String,
    to: Way,
    sample: bool,
}

impl Line {
    /// What was found in this plan.
    pub fn of(plan: &Conference, found: &Found) -> Self {
        Self {
            mark: found.mark(),
            place: words::place(plan, found.place()),
            text: words::sentence(plan, found),
            to: way_to(plan, found),
            sample: matches!(found, Found::Unusual(_, Unusual::Sample, _)),
        }
    }

    /// Where it is, and what.
    pub fn whole(&self) -> String {
        format!("{}: {}", self.place, self.text)
    }

    /// Whether it says that parts were invented for trying out.
    pub fn is_sample(&self) -> bool {
        self.sample
    }

    /// The way to its place.
    pub fn way(&self) -> AnyView {
        let t = words::report();
        self.to.link((t.about)(t.go_to, &self.place))
    }
}

/// How one comes to the place of something that was found.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Way {
    /// A screen, with the thing that is opened there or the field that is gone to.
    Screen(Section, Option<String>),
    /// A heading further down on this screen.
    Below(&'static str),
}

impl Way {
    fn link(&self, name: String) -> AnyView {
        let t = words::report();
        match self.clone() {
            Self::Screen(section, there) => {
                // Who is on that screen already gets to the field all the same.
                let field = there.clone();
                let go = move |_| {
                    if let Some(field) = field.clone() {
                        page::focus_soon(field);
                    }
                };
                let href = DeskRoute::Plan(section, there).href();
                view! {
                    <a class="button button-small" href=href aria-label=name on:click=go>
                        {t.go_to}
                    </a>
                }
                .into_any()
            }
            Self::Below(id) => view! {
                <button
                    type="button"
                    class="button button-small"
                    aria-label=name
                    on:click=move |_| page::focus_later(id)
                >
                    {t.go_to}
                </button>
            }
            .into_any(),
        }
    }
}

fn way_to(plan: &Conference, found: &Found) -> Way {
    let there = match found.place() {
        Place::Tellers => return Way::Below(below(found)),
        // A placeholder is filled where the plan says what it stands for.
        Place::Covenant if lacks_venue(found) => {
            return Way::Screen(Section::Frame, Some("event-place".to_owned()));
        }
        Place::People(None) => first_nameless(plan),
        Place::Units(Some(id)) => Some(id.to_string()),
        Place::PeopleOf(id) => first_of(plan, id),
        Place::People(Some(id)) => Some(id.to_string()),
        Place::Agenda(Some(id)) => Some(id.to_string()),
        Place::Movements(Some(id)) => Some(id.to_string()),
        Place::LegalBasis(place) => Some(place.to_string()),
        Place::Paper(id) => Some(id.to_string()),
        Place::Criteria(Some(id)) => Some(id.to_string()),
        Place::Award(id) => Some(id.to_string()),
        Place::Contest(Some(id)) => Some(id.to_string()),
        Place::Rules(Some(question)) => Some(card_id(question)),
        _ => field(found).map(str::to_owned),
    };
    Way::Screen(found.place().section(), there)
}

fn lacks_venue(found: &Found) -> bool {
    let lack = Unusual::Unfilled(Unfilled::Missing(Placeholder::Venue));
    matches!(found, Found::Unusual(_, what, _) if *what == lack)
}

fn first_nameless(plan: &Conference) -> Option<String> {
    let mut people = plan.people.iter();
    let first = people.find(|person| person.name.is_none() && rights::takes_part(plan, person));
    first.map(|person| person.id.to_string())
}

/// Somebody of a unit: among its people it is mended who votes for it.
fn first_of(plan: &Conference, unit: &UnitId) -> Option<String> {
    let mut people = plan.people.iter();
    let first = people.find(|person| person.unit.as_ref() == Some(unit));
    first.map(|person| person.id.to_string())
}

/// The field or the heading in which something is mended that belongs to no thing of a list.
fn field(found: &Found) -> Option<&'static str> {
    Some(match found {
        Found::Unusual(Place::Heads, Unusual::FormerHead(_), _) => "heads-heading",
        Found::Unusual(Place::Heads, ..) => "heads-new-year",
        Found::Unusual(_, what, _) => match what {
            Unusual::NoTitle => "event-title",
            Unusual::NoVenue => "event-place",
            Unusual::DayOfOtherYear => "event-day",
            Unusual::NoChair => "event-chairs",
            Unusual::Sample => "sample-heading",
            Unusual::CovenantYear(_) => "covenant-year",
            Unusual::Unfilled(_) => "covenant-preamble",
            Unusual::NothingOnAgenda => "agenda-add",
            _ => return None,
        },
        Found::Wrong(_, Contradiction::Conference(error)) => match error {
            ConferenceError::NoUnits => "unit-add",
            ConferenceError::Missing { from, .. } => match from.as_str() {
                "host" => "event-host",
                "chairs" => "event-chairs",
                "heads" => "heads-heading",
                _ => return None,
            },
            _ => return None,
        },
        _ => return None,
    })
}

/// The card of the last screen in which something is mended.
fn below(found: &Found) -> &'static str {
    match found {
        Found::Unusual(_, Unusual::TooFewVoters(..) | Unusual::RevealingBox(_), _) => {
            "prepare-least"
        }
        Found::Unusual(_, Unusual::WithoutSlip(_) | Unusual::SlipOfNobody(_), _)
        | Found::Lacking(_, Lacking::UseOfSlips) => "prepare-slips",
        _ => "prepare-tellers",
    }
}
