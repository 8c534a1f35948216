//! The ballots of an archive checked on several threads, in any order, by one verifier.

use belenios::group::{Belenios2048, Ed25519, Group};
use belenios::verifier::{Checked, Failure, Verifier, verify};
use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};

use crate::support::{Made, archive, data, only, question, rng};

fn is_shared<T: Send + Sync>() {}

#[test]
fn a_verifier_is_shared_and_what_it_checked_is_sent() {
    is_shared::<Verifier<'_, Ed25519>>();
    is_shared::<Verifier<'_, Belenios2048>>();
    is_shared::<Checked<Ed25519>>();
    is_shared::<Failure>();
}

fn on_threads<G: Group>(verifier: &Verifier<'_, G>) -> Result<Vec<Checked<G>>, Failure> {
    let indices = (0..verifier.ballots()).into_par_iter();
    indices.map(|index| verifier.check(index)).collect()
}

#[test]
fn threads_find_what_one_alone_finds() {
    let rng = &mut rng(11);
    let mut made = Made::<Ed25519>::new(vec![question(2, true, 1, 1)], 1, 3, rng);
    for voter in [0, 1, 2, 0, 1, 0] {
        made.vote(voter, &vec![Some(vec![voter == 1, voter != 1])], rng);
    }
    for bytes in [made.archive(rng), only("ed25519-single")] {
        let verifier = Verifier::<Ed25519>::open(&bytes).unwrap();
        let mut checked = on_threads(&verifier).unwrap();
        checked.reverse();
        // One that is missing is checked in the end.
        checked.pop();
        assert_eq!(verifier.finish(checked), verify(&bytes));
    }
}

#[test]
fn one_wrong_ballot_is_named_by_all() {
    let bytes = archive(&data(
        "broken/ed25519/02-overvote-valid-signature-false-proof.bel.gz",
    ));
    let verifier = Verifier::<Ed25519>::open(&bytes).unwrap();
    let failure = on_threads(&verifier).unwrap_err();
    assert_eq!(Err(failure), verify::<Ed25519>(&bytes));
}
