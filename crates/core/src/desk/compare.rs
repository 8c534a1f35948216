//! Submissions of one person that contradict each other, side by side: what each has, where they differ.

use crate::conference::{Conference, Paper};
use crate::ids::UnitId;
use crate::number::Points;
use crate::score::points;
use crate::submission::Submission;
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
    /// Sealed with the other secret votes: which it is, nobody can see.
    Sealed,
    /// An open one.
    Open(&'a Choice),
}

impl<'a> Cast<'a> {
    /// What a submission has in a contest.
    pub fn of(submission: &'a Submission, contest: &Contest) -> Self {
        if contest.secret {
            submission
                .ballot
                .as_ref()
                .map_or(Self::No, |_| Self::Sealed)
        } else {
            let open = submission.open_votes.get(&contest.id);
            open.map_or(Self::No, Self::Open)
        }
    }
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
            |sheet| sheet.map(|sheet| points::of_sheet(conference, sheet).total()),
        );
        any(&found.each).then_some((&unit.id, found))
    });
    let votes = conference.held_contests().filter_map(|contest| {
        let each: Vec<Cast<'_>> = all.iter().map(|s| Cast::of(s, contest)).collect();
        // Two sealed ballots always differ, and nobody can see in what.
        let ballots = row(all, |s| s.ballot.as_ref(), |_| ());
        let open = row(all, |s| s.open_votes.get(&contest.id), |_| ());
        let differs = if contest.secret {
            ballots.differs
        } else {
            open.differs
        };
        let cast = each.iter().any(|c| *c != Cast::No);
        cast.then_some((contest, Row { each, differs }))
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
