//! What kind of file it is, and whether it may be unpacked: a few kilobytes can claim to be gigabytes.

use std::io::{self, Cursor, Read as _};

use khoithidua_core::workbook::{MAX_FILE, WorkbookError};
use zip::ZipArchive;

/// Most bytes that all parts of a workbook may have together once unpacked.
pub const MAX_UNPACKED: u64 = 64_000_000;
/// Most parts; a workbook has a dozen and one for each sheet and picture.
const MAX_PARTS: usize = 2_000;

/// Beginning of a compound file: a workbook of the old format, or one that is locked with a password.
const COMPOUND: [u8; 8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/// Name of the stream that a locked workbook is in.
const LOCKED: &str = "EncryptedPackage";

/// What an .ods file says of itself, not packed.
const OPEN: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";
/// How far one looks into a file that may be a text.
const LOOKED_AT: usize = 1_000;

/// What is known of a file that may be unpacked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    /// Whether there are macros in it.
    pub macros: bool,
}

/// Looks at a file without keeping anything of what is unpacked.
///
/// # Errors
/// Why it is not read.
pub fn look(bytes: &[u8]) -> Result<Known, WorkbookError> {
    if bytes.len() > MAX_FILE {
        return Err(WorkbookError::TooLarge);
    }
    if bytes.starts_with(&COMPOUND) {
        return Err(compound(bytes));
    }
    let archive = ZipArchive::new(Cursor::new(bytes));
    let mut archive = archive.map_err(|_| {
        if bytes.starts_with(b"PK\x03\x04") {
            WorkbookError::Damaged
        } else if is_table(bytes) {
            WorkbookError::OtherTable
        } else {
            WorkbookError::NotAWorkbook
        }
    })?;
    if archive.len() > MAX_PARTS {
        return Err(WorkbookError::TooLarge);
    }
    let (mut left, mut workbook, mut macros) = (MAX_UNPACKED, false, false);
    let mut other = false;
    for place in 0..archive.len() {
        let part = archive.by_index(place);
        let part = part.map_err(|_| WorkbookError::Damaged)?;
        let name = part.name().map_err(|_| WorkbookError::Damaged)?;
        let name = name.to_ascii_lowercase();
        workbook |= name == "[content_types].xml";
        macros |= name.ends_with("vbaproject.bin");
        other |= name == "xl/workbook.bin"
            || (name == "mimetype" && bytes.windows(OPEN.len()).any(|window| window == OPEN));
        // What a part says of its own size is not to be believed.
        let unpacked = io::copy(&mut part.take(left + 1), &mut io::sink());
        let unpacked = unpacked.map_err(|_| WorkbookError::Damaged)?;
        left = left.checked_sub(unpacked).ok_or(WorkbookError::TooLarge)?;
    }
    if other {
        Err(WorkbookError::OtherTable)
    } else if workbook {
        Ok(Known { macros })
    } else {
        Err(WorkbookError::NotAWorkbook)
    }
}

/// True for a text of columns, or a page that some programs call .xls: spreadsheet programs open both.
fn is_table(bytes: &[u8]) -> bool {
    let begins = &bytes[..bytes.len().min(LOOKED_AT)];
    let text = begins.strip_prefix(b"\xef\xbb\xbf").unwrap_or(begins);
    // Excel's "Unicode text": two bytes for each letter.
    let wide = text.starts_with(b"\xff\xfe");
    let broken = |byte: &u8| *byte < b' ' && !b"\t\r\n".contains(byte);
    if text.iter().any(broken) && !wide {
        return false;
    }
    let first = text.iter().find(|byte| !byte.is_ascii_whitespace());
    let line = text.split(|byte| *byte == b'\n').next().unwrap_or_default();
    match first {
        Some(b'<') => true,
        Some(b'{' | b'[' | b'%') | None => false,
        Some(_) => line.iter().any(|byte| b"\t;,".contains(byte)),
    }
}

fn compound(bytes: &[u8]) -> WorkbookError {
    let name: Vec<u8> = LOCKED.encode_utf16().flat_map(u16::to_le_bytes).collect();
    if bytes.windows(name.len()).any(|window| window == name) {
        WorkbookError::Password
    } else {
        WorkbookError::OldFormat
    }
}
