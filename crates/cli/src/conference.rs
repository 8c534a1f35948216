//! A conference that was named on the command line, or found in a folder.

use std::path::Path;

use anyhow::{Result, anyhow};
use khoithidua_core::conference::{Conference, ConferenceError};
use khoithidua_core::format::{self, Kind};
use khoithidua_core::sealed::election::{self, ElectionError};

use crate::{explain, input};

/// Reads a conference; one that is not sound is refused.
pub fn read(path: &Path) -> Result<Conference> {
    let bytes = input::read(path, Kind::Conference.limit())
        .map_err(|e| anyhow!("{}: {}", path.display(), explain::unread(&e)))?;
    let (conference, _) = format::read::<Conference>(&bytes)
        .map_err(|e| anyhow!("{}: {}", path.display(), explain::read(&e)))?;
    check(&conference).map_err(|e| anyhow!("{}: {}", path.display(), explain::conference(&e)))?;
    Ok(conference)
}

/// Checks a conference, the proofs of its tellers' keys too: with a key that does not hold, no ballot could ever be
/// counted.
pub fn check(conference: &Conference) -> Result<(), ConferenceError> {
    conference.check()?;
    conference.check_procedure()?;
    match election::election(conference) {
        Ok(_) | Err(ElectionError::NoBox | ElectionError::NoContest) => Ok(()),
        Err(ElectionError::Teller(teller)) => Err(ConferenceError::BallotBox { teller }),
        Err(ElectionError::Protocol(_)) => Err(ConferenceError::BallotBox { teller: 0 }),
    }
}
