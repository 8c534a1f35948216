//! The urn: all sealed ballots that count, what the tellers opened of them, and the archive for independent checks.

use belenios::archive::Writer;
use belenios::credential::Roll;
use belenios::election::Election;
use belenios::outcome::Outcome;
use belenios::share::{Owner, Share};
use belenios::tally::{EncryptedTally, Size};
use belenios::trustee;

use super::Group;
use super::ballot::{BallotFault, SealedBallot, Tracker};
use super::election;
use super::teller::{TellerSecret, TellerShare};
use crate::conference::Conference;
use crate::hash::Hash;

document_types! {
    /// The sealed ballots of a conference.
    pub struct Urn {
        /// One for each voter, ordered by credential: an order that says nothing about who or when.
        pub ballots: Vec<SealedBallot>,
        /// The tellers' shares, in their order; none before the opening.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub shares: Vec<TellerShare>,
        /// How many ballots have each choice, by question of the election; absent before the opening.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub result: Option<Vec<Vec<u32>>>,
    }
}

document_types! {
    /// What is wrong with an urn. Ballots and tellers are counted from 1.
    #[derive(Copy, thiserror::Error)]
    pub enum UrnError {
        /// There is no election to count: no ballot box, no secret contest, or a teller's key that does not hold.
        #[error("the conference has no secret ballot that can be counted")]
        NoElection,
        /// A ballot that does not hold.
        #[error("ballot {place}: {fault}")]
        Ballot {
            /// Its place.
            place: u32,
            /// What is wrong with it.
            fault: BallotFault,
        },
        /// Two ballots of one credential, or ballots out of their order.
        #[error("ballot {place} is not in its place")]
        Order {
            /// Its place.
            place: u32,
        },
        /// Fewer ballots than may be opened together.
        #[error("{have} ballots, at least {least} are opened together")]
        TooFew {
            /// How many there are.
            have: u32,
            /// How many there must be.
            least: u32,
        },
        /// A secret that is no teller's of this conference.
        #[error("the key is no teller's of this conference")]
        NoTeller,
        /// The key has opened another tally: two that differ by one ballot would open that ballot.
        #[error("the key has opened another urn already")]
        AlreadyOpened,
        /// A share of another conference or another tally.
        #[error("the share of teller {teller} opens another urn")]
        OtherShare {
            /// The teller's place.
            teller: u32,
        },
        /// A share whose proofs do not hold.
        #[error("the share of teller {teller} is not proven")]
        Share {
            /// The teller's place.
            teller: u32,
        },
        /// A result without all shares, shares without a result, or shares out of their order.
        #[error("shares and result do not belong together")]
        Incomplete,
        /// The result is not what the shares say.
        #[error("the result is not what the shares open")]
        Result,
    }
}

impl From<election::ElectionError> for UrnError {
    fn from(_: election::ElectionError) -> Self {
        Self::NoElection
    }
}

fn place(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// An urn with its ballots read: what tellers open.
#[derive(Debug)]
pub struct Counting {
    election: Election<Group>,
    conference: Hash,
    /// How many ballots there are.
    pub ballots: u32,
    least: u32,
    tally: EncryptedTally<Group>,
    hash: Hash,
}

impl Urn {
    /// Puts ballots into their order.
    pub fn new(ballots: impl IntoIterator<Item = SealedBallot>) -> Self {
        let mut ballots: Vec<SealedBallot> = ballots.into_iter().collect();
        ballots.sort_by_cached_key(SealedBallot::credential);
        Self {
            ballots,
            shares: Vec::new(),
            result: None,
        }
    }

    /// Adds the ballots up. Their proofs are not looked at, only that each credential stands once and in its place.
    ///
    /// # Errors
    /// When there is no election, or a ballot is not readable or out of place.
    pub fn counting(
        &self,
        conference: &Conference,
        fingerprint: Hash,
    ) -> Result<Counting, UrnError> {
        let election = election::election(conference)?;
        let mut ballots = Vec::with_capacity(self.ballots.len());
        for (place, sealed) in (1..).zip(&self.ballots) {
            let ballot = sealed.read(&election);
            ballots.push(ballot.map_err(|fault| UrnError::Ballot { place, fault })?);
        }
        for (number, pair) in (2..).zip(ballots.windows(2)) {
            let [one, next] = pair else { continue };
            if one.credential() >= next.credential() {
                return Err(UrnError::Order { place: number });
            }
        }
        let tally = EncryptedTally::of(&election, &ballots.iter().collect::<Vec<_>>());
        let least = conference
            .ballot_box
            .as_ref()
            .map_or(u32::MAX, |b| b.min_ballots);
        Ok(Counting {
            hash: Hash::of(tally.text().as_bytes()),
            conference: fingerprint,
            ballots: place(ballots.len()),
            least,
            election,
            tally,
        })
    }

    /// Checks everything but the ballots' own proofs ([`check_ballots`]): order, shares, result.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn check(&self, conference: &Conference, fingerprint: Hash) -> Result<(), UrnError> {
        let counting = self.counting(conference, fingerprint)?;
        if self.shares.is_empty() && self.result.is_none() {
            return Ok(());
        }
        counting.enough()?;
        let mut shares = Vec::with_capacity(self.shares.len());
        for (teller, share) in (1..).zip(&self.shares) {
            if share.teller != teller {
                return Err(UrnError::Incomplete);
            }
            shares.push(counting.read_share(conference, share)?);
        }
        let Some(result) = &self.result else {
            return Err(UrnError::Incomplete);
        };
        if shares.len() != tellers(conference) {
            return Err(UrnError::Incomplete);
        }
        let outcome = Outcome {
            result: result.clone(),
        };
        let (questions, ballots) = (&counting.election.questions, counting.ballots);
        outcome
            .check(&counting.tally, &shares, questions, ballots)
            .map_err(|_| UrnError::Result)
    }

    /// The trackers of the ballots, in their order.
    ///
    /// # Errors
    /// When there is no election, or a ballot is not readable.
    pub fn trackers(&self, conference: &Conference) -> Result<Vec<Tracker>, UrnError> {
        let election = election::election(conference)?;
        let tracker = |(place, sealed): (u32, &SealedBallot)| {
            let ballot = sealed.read(&election);
            let ballot = ballot.map_err(|fault| UrnError::Ballot { place, fault })?;
            Ok(Tracker::of(&ballot))
        };
        (1..).zip(&self.ballots).map(tracker).collect()
    }

    /// The archive that the protocol's own tool checks, as far as the urn has been opened. The timestamp, in seconds
    /// since 1970, stands in it and means nothing.
    ///
    /// # Errors
    /// When there is no election, or a ballot is not readable.
    pub fn archive(
        &self,
        conference: &Conference,
        fingerprint: Hash,
        timestamp: u64,
    ) -> Result<Vec<u8>, UrnError> {
        let counting = self.counting(conference, fingerprint)?;
        let Some(ballot_box) = &conference.ballot_box else {
            return Err(UrnError::NoElection);
        };
        let trustees = election::trustees(ballot_box)?;
        let mut credentials = Vec::with_capacity(self.ballots.len());
        let mut texts = Vec::with_capacity(self.ballots.len());
        for (place, sealed) in (1..).zip(&self.ballots) {
            let ballot = sealed.read(&counting.election);
            let ballot = ballot.map_err(|fault| UrnError::Ballot { place, fault })?;
            credentials.push(ballot.credential().clone());
            texts.push(ballot.text());
        }
        let roll = Roll::new(credentials).map_err(|_| UrnError::Order { place: 1 })?;
        let mut writer = Writer::new(timestamp);
        writer.setup(
            counting.election.text(),
            &trustee::write(&trustees),
            &roll.text(),
        );
        for text in &texts {
            writer.ballot(text);
        }
        writer.end_ballots();
        if let Some(result) = &self.result {
            let tally = counting.tally.text();
            let size = Size::new(&tally, counting.ballots);
            writer.encrypted_tally(&tally, &size.text());
            for share in &self.shares {
                let owner = Owner::new(share.teller, &share.share);
                writer.share(&share.share, &owner.text());
            }
            let outcome = Outcome {
                result: result.clone(),
            };
            writer.result(&outcome.text());
        }
        Ok(writer.finish())
    }
}

fn tellers(conference: &Conference) -> usize {
    let ballot_box = conference.ballot_box.as_ref();
    ballot_box.map_or(0, |b| b.tellers.len())
}

/// Checks every proof of some ballots; `first` is the number of the first of them, for the error.
///
/// # Errors
/// The first that does not hold.
pub fn check_ballots(
    election: &Election<Group>,
    ballots: &[SealedBallot],
    first: u32,
) -> Result<(), UrnError> {
    (first..).zip(ballots).try_for_each(|(place, ballot)| {
        let checked = ballot.open(election).map(|_| ());
        checked.map_err(|fault| UrnError::Ballot { place, fault })
    })
}

impl Counting {
    /// SHA-256 of the encrypted tally: what a teller's device remembers to have opened.
    pub fn hash(&self) -> Hash {
        self.hash
    }

    /// # Errors
    /// [`UrnError::TooFew`] where a count would say too much of each ballot.
    pub fn enough(&self) -> Result<(), UrnError> {
        if self.ballots >= self.least.max(1) {
            Ok(())
        } else {
            Err(UrnError::TooFew {
                have: self.ballots,
                least: self.least,
            })
        }
    }

    /// A teller's share.
    ///
    /// # Errors
    /// When there are too few ballots, or the secret is of no teller on the list.
    pub fn share(
        &self,
        conference: &Conference,
        secret: &TellerSecret,
    ) -> Result<TellerShare, UrnError> {
        self.enough()?;
        let ballot_box = conference.ballot_box.as_ref();
        let mut tellers = (1..).zip(ballot_box.iter().flat_map(|b| &b.tellers));
        let Some((teller, _)) = tellers.find(|(_, key)| secret.is_of(key)) else {
            return Err(UrnError::NoTeller);
        };
        Ok(TellerShare {
            conference: self.conference,
            teller,
            tally: self.hash,
            share: secret.share(&self.election, &self.tally),
        })
    }

    /// The shares of all tellers, where everybody can work out their keys.
    ///
    /// # Errors
    /// When there are too few ballots, or a key is of the other kind.
    pub fn sample_shares(&self, conference: &Conference) -> Result<Vec<TellerShare>, UrnError> {
        // Of the box, not of the election: a rehearsal is another election under the same keys.
        let id = conference.ballot_box.as_ref().map_or("", |b| &b.id);
        let tellers = (1..).take(tellers(conference));
        let secrets = tellers.map(|teller| TellerSecret::of_sample(id, teller));
        secrets
            .map(|secret| self.share(conference, &secret))
            .collect()
    }

    /// Checks a share against this tally.
    ///
    /// # Errors
    /// Why it does not open it.
    pub fn check_share(
        &self,
        conference: &Conference,
        share: &TellerShare,
    ) -> Result<(), UrnError> {
        self.read_share(conference, share).map(|_| ())
    }

    fn read_share(
        &self,
        conference: &Conference,
        share: &TellerShare,
    ) -> Result<Share<Group>, UrnError> {
        let teller = share.teller;
        let other = || UrnError::OtherShare { teller };
        let ballot_box = conference.ballot_box.as_ref();
        let mut tellers = (1..).zip(ballot_box.iter().flat_map(|b| &b.tellers));
        let key = tellers.find(|(number, _)| *number == teller);
        let key = key
            .map(|(_, key)| key)
            .and_then(super::TellerKey::trustee)
            .ok_or_else(other)?;
        if share.conference != self.conference || share.tally != self.hash {
            return Err(other());
        }
        Share::open(&share.share, &self.election, &self.tally, &key.public_key)
            .map_err(|_| UrnError::Share { teller })
    }

    /// Opens the sum with the shares of all tellers: the shares in order, and the result.
    ///
    /// # Errors
    /// When shares are lacking or do not hold.
    pub fn open(
        &self,
        conference: &Conference,
        shares: impl IntoIterator<Item = TellerShare>,
    ) -> Result<(Vec<TellerShare>, Vec<Vec<u32>>), UrnError> {
        self.enough()?;
        let mut shares: Vec<TellerShare> = shares.into_iter().collect();
        shares.sort_by_key(|share| share.teller);
        let in_order = (1..).zip(&shares).all(|(n, share)| share.teller == n);
        if !in_order || shares.len() != tellers(conference) {
            return Err(UrnError::Incomplete);
        }
        let read: Vec<Share<Group>> = shares
            .iter()
            .map(|share| self.read_share(conference, share))
            .collect::<Result<_, _>>()?;
        let outcome = Outcome::find(&self.tally, &read, self.ballots);
        let outcome = outcome.map_err(|_| UrnError::Result)?;
        Ok((shares, outcome.result))
    }
}
