//! What the count of a contest is made of: the urn, paper, hands, open votes by name.

use std::collections::BTreeSet;

use super::Provenance;
use crate::ids::{ContestId, PersonId};
use crate::results::ContestOutcome;
use crate::sealed::election;
use crate::vote::choice::Choice;
use crate::vote::contest::{Apart, Contest};
use crate::vote::count::Sums;
use crate::vote::hands::HandCount;

/// One contest with the sources of its count.
#[derive(Debug)]
pub struct ContestChain<'a> {
    /// The contest.
    pub contest: &'a Contest,
    /// Its count, and what follows.
    pub outcome: &'a ContestOutcome,
    /// What was opened of the sealed ballots.
    pub urn: Option<Sums>,
    /// What was cast openly, and by whom.
    pub open: Vec<(&'a PersonId, &'a Choice)>,
    /// What two tellers counted on paper.
    pub paper: Option<PaperPart<'a>>,
    /// The hands.
    pub hands: Option<&'a HandCount>,
}

/// Votes on paper in one contest.
#[derive(Clone, Copy, Debug)]
pub struct PaperPart<'a> {
    /// Who voted on paper.
    pub voters: &'a BTreeSet<PersonId>,
    /// Who counted.
    pub counted_by: &'a BTreeSet<String>,
    /// What they found.
    pub sums: &'a Sums,
}

impl Provenance<'_> {
    /// The sources of a contest's count; `None` before it is counted.
    pub fn contest(&self, id: &ContestId) -> Option<ContestChain<'_>> {
        let results = self.results;
        let contest = results.conference.contest(id)?;
        let outcome = results.outcome.contests.iter().find(|c| c.id == *id)?;
        let by_hands = contest.apart == Some(Apart::Hands);
        let open = results.open_votes.get(id).into_iter().flatten();
        let paper = results.paper.as_ref().filter(|_| !by_hands);
        Some(ContestChain {
            contest,
            outcome,
            urn: self.urn(contest).filter(|_| !by_hands),
            open: open.filter(|_| !contest.secret && !by_hands).collect(),
            paper: paper.and_then(|paper| {
                Some(PaperPart {
                    voters: &paper.voters,
                    counted_by: &paper.counted_by,
                    sums: paper.sums.get(id)?,
                })
            }),
            hands: results.hands.iter().find(|h| by_hands && h.contest == *id),
        })
    }

    fn urn(&self, contest: &Contest) -> Option<Sums> {
        let urn = self.results.urn.as_ref().filter(|_| contest.secret)?;
        let ballots = u32::try_from(urn.ballots.len()).ok()?;
        let conference = &self.results.conference;
        election::sums(conference, urn.result.as_ref()?, ballots, &contest.id)
    }
}

impl ContestChain<'_> {
    /// What open votes add up to.
    pub fn open_sums(&self) -> Option<Sums> {
        let choices = self.open.iter().map(|(_, choice)| *choice);
        (!self.open.is_empty()).then(|| Sums::of(self.contest, choices))
    }

    /// All sources together.
    pub fn sums(&self) -> Sums {
        let sources = [
            self.urn.clone(),
            self.open_sums(),
            self.paper.map(|paper| paper.sums.clone()),
            self.hands.map(HandCount::sums),
        ];
        let nothing = Sums::nothing(self.contest);
        let sources = sources.into_iter().flatten();
        sources.fold(nothing, |sum, source| sum.plus(&source))
    }
}
