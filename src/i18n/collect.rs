//! Words of collecting with the camera, and of what the desk shows as codes.

use khoithidua_core::format::Kind;

/// The desk's words.
#[derive(Clone, Copy, Debug)]
pub struct Collect {
    pub title: &'static str,
    pub tab: &'static str,
    pub text: &'static str,
    pub offer: &'static str,
    pub offer_text: &'static str,
    /// A file that has no name: when it was read.
    pub name: fn(&str) -> String,
    pub waiting: &'static str,
    pub collected: fn(usize, usize) -> String,
    pub looking_at: &'static str,
    pub again: &'static str,
    pub is_person: &'static str,
    pub is_person_hint: &'static str,
    pub receipt: &'static str,
    pub receipt_hint: &'static str,
    pub desk_code: fn(&str) -> String,
    pub retry: &'static str,
    pub teller: &'static str,
    pub answer: &'static str,
    pub desk: &'static str,
    pub other: fn(Kind) -> &'static str,
    pub unreadable: &'static str,
    pub to_decide: &'static str,
    pub last: &'static str,
    pub show: fn(&str) -> String,
    pub codes: [&'static str; 3],
    pub codes_title: [&'static str; 3],
    pub codes_text: [&'static str; 3],
    pub no_codes: &'static str,
    pub leave: &'static str,
    pub full: &'static str,
}
