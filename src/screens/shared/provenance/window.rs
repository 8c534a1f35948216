//! A window over the page that shows where one number comes from.

use leptos::html;
use leptos::prelude::*;

use super::detail::Asked;
use crate::i18n;

/// Open while something is asked. The browser keeps focus inside, closes it on Escape, and gives focus back.
#[component]
pub fn Window(
    /// What is asked.
    asked: RwSignal<Option<Asked>>,
    /// What stands over the answer.
    title: Signal<String>,
    /// The answer.
    children: ChildrenFn,
) -> impl IntoView {
    let node: NodeRef<html::Dialog> = NodeRef::new();
    Effect::new(move |_| {
        let Some(dialog) = node.get() else { return };
        let wanted = asked.with(Option::is_some);
        if wanted && !dialog.open() {
            // Fails only for a dialog that is not in the page.
            let _ = dialog.show_modal();
        } else if !wanted && dialog.open() {
            dialog.close();
        }
    });
    view! {
        <dialog
            class="dialog window"
            aria-labelledby="window-title"
            node_ref=node
            on:close=move |_| asked.set(None)
        >
            <h2 id="window-title" tabindex="-1" autofocus="">{move || title.get()}</h2>
            {move || asked.with(Option::is_some).then(|| children())}
            <div class="dialog-buttons">
                <button type="button" class="button button-primary" on:click=move |_| asked.set(None)>
                    {i18n::provenance().close}
                </button>
            </div>
        </dialog>
    }
}
