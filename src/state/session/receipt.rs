//! The desk's receipt, once a person has it on this phone: scanned, opened or pasted.

use khoithidua_core::format;
use khoithidua_core::receipt::{Expected, Receipt, ReceiptError};
use khoithidua_core::work::CheckReceipt;
use leptos::prelude::*;

use super::{Phase, Session};
use crate::browser::BrowserError;
use crate::browser::worker::Crew;
use crate::state::work::{JobError, ask};

/// Why a receipt was not taken. Put into words by `i18n::receipt`.
pub type NoReceipt = JobError<ReceiptError>;

impl Session {
    /// Takes the desk's receipt for the last revision, whatever it says of it, and keeps it with the draft. One that came
    /// before is replaced: the desk may have decided since.
    ///
    /// # Errors
    /// Why it is not the one that is waited for; then everything is as before.
    pub async fn take_receipt(self, text: &str) -> Result<Receipt, NoReceipt> {
        let (Phase::Ready(here), Some(draft)) =
            (self.phase.get_untracked(), self.draft.get_untracked())
        else {
            return Err(JobError::Work(ReceiptError::OtherContent));
        };
        let job = CheckReceipt {
            text: text.to_owned(),
            expected: Expected {
                conference: here.fingerprint,
                person: draft.person.clone(),
                history: draft.history.clone(),
                desk: here.conference.desk_key(),
            },
        };
        let receipt = ask(&Crew::of_phone(), &job).await?;
        let kept = self.edit(|draft| {
            let waited_for = !draft.is_open()
                && draft.person == receipt.person
                && draft.history.last() == Some(&receipt.submission);
            if waited_for {
                draft.set_handed_over(true);
                draft.set_receipt(Some(&receipt));
            }
            waited_for
        });
        match kept {
            Some(true) => {
                self.flush();
                Ok(receipt)
            }
            // The draft was opened again meanwhile: what it had is the revision before.
            Some(false) => Err(JobError::Work(ReceiptError::OlderRevision(
                receipt.revision,
            ))),
            None => Err(JobError::Browser(BrowserError::Denied)),
        }
    }

    /// The receipt that a draft from elsewhere brought along, looked at as any other: what does not hold is left out.
    pub(super) async fn take_brought(self, receipt: Option<Receipt>) {
        if let Some(receipt) = receipt {
            let _ = self.take_receipt(&format::write(&receipt).0).await;
        }
    }
}
