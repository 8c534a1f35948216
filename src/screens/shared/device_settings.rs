//! Text size, colours, language.

use leptos::prelude::*;

use crate::dom::El;
use crate::i18n::{self, Language};
use crate::state::prefs::{self, Prefs, Theme};
use crate::ui::choice::segments;

/// The settings of this device.
pub fn device_settings() -> Vec<El> {
    let prefs: Prefs = expect_context();
    let (t, never) = (i18n::common(), Signal::stored(false));
    let words = |list: &[&str]| list.iter().map(ToString::to_string).collect::<Vec<_>>();
    let sizes = segments(
        t.text_size,
        "text-size",
        words(&t.text_sizes),
        move || Some(usize::from(prefs.text_size())),
        never,
        move |i| prefs.set_text_size(u8::try_from(i).unwrap_or(1)),
    );
    let themes = segments(
        t.theme,
        "theme",
        words(&t.themes),
        move || Theme::ALL.iter().position(|t| *t == prefs.theme()),
        never,
        move |i| {
            if let Some(theme) = Theme::ALL.get(i) {
                prefs.set_theme(*theme);
            }
        },
    );
    let languages = segments(
        t.language,
        "language",
        Language::ALL.map(|(_, name)| name.to_owned()),
        || {
            Language::ALL
                .iter()
                .position(|(l, _)| *l == Language::current())
        },
        never,
        |i| {
            if let Some((language, _)) = Language::ALL.get(i) {
                prefs::set_language(language.code());
            }
        },
    );
    vec![sizes, themes, languages]
}
