//! What referred to something that is not in the plan any more is dropped, and said.

use std::collections::BTreeSet;

use crate::bloc::{HeadYear, Person, Unit};
use crate::conference::{AgendaItem, Conference, Target};
use crate::format::Held;
use crate::ids::{AgendaId, ContestId, CriterionId, OptionId, PaperId, PersonId, UnitId};
use crate::rules::Pairs;
use crate::score::criterion::{self, Criterion};
use crate::vote::contest::ContestOption;

/// What is not in the plan any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gone {
    /// A unit.
    Unit(Unit),
    /// A person.
    Person(Person),
    /// A point of the agenda.
    AgendaItem(AgendaItem),
    /// A target.
    Target(Target),
    /// A line of the scoring sheet.
    Row(Criterion),
    /// A row that ties were broken by.
    Tie(CriterionId),
    /// The unit of a person who is still there.
    UnitOf(PersonId),
    /// The line of a ballot.
    Line(ContestId, OptionId),
    /// Who headed the bloc in a year, as it was: where only the deputy is gone, the head is still there.
    Heads(HeadYear),
    /// The unit that holds the conference.
    Host(UnitId),
    /// Somebody chairing.
    Chair(PersonId),
    /// Somebody speaking.
    Speaker(AgendaId, PersonId),
    /// A paper of a point of the agenda.
    PaperOf(AgendaId, PaperId),
    /// A unit from the list of who scores whom.
    Peer(UnitId),
    /// A slip's voucher: a slip that was printed opens nothing any more.
    Slip(PersonId),
}

/// Drops whatever refers to something that is not there.
pub(super) fn sweep(plan: &mut Conference, gone: &mut Vec<Gone>) {
    let units: BTreeSet<UnitId> = plan.bloc.units.iter().map(|unit| unit.id.clone()).collect();
    let people: BTreeSet<PersonId> = plan.people.iter().map(|person| person.id.clone()).collect();
    for person in &mut plan.people {
        if person.unit.take_if(|unit| !units.contains(unit)).is_some() {
            gone.push(Gone::UnitOf(person.id.clone()));
        }
    }
    let host = plan.host.take_if(|unit| !units.contains(unit));
    gone.extend(host.map(Gone::Host));
    sweep_heads(plan, &units, gone);
    let chairs = plan
        .chairs
        .extract_if(.., |person| !people.contains(person));
    gone.extend(chairs.map(Gone::Chair));
    let slips = plan.slips.keys().filter(|person| !people.contains(*person));
    gone.extend(slips.cloned().map(Gone::Slip));
    plan.slips.retain(|person, _| people.contains(person));
    for contest in &mut plan.contests {
        let is_gone =
            |line: &mut ContestOption| line.unit.as_ref().is_some_and(|unit| !units.contains(unit));
        let lines = contest.options.extract_if(.., is_gone);
        gone.extend(lines.map(|line| Gone::Line(contest.id.clone(), line.id)));
    }
    sweep_peers(plan, &units, gone);
    sweep_agenda(plan, &people, gone);
    let lines: BTreeSet<&CriterionId> = plan.targets.iter().map(|t| &t.criterion).collect();
    let is_gone = |line: &&CriterionId| criterion::find(&plan.criteria, line).is_none();
    let lines: BTreeSet<CriterionId> = lines.into_iter().filter(is_gone).cloned().collect();
    let no_line =
        |target: &mut Target| !units.contains(&target.unit) || lines.contains(&target.criterion);
    gone.extend(plan.targets.extract_if(.., no_line).map(Gone::Target));
}

/// A deputy who is gone leaves the head alone.
fn sweep_heads(plan: &mut Conference, units: &BTreeSet<UnitId>, gone: &mut Vec<Gone>) {
    let former = plan.bloc.former();
    let is_known = |unit: &UnitId| units.contains(unit) || former.iter().any(|f| f.id == *unit);
    let mut stay = Vec::new();
    let before = gone.len();
    for year in plan.bloc.heads() {
        let deputy = year.deputy.clone().filter(is_known);
        if deputy != year.deputy || !is_known(&year.head) {
            gone.push(Gone::Heads(year.clone()));
        }
        if is_known(&year.head) {
            stay.push(HeadYear { deputy, ..year });
        }
    }
    if gone.len() > before {
        plan.bloc.heads = (!stay.is_empty()).then(|| Held::new(&stay));
    }
}

fn sweep_peers(plan: &mut Conference, units: &BTreeSet<UnitId>, gone: &mut Vec<Gone>) {
    let held = &mut plan.rules.scoring.pairs;
    let Some(mut named) = held.as_ref().and_then(Held::<Pairs>::peek) else {
        return;
    };
    let all = named.iter().flat_map(|(by, of)| of.iter().chain([by]));
    let lost: BTreeSet<UnitId> = all.filter(|unit| !units.contains(*unit)).cloned().collect();
    if lost.is_empty() {
        return;
    }
    named.retain(|by, of| {
        of.retain(|unit| units.contains(unit));
        units.contains(by) && !of.is_empty()
    });
    *held = Some(Held::new(&named));
    gone.extend(lost.into_iter().map(Gone::Peer));
}

fn sweep_agenda(plan: &mut Conference, people: &BTreeSet<PersonId>, gone: &mut Vec<Gone>) {
    let mut agenda = plan.agenda();
    let before = gone.len();
    for item in &mut agenda {
        let speakers = item
            .speakers
            .extract_if(.., |person| !people.contains(person));
        gone.extend(speakers.map(|person| Gone::Speaker(item.id.clone(), person)));
        let is_gone = |paper: &mut PaperId| !plan.papers.iter().any(|p| p.id == *paper);
        let papers = item.papers.extract_if(.., is_gone);
        gone.extend(papers.map(|paper| Gone::PaperOf(item.id.clone(), paper)));
    }
    if gone.len() > before {
        plan.agenda = Held::new(&agenda);
    }
}
