//! What a plan lacks, contradicts or does unusually (kiểm tra trước khi chốt), each with the place where it is mended.
//!
//! Contradictions stop the freezing; the rest is shown, and a person says that it is meant so.

use std::collections::{BTreeMap, BTreeSet};

use crate::bloc::Person;
use crate::conference::{Conference, ConferenceError};
use crate::ids::{AgendaId, AwardId, ContestId, PaperId, PersonId, UnitId};
use crate::number::Points;
use crate::plan::laws::{Validity, validity};
use crate::plan::placeholders::{Unfilled, unfilled};
use crate::rights;
use crate::settings::{Contradiction, Question, contradictions};
use crate::text::fold;

/// Where something is mended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// Title, year, day, place.
    Frame,
    /// The bloc's units; one of them where it is known which.
    Units(Option<UnitId>),
    /// Who heads the bloc.
    Heads,
    /// People; one of them where it is known which.
    People(Option<PersonId>),
    /// The agenda.
    Agenda(AgendaId),
    /// Papers.
    Paper(PaperId),
    /// Texts of law.
    LegalBases,
    /// Targets.
    Targets,
    /// Criteria.
    Criteria,
    /// Awards.
    Award(AwardId),
    /// Contests; one of them where it is known which.
    Contest(Option<ContestId>),
    /// The covenant.
    Covenant,
    /// A question of the rules; all of them where it is not known which.
    Rules(Option<Question>),
    /// Tellers' keys and slips.
    Tellers,
}

/// What is unusual, and may be meant so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unusual {
    /// The event has no title.
    NoTitle,
    /// It has no place.
    NoVenue,
    /// The day is in another year than the one summed up, and not in the first months of the next.
    DayOfOtherYear,
    /// Nobody chairs.
    NoChair,
    /// Nobody votes for this unit.
    NobodyVotes,
    /// Nobody of this unit is on the list of people.
    NobodyCame,
    /// Two names that differ only in accents, case or spaces: the two.
    TwoSpellings(String, String),
    /// The same name stands for two people, or two units.
    SameName(String),
    /// Begins before what stands in front of it.
    OutOfOrder,
    /// Begins when something else does.
    SameTime,
    /// Nothing is written there.
    Empty,
    /// A text of law that does not hold on the day of the conference: its number.
    NotInForce(String),
    /// Nobody is said to head the bloc in the year.
    NoHead,
    /// More may be proposed than there are candidates: so many, of so many.
    QuotaOverCandidates(u32, u32),
    /// Nobody is said to decide on the award.
    NoAddressee,
    /// So many votes of so many are needed to pass: all but one, or all.
    NearlyUnanimous(u32, u32),
    /// Fewer will vote than ballots are asked for before the box may be opened: so many, of so many.
    TooFewVoters(u32, u32),
    /// The most that the sheet gives is no round number: in hundredths.
    OddTotal(Points),
    /// A placeholder of the covenant would stay as it is.
    Unfilled(Unfilled),
    /// The covenant does not bind the year after the one summed up: its year.
    CovenantYear(i32),
    /// Targets are lacking for units that are measured against them: so many units.
    UnitsWithoutTargets(u32),
    /// Parts that were invented for trying out are still in it.
    Sample,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// It cannot be frozen like this.
    Wrong(Place, Contradiction),
    /// It can, and a person should have a look.
    Unusual(Place, Unusual),
}

impl Found {
    /// Whether it stops the freezing.
    pub fn is_wrong(&self) -> bool {
        matches!(self, Self::Wrong(..))
    }
}

/// Looks through a plan. What is wrong comes first.
pub fn report(plan: &Conference) -> Vec<Found> {
    let wrong = contradictions(plan).into_iter().map(|(why, question)| {
        let place = question.map_or_else(|| place_of(&why, plan), |q| Place::Rules(Some(q)));
        Found::Wrong(place, why)
    });
    let mut found: Vec<Found> = wrong.collect();
    let mut say = |place, what| found.push(Found::Unusual(place, what));
    frame(plan, &mut say);
    units(plan, &mut say);
    people(plan, &mut say);
    agenda(plan, &mut say);
    texts(plan, &mut say);
    ballots(plan, &mut say);
    scores(plan, &mut say);
    found
}

type Say<'a> = &'a mut dyn FnMut(Place, Unusual);

fn place_of(why: &Contradiction, plan: &Conference) -> Place {
    let Contradiction::Conference(error) = why else {
        return Place::Rules(None);
    };
    match error {
        ConferenceError::NoUnits => Place::Units(None),
        ConferenceError::UnitWithoutName(unit) | ConferenceError::TwoRepresentatives(unit) => {
            Place::Units(Some(unit.clone()))
        }
        ConferenceError::Criteria(_) => Place::Criteria,
        ConferenceError::Contest(_) => Place::Contest(None),
        ConferenceError::BallotBox { .. } => Place::Tellers,
        ConferenceError::Missing { from, .. } => place_named(from, plan),
        ConferenceError::UsedTwice(id) => place_named(id, plan),
        ConferenceError::BadLevel
        | ConferenceError::BadPairs
        | ConferenceError::BadStep
        | ConferenceError::BadProcedure
        | ConferenceError::NoWeights => Place::Rules(None),
    }
}

/// Where the thing with this identifier is.
fn place_named(name: &str, plan: &Conference) -> Place {
    match name {
        "heads" => return Place::Heads,
        "targets" => return Place::Targets,
        "chairs" | "host" => return Place::Frame,
        "slips" => return Place::Tellers,
        "candidates" => return Place::Rules(None),
        _ => {}
    }
    if let Some(unit) = plan.bloc.units.iter().find(|u| u.id.as_str() == name) {
        Place::Units(Some(unit.id.clone()))
    } else if let Some(person) = plan.people.iter().find(|p| p.id.as_str() == name) {
        Place::People(Some(person.id.clone()))
    } else if let Some(contest) = plan.contests.iter().find(|c| c.id.as_str() == name) {
        Place::Contest(Some(contest.id.clone()))
    } else if let Some(item) = plan.agenda().into_iter().find(|a| a.id.as_str() == name) {
        Place::Agenda(item.id)
    } else if let Some(paper) = plan.papers.iter().find(|p| p.id.as_str() == name) {
        Place::Paper(paper.id.clone())
    } else if let Some(award) = plan.awards.iter().find(|a| a.id.as_str() == name) {
        Place::Award(award.id.clone())
    } else {
        Place::Rules(None)
    }
}

/// A conference that sums up a year is held at its end or in the first half of the next.
fn frame(plan: &Conference, say: Say<'_>) {
    if plan.title.trim().is_empty() {
        say(Place::Frame, Unusual::NoTitle);
    }
    if plan.place.trim().is_empty() {
        say(Place::Frame, Unusual::NoVenue);
    }
    if !(plan.year..=plan.year.saturating_add(1)).contains(&plan.date.year()) {
        say(Place::Frame, Unusual::DayOfOtherYear);
    }
    if plan.chairs.is_empty() {
        say(Place::Frame, Unusual::NoChair);
    }
    if !plan.sample.is_empty() {
        say(Place::Frame, Unusual::Sample);
    }
}

fn units(plan: &Conference, say: Say<'_>) {
    let names = plan.bloc.units.iter().map(|unit| {
        let name = unit.name_on(plan.date).map_or("", |name| &name.full);
        (unit.id.clone(), name)
    });
    spellings(names, |id| Place::Units(Some(id)), say);
    for unit in &plan.bloc.units {
        let place = || Place::Units(Some(unit.id.clone()));
        let of_unit = |person: &&Person| person.unit.as_ref() == Some(&unit.id);
        let mut people = plan.people.iter().filter(of_unit);
        if people.clone().next().is_none() {
            say(place(), Unusual::NobodyCame);
        } else if !people.any(|person| rights::votes(plan, person)) {
            say(place(), Unusual::NobodyVotes);
        }
    }
    let heads = plan.bloc.heads();
    if !heads.iter().any(|head| head.year == plan.year) {
        say(Place::Heads, Unusual::NoHead);
    }
}

fn people(plan: &Conference, say: Say<'_>) {
    let named = plan.people.iter();
    let named = named.filter_map(|p| Some((p.id.clone(), p.name.as_deref()?)));
    spellings(named, |id| Place::People(Some(id)), say);
}

/// Names that are the same, or nearly.
fn spellings<'a, I>(
    names: impl Iterator<Item = (I, &'a str)>,
    place: impl Fn(I) -> Place,
    say: Say<'_>,
) {
    let mut known: BTreeMap<String, &str> = BTreeMap::new();
    for (id, name) in names {
        let folded = fold(name);
        if folded.is_empty() {
            say(place(id), Unusual::Empty);
            continue;
        }
        match known.get(&folded) {
            None => {
                known.insert(folded, name);
            }
            Some(first) if *first == name => say(place(id), Unusual::SameName(name.to_owned())),
            Some(first) => {
                let two = Unusual::TwoSpellings((*first).to_owned(), name.to_owned());
                say(place(id), two);
            }
        }
    }
}

fn agenda(plan: &Conference, say: Say<'_>) {
    let mut before = None;
    for item in plan.agenda() {
        if item.title.trim().is_empty() {
            say(Place::Agenda(item.id.clone()), Unusual::Empty);
        }
        let Some(starts) = item.starts else { continue };
        match before {
            Some(last) if starts < last => say(Place::Agenda(item.id), Unusual::OutOfOrder),
            Some(last) if starts == last => say(Place::Agenda(item.id), Unusual::SameTime),
            _ => {}
        }
        before = before.max(Some(starts));
    }
}

fn texts(plan: &Conference, say: Say<'_>) {
    for paper in &plan.papers {
        if paper.text.trim().is_empty() || paper.title.trim().is_empty() {
            say(Place::Paper(paper.id.clone()), Unusual::Empty);
        }
    }
    for basis in plan.legal_bases.peek().unwrap_or_default() {
        if validity(&basis, plan.date) != Validity::Holds {
            say(Place::LegalBases, Unusual::NotInForce(basis.number));
        }
    }
    if plan.follows.is_some() {
        return;
    }
    let covenant = &plan.covenant;
    if covenant.commitments.iter().all(|c| c.trim().is_empty()) {
        say(Place::Covenant, Unusual::Empty);
    }
    for lack in unfilled(plan) {
        say(Place::Covenant, Unusual::Unfilled(lack));
    }
    if covenant.year != plan.year.saturating_add(1) {
        say(Place::Covenant, Unusual::CovenantYear(covenant.year));
    }
}

fn ballots(plan: &Conference, say: Say<'_>) {
    for award in &plan.awards {
        if award.addressee.trim().is_empty() {
            say(Place::Award(award.id.clone()), Unusual::NoAddressee);
        }
    }
    let entitled = rights::entitled(plan);
    for contest in &plan.contests {
        let place = || Place::Contest(Some(contest.id.clone()));
        if contest.title.trim().is_empty() {
            say(place(), Unusual::Empty);
        }
        // Lines that follow from the ranking are not known yet.
        let lines = count(contest.options.iter());
        if lines > 0 && contest.seats > lines {
            say(place(), Unusual::QuotaOverCandidates(contest.seats, lines));
        }
        let needed = contest.pass.level.votes_needed(entitled);
        if entitled > 3 && needed.saturating_add(1) >= entitled {
            say(place(), Unusual::NearlyUnanimous(needed, entitled));
        }
    }
    if let Some(ballot_box) = &plan.ballot_box
        && plan.sealed_contests().next().is_some()
    {
        let voters = count(plan.people.iter().filter(|p| rights::votes(plan, p)));
        if voters < ballot_box.min_ballots {
            say(
                Place::Tellers,
                Unusual::TooFewVoters(voters, ballot_box.min_ballots),
            );
        }
    }
}

/// Sheets come to a hundred, or to a thousand: at least to whole tens, in hundredths.
const ROUND: i64 = 1_000;

fn scores(plan: &Conference, say: Say<'_>) {
    if plan.follows.is_some() {
        return;
    }
    let ordinary = plan.criteria.iter().filter(|c| !c.extra);
    let total = ordinary.fold(Points::ZERO, |sum, criterion| sum.plus(criterion.max));
    if total > Points::ZERO && total.raw() % ROUND != 0 {
        say(Place::Criteria, Unusual::OddTotal(total));
    }
    let with: BTreeSet<&UnitId> = plan.targets.iter().map(|t| &t.unit).collect();
    let without = plan.bloc.units.iter().filter(|u| !with.contains(&u.id));
    let without = count(without);
    if !with.is_empty() && without > 0 {
        say(Place::Targets, Unusual::UnitsWithoutTargets(without));
    }
}

fn count(things: impl Iterator) -> u32 {
    u32::try_from(things.count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests;
