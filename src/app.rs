//! The roots of the two programs: preferences, language, session, first screen.

use khoithidua_core::text::{self, NormalForms};
use leptos::prelude::*;

use crate::route::count::{self, CountRoute};
use crate::screens::answering::AnswerScreen;
#[cfg(feature = "delegate")]
use crate::screens::delegate::delegate_app;
use crate::screens::desk::DeskApp;
use crate::screens::shared::frame::{Frame, NewVersion};
use crate::screens::shared::rehearsal::mark_rehearsals;
use crate::screens::teller::TellerScreen;
use crate::screens::verify::{UnitPoints, VerifyScreen, Votes};
use crate::state::answering::AnswerSession;
use crate::state::page;
use crate::state::prefs::{self, Prefs};
use crate::state::teller::TellerSession;
use crate::state::verify::VerifySession;
use crate::{browser, dom, i18n};

/// Starts the delegate's program.
#[cfg(feature = "delegate")]
pub fn start_delegate() {
    begin(browser::device::normal_forms());
    dom::mount(|| {
        provide_context(Prefs::load());
        delegate_app()
    });
}

/// Starts the desk's program, which tellers and whoever recounts use too.
pub fn start_desk() {
    begin(browser::device::quick_normal_forms());
    leptos::mount::mount_to_body(|| {
        provide_context(Prefs::load());
        if count::is_asked() {
            view! { <CountApp /> }.into_any()
        } else {
            view! { <DeskApp /> }.into_any()
        }
    });
}

/// The root of those who count, tellers and whoever recounts, and of units that answer. What one has checked, the other
/// can show.
#[component]
fn CountApp() -> impl IntoView {
    let teller = TellerSession::start();
    provide_context(teller);
    let verify = VerifySession::new(teller.counter);
    provide_context(verify);
    let answering = AnswerSession::new(teller.counter);
    provide_context(answering);
    page::ready();
    let route = count::current();
    let title = Signal::derive(move || match route.get() {
        CountRoute::Verify(_) | CountRoute::UnitPoints(_) | CountRoute::Votes(_) => {
            i18n::verify().title
        }
        CountRoute::Answer => i18n::answering().title,
        _ => i18n::teller().title,
    });
    let back = Signal::derive(move || match route.get() {
        CountRoute::Teller | CountRoute::Verify(_) | CountRoute::Answer => None,
        CountRoute::UnitPoints(_) | CountRoute::Votes(_) => Some(CountRoute::Verify(None).href()),
        _ => Some(CountRoute::Teller.href()),
    });
    mark_rehearsals(move || match route.get() {
        CountRoute::Verify(_) | CountRoute::UnitPoints(_) | CountRoute::Votes(_) => {
            verify.is_rehearsal()
        }
        CountRoute::Answer => answering.is_rehearsal(),
        CountRoute::Open => teller.is_rehearsal(),
        _ => false,
    });
    // Nothing is under way on these screens, and nothing typed.
    let calm = Signal::derive(move || match route.get() {
        CountRoute::Teller => true,
        CountRoute::Verify(_) => verify.is_idle(),
        _ => false,
    });
    let screen = move || match route.get() {
        CountRoute::Verify(tracker) => view! { <VerifyScreen tracker /> }.into_any(),
        CountRoute::Answer => view! { <AnswerScreen /> }.into_any(),
        CountRoute::UnitPoints(unit) => view! { <UnitPoints unit /> }.into_any(),
        CountRoute::Votes(id) => view! { <Votes id /> }.into_any(),
        route => view! { <TellerScreen route /> }.into_any(),
    };
    view! {
        <Frame title back>
            <NewVersion counter=teller.counter calm />
            {screen}
        </Frame>
    }
}

fn begin(forms: NormalForms) {
    console_error_panic_hook::set_once();
    text::use_normal_forms(forms);
    let language = i18n::choose(prefs::language().as_deref());
    browser::dom::set_root_attribute("lang", language.code());
}
