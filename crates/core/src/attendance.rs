//! Who is here (điểm danh): by unit, in which capacity, on what authority. Bases and quorum are counted from it.

use std::collections::BTreeSet;

use crate::bloc::{Capacity, Person};
use crate::conference::Conference;
use crate::ids::{PersonId, UnitId};
use crate::rights;
use crate::rules::Voters;
use crate::submission::is_too_long;

document_types! {
    /// One unit's attendance.
    pub struct Attendance {
        /// The unit.
        pub unit: UnitId,
        /// Who is here for it; nobody where it is absent.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub people: Vec<Attendee>,
        /// Why it is absent, or anything else to be said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub note: Option<String>,
    }

    /// A person who is here for a unit.
    pub struct Attendee {
        /// Who, where the person is on the list.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub person: Option<PersonId>,
        /// The name, where the person is not on the list or has none there.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
        /// In what capacity.
        pub capacity: Capacity,
        /// The paper that authorises it (giấy ủy quyền).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub authorisation: Option<String>,
    }
}

/// What is wrong with a unit's attendance.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AttendanceError {
    /// There is no such unit.
    #[error("there is no unit {0}")]
    UnknownUnit(UnitId),
    /// A person who is not of this unit, or stands twice.
    #[error("{0} is not here for this unit, or stands twice")]
    NotTheirs(PersonId),
    /// Somebody without a name.
    #[error("someone of unit {0} has no name")]
    NoName(UnitId),
    /// Two people represent one unit.
    #[error("unit {0} has two representatives")]
    TwoRepresentatives(UnitId),
    /// Who stands in for the head has no authorisation.
    #[error("the representative of unit {0} has no authorisation")]
    NotAuthorised(UnitId),
    /// More people with a vote than the list of people has for the unit: who stands in for somebody does not come on top.
    #[error("more people with a vote are here for unit {0} than it has on the list")]
    TooMany(UnitId),
    /// A text longer than [`crate::submission::MAX_TEXT`].
    #[error("a text of unit {0} is too long")]
    TooLong(UnitId),
}

impl Attendance {
    /// True when somebody is here who represents the unit.
    pub fn is_represented(&self) -> bool {
        self.people.iter().any(|p| p.capacity.represents())
    }

    /// How many votes the unit has with those who are here.
    pub fn votes(&self, voters: Voters) -> usize {
        match voters {
            Voters::OnePerUnit => usize::from(self.is_represented()),
            Voters::OnePerDelegate => {
                let is_guest = |p: &&Attendee| p.capacity == Capacity::Guest;
                self.people.len() - self.people.iter().filter(is_guest).count()
            }
        }
    }

    /// Checks it.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn check(&self, conference: &Conference) -> Result<(), AttendanceError> {
        let unit = || self.unit.clone();
        if conference.unit(&self.unit).is_none() {
            return Err(AttendanceError::UnknownUnit(unit()));
        }
        let mut seen = BTreeSet::new();
        for attendee in &self.people {
            attendee.check(conference, &self.unit)?;
            if let Some(person) = &attendee.person
                && !seen.insert(person)
            {
                return Err(AttendanceError::NotTheirs(person.clone()));
            }
        }
        if self
            .people
            .iter()
            .filter(|p| p.capacity.represents())
            .count()
            > 1
        {
            return Err(AttendanceError::TwoRepresentatives(unit()));
        }
        if self.has_too_many(conference) {
            return Err(AttendanceError::TooMany(unit()));
        }
        if self.note.as_deref().is_some_and(is_too_long) {
            return Err(AttendanceError::TooLong(unit()));
        }
        Ok(())
    }
}

impl Attendance {
    /// Whether more are here with a vote than the list has of the unit: where each unit has one, the others make no difference.
    fn has_too_many(&self, conference: &Conference) -> bool {
        let rule = conference.rules.voters;
        let listed =
            |p: &&Person| p.unit.as_ref() == Some(&self.unit) && rights::votes(conference, p);
        rule == Voters::OnePerDelegate
            && self.votes(rule) > conference.people.iter().filter(listed).count()
    }
}

impl Attendee {
    fn check(&self, conference: &Conference, unit: &UnitId) -> Result<(), AttendanceError> {
        let listed = self.person.as_ref().map(|id| (id, conference.person(id)));
        if let Some((id, person)) = listed
            && person.is_none_or(|p| p.unit.as_ref() != Some(unit))
        {
            return Err(AttendanceError::NotTheirs(id.clone()));
        }
        let known = listed.and_then(|(_, p)| p?.name.as_deref());
        let name = self.name.as_deref().or(known).unwrap_or_default();
        if name.trim().is_empty() && self.person.is_none() {
            return Err(AttendanceError::NoName(unit.clone()));
        }
        let paper = self.authorisation.as_deref();
        let known = listed.and_then(|(_, p)| p?.authorisation.as_deref());
        // Whom the conference lists as authorised has shown it when the list was made.
        let listed_so =
            listed.is_some_and(|(_, p)| p.is_some_and(|p| p.capacity == Capacity::Authorised));
        if self.capacity == Capacity::Authorised
            && !listed_so
            && paper.or(known).is_none_or(|p| p.trim().is_empty())
        {
            return Err(AttendanceError::NotAuthorised(unit.clone()));
        }
        if [self.name.as_deref(), paper]
            .into_iter()
            .flatten()
            .any(is_too_long)
        {
            return Err(AttendanceError::TooLong(unit.clone()));
        }
        Ok(())
    }
}

/// How many of those entitled to vote are here.
pub fn voters_here<'a>(
    conference: &Conference,
    attendance: impl IntoIterator<Item = &'a Attendance>,
) -> u32 {
    let here = attendance.into_iter();
    let here: usize = here.map(|a| a.votes(conference.rules.voters)).sum();
    u32::try_from(here).unwrap_or(u32::MAX)
}

/// How many of those entitled are present: by the roll that was called, else as many as have voted.
pub fn present<'a>(
    conference: &Conference,
    attendance: impl ExactSizeIterator<Item = &'a Attendance>,
    voted: usize,
) -> u32 {
    if attendance.len() == 0 {
        return u32::try_from(voted).unwrap_or(u32::MAX);
    }
    voters_here(conference, attendance)
}

#[cfg(test)]
mod tests;
