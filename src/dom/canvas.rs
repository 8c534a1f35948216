//! A canvas with a pattern of squares on it.

use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use super::el::El;

/// Light squares around the pattern, which cameras need to find it.
const MARGIN: u32 = 4;
/// Pixels of a square: the browser makes it as large as there is room, and its edges stay sharp.
const SQUARE: u32 = 4;

/// Draws a pattern of so many squares a side, row after row, `1` for dark. Dark on white, whatever the theme: half of all
/// readers know nothing else.
pub fn draw_squares(place: &El, size: u32, squares: &str) {
    let _ = try_draw(place, size, squares);
}

fn try_draw(place: &El, size: u32, squares: &str) -> Option<()> {
    let canvas: &HtmlCanvasElement = place.node().dyn_ref()?;
    let whole = (size + 2 * MARGIN) * SQUARE;
    if canvas.width() != whole {
        canvas.set_width(whole);
        canvas.set_height(whole);
    }
    let brush = canvas.get_context("2d").ok()??;
    let brush: CanvasRenderingContext2d = brush.dyn_into().ok()?;
    brush.set_fill_style_str("white");
    brush.fill_rect(0.0, 0.0, whole.into(), whole.into());
    brush.set_fill_style_str("black");
    let width = usize::try_from(size).ok()?.max(1);
    for (y, row) in (MARGIN..).zip(squares.as_bytes().chunks(width)) {
        let mut x = 0;
        while x < row.len() {
            let dark = row[x..].iter().take_while(|s| **s == b'1').count();
            if dark > 0 {
                let (from, long) = (u32::try_from(x).ok()? + MARGIN, u32::try_from(dark).ok()?);
                let [x, y, w, h] = [from, y, long, 1].map(|squares| f64::from(squares * SQUARE));
                brush.fill_rect(x, y, w, h);
            }
            x += dark.max(1);
        }
    }
    Some(())
}
