//! What has to be settled before a conference is frozen: criteria, tellers' keys, the fewest ballots, slips.
//!
//! What is prepared is a conference too, the one to be frozen, kept in this device's database until it is. The codes
//! of slips are in memory only, from the drawing to the printing.

use std::sync::Arc;

use khoithidua_core::conference::{Conference, ConferenceError, SamplePart};
use khoithidua_core::format;
use khoithidua_core::hash::Hash;
use khoithidua_core::ids::PersonId;
use khoithidua_core::rights;
use khoithidua_core::sealed::election::{self, ElectionError};
use khoithidua_core::sealed::teller::TellerFile;
use khoithidua_core::sealed::{BallotBox, TellerKey};
use khoithidua_core::settings::{Contradiction, contradictions};
use khoithidua_core::work::{MakeBox, MakeSlips};
use leptos::prelude::*;
use zeroize::Zeroizing;

use super::next_ballot::is_unfrozen;
use super::urn::{NoShare, read, texts_of};
use super::workbook::Book;
use super::{DeskSession, Shared};
use crate::browser::db::{Store, Write};
use crate::browser::files::Picked;
use crate::browser::worker::Crew;
use crate::state::exchange::FinalFile;
use crate::state::opening::Here;
use crate::state::work::{JobError, ask};

/// The fewest ballots, where nobody has said another number.
const LEAST: u32 = 3;

/// A slip to be printed. Its code is wiped when it is dropped.
#[derive(Debug)]
pub struct Drawn {
    /// Whose.
    pub person: PersonId,
    /// The code, as it stands in an address.
    pub code: Zeroizing<String>,
}

/// A file that was given for a teller's key.
#[derive(Clone, Debug, PartialEq)]
pub struct KeySeen {
    /// The file's name.
    pub name: String,
    /// Whose key it is, or why it was not taken.
    pub found: Result<String, NoKey>,
}

/// Why a file was not taken for a teller's key.
#[derive(Clone, Debug, PartialEq)]
pub enum NoKey {
    /// It could not be read, or is something else.
    File(NoShare),
    /// It is a share: its time is after the vote.
    Share,
    /// The proof does not hold: whoever made it may not have the secret half.
    NotProven,
    /// The key is on the list.
    Known(String),
}

/// Why a conference could not be frozen.
#[derive(Clone, Debug, PartialEq)]
pub enum FreezeError {
    /// Nobody could count.
    NoTellers,
    /// Nothing is voted on in secret, so slips, which go with a box, have no use.
    NoContest,
    /// The key of this teller does not hold.
    BadKey(usize),
    /// It contradicts itself.
    Unsound(ConferenceError),
    /// Its rules contradict each other.
    Rules(Contradiction),
    /// The codes of slips are still here.
    Codes,
}

/// A conference that has just been frozen.
#[derive(Clone, Debug, PartialEq)]
pub struct Frozen {
    /// Its fingerprint.
    pub fingerprint: Hash,
    /// The file.
    pub file: FinalFile,
}

/// What is being prepared.
#[derive(Clone, Copy)]
pub struct Preparing {
    /// The conference as it would be frozen; `None` until it has been looked for.
    pub plan: RwSignal<Option<Shared<Conference>>>,
    /// Slips that are to be printed.
    pub slips: RwSignal<Option<Shared<Vec<Drawn>>>>,
    /// What came of the last files.
    pub seen: RwSignal<Vec<KeySeen>>,
    /// What the workers could not do.
    pub failure: RwSignal<Option<JobError>>,
    /// What was frozen a moment ago.
    pub frozen: RwSignal<Option<Frozen>>,
    /// The workbook that criteria are taken from.
    pub book: RwSignal<Book>,
}

impl Preparing {
    /// Nothing yet.
    pub(super) fn new() -> Self {
        Self {
            plan: RwSignal::new(None),
            slips: RwSignal::new(None),
            seen: RwSignal::new(Vec::new()),
            failure: RwSignal::new(None),
            frozen: RwSignal::new(None),
            book: RwSignal::new(Book::None),
        }
    }
}

impl DeskSession {
    /// Whether the conference has not been used yet: nothing has come in.
    pub fn can_prepare(self) -> bool {
        self.log.with(Vec::is_empty) && self.status.writer.get()
    }

    /// Whether something was prepared that the conference which is open does not have: files taken in now are judged
    /// by the one that is open.
    pub fn plan_waits(self) -> bool {
        let Some(here) = self.here() else {
            return false;
        };
        let now = &here.conference;
        self.preparing().plan.with(|plan| {
            plan.as_ref().is_some_and(|plan| {
                let plan = &plan.0;
                plan.rules != now.rules
                    || plan.procedure != now.procedure
                    || plan.criteria != now.criteria
                    || plan.awards != now.awards
                    || plan.contests != now.contests
                    || plan.host != now.host
            })
        })
    }

    /// Looks for what was prepared on this device, or begins.
    pub async fn prepare(self) {
        if let Some(here) = self.here() {
            let begun = self.begin_plan(&here).await;
            self.preparing().failure.set(begun.err());
        }
    }

    async fn begin_plan(self, here: &Here) -> Result<(), JobError> {
        if self.preparing().plan.with_untracked(Option::is_some) {
            return Ok(());
        }
        let kept = match self.db.get_value() {
            Some(db) => db.get(Store::Meta, &plan_key(here.fingerprint)).await?,
            None => None,
        };
        let kept = kept.and_then(|text| format::read::<Conference>(text.as_bytes()).ok());
        let plan = match kept {
            Some((plan, _)) => plan,
            None => begun(&here.conference).await?,
        };
        self.preparing().plan.set(Some(Shared(Arc::new(plan))));
        Ok(())
    }

    /// Changes what is prepared, and keeps it.
    pub async fn change_plan(self, change: impl FnOnce(&mut Conference, &mut BallotBox)) {
        let (Some(here), Some(plan)) = (self.here(), self.preparing().plan.get_untracked()) else {
            return;
        };
        let mut plan = Conference::clone(&plan.0);
        let Some(mut ballot_box) = plan.ballot_box.take() else {
            return;
        };
        change(&mut plan, &mut ballot_box);
        plan.ballot_box = Some(ballot_box);
        let text = format::write(&plan).0;
        self.preparing().plan.set(Some(Shared(Arc::new(plan))));
        let kept = Write::put(Store::Meta, plan_key(here.fingerprint), text);
        // The status says so when the device does not keep it.
        let _ = self.write(&[kept]).await;
    }

    /// Takes in tellers' keys from files.
    pub async fn take_key_files(self, files: Vec<Picked>) {
        let (texts, unread) = texts_of(files).await;
        let unread = unread.into_iter().map(|(name, why)| KeySeen {
            name,
            found: Err(NoKey::File(why)),
        });
        self.take_keys(texts).await;
        self.preparing().seen.update(|seen| seen.extend(unread));
    }

    /// Takes in tellers' keys.
    pub async fn take_keys(self, texts: Vec<(String, String)>) {
        self.prepare().await;
        let mut seen = Vec::new();
        for (name, text) in texts {
            let found = match self.key_in(&text) {
                Ok(key) => {
                    let whose = key.name.clone();
                    self.change_plan(|_, ballot_box| ballot_box.tellers.push(key))
                        .await;
                    Ok(whose)
                }
                Err(why) => Err(why),
            };
            seen.push(KeySeen { name, found });
        }
        self.preparing().seen.set(seen);
    }

    fn key_in(self, text: &str) -> Result<TellerKey, NoKey> {
        let file = read(text).map_err(|error| NoKey::File(NoShare::Read(error)))?;
        let key = match file {
            TellerFile::Key(key) => key,
            TellerFile::Share(_) => return Err(NoKey::Share),
            TellerFile::Envelope(envelope) => {
                return Err(NoKey::File(NoShare::Secret(envelope.key.name)));
            }
            TellerFile::Rehearsal(rehearsal) => {
                return Err(NoKey::File(NoShare::Secret(rehearsal.key.name)));
            }
        };
        let plan = self.preparing().plan.get_untracked();
        let here = plan.iter().filter_map(|plan| plan.0.ballot_box.as_ref());
        if let Some(known) = here.flat_map(|b| &b.tellers).find(|t| t.key == key.key) {
            return Err(NoKey::Known(known.name.clone()));
        }
        let alone = BallotBox {
            id: String::new(),
            tellers: vec![key.clone()],
            key: None,
            min_ballots: 1,
        };
        match election::trustees(&alone) {
            Ok(_) => Ok(key),
            Err(_) => Err(NoKey::NotProven),
        }
    }

    /// Draws new codes for everyone who takes part. What was printed before is worth nothing then.
    pub async fn draw_slips(self) {
        let drawn = self.try_draw().await;
        self.preparing().failure.set(drawn.err());
    }

    async fn try_draw(self) -> Result<(), JobError> {
        let Some(plan) = self.preparing().plan.get_untracked() else {
            return Ok(());
        };
        let Some(ballot_box) = &plan.0.ballot_box else {
            return Ok(());
        };
        let takes_part = plan
            .0
            .people
            .iter()
            .filter(|p| rights::takes_part(&plan.0, p));
        let job = MakeSlips {
            ballot_box: ballot_box.id.clone(),
            people: takes_part.map(|p| p.id.clone()).collect(),
        };
        // The worker is gone afterwards, and what it remembers.
        let slips = ask(&Crew::new(1), &job).await?;
        let public = slips.iter().map(|s| (s.person.clone(), s.public)).collect();
        let drawn = slips.into_iter().map(|slip| Drawn {
            person: slip.person,
            code: Zeroizing::new(slip.code),
        });
        let drawn = Shared(Arc::new(drawn.collect()));
        self.change_plan(|plan, _| plan.slips = public).await;
        self.preparing().slips.set(Some(drawn));
        Ok(())
    }

    /// Forgets the codes: they are on paper now, and nowhere else.
    pub fn forget_codes(self) {
        self.preparing().slips.set(None);
    }

    /// Does without slips.
    pub async fn drop_slips(self) {
        self.forget_codes();
        self.change_plan(|plan, _| plan.slips.clear()).await;
    }

    /// Freezes what was prepared: the new conference is this desk's from now on, and its file is there to be saved.
    ///
    /// # Errors
    /// What stands in the way.
    pub async fn freeze(self) -> Result<(), FreezeError> {
        let (Some(before), Some(plan)) = (self.here(), self.preparing().plan.get_untracked())
        else {
            return Ok(());
        };
        if self.preparing().slips.with_untracked(Option::is_some) {
            return Err(FreezeError::Codes);
        }
        let here = self.named(&before, ready(&plan.0)?).await;
        let frozen = Frozen {
            fingerprint: here.fingerprint,
            file: FinalFile {
                stem: "conference".to_owned(),
                text: here.text(),
            },
        };
        // What was prepared is done with. Should it stay, it is offered again, no more.
        let mut done = vec![Write::delete(Store::Meta, plan_key(before.fingerprint))];
        if is_unfrozen(&before.conference) {
            let fingerprint = before.fingerprint.to_hex();
            done.push(Write::delete(Store::Conferences, fingerprint));
        }
        let _ = self.write(&done).await;
        self.preparing().frozen.set(Some(frozen));
        self.enter(here).await;
        Ok(())
    }
}

/// A plan as it is frozen: with the key of its box; without a box where nothing is sealed in this conference.
fn ready(plan: &Conference) -> Result<Conference, FreezeError> {
    if let Some((first, _)) = contradictions(plan).into_iter().next() {
        return Err(FreezeError::Rules(first));
    }
    let mut plan = plan.clone();
    plan.check_procedure().map_err(FreezeError::Unsound)?;
    if plan.sealed_contests().next().is_none() {
        if !plan.slips.is_empty() {
            return Err(FreezeError::NoContest);
        }
        plan.ballot_box = None;
        plan.check().map_err(FreezeError::Unsound)?;
        return Ok(plan);
    }
    let Some(ballot_box) = &mut plan.ballot_box else {
        return Err(FreezeError::NoTellers);
    };
    if ballot_box.tellers.is_empty() {
        return Err(FreezeError::NoTellers);
    }
    // Where a teller's key does not hold there is none, and the check below says whose.
    ballot_box.key = election::common_key(ballot_box).ok();
    plan.check().map_err(FreezeError::Unsound)?;
    match election::election(&plan) {
        Ok(_) => Ok(plan),
        Err(ElectionError::Teller(place)) => Err(FreezeError::BadKey(place)),
        Err(ElectionError::NoBox) => Err(FreezeError::NoTellers),
        Err(ElectionError::NoContest) => Err(FreezeError::NoContest),
        Err(ElectionError::Protocol(_)) => Err(FreezeError::BadKey(0)),
    }
}

fn plan_key(fingerprint: Hash) -> String {
    format!("plan/{fingerprint}")
}

/// A conference as it stands before anything is prepared: keys that everybody knows are none.
async fn begun(conference: &Conference) -> Result<Conference, JobError> {
    let mut plan = conference.clone();
    if plan.sample.remove(&SamplePart::Tellers) {
        plan.ballot_box = None;
    }
    // A box is there whatever is voted on now: another rule may make something secret. It goes when nothing is.
    if plan.ballot_box.is_none() {
        plan.slips.clear();
        plan.ballot_box = Some(BallotBox {
            id: ask(&Crew::new(1), &MakeBox {}).await?,
            tellers: Vec::new(),
            key: None,
            min_ballots: LEAST,
        });
    }
    Ok(plan)
}
