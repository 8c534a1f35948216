//! Awards and contests of a plan: made, made from each other, taken out with what referred to them.

use super::edit;
use crate::conference::follows::waits_for_ranking;
use crate::conference::{Award, Conference};
use crate::ids::{AwardId, ContestId, OptionId, UnitId};
use crate::rules::{Base, Level};
use crate::settings::{Question as Asked, change};
use crate::vote::contest::{Apart, Contest, ContestOption, PassRule, Question};

/// Adds an award of which nothing is known yet but that one may be proposed. The year in its identifier keeps it apart from
/// awards that earlier years had.
pub fn add_award(plan: &mut Conference) -> Option<AwardId> {
    let taken: Vec<String> = plan.awards.iter().map(|a| a.id.to_string()).collect();
    let id = edit::fresh(&format!("award-{}", plan.year), &taken, AwardId::new)?;
    plan.awards.push(Award {
        id: id.clone(),
        name: String::new(),
        addressee: String::new(),
        quota: 1,
        quota_source: None,
    });
    Some(id)
}

/// Takes an award out. Contests on it are there still, as contests on no award; none of them waits for the ranking.
pub fn remove_award(plan: &mut Conference, id: &AwardId) {
    plan.awards.retain(|award| award.id != *id);
    change::procedure(plan, |procedure| {
        procedure.candidates.remove(id);
    });
    let contests: Vec<ContestId> = contests_of(plan, id);
    for contest in contests {
        set_award(plan, &contest, None);
    }
}

/// The contests on an award, in order.
pub fn contests_of(plan: &Conference, id: &AwardId) -> Vec<ContestId> {
    let contests = plan.contests.iter();
    let of_award = contests.filter(|contest| contest.award.as_ref() == Some(id));
    of_award.map(|contest| contest.id.clone()).collect()
}

/// Adds a contest: secret, one of all units, more than half of all who are entitled.
pub fn add_contest(plan: &mut Conference, title: String) -> Option<ContestId> {
    let taken: Vec<String> = plan.contests.iter().map(|c| c.id.to_string()).collect();
    let id = edit::fresh("contest", &taken, ContestId::new)?;
    plan.contests.push(Contest {
        id: id.clone(),
        title,
        instruction: None,
        secret: true,
        question: Question::Choose {
            min: 1,
            max: 1,
            blank: true,
        },
        options: change::everyone(plan),
        award: None,
        seats: 1,
        pass: PassRule {
            level: Level::MORE_THAN_HALF,
            base: Base::Entitled,
        },
        apart: None,
    });
    Some(id)
}

/// Makes the contest on an award: secret, with all units as lines, at the level that is suggested for it. Where only the
/// ranking can say who stands, it waits for that.
pub fn contest_on(plan: &mut Conference, award: &AwardId, title: String) -> Option<ContestId> {
    plan.award(award)?;
    let id = add_contest(plan, title)?;
    set_award(plan, &id, Some(award.clone()));
    Asked::Choice(id.clone()).suggest(plan);
    Asked::Pass(id.clone()).suggest(plan);
    Some(id)
}

/// Makes the contest on who heads the bloc or is the deputy: by show of hands, an opinion on each line that is put forward,
/// one of whom passes.
pub fn election(plan: &mut Conference, title: String) -> Option<ContestId> {
    let id = add_contest(plan, title)?;
    clear_units(plan, &id);
    for question in [
        Asked::Voting(id.clone()),
        Asked::Choice(id.clone()),
        Asked::Pass(id.clone()),
    ] {
        question.suggest(plan);
    }
    Some(id)
}

/// Takes a contest out.
pub fn remove_contest(plan: &mut Conference, id: &ContestId) {
    plan.contests.retain(|contest| contest.id != *id);
}

/// Changes a contest.
pub fn of_contest(plan: &mut Conference, id: &ContestId, change: impl FnOnce(&mut Contest)) {
    if let Some(contest) = plan.contests.iter_mut().find(|contest| contest.id == *id) {
        change(contest);
    }
}

/// Says on which award a contest is. As many pass as may be proposed for it, and it waits for the ranking where the award
/// does.
pub fn set_award(plan: &mut Conference, id: &ContestId, award: Option<AwardId>) {
    let rule = award
        .as_ref()
        .map(|award| plan.procedure().candidates(award));
    let quota = award.as_ref().and_then(|award| plan.award(award));
    if let Some(quota) = quota.map(|award| award.quota) {
        set_seats(plan, id, quota);
    }
    let waits = rule.is_some_and(waits_for_ranking);
    let everyone = change::everyone(plan);
    of_contest(plan, id, |contest| {
        contest.award = award;
        if waits {
            contest.apart = Some(Apart::Later);
        } else if contest.apart == Some(Apart::Later) {
            contest.apart = None;
            contest.options = everyone;
        }
    });
}

/// Sets how many can pass; no more may be chosen where that was the most.
pub fn set_seats(plan: &mut Conference, id: &ContestId, seats: u32) {
    let Some(before) = plan.contest(id) else {
        return;
    };
    if let Question::Choose { min, max, blank } = before.question
        && max == before.seats
        && seats > 0
    {
        let question = Question::Choose {
            min: min.min(seats),
            max: seats,
            blank,
        };
        change::question(plan, id, question);
    }
    of_contest(plan, id, |contest| contest.seats = seats);
}

/// Puts a line for every unit that has none on the ballot: where there are none yet, in the order of ballots.
pub fn all_units(plan: &mut Conference, id: &ContestId) {
    let everyone = change::everyone(plan);
    of_contest(plan, id, |contest| {
        for line in everyone {
            if !contest.options.iter().any(|o| o.unit == line.unit) {
                add_line(contest, line);
            }
        }
    });
}

/// Takes the lines of all units off the ballot; those with a text of their own stay.
pub fn clear_units(plan: &mut Conference, id: &ContestId) {
    of_contest(plan, id, |contest| {
        contest.options.retain(|option| option.unit.is_none());
    });
}

/// Puts a unit on the ballot.
pub fn add_unit(plan: &mut Conference, id: &ContestId, unit: &UnitId) {
    let line = ContestOption::of_unit(unit.clone());
    of_contest(plan, id, |contest| {
        let there = contest
            .options
            .iter()
            .any(|o| o.unit.as_ref() == Some(unit));
        if let Some(line) = line.filter(|_| !there) {
            add_line(contest, line);
        }
    });
}

/// Puts a line with a text of its own on the ballot; until it has one, the contest lacks something.
pub fn add_text(plan: &mut Conference, id: &ContestId) -> Option<OptionId> {
    let contest = plan.contest(id)?;
    let taken: Vec<String> = contest.options.iter().map(|o| o.id.to_string()).collect();
    let line = edit::fresh("line", &taken, OptionId::new)?;
    of_contest(plan, id, |contest| {
        contest.options.push(ContestOption {
            id: line.clone(),
            unit: None,
            text: None,
        });
    });
    Some(line)
}

/// A line whose identifier another one has already gets one of its own.
fn add_line(contest: &mut Contest, line: ContestOption) {
    let taken: Vec<String> = contest.options.iter().map(|o| o.id.to_string()).collect();
    let id = if taken.iter().any(|id| id == line.id.as_str()) {
        edit::fresh("line", &taken, OptionId::new)
    } else {
        Some(line.id.clone())
    };
    if let Some(id) = id {
        contest.options.push(ContestOption { id, ..line });
    }
}

#[cfg(test)]
mod tests;
