//! What comes through: bytes a second for sizes of codes and rates of loss, the fountain code beside `RaptorQ`, and codes
//! found in pictures of all kinds.
//!
//! `cargo xtask bench --only light`
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "pictures and means, not points or votes"
)]

mod chance;
mod fountains;
mod picture;
mod pictures;
mod rates;

fn main() {
    rates::print();
    rates::print_delegate();
    fountains::compare();
    pictures::print();
}
