//! The buttons over a paper's text.

use khoithidua_core::plan::writing::{Tool, apply};
use leptos::prelude::*;

use crate::i18n::plan::papers;
use crate::state::exchange;

/// The buttons, for the field with an identifier.
pub fn tools(field: StoredValue<String>) -> AnyView {
    let t = papers::papers();
    let button = |tool: Tool| {
        let (sign, name) = (t.tool)(tool);
        let class = format!("button button-small tool-{}", class_of(tool));
        view! {
            <button
                type="button"
                class=class
                title=name
                on:click=move |_| run(&field.get_value(), tool)
            >
                {sign}
            </button>
        }
    };
    view! {
        <div class="tools" role="group" aria-label=t.tools_label>
            {Tool::ALL.map(button).into_iter().collect_view()}
        </div>
    }
    .into_any()
}

fn class_of(tool: Tool) -> &'static str {
    match tool {
        Tool::Bold => "bold",
        Tool::Italic => "italic",
        _ => "plain",
    }
}

/// Does what a button does to what is selected in the field with an identifier.
pub fn run(field: &str, tool: Tool) {
    if let Some((text, selection)) = exchange::selected(field) {
        let sample = (papers::papers().sample)(tool);
        let _ = exchange::replace(field, &apply(tool, &text, selection, sample));
    }
}

/// The button that is pressed with Ctrl and a letter.
pub fn by_letter(letter: &str) -> Option<Tool> {
    match letter {
        "b" => Some(Tool::Bold),
        "i" => Some(Tool::Italic),
        _ => None,
    }
}
