//! Square codes (QR), found in the pictures of a camera.
//!
//! What is dark is decided here, the rest does `rxing` with what it has from zxing-cpp. Of 140 pictures each of codes of versions 20 and 27 (far, turned,
//! from the side, blurred, noisy, in uneven light) others found:
//!
//! | | version 20 | version 27 | a picture |
//! |---|---|---|---|
//! | `rxing` 0.9 (zxing-cpp), thresholds of this module | 110 | 108 | 10 ms |
//! | the same, thresholds as zxing has them | 117 | 107 | 16 ms |
//! | `quircs` 0.10 | 91 | 54 | 17 ms |
//! | `rxing` 0.9 (zxing) | 62 | 49 | 9 ms |
//! | `rqrr` 0.11 | 48 | 15 | 42 ms |
//!
//! `rqrr` also panics on some noise, which ends a worker's program. `cargo xtask bench --only light` takes such pictures anew.

use rxing::common::{BitMatrix, DetectorRXingResult as _};
use rxing::qrcode::cpp_port::decoder::Decode;
use rxing::qrcode::cpp_port::detector::{
    FindFinderPatterns, FinderPatternSet, GenerateFinderPatternSets, SampleQR,
};

/// Largest picture that is looked at, in pixels. Cameras are asked for a good million.
const MOST_PIXELS: usize = 1 << 24;
/// Least pixels on a side: the smallest code has 21 modules.
const LEAST_SIDE: usize = 21;
/// Most triples of corners that are tried in one picture; a code has one, noise can have thousands.
const MOST_TRIES: usize = 24;

/// What is dark is told from what is light by the mean of the pixels around: to each side this part of the picture. That
/// is more than the dark middle of a corner even where a small code fills the picture, and little enough that light
/// may be uneven.
const AROUND: usize = 8;
/// Pixels on a side of the cells for which that is worked out.
const CELL: usize = 4;
/// Steps of grey that something dark is darker than that at least, so that noise on white paper stays white.
const DARKER: u32 = 3;

/// What stands in the codes of a picture, four bytes a pixel: red, green, blue and one that does not matter.
pub fn read_rgba(rgba: &[u8], width: u32, height: u32) -> Vec<Vec<u8>> {
    let side = |length| usize::try_from(length).unwrap_or(usize::MAX);
    let (width, height) = (side(width), side(height));
    if rgba.len() != width.saturating_mul(height).saturating_mul(4) {
        return Vec::new();
    }
    let pixels = rgba.as_chunks().0.iter().copied();
    let grey: Vec<u8> = pixels.map(brightness).collect();
    read(&grey, width, height)
}

/// As eyes weigh the colours, in whole numbers.
fn brightness([red, green, blue, _]: [u8; 4]) -> u8 {
    let sum = u16::from(red) * 77 + u16::from(green) * 150 + u16::from(blue) * 29;
    sum.to_be_bytes()[0]
}

/// What stands in the codes of a picture in grey, row after row.
pub fn read(grey: &[u8], width: usize, height: usize) -> Vec<Vec<u8>> {
    let sound = grey.len() <= MOST_PIXELS && width.checked_mul(height) == Some(grey.len());
    if !sound || width.min(height) < LEAST_SIDE {
        return Vec::new();
    }
    let Some(bits) = dark(grey, width) else {
        return Vec::new();
    };
    let mut corners = FindFinderPatterns(&bits, false, 0);
    let mut used: Vec<FinderPatternSet> = Vec::new();
    let mut codes = Vec::new();
    for set in GenerateFinderPatternSets(&mut corners)
        .into_iter()
        .take(MOST_TRIES)
    {
        if used.iter().any(|known| share(known, &set)) {
            continue;
        }
        if let Some(code) = content(&bits, &set) {
            codes.push(code);
            used.push(set);
        }
    }
    codes
}

/// The bytes of the code with these corners.
fn content(bits: &BitMatrix, set: &FinderPatternSet) -> Option<Vec<u8>> {
    let found = SampleQR(bits, set).ok()?;
    let content = Decode(found.getBits()).ok()?;
    content
        .isValid()
        .then(|| content.content().bytes().to_vec())
}

/// A corner belongs to one code.
fn share(one: &FinderPatternSet, other: &FinderPatternSet) -> bool {
    let corners = [&one.bl, &one.tl, &one.tr];
    corners
        .into_iter()
        .any(|corner| [&other.bl, &other.tl, &other.tr].contains(&corner))
}

/// Which pixels are dark.
fn dark(grey: &[u8], width: usize) -> Option<BitMatrix> {
    let small = |length: usize| u32::try_from(length).ok();
    let sums = Sums::of(grey, width);
    let mut bits = BitMatrix::new(small(width)?, small(grey.len() / width)?).ok()?;
    for (band, rows) in grey.chunks(width * CELL).enumerate() {
        for left in (0..width).step_by(CELL) {
            let light = sums.mean_around(band * CELL, left).saturating_sub(DARKER);
            for (y, row) in (band * CELL..).zip(rows.chunks_exact(width)) {
                let cell = row.iter().enumerate().skip(left).take(CELL);
                for (x, _) in cell.filter(|(_, grey)| u32::from(**grey) < light) {
                    bits.set(small(x)?, small(y)?);
                }
            }
        }
    }
    Some(bits)
}

/// The sum of the greys above and to the left of each place.
struct Sums {
    sums: Vec<u32>,
    width: usize,
    height: usize,
}

impl Sums {
    fn of(grey: &[u8], width: usize) -> Self {
        let mut sums = vec![0; width + 1];
        for (y, row) in grey.chunks_exact(width).enumerate() {
            let mut sum = 0;
            sums.push(0);
            for (x, grey) in row.iter().enumerate() {
                sum += u32::from(*grey);
                sums.push(sum + sums[y * (width + 1) + x + 1]);
            }
        }
        Self {
            sums,
            width,
            height: grey.len() / width,
        }
    }

    /// The mean of the pixels around a cell.
    fn mean_around(&self, top: usize, left: usize) -> u32 {
        let around = self.width.min(self.height) / AROUND;
        let rows = top.saturating_sub(around)..(top + CELL + around).min(self.height);
        let columns = left.saturating_sub(around)..(left + CELL + around).min(self.width);
        let at = |row: usize, column: usize| self.sums[row * (self.width + 1) + column];
        let left_of = |column| at(rows.end, column) - at(rows.start, column);
        let pixels = u32::try_from(rows.len() * columns.len()).unwrap_or(u32::MAX);
        (left_of(columns.end) - left_of(columns.start)) / pixels.max(1)
    }
}
