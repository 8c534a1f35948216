//! What a choice would give, and why nothing was begun, in words.

use khoithidua_core::conference::Conference;
use khoithidua_core::plan::carried::Carried;
use khoithidua_core::plan::section::differing;
use khoithidua_core::workbook::Part;
use leptos::prelude::*;

use super::{Kept, named};
use crate::i18n::{self, plan::begin as words};
use crate::screens::desk::prepare::book::left_out;
use crate::screens::desk::prepare::{book_error, title};
use crate::screens::desk::widgets::Notice;
use crate::screens::shared::checked::job_error;
use crate::screens::shared::explain::{message_error, open_error};
use crate::state::desk::prepare::beginning::{Before, BeginError, Offer, Origin};
use crate::state::desk::prepare::book::{PartsRead, section_of};
use crate::ui::notice::Tone;

/// Why nothing was begun.
pub fn error(error: &BeginError) -> String {
    let t = words::begin();
    match error {
        BeginError::Open(error) => open_error(error),
        BeginError::Message(error) => message_error(error),
        BeginError::Book(error) => book_error(error),
        BeginError::EmptyBook => t.empty_book.to_owned(),
        BeginError::Follows => t.follows.to_owned(),
        BeginError::OtherTab => t.other_tab.to_owned(),
        BeginError::Job(error) => job_error(error),
    }
}

/// What a choice would give.
pub fn offered(offer: &Offer) -> AnyView {
    let (t, plan) = (words::begin(), &offer.plan);
    match &offer.origin {
        Origin::Plan => {
            view! { <p>{(t.offer_plan)(&named(&plan.title), plan.year)}</p> }.into_any()
        }
        Origin::Before(before) => after(before, plan),
        Origin::Book(book) => found(book),
        Origin::ZoneBoards => {
            let carried = khoithidua_core::plan::carried::carried(plan, plan);
            view! {
                <p>{t.offer_zone}</p>
                {stays(&carried)}
            }
            .into_any()
        }
        Origin::Empty => view! { <p>{(t.offer_empty)(plan.year)}</p> }.into_any(),
    }
}

/// Where a plan that came as a file is not as the one that is kept.
pub fn differs(offer: &Offer, kept: Option<&Kept>) -> Option<AnyView> {
    let t = words::begin();
    let kept = kept.filter(|_| matches!(offer.origin, Origin::Plan))?;
    let parts = differing(kept.plan()?, &offer.plan);
    if parts.is_empty() {
        return Some(view! { <Notice tone=Tone::Info>{t.offer_same}</Notice> }.into_any());
    }
    let text = (t.offer_differs)(&kept.name());
    let parts = parts
        .into_iter()
        .map(|part| view! { <li>{title(part)}</li> });
    Some(
        view! {
            <Notice tone=Tone::Warning>
                <p>{text}</p>
                <ul class="beside">{parts.collect_view()}</ul>
            </Notice>
        }
        .into_any(),
    )
}

fn after(before: &Before, plan: &Conference) -> AnyView {
    let (t, carried) = (words::begin(), &before.carried);
    let earlier = plan.year.saturating_sub(1);
    let left = carried.left.iter().map(|left| {
        view! { <li>{(t.left_of)(*left)}</li> }
    });
    let left = left.collect_view();
    view! {
        <p>{(t.offer_before)(&before.title, earlier, plan.year)}</p>
        {before.rehearsal.then(|| view! { <Notice tone=Tone::Warning>{t.of_rehearsal}</Notice> })}
        <p><strong>{heads(before, plan)}</strong></p>
        <div class="begin-carried">
            <div>
                <h3>{t.stays}</h3>
                {stays(carried)}
            </div>
            <div>
                <h3>{t.left}</h3>
                <ul class="beside">{left}</ul>
            </div>
        </div>
        <p class="muted">{t.mended}</p>
    }
    .into_any()
}

fn heads(before: &Before, plan: &Conference) -> String {
    let t = words::begin();
    match &before.carried.heads {
        Some(heads) => {
            let deputy = heads.deputy.as_ref();
            let deputy = deputy.map(|unit| i18n::unit_short(plan, unit));
            let head = i18n::unit_short(plan, &heads.head);
            (t.heads)(heads.year, &head, deputy.as_deref())
        }
        None if before.results => t.nobody_elected.to_owned(),
        None => t.heads_unknown.to_owned(),
    }
}

fn stays(carried: &Carried) -> AnyView {
    let stay = words::begin().stay;
    let lines = carried.stays.iter().map(|(section, count)| {
        view! { <li>{stay(title(*section), *count)}</li> }
    });
    view! { <ul class="beside">{lines.collect_view()}</ul> }.into_any()
}

fn found(book: &PartsRead) -> AnyView {
    let (t, parts) = (words::begin(), &book.read.parts);
    let present = parts.present();
    let lines = present.iter().map(|part| {
        // Keys and values have no number that says anything.
        let count = if *part == Part::Frame {
            0
        } else {
            parts.count(*part)
        };
        let words = i18n::plan::book::book();
        view! { <li>{(words.part)(title(section_of(*part)), count)}</li> }
    });
    view! {
        <p>{t.offer_book}</p>
        <ul class="beside">{lines.collect_view()}</ul>
        {left_out(&book.read)}
        <p>{t.rest}</p>
    }
    .into_any()
}
