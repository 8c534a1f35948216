//! Finger, pen and mouse over an element.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, PointerEvent};

use super::el::El;

/// What the pointer does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pointer {
    /// It touches the element at a place: thousandths of the element's width, from its upper left corner.
    Down([u16; 2]),
    /// It is moved to a place.
    Moved([u16; 2]),
    /// It is lifted, or taken away by the system.
    Up,
}

/// Follows the pointer over an element; `height` is the element's, in thousandths of its width. A touch stays
/// with the element until it is lifted, even beyond its edge.
pub fn follow(el: El, height: u16, told: impl Fn(Pointer) + Clone + 'static) -> El {
    let element = el.node().clone();
    let (down, moved) = (element.clone(), element);
    let (on_down, on_moved, on_up, on_cancel) = (told.clone(), told.clone(), told.clone(), told);
    el.on("pointerdown", move |event| {
        event.prevent_default();
        let pointer: &PointerEvent = event.unchecked_ref();
        // Without it a stroke ends at the edge.
        let _ = down.set_pointer_capture(pointer.pointer_id());
        on_down(Pointer::Down(place(&down, &event, height)));
    })
    .on("pointermove", move |event| {
        on_moved(Pointer::Moved(place(&moved, &event, height)));
    })
    .on("pointerup", move |_| on_up(Pointer::Up))
    .on("pointercancel", move |_| on_cancel(Pointer::Up))
}

fn place(element: &Element, event: &Event, height: u16) -> [u16; 2] {
    let pointer: &PointerEvent = event.unchecked_ref();
    let area = element.get_bounding_client_rect();
    let scale = 1000.0 / area.width().max(1.0);
    let along = |offset: f64, limit: u16| {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "clamped"
        )]
        let value = (offset * scale).clamp(0.0, f64::from(limit)) as u16;
        value
    };
    let x = along(f64::from(pointer.client_x()) - area.left(), 1000);
    [x, along(f64::from(pointer.client_y()) - area.top(), height)]
}
