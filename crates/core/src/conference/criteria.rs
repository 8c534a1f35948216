//! Other criteria in the place of those of a conference, while it is being prepared.

use super::{Conference, SamplePart, Target};
use crate::ids::CriterionId;
use crate::rules::TieRule;
use crate::score::criterion::{self, Criterion};
use crate::text::fold;

/// What belongs to rows that are not there any more.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dropped {
    /// Targets that units registered.
    pub targets: Vec<Target>,
    /// Rows that ties were broken by.
    pub ties: Vec<CriterionId>,
}

impl Dropped {
    /// True when nothing is lost.
    pub fn is_empty(&self) -> bool {
        self.targets.is_empty() && self.ties.is_empty()
    }
}

impl Conference {
    /// What would be dropped with these criteria. A row is the same when its identifier is, its title and its unit of
    /// measure: the first line of another sheet is another line. Targets stay on lines that are judged: a person may give
    /// the line its rule.
    pub fn dropped_with(&self, criteria: &[Criterion]) -> Dropped {
        let stays = |id: &CriterionId| {
            let before = criterion::find(&self.criteria, id);
            let after = criterion::find(criteria, id);
            match (before, after) {
                (Some(before), Some(after)) => {
                    fold(&before.title) == fold(&after.title) && before.unit == after.unit
                }
                // It belonged to nothing before either.
                (None, after) => after.is_some(),
                (Some(_), None) => false,
            }
        };
        let targets = self.targets.iter().filter(|t| !stays(&t.criterion));
        let rows = self
            .rules
            .scoring
            .ties
            .iter()
            .filter_map(|rule| match rule {
                TieRule::Row(row) => Some(row),
                _ => None,
            });
        Dropped {
            targets: targets.cloned().collect(),
            ties: rows.filter(|row| !stays(row)).cloned().collect(),
        }
    }

    /// Puts these criteria in the place of those before, and drops what belonged to rows that are gone.
    pub fn take_criteria(&mut self, criteria: Vec<Criterion>) {
        let dropped = self.dropped_with(&criteria);
        self.targets
            .retain(|target| !dropped.targets.contains(target));
        let gone = |rule: &TieRule| matches!(rule, TieRule::Row(row) if dropped.ties.contains(row));
        self.rules.scoring.ties.retain(|rule| !gone(rule));
        self.criteria = criteria;
        self.sample.remove(&SamplePart::Criteria);
    }

    /// Puts the criteria of another state of this conference back, with all that belongs to them.
    pub fn take_criteria_back(&mut self, before: &Self) {
        self.criteria.clone_from(&before.criteria);
        self.targets.clone_from(&before.targets);
        self.rules
            .scoring
            .ties
            .clone_from(&before.rules.scoring.ties);
        if before.is_sample(SamplePart::Criteria) {
            self.sample.insert(SamplePart::Criteria);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::UnitId;
    use crate::number::{Points, Quantity};
    use crate::score::criterion::Rule;
    use crate::simulate::{Plan, Simulation};

    fn row(id: &str, title: &str) -> Criterion {
        Criterion {
            id: CriterionId::new(id).unwrap(),
            number: id.to_owned(),
            title: title.to_owned(),
            max: Points::whole(5),
            rule: Rule::Judged,
            unit: None,
            note: None,
            extra: false,
            lower_is_better: false,
        }
    }

    fn prepared() -> Conference {
        let plan = Plan {
            units: 3,
            delegates: 3,
            seed: 1,
            faults_percent: 0,
        };
        let mut conference = Simulation::invent(&plan).unwrap().conference().clone();
        conference.criteria = vec![row("1", "Thu ngân sách"), row("2", "Việc làm")];
        let unit: UnitId = conference.bloc.units[0].id.clone();
        conference.targets = ["1", "2"]
            .map(|id| Target {
                unit: unit.clone(),
                criterion: CriterionId::new(id).unwrap(),
                value: Quantity::whole(7),
            })
            .to_vec();
        let ties = ["2", "1"].map(|id| TieRule::Row(CriterionId::new(id).unwrap()));
        conference.rules.scoring.ties = ties.into_iter().chain([TieRule::Lots]).collect();
        conference.sample.insert(SamplePart::Criteria);
        conference.check().unwrap();
        conference
    }

    #[test]
    fn what_belonged_to_rows_that_are_gone_is_dropped_and_comes_back() {
        let before = prepared();
        let mut conference = before.clone();
        let other = vec![
            row("1", "THU NGÂN SÁCH"),
            row("2", "Xuất khẩu"),
            row("3", "Khác"),
        ];
        let dropped = conference.dropped_with(&other);
        assert_eq!(dropped.targets, before.targets[1..]);
        assert_eq!(dropped.ties, [CriterionId::new("2").unwrap()]);
        conference.take_criteria(other.clone());
        conference.check().unwrap();
        assert_eq!(conference.criteria, other);
        assert_eq!(conference.targets, before.targets[..1]);
        assert_eq!(
            conference.rules.scoring.ties,
            before.rules.scoring.ties[1..]
        );
        assert!(!conference.is_sample(SamplePart::Criteria));
        conference.take_criteria_back(&before);
        assert_eq!(conference, before);
    }

    #[test]
    fn the_same_criteria_drop_nothing() {
        let mut conference = prepared();
        let same = conference.criteria.clone();
        assert!(conference.dropped_with(&same).is_empty());
        conference.take_criteria(same);
        assert_eq!(conference.targets, prepared().targets);
    }
}
