//! The end of a draft on this phone: it becomes a file that counts, or goes on elsewhere.

use khoithidua_core::format;
use leptos::prelude::*;

use super::{Phase, Session, Tools};
use crate::browser::db::{Store, Write};
use crate::browser::device;
use crate::state::exchange::FinalFile;
use crate::state::kept::stem;

impl Session {
    /// Finalises the draft: the file and the draft that remembers it are written in one transaction. If
    /// the device cannot keep them, the file can still be handed over from memory, and the status says so.
    pub async fn finalise(self) {
        let (Phase::Ready(here), Some(draft), Some(drafts)) = (
            self.phase.get_untracked(),
            self.draft.get_untracked(),
            self.drafts.get_value(),
        ) else {
            return;
        };
        if !draft.is_open() || !self.status.writer.get_untracked() {
            return;
        }
        let (done, text) = draft.finalise(&here.conference, device::now(), &device::build());
        let Some(Tools { db, saver }) = self.tools.get_value() else {
            return;
        };
        let file = done.history.last();
        let file = file.map(|hash| Write::put(Store::Submissions, hash.to_hex(), text.clone()));
        let writes: Vec<Write> = file.into_iter().chain(drafts.writes(&done)).collect();
        let kept = db.write(&writes).await;
        self.file.set(Some(drafts.final_file(&here, &done, text)));
        self.draft.set(Some(done));
        if let Err(error) = kept {
            saver.failed(error);
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
