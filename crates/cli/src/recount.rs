//! Every part of results checked, the sealed ballots on all cores.

use khoithidua_core::results::{Check, Results, ResultsError};
use khoithidua_core::sealed::election;
use khoithidua_core::sealed::urn::{self, UrnError};
use rayon::prelude::*;

/// How many ballots one core takes at a time: a fraction of a second's work.
const AT_ONCE: usize = 16;

/// The first part that is wrong, and what is wrong with it.
pub type Wrong = (Check, ResultsError);

/// Checks everything.
pub fn check(results: &Results) -> Result<(), Wrong> {
    in_order(|part| match part {
        Check::Ballots => check_ballots(results),
        _ => results.check(part),
    })
}

/// Checks everything but the ballots' proofs: for results made of ballots that have been checked.
pub fn check_but_ballots(results: &Results) -> Result<(), Wrong> {
    in_order(|part| match part {
        Check::Ballots => Ok(()),
        _ => results.check(part),
    })
}

fn in_order(check: impl Fn(Check) -> Result<(), ResultsError>) -> Result<(), Wrong> {
    let mut parts = Check::ALL.into_iter();
    parts.try_for_each(|part| check(part).map_err(|error| (part, error)))
}

/// However the work is shared out, it is the first wrong ballot that is named.
fn check_ballots(results: &Results) -> Result<(), ResultsError> {
    let Some(urn) = &results.urn else {
        return Ok(());
    };
    let election = election::election(&results.conference).map_err(UrnError::from)?;
    let firsts = (1_u32..).step_by(AT_ONCE);
    let chunks: Vec<_> = firsts.zip(urn.ballots.chunks(AT_ONCE)).collect();
    let wrong = chunks
        .par_iter()
        .find_map_first(|(first, ballots)| urn::check_ballots(&election, ballots, *first).err());
    wrong.map_or(Ok(()), |error| Err(error.into()))
}
