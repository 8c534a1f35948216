//! A results file worked out again part by part: the long parts by the workers, with progress. Recounters, tellers and the
//! desk do it the same way.

mod lanes;

use khoithidua_core::format;
use khoithidua_core::hash::Hash;
use khoithidua_core::results::{Check, Results, ResultsError, integrity};
use khoithidua_core::sealed::ballot::{SealedBallot, Tracker};
use khoithidua_core::sealed::election;
use khoithidua_core::sealed::urn::{Urn, UrnError};
use khoithidua_core::work::{CheckBallots, CheckUrn, Trackers, WorkError};

use crate::browser::worker::Crew;
use crate::browser::{BrowserError, timer};
use crate::state::counter::GivenError;
use crate::state::work::{JobError, ask};
use lanes::ask_each;

/// Ballots that a worker checks in one go: few enough that progress is seen, many enough that asking costs nothing.
const PORTION: usize = 8;

/// What is known of each part so far; parts that have not been looked at are left out.
pub type Parts = Vec<(Check, Result<(), ResultsError>)>;

/// How far it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// The parts that are done.
    pub parts: Parts,
    /// Within the part under way: so many of so many.
    pub ballots: Option<(usize, usize)>,
}

/// A results file that has been checked.
#[derive(Debug)]
pub struct Checked {
    /// Its name; nothing for one that was pasted.
    pub name: String,
    /// What stands in it.
    pub results: Results,
    /// Text of the conference file inside.
    pub conference: String,
    /// Its hash.
    pub hash: Hash,
    /// Its integrity code.
    pub integrity: String,
    /// What was found.
    pub parts: Parts,
}

/// Why nothing was found out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CheckError {
    /// It is no results file.
    Given(GivenError),
    /// The workers failed; a person stopped them, where that is [`BrowserError::Cancelled`].
    Job(JobError),
}

impl From<GivenError> for CheckError {
    fn from(error: GivenError) -> Self {
        Self::Given(error)
    }
}

impl CheckError {
    /// True when a person stopped it.
    pub fn is_stop(&self) -> bool {
        *self == Self::Job(JobError::Browser(BrowserError::Cancelled))
    }
}

impl Checked {
    /// True when everything agrees.
    pub fn is_sound(&self) -> bool {
        self.parts.len() == Check::ALL.len() && self.parts.iter().all(|(_, found)| found.is_ok())
    }

    /// The sealed ballots.
    pub fn ballots(&self) -> &[SealedBallot] {
        self.results.urn.as_ref().map_or(&[], |urn| &urn.ballots)
    }
}

/// Reads a results file.
///
/// # Errors
/// Why it is none.
pub async fn read(name: String, bytes: Vec<u8>) -> Result<Checked, CheckError> {
    let (results, hash) = format::read::<Results>(&bytes).map_err(GivenError::from)?;
    drop(bytes);
    timer::breathe().await;
    Ok(Checked {
        name,
        conference: format::write(&results.conference).0,
        integrity: integrity(hash),
        hash,
        results,
        parts: Vec::new(),
    })
}

/// Works everything out again. `told` hears how far it is, and says whether to go on.
///
/// # Errors
/// [`CheckError::Job`] when the workers failed or somebody stopped it.
pub async fn check(
    checked: &mut Checked,
    crew: &Crew,
    told: impl Fn(Progress) -> bool,
) -> Result<(), CheckError> {
    let mut progress = Progress::default();
    for part in Check::ALL {
        progress.ballots = None;
        if !told(progress.clone()) {
            return Err(CheckError::Job(BrowserError::Cancelled.into()));
        }
        timer::breathe().await;
        let of = checked.ballots().len();
        let done = |done| {
            let parts = progress.parts.clone();
            told(Progress {
                parts,
                ballots: Some((done, of)),
            });
        };
        let found = prove(&checked.results, part, crew, done).await;
        let found = found.map_err(CheckError::Job)?;
        // Nothing is to be made of the rest when the conference itself is not sound.
        let stop = part == Check::Conference && found.is_err();
        progress.parts.push((part, found));
        if stop {
            break;
        }
    }
    checked.parts = progress.parts;
    Ok(())
}

/// What checking a part of some results found, or why it could not be checked.
pub type Proven = Result<Result<(), ResultsError>, JobError>;

/// Works a part of some results out again, the long ones by the workers. `told` hears how many ballots are through.
///
/// # Errors
/// When the workers cannot go on.
pub async fn prove(results: &Results, part: Check, crew: &Crew, told: impl Fn(usize)) -> Proven {
    match (part, &results.urn) {
        (Check::Ballots, Some(urn)) if !urn.ballots.is_empty() => {
            match election::election(&results.conference) {
                Ok(election) => ballots(&urn.ballots, election.text(), crew, told).await,
                Err(error) => Ok(Err(UrnError::from(error).into())),
            }
        }
        (Check::Opening, Some(urn)) => opening(results, urn, crew).await,
        _ => Ok(results.check(part)),
    }
}

/// Every proof of every ballot.
async fn ballots(
    ballots: &[SealedBallot],
    election: &str,
    crew: &Crew,
    told: impl Fn(usize),
) -> Proven {
    let portions: Vec<&[SealedBallot]> = ballots.chunks(PORTION).collect();
    let (mut done, mut first) = (0, None::<(usize, _)>);
    told(0);
    let job = |number: usize| CheckBallots {
        election: election.to_owned(),
        ballots: portions[number].to_vec(),
    };
    let mut answered = true;
    ask_each(crew, portions.len(), job, |number, faults| {
        // An answer of another length answers another question.
        answered &= faults.len() == portions[number].len();
        let mut faults = (number * PORTION..).zip(faults);
        let fault = faults.find_map(|(place, fault)| Some((place, fault?)));
        // Portions come back in any order; the first ballot that is wrong is the one to name.
        if let Some(fault) = fault.filter(|(place, _)| first.is_none_or(|(at, _)| *place < at)) {
            first = Some(fault);
        }
        done += portions[number].len();
        told(done);
    })
    .await?;
    if !answered {
        return Err(JobError::Work(WorkError::Unreadable));
    }
    Ok(match first {
        None => Ok(()),
        Some((place, fault)) => {
            let place = u32::try_from(place + 1).unwrap_or(u32::MAX);
            Err(UrnError::Ballot { place, fault }.into())
        }
    })
}

/// Order and sum of the ballots, and what the tellers say of it.
async fn opening(results: &Results, urn: &Urn, crew: &Crew) -> Proven {
    let job = CheckUrn {
        conference: format::write(&results.conference).0,
        urn: urn.clone(),
    };
    match ask(crew, &job).await {
        Ok(_) => Ok(Ok(())),
        Err(JobError::Work(WorkError::Urn(error))) => Ok(Err(error.into())),
        Err(error) => Err(error),
    }
}

/// The trackers of all ballots, in their order.
///
/// # Errors
/// When a ballot cannot be read, or the workers failed.
pub async fn trackers(checked: &Checked, crew: &Crew) -> Result<Vec<Tracker>, JobError> {
    let portions: Vec<&[SealedBallot]> = checked.ballots().chunks(PORTION).collect();
    let mut found = vec![Vec::new(); portions.len()];
    let job = |number: usize| Trackers {
        conference: checked.conference.clone(),
        urn: Urn {
            ballots: portions[number].to_vec(),
            shares: Vec::new(),
            result: None,
        },
    };
    ask_each(crew, portions.len(), job, |number, trackers| {
        found[number] = trackers;
    })
    .await?;
    Ok(found.concat())
}
