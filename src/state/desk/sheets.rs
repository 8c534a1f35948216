//! Units' answers on their way in, and the board's reviews as files.

use khoithidua_core::conference::Conference;
use khoithidua_core::desk::acts::{ActError, review};
use khoithidua_core::desk::sheets::overview;
use khoithidua_core::format::{self, Kind};
use khoithidua_core::ids::UnitId;
use khoithidua_core::score::review::{SheetAnswer, SheetReview};
use leptos::prelude::*;

use super::DeskSession;
use super::acts::DeskError;
use crate::route::desk::DeskRoute;
use crate::state::counter::{Given, GivenError};
use crate::state::exchange::{FinalFile, named};

/// What became of a file that was given as a unit's answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerSeen {
    /// What the file is called; nothing for what was pasted.
    pub name: String,
    /// What it is.
    pub found: AnswerFound,
}

/// What it turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnswerFound {
    /// It was taken in.
    Taken(UnitId),
    /// Nothing shows whose it is: a person at the desk has to say so.
    Ask(Box<SheetAnswer>),
    /// It cannot be read as one.
    Unreadable(GivenError),
    /// It can be read, and is not taken in.
    Refused(DeskError),
}

impl DeskSession {
    /// How many units' sheets wait for the board, where its check of them matters.
    pub fn sheets_waiting(self) -> usize {
        let Some(here) = self.here() else { return 0 };
        let state = self.state.get();
        self.standing
            .with(|standing| overview::waiting(&here.conference, &state.0, standing))
    }

    /// Units whose sheet both sides have not agreed on, where the board's check of sheets matters.
    pub fn sheets_open(self) -> Option<Vec<UnitId>> {
        let here = self.here()?;
        let state = self.state.get();
        self.standing.with(|standing| {
            overview::matters(&here.conference, standing).then(|| {
                let open = overview::open(&here.conference, &state.0, standing);
                open.into_iter().cloned().collect()
            })
        })
    }

    /// What became of the answers given last.
    pub fn answers_seen(self) -> ReadSignal<Vec<AnswerSeen>> {
        self.side().answers_seen.read_only()
    }

    /// Takes in a unit's answer that a person gave.
    pub async fn give_answer(self, given: Given) {
        let name = given.name();
        let found = match given.bytes(Kind::Answer.limit()).await {
            Ok(bytes) => self.see_answer(&bytes).await,
            Err(error) => AnswerFound::Unreadable(error),
        };
        self.side()
            .answers_seen
            .set(vec![AnswerSeen { name, found }]);
    }

    /// Takes in answers that came among other files, and shows what became of them.
    pub(super) async fn take_answer_texts(self, texts: Vec<(String, String)>, go: bool) {
        let mut seen = Vec::new();
        for (name, text) in texts {
            let found = self.see_answer(text.as_bytes()).await;
            seen.push(AnswerSeen { name, found });
        }
        if go {
            let to = match seen.as_slice() {
                [one] => one.unit().map_or(DeskRoute::Sheets, DeskRoute::Sheet),
                _ => DeskRoute::Sheets,
            };
            to.go();
        }
        self.side().answers_seen.set(seen);
    }

    async fn see_answer(self, bytes: &[u8]) -> AnswerFound {
        let answer = match format::read::<SheetAnswer>(bytes) {
            Ok((answer, _)) => answer,
            Err(error) => return AnswerFound::Unreadable(error.into()),
        };
        let Some(here) = self.here() else {
            return AnswerFound::Refused(DeskError::NotWriter);
        };
        let (state, standing) = (self.state.get_untracked(), self.standing.get_untracked());
        match review::answer(&here.conference, &state.0, &standing, answer.clone(), false) {
            Err(ActError::NotVouched) => AnswerFound::Ask(Box::new(answer)),
            _ => self.settle_answer(answer, false).await,
        }
    }

    async fn settle_answer(self, answer: SheetAnswer, vouched: bool) -> AnswerFound {
        let unit = answer.unit.clone();
        match self.take_answer(answer, vouched).await {
            Ok(()) => AnswerFound::Taken(unit),
            Err(error) => AnswerFound::Refused(error),
        }
    }

    /// A person at the desk says that this answer is from who it says: it is taken in.
    pub async fn vouch_for(self, answer: SheetAnswer) {
        let found = self.settle_answer(answer.clone(), true).await;
        let asked = AnswerFound::Ask(Box::new(answer));
        self.side().answers_seen.update(|seen| {
            if let Some(seen) = seen.iter_mut().find(|seen| seen.found == asked) {
                seen.found = found;
            }
        });
    }
}

impl AnswerSeen {
    /// Whose answer it is, as far as that is known.
    pub fn unit(&self) -> Option<UnitId> {
        match &self.found {
            AnswerFound::Taken(unit) => Some(unit.clone()),
            AnswerFound::Ask(answer) => Some(answer.unit.clone()),
            AnswerFound::Unreadable(_) | AnswerFound::Refused(_) => None,
        }
    }
}

/// The short code by which board and unit speak of a review.
pub fn review_code(review: &SheetReview) -> String {
    review.hash().spoken(2)
}

/// A review as a file for the unit.
pub fn review_file(conference: &Conference, review: &SheetReview) -> FinalFile {
    let code = review_code(review).replace(' ', "-");
    let (year, unit) = (conference.year, &review.check.sheet.unit);
    let what = named(conference, "tham-dinh");
    FinalFile {
        stem: format!("{what}-{year}-{unit}-{code}"),
        text: format::write(review).0,
    }
}
