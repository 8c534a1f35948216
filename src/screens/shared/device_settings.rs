//! Text size, colours, language.

use leptos::prelude::*;

use crate::i18n::{self, Language};
use crate::state::prefs::{self, Prefs, Theme};
use crate::ui::choice::Segments;

/// The settings of this device.
#[component]
pub fn DeviceSettings() -> impl IntoView {
    let prefs: Prefs = expect_context();
    let t = i18n::common();
    let sizes: Vec<String> = t.text_sizes.iter().map(ToString::to_string).collect();
    let themes: Vec<String> = t.themes.iter().map(ToString::to_string).collect();
    let languages: Vec<String> = Language::ALL
        .iter()
        .map(|(_, name)| (*name).to_owned())
        .collect();
    let language = Language::ALL
        .iter()
        .position(|(l, _)| *l == Language::current());
    view! {
        <Segments
            legend=t.text_size
            name="text-size"
            options=sizes
            chosen=Signal::derive(move || Some(usize::from(prefs.text_size())))
            on_choose=move |i| prefs.set_text_size(u8::try_from(i).unwrap_or(1))
        />
        <Segments
            legend=t.theme
            name="theme"
            options=themes
            chosen=Signal::derive(move || Theme::ALL.iter().position(|t| *t == prefs.theme()))
            on_choose=move |i| {
                if let Some(theme) = Theme::ALL.get(i) {
                    prefs.set_theme(*theme);
                }
            }
        />
        <Segments
            legend=t.language
            name="language"
            options=languages
            chosen=Signal::stored(language)
            on_choose=move |i| {
                if let Some((language, _)) = Language::ALL.get(i) {
                    prefs::set_language(language.code());
                }
            }
        />
    }
}
