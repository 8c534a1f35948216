//! A way in for files beside picking and pasting: another screen's codes, read by the camera.

use leptos::prelude::*;

use super::scanner::scanner;
use crate::dom::view::Embed;
use crate::i18n;

/// A button that opens the camera, and closes it with the first file.
#[component]
pub fn ScanFile(
    /// A file was read.
    on_text: impl Fn(String) + Copy + Send + 'static,
) -> impl IntoView {
    let (t, scans) = (i18n::light(), RwSignal::new(false));
    let whole = move |text| {
        scans.set(false);
        on_text(text);
    };
    move || {
        let name = if scans.get() { t.stop } else { t.scan };
        view! {
            {scans.get().then(|| view! { <Embed el=scanner(whole) /> })}
            <button
                type="button"
                class="button button-wide"
                on:click=move |_| scans.update(|scans| *scans = !*scans)
            >
                {name}
            </button>
        }
    }
}
