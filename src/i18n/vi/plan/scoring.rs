//! Vietnamese: criteria, targets, awards, contests.

use crate::i18n::plan::scoring::ScoringWords;

pub static TEXTS: ScoringWords = ScoringWords {
    title: "Tiêu chí"
};
