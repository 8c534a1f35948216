//! A level: more than half, two thirds, or so many per cent.

use khoithidua_core::conference::Conference;
use khoithidua_core::rules::Level;
use leptos::prelude::*;

use crate::i18n;
use crate::screens::desk::prepare::editing::Editing;
use crate::screens::desk::prepare::fields::{pick, whole, worded};

/// Per cent that stand in the field when somebody asks for per cent.
const USUAL_PERCENT: u32 = 80;

/// Fields of a level, and what it comes to.
pub fn level(
    editing: Editing,
    (name, legend): (&str, &str),
    comes_to: impl Fn(&Conference) -> String + Send + Sync + 'static,
    now: impl Fn(&Conference) -> Level + Clone + Send + Sync + 'static,
    write: impl Fn(&mut Conference, Level) + Clone + Send + Sync + 'static,
) -> AnyView {
    let t = i18n::rules();
    let kinds = [Some(Level::MORE_THAN_HALF), Some(Level::TWO_THIRDS), None];
    let (level, put) = (now.clone(), write.clone());
    let kind = move |plan: &Conference| {
        let level = Some(level(plan));
        level.filter(|level| kinds.contains(&Some(*level)))
    };
    let by_percent = {
        let kind = kind.clone();
        editing.part(move |plan| kind(plan).is_none())
    };
    let choice = pick(
        editing,
        (format!("{name}-level"), legend),
        worded(kinds, t.levels),
        kind,
        move |plan, level| put(plan, level.unwrap_or(Level::percent(USUAL_PERCENT))),
    );
    let id = format!("{name}-percent");
    let percent = move || {
        let (now, write) = (now.clone(), write.clone());
        by_percent.get().then(|| {
            whole(
                editing,
                (id.clone(), t.percent),
                (1, 100),
                move |plan| percent_of(now(plan)),
                move |plan, percent| write(plan, Level::percent(percent)),
            )
        })
    };
    let comes_to = editing.part(comes_to);
    view! {
        {choice}
        {percent}
        <p class="rule-now">{comes_to}</p>
    }
    .into_any()
}

/// A level of another form, in per cent; rounded up, so that nothing becomes easier by looking at it.
fn percent_of(level: Level) -> u32 {
    let share = u64::from(level.numerator) * 100;
    let percent = share.div_ceil(u64::from(level.denominator.max(1)));
    u32::try_from(percent).unwrap_or(u32::MAX)
}
