//! Words of the desk's screens.

/// Texts of the desk's part. Functions put numbers and names into sentences.
#[expect(
    missing_docs,
    reason = "a text's name and its Vietnamese wording say what it is for"
)]
#[derive(Clone, Copy, Debug)]
pub struct Desk {
    pub title: &'static str,
}
