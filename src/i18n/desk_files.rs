//! Words about files at the desk: their verdicts, their content, and results files checked again.

use khoithidua_core::attendance::AttendanceError;
use khoithidua_core::date::Moment;
use khoithidua_core::desk::finding::{Contradiction, Finding};
use khoithidua_core::desk::inbox::FileCounts;
use khoithidua_core::results::Check;
use khoithidua_core::score::review::ReviewError;
use khoithidua_core::score::rulings::RulingError;
use khoithidua_core::sealed::urn::UrnError;
use khoithidua_core::vote::hands::HandsError;
use khoithidua_core::vote::paper::PaperError;

/// What is said of a file, and what to do.
#[derive(Clone, Copy, Debug)]
pub struct Verdicts {
    pub label: fn(&Finding<'_>) -> &'static str,
    pub reason: fn(&Finding<'_>) -> String,
    pub contradiction: fn(Contradiction) -> String,
    pub again: &'static str,
    pub again_reason: &'static str,
    pub not_read: &'static str,
    /// Conflict, to be confirmed, refused, late, replaced or twin, known, counting: each with how many.
    pub groups: [fn(usize) -> String; 7],
    /// The same before files are kept, each with what to do.
    pub summary: [fn(usize) -> String; 7],
    pub keep_also: fn(usize) -> String,
    pub keep_refused: fn(usize) -> String,
    pub imported: fn(FileCounts, usize) -> String,
    pub cancelled: &'static str,
    pub keeping: fn(usize, usize) -> String,
    pub restoring: fn(usize, usize) -> String,
    pub restore_cancelled: &'static str,
}

/// The page that shows what somebody handed in, and the one with everybody's words.
#[derive(Clone, Copy, Debug)]
pub struct Reading {
    pub title: fn(&str) -> String,
    pub open: &'static str,
    pub back: &'static str,
    pub gone: &'static str,
    pub not_kept: &'static str,
    pub words_of_sender: &'static str,
    pub capacity: &'static str,
    pub position: &'static str,
    pub code: &'static str,
    pub build: &'static str,
    pub nothing_to_show: &'static str,
    pub others: &'static str,
    pub sheets: &'static str,
    pub own_sheet: fn(&str) -> String,
    pub peer_sheet: fn(&str) -> String,
    pub not_whole: &'static str,
    pub no_sheets: &'static str,
    pub criterion: &'static str,
    pub filled_in: &'static str,
    pub points: &'static str,
    pub sum_ordinary: &'static str,
    pub points_of: fn(&str, &str) -> String,
    pub not_scored: &'static str,
    pub compared: &'static str,
    pub left_out: &'static str,
    pub not_assigned: fn(Option<&str>) -> String,
    pub measured: fn(Option<&str>, &str, &str) -> String,
    pub yes: &'static str,
    pub no: &'static str,
    pub reason: &'static str,
    pub evidence: &'static str,
    pub votes: &'static str,
    pub no_votes: &'static str,
    pub signature: &'static str,
    pub signed_by: fn(&str) -> String,
    pub no_signature: &'static str,
    pub remarks: &'static str,
    pub no_remarks: &'static str,
    pub gathered_title: &'static str,
    pub gathered_text: &'static str,
    pub gathered_none: &'static str,
    pub gathered_remarks: &'static str,
    pub gathered_notes: &'static str,
    pub on_sheet_of: fn(&str, Option<&str>) -> String,
    pub entries: fn(usize) -> String,
    pub show_more: fn(usize) -> String,
    pub points_word: fn(&str) -> String,
}

/// Checking a results file again.
#[derive(Clone, Copy, Debug)]
pub struct Checking {
    pub title: &'static str,
    pub link: &'static str,
    pub text: &'static str,
    pub choose: &'static str,
    pub working: fn(usize, usize) -> String,
    pub stop: &'static str,
    pub part: fn(Check) -> &'static str,
    pub sound: &'static str,
    pub unsound: &'static str,
    pub agrees: &'static str,
    pub differs: &'static str,
    pub not_looked_at: &'static str,
    pub file: &'static str,
    pub of_conference: &'static str,
    pub holds: fn(usize, usize, usize) -> String,
    pub parts_title: &'static str,
    pub code_hint: &'static str,
    pub here_title: &'static str,
    pub other_conference: &'static str,
    pub same_results: &'static str,
    pub other_results: &'static str,
    pub no_results_here: &'static str,
    pub roll_same: fn(usize) -> String,
    pub roll_other: fn(usize) -> String,
    pub roll_not_here: fn(usize) -> String,
    pub roll_only_here: fn(usize) -> String,
    pub limits_title: &'static str,
    pub limits: [&'static str; 4],
    pub again: &'static str,
    pub errors: ResultErrors,
}

/// Why results do not stand.
#[derive(Clone, Copy, Debug)]
pub struct ResultErrors {
    pub not_on_list: fn(&str) -> String,
    pub not_accepted: fn(&str, &str) -> String,
    pub bad_vote: fn(&str, &str) -> String,
    pub outcome: &'static str,
    pub count: fn(&str) -> String,
    pub sheet: fn(&str, &str) -> String,
    pub votes_without_voters: fn(&str) -> String,
    pub ballots_without_voters: fn(usize, usize) -> String,
    pub urn: fn(UrnError) -> String,
    pub paper: fn(&PaperError) -> String,
    pub not_on_paper: fn(&str) -> String,
    pub ruling: fn(&RulingError) -> &'static str,
    pub attendance: fn(&AttendanceError) -> &'static str,
    pub twice: fn(&str) -> String,
    pub hands: fn(&HandsError) -> &'static str,
    pub checked: fn(&str, &ReviewError) -> String,
}

/// Restoring a backup.
#[derive(Clone, Copy, Debug)]
pub struct Backups {
    pub text: &'static str,
    pub stop: &'static str,
    pub here: fn(FileCounts) -> String,
    pub restored: fn(FileCounts, usize, usize) -> String,
    pub until: fn(Moment) -> String,
    pub closed: &'static str,
    pub open: &'static str,
    pub same: &'static str,
    pub question: &'static str,
    pub compare: fn(usize, usize) -> String,
    pub lost: fn(usize) -> String,
    pub yes: &'static str,
    pub incomplete: &'static str,
    pub impossible: fn(usize) -> String,
}
