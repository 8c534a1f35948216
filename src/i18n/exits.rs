//! Words of the ways in which a file leaves the device.

/// Sharing, saving, copying.
#[derive(Clone, Copy, Debug)]
pub struct Exits {
    pub share: &'static str,
    pub save: &'static str,
    pub copy: &'static str,
    pub shared: &'static str,
    pub saved: fn(&str) -> String,
    pub copied: &'static str,
    pub copy_by_hand: &'static str,
}
