//! Parts that were invented for trying out say so until somebody says that they are real.

use khoithidua_core::conference::SamplePart;
use leptos::prelude::*;

use super::editing::Editing;
use crate::screens::desk::widgets::Notice;
use crate::ui::notice::Tone;

/// The mark on a part, with what it says and the button that takes it off.
pub fn invented(
    editing: Editing,
    part: SamplePart,
    [text, real]: [&'static str; 2],
) -> impl IntoView {
    let is_sample = editing.part(move |plan| plan.is_sample(part));
    let take_off = move |_| {
        editing.change(move |plan| {
            plan.sample.remove(&part);
        });
    };
    move || {
        is_sample.get().then(|| {
            view! {
                <Notice tone=Tone::Info>
                    <p>{text}</p>
                    <button type="button" class="button button-small" on:click=take_off>
                        {real}
                    </button>
                </Notice>
            }
        })
    }
}
