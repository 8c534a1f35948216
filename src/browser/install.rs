//! Installing the app: what this browser offers for it.

use js_sys::{Promise, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::device::method;

/// Where the page's first script keeps the browser's offer, which comes before anybody here listens.
const OFFER: &str = "installOffer";

/// How the app is installed in this browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// The browser offers to do it.
    Offer,
    /// By hand, in the share sheet of an iPhone or iPad.
    ShareSheet,
    /// By hand, in the browser's menu.
    Menu,
}

/// How it is done here, as far as it is known now.
pub fn way() -> Way {
    let has = |object: JsValue, name: &str| {
        Reflect::get(&object, &name.into()).is_ok_and(|found| !found.is_undefined())
    };
    let Some(window) = web_sys::window() else {
        return Way::Menu;
    };
    if offer().is_some() {
        Way::Offer
    } else if has(window.navigator().into(), "standalone") {
        Way::ShareSheet
    } else {
        Way::Menu
    }
}

fn offer() -> Option<JsValue> {
    let window = web_sys::window()?;
    let offer = Reflect::get(&window, &OFFER.into()).ok()?;
    (!offer.is_undefined()).then_some(offer)
}

/// Calls back when the browser makes its offer, and when the app has been installed.
pub fn on_change(callback: impl Fn() + 'static) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let closure = Closure::<dyn Fn()>::new(callback);
    let function = closure.as_ref().unchecked_ref();
    for event in ["beforeinstallprompt", "appinstalled"] {
        let _ = window.add_event_listener_with_callback(event, function);
    }
    closure.forget();
}

/// Takes the offer; true when the person agreed. It can be taken once.
pub async fn install() -> bool {
    let Some(offer) = offer() else { return false };
    // It takes no argument; a call with one is what this program has already.
    let asked = method(&offer, "prompt").and_then(|prompt| prompt.call1(&offer, &offer).ok());
    let Some(asked) = asked else {
        return false;
    };
    if let Some(window) = web_sys::window() {
        let _ = Reflect::set(&window, &OFFER.into(), &JsValue::UNDEFINED);
    }
    let Ok(answer) = JsFuture::from(asked.unchecked_into::<Promise>()).await else {
        return false;
    };
    let outcome = Reflect::get(&answer, &"outcome".into()).ok();
    outcome.and_then(|outcome| outcome.as_string()).as_deref() == Some("accepted")
}
