//! Everything that can be checked in an archive is checked, and the first thing that is wrong is named.
//!
//! The ballots are most of the work. [`verify`] does all in one go; with a [`Verifier`] they can be
//! checked in any order and on many threads, with progress shown and a way to stop.
//!
//! A sound archive is not yet the true one: a file from which ballots were removed and whose later parts
//! were all made anew is consistent. Only voters who look for their trackers, or a copy from
//! earlier, can show that; the report lists the trackers.

mod failure;

use std::collections::{HashMap, HashSet};

pub use failure::{Failure, Fault, Place};

use crate::archive::Archive;
use crate::ballot::{self, Ballot};
use crate::credential::Roll;
use crate::election::Election;
use crate::group::Group;
use crate::json;
use crate::outcome::Outcome;
use crate::share::{self, Owner, Share};
use crate::tally::{self, EncryptedTally, Size};
use crate::trustee::{self, Trustee};

/// How far an election has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Ballots may still come.
    Open,
    /// No more ballots.
    Closed,
    /// The ballots are added up.
    Tallied,
    /// The shares of some trustees are there, or of all but without a result.
    Decrypting,
    /// The result is there.
    Decided,
}

/// What a sound archive says.
#[derive(Clone, Debug, PartialEq)]
pub struct Report<G: Group> {
    /// The election.
    pub election: Election<G>,
    /// How far it has come.
    pub stage: Stage,
    /// How many credentials there are.
    pub credentials: usize,
    /// All ballots in their order.
    pub ballots: Vec<Listed>,
    /// How many ballots count.
    pub counted: u32,
    /// The counts, once decided.
    pub outcome: Option<Outcome>,
}

/// A ballot in the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// What its voter can look for.
    pub tracker: String,
    /// The text of its credential.
    pub credential: String,
    /// False when a later ballot of the same credential took its place.
    pub counts: bool,
}

/// Checks a whole archive.
pub fn verify<G: Group>(bytes: &[u8]) -> Result<Report<G>, Failure> {
    let verifier = Verifier::<G>::open(bytes)?;
    let ballots: Result<Vec<_>, _> = (0..verifier.ballots())
        .map(|index| verifier.check(index))
        .collect();
    verifier.finish(ballots?)
}

/// An archive whose frame is sound: file, election, trustees, roll.
///
/// Its ballots are checked one by one, in whatever order and on however many threads: a verifier is
/// shared between them and keeps nothing of a check. [`Verifier::check`] with the same number finds the same.
/// [`Verifier::finish`] sorts what was checked, and checks what was not.
///
/// ```no_run
/// use belenios::group::Ed25519;
/// use belenios::verifier::{Failure, Report, Verifier};
/// use rayon::iter::{IntoParallelIterator, ParallelIterator};
///
/// fn verify(archive: &[u8]) -> Result<Report<Ed25519>, Failure> {
///     let verifier = Verifier::<Ed25519>::open(archive)?;
///     let checked: Result<Vec<_>, Failure> = (0..verifier.ballots())
///         .into_par_iter()
///         .map(|index| verifier.check(index)) // and progress, and a way to stop
///         .collect();
///     verifier.finish(checked?)
/// }
/// ```
///
/// Of several ballots that are wrong, threads may name any; checked in their order, the first is named, as
/// [`verify`] does.
#[derive(Debug)]
pub struct Verifier<'a, G: Group> {
    archive: Archive<'a>,
    election: Election<G>,
    trustees: Vec<Trustee<G>>,
    roll: HashSet<String>,
}

/// A ballot that was found sound.
#[derive(Clone, Debug)]
pub struct Checked<G: Group> {
    index: usize,
    tracker: String,
    ballot: Ballot<G>,
}

impl<'a, G: Group> Verifier<'a, G> {
    /// Checks everything that comes before the ballots.
    pub fn open(bytes: &'a [u8]) -> Result<Self, Failure> {
        let archive = Archive::read(bytes).map_err(Failure::archive)?;
        // Nothing that the reader left out of sight can be in the file.
        if archive.write() != bytes {
            return Err(Place::File.fails(Fault::Rewritten));
        }
        let election = Election::parse(archive.election)
            .map_err(|fault| Place::Election.fails(Fault::Election(fault)))?;
        let trustees = trustee::parse(archive.trustees)
            .map_err(|fault| Place::Trustees.fails(Fault::Trustees(fault)))?;
        let key = trustee::product(&trustees);
        if key != *election.key.point() {
            return Err(Place::Election.fails(Fault::Key));
        }
        let roll = Roll::<G>::parse(archive.credentials)
            .map_err(|fault| Place::Roll.fails(Fault::Roll(fault)))?;
        let texts = roll.credentials().iter().map(|one| one.text().to_owned());
        let roll = texts.collect();
        Ok(Self {
            archive,
            election,
            trustees,
            roll,
        })
    }

    /// The election.
    pub fn election(&self) -> &Election<G> {
        &self.election
    }

    /// How many ballots there are to check.
    pub fn ballots(&self) -> usize {
        self.archive.ballots.len()
    }

    /// Checks one ballot, counted from 0: all of it but how it goes with the others.
    pub fn check(&self, index: usize) -> Result<Checked<G>, Failure> {
        let text = self.archive.ballots.get(index).copied().unwrap_or_default();
        let tracker = ballot::tracker(text);
        let place = || Place::Ballot {
            index,
            tracker: tracker.clone(),
        };
        let ballot = Ballot::open(text, &self.election)
            .map_err(|fault| place().fails(Fault::Ballot(fault)))?;
        if !self.roll.contains(ballot.credential().text()) {
            return Err(place().fails(Fault::UnknownCredential));
        }
        Ok(Checked {
            index,
            tracker,
            ballot,
        })
    }

    /// Checks everything else. Ballots that are not handed in are checked now.
    pub fn finish(self, checked: Vec<Checked<G>>) -> Result<Report<G>, Failure> {
        let ballots = self.in_order(checked)?;
        let counted = tally::counted(&ballots);
        let number = u32::try_from(counted.len())
            .map_err(|_| Place::Tally.fails(Fault::TooMany(counted.len())))?;
        let tally = EncryptedTally::of(&self.election, &counted);
        let counting: HashSet<*const Ballot<G>> = counted
            .iter()
            .map(|ballot| std::ptr::from_ref(*ballot))
            .collect();
        let listed = |(text, ballot): (&&str, &Ballot<G>)| Listed {
            tracker: ballot::tracker(text),
            credential: ballot.credential().text().to_owned(),
            counts: counting.contains(&std::ptr::from_ref(ballot)),
        };
        let ballots = self
            .archive
            .ballots
            .iter()
            .zip(&ballots)
            .map(listed)
            .collect();
        self.check_tally(&tally, number)?;
        let shares = self.check_shares(&tally)?;
        let outcome = self.check_result(&tally, &shares, number)?;
        let stage = self.stage();
        Ok(Report {
            stage,
            credentials: self.roll.len(),
            ballots,
            counted: number,
            outcome,
            election: self.election,
        })
    }

    /// All ballots, each there once.
    fn in_order(&self, checked: Vec<Checked<G>>) -> Result<Vec<Ballot<G>>, Failure> {
        let mut given: HashMap<usize, Checked<G>> = checked
            .into_iter()
            .map(|checked| (checked.index, checked))
            .collect();
        let mut first = HashMap::new();
        let mut ballots = Vec::with_capacity(self.ballots());
        for (index, text) in self.archive.ballots.iter().enumerate() {
            let tracker = ballot::tracker(text);
            // One that was checked against another archive is checked again.
            let ballot = match given.remove(&index) {
                Some(checked) if checked.tracker == tracker => checked.ballot,
                _ => self.check(index)?.ballot,
            };
            if let Some(first) = first.insert(tracker.clone(), index) {
                return Err(Place::Ballot { index, tracker }.fails(Fault::SameBallot { first }));
            }
            ballots.push(ballot);
        }
        Ok(ballots)
    }

    fn check_tally(&self, tally: &EncryptedTally<G>, counted: u32) -> Result<(), Failure> {
        let Some((text, size)) = self.archive.tally else {
            return Ok(());
        };
        let own = tally.text();
        if own != text {
            return Err(Place::Tally.fails(Fault::Tally));
        }
        let size: Size =
            json::read(size).map_err(|error| Place::Tally.fails(Fault::Json(error)))?;
        if size != Size::new(&own, counted) {
            return Err(Place::Tally.fails(Fault::Size { counted }));
        }
        Ok(())
    }

    /// The shares in the order of the trustees; some may be missing before the result.
    fn check_shares(&self, tally: &EncryptedTally<G>) -> Result<Vec<Share<G>>, Failure> {
        let mut shares = HashMap::new();
        for (index, (text, owner)) in self.archive.shares.iter().enumerate() {
            let at = |owner| Place::Share { index, owner };
            let owner: Owner =
                json::read(owner).map_err(|error| at(None).fails(Fault::Json(error)))?;
            let number = owner.owner;
            let fails = |fault| at(Some(number)).fails(Fault::Share(fault));
            let place = (number as usize).checked_sub(1);
            let trustee = place
                .and_then(|place| self.trustees.get(place))
                .ok_or_else(|| fails(share::Fault::Owner(number)))?;
            let share = Share::open(text, &self.election, tally, &trustee.public_key);
            if shares.insert(number, share.map_err(fails)?).is_some() {
                return Err(fails(share::Fault::Twice(number)));
            }
        }
        let mut shares: Vec<(u32, Share<G>)> = shares.into_iter().collect();
        shares.sort_by_key(|(owner, _)| *owner);
        Ok(shares.into_iter().map(|(_, share)| share).collect())
    }

    fn check_result(
        &self,
        tally: &EncryptedTally<G>,
        shares: &[Share<G>],
        counted: u32,
    ) -> Result<Option<Outcome>, Failure> {
        let Some(text) = self.archive.result else {
            return Ok(None);
        };
        if shares.len() != self.trustees.len() {
            let (there, needed) = (shares.len(), self.trustees.len());
            return Err(Place::Result.fails(Fault::SharesMissing { there, needed }));
        }
        let fails = |fault| Place::Result.fails(Fault::Result(fault));
        let outcome = Outcome::parse(text).map_err(fails)?;
        outcome
            .check(tally, shares, &self.election.questions, counted)
            .map_err(fails)?;
        Ok(Some(outcome))
    }

    fn stage(&self) -> Stage {
        if self.archive.result.is_some() {
            Stage::Decided
        } else if !self.archive.shares.is_empty() {
            Stage::Decrypting
        } else if self.archive.tally.is_some() {
            Stage::Tallied
        } else if self.archive.closed {
            Stage::Closed
        } else {
            Stage::Open
        }
    }
}
