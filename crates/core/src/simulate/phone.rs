//! A delegate's phone: it makes its key, seals and signs, as the app does.

use super::Simulation;
use crate::bloc::Person;
use crate::conference::Conference;
use crate::date::Moment;
use crate::draft::{Draft, SealedVote};
use crate::format;
use crate::identity::slip::Code;
use crate::identity::{Key, Signature};
use crate::ids::PersonId;
use crate::sealed::ballot::Opening;
use crate::sealed::{chance_from, election};
use crate::submission::Submission;

/// A phone with its key, and the voucher of its person's slip where there is one.
#[derive(Debug)]
pub struct Phone {
    key: Key,
    voucher: Option<Signature>,
}

/// The code on a person's slip in an invented conference.
pub fn slip(ballot_box: &str, person: &PersonId, seed: u64) -> Code {
    let parts: [&[u8]; 3] = [
        ballot_box.as_bytes(),
        person.as_str().as_bytes(),
        &seed.to_be_bytes(),
    ];
    Code::random(&mut chance_from("khoithidua/simulate slip/1\n", &parts))
}

impl Phone {
    /// One of a person's phones.
    pub fn new(simulation: &Simulation, person: &Person, number: u8) -> Self {
        let seed = simulation.seed.to_be_bytes();
        let parts: [&[u8]; 3] = [person.id.as_str().as_bytes(), &[number], &seed];
        let key = Key::random(&mut chance_from("khoithidua/simulate phone/1\n", &parts));
        let voucher = voucher(&simulation.conference, &person.id, simulation.seed)
            .map(|voucher| voucher.vouch(&person.id, &key.public()));
        Self { key, voucher }
    }

    /// Signs a submission.
    pub fn sign(&self, submission: &mut Submission) {
        submission.sign(&self.key, self.voucher);
    }

    /// Seals what was voted in secret, signs, and answers the draft that remembers it and the file.
    ///
    /// `None` when the votes cannot be sealed.
    pub fn finalise(
        &self,
        simulation: &Simulation,
        draft: &Draft,
        now: Moment,
        build: &str,
    ) -> Option<(Draft, String)> {
        let conference = &simulation.conference;
        let sealed = match &simulation.election {
            Some(election) if draft.is_voting(conference) => {
                let choices = draft.secret_choices(conference);
                let marks = election::marks(conference, |id| choices.get(id).cloned())?;
                let answers = election::answers(election, &marks)?;
                // Another phone, and another time, give another ballot.
                let (key, moment) = (self.key.expose(), now.to_string());
                let parts: [&[u8]; 2] = [key.as_bytes(), moment.as_bytes()];
                let mut random = chance_from("khoithidua/simulate seal/1\n", &parts);
                let (ballot, tracker) = Opening::random(&mut random).seal(election, &answers)?;
                Some(SealedVote {
                    ballot,
                    tracker,
                    at: now,
                })
            }
            _ => None,
        };
        let mut submission = draft.submission(conference, now, build, sealed.as_ref());
        self.sign(&mut submission);
        let (text, hash) = format::write(&submission);
        Some((draft.finalised(conference, now, hash, sealed), text))
    }
}

/// The voucher of the slip that an invented conference gave the person; `None` in conferences with slips of their own.
fn voucher(
    conference: &Conference,
    person: &PersonId,
    seed: u64,
) -> Option<crate::identity::slip::Voucher> {
    let (id, listed) = (
        &conference.ballot_box.as_ref()?.id,
        conference.slips.get(person)?,
    );
    let voucher = slip(id, person, seed).voucher(id);
    (voucher.public() == *listed).then_some(voucher)
}
