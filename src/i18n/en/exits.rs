//! English: the ways in which a file leaves the device, and comes back.

use khoithidua_core::format::read_back::ReadBack;
use khoithidua_core::light::LightError;

use crate::i18n::exits::Exits;
use crate::i18n::explain;

pub static TEXTS: Exits = Exits {
    share: "Send with another app",
    share_again: "Tap again to send",
    save: "Save as a file",
    copy: "Copy the content",
    copy_part: |part, count| format!("Copy in pieces: piece {part} of {count}"),
    message: |file| {
        format!(
            "File {file}. Please keep this whole message when you forward it or paste it into the app."
        )
    },
    shared: "The file went to another app. Please check that it was sent.",
    tap_again: "This device did not take that tap. Please tap the send button once more.",
    not_shared: "This device does not let files be sent with another app. Save it as a file and send that, copy the content, or show the code to the board's camera.",
    saved: |name| format!("Saved “{name}” among this device's downloads."),
    copied: "Copied. Paste it into a message to the host board.",
    copied_part: |part, count| {
        if part == count {
            format!(
                "Copied piece {part} of {count}, the last. Paste and send it, and all is there."
            )
        } else {
            format!(
                "Copied piece {part} of {count}. Paste it into a message, send it, and come back for the next."
            )
        }
    },
    copy_by_hand: "The browser does not let the app copy. Press long into the box below, select all, and copy.",
    read_back: "Open the saved file to check it",
    back: |found| {
        match found {
        ReadBack::Same => "The file was saved correctly: it is the same as on this device.".into(),
        ReadBack::Unreadable(error) => format!("This file cannot be used. {} Please save it again.", explain::read_error(error)),
        ReadBack::OtherKind(kind) => format!("The file you chose is {}, not the one you saved. Please choose again.", explain::kind(*kind)),
        ReadBack::OtherConference => "The file you chose belongs to another conference, or to the rehearsal. Please choose again.".into(),
        ReadBack::OtherPerson => "The file you chose is another person's. Please choose again.".into(),
        ReadBack::OtherRevision(found, wanted) if found < wanted => {
            format!("The file you chose is revision {found}, which is old; hand over revision {wanted}. Choose again, or save again.")
        }
        ReadBack::OtherRevision(found, wanted) => {
            format!("The file you chose is revision {found}, newer than revision {wanted} here. Please choose again.")
        }
        ReadBack::Altered => "The file you chose was changed: it is not the one on this device. Save it again, and do not edit it.".into(),
    }
    },
    paste_hint: "Paste the whole message you were sent, or the content of a file, which begins with {",
    armour: |error| {
        match error {
        LightError::NotArmour => "There is no file in what was pasted. Copy the whole message again.".into(),
        LightError::Newer(_) => "A newer version of the app made this message. Reload the page when there is a network, then paste again.".into(),
        LightError::Missing { have, need } => format!(
            "{} of {need} lines are missing. Copy the whole message again; if it came in pieces, paste all of them here one after the other.",
            need.saturating_sub(*have)
        ),
        LightError::Several => "There are lines of several files. Paste one file at a time.".into(),
        LightError::Damaged => "What was pasted has been changed and does not give its file. Copy the original message again.".into(),
        LightError::TooLarge => "The file is too large for messages. Save it as a file and send that.".into(),
        LightError::Unreadable => "This page and the part that reads messages are of different versions. Reload the page when there is a network, then paste again.".into(),
    }
    },
};
