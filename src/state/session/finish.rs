//! The end of a draft on this phone: it becomes a file that counts, or goes on elsewhere.

use khoithidua_core::draft::SealedVote;
use khoithidua_core::format;
use khoithidua_core::identity::Identity;
use khoithidua_core::work::{Identify, PhoneError, Sign};
use leptos::prelude::*;

use super::slips::slip_code;
use super::{Phase, Session, Tools};
use crate::browser::db::{Db, Store, Write};
use crate::browser::worker::Crew;
use crate::browser::{BrowserError, device};
use crate::state::exchange::FinalFile;
use crate::state::kept::{slip_key, stem};
use crate::state::opening::identity_key;
use crate::state::work::{PhoneJobError, ask};

impl Session {
    /// Finalises the draft, with the ballot that was sealed from its secret votes: it is signed, and the file, the
    /// draft that remembers it and the key are written in one transaction. If the device cannot keep them, the file
    /// can still be handed over from memory, and the status says so.
    ///
    /// False if it may not be finalised, or changed meanwhile; then everything is as it is.
    ///
    /// # Errors
    /// When it cannot be signed; then everything is as before.
    pub async fn finalise(
        self,
        crew: &Crew,
        sealed: Option<SealedVote>,
    ) -> Result<bool, PhoneJobError> {
        let (Phase::Ready(here), Some(draft), Some(drafts), Some(Tools { db, saver })) = (
            self.phase.get_untracked(),
            self.draft.get_untracked(),
            self.drafts.get_value(),
            self.tools.get_value(),
        ) else {
            return Ok(false);
        };
        if !draft.is_open() || !self.status.writer.get_untracked() {
            return Ok(false);
        }
        let now = device::now();
        let kept_under = identity_key(&here, &draft.person);
        let key = match self.kept_beside(&db, &kept_under).await {
            // Another key would contradict the revisions before; before the first there is none.
            Err(error) if !draft.history.is_empty() => return Err(error.into()),
            kept => kept.ok().flatten(),
        };
        let code = self.kept_beside(&db, &slip_key(&here, &draft.person)).await;
        let code = code.ok().flatten();
        let known = Identify {
            person: draft.person.clone(),
            key,
            slip: code.map(|code| slip_code(&here.conference, code)),
        };
        let me = ask(crew, &known).await?;
        let listed = here.conference.slips.get(&draft.person);
        if me.voucher.as_ref().is_some_and(|v| Some(&v.slip) != listed) {
            return Err(PhoneJobError::Work(PhoneError::UnknownSlip));
        }
        let mut submission =
            draft.submission(&here.conference, now, &device::build(), sealed.as_ref());
        let mut identity = Identity {
            key: me.public,
            signature: None,
            voucher: me.voucher.map(|v| v.signature),
        };
        submission.identity = Some(identity.clone());
        let sign = Sign {
            key: me.key.clone(),
            text: format::write(&submission).0,
        };
        identity.signature = Some(ask(crew, &sign).await?);
        submission.identity = Some(identity);
        let (text, hash) = format::write(&submission);
        if self.draft.with_untracked(|d| d.as_ref() != Some(&draft)) {
            return Ok(false);
        }
        let done = draft.finalised(&here.conference, now, hash, sealed);
        // First what holds, then what is written: whatever is written meanwhile is the same.
        self.keep_beside(Write::put(Store::Meta, kept_under, me.key));
        self.again.set(false);
        self.file.set(Some(drafts.final_file(&here, &done, text)));
        self.draft.set(Some(done));
        if let Err(error) = db.write(&self.draft_writes()).await {
            saver.failed(error);
        }
        Ok(true)
    }

    /// Keeps a secret in the store `Meta`, with the next draft that is written and every one after it.
    pub(super) fn keep_beside(self, write: Write) {
        self.beside.update_value(|beside| {
            beside.retain(|w| w.key != write.key);
            beside.push(write);
        });
    }

    async fn kept_beside(self, db: &Db, key: &str) -> Result<Option<String>, BrowserError> {
        let known = self.beside.with_value(|beside| {
            let found = beside.iter().find(|w| w.key == key);
            found.and_then(|w| w.value.clone())
        });
        match known {
            Some(value) => Ok(Some(value)),
            None => db.get(Store::Meta, key).await,
        }
    }

    /// The draft as a file, to go on with on another phone.
    pub fn draft_file(self) -> Option<FinalFile> {
        let Phase::Ready(here) = self.phase.get_untracked() else {
            return None;
        };
        self.draft.with_untracked(|draft| {
            let draft = draft.as_ref()?;
            let stem = stem("nhap", &here.conference, draft);
            Some(FinalFile {
                stem,
                text: format::write(draft).0,
            })
        })
    }
}
