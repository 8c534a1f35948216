//! The shared widgets as components, for the desk's `view!`; and two that take views inside.
#![expect(
    clippy::needless_pass_by_value,
    reason = "a component owns its properties"
)]

use khoithidua_core::conference::{Conference, SamplePart};
use leptos::html;
use leptos::prelude::*;

use crate::dom::El;
use crate::dom::view::Embed;
use crate::i18n;
use crate::screens::shared::{device_settings, sample, status_bar};
use crate::state::status::Status;
use crate::ui::choice::segments;
use crate::ui::field::{Around, Keyboard, paste_area, text_area, text_field};
use crate::ui::notice::{self, Tone};
use crate::ui::stepper::{count_stepper, round_button};

fn embedded(el: El) -> AnyView {
    view! { <Embed el /> }.into_any()
}

/// Where saving stands.
#[component]
pub fn SaveMark(status: Status) -> impl IntoView {
    embedded(status_bar::save_mark(status))
}

/// Warnings about this device.
#[component]
pub fn DeviceNotices(status: Status) -> impl IntoView {
    embedded(status_bar::device_notices(status))
}

/// Text size, colours, language.
#[component]
pub fn DeviceSettings() -> impl IntoView {
    device_settings::device_settings()
        .into_iter()
        .map(embedded)
        .collect::<Vec<_>>()
}

/// The mark on sample data.
pub fn sample_mark(conference: &Conference, part: SamplePart) -> Option<AnyView> {
    sample::sample_mark(conference, part).map(embedded)
}

/// A group of radio buttons. `name` must be unique on the screen.
#[component]
pub fn Segments(
    /// What is asked.
    #[prop(into)]
    legend: String,
    /// Name of the group.
    #[prop(into)]
    name: String,
    /// The answers.
    options: Vec<String>,
    /// Which answer is marked.
    #[prop(into)]
    chosen: Signal<Option<usize>>,
    /// Whether nothing can be changed now.
    #[prop(into, optional)]
    disabled: Signal<bool>,
    /// An answer was tapped.
    on_choose: impl Fn(usize) + 'static,
) -> impl IntoView {
    embedded(segments(
        &legend,
        &name,
        options,
        move || chosen.get(),
        disabled,
        on_choose,
    ))
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
    let around = Around {
        id: &id,
        label: &label,
        hint: &hint,
    };
    embedded(text_area(
        around,
        rows,
        move || value.get(),
        disabled,
        on_input,
    ))
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
    /// What kind of text.
    keyboard: Keyboard,
    /// What is in it.
    #[prop(into)]
    value: Signal<String>,
    /// Whether nothing can be changed now.
    #[prop(into, optional)]
    disabled: Signal<bool>,
    /// Something was typed.
    on_input: impl Fn(String) + 'static,
) -> impl IntoView {
    let around = Around {
        id: &id,
        label: &label,
        hint: &hint,
    };
    let fine = String::new;
    embedded(text_field(
        around,
        keyboard,
        move || value.get(),
        fine,
        disabled,
        on_input,
    ))
}

/// A whole number that is typed, or made smaller and larger by buttons.
#[component]
pub fn NumberField(
    /// Identifier, unique on the screen.
    #[prop(into)]
    id: String,
    /// The label.
    #[prop(into)]
    label: String,
    /// What the buttons do.
    buttons: [&'static str; 2],
    /// What is in the field.
    #[prop(into)]
    value: Signal<String>,
    /// The number that it is; nothing while it is none.
    #[prop(into)]
    number: Signal<Option<u32>>,
    /// It was typed or changed.
    on_input: impl Fn(String) + Clone + 'static,
) -> impl IntoView {
    let step = |sign: &'static str, name: &str, step: fn(u32) -> u32| {
        let change = on_input.clone();
        let name = format!("{name}: {label}");
        let tapped = move || change(step(number.get_untracked().unwrap_or(0)).to_string());
        embedded(round_button(sign, &name, Signal::stored(false), tapped))
    };
    let less = step("\u{2212}", buttons[0], |n| n.saturating_sub(1));
    let more = step("+", buttons[1], |n| n.saturating_add(1));
    view! {
        <div class="number-field" role="group" aria-label=label.clone()>
            <TextField id label=label.clone() keyboard=Keyboard::Whole value on_input />
            {less}
            {more}
        </div>
    }
}

/// A whole count with a smaller and a larger button.
#[component]
pub fn CountStepper(
    /// What is counted.
    #[prop(into)]
    label: String,
    /// What the buttons do.
    buttons: [&'static str; 2],
    /// The count.
    #[prop(into)]
    count: Signal<u32>,
    /// Whether nothing can be changed now.
    #[prop(into, optional)]
    disabled: Signal<bool>,
    /// It was changed.
    on_change: impl Fn(u32) + 'static,
) -> impl IntoView {
    let count = move || Some(count.get());
    embedded(count_stepper(&label, buttons, count, disabled, on_change))
}

/// A field for the content of a file, however long.
#[component]
pub fn PasteArea(
    /// The label.
    #[prop(into)]
    label: String,
    /// What is in it.
    text: RwSignal<String>,
) -> impl IntoView {
    let around = Around {
        id: "paste",
        label: &label,
        hint: i18n::exits().paste_hint,
    };
    let unlocked = Signal::stored(false);
    embedded(paste_area(
        around,
        move || text.get(),
        unlocked,
        move |typed| text.set(typed),
    ))
}

/// A progress bar that moves. Words beside it must say the same.
#[component]
pub fn Progress(
    /// Steps done.
    #[prop(into)]
    done: Signal<usize>,
    /// Steps in all.
    #[prop(into)]
    total: Signal<usize>,
    /// What is in progress, for screen readers.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    view! {
        <progress
            class="progress"
            aria-label=label
            value=move || done.get().to_string()
            max=move || total.get().max(1).to_string()
        ></progress>
    }
}

/// A message with views in it.
#[component]
pub fn Notice(tone: Tone, children: Children) -> impl IntoView {
    let (class, sign, role) = notice::look(tone);
    view! {
        <div class=class role=role>
            <span class="notice-sign" aria-hidden="true">{sign}</span>
            <div class="notice-text">{children()}</div>
        </div>
    }
}

/// A question with views in it, open while `open` holds.
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
    /// True where something else in it is what most people want.
    #[prop(optional)]
    aside: bool,
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
    let answer = move |_| {
        open.set(false);
        on_yes();
    };
    view! {
        <dialog class="dialog" node_ref=node on:close=move |_| open.set(false)>
            <h2>{title}</h2>
            {children()}
            <div class="dialog-buttons">
                <button type="button" class="button" on:click=move |_| open.set(false)>{no}</button>
                <button type="button" class="button" class:button-primary=!aside on:click=answer>{yes}</button>
            </div>
        </dialog>
    }
}
