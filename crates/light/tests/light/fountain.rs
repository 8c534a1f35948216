//! Any sufficiently many symbols give the message, whichever they are and in whatever order.

use khoithidua_light::fountain::{MOST_BLOCKS, Solver, blocks, symbol};
use proptest::prelude::*;

use crate::support::Chance;

proptest! {
    #[test]
    fn any_symbols_in_any_order_give_the_message(
        message in proptest::collection::vec(any::<u8>(), 1..1500),
        block in 8..200_usize,
        loss in 0..90_usize,
        from in 0..100_000_usize,
        seed: u64,
    ) {
        let mut chance = Chance(seed);
        let mut solver = Solver::new(message.len(), block).unwrap();
        let mut taken = 0;
        for number in from.. {
            if chance.percent(loss) {
                continue;
            }
            let told = symbol(&message, block, number);
            let before = solver.have();
            let new = solver.take(number, &told);
            prop_assert_eq!(solver.have(), before + usize::from(new));
            // The same again says nothing new.
            prop_assert!(!solver.take(number, &told));
            taken += 1;
            if solver.have() == solver.need() {
                break;
            }
        }
        prop_assert!(taken <= solver.need() + 4, "{} of {}", taken, solver.need());
        prop_assert_eq!(solver.message(), Some(message));
    }

    #[test]
    fn one_missing_block_is_found_with_any_other_symbol(
        message in proptest::collection::vec(any::<u8>(), 20..2000),
        missing: proptest::sample::Index,
        number in 200..16_000_000_usize,
    ) {
        let block = 20;
        let mut solver = Solver::new(message.len(), block).unwrap();
        let missing = missing.index(solver.need());
        for place in (0..solver.need()).filter(|place| *place != missing) {
            prop_assert!(solver.take(place, &symbol(&message, block, place)));
        }
        prop_assert!(solver.take(number, &symbol(&message, block, number)));
        prop_assert_eq!(solver.message(), Some(message));
    }

    #[test]
    fn too_few_symbols_give_nothing(
        message in proptest::collection::vec(any::<u8>(), 41..1000),
        from in 0..100_usize,
    ) {
        let mut solver = Solver::new(message.len(), 40).unwrap();
        for number in from..from + solver.need() - 1 {
            solver.take(number, &symbol(&message, 40, number));
        }
        prop_assert!(solver.have() < solver.need());
        prop_assert_eq!(solver.message(), None);
    }
}

#[test]
fn a_symbol_of_another_length_is_not_taken() {
    let mut solver = Solver::new(100, 10).unwrap();
    assert!(!solver.take(0, &[1; 9]));
    assert!(!solver.take(99, &[1; 11]));
    assert_eq!(solver.have(), 0);
}

#[test]
fn there_are_never_more_blocks_than_can_be_solved() {
    assert_eq!(blocks(0, 10), None);
    assert_eq!(blocks(10, 0), None);
    assert_eq!(blocks(MOST_BLOCKS, 1), Some(MOST_BLOCKS));
    assert_eq!(blocks(MOST_BLOCKS + 1, 1), None);
    assert!(Solver::new(usize::MAX, 1).is_none());
}

#[test]
fn a_long_message_comes_through_from_repairs_alone() {
    let mut chance = Chance(4);
    let message = chance.text(60_000).into_bytes();
    let mut solver = Solver::new(message.len(), 200).unwrap();
    for number in 300.. {
        solver.take(number, &symbol(&message, 200, number));
        if solver.have() == solver.need() {
            break;
        }
    }
    assert_eq!(solver.message(), Some(message));
}
