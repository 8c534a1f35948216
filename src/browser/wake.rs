//! Keeping the screen on while somebody holds it before a camera.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::any::{call, get, wait};
use super::{dom, task};

/// The screen stays on for as long as this is held, where the browser can do that. Browsers take the permission back while
/// the page is hidden, so it is asked for again.
pub struct Awake {
    held: Rc<RefCell<Held>>,
    on_seen: Closure<dyn Fn()>,
}

#[derive(Default)]
struct Held {
    sentinel: Option<JsValue>,
    /// The page no longer wants it.
    over: bool,
}

impl Awake {
    /// From now on.
    pub fn begin() -> Self {
        let held = Rc::<RefCell<Held>>::default();
        let again = held.clone();
        let on_seen = Closure::<dyn Fn()>::new(move || {
            if !dom::is_hidden() {
                ask(again.clone());
            }
        });
        if let Some(document) = web_sys::window().and_then(|w| w.document()) {
            let function = on_seen.as_ref().unchecked_ref();
            let _ = document.add_event_listener_with_callback("visibilitychange", function);
        }
        ask(held.clone());
        Self { held, on_seen }
    }
}

impl Drop for Awake {
    fn drop(&mut self) {
        if let Some(document) = web_sys::window().and_then(|w| w.document()) {
            let with = [&"visibilitychange".into(), self.on_seen.as_ref()];
            // What was never added need not be taken away.
            let _ = call(&document, "removeEventListener", &with);
        }
        let mut held = self.held.borrow_mut();
        held.over = true;
        held.sentinel.take().iter().for_each(release);
    }
}

fn ask(held: Rc<RefCell<Held>>) {
    task::spawn(async move {
        let Some(sentinel) = request().await else {
            return;
        };
        let mut held = held.borrow_mut();
        if held.over {
            release(&sentinel);
        } else {
            held.sentinel = Some(sentinel);
        }
    });
}

/// `None` where the browser has no such thing, or says no: with a low battery for instance.
async fn request() -> Option<JsValue> {
    let navigator = web_sys::window()?.navigator();
    let lock = get(&navigator, "wakeLock");
    wait(&lock, "request", &[&"screen".into()]).await.ok()
}

fn release(sentinel: &JsValue) {
    // A browser that has taken it back already has nothing to give.
    let _ = call(sentinel, "release", &[]);
}
