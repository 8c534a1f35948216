//! How far something is: a native progress bar with its words beside it.

use leptos::prelude::*;

/// A progress bar. The words say the same as the bar.
#[component]
pub fn Progress(
    /// Steps done.
    #[prop(into)]
    done: Signal<usize>,
    /// Steps in all.
    #[prop(into)]
    total: Signal<usize>,
    /// What is in progress, for screen readers.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    view! {
        <progress
            class="progress"
            aria-label=label
            value=move || done.get().to_string()
            max=move || total.get().max(1).to_string()
        ></progress>
    }
}
