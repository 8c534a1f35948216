//! Words that both the delegate's and the desk's screens use.

use khoithidua_core::conference::MovementLevel;
use khoithidua_core::vote::choice::Opinion;

/// Texts of both parts. Functions put numbers and names into sentences.
#[derive(Clone, Copy, Debug)]
pub struct Common {
    pub cancel: &'static str,
    pub unknown: &'static str,
    pub points: &'static str,
    pub fingerprint: &'static str,
    pub opinion: fn(Opinion) -> &'static str,
    pub movement_level: fn(MovementLevel) -> &'static str,
    pub blank_ballot: &'static str,
    pub nothing_chosen: &'static str,
    pub secret_ballot: &'static str,
    pub open_vote: &'static str,
    pub memory_only: &'static str,
    pub second_tab: &'static str,
    pub new_version: &'static str,
    pub update_now: &'static str,
    pub works_offline: &'static str,
    pub no_worker: &'static str,
    pub choose_file: &'static str,
    pub paste_label: &'static str,
    pub paste_open: &'static str,
    pub text_size: &'static str,
    pub text_sizes: [&'static str; 4],
    pub theme: &'static str,
    pub themes: [&'static str; 3],
    pub language: &'static str,
    pub build: &'static str,
}
