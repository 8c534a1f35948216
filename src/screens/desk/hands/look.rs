//! Whether the numbers typed for a show of hands can be true together, and in sentences why not.

use khoithidua_core::conference::Conference;
use khoithidua_core::ids::ContestId;
use khoithidua_core::vote::contest::{Contest, Question};
use khoithidua_core::vote::count::LineSum;
use khoithidua_core::vote::hands::HandCount;

use super::form::{field, line_field};
use crate::i18n;
use crate::state::desk::typing::Typing;

/// Parts of a line's numbers, as they stand in a field's key.
pub const OPINIONS: [&str; 3] = ["agree", "disagree", "none"];

/// How many can vote: those who are here where the roll was called, else those who are entitled.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Most {
    pub people: u32,
    pub by_roll: bool,
}

/// What the fields come to.
#[derive(Clone, PartialEq, Eq)]
pub struct Found {
    /// What is wrong, each in a sentence.
    pub wrong: Vec<String>,
    /// The count, when nothing is wrong and nothing lacking.
    pub count: Option<HandCount>,
}

/// How many numbers a line has.
pub fn parts(contest: &Contest) -> &'static [&'static str] {
    match contest.question {
        Question::Choose { .. } => &OPINIONS[..1],
        Question::AgreeEach => &OPINIONS,
    }
}

/// Looks at what has been typed so far: every sum whose parts are there.
pub fn look(conference: &Conference, contest: &Contest, typing: Typing, most: Most) -> Found {
    let t = i18n::hands();
    let mut wrong = Vec::new();
    let voted = typing.number(&field(&contest.id, "voted"));
    if let Some(voted) = voted.filter(|voted| *voted > most.people) {
        let say = if most.by_roll {
            t.too_many_here
        } else {
            t.too_many
        };
        wrong.push(say(voted, most.people));
    }
    let lines = lines(conference, contest, typing, voted, &mut wrong);
    let count = voted.zip(lines).map(|(voted, lines)| HandCount {
        contest: contest.id.clone(),
        mover: typing.text(&field(&contest.id, "mover")).trim().to_owned(),
        voted,
        lines,
    });
    let count = count.filter(|count| wrong.is_empty() && count.sums().add_up(contest));
    if count.as_ref().is_some_and(|count| count.mover.is_empty()) {
        wrong.push(t.no_mover.to_owned());
    }
    let sound = wrong.is_empty();
    Found {
        wrong,
        count: count.filter(|_| sound),
    }
}

fn lines(
    conference: &Conference,
    contest: &Contest,
    typing: Typing,
    voted: Option<u32>,
    wrong: &mut Vec<String>,
) -> Option<Vec<LineSum>> {
    let t = i18n::hands();
    let mut lines = Vec::with_capacity(contest.options.len());
    for (line, option) in contest.options.iter().enumerate() {
        let name = || i18n::option_name(conference, option);
        let [agree, disagree, no_opinion] = numbers(&contest.id, line, typing);
        let sum = match contest.question {
            Question::Choose { .. } => agree.zip(voted).and_then(|(agree, voted)| {
                let disagree = voted.checked_sub(agree);
                if disagree.is_none() {
                    wrong.push((t.line_more)(&name(), agree, voted));
                }
                Some((agree, disagree?, 0))
            }),
            Question::AgreeEach => {
                let all = agree.zip(disagree).zip(no_opinion);
                all.map(|((agree, disagree), no_opinion)| (agree, disagree, no_opinion))
            }
        };
        if let (Some((agree, disagree, no_opinion)), Some(voted)) = (sum, voted)
            && agree + disagree + no_opinion != voted
        {
            wrong.push((t.line_sum)(&name(), agree + disagree + no_opinion, voted));
        }
        lines.push(sum.map(|(agree, disagree, no_opinion)| LineSum {
            agree,
            disagree,
            no_opinion,
        }));
    }
    let lines: Vec<LineSum> = lines.into_iter().collect::<Option<_>>()?;
    if let (Question::Choose { min, max, .. }, Some(voted)) = (contest.question, voted) {
        let all: u32 = lines.iter().map(|line| line.agree).sum();
        let (least, largest) = (min.saturating_mul(voted), max.saturating_mul(voted));
        if !(least..=largest).contains(&all) {
            wrong.push((t.choices)(all, least, largest));
        }
    }
    Some(lines)
}

fn numbers(contest: &ContestId, line: usize, typing: Typing) -> [Option<u32>; 3] {
    OPINIONS.map(|part| typing.number(&line_field(contest, line, part)))
}
