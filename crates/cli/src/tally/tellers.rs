//! The tellers' part: shares out of files, or made with keys that everybody may know, and what they open.

use std::collections::BTreeMap;

use anyhow::{Result, anyhow};
use khoithidua_core::conference::{Conference, SamplePart};
use khoithidua_core::hash::Hash;
use khoithidua_core::sealed::teller::{TellerFile, TellerSecret, TellerShare};
use khoithidua_core::sealed::urn::{Counting, Urn, UrnError};
use khoithidua_core::sealed::{BallotBox, TellerKey};

use crate::explain;

/// What came of the tellers' files.
pub struct Tellers {
    /// By the hash of its bytes, what each file is, or why it is refused.
    pub files: BTreeMap<Hash, Result<String, String>>,
    /// Each teller by place, and whether the share is there.
    pub people: Vec<Teller>,
    pub opening: Opening,
}

/// A teller of the conference.
pub struct Teller {
    pub name: String,
    pub share: bool,
}

/// How far the opening has come.
pub enum Opening {
    /// Nobody's sealed ballot counts.
    Nothing,
    /// There are fewer ballots than may be opened together.
    TooFew { have: u32, least: u32 },
    /// Shares are lacking.
    Waiting,
    /// Opened, with these shares.
    Opened {
        shares: Vec<TellerShare>,
        result: Vec<Vec<u32>>,
    },
}

/// Looks through the tellers' files and opens the urn if all shares can be had.
pub fn open(
    conference: &Conference,
    fingerprint: Hash,
    urn: Option<&Urn>,
    files: &BTreeMap<Hash, TellerFile>,
) -> Result<Tellers> {
    let failed = |error| anyhow!("{}", explain::urn(error));
    let counting = urn.map(|urn| urn.counting(conference, fingerprint));
    let counting = counting.transpose().map_err(failed)?;
    let mut desk = Shares {
        conference,
        counting: counting.as_ref(),
        given: BTreeMap::new(),
        made: BTreeMap::new(),
    };
    let files = files.iter().map(|(raw, file)| (*raw, desk.judge(file)));
    let files = files.collect();
    let shares = desk.all();
    let names = conference.ballot_box.iter().flat_map(|b| &b.tellers);
    let teller = |(place, key): (u32, &TellerKey)| Teller {
        name: key.name.clone(),
        share: shares.contains_key(&place),
    };
    let people: Vec<Teller> = (1..).zip(names).map(teller).collect();
    let opening = match &counting {
        None => Opening::Nothing,
        Some(counting) => match counting.enough() {
            Err(UrnError::TooFew { have, least }) => Opening::TooFew { have, least },
            Err(error) => return Err(failed(error)),
            Ok(()) if people.iter().any(|teller| !teller.share) => Opening::Waiting,
            Ok(()) => {
                let opened = counting.open(conference, shares.into_values());
                let (shares, result) = opened.map_err(failed)?;
                Opening::Opened { shares, result }
            }
        },
    };
    Ok(Tellers {
        files,
        people,
        opening,
    })
}

/// Shares as they are found, by the teller's place.
struct Shares<'a> {
    conference: &'a Conference,
    counting: Option<&'a Counting>,
    /// From the tellers themselves.
    given: BTreeMap<u32, TellerShare>,
    /// Made here, with keys for rehearsals.
    made: BTreeMap<u32, TellerShare>,
}

impl Shares<'_> {
    fn judge(&mut self, file: &TellerFile) -> Result<String, String> {
        match file {
            TellerFile::Key(key) => {
                let teller = self.teller(key)?;
                Ok(format!("It is the key of {teller}."))
            }
            TellerFile::Envelope(envelope) => {
                let teller = self.teller(&envelope.key)?;
                Ok(format!(
                    "It is the envelope with the secret key of {teller}, to be opened on that teller's own device."
                ))
            }
            TellerFile::Rehearsal(rehearsal) => {
                let teller = self.teller(&rehearsal.key)?;
                let secret = TellerSecret::parse(&rehearsal.secret);
                let secret = secret.filter(|secret| secret.is_of(&rehearsal.key));
                let secret = secret.ok_or("It does not hold the key that it names.")?;
                let share = self.counting.map(|c| c.share(self.conference, &secret));
                if let Some(Ok(share)) = share {
                    self.made.insert(share.teller, share);
                }
                Ok(format!(
                    "It is the key of {teller}, readable by all: for a rehearsal."
                ))
            }
            TellerFile::Share(share) => {
                let counting = self
                    .counting
                    .ok_or("There are no sealed ballots to be opened.")?;
                let checked = counting.check_share(self.conference, share);
                checked.map_err(explain::urn)?;
                // The same key makes the same share. Of two that differ and both hold, the order of files decides nothing.
                let known = self
                    .given
                    .entry(share.teller)
                    .or_insert_with(|| share.clone());
                if share.share < known.share {
                    known.clone_from(share);
                }
                Ok(format!("It is the share of teller {}.", share.teller))
            }
        }
    }

    /// Place and name of the teller with this key.
    fn teller(&self, key: &TellerKey) -> Result<String, String> {
        let ballot_box: Option<&BallotBox> = self.conference.ballot_box.as_ref();
        let mut tellers = (1..).zip(ballot_box.iter().flat_map(|b| &b.tellers));
        let found = tellers.find(|(_, listed)| listed.key == key.key);
        let (place, listed): (u32, _) = found.ok_or_else(|| explain::urn(UrnError::NoTeller))?;
        Ok(format!("teller {place}, {}", listed.name))
    }

    /// A share of each teller, as far as they can be had.
    fn all(self) -> BTreeMap<u32, TellerShare> {
        let sample = match self.counting {
            Some(counting) if self.conference.is_sample(SamplePart::Tellers) => {
                counting.sample_shares(self.conference).unwrap_or_default()
            }
            _ => Vec::new(),
        };
        let mut shares: BTreeMap<u32, TellerShare> = sample
            .into_iter()
            .map(|share| (share.teller, share))
            .collect();
        shares.extend(self.made);
        shares.extend(self.given);
        shares
    }
}
