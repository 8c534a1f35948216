//! Words for what can go wrong with files and with the browser.

/// One sentence for every kind of failure: what is wrong, and what to do.
#[derive(Clone, Copy, Debug)]
pub struct Errors {
    pub too_large: fn(&str, &str) -> String,
    pub not_text: &'static str,
    pub empty: &'static str,
    pub truncated: &'static str,
    pub not_json: fn(usize, usize) -> String,
    pub too_deep: &'static str,
    pub twice: fn(&str) -> String,
    pub bad_number: fn(usize) -> String,
    pub not_ours: &'static str,
    pub unknown_kind: fn(&str) -> String,
    pub newer: fn(u64, u64) -> String,
    pub other_kind: fn(&str, &str) -> String,
    pub content: fn(&str) -> String,
    pub leftover: &'static str,
    pub kind: [&'static str; 11],
    pub unsound: fn(&str) -> String,
    pub missing_service: &'static str,
    pub denied: &'static str,
    pub full: &'static str,
    pub closed: &'static str,
    pub not_kept: &'static str,
    pub unreadable: &'static str,
    pub no_worker: &'static str,
    pub worker_stopped: fn(&str) -> String,
    pub no_random: &'static str,
    pub other: fn(&str) -> String,
}
