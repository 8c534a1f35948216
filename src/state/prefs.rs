//! Small preferences of this device: language, text size, colours, who was here last.

use leptos::prelude::*;

use crate::browser::{device, dom};

const LANGUAGE: &str = "khoithidua.language";
const TEXT_SIZE: &str = "khoithidua.text-size";
const THEME: &str = "khoithidua.theme";

/// Text sizes, smallest first. The style sheet knows them by number.
pub const TEXT_SIZES: u8 = 4;

/// Colours of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// As the device is set.
    Device,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// Every theme.
    pub const ALL: [Self; 3] = [Self::Device, Self::Light, Self::Dark];

    fn name(self) -> &'static str {
        match self {
            Self::Device => "device",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// The preferences that show at once.
#[derive(Clone, Copy)]
pub struct Prefs {
    text_size: RwSignal<u8>,
    theme: RwSignal<Theme>,
}

impl Prefs {
    /// Reads what the device remembers, and applies it.
    pub fn load() -> Self {
        let size = device::preference(TEXT_SIZE).and_then(|s| s.parse().ok());
        let theme = device::preference(THEME);
        let theme = Theme::ALL
            .into_iter()
            .find(|t| Some(t.name()) == theme.as_deref());
        let prefs = Self {
            text_size: RwSignal::new(size.filter(|s| *s < TEXT_SIZES).unwrap_or(1)),
            theme: RwSignal::new(theme.unwrap_or(Theme::Device)),
        };
        prefs.apply();
        prefs
    }

    /// Size of text, from zero to [`TEXT_SIZES`] − 1; one is the usual.
    pub fn text_size(self) -> u8 {
        self.text_size.get()
    }

    /// Sets the size of text.
    pub fn set_text_size(self, size: u8) {
        self.text_size.set(size.min(TEXT_SIZES - 1));
        self.apply();
    }

    /// Colours.
    pub fn theme(self) -> Theme {
        self.theme.get()
    }

    /// Sets the colours.
    pub fn set_theme(self, theme: Theme) {
        self.theme.set(theme);
        self.apply();
    }

    fn apply(self) {
        let (size, theme) = (self.text_size.get_untracked(), self.theme.get_untracked());
        dom::set_root_attribute("data-text-size", &size.to_string());
        dom::set_root_attribute("data-theme", theme.name());
        device::set_preference(TEXT_SIZE, &size.to_string());
        device::set_preference(THEME, theme.name());
    }
}

/// The language the device remembers: a code, such as `vi`.
pub fn language() -> Option<String> {
    device::preference(LANGUAGE)
}

/// Changes the language. Texts are chosen once, so the page is loaded anew; drafts are written by then.
pub fn set_language(code: &str) {
    device::set_preference(LANGUAGE, code);
    dom::reload();
}
