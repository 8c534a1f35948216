//! One of a few: native radio buttons that look like segments.

use leptos::prelude::*;

/// A group of radio buttons. `name` must be unique on the screen.
#[component]
pub fn Segments(
    /// What is asked.
    #[prop(into)]
    legend: String,
    /// Name of the group.
    #[prop(into)]
    name: String,
    /// The answers.
    options: Vec<String>,
    /// Which answer is marked.
    #[prop(into)]
    chosen: Signal<Option<usize>>,
    /// Whether nothing can be changed now.
    #[prop(into, optional)]
    disabled: Signal<bool>,
    /// An answer was tapped.
    on_choose: impl Fn(usize) + Copy + Send + 'static,
) -> impl IntoView {
    let options: Vec<_> = options
        .into_iter()
        .enumerate()
        .map(|(i, text)| {
            view! {
                <label class="segment">
                    <input
                        type="radio"
                        name=name.clone()
                        prop:checked=move || chosen.get() == Some(i)
                        prop:disabled=move || disabled.get()
                        on:change=move |_| on_choose(i)
                    />
                    <span>{text}</span>
                </label>
            }
            .into_any()
        })
        .collect();
    view! {
        <fieldset class="segments">
            <legend>{legend}</legend>
            <div class="segment-row">{options}</div>
        </fieldset>
    }
}
