//! A plan tried out before anything is frozen: as a conference that can be opened, held and counted, and whose files count
//! nowhere (diễn tập trên bản đang soạn).
//!
//! It is a rehearsal without a real conference behind it. Its fingerprint is its own, so nothing that names the conference
//! which is frozen in the end is ever taken for it, nor the other way round.

use crate::conference::{Conference, ConferenceError, SamplePart};
use crate::format::Held;
use crate::plan::placeholders::filled_covenant;
use crate::rights;
use crate::simulate::sample_box;

/// What a trial's title begins with, in whatever language the app speaks: DIỄN TẬP TRÊN BẢN SOẠN. It is a part of the file,
/// and no rehearsal of a frozen conference begins like this.
const TITLE: &str = "DI\u{1ec4}N T\u{1eac}P TR\u{ca}N B\u{1ea2}N SO\u{1ea0}N: ";

/// The conference in which a plan is tried out: marked as a rehearsal, without slips, with tellers whose keys everybody can
/// work out. The same plan gives the same one.
///
/// # Errors
/// Why the plan cannot be opened as it is.
pub fn trial(plan: &Conference) -> Result<Conference, ConferenceError> {
    let mut trial = look(plan)?;
    trial.title = format!("{TITLE}{}", plan.title);
    trial.sample.insert(SamplePart::Rehearsal);
    Ok(trial)
}

/// The plan as delegates would see it once it is frozen, to be looked at: not marked as a rehearsal, but with the same tellers as
/// one, so that no real conference has its code.
///
/// # Errors
/// Why the plan cannot be opened as it is.
pub fn look(plan: &Conference) -> Result<Conference, ConferenceError> {
    let mut trial = plan.clone();
    trial.covenant = filled_covenant(plan);
    trial.slips.clear();
    trial.ballot_box = None;
    if trial.procedure.is_some() {
        // Whichever desk tries it out signs with a key of its own.
        let mut procedure = trial.procedure();
        procedure.desk = None;
        // That all is as usual is said by saying nothing.
        trial.procedure = (!procedure.is_usual()).then(|| Held::new(&procedure));
    }
    if trial.sealed_contests().next().is_some() {
        let voters = trial.people.iter().filter(|p| rights::votes(&trial, p));
        let voters = u32::try_from(voters.count()).unwrap_or(u32::MAX);
        let mut sample = sample_box(&trial);
        sample.min_ballots = sample.min_ballots.min(voters).max(1);
        trial.ballot_box = Some(sample);
        trial.sample.insert(SamplePart::Tellers);
    }
    trial.check()?;
    trial.check_procedure()?;
    Ok(trial)
}

/// The title of the plan that a trial tries out; any other as it is.
pub fn planned_title(title: &str) -> &str {
    title.strip_prefix(TITLE).unwrap_or(title)
}

/// Whether a conference is a plan that is tried out.
pub fn is_trial(conference: &Conference) -> bool {
    conference.is_rehearsal() && conference.title.starts_with(TITLE)
}

#[cfg(test)]
mod tests;
