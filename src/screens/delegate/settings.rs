//! Settings of the device, other files, moving to another phone, about.

use khoithidua_core::draft::Draft;
use khoithidua_core::format::ReadError;
use leptos::prelude::*;

use super::{receipt, sealed};
use crate::dom::{El, a, button, div, el, h1, h2, p, section, strong};
use crate::i18n::{self, explain};
use crate::route::Route;
use crate::screens::shared::device_settings::device_settings;
use crate::screens::shared::explain::open_error;
use crate::screens::shared::light::player::player;
use crate::screens::shared::light::scanner::scanner;
use crate::state::opening::{OpenError, use_here};
use crate::state::session::{Phase, use_session};
use crate::state::{exchange, page};
use crate::ui::dialog::confirm;
use crate::ui::field::{Around, paste_area};
use crate::ui::notice::{Tone, notice, notice_with};

/// Largest file that is read into memory to say what it is.
const LARGEST: usize = 32 << 20;

/// Settings.
pub fn settings() -> Vec<El> {
    let (t, common, here) = (i18n::delegate(), i18n::common(), use_here());
    let code = here.fingerprint.spoken(2);
    let about = section("card")
        .child(h2(t.about))
        .child(p(t.about_text))
        .child(p(&format!("{}: ", common.fingerprint)).child(strong(&code)))
        .live_one(sealed::device_key)
        .child(p(&format!("{} {}", common.build, page::build())).class("muted small"))
        .child(el("p").child(a("", "#/verify", t.verify_link)))
        .child(el("p").child(a("", "#/answer", t.answer_link)))
        .child(el("p").child(a("", "#/desk", i18n::first().desk_link)));
    let open = section("card")
        .child(h2(t.open_other))
        .child(p(t.open_other_text))
        .child(open_file());
    vec![
        h1(i18n::first().settings),
        section("card stack").children(device_settings()),
        move_phone(),
        open,
        about,
    ]
}

/// The draft as a file, to go on with on another phone.
fn move_phone() -> El {
    let (t, session) = (i18n::delegate(), use_session());
    let said = RwSignal::new(String::new());
    let save = move || {
        let Some(file) = session.draft_file() else {
            return;
        };
        said.set(match exchange::save(&file.stem, &file.text) {
            Ok(name) => (t.draft_saved)(&name),
            Err(error) => explain::browser_error(&error),
        });
    };
    let known = session.slice(|_| ());
    section("card stack-small")
        .live_attr("hidden", move || known.get().is_none().then(String::new))
        .child(h2(t.move_phone))
        .child(p(t.move_phone_text))
        .child(button("", t.move_phone_save, save))
        .child(el("p").attr("role", "status").live_text(move || said.get()))
        .children(draft_by_light())
}

/// The draft as codes; and that the other device has it, however it got there.
fn draft_by_light() -> [El; 2] {
    let (t, session) = (i18n::hand_by_light(), use_session());
    let shown = RwSignal::new(false);
    let codes = div("stack-small").live(move || {
        let toggle = move || shown.update(|shown| *shown = !*shown);
        let file = session.draft_file().filter(|_| shown.get());
        let Some(file) = file else {
            return vec![button("", t.draft_show, toggle)];
        };
        let stop = button("", i18n::light().stop_showing, toggle);
        vec![p(t.draft_text), player(&file), stop]
    });
    let open = session.slice(Draft::is_open);
    let moved = div("stack-small").live_one(move || {
        if open.get() != Some(true) {
            return None;
        }
        Some(if session.is_moved() {
            moved_notice()
        } else {
            let done = move || {
                shown.set(false);
                session.set_moved(true);
            };
            button("button-quiet", t.draft_done, done)
        })
    });
    [codes, moved]
}

/// That the draft has moved on, and the way to take it back.
pub fn moved_notice() -> El {
    let (t, session) = (i18n::hand_by_light(), use_session());
    let back = button("", t.draft_back, move || session.set_moved(false));
    let told = [
        p("").child(strong(t.draft_moved)),
        p(t.draft_moved_text),
        back,
    ];
    notice_with(Tone::Warning, told)
}

/// Opening what another screen shows as codes.
fn scan_file(whole: impl Fn(String) + Clone + 'static) -> El {
    let (t, on) = (i18n::light(), RwSignal::new(false));
    let toggle = move || on.update(|on| *on = !*on);
    div("stack-small").live(move || {
        if !on.get() {
            return vec![
                button("button-wide", t.scan, toggle),
                p(i18n::hand_by_light().open_text).class("muted small"),
            ];
        }
        let whole = whole.clone();
        vec![scanner(whole), button("button-wide", t.stop, toggle)]
    })
}

/// Opening a file: picked, or pasted.
pub fn open_file() -> El {
    let (t, d, session) = (i18n::common(), i18n::delegate(), use_session());
    let (pasted, failure) = (RwSignal::new(String::new()), RwSignal::new(None::<String>));
    let waiting = StoredValue::new(Vec::<u8>::new());
    let asking = RwSignal::new(false);
    let open = move |bytes: Vec<u8>, replace: bool| {
        page::run(async move {
            failure.set(None);
            if let Phase::Ready(here) = session.phase()
                && receipt::is_one(&bytes)
            {
                return failure.set(receipt::taken(session, &here.conference, &bytes).await);
            }
            match session.open_bytes(&bytes, replace).await {
                Ok(()) => {
                    // Going home shows that it is open.
                    pasted.set(String::new());
                    session.set_moved(false);
                    Route::Home.go();
                }
                Err(OpenError::DraftInTheWay) => {
                    waiting.set_value(bytes);
                    asking.set(true);
                }
                Err(error) => failure.set(Some(open_error(&error))),
            }
        });
    };
    let picked = move |event| {
        let Some(file) = exchange::picked_by(&event).into_iter().next() else {
            return;
        };
        page::run(async move {
            match read(&file).await {
                Ok(bytes) => open(bytes, false),
                Err(text) => failure.set(Some(text)),
            }
        });
    };
    let around = Around {
        id: "paste",
        label: t.paste_label,
        hint: t.paste_hint,
    };
    let paste = paste_area(
        around,
        move || pasted.get(),
        Signal::stored(false),
        move |text| {
            pasted.set(text);
        },
    );
    let answers = [d.replace_draft, t.cancel];
    let dialog = confirm(d.open_other, answers, [p(d.draft_in_the_way)], move || {
        open(waiting.get_value(), true);
    });
    let choose = el("label")
        .class("button button-primary button-wide file-button")
        .text(t.choose_file)
        .child(el("input").attr("type", "file").on("change", picked));
    let open_pasted = button("button-wide", t.paste_open, move || {
        open(pasted.get_untracked().into_bytes(), false);
    });
    div("stack")
        .child(choose)
        .child(scan_file(move |text| open(text.into_bytes(), false)))
        .child(paste)
        .child(open_pasted.disabled(move || pasted.with(|p| p.trim().is_empty())))
        .live_one(move || failure.get().map(|text| notice(Tone::Danger, &text)))
        .child(dialog.opens_with(asking))
}

pub(super) async fn read(file: &exchange::Picked) -> Result<Vec<u8>, String> {
    match file.bytes(LARGEST).await {
        Ok(Some(bytes)) => Ok(bytes),
        Ok(None) => {
            let error = ReadError::TooLarge {
                size: file.size(),
                limit: LARGEST,
            };
            Err(explain::read_error(&error))
        }
        Err(error) => Err(explain::browser_error(&error)),
    }
}
