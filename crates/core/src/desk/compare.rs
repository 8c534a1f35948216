//! Submissions of one person that contradict each other, side by side: what each has, where they differ.

use crate::conference::{Conference, Paper};
use crate::ids::UnitId;
use crate::number::Points;
use crate::score::points;
use crate::submission::{Ballot, Submission};
use crate::vote::choice::Choice;
use crate::vote::contest::Contest;

/// One document, as each of the submissions has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row<T> {
    /// What each has, in the order in which they were given.
    pub each: Vec<T>,
    /// Whether they differ anywhere in it, also where what is shown is the same.
    pub differs: bool,
}

/// What may be shown of a vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cast<'a> {
    /// None.
    No,
    /// There is one; which, is nobody's business.
    Secret,
    /// An open one.
    Open(&'a Choice),
}

/// Everything side by side; documents that none of them has are left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison<'a> {
    /// Totals of sheets by unit.
    pub sheets: Vec<(&'a UnitId, Row<Option<Points>>)>,
    /// Votes.
    pub votes: Vec<(&'a Contest, Row<Cast<'a>>)>,
    /// Signatures under the covenant.
    pub covenant: Row<bool>,
    /// Remarks on papers.
    pub remarks: Vec<(&'a Paper, Row<bool>)>,
    /// Names as typed.
    pub names: Row<Option<&'a str>>,
}

/// Compares submissions.
pub fn compare<'a>(conference: &'a Conference, all: &[&'a Submission]) -> Comparison<'a> {
    let sheets = conference.bloc.units.iter().filter_map(|unit| {
        let found = row(
            all,
            |s| s.sheets.iter().find(|sheet| sheet.unit == unit.id),
            |sheet| sheet.map(|sheet| points::of_sheet(&conference.criteria, sheet).total()),
        );
        any(&found.each).then_some((&unit.id, found))
    });
    let votes = conference.contests.iter().filter_map(|contest| {
        let found = row(
            all,
            |s| s.ballots.get(&contest.id),
            |ballot| match ballot {
                None => Cast::No,
                Some(_) if contest.secret => Cast::Secret,
                Some(Ballot::Open(choice)) => Cast::Open(choice),
            },
        );
        let cast = found.each.iter().any(|c| *c != Cast::No);
        cast.then_some((contest, found))
    });
    let remarks = conference.papers.iter().filter_map(|paper| {
        let found = row(all, |s| s.remarks.get(&paper.id), |r| r.is_some());
        found.each.contains(&true).then_some((paper, found))
    });
    Comparison {
        sheets: sheets.collect(),
        votes: votes.collect(),
        covenant: row(all, |s| s.signature.as_ref(), |s| s.is_some()),
        remarks: remarks.collect(),
        names: row(all, |s| s.name.as_deref(), |name| name),
    }
}

fn any<T>(each: &[Option<T>]) -> bool {
    each.iter().any(Option::is_some)
}

fn row<'a, V: PartialEq + Copy, T>(
    all: &[&'a Submission],
    of: impl Fn(&'a Submission) -> V,
    shown: impl Fn(V) -> T,
) -> Row<T> {
    let values: Vec<V> = all.iter().map(|s| of(s)).collect();
    Row {
        differs: values.windows(2).any(|pair| pair.first() != pair.last()),
        each: values.into_iter().map(shown).collect(),
    }
}
