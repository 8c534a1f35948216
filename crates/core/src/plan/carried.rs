//! What of an earlier conference is in the plan made from it, and what is not: said before anything is begun.

use super::section::Section;
use crate::bloc::{Capacity, HeadYear};
use crate::conference::Conference;
use crate::score::criterion;

/// What a plan has of an earlier conference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carried {
    /// Parts that are carried over, with how many things are in each.
    pub stays: Vec<(Section, usize)>,
    /// Who heads the bloc in the plan's year, where that is known.
    pub heads: Option<HeadYear>,
    /// What is not carried over.
    pub left: Vec<Left>,
}

/// Something that belongs to one conference only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// Papers: so many.
    Papers(usize),
    /// Registered targets: so many.
    Targets(usize),
    /// Who speaks, and which papers belong to it, on so many points of the agenda.
    Speakers(usize),
    /// People chairing: so many.
    Chairs(usize),
    /// People who were authorised, with or without a paper: so many. They are heads of their delegations again.
    Authorisations(usize),
    /// Letters that fix a quota: so many.
    QuotaLetters(usize),
    /// Who stands, in so many contests.
    Candidates(usize),
    /// Tellers' keys: so many.
    Tellers(usize),
    /// Slips: so many.
    Slips(usize),
}

/// Compares a plan with the conference that it was made from.
pub fn carried(before: &Conference, plan: &Conference) -> Carried {
    let stays = [
        (Section::Units, plan.bloc.units.len()),
        (Section::People, plan.people.len()),
        (Section::Agenda, plan.agenda().len()),
        (Section::Movements, plan.movements().len()),
        (
            Section::LegalBases,
            plan.legal_bases.peek().map_or(0, |bases| bases.len()),
        ),
        (Section::Criteria, criterion::lines(&plan.criteria).len()),
        (Section::Awards, plan.awards.len()),
        (Section::Contests, plan.contests.len()),
        (Section::Covenant, plan.covenant.commitments.len()),
    ];
    let mut heads = plan.bloc.heads().into_iter();
    Carried {
        stays: stays.into_iter().filter(|(_, count)| *count > 0).collect(),
        heads: heads.find(|heads| heads.year == plan.year),
        left: left(before, plan),
    }
}

fn left(before: &Conference, plan: &Conference) -> Vec<Left> {
    let lost = |count: fn(&Conference) -> usize| count(before).saturating_sub(count(plan));
    let left = [
        Left::Papers(lost(|c| c.papers.len())),
        Left::Targets(lost(|c| c.targets.len())),
        Left::Speakers(lost(speakers)),
        Left::Chairs(lost(|c| c.chairs.len())),
        Left::Authorisations(lost(|c| {
            let people = c.people.iter();
            let authorised = people.filter(|p| p.capacity == Capacity::Authorised);
            authorised.count()
        })),
        Left::QuotaLetters(lost(|c| {
            let letters = c.awards.iter().filter(|a| a.quota_source.is_some());
            letters.count()
        })),
        Left::Candidates(lost(|c| {
            let lines = c.contests.iter().filter(|c| !c.options.is_empty());
            lines.count()
        })),
        Left::Tellers(lost(|c| {
            c.ballot_box.as_ref().map_or(0, |b| b.tellers.len())
        })),
        Left::Slips(lost(|c| c.slips.len())),
    ];
    left.into_iter().filter(|left| left.count() > 0).collect()
}

fn speakers(conference: &Conference) -> usize {
    let agenda = conference.agenda().into_iter();
    agenda
        .filter(|item| !item.speakers.is_empty() || !item.papers.is_empty())
        .count()
}

impl Left {
    /// How many.
    pub fn count(self) -> usize {
        match self {
            Self::Papers(count)
            | Self::Targets(count)
            | Self::Speakers(count)
            | Self::Chairs(count)
            | Self::Authorisations(count)
            | Self::QuotaLetters(count)
            | Self::Candidates(count)
            | Self::Tellers(count)
            | Self::Slips(count) => count,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conference::Target;
    use crate::format;
    use crate::number::Quantity;
    use crate::plan::next_year::{next_year, set_heads};

    fn sample() -> Conference {
        let text = include_bytes!("../../../../public/conference.json");
        format::read(text).unwrap().0
    }

    #[test]
    fn what_belongs_to_one_year_is_named_with_its_number() {
        let mut before = sample();
        let (unit, line) = (
            before.bloc.units[0].id.clone(),
            criterion::lines(&before.criteria)[0].id.clone(),
        );
        before.targets = vec![Target {
            unit,
            criterion: line,
            value: Quantity::from_raw(1_000).unwrap(),
        }];
        before.awards[0].quota_source = Some("12/BTC".to_owned());
        let head = before.people.iter_mut();
        let head = head
            .filter(|p| p.capacity == Capacity::Head)
            .last()
            .unwrap();
        head.capacity = Capacity::Authorised;
        head.authorisation = Some("Giấy ủy quyền số 1".to_owned());
        let carried = carried(&before, &next_year(&before, None));
        assert_eq!(
            carried.left,
            [
                Left::Papers(before.papers.len()),
                Left::Targets(1),
                Left::Speakers(speakers(&before)),
                Left::Chairs(2),
                Left::Authorisations(2),
                Left::QuotaLetters(1),
                Left::Candidates(2),
                Left::Tellers(before.ballot_box.as_ref().unwrap().tellers.len()),
            ]
        );
        assert_eq!(carried.heads, None);
        let units = carried.stays.iter().find(|(s, _)| *s == Section::Units);
        assert_eq!(units, Some(&(Section::Units, 11)));
        assert_eq!(carried.stays.len(), 9);
    }

    #[test]
    fn who_was_elected_is_said_and_nothing_is_lost_that_was_not_there() {
        let before = sample();
        let mut plan = next_year(&before, None);
        let head = before.bloc.units[1].id.clone();
        set_heads(&mut plan, head.clone(), None);
        let heads = carried(&before, &plan).heads.unwrap();
        assert_eq!((heads.year, heads.head), (2024, head));
        let again = carried(&plan, &plan);
        assert_eq!(again.left, []);
    }
}
