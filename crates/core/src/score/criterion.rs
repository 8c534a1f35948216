//! The scoring sheet (bảng tiêu chí chấm điểm) as a tree of criteria with a rule each.

use std::collections::BTreeSet;

use crate::ids::CriterionId;
use crate::number::{Points, Quantity};

/// Deepest nesting of groups. Real sheets have three or four levels.
pub const MAX_DEPTH: usize = 8;

document_types! {
    /// A row of the sheet: a group or a line.
    pub struct Criterion {
        /// Identifier.
        pub id: CriterionId,
        /// Number as printed: "I", "1", "a".
        pub number: String,
        /// What is judged.
        pub title: String,
        /// Most points (điểm chuẩn).
        pub max: Points,
        /// How points come about.
        pub rule: Rule,
        /// Unit of measure of targets and results, such as "tỷ đồng".
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub unit: Option<String>,
        /// Help for the one who fills it in.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub note: Option<String>,
        /// True outside the ordinary total: bonus and penalty.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        pub extra: bool,
        /// True where less is better, as with accidents and late files; only on rows that are measured.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        pub lower_is_better: bool,
    }

    /// How the points of a row come about.
    pub enum Rule {
        /// Sum of the rows below; their maxima must not exceed this row's.
        Group(Vec<Criterion>),
        /// Judged: any points from zero to the maximum.
        Judged,
        /// Maximum at the target; so many points less for each per cent short of it.
        Deduction {
            /// Points lost for each per cent.
            per_percent: Points,
            /// What counts of a per cent that has begun.
            started: StartedPercent,
        },
        /// Maximum times result over target, never above the maximum.
        Proportional,
        /// Half the maximum at the target, in proportion below it; above it the unit furthest beyond its target has the
        /// maximum, the others between half and all by how far they are beyond theirs.
        Leader,
        /// Nobody has a target: maximum times result over the best result of all units.
        Best,
        /// Points by the range the result falls in.
        Bands(Vec<Band>),
        /// Maximum or nothing.
        YesNo,
        /// Points by named level.
        Levels(Vec<NamedPoints>),
        /// So many points for each, up to the maximum.
        PerItem {
            /// Points for one.
            each: Points,
        },
        /// Maximum less so many points for each event, never below zero.
        PerEvent(Vec<NamedPoints>),
        /// Bonus and penalty: a signed sum between `min` and the maximum.
        Tally {
            /// Fewest points, zero or negative.
            min: Points,
            /// What is counted.
            items: Vec<NamedPoints>,
        },
    }

    /// One range of [`Rule::Bands`]: results from here up, to the next higher range. The best range comes first.
    pub struct Band {
        /// Where it begins, included: its lower end; its upper end where lower is better.
        pub from: Quantity,
        /// Points in this range.
        pub points: Points,
    }

    /// A name and its points.
    pub struct NamedPoints {
        /// What it is called.
        pub name: String,
        /// What it gives; in [`Rule::PerEvent`] what it costs.
        pub points: Points,
    }
}

document_types! {
    /// What counts of a per cent that has begun.
    #[derive(Copy)]
    pub enum StartedPercent {
        /// Only whole per cents.
        Floor,
        /// A begun per cent is a whole one.
        Ceil,
        /// Exactly as much as there is.
        Exact,
    }
}

/// What is wrong with a sheet's criteria.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CriteriaError {
    /// Nothing to score.
    #[error("no criteria")]
    Empty,
    /// An identifier stands twice.
    #[error("criterion {0} stands twice")]
    UsedTwice(CriterionId),
    /// The maxima below a group exceed its own.
    #[error("the rows below {0} have more points than it")]
    ChildrenExceedParent(CriterionId),
    /// A group without rows, or a list rule without entries.
    #[error("criterion {0} has nothing in it")]
    NothingInside(CriterionId),
    /// Groups nested too deeply.
    #[error("criterion {0} is nested too deeply")]
    TooDeep(CriterionId),
    /// A rule gives more than the maximum, or its numbers make no sense.
    #[error("the rule of criterion {0} contradicts its maximum")]
    BadRule(CriterionId),
}

/// Checks a sheet.
///
/// # Errors
/// The first thing wrong, by criterion.
pub fn check(criteria: &[Criterion]) -> Result<(), CriteriaError> {
    if criteria.is_empty() {
        return Err(CriteriaError::Empty);
    }
    let mut seen = BTreeSet::new();
    criteria.iter().try_for_each(|c| c.check(&mut seen, 1))
}

impl Criterion {
    /// The rows directly below; none for a line.
    pub fn children(&self) -> &[Criterion] {
        match &self.rule {
            Rule::Group(children) => children,
            _ => &[],
        }
    }

    /// True for a row with rows below.
    pub fn is_group(&self) -> bool {
        matches!(self.rule, Rule::Group(_))
    }

    /// True where a result is measured, against a target, ranges or other units.
    pub fn is_measured(&self) -> bool {
        self.may_be_unassigned() || matches!(self.rule, Rule::Best)
    }

    /// True where a unit may have been assigned no target. Where nobody has one, nobody lacks it.
    pub fn may_be_unassigned(&self) -> bool {
        matches!(
            self.rule,
            Rule::Deduction { .. } | Rule::Proportional | Rule::Leader | Rule::Bands(_)
        )
    }

    /// The lines below, in order; a line gives itself.
    pub fn lines(&self) -> Vec<&Criterion> {
        if self.is_group() {
            self.children().iter().flat_map(Criterion::lines).collect()
        } else {
            vec![self]
        }
    }

    /// Fewest points of this row: below zero only for penalties.
    pub fn min(&self) -> Points {
        match &self.rule {
            Rule::Tally { min, .. } => *min,
            Rule::Group(children) => children.iter().map(Criterion::min).sum(),
            _ => Points::ZERO,
        }
    }

    /// The row with this identifier, here or below.
    pub fn find(&self, id: &CriterionId) -> Option<&Criterion> {
        if self.id == *id {
            return Some(self);
        }
        self.children().iter().find_map(|c| c.find(id))
    }

    /// What is wrong with this row by itself, whatever is wrong with those below.
    ///
    /// # Errors
    /// The first thing wrong.
    pub fn check_row(&self) -> Result<(), CriteriaError> {
        if self.lower_is_better && !self.is_measured() {
            return Err(CriteriaError::BadRule(self.id.clone()));
        }
        match &self.rule {
            Rule::Group(children) => self.check_group(children),
            rule => self.check_rule(rule),
        }
    }

    fn check<'a>(
        &'a self,
        seen: &mut BTreeSet<&'a CriterionId>,
        depth: usize,
    ) -> Result<(), CriteriaError> {
        if depth > MAX_DEPTH {
            return Err(CriteriaError::TooDeep(self.id.clone()));
        }
        if !seen.insert(&self.id) {
            return Err(CriteriaError::UsedTwice(self.id.clone()));
        }
        if self.lower_is_better && !self.is_measured() {
            return Err(CriteriaError::BadRule(self.id.clone()));
        }
        match &self.rule {
            Rule::Group(children) => {
                children.iter().try_for_each(|c| c.check(seen, depth + 1))?;
                self.check_group(children)?;
            }
            rule => self.check_rule(rule)?,
        }
        Ok(())
    }

    fn check_group(&self, children: &[Criterion]) -> Result<(), CriteriaError> {
        if children.is_empty() {
            return Err(CriteriaError::NothingInside(self.id.clone()));
        }
        let below = ordinary_max(children);
        if below > self.max {
            return Err(CriteriaError::ChildrenExceedParent(self.id.clone()));
        }
        Ok(())
    }

    fn check_rule(&self, rule: &Rule) -> Result<(), CriteriaError> {
        let within = |p: Points| (Points::ZERO..=self.max).contains(&p);
        let fits = match rule {
            Rule::Group(_)
            | Rule::Judged
            | Rule::Proportional
            | Rule::Leader
            | Rule::Best
            | Rule::YesNo => true,
            Rule::Deduction { per_percent, .. } => *per_percent > Points::ZERO,
            Rule::Bands(bands) => {
                if bands.is_empty() {
                    return Err(CriteriaError::NothingInside(self.id.clone()));
                }
                let in_order = |pair: &[Band]| match pair {
                    [better, worse] if self.lower_is_better => better.from < worse.from,
                    [better, worse] => better.from > worse.from,
                    _ => true,
                };
                bands.iter().all(|b| within(b.points)) && bands.windows(2).all(in_order)
            }
            Rule::Levels(levels) => {
                if levels.is_empty() {
                    return Err(CriteriaError::NothingInside(self.id.clone()));
                }
                levels.iter().all(|l| within(l.points))
            }
            Rule::PerItem { each } => *each > Points::ZERO,
            Rule::PerEvent(events) => {
                if events.is_empty() {
                    return Err(CriteriaError::NothingInside(self.id.clone()));
                }
                events.iter().all(|e| e.points > Points::ZERO)
            }
            Rule::Tally { min, items } => {
                if items.is_empty() {
                    return Err(CriteriaError::NothingInside(self.id.clone()));
                }
                *min <= Points::ZERO && *min <= self.max
            }
        };
        if fits && (self.max >= Points::ZERO || self.extra) {
            Ok(())
        } else {
            Err(CriteriaError::BadRule(self.id.clone()))
        }
    }
}

/// Most points of the ordinary total, bonus and penalty left out.
pub fn ordinary_max(criteria: &[Criterion]) -> Points {
    criteria.iter().filter(|c| !c.extra).map(|c| c.max).sum()
}

/// Every line of a sheet in order.
pub fn lines(criteria: &[Criterion]) -> Vec<&Criterion> {
    criteria.iter().flat_map(Criterion::lines).collect()
}

/// The row with this identifier.
pub fn find<'a>(criteria: &'a [Criterion], id: &CriterionId) -> Option<&'a Criterion> {
    criteria.iter().find_map(|c| c.find(id))
}
