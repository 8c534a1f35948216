//! English: several desks, and the desk's receipts.

use khoithidua_core::desk::merge::Subject;

use crate::i18n::desks::Desks;

pub const TEXTS: Desks = Desks {
    receipts: "Receipts",
    receipts_text: "Show a receipt again to whoever lost it, or when a file's state has changed. They scan the code or open the file on their own device, which then says “received”.",
    code: |code| format!("This desk's code: {code}"),
    search: "Search by name or unit",
    nobody: "Nobody like that has handed a file over yet.",
    show: "Show the receipt",
    hide: "Put the receipt away",
    of: |name| format!("of {name}"),
    got: |revision, at| format!("Revision {revision}, received {at}"),
    making: "Signing the receipt…",
    more: |count| format!("Show {count} more people"),
    copied: "The receipt is copied. Paste it into a message to the right person.",
    nameless: "This file does not say whose it is, so there is no receipt.",
    other_desk: |code| {
        format!(
            "The conference names the desk with the code {code}; this device does not have that key and cannot sign receipts. Open the file “Add a collecting device” or a backup of the main desk on it."
        )
    },

    collector: "Add a collecting device",
    collector_text: "This file makes another device a desk with this one's key, without any files. There: the host board's desk, “Open another conference”, this file. When it has collected, save a backup there, open that here and merge it. Whoever has this file can sign receipts: keep it like a key.",
    collector_save: "Save the file for a collecting device",
    merge: "Merge with another device",
    merge_how: "Open the other device's backup here, then choose “Merge into this device”.",
    merge_text: "Merging keeps everything of both. In whatever order, however often: the outcome is the same.",
    merge_offer: |files, entries| {
        format!(
            "The backup has {files} files and {entries} entries of the log that this device lacks."
        )
    },
    merge_yes: "Merge into this device",
    or_replace: "Or put the backup in place of the desk on this device:",
    merged: |files, entries| {
        format!(
            "Merged: {files} files and {entries} entries of the log came in. Nothing of this device is lost."
        )
    },
    contradictions: "The two devices say different things. The later entry holds; look at each:",
    subject: |subject, name| match subject {
        Subject::Decision(_) => format!("The file that counts for {name}"),
        Subject::Key(_) => format!("The confirmed key of {name}"),
        Subject::PaperVoters => "The list of paper voters".to_owned(),
        Subject::PaperCount(_) => format!("The paper count entered by {name}"),
        Subject::Attendance(_) => format!("The roll of {name}"),
        Subject::Hands(_) => format!("Show of hands: {name}"),
        Subject::Sheet(_) => format!("The check of the sheet of {name}"),
        Subject::Exclusion(_) => format!("Not considering {name}"),
        Subject::Candidate(..) => format!("Candidate: {name}"),
        Subject::Contest(_) => format!("The decision on {name}"),
        Subject::Lots => "The lots".to_owned(),
    },
    holds: |later, other| format!("the entry of {later} holds, that of {other} does not"),
    closed: "Collection is closed on one of the two devices, so they cannot be merged. Open collection again there, save a new backup, then merge.",
};
