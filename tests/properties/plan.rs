//! A conference that is being prepared: whatever a person changes can be taken back, to the letter.

use khoithidua_core::bloc::{Capacity, HeadYear, Person};
use khoithidua_core::conference::{AgendaItem, Conference, LegalBasis, Paper, SamplePart, Target};
use khoithidua_core::format::{self, Held};
use khoithidua_core::ids::{AgendaId, PaperId, PersonId};
use khoithidua_core::number::Quantity;
use khoithidua_core::plan::history::History;
use khoithidua_core::procedure::{BallotOrder, CandidateRule};
use khoithidua_core::rules::{PeerScoring, TieRule};
use khoithidua_core::settings::change::{self, Voting};
use proptest::prelude::*;
use proptest::sample::Index;

/// What a person does in one of the editors, and to which line.
#[derive(Clone, Debug)]
struct Edit {
    kind: usize,
    at: Index,
    to: Index,
    word: String,
    number: u32,
    goes_on: bool,
}

fn edit() -> impl Strategy<Value = Edit> {
    let words = "[a-zA-Zđêố ]{0,12}";
    let parts = (0..KINDS, any::<Index>(), any::<Index>(), words, 1..9_u32);
    (parts, any::<bool>()).prop_map(|((kind, at, to, word, number), goes_on)| Edit {
        kind,
        at,
        to,
        word,
        number,
        goes_on,
    })
}

const KINDS: usize = 20;

fn moved<T>(list: &mut Vec<T>, edit: &Edit) {
    if !list.is_empty() {
        let item = list.remove(edit.at.index(list.len()));
        let to = edit.to.index(list.len() + 1);
        list.insert(to, item);
    }
}

fn removed<T>(list: &mut Vec<T>, edit: &Edit) {
    if !list.is_empty() {
        list.remove(edit.at.index(list.len()));
    }
}

fn picked<'a, T>(list: &'a mut [T], edit: &Edit) -> Option<&'a mut T> {
    let len = list.len();
    (len > 0).then(|| &mut list[edit.at.index(len)])
}

fn id(edit: &Edit) -> String {
    format!("x-{}-{}", edit.at.index(1_000_000), edit.number)
}

fn edit_agenda(plan: &mut Conference, edit: &Edit) {
    let mut agenda = plan.agenda();
    moved(&mut agenda, edit);
    agenda.push(AgendaItem {
        id: AgendaId::new(&id(edit)).unwrap(),
        title: edit.word.clone(),
        starts: None,
        speakers: Vec::new(),
        note: None,
        papers: Vec::new(),
    });
    plan.agenda = Held::new(&agenda);
}

fn edit_held(plan: &mut Conference, edit: &Edit) {
    let units = plan.bloc.units.iter();
    let heads = units.take(1).map(|unit| HeadYear {
        year: 2000 + i32::try_from(edit.number).unwrap(),
        head: unit.id.clone(),
        deputy: None,
    });
    let heads: Vec<_> = plan.bloc.heads().into_iter().chain(heads).collect();
    plan.bloc.heads = Some(Held::new(&heads));
    plan.legal_bases = Held::new(&vec![LegalBasis {
        number: edit.word.clone(),
        title: String::new(),
        issued: None,
        from: None,
        until: None,
    }]);
}

fn apply(plan: &mut Conference, edit: &Edit) {
    let (word, number) = (edit.word.clone(), edit.number);
    match edit.kind {
        0 => (plan.title, plan.place) = (word, format!("{number}")),
        1 => plan.year += 1,
        2 => moved(&mut plan.bloc.units, edit),
        3 => removed(&mut plan.bloc.units, edit),
        4 => plan.people.insert(
            edit.at.index(plan.people.len() + 1),
            Person {
                id: PersonId::new(&id(edit)).unwrap(),
                name: Some(word),
                unit: plan.bloc.units.first().map(|unit| unit.id.clone()),
                position: None,
                capacity: Capacity::Member,
                authorisation: None,
            },
        ),
        5 => picked(&mut plan.people, edit)
            .into_iter()
            .for_each(|person| {
                person.position = Some(word.clone());
            }),
        6 => removed(&mut plan.people, edit),
        7 => edit_agenda(plan, edit),
        8 => plan.papers.push(Paper {
            id: PaperId::new(&id(edit)).unwrap(),
            title: word.clone(),
            author: None,
            text: word.repeat(20),
            draft: number > 4,
        }),
        9 => picked(&mut plan.papers, edit)
            .into_iter()
            .for_each(|paper| {
                paper.text.push_str(&word);
            }),
        10 => moved(&mut plan.criteria, edit),
        11 => {
            let criteria = plan.criteria.iter().skip(1).cloned().collect();
            plan.take_criteria(criteria);
        }
        12 => {
            if let Some(award) = picked(&mut plan.awards, edit).map(|award| award.id.clone()) {
                change::quota(plan, &award, number);
            }
        }
        13 => {
            if let Some(award) = picked(&mut plan.awards, edit).map(|award| award.id.clone()) {
                let rules = [CandidateRule::All, CandidateRule::Top(4)];
                change::candidates(plan, &award, rules[edit.to.index(2)]);
            }
        }
        14 => {
            if let Some(contest) = picked(&mut plan.contests, edit).map(|c| c.id.clone()) {
                let ways = [Voting::Secret, Voting::Open, Voting::Hands];
                change::voting(plan, &contest, ways[edit.to.index(3)]);
            }
        }
        15 => change::ballot_order(plan, BallotOrder::Alphabet),
        16 => change::peers(plan, PeerScoring::None, &std::collections::BTreeMap::new()),
        17 => {
            plan.rules.scoring.ties = vec![TieRule::Chair];
            plan.covenant.commitments.push(word);
            plan.sample.remove(&SamplePart::Covenant);
        }
        18 => edit_held(plan, edit),
        _ => {
            let unit = plan.bloc.units.first().map(|unit| unit.id.clone());
            let row = plan.criteria.first().map(|row| row.id.clone());
            if let (Some(unit), Some(criterion)) = (unit, row) {
                let value = Quantity::from_raw(i64::from(number)).unwrap();
                let target = Target {
                    unit,
                    criterion,
                    value,
                };
                plan.targets.push(target);
            }
        }
    }
}

fn sample() -> Conference {
    let text = include_str!("../../public/conference.json");
    format::read(text.as_bytes()).unwrap().0
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn two_hundred_edits_taken_back_are_the_start_and_done_again_the_end(
        edits in prop::collection::vec(edit(), 200),
    ) {
        let start = sample();
        let (mut plan, mut history) = (start.clone(), History::default());
        for edit in &edits {
            let before = plan.clone();
            apply(&mut plan, edit);
            history.record(edit.kind, &before, &plan, edit.goes_on);
        }
        let end = plan.clone();
        prop_assert!(end != start);
        let mut steps = 0;
        while history.undo(&mut plan).is_some() {
            steps += 1;
        }
        prop_assert!(steps > 100, "{} steps", steps);
        prop_assert_eq!(format::write(&plan).0, format::write(&start).0);
        while history.redo(&mut plan).is_some() {}
        prop_assert_eq!(&plan, &end);
    }

    #[test]
    fn going_back_and_forth_anywhere_stays_on_the_path(
        edits in prop::collection::vec(edit(), 1..30),
        ways in prop::collection::vec(any::<bool>(), 1..60),
    ) {
        let (mut plan, mut history) = (sample(), History::default());
        let mut path = vec![plan.clone()];
        for edit in &edits {
            let before = plan.clone();
            apply(&mut plan, edit);
            history.record(edit.kind, &before, &plan, false);
            if plan != before {
                path.push(plan.clone());
            }
        }
        let mut at = path.len() - 1;
        for back in ways {
            let moved = if back { history.undo(&mut plan) } else { history.redo(&mut plan) };
            match (back, moved.is_some()) {
                (true, true) => at -= 1,
                (false, true) => at += 1,
                (true, false) => prop_assert_eq!(at, 0),
                (false, false) => prop_assert_eq!(at, path.len() - 1),
            }
            prop_assert_eq!(&plan, &path[at]);
        }
    }
}
