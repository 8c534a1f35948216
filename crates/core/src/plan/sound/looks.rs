//! The parts of a plan looked at one after the other, for what is unusual.

use std::collections::{BTreeMap, BTreeSet};

use super::{Lacking, Place, Unusual};
use crate::bloc::{Capacity, Person};
use crate::conference::Conference;
use crate::ids::{PaperId, PersonId, UnitId};
use crate::number::Points;
use crate::plan::laws::{Validity, validity};
use crate::plan::members::is_backwards;
use crate::plan::placeholders::unfilled;
use crate::plan::targets;
use crate::rights;
use crate::rules::Level;
use crate::text::fold;
use crate::vote::contest::Question;

/// Says what was found where.
pub(super) type Say<'a> = &'a mut dyn FnMut(Place, Unusual);

/// Every part.
pub(super) fn all(plan: &Conference, say: Say<'_>) {
    frame(plan, say);
    units(plan, say);
    people(plan, say);
    agenda(plan, say);
    texts(plan, say);
    awards(plan, say);
    contests(plan, say);
    scores(plan, say);
    super::years::earlier(plan, say);
    box_and_slips(plan, say);
}

/// What has to come before anything can be sealed.
pub(super) fn lacking(plan: &Conference) -> Option<Lacking> {
    let sealed = plan.sealed_contests().next().is_some();
    let tellers = plan
        .ballot_box
        .as_ref()
        .is_some_and(|b| !b.tellers.is_empty());
    match (sealed, tellers) {
        (true, false) => Some(Lacking::Tellers),
        (false, _) if !plan.slips.is_empty() => Some(Lacking::UseOfSlips),
        _ => None,
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
    let in_time = match plan.date.year().saturating_sub(plan.year) {
        0 => true,
        1 => plan.date.month() <= 6,
        _ => false,
    };
    if !in_time {
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
    let former = plan.bloc.former();
    let members = plan.bloc.units.iter();
    let members = members.map(|unit| (unit, Some(unit.id.clone())));
    for (unit, id) in members.chain(former.iter().map(|unit| (unit, None))) {
        for name in unit.names.iter().filter(|name| is_backwards(name)) {
            let name = Unusual::BackwardsName(name.full.clone());
            say(Place::Units(id.clone()), name);
        }
    }
    // Whether anybody of a unit votes, and represents it; nothing where nobody is of it.
    let mut present: BTreeMap<&UnitId, [bool; 2]> = BTreeMap::new();
    for person in &plan.people {
        if let Some(unit) = &person.unit {
            let [votes, represents] = present.entry(unit).or_default();
            *votes |= rights::votes(plan, person);
            *represents |= person.capacity.represents();
        }
    }
    for unit in &plan.bloc.units {
        let what = match present.get(&unit.id) {
            None => Unusual::NobodyCame,
            Some([false, _]) => Unusual::NobodyVotes,
            Some([true, false]) => Unusual::NobodyRepresents,
            Some([true, true]) => continue,
        };
        say(Place::PeopleOf(unit.id.clone()), what);
    }
    let heads = plan.bloc.heads();
    match heads.iter().find(|of| of.year == plan.year) {
        None => say(Place::Heads, Unusual::NoHead),
        Some(of) => {
            let former = former.iter().filter(|unit| unit.id == of.head);
            for name in former.filter_map(|unit| unit.names.last()) {
                say(Place::Heads, Unusual::FormerHead(name.full.clone()));
            }
        }
    }
}

fn people(plan: &Conference, say: Say<'_>) {
    let named = plan.people.iter();
    let named = named.filter_map(|p| Some((p.id.clone(), p.name.as_deref()?)));
    spellings(named, |id| Place::People(Some(id)), say);
    for person in &plan.people {
        if person.unit.is_none() && person.capacity != Capacity::Guest {
            say(Place::People(Some(person.id.clone())), Unusual::NoUnit);
        }
    }
    let nameless = plan.people.iter().filter(|p| p.name.is_none());
    let nameless = count(nameless.filter(|p| rights::takes_part(plan, p)));
    if nameless > 0 {
        say(Place::People(None), Unusual::Nameless(nameless));
    }
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
    let items = plan.agenda();
    if items.is_empty() {
        say(Place::Agenda(None), Unusual::NothingOnAgenda);
    }
    for item in items {
        let at = || Place::Agenda(Some(item.id.clone()));
        if item.title.trim().is_empty() {
            say(at(), Unusual::Empty);
        }
        let Some(starts) = item.starts else { continue };
        match before {
            Some(last) if starts < last => say(at(), Unusual::OutOfOrder),
            Some(last) if starts == last => say(at(), Unusual::SameTime),
            _ => {}
        }
        before = before.max(Some(starts));
    }
}

fn texts(plan: &Conference, say: Say<'_>) {
    let agenda = plan.agenda();
    let brought_up: BTreeSet<&PaperId> = agenda.iter().flat_map(|item| &item.papers).collect();
    for paper in &plan.papers {
        if paper.text.trim().is_empty() || paper.title.trim().is_empty() {
            say(Place::Paper(paper.id.clone()), Unusual::Empty);
        } else if paper.draft && brought_up.contains(&paper.id) {
            say(Place::Paper(paper.id.clone()), Unusual::StillDraft);
        }
    }
    for (place, basis) in plan
        .legal_bases
        .peek()
        .unwrap_or_default()
        .into_iter()
        .enumerate()
    {
        let place = || Place::LegalBasis(place);
        if basis.number.trim().is_empty() || basis.title.trim().is_empty() {
            say(place(), Unusual::Empty);
        }
        if validity(&basis, plan.date) != Validity::Holds {
            say(place(), Unusual::NotInForce(basis.number));
        }
    }
    for movement in plan.movements() {
        if movement.name.trim().is_empty() {
            say(Place::Movements(Some(movement.id)), Unusual::Empty);
        }
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

fn awards(plan: &Conference, say: Say<'_>) {
    let names = plan.awards.iter();
    let names = names.map(|award| (award.id.clone(), award.name.as_str()));
    spellings(names, Place::Award, say);
    let asked = |id| plan.contests.iter().any(|c| c.award.as_ref() == Some(id));
    for award in &plan.awards {
        let place = || Place::Award(award.id.clone());
        if award.addressee.trim().is_empty() {
            say(place(), Unusual::NoAddressee);
        }
        if award.quota > 0 && !asked(&award.id) {
            say(place(), Unusual::NoContest);
        }
    }
}

fn contests(plan: &Conference, say: Say<'_>) {
    let titles = plan.contests.iter();
    let titles = titles.map(|contest| (contest.id.clone(), contest.title.as_str()));
    spellings(titles, |id| Place::Contest(Some(id)), say);
    let entitled = rights::entitled(plan);
    for contest in &plan.contests {
        let place = || Place::Contest(Some(contest.id.clone()));
        let lines = count(contest.options.iter());
        let quota = contest.award.as_ref().and_then(|id| plan.award(id));
        let quota = quota.filter(|_| plan.follows.is_none());
        let quota = quota.map_or(contest.seats, |award| award.quota);
        if lines > 0 && contest.seats > lines {
            say(place(), Unusual::QuotaOverCandidates(contest.seats, lines));
        } else if quota != contest.seats {
            say(place(), Unusual::SeatsNotQuota(contest.seats, quota));
        }
        // Awards have the ranking to go by.
        let each = contest.question == Question::AgreeEach && contest.award.is_none();
        if each && lines > contest.seats && contest.seats > 0 {
            say(place(), Unusual::EachOfMany(contest.seats, lines));
        }
        let needed = contest.pass.level.votes_needed(entitled);
        if entitled > 3 && needed.saturating_add(1) >= entitled {
            say(place(), Unusual::NearlyUnanimous(needed, entitled));
        } else if is_steeper(contest.pass.level, needed, entitled) {
            say(place(), Unusual::SteeperThanWritten(needed, entitled));
        }
    }
}

/// Points of a hundred by which a level may be higher in truth, since votes are whole, before it is worth a word.
const STEP: u64 = 5;

/// Of "more than half" everybody knows that it means one more.
fn is_steeper(level: Level, needed: u32, entitled: u32) -> bool {
    let (whole, part) = (u64::from(level.denominator), u64::from(level.numerator));
    let (needed, entitled) = (u64::from(needed), u64::from(entitled));
    // needed / entitled − part / whole ≥ STEP / 100, without the fractions.
    let written = (part * 100 + STEP * whole).saturating_mul(entitled);
    !level.strict && entitled > 3 && (needed * 100).saturating_mul(whole) >= written
}

/// Fewer opened together would tell who voted how.
const LEAST: u32 = 3;

fn box_and_slips(plan: &Conference, say: Say<'_>) {
    let takes_part = |person: &&Person| rights::takes_part(plan, person);
    if !plan.slips.is_empty() {
        let people = || plan.people.iter().filter(takes_part);
        let without = count(people().filter(|p| !plan.slips.contains_key(&p.id)));
        let known: BTreeSet<&PersonId> = people().map(|p| &p.id).collect();
        let of_nobody = count(plan.slips.keys().filter(|id| !known.contains(id)));
        if without > 0 {
            say(Place::Tellers, Unusual::WithoutSlip(without));
        }
        if of_nobody > 0 {
            say(Place::Tellers, Unusual::SlipOfNobody(of_nobody));
        }
    }
    let sealed = plan.sealed_contests().next();
    let Some(ballot_box) = plan.ballot_box.as_ref().filter(|_| sealed.is_some()) else {
        return;
    };
    let voters = count(plan.people.iter().filter(|p| rights::votes(plan, p)));
    if voters < ballot_box.min_ballots {
        say(
            Place::Tellers,
            Unusual::TooFewVoters(voters, ballot_box.min_ballots),
        );
    }
    if ballot_box.min_ballots < LEAST {
        say(
            Place::Tellers,
            Unusual::RevealingBox(ballot_box.min_ballots),
        );
    }
    if ballot_box.tellers.len() == 1 {
        say(Place::Tellers, Unusual::OneTeller);
    }
}

/// Sheets come to a hundred, or to a thousand: at least to whole tens, in hundredths.
const ROUND: i64 = 1_000;

fn scores(plan: &Conference, say: Say<'_>) {
    let ordinary = plan.criteria.iter().filter(|c| !c.extra);
    let total = ordinary.fold(Points::ZERO, |sum, criterion| sum.plus(criterion.max));
    if total > Points::ZERO && total.raw() % ROUND != 0 {
        say(Place::Criteria(None), Unusual::OddTotal(total));
    }
    let with: BTreeSet<&UnitId> = plan.targets.iter().map(|t| &t.unit).collect();
    let without = plan.bloc.units.iter().filter(|u| !with.contains(&u.id));
    let without = count(without);
    if !with.is_empty() && without > 0 {
        say(Place::Targets, Unusual::UnitsWithoutTargets(without));
    }
    // Ranges may go by what was registered, and a line that asks for a target takes one: the others stand here because they have one.
    let idle = targets::lines(plan).into_iter();
    for row in idle.filter(|row| !row.may_be_unassigned()) {
        say(Place::Targets, Unusual::IdleTargets(row.title.clone()));
    }
}

fn count(things: impl Iterator) -> u32 {
    u32::try_from(things.count()).unwrap_or(u32::MAX)
}
