//! English: words of the desk's screens.

use khoithidua_core::desk::coverage::Delivered;
use khoithidua_core::rules::{Base, TieRule};

use super::desk_box::{ACCREDITING, PAPERS, PREPARES, URN};
use super::desk_files::{BACKUPS, CHECKING, READING, VERDICTS};
use super::desk_next;
use super::desk_pictures::PICTURES;
use super::desk_workbook::WORKBOOKS;
use super::refusals::REFUSALS;
use super::{count, votes};
use crate::i18n::desk::Desk;

pub static TEXTS: Desk = Desk {
    title: "Host board's desk",
    steps: ["Open", "Collect", "Close", "Open the box", "Results"],
    steps_label: "Steps",
    step_done: "done",
    step_now: "now",
    step_later: "later",
    tabs_label: "Collecting",
    tab_inbox: "Take in files",
    tab_conflicts: "Conflicts",
    tab_coverage: "Who has delivered",
    tab_words: "Remarks, reasons",
    more_label: "More",
    files: "Save and export",
    log: "Log",
    next_label: "Next",
    next_text: desk_next::next_text,
    next_button: desk_next::next_button,
    sealed: "Secret votes are sealed on the delegates' phones. This desk cannot read any of them; after closing, only all tellers together can open the sums.",
    unsealed: "This conference has no ballot box: there are no tellers' keys, so what is to be voted on in secret is not voted on with phones.",
    memory_backup: "Save a backup now",
    delegate_link: "To the delegates' part",
    not_now: desk_next::not_now,
    not_writer: "This tab only shows. Work in the other tab, or close it.",
    busy: "The last step is still being written. Wait a moment and try again.",
    not_kept: |why| {
        format!(
            "This device did not keep it; everything is as before. {why} The list below is still there."
        )
    },
    damaged: |count| {
        format!(
            "{} kept on this device cannot be read. Nothing is written over it, and this device only shows. Restore from a backup under “Save and export”.",
            self::count(count, "thing", "things")
        )
    },

    open_title: "Open the conference",
    open_text: "Choose the conference file (conference.json), or the backup of another desk.",
    open_beside: "Open the conference file beside the app",
    open_other: "Open another conference",
    open_other_text: "What belongs to the conference that is open stays on this device.",
    loading: |done, total| format!("Reading what this device keeps: {done} of {total} files"),
    unreadable_title: "What this device keeps cannot be read",
    unreadable_text: "There may be delegates' files on this device. So that nothing is written over them, the desk does not open. Close other tabs and try again.",
    held_on: |date, place| match place {
        "" => date.to_owned(),
        place => format!("{date}, {place}"),
    },
    code_hint: "The code on the delegates' phones must be the same.",
    units_count: "units",
    people_count: "delegates to deliver",
    contests_count: "contests",
    files_count: "valid files taken in",
    new_conference: "The conference file beside the app has changed.",

    inbox_title: "Take in files",
    drop_title: "Drop files or a folder here",
    drop_text: "As many at once as you like. Nothing is kept until you have looked and said so.",
    choose_files: "Choose files…",
    choose_folder: "Choose a folder…",
    paste_open: "Paste the content of a file",
    paste_label: "Content of the file",
    paste_take: "Look at what was pasted",
    pasted_name: |time| format!("pasted at {time}"),
    reading_files: |done, total| format!("Reading {done} of {total} files"),
    stop: "Stop, take in nothing",
    preview_title: |n| format!("A look at {}", count(n, "file", "files")),
    preview_text: "Nothing is kept yet. Look at each verdict, then take them in.",
    keep: |n| format!("Take in {}", count(n, "file", "files")),
    keep_none: "There is no new file to take in.",
    discard: "Discard, take in nothing",
    inbox_closed: "Collection is closed. What comes now is kept but does not count, unless collection is opened again.",
    received_title: |files| match files.refused {
        0 => format!("{} taken in", count(files.sound, "file", "files")),
        refused => format!(
            "{} taken in, {refused} not valid",
            count(files.sound, "file", "files")
        ),
    },
    received_none: "No files yet.",
    column_file: "File",
    all_files: |count| format!("All: {count}"),
    show_more: |n| format!("Show {}", count(n, "more file", "more files")),
    by_file: |name| format!("By the file: {name}"),
    filter_label: "Show only",

    delegate_file: "delegate's file",
    verdicts: VERDICTS,
    reading: READING,
    checking: CHECKING,
    accrediting: ACCREDITING,
    papers: PAPERS,
    urn: URN,
    preparing: PREPARES,
    workbooks: WORKBOOKS,

    conflicts_title: "Contradicting files",
    conflicts_text: "Each person below has handed over files of which none replaces the other. Ask the person, then choose which counts. The other is not deleted.",
    conflicts_none: "There is no conflict to decide.",
    version: |number| format!("File {number}"),
    made_at: "Finished at (delegate's clock)",
    revision: "Revision",
    received_at: "Taken in at",
    typed_name: "Name as typed",
    sheet_row: |unit| format!("Sheet of {unit}"),
    vote_row: |contest| format!("Vote: {contest}"),
    covenant_row: "Signature under the covenant",
    remark_row: |paper| format!("Remark: {paper}"),
    differs: "differs",
    detail_differs: "same total, other details",
    same_rows: |n| {
        format!(
            "{} the same in all files.",
            count(n, "other thing is", "other things are")
        )
    },
    none: "none",
    some: "yes",
    secret_cast: "cast (secret)",
    secret_page_note: "Of secret votes only whether there is one is shown, never for whom.",
    secret_note: "Of secret votes only whether they differ is shown, never for whom.",
    choose_version: "Which one counts?",
    take_version: |number| format!("File {number} counts"),
    why: "Reason (required)",
    why_hint: "The reason goes into the log and the results file.",
    whys: [
        "The delegate confirms that this is the right one.",
        "The other one was a trial on another phone.",
        "The conference agreed on this one.",
    ],
    decide: "Log the decision",
    decided_title: "Decided",
    decided_file: "File that counts",
    decided_text: "The decisions in force. Only these go into the results file.",
    overtaken_title: "Earlier decisions, no longer in force",
    overtaken: "After this decision the person handed over a new file in place of all of them, so there is nothing left to choose. The decision does not go into the results file.",
    history_title: "This conflict is open again",
    history_text: "It had been decided, but then another contradicting file came or the decision was taken back. The earlier decision is no longer in force; decide again.",
    history_decided: |file, reason| format!("Decided that “{file}” counts. Reason: {reason}"),
    history_withdrawn: |reason| format!("Decision taken back. Reason: {reason}"),
    withdraw: "Take the decision back",
    withdraw_text: "The person's files contradict each other again as before. Taking it back is logged too.",

    coverage_title: "Who has delivered",
    delivered: |delivered| match delivered {
        Delivered::All => "Complete",
        Delivered::Partly => "Incomplete",
        Delivered::Nothing => "Nothing yet",
        Delivered::Conflict => "Conflict",
        Delivered::Unaccredited => "To be confirmed",
    },
    delivered_of: |done, total| format!("{done} of {total} complete"),
    show_label: "Show",
    show_all: "Everyone",
    sort_label: "Order",
    sorts: ["As listed", "By unit", "Most lacking first"],
    column_unit: "Unit",
    column_person: "Delegate",
    column_sheets: "Sheets",
    column_votes: "Votes",
    column_covenant: "Covenant",
    column_state: "State",
    cell_missing: "none",
    cell_conflict: "conflict",
    cell_signed: "signed",
    cell_none: "not asked",
    replaced: |n| format!("in place of {}", count(n, "other file", "other files")),
    show_more_people: |n| format!("Show {}", count(n, "more person", "more people")),
    nobody_here: "Nobody here.",

    close_title: "Close collection",
    close_text: "Closing is when time is up. Only files taken in until then count. Before closing nobody, not even the board, sees a count or a ranking.",
    close_all_in: |n| {
        format!(
            "{} delivered.",
            count(n, "delegate has", "delegates have all")
        )
    },
    close_lacking: |lacking, total| {
        format!(
            "{lacking} of {total} delegates have not delivered everything; what is lacking will not count."
        )
    },
    close_unfinished: |sheets, people| {
        format!(
            "Sheets with open lines, which do not count for the ranking: {sheets}, by {people}. To have them counted, fill them in and hand over again before closing."
        )
    },
    close_no_conflict: "No conflict is open.",
    close_all_known: "Everyone who delivered is confirmed.",
    close_paper: |n| {
        format!(
            "{} on paper; counted after closing.",
            count(n, "person votes", "people vote")
        )
    },
    reopen_until: "This is possible only before the first share of a teller comes in.",
    close_files: |files| match files.refused {
        0 => format!(
            "{} taken in.",
            count(files.sound, "valid file", "valid files")
        ),
        refused => format!(
            "{} taken in; {} not valid and will not count.",
            count(files.sound, "valid file", "valid files"),
            self::count(refused, "file is", "files are")
        ),
    },
    close_button: "Close collection…",
    close_question: "Close collection now?",
    close_warning: "What comes later does not count. This is logged.",
    close_yes: "Close collection",
    closed_now: "Collecting is closed. ",
    closed_since: |moment| format!("Closed at {moment}."),
    closed_text: "Nothing changes any more. What comes late is kept but does not count.",
    see_results: "See results",
    reopen_title: "Open collection again",
    reopen_text: "Only if the conference agrees. The results no longer hold until it is closed again. The reason is logged.",
    reopen_button: "Open again…",
    reopen_question: "Open collection again?",

    results_title: "Results",
    results_not_yet: "There are results only after closing. Until then nobody sees a count or a ranking.",
    results_working: "Working out the results…",
    results_unsound: |why| {
        format!(
            "The results fail their own check ({why}). They must not be published. Save a backup and tell whoever looks after the software."
        )
    },
    integrity: "Integrity code",
    integrity_hint: "Read it aloud in the hall. Whoever recounts the results file on their own device must get this very code.",
    ranking: "Ranking",
    ranking_none: "No unit has enough sheets to be ranked.",
    rule_mix: |own, peers| {
        format!(
            "Combined = {own}% own sheet + {peers}% mean of the peers' sheets, without bonus/penalty."
        )
    },
    rule_extra: "Total = combined + bonus/penalty from the own sheet, in full.",
    rule_rounding: "The peers' mean is shown rounded, so a sum redone from the table may differ by 0.01.",
    place: "Place",
    tie_broken: |rule, row| match rule {
        TieRule::Row(_) => format!("equal points, parted by {row}"),
        TieRule::Women => "equal points, parted by 70 % of women or more".to_owned(),
        TieRule::Chair => "equal points, parted by the chair".to_owned(),
        TieRule::Lots => "equal points, parted by lots".to_owned(),
    },
    excluded: "not considered",
    unit: "Unit",
    total: "Total",
    ordinary: "Combined",
    own: "Own sheet (without bonus/penalty)",
    peers: "Peers (mean)",
    extra: "Bonus/penalty",
    peer_sheets: |n| votes(n, "sheet", "sheets"),
    table_of: |title| format!("Numbers: {title}"),
    contests: "Votes",
    proposes: |award, seats| format!("At most {seats} to be proposed for {award}."),
    elects: |seats| format!("At most {seats} to be chosen."),
    passes: "passes",
    passed_list: |names| format!("Passed: {names}."),
    passed_nobody: "Nobody passes.",
    tie: |names, seats| {
        format!(
            "Tie: {names}. Only {} left, so none of these is chosen yet; the conference must decide.",
            votes(seats, "seat is", "seats are")
        )
    },
    tie_mark: "tie",
    no_quorum: "NO quorum: this vote does not stand.",
    quorum: |present, entitled, level| {
        format!("Quorum: {present} of {entitled} present ({level} needed).")
    },
    pass_line: |needed, base, level, of| {
        format!(
            "{needed} of {} needed ({level} of {of}).",
            votes(base, "vote", "votes")
        )
    },
    out_of_reach: "Nobody can pass with so few votes.",
    level: |level| {
        let from = if level.strict {
            "more than"
        } else {
            "at least"
        };
        match (level.numerator, level.denominator) {
            (1, 2) if level.strict => "more than half".into(),
            (share, 100) => format!("{from} {share}%"),
            (share, whole) => format!("{from} {share}/{whole}"),
        }
    },
    base: |base| match base {
        Base::Entitled => "all entitled",
        Base::Present => "those present",
        Base::Issued => "ballots handed out",
        Base::Collected => "ballots collected",
        Base::Valid => "valid ballots",
    },
    option: "Line",
    agree: "Agree",
    chosen: "Chosen",
    disagree: "Disagree",
    not_chosen: "Not chosen",
    no_opinion: "No opinion",
    result: "Outcome",
    count_title: "Count",
    count_rows: [
        "Entitled to vote",
        "Present",
        "Ballots handed out",
        "Ballots collected",
        "Valid",
        "Invalid",
        "Blank among them",
    ],
    identities: [
        |collected, valid, invalid| {
            format!("Collected {collected} = valid {valid} + invalid {invalid}")
        },
        |issued, entitled, _| format!("Handed out {issued}, not more than {entitled} entitled"),
    ],
    identity_lines: |valid| {
        format!(
            "Each line: the opinions add up to {}",
            votes(valid, "valid ballot", "valid ballots")
        )
    },
    details: "See details",
    back_to_results: "Back to the results",
    print: "Print this page",
    pictures: PICTURES,
    votes_of: |given, base| format!("{given} of {}", votes(base, "vote", "votes")),

    files_text: "Everything is on this device only, until you save it to a file.",
    results_file: "Results file",
    results_file_text: "Holds everything that anyone needs to recount on their own device. Secret votes stand without names.",
    results_file_not_yet: "Only after closing.",
    save_results: "Save the results file",
    backup: "Backup of the desk",
    backup_text: "Holds every file taken in and the log, to keep or to move to another laptop. Keep it to yourself: it has names beside ballots that are still sealed.",
    save_backup: "Save a backup",
    saved: |name| format!("The file “{name}” is among this device's downloads."),
    restore: "Restore a backup",
    backups: BACKUPS,

    log_text: "Only added to, never changed.",
    log_none: "Nothing has happened yet.",
    log_time: "Time",
    log_what: "What",
    log_imported: |files| match files.refused {
        0 => format!("{} taken in", count(files.sound, "file", "files")),
        refused => format!(
            "{} taken in; {refused} not valid, kept for comparison",
            count(files.sound, "file", "files")
        ),
    },
    log_decided: |person, reason| {
        format!("Decided which file of {person} counts. Reason: {reason}")
    },
    log_withdrawn: |person, reason| format!("Decision on {person} taken back. Reason: {reason}"),
    log_accredited: |names| format!("Confirmed who delivered: {names}"),
    log_revoked: |name, reason| format!("Revoked a key of {name}. Reason: {reason}"),
    log_no_paper: "Nobody votes on paper.",
    log_paper_voters: |names| format!("Vote on paper: {names}"),
    log_paper_counted: |name| format!("{name} entered the paper ballots"),
    log_shared: |name| format!("Took in the share of {name}"),
    log_opened: "Opened the ballot box",
    log_closed: |files| match files.refused {
        0 => format!(
            "Collection closed with {}",
            count(files.sound, "file", "files")
        ),
        refused => format!(
            "Collection closed with {}; {refused} not valid, not counted",
            count(files.sound, "file", "files")
        ),
    },
    log_reopened: |reason| format!("Collection opened again. Reason: {reason}"),

    refusals: REFUSALS,
};
