//! Checking results that someone else worked out: could the data have come in, does the outcome follow?

use std::collections::{BTreeMap, BTreeSet};

use super::Results;
use crate::attendance::AttendanceError;
use crate::bloc::Person;
use crate::conference::ConferenceError;
use crate::format;
use crate::ids::{ContestId, PersonId, UnitId};
use crate::rights;
use crate::score::review::ReviewError;
use crate::score::rulings::RulingError;
use crate::sealed::election;
use crate::sealed::urn::{self, UrnError};
use crate::submission::{self, SubmissionError};
use crate::vote::choice::ChoiceError;
use crate::vote::hands::HandsError;
use crate::vote::paper::PaperError;

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
    /// Not as many sealed ballots as people on the roll who cast one; or none where there can be none.
    #[error("{ballots} sealed ballots by {voters} voters on the roll")]
    BallotsWithoutVoters {
        /// Ballots in the urn.
        ballots: usize,
        /// People on the roll who cast one.
        voters: usize,
    },
    /// Something is wrong with the ballots or their opening.
    #[error("the urn: {0}")]
    Urn(#[from] UrnError),
    /// The votes on paper are wrong by themselves.
    #[error("the paper ballots: {0}")]
    Paper(#[from] PaperError),
    /// A decision about the ranking that does not stand.
    #[error("a ruling: {0}")]
    Ruling(#[from] RulingError),
    /// Who was here contradicts itself.
    #[error("attendance: {0}")]
    Attendance(#[from] AttendanceError),
    /// A unit's attendance, or the hands of a contest, stand twice.
    #[error("{0} stands twice")]
    Twice(String),
    /// A show of hands that is wrong by itself.
    #[error("hands: {0}")]
    Hands(#[from] HandsError),
    /// A checked sheet that does not stand.
    #[error("the checked sheet of {0}: {1}")]
    Checked(UnitId, ReviewError),
    /// Someone voted on paper without a vote, or by file too.
    #[error("{0} cannot have voted on paper")]
    NotOnPaper(PersonId),
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
    /// Every proof of every sealed ballot holds. Takes the most time by far.
    Ballots,
    /// The sealed ballots add up to what the tellers opened, and each teller's share is proven.
    Opening,
    /// The numbers of each contest can be true together.
    Counts,
    /// The ranking stated follows from the sheets.
    Ranking,
    /// The outcome stated of each contest follows from the votes.
    Contests,
}

impl Check {
    /// Every part, in order.
    pub const ALL: [Self; 9] = [
        Self::Conference,
        Self::Roll,
        Self::Sheets,
        Self::Votes,
        Self::Ballots,
        Self::Opening,
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
            Check::Conference => {
                self.conference.check()?;
                Ok(self.conference.check_procedure()?)
            }
            Check::Roll => self.check_roll(),
            Check::Sheets => self.check_sheets(),
            Check::Votes => self.check_votes(),
            Check::Ballots => self.check_ballots(),
            Check::Opening => self.check_opening(),
            Check::Counts => {
                let mut counted = self.recount_contests().into_iter();
                match counted.find(|contest| !contest.count.adds_up()) {
                    Some(contest) => Err(ResultsError::DoesNotAddUp(contest.id)),
                    None => Ok(()),
                }
            }
            Check::Ranking => {
                self.rulings.check(&self.conference)?;
                same(self.recount_ranking() == self.outcome.ranking)
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
            if (entry.voted || entry.sealed)
                && !person.is_some_and(|p| rights::votes(&self.conference, p))
            {
                return Err(refused(SubmissionError::NoVote));
            }
            if let Some(signature) = &entry.signature {
                if !person.is_some_and(|p| rights::signs(&self.conference, p)) {
                    return Err(refused(SubmissionError::NotToSign));
                }
                signature.check().map_err(refused)?;
            }
        }
        let mut seen = BTreeSet::new();
        for attendance in &self.attendance {
            attendance.check(&self.conference)?;
            if !seen.insert(&attendance.unit) {
                return Err(ResultsError::Twice(attendance.unit.to_string()));
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
        for (unit, checked) in &self.checked {
            let bad = |error| ResultsError::Checked(unit.clone(), error);
            if checked.check.sheet.unit != *unit {
                return Err(bad(ReviewError::BadSheet));
            }
            checked.check.check(&self.conference).map_err(bad)?;
        }
        Ok(())
    }

    fn check_votes(&self) -> Result<(), ResultsError> {
        let voters = self.voters();
        let voted = |id: &&PersonId| self.roll.get(*id).is_some_and(|entry| entry.voted);
        let voters: BTreeSet<&PersonId> = voters.into_iter().filter(voted).collect();
        if let Some(unknown) = self
            .open_votes
            .keys()
            .find(|id| self.conference.contest(id).is_none())
        {
            return Err(ResultsError::VotesWithoutVoters(unknown.clone()));
        }
        for contest in &self.conference.contests {
            let open = self.open_votes.get(&contest.id);
            let cast_by_voters =
                |votes: &BTreeMap<PersonId, _>| votes.keys().all(|id| voters.contains(id));
            let cast_here = self.conference.is_held(contest) && !contest.secret;
            if open.is_some() != cast_here || !open.is_none_or(cast_by_voters) {
                return Err(ResultsError::VotesWithoutVoters(contest.id.clone()));
            }
            for (voter, choice) in open.into_iter().flatten() {
                let unit = self.conference.person(voter).and_then(|p| p.unit.as_ref());
                let rules = &self.conference.rules;
                choice
                    .check(contest)
                    .and_then(|()| choice.check_voter(rules, contest, unit))
                    .map_err(|error| ResultsError::BadVote(contest.id.clone(), error))?;
            }
        }
        let sealed = self.roll.values().filter(|entry| entry.sealed).count();
        let ballots = self.urn.as_ref().map_or(0, |urn| urn.ballots.len());
        if ballots != sealed {
            return Err(ResultsError::BallotsWithoutVoters {
                ballots,
                voters: sealed,
            });
        }
        let mut seen = BTreeSet::new();
        for hands in &self.hands {
            hands.check(&self.conference, rights::entitled(&self.conference))?;
            if !seen.insert(&hands.contest) {
                return Err(ResultsError::Twice(hands.contest.to_string()));
            }
        }
        self.check_paper()
    }

    fn check_paper(&self) -> Result<(), ResultsError> {
        let Some(paper) = &self.paper else {
            return Ok(());
        };
        for id in &paper.voters {
            let person = self.conference.person(id);
            let votes = person.is_some_and(|p| rights::votes(&self.conference, p));
            let by_file = self.roll.get(id).is_some_and(|r| r.voted || r.sealed);
            if !votes || by_file {
                return Err(ResultsError::NotOnPaper(id.clone()));
            }
        }
        Ok(paper.check(&self.conference)?)
    }

    fn check_ballots(&self) -> Result<(), ResultsError> {
        let Some(urn) = &self.urn else {
            return Ok(());
        };
        let election = election::election(&self.conference).map_err(UrnError::from)?;
        Ok(urn::check_ballots(&election, &urn.ballots, 1)?)
    }

    fn check_opening(&self) -> Result<(), ResultsError> {
        let Some(urn) = &self.urn else {
            return Ok(());
        };
        let fingerprint = format::write(&self.conference).1;
        Ok(urn.check(&self.conference, fingerprint)?)
    }
}

fn same(is: bool) -> Result<(), ResultsError> {
    if is {
        Ok(())
    } else {
        Err(ResultsError::OutcomeDiffers)
    }
}
