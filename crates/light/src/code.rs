//! Square codes (QR): drawn, and found in pictures.

use fast_qr::{ECL, Mode, QRBuilder, QRCode};
use khoithidua_core::light::{Code, Density, LightError};
use rqrr::PreparedImage;

/// Largest picture that is looked at, in pixels. Cameras are asked for a good million.
const MOST_PIXELS: usize = 1 << 24;
/// Least pixels on a side: the smallest code has 21 modules.
const LEAST_SIDE: usize = 21;

/// Most bytes in one code of a stream: what versions 20 and 27 hold at the lowest correction of errors. A code that
/// cannot be read is one that is lost, and the stream makes good for that.
pub fn capacity(density: Density) -> usize {
    match density {
        Density::Calm => 858,
        Density::Dense => 1465,
    }
}

/// A frame as the smallest code that holds it.
///
/// # Errors
/// [`LightError::TooLarge`].
pub fn draw_frame(bytes: Vec<u8>) -> Result<Code, LightError> {
    draw(bytes, ECL::L)
}

/// A text as a code that stands still.
///
/// # Errors
/// [`LightError::TooLarge`].
pub fn draw_text(text: &str) -> Result<Code, LightError> {
    draw(text.as_bytes().to_vec(), ECL::M)
}

fn draw(bytes: Vec<u8>, correction: ECL) -> Result<Code, LightError> {
    let mut builder = QRBuilder::new(bytes);
    let code = builder.mode(Mode::Byte).ecl(correction).build();
    let code = code.map_err(|_| LightError::TooLarge)?;
    Ok(Code {
        size: u32::try_from(code.size).map_err(|_| LightError::TooLarge)?,
        modules: modules(&code),
    })
}

fn modules(code: &QRCode) -> String {
    let rows = (0..code.size).map(|row| &code[row]);
    rows.flatten()
        .map(|module| if module.value() { '1' } else { '0' })
        .collect()
}

/// What stands in the codes of a picture, four bytes a pixel.
pub fn read_picture(rgba: &[u8], width: u32, height: u32) -> Vec<Vec<u8>> {
    let side = |length| usize::try_from(length).unwrap_or(usize::MAX);
    let (width, height) = (side(width), side(height));
    if rgba.len() != width.saturating_mul(height).saturating_mul(4) {
        return Vec::new();
    }
    let grey: Vec<u8> = rgba.as_chunks().0.iter().copied().map(brightness).collect();
    read(&grey, width, height)
}

/// As eyes weigh the colours, in whole numbers.
fn brightness([red, green, blue, _]: [u8; 4]) -> u8 {
    let sum = u16::from(red) * 77 + u16::from(green) * 150 + u16::from(blue) * 29;
    sum.to_be_bytes()[0]
}

/// What stands in the codes of a picture in grey.
pub fn read(grey: &[u8], width: usize, height: usize) -> Vec<Vec<u8>> {
    if width.min(height) < LEAST_SIDE || grey.len() > MOST_PIXELS || grey.len() != width * height {
        return Vec::new();
    }
    let mut picture =
        PreparedImage::prepare_from_greyscale(width, height, |x, y| grey[y * width + x]);
    let grids = picture.detect_grids();
    let read = grids.iter().filter_map(|grid| {
        let mut bytes = Vec::new();
        grid.decode_to(&mut bytes).ok()?;
        Some(bytes)
    });
    read.collect()
}
