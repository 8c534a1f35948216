//! A text as a square code for cameras, drawn as one path: sharp at any size, on paper too.

use std::fmt::Write as _;

use qrcode::{Color, EcLevel, QrCode};

use crate::dom::{El, svg};

/// Light around the code, which cameras need to find it.
const MARGIN: usize = 4;

/// The picture; `label` says what it is. `None` for a text that no code can hold.
pub fn qr(text: &str, label: &str) -> Option<El> {
    let code = [EcLevel::M, EcLevel::L]
        .into_iter()
        .find_map(|level| QrCode::with_error_correction_level(text, level).ok())?;
    let whole = code.width() + 2 * MARGIN;
    let picture = svg("svg")
        .class("qr")
        .attr("viewBox", &format!("0 0 {whole} {whole}"))
        .attr("shape-rendering", "crispEdges")
        .attr("role", "img")
        .attr("aria-label", label)
        .child(svg("path").attr("d", &path(&code)));
    Some(picture)
}

/// Dark squares that lie side by side are one piece.
fn path(code: &QrCode) -> String {
    let (width, colours) = (code.width(), code.to_colors());
    let mut path = String::new();
    for (y, row) in (MARGIN..).zip(colours.chunks_exact(width)) {
        let mut x = 0;
        while x < width {
            let dark = row[x..].iter().take_while(|c| **c == Color::Dark).count();
            if dark > 0 {
                // Writing to a string cannot fail.
                let _ = write!(path, "M{} {y}h{dark}v1h-{dark}z", x + MARGIN);
            }
            x += dark.max(1);
        }
    }
    path
}
