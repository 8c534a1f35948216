//! A question that must be answered before going on: the browser's own dialog.

use leptos::html;
use leptos::prelude::*;

/// A dialog with two answers, open while `open` holds. The browser keeps focus inside, closes it on
/// Escape, and gives focus back.
#[component]
pub fn Confirm(
    /// Whether it is asked now.
    open: RwSignal<bool>,
    /// The question.
    #[prop(into)]
    title: String,
    /// The answer that goes on.
    #[prop(into)]
    yes: String,
    /// The answer that does not.
    #[prop(into)]
    no: String,
    /// Going on.
    on_yes: impl Fn() + Copy + Send + 'static,
    /// What it is about.
    children: Children,
) -> impl IntoView {
    let node: NodeRef<html::Dialog> = NodeRef::new();
    Effect::new(move |_| {
        let Some(dialog) = node.get() else { return };
        if open.get() && !dialog.open() {
            // Fails only for a dialog that is not in the page.
            let _ = dialog.show_modal();
        } else if !open.get() && dialog.open() {
            dialog.close();
        }
    });
    view! {
        <dialog class="dialog" node_ref=node on:close=move |_| open.set(false)>
            <h2>{title}</h2>
            {children()}
            <div class="dialog-buttons">
                <button type="button" class="button" on:click=move |_| open.set(false)>
                    {no}
                </button>
                <button
                    type="button"
                    class="button button-primary"
                    on:click=move |_| {
                        open.set(false);
                        on_yes();
                    }
                >
                    {yes}
                </button>
            </div>
        </dialog>
    }
}
