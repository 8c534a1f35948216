//! What has to be settled before a conference is frozen.
//!
//! What is prepared is a conference too, the one to be frozen, kept in this device's database until it is.
//!
//! | part | what it does |
//! |---|---|
//! | [`plan`] | the plan: looked for, changed, taken back, kept |
//! | [`planning`] | a plan that no open conference stands behind: the next one |
//! | [`beginning`] | where a plan comes from |
//! | [`book`] | parts of it from a workbook, and into one |
//! | [`keys`] | tellers' keys |
//! | [`slips`] | codes of slips |
//! | [`report`] | what is found in the plan, and what of it is meant so |
//! | [`look`] | the plan as a delegate sees it |
//! | [`freeze`] | the end of it |

pub mod beginning;
pub mod book;
pub mod freeze;
pub mod keys;
pub mod look;
pub mod plan;
pub mod planning;
pub mod report;
pub mod slips;

use std::sync::Arc;

use khoithidua_core::conference::Conference;
use khoithidua_core::hash::Hash;
use khoithidua_core::plan::history::History;
use khoithidua_core::plan::section::Section;
use leptos::prelude::*;

use super::workbook::Book;
use super::{DeskSession, Phase, Shared};
use crate::state::page;
use crate::state::persist::Saver;
use beginning::Beginning;
use book::PlanBook;
use keys::KeySeen;
use look::Looking;
use plan::PlanError;
use report::Reporting;
use slips::Drawn;

/// What a person did to the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Wrote or chose something.
    Edit,
    /// Added something.
    Add,
    /// Took something out.
    Remove,
    /// Put something in another place.
    Move,
    /// Took something in from a file, or a suggestion.
    Take,
}

impl Act {
    /// Its place in lists of words.
    pub fn place(self) -> usize {
        self as usize
    }
}

/// A change, as it is named where it can be taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Where.
    pub section: Section,
    /// What.
    pub act: Act,
    /// The field that is being written into: one change, however many letters. Empty for what is done at once.
    pub field: String,
}

impl Step {
    /// Something that is done at once.
    pub fn new(section: Section, act: Act) -> Self {
        Self {
            section,
            act,
            field: String::new(),
        }
    }

    /// Typing into a field.
    pub fn typed(section: Section, field: impl Into<String>) -> Self {
        Self {
            section,
            act: Act::Edit,
            field: field.into(),
        }
    }
}

/// What was taken out, taken back or done again a moment ago.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Turned {
    /// Taken out: its name.
    Out(String),
    /// Taken back.
    Back(Step),
    /// Done again.
    Again(Step),
}

/// What is being prepared.
#[derive(Clone, Copy)]
pub struct Preparing {
    /// The conference as it would be frozen; `None` until it has been looked for.
    pub plan: RwSignal<Option<Shared<Conference>>>,
    /// What was changed since this page was opened.
    pub history: RwSignal<History<Step>>,
    /// The plan that was shown before, and what was changed in it.
    last: StoredValue<Option<(Arc<Conference>, History<Step>)>>,
    /// What was taken back or done again last.
    pub turned: RwSignal<Option<Turned>>,
    /// Where delegates open the app, as the poster says.
    pub address: RwSignal<String>,
    /// Slips that are to be printed.
    pub slips: RwSignal<Option<Shared<Vec<Drawn>>>>,
    /// What came of the last files.
    pub seen: RwSignal<Vec<KeySeen>>,
    /// Why there is no plan, or what the workers could not do.
    pub failure: RwSignal<Option<PlanError>>,
    /// The conference that was frozen at this desk, where it is the one that is open.
    pub frozen: RwSignal<Option<Hash>>,
    /// The workbook that criteria are taken from.
    pub book: RwSignal<Book>,
    /// The workbook that parts of the plan are taken from.
    pub plan_book: RwSignal<PlanBook>,
    /// The plan that it was read beside.
    read_beside: StoredValue<Option<Shared<Conference>>>,
    /// Where beginning another plan stands.
    beginning: RwSignal<Beginning>,
    /// What is found in the plan.
    pub reporting: Reporting,
    /// The plan as a delegate sees it.
    pub looking: Looking,
    /// Whether it is being frozen at this moment.
    freezing: StoredValue<bool>,
    saver: StoredValue<Option<Saver>, LocalStorage>,
}

impl Preparing {
    /// Nothing yet.
    pub(super) fn new() -> Self {
        Self {
            plan: RwSignal::new(None),
            history: RwSignal::new(History::default()),
            last: StoredValue::new(None),
            turned: RwSignal::new(None),
            address: RwSignal::new(page::address()),
            slips: RwSignal::new(None),
            seen: RwSignal::new(Vec::new()),
            failure: RwSignal::new(None),
            frozen: RwSignal::new(None),
            book: RwSignal::new(Book::None),
            plan_book: RwSignal::new(PlanBook::Open),
            read_beside: StoredValue::new(None),
            beginning: RwSignal::new(Beginning::Open),
            reporting: Reporting::new(),
            looking: Looking::new(),
            freezing: StoredValue::new(false),
            saver: StoredValue::new_local(None),
        }
    }
}

impl DeskSession {
    /// Whether the conference can still be changed: nothing has come in, it was not frozen here, and it is no plan that is only
    /// tried out.
    pub fn can_prepare(self) -> bool {
        let fresh = self.log.with(Vec::is_empty) && !self.is_frozen();
        fresh && self.status.writer.get() && !self.is_trial()
    }

    /// True while a plan is edited that no open conference stands behind.
    pub fn is_planning(self) -> bool {
        self.phase.with(|phase| *phase == Phase::Planning)
    }
}
