//! English: words of the delegate's screens.

use crate::i18n::delegate::Delegate;

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
    install_hint: "Better add this page to your home screen before you begin (Share or ⋮ → “Add to Home Screen”): the phone then keeps your data more safely.",
    new_conference: "The host board has replaced the conference file.",
    open_new_conference: "Open the new file",

    draft_paper: "Draft, comments welcome",
    author: "Author",
    your_remark: "Your remark",
    remark_hint: "Remarks are handed over with your sheets, under your name.",
    period: "Period",

    sheet_of: "Scoring sheet",
    sheet_own: "Self-score",
    sheet_peer: "Peer score",
    group_of: |i, n| format!("Part {i}/{n}"),
    max: |p| format!("max {p}"),
    running_total: "Total",
    bonus_penalty: "Bonus, penalty",
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
    line_points: |p| format!("{p} points"),
    zero_question: "This row comes to 0 points. Is that what you mean?",
    zero_yes: "Yes, 0 points",
    need_target: "The target is missing.",
    need_result: "The result is missing.",
    not_a_number: "Numbers only, such as 9.75.",
    too_many_decimals: "Too many decimals.",
    out_of_range: |max| format!("Points must be between 0 and {max}."),
    zero_target: "The target must be above 0.",
    negative_result: "The result cannot be negative.",
    notes: "Add reason, evidence",
    reason: "Reason",
    evidence: "Evidence",
    clear: "Clear this row",
    next_group: "Next part",
    previous_group: "Previous part",
    next_task: "Next task",
    to_tasks: "Task list",
    rule_deduction: |p| format!("Target reached: full points. {p} points less for each 1 % short."),
    rule_proportional: "Points in proportion of result to target.",
    rule_bands: "Points by range of the result:",
    rule_per_item: |p| format!("{p} points for each, up to the maximum."),
    rule_event: |name, p| format!("{name} (−{p} each)"),
    rule_bonus: |name, p| format!("{name} ({p} each)"),

    vote_of: |i, n| format!("Ballot {i}/{n}"),
    choices_left: |n| format!("{n} more can be chosen"),
    choices_full: |n| format!("{n} chosen, that is all. To change, unmark one first."),
    choose_up_to: |n| format!("Choose at most {n}"),
    vote_blank: "Cast a blank ballot",
    vote_none: "Choose nobody",

    covenant_title: |year| format!("Emulation covenant {year}"),
    sign_name: "Full name of the signatory",
    sign_here: "Sign in this field with a finger",
    sign_hint: "A mouse or a pen works as well.",
    sign_clear: "Clear and sign again",
    sign_undo: "Undo last stroke",
    signed: "Signed",

    review_title: "Review",
    review_missing: |n| {
        format!(
            "{n} tasks are unfinished. You can hand over all the same, but what is unfinished does not count."
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
    not_signed: "Not signed",
    change: "Change",
    finalise: "Finish the submission",
    finalise_question: "Finish the submission?",
    finalise_text: "After that, a change makes a new revision that has to be handed over again.",
    finalise_missing: |n| format!("{n} unfinished tasks will not count."),
    finalise_yes: "Finish",

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
    hand_text: "Give this file to the host board in one of these ways.",
    hand_share: "Send with another app",
    hand_save: "Save as a file",
    hand_copy: "Copy the content",
    hand_copied: "Copied. Paste it into a message to the host board.",
    hand_saved: |name| {
        format!("Saved as {name} among the downloads. Send that file to the host board.")
    },
    hand_shared: "The file was passed to the other app. Please check that it was sent.",
    hand_no_share: "This device cannot send files with other apps; save it or copy it.",
    hand_copy_by_hand: "The browser does not allow copying by itself. Hold your finger on the field below, select all, and copy.",
    hand_done: "I have handed it over",
    hand_done_note: "Thank you. Please keep the phone at hand until the host board confirms.",
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
