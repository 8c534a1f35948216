//! Handing over by light, and as text that chats do not break: what is asked of the program that knows how. Here is only
//! what is asked and answered; codes and lines are made and read in `crates/light`, which no page loads.
//!
//! A file becomes a *stream*: packed, cut into blocks, and told as frames, of which any sufficiently many give the file
//! again. A frame is a square code on a screen, or a line of an armoured text.

use crate::format::read_part;
use crate::work::{Asked, Failure};

document_types! {
    /// Asks for some frames of a file's stream, as square codes.
    pub struct DrawFrames {
        /// The file's text.
        pub text: String,
        /// How much goes into one code.
        pub density: Density,
        /// The first frame wanted, from 0. There is no last one: those behind the blocks repair what was missed.
        pub from: u32,
        /// How many are wanted, at most [`MOST_FRAMES`].
        pub count: u32,
    }

    /// Frames of a stream.
    pub struct Frames {
        /// Short name of the stream, the same for the same text: 8 hex digits.
        pub stream: String,
        /// How many blocks there are. With one block every frame is the same: a code that stands still.
        pub blocks: u32,
        /// The codes wanted, in order.
        pub codes: Vec<Code>,
    }

    /// Asks for a short text as one square code that every camera understands, such as an address.
    pub struct DrawText {
        /// The text.
        pub text: String,
    }

    /// A square code.
    pub struct Code {
        /// Modules on each side, without the light margin of 4.
        pub size: u32,
        /// The modules, row after row: `1` is dark, `0` is light.
        pub modules: String,
    }

    /// How much goes into one code.
    #[derive(Copy)]
    pub enum Density {
        /// For any camera: at most version 20.
        Calm,
        /// For good cameras that are held still: at most version 27.
        Dense,
    }

    /// Asks for a file as lines that chats, mail and paper do not break.
    pub struct WriteArmour {
        /// The file's text.
        pub text: String,
        /// Most characters of one message; 0 for everything in one.
        pub most: u32,
    }

    /// Asks for the file in an armoured text, whatever stands around it and in whatever order its lines come.
    pub struct ReadArmour {
        /// What was pasted.
        pub text: String,
    }

    /// Why codes or an armoured text were not made or read.
    #[derive(thiserror::Error)]
    pub enum LightError {
        /// The request or the answer cannot be read: page and worker are of different versions.
        #[error("the request cannot be read")]
        Unreadable,
        /// More than a stream can carry.
        #[error("the file is too large for a stream")]
        TooLarge,
        /// There is no line of an armoured text in it.
        #[error("no armoured text")]
        NotArmour,
        /// A newer app has written it.
        #[error("format {0} of a newer app")]
        Newer(u8),
        /// Some lines are missing or damaged beyond repair: so many are there, so many are needed.
        #[error("{have} of {need} lines")]
        Missing {
            /// Sound lines that are there.
            have: u32,
            /// How many are needed.
            need: u32,
        },
        /// Lines of several files; paste one at a time.
        #[error("lines of several files")]
        Several,
        /// Everything is there, and it is not what was sent.
        #[error("the content does not have its hash")]
        Damaged,
    }

    /// What one picture of a camera brought.
    pub enum Seen {
        /// No code, or one that is not of this app.
        Nothing,
        /// A code of a newer app: its version.
        Newer(u8),
        /// A frame of a stream that is not whole yet. Where nothing is missing any more, the file was given out before and
        /// its frames are still in sight.
        Part {
            /// Short name of the stream.
            stream: String,
            /// How many blocks are known.
            have: u32,
            /// Of how many.
            need: u32,
        },
        /// A file is whole, and its hash is right. Said once, and again only after the stream was out of sight for some
        /// seconds.
        Whole {
            /// Short name of the stream.
            stream: String,
            /// The file's text.
            text: String,
        },
    }
}

/// How many frames of a stream are shown in a second, unless somebody wants it otherwise: a screen and a camera that both go by
/// sixtieths or thirtieths then have several pictures for each.
pub const FRAMES_A_SECOND: u32 = 6;
/// Most frames that are drawn at once.
pub const MOST_FRAMES: u32 = 32;

impl Failure for LightError {
    const UNREADABLE: Self = Self::Unreadable;
}

impl Asked for DrawFrames {
    const NAME: &'static str = "draw_frames";
    type Answer = Frames;
    type Error = LightError;
}

impl Asked for DrawText {
    const NAME: &'static str = "draw_text";
    type Answer = Code;
    type Error = LightError;
}

impl Asked for WriteArmour {
    const NAME: &'static str = "write_armour";
    /// The messages, in order; one where no limit was asked for.
    type Answer = Vec<String>;
    type Error = LightError;
}

impl Asked for ReadArmour {
    const NAME: &'static str = "read_armour";
    /// The file's text.
    type Answer = String;
    type Error = LightError;
}

/// What the program says of a picture.
///
/// # Errors
/// [`LightError::Unreadable`] when page and worker are of different versions.
pub fn read_seen(answer: &str) -> Result<Seen, LightError> {
    let seen: Result<Result<Seen, LightError>, _> = read_part(answer.as_bytes());
    seen.unwrap_or(Err(LightError::Unreadable))
}
