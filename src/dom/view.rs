//! An element inside `view!`: for the desk, which shows some things just as the delegate's phone does.

use leptos::html;
use leptos::prelude::*;

use super::el::El;

/// Shows an element. The box around it takes no part in the layout.
#[component]
pub fn Embed(
    /// What to show.
    el: El,
) -> impl IntoView {
    let node: NodeRef<html::Div> = NodeRef::new();
    node.on_load(move |place| {
        // The same box may be used for the next element when a screen is made anew.
        place.replace_children_with_node_1(el.node());
    });
    view! { <div class="embed" node_ref=node></div> }
}
