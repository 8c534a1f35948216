//! The parts that a plan is prepared in, in the order in which one depends on the other.

use super::sound::Place;
use crate::bloc::Bloc;
use crate::conference::Conference;

/// A part of a plan, as a person edits it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// The event: title, year, day, place, host, chairs; the bloc's names.
    Frame,
    /// Member units, former ones, who heads the bloc.
    Units,
    /// Delegates and guests.
    People,
    /// The agenda.
    Agenda,
    /// Papers.
    Papers,
    /// Movements.
    Movements,
    /// Texts of law.
    LegalBases,
    /// The scoring sheet.
    Criteria,
    /// What each unit registered.
    Targets,
    /// Awards.
    Awards,
    /// Contests.
    Contests,
    /// The covenant.
    Covenant,
    /// Rules.
    Rules,
    /// Tellers' keys, the fewest ballots, slips.
    Tellers,
}

impl Section {
    /// All of them.
    pub const ALL: [Self; 14] = [
        Self::Frame,
        Self::Units,
        Self::People,
        Self::Agenda,
        Self::Papers,
        Self::Movements,
        Self::LegalBases,
        Self::Criteria,
        Self::Targets,
        Self::Awards,
        Self::Contests,
        Self::Covenant,
        Self::Rules,
        Self::Tellers,
    ];

    /// Its place in [`Self::ALL`], for lists of words.
    pub fn place(self) -> usize {
        Self::ALL
            .iter()
            .position(|section| *section == self)
            .unwrap_or(0)
    }

    /// Whether a ballot that goes on from a conference has it to itself: the rest is as it was there.
    pub fn of_ballots(self) -> bool {
        matches!(self, Self::Contests | Self::Rules | Self::Tellers)
    }
}

/// The sections in which two plans are not the same.
pub fn differing(one: &Conference, other: &Conference) -> Vec<Section> {
    let mut sections = Section::ALL.to_vec();
    sections.retain(|section| differs(*section, one, other));
    sections
}

fn differs(section: Section, one: &Conference, other: &Conference) -> bool {
    let bloc = (&one.bloc, &other.bloc);
    match section {
        Section::Frame => {
            let event = |plan: &Conference| (plan.title.clone(), plan.year, plan.date);
            let names = |bloc: &Bloc| [bloc.name.clone(), bloc.short_name.clone()];
            event(one) != event(other)
                || one.place != other.place
                || one.host != other.host
                || one.chairs != other.chairs
                || one.sample != other.sample
                || names(bloc.0) != names(bloc.1)
        }
        Section::Units => {
            bloc.0.units != bloc.1.units
                || bloc.0.former() != bloc.1.former()
                || bloc.0.heads() != bloc.1.heads()
        }
        Section::People => one.people != other.people,
        Section::Agenda => one.agenda != other.agenda,
        Section::Papers => one.papers != other.papers,
        Section::Movements => one.movements != other.movements,
        Section::LegalBases => one.legal_bases != other.legal_bases,
        Section::Criteria => one.criteria != other.criteria,
        Section::Targets => one.targets != other.targets,
        Section::Awards => one.awards != other.awards,
        Section::Contests => one.contests != other.contests || one.follows != other.follows,
        Section::Covenant => one.covenant != other.covenant,
        Section::Rules => one.rules != other.rules || one.procedure != other.procedure,
        Section::Tellers => one.ballot_box != other.ballot_box || one.slips != other.slips,
    }
}

impl Place {
    /// The section it is in.
    pub fn section(&self) -> Section {
        match self {
            Self::Frame => Section::Frame,
            Self::Units(_) | Self::Heads => Section::Units,
            Self::People(_) | Self::PeopleOf(_) => Section::People,
            Self::Agenda(_) => Section::Agenda,
            Self::Paper(_) => Section::Papers,
            Self::Movements(_) => Section::Movements,
            Self::LegalBasis(_) => Section::LegalBases,
            Self::Targets => Section::Targets,
            Self::Criteria(_) => Section::Criteria,
            Self::Award(_) => Section::Awards,
            Self::Contest(_) => Section::Contests,
            Self::Covenant => Section::Covenant,
            Self::Rules(_) => Section::Rules,
            Self::Tellers => Section::Tellers,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format;

    type Change = fn(&mut Conference);

    #[test]
    fn two_plans_differ_where_one_was_changed() {
        let text = include_bytes!("../../../../public/conference.json");
        let plan: Conference = format::read(text).unwrap().0;
        assert_eq!(differing(&plan, &plan), []);
        let changes: [(Section, Change); 14] = [
            (Section::Frame, |plan| plan.place.clear()),
            (Section::Units, |plan| plan.bloc.heads = None),
            (Section::People, |plan| plan.people.clear()),
            (Section::Agenda, |plan| {
                plan.agenda = format::Held::new(&Vec::new());
            }),
            (Section::Papers, |plan| plan.papers.clear()),
            (Section::Movements, |plan| {
                plan.movements = format::Held::new(&Vec::new());
            }),
            (Section::LegalBases, |plan| {
                plan.legal_bases = format::Held::new(&Vec::new());
            }),
            (Section::Criteria, |plan| plan.criteria.clear()),
            (Section::Targets, |plan| {
                plan.targets.push(crate::conference::Target {
                    unit: plan.bloc.units[0].id.clone(),
                    criterion: plan.criteria[0].id.clone(),
                    value: crate::number::Quantity::ZERO,
                });
            }),
            (Section::Awards, |plan| plan.awards.clear()),
            (Section::Contests, |plan| plan.contests.clear()),
            (Section::Covenant, |plan| plan.covenant.year += 1),
            (Section::Rules, |plan| plan.rules.scoring.peer_weight += 1),
            (Section::Tellers, |plan| plan.ballot_box = None),
        ];
        for (section, change) in changes {
            let mut other = plan.clone();
            change(&mut other);
            assert_eq!(differing(&plan, &other), [section]);
        }
    }
}
