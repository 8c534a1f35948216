//! A field to sign in with finger, pen or mouse. Strokes are vectors, so they print at any size.

use std::fmt::Write;
use std::rc::Rc;

use leptos::prelude::{Get, RwSignal, Set, Update, WithUntracked};
use wasm_bindgen::JsCast;
use web_sys::PointerEvent;

use super::Locked;
use crate::dom::{El, div, span, svg};

/// Strokes as points in thousandths of the field's width.
pub type Strokes = Vec<Vec<[u16; 2]>>;

/// Height of the field in thousandths of its width.
const HEIGHT: u16 = 400;
/// Most points of a signature: what submissions accept.
const MOST_POINTS: usize = 5_000;
/// A point nearer than this to the last, in thousandths, says nothing new.
const NEAR: u16 = 4;

/// The picture of strokes.
pub fn picture(path: impl Fn() -> String + 'static) -> El {
    svg("svg")
        .attr("viewBox", "0 0 1000 400")
        .attr("aria-hidden", "true")
        .child(svg("path").live_attr("d", move || Some(path())))
}

/// The path of strokes in the view box of [`picture`].
pub fn path(strokes: &Strokes) -> String {
    let mut path = String::new();
    for stroke in strokes {
        for (i, [x, y]) in stroke.iter().enumerate() {
            let command = if i == 0 { 'M' } else { 'L' };
            // Writing to a string cannot fail.
            let _ = write!(path, "{command}{x} {y}");
        }
    }
    path
}

/// The field. `strokes` are those finished so far; a new one is told when the finger is lifted.
pub fn signature_pad(
    label: &str,
    strokes: impl Fn() -> Strokes + 'static,
    locked: Locked,
    finished: impl Fn(Vec<[u16; 2]>) + 'static,
) -> El {
    let strokes = Rc::new(strokes);
    let current = RwSignal::new(Vec::<[u16; 2]>::new());
    let (drawn, seen) = (strokes.clone(), strokes.clone());
    let pad = div("signature")
        .attr("role", "img")
        .attr("aria-label", label);
    let field = pad.node().clone();
    let at = move |event: &PointerEvent| {
        let area = field.get_bounding_client_rect();
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
        let x = along(f64::from(event.client_x()) - area.left(), 1000);
        [x, along(f64::from(event.client_y()) - area.top(), HEIGHT)]
    };
    let (down_at, moved_at) = (at.clone(), at);
    let held = pad.node().clone();
    let up = move || {
        let stroke = leptos::prelude::GetUntracked::get_untracked(&current);
        current.set(Vec::new());
        if stroke.len() > 1 {
            finished(stroke);
        }
    };
    let up = Rc::new(up);
    let (lifted, cancelled) = (up.clone(), up);
    pad.on("pointerdown", move |event| {
        let points: usize = leptos::prelude::untrack(|| strokes())
            .iter()
            .map(Vec::len)
            .sum();
        if leptos::prelude::GetUntracked::get_untracked(&locked) || points >= MOST_POINTS {
            return;
        }
        event.prevent_default();
        let event: PointerEvent = event.unchecked_into();
        // Without capture a stroke ends at the edge of the field.
        let _ = held.set_pointer_capture(event.pointer_id());
        current.set(vec![down_at(&event)]);
    })
    .on("pointermove", move |event| {
        let [x, y] = moved_at(event.unchecked_ref());
        let far = |last: &[u16; 2]| last[0].abs_diff(x) + last[1].abs_diff(y) >= NEAR;
        let goes_on =
            current.with_untracked(|c| c.len() < MOST_POINTS / 4 && c.last().is_some_and(far));
        if goes_on {
            current.update(|c| c.push([x, y]));
        }
    })
    .on("pointerup", move |_| lifted())
    .on("pointercancel", move |_| cancelled())
    .child(picture(move || {
        let mut all = drawn();
        all.push(current.get());
        path(&all)
    }))
    .child(span("signature-hint", label).live_attr("hidden", move || {
        (!seen().is_empty() || !current.get().is_empty()).then(String::new)
    }))
}
