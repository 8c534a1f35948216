//! Slips: codes drawn for everyone who takes part. They are in memory only, from the drawing to the printing; the plan
//! has slips once they are on paper, so nothing can be frozen that names slips nobody holds.

use std::collections::BTreeSet;
use std::sync::Arc;

use khoithidua_core::identity::PublicKey;
use khoithidua_core::ids::PersonId;
use khoithidua_core::plan::section::Section;
use khoithidua_core::rights;
use khoithidua_core::work::MakeSlips;
use leptos::prelude::*;
use zeroize::Zeroizing;

use super::plan::PlanError;
use super::{Act, Step};
use crate::browser::worker::Crew;
use crate::state::desk::{DeskSession, Shared};
use crate::state::work::{JobError, ask};

/// A slip to be printed. Its code is wiped when it is dropped.
#[derive(Debug)]
pub struct Drawn {
    /// Whose.
    pub person: PersonId,
    /// What the conference says of the slip.
    public: PublicKey,
    /// The code, as it stands in an address.
    pub code: Zeroizing<String>,
}

impl DeskSession {
    /// Draws new codes for everyone who takes part. What was printed before is worth nothing once these are on paper.
    pub async fn draw_slips(self) {
        let drawn = self.try_draw().await;
        self.preparing()
            .failure
            .set(drawn.err().map(PlanError::Job));
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
        let drawn = slips.into_iter().map(|slip| Drawn {
            person: slip.person,
            public: slip.public,
            code: Zeroizing::new(slip.code),
        });
        let drawn = Shared(Arc::new(drawn.collect()));
        self.preparing().slips.set(Some(drawn));
        Ok(())
    }

    /// The codes are on paper now, and nowhere else.
    pub fn slips_printed(self) {
        let Some(drawn) = self.preparing().slips.get_untracked() else {
            return;
        };
        self.forget_codes();
        let step = Step::new(Section::Tellers, Act::Add);
        self.change_plan(step, |plan, _| {
            let people: BTreeSet<_> = plan.people.iter().map(|p| &p.id).collect();
            let known = drawn.0.iter().filter(|d| people.contains(&d.person));
            plan.slips = known.map(|d| (d.person.clone(), d.public)).collect();
        });
    }

    /// Forgets codes that were not printed.
    pub(in crate::state::desk) fn forget_codes(self) {
        self.preparing().slips.set(None);
    }

    /// Does without slips.
    pub fn drop_slips(self) {
        self.forget_codes();
        let step = Step::new(Section::Tellers, Act::Remove);
        self.change_plan(step, |plan, _| plan.slips.clear());
    }
}
