//! What each contest comes to: from sealed ballots, open votes, paper, hands.

use std::collections::BTreeMap;

use super::{ContestOutcome, Results};
use crate::attendance;
use crate::conference::Conference;
use crate::desk::assess::Assessment;
use crate::desk::hall;
use crate::desk::log::Standing;
use crate::ids::ContestId;
use crate::rights;
use crate::rules::BlankBallots;
use crate::sealed::election;
use crate::vote::contest::Contest;
use crate::vote::count::{self, Electorate, Sums};
use crate::vote::hands::HandCount;
use crate::vote::outcome::Deciding;

/// What the hands of a contest come to as things stand, before collection is closed and after it. What only the ranking can part
/// stays equal: there is no ranking before closing.
pub fn hands_now(
    conference: &Conference,
    state: &Assessment,
    standing: &Standing,
    contest: &ContestId,
) -> Option<ContestOutcome> {
    let (contest, hands) = (conference.contest(contest)?, standing.hands.get(contest)?);
    let electorate = hall::electorate(conference, state, standing);
    let deciding = Deciding::new(conference, &standing.rulings, &[]);
    let blank = conference.rules.blank_ballots;
    Some(decided(
        contest,
        electorate,
        blank,
        &hands.sums(),
        &deciding,
    ))
}

/// What one contest comes to.
fn decided(
    contest: &Contest,
    electorate: Electorate,
    blank_ballots: BlankBallots,
    sums: &Sums,
    deciding: &Deciding<'_>,
) -> ContestOutcome {
    let count = count::count(contest, electorate, blank_ballots, sums);
    ContestOutcome {
        id: contest.id.clone(),
        outcome: deciding.outcome(contest, &count),
        count,
    }
}

impl Results {
    pub(super) fn recount_contests(&self) -> Vec<ContestOutcome> {
        let voted = self.voters().len();
        let electorate = Electorate {
            entitled: rights::entitled(&self.conference),
            present: attendance::present(&self.conference, self.attendance.iter(), voted),
        };
        let ranking = self.recount_ranking();
        let deciding = Deciding::new(&self.conference, &self.rulings, &ranking);
        let blank = self.conference.rules.blank_ballots;
        let contests = self.conference.contests.iter().filter_map(|contest| {
            let sums = self.sums(contest)?;
            Some(decided(contest, electorate, blank, &sums, &deciding))
        });
        contests.collect()
    }

    /// What a contest adds up to, on paper and not; `None` while the urn that its ballots are in is not opened, while its
    /// hands are not counted, and where it is not held here.
    fn sums(&self, contest: &Contest) -> Option<Sums> {
        if contest.is_by_hands() {
            return self.hands_of(&contest.id).map(HandCount::sums);
        }
        if !self.conference.is_held(contest) {
            return None;
        }
        let by_file = match &self.urn {
            Some(urn) if contest.secret => {
                let ballots = u32::try_from(urn.ballots.len()).ok()?;
                election::sums(&self.conference, urn.result.as_ref()?, ballots, &contest.id)?
            }
            None if contest.secret => Sums::nothing(contest),
            _ => {
                let open = self.open_votes.get(&contest.id);
                Sums::of(contest, open.into_iter().flat_map(BTreeMap::values))
            }
        };
        let on_paper = self.paper.as_ref().and_then(|p| p.sums.get(&contest.id));
        Some(on_paper.map_or(by_file.clone(), |paper| by_file.plus(paper)))
    }

    /// Contests by show of hands that nobody has counted: they have no outcome.
    pub fn uncounted_hands(&self) -> impl Iterator<Item = &Contest> {
        hall::uncounted(&self.conference, |id| self.hands_of(id).is_some())
    }

    /// The hands of a contest.
    pub fn hands_of(&self, contest: &ContestId) -> Option<&HandCount> {
        self.hands.iter().find(|h| h.contest == *contest)
    }
}
