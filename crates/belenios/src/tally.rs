//! The encrypted tally: the product of the ballots that count.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::ballot::Ballot;
use crate::cipher::{Ciphertext, Pair};
use crate::election::Election;
use crate::group::Group;
use crate::{hash, json};

/// Per question and choice, the encrypted number of ballots with that choice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound = "", transparent)]
pub struct EncryptedTally<G: Group>(pub Vec<Vec<Ciphertext<G>>>);

/// What is published beside the encrypted tally.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Size {
    /// How many ballots were counted.
    pub num_tallied: u32,
    /// The same number, as no voter weighs more than another.
    pub total_weight: u32,
    /// The name of the record with the encrypted tally.
    pub encrypted_tally: String,
}

impl Size {
    /// What belongs beside this text of a tally of so many ballots.
    pub fn new(tally: &str, ballots: u32) -> Self {
        Self {
            num_tallied: ballots,
            total_weight: ballots,
            encrypted_tally: hash::name(tally.as_bytes()),
        }
    }

    /// The text to publish.
    pub fn text(&self) -> String {
        json::write(self)
    }
}

/// Which of the ballots count: of each credential the last one. In the order of the ballots.
pub fn counted<G: Group>(ballots: &[Ballot<G>]) -> Vec<&Ballot<G>> {
    let mut last = HashMap::new();
    for (place, ballot) in ballots.iter().enumerate() {
        last.insert(ballot.credential().text(), place);
    }
    let counts =
        |(place, ballot): &(usize, &Ballot<G>)| last.get(ballot.credential().text()) == Some(place);
    ballots
        .iter()
        .enumerate()
        .filter(counts)
        .map(|(_, ballot)| ballot)
        .collect()
}

impl<G: Group> EncryptedTally<G> {
    /// Adds up ballots that have been opened with this election, one of each credential.
    pub fn of(election: &Election<G>, ballots: &[&Ballot<G>]) -> Self {
        let question = |(index, question): (usize, &crate::question::Question)| {
            let mut sums = vec![Pair::nothing(); question.ciphertexts()];
            for answer in ballots
                .iter()
                .filter_map(|ballot| ballot.answers().get(index))
            {
                for (sum, choice) in sums.iter_mut().zip(&answer.choices) {
                    sum.add(choice);
                }
            }
            Pair::publish(sums)
        };
        Self(
            election
                .questions
                .iter()
                .enumerate()
                .map(question)
                .collect(),
        )
    }

    /// The canonical text.
    pub fn text(&self) -> String {
        json::write(self)
    }
}
