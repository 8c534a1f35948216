//! English: words of the delegate's screens.

use crate::i18n::delegate::Delegate;

/// A number of things: one is not many.
fn count(n: usize, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

pub static TEXTS: Delegate = Delegate {
    start_title: "Open the conference",
    start_text: "No conference file was found. Choose the file that the host board sent (its name usually ends in .json or .txt).",
    other_conference: "This draft belongs to another conference. Open that conference's file first, then the draft again.",
    draft_in_the_way: "This device already holds another unfinished draft. If you open the file, that draft is replaced by the one in the file.",
    replace_draft: "Replace it",
    not_writer: "This tab only shows. Close the other tab and open the file again.",

    home_hello: "Welcome",
    change_person: "This is not me",
    now: "Now",
    held_on: |date| format!("Conference of {date}"),
    tasks: "My tasks",
    tasks_sheets: "Scoring sheets",
    tasks_votes: "Ballots",
    tasks_covenant: "Sign the covenant",
    of: |done, total| format!("{done}/{total}"),
    not_started: "Not started",
    done: "Done",
    in_progress: |done, total| format!("{done}/{total} done"),
    go_on: "Go on",
    start_first: "Begin",
    review_and_finish: "Review and finish",
    not_handed_over: "NOT yet handed to the host board",
    handed_over: "You say that it has been handed over",
    to_hand_over: "Hand over",
    agenda: "Agenda",
    papers: "Papers",
    movements: "Emulation movements",
    no_tasks: "You have nothing to score or vote on. Please read the papers and comment.",
    guest_go_on: "Read the papers",
    code_note: "This code must be the same as on the host board's screen. If it is not, tell the host board.",
    new_conference: "The host board has replaced the conference file.",
    open_new_conference: "Open the new file",

    draft_paper: "Draft, comments welcome",
    author: "Author",
    your_remark: "Your remark",
    remark_kept: "Your remark is saved on this device.",
    remarked: "✓ Remark made",
    remark_hint: "Remarks are handed over with your sheets, under your name.",
    period: "Period",

    sheet_of: "Scoring sheet",
    sheet_own: "Self-score",
    sheet_peer: "Peer score",
    group_of: |i, n| format!("Part {i}/{n}"),
    max: |p| format!("max {p}"),
    max_bonus: |p| format!("bonus up to {p}"),
    max_penalty: |p| format!("penalty up to {p}"),
    running_total: "Total",
    bonus: |p| format!("Bonus: +{p}"),
    penalty: |p| format!("Penalty: {p}"),
    optional: "optional",
    target: "Registered target",
    registered_target: |t| format!("Registered target: {t}"),
    result: "Result",
    points_given: "Points",
    full_points: "Full",
    less: "Less",
    more: "More",
    count_none: "None",
    count: "Count",
    reached: "Reached",
    not_reached: "Not reached",
    line_points: |p| {
        if matches!(p, "1" | "-1") {
            format!("{p} point")
        } else {
            format!("{p} points")
        }
    },
    zero_question: "This row comes to 0 points. Is that what you mean?",
    zero_yes: "Yes, 0 points",
    need_target: "The target is missing.",
    need_result: "The result is missing.",
    not_a_number: "Numbers only, such as 9.75.",
    too_many_decimals: "Too many decimals.",
    two_readings: "This number can be read in two ways.",
    which_reading: |text| format!("Which number is “{text}”?"),
    as_thousands: |text| format!("{text} (thousands)"),
    as_decimals: |text| match text.split_once(',') {
        Some((whole, rest)) => format!("{whole} point {}", rest.trim_end_matches('0')),
        None => format!("{text} (no decimals)"),
    },
    out_of_range: |max| format!("Points must be between 0 and {max}."),
    zero_target: "The target must be above 0.",
    negative_result: "The result cannot be negative.",
    notes: "Add reason, evidence",
    reason: "Reason",
    evidence: "Evidence",
    clear: "Clear this row",
    next_part: |number| format!("Go to part {number}"),
    next_task: "Next task",
    to_tasks: "My tasks",
    rule_deduction: |p| format!("Target reached: full points. Minus {p} for each 1 % short."),
    rule_proportional: "Points in proportion of result to target.",
    rule_leader: "At the target: half the points. All of them for the unit furthest beyond its target.",
    rule_best: "The best result of all units has full points, the others in proportion.",
    lower_is_better: "The less, the better.",
    assigned: ["Assigned", "Not assigned to this unit"],
    compared: "The points are worked out from the results of all units.",
    compared_rows: |rows| format!("without rows compared with other units: {rows}"),
    left_out: "Left out; the total is worked out from the other rows.",
    rule_bands: "Points by range of the result:",
    band_from: |from| format!("from {from}"),
    band_between: |from, to| format!("from {from} to below {to}"),
    band_below: |to| format!("below {to}"),
    band_up_to: |to| format!("up to {to}"),
    band_above: |from, to| format!("above {from} up to {to}"),
    rule_per_item: |p| format!("+{p} for each, up to the maximum."),
    rule_event: |name, p| format!("{name} (−{p} each)"),
    rule_bonus: |name, p| format!("{name} ({p} each)"),

    vote_of: |i, n| format!("Ballot {i}/{n}"),
    choose_up_to: |max| format!("None chosen. At most {max} may be."),
    choose_at_least: |n, min| format!("{n} chosen; at least {min} must be."),
    choices_left: |n, max, left| format!("{n} of {max} chosen. {left} more may be."),
    choices_full: |max| format!("{max} of {max} chosen. To change, unmark one first."),
    choices_refused: |max| format!("{max} of {max} chosen, so no more can be. Unmark one first."),
    over_quota: |max| {
        format!("A ballot with more than {max} marks is invalid, so no mark beyond that is taken.")
    },
    blank_chosen: "Blank ballot: nothing is chosen.",
    blank_invalid: "Blank ballot: nothing is chosen. It is collected, but counts as not valid.",
    blank_not_valid: "Blank ballot (not valid)",
    blank_took: |n| {
        format!(
            "{} taken away to make the ballot blank.",
            count(n, "mark was", "marks were")
        )
    },
    blank_restore: "Bring back my choices",
    twice: |unit, contests| format!("{unit} is chosen on both ballots: {contests}."),
    twice_note: "One achievement should be proposed for one award only. Please consider it; the ballot counts all the same.",
    vote_blank: "Cast a blank ballot",
    vote_none: "Choose nobody",
    vote_own: |unit| format!("{unit}: your own unit, not to be voted for"),

    sealed_promise: |tellers| {
        let together = count(tellers, "teller", "tellers together");
        format!(
            "The ballot will be sealed and nobody can open it alone; only {together} can open the common result."
        )
    },
    sealed_stamp: |code| format!("Sealed · Ballot code {code}"),
    sealed_closed: "Nobody can read this ballot any more, not even this phone.",
    vote_again: "Vote again",
    vote_again_rule: "Voting again begins a new, empty ballot for all secret contests. When you finish, the new ballot replaces the earlier one. If you mark nothing, the earlier one stands.",
    voting_again: |code, contests| {
        format!(
            "You are voting again: when you finish, the new ballot for {} replaces the ballot {code}. If you mark nothing, the earlier one stands.",
            count(contests, "secret contest", "secret contests")
        )
    },
    keep_sealed: "Keep the sealed ballot",
    not_held: "Secret voting is not open in this conference file. Please ask the host board.",
    tracker: "Ballot code",
    tracker_what: "With this code you find your ballot in the results; it says nothing of what you chose.",
    tracker_check: "Is my ballot in the results?",
    device_key: "This phone's key",
    device_key_what: "The host board may ask for this number to know that the file is yours.",

    covenant_title: |year| format!("Emulation covenant {year}"),
    sign_name: "Full name of the signatory",
    sign_name_hint: "Please check the name; correct it here if it is wrong.",
    sign_here: "Sign in this field with a finger",
    sign_hint: "A mouse or a pen works as well.",
    sign_clear: "Clear and sign again",
    sign_undo: "Undo last stroke",
    signed: "Signed",

    review_title: "Review",
    review_missing: |n| {
        let tasks = count(n, "task is", "tasks are");
        format!(
            "{tasks} unfinished. You can hand over all the same: a secret ballot that is not filled in counts as said below, anything else unfinished does not count."
        )
    },
    review_complete: "Everything is done.",
    review_sheets: "Scoring sheets",
    review_votes: "Ballots",
    review_covenant: "Covenant",
    review_remarks: "Remarks",
    not_scored: "Not scored",
    partly_scored: |done, total| format!("Only {done}/{total} rows scored"),
    not_voted: "Not voted",
    partly_voted: "Not complete",
    counts_as: [
        "counts as a blank ballot",
        "counts as a blank ballot, which is not valid",
        "counts as if this ballot was not cast",
        "no opinion on every line",
    ],
    review_last: "This is the last time that your secret votes can be read. Finishing seals them: after that nobody can read them, not even this phone. A secret ballot that is not cast counts as it says below.",
    not_signed: "Not signed",
    change: "Change",
    finalise: "Finish the submission",
    finalise_question: "Finish the submission?",
    finalise_text: "Everything is put into one file for the host board. After that, a change makes a new revision that has to be handed over again.",
    vote_not_yours: "The representative of the unit votes on this. There is nothing for you to do here.",
    finalise_missing: |n| {
        let tasks = count(n, "task is", "tasks are");
        format!("{tasks} unfinished. What is unfinished does not count.")
    },
    left_empty: "Except secret ballots left empty:",
    left_empty_again: "The new ballot leaves these secret ballots empty; what you chose on the earlier one no longer counts:",
    finalise_yes: "Finish",
    sealing: "Sealing the ballot…",
    sealed_ready: "The ballot is sealed. Ballot code:",
    signing: "Signing and writing the file…",
    not_finalised: "Not finished yet. Everything you entered is still there.",
    try_ballot: "Try this ballot",

    answer_link: "Answer the board’s check of your sheet",
    verify_link: "Check results, open a trial ballot",
    trial_title: "Try the ballot",
    trial_text: [
        "A trial shows whether this phone seals exactly what you chose.",
        "Take the file below to another device and open this same page there, then Settings, “Check results, open a trial ballot”: that device tells what is in the ballot, and its ballot code must be the one below.",
        "This trial ballot is void and never counts; back in the review, the phone seals a new ballot with the same choices.",
    ],
    trial_tracker: "Ballot code to compare",
    trial_how: "Take the trial ballot to another device:",
    trial_saved: |name| {
        format!("Saved as {name} among the downloads. Take that file to another device.")
    },
    trial_copied: "Copied. Paste it on the checking screen of another device.",
    trial_secret: "Whoever has this file can read the choices in it. Delete it after the trial.",
    trial_done: "Done, back to the review",

    slip_title: "I have a slip",
    slip_text: "A slip is the paper with your name from the host board. Type the code on it, or scan the square code with the phone's camera.",
    slip_label: "Code on the slip",
    slip_hint: "17 letters and digits; small or capital letters and spaces do not matter.",
    slip_find: "Next",
    slip_looking: "Looking…",
    slip_question: |name, unit| match unit {
        Some(unit) => format!("Are you {name}, {unit}?"),
        None => format!("Are you {name}?"),
    },
    slip_kept: "The code is kept on this phone, in secret, to sign your file.",
    slip_none: "This conference has no slips. Choose your name from the list.",
    slip_without: "No slip: choose my name from the list",

    locked_revision: |n| {
        format!(
            "You have finished revision {n}, so everything is locked. To change something, tap the button below."
        )
    },
    editing_revision: |n| {
        let before = n.saturating_sub(1);
        format!(
            "You are changing revision {n}. The board counts revision {before} until you finish and hand over again."
        )
    },
    to_correct: "A number needs correcting",
    draft_saved: |name| {
        format!(
            "Saved as {name} among the downloads. Take that file to the other phone and open it under “Open another file”."
        )
    },
    sign_name_missing: "The signatory's full name is missing.",
    too_large: "The number is too large.",

    hand_title: "Hand over",
    hand_revision: |n, when| format!("Revision {n}, finished {when}"),
    hand_to_host: |unit| format!("To: the host board of the conference ({unit})."),
    hand_to_head: |year, unit| {
        format!("To: the host board of the conference (head of the bloc in {year}: {unit}).")
    },
    hand_to_board: "To: the host board of the conference.",
    hand_send: "Send the file to the host board",
    hand_send_share: "Tap “Send with another app”, choose Zalo or the app you usually use, then someone of the host board.",
    hand_send_save: "Save the file, then send it to the host board by Zalo or e-mail, or copy it to the board's laptop.",
    hand_trouble: "What if it cannot be sent?",
    hand_trouble_ways: [
        "Save as a file, then open Zalo and attach that file (among the downloads).",
        "Copy the content, then paste it into a message to the host board.",
        "Take this phone to the host board's desk for help. Everything stays on the phone.",
    ],
    hand_tell: "Say that it is handed over",
    hand_tell_text: "Once the file has been sent or copied, tap this button so that the phone remembers it.",
    hand_wait: "Wait for the host board",
    hand_wait_text: "The host board opens the file and tells you that it has yours. Until then please keep this phone and do not clear the browser's data.",
    hand_send_again: "Send this file again?",
    hand_copied: "Copied. Paste it into a message to the host board.",
    hand_saved: |name| {
        format!("Saved as {name} among the downloads. Send that file to the host board.")
    },
    hand_done: "I have handed it over",
    hand_undo: "Not yet, I tapped by mistake",
    hand_again: "Change and hand over again",
    hand_again_text: "Everything is opened for changes. What you handed over counts until the board has received the new revision.",
    hand_again_yes: "Open for changes",

    move_phone: "Change to another phone",
    move_phone_text: "Save the draft as a file, take it to the other phone, and open it there under “Open another file”.",
    move_phone_save: "Save the draft",
    open_other: "Open another file",
    open_other_text: "A conference file, or a draft from another device. What you have begun stays on this device.",
    about: "About this app",
    about_text: "The app has no server and sends nothing. Everything stays on this device until you hand over your file yourself.",
};
