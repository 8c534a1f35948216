//! What the shares together say: how many ballots have each choice.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::group::{Group, Scalar as _};
use crate::json;
use crate::question::Question;
use crate::share::Share;
use crate::tally::EncryptedTally;

/// The counts, per question and choice; the blank votes come first where there can be any.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// Per question and choice.
    pub result: Vec<Vec<u32>>,
}

/// Why a result is refused, or none can be found. Questions and choices are counted from 0.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The text cannot be read.
    #[error(transparent)]
    Json(#[from] json::Error),
    /// Another number of questions or choices.
    #[error("another number of questions or choices than the tally has")]
    Shape,
    /// The shares say something else.
    #[error("question {question}, choice {choice}: the shares say something else")]
    Count {
        /// Which question.
        question: usize,
        /// Which choice.
        choice: usize,
    },
    /// More than there were ballots.
    #[error("question {question}, choice {choice}: more than there are ballots")]
    Above {
        /// Which question.
        question: usize,
        /// Which choice.
        choice: usize,
    },
    /// No number of ballots fits what the shares say: some trustee's factor is wrong.
    #[error("question {question}, choice {choice}: no count fits the shares")]
    NoCount {
        /// Which question.
        question: usize,
        /// Which choice.
        choice: usize,
    },
    /// The counts of a question cannot come from so many allowed ballots.
    #[error("question {0}: the counts together are impossible")]
    Sum(usize),
}

impl Outcome {
    /// Reads a published result.
    pub fn parse(text: &str) -> Result<Self, Fault> {
        Ok(json::read(text)?)
    }

    /// The text to publish.
    pub fn text(&self) -> String {
        json::write(self)
    }

    /// Finds the counts from the shares of all trustees.
    pub fn find<G: Group>(
        tally: &EncryptedTally<G>,
        shares: &[Share<G>],
        ballots: u32,
    ) -> Result<Self, Fault> {
        let steps = Steps::<G>::new(ballots);
        let mut result = Vec::with_capacity(tally.0.len());
        for (question, row) in powers(tally, shares)?.iter().enumerate() {
            let mut counts = Vec::with_capacity(row.len());
            for (choice, power) in row.iter().enumerate() {
                let count = steps.exponent(power);
                counts.push(count.ok_or(Fault::NoCount { question, choice })?);
            }
            result.push(counts);
        }
        Ok(Self { result })
    }

    /// Checks the counts against the shares of all trustees.
    pub fn check<G: Group>(
        &self,
        tally: &EncryptedTally<G>,
        shares: &[Share<G>],
        questions: &[Question],
        ballots: u32,
    ) -> Result<(), Fault> {
        let powers = powers(tally, shares)?;
        let same = |(counts, row): (&Vec<u32>, &Vec<_>)| counts.len() == row.len();
        if self.result.len() != powers.len() || !self.result.iter().zip(&powers).all(same) {
            return Err(Fault::Shape);
        }
        for (question, (counts, row)) in self.result.iter().zip(&powers).enumerate() {
            for (choice, (count, power)) in counts.iter().zip(row).enumerate() {
                let claimed = G::raise_generator(&G::Scalar::from_count(u64::from(*count)));
                if claimed != *power {
                    return Err(Fault::Count { question, choice });
                }
                if *count > ballots {
                    return Err(Fault::Above { question, choice });
                }
            }
        }
        for (question, (counts, asked)) in self.result.iter().zip(questions).enumerate() {
            if !is_possible(counts, asked, ballots) {
                return Err(Fault::Sum(question));
            }
        }
        Ok(())
    }
}

/// The blank votes aside, every ballot has chosen between min and max.
fn is_possible(counts: &[u32], asked: &Question, ballots: u32) -> bool {
    let (blank, chosen) = match counts.split_first() {
        Some((blank, chosen)) if asked.has_blank() => (u64::from(*blank), chosen),
        _ => (0, counts),
    };
    let sum: u64 = chosen.iter().copied().map(u64::from).sum();
    let full = u64::from(ballots).saturating_sub(blank);
    (full * u64::from(asked.min)..=full * u64::from(asked.max)).contains(&sum)
}

/// The generator to the power of each count.
fn powers<G: Group>(
    tally: &EncryptedTally<G>,
    shares: &[Share<G>],
) -> Result<Vec<Vec<G::Point>>, Fault> {
    let mut powers = Vec::with_capacity(tally.0.len());
    for (question, row) in tally.0.iter().enumerate() {
        let mut out = Vec::with_capacity(row.len());
        for (choice, cipher) in row.iter().enumerate() {
            let mut power = cipher.beta.point().clone();
            for share in shares {
                let factors = share.decryption_factors.get(question);
                let factor = factors
                    .and_then(|row| row.get(choice))
                    .ok_or(Fault::Shape)?;
                power = G::quotient(&power, factor.point());
            }
            out.push(power);
        }
        powers.push(out);
    }
    Ok(powers)
}

/// Small exponents by small and large steps: the square root of the largest, twice.
struct Steps<G: Group> {
    small: HashMap<String, u32>,
    large: G::Point,
    width: u32,
    largest: u32,
}

impl<G: Group> Steps<G> {
    fn new(largest: u32) -> Self {
        let width = largest.isqrt().saturating_add(1);
        let mut points = Vec::with_capacity(width as usize);
        let mut point = G::one();
        for _ in 0..width {
            points.push(point.clone());
            point = G::product(&point, &G::generator());
        }
        Self {
            small: G::texts(&points).into_iter().zip(0..).collect(),
            large: point,
            width,
            largest,
        }
    }

    fn exponent(&self, power: &G::Point) -> Option<u32> {
        let mut rest = power.clone();
        for step in 0..=self.largest / self.width {
            let text = G::texts(std::slice::from_ref(&rest)).pop()?;
            if let Some(small) = self.small.get(&text) {
                return Some(step * self.width + small).filter(|found| *found <= self.largest);
            }
            rest = G::quotient(&rest, &self.large);
        }
        None
    }
}
