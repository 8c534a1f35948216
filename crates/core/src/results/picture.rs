//! What the pictures of the results are drawn from: places in whole numbers, order, figures. Screens only draw.

pub mod bump;
pub mod hall;
pub mod heat;
pub mod slope;
pub mod stack;

use crate::number::Points;

/// A place along a picture, in ten-thousandths of its length: 0 to [`WHOLE`].
pub type Along = u16;

/// The length of a picture.
pub const WHOLE: Along = 10_000;

/// A straight scale from the least to the most that is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    low: i128,
    high: i128,
}

impl Scale {
    /// A scale that has room for all of these.
    pub fn over(values: impl IntoIterator<Item = Points>) -> Self {
        let raw = values.into_iter().map(|p| i128::from(p.raw()));
        let ends = raw.fold(None, |ends: Option<(i128, i128)>, value| {
            let (low, high) = ends.unwrap_or((value, value));
            Some((low.min(value), high.max(value)))
        });
        let (low, high) = ends.unwrap_or_default();
        Self { low, high }
    }

    /// Where a value lies; values beyond an end lie at that end, and all lie in the middle of a scale without length.
    pub fn at(&self, value: Points) -> Along {
        let length = self.high - self.low;
        if length == 0 {
            return WHOLE / 2;
        }
        let from_low = (i128::from(value.raw()) - self.low).clamp(0, length);
        Along::try_from(from_low * i128::from(WHOLE) / length).unwrap_or(WHOLE)
    }
}

/// How far a part of a whole reaches; nothing of nothing.
pub fn share(part: u32, whole: u32) -> Along {
    let part = u64::from(part.min(whole)) * u64::from(WHOLE);
    let share = u64::checked_div(part, u64::from(whole));
    share.map_or(0, |share| Along::try_from(share).unwrap_or(WHOLE))
}

#[cfg(test)]
mod tests;
