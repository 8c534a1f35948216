//! What of the plan would be gone, in words: so many of each kind, and some of their names.

use khoithidua_core::bloc::Unit;
use khoithidua_core::conference::Conference;
use khoithidua_core::ids::{AgendaId, ContestId, CriterionId, OptionId, PersonId};
use khoithidua_core::plan::sweep::Gone;
use khoithidua_core::score::criterion;

use crate::i18n;
use crate::i18n::plan::book as words;

/// Names that are said of one kind.
const NAMED: usize = 5;

/// A sentence for each kind of thing that would be gone.
pub fn sentences(plan: &Conference, gone: &[Gone]) -> Vec<String> {
    let t = words::book();
    let of_kind = |kind: usize| gone.iter().filter(move |gone| kind_of(gone) == kind);
    let said = t.gone_of.iter().enumerate().filter_map(|(kind, words)| {
        let count = of_kind(kind).count();
        let names: Vec<String> = of_kind(kind).take(NAMED).map(|g| name(plan, g)).collect();
        let names = names.join(", ");
        let names = match count.saturating_sub(NAMED) {
            0 => names,
            more => (t.more)(&names, more),
        };
        (count > 0).then(|| words(count, &names))
    });
    said.collect()
}

/// Its place in the list of words.
fn kind_of(gone: &Gone) -> usize {
    match gone {
        Gone::Unit(_) => 0,
        Gone::Person(_) => 1,
        Gone::AgendaItem(_) => 2,
        Gone::Target(_) => 3,
        Gone::Tie(_) => 4,
        Gone::UnitOf(_) => 5,
        Gone::Line(..) => 6,
        Gone::Heads(_) => 7,
        Gone::Host(_) => 8,
        Gone::Chair(_) => 9,
        Gone::Speaker(..) => 10,
        Gone::PaperOf(..) => 11,
        Gone::Peer(_) => 12,
        Gone::Slip(_) => 13,
        Gone::Row(_) => 14,
    }
}

fn name(plan: &Conference, gone: &Gone) -> String {
    match gone {
        Gone::Unit(unit) => unit_name(plan, unit),
        Gone::Person(person) => i18n::person_name(person),
        Gone::AgendaItem(item) => item.title.clone(),
        Gone::Target(target) => {
            let unit = i18n::unit_short(plan, &target.unit);
            format!("{unit} \u{2013} {}", row(plan, &target.criterion))
        }
        Gone::Row(criterion) => criterion.title.clone(),
        Gone::Tie(criterion) => row(plan, criterion),
        Gone::UnitOf(id) | Gone::Chair(id) | Gone::Speaker(_, id) | Gone::Slip(id) => {
            person(plan, id)
        }
        Gone::Line(contest, option) => line(plan, contest, option),
        Gone::Heads(heads) => heads.year.to_string(),
        Gone::Host(unit) | Gone::Peer(unit) => i18n::unit_short(plan, unit),
        Gone::PaperOf(item, _) => point(plan, item),
    }
}

fn unit_name(plan: &Conference, unit: &Unit) -> String {
    let name = unit.name_on(plan.date);
    name.map_or_else(|| unit.id.to_string(), |name| name.short.clone())
}

fn person(plan: &Conference, id: &PersonId) -> String {
    let person = plan.person(id);
    person.map_or_else(|| id.to_string(), i18n::person_name)
}

fn row(plan: &Conference, id: &CriterionId) -> String {
    let row = criterion::find(&plan.criteria, id);
    row.map_or_else(|| id.to_string(), |row| row.title.clone())
}

fn point(plan: &Conference, id: &AgendaId) -> String {
    let mut agenda = plan.agenda().into_iter();
    let item = agenda.find(|item| item.id == *id);
    item.map_or_else(|| id.to_string(), |item| item.title)
}

fn line(plan: &Conference, contest: &ContestId, option: &OptionId) -> String {
    let found = plan.contest(contest);
    let unit = found.and_then(|c| c.option(option)?.unit.as_ref());
    let unit = unit.map_or_else(|| option.to_string(), |unit| i18n::unit_short(plan, unit));
    let title = found.map_or("", |contest| &contest.title);
    format!("{title} \u{2013} {unit}")
}
