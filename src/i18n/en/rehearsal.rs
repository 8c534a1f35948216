//! English: rehearsals.

use khoithidua_core::conference::rehearsal::Side;

use crate::i18n::rehearsal::{AtDesk, Rehearsal};

pub static TEXTS: Rehearsal = Rehearsal {
    mark: "REHEARSAL",
    mark_text: "Nothing here counts in the real conference.",
    today: "The conference is today, and this device is still in the rehearsal. Tap the button below before you begin.",
    back: "Back to the real conference",
    title: "Rehearsal",
    text: "Try everything as in the conference: scoring, voting, handing over. Files of the rehearsal never count in the real conference, and what you entered there stays as it is.",
    open: "Begin the rehearsal",
    at_home: "Want to try first? Rehearse, in the settings",
    other_side: |side| match side {
        Side::Rehearsal => {
            "This file is from the rehearsal and does not count in the real conference. Ask the delegate to tap “Back to the real conference”, fill it in and hand over again."
        }
        Side::Real => {
            "This is a real file, and this is the rehearsal. Tap “Back to the real conference” and open the file again."
        }
    },
};

pub static AT_DESK: AtDesk = AtDesk {
    text: "Opens the rehearsal of this very conference at a desk of its own: take files in, close, open the ballot box, publish. Delegates begin the rehearsal in their settings. The two never mix.",
    kept: "What this desk took in during the rehearsal is kept apart.",
    shared_keys: "The rehearsal uses the same tellers’ keys as the real conference. Real ballots are not affected, but do not vote in the rehearsal exactly as you will in earnest.",
};
