//! One writer among the tabs of a device (Web Locks).

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::device::method;

/// Asks to be the one tab that writes under this name. Answers once: at once `true` when the lock is ours
/// for as long as the page lives, at once `false` when another tab has it. Then `freed` is called when that tab
/// is gone and the lock has become ours. Where there are no locks, every tab is told `true`.
pub fn become_writer(
    name: &str,
    answer: impl FnOnce(bool) + 'static,
    freed: impl FnOnce() + 'static,
) {
    let locks = web_sys::window().and_then(|w| Reflect::get(&w.navigator(), &"locks".into()).ok());
    let request = locks.as_ref().and_then(|l| method(l, "request"));
    let (Some(locks), Some(request)) = (locks, request) else {
        return answer(true);
    };
    let (again, waiting_name) = ((locks.clone(), request.clone()), name.to_owned());
    let granted = Closure::once_into_js(move |lock: JsValue| -> JsValue {
        if lock.is_null() {
            answer(false);
            wait(&again.0, &again.1, &waiting_name, freed);
            return JsValue::UNDEFINED;
        }
        answer(true);
        forever()
    });
    let options = Object::new();
    let _ = Reflect::set(&options, &"ifAvailable".into(), &true.into());
    let _ = request.call3(&locks, &name.into(), &options, &granted);
}

/// The same, for whoever wants to wait for the first answer.
pub async fn is_writer(name: &str, freed: impl FnOnce() + 'static) -> bool {
    let mut freed = Some(freed);
    let promise = Promise::new(&mut |resolve, _| {
        if let Some(freed) = freed.take() {
            let answer = move |ours: bool| {
                let _ = resolve.call1(&JsValue::UNDEFINED, &ours.into());
            };
            become_writer(name, answer, freed);
        }
    });
    let answer = wasm_bindgen_futures::JsFuture::from(promise).await;
    answer.ok().and_then(|ours| ours.as_bool()).unwrap_or(true)
}

fn wait(locks: &JsValue, request: &Function, name: &str, freed: impl FnOnce() + 'static) {
    let granted = Closure::once_into_js(move |_lock: JsValue| -> JsValue {
        freed();
        forever()
    });
    let _ = request.call2(locks, &name.into(), granted.unchecked_ref());
}

/// A promise that never settles: the lock is held until the page is gone.
fn forever() -> JsValue {
    Promise::new(&mut |_, _| {}).into()
}
