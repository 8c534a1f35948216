//! What other apps hand to this one: files and texts shared to it, and files that the system opens with it.

use js_sys::{Array, Promise, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, Response};

use super::device::method;
use super::error::BrowserError;
use super::files::Picked;
use super::{dom, task};

/// Where the service worker gives what was shared, file by file, each once.
const SHARED: &str = "shared";
/// What it adds to the address of a page that it has opened for this.
const OPENED: &str = "?opened";

/// Calls back with files that are handed over, now and for as long as the page lives. Who asks last gets them.
pub fn listen(give: impl Fn(Vec<Picked>) + Clone + 'static) {
    let queued = give.clone();
    let consumer = Closure::<dyn Fn(JsValue)>::new(move |launch: JsValue| {
        let give = queued.clone();
        task::spawn(async move {
            let files = opened(&launch).await;
            if !files.is_empty() {
                give(files);
            }
        });
    });
    let queue = web_sys::window().and_then(|w| Reflect::get(&w, &"launchQueue".into()).ok());
    if let Some(queue) = queue.filter(JsValue::is_object)
        && let Some(set) = method(&queue, "setConsumer")
    {
        let _ = set.call1(&queue, consumer.as_ref());
    }
    consumer.forget();
    // Asked once: afterwards the address is as everywhere.
    if dom::take_query(OPENED) {
        task::spawn(async move {
            let files = shared().await;
            if !files.is_empty() {
                give(files);
            }
        });
    }
}

/// The files that the system opens with the app.
async fn opened(launch: &JsValue) -> Vec<Picked> {
    let Ok(handles) = Reflect::get(launch, &"files".into()) else {
        return Vec::new();
    };
    let mut files = Vec::new();
    for handle in Array::from(&handles) {
        // One that is gone by now is passed over.
        if let Some(file) = file_of(&handle).await {
            files.push(Picked::of(file));
        }
    }
    files
}

async fn file_of(handle: &JsValue) -> Option<File> {
    let promise: Promise = method(handle, "getFile")?
        .call0(handle)
        .ok()?
        .dyn_into()
        .ok()?;
    JsFuture::from(promise).await.ok()?.dyn_into().ok()
}

/// The files that wait at the service worker.
async fn shared() -> Vec<Picked> {
    let mut files = Vec::new();
    while let Ok(Some(file)) = next_shared().await {
        files.push(Picked::of(file));
    }
    files
}

async fn next_shared() -> Result<Option<File>, BrowserError> {
    let window = web_sys::window().ok_or(BrowserError::Missing)?;
    let answer: Response = JsFuture::from(window.fetch_with_str(SHARED))
        .await?
        .unchecked_into();
    // Only the worker says what a file is called; a host's own page is none.
    let Some(name) = answer.headers().get("X-Name")? else {
        return Ok(None);
    };
    let name = js_sys::decode_uri_component(&name).map_or(name, String::from);
    let content = JsFuture::from(answer.blob()?).await?;
    let file = File::new_with_blob_sequence(&Array::of1(&content), &name)?;
    Ok(Some(file))
}
