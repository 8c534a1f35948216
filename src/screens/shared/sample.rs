//! The mark on everything that was invented for trying out.

use khoithidua_core::conference::{Conference, SamplePart};

use crate::dom::{El, el, strong};
use crate::i18n;

/// The mark, where this part of the conference is sample data.
pub fn sample_mark(conference: &Conference, part: SamplePart) -> Option<El> {
    let t = i18n::first();
    conference.is_sample(part).then(|| {
        el("p")
            .class("sample")
            .child(strong(t.sample_badge).class("sample-badge"))
            .text(" ")
            .text((t.sample_part)(part))
    })
}
