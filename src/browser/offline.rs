//! The service worker: asking for it, hearing of new versions, letting one take over.

use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration};

use super::task;

/// What the service worker tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// The whole build is on this device: it works without a network from now on.
    Stored,
    /// A new version is complete and waits.
    NewVersion,
    /// The conference file beside the app has changed.
    ConferenceChanged,
    /// There is no service worker here (plain http, private mode): a reload needs the network.
    Unavailable,
}

fn container() -> Option<ServiceWorkerContainer> {
    let navigator = web_sys::window()?.navigator();
    let container = Reflect::get(&navigator, &"serviceWorker".into()).ok()?;
    (!container.is_undefined()).then(|| container.unchecked_into())
}

/// Hears what the service worker tells, for as long as the page lives. To be called before the conference
/// file is fetched, which the worker may have news about.
pub fn hear(tell: impl Fn(News) + 'static) {
    let Some(container) = container() else { return };
    let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let kind = Reflect::get(&event.data(), &"type".into())
            .ok()
            .and_then(|t| t.as_string());
        if kind.as_deref() == Some("conference-changed") {
            tell(News::ConferenceChanged);
        }
    });
    container.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
}

/// Registers the service worker, and tells when the build is stored and when a newer one waits.
pub fn register(tell: impl Fn(News) + Clone + 'static) {
    let Some(container) = container() else {
        return tell(News::Unavailable);
    };
    task::spawn(async move {
        let Ok(registered) = JsFuture::from(container.register("./sw.js")).await else {
            return tell(News::Unavailable);
        };
        let registration: ServiceWorkerRegistration = registered.unchecked_into();
        watch(&registration, tell);
    });
}

fn watch(registration: &ServiceWorkerRegistration, tell: impl Fn(News) + Clone + 'static) {
    let report = move |registration: &ServiceWorkerRegistration| {
        if registration.waiting().is_some() && registration.active().is_some() {
            tell(News::NewVersion);
        } else if registration.active().is_some() {
            tell(News::Stored);
        }
    };
    report(registration);
    let seen = registration.clone();
    let on_update = Closure::<dyn Fn()>::new(move || {
        let Some(worker) = seen.installing() else {
            return;
        };
        let (report, registration) = (report.clone(), seen.clone());
        let on_state = Closure::<dyn Fn()>::new(move || report(&registration));
        worker.set_onstatechange(Some(on_state.as_ref().unchecked_ref()));
        on_state.forget();
    });
    registration.set_onupdatefound(Some(on_update.as_ref().unchecked_ref()));
    on_update.forget();
}

/// Tells the service worker, once there is one, that this device is a desk: it keeps what only desks need, and what other
/// apps hand over goes to the desk, until a delegate uses the app here.
pub fn is_desk() {
    let Some(ready) = container().and_then(|container| container.ready().ok()) else {
        return;
    };
    task::spawn(async move {
        let Ok(registration) = JsFuture::from(ready).await else {
            return;
        };
        let registration: ServiceWorkerRegistration = registration.unchecked_into();
        if let Some(worker) = registration.active() {
            tell(&worker, "desk");
        }
    });
}

fn tell(worker: &ServiceWorker, kind: &str) {
    let message = Object::new();
    let _ = Reflect::set(&message, &"type".into(), &kind.into());
    let _ = worker.post_message(&JsValue::from(message));
}

/// Lets a waiting version take over, then loads the page anew. Only when nothing is being written.
pub async fn switch_version() {
    let Some(container) = container() else { return };
    let reload = Closure::once_into_js(super::dom::reload);
    container.set_oncontrollerchange(Some(reload.unchecked_ref()));
    let Ok(registration) = JsFuture::from(container.get_registration()).await else {
        return;
    };
    let registration: ServiceWorkerRegistration = registration.unchecked_into();
    if let Some(waiting) = registration.waiting() {
        tell(&waiting, "activate");
    }
}
