//! One question answered: encrypted choices, and proofs that they are a vote.
//!
//! Three kinds of proof: each choice is 0 or 1; their sum is allowed; and where a vote can be blank,
//! that a blank vote chooses nothing. The blank flag is a ciphertext like the others and comes first.

use rand_core::CryptoRng;
use subtle::{Choice, ConstantTimeEq as _};

use crate::branches::{self, Checks, Known};
use crate::cipher::{self, Ciphertext, Pair};
use crate::group::{Group, Scalar as _};
use crate::hash::Purpose;
use crate::proof::Proof;
use crate::question::{Choices, Question};
use crate::secret::Secret;

records! {
    /// An encrypted answer with its proofs.
    pub struct Answer<G> {
        /// The blank flag where there is one, then one ciphertext for each answer.
        pub choices: Vec<Ciphertext<G>>,
        /// For each ciphertext, that it encrypts 0 or 1.
        pub individual_proofs: Vec<Vec<Proof<G>>>,
        /// That the sum is allowed, or the vote blank.
        pub overall_proof: Vec<Proof<G>>,
        /// That the vote is not blank, or nothing is chosen.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub blank_proof: Option<Vec<Proof<G>>>,
    }
}

/// Why an answer is refused. Ciphertexts are counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// Another number of ciphertexts than the question asks for.
    #[error("another number of choices than the question has")]
    Choices,
    /// Another number of proofs, or of branches in a proof.
    #[error("another number of proofs than the question needs")]
    Proofs,
    /// A choice was not shown to be 0 or 1.
    #[error("choice {0} is not shown to be 0 or 1")]
    Individual(usize),
    /// The sum was not shown to be allowed.
    #[error("the number of choices is not shown to be allowed")]
    Overall,
    /// A blank vote was not shown to choose nothing.
    #[error("the vote is not shown to be either blank or a choice")]
    Blank,
}

/// What a proof of one ciphertext's own is about.
fn about<G: Group>(ciphertext: &Ciphertext<G>) -> String {
    format!("{},{}", ciphertext.alpha.text(), ciphertext.beta.text())
}

/// Encrypts a vote and proves that it is one. The caller has checked that the vote fits.
pub(crate) fn seal<G: Group, R: CryptoRng + ?Sized>(
    context: &str,
    key: &G::Table,
    question: &Question,
    vote: &Choices,
    random: &mut R,
) -> Answer<G> {
    let flag = question.has_blank().then(|| vote.is_blank().unwrap_u8());
    let marks = || flag.iter().chain(vote.marks());
    let plain: Vec<Secret<G>> = marks().map(|mark| small(u64::from(*mark))).collect();
    let randomness: Vec<Secret<G>> = plain.iter().map(|_| Secret::random(random)).collect();
    let encrypt = |(number, randomness)| Pair::encrypt(key, number, randomness);
    let choices = Pair::publish(plain.iter().zip(&randomness).map(encrypt).collect());
    let mut individual_proofs = Vec::with_capacity(choices.len());
    let secrets = marks().zip(&plain).zip(&randomness);
    for (ciphertext, ((mark, number), witness)) in choices.iter().zip(secrets) {
        let prefix = Purpose::Choice {
            context,
            about: &about(ciphertext),
        };
        let one = Choice::from(*mark);
        let statements = [
            statement(witness, number, 0, !one),
            statement(witness, number, 1, one),
        ];
        individual_proofs.push(branches::prove(&prefix.prefix(), key, &statements, random));
    }
    let sealed = Sums::new(context, question, &choices);
    let first = usize::from(question.has_blank());
    let witness = total(randomness.get(first..).unwrap_or_default());
    let number = small(u64::from(vote.sum()));
    let blank = vote.is_blank();
    let flag = question
        .has_blank()
        .then_some(plain.first().zip(randomness.first()))
        .flatten();
    let mut statements = Vec::with_capacity(question.sums() + 1);
    if let Some((plain, randomness)) = flag {
        statements.push(statement(randomness, plain, 1, blank));
    }
    for sum in question.min..=question.max {
        let chosen = vote.sum().ct_eq(&sum) & !blank;
        statements.push(statement(&witness, &number, sum, chosen));
    }
    let overall_proof = branches::prove(&sealed.overall, key, &statements, random);
    let blank_proof = flag.map(|(plain, randomness)| {
        let statements = [
            statement(randomness, plain, 0, !blank),
            statement(&witness, &number, 0, blank),
        ];
        branches::prove(&sealed.blank, key, &statements, random)
    });
    Answer {
        choices,
        individual_proofs,
        overall_proof,
        blank_proof,
    }
}

fn small<G: Group>(number: u64) -> Secret<G> {
    Secret::new(G::Scalar::from_count(number))
}

fn total<G: Group>(secrets: &[Secret<G>]) -> Secret<G> {
    secrets.iter().fold(small(0), |sum, secret| {
        Secret::new(sum.number().plus(secret.number()))
    })
}

/// "This ciphertext encrypts `said`", when it encrypts `number`.
fn statement<'a, G: Group>(
    witness: &'a Secret<G>,
    number: &Secret<G>,
    said: u32,
    chosen: Choice,
) -> Known<'a, G> {
    let said = G::Scalar::from_count(u64::from(said));
    Known {
        witness,
        excess: Secret::new(number.number().minus(&said)),
        chosen,
    }
}

/// What the proofs about the whole answer speak of: the sum over all choices but the blank flag.
struct Sums<G: Group> {
    sum: Pair<G>,
    overall: String,
    blank: String,
}

impl<G: Group> Sums<G> {
    fn new(context: &str, question: &Question, choices: &[Ciphertext<G>]) -> Self {
        let first = usize::from(question.has_blank());
        let sum = Pair::sum(choices.get(first..).unwrap_or_default());
        let context = &format!("{context}|{}", cipher::texts(choices));
        let (overall, blank) = if question.has_blank() {
            let overall = Purpose::BlankOrSum { context }.prefix();
            (overall, Purpose::Blank { context }.prefix())
        } else {
            let about = Pair::publish(vec![sum.clone()])
                .first()
                .map(about)
                .unwrap_or_default();
            let about = &about;
            (Purpose::Choice { context, about }.prefix(), String::new())
        };
        Self {
            sum,
            overall,
            blank,
        }
    }
}

impl<G: Group> Answer<G> {
    /// Adds this answer's proofs to those to be checked, once [`Self::check_shape`] has found their numbers right.
    pub(crate) fn check<L>(
        &self,
        context: &str,
        key: &G::Key,
        question: &Question,
        checks: &mut Checks<L, G>,
        label: impl Fn(Fault) -> L,
    ) {
        let generator = G::generator();
        for (index, (ciphertext, proofs)) in
            self.choices.iter().zip(&self.individual_proofs).enumerate()
        {
            let prefix = Purpose::Choice {
                context,
                about: &about(ciphertext),
            };
            let (alpha, beta) = (ciphertext.alpha.point(), ciphertext.beta.point());
            let statements = [
                (alpha, beta.clone()),
                (alpha, G::quotient(beta, &generator)),
            ];
            checks.branches(
                label(Fault::Individual(index)),
                prefix.prefix(),
                key,
                statements.into_iter(),
                proofs,
            );
        }
        let Sums {
            sum,
            overall,
            blank,
        } = Sums::new(context, question, &self.choices);
        let flag = self.choices.first().filter(|_| question.has_blank());
        let flag = flag.map(|flag| (flag.alpha.point(), flag.beta.point()));
        let blank_vote = flag.map(|(alpha, beta)| (alpha, G::quotient(beta, &generator)));
        let shift = G::raise_generator(&G::Scalar::from_count(u64::from(question.min)));
        let mut beta = G::quotient(&sum.beta, &shift);
        let allowed = (question.min..=question.max).map(|_| {
            let next = G::quotient(&beta, &generator);
            (&sum.alpha, std::mem::replace(&mut beta, next))
        });
        checks.branches(
            label(Fault::Overall),
            overall,
            key,
            blank_vote.into_iter().chain(allowed),
            &self.overall_proof,
        );
        if let (Some((alpha, beta)), Some(proofs)) = (flag, &self.blank_proof) {
            let statements = [(alpha, beta.clone()), (&sum.alpha, sum.beta.clone())];
            checks.branches(
                label(Fault::Blank),
                blank,
                key,
                statements.into_iter(),
                proofs,
            );
        }
    }

    /// Are there as many ciphertexts and proofs as the question needs?
    pub(crate) fn check_shape(&self, question: &Question) -> Result<(), Fault> {
        if self.choices.len() != question.ciphertexts() {
            return Err(Fault::Choices);
        }
        let right = self.individual_proofs.len() == self.choices.len()
            && self
                .individual_proofs
                .iter()
                .all(|proofs| proofs.len() == 2)
            && self.overall_proof.len() == question.overall_branches()
            && self.blank_proof.as_ref().map(Vec::len) == question.blank_branches();
        right.then_some(()).ok_or(Fault::Proofs)
    }
}
