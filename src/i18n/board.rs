//! Words of what the board notes in the hall and of sheets.

/// Entries of the log.
#[derive(Clone, Copy, Debug)]
pub struct BoardLog {
    pub attended: fn(&str, &str) -> String,
    pub absent: fn(&str, Option<&str>) -> String,
    pub hands: fn(&str, &str) -> String,
    pub chair: fn(&str, &str) -> String,
    pub lots: fn(&str, &str) -> String,
    pub excluded: fn(&str, &str) -> String,
    pub put_on: fn(&str, &str, &str) -> String,
    pub taken_off: fn(&str, &str, &str) -> String,
    pub contest: fn(&str, &str, &str) -> String,
    pub row_changed: fn(&str, &str, &str) -> String,
    pub row_same: fn(&str, &str) -> String,
    pub review_sent: fn(&str, usize) -> String,
    pub answered: fn(&str, bool) -> String,
    pub agreed: fn(&str, &str) -> String,
    pub locked: fn(&str) -> String,
    pub undone: fn(&str, &str) -> String,
    pub undone_unknown: &'static str,
    pub taken_back: &'static str,
    pub take_back: &'static str,
    pub take_back_question: fn(&str) -> String,
    pub take_back_whys: [&'static str; 2],
}
