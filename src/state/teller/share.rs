//! The desk's file, checked on this device, and this teller's part of its opening.
//!
//! A key opens one urn of an election in its life. Which one, is kept before anybody can see the part: two urns that
//! differ by one ballot would open that ballot, and two conference files may hold the same election. A rehearsal is another
//! election, whose ballots cannot stand in this one's urn.

use std::sync::Arc;

use khoithidua_core::conference::SamplePart;
use khoithidua_core::format::{self, Kind, read_part};
use khoithidua_core::hash::Hash;
use khoithidua_core::sealed::election;
use khoithidua_core::sealed::teller::{TellerFile, TellerShare};
use khoithidua_core::work::{MadeTeller, ShareUrn, WorkError};
use leptos::prelude::*;

use super::{KEYS, TellerError, TellerSession};
use crate::browser::BrowserError;
use crate::browser::db::{Store, Write};
use crate::state::counter::Given;
use crate::state::desk::Shared;
use crate::state::exchange::{FinalFile, named};
use crate::state::recount::{self, CheckError, Checked, Progress};
use crate::state::work::{JobError, ask};

const OPENED: &str = "teller-opened/";

/// Where opening stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Sharing {
    /// No file has been chosen.
    Idle,
    /// It is being read and checked.
    Checking(Progress),
    /// A person stopped it.
    Stopped,
    /// It did not go on.
    Failed(CheckError),
    /// It has been checked, and there is nothing to open for this device.
    Refused(Shared<Checked>, Refusal),
    /// It has been checked, and these keys may open their part: public halves.
    Ready(Shared<Checked>, Vec<String>, Option<TellerError>),
    /// The worker is at it.
    Working(Shared<Checked>),
    /// The part, ready to be handed back.
    Done(Shared<Checked>, FinalFile),
}

impl Sharing {
    /// The file that has been checked.
    pub fn checked(&self) -> Option<&Checked> {
        match self {
            Self::Refused(checked, _)
            | Self::Ready(checked, ..)
            | Self::Working(checked)
            | Self::Done(checked, _) => Some(&checked.0),
            Self::Idle | Self::Checking(_) | Self::Stopped | Self::Failed(_) => None,
        }
    }
}

/// Why there is nothing to open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Something in the file is wrong.
    NotSound,
    /// It has been opened already.
    Opened,
    /// Everybody can work out the keys of this conference.
    Sample,
    /// There are no sealed ballots in it.
    NoUrn,
    /// Fewer ballots than may be opened together.
    TooFew {
        /// How many there are.
        have: usize,
        /// How many there must be.
        least: u32,
    },
    /// None of the keys on this device is of this conference.
    NoKey,
}

impl TellerSession {
    /// Where opening stands.
    pub fn sharing(self) -> ReadSignal<Sharing> {
        self.sharing.read_only()
    }

    /// True while what is opened belongs to a rehearsal.
    pub fn is_rehearsal(self) -> bool {
        self.sharing.with(|sharing| {
            let checked = sharing.checked();
            checked.is_some_and(|checked| checked.results.conference.is_rehearsal())
        })
    }

    fn begin(self) -> u32 {
        self.job.update_value(|job| *job += 1);
        self.job.get_value()
    }

    fn tell(self, job: u32, state: Sharing) -> bool {
        let ours = self.job.get_value() == job;
        if ours {
            self.sharing.set(state);
        }
        ours
    }

    /// Stops what is under way.
    pub fn stop(self) {
        self.begin();
        self.counter.crew().dismiss();
        self.sharing.set(Sharing::Stopped);
    }

    /// Checks the desk's file from its first to its last proof.
    pub async fn look(self, given: Given) {
        let job = self.begin();
        let told = |progress| self.tell(job, Sharing::Checking(progress));
        told(Progress::default());
        let end = match self.checked(given, told).await {
            Ok(checked) => self.judge(checked),
            Err(error) if error.is_stop() => Sharing::Stopped,
            Err(error) => Sharing::Failed(error),
        };
        self.tell(job, end);
    }

    async fn checked(
        self,
        given: Given,
        told: impl Fn(Progress) -> bool,
    ) -> Result<Checked, CheckError> {
        let name = given.name();
        let bytes = given.bytes(Kind::Results.limit()).await?;
        let mut checked = recount::read(name, bytes).await?;
        recount::check(&mut checked, &self.counter.crew(), told).await?;
        Ok(checked)
    }

    fn judge(self, checked: Checked) -> Sharing {
        let conference = &checked.results.conference;
        let tellers = conference.ballot_box.iter().flat_map(|b| &b.tellers);
        let ours: Vec<String> = self.keys.with_untracked(|keys| {
            let here = |key: &&String| keys.iter().flatten().any(|k| k.key.key == **key);
            tellers.map(|t| &t.key).filter(here).cloned().collect()
        });
        let least = conference.ballot_box.as_ref().map_or(0, |b| b.min_ballots);
        let have = checked.ballots().len();
        let refusal = match &checked.results.urn {
            _ if !checked.is_sound() => Some(Refusal::NotSound),
            Some(urn) if urn.result.is_some() => Some(Refusal::Opened),
            _ if conference.is_sample(SamplePart::Tellers) => Some(Refusal::Sample),
            None => Some(Refusal::NoUrn),
            Some(_) if have < least as usize => Some(Refusal::TooFew { have, least }),
            Some(_) if ours.is_empty() => Some(Refusal::NoKey),
            Some(_) => None,
        };
        let checked = Shared(Arc::new(checked));
        match refusal {
            Some(refusal) => Sharing::Refused(checked, refusal),
            None => Sharing::Ready(checked, ours, None),
        }
    }

    /// Opens the part of one key.
    pub async fn share(self, public: String) {
        let Sharing::Ready(checked, ours, _) = self.sharing.get_untracked() else {
            return;
        };
        let job = self.begin();
        self.sharing.set(Sharing::Working(checked.clone()));
        let end = match self.part(&checked.0, &public).await {
            Ok(share) => {
                let conference = &checked.0.results.conference;
                let (what, year) = (named(conference, "phan-mo"), conference.year);
                let file = FinalFile {
                    stem: format!("{what}-{year}-{}", share.teller),
                    text: format::write(&TellerFile::Share(share)).0,
                };
                Sharing::Done(checked, file)
            }
            Err(error) => Sharing::Ready(checked, ours, Some(error)),
        };
        self.tell(job, end);
    }

    async fn part(self, checked: &Checked, public: &str) -> Result<TellerShare, TellerError> {
        self.may_write()?;
        let db = self.counter.db().map_err(TellerError::NotKept)?;
        let get = async |key: String| db.get(Store::Meta, &key).await.map_err(JobError::from);
        let kept = get(format!("{KEYS}{public}")).await?;
        let bad = TellerError::Job(JobError::Work(WorkError::BadKey));
        let made = kept.and_then(|text| read_part::<MadeTeller>(text.as_bytes()).ok());
        let (Some(made), Some(urn)) = (made, &checked.results.urn) else {
            return Err(bad);
        };
        let election = election::text(&checked.results.conference).unwrap_or_default();
        let place = format!("{OPENED}{public}/{}", Hash::of(election.as_bytes()));
        let opened = match get(place.clone()).await? {
            Some(text) => Some(Hash::from_hex(&text).ok_or(bad)?),
            None => None,
        };
        let job = ShareUrn {
            conference: checked.conference.clone(),
            urn: urn.clone(),
            secret: made.secret,
            opened,
        };
        let share = ask(&self.counter.crew(), &job).await?;
        if opened.is_none() {
            let write = Write::put(Store::Meta, place, share.tally.to_hex());
            let written: Result<(), BrowserError> = db.write(&[write]).await;
            written.map_err(TellerError::NotKept)?;
        }
        Ok(share)
    }
}
