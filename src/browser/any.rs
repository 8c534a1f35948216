//! Objects of the browser by the names of their members. Each binding of a type's own weighs fifty bytes in what every
//! phone loads first, whoever uses it; what only later screens touch is reached this way.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// A member; `undefined` where there is none.
pub fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

/// A member that is a number.
pub fn number(object: &JsValue, name: &str) -> f64 {
    get(object, name).as_f64().unwrap_or(0.0)
}

/// Whether a member is there and is not `false`.
pub fn holds(object: &JsValue, name: &str) -> bool {
    get(object, name).as_bool().unwrap_or(false)
}

/// Sets a member. An object that refuses keeps what it had.
pub fn set(object: &JsValue, name: &str, value: &JsValue) {
    let _ = Reflect::set(object, &name.into(), value);
}

/// Calls a method.
///
/// # Errors
/// What it threw; `undefined` where there is no such method.
pub fn call(object: &JsValue, name: &str, with: &[&JsValue]) -> Result<JsValue, JsValue> {
    let method: Function = get(object, name).dyn_into()?;
    let list = Array::new();
    for one in with {
        list.push(one);
    }
    method.apply(object, &list)
}

/// Calls a method that answers later.
///
/// # Errors
/// As [`call`], and what it ended with.
pub async fn wait(object: &JsValue, name: &str, with: &[&JsValue]) -> Result<JsValue, JsValue> {
    let asked = call(object, name, with)?;
    JsFuture::from(Promise::resolve(&asked)).await
}

/// The members of a list.
pub fn list(object: &JsValue) -> Vec<JsValue> {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the length of a list"
    )]
    let length = number(object, "length") as u32;
    (0..length).map(|n| get(object, &n.to_string())).collect()
}
