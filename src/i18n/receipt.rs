//! Words of receipts on phones.

use khoithidua_core::receipt::{ReceiptError, ReceiptVerdict};

/// Texts around the desk's receipt.
#[derive(Clone, Copy, Debug)]
pub struct ReceiptWords {
    pub title: &'static str,
    pub text: &'static str,
    pub open: &'static str,
    pub paste: &'static str,
    pub checking: &'static str,
    /// What it says, and what is to be done then.
    pub verdict: fn(ReceiptVerdict) -> [&'static str; 2],
    /// Beside the verdict: the desk's time.
    pub at: fn(&str) -> String,
    pub desk: fn(&str) -> String,
    /// With the name of the person, where it is somebody else's.
    pub error: fn(&ReceiptError, &str) -> String,
    pub again: &'static str,
}
