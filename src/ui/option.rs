//! One line of a ballot: a native checkbox that may refuse to be marked.

use leptos::html;
use leptos::prelude::*;

/// A line that can be marked.
#[component]
pub fn CheckOption(
    /// What is written on it.
    #[prop(into)]
    text: String,
    /// A smaller line below.
    #[prop(into, optional)]
    note: String,
    /// Whether it is marked.
    #[prop(into)]
    checked: Signal<bool>,
    /// Whether marking would be refused now; it still answers a tap, with the reason.
    #[prop(into, optional)]
    full: Signal<bool>,
    /// Whether nothing can be changed now.
    #[prop(into, optional)]
    disabled: Signal<bool>,
    /// It was tapped.
    on_toggle: impl Fn() + 'static,
) -> impl IntoView {
    let node: NodeRef<html::Input> = NodeRef::new();
    let toggle = move |_| {
        on_toggle();
        // The browser has already drawn the mark; what holds is the state.
        if let Some(input) = node.get_untracked() {
            input.set_checked(checked.get_untracked());
        }
    };
    view! {
        <label class="option" class:option-full=move || full.get()>
            <input
                type="checkbox"
                node_ref=node
                prop:checked=move || checked.get()
                prop:disabled=move || disabled.get()
                on:change=toggle
            />
            <span class="option-name">
                {text}
                {(!note.is_empty()).then(|| view! { <small class="muted">" "{note}</small> })}
            </span>
        </label>
    }
}
