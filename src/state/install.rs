//! Whether installing the app is still to be suggested here, and how it is done.

use leptos::prelude::*;

use crate::browser::{device, install};

pub use crate::browser::install::Way;

const DISMISSED: &str = "khoithidua.install";

/// What is known of it; copied freely.
#[derive(Clone, Copy)]
pub struct Installing {
    helps: RwSignal<bool>,
    way: RwSignal<Way>,
}

impl Installing {
    /// As it stands, and followed from then on.
    pub fn new() -> Self {
        let helps = || !device::is_installed() && device::preference(DISMISSED).is_none();
        let installing = Self {
            helps: RwSignal::new(helps()),
            way: RwSignal::new(install::way()),
        };
        // The screen may be gone when the browser says something.
        install::on_change(move || {
            let _ = installing.helps.try_set(helps());
            let _ = installing.way.try_set(install::way());
        });
        installing
    }

    /// Whether to suggest it.
    pub fn helps(self) -> bool {
        self.helps.get()
    }

    /// How it is done here.
    pub fn way(self) -> Way {
        self.way.get()
    }

    /// Lets the browser install the app. Who declines there is not asked again.
    pub async fn install(self) {
        install::install().await;
        self.dismiss();
    }

    /// "Not now."
    pub fn dismiss(self) {
        device::set_preference(DISMISSED, "no");
        let _ = self.helps.try_set(false);
    }
}
