//! English: handing over by light.

use crate::browser::error::CameraError;
use crate::i18n::light::{HandByLight, Light};

pub static LIGHT: Light = Light {
    code_of: |file, count| match count {
        1 => format!("Code of the file {file}"),
        _ => format!("Codes of the file {file}: {count}, one after the other"),
    },
    drawing: "Drawing the codes…",
    still: "The whole file is in one code that stands still.",
    many: |count| {
        format!(
            "The file is in {count} codes, shown one after the other; scanning may begin anywhere."
        )
    },
    pause: "Pause",
    go_on: "Go on",
    faster: "Faster",
    slower: "Slower, easier to scan",
    bright: "Make the screen as bright as it gets.",
    too_large: "The file is too large for codes. Save it as a file and send that.",
    other_version: "This page is older than the part that reads codes. Reload the page and do it again.",
    opening: "Opening the camera…",
    looking: "Hold the code in the middle of the picture.",
    part: |have, need| format!("{have} of {need} parts read"),
    newer: "A newer version of the app made this code. Reload the page on this device when there is a network, then scan again.",
    picture: "The camera's picture",
    cameras: "Choose the camera",
    camera: |number| format!("Camera {number}"),
    torch: ["Lamp on", "Lamp off"],
    again: "Try again",
    error: |error| match error {
        CameraError::Insecure => {
            "The page was opened over http://, where browsers give no camera. Open it over https://, or use files."
        }
        CameraError::Unsupported => {
            "This browser does not let pages use the camera. Open the page in Chrome or Safari, or use files."
        }
        CameraError::NotAllowed => {
            "The camera is not allowed. Tap the sign beside the page's address, allow the camera, and try again. If that fails, use files."
        }
        CameraError::NoCamera => {
            "No camera was found. If it is one with a cable, plug it in; the page opens it by itself. Otherwise use files."
        }
        CameraError::Busy => {
            "Another program is using the camera. Close it; the page opens the camera by itself."
        }
        CameraError::Lost => "The camera was taken away. The page is opening it again…",
    },
    scan: "Scan codes with the camera",
    stop: "Stop scanning",
    stop_showing: "Stop showing codes",
};

pub static HAND: HandByLight = HandByLight {
    offer: "Let the board's device scan my codes",
    offer_text: "The surest way in the hall: no network needed, and the receipt comes at once.",
    title: "Hold this screen before the board's device",
    text: "Hold it still until the board's device beeps and shows your name.",
    next: "It shows the receipt: scan it",
    scan_title: "Scan the receipt",
    scan_text: "Point the camera at the receipt's code on the board's screen.",
    show_again: "Show my codes again",
    other_ways: "Other ways to hand over",
    draft_show: "Hand the draft on as codes",
    draft_text: "On the other device open Settings, tap “Scan codes with the camera” and point it at this screen.",
    draft_done: "The other device has the draft",
    draft_moved: "The draft has moved to another device",
    draft_moved_text: "Go on and hand over there. If you go on here as well, there will be two different submissions of one person, and the board has to ask.",
    draft_back: "Take it back, go on here",
    open_text: "Scan the conference's codes on the projector, or a draft's codes on the old phone.",
};
