//! The frame of every screen of the desk: bar, the five steps, what to do next, the screen.

use khoithidua_core::desk::acts::Next;
use khoithidua_core::vote::contest::Contest;
use leptos::ev::DragEvent;
use leptos::prelude::*;

use super::follows::{Follows, ToFreeze};
use super::open::Opened;
use super::rehearsal::Mark;
use crate::i18n::{self, Desk};
use crate::route::desk::DeskRoute;
use crate::screens::desk::widgets::Notice;
use crate::screens::desk::widgets::{DeviceNotices, SaveMark};
use crate::state::desk::intake::Intake;
use crate::state::desk::use_desk;
use crate::state::opening::use_here;
use crate::state::{exchange, page};
use crate::ui::notice::Tone;

/// The frame. Files may be dropped anywhere on it.
#[component]
pub fn Shell(route: ReadSignal<DeskRoute>, children: Children) -> impl IntoView {
    let (t, desk) = (i18n::desk(), use_desk());
    let status = desk.status;
    let depth = RwSignal::new(0_i32);
    let hover = move |event: &DragEvent, step: i32| {
        if exchange::carries_files(event) {
            depth.update(|d| *d += step);
        }
    };
    let drop = move |event: DragEvent| {
        depth.set(0);
        // A screen with a place of its own for files has taken them.
        if event.default_prevented() || !exchange::carries_files(&event) {
            return;
        }
        event.prevent_default();
        let dropped = exchange::dropped(&event);
        DeskRoute::Inbox.go();
        page::run(async move { desk.read_files(dropped.files().await).await });
    };
    view! {
        <div
            class="shell desk"
            class:desk-dragging=move || depth.get().is_positive()
            on:dragenter=move |event: DragEvent| hover(&event, 1)
            on:dragleave=move |event: DragEvent| hover(&event, -1)
            on:dragover=move |event: DragEvent| event.prevent_default()
            on:drop=drop
        >
            <header class="bar no-print">
                <a class="bar-title" href=DeskRoute::Home.href()>{t.title}</a>
                <SaveMark status />
                <nav class="desk-more" aria-label=t.more_label>
                    <a href=DeskRoute::Files.href()>{t.files}</a>
                    <a href=DeskRoute::Check.href()>{t.checking.link}</a>
                    <a href=DeskRoute::Log.href()>{t.log}</a>
                    <a
                        class="bar-gear"
                        href=DeskRoute::Settings.href()
                        aria-label=i18n::first().settings
                    >
                        "\u{2699}\u{fe0e}"
                    </a>
                </nav>
            </header>
            <Steps route />
            <main class="screen" id="main">
                <Mark />
                <Notices />
                <Follows />
                <NextThing route />
                {move || match step_of(&route.get()) {
                    Some(1) => view! { <Tabs route which=&COLLECTING /> }.into_any(),
                    Some(2) => view! { <Tabs route which=&CLOSING /> }.into_any(),
                    _ => ().into_any(),
                }}
                {children()}
            </main>
        </div>
    }
}

/// The step that a screen belongs to, from zero.
fn step_of(route: &DeskRoute) -> Option<usize> {
    match route {
        DeskRoute::Home
        | DeskRoute::Begin
        | DeskRoute::Prepare
        | DeskRoute::Plan(..)
        | DeskRoute::Book
        | DeskRoute::Criteria => Some(0),
        DeskRoute::Inbox
        | DeskRoute::Collect
        | DeskRoute::File(_)
        | DeskRoute::Receipts
        | DeskRoute::Conflicts
        | DeskRoute::Coverage
        | DeskRoute::Accredit
        | DeskRoute::Words
        | DeskRoute::Peers
        | DeskRoute::Roll
        | DeskRoute::Hands
        | DeskRoute::Sheets
        | DeskRoute::Sheet(_) => Some(1),
        DeskRoute::Close | DeskRoute::Paper | DeskRoute::Awards => Some(2),
        DeskRoute::Box => Some(3),
        DeskRoute::Results
        | DeskRoute::Contest(_)
        | DeskRoute::UnitPoints(_)
        | DeskRoute::Votes(_)
        | DeskRoute::Hall
        | DeskRoute::Next => Some(4),
        DeskRoute::Check
        | DeskRoute::Files
        | DeskRoute::Codes(_)
        | DeskRoute::Log
        | DeskRoute::Years
        | DeskRoute::Settings => None,
    }
}

/// The five steps: where the desk stands, and where this screen is.
#[component]
fn Steps(route: ReadSignal<DeskRoute>) -> impl IntoView {
    let (t, desk) = (i18n::desk(), use_desk());
    let routes = [
        DeskRoute::Home,
        DeskRoute::Inbox,
        DeskRoute::Close,
        DeskRoute::Box,
        DeskRoute::Results,
    ];
    let current = move || match desk.next() {
        Next::CallRoll(_) if desk.is_closed() => 2,
        Next::CountPaper => 2,
        Next::Open(_) => 3,
        Next::CountHands(_) | Next::Publish => 4,
        _ => 1,
    };
    let steps: Vec<_> = (0..)
        .zip(routes)
        .zip(t.steps)
        .map(|((i, to), name)| {
            let state = move || match current() {
                now if i < now => ("step-done", t.step_done),
                now if i == now => ("step-now", t.step_now),
                _ => ("step-later", t.step_later),
            };
            let sign = move || match state().0 {
                "step-done" => "\u{2713}".to_owned(),
                _ => (i + 1).to_string(),
            };
            let note = move || {
                let counts = desk.counts();
                (i == 1).then(|| (t.delivered_of)(counts.all, counts.expected()))
            };
            view! {
            <li
                class="step"
                class:step-done=move || state().0 == "step-done"
                class:step-now=move || state().0 == "step-now"
            >
                <a
                    href=to.href()
                    aria-current=move || (step_of(&route.get()) == Some(i)).then_some("page")
                >
                    <span class="step-number" aria-hidden="true">
                        {sign}
                    </span>
                    <span class="step-name">
                        {name}
                        <span class="visually-hidden">{move || format!(", {}", state().1)}</span>
                    </span>
                    {move || note().map(|note| view! { <span class="step-note">{note}</span> })}
                </a>
            </li>
        }
        .into_any()
        })
        .collect();
    view! {
        <nav class="steps no-print" aria-label=t.steps_label>
            <ol role="list">{steps}</ol>
        </nav>
    }
}

/// A screen of a step, and what it is called.
type Tab = (DeskRoute, fn(&Desk) -> &'static str);

/// The screens of collecting.
static COLLECTING: [Tab; 11] = [
    (DeskRoute::Inbox, |t| t.tab_inbox),
    (DeskRoute::Collect, |_| i18n::collect().tab),
    (DeskRoute::Accredit, |t| t.accrediting.tab),
    (DeskRoute::Conflicts, |t| t.tab_conflicts),
    (DeskRoute::Coverage, |t| t.tab_coverage),
    (DeskRoute::Receipts, |_| i18n::desks().receipts),
    (DeskRoute::Peers, |_| i18n::peers().title),
    (DeskRoute::Words, |t| t.tab_words),
    (DeskRoute::Roll, |_| i18n::roll().title),
    (DeskRoute::Hands, |_| i18n::hands().tab),
    (DeskRoute::Sheets, |_| i18n::sheets().tab),
];

/// The screens of closing.
static CLOSING: [Tab; 3] = [
    (DeskRoute::Close, |t| t.close_title),
    (DeskRoute::Paper, |t| t.papers.title),
    (DeskRoute::Awards, |_| i18n::awards().title),
];

/// The screens of a step.
#[component]
fn Tabs(route: ReadSignal<DeskRoute>, which: &'static [Tab]) -> impl IntoView {
    let (t, desk, here) = (i18n::desk(), use_desk(), use_here());
    let by_hands = here.conference.contests.iter().any(Contest::is_by_hands);
    let tab = move |to: DeskRoute, name: &'static str| {
        let target = to.clone();
        let current = move || (is_in(&route.get(), &target)).then_some("page");
        let badge = move || {
            let state = desk.state().get();
            let count = match to {
                DeskRoute::Conflicts => state.0.conflicts().count(),
                DeskRoute::Sheets => desk.sheets_waiting(),
                DeskRoute::Accredit => {
                    state.0.unaccredited().count() + state.0.same_credentials().count()
                }
                _ => 0,
            };
            (count > 0).then(|| view! { <span class="tab-badge">{count}</span> })
        };
        (current, badge, name)
    };
    // Where a conference goes on from another, nobody scores.
    let scores = use_here().conference.follows.is_none();
    let tabs: Vec<_> = which
        .iter()
        .filter(|(to, _)| by_hands || *to != DeskRoute::Hands)
        .filter(|(to, _)| scores || *to != DeskRoute::Sheets)
        .map(|(to, name)| {
            let href = to.href();
            let (current, badge, name) = tab(to.clone(), name(t));
            view! { <li><a href=href aria-current=current>{name} {badge}</a></li> }.into_any()
        })
        .collect();
    view! {
        <nav class="tabs no-print" aria-label=t.tabs_label>
            <ul role="list">{tabs}</ul>
        </nav>
    }
}

/// Whether a screen is that of a tab, or one below it.
fn is_in(route: &DeskRoute, tab: &DeskRoute) -> bool {
    route == tab || (*tab == DeskRoute::Sheets && matches!(route, DeskRoute::Sheet(_)))
}

/// What to know about the device and the conference.
#[component]
fn Notices() -> impl IntoView {
    let (t, common, desk) = (i18n::desk(), i18n::common(), use_desk());
    let status = desk.status;
    let memory = move || status.memory_only.with(Option::is_some);
    let update = move || status.new_version.get() && desk.is_idle();
    let changed = move || status.new_conference.get() && desk.is_idle();
    view! {
        <DeviceNotices status />
        {move || {
            memory().then(|| {
                view! { <p><a class="button" href=DeskRoute::Files.href()>{t.memory_backup}</a></p> }
            })
        }}
        {move || {
            (desk.damaged() > 0).then(|| {
                view! { <Notice tone=Tone::Danger>{(t.damaged)(desk.damaged())}</Notice> }
            })
        }}
        <Opened />
        {move || update().then(|| {
            view! {
                <Notice tone=Tone::Info>
                    <p>{common.new_version}</p>
                    <button type="button" class="button" on:click=move |_| page::run(desk.update_app())>
                        {common.update_now}
                    </button>
                </Notice>
            }
        })}
        {move || changed().then(|| {
            let open = move |_| page::run(async move {
                // What does not open leaves the conference that is open as it is.
                let _ = desk.open_beside().await;
            });
            view! {
                <Notice tone=Tone::Info>
                    <p>{t.new_conference}</p>
                    <button type="button" class="button" on:click=open>{t.open_beside}</button>
                </Notice>
            }
        })}
    }
}

/// The one thing to do next, and the way there.
#[component]
fn NextThing(route: ReadSignal<DeskRoute>) -> impl IntoView {
    let (t, desk) = (i18n::desk(), use_desk());
    let content = move || {
        let next = desk.next();
        let (to, here) = (target(next), route.get());
        let link = (!is_in(&here, &to)).then(|| {
            view! { <a class="button button-primary" href=to.href()>{(t.next_button)(next)}</a> }
        });
        let may_close = matches!(next, Next::GoOn { .. } | Next::CheckSheets(_));
        let or_close = (may_close && here != DeskRoute::Close).then(|| {
            view! {
                <a class="button" href=DeskRoute::Close.href()>{(t.next_button)(Next::Close)}</a>
            }
        });
        // Whoever closes is led to what comes next at once, and reads there that it is done.
        let closed = (desk.is_closed() && !matches!(next, Next::Publish)).then_some(t.closed_now);
        view! {
            <p class="next-text">
                {closed}
                <strong>{t.next_label} ": "</strong>
                {(t.next_text)(next)}
            </p>
            <div class="button-row">{link} {or_close}</div>
        }
    };
    let preparing = move || {
        let route = route.get();
        step_of(&route) == Some(0) && route != DeskRoute::Home
    };
    let to_freeze = Memo::new(move |_| {
        if desk.is_unfrozen() {
            Some(i18n::next_ballot().not_frozen)
        } else {
            desk.plan_waits().then_some(t.preparing.waits)
        }
    });
    // Who prepares a conference is not to take files in yet. Who takes files in is told what they are judged by.
    let idle = move || desk.intake().with(|i| matches!(i, Intake::Idle));
    let shown = move || !preparing() && (to_freeze.get().is_some() || idle());
    move || {
        shown().then(|| {
            view! {
                <aside class="next no-print" aria-label=t.next_label>
                    {if let Some(why) = to_freeze.get() {
                        view! { <ToFreeze why route /> }.into_any()
                    } else {
                        content.into_any()
                    }}
                </aside>
            }
        })
    }
}

fn target(next: Next) -> DeskRoute {
    match next {
        Next::Begin | Next::GoOn { .. } => DeskRoute::Inbox,
        Next::Decide(_) => DeskRoute::Conflicts,
        Next::Accredit(_) => DeskRoute::Accredit,
        Next::CallRoll(_) => DeskRoute::Roll,
        Next::CountHands(_) => DeskRoute::Hands,
        Next::CountPaper => DeskRoute::Paper,
        Next::Open(_) => DeskRoute::Box,
        Next::CheckSheets(_) => DeskRoute::Sheets,
        Next::Close => DeskRoute::Close,
        Next::Publish => DeskRoute::Results,
    }
}
