//! What is hashed on the way, compared with values that an independent program computed.

use belenios::archive::Archive;
use belenios::ballot::Ballot;
use belenios::cipher::Ciphertext;
use belenios::credential::{Code, Credential};
use belenios::election::Election;
use belenios::group::{Belenios2048, Ed25519, Element, Group, Scalar};
use belenios::hash::{self, Purpose, challenge};
use belenios::proof::Proof;
use belenios::secret::Secret;
use belenios::share::Share;
use belenios::trustee;
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use crate::support::{only, text};

type Number = <Ed25519 as Group>::Scalar;
type Point = <Ed25519 as Group>::Point;

fn values() -> Value {
    serde_json::from_str(&text("intermediate.json")).unwrap()
}

fn str_of(value: &Value) -> &str {
    value.as_str().unwrap()
}

fn written(point: &Point) -> String {
    Element::<Ed25519>::new(*point).text().to_owned()
}

#[test]
fn multiples_of_the_generator_have_their_texts() {
    let values = values();
    for line in values["ed25519_encoding"].as_array().unwrap() {
        let exponent = <Number as Scalar>::parse(str_of(&line["k"])).unwrap();
        let point = Ed25519::raise_generator(&exponent);
        assert_eq!(written(&point), str_of(&line["kG"]));
        let read = Element::<Ed25519>::parse(str_of(&line["kG"])).unwrap();
        assert_eq!(*read.point(), point);
    }
}

/// The commitments of a proof about these ciphertexts, computed back.
fn commitments(
    key: &Point,
    statements: &[(Point, Point)],
    proofs: &[Proof<Ed25519>],
) -> Vec<String> {
    let pairs = statements.iter().zip(proofs);
    pairs
        .flat_map(|((alpha, beta), proof)| {
            let (challenge, response) = (&proof.challenge.0, &proof.response.0);
            [
                Ed25519::commitment_to_generator(response, alpha, challenge),
                Ed25519::commitment_to(key, response, beta, challenge),
            ]
        })
        .map(|point| written(&point))
        .collect()
}

fn check_sample(folder: &str, values: &Value) {
    let bytes = only(folder);
    let archive = Archive::read(&bytes).unwrap();
    let election = Election::<Ed25519>::parse(archive.election).unwrap();
    assert_eq!(
        election.fingerprint(),
        str_of(&values["election_fingerprint"])
    );
    let ballot = Ballot::open(archive.ballots[0], &election).unwrap();
    assert_eq!(ballot.tracker(), str_of(&values["ballot_tracker"]));
    let context = format!("{}|{}", election.fingerprint(), ballot.credential().text());
    assert_eq!(context, str_of(&values["S0"]));

    let question = &election.questions[0];
    let answer = &ballot.answers()[0];
    let generator = Ed25519::generator();
    let pair = |one: &Ciphertext<Ed25519>| (*one.alpha.point(), *one.beta.point());
    let first = usize::from(question.has_blank());
    let sum = answer.choices[first..].iter().map(pair);
    let sum = sum.reduce(|a, b| (a.0 + b.0, a.1 + b.1)).unwrap();
    let texts: Vec<String> = answer
        .choices
        .iter()
        .map(|one| format!("{},{}", one.alpha.text(), one.beta.text()))
        .collect();
    let whole = format!("{context}|{}", texts.join(","));
    let less = |(alpha, beta): (Point, Point), number: u32| {
        let shift = Ed25519::raise_generator(&Number::from(number));
        (alpha, beta - shift)
    };
    for expected in values["proofs"].as_array().unwrap() {
        let name = str_of(&expected["proof"]);
        let (prefix, statements, proofs) = match name {
            "overall" => {
                let sums = (question.min..=question.max).map(|number| less(sum, number));
                let flag = question
                    .has_blank()
                    .then(|| less(pair(&answer.choices[0]), 1));
                let about = format!("{},{}", written(&sum.0), written(&sum.1));
                let (context, about) = (&whole, &about);
                let purpose = match flag {
                    Some(_) => Purpose::BlankOrSum { context },
                    None => Purpose::Choice { context, about },
                };
                let statements: Vec<_> = flag.into_iter().chain(sums).collect();
                (purpose.prefix(), statements, &answer.overall_proof)
            }
            "blank" => {
                let statements = vec![pair(&answer.choices[0]), sum];
                let purpose = Purpose::Blank { context: &whole };
                let proofs = answer.blank_proof.as_ref().unwrap();
                (purpose.prefix(), statements, proofs)
            }
            _ => {
                let digits: String = name.chars().filter(char::is_ascii_digit).collect();
                let index: usize = digits.parse().unwrap();
                let (context, about) = (&context, &texts[index]);
                let one = pair(&answer.choices[index]);
                let purpose = Purpose::Choice { context, about };
                let proofs = &answer.individual_proofs[index];
                (
                    purpose.prefix(),
                    vec![one, (one.0, one.1 - generator)],
                    proofs,
                )
            }
        };
        assert_eq!(prefix, str_of(&expected["hash_input_prefix"]), "{name}");
        let commitments = commitments(election.key.point(), &statements, proofs);
        let stored = expected["commitments_A0_B0_A1_B1"].as_array().unwrap();
        assert!(commitments.iter().eq(stored.iter().map(str_of)), "{name}");
        let input = format!("{prefix}{}", commitments.join(","));
        let digest = str_of(&expected["sha256_of_prefix_and_commitments"]);
        assert_eq!(hash::name(input.as_bytes()), digest, "{name}");
        let number = challenge::<Ed25519>(&prefix, &commitments);
        let challenges: Number = proofs.iter().map(|proof| proof.challenge.0).sum();
        assert_eq!(number, challenges, "{name}");
        assert_eq!(
            number.text(),
            str_of(&expected["challenge_sum_mod_q"]),
            "{name}"
        );
    }
    check_signature(archive.ballots[0], &ballot, &values["signature"]);
    check_share(&archive, &election, &values["partial_decryption"]);
    check_trustee(&archive, &values["trustee_pok"]);
}

fn check_signature(text: &str, ballot: &Ballot<Ed25519>, values: &Value) {
    let cut = text.rfind(",\"signature\":").unwrap();
    let unsigned = format!("{}}}", &text[..cut]);
    assert_eq!(unsigned.len(), values["length_of_ballot_without_signature"]);
    let hash = hash::fingerprint(unsigned.as_bytes());
    assert_eq!(hash, str_of(&values["sha256_base64_nopad"]));
    let signed: Value = serde_json::from_str(text).unwrap();
    let proof: Proof<Ed25519> =
        serde_json::from_value(signed["signature"]["proof"].clone()).unwrap();
    let commitment = written(&Ed25519::commitment_to_generator(
        &proof.response.0,
        ballot.credential().point(),
        &proof.challenge.0,
    ));
    assert_eq!(commitment, str_of(&values["commitment_A"]));
    let prefix = Purpose::Signature { hash: &hash }.prefix();
    assert_eq!(
        format!("{prefix}{commitment}"),
        str_of(&values["hash_input"])
    );
    let number = challenge::<Ed25519>(&prefix, &[commitment]);
    assert_eq!(number.text(), str_of(&values["challenge"]));
}

fn check_share(archive: &Archive<'_>, election: &Election<Ed25519>, values: &Value) {
    let share: Share<Ed25519> = serde_json::from_str(archive.shares[0].0).unwrap();
    let tally: belenios::tally::EncryptedTally<Ed25519> =
        serde_json::from_str(archive.tally.unwrap().0).unwrap();
    let alpha = &tally.0[0][0].alpha;
    let factor = &share.decryption_factors[0][0];
    assert_eq!(alpha.text(), str_of(&values["alpha"]));
    assert_eq!(factor.text(), str_of(&values["factor"]));
    let proof = &share.decryption_proofs[0][0];
    let key = &trustee::parse::<Ed25519>(archive.trustees).unwrap()[0].public_key;
    let (response, number) = (&proof.response.0, &proof.challenge.0);
    let commitments = [
        Ed25519::commitment_to_generator(response, key.point(), number),
        Ed25519::commitment_to(alpha.point(), response, factor.point(), number),
    ]
    .map(|point| written(&point));
    let purpose = Purpose::Decryption {
        election: election.fingerprint(),
        key: key.text(),
    };
    check_hash(&purpose.prefix(), &commitments, values);
    assert_eq!(number.text(), str_of(&values["challenge"]));
}

fn check_trustee(archive: &Archive<'_>, values: &Value) {
    let trustee = &trustee::parse::<Ed25519>(archive.trustees).unwrap()[0];
    let proof = &trustee.pok;
    let key = &trustee.public_key;
    let commitment =
        Ed25519::commitment_to_generator(&proof.response.0, key.point(), &proof.challenge.0);
    let purpose = Purpose::TrusteeKey {
        group: Ed25519::NAME,
        key: key.text(),
    };
    check_hash(&purpose.prefix(), &[written(&commitment)], values);
    assert_eq!(proof.challenge.0.text(), str_of(&values["challenge"]));
}

fn check_hash(prefix: &str, commitments: &[String], values: &Value) {
    let input = format!("{prefix}{}", commitments.join(","));
    assert_eq!(input, str_of(&values["hash_input"]));
    assert_eq!(hash::name(input.as_bytes()), str_of(&values["sha256"]));
    let number = challenge::<Ed25519>(prefix, commitments);
    assert_eq!(number.text(), str_of(&values["challenge"]));
}

#[test]
fn every_hash_of_a_ballot_with_a_blank_vote_is_reproduced() {
    check_sample("ed25519-small", &values()["small_ed25519"]);
}

#[test]
fn every_hash_of_a_ballot_without_blank_vote_is_reproduced() {
    check_sample("ed25519-single", &values()["main_ed25519_question_1"]);
}

#[test]
fn a_code_gives_its_credential() {
    let values = values();
    let stored = &values["credentials"][0];
    let code = Code::parse(str_of(&stored["credential"])).unwrap();
    let made = Credential::<Ed25519>::from_code(str_of(&stored["uuid"]), &code);
    assert_eq!(*made.secret().expose(), str_of(&stored["secret"]));
    assert_eq!(made.public().text(), str_of(&stored["public"]));
    assert!(!format!("{made:?} {code:?}").contains(str_of(&stored["secret"])));
    assert_eq!(format!("{:?}", made.secret()), "[secret]");
}

/// Codes of release 2.0 are not part of the crate; its credentials are usable all the same.
#[test]
fn a_code_of_the_older_release_gives_its_credential() {
    let values = values();
    let stored = &values["credentials"][1];
    let bytes = pbkdf2(str_of(&stored["credential"]), str_of(&stored["uuid"]));
    let secret = <Belenios2048 as Group>::Scalar::from_hash(&bytes);
    assert_eq!(secret.text(), str_of(&stored["secret"]));
    let public = Secret::<Belenios2048>::new(secret).public();
    assert_eq!(public.text(), str_of(&stored["public"]));
}

fn hmac(key: &str, message: &[u8]) -> [u8; 32] {
    let mut block = [0; 64];
    block[..key.len()].copy_from_slice(key.as_bytes());
    let hash = |pad: u8, message: &[u8]| -> [u8; 32] {
        let inner = block.map(|byte| byte ^ pad);
        Sha256::new()
            .chain_update(inner)
            .chain_update(message)
            .finalize()
            .into()
    };
    hash(0x5c, &hash(0x36, message))
}

fn pbkdf2(password: &str, salt: &str) -> [u8; 32] {
    let mut block = hmac(password, format!("{salt}\0\0\0\u{1}").as_bytes());
    let mut sum = block;
    for _ in 1..1000 {
        block = hmac(password, &block);
        for (byte, other) in sum.iter_mut().zip(block) {
            *byte ^= other;
        }
    }
    sum
}
