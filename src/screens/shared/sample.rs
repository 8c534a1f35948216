//! The mark on everything that was invented for trying out.

use khoithidua_core::conference::{Conference, SamplePart};
use leptos::prelude::*;

use crate::i18n;

/// The mark, where this part of the conference is sample data.
pub fn sample_mark(conference: &Conference, part: SamplePart) -> Option<impl IntoView + use<>> {
    conference.is_sample(part).then(|| {
        let t = i18n::common();
        view! {
            <p class="sample">
                <strong class="sample-badge">{t.sample_badge}</strong>
                " "
                {(t.sample_part)(part)}
            </p>
        }
    })
}
