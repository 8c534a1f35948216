//! Sheets that the board has checked: the results stand, and files may come in any order.

use khoithidua_core::conference::Conference;
use khoithidua_core::desk::acts::review;
use khoithidua_core::desk::assess::Assessment;
use khoithidua_core::desk::log::{Event, Standing};
use khoithidua_core::desk::sheets::overview;
use khoithidua_core::draft::answer::DraftAnswer;
use khoithidua_core::format::Held;
use khoithidua_core::ids::{CriterionId, PersonId, UnitId};
use khoithidua_core::number::Quantity;
use khoithidua_core::procedure::Procedure;
use khoithidua_core::score::criterion::{self, Criterion, Rule};
use khoithidua_core::score::entry::Input;
use khoithidua_core::score::review::{RowCheck, Stage};
use khoithidua_core::simulate::rng::Rng;
use khoithidua_core::simulate::{Plan, Simulation};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::common::{self, Hall, moment, text};

/// A hall without secret votes, where the board's check has a weight.
fn hall(seed: u64) -> Hall {
    let plan = Plan {
        units: 3,
        delegates: 5,
        seed,
        faults_percent: 30,
    };
    let mut conference = Simulation::invent(&plan).unwrap().conference().clone();
    conference.contests.retain(|contest| !contest.secret);
    conference.ballot_box = None;
    conference.slips.clear();
    conference.procedure = Some(Held::new(&Procedure {
        board_weight: 30,
        ..Procedure::default()
    }));
    Hall::of(Simulation::of(conference, seed, 30).unwrap())
}

/// Something that the board may put on a row.
fn input(row: &Criterion, rng: &mut Rng) -> Option<Input> {
    Some(match &row.rule {
        Rule::YesNo => Input::Answer(rng.chance(50)),
        Rule::Levels(levels) => Input::Level(rng.below(u32::try_from(levels.len()).ok()?)),
        Rule::Bands(_) => Input::Measured {
            target: None,
            result: Quantity::whole(i32::try_from(rng.below(100)).ok()?),
        },
        Rule::PerItem { .. } => Input::Counts(vec![rng.below(6)]),
        _ => return None,
    })
}

/// A board at work.
struct Board<'a> {
    conference: &'a Conference,
    state: &'a Assessment,
    events: Vec<Event>,
    rng: Rng,
}

impl Board<'_> {
    fn standing(&self) -> Standing {
        common::standing(&self.events)
    }

    fn note<E>(&mut self, event: Result<Event, E>) -> bool {
        let is_done = event.is_ok();
        self.events.extend(event);
        is_done
    }

    /// Takes a sheet as far as it comes.
    fn check(&mut self, unit: &UnitId) {
        let (conference, state) = (self.conference, self.state);
        for row in criterion::lines(&conference.criteria) {
            let changed = input(row, &mut self.rng).filter(|_| self.rng.chance(40));
            let check = changed.map(|input| RowCheck {
                input,
                reason: "why".to_owned(),
            });
            let standing = self.standing();
            let event = review::check_row(conference, state, &standing, unit, &row.id, check);
            self.note(event);
        }
        if self.rng.chance(20) {
            return;
        }
        let standing = self.standing();
        let sent = review::send_review(conference, state, &standing, unit, moment());
        let Ok(sent) = sent else { return };
        self.events.push(Event::ReviewSent(sent.clone()));
        let person = |p: &&khoithidua_core::bloc::Person| p.unit.as_ref() == Some(unit);
        let person: Option<PersonId> = conference.people.iter().find(person).map(|p| p.id.clone());
        let mut draft = DraftAnswer::new(sent.clone(), person);
        draft.agree_to_rest();
        if let Some(row) = sent
            .check
            .rows
            .keys()
            .next()
            .filter(|_| self.rng.chance(50))
        {
            draft.edit(row, |said| {
                (said.agrees, said.explanation) = (Some(false), "because".to_owned());
            });
        }
        let rows: Vec<CriterionId> = sent.check.rows.keys().cloned().collect();
        let answer = draft.answer(&rows, moment()).unwrap();
        let standing = self.standing();
        let event = review::answer(conference, state, &standing, answer, true);
        self.note(event);
        let standing = self.standing();
        let event = review::lock(conference, state, &standing, unit);
        self.note(event);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn results_with_checked_sheets_stand_in_any_order_of_files(
        seed in any::<u64>(),
        order in prop::collection::vec(any::<Index>(), 12),
    ) {
        let hall = hall(seed);
        let straight = hall.inbox();
        let shuffled = order.iter().map(|i| i.get(&hall.files));
        let shuffled = common::desk(shuffled.chain(hall.files.iter().rev()));
        let known = common::accreditations(&straight);
        let (state, _) = hall.outcome(&straight, &common::standing(&known));
        let mut board = Board {
            conference: hall.conference(),
            state: &state,
            events: known,
            rng: Rng::new(seed, 1),
        };
        for unit in &hall.conference().bloc.units {
            board.check(&unit.id);
        }
        let standing = board.standing();
        let (_, results) = hall.outcome(&straight, &standing);
        let (_, others) = hall.outcome(&shuffled, &standing);
        prop_assert_eq!(results.verify(), Ok(()));
        prop_assert_eq!(text(&results), text(&others));
        // What the desk shows of a sheet is what the results say of it.
        for summary in overview::summaries(hall.conference(), &state, &standing) {
            let checked = results.checked.get(&summary.unit);
            prop_assert_eq!(checked.is_some(), summary.stage >= Stage::Checked);
            if let Some(checked) = checked.filter(|_| !summary.unsent) {
                prop_assert_eq!(checked.stage, summary.stage);
                prop_assert_eq!(checked.check.rows.len(), summary.changed);
                let row = results.outcome.ranking.iter().find(|r| r.unit == summary.unit);
                prop_assert_eq!(row.unwrap().board, summary.checked);
            }
        }
    }
}
