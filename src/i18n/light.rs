//! Words of handing over by light: codes shown, codes read.

use crate::browser::error::CameraError;

/// What stands around a code and around a camera's picture.
#[derive(Clone, Copy, Debug)]
pub struct Light {
    /// Name of a file, how many codes.
    pub code_of: fn(&str, u32) -> String,
    pub drawing: &'static str,
    pub still: &'static str,
    pub many: fn(u32) -> String,
    pub pause: &'static str,
    pub go_on: &'static str,
    pub faster: &'static str,
    pub slower: &'static str,
    pub bright: &'static str,
    pub too_large: &'static str,
    pub other_version: &'static str,
    pub opening: &'static str,
    pub looking: &'static str,
    pub part: fn(u32, u32) -> String,
    pub newer: &'static str,
    pub picture: &'static str,
    pub cameras: &'static str,
    pub camera: fn(usize) -> String,
    pub torch: [&'static str; 2],
    pub again: &'static str,
    pub error: fn(CameraError) -> &'static str,
    pub scan: &'static str,
    pub stop: &'static str,
    pub stop_showing: &'static str,
}

/// The delegate's way of handing over by light.
#[derive(Clone, Copy, Debug)]
pub struct HandByLight {
    pub offer: &'static str,
    pub offer_text: &'static str,
    pub title: &'static str,
    pub text: &'static str,
    pub next: &'static str,
    pub scan_title: &'static str,
    pub scan_text: &'static str,
    pub show_again: &'static str,
    pub other_ways: &'static str,
    pub draft_show: &'static str,
    pub draft_text: &'static str,
    pub draft_done: &'static str,
    pub draft_moved: &'static str,
    pub draft_moved_text: &'static str,
    pub draft_back: &'static str,
    pub open_text: &'static str,
}
