//! Checking results that someone else worked out: could the data have come in, does the outcome follow?

use std::collections::{BTreeMap, BTreeSet};

use super::{Results, choice_key};
use crate::bloc::Person;
use crate::conference::ConferenceError;
use crate::ids::{ContestId, PersonId, UnitId};
use crate::rights;
use crate::score::rank;
use crate::submission::{self, SubmissionError};
use crate::vote::choice::ChoiceError;

/// Why results do not stand.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ResultsError {
    /// The conference inside contradicts itself.
    #[error(transparent)]
    Conference(#[from] ConferenceError),
    /// Someone on the roll is not at the conference; or someone who remarked on a paper, or whose files
    /// were decided on, is not on the roll.
    #[error("there is no person {0} in this conference")]
    NotOnList(PersonId),
    /// A sheet, signature or remark that no submission could have brought in.
    #[error("{0}: {1}")]
    NotAccepted(PersonId, SubmissionError),
    /// A vote that its contest does not allow.
    #[error("contest {0}: {1}")]
    BadVote(ContestId, ChoiceError),
    /// The outcome stated is not the one that follows from the data.
    #[error("the stated outcome does not follow from the data")]
    OutcomeDiffers,
    /// The numbers of a contest cannot be true together.
    #[error("the count of contest {0} does not add up")]
    DoesNotAddUp(ContestId),
    /// A sheet by someone who may not score that unit, or twice.
    #[error("{0} may not score unit {1}, or does so twice")]
    SheetNotAllowed(PersonId, UnitId),
    /// More votes than voters on the roll, or a vote by someone without one.
    #[error("contest {0} has votes that no one on the roll can have cast")]
    VotesWithoutVoters(ContestId),
    /// Secret votes that are not in the order in which they must stand.
    #[error("the votes of contest {0} are in an order of their own")]
    VotesInOrder(ContestId),
}

/// One part of checking results, in the order in which they are checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Check {
    /// The conference inside does not contradict itself.
    Conference,
    /// Everyone on the roll is at the conference and may do what the roll says.
    Roll,
    /// Every sheet could have been handed in.
    Sheets,
    /// Every vote could have been cast.
    Votes,
    /// The numbers of each contest can be true together.
    Counts,
    /// The ranking stated follows from the sheets.
    Ranking,
    /// The outcome stated of each contest follows from the votes.
    Contests,
}

impl Check {
    /// Every part, in order.
    pub const ALL: [Self; 7] = [
        Self::Conference,
        Self::Roll,
        Self::Sheets,
        Self::Votes,
        Self::Counts,
        Self::Ranking,
        Self::Contests,
    ];
}

impl Results {
    /// Checks that the outcome follows from the data, and that the data can have come from accepted
    /// submissions.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn verify(&self) -> Result<(), ResultsError> {
        Check::ALL.into_iter().try_for_each(|part| self.check(part))
    }

    /// Checks one part. Nothing is to be made of any part of results whose conference is not sound.
    ///
    /// # Errors
    /// The first thing that is wrong in it.
    pub fn check(&self, part: Check) -> Result<(), ResultsError> {
        match part {
            Check::Conference => Ok(self.conference.check()?),
            Check::Roll => self.check_roll(),
            Check::Sheets => self.check_sheets(),
            Check::Votes => self.check_votes(),
            Check::Counts => {
                let mut counted = self.recount_contests().into_iter();
                match counted.find(|contest| !contest.count.adds_up()) {
                    Some(contest) => Err(ResultsError::DoesNotAddUp(contest.id)),
                    None => Ok(()),
                }
            }
            Check::Ranking => {
                let ranking = rank::rank(&self.conference, &self.signed_sheets());
                same(ranking == self.outcome.ranking)
            }
            Check::Contests => same(self.recount_contests() == self.outcome.contests),
        }
    }

    fn check_roll(&self) -> Result<(), ResultsError> {
        let people = self.conference.people_by_id();
        let remarked = self.remarks.iter().map(|r| &r.by);
        let decided = self.decisions.iter().map(|d| &d.person);
        for id in self.roll.keys().chain(remarked).chain(decided) {
            if !people.contains_key(id) || !self.roll.contains_key(id) {
                return Err(ResultsError::NotOnList(id.clone()));
            }
        }
        for (id, entry) in &self.roll {
            let refused = |error| ResultsError::NotAccepted(id.clone(), error);
            let person = people.get(id);
            if entry.voted && !person.is_some_and(|p| rights::votes(&self.conference, p)) {
                return Err(refused(SubmissionError::NoVote));
            }
            if let Some(signature) = &entry.signature {
                if !person.is_some_and(|p| rights::signs(p)) {
                    return Err(refused(SubmissionError::NotToSign));
                }
                signature.check().map_err(refused)?;
            }
        }
        for remark in &self.remarks {
            if !self.conference.papers.iter().any(|p| p.id == remark.paper) {
                let error = SubmissionError::BadRemark(remark.paper.clone());
                return Err(ResultsError::NotAccepted(remark.by.clone(), error));
            }
        }
        Ok(())
    }

    fn check_sheets(&self) -> Result<(), ResultsError> {
        let people = self.conference.people_by_id();
        let mut seen = BTreeSet::new();
        for counted in &self.sheets {
            let unit = &counted.sheet.unit;
            let may = |p: &&Person| {
                p.unit.as_ref() == Some(&counted.from)
                    && rights::scores(&self.conference, p).contains(&unit)
            };
            if !people.get(&counted.by).is_some_and(may)
                || !self.roll.contains_key(&counted.by)
                || !seen.insert((&counted.by, unit))
            {
                let by = counted.by.clone();
                return Err(ResultsError::SheetNotAllowed(by, unit.clone()));
            }
            let own = counted.from == *unit;
            submission::check_sheet(&self.conference, &counted.sheet, own)
                .map_err(|error| ResultsError::NotAccepted(counted.by.clone(), error))?;
        }
        Ok(())
    }

    fn check_votes(&self) -> Result<(), ResultsError> {
        let voters = self.voters();
        let voted = |id: &&PersonId| self.roll.get(*id).is_some_and(|entry| entry.voted);
        let voters: BTreeSet<&PersonId> = voters.into_iter().filter(voted).collect();
        let counted = self.secret_votes.keys().chain(self.open_votes.keys());
        if let Some(unknown) = counted
            .into_iter()
            .find(|id| self.conference.contest(id).is_none())
        {
            return Err(ResultsError::VotesWithoutVoters(unknown.clone()));
        }
        for contest in &self.conference.contests {
            let secret = self.secret_votes.get(&contest.id);
            let open = self.open_votes.get(&contest.id);
            let fits = if contest.secret {
                open.is_none() && secret.is_some_and(|votes| votes.len() <= voters.len())
            } else {
                secret.is_none()
                    && open.is_some_and(|votes| votes.keys().all(|id| voters.contains(id)))
            };
            if !fits {
                return Err(ResultsError::VotesWithoutVoters(contest.id.clone()));
            }
            if secret.is_some_and(|votes| !votes.is_sorted_by_key(choice_key)) {
                return Err(ResultsError::VotesInOrder(contest.id.clone()));
            }
            let open = open.into_iter().flat_map(BTreeMap::values);
            for choice in secret.into_iter().flatten().chain(open) {
                choice
                    .check(contest)
                    .map_err(|error| ResultsError::BadVote(contest.id.clone(), error))?;
            }
        }
        Ok(())
    }
}

fn same(is: bool) -> Result<(), ResultsError> {
    if is {
        Ok(())
    } else {
        Err(ResultsError::OutcomeDiffers)
    }
}
