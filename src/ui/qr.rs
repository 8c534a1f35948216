//! A QR code as one path of a picture, sharp at any size, in print too.

use std::fmt::Write as _;

use qrcode::types::Color;
use qrcode::{EcLevel, QrCode};

/// Quiet border, in modules: what readers ask for.
const QUIET: usize = 4;

/// The view box and the path of a code for a text; `None` for a text that is too long for any.
pub fn path(text: &str) -> Option<(String, String)> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    let width = code.width();
    let mut path = String::new();
    for (place, color) in code.to_colors().into_iter().enumerate() {
        if color == Color::Dark {
            let (x, y) = (place % width + QUIET, place / width + QUIET);
            // Writing into a string cannot fail.
            let _ = write!(path, "M{x} {y}h1v1h-1z");
        }
    }
    let whole = width + 2 * QUIET;
    Some((format!("0 0 {whole} {whole}"), path))
}
