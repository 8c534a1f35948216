//! Preparing a conference before it is frozen.
//!
//! | part | what is there |
//! |---|---|
//! | [`frame`], [`sections`] | the frame of all screens: parts, taking back, doing again |
//! | [`editing`], [`reading`], [`fields`], [`list`], [`several`], [`invented`] | what screens edit with |
//! | [`event`], [`units`], [`people`] | who meets, when, where |
//! | [`agenda`], [`papers`], [`movements`], [`laws`], [`covenant`] | what is said and signed |
//! | [`criteria`], [`targets`], [`awards`], [`contests`], [`rules`] | how is scored and voted |
//! | [`begin`], [`book`] | where a plan comes from; workbooks |
//! | [`outside`] | the ways out and in, under every screen |
//! | [`report`], [`look`], [`day`] | what was found, the plan as delegates see it, a day tried out |
//! | [`last`], [`freeze`], [`poster`] | looked through, keys, slips, freezing, the way to delegates |

mod agenda;
mod awards;
pub mod begin;
mod book;
mod contests;
mod covenant;
mod criteria;
mod day;
mod editing;
mod event;
mod fields;
mod frame;
mod freeze;
mod invented;
mod last;
mod laws;
mod list;
mod look;
mod movements;
mod outside;
mod papers;
mod people;
pub mod planning;
mod poster;
mod reading;
mod report;
mod rules;
mod sections;
mod several;
mod slips;
mod targets;
mod tellers;
mod things;
mod typed;
mod units;

use khoithidua_core::conference::Conference;
use khoithidua_core::plan::section::Section;
use leptos::prelude::*;

use crate::i18n;
use crate::route::desk::DeskRoute;
use crate::state::desk::use_desk;
use crate::state::page;

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
    let screen = move |editing| match section {
        Section::Frame => event::event(editing),
        Section::Units => units::units(editing, open()),
        Section::People => people::people(editing, open()),
        Section::Agenda => agenda::agenda(editing, open()),
        Section::Papers => papers::papers(editing, open()),
        Section::Movements => movements::movements(editing, open()),
        Section::LegalBases => laws::laws(editing, open()),
        Section::Criteria => criteria::criteria(editing, open()),
        Section::Targets => targets::targets(editing),
        Section::Awards => awards::awards(editing, open()),
        Section::Contests => contests::contests(editing, open()),
        Section::Covenant => covenant::covenant(editing),
        Section::Rules | Section::Tellers => ().into_any(),
    };
    let content = move |editing| {
        let screen = screen(editing);
        // What is no thing of a list may be a field.
        if let Some(field) = open() {
            page::focus_soon(field);
        }
        screen
    };
    match section {
        Section::Rules => rules::rules(open()),
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
