//! The urn after closing: tellers' shares come in, each checked by a worker, and all together they open it.

use std::collections::BTreeSet;

use khoithidua_core::conference::rehearsal::Side;
use khoithidua_core::desk::acts;
use khoithidua_core::desk::log::Event;
use khoithidua_core::format::{self, Kind, ReadError};
use khoithidua_core::hash::Hash;
use khoithidua_core::light::LightError;
use khoithidua_core::sealed::teller::{TellerFile, TellerShare};
use khoithidua_core::sealed::urn::Urn;
use khoithidua_core::work::{Archive, CheckShare, OpenUrn, SampleShares};
use leptos::prelude::*;

use super::DeskSession;
use super::acts::DeskError;
use super::outcome::Outcome;
use crate::browser::BrowserError;
use crate::browser::db::Store;
use crate::browser::files::Picked;
use crate::browser::worker::Crew;
use crate::route::desk::DeskRoute;
use crate::state::counter::{Given, GivenError};
use crate::state::opening::{Here, OpenError};
use crate::state::teller::KEYS;
use crate::state::work::{JobError, ask};

/// What is being done with the urn.
#[derive(Clone, Debug, PartialEq)]
pub enum Opening {
    /// Nothing.
    Idle,
    /// Files are being looked at.
    Checking,
    /// The shares are being put together.
    Combining,
    /// It could not be opened.
    Failed(DeskError),
}

/// A file that was given for a share.
#[derive(Clone, Debug, PartialEq)]
pub struct ShareSeen {
    /// Its name.
    pub name: String,
    /// The teller's place, or why it was not taken.
    pub found: Result<u32, NoShare>,
}

/// Why a file was not taken for a share.
#[derive(Clone, Debug, PartialEq)]
pub enum NoShare {
    /// It cannot be read.
    Read(ReadError),
    /// The browser could not read it.
    Browser(BrowserError),
    /// It is a message, and does not give its file.
    Message(JobError<LightError>),
    /// It is a teller's public key, which was needed before the vote.
    Key(String),
    /// It holds a teller's secret, which should never leave the teller.
    Secret(String),
    /// It opens another conference.
    OtherConference(Hash),
    /// It opens the rehearsal of this conference, or the conference that this one rehearses.
    OtherSide(Side),
    /// This teller's share is here already.
    Known(u32),
    /// It does not hold, or could not be checked or kept.
    Desk(DeskError),
}

impl From<GivenError> for NoShare {
    fn from(error: GivenError) -> Self {
        match error {
            GivenError::Browser(error) => Self::Browser(error),
            GivenError::Read(error) => Self::Read(error),
            GivenError::Message(error) => Self::Message(error),
        }
    }
}

impl From<DeskError> for NoShare {
    fn from(error: DeskError) -> Self {
        Self::Desk(error)
    }
}

impl From<JobError> for DeskError {
    fn from(error: JobError) -> Self {
        Self::NotDone(error)
    }
}

impl DeskSession {
    /// What is being done with the urn.
    pub fn opening(self) -> ReadSignal<Opening> {
        self.side().opening.read_only()
    }

    /// The files that were given for shares, the last ones.
    pub fn shares_seen(self) -> ReadSignal<Vec<ShareSeen>> {
        self.side().shares_seen.read_only()
    }

    /// Tellers' keys whose secret halves are on this very device.
    pub fn keys_here(self) -> ReadSignal<BTreeSet<String>> {
        self.side().keys_here.read_only()
    }

    /// Looks for tellers' keys on this device.
    pub async fn look_for_keys(self) {
        let Some(db) = self.db.get_value() else {
            return;
        };
        // A database that cannot be read has been said to be so.
        let kept = db.all(Store::Meta, KEYS).await.unwrap_or_default();
        let public = |(place, _): (String, String)| Some(place.strip_prefix(KEYS)?.to_owned());
        let keys = kept.into_iter().filter_map(public).collect();
        self.side().keys_here.set(keys);
    }

    /// The urn with everything that is known of it, once the results have been checked.
    pub fn urn(self) -> Option<Urn> {
        match self.outcome.get() {
            Outcome::Ready(published) => published.0.results.urn.clone(),
            _ => None,
        }
    }

    /// Takes tellers' files that came with others to where they belong; and the person too, if nothing else came.
    pub(super) async fn take_teller_files(self, files: Vec<(String, String)>, go: bool) {
        let show = |screen: DeskRoute| {
            if go {
                screen.go();
            }
        };
        let (keys, others): (Vec<_>, Vec<_>) = files
            .into_iter()
            .partition(|(_, text)| matches!(read(text), Ok(TellerFile::Key(_))));
        if !keys.is_empty() && self.can_prepare() {
            show(DeskRoute::Prepare);
            self.take_keys(keys).await;
        } else if !keys.is_empty() {
            show(DeskRoute::Box);
            self.take_share_texts(keys).await;
        }
        if !others.is_empty() {
            show(DeskRoute::Box);
            self.take_share_texts(others).await;
        }
    }

    /// Takes in shares from files.
    pub async fn take_share_files(self, files: Vec<Picked>) {
        self.take_shares(named(files)).await;
    }

    /// Takes in shares from whatever was given, by name.
    pub async fn take_shares(self, given: Vec<(String, Given)>) {
        let (texts, unread) = texts_of(given).await;
        let unread = unread.into_iter().map(|(name, why)| ShareSeen {
            name,
            found: Err(why),
        });
        self.take_share_texts(texts).await;
        self.side().shares_seen.update(|seen| seen.extend(unread));
    }

    /// Takes in shares: each is checked, and only then noted.
    pub(super) async fn take_share_texts(self, texts: Vec<(String, String)>) {
        if matches!(
            self.side().opening.get_untracked(),
            Opening::Checking | Opening::Combining
        ) {
            return;
        }
        self.side().opening.set(Opening::Checking);
        let (crew, mut seen) = (Crew::new(1), Vec::new());
        for (name, text) in texts {
            let found = self.take_share(&crew, &text).await;
            seen.push(ShareSeen { name, found });
        }
        self.side().shares_seen.set(seen);
        self.side().opening.set(Opening::Idle);
    }

    async fn take_share(self, crew: &Crew, text: &str) -> Result<u32, NoShare> {
        let here = self.here().ok_or(DeskError::NotWriter)?;
        let share = match read(text).map_err(NoShare::Read)? {
            TellerFile::Share(share) => share,
            TellerFile::Key(key) => return Err(NoShare::Key(key.name)),
            TellerFile::Envelope(envelope) => return Err(NoShare::Secret(envelope.key.name)),
            TellerFile::Rehearsal(rehearsal) => return Err(NoShare::Secret(rehearsal.key.name)),
        };
        if share.conference != here.fingerprint {
            return Err(match here.refusal(share.conference) {
                OpenError::OtherSide(side) => NoShare::OtherSide(side),
                _ => NoShare::OtherConference(share.conference),
            });
        }
        let standing = self.standing.get_untracked();
        let event = acts::share(&standing, share.clone()).map_err(DeskError::from)?;
        let urn = self.closed_urn()?;
        let known = standing.shares.get(&share.teller);
        if known.is_some_and(|known| *known == share) {
            return Err(NoShare::Known(share.teller));
        }
        let job = CheckShare {
            conference: here.text(),
            urn,
            share,
        };
        let teller = ask(crew, &job).await.map_err(DeskError::from)?;
        self.note(event).await?;
        Ok(teller)
    }

    /// The urn as it was closed.
    fn closed_urn(self) -> Result<Urn, DeskError> {
        let outcome = self.outcome.get_untracked();
        let urn = match &outcome {
            Outcome::Ready(published) => published.0.results.urn.as_ref(),
            _ => None,
        };
        let urn = urn.ok_or(DeskError::Busy)?;
        Ok(Urn {
            ballots: urn.ballots.clone(),
            shares: Vec::new(),
            result: None,
        })
    }

    /// Opens the urn with the shares that are here.
    pub async fn open_urn(self) {
        self.side().opening.set(Opening::Combining);
        let shares = self.standing.get_untracked().shares;
        let shares = shares.into_values().collect();
        let opened = self.try_open_urn(&Crew::new(1), shares).await;
        self.opened_urn(opened).await;
    }

    /// Opens the urn of a conference whose tellers' keys everybody can work out.
    pub async fn open_urn_of_sample(self) {
        self.side().opening.set(Opening::Combining);
        let opened = self.try_open_sample(&Crew::new(1)).await;
        self.opened_urn(opened).await;
    }

    async fn opened_urn(self, opened: Result<(), DeskError>) {
        match opened {
            Ok(()) => {
                self.work_out().await;
                self.side().opening.set(Opening::Idle);
            }
            Err(error) => self.side().opening.set(Opening::Failed(error)),
        }
    }

    async fn try_open_sample(self, crew: &Crew) -> Result<(), DeskError> {
        let (here, urn) = self.urn_here()?;
        let job = SampleShares {
            conference: here.text(),
            urn,
        };
        // Whether it may be opened now is asked before the first share is noted, which closes it for good.
        acts::open(&self.standing.get_untracked(), Vec::new())?;
        let shares = ask(crew, &job).await?;
        for share in &shares {
            let event = acts::share(&self.standing.get_untracked(), share.clone())?;
            self.note(event).await?;
        }
        self.try_open_urn(crew, shares).await
    }

    async fn try_open_urn(self, crew: &Crew, shares: Vec<TellerShare>) -> Result<(), DeskError> {
        let (here, urn) = self.urn_here()?;
        let job = OpenUrn {
            conference: here.text(),
            urn,
            shares,
        };
        let result = ask(crew, &job).await?;
        let event: Event = acts::open(&self.standing.get_untracked(), result)?;
        self.note(event).await
    }

    fn urn_here(self) -> Result<(Here, Urn), DeskError> {
        let here = self.here().ok_or(DeskError::NotWriter)?;
        Ok((here, self.closed_urn()?))
    }

    /// The archive for the protocol's own tool: its name and its text.
    ///
    /// # Errors
    /// When it could not be written.
    pub async fn archive(self) -> Result<Option<(String, String)>, JobError> {
        let (Some(here), Outcome::Ready(published)) = (self.here(), self.outcome.get_untracked())
        else {
            return Ok(None);
        };
        let (Some(urn), Some(ballot_box)) = (&published.0.results.urn, &here.conference.ballot_box)
        else {
            return Ok(None);
        };
        let job = Archive {
            conference: here.text(),
            urn: urn.clone(),
            // The same archive whoever writes it, whenever.
            timestamp: 0,
        };
        let text = ask(&Crew::new(1), &job).await?;
        Ok(Some((format!("{}.bel", ballot_box.id), text)))
    }
}

/// Reads a teller's file.
pub(super) fn read(text: &str) -> Result<TellerFile, ReadError> {
    format::read::<TellerFile>(text.as_bytes()).map(|(file, _)| file)
}

/// The texts of tellers' files, by their names, and why others have none.
pub(super) async fn texts_of(
    given: Vec<(String, Given)>,
) -> (Vec<(String, String)>, Vec<(String, NoShare)>) {
    let (mut texts, mut unread) = (Vec::new(), Vec::new());
    for (name, given) in given {
        match text_of(given).await {
            Ok(text) => texts.push((name, text)),
            Err(why) => unread.push((name, why)),
        }
    }
    (texts, unread)
}

/// Files with their names.
pub(super) fn named(files: Vec<Picked>) -> Vec<(String, Given)> {
    let named = |file: Picked| (file.name(), Given::File(file));
    files.into_iter().map(named).collect()
}

async fn text_of(given: Given) -> Result<String, NoShare> {
    let bytes = given.bytes(Kind::Trustee.limit()).await?;
    String::from_utf8(bytes).map_err(|_| NoShare::Read(ReadError::NotText))
}
