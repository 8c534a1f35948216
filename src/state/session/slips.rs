//! Slips (phiếu mã): finding whose a code is, and keeping it for the signature.

use khoithidua_core::conference::Conference;
use khoithidua_core::ids::PersonId;
use khoithidua_core::text;
use khoithidua_core::work::{KnowSlip, PhoneError, SlipCode};
use leptos::prelude::*;

use super::Session;
use crate::browser::db::{Store, Write};
use crate::browser::worker::Crew;
use crate::state::kept::slip_key;
use crate::state::opening::Here;
use crate::state::work::{PhoneJobError, ask};

/// A code as it is meant in this conference.
pub(super) fn slip_code(conference: &Conference, code: String) -> SlipCode {
    let ballot_box = conference.ballot_box.as_ref();
    SlipCode {
        code,
        ballot_box: ballot_box.map(|b| b.id.clone()).unwrap_or_default(),
    }
}

impl Session {
    /// Takes a code out of the address.
    pub fn hold_slip(self, code: String) {
        self.slip.set(Some(code));
    }

    /// The code that stood in the address, once: whoever asks has to look it up.
    pub fn take_slip(self) -> Option<String> {
        let code = self.slip.get();
        if code.is_some() {
            self.slip.set(None);
        }
        code
    }

    /// Whose slip has this code, as people type it. With the code as it is to be kept.
    ///
    /// # Errors
    /// Why it is nobody's, or why it could not be looked up.
    pub async fn find_slip(
        self,
        here: Here,
        typed: String,
    ) -> Result<(PersonId, String), PhoneJobError> {
        // Vietnamese keyboards put accents on letters that belong together.
        let code = text::fold(&typed);
        let know = KnowSlip {
            slip: slip_code(&here.conference, code.clone()),
        };
        let public = ask(&Crew::of_phone(), &know).await?;
        let mut slips = here.conference.slips.iter();
        let found = slips.find(|(_, slip)| **slip == public);
        let person = found.map(|(person, _)| person.clone());
        let person = person.ok_or(PhoneJobError::Work(PhoneError::UnknownSlip))?;
        Ok((person, code))
    }

    /// "I am this person, by the slip." The code is kept with the draft, for every revision is signed with it.
    pub async fn choose_by_slip(self, here: Here, person: PersonId, code: String, name: String) {
        let key = slip_key(&here, &person);
        self.keep_beside(Write::put(Store::Meta, key, code));
        self.choose_person(here, person).await;
        self.say_name(name);
        // Even where nothing is changed, the code is written.
        self.edit(|_| ());
        self.flush();
    }
}
