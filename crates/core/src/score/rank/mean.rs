//! Several numbers to one: peers' totals by the bloc's rule, and parts by their weights. Exact until the last step.

use crate::conference::Conference;
use crate::ids::PersonId;
use crate::number::{Fraction, Points};
use crate::procedure::{PeerMean, Procedure};
use crate::score::criterion;

/// One part of a total, and its weight.
#[derive(Clone, Copy, Debug)]
pub struct Share {
    /// Exact points; absent while the part is missing.
    pub points: Option<Fraction>,
    /// Its weight; a part without any makes no difference.
    pub weight: u32,
}

impl Share {
    /// Points with a weight.
    pub fn of(points: Option<Points>, weight: u32) -> Self {
        Self {
            points: points.map(Points::fraction),
            weight,
        }
    }
}

/// Weighted mean; `None` while a part that has weight is missing.
pub fn weigh(shares: &[Share]) -> Option<Points> {
    weighed(shares).map(Points::rounded)
}

/// The same, exact.
pub fn weighed(shares: &[Share]) -> Option<Fraction> {
    let mut sum = Fraction::whole(0);
    let mut weights = 0_i128;
    for Share { points, weight } in shares.iter().filter(|share| share.weight > 0) {
        sum = sum.plus(points.as_ref()?.times(Fraction::whole((*weight).into())));
        weights += i128::from(*weight);
    }
    sum.over(Fraction::whole(weights))
}

/// What peers' totals come to together.
#[derive(Clone, Debug)]
pub struct Peers<'a> {
    /// The mean by the bloc's rule; `None` without any.
    pub mean: Option<Fraction>,
    /// The median, which outliers are told by.
    pub median: Option<Fraction>,
    /// Whose totals the mean is made of: all of them, the one or two in the middle, or those that trimming leaves.
    pub used: Vec<&'a PersonId>,
    /// Whose totals it leaves out: the lowest and the highest.
    pub left_out: Vec<&'a PersonId>,
    /// How many totals there are.
    pub totals: usize,
    /// Totals that lie far off, the farthest first.
    pub outliers: Vec<Outlier<'a>>,
}

/// A peer's total that lies far from the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outlier<'a> {
    /// Whose sheet.
    pub by: &'a PersonId,
    /// Its total.
    pub points: Points,
    /// How far above the median, or below; rounded to a hundredth.
    pub off: Points,
}

impl<'a> Peers<'a> {
    /// Of totals, each with who gave it. Their order makes no difference.
    pub fn new(
        conference: &Conference,
        procedure: &Procedure,
        totals: Vec<(&'a PersonId, Points)>,
    ) -> Self {
        let mut sorted = totals.clone();
        // Of equal totals, whose is left out makes no difference but must be the same everywhere.
        sorted.sort_unstable_by_key(|(by, points)| (*points, *by));
        let median = mean(middle(&sorted));
        let used = kept(procedure.peer_mean, &sorted);
        let far = far(conference, procedure.outlying_percent);
        let outlier = |(by, points): (&'a PersonId, Points)| {
            let off = points.fraction().plus(median?.times(Fraction::whole(-1)));
            let distance = off.max(off.times(Fraction::whole(-1)));
            (distance >= far?).then(|| Outlier {
                by,
                points,
                off: Points::rounded(off),
            })
        };
        let mut outliers: Vec<Outlier<'a>> = totals.into_iter().filter_map(outlier).collect();
        outliers.sort_by_key(|o| (std::cmp::Reverse(o.off.raw().abs()), o.by));
        let by = |(by, _): &(&'a PersonId, Points)| *by;
        let left_out = sorted.iter().filter(|total| !used.contains(total));
        Self {
            mean: mean(used),
            median,
            used: used.iter().map(by).collect(),
            left_out: left_out.map(by).collect(),
            totals: sorted.len(),
            outliers,
        }
    }
}

/// From which distance a total is marked; `None` where none is.
fn far(conference: &Conference, percent: u32) -> Option<Fraction> {
    let full = criterion::ordinary_max(&conference.criteria).fraction();
    let share = Fraction::new(percent.into(), 100)?;
    (percent > 0).then(|| full.times(share))
}

/// Those of a sorted list that the mean is taken of.
pub fn kept<T>(mean: PeerMean, sorted: &[T]) -> &[T] {
    match mean {
        PeerMean::Mean => sorted,
        PeerMean::Median => middle(sorted),
        PeerMean::Trimmed(ends) => trimmed(sorted, ends),
    }
}

/// The one in the middle, or the two.
fn middle<T>(sorted: &[T]) -> &[T] {
    let half = sorted.len().saturating_sub(1) / 2;
    trimmed(sorted, u32::try_from(half).unwrap_or(u32::MAX))
}

/// Without so many at each end, as long as one is left.
fn trimmed<T>(sorted: &[T], ends: u32) -> &[T] {
    let most = sorted.len().saturating_sub(1) / 2;
    let ends = usize::try_from(ends).unwrap_or(usize::MAX).min(most);
    sorted
        .get(ends..sorted.len().saturating_sub(ends))
        .unwrap_or_default()
}

fn mean(totals: &[(&PersonId, Points)]) -> Option<Fraction> {
    mean_of(totals.iter().map(|(_, p)| p.fraction()))
}

/// The mean; `None` of nothing.
pub fn mean_of(values: impl IntoIterator<Item = Fraction>) -> Option<Fraction> {
    let (mut sum, mut count) = (Fraction::whole(0), 0);
    for value in values {
        sum = sum.plus(value);
        count += 1;
    }
    sum.over(Fraction::whole(count))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(whole: &[i32]) -> Vec<Points> {
        whole.iter().copied().map(Points::whole).collect()
    }

    #[test]
    fn the_middle_is_one_or_two_and_something_is_always_left() {
        assert_eq!(middle(&points(&[1, 2, 9])), points(&[2]));
        assert_eq!(middle(&points(&[1, 2, 3, 9])), points(&[2, 3]));
        assert_eq!(trimmed(&points(&[1, 2, 3, 9]), 9), points(&[2, 3]));
        assert_eq!(trimmed(&points(&[1, 2, 3, 4, 9]), 1), points(&[2, 3, 4]));
        assert_eq!(trimmed(&points(&[5]), 1), points(&[5]));
        assert_eq!(middle::<Points>(&[]), []);
        assert_eq!(mean(&[]), None);
    }

    #[test]
    fn who_is_left_out_is_the_same_in_any_order() {
        let plan = crate::simulate::Plan {
            units: 2,
            delegates: 2,
            seed: 1,
            faults_percent: 0,
        };
        let simulation = crate::simulate::Simulation::invent(&plan).unwrap();
        let procedure = Procedure {
            peer_mean: PeerMean::Trimmed(1),
            ..Procedure::default()
        };
        let people = ["a", "b", "c", "d"].map(|id| PersonId::new(id).unwrap());
        let totals: Vec<_> = people.iter().zip(points(&[7, 9, 7, 9])).collect();
        let backwards: Vec<_> = totals.iter().rev().copied().collect();
        for totals in [totals, backwards] {
            let peers = Peers::new(simulation.conference(), &procedure, totals);
            let names = |people: &[&PersonId]| -> String {
                people.iter().map(|person| person.as_str()).collect()
            };
            assert_eq!(
                (names(&peers.used), names(&peers.left_out)),
                ("cb".into(), "ad".into())
            );
            assert_eq!(peers.mean, Some(Fraction::whole(8)));
        }
    }
}
