//! Who is here for a unit, in words.

use khoithidua_core::attendance::{Attendance, Attendee};
use khoithidua_core::bloc::{Capacity, Person};
use khoithidua_core::conference::Conference;
use khoithidua_core::ids::UnitId;
use khoithidua_core::rules::Voters;

use crate::i18n;
use crate::screens::shared::results::attendance::name_of;

/// Where a unit stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum State {
    Uncalled,
    Here,
    Authorised,
    Unrepresented,
    Absent,
}

impl State {
    /// From what was noted.
    pub fn of(attendance: Option<&Attendance>) -> Self {
        let Some(attendance) = attendance else {
            return Self::Uncalled;
        };
        let mut people = attendance.people.iter();
        match people.find(|p| p.capacity.represents()) {
            Some(p) if p.capacity == Capacity::Authorised => Self::Authorised,
            Some(_) => Self::Here,
            None if attendance.people.is_empty() => Self::Absent,
            None => Self::Unrepresented,
        }
    }

    /// Its mark: class, sign, word.
    pub fn mark(self) -> (&'static str, &'static str, &'static str) {
        let [uncalled, here, authorised, unrepresented, absent] = i18n::roll().states;
        match self {
            Self::Uncalled => ("verdict verdict-idle", "?", uncalled),
            Self::Here => ("verdict verdict-counts", "\u{2713}", here),
            Self::Authorised => ("verdict verdict-counts", "\u{2713}", authorised),
            Self::Unrepresented => ("verdict verdict-conflict", "!", unrepresented),
            Self::Absent => ("verdict verdict-conflict", "\u{2013}", absent),
        }
    }
}

/// The people of a unit who are on the list and no guests; whoever represents it first.
pub fn delegation<'a>(conference: &'a Conference, unit: &UnitId) -> Vec<&'a Person> {
    let people = conference.people.iter();
    let theirs = people.filter(|p| p.unit.as_ref() == Some(unit));
    let mut theirs: Vec<&Person> = theirs.filter(|p| p.capacity != Capacity::Guest).collect();
    theirs.sort_by_key(|p| !p.capacity.represents());
    theirs
}

/// The unit as one tap notes it: by its representative on the list; with the whole delegation where each delegate votes. Nothing
/// where nobody on the list represents it.
pub fn at_once(conference: &Conference, unit: &UnitId) -> Option<Attendance> {
    let delegation = delegation(conference, unit);
    let all = match conference.rules.voters {
        Voters::OnePerUnit => delegation.get(..1),
        Voters::OnePerDelegate => Some(&delegation[..]),
    };
    let first = delegation.first().filter(|p| p.capacity.represents());
    // Two who may represent the unit: the second comes along.
    let attendee = |(at, person): (usize, &&Person)| Attendee {
        person: Some(person.id.clone()),
        name: None,
        capacity: if at > 0 && person.capacity.represents() {
            Capacity::Member
        } else {
            person.capacity
        },
        authorisation: None,
    };
    first.map(|_| Attendance {
        unit: unit.clone(),
        people: all
            .into_iter()
            .flatten()
            .enumerate()
            .map(attendee)
            .collect(),
        note: None,
    })
}

/// Who is here, in a line: the representative with capacity and letter, then the others.
pub fn who(conference: &Conference, attendance: &Attendance) -> String {
    let t = i18n::roll();
    let (first, others): (Vec<&Attendee>, Vec<&Attendee>) = attendance
        .people
        .iter()
        .partition(|attendee| attendee.capacity.represents());
    let first = first.into_iter().map(|attendee| {
        let (name, letter) = (
            name_of(conference, attendee),
            attendee.authorisation.as_ref(),
        );
        letter.map_or(name.clone(), |letter| {
            format!("{name}, {}", (t.letter_of)(letter))
        })
    });
    let others: Vec<String> = others.iter().map(|a| name_of(conference, a)).collect();
    let others = (!others.is_empty()).then(|| (t.delegation)(&others.join(", ")));
    let parts = first.chain(others).chain(attendance.note.clone());
    parts.collect::<Vec<_>>().join(". ")
}
