//! Names and errors of the desk in words.

use khoithidua_core::bloc::Person;
use khoithidua_core::conference::Conference;
use khoithidua_core::desk::file::DeskFileError;
use khoithidua_core::desk::merge::MergeError;
use khoithidua_core::ids::PersonId;

use crate::i18n::{self, explain};
use crate::screens::shared::checked::job_error;
use crate::screens::shared::explain::open_error;
use crate::state::desk::acts::DeskError;
use crate::state::desk::archive::RestoreError;

/// Name and unit of a person; the name as typed where the conference has none.
pub fn who(conference: &Conference, id: &PersonId, typed: Option<&str>) -> (String, String) {
    match conference.person(id) {
        Some(person) => who_is(conference, person, typed),
        None => (id.to_string(), String::new()),
    }
}

/// The same of someone who has been looked up already.
pub fn who_is(conference: &Conference, person: &Person, typed: Option<&str>) -> (String, String) {
    let name = match (&person.name, typed) {
        (None, Some(typed)) => typed.to_owned(),
        _ => i18n::person_name(person),
    };
    let unit = person.unit.as_ref();
    let unit = unit.map_or_else(String::new, |u| i18n::unit_short(conference, u));
    (name, unit)
}

/// Name and unit in one line.
pub fn whole_name(conference: &Conference, id: &PersonId) -> String {
    let (name, unit) = who(conference, id, None);
    if unit.is_empty() {
        name
    } else {
        format!("{name} ({unit})")
    }
}

/// Why something was not done.
pub fn desk_error(error: &DeskError) -> String {
    let t = i18n::desk();
    match error {
        DeskError::NotNow(error) => (t.not_now)(error.clone()),
        DeskError::NotWriter => t.not_writer.to_owned(),
        DeskError::Busy => t.busy.to_owned(),
        DeskError::NotKept(error) => (t.not_kept)(&explain::browser_error(error)),
        DeskError::NotDone(error) => job_error(error),
    }
}

/// The name of a teller, by the place on the list.
pub fn teller(conference: &Conference, number: u32) -> String {
    let mut tellers = (1..).zip(conference.ballot_box.iter().flat_map(|b| &b.tellers));
    let found = tellers.find(|(place, _)| *place == number);
    found.map_or_else(|| number.to_string(), |(_, key)| key.name.clone())
}

/// Names of people, one after the other.
pub fn names<'a>(
    conference: &Conference,
    people: impl IntoIterator<Item = &'a PersonId>,
) -> String {
    let names: Vec<String> = people
        .into_iter()
        .map(|person| whole_name(conference, person))
        .collect();
    names.join("; ")
}

/// Why a file did not open.
pub fn restore_error(error: &RestoreError) -> String {
    match error {
        RestoreError::Open(error) => open_error(error),
        RestoreError::Unsound(DeskFileError::Conference(error)) => explain::conference_error(error),
        RestoreError::Unsound(DeskFileError::Incomplete) => {
            i18n::desk().backups.incomplete.to_owned()
        }
        RestoreError::Unsound(DeskFileError::Impossible(entry)) => {
            (i18n::desk().backups.impossible)(entry.number)
        }
        RestoreError::Desk(error) => desk_error(error),
        RestoreError::Merge(MergeError::Closed) => i18n::desks().closed.to_owned(),
    }
}
