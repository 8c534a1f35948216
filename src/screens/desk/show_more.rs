//! The end of a long list: only portions of it are on the page, or making it would take seconds.

use leptos::prelude::*;

/// The button that shows another portion; nothing once all is shown.
#[component]
pub fn ShowMore(
    /// How many are not shown yet.
    #[prop(into)]
    left: Signal<usize>,
    /// How many are shown at the most.
    most: RwSignal<usize>,
    /// How many a tap adds.
    portion: usize,
    /// The button's words.
    words: fn(usize) -> String,
) -> impl IntoView {
    move || {
        (left.get() > 0).then(|| {
            view! {
                <button
                    type="button"
                    class="button"
                    on:click=move |_| most.update(|most| *most += portion)
                >
                    {words(left.get().min(portion))}
                </button>
            }
        })
    }
}
