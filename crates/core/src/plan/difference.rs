//! What is different between two states of a plan, small enough to be kept for each change a person makes.

use crate::bloc::Bloc;
use crate::conference::Conference;

/// What lies between two states of a plan: part by part, of lists only the stretch that is not the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    parts: Vec<Part>,
}

/// Which way a difference is gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Back,
    Forth,
}

/// A value before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Whole<T> {
    before: T,
    after: T,
}

/// A stretch of a list before and after; around it both lists are the same.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Stretch<T> {
    at: usize,
    before: Vec<T>,
    after: Vec<T>,
}

impl<T: Clone + PartialEq> Whole<T> {
    fn between(before: &T, after: &T) -> Option<Self> {
        (before != after).then(|| Self {
            before: before.clone(),
            after: after.clone(),
        })
    }

    fn go(&self, value: &mut T, way: Way) {
        value.clone_from(match way {
            Way::Back => &self.before,
            Way::Forth => &self.after,
        });
    }
}

impl<T: Clone + PartialEq> Stretch<T> {
    fn between(before: &[T], after: &[T]) -> Option<Self> {
        let alike = |pair: &(&T, &T)| pair.0 == pair.1;
        let at = before.iter().zip(after).take_while(alike).count();
        let (before, after) = (&before[at..], &after[at..]);
        let both = before.iter().rev().zip(after.iter().rev());
        let behind = both.take_while(alike).count();
        let (before, after) = (
            &before[..before.len() - behind],
            &after[..after.len() - behind],
        );
        (!before.is_empty() || !after.is_empty()).then(|| Self {
            at,
            before: before.to_vec(),
            after: after.to_vec(),
        })
    }

    /// A list that is not the one this was made between is left as it is where the stretch does not fit into it.
    fn go(&self, list: &mut Vec<T>, way: Way) {
        let (from, to) = match way {
            Way::Back => (&self.after, &self.before),
            Way::Forth => (&self.before, &self.after),
        };
        let end = self.at.saturating_add(from.len());
        if end <= list.len() {
            list.splice(self.at..end, to.iter().cloned());
        }
    }
}

/// Makes the list of parts from the members of a conference.
macro_rules! parts {
    ($($part:ident = $kind:ident<$type:ty> in $member:ident $(. $inner:ident)?;)*) => {
        #[derive(Clone, Debug, PartialEq, Eq)]
        enum Part {
            $($part($kind<$type>),)*
        }

        impl Difference {
            /// What makes one state into another; `None` where they are the same.
            pub fn between(before: &Conference, after: &Conference) -> Option<Self> {
                every_member(after);
                let mut parts = Vec::new();
                $(
                    let difference = $kind::between(&before.$member$(.$inner)?, &after.$member$(.$inner)?);
                    parts.extend(difference.map(Part::$part));
                )*
                (!parts.is_empty()).then_some(Self { parts })
            }

            fn go(&self, plan: &mut Conference, way: Way) {
                for part in &self.parts {
                    match part {
                        $(Part::$part(difference) => difference.go(&mut plan.$member$(.$inner)?, way),)*
                    }
                }
            }
        }
    };
}

parts! {
    Title = Whole<String> in title;
    Year = Whole<i32> in year;
    Date = Whole<crate::date::Date> in date;
    Place = Whole<String> in place;
    BlocName = Whole<String> in bloc.name;
    BlocShortName = Whole<String> in bloc.short_name;
    Units = Stretch<crate::bloc::Unit> in bloc.units;
    Former = Whole<Option<crate::format::Held<Vec<crate::bloc::Unit>>>> in bloc.former;
    Heads = Whole<Option<crate::format::Held<Vec<crate::bloc::HeadYear>>>> in bloc.heads;
    People = Stretch<crate::bloc::Person> in people;
    Host = Whole<Option<crate::ids::UnitId>> in host;
    Chairs = Whole<Vec<crate::ids::PersonId>> in chairs;
    Agenda = Whole<crate::format::Held<Vec<crate::conference::AgendaItem>>> in agenda;
    Papers = Stretch<crate::conference::Paper> in papers;
    Movements = Whole<crate::format::Held<Vec<crate::conference::Movement>>> in movements;
    LegalBases = Whole<crate::format::Held<Vec<crate::conference::LegalBasis>>> in legal_bases;
    Targets = Stretch<crate::conference::Target> in targets;
    Criteria = Stretch<crate::score::criterion::Criterion> in criteria;
    Awards = Stretch<crate::conference::Award> in awards;
    Contests = Stretch<crate::vote::contest::Contest> in contests;
    Covenant = Whole<crate::conference::Covenant> in covenant;
    Rules = Whole<crate::rules::Rules> in rules;
    Procedure = Whole<Option<crate::format::Held<crate::procedure::Procedure>>> in procedure;
    Follows = Whole<Option<crate::format::Held<crate::conference::follows::Follows>>> in follows;
    BallotBox = Whole<Option<crate::sealed::BallotBox>> in ballot_box;
    Slips = Whole<std::collections::BTreeMap<crate::ids::PersonId, crate::identity::PublicKey>> in slips;
    Sample = Whole<std::collections::BTreeSet<crate::conference::SamplePart>> in sample;
}

/// Names every member of a plan: whoever adds one is led here, and adds it to the parts above.
fn every_member(plan: &Conference) {
    let Conference {
        title: _,
        year: _,
        date: _,
        place: _,
        bloc:
            Bloc {
                name: _,
                short_name: _,
                units: _,
                former: _,
                heads: _,
            },
        people: _,
        host: _,
        chairs: _,
        agenda: _,
        papers: _,
        movements: _,
        legal_bases: _,
        targets: _,
        criteria: _,
        awards: _,
        contests: _,
        covenant: _,
        rules: _,
        procedure: _,
        follows: _,
        ballot_box: _,
        slips: _,
        sample: _,
    } = plan;
}

impl Difference {
    /// Makes the state after into the state before.
    pub fn undo(&self, plan: &mut Conference) {
        self.go(plan, Way::Back);
    }

    /// Makes the state before into the state after.
    pub fn redo(&self, plan: &mut Conference) {
        self.go(plan, Way::Forth);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_stretch_leads_from_one_list_to_the_other_and_back(
            before in prop::collection::vec(0..4_u8, 0..12),
            after in prop::collection::vec(0..4_u8, 0..12),
        ) {
            let Some(stretch) = Stretch::between(&before, &after) else {
                prop_assert_eq!(before, after);
                return Ok(());
            };
            let mut list = before.clone();
            stretch.go(&mut list, Way::Forth);
            prop_assert_eq!(&list, &after);
            stretch.go(&mut list, Way::Back);
            prop_assert_eq!(&list, &before);
        }

        #[test]
        fn only_what_differs_is_kept(list in prop::collection::vec(any::<u32>(), 1..40), at in any::<prop::sample::Index>()) {
            let at = at.index(list.len());
            let mut after = list.clone();
            after[at] = after[at].wrapping_add(1);
            let stretch = Stretch::between(&list, &after).unwrap();
            prop_assert_eq!((stretch.at, stretch.before.len(), stretch.after.len()), (at, 1, 1));
        }

        #[test]
        fn a_list_that_it_does_not_fit_stays_as_it_is(list in prop::collection::vec(0..4_u8, 0..3)) {
            let stretch = Stretch { at: 3, before: vec![1_u8], after: vec![2] };
            let mut other = list.clone();
            stretch.go(&mut other, Way::Back);
            prop_assert_eq!(other, list);
        }
    }
}
