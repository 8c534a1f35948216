//! The published file: all records of an election in the order in which they came to be.
//!
//! A sequence of tar records. Each event names the one before it, so the last one names them all;
//! an archive that was cut off between two events is the archive of an earlier moment.

mod event;
mod read;
mod tar;
mod write;

pub use read::{Fault, What};
pub use write::Writer;

/// The texts of an archive, each as it was published, in the order that the protocol sets.
///
/// Later parts are only there when the earlier ones are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Archive<'a> {
    /// Seconds since 1970.
    pub timestamp: u64,
    /// The election.
    pub election: &'a str,
    /// The trustees.
    pub trustees: &'a str,
    /// The roll.
    pub credentials: &'a str,
    /// All ballots, the overwritten ones too.
    pub ballots: Vec<&'a str>,
    /// Was the end of voting recorded?
    pub closed: bool,
    /// The encrypted tally, and the record of its size.
    pub tally: Option<(&'a str, &'a str)>,
    /// The shares, each with the record of its owner.
    pub shares: Vec<(&'a str, &'a str)>,
    /// The result.
    pub result: Option<&'a str>,
}

impl Archive<'_> {
    /// The file. What [`Archive::read`] took in comes out again to the byte.
    pub fn write(&self) -> Vec<u8> {
        let mut writer = Writer::new(self.timestamp);
        writer.setup(self.election, self.trustees, self.credentials);
        for ballot in &self.ballots {
            writer.ballot(ballot);
        }
        if self.closed {
            writer.end_ballots();
        }
        if let Some((tally, size)) = self.tally {
            writer.encrypted_tally(tally, size);
        }
        for (share, owner) in &self.shares {
            writer.share(share, owner);
        }
        if let Some(result) = self.result {
            writer.result(result);
        }
        writer.finish()
    }
}
