//! The rules as data: who may import what, how long a file may be, and the exceptions with their reasons.

/// A top-level module of the app and what it may use.
pub struct Layer {
    pub name: &'static str,
    /// Modules of the app, or parts of them (`browser::error`).
    pub imports: &'static [&'static str],
    /// May it know the domain?
    pub core: bool,
    /// May it touch the browser itself?
    pub web: bool,
}

/// Who may import what. A layer that is not listed may not exist.
pub const LAYERS: [Layer; 9] = [
    Layer {
        name: "",
        imports: &["app"],
        core: false,
        web: false,
    },
    Layer {
        name: "app",
        imports: &["browser", "dom", "i18n", "route", "screens", "state", "ui"],
        core: true,
        web: false,
    },
    Layer {
        name: "screens",
        imports: &["dom", "i18n", "route", "state", "ui"],
        core: true,
        web: false,
    },
    Layer {
        name: "state",
        imports: &["browser", "route"],
        core: true,
        web: false,
    },
    Layer {
        name: "ui",
        imports: &["dom", "i18n"],
        core: false,
        web: false,
    },
    Layer {
        name: "dom",
        imports: &[],
        core: false,
        web: true,
    },
    Layer {
        name: "i18n",
        imports: &["browser::error"],
        core: true,
        web: false,
    },
    Layer {
        name: "route",
        imports: &["browser"],
        core: true,
        web: false,
    },
    Layer {
        name: "browser",
        imports: &[],
        core: true,
        web: true,
    },
];

/// What `core: true` allows.
pub const CORE_CRATES: [&str; 2] = ["khoithidua_core", "belenios"];
/// What `web: true` allows.
pub const WEB_CRATES: [&str; 5] = ["web_sys", "js_sys", "wasm_bindgen", "gloo_storage", "idb"];
/// The folders below `src/screens` that every screen may use.
pub const SHARED_SCREENS: [&str; 2] = ["shared", "common"];

/// Our packages below `crates`, and which of our packages each may be built on. One that is not listed may not exist.
pub const PACKAGES: [(&str, &[&str]); 7] = [
    ("belenios", &[]),
    ("core", &["belenios"]),
    ("cli", &["belenios", "khoithidua-core"]),
    ("light", &["khoithidua-core"]),
    ("workbook", &["khoithidua-core"]),
    (
        "worker",
        &["khoithidua-core", "khoithidua-light", "khoithidua-workbook"],
    ),
    ("xtask", &["belenios", "khoithidua-core"]),
];

/// Lines of a file before its tests.
pub const LONGEST_FILE: usize = 400;
/// Longer files, and why each may be.
pub const LONGER_FILES: &[(&str, &str)] = &[];

/// Code that may hold words with accents: texts for people, and tests.
pub const PLACES_OF_WORDS: [&str; 3] = ["src/i18n/", "tests/", "crates/core/src/text.rs"];
/// More of them, and why.
pub const MORE_PLACES_OF_WORDS: &[(&str, &str)] = &[];

/// The one style file with colours in it.
pub const COLOURS: &str = "style/tokens.css";

/// Beginnings of paths that exist on one machine only.
pub const MACHINE_PATHS: [&str; 5] = [
    concat!("/ho", "me/"),
    concat!("/ro", "ot/"),
    concat!("/wo", "rk/"),
    concat!("/Use", "rs/"),
    concat!("C:", "\\"),
];
