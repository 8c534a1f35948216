//! The page itself: address, title, focus, attributes, events of the window.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Document, Element, HtmlElement};

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The fragment of the address, without `#`.
pub fn fragment() -> String {
    let hash = web_sys::window()
        .and_then(|w| w.location().hash().ok())
        .unwrap_or_default();
    hash.trim_start_matches('#').to_owned()
}

/// The address of the page without its fragment.
pub fn address() -> String {
    let whole = web_sys::window().and_then(|w| w.location().href().ok());
    let whole = whole.unwrap_or_default();
    whole.split('#').next().unwrap_or_default().to_owned()
}

/// Goes to a fragment.
pub fn go(fragment: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().set_hash(fragment);
    }
}

/// Puts another fragment in the place of the one in the address and in the history: what stood there is gone from
/// both.
pub fn replace_fragment(fragment: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().replace(&format!("#{fragment}"));
    }
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}

/// Sets the title of the page.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Sets an attribute of the page's root element; the style sheets go by it.
pub fn set_root_attribute(name: &str, value: &str) {
    if let Some(root) = document().and_then(|d| d.document_element()) {
        let _ = root.set_attribute(name, value);
    }
}

/// Tells the boot screen that the app is there.
pub fn ready() {
    set_root_attribute("data-ready", "");
}

/// After a change of screen: to the top, and focus on the heading so that it is read out.
pub fn focus_heading() {
    let Some(window) = web_sys::window() else {
        return;
    };
    window.scroll_to_with_x_and_y(0.0, 0.0);
    // A frame beside an editor leaves the focus where somebody writes. The boot screen's headings, hidden by now, cannot
    // take it.
    let heading = document()
        .filter(|d| d.has_focus().unwrap_or(true))
        .and_then(|d| d.query_selector("h1[tabindex]").ok().flatten());
    if let Some(heading) = heading {
        focus(&heading);
    }
}

/// Whether nothing in particular has the focus.
pub fn is_focus_lost() -> bool {
    focused().is_none_or(|element| element.tag_name() == "BODY")
}

fn focused() -> Option<Element> {
    document()?.active_element()
}

/// The identifier of the element that has the focus, if it has one.
pub fn focused_id() -> Option<String> {
    let id = focused()?.id();
    Some(id).filter(|id| !id.is_empty())
}

/// Focuses the element with an identifier, and brings it into view.
pub fn focus_id(id: &str) {
    if let Some(element) = document().and_then(|d| d.get_element_by_id(id)) {
        focus(&element);
    }
}

fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus();
    }
}

/// True while nobody sees the page: another tab or program is in front, or the screen is off.
pub fn is_hidden() -> bool {
    document().is_some_and(|d| d.hidden())
}

/// Events of the window that the app listens to for its whole life.
#[derive(Clone, Copy, Debug)]
pub enum PageEvent {
    /// The fragment changed.
    Fragment,
    /// The page is being hidden or left: the last chance to write.
    Hidden,
}

/// Listens for as long as the page lives.
pub fn listen(event: PageEvent, callback: impl Fn() + 'static) {
    let (Some(window), Some(document)) = (web_sys::window(), document()) else {
        return;
    };
    let closure = Closure::<dyn Fn()>::new(move || {
        let hidden = is_hidden();
        match event {
            PageEvent::Fragment => callback(),
            PageEvent::Hidden if hidden => callback(),
            PageEvent::Hidden => {}
        }
    });
    let function = closure.as_ref().unchecked_ref();
    let _ = match event {
        PageEvent::Fragment => window.add_event_listener_with_callback("hashchange", function),
        PageEvent::Hidden => {
            document.add_event_listener_with_callback("visibilitychange", function)
        }
    };
    // The root lives as long as the page; so does what it listens to.
    closure.forget();
}

/// Calls back when the page is left, whatever its visibility.
pub fn on_leave(callback: impl Fn() + 'static) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let closure = Closure::<dyn Fn()>::new(callback);
    let function = closure.as_ref().unchecked_ref();
    let _ = window.add_event_listener_with_callback("pagehide", function);
    closure.forget();
}

/// Has the browser ask before the page is left, while `asks` holds.
pub fn hold(asks: impl Fn() -> bool + 'static) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let closure = Closure::<dyn Fn(web_sys::Event)>::new(move |event: web_sys::Event| {
        if asks() {
            event.prevent_default();
        }
    });
    let function = closure.as_ref().unchecked_ref();
    let _ = window.add_event_listener_with_callback("beforeunload", function);
    closure.forget();
}

/// Whether the focus is in a field that text is written into.
pub fn is_writing() -> bool {
    focused().is_some_and(|element| match element.tag_name().as_str() {
        "TEXTAREA" | "SELECT" => true,
        "INPUT" => !matches!(
            element.get_attribute("type").as_deref(),
            Some("checkbox" | "radio" | "file" | "button")
        ),
        _ => false,
    })
}
