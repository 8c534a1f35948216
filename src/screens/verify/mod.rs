//! Anyone recounts: a results file worked out again, the own ballot looked for, a ballot tried.

mod mine;
mod recount;
mod sources;
mod trial;

use leptos::prelude::*;

use crate::i18n;
use crate::route::count::CountRoute;
use crate::screens::shared::checked::{UnderWay, check_error};
use crate::screens::shared::frame::Settings;
use crate::screens::shared::give::Give;
use crate::screens::shared::widgets::Notice;
use crate::state::page;
use crate::state::recount::Progress;
use crate::state::verify::{Verifying, use_verify};
use crate::ui::notice::Tone;
pub use sources::{UnitPoints, Votes};

/// The screen. The address may say which ballot is looked for.
#[component]
pub fn VerifyScreen(tracker: Option<String>) -> impl IntoView {
    let (t, verify) = (i18n::verify(), use_verify());
    page::arrived(t.title);
    let state = verify.state();
    let progress = Memo::new(move |_| {
        state.with(|s| match s {
            Verifying::Checking(progress) => progress.clone(),
            _ => Progress::default(),
        })
    });
    // Progress moves on a screen that stays.
    let shown = Memo::new(move |_| match state.get() {
        Verifying::Checking(_) => Verifying::Checking(Progress::default()),
        other => other,
    });
    let fresh = Memo::new(move |_| {
        shown.with(|s| {
            matches!(
                s,
                Verifying::Idle | Verifying::Stopped | Verifying::Failed(_)
            )
        })
    });
    let choose = move || {
        let name = match shown.get() {
            Verifying::Reading | Verifying::Checking(_) | Verifying::Trying => return None,
            Verifying::Needs(_) => t.trial_choose,
            _ if fresh.get() => t.choose,
            _ => t.again,
        };
        let primary = fresh.get() || matches!(shown.get(), Verifying::Needs(_));
        Some(view! {
            <Give choose=name primary=primary on_give=move |given| page::run(verify.open(given)) />
        })
    };
    let asked = tracker.clone();
    let wanted = move || {
        let asked = asked.clone().filter(|_| fresh.get());
        asked.map(|tracker| {
            let short: String = tracker.chars().take(12).collect();
            view! { <Notice tone=Tone::Info>{(t.mine_asked)(&short)}</Notice> }
        })
    };
    let content = move || match shown.get() {
        Verifying::Idle => ().into_any(),
        Verifying::Reading => view! { <p role="status">{t.reading}</p> }.into_any(),
        Verifying::Checking(_) => {
            view! { <UnderWay progress on_stop=move || verify.stop() /> }.into_any()
        }
        Verifying::Stopped => view! { <Notice tone=Tone::Info>{t.stopped}</Notice> }.into_any(),
        Verifying::Failed(error) => {
            view! { <Notice tone=Tone::Danger>{check_error(&error)}</Notice> }.into_any()
        }
        Verifying::Checked(checked) => recount::found(&checked.0, tracker.clone()),
        Verifying::Needs(trying) => trial::needs(&trying.0),
        Verifying::Trying => view! { <p role="status">{t.trying}</p> }.into_any(),
        Verifying::Tried(tried) => trial::tried(&tried.0),
    };
    view! {
        <h1 tabindex="-1">{t.title}</h1>
        <p>{t.text}</p>
        {wanted}
        {content}
        {choose}
        <p class="no-print"><a href="#/">{t.delegate_link}</a></p>
        <p class="no-print"><a href=CountRoute::Teller.href()>{t.teller_link}</a></p>
        <p class="no-print">
            <a href=CountRoute::Answer.href()>{i18n::answering().answer_link}</a>
        </p>
        <Settings />
    }
}
