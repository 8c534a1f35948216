//! The element: made at once, changed by effects that live as long as the screen around it.

use std::cell::RefCell;

use leptos::prelude::{Owner, RenderEffect, StoredValue};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Comment, Document, Element, Event, HtmlInputElement, Node};

/// An element of the page under construction. Every method takes it and gives it back.
///
/// The few things a browser could refuse here (a tag name with a space in it) cannot come from data: names are
/// literals, and data only ever becomes text or the value of an attribute.
#[derive(Clone)]
pub struct El(Element);

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// A new element.
///
/// # Panics
/// Where there is no document, which is not a browser's page.
#[expect(
    clippy::expect_used,
    reason = "without a document there is nobody to tell"
)]
pub fn el(tag: &str) -> El {
    let made = document().and_then(|d| d.create_element(tag).ok());
    El(made.expect("a page to make elements in"))
}

/// A new element of the picture language.
#[expect(
    clippy::expect_used,
    reason = "without a document there is nobody to tell"
)]
pub fn svg(tag: &str) -> El {
    let space = Some("http://www.w3.org/2000/svg");
    let made = document().and_then(|d| d.create_element_ns(space, tag).ok());
    El(made.expect("a page to make elements in"))
}

/// Shows the root of the program for as long as the page lives.
pub fn mount(root: impl FnOnce() -> El) {
    // Another program on this page would have started it already.
    let _ = any_spawner::Executor::init_wasm_bindgen();
    let owner = Owner::new();
    let root = owner.with(root);
    if let Some(body) = document().and_then(|d| d.body()) {
        let _ = body.append_child(&root.0);
    }
    std::mem::forget(owner);
}

/// Runs now and whenever a signal it read changes, until the screen around it goes.
fn effect(run: Box<dyn Fn()>) {
    let _ = StoredValue::new_local(RenderEffect::new(move |_| run()));
}

impl El {
    /// The element itself, for what only the browser can answer.
    pub fn node(&self) -> &Element {
        &self.0
    }

    /// Sets the classes.
    pub fn class(self, names: &str) -> Self {
        self.attr("class", names)
    }

    /// Sets an attribute.
    pub fn attr(self, name: &str, value: &str) -> Self {
        let _ = self.0.set_attribute(name, value);
        self
    }

    /// Adds text.
    pub fn text(self, text: &str) -> Self {
        let _ = self.0.append_with_str_1(text);
        self
    }

    /// Adds an element.
    pub fn child(self, child: El) -> Self {
        self.children([child])
    }

    /// Adds elements: a list, or one that may be missing.
    pub fn children(self, children: impl IntoIterator<Item = El>) -> Self {
        for child in children {
            let _ = self.0.append_child(&child.0);
        }
        self
    }

    /// Adds text that follows the signals it reads.
    pub fn live_text(self, text: impl Fn() -> String + 'static) -> Self {
        self.add_live_text(Box::new(text))
    }

    fn add_live_text(self, text: Box<dyn Fn() -> String>) -> Self {
        if let Some(document) = document() {
            let node = document.create_text_node("");
            let _ = self.0.append_child(&node);
            effect(Box::new(move || node.set_data(&text())));
        }
        self
    }

    /// Adds elements that follow the signals they are made from. What was there goes, with its effects.
    pub fn live(self, children: impl Fn() -> Vec<El> + 'static) -> Self {
        self.add_live(Box::new(children))
    }

    /// Adds one element, or none, that follows signals.
    pub fn live_one(self, child: impl Fn() -> Option<El> + 'static) -> Self {
        self.add_live(Box::new(move || child().into_iter().collect()))
    }

    fn add_live(self, children: Box<dyn Fn() -> Vec<El>>) -> Self {
        let Some(document) = document() else {
            return self;
        };
        let end: Comment = document.create_comment("");
        let _ = self.0.append_child(&end);
        let shown = RefCell::new(Vec::<El>::new());
        effect(Box::new(move || {
            for old in shown.take() {
                old.0.remove();
            }
            let new = children();
            if let Some(parent) = end.parent_node() {
                for child in &new {
                    let _ = parent.insert_before(&child.0, Some(end.unchecked_ref::<Node>()));
                }
            }
            shown.replace(new);
        }));
        self
    }

    /// Has a class while a condition holds.
    pub fn class_if(self, name: &'static str, holds: impl Fn() -> bool + 'static) -> Self {
        let element = self.0.clone();
        effect(Box::new(move || {
            let _ = element.class_list().toggle_with_force(name, holds());
        }));
        self
    }

    /// Sets an attribute that follows signals; `None` takes it away.
    pub fn live_attr(
        self,
        name: &'static str,
        value: impl Fn() -> Option<String> + 'static,
    ) -> Self {
        let element = self.0.clone();
        effect(Box::new(move || {
            let _ = match value() {
                Some(value) => element.set_attribute(name, &value),
                None => element.remove_attribute(name),
            };
        }));
        self
    }

    /// Cannot be used while a condition holds.
    pub fn disabled(self, holds: impl Fn() -> bool + 'static) -> Self {
        self.live_attr("disabled", move || holds().then(String::new))
    }

    /// The text of a field follows signals. What is being typed is not touched while it is the same.
    pub fn value(self, value: impl Fn() -> String + 'static) -> Self {
        let element = self.0.clone();
        effect(Box::new(move || {
            let value = value();
            if field_text(&element).as_deref() != Some(&value) {
                set_field_text(&element, &value);
            }
        }));
        self
    }

    /// The mark of a checkbox or radio button follows signals.
    pub fn checked(self, holds: impl Fn() -> bool + 'static) -> Self {
        let input: HtmlInputElement = self.0.clone().unchecked_into();
        effect(Box::new(move || input.set_checked(holds())));
        self
    }

    /// Marks a checkbox or radio button, or not, whatever the browser has drawn.
    pub fn draw_checked(&self, checked: bool) {
        if let Some(input) = self.0.dyn_ref::<HtmlInputElement>() {
            input.set_checked(checked);
        }
    }

    /// Listens.
    pub fn on(self, event: &str, heard: impl FnMut(Event) + 'static) -> Self {
        self.listen(event, Box::new(heard))
    }

    fn listen(self, event: &str, heard: Box<dyn FnMut(Event)>) -> Self {
        let closure = Closure::wrap(heard);
        let _ = self
            .0
            .add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
        // Goes with the screen that asked.
        let _ = StoredValue::new_local(closure);
        self
    }

    /// Answers taps.
    pub fn on_click(self, mut tapped: impl FnMut() + 'static) -> Self {
        self.on("click", move |_| tapped())
    }

    /// Answers typing, with the text of the field.
    pub fn on_text(self, mut typed: impl FnMut(String) + 'static) -> Self {
        let element = self.0.clone();
        self.on("input", move |_| {
            typed(field_text(&element).unwrap_or_default());
        })
    }
}

fn field_text(element: &Element) -> Option<String> {
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        return Some(input.value());
    }
    element
        .dyn_ref::<web_sys::HtmlTextAreaElement>()
        .map(web_sys::HtmlTextAreaElement::value)
}

fn set_field_text(element: &Element, text: &str) {
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        input.set_value(text);
    } else if let Some(area) = element.dyn_ref::<web_sys::HtmlTextAreaElement>() {
        area.set_value(text);
    }
}
