//! A number with a smaller and a larger button, each large enough for a thumb.

use leptos::prelude::*;

/// A whole count, blank until touched.
#[component]
pub fn CountStepper(
    /// What is counted.
    #[prop(into)]
    label: String,
    /// Word for the smaller button.
    #[prop(into)]
    less: String,
    /// Word for the larger button.
    #[prop(into)]
    more: String,
    /// The count; `None` while untouched.
    #[prop(into)]
    count: Signal<Option<u32>>,
    /// Whether nothing can be changed now.
    #[prop(into, optional)]
    disabled: Signal<bool>,
    /// The count was changed.
    on_change: impl Fn(u32) + Copy + Send + 'static,
) -> impl IntoView {
    let step = move |by: i64| {
        let next = i64::from(count.get_untracked().unwrap_or(0)) + by;
        on_change(u32::try_from(next.clamp(0, 999)).unwrap_or(0));
    };
    let shown = move || {
        count
            .get()
            .map_or_else(|| "\u{2013}".to_owned(), |n| n.to_string())
    };
    let group = label.clone();
    view! {
        <div class="stepper" role="group" aria-label=group>
            <span class="stepper-label">{label}</span>
            <button
                type="button"
                class="stepper-button"
                aria-label=less
                prop:disabled=move || disabled.get()
                on:click=move |_| step(-1)
            >
                "\u{2212}"
            </button>
            <output class="stepper-value" aria-live="polite">{shown}</output>
            <button
                type="button"
                class="stepper-button"
                aria-label=more
                prop:disabled=move || disabled.get()
                on:click=move |_| step(1)
            >
                "+"
            </button>
        </div>
    }
}
