//! English: recounting, one's own ballot, ballots on trial.

use crate::i18n::verify::Verify;

pub static TEXTS: Verify = Verify {
    title: "Check the results",
    text: "Open the results file of the conference. This device works everything out again, without a network, and says what agrees and what does not. Ballots on trial are opened here too.",
    choose: "Choose a file…",
    again: "Choose another file…",
    reading: "Reading the file…",
    progress: |done, total| format!("Checking: {done} of {total} parts done"),
    progress_ballots: |done, total| format!("Checking ballots: {done} of {total}"),
    stop: "Stop",
    stopped: "Stopped. Not everything was checked, so nothing can be said about this file.",
    sound: "It agrees: the results in the file are what follows from the ballots and sheets in it.",
    sound_closed: "The file is sound, but the ballot box is not opened: it waits for the tellers.",
    unsound: "It does NOT agree: do not use these results. Tell the tellers, and ask for the original file.",
    parts_title: "Part by part",
    integrity_hint: "Compare it with the code read aloud in the hall: one other digit is another file.",
    outcome: "Results",
    outcome_closed: "The secret contests have no result yet: the ballot box waits for the tellers.",
    outcome_unsound: "Results are not shown, since the file does not agree.",

    mine_title: "My ballot",
    mine_text: "The phone that voted shows the ballot's code. It does not say for whom, it only finds the ballot.",
    mine_asked: |tracker| format!("Open the results file to look for ballot {tracker}."),
    tracker: "Code of the ballot",
    tracker_hint: "The first 12 letters suffice. Capitals matter.",
    find: "Find the ballot",
    finding: "Looking…",
    too_short: |have| format!("A ballot's code has at least 12 letters, here are only {have}."),
    found: |place| format!("It IS in the results: ballot {place}."),
    found_closed: |place| {
        format!("It IS in the ballot box: ballot {place}. The box waits for the tellers.")
    },
    found_tracker: "Code in the file",
    alike: |place| {
        format!(
            "Ballot {place} has a code that differs only in letters that look alike. Compare it letter by letter with the phone's."
        )
    },
    absent: "It is NOT in this file. Show the code to the tellers.",
    absent_revote: "If you voted again, only the newest ballot counts: look for its code.",
    revote: "Of somebody who votes again, only the newest ballot counts; the older code is no longer in the results.",
    no_urn: "There are no secret ballots in this file.",

    trial_title: "Trying a ballot",
    trial_not_handed: "This ballot is on trial and must not be handed over.",
    trial_needs: "To open a ballot on trial, this device needs the conference file. Choose it, or open the conference on this device first.",
    trial_choose: "Choose the conference file…",
    trial_other: "This conference file is not that of the ballot.",
    trying: "Opening the ballot…",
    trial_holds: "The sealed ballot holds exactly the choices below.",
    trial_compare: "Compare this code with the one on the other phone's screen: they must be the same.",
    trial_choices: "What is in the ballot",
    trial_not_filled: "no vote",
    teller_link: "I am a teller",
    delegate_link: "I am a delegate",
};
