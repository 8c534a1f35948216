//! Contests as questions of the protocol, choices as answers, sums as counts.
//!
//! What is derived here enters every proof through the election's fingerprint: the same conference must give the
//! same text in every version of the app (a golden file holds it fast).
//!
//! * A contest to choose in is one question. It always has a blank flag: where the contest allows a blank ballot,
//!   that is what it means; where not, that this ballot was not filled in.
//! * A contest with an opinion on each line is one question a line, of "agree" and "disagree", at most one of them.

use belenios::election::{About, Election};
use belenios::question::{Choices, Question as Asked};
use belenios::trustee::{self, Trustee};

use super::{BallotBox, Group, TellerKey};
use crate::conference::Conference;
use crate::ids::ContestId;
use crate::vote::choice::{Choice, Opinion};
use crate::vote::contest::{Contest, ContestOption, Question};
use crate::vote::count::{LineSum, Sums};

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
    conference.contests.iter().filter(|c| c.secret)
}

/// The election that a conference's secret contests are.
///
/// # Errors
/// Why there is none.
pub fn election(conference: &Conference) -> Result<Election<Group>, ElectionError> {
    let Some(ballot_box) = &conference.ballot_box else {
        return Err(ElectionError::NoBox);
    };
    let questions: Vec<Asked> = secret_contests(conference)
        .flat_map(|contest| questions(conference, contest))
        .collect();
    if questions.is_empty() {
        return Err(ElectionError::NoContest);
    }
    let about = About {
        uuid: ballot_box.id.clone(),
        name: conference.title.clone(),
        description: conference.bloc.name.clone(),
        administrator: None,
        credential_authority: None,
    };
    Ok(Election::new(about, questions, &trustees(ballot_box)?)?)
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
            "pok": { "challenge": self.proof.challenge, "response": self.proof.response },
            "public_key": self.key,
        });
        belenios::json::read(&record.to_string()).ok()
    }
}

fn questions(conference: &Conference, contest: &Contest) -> Vec<Asked> {
    let name = |option: &ContestOption| {
        let unit = option.unit.as_ref().and_then(|u| conference.unit_name(u));
        let text = option.text.clone().or(unit.map(|n| n.full.clone()));
        text.unwrap_or_else(|| option.id.to_string())
    };
    match contest.question {
        Question::Choose { min, max, .. } => vec![Asked {
            answers: contest.options.iter().map(name).collect(),
            blank: Some(true),
            min,
            max,
            question: contest.title.clone(),
        }],
        Question::AgreeEach => {
            let line = |option| Asked {
                answers: ["agree", "disagree"].map(str::to_owned).into(),
                blank: None,
                min: 0,
                max: 1,
                question: format!("{}: {}", contest.title, name(option)),
            };
            contest.options.iter().map(line).collect()
        }
    }
}

/// A voter's choices as answers to the election's questions, each where its contest stands. A contest without a
/// choice is answered as not filled in.
///
/// `None` when a choice is not a vote in its contest.
pub fn answers(
    conference: &Conference,
    election: &Election<Group>,
    choice: impl Fn(&ContestId) -> Option<Choice>,
) -> Option<Vec<Choices>> {
    let mut questions = election.questions.iter();
    let mut answers = Vec::with_capacity(election.questions.len());
    for contest in secret_contests(conference) {
        let choice = choice(&contest.id);
        if choice.as_ref().is_some_and(|c| c.check(contest).is_err()) {
            return None;
        }
        match contest.question {
            Question::Choose { .. } => {
                let question = questions.next()?;
                let answer = match &choice {
                    Some(Choice::Chosen(chosen)) => {
                        let marks = contest.options.iter().map(|o| chosen.contains(&o.id));
                        Choices::new(question, &marks.collect::<Vec<_>>())
                    }
                    _ => Choices::blank(question),
                };
                answers.push(answer.ok()?);
            }
            Question::AgreeEach => {
                for line in 0..contest.options.len() {
                    let opinion = match &choice {
                        Some(Choice::Opinions(opinions)) => opinions.get(line).copied(),
                        _ => None,
                    };
                    let is = |wanted| opinion == Some(wanted);
                    let marks = [is(Opinion::Agree), is(Opinion::Disagree)];
                    answers.push(Choices::new(questions.next()?, &marks).ok()?);
                }
            }
        }
    }
    Some(answers)
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
