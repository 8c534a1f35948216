//! Manipulated archives, everything around the manipulation made to fit: what we say, what the tool says.
//!
//! The table is printed (`cargo test -p belenios tampering -- --nocapture`).

#![expect(clippy::too_many_lines, reason = "each is a list of manipulations")]

use belenios::archive::Writer;
use belenios::ballot::Booth;
use belenios::credential::Credential;
use belenios::group::{Ed25519, Element, Group};
use belenios::secret::Secret;
use belenios::share::{Owner, Share};
use belenios::signature::Signature;
use belenios::tally::{EncryptedTally, Size};
use belenios::trustee::{self, Trustee};
use belenios::verifier::verify;
use belenios::{hash, json};
use rand::rngs::StdRng;

use crate::support::{Made, Parts, TIME, Vote, choices, question, rng};
use crate::tool::{NEWER, Tool};

/// The answers of a ballot as texts.
#[derive(serde::Deserialize)]
struct Answers {
    answers: Vec<Box<serde_json::value::RawValue>>,
}

struct Row {
    what: &'static str,
    /// What our answer must begin with and contain.
    place: &'static str,
    fault: &'static str,
    archive: Vec<u8>,
}

#[derive(Default)]
struct Table(Vec<Row>);

impl Table {
    fn add(
        &mut self,
        what: &'static str,
        place: &'static str,
        fault: &'static str,
        archive: Vec<u8>,
    ) {
        self.0.push(Row {
            what,
            place,
            fault,
            archive,
        });
    }

    /// A change of some texts, the file around them sound.
    fn change(
        &mut self,
        what: &'static str,
        place: &'static str,
        fault: &'static str,
        parts: &Parts,
        change: impl FnOnce(&mut Parts),
    ) {
        let mut changed = parts.clone();
        change(&mut changed);
        let archive = changed.archive();
        assert_ne!(archive, parts.archive(), "{what}");
        self.add(what, place, fault, archive);
    }
}

fn sample(rng: &mut StdRng) -> Made<Ed25519> {
    let questions = vec![
        question(3, false, 1, 2),
        question(3, false, 1, 2),
        question(2, true, 1, 1),
    ];
    let mut made = Made::new(questions, 3, 5, rng);
    for (voter, first, second) in [
        (0, [1, 0, 1], [1, 0]),
        (1, [0, 1, 0], [0, 1]),
        (2, [1, 1, 0], [1, 0]),
        (0, [0, 0, 1], [0, 1]),
    ] {
        let marks = |marks: &[u8]| Some(marks.iter().map(|mark| *mark == 1).collect::<Vec<_>>());
        let vote: Vote = vec![marks(&first), marks(&first), marks(&second)];
        made.vote(voter, &vote, rng);
    }
    made
}

/// The ballot without its signature, changed, and signed again with this credential.
fn resign(
    ballot: &str,
    credential: &Credential<Ed25519>,
    rng: &mut StdRng,
    change: impl FnOnce(&str) -> String,
) -> String {
    let cut = ballot.rfind(",\"signature\":").unwrap();
    let unsigned = change(&format!("{}}}", &ballot[..cut]));
    let signature = Signature::new(&unsigned, credential, rng);
    let open = unsigned.strip_suffix('}').unwrap();
    format!("{open},\"signature\":{}}}", json::write(&signature))
}

/// The texts between a member's opening and what follows it, one for each answer.
fn between<'a>(text: &'a str, from: &str, to: &str) -> Vec<&'a str> {
    let parts = text.split(from).skip(1);
    parts.map(|part| part.split(to).next().unwrap()).collect()
}

fn ballots(table: &mut Table, made: &Made<Ed25519>, parts: &Parts, rng: &mut StdRng) {
    let voter = &made.voters[1];
    let mut one = |what, fault, change: &dyn Fn(&str) -> String| {
        let ballot = resign(&parts.ballots[1], voter, rng, change);
        table.change(what, "ballot 1", fault, parts, |parts| {
            parts.ballots[1] = ballot;
        });
    };
    one(
        "ballot: a response of a proof changed, signed again",
        "choice 0 is not shown",
        &|text| {
            let response = between(text, "\"response\":\"", "\"")[0];
            let digit = if response.ends_with('1') { "2" } else { "1" };
            text.replacen(
                response,
                &format!("{}{digit}", &response[..response.len() - 1]),
                1,
            )
        },
    );
    one(
        "ballot: the proofs of two choices swapped, signed again",
        "choice 0 is not shown",
        &|text| {
            let proofs = between(text, "\"individual_proofs\":[", "],\"overall")[0];
            let mut each: Vec<&str> = proofs.split("],[").collect();
            let (first, second) = (each[0].trim_start_matches('['), each[1]);
            (each[0], each[1]) = (second, first);
            text.replacen(proofs, &format!("[{}", each.join("],[")), 1)
        },
    );
    one(
        "ballot: overall proof of another question, signed again",
        "number of choices is not shown",
        &|text| {
            let proofs = between(text, "\"overall_proof\":[", "]");
            text.replacen(proofs[0], proofs[1], 1)
        },
    );
    one(
        "ballot: two answers swapped, signed again",
        "number of proofs",
        &|text| {
            let raw: Answers = json::read(text).unwrap();
            let [first, _, last] = raw.answers.as_slice() else {
                panic!("three answers");
            };
            let (first, last) = (first.get(), last.get());
            let marked = text.replacen(first, "@", 1).replacen(last, first, 1);
            marked.replacen('@', last, 1)
        },
    );
    one(
        "ballot: two choices swapped with their proofs, signed again",
        "number of choices is not shown",
        &|text| {
            let choices = between(text, "\"choices\":[", "]")[0];
            let each: Vec<&str> = choices.split("},").collect();
            let (first, second) = (each[0], each[1]);
            let swapped = text.replacen(
                &format!("{first}}},{second}}}"),
                &format!("{second}}},{first}}}"),
                1,
            );
            let proofs = between(&swapped, "\"individual_proofs\":[[", "]")[0].to_owned();
            let other = between(&swapped, "\"individual_proofs\":[[", "],\"overall")[0]
                .split("],[")
                .nth(1)
                .unwrap()
                .to_owned();
            swapped.replacen(
                &format!("[{proofs}],[{other}]"),
                &format!("[{other}],[{proofs}]"),
                1,
            )
        },
    );
    one(
        "ballot: a proof left out, signed again",
        "number of proofs",
        &|text| {
            let proofs = between(text, "\"overall_proof\":[", "]")[0];
            let first = proofs.split("},").next().unwrap();
            text.replacen(proofs, &format!("{first}}}"), 1)
        },
    );
    one(
        "ballot: the answer to a question left out, signed again",
        "number of answers",
        &|text| {
            let second = text.match_indices(",{\"choices\"").last().unwrap().0;
            format!("{}]}}", &text[..second])
        },
    );
    one(
        "ballot: a point outside of the group, signed again",
        "not a member of the group",
        &|text| {
            let alpha = between(text, "\"alpha\":\"", "\"")[0];
            let point = Element::<Ed25519>::parse(alpha).unwrap();
            let torsion = curve25519_dalek::constants::EIGHT_TORSION[1];
            let outside = Element::<Ed25519>::new(point.point() + torsion);
            text.replacen(alpha, outside.text(), 1)
        },
    );
    one(
        "ballot: the order added to a number, signed again",
        "not a number below",
        &|text| {
            let challenge = between(text, "\"challenge\":\"", "\"")[0];
            let order =
                "7237005577332262213973186563042994240857116359379907606001950938285454250989";
            let sum = num_bigint::BigUint::parse_bytes(challenge.as_bytes(), 10).unwrap()
                + num_bigint::BigUint::parse_bytes(order.as_bytes(), 10).unwrap();
            text.replacen(challenge, &sum.to_string(), 1)
        },
    );
    one(
        "ballot: made for another election, signed again",
        "another election",
        &|text| text.replacen(&made.election.about.uuid, "Ki9uYhTgRfDe35", 1),
    );
    one(
        "ballot: made for another text of the election",
        "another text of this election",
        &|text| text.replacen(made.election.fingerprint(), &hash::fingerprint(b""), 1),
    );
    one(
        "ballot: an unknown member, signed again",
        "does not belong",
        &|text| format!("{},\"x\":1}}", text.strip_suffix('}').unwrap()),
    );
    one(
        "ballot: a member twice, signed again",
        "stands twice",
        &|text| {
            let uuid = format!("\"election_uuid\":\"{}\",", made.election.about.uuid);
            text.replacen(&uuid, &format!("{uuid}{uuid}"), 1)
        },
    );
    one(
        "ballot: a space in it, signed again",
        "canonical form",
        &|text| text.replacen(':', ": ", 1),
    );
    one(
        "ballot: the credential of another voter, signed by the thief",
        "the signature is not by",
        &|text| text.replacen(voter.public().text(), made.voters[3].public().text(), 1),
    );
}

fn box_of_ballots(table: &mut Table, made: &Made<Ed25519>, parts: &Parts, rng: &mut StdRng) {
    table.change(
        "ballot: copied under one's own credential",
        "ballot 4",
        "choice 0 is not shown",
        parts,
        |parts| {
            let thief = &made.voters[3];
            let copy = resign(&parts.ballots[1], thief, rng, |text| {
                text.replacen(made.voters[1].public().text(), thief.public().text(), 1)
            });
            parts.ballots.push(copy);
        },
    );
    table.change(
        "ballot: a choice altered, not signed again",
        "ballot 1",
        "signature is of another",
        parts,
        |parts| {
            let text = &parts.ballots[1];
            let alphas = between(text, "\"alpha\":\"", "\"");
            parts.ballots[1] = text.replacen(alphas[0], alphas[1], 1);
        },
    );
    table.change(
        "ballot: cast by somebody who may not vote",
        "ballot 4",
        "not on the roll",
        parts,
        |parts| {
            let booth = Booth::new(&made.election);
            let marks = |count| Some((0..count).map(|place| place == 0).collect());
            let votes = choices(
                &made.election.questions,
                &vec![marks(3), marks(3), marks(2)],
            );
            let ballot = booth.seal(&Credential::random(rng), &votes, rng).unwrap();
            parts.ballots.push(ballot.text());
        },
    );
    table.change(
        "ballot: more choices than allowed",
        "ballot 1",
        "choice 0 is not shown",
        parts,
        |parts| {
            let wide = Made::<Ed25519>::new(vec![question(3, false, 1, 3)], 1, 0, rng);
            let votes = choices(&wide.election.questions, &vec![Some(vec![true; 3])]);
            let other = Booth::new(&wide.election)
                .seal(&made.voters[1], &votes, rng)
                .unwrap()
                .text();
            let member = |name, end| between(&other, name, end).remove(0).to_owned();
            let choices = member("\"choices\":[", "]");
            let proofs = member("\"individual_proofs\":[", "],\"overall");
            parts.ballots[1] = resign(&parts.ballots[1], &made.voters[1], rng, |text| {
                let old = between(text, "\"choices\":[", "]")[0].to_owned();
                let old_proofs =
                    between(text, "\"individual_proofs\":[", "],\"overall")[0].to_owned();
                text.replacen(&old, &choices, 1)
                    .replacen(&old_proofs, &proofs, 1)
            });
        },
    );
    table.change(
        "box: a ballot dropped",
        "encrypted tally",
        "not the product",
        parts,
        |parts| {
            parts.ballots.remove(1);
        },
    );
    table.change(
        "box: the same ballot again",
        "ballot 4",
        "the same as ballot 1",
        parts,
        |parts| {
            parts.ballots.push(parts.ballots[1].clone());
        },
    );
    table.change(
        "box: a voter's two ballots swapped",
        "encrypted tally",
        "not the product",
        parts,
        |parts| {
            parts.ballots.swap(0, 3);
        },
    );
    table.change(
        "box: another ballot of the same voter in its place",
        "encrypted tally",
        "not the product",
        parts,
        |parts| {
            let booth = Booth::new(&made.election);
            let marks = |count| Some((0..count).map(|place| place == 0).collect());
            let votes = choices(
                &made.election.questions,
                &vec![marks(3), marks(3), marks(2)],
            );
            parts.ballots[1] = booth.seal(&made.voters[1], &votes, rng).unwrap().text();
        },
    );
}

fn tallies(table: &mut Table, made: &Made<Ed25519>, parts: &Parts, rng: &mut StdRng) {
    let with_tally =
        |parts: &mut Parts, tally: &EncryptedTally<Ed25519>, counted, rng: &mut StdRng| {
            parts.tally = tally.text();
            parts.size = Size::new(&parts.tally, counted).text();
            let shares: Vec<_> = made
                .secrets
                .iter()
                .map(|secret| Share::new(&made.election, tally, secret, rng))
                .collect();
            parts.shares = (1..)
                .zip(&shares)
                .map(|(owner, share)| (share.text(), Owner::new(owner, &share.text()).text()))
                .collect();
            let found = belenios::outcome::Outcome::find(tally, &shares, 9).unwrap();
            parts.result = found.text();
        };
    let tally: EncryptedTally<Ed25519> = json::read(&parts.tally).unwrap();
    table.change(
        "tally: a vote added, all that follows made anew",
        "encrypted tally",
        "not the product",
        parts,
        |parts| {
            let mut tally = tally.clone();
            let beta = Ed25519::product(tally.0[0][0].beta.point(), &Ed25519::generator());
            tally.0[0][0].beta = Element::new(beta);
            with_tally(parts, &tally, 3, rng);
        },
    );
    table.change(
        "tally: a ballot left out, all that follows made anew",
        "encrypted tally",
        "not the product",
        parts,
        |parts| {
            let few = [&made.ballots[1], &made.ballots[2]];
            with_tally(parts, &EncryptedTally::of(&made.election, &few), 2, rng);
        },
    );
    table.change(
        "tally: an overwritten ballot counted too",
        "encrypted tally",
        "not the product",
        parts,
        |parts| {
            let all: Vec<_> = made.ballots.iter().collect();
            with_tally(parts, &EncryptedTally::of(&made.election, &all), 4, rng);
        },
    );
    table.change(
        "tally: two choices swapped, shares and result too",
        "encrypted tally",
        "not the product",
        parts,
        |parts| {
            let mut tally = tally.clone();
            tally.0[0].swap(0, 1);
            with_tally(parts, &tally, 3, rng);
        },
    );
    table.change(
        "size: more ballots than there are",
        "encrypted tally",
        "3 ballots count",
        parts,
        |parts| {
            parts.size = Size::new(&parts.tally, 4).text();
        },
    );
    table.change(
        "size: another weight than the ballots have",
        "encrypted tally",
        "3 ballots count",
        parts,
        |parts| {
            parts.size = parts
                .size
                .replace("\"total_weight\":3", "\"total_weight\":30");
        },
    );
}

fn shares(table: &mut Table, made: &Made<Ed25519>, parts: &Parts, rng: &mut StdRng) {
    table.change(
        "share: a factor altered",
        "share of trustee 2",
        "is not proven",
        parts,
        |parts| {
            let text = &parts.shares[1].0;
            let factors = between(text, "[[\"", "]")[0];
            let first = factors.split('"').next().unwrap();
            let altered = Ed25519::product(
                Element::<Ed25519>::parse(first).unwrap().point(),
                &Ed25519::generator(),
            );
            let text = text.replacen(first, Element::<Ed25519>::new(altered).text(), 1);
            parts.shares[1] = (text.clone(), Owner::new(2, &text).text());
        },
    );
    table.change(
        "share: made with another key",
        "share of trustee 2",
        "is not proven",
        parts,
        |parts| {
            let tally: EncryptedTally<Ed25519> = json::read(&parts.tally).unwrap();
            let text = Share::new(&made.election, &tally, &Secret::random(rng), rng).text();
            parts.shares[1] = (text.clone(), Owner::new(2, &text).text());
        },
    );
    table.change(
        "share: given out as another trustee's",
        "share of trustee 2",
        "is not proven",
        parts,
        |parts| {
            let text = parts.shares[0].0.clone();
            parts.shares[1] = (text.clone(), Owner::new(2, &text).text());
        },
    );
    table.change(
        "share: the same trustee's twice, one missing",
        "share of trustee 1",
        "a second share",
        parts,
        |parts| {
            parts.shares[1] = parts.shares[0].clone();
        },
    );
    table.change(
        "share: one missing",
        "result",
        "2 shares for a result that needs 3",
        parts,
        |parts| {
            parts.shares.pop();
        },
    );
    table.change(
        "share: of a trustee who is not there",
        "share of trustee 4",
        "no trustee 4",
        parts,
        |parts| {
            let text = parts.shares[0].0.clone();
            parts.shares[0].1 = Owner::new(4, &text).text();
        },
    );
    table.change(
        "share: a question left out",
        "share of trustee 1",
        "number of factors",
        parts,
        |parts| {
            let mut share: Share<Ed25519> = json::read(&parts.shares[0].0).unwrap();
            share.decryption_factors.pop();
            share.decryption_proofs.pop();
            let text = share.text();
            parts.shares[0] = (text.clone(), Owner::new(1, &text).text());
        },
    );
    table.change(
        "result: a vote more",
        "result",
        "the shares say something else",
        parts,
        |parts| {
            parts.result = parts.result.replacen("[[1,", "[[2,", 1);
        },
    );
    table.change(
        "result: votes moved",
        "result",
        "the shares say something else",
        parts,
        |parts| {
            let digits: Vec<&str> = between(&parts.result, "[[", "]")[0].split(',').collect();
            let moved = [digits[1], digits[0], digits[2]].join(",");
            let moved = if digits[0] == digits[1] {
                [digits[2], digits[1], digits[0]].join(",")
            } else {
                moved
            };
            parts.result = parts.result.replacen(&digits.join(","), &moved, 1);
        },
    );
    table.change(
        "result: a question left out",
        "result",
        "number of questions",
        parts,
        |parts| {
            let end = parts.result.rfind(",[").unwrap();
            parts.result = format!("{}]}}", &parts.result[..end]);
        },
    );
}

fn frame(table: &mut Table, made: &Made<Ed25519>, parts: &Parts, rng: &mut StdRng) {
    table.change(
        "election: a question's text changed after the vote",
        "ballot 0",
        "another text of this election",
        parts,
        |parts| {
            parts.election = parts.election.replacen("A1", "A9", 1);
        },
    );
    table.change(
        "election: more choices allowed after the vote",
        "ballot 0",
        "another text of this election",
        parts,
        |parts| {
            parts.election = parts.election.replacen("\"max\":2", "\"max\":3", 1);
        },
    );
    table.change(
        "election: impossible bounds",
        "election",
        "impossible bounds",
        parts,
        |parts| {
            parts.election = parts.election.replacen("\"min\":1", "\"min\":3", 1);
        },
    );
    table.change(
        "election: another version of the protocol",
        "election",
        "version 2",
        parts,
        |parts| {
            parts.election = parts.election.replacen("\"version\":1", "\"version\":2", 1);
        },
    );
    table.change(
        "election: another group",
        "election",
        "group is not",
        parts,
        |parts| {
            parts.election = parts.election.replacen("Ed25519", "Ed448", 1);
        },
    );
    table.change(
        "election: another key",
        "election",
        "not the product of the trustees",
        parts,
        |parts| {
            let other = Secret::<Ed25519>::random(rng).public();
            parts.election = parts
                .election
                .replacen(made.election.key.text(), other.text(), 1);
        },
    );
    table.change(
        "trustees: one replaced",
        "election",
        "not the product of the trustees",
        parts,
        |parts| {
            let mut trustees = made.trustees.clone();
            trustees[0] = Trustee::new(&Secret::random(rng), rng);
            parts.trustees = trustee::write(&trustees);
        },
    );
    table.change(
        "trustees: one left out",
        "election",
        "not the product of the trustees",
        parts,
        |parts| {
            parts.trustees = trustee::write(&made.trustees[1..]);
        },
    );
    table.change(
        "trustees: a key without proof",
        "trustees",
        "proof of trustee 1 does not hold",
        parts,
        |parts| {
            let mut trustees = made.trustees.clone();
            trustees[1].pok = trustees[0].pok.clone();
            parts.trustees = trustee::write(&trustees);
        },
    );
    table.change(
        "roll: a voter struck off who has voted",
        "ballot 1",
        "not on the roll",
        parts,
        |parts| {
            let kept = made
                .voters
                .iter()
                .enumerate()
                .filter(|(place, _)| *place != 1);
            let kept: Vec<_> = kept.map(|(_, voter)| voter.public()).collect();
            parts.roll = json::write(&kept);
        },
    );
    table.change(
        "roll: a credential twice",
        "credentials",
        "stands twice",
        parts,
        |parts| {
            parts.roll =
                parts
                    .roll
                    .replacen('[', &format!("[\"{}\",", made.voters[0].public().text()), 1);
        },
    );
    table.change(
        "roll: something that is no credential",
        "credentials",
        "not a member",
        parts,
        |parts| {
            parts.roll = parts
                .roll
                .replacen("[\"", &format!("[\"{}\",\"", "0".repeat(64)), 1);
        },
    );
}

/// Archives whose events come in another order.
fn events(table: &mut Table, parts: &Parts) {
    let setup = |writer: &mut Writer| writer.setup(&parts.election, &parts.trustees, &parts.roll);
    let ballots =
        |writer: &mut Writer, some: &[String]| some.iter().for_each(|ballot| writer.ballot(ballot));
    let tally = |writer: &mut Writer| writer.encrypted_tally(&parts.tally, &parts.size);
    let shares = |writer: &mut Writer| {
        for (share, owner) in &parts.shares {
            writer.share(share, owner);
        }
    };
    let mut add = |what, write: &dyn Fn(&mut Writer)| {
        let mut writer = Writer::new(TIME);
        write(&mut writer);
        table.add(what, "file", "out of order", writer.finish());
    };
    add("events: the end of voting between the ballots", &|writer| {
        setup(writer);
        ballots(writer, &parts.ballots[..2]);
        writer.end_ballots();
        ballots(writer, &parts.ballots[2..]);
        writer.end_ballots();
        tally(writer);
        shares(writer);
        writer.result(&parts.result);
    });
    add("events: no end of voting", &|writer| {
        setup(writer);
        ballots(writer, &parts.ballots);
        tally(writer);
        shares(writer);
        writer.result(&parts.result);
    });
    add("events: a ballot after the end of voting", &|writer| {
        setup(writer);
        ballots(writer, &parts.ballots);
        writer.end_ballots();
        ballots(writer, &parts.ballots[..1]);
        tally(writer);
        shares(writer);
        writer.result(&parts.result);
    });
    add("events: the result before the shares", &|writer| {
        setup(writer);
        ballots(writer, &parts.ballots);
        writer.end_ballots();
        tally(writer);
        writer.result(&parts.result);
        shares(writer);
    });
    add("events: two tallies", &|writer| {
        setup(writer);
        ballots(writer, &parts.ballots);
        writer.end_ballots();
        tally(writer);
        tally(writer);
        shares(writer);
        writer.result(&parts.result);
    });
    add("events: two results", &|writer| {
        setup(writer);
        ballots(writer, &parts.ballots);
        writer.end_ballots();
        tally(writer);
        shares(writer);
        writer.result(&parts.result);
        writer.result(&parts.result);
    });
    add("events: the election set up again", &|writer| {
        setup(writer);
        ballots(writer, &parts.ballots);
        setup(writer);
        ballots(writer, &parts.ballots);
        writer.end_ballots();
        tally(writer);
        shares(writer);
        writer.result(&parts.result);
    });
}

/// The bytes of the file themselves.
fn files(table: &mut Table, parts: &Parts) {
    let bytes = parts.archive();
    let changed = |place: usize, from: u8, to: u8| {
        let mut bytes = bytes.clone();
        assert_eq!(bytes[place], from);
        bytes[place] = to;
        bytes
    };
    let find = |text: &str| {
        let place = bytes
            .windows(text.len())
            .position(|window| window == text.as_bytes());
        place.unwrap()
    };
    let ballot = find("\"alpha\"");
    table.add(
        "file: a letter of a ballot changed",
        "file",
        "not the hash",
        changed(ballot + 1, b'a', b'b'),
    );
    table.add("file: an event's parent changed", "file", "not the hash", {
        let parent = find("\"parent\":\"") + 10;
        let (old, new) = if bytes[parent] == b'0' {
            (b'0', b'1')
        } else {
            (bytes[parent], b'0')
        };
        changed(parent, old, new)
    });
    table.add(
        "file: zero blocks at the end",
        "file",
        "block before the record",
        [bytes.as_slice(), &[0; 1024]].concat(),
    );
    table.add(
        "file: something hidden in the padding",
        "file",
        "hidden after the record",
        changed(1023, 0, b'x'),
    );
    table.add(
        "file: other rights in a record's block",
        "file",
        "block before the record",
        changed(512 * 2 + 106, b'4', b'5'),
    );
    table.add(
        "file: a record without an event",
        "file",
        "records without an event",
        {
            let start = 1024;
            let size = usize::from_str_radix(
                std::str::from_utf8(&bytes[start + 124..start + 135]).unwrap(),
                8,
            )
            .unwrap();
            let end = start + 512 + size.next_multiple_of(512);
            [&bytes[..], &bytes[start..end]].concat()
        },
    );
    table.add(
        "file: cut off within a record",
        "file",
        "cut off",
        bytes[..bytes.len() - 512].to_vec(),
    );
}

#[test]
fn every_manipulation_is_found() {
    let rng = &mut rng(3);
    let made = sample(rng);
    let parts = made.parts(rng);
    let tool = Tool::find(NEWER, "tampering");
    let asked = |archive: &[u8]| match tool.as_ref().map(|tool| tool.verify(archive)) {
        None => "not asked".to_owned(),
        Some(Ok(())) => "ACCEPTED".to_owned(),
        Some(Err(said)) => said.trim().chars().take(60).collect(),
    };
    let untouched = parts.archive();
    assert!(verify::<Ed25519>(&untouched).is_ok());
    assert!(["ACCEPTED", "not asked"].contains(&asked(&untouched).as_str()));

    let mut table = Table::default();
    ballots(&mut table, &made, &parts, rng);
    box_of_ballots(&mut table, &made, &parts, rng);
    tallies(&mut table, &made, &parts, rng);
    shares(&mut table, &made, &parts, rng);
    frame(&mut table, &made, &parts, rng);
    events(&mut table, &parts);
    files(&mut table, &parts);
    let mut missed = Vec::new();
    println!(
        "{:<58}| {:<70}| belenios-tool",
        "manipulation", "this crate"
    );
    for row in &table.0 {
        let ours = match verify::<Ed25519>(&row.archive) {
            Ok(_) => "ACCEPTED".to_owned(),
            Err(failure) => {
                let place = failure.place.to_string();
                let place = place.split(" (").next().unwrap();
                format!("{place}: {}", failure.fault)
            }
        };
        println!("{:<58}| {ours:<70}| {}", row.what, asked(&row.archive));
        if !ours.starts_with(&format!("{}: ", row.place)) || !ours.contains(row.fault) {
            missed.push(format!("{}: {ours}", row.what));
        }
    }
    assert!(missed.is_empty(), "{missed:#?}");
    assert!(table.0.len() >= 25);
}
