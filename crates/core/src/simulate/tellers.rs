//! Tellers and slips of invented conferences: everybody can work out their secrets, and the conference says so.

use super::names::Words;
use super::phone;
use crate::conference::{Conference, SamplePart};
use crate::rights;
use crate::sealed::teller::{RehearsalKey, TellerFile, TellerSecret};
use crate::sealed::{BallotBox, chance_from, election, new_id};

/// The fewest ballots to be opened together, where there are so many voters.
const MIN_BALLOTS: u32 = 3;

/// Gives a conference a ballot box with sample keys, and a slip to everyone who takes part.
pub fn prepare(conference: &mut Conference, seed: u64) {
    let parts: [&[u8]; 1] = [&seed.to_be_bytes()];
    let mut random = chance_from("khoithidua/simulate ballot box/1\n", &parts);
    let id = new_id(&mut random);
    let voters = conference
        .people
        .iter()
        .filter(|p| rights::votes(conference, p));
    let voters = u32::try_from(voters.count()).unwrap_or(u32::MAX);
    conference.ballot_box = Some(sample(&id, MIN_BALLOTS.min(voters).max(1)));
    conference.sample.insert(SamplePart::Tellers);
    let people = conference.people.iter();
    conference.slips = people
        .filter(|p| rights::takes_part(conference, p))
        .map(|p| {
            (
                p.id.clone(),
                phone::slip(&id, &p.id, seed).voucher(&id).public(),
            )
        })
        .collect();
}

/// A ballot box for a conference that is there already. Its identifier follows from what the conference is called and
/// when it is, so that the same conference gets the same box.
pub fn sample_box(conference: &Conference) -> BallotBox {
    let day = conference.date.to_iso();
    let parts = [conference.title.as_bytes(), day.as_bytes()];
    let mut random = chance_from("khoithidua/sample ballot box/1\n", &parts);
    sample(&new_id(&mut random), MIN_BALLOTS)
}

/// A ballot box whose tellers' keys everybody can work out.
fn sample(id: &str, min_ballots: u32) -> BallotBox {
    let teller = |(number, name): (u32, &str)| {
        let number_bytes = number.to_be_bytes();
        let parts: [&[u8]; 2] = [id.as_bytes(), &number_bytes];
        let mut random = chance_from("khoithidua/simulate teller proof/1\n", &parts);
        let secret = TellerSecret::of_sample(id, number);
        secret.public(name, &mut random)
    };
    let mut ballot_box = BallotBox {
        tellers: (1..).zip(Words::TELLER.list()).map(teller).collect(),
        id: id.to_owned(),
        key: None,
        min_ballots,
    };
    ballot_box.key = election::common_key(&ballot_box).ok();
    ballot_box
}

/// The keys of a conference's tellers, where everybody can work them out.
pub fn files(conference: &Conference) -> Vec<TellerFile> {
    let Some(ballot_box) = &conference.ballot_box else {
        return Vec::new();
    };
    let tellers = (1..).zip(&ballot_box.tellers);
    let keys = tellers.filter_map(|(number, key)| {
        let secret = TellerSecret::of_sample(&ballot_box.id, number);
        secret.is_of(key).then(|| {
            TellerFile::Rehearsal(RehearsalKey {
                key: key.clone(),
                secret: secret.expose().to_string(),
            })
        })
    });
    keys.collect()
}
