//! English: who is who, votes on paper, the urn, preparing a conference.

use super::{count, votes};
use crate::i18n::desk_box::{Accrediting, Papers, Prepares, UrnWords};

pub const ACCREDITING: Accrediting = Accrediting {
    tab: "Confirm",
    title: "Confirm who delivered",
    text: "Look at the person who delivers, then confirm. Once for each: from then on every file from that phone counts for that person.",
    none: "Nobody waits to be confirmed.",
    by_slip: |n| {
        format!(
            "{} confirmed by a slip; nothing to do here.",
            count(n, "person was", "people were")
        )
    },
    at_desk: |n| {
        format!(
            "{} confirmed at the desk.",
            count(n, "person was", "people were")
        )
    },
    closed: "Collection is closed: keys can no longer be confirmed or revoked.",
    now: "Was it this person who delivered?",
    key: "Code of the key",
    key_hint: "If in doubt, compare it with the code on that person's phone.",
    arrived: "Came at",
    yes: "Yes, this person",
    no: "No",
    later: "Later",
    done: |names| format!("Confirmed: {names}."),
    all_title: |n| format!("Everyone who waits: {n}"),
    all_text: "Mark those whom you have seen deliver.",
    chosen: |n| format!("Confirm the {} marked", count(n, "person", "people")),
    all: "Confirm all: I have seen each of them deliver",
    all_question: |n| format!("Confirm {}?", count(n, "person", "people")),
    all_sentence: "You say that you have seen each of the people below deliver a file from their own phone. Every name goes into the log.",
    all_yes: "I have seen each of them",
    revoke: "Revoke the key",
    revoke_lost: "Phone lost, or not this person? Revoke the key",
    revoke_text: "No file signed with this key will count, not even one that comes later. The person may deliver from another phone and be confirmed again. This cannot be taken back; it goes into the log and the results file.",
    revoke_button: "Revoke this key…",
    revoke_question: |name| format!("Revoke the key of {name}?"),
    revoke_whys: [
        "Whoever delivered is not this delegate.",
        "The delegate lost or changed the phone.",
        "The ballot was copied from another phone.",
    ],
    not_them: |name| {
        format!(
            "Whoever delivered is not {name}? Revoke the key of this file and say why. {name} can still deliver from their own phone."
        )
    },
    same_title: "The same ballot",
    same_text: "The files below have one and the same ballot: it was copied from one phone into another file. None of them counts yet. Ask each person, revoke the key of the copy, and ask that person to vote and deliver again.",
    same_with: |names| format!("The same ballot as: {names}"),
};

pub const PAPERS: Papers = Papers {
    title: "Votes on paper",
    text: "Whoever does not vote on a phone votes on paper. Choose them before closing. Afterwards two tellers count, each alone, and each enters their own numbers.",
    search: "Look for a name or unit",
    chosen: |n| match n {
        0 => "Nobody is chosen to vote on paper".into(),
        _ => format!("{} on paper", count(n, "person votes", "people vote")),
    },
    by_file: "has votes in a file",
    save: "Note the list",
    saved: |n| match n {
        0 => "Noted: nobody votes on paper.".into(),
        _ => format!(
            "Noted: {} on paper.",
            count(n, "person votes", "people vote")
        ),
    },
    nothing_found: "Nobody with a vote was found.",
    show_more: |n| format!("Show {} more", count(n, "person", "people")),
    twice_title: "Voted twice",
    twice: |names| {
        format!(
            "Both on the list of paper votes and with votes in a file: {names}. Take the name off the list, or revoke the key of the file. Until then collection cannot be closed."
        )
    },
    nobody: "Nobody votes on paper.",
    voters: |n| format!("{} on paper", count(n, "person votes", "people vote")),
    counting: "Counting the paper ballots",
    counted_by: |name| format!("{name} has entered their numbers."),
    waiting: [
        "Nobody has entered anything. Each teller counts alone and enters the numbers unseen by the other.",
        "The second teller is still to count and enter. The first one's numbers are not shown here.",
    ],
    differs: |contests| {
        format!(
            "The two differ in: {contests}. Both count and enter again; neither one's numbers are shown."
        )
    },
    agreed: |one, other| {
        format!("{one} and {other} came to the same numbers. The paper ballots are counted in.")
    },
    opened: "The ballot box is open, so the paper ballots can no longer be changed.",
    again: "Count and enter again",
    name: "Who counted",
    name_known: "This person has entered numbers. Entering again replaces them.",
    issued: "Handed out",
    collected: "Collected",
    blank: "Blank",
    invalid: "Not valid",
    lines: "Line by line",
    empty: "Some numbers are lacking. Where there are none, enter 0.",
    too_many: |issued, voters| {
        format!("{issued} handed out is more than the {voters} who vote on paper.")
    },
    more_collected: |collected, issued| {
        format!("{collected} collected is more than the {issued} handed out.")
    },
    more_no_votes: |no_votes, collected| {
        format!("Blank and not valid come to {no_votes}, more than the {collected} collected.")
    },
    line_sum: |line, sum, valid| {
        format!("“{line}”: the opinions come to {sum} instead of {valid} valid ballots.")
    },
    line_more: |line, chosen, valid| {
        format!("“{line}”: chosen {chosen} times, on {valid} valid ballots.")
    },
    choices: |sum, least, most| {
        format!(
            "All choices come to {sum}; on so many valid ballots they must be {least} to {most}."
        )
    },
    adds_up: |valid| {
        format!(
            "The numbers agree: {}.",
            votes(valid, "valid ballot", "valid ballots")
        )
    },
    enter: "Enter my numbers",
    entered: |name| format!("Noted what {name} counted. The fields are empty for the next one."),
};

pub const URN: UrnWords = UrnWords {
    title: "Open the ballot box",
    not_closed: "The ballot box can be opened after closing only. Before, nobody can count secret votes, not even the board.",
    no_ballots: "There are no secret ballots, so there is nothing to open.",
    sealed: |n| count(n, "sealed ballot", "sealed ballots"),
    opened: |n| format!("{} opened together", count(n, "ballot", "ballots")),
    least: |n| {
        format!(
            "At least {} are opened together; only the sums are opened, never a single one.",
            votes(n, "ballot", "ballots")
        )
    },
    too_few: |have, least| {
        format!(
            "There are {have} ballots, fewer than the {least} that this conference asks for, so the box cannot be opened: so few would show who voted how. Open collection again to take in more, or vote on paper."
        )
    },
    tellers: "Tellers",
    among_files: |n| {
        format!(
            "{} among them, which are no delegates' files; what was found of them is here:",
            count(n, "teller's file is", "tellers' files are")
        )
    },
    share_in: "share is here",
    share_lacking: "no share yet",
    on_desk: "This key is on the desk's own device: whoever has the device has this teller's part. Ballots stay secret through the other tellers.",
    sample: "This conference has sample keys: anyone can work out the tellers' keys, so ballots are NOT secret. For rehearsal only.",
    on_desk_alone: "Every key is on the desk's own device: whoever has it can open the ballots alone, so they are secret only as far as that person is trusted.",
    step_save: "Save the file for the tellers",
    step_save_code: "The code of the file, to be read aloud so that each teller compares it with the one on their device:",
    step_save_text: "Give this file to each teller. Each one's device checks every ballot by itself and makes a share, a file to be brought back here.",
    save: "Save the file for the tellers",
    step_take: "Take in the shares",
    step_take_text: "From the first share on, collection cannot be opened again.",
    choose: "Choose a share…",
    paste: "Paste the content of a share",
    paste_take: "Take in what was pasted",
    pasted: "what was pasted",
    step_open: "Open the ballot box",
    lacking: |n| format!("{} still lacking.", count(n, "share is", "shares are")),
    complete: "The shares of all tellers are here.",
    open: "Open the ballot box",
    open_sample_text: "To try things out quickly, open it now without the steps below. To practise as on the real day, take the steps one by one.",
    open_sample: "Open with the sample keys (rehearsal)",
    paper_first: "Before that, two tellers have to enter the paper ballots.",
    checking: "Checking the share…",
    opening: "Opening the ballot box…",
    taken: |name| format!("The share of {name} holds and was noted."),
    known: |name| format!("This share of {name} is here already. Nothing to do."),
    is_key: |name| {
        format!(
            "This is the public key of {name}, which is used when preparing a conference. Ask {name} to open the unopened results file on their own device and make a share."
        )
    },
    is_secret: |name| {
        format!(
            "This file holds the secret key of {name}. The desk does not take or keep it. Give it back and delete it from this device; {name} makes the share on their own device."
        )
    },
    other_conference: |theirs, ours| {
        format!(
            "This share is of another conference (code {theirs}, here it is {ours}). Ask the teller to open this desk's file."
        )
    },
    done: "The ballot box is open. Whoever has the results file can recount.",
    see_results: "See the results",
    no_reopening: "A teller's share is here, so collection cannot be opened again: two openings that differ by one ballot would show that ballot.",
    waits: "Sealed, to be opened",
    waits_text: "Secret votes are still sealed and wait for the tellers. The ranking and the open votes are below.",
    to_box: "To the opening of the ballot box",
    who_title: "Who delivered, and the ballots",
    ballots: "Sealed ballots",
    on_paper: "Voted on paper",
    by_slip: "Confirmed by a slip",
    at_desk: "Confirmed at the desk",
    revoked: "Revoked keys",
    revoked_text: |name, reason| format!("{name}: {reason}"),
    file_opened: "The results file has the opened secret votes too: this is the one to publish.",
    file_sealed: "The file as it is now is NOT opened: for the tellers, not to be published yet.",
    archive: "Archive for an independent check",
    archive_text: "A .bel file by the Belenios standard, with which another program, not ours, checks every ballot and the count.",
    archive_save: "Save the .bel archive",
    archive_command: "Put the file into a folder of its own and run:",
    archive_folder: "FOLDER",
    retry: "Try again",
    not_checked: |why| {
        format!(
            "The ballots could not be checked, so there are no results yet. {why} Nothing is lost."
        )
    },
};

pub const PREPARES: Prepares = Prepares {
    title: "Prepare the conference",
    home_text: "No file has come in: criteria, tellers' keys and slips can still be put into this conference.",
    waits_shown: "Something was changed and is not frozen: this is the old conference.",
    waits: "Something was changed and is not frozen. Files taken in now are judged by the old conference, and the changes can no longer be used. Freeze on the page of preparations first.",
    in_use: "The conference that is open has files, or another tab is writing, so it cannot be prepared here. Open another conference file on the first page.",
    working: "Preparing…",
    was_sample: "The sample conference has sample keys that anyone knows. When it is frozen, the real keys below take their place.",
    tellers: "Tellers",
    tellers_text: |address| {
        format!(
            "Each teller makes a key on their own device at {address} and gives the file with the public half to the desk. To open the ballot box all of them are needed. Keys are made before the day, by those who are to be proposed as tellers; the conference approves them when it meets."
        )
    },
    tellers_own: "The address above opens on this machine only. Tellers open the app at the address that delegates will use, with “#/teller” at the end.",
    no_tellers: "No key yet. Without tellers there are no secret ballots.",
    teller_name: |number| format!("Teller {number}"),
    key: "Code of the key",
    key_hint: "Read it aloud and compare it with the teller's device.",
    proven: "key checked",
    remove: |name| format!("Remove the key of {name}"),
    choose: "Choose a key file…",
    paste: "Paste the content of a key file",
    paste_take: "Take in the pasted key",
    taken: |name| format!("The key of {name} is here."),
    known: |name| format!("This key is on the list already ({name})."),
    not_proven: "The file does not show that whoever made it has the secret key. Ask the teller to make a new one.",
    is_share: "This is a share, used after closing. What is needed now is the public key.",
    is_secret: |name| {
        format!(
            "This file holds the secret key of {name}. The desk does not take it. Give it back and ask for the public key."
        )
    },
    least: "Fewest ballots opened together",
    least_text: "With fewer ballots than that, the tellers' devices refuse to open: so few would show who voted how.",
    least_buttons: ["Fewer", "More"],
    least_many: |least, voters| {
        format!("{least} is more than the {voters} who have a vote: the box could never be opened.")
    },
    least_one: "Less than 3 hides nobody's ballot: of two people each knows the other's.",
    slips: "Slips",
    slips_text: "Each delegate gets a slip of paper with a code. A phone that knows the code needs nobody at the desk to confirm who delivered. You may do without.",
    slips_use: "Use slips?",
    slips_choices: ["No slips", "Use slips"],
    draw: |n| format!("Draw codes for {}", count(n, "person", "people")),
    drawn: |n| {
        format!(
            "{} drawn, and in the memory of this page only. Print now, then erase them. If the page is closed, the day tried out or another conference opened, they are gone and have to be drawn again.",
            count(n, "code was", "codes were")
        )
    },
    print: "Print the slips",
    printed: "Printed: erase the codes…",
    printed_question: "Erase the codes from this device?",
    printed_text: "Afterwards they are on paper only. If one is lacking, new codes have to be drawn for everyone.",
    printed_yes: "All printed, erase",
    on_paper: |n| {
        format!(
            "{} drawn. The codes are on paper only, no longer in this device.",
            count(n, "slip was", "slips were")
        )
    },
    draw_again: "Draw new codes",
    draw_again_text: "Every slip printed before becomes worthless.",
    slip: "SLIP",
    slip_how: "Scan it with a phone, or open this address and type the code:",
    slip_secret: "For the person named here only. Keep it to yourself.",
    freeze: "Freeze",
    freeze_text: "The new conference file has a new conference code. From then on no teller and no slip can be added or removed.",
    freeze_button: "Freeze and save the conference file…",
    freeze_question: "Freeze the conference?",
    freeze_yes: "Freeze and save",
    freeze_no_tellers: "There is no teller's key yet.",
    freeze_no_contest: "Nothing is voted on in secret here, so slips cannot be used. Do without slips, then freeze.",
    freeze_bad_key: "A key cannot be used. Remove it and ask the teller to make a new one.",
    freeze_too_large: |size, limit| {
        format!(
            "The conference file is too large: {size}, and phones open up to {limit}. Shorten papers or take some out."
        )
    },
    freeze_codes: "The codes of the slips are still in this device. Print them and erase them before freezing.",
    summary: |tellers, least, slips| {
        let slips = match slips {
            0 => "no slips".to_owned(),
            n => count(n, "slip", "slips"),
        };
        format!(
            "{}, at least {}, {slips}.",
            count(tellers, "teller", "tellers"),
            votes(least, "ballot", "ballots")
        )
    },
    frozen: "The conference is frozen",
    frozen_text: |code| {
        format!("New conference code: {code}. This desk has opened the new conference.")
    },
    save: "Save the conference file",
    to_inbox: "To taking files in",
};
