//! One of many, chosen from a list that opens.

use leptos::prelude::*;

/// A list that opens. `chosen` is the place of what is chosen, from zero.
#[component]
pub fn Select(
    /// Identifier, unique on the screen.
    #[prop(into)]
    id: String,
    /// What is asked.
    label: &'static str,
    /// What stands there before anything is chosen; nothing where something always is.
    #[prop(optional)]
    nothing: &'static str,
    /// The answers.
    options: Vec<String>,
    /// Which one is chosen.
    chosen: RwSignal<Option<usize>>,
) -> impl IntoView {
    let none = (!nothing.is_empty()).then(|| view! { <option value="">{nothing}</option> });
    let options: Vec<_> = options
        .into_iter()
        .enumerate()
        .map(|(place, text)| view! { <option value=place.to_string()>{text}</option> })
        .collect();
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <select
                id=id
                prop:value=move || chosen.get().map_or_else(String::new, |place| place.to_string())
                on:change=move |event| chosen.set(event_target_value(&event).parse().ok())
            >
                {none}
                {options}
            </select>
        </div>
    }
}
