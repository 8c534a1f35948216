//! What is known of a finalised draft's way to the desk: what the person says, and what the desk does.

use super::{Draft, Stage};
use crate::format::Held;
use crate::receipt::Receipt;

impl Draft {
    /// Keeps the receipt of the last revision.
    pub fn set_receipt(&mut self, given: Option<&Receipt>) {
        if let Stage::Finalised { receipt, .. } = &mut self.stage {
            *receipt = given.map(Held::new);
        }
    }

    /// What the desk said of the last revision; nothing while it is being changed.
    pub fn receipt(&self) -> Option<Receipt> {
        match &self.stage {
            Stage::Finalised { receipt, .. } => receipt.as_ref()?.peek(),
            Stage::Editing => None,
        }
    }

    /// Notes whether the person says that the file has been handed over.
    pub fn set_handed_over(&mut self, done: bool) {
        if let Stage::Finalised { handed_over, .. } = &mut self.stage {
            *handed_over = done;
        }
    }
}
