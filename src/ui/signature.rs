//! A field to sign in with finger, pen or mouse. Strokes are vectors, so they print at any size.

use std::fmt::Write;
use std::rc::Rc;

use leptos::prelude::{Get, GetUntracked, RwSignal, Set, Update, WithUntracked, untrack};

use super::Locked;
use crate::dom::pointer::{self, Pointer};
use crate::dom::{El, div, span, svg};

/// Strokes as points in thousandths of the field's width.
pub type Strokes = Vec<Vec<[u16; 2]>>;

/// Height of the field in thousandths of its width.
const HEIGHT: u16 = 400;
/// Most points of a signature: what submissions accept.
const MOST_POINTS: usize = 5_000;
/// Most points of one stroke.
const LONGEST_STROKE: usize = 1_000;
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
    let (strokes, finished) = (Rc::new(strokes), Rc::new(finished));
    let current = RwSignal::new(Vec::<[u16; 2]>::new());
    let (drawn, seen) = (strokes.clone(), strokes.clone());
    let pad = div("signature")
        .attr("role", "img")
        .attr("aria-label", label);
    let pad = pointer::follow(pad, HEIGHT, move |pointer| match pointer {
        Pointer::Down(at) => {
            let points: usize = untrack(|| strokes()).iter().map(Vec::len).sum();
            if !locked.get_untracked() && points < MOST_POINTS {
                current.set(vec![at]);
            }
        }
        Pointer::Moved(at) => {
            let goes_on = current.with_untracked(|c| {
                c.len() < LONGEST_STROKE && c.last().is_some_and(|last| is_far(*last, at))
            });
            if goes_on {
                current.update(|c| c.push(at));
            }
        }
        Pointer::Up => {
            let stroke = current.get_untracked();
            current.set(Vec::new());
            if stroke.len() > 1 {
                finished(stroke);
            }
        }
    });
    let drawing = picture(move || {
        let mut all = drawn();
        all.push(current.get());
        path(&all)
    });
    let hint = span("signature-hint", label).live_attr("hidden", move || {
        (!seen().is_empty() || !current.get().is_empty()).then(String::new)
    });
    pad.child(drawing).child(hint)
}

fn is_far([x, y]: [u16; 2], [to_x, to_y]: [u16; 2]) -> bool {
    x.abs_diff(to_x) + y.abs_diff(to_y) >= NEAR
}
