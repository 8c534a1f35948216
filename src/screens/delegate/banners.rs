//! What stands above every screen: what to know about the device, a new version, where the draft stands.

use leptos::prelude::*;

use super::settings;
use crate::dom::{El, a, button, div, p};
use crate::i18n;
use crate::route::Route;
use crate::screens::shared::status_bar::device_notices;
use crate::state::page;
use crate::state::session::{Session, use_session};
use crate::ui::notice::{Tone, notice_with};

/// All of them, each only while there is something to say.
pub fn banners(route: ReadSignal<Route>) -> El {
    let session = use_session();
    div("device-notices")
        .child(device_notices(session.status))
        .child(news(session))
        .child(div("").live_one(move || {
            let said = route.with(|r| *r == Route::Settings);
            (!said && session.is_moved()).then(settings::moved_notice)
        }))
        .child(standing(route, session))
}

/// A new version or a new conference file, offered only while nothing is being entered.
fn news(session: Session) -> El {
    let (t, d, status) = (i18n::common(), i18n::delegate(), session.status);
    let update = move || page::run(session.update_app());
    let open = move || {
        page::run(async move {
            // What does not open leaves the conference that is open as it is.
            let _ = session.open_beside().await;
        });
    };
    div("device-notices")
        .live_one(move || {
            (status.new_version.get() && session.is_idle()).then(|| {
                notice_with(
                    Tone::Info,
                    [p(t.new_version), button("", t.update_now, update)],
                )
            })
        })
        .live_one(move || {
            (status.new_conference.get() && session.is_idle()).then(|| {
                let button = button("", d.open_new_conference, open);
                notice_with(Tone::Info, [p(d.new_conference), button])
            })
        })
}

/// Where the draft stands, wherever something could be entered: locked after finalising, or being changed
/// once more while the board still counts what it has.
fn standing(route: ReadSignal<Route>, session: Session) -> El {
    let t = i18n::delegate();
    let at = session.slice(|d| (d.is_open(), d.revision()));
    // Home says itself that it is locked, with the way on.
    let (shown, at_home) = (
        Memo::new(move |_| {
            route.with(|r| {
                !matches!(
                    r,
                    Route::Who
                        | Route::Slip
                        | Route::HandOver
                        | Route::Settings
                        | Route::Agenda
                        | Route::Papers
                )
            })
        }),
        Memo::new(move |_| route.with(|r| *r == Route::Home)),
    );
    div("device-notices").live_one(move || {
        let (open, revision) = at.get().filter(|_| shown.get())?;
        if !open && at_home.get() {
            return None;
        }
        if !open {
            let to = a("button", &Route::HandOver.href(), t.hand_again);
            let text = p(&(t.locked_revision)(revision));
            return Some(notice_with(Tone::Info, [text, to]));
        }
        (revision > 1).then(|| notice_with(Tone::Warning, [p(&(t.editing_revision)(revision))]))
    })
}
