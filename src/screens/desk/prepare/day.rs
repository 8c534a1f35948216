//! The whole day tried out with the plan as it is.

use leptos::prelude::*;

use crate::i18n::explain;
use crate::i18n::plan::report as words;
use crate::route::desk::DeskRoute;
use crate::screens::desk::widgets::Notice;
use crate::state::desk::trial::NoTrial;
use crate::state::desk::{DeskSession, use_desk};
use crate::state::page;
use crate::ui::notice::Tone;

/// The card.
#[component]
pub fn TryDay() -> impl IntoView {
    let (t, desk) = (words::report(), use_desk());
    let failure = RwSignal::new(None::<String>);
    let begin = move |_| {
        page::run(async move {
            match desk.try_day().await {
                Ok(()) => DeskRoute::Home.go(),
                // This screen may be gone by then.
                Err(why) => drop(failure.try_set(Some(why_not(desk, &why)))),
            }
        });
    };
    view! {
        <section class="card stack" aria-labelledby="prepare-day">
            <h2 id="prepare-day">{t.day}</h2>
            <p>{t.day_text}</p>
            {move || failure.get().map(|text| view! { <Notice tone=Tone::Danger>{text}</Notice> })}
            <div>
                <button type="button" class="button" on:click=begin>{t.day}</button>
            </div>
        </section>
    }
}

fn why_not(desk: DeskSession, why: &NoTrial) -> String {
    match why {
        NoTrial::Unsound(error) => {
            let plan = desk.preparing().plan.get_untracked();
            let why = plan.map_or_else(String::new, |plan| words::error(&plan.0, error));
            format!("{} {why}", words::report().day_unsound)
        }
        NoTrial::NotKept(error) => explain::browser_error(error),
    }
}
