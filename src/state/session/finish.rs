//! The end of a draft on this phone: it becomes a file that counts, or goes on elsewhere.

use khoithidua_core::draft::SealedVote;
use khoithidua_core::format;
use khoithidua_core::work::{Seal, Sign};
use leptos::prelude::*;

use super::{Phase, Session, Tools};
use crate::browser::db::{Store, Write};
use crate::browser::device;
use crate::browser::worker::Crew;
use crate::state::exchange::FinalFile;
use crate::state::kept::{identity_key, stem};
use crate::state::work::{JobError, ask};

impl Session {
    /// Finalises the draft: what was voted in secret is sealed, the whole is signed, and the file, the draft that
    /// remembers it and the key are written in one transaction. If the device cannot keep them, the file can still be
    /// handed over from memory, and the status says so.
    ///
    /// # Errors
    /// When it cannot be sealed or signed; then everything is as before.
    pub async fn finalise(self) -> Result<(), JobError> {
        let (Phase::Ready(here), Some(draft), Some(drafts)) = (
            self.phase.get_untracked(),
            self.draft.get_untracked(),
            self.drafts.get_value(),
        ) else {
            return Ok(());
        };
        let Some(Tools { db, saver }) = self.tools.get_value() else {
            return Ok(());
        };
        if !draft.is_open() || !self.status.writer.get_untracked() {
            return Ok(());
        }
        let (crew, now) = (Crew::new(1), device::now());
        let sealed = if draft.is_voting(&here.conference) {
            let seal = Seal {
                conference: here.text(),
                choices: draft.secret_choices(&here.conference),
            };
            let sealed = ask(&crew, &seal).await?;
            Some(SealedVote {
                ballot: sealed.ballot,
                tracker: sealed.tracker,
                at: now,
            })
        } else {
            None
        };
        let kept_under = identity_key(&here, &draft.person);
        let sign = Sign {
            conference: here.text(),
            submission: draft.submission(&here.conference, now, &device::build(), sealed.as_ref()),
            key: db.get(Store::Meta, &kept_under).await.ok().flatten(),
            slip: None,
        };
        let signed = ask(&crew, &sign).await?;
        let done = draft.finalised(&here.conference, now, signed.hash, sealed);
        let file = Write::put(
            Store::Submissions,
            signed.hash.to_hex(),
            signed.text.clone(),
        );
        let key = Write::put(Store::Meta, kept_under, signed.key);
        let writes: Vec<Write> = [key, file]
            .into_iter()
            .chain(drafts.writes(&done))
            .collect();
        let kept = db.write(&writes).await;
        self.file
            .set(Some(drafts.final_file(&here, &done, signed.text)));
        self.draft.set(Some(done));
        if let Err(error) = kept {
            saver.failed(error);
        }
        Ok(())
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
