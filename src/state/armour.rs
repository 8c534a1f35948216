//! Files as text that chats do not break: written for messages, and read out of whatever was pasted or saved of them.

use khoithidua_core::light::{LightError, ReadArmour, WriteArmour};

use super::work::{JobError, ask};
use crate::browser::worker::Crew;

/// Most letters of one message that every chat takes whole.
const MESSAGE: u32 = 2_000;
/// A text longer than this is no armoured file: a stream carries far less.
const LONGEST: usize = 64 << 20;

/// What some editors put before a text.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// A file as messages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Messages {
    /// Everything in one.
    pub whole: String,
    /// The same in several short ones; one where it is short itself.
    pub parts: Vec<String>,
}

/// Writes a text as messages.
///
/// # Errors
/// Why it was not written.
pub async fn messages(text: &str) -> Result<Messages, JobError<LightError>> {
    let crew = Crew::of_light();
    let job = |most| WriteArmour {
        text: text.to_owned(),
        most,
    };
    let whole = ask(&crew, &job(0)).await?.concat();
    let parts = ask(&crew, &job(MESSAGE)).await?;
    Ok(Messages { whole, parts })
}

/// The file in what a person gave: as it came, or out of its armour. What is neither comes back as it is, for the reader of
/// files to say what is wrong with it.
///
/// # Errors
/// Why the armoured text in it does not give its file.
pub async fn unarmoured_by(crew: &Crew, bytes: Vec<u8>) -> Result<Vec<u8>, JobError<LightError>> {
    let Some(text) = message(&bytes) else {
        return Ok(bytes);
    };
    match ask(
        crew,
        &ReadArmour {
            text: text.to_owned(),
        },
    )
    .await
    {
        Ok(file) => Ok(file.into_bytes()),
        Err(JobError::Work(LightError::NotArmour)) => Ok(bytes),
        Err(error) => Err(error),
    }
}

/// The same, by a worker of its own.
///
/// # Errors
/// Why the armoured text in it does not give its file.
pub async fn unarmoured(bytes: Vec<u8>) -> Result<Vec<u8>, JobError<LightError>> {
    unarmoured_by(&Crew::of_light(), bytes).await
}

/// The text, unless it is empty, no text at all, or begins like one of our files.
fn message(bytes: &[u8]) -> Option<&str> {
    let begins = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes);
    let first = begins.trim_ascii_start().first()?;
    // Looked at first: a backup may have hundreds of megabytes.
    let other = *first == b'{' || bytes.len() > LONGEST;
    std::str::from_utf8(bytes).ok().filter(|_| !other)
}
