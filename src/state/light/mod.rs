//! Handing over by light: a file shown as codes, and codes read by the camera.
//!
//! | part | what it does |
//! |---|---|
//! | [`show`] | a file as a stream of codes on this screen |
//! | [`watch`] | the camera, and what it has read so far |

pub mod show;
pub mod watch;

use leptos::prelude::StoredValue;

pub use crate::browser::styles::add_light as styles;
use crate::browser::wake::Awake;

/// For as long as the screen around it stands: it stays on, and has the styles of codes.
fn stage() {
    styles();
    let _ = StoredValue::new_local(Awake::begin());
}
