//! A pattern of squares as one path, as codes for cameras are drawn: sharp at any size.

use std::fmt::Write as _;

/// Light squares around the pattern, which cameras need to find it.
pub const MARGIN: u32 = 4;

/// The path of so many squares a side, row after row, `1` for dark. Dark squares that lie side by side are one piece.
pub fn squares_path(size: u32, squares: &str) -> String {
    let (width, margin) = (size.max(1) as usize, MARGIN as usize);
    let mut path = String::new();
    for (y, row) in (margin..).zip(squares.as_bytes().chunks(width)) {
        let mut x = 0;
        while x < row.len() {
            let dark = row[x..]
                .iter()
                .take_while(|square| **square == b'1')
                .count();
            if dark > 0 {
                // Writing to a string cannot fail.
                let _ = write!(path, "M{} {y}h{dark}v1h-{dark}z", x + margin);
            }
            x += dark.max(1);
        }
    }
    path
}
