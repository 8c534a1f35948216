//! A field to sign in with finger, pen or mouse. Strokes are vectors, so they print at any size.

use leptos::html;
use leptos::prelude::*;

/// Strokes as points in thousandths of the field's width.
pub type Strokes = Vec<Vec<[u16; 2]>>;

/// Height of the field in thousandths of its width.
pub const HEIGHT: u16 = 400;

/// The path of strokes for an SVG with the view box `0 0 1000 400`.
pub fn path(strokes: &Strokes) -> String {
    let mut path = String::new();
    for stroke in strokes {
        for (i, [x, y]) in stroke.iter().enumerate() {
            let command = if i == 0 { 'M' } else { 'L' };
            path.push_str(&format!("{command}{x} {y}"));
        }
    }
    path
}

/// The field.
#[component]
pub fn SignaturePad(
    /// What the field is for.
    #[prop(into)]
    label: String,
    /// The strokes so far.
    #[prop(into)]
    strokes: Signal<Strokes>,
    /// Whether nothing can be changed now.
    #[prop(into, optional)]
    disabled: Signal<bool>,
    /// A stroke was finished.
    on_stroke: impl Fn(Vec<[u16; 2]>) + Copy + Send + 'static,
) -> impl IntoView {
    let node: NodeRef<html::Div> = NodeRef::new();
    let current = RwSignal::new(Vec::<[u16; 2]>::new());
    let point = move |event: &leptos::ev::PointerEvent| {
        let field = node.get_untracked()?.get_bounding_client_rect();
        let scale = 1000.0 / field.width().max(1.0);
        let along = |offset: f64, limit: u16| {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "clamped"
            )]
            let value = (offset * scale).clamp(0.0, f64::from(limit)) as u16;
            value
        };
        let x = along(f64::from(event.client_x()) - field.left(), 1000);
        let y = along(f64::from(event.client_y()) - field.top(), HEIGHT);
        Some([x, y])
    };
    let down = move |event: leptos::ev::PointerEvent| {
        if disabled.get_untracked() {
            return;
        }
        event.prevent_default();
        if let Some(field) = node.get_untracked() {
            // Without capture a stroke ends at the edge of the field.
            let _ = field.set_pointer_capture(event.pointer_id());
        }
        current.set(point(&event).into_iter().collect());
    };
    let moved = move |event: leptos::ev::PointerEvent| {
        let drawing = current.with_untracked(|c| !c.is_empty());
        if let (true, Some(at)) = (drawing, point(&event)) {
            let far = |last: &[u16; 2]| last[0].abs_diff(at[0]) + last[1].abs_diff(at[1]) >= 4;
            if current.with_untracked(|c| c.last().is_none_or(far)) {
                current.update(|c| c.push(at));
            }
        }
    };
    let up = move |_: leptos::ev::PointerEvent| {
        let stroke = current.get_untracked();
        current.set(Vec::new());
        if stroke.len() > 1 {
            on_stroke(stroke);
        }
    };
    let hint = label.clone();
    let drawn = move || {
        let mut all = strokes.get();
        all.push(current.get());
        path(&all)
    };
    view! {
        <div
            class="signature"
            node_ref=node
            role="img"
            aria-label=label
            on:pointerdown=down
            on:pointermove=moved
            on:pointerup=up
            on:pointercancel=up
        >
            <svg viewBox="0 0 1000 400" aria-hidden="true">
                <path d=drawn></path>
            </svg>
            {move || {
                let empty = strokes.with(Vec::is_empty) && current.with(Vec::is_empty);
                empty.then(|| view! { <span class="signature-hint">{hint.clone()}</span> })
            }}
        </div>
    }
}
