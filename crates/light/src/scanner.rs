//! A camera's pictures, one after the other.

use khoithidua_core::light::Seen;

use crate::picture;
use crate::receiver::Receiver;

/// Looks at pictures and keeps what is not whole yet. Whoever drops it forgets that.
#[derive(Clone, Debug, Default)]
pub struct Scanner {
    receiver: Receiver,
}

impl Scanner {
    /// Looks at a picture: four bytes for each pixel, red, green, blue and one that does not matter, row after row. A
    /// picture of other measures than these is one without codes.
    pub fn look(&mut self, rgba: &[u8], width: u32, height: u32) -> Seen {
        self.receiver.next_picture();
        let mut seen = Seen::Nothing;
        for bytes in picture::read_rgba(rgba, width, height) {
            let news = self.receiver.take(&bytes);
            if weight(&news) > weight(&seen) {
                seen = news;
            }
            // Another file in the same picture becomes whole with the next picture: only one can be given out.
            if matches!(seen, Seen::Whole { .. }) {
                break;
            }
        }
        seen
    }
}

/// Which of several codes in a picture is told about.
fn weight(seen: &Seen) -> u8 {
    match seen {
        Seen::Nothing => 0,
        // Given out before, and still there.
        Seen::Part { have, need, .. } if have == need => 1,
        Seen::Newer(_) => 2,
        Seen::Part { .. } => 3,
        Seen::Whole { .. } => 4,
    }
}
