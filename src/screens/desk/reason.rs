//! Why the board decides as it does: typed, or one of the usual reasons.

use leptos::prelude::*;

use super::widgets::TextArea;
use crate::i18n;

/// The field for a reason, with the usual ones a tap away.
#[component]
pub fn Reason(
    /// Identifier, unique on the screen.
    id: String,
    /// What is typed.
    reason: RwSignal<String>,
    /// The usual ones.
    usual: &'static [&'static str],
) -> impl IntoView {
    let t = i18n::desk();
    let usual: Vec<_> = usual
        .iter()
        .map(|why| {
            view! {
                <button
                    type="button"
                    class="button button-small"
                    on:click=move |_| reason.set((*why).to_owned())
                >
                    {*why}
                </button>
            }
            .into_any()
        })
        .collect();
    view! {
        <TextArea
            id
            label=t.why
            hint=t.why_hint
            rows=2
            value=reason
            on_input=move |text| reason.set(text)
        />
        <div class="button-row">{usual}</div>
    }
}
