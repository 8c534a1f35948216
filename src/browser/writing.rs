//! Fields of several lines as editors need them: what is selected, what is put there so that the field itself can take it back,
//! and pages that are pasted.

use js_sys::{Function, Reflect};
use khoithidua_core::plan::paste::{ATTRIBUTES, Opened, Piece};
use khoithidua_core::plan::writing::{Edit, Selection};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlTextAreaElement, Node};

use super::any;

fn area(id: &str) -> Option<HtmlTextAreaElement> {
    let document = web_sys::window()?.document()?;
    document.get_element_by_id(id)?.dyn_into().ok()
}

/// The text of the field with an identifier, and what is selected in it.
pub fn selected(id: &str) -> Option<(String, Selection)> {
    let area = area(id)?;
    let place = |place: Option<u32>| usize::try_from(place?).ok();
    let from = place(area.selection_start().ok()?)?;
    let to = place(area.selection_end().ok()?)?;
    Some((area.value(), Selection { from, to }))
}

/// More lines than this are put into a field at once: typing them for a person takes browsers seconds, and the more lines the
/// longer each.
const TYPED_LINES: usize = 60;

/// Puts a text into the field with an identifier, as if it had been typed: the field tells of it. Answers whether the field
/// itself takes it back on Ctrl+Z.
pub fn replace(id: &str, edit: &Edit) -> bool {
    let Some(area) = area(id) else { return false };
    let select = |from: usize, to: usize| {
        let place = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
        let _ = area.set_selection_range(place(from), place(to));
    };
    let _ = area.focus();
    select(edit.from, edit.to);
    let by_typing = edit.text.lines().count() <= TYPED_LINES && typed(&edit.text);
    if !by_typing {
        let place = |place: usize| JsValue::from(u32::try_from(place).unwrap_or(u32::MAX));
        let new = JsValue::from_str(&edit.text);
        let with = [&new, &place(edit.from), &place(edit.to)];
        if any::call(&area, "setRangeText", &with).is_ok()
            && let Ok(event) = web_sys::Event::new("input")
        {
            let _ = area.dispatch_event(&event);
        }
    }
    select(edit.select.from, edit.select.to);
    by_typing
}

/// The old way of typing for a person is the only one that fields can take back.
fn typed(text: &str) -> bool {
    let Some(document) = web_sys::window().and_then(|w| w.document()) else {
        return false;
    };
    let command = if text.is_empty() {
        "delete"
    } else {
        "insertText"
    };
    let with = [&command.into(), &JsValue::FALSE, &JsValue::from_str(text)];
    any::call(&document, "execCommand", &with).is_ok_and(|done| done.as_bool() == Some(true))
}

/// What is being pasted.
pub enum Clip {
    /// Text, or nothing that is known here: the field does what it always does.
    Plain,
    /// A page, piece by piece.
    Page(Vec<Piece>),
    /// Nothing but pictures or other files.
    Files,
}

/// What an event of pasting brings.
pub fn clip(event: &web_sys::Event) -> Clip {
    let data = any::get(event, "clipboardData");
    let brought = |kind: &str| {
        let brought = any::call(&data, "getData", &[&kind.into()]);
        brought.ok().filter(JsValue::is_truthy)
    };
    match brought("text/html").map(|html| pieces(&html)) {
        Some(Some(pieces)) => Clip::Page(pieces),
        _ if brought("text/plain").is_some() => Clip::Plain,
        _ if any::number(&any::get(&data, "files"), "length") > 0.0 => Clip::Files,
        _ => Clip::Plain,
    }
}

/// A page piece by piece. It is read into a document that shows nothing, loads nothing and runs nothing.
fn pieces(html: &JsValue) -> Option<Vec<Piece>> {
    let window = web_sys::window()?;
    let parser: Function = any::get(&window, "DOMParser").dyn_into().ok()?;
    let parser = Reflect::construct(&parser, &js_sys::Array::new()).ok()?;
    let page = any::call(&parser, "parseFromString", &[html, &"text/html".into()]).ok()?;
    let body: Node = any::get(&page, "body").dyn_into().ok()?;
    let mut found = Vec::new();
    let mut next = body.first_child();
    // Down, then on, then up: no page is too deep.
    while let Some(node) = next {
        if let Some(element) = node.dyn_ref::<Element>() {
            found.push(Piece::Open(opened(element)));
            next = node.first_child();
            if next.is_some() {
                continue;
            }
            found.push(Piece::Close);
        } else if node.node_type() == Node::TEXT_NODE {
            found.push(Piece::Text(node.node_value().unwrap_or_default()));
        }
        next = behind(&node, &body, &mut found);
    }
    Some(found)
}

/// The node that comes behind a node and all that is in it; elements that end before it are closed.
fn behind(node: &Node, root: &Node, found: &mut Vec<Piece>) -> Option<Node> {
    let mut node = node.clone();
    loop {
        if let Some(next) = node.next_sibling() {
            return Some(next);
        }
        node = node.parent_node()?;
        if node.is_same_node(Some(root)) {
            return None;
        }
        found.push(Piece::Close);
    }
}

fn opened(element: &Element) -> Opened {
    let attributes = if element.has_attributes() {
        let attribute = |name: &str| Some((name.to_owned(), element.get_attribute(name)?));
        ATTRIBUTES.into_iter().filter_map(attribute).collect()
    } else {
        Vec::new()
    };
    Opened {
        tag: element.local_name().to_lowercase(),
        attributes,
    }
}

/// Whether a line is ended: Enter alone, and not to accept what an input method offers.
pub fn ends_line(event: &web_sys::Event) -> bool {
    let held = ["ctrlKey", "metaKey", "altKey", "shiftKey", "isComposing"];
    any::get(event, "key").as_string().as_deref() == Some("Enter")
        && !held.iter().any(|name| any::holds(event, name))
}

/// The letter that is pressed together with Ctrl, or with the key that takes its place; `None` for other keys.
pub fn shortcut(event: &web_sys::Event) -> Option<String> {
    let held = |name: &str| any::holds(event, name);
    let alone = (held("ctrlKey") || held("metaKey")) && !held("altKey") && !held("shiftKey");
    let key = any::get(event, "key").as_string()?;
    alone.then(|| key.to_lowercase())
}
