//! Whether the parts of a conference fit together.

use std::collections::BTreeSet;

use super::Conference;
use crate::ids::UnitId;
use crate::number::Points;
use crate::procedure::Procedure;
use crate::rules::{PeerScoring, TieRule};
use crate::score::criterion::{self, CriteriaError};
use crate::vote::contest::ContestError;

/// What makes a conference unusable, found before it is frozen and whenever it is opened.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ConferenceError {
    /// No member units.
    #[error("no units")]
    NoUnits,
    /// A unit without a name.
    #[error("unit {0} has no name")]
    UnitWithoutName(UnitId),
    /// Two things of a kind share an identifier.
    #[error("the identifier {0} is used twice")]
    UsedTwice(String),
    /// Something refers to what is not there.
    #[error("{from} refers to {to}, which does not exist")]
    Missing {
        /// Who refers.
        from: String,
        /// To what.
        to: String,
    },
    /// Two people represent one unit.
    #[error("unit {0} has two representatives")]
    TwoRepresentatives(UnitId),
    /// The criteria contradict each other.
    #[error(transparent)]
    Criteria(#[from] CriteriaError),
    /// A contest contradicts itself.
    #[error(transparent)]
    Contest(#[from] ContestError),
    /// A level with a zero in its lower part, or above one.
    #[error("a pass level is not a share")]
    BadLevel,
    /// A ballot box that cannot be used: an identifier that the protocol does not take, no tellers, or the key of
    /// one (counted from 1) that does not hold.
    #[error("the ballot box cannot be used (teller {teller})")]
    BallotBox {
        /// Which teller; 0 for the box itself.
        teller: usize,
    },
    /// The list of who scores whom is lacking, cannot be read, or lets a unit be its own peer.
    #[error("who scores whom cannot be told")]
    BadPairs,
    /// Points cannot be rounded to nothing.
    #[error("points cannot be rounded to that")]
    BadStep,
    /// What phones carry unread cannot be read: the board's rules, agenda, movements, texts of law, what is gone on from.
    #[error("a part that only the board reads cannot be read")]
    BadProcedure,
    /// Scores with no weight at all.
    #[error("the weights of the scores are all zero")]
    NoWeights,
}

impl Conference {
    /// Checks that the parts fit together.
    ///
    /// # Errors
    /// The first contradiction found.
    pub fn check(&self) -> Result<(), ConferenceError> {
        if self.bloc.units.is_empty() {
            return Err(ConferenceError::NoUnits);
        }
        if let Some(unit) = self.bloc.units.iter().find(|u| u.names.is_empty()) {
            return Err(ConferenceError::UnitWithoutName(unit.id.clone()));
        }
        self.check_identifiers()?;
        self.check_references()?;
        self.check_representatives()?;
        // Where nobody scores any more there is no sheet.
        if self.follows.is_none() {
            criterion::check(&self.criteria)?;
        }
        for contest in &self.contests {
            contest.check()?;
        }
        let levels = self
            .contests
            .iter()
            .map(|c| c.pass.level)
            .chain([self.rules.quorum]);
        if levels.into_iter().any(|level| !level.is_share()) {
            return Err(ConferenceError::BadLevel);
        }
        // A line without a single vote must never pass.
        if self
            .contests
            .iter()
            .any(|c| c.pass.level.votes_needed(1) == 0)
        {
            return Err(ConferenceError::BadLevel);
        }
        self.check_ballot_box()
    }

    /// Checks what phones do not read: rules of the board, what the conference goes on from. For whoever applies them.
    ///
    /// # Errors
    /// The first contradiction found.
    pub fn check_procedure(&self) -> Result<(), ConferenceError> {
        let procedure = match &self.procedure {
            Some(held) => held.get().map_err(|_| ConferenceError::BadProcedure)?,
            None => Procedure::default(),
        };
        // Saying that all is as usual would be a second spelling of saying nothing.
        if self.procedure.is_some() && procedure.is_usual() {
            return Err(ConferenceError::BadProcedure);
        }
        let scoring = &self.rules.scoring;
        if scoring.self_weight == 0 && scoring.peer_weight == 0 && procedure.board_weight == 0 {
            return Err(ConferenceError::NoWeights);
        }
        if procedure.max_rounds == Some(0) || procedure.outlying_percent > 100 {
            return Err(ConferenceError::BadProcedure);
        }
        for award in procedure.candidates.keys() {
            self.award(award)
                .ok_or_else(|| missing("candidates", award.as_str()))?;
        }
        self.check_scoring()?;
        let unread = |_| ConferenceError::BadProcedure;
        let movements = self.movements.get().map_err(unread)?;
        unique(movements.iter().map(|m| m.id.as_str()))?;
        self.legal_bases.get().map_err(unread)?;
        self.check_agenda()?;
        self.check_former()?;
        self.check_heads()?;
        match &self.follows {
            Some(held) => held
                .get()
                .map(|_| ())
                .map_err(|_| ConferenceError::BadProcedure),
            None => Ok(()),
        }
    }

    fn check_agenda(&self) -> Result<(), ConferenceError> {
        let agenda = self.agenda.get();
        let agenda = agenda.map_err(|_| ConferenceError::BadProcedure)?;
        unique(agenda.iter().map(|item| item.id.as_str()))?;
        for item in &agenda {
            let from = item.id.as_str();
            for id in &item.speakers {
                self.person(id).ok_or_else(|| missing(from, id.as_str()))?;
            }
            for id in &item.papers {
                if !self.papers.iter().any(|p| p.id == *id) {
                    return Err(missing(from, id.as_str()));
                }
            }
        }
        Ok(())
    }

    fn check_former(&self) -> Result<(), ConferenceError> {
        let Some(held) = &self.bloc.former else {
            return Ok(());
        };
        let former = held.get().map_err(|_| ConferenceError::BadProcedure)?;
        // Nobody at all is said by saying nothing.
        if former.is_empty() {
            return Err(ConferenceError::BadProcedure);
        }
        if let Some(unit) = former.iter().find(|unit| unit.names.is_empty()) {
            return Err(ConferenceError::UnitWithoutName(unit.id.clone()));
        }
        let all = || self.bloc.units.iter().chain(&former);
        unique(all().map(|unit| unit.id.as_str()))?;
        for unit in all() {
            for id in &unit.predecessors {
                if !former.iter().any(|before| before.id == *id) {
                    return Err(missing(unit.id.as_str(), id.as_str()));
                }
            }
        }
        Ok(())
    }

    fn check_heads(&self) -> Result<(), ConferenceError> {
        let Some(held) = &self.bloc.heads else {
            return Ok(());
        };
        let heads = held.get().map_err(|_| ConferenceError::BadProcedure)?;
        // No heads at all is said by saying nothing.
        if heads.is_empty() {
            return Err(ConferenceError::BadProcedure);
        }
        let former = self.bloc.former();
        for year in heads {
            for id in std::iter::once(&year.head).chain(&year.deputy) {
                let mut known = self.bloc.units.iter().chain(&former);
                if !known.any(|unit| unit.id == *id) {
                    return Err(missing("heads", id.as_str()));
                }
            }
        }
        Ok(())
    }

    fn check_scoring(&self) -> Result<(), ConferenceError> {
        let scoring = &self.rules.scoring;
        if scoring.step.is_some_and(|step| step <= Points::ZERO) {
            return Err(ConferenceError::BadStep);
        }
        let named = scoring.peers == PeerScoring::Named;
        if named != scoring.pairs.is_some() {
            return Err(ConferenceError::BadPairs);
        }
        let Some(pairs) = &scoring.pairs else {
            return Ok(());
        };
        let pairs = pairs.get().map_err(|_| ConferenceError::BadPairs)?;
        for (unit, others) in &pairs {
            if others.contains(unit) {
                return Err(ConferenceError::BadPairs);
            }
            for id in others.iter().chain([unit]) {
                self.unit(id).ok_or_else(|| missing("pairs", id.as_str()))?;
            }
        }
        Ok(())
    }

    fn check_ballot_box(&self) -> Result<(), ConferenceError> {
        // The keys' proofs are checked where the election is made of them: a phone has no need to.
        if let Some(ballot_box) = &self.ballot_box
            && (ballot_box.tellers.is_empty() || ballot_box.min_ballots == 0)
        {
            return Err(ConferenceError::BallotBox { teller: 0 });
        }
        for person in self.slips.keys() {
            if self.person(person).is_none() {
                return Err(missing("slips", person.as_str()));
            }
        }
        Ok(())
    }

    fn check_identifiers(&self) -> Result<(), ConferenceError> {
        unique(self.bloc.units.iter().map(|u| u.id.as_str()))?;
        unique(self.people.iter().map(|p| p.id.as_str()))?;
        unique(self.papers.iter().map(|p| p.id.as_str()))?;
        unique(self.awards.iter().map(|a| a.id.as_str()))?;
        unique(self.contests.iter().map(|c| c.id.as_str()))
    }

    fn check_references(&self) -> Result<(), ConferenceError> {
        let unit = |from: &str, id: &UnitId| {
            self.unit(id)
                .map(|_| ())
                .ok_or_else(|| missing(from, id.as_str()))
        };
        for person in &self.people {
            person
                .unit
                .iter()
                .try_for_each(|id| unit(person.id.as_str(), id))?;
        }
        self.host.iter().try_for_each(|id| unit("host", id))?;
        for id in &self.chairs {
            self.person(id)
                .ok_or_else(|| missing("chairs", id.as_str()))?;
        }
        for target in &self.targets {
            unit("targets", &target.unit)?;
        }
        for rule in &self.rules.scoring.ties {
            if let TieRule::Row(row) = rule
                && criterion::find(&self.criteria, row).is_none()
            {
                return Err(missing("ties", row.as_str()));
            }
        }
        for contest in &self.contests {
            let from = contest.id.as_str();
            for option in &contest.options {
                option.unit.iter().try_for_each(|id| unit(from, id))?;
            }
            if let Some(id) = &contest.award {
                self.award(id).ok_or_else(|| missing(from, id.as_str()))?;
            }
        }
        Ok(())
    }

    fn check_representatives(&self) -> Result<(), ConferenceError> {
        let mut seen = BTreeSet::new();
        for person in self.people.iter().filter(|p| p.capacity.represents()) {
            if let Some(unit) = &person.unit
                && !seen.insert(unit)
            {
                return Err(ConferenceError::TwoRepresentatives(unit.clone()));
            }
        }
        Ok(())
    }
}

fn missing(from: &str, to: &str) -> ConferenceError {
    ConferenceError::Missing {
        from: from.to_owned(),
        to: to.to_owned(),
    }
}

fn unique<'a>(ids: impl Iterator<Item = &'a str>) -> Result<(), ConferenceError> {
    let mut seen = BTreeSet::new();
    for id in ids {
        if !seen.insert(id) {
            return Err(ConferenceError::UsedTwice(id.to_owned()));
        }
    }
    Ok(())
}
