//! Words of the screens where a unit answers the board's review of its sheet.

use khoithidua_core::score::review::ReviewError;

/// Texts of a unit's answer.
#[derive(Clone, Copy, Debug)]
pub struct Answering {
    pub title: &'static str,
    pub text: &'static str,
    pub choose: &'static str,
    pub choose_other: &'static str,
    pub reading: &'static str,
    pub needs_conference: &'static str,
    pub choose_conference: &'static str,
    pub other_conference: &'static str,
    pub other_unit: fn(&str, &str) -> String,
    pub go_on: &'static str,
    pub review: fn(&ReviewError) -> &'static str,

    pub sheet_of: fn(&str) -> String,
    pub made_at: &'static str,
    pub code: &'static str,
    pub nothing_changed: &'static str,
    pub agree_rest: &'static str,
    pub answered: fn(usize, usize) -> String,
    pub board_reason: &'static str,
    pub opinion: &'static str,
    pub agrees: &'static str,
    pub disagrees: &'static str,
    pub explanation: &'static str,
    pub explanation_hint: &'static str,
    pub who: &'static str,
    pub finish: &'static str,
    pub lacks_person: &'static str,
    pub lacks_opinion: &'static str,
    pub lacks_explanation: &'static str,
    pub file: &'static str,
    pub file_text: &'static str,
    pub signed: &'static str,
    pub not_signed: &'static str,
    pub answer_link: &'static str,
}
