//! Text fields with a visible label, a hint, and an error tied to them.

use leptos::prelude::*;

/// What kind of text a field takes; decides the keyboard that phones show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keyboard {
    /// Any text.
    Text,
    /// A number with a decimal comma.
    Decimal,
    /// A person's name.
    Name,
    /// A search.
    Search,
}

/// One line of text.
#[component]
pub fn TextField(
    /// Identifier, unique on the screen.
    #[prop(into)]
    id: String,
    /// The label.
    #[prop(into)]
    label: String,
    /// A word of help under the field.
    #[prop(into, optional)]
    hint: String,
    /// What is in it.
    #[prop(into)]
    value: Signal<String>,
    /// What is wrong with it; empty while nothing is.
    #[prop(into, optional)]
    error: Signal<String>,
    /// Which keyboard.
    keyboard: Keyboard,
    /// What stands behind the field, such as a unit of measure.
    #[prop(into, optional)]
    suffix: String,
    /// Whether nothing can be changed now.
    #[prop(into, optional)]
    disabled: Signal<bool>,
    /// Something was typed.
    on_input: impl Fn(String) + 'static,
) -> impl IntoView {
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described = format!("{hint_id} {error_id}");
    let (kind, mode, complete) = match keyboard {
        Keyboard::Text => ("text", "text", "off"),
        Keyboard::Decimal => ("text", "decimal", "off"),
        Keyboard::Name => ("text", "text", "name"),
        Keyboard::Search => ("search", "search", "off"),
    };
    let has_error = move || error.with(|e| !e.is_empty());
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <div class="field-box">
                <input
                    id=id
                    type=kind
                    inputmode=mode
                    autocomplete=complete
                    spellcheck="false"
                    aria-describedby=described
                    aria-invalid=move || has_error().then_some("true")
                    prop:value=move || value.get()
                    prop:disabled=move || disabled.get()
                    on:input=move |event| on_input(event_target_value(&event))
                />
                {(!suffix.is_empty()).then(|| view! { <span class="field-suffix">{suffix}</span> })}
            </div>
            <p class="field-hint" id=hint_id>{hint}</p>
            <p class="field-error" id=error_id>{move || error.get()}</p>
        </div>
    }
}

/// Several lines of text.
#[component]
pub fn TextArea(
    /// Identifier, unique on the screen.
    #[prop(into)]
    id: String,
    /// The label.
    #[prop(into)]
    label: String,
    /// A word of help under the field.
    #[prop(into, optional)]
    hint: String,
    /// What is in it.
    #[prop(into)]
    value: Signal<String>,
    /// Lines to show.
    #[prop(default = 4)]
    rows: u32,
    /// Whether nothing can be changed now.
    #[prop(into, optional)]
    disabled: Signal<bool>,
    /// Something was typed.
    on_input: impl Fn(String) + 'static,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <textarea
                id=id
                rows=rows.to_string()
                aria-describedby=hint_id.clone()
                prop:value=move || value.get()
                prop:disabled=move || disabled.get()
                on:input=move |event| on_input(event_target_value(&event))
            ></textarea>
            <p class="field-hint" id=hint_id>{hint}</p>
        </div>
    }
}
