//! The only code that touches the browser. One file, one service; everything that can fail says so.
#![expect(
    clippy::disallowed_methods,
    reason = "this is the place those prohibitions point to"
)]

mod any;
pub mod camera;
pub mod clipboard;
pub mod db;
pub mod device;
pub mod dom;
pub mod drops;
pub mod error;
pub mod files;
pub mod install;
pub mod offline;
pub mod sound;
pub mod styles;
pub mod tabs;
pub mod task;
pub mod timer;
pub mod wake;
pub mod worker;
pub mod writing;

pub use error::BrowserError;
