//! English: files at the desk, their content, and results files checked again.

use std::fmt::Write as _;

use khoithidua_core::desk::finding::{Contradiction, Finding};
use khoithidua_core::results::Check;

use super::count;
use super::result_errors::RESULT_ERRORS;
use crate::i18n::desk_files::{Backups, Checking, Reading, Verdicts};

pub const VERDICTS: Verdicts = Verdicts {
    label: |finding| match finding {
        Finding::Counts | Finding::Newest { .. } | Finding::Chosen { .. } => "Counts",
        Finding::Replaced { .. } | Finding::ReplacedByOpen => "Older",
        Finding::SetAside => "Not chosen",
        Finding::Twin { .. } => "Same content",
        Finding::Open(_) => "Conflict",
        Finding::Unaccredited => "To be confirmed",
        Finding::Revoked => "Key revoked",
        Finding::SameCredential => "Same ballot",
        Finding::Late => "Late",
        Finding::Refused(_) => "Not valid",
    },
    reason: |finding| {
        match finding {
        Finding::Counts | Finding::Refused(_) => String::new(),
        Finding::Newest { earlier } => format!(
            "The newest of this person, in place of {}. Nothing to do.",
            count(*earlier, "earlier file", "earlier files")
        ),
        Finding::Chosen { others } => format!(
            "The board decided for this one among {} of this person.",
            count(others + 1, "file", "files")
        ),
        Finding::Replaced { by } => format!(
            "Does not count: this person corrected it and handed over revision {by}, which counts instead. Nothing to do."
        ),
        Finding::ReplacedByOpen => "Does not count: this person handed over a newer one, which contradicts another file. Choose under Conflicts.".into(),
        Finding::SetAside => "Does not count: the board decided for another file of this person. To change that, take the decision back under Conflicts.".into(),
        Finding::Twin { of } => format!(
            "The same content as “{of}”, looked at once: the verdict stands there. Nothing to do."
        ),
        Finding::Open(how) => format!(
            "{} None counts until the board has chosen under Conflicts.",
            contradiction(*how)
        ),
        Finding::Unaccredited => "Does not count yet: nobody at the desk has confirmed who delivered it. Look at the person, then confirm under Confirm.".into(),
        Finding::Revoked => "Does not count: the key it is signed with was revoked, for the reason in the log. The person has to deliver from their own phone again.".into(),
        Finding::SameCredential => "Does not count: the ballot in it is the one in another person's file, so it was copied. Revoke the key of the copy under Confirm and ask that person to vote again.".into(),
        Finding::Late => "Came after closing: kept, but does not count. To count it, collection must be opened again in the step Close.".into(),
    }
    },
    contradiction,
    again: "Known",
    again_reason: "This very file is here already, letter by letter: left out. Nothing to do.",
    not_read: "Cannot be read",
    groups: [
        |count| format!("Conflict: {count}"),
        |count| format!("To be confirmed: {count}"),
        |count| format!("Not valid: {count}"),
        |count| format!("Late: {count}"),
        |count| format!("Older or same: {count}"),
        |count| format!("Known: {count}"),
        |count| format!("Count: {count}"),
    ],
    summary: [
        |n| {
            format!(
                "{} another of the same person. Take them in, then choose under Conflicts.",
                count(n, "file contradicts", "files contradict")
            )
        },
        |n| {
            format!(
                "{} valid, and nobody has confirmed who delivered. Take them in, then look at each person under Confirm.",
                count(n, "file is", "files are")
            )
        },
        |n| {
            format!(
                "{} not valid and will not count. Each says why and what to do, mostly to ask the delegate to send it again.",
                count(n, "file is", "files are")
            )
        },
        |n| {
            format!(
                "{} after closing: kept, but not counted.",
                count(n, "file came", "files came")
            )
        },
        |n| {
            format!(
                "{} older or of the same content: kept for comparison, not counted again. Nothing to do.",
                count(n, "file is", "files are")
            )
        },
        |n| {
            format!(
                "{} here already: left out. Nothing to do.",
                count(n, "file is", "files are")
            )
        },
        |n| {
            format!(
                "{} valid and will count once taken in.",
                count(n, "file is", "files are")
            )
        },
    ],
    keep_also: |n| {
        format!(
            "{} kept aside for comparison and will not count.",
            count(
                n,
                "file that is not valid is",
                "files that are not valid are"
            )
        )
    },
    keep_refused: |n| {
        format!(
            "Keep {} for comparison",
            count(n, "file that is not valid", "files that are not valid")
        )
    },
    imported: |files, known| {
        let mut text = match files.sound {
            0 => "No more files taken in.".to_owned(),
            sound => format!("{} taken in and logged.", count(sound, "file", "files")),
        };
        if files.refused > 0 {
            let _ = write!(
                text,
                " {} kept for comparison, not counted.",
                count(
                    files.refused,
                    "file that is not valid is",
                    "files that are not valid are"
                )
            );
        }
        if known > 0 {
            let _ = write!(
                text,
                " {} here already and left out.",
                count(known, "file was", "files were")
            );
        }
        text
    },
    cancelled: "Stopped. No file was taken in; everything is as before.",
    keeping: |done, total| format!("Saving {done} of {total} files"),
    restoring: |done, total| format!("Reading the backup: {done} of {total} files"),
    restore_cancelled: "Stopped. Nothing was restored; everything is as before.",
};

fn contradiction(how: Contradiction) -> String {
    let files = count(how.files, "file", "files");
    match (how.revision, how.forked) {
        (Some(revision), true) => format!(
            "{files} of this person are all revision {revision} and go on from the same earlier one, with different content: mostly a draft taken to another phone and gone on with on both."
        ),
        (Some(revision), false) => format!(
            "{files} of this person are all revision {revision}, with different content: mostly made on two phones that knew nothing of each other."
        ),
        (None, true) => format!(
            "{files} of this person go on from the same earlier one, but none replaces the other. A larger revision number does not mean newer."
        ),
        (None, false) => format!(
            "{files} of this person were made apart on different phones, so none replaces the other. A larger revision number does not mean newer."
        ),
    }
}

pub const READING: Reading = Reading {
    title: |name| format!("File of {name}"),
    open: "Read",
    back: "Back to the files",
    gone: "This file is not at the desk. Perhaps it was not taken in, or the desk was restored from another backup.",
    not_kept: "This file has not been taken in: only a look.",
    words_of_sender: "The words below are the sender's, exactly as they stand in the file.",
    capacity: "Capacity",
    position: "Position",
    code: "File code",
    build: "Build of the app",
    nothing_to_show: "The file is not valid, so its content is not opened. The original is kept as it came in the backup.",
    others: "Other files of this person",
    sheets: "Scoring sheets",
    own_sheet: |unit| format!("{unit}: own sheet"),
    peer_sheet: |unit| format!("{unit}: as a peer"),
    not_whole: "This sheet is not filled in completely, so it is not used for the ranking.",
    no_sheets: "There is no sheet in the file.",
    criterion: "Criterion",
    filled_in: "Filled in",
    points: "Points",
    sum_ordinary: "Sum without bonus/penalty",
    points_of: |points, max| format!("{points} of {max}"),
    not_scored: "not scored",
    compared: "worked out from all units",
    left_out: "left out",
    not_assigned: |result| match result {
        Some(result) => format!("No target assigned; result {result}"),
        None => "No target assigned".to_owned(),
    },
    measured: |target, result, unit| {
        let unit = if unit.is_empty() {
            String::new()
        } else {
            format!(" {unit}")
        };
        match target {
            Some(target) => format!("Result {result}{unit}; target {target}{unit}"),
            None => format!("Result {result}{unit}"),
        }
    },
    yes: "Reached",
    no: "Not reached",
    reason: "Reason",
    evidence: "Evidence",
    votes: "Votes",
    no_votes: "There is no vote in the file.",
    signature: "Signature under the covenant",
    signed_by: |name| format!("Signed by: {name}"),
    no_signature: "There is no signature in the file.",
    remarks: "Remarks on papers",
    no_remarks: "There is no remark in the file.",
    gathered_title: "Remarks and reasons",
    gathered_text: "The words in the files that count so far, exactly as their senders wrote them. Files that are replaced, contradict each other or are not valid are left out.",
    gathered_none: "Nobody has written a remark, reason or evidence.",
    gathered_remarks: "Remarks by paper",
    gathered_notes: "Reasons and evidence by criterion",
    on_sheet_of: |unit, points| match points {
        Some(points) => format!("scoring {unit}: {}", points_word(points)),
        None => format!("scoring {unit}"),
    },
    entries: |n| count(n, "entry", "entries"),
    show_more: |n| format!("Show {n} more"),
    points_word,
};

/// `1 point`, `2.5 points`.
fn points_word(points: &str) -> String {
    let word = if points == "1" { "point" } else { "points" };
    format!("{points} {word}")
}

pub const CHECKING: Checking = Checking {
    title: "Check a results file",
    link: "Check",
    text: "Open a results file, from this desk or from elsewhere. This device works everything out again from the data in the file and says what agrees and what does not. Nothing at the desk changes.",
    choose: "Choose a results file…",
    working: |done, total| format!("Checking: step {done} of {total}"),
    stop: "Stop checking",
    part: |part| match part {
        Check::Conference => {
            "The conference inside: units, criteria and rules do not contradict each other"
        }
        Check::Roll => {
            "Who handed over: all are at the conference, and may vote and sign where they did"
        }
        Check::Sheets => {
            "Sheets: by the right people, on the right units, with points by the rules"
        }
        Check::Votes => "Ballots: valid, and not more than people who voted",
        Check::Ballots => "Seals: every secret ballot is proven to be an allowed vote",
        Check::Opening => "Opening: the ballots add up to what the tellers opened",
        Check::Counts => "Counts: the numbers add up",
        Check::Ranking => "Ranking: worked out again from the sheets, it is what the file states",
        Check::Contests => {
            "Outcome of the votes: counted again from the ballots, it is what the file states"
        }
    },
    sound: "It agrees: the outcome in the file is the one that follows from the data in the file.",
    unsound: "It does NOT agree: do not use these results. Ask the board for the original file, or take the delegates' files in again and count anew.",
    agrees: "agrees",
    differs: "does NOT agree",
    not_looked_at: "could not be looked at",
    file: "File",
    of_conference: "Conference",
    holds: |people, sheets, votes| {
        format!(
            "{} handed over, {}, {}",
            count(people, "person", "people"),
            count(sheets, "sheet", "sheets"),
            count(votes, "ballot", "ballots")
        )
    },
    parts_title: "Part by part",
    code_hint: "Worked out from the very file that was opened. Compare it with the code read aloud in the hall: one digit less alike, and it is another file.",
    here_title: "Against this desk",
    other_conference: "The file belongs to another conference than the one open here, so it cannot be compared with the files taken in.",
    same_results: "Exactly the results of this desk: the same integrity code.",
    other_results: "NOT the results of this desk: the integrity codes differ.",
    no_results_here: "Collection is not closed at this desk, so it has no results to compare with.",
    roll_same: |n| {
        format!(
            "{}: the file that counted is the very one that counts here.",
            count(n, "person", "people")
        )
    },
    roll_other: |n| {
        format!(
            "{}: the file that counted is NOT the one that counts here.",
            count(n, "person", "people")
        )
    },
    roll_not_here: |n| {
        format!(
            "{} in the results of whom no file counts here.",
            count(n, "person", "people")
        )
    },
    roll_only_here: |n| {
        format!(
            "{} of whom a file counts here, but who are not in the results.",
            count(n, "person", "people")
        )
    },
    limits_title: "What this check does NOT prove",
    limits: [
        "Every ballot in the box is shown to be a vote and to be counted, but not whose it is. Each delegate looks for the own ballot's code to know that it is there.",
        "The file is not signed. Only the integrity code read aloud in the hall says that it is the board's.",
        "Whether the board left somebody's file out. See whether everyone is on the roll.",
        "Whether the points and reasons that delegates gave are true.",
    ],
    again: "Check another file",
    errors: RESULT_ERRORS,
};

pub const BACKUPS: Backups = Backups {
    text: "Every file in the backup is checked again, one by one. Nothing is overwritten unasked.",
    stop: "Stop, restore nothing",
    here: |files| match files.refused {
        0 => format!(
            "The desk of this conference has {}.",
            count(files.sound, "file", "files")
        ),
        refused => format!(
            "The desk of this conference has {} and {refused} not valid.",
            count(files.sound, "valid file", "valid files")
        ),
    },
    restored: |files, decisions, entries| {
        format!(
            "Restored from the backup: {}, {} not valid, {}, {} of the log.",
            count(files.sound, "valid file", "valid files"),
            files.refused,
            count(decisions, "decision", "decisions"),
            count(entries, "entry", "entries")
        )
    },
    until: |at| format!("The last thing in the backup happened at {}.", at.display()),
    closed: "By the backup, collection is closed.",
    open: "By the backup, collection is open.",
    same: "This backup is exactly the desk that is here, so nothing has changed.",
    question: "Merge the backup with this device, or replace the desk that is here?",
    compare: |now, then| {
        format!(
            "This device has {}. The backup has {}.",
            count(now, "file", "files"),
            count(then, "file", "files")
        )
    },
    lost: |count| match count {
        0 => "Every file on this device is in the backup. The log will be the backup's.".into(),
        _ => format!(
            "{} NOT in the backup and will be lost. Save a backup of this desk first.",
            self::count(count, "file on this device is", "files on this device are")
        ),
    },
    yes: "Replace with the backup",
    incomplete: "The backup is not whole: its files and its log do not belong together. Use another backup.",
    impossible: |number| {
        format!(
            "Entry {number} of the log in this backup could not have been made at that moment, so the backup was altered or is damaged. Use another backup."
        )
    },
};
