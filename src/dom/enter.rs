//! The key that ends a line: on a phone's keyboard it leads from one number to the next.

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::el::El;

/// Has that key, in the field inside an element, go to the first of these places (CSS selectors) that is on the page.
pub fn leads_on(field: El, places: Vec<String>) -> El {
    field.on("keydown", move |event| {
        // By its name: a binding of its own would go to the phones' first part.
        let key = Reflect::get(&event, &"key".into()).ok();
        if key.and_then(|key| key.as_string()).as_deref() != Some("Enter") {
            return;
        }
        // What gets the focus would answer the same key.
        event.prevent_default();
        let page = web_sys::window().and_then(|w| w.document());
        let found = page.and_then(|page| {
            let find = |place: &String| page.query_selector(place).ok().flatten();
            places.iter().find_map(find)
        });
        if let Some(next) = found {
            let _ = next.unchecked_ref::<HtmlElement>().focus();
        }
    })
}
