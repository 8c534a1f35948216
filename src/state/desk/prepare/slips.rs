//! Slips: codes drawn for everyone who takes part. They are in memory only, from the drawing to the printing.

use std::sync::Arc;

use khoithidua_core::ids::PersonId;
use khoithidua_core::plan::section::Section;
use khoithidua_core::rights;
use khoithidua_core::work::MakeSlips;
use leptos::prelude::*;
use zeroize::Zeroizing;

use super::{Act, Step};
use crate::browser::worker::Crew;
use crate::state::desk::{DeskSession, Shared};
use crate::state::work::{JobError, ask};

/// A slip to be printed. Its code is wiped when it is dropped.
#[derive(Debug)]
pub struct Drawn {
    /// Whose.
    pub person: PersonId,
    /// The code, as it stands in an address.
    pub code: Zeroizing<String>,
}

impl DeskSession {
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
        let step = Step::new(Section::Tellers, Act::Add);
        self.change_plan(step, |plan, _| plan.slips = public);
        self.preparing().slips.set(Some(drawn));
        Ok(())
    }

    /// Forgets the codes: they are on paper now, and nowhere else.
    pub fn forget_codes(self) {
        self.preparing().slips.set(None);
    }

    /// Does without slips.
    pub fn drop_slips(self) {
        self.forget_codes();
        let step = Step::new(Section::Tellers, Act::Remove);
        self.change_plan(step, |plan, _| plan.slips.clear());
    }
}
