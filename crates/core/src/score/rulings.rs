//! What people decide about the ranking, the candidates and equal votes, each with the reason or the witnesses that make it stand.

use std::collections::BTreeSet;

use crate::conference::Conference;
use crate::hash::Hash;
use crate::ids::{AwardId, ContestId, OptionId, UnitId};

document_types! {
    /// Everything decided.
    #[derive(Default)]
    pub struct Rulings {
        /// The chair's decisions on ties.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub chair: Vec<ChairsDecision>,
        /// The lots that were drawn.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub lots: Option<Lots>,
        /// Units that are not considered.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub exclusions: Vec<Exclusion>,
        /// Who is put on a list of candidates, or taken off it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub candidates: Vec<CandidateDecision>,
        /// The chair's decisions on lines with equal votes.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub contests: Vec<ContestDecision>,
    }

    /// One ruling.
    pub enum Ruling {
        /// On a tie in the ranking.
        Chair(ChairsDecision),
        /// Lots for ties in the ranking.
        Lots(Lots),
        /// A unit that is not considered.
        Exclusion(Exclusion),
        /// A candidate by decision.
        Candidate(CandidateDecision),
        /// On equal votes.
        Contest(ContestDecision),
    }

    /// The chair's decision on units that are tied. It holds for a tie all of whose units it names.
    pub struct ChairsDecision {
        /// The units, the first one in front.
        pub order: Vec<UnitId>,
        /// Why.
        pub reason: String,
    }

    /// Lots: the order of units follows from the seed, and anyone can draw again.
    pub struct Lots {
        /// What was chosen before everybody's eyes, as dice or a number called out.
        pub seed: String,
        /// Who saw it.
        pub witnesses: Vec<String>,
    }

    /// A unit put on the list of candidates of an award, or taken off it, against what the rule says.
    pub struct CandidateDecision {
        /// The award.
        pub award: AwardId,
        /// The unit.
        pub unit: UnitId,
        /// True where it stands, false where it does not.
        pub stands: bool,
        /// Why.
        pub reason: String,
    }

    /// The chair's decision on lines with equal votes at the last seat. It holds where it names all of them.
    pub struct ContestDecision {
        /// The contest.
        pub contest: ContestId,
        /// The lines, the first one in front.
        pub order: Vec<OptionId>,
        /// Why.
        pub reason: String,
    }

    /// A unit that is not considered (không xét, tạm dừng xét). It keeps its points and its place.
    pub struct Exclusion {
        /// Which.
        pub unit: UnitId,
        /// On what ground.
        pub kind: ExclusionKind,
        /// Why, in words.
        pub reason: String,
        /// The letter or decision it rests on; absent where not known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub source: Option<String>,
    }
}

document_types! {
    /// On what ground a unit is not considered.
    #[derive(Copy)]
    pub enum ExclusionKind {
        /// Did not register, or did not sign the covenant.
        NotRegistered,
        /// Serious loss of unity, corruption, or a leader disciplined.
        Misconduct,
        /// A fatal accident or serious damage to the environment by fault of management.
        Accident,
        /// The file was not sent.
        NoFile,
        /// Held by law while discipline, inspection or a complaint is under way (Decree 152/2025 art. 4(4)).
        LegalHold,
        /// Another ground of the bloc's own rules.
        Other,
    }
}

/// Why a ruling does not stand.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RulingError {
    /// A unit that the bloc does not have.
    #[error("there is no unit {0}")]
    UnknownUnit(UnitId),
    /// An award that the conference does not have.
    #[error("there is no award {0}")]
    UnknownAward(AwardId),
    /// A contest that the conference does not have, or a line that stands not in it or twice.
    #[error("the lines of contest {0} are not these")]
    BadContest(ContestId),
    /// A unit twice in one order.
    #[error("unit {0} stands twice in one order")]
    UnitTwice(UnitId),
    /// No reason, no seed or no witness.
    #[error("a reason, a seed or a witness is missing")]
    Unfounded,
}

impl Rulings {
    /// True when nothing is decided.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Adds one. What was decided before of the same thing no longer holds.
    pub fn add(&mut self, ruling: Ruling) {
        match ruling {
            Ruling::Chair(decision) => self.chair.push(decision),
            Ruling::Lots(lots) => self.lots = Some(lots),
            Ruling::Exclusion(exclusion) => {
                self.exclusions.retain(|e| e.unit != exclusion.unit);
                self.exclusions.push(exclusion);
            }
            Ruling::Candidate(decision) => {
                let other = |d: &CandidateDecision| {
                    (&d.award, &d.unit) != (&decision.award, &decision.unit)
                };
                self.candidates.retain(other);
                self.candidates.push(decision);
            }
            Ruling::Contest(decision) => {
                self.contests.retain(|d| d.contest != decision.contest);
                self.contests.push(decision);
            }
        }
    }

    /// What was decided on a unit as a candidate.
    pub fn candidate(&self, award: &AwardId, unit: &UnitId) -> Option<&CandidateDecision> {
        let mut found = self.candidates.iter();
        found.find(|d| d.award == *award && d.unit == *unit)
    }

    /// True for a unit that is not considered.
    pub fn excludes(&self, unit: &UnitId) -> bool {
        self.exclusions.iter().any(|e| e.unit == *unit)
    }

    /// Checks every ruling.
    ///
    /// # Errors
    /// The first that does not stand.
    pub fn check(&self, conference: &Conference) -> Result<(), RulingError> {
        let founded = |text: &str| {
            if text.trim().is_empty() {
                Err(RulingError::Unfounded)
            } else {
                Ok(())
            }
        };
        let known = |unit: &UnitId| match conference.unit(unit) {
            Some(_) => Ok(()),
            None => Err(RulingError::UnknownUnit(unit.clone())),
        };
        for decision in &self.chair {
            founded(&decision.reason)?;
            let mut seen = BTreeSet::new();
            for unit in &decision.order {
                known(unit)?;
                if !seen.insert(unit) {
                    return Err(RulingError::UnitTwice(unit.clone()));
                }
            }
        }
        if let Some(lots) = &self.lots {
            founded(&lots.seed)?;
            founded(lots.witnesses.first().map_or("", String::as_str))?;
        }
        for exclusion in &self.exclusions {
            known(&exclusion.unit)?;
            founded(&exclusion.reason)?;
        }
        for decision in &self.candidates {
            known(&decision.unit)?;
            founded(&decision.reason)?;
            if conference.award(&decision.award).is_none() {
                return Err(RulingError::UnknownAward(decision.award.clone()));
            }
        }
        for decision in &self.contests {
            founded(&decision.reason)?;
            decision.check(conference)?;
        }
        Ok(())
    }
}

impl Ruling {
    /// Checks it by itself.
    ///
    /// # Errors
    /// Why it does not stand.
    pub fn check(&self, conference: &Conference) -> Result<(), RulingError> {
        let mut alone = Rulings::default();
        alone.add(self.clone());
        alone.check(conference)
    }
}

impl ContestDecision {
    fn check(&self, conference: &Conference) -> Result<(), RulingError> {
        let bad = || RulingError::BadContest(self.contest.clone());
        let contest = conference.contest(&self.contest).ok_or_else(bad)?;
        let mut seen = BTreeSet::new();
        let fits = |line: &OptionId| contest.option(line).is_some() && seen.insert(line.clone());
        if self.order.iter().all(fits) {
            Ok(())
        } else {
            Err(bad())
        }
    }
}

impl ChairsDecision {
    /// The place of a unit in the order.
    pub fn place(&self, unit: &UnitId) -> Option<usize> {
        self.order.iter().position(|u| u == unit)
    }
}

impl Lots {
    /// The lot of a unit: SHA-256 of the seed, a line feed and the unit's identifier. The least one comes first.
    pub fn of(&self, unit: &UnitId) -> Hash {
        Hash::of(format!("{}\n{unit}", self.seed).as_bytes())
    }

    /// The order of some units.
    pub fn order<'a>(&self, units: &'a [UnitId]) -> Vec<&'a UnitId> {
        let mut order: Vec<&UnitId> = units.iter().collect();
        order.sort_by_cached_key(|unit| self.of(unit));
        order
    }
}
