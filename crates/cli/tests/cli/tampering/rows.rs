//! The manipulations, by the part of the results that they are made in.

use base64ct::{Base64Unpadded, Encoding as _};
use belenios::credential::Credential;
use chacha20::ChaCha20Rng;
use khoithidua_core::format::{self, Held};
use khoithidua_core::hash::Hash;
use khoithidua_core::ids::PersonId;
use khoithidua_core::results::{KnownBy, Results};
use khoithidua_core::sealed::ballot::SealedBallot;
use khoithidua_core::sealed::teller::TellerSecret;
use khoithidua_core::sealed::urn::Urn;
use khoithidua_core::sealed::{BallotBox, Group, election, new_id};
use rand_core::SeedableRng as _;

use super::Archive::{self, Accepted, None as NoArchive, Refused};
use super::hall::{Hall, another, forge, open};
use super::{CODE, Row};

struct Table<'a> {
    hall: &'a Hall,
    rows: Vec<Row>,
}

impl Table<'_> {
    fn row(
        &mut self,
        what: &'static str,
        part: &'static str,
        archive: Archive,
        change: impl FnOnce(&mut Results),
    ) {
        let mut results = self.hall.results.clone();
        change(&mut results);
        self.rows.push(Row {
            what,
            part,
            archive,
            results,
        });
    }

    /// A change of the urn.
    fn urn(
        &mut self,
        what: &'static str,
        part: &'static str,
        archive: Archive,
        change: impl FnOnce(&mut Urn),
    ) {
        self.row(what, part, archive, |r| change(urn(r)));
    }
}

pub fn all(hall: &Hall) -> Vec<Row> {
    let mut table = Table {
        hall,
        rows: Vec::new(),
    };
    forged(&mut table);
    ballots(&mut table);
    multitude(&mut table);
    opening(&mut table);
    conference(&mut table);
    tellers(&mut table);
    people(&mut table);
    paper(&mut table);
    outcome(&mut table);
    table.rows
}

fn urn(results: &mut Results) -> &mut Urn {
    results.urn.as_mut().unwrap()
}

/// Puts the ballots into their order, as a board would that changed one.
fn sort(urn: &mut Urn) {
    urn.ballots.sort_by_cached_key(SealedBallot::credential);
}

/// A ballot with its bytes changed.
fn bytes(ballot: &SealedBallot, change: impl FnOnce(&mut Vec<u8>)) -> SealedBallot {
    let text = serde_json::to_value(ballot).unwrap();
    let mut bytes = Base64Unpadded::decode_vec(text.as_str().unwrap()).unwrap();
    change(&mut bytes);
    serde_json::from_value(Base64Unpadded::encode_string(&bytes).into()).unwrap()
}

/// The texts between a member's opening and what follows it, one for each answer.
fn between<'a>(text: &'a str, from: &str, to: &str) -> Vec<&'a str> {
    let parts = text.split(from).skip(1);
    parts.map(|part| part.split(to).next().unwrap()).collect()
}

/// The text with the answers to its first two questions exchanged.
fn exchanged(text: &str) -> String {
    let raw: RawAnswers = belenios::json::read(text).unwrap();
    let (one, other) = (raw.answers[0].get(), raw.answers[1].get());
    let marked = text.replacen(one, "@", 1).replacen(other, one, 1);
    marked.replacen('@', other, 1)
}

/// The answers as they stand in the text.
#[derive(serde::Deserialize)]
struct RawAnswers {
    answers: Vec<Box<serde_json::value::RawValue>>,
}

/// Another last digit.
fn other_digit(digits: &str) -> String {
    let (rest, last) = digits.split_at(digits.len() - 1);
    format!("{rest}{}", if last == "1" { "2" } else { "1" })
}

/// Ballots whose voter was at it, or someone who knows the voter's secret; all tellers open them as if they were sound.
fn forged(table: &mut Table<'_>) {
    let hall = table.hall;
    let mut forged = |what, change: &dyn Fn(&str) -> String| {
        let ballot = hall.forged(1, change);
        table.row(what, "ballots", Refused, |r| {
            urn(r).ballots[1] = ballot;
            // What is decrypted may be no count at all: then the old result has to do.
            reopen(r);
        });
    };
    forged("ballot: a choice's proof changed, signed again", &|text| {
        let response = between(text, "\"response\":\"", "\"")[0];
        text.replacen(response, &other_digit(response), 1)
    });
    forged("ballot: two ciphertexts exchanged, signed again", &|text| {
        let choices = between(text, "\"choices\":[", "]")[0];
        let each: Vec<&str> = choices.split("},").collect();
        let pair = format!("{}}},{}}}", each[0], each[1]);
        text.replacen(&pair, &format!("{}}},{}}}", each[1], each[0]), 1)
    });
    forged(
        "ballot: overall proof of another question, signed again",
        &|text| {
            let proofs = between(text, "\"overall_proof\":[", "]");
            text.replacen(proofs[0], proofs[1], 1)
        },
    );
    forged(
        "ballot: blank proof of another question, signed again",
        &|text| {
            let proofs = between(text, "\"blank_proof\":[", "]");
            text.replacen(proofs[0], proofs[1], 1)
        },
    );
    forged(
        "ballot: an over-vote under the old proofs, signed again",
        &|text| {
            // One line stands for all of them.
            let choices = between(text, "\"choices\":[", "]")[0];
            let each: Vec<&str> = choices
                .split("},")
                .map(|c| c.trim_end_matches('}'))
                .collect();
            let line = format!("{}}}", each[1]);
            let all = format!("{}}},{}", each[0], vec![line; each.len() - 1].join(","));
            text.replacen(choices, &all, 1)
        },
    );
}

/// Opens anew, with whatever comes of it.
fn reopen(results: &mut Results) {
    let fingerprint = format::write(&results.conference).1;
    let conference = results.conference.clone();
    let urn = urn(results);
    let counting = urn.counting(&conference, fingerprint).unwrap();
    let shares = counting.sample_shares(&conference).unwrap();
    if let Ok((_, result)) = counting.open(&conference, shares.clone()) {
        urn.result = Some(result);
    }
    urn.shares = shares;
    results.outcome = results.recount();
}

/// Ballots changed by someone who does not know their secrets.
fn ballots(table: &mut Table<'_>) {
    let hall = table.hall;
    let conference = &hall.results.conference;
    let text = hall.urn().ballots[0].read(&election::election(conference).unwrap());
    let text = text.unwrap().text();
    table.urn("ballot: one bit changed", "ballots", Refused, |urn| {
        urn.ballots[2] = bytes(&urn.ballots[2], |bytes| *bytes.last_mut().unwrap() ^= 1);
    });
    table.urn("ballot: cut off", "ballots", NoArchive, |urn| {
        urn.ballots[2] = bytes(&urn.ballots[2], |bytes| bytes.truncate(bytes.len() - 64));
    });
    table.row(
        "ballot: signed by another credential",
        "ballots",
        Refused,
        |r| {
            let election = election::election(&r.conference).unwrap();
            let other = Credential::<Group>::random(&mut ChaCha20Rng::from_seed([201; 32]));
            urn(r).ballots[0] = forge(&election, &text, &other, str::to_owned);
        },
    );
    table.row(
        "ballot: answers exchanged between two contests",
        "ballots",
        Refused,
        |r| {
            let election = election::election(&r.conference).unwrap();
            let other = Credential::<Group>::random(&mut ChaCha20Rng::from_seed([201; 32]));
            urn(r).ballots[0] = forge(&election, &text, &other, exchanged);
            reopen(r);
        },
    );
    table.row(
        "ballot: one of another conference in its place",
        "ballots",
        Refused,
        |r| {
            let mut other = r.conference.clone();
            other.ballot_box.as_mut().unwrap().id = new_id(&mut ChaCha20Rng::from_seed([2; 32]));
            urn(r).ballots[0] = another(&other, 210);
            sort(urn(r));
            reopen(r);
        },
    );
    table.urn(
        "ballot: another sound one in its place",
        "opening",
        Refused,
        |urn| {
            urn.ballots[3] = another(conference, 211);
            sort(urn);
        },
    );
    table.row(
        "ballot: another sound one, all opened anew",
        CODE,
        Accepted,
        |r| {
            urn(r).ballots[3] = another(conference, 211);
            sort(urn(r));
            open(r);
        },
    );
}

/// Ballots that are lacking, too many, or out of their place.
fn multitude(table: &mut Table<'_>) {
    let hall = table.hall;
    let conference = &hall.results.conference;
    table.urn("ballot dropped", "votes", Refused, |urn| {
        urn.ballots.pop();
    });
    table.row(
        "ballot dropped, and its voter's mark",
        "opening",
        Refused,
        |r| {
            urn(r).ballots.pop();
            unmark(r);
        },
    );
    table.row(
        "ballot dropped, and its voter's mark, all opened anew",
        CODE,
        Accepted,
        |r| {
            urn(r).ballots.pop();
            unmark(r);
            open(r);
        },
    );
    table.urn("ballot added", "votes", Refused, |urn| {
        urn.ballots.push(another(conference, 212));
        sort(urn);
    });
    table.urn("ballot twice", "votes", NoArchive, |urn| {
        urn.ballots.push(urn.ballots[0].clone());
        sort(urn);
    });
    table.urn(
        "ballot twice, in place of another",
        "opening",
        NoArchive,
        |urn| {
            urn.ballots[1] = urn.ballots[0].clone();
        },
    );
    table.urn(
        "credential used for a second, other ballot",
        "opening",
        NoArchive,
        |urn| {
            let again = hall.forged(0, str::to_owned);
            urn.ballots[1] = again;
        },
    );
    table.urn("ballots in another order", "opening", NoArchive, |urn| {
        urn.ballots.reverse();
    });
    table.row("all ballots gone", "votes", NoArchive, |r| r.urn = None);
}

/// Someone who cast a ballot did not, by the roll.
fn unmark(results: &mut Results) {
    let mut cast = results.roll.values_mut().filter(|entry| entry.sealed);
    cast.next().unwrap().sealed = false;
}

fn opening(table: &mut Table<'_>) {
    let change_share = |share: &str| {
        let response = between(share, "\"response\":\"", "\"")[0];
        share.replacen(response, &other_digit(response), 1)
    };
    table.urn("result: a vote moved", "opening", Refused, move_vote);
    table.row(
        "result: a vote moved, and counted that way",
        "opening",
        Refused,
        |r| {
            move_vote(urn(r));
            r.outcome = r.recount();
        },
    );
    table.urn("result: a question left out", "opening", Refused, |urn| {
        urn.result.as_mut().unwrap().pop();
    });
    table.urn("share: its proof changed", "opening", Refused, |urn| {
        urn.shares[1].share = change_share(&urn.shares[1].share);
    });
    table.urn(
        "share: a factor of another teller's",
        "opening",
        Refused,
        |urn| {
            let factors = |share: &str| {
                between(share, "\"decryption_factors\":", ",\"decryption_proofs\"")[0].to_owned()
            };
            let (own, other) = (factors(&urn.shares[0].share), factors(&urn.shares[1].share));
            urn.shares[0].share = urn.shares[0].share.replacen(&own, &other, 1);
        },
    );
    table.urn(
        "shares of two tellers exchanged",
        "opening",
        Refused,
        |urn| {
            let first = urn.shares[0].share.clone();
            urn.shares[0].share = std::mem::replace(&mut urn.shares[1].share, first);
        },
    );
    table.urn("shares in another order", "opening", Accepted, |urn| {
        urn.shares.reverse();
    });
    table.urn("share missing", "opening", Refused, |urn| {
        urn.shares.pop();
    });
    table.urn(
        "share of the same teller twice",
        "opening",
        Refused,
        |urn| {
            urn.shares[2] = urn.shares[1].clone();
        },
    );
    table.row("share of another tally", "opening", Refused, |r| {
        let tally = urn(r).shares[0].tally;
        let mut other = r.clone();
        urn(&mut other).ballots.pop();
        open(&mut other);
        let mut share = urn(&mut other).shares[0].clone();
        share.tally = tally;
        urn(r).shares[0] = share;
    });
    table.urn(
        "share said to be of another tally",
        "opening",
        Accepted,
        |urn| {
            urn.shares[0].tally = Hash::of(b"other");
        },
    );
    table.urn("result without shares", "opening", Refused, |urn| {
        urn.shares.clear();
    });
    table.urn("shares without a result", "opening", Accepted, |urn| {
        urn.result = None;
    });
    table.urn(
        "opening taken out, the counts left",
        "contests",
        Accepted,
        |urn| {
            urn.shares.clear();
            urn.result = None;
        },
    );
    table.row("opening taken out, and the counts", CODE, Accepted, |r| {
        urn(r).shares.clear();
        urn(r).result = None;
        r.outcome = r.recount();
    });
}

/// From the first line of the first contest to the second.
fn move_vote(urn: &mut Urn) {
    let counts = &mut urn.result.as_mut().unwrap()[0];
    let from = (1..counts.len()).find(|line| counts[*line] > 0).unwrap();
    let to = if from == 1 { 2 } else { 1 };
    counts[from] -= 1;
    counts[to] += 1;
}

fn conference(table: &mut Table<'_>) {
    table.row("question: its text changed", "ballots", Refused, |r| {
        r.conference.contests[0].title.push('!');
    });
    table.row("question: two lines exchanged", "ballots", Refused, |r| {
        r.conference.contests[0].options.swap(0, 1);
    });
    table.row("question: more may be chosen", "ballots", NoArchive, |r| {
        r.conference.contests[0].question = khoithidua_core::vote::contest::Question::Choose {
            min: 1,
            max: 3,
            blank: true,
        };
    });
    table.row(
        "a secret contest made an open one",
        "votes",
        NoArchive,
        |r| {
            r.conference.contests[0].secret = false;
        },
    );
    table.row("fewest ballots lowered", "opening", Accepted, |r| {
        r.conference.ballot_box.as_mut().unwrap().min_ballots = 1;
    });
    table.row(
        "fewest ballots above what there are",
        "opening",
        Accepted,
        |r| {
            r.conference.ballot_box.as_mut().unwrap().min_ballots = 50;
        },
    );
    table.row("pass level lowered", "opening", Accepted, |r| {
        r.conference.contests[0].pass.level.numerator = 1;
    });
    table.row(
        "pass level lowered, shares and outcome fitted to it",
        CODE,
        Accepted,
        |r| {
            r.conference.contests[0].pass.level.numerator = 1;
            open(r);
        },
    );
    table.row("no seats", "conference", Accepted, |r| {
        r.conference.contests[0].seats = 0;
    });
    table.row(
        "electorate: someone taken off the list",
        "roll",
        Accepted,
        |r| {
            let first = r.roll.keys().next().unwrap().clone();
            r.conference.chairs.clear();
            r.conference.agenda = Held::new(&Vec::new());
            r.conference.people.retain(|p| p.id != first);
        },
    );
    table.row(
        "electorate: someone put on the list",
        "opening",
        Accepted,
        |r| {
            let mut person = r.conference.people[0].clone();
            person.id = PersonId::new("one-more").unwrap();
            person.capacity = khoithidua_core::bloc::Capacity::Member;
            r.conference.people.push(person);
        },
    );
}

fn tellers(table: &mut Table<'_>) {
    table.row(
        "teller's key replaced by another",
        "ballots",
        NoArchive,
        |r| other_teller(r.conference.ballot_box.as_mut().unwrap()),
    );
    table.row(
        "teller's key replaced by another, the common key too",
        "ballots",
        Refused,
        |r| {
            let ballot_box = r.conference.ballot_box.as_mut().unwrap();
            other_teller(ballot_box);
            ballot_box.key = election::common_key(ballot_box).ok();
        },
    );
    table.row("another common key", "ballots", NoArchive, |r| {
        let ballot_box = r.conference.ballot_box.as_mut().unwrap();
        ballot_box.key = Some(ballot_box.tellers[0].key.clone());
    });
    table.row("tellers' keys exchanged", "opening", Refused, |r| {
        r.conference.ballot_box.as_mut().unwrap().tellers.swap(0, 1);
    });
    table.row(
        "teller's key without a proof that holds",
        "ballots",
        NoArchive,
        |r| {
            let tellers = &mut r.conference.ballot_box.as_mut().unwrap().tellers;
            tellers[0].response = tellers[1].response.clone();
        },
    );
}

fn people(table: &mut Table<'_>) {
    let hall = table.hall;
    table.row("roll: someone put on it", "roll", Accepted, |r| {
        let entry = r.roll.values().next().unwrap().clone();
        r.roll.insert(PersonId::new("nobody").unwrap(), entry);
    });
    table.row(
        "roll: a guest put on it as a voter",
        "roll",
        Accepted,
        |r| {
            let entry = r.roll.values().next().unwrap().clone();
            r.roll.insert(PersonId::new("guest.1").unwrap(), entry);
        },
    );
    table.row("roll: someone struck off", "sheets", Accepted, |r| {
        let by = r.sheets[0].by.clone();
        r.roll.remove(&by);
    });
    table.row(
        "roll: a sealed ballot not marked",
        "votes",
        Accepted,
        unmark,
    );
    table.row(
        "roll: a sealed ballot marked that is not there",
        "votes",
        Accepted,
        |r| {
            let mut entry = r.roll.values().next().unwrap().clone();
            entry.signature = None;
            entry.voted = false;
            r.roll.insert(hall.paper_voter.clone(), entry);
        },
    );
    table.row("roll: how a key is known", CODE, Accepted, |r| {
        r.roll.values_mut().next().unwrap().known = KnownBy::Slip;
    });
    table.row("revocation removed", CODE, Accepted, |r| r.revoked.clear());
    table.row("decision removed", CODE, Accepted, |r| r.decisions.clear());
    table.row(
        "decision on someone who is not on the roll",
        "roll",
        Accepted,
        |r| {
            r.decisions[0].person = PersonId::new("nobody").unwrap();
        },
    );
    table.row(
        "open vote of someone without a file",
        "votes",
        Accepted,
        |r| {
            let votes = r.open_votes.values_mut().next().unwrap();
            let (_, vote) = votes.pop_first().unwrap();
            votes.insert(hall.paper_voter.clone(), vote);
        },
    );
    table.row("sheet twice", "sheets", Accepted, |r| {
        r.sheets.push(r.sheets[0].clone());
    });
    table.row("sheet removed", "ranking", Accepted, |r| {
        r.sheets.remove(0);
    });
}

fn paper(table: &mut Table<'_>) {
    fn counts(r: &mut Results) -> &mut khoithidua_core::vote::count::Sums {
        let paper = r.paper.as_mut().unwrap();
        let first = r.conference.contests[0].id.clone();
        paper.sums.get_mut(&first).unwrap()
    }
    fn other_line(r: &mut Results) {
        let lines = &mut counts(r).lines;
        (lines[0].agree, lines[0].disagree) = (0, 1);
        (lines[1].agree, lines[1].disagree) = (1, 0);
    }
    table.row("paper: counts changed", "contests", Accepted, other_line);
    table.row(
        "paper: counts changed, and counted that way",
        CODE,
        Accepted,
        |r| {
            other_line(r);
            r.outcome = r.recount();
        },
    );
    table.row("paper: counts that cannot be", "votes", Accepted, |r| {
        counts(r).collected = 5;
    });
    table.row("paper: more ballots than voters", "votes", Accepted, |r| {
        counts(r).issued = 2;
    });
    table.row(
        "paper: a voter added who voted by file",
        "votes",
        Accepted,
        |r| {
            let by_file = r
                .roll
                .iter()
                .find(|(_, entry)| entry.sealed)
                .unwrap()
                .0
                .clone();
            r.paper.as_mut().unwrap().voters.insert(by_file);
        },
    );
    table.row(
        "paper: a voter added who has no vote",
        "votes",
        Accepted,
        |r| {
            let guest = PersonId::new("guest.1").unwrap();
            r.paper.as_mut().unwrap().voters.insert(guest);
        },
    );
    table.row(
        "paper: counted by one teller alone",
        "votes",
        Accepted,
        |r| {
            r.paper.as_mut().unwrap().counted_by.pop_first();
        },
    );
    table.row("paper: all taken out", "contests", Accepted, |r| {
        r.paper = None;
    });
}

fn outcome(table: &mut Table<'_>) {
    table.row("outcome: counts altered", "contests", Accepted, |r| {
        let lines = &mut r.outcome.contests[0].count.lines;
        lines[0].agree += 1;
        lines[0].disagree -= 1;
    });
    table.row("outcome: another winner", "contests", Accepted, |r| {
        r.outcome.contests[2].outcome.passed.remove(0);
    });
    table.row(
        "outcome: the electorate altered",
        "contests",
        Accepted,
        |r| {
            r.outcome.contests[0].count.entitled -= 1;
        },
    );
    table.row("outcome: a contest left out", "contests", Accepted, |r| {
        r.outcome.contests.pop();
    });
    table.row("outcome: two places exchanged", "ranking", Accepted, |r| {
        r.outcome.ranking.swap(0, 1);
    });
}

/// Puts somebody else in the place of the second teller.
fn other_teller(ballot_box: &mut BallotBox) {
    let mut random = ChaCha20Rng::from_seed([7; 32]);
    let secret = TellerSecret::random(&mut random);
    ballot_box.tellers[1] = secret.public("B", &mut random);
}
