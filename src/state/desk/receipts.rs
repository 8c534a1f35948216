//! Receipts for what the desk has, and the key that signs them: made once for a desk, kept in its database, and handed on
//! with the desk's file.

use std::collections::BTreeMap;

use khoithidua_core::conference::Conference;
use khoithidua_core::desk::receipts;
use khoithidua_core::format::{self, Held};
use khoithidua_core::hash::Hash;
use khoithidua_core::identity::SecretKey;
use khoithidua_core::receipt::Receipt;
use khoithidua_core::work::{DeskKey, OpenDesk, SignReceipt};
use leptos::prelude::*;

use super::DeskSession;
use super::acts::DeskError;
use crate::browser::db::{Store, Write};
use crate::browser::worker::Crew;
use crate::state::exchange::FinalFile;
use crate::state::opening::Here;
use crate::state::work::ask;

/// Keys that this page has made or taken out, by conference.
pub(super) type Fresh = BTreeMap<Hash, DeskKey>;

/// Where a key is kept, whatever conference it is for.
const KEYS: &str = "desk/";

fn key_name(fingerprint: Hash) -> String {
    format!("{KEYS}{fingerprint}")
}

/// Keeps a desk's key.
pub fn key(fingerprint: Hash, secret: &SecretKey) -> Write {
    Write::put(Store::Meta, key_name(fingerprint), secret.expose())
}

/// Why there is no receipt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoReceipt {
    /// The file is not here, or does not say whose it is.
    Nameless,
    /// The conference names the key of another desk, of which this is the short code: this one is to be opened from that
    /// desk's file first.
    OtherDesk(String),
    /// The key cannot be had.
    Desk(DeskError),
}

impl From<DeskError> for NoReceipt {
    fn from(error: DeskError) -> Self {
        Self::Desk(error)
    }
}

/// A receipt, signed.
#[derive(Clone, Debug, PartialEq)]
pub struct SignedReceipt {
    /// What it says.
    pub receipt: Receipt,
    /// Its file; the text is what goes into a square code.
    pub file: FinalFile,
}

impl DeskSession {
    /// The receipt for a file, by the hash of its bytes. It says how the file stands now; as long as that stays, it is the
    /// same each time.
    ///
    /// # Errors
    /// Why there is none.
    pub async fn receipt_for(self, raw: Hash) -> Result<SignedReceipt, NoReceipt> {
        let here = self.here().ok_or(DeskError::NotWriter)?;
        let key = self.signing_key(&here).await?;
        let state = self.state.get_untracked();
        let receipt = self.inbox.with_untracked(|inbox| {
            receipts::receipt(here.fingerprint, inbox, &state.0, &raw, key.public)
        });
        let job = SignReceipt {
            key: key.secret,
            receipt: receipt.ok_or(NoReceipt::Nameless)?,
        };
        let signed = ask(&self.signer(), &job).await;
        let receipt = signed.map_err(DeskError::NotDone)?;
        let (year, person) = (here.conference.year, &receipt.person);
        let file = FinalFile {
            stem: format!("bien-nhan-{year}-{person}-{}", receipt.revision),
            text: format::write(&receipt).0,
        };
        Ok(SignedReceipt { receipt, file })
    }

    /// The short code of the key that this desk signs with, to be compared with what phones show.
    ///
    /// # Errors
    /// Why it has none.
    pub async fn desk_code(self) -> Result<String, NoReceipt> {
        let here = self.here().ok_or(DeskError::NotWriter)?;
        Ok(self.signing_key(&here).await?.public.spoken())
    }

    /// The key of this desk: the one that is kept; else the one that the conference names, where this device has it from an
    /// earlier one; else a new one, where the conference names none.
    ///
    /// # Errors
    /// Why it has none.
    pub(super) async fn signing_key(self, here: &Here) -> Result<DeskKey, NoReceipt> {
        let named = here.conference.desk_key();
        let fits = |key: &DeskKey| named.is_none_or(|named| named == key.public);
        if let Some(kept) = self.kept_key(here.fingerprint).await?.filter(fits) {
            return Ok(kept);
        }
        let Some(named) = named else {
            return Ok(self.make_key(here.fingerprint).await?);
        };
        let db = self.db.get_value().ok_or(DeskError::NotWriter)?;
        let kept = db.all(Store::Meta, KEYS).await;
        for (_, text) in kept.map_err(DeskError::NotKept)? {
            let known = self.opened_key(SecretKey::parse(&text)).await?;
            if fits(&known) {
                return Ok(self.keep_key(here.fingerprint, known).await?);
            }
        }
        Err(NoReceipt::OtherDesk(named.spoken()))
    }

    async fn make_key(self, fingerprint: Hash) -> Result<DeskKey, DeskError> {
        let made = self.opened_key(None).await?;
        // Two may ask at once: the first that was made is everybody's.
        let made = self.own.try_update_value(|own| {
            let fresh = own.fresh.entry(fingerprint);
            fresh.or_insert(made).clone()
        });
        let made = made.ok_or(DeskError::NotWriter)?;
        self.keep_key(fingerprint, made).await
    }

    /// The conference with the key that this desk signs receipts with. Where that cannot be kept, phones take any desk's, and
    /// people compare codes.
    pub(super) async fn named(self, before: Option<&Here>, plan: Conference) -> Here {
        let before = before.map(|before| before.fingerprint);
        let Ok(made) = self.key_to_name(before).await else {
            return Here::of(plan);
        };
        let mut procedure = plan.procedure();
        procedure.desk = Some(made.public);
        let with_key = Here::of(Conference {
            procedure: Some(Held::new(&procedure)),
            ..plan.clone()
        });
        let kept = [key(with_key.fingerprint, &made.secret)];
        match self.write(&kept).await {
            Ok(()) => with_key,
            Err(_) => Here::of(plan),
        }
    }

    /// Makes the key of a conference that is about to be frozen, and keeps it for that: the one of the conference before,
    /// where there is one.
    async fn key_to_name(self, before: Option<Hash>) -> Result<DeskKey, DeskError> {
        let kept = match before {
            Some(before) => self.kept_key(before).await?,
            None => None,
        };
        match kept {
            Some(kept) => Ok(kept),
            None => self.opened_key(None).await,
        }
    }

    /// The key that this device keeps for a conference.
    pub(super) async fn kept_key(self, fingerprint: Hash) -> Result<Option<DeskKey>, DeskError> {
        let db = self.db.get_value().ok_or(DeskError::NotWriter)?;
        let kept = db.get(Store::Meta, &key_name(fingerprint)).await;
        let secret = kept.map_err(DeskError::NotKept)?;
        let Some(secret) = secret.and_then(|text| SecretKey::parse(&text)) else {
            return Ok(None);
        };
        let known = self.own.with_value(|own| {
            let known = own.fresh.get(&fingerprint);
            known.filter(|key| key.secret == secret).cloned()
        });
        if known.is_some() {
            return Ok(known);
        }
        let key = self.opened_key(Some(secret)).await?;
        self.own.update_value(|own| {
            own.fresh.insert(fingerprint, key.clone());
        });
        Ok(Some(key))
    }

    async fn keep_key(self, fingerprint: Hash, made: DeskKey) -> Result<DeskKey, DeskError> {
        if !self.status.writer.get_untracked() {
            return Err(DeskError::NotWriter);
        }
        // Beside whatever else is being written: a receipt makes nobody wait.
        let db = self.db.get_value().ok_or(DeskError::NotWriter)?;
        let kept = db.write(&[key(fingerprint, &made.secret)]).await;
        kept.map(|()| made).map_err(DeskError::NotKept)
    }

    async fn opened_key(self, key: Option<SecretKey>) -> Result<DeskKey, DeskError> {
        let opened = ask(&self.signer(), &OpenDesk { key }).await;
        opened.map_err(DeskError::NotDone)
    }

    /// The worker that signs: it stays, since the next person waits for the next receipt.
    fn signer(self) -> Crew {
        self.crews.with_value(|crews| crews.sign.clone())
    }
}
