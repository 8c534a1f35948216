//! Preparing a conference before it is frozen.
//!
//! | part | what is there |
//! |---|---|
//! | [`frame`] | the frame of all screens: parts, taking back, doing again |
//! | [`editing`], [`fields`], [`list`] | what screens edit with |
//! | [`event`], [`units`], [`people`] | who meets, when, where |
//! | [`agenda`], [`papers`], [`movements`], [`laws`], [`covenant`] | what is said and signed |
//! | [`criteria`], [`targets`], [`awards`], [`contests`], [`rules`] | how is scored and voted |
//! | [`begin`], [`book`] | where a plan comes from; workbooks |
//! | [`last`] | looked through, keys, slips, freezing |

mod agenda;
mod awards;
pub mod begin;
mod book;
mod contests;
mod covenant;
mod criteria;
mod editing;
mod event;
mod fields;
mod frame;
mod freeze;
mod last;
mod laws;
mod list;
mod movements;
mod papers;
mod people;
pub mod planning;
mod rules;
mod slips;
mod targets;
mod tellers;
mod units;

use khoithidua_core::conference::Conference;
use khoithidua_core::plan::section::Section;
use leptos::prelude::*;

use crate::i18n;
use crate::route::desk::DeskRoute;
use crate::state::desk::use_desk;

pub use criteria::book_error;

/// The screen of a part of what is prepared. `None` for screens of something else.
pub fn screen(route: &DeskRoute) -> Option<AnyView> {
    Some(match route {
        DeskRoute::Prepare => last::last(),
        DeskRoute::Book => book::book(),
        DeskRoute::Criteria => criteria::from_workbook(),
        DeskRoute::Plan(section, thing) => part(*section, thing.clone()),
        _ => return None,
    })
}

fn part(section: Section, thing: Option<String>) -> AnyView {
    let thing = StoredValue::new(thing);
    let open = move || thing.get_value();
    let content = move |editing| match section {
        Section::Frame => event::event(editing),
        Section::Units => units::units(editing, open()),
        Section::People => people::people(editing, open()),
        Section::Agenda => agenda::agenda(editing, open()),
        Section::Papers => papers::papers(editing, open()),
        Section::Movements => movements::movements(editing),
        Section::LegalBases => laws::laws(editing),
        Section::Criteria => criteria::criteria(editing, open()),
        Section::Targets => targets::targets(editing),
        Section::Awards => awards::awards(editing, open()),
        Section::Contests => contests::contests(editing, open()),
        Section::Covenant => covenant::covenant(editing),
        Section::Rules | Section::Tellers => ().into_any(),
    };
    match section {
        Section::Rules => rules::rules(),
        Section::Tellers => last::last(),
        _ => frame::frame(section, title(section), content, || ().into_any()),
    }
}

/// What a section is called.
pub fn title(section: Section) -> &'static str {
    i18n::plan()
        .sections
        .get(section.place())
        .copied()
        .unwrap_or_default()
}

/// What is prepared, as far as the screens of it need to know.
fn plan_of<T: Clone + PartialEq + Send + Sync + 'static>(
    part: impl Fn(&Conference) -> T + Send + Sync + 'static,
) -> Memo<Option<T>> {
    let plan = use_desk().preparing().plan;
    Memo::new(move |_| plan.with(|plan| plan.as_ref().map(|plan| part(&plan.0))))
}
