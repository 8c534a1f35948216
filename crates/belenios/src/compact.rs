//! A ballot as bytes, for the way between devices: a third of the text.
//!
//! First all points, then all numbers, each of a fixed width and big-endian, in the order in which they
//! stand in the text. Names, counts and the election are left out, since whoever reads a ballot has the
//! election; so is the hash inside the signature, which is that of the rebuilt text. One ballot
//! has one such form: every bit of it matters.
//!
//! [`Ballot::to_bytes`](crate::ballot::Ballot::to_bytes) writes it,
//! [`Ballot::from_bytes`](crate::ballot::Ballot::from_bytes) reads it, and
//! [`Ballot::open_bytes`](crate::ballot::Ballot::open_bytes) checks the ballot too.

use std::vec;

use crate::answer::Answer;
use crate::cipher::Ciphertext;
use crate::election::Election;
use crate::group::{Element, Group, Number, SCALAR_BYTES, Scalar as _};
use crate::proof::Proof;
use crate::question::Question;

/// Why bytes are no ballot of an election. Points and numbers are counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// More or fewer bytes than every ballot of this election has.
    #[error("{found} bytes, where a ballot of this election has {expected}")]
    Length {
        /// What there must be.
        expected: usize,
        /// What there is.
        found: usize,
    },
    /// Not a member of the group in its canonical encoding.
    #[error("point {0} is not a member of the group in its canonical encoding")]
    Point(usize),
    /// Not a number below the group's order.
    #[error("number {0} is not below the order of the group")]
    Number(usize),
}

/// How many points and numbers the ballots of an election have.
#[derive(Clone, Copy)]
struct Shape {
    points: usize,
    numbers: usize,
}

impl Shape {
    /// Only of what is held in memory, so no sum comes near the largest number.
    fn new(questions: &[Question]) -> Self {
        let mut shape = Self {
            points: 1,
            numbers: 2,
        };
        for question in questions {
            let ciphertexts = question.ciphertexts();
            let branches = 2 * ciphertexts + question.overall_branches();
            shape.points += 2 * ciphertexts;
            shape.numbers += 2 * (branches + question.blank_branches().unwrap_or(0));
        }
        shape
    }

    fn bytes<G: Group>(self) -> usize {
        self.points * G::POINT_BYTES + self.numbers * SCALAR_BYTES
    }
}

/// How many bytes every ballot of this election has.
pub fn length<G: Group>(election: &Election<G>) -> usize {
    Shape::new(&election.questions).bytes::<G>()
}

/// What a ballot consists of beside the election and the hash of the text.
pub(crate) struct Content<G: Group> {
    pub credential: Element<G>,
    pub answers: Vec<Answer<G>>,
    pub signature: Proof<G>,
}

/// The bytes. The answers have the shape that the questions ask for.
pub(crate) fn write<G: Group>(
    credential: &Element<G>,
    answers: &[Answer<G>],
    signature: &Proof<G>,
) -> Vec<u8> {
    let ciphertexts = answers.iter().flat_map(|answer| &answer.choices);
    let points: Vec<G::Point> = std::iter::once(credential)
        .chain(ciphertexts.flat_map(|pair| [&pair.alpha, &pair.beta]))
        .map(|element| element.point().clone())
        .collect();
    let mut bytes = G::encode(&points);
    let proofs = answers.iter().flat_map(|answer| {
        let individual = answer.individual_proofs.iter().flatten();
        let blank = answer.blank_proof.iter().flatten();
        individual.chain(&answer.overall_proof).chain(blank)
    });
    for proof in proofs.chain([signature]) {
        bytes.extend(proof.challenge.0.encode());
        bytes.extend(proof.response.0.encode());
    }
    bytes
}

/// Takes the bytes apart; proofs are not looked at.
pub(crate) fn read<G: Group>(bytes: &[u8], questions: &[Question]) -> Result<Content<G>, Fault> {
    let shape = Shape::new(questions);
    let length = Fault::Length {
        expected: shape.bytes::<G>(),
        found: bytes.len(),
    };
    if bytes.len() != shape.bytes::<G>() {
        return Err(length);
    }
    let (points, numbers) = bytes
        .split_at_checked(shape.points * G::POINT_BYTES)
        .ok_or(length)?;
    // The numbers first: what is nonsense is then known for the price of a comparison.
    let numbers: Result<Vec<Number<G>>, Fault> = numbers
        .as_chunks()
        .0
        .iter()
        .enumerate()
        .map(|(place, bytes)| match G::Scalar::decode(bytes) {
            Some(number) => Ok(Number(number)),
            None => Err(Fault::Number(place)),
        })
        .collect();
    let numbers = numbers?;
    let points: Result<Vec<G::Point>, Fault> = points
        .chunks_exact(G::POINT_BYTES)
        .enumerate()
        .map(|(place, bytes)| G::decode(bytes).ok_or(Fault::Point(place)))
        .collect();
    let mut parts = Parts {
        elements: Element::all(points?).into_iter(),
        numbers: numbers.into_iter(),
    };
    // The length was right, so there is a part wherever one is wanted.
    parts.content(questions).ok_or(length)
}

/// The parts that are left.
struct Parts<G: Group> {
    elements: vec::IntoIter<Element<G>>,
    numbers: vec::IntoIter<Number<G>>,
}

impl<G: Group> Parts<G> {
    fn content(&mut self, questions: &[Question]) -> Option<Content<G>> {
        let credential = self.elements.next()?;
        let answers = questions.iter().map(|question| self.answer(question));
        let answers = answers.collect::<Option<_>>()?;
        let signature = self.proof()?;
        Some(Content {
            credential,
            answers,
            signature,
        })
    }

    fn answer(&mut self, question: &Question) -> Option<Answer<G>> {
        let ciphertexts = question.ciphertexts();
        let choices = (0..ciphertexts).map(|_| self.ciphertext());
        let choices = choices.collect::<Option<_>>()?;
        let individual = (0..ciphertexts).map(|_| self.proofs(2));
        let individual_proofs = individual.collect::<Option<_>>()?;
        let overall_proof = self.proofs(question.overall_branches())?;
        let blank_proof = match question.blank_branches() {
            Some(branches) => Some(self.proofs(branches)?),
            None => None,
        };
        Some(Answer {
            choices,
            individual_proofs,
            overall_proof,
            blank_proof,
        })
    }

    fn ciphertext(&mut self) -> Option<Ciphertext<G>> {
        Some(Ciphertext {
            alpha: self.elements.next()?,
            beta: self.elements.next()?,
        })
    }

    fn proofs(&mut self, count: usize) -> Option<Vec<Proof<G>>> {
        (0..count).map(|_| self.proof()).collect()
    }

    fn proof(&mut self) -> Option<Proof<G>> {
        Some(Proof {
            challenge: self.numbers.next()?,
            response: self.numbers.next()?,
        })
    }
}
