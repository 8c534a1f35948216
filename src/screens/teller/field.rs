//! A field for one line, secret or not.

use leptos::prelude::*;

/// A line to be typed, with what is wrong with it.
#[component]
pub fn Line(
    /// Identifier, unique on the screen.
    id: &'static str,
    /// The label.
    label: &'static str,
    /// A word of help under the field.
    #[prop(into, optional)]
    hint: String,
    /// What the browser may fill in.
    complete: &'static str,
    /// What is in it.
    value: RwSignal<String>,
    /// What is wrong with it; nothing while nothing is.
    #[prop(into)]
    error: Signal<&'static str>,
    /// Whether others may read it off the screen.
    #[prop(into)]
    shown: Signal<bool>,
) -> impl IntoView {
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described = format!("{hint_id} {error_id}");
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <input
                id=id
                type=move || if shown.get() { "text" } else { "password" }
                autocomplete=complete
                autocapitalize="off"
                spellcheck="false"
                maxlength="200"
                aria-describedby=described
                aria-invalid=move || (!error.get().is_empty()).then_some("true")
                prop:value=move || value.get()
                on:input=move |event| value.set(event_target_value(&event))
            />
            <p class="field-error" id=error_id>{move || error.get()}</p>
            <p class="field-hint" id=hint_id>{hint}</p>
        </div>
    }
}

/// Whether a passphrase is shown while it is typed.
#[component]
pub fn Show(
    /// What it says.
    label: &'static str,
    /// The answer.
    shown: RwSignal<bool>,
) -> impl IntoView {
    view! {
        <label class="option">
            <input
                type="checkbox"
                prop:checked=move || shown.get()
                on:change=move |event| shown.set(event_target_checked(&event))
            />
            <span class="option-name">{label}</span>
        </label>
    }
}
