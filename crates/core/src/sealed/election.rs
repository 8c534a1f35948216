//! Contests as questions of the protocol, choices as answers, sums as counts.
//!
//! What is derived here enters every proof through the election's fingerprint: the same conference must give the
//! same text in every version of the app (a golden file holds it fast).
//!
//! * A contest to choose in is one question. It always has a blank flag: where the contest allows a blank ballot,
//!   that is what it means; where not, that this ballot was not filled in.
//! * A contest with an opinion on each line is one question a line, of "agree" and "disagree", at most one of them.

use belenios::election::Election;
use belenios::question::Choices;
use belenios::trustee::{self, Trustee};
use serde_json::{Value, json};

use super::{BallotBox, Group, TellerKey};
use crate::conference::Conference;
use crate::format::write_part;
use crate::ids::ContestId;
use crate::vote::choice::{Choice, Opinion};
use crate::vote::contest::{Contest, ContestOption, Question};
use crate::vote::count::{LineSum, Sums};

/// What a rehearsal's election has at the end of its identifier: letters of Base58.
const REHEARSAL: &str = "DienTap";

/// Why a conference has no election.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ElectionError {
    /// The conference has no ballot box: nobody could count sealed ballots.
    #[error("the conference has no ballot box")]
    NoBox,
    /// Nothing is voted on in secret.
    #[error("the conference has no secret contest")]
    NoContest,
    /// A teller's key or its proof does not hold, or stands twice.
    #[error("the key of teller {0} does not hold")]
    Teller(usize),
    /// The protocol does not take it.
    #[error(transparent)]
    Protocol(#[from] belenios::election::Fault),
}

/// The contests that are voted on in secret, in the order of the ballot.
pub fn secret_contests(conference: &Conference) -> impl Iterator<Item = &Contest> {
    conference.sealed_contests()
}

/// The election that a conference's secret contests are. Its key is that of the tellers, whose proofs hold.
///
/// # Errors
/// Why there is none.
pub fn election(conference: &Conference) -> Result<Election<Group>, ElectionError> {
    let Some(ballot_box) = &conference.ballot_box else {
        return Err(ElectionError::NoBox);
    };
    if secret_contests(conference).next().is_none() {
        return Err(ElectionError::NoContest);
    }
    let common = common_key(ballot_box)?;
    if ballot_box.key.as_ref() != Some(&common) {
        return Err(ElectionError::Teller(0));
    }
    let text = text(conference).ok_or(ElectionError::NoBox)?;
    Ok(Election::parse(&text)?)
}

/// The text of the election, without a look at the tellers' keys: what a phone sends its worker to seal under. `None`
/// where nothing can be voted on in secret.
pub fn text(conference: &Conference) -> Option<String> {
    let ballot_box = conference.ballot_box.as_ref()?;
    let mut asked = Vec::new();
    for contest in secret_contests(conference) {
        questions(conference, contest, &mut asked);
    }
    if asked.is_empty() {
        return None;
    }
    // A rehearsal is another election under the same keys: no ballot of the one holds in the other.
    let mut uuid = ballot_box.id.clone();
    if conference.is_rehearsal() {
        uuid.push_str(REHEARSAL);
    }
    Some(write_part(&json!({
        "version": 1,
        "description": conference.bloc.name,
        "name": conference.title,
        "group": "Ed25519",
        "public_key": ballot_box.key.as_ref()?,
        "questions": asked,
        "uuid": uuid,
    })))
}

/// The common key of a box's tellers.
///
/// # Errors
/// The first teller whose key does not hold.
pub fn common_key(ballot_box: &BallotBox) -> Result<String, ElectionError> {
    let key = trustee::common_key(&trustees(ballot_box)?);
    let key = key.map_err(belenios::election::Fault::from)?;
    Ok(key.text().to_owned())
}

/// The tellers as the protocol knows them.
///
/// # Errors
/// The first whose key does not hold.
pub fn trustees(ballot_box: &BallotBox) -> Result<Vec<Trustee<Group>>, ElectionError> {
    let mut trustees = Vec::with_capacity(ballot_box.tellers.len());
    for (place, teller) in (1..).zip(&ballot_box.tellers) {
        let trustee = teller.trustee().filter(Trustee::is_sound);
        let known = |t: &Trustee<Group>| trustees.contains(t);
        match trustee.filter(|t| !known(t)) {
            Some(trustee) => trustees.push(trustee),
            None => return Err(ElectionError::Teller(place)),
        }
    }
    match trustee::common_key(&trustees) {
        Ok(_) => Ok(trustees),
        Err(fault) => Err(belenios::election::Fault::from(fault).into()),
    }
}

impl TellerKey {
    /// The key as the protocol knows it; `None` where it is no point of the group.
    pub fn trustee(&self) -> Option<Trustee<Group>> {
        let record = serde_json::json!({
            "pok": { "challenge": self.challenge, "response": self.response },
            "public_key": self.key,
        });
        belenios::json::read(&record.to_string()).ok()
    }
}

fn questions(conference: &Conference, contest: &Contest, asked: &mut Vec<Value>) {
    let name = |option: &ContestOption| {
        let unit = option.unit.as_ref().and_then(|u| conference.unit_name(u));
        let text = option.text.clone().or(unit.map(|n| n.full.clone()));
        text.unwrap_or_else(|| option.id.to_string())
    };
    match contest.question {
        Question::Choose { min, max, .. } => {
            let answers: Vec<String> = contest.options.iter().map(name).collect();
            asked.push(json!({
                "answers": answers,
                "blank": true,
                "min": min,
                "max": max,
                "question": contest.title,
            }));
        }
        Question::AgreeEach => {
            for option in &contest.options {
                asked.push(json!({
                    "answers": ["agree", "disagree"],
                    "min": 0,
                    "max": 1,
                    "question": format!("{}: {}", contest.title, name(option)),
                }));
            }
        }
    }
}

document_types! {
    /// The answer to one question of the election.
    pub struct Marks {
        /// For each line whether it is chosen; absent where the question is not filled in.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub lines: Option<Vec<bool>>,
    }
}

/// A voter's choices as marks for the election's questions, each where its contest stands. A contest without a
/// choice is not filled in.
///
/// `None` when a choice is not a vote in its contest.
pub fn marks(
    conference: &Conference,
    choice: impl Fn(&ContestId) -> Option<Choice>,
) -> Option<Vec<Marks>> {
    let mut marks = Vec::new();
    for contest in secret_contests(conference) {
        let choice = choice(&contest.id);
        if choice.as_ref().is_some_and(|c| c.check(contest).is_err()) {
            return None;
        }
        match contest.question {
            Question::Choose { .. } => {
                let lines = match &choice {
                    Some(Choice::Chosen(chosen)) => {
                        let lines = contest.options.iter();
                        Some(lines.map(|o| chosen.contains(&o.id)).collect())
                    }
                    _ => None,
                };
                marks.push(Marks { lines });
            }
            Question::AgreeEach => {
                for line in 0..contest.options.len() {
                    let opinion = match &choice {
                        Some(Choice::Opinions(opinions)) => opinions.get(line).copied(),
                        _ => None,
                    };
                    let is = |wanted| opinion == Some(wanted);
                    let lines = Some(vec![is(Opinion::Agree), is(Opinion::Disagree)]);
                    marks.push(Marks { lines });
                }
            }
        }
    }
    Some(marks)
}

/// Marks as answers that can be sealed; `None` when they do not fit the election's questions.
pub fn answers(election: &Election<Group>, marks: &[Marks]) -> Option<Vec<Choices>> {
    if marks.len() != election.questions.len() {
        return None;
    }
    let answer = |(question, marks): (&_, &Marks)| match &marks.lines {
        Some(lines) => Choices::new(question, lines).ok(),
        None => Choices::blank(question).ok(),
    };
    election.questions.iter().zip(marks).map(answer).collect()
}

/// The sums of one contest out of the election's result, of so many ballots.
///
/// `None` when the result does not have the form of the election, or says more than there were ballots.
pub fn sums(
    conference: &Conference,
    result: &[Vec<u32>],
    ballots: u32,
    of: &ContestId,
) -> Option<Sums> {
    let mut rest = result;
    for contest in secret_contests(conference) {
        let (own, after) = match contest.question {
            Question::Choose { .. } => rest.split_at_checked(1)?,
            Question::AgreeEach => rest.split_at_checked(contest.options.len())?,
        };
        rest = after;
        if contest.id == *of {
            return contest_sums(contest, own, ballots);
        }
    }
    None
}

fn contest_sums(contest: &Contest, result: &[Vec<u32>], ballots: u32) -> Option<Sums> {
    match contest.question {
        Question::Choose { blank, .. } => {
            let (flag, chosen) = result.first()?.split_first()?;
            let filled = ballots.checked_sub(*flag)?;
            let line = |agree: &u32| {
                let disagree = filled.checked_sub(*agree)?;
                Some(LineSum {
                    agree: *agree,
                    disagree,
                    no_opinion: 0,
                })
            };
            let lines: Option<Vec<_>> = chosen.iter().map(line).collect();
            Some(Sums {
                issued: ballots,
                collected: if blank { ballots } else { filled },
                blank: if blank { *flag } else { 0 },
                invalid: 0,
                lines: lines.filter(|l| l.len() == contest.options.len())?,
            })
        }
        Question::AgreeEach => {
            let line = |result: &Vec<u32>| {
                let [agree, disagree] = result[..] else {
                    return None;
                };
                Some(LineSum {
                    agree,
                    disagree,
                    no_opinion: ballots.checked_sub(agree.checked_add(disagree)?)?,
                })
            };
            Some(Sums {
                issued: ballots,
                collected: ballots,
                blank: 0,
                invalid: 0,
                lines: result.iter().map(line).collect::<Option<_>>()?,
            })
        }
    }
}
