//! The tar records of an archive: one plain form, nothing of the format's variety.

/// Everything is padded to blocks of so many bytes.
pub const BLOCK: usize = 512;
/// The first record's name.
pub const HEADER: &str = "BELENIOS";
/// Where the checksum stands, itself counted as spaces.
const CHECKSUM: usize = 148;

/// Appends a record.
pub fn write(out: &mut Vec<u8>, name: &str, timestamp: u64, body: &str) {
    out.extend_from_slice(&block(name, body.len(), timestamp));
    out.extend_from_slice(body.as_bytes());
    out.resize(out.len().next_multiple_of(BLOCK), 0);
}

fn block(name: &str, size: usize, timestamp: u64) -> [u8; BLOCK] {
    let mut block = [0; BLOCK];
    put(&mut block, 0, name);
    put(&mut block, 100, "0000644");
    put(&mut block, 108, "0000000");
    put(&mut block, 116, "0000000");
    put(&mut block, 124, &format!("{size:011o}"));
    put(&mut block, 136, &format!("{timestamp:011o}"));
    put(&mut block, CHECKSUM, "        ");
    put(&mut block, 156, "0");
    let sum: u32 = block.iter().copied().map(u32::from).sum();
    put(&mut block, CHECKSUM, &format!("{sum:06o}\0 "));
    block
}

fn put(block: &mut [u8; BLOCK], at: usize, text: &str) {
    for (place, byte) in block.iter_mut().skip(at).zip(text.bytes()) {
        *place = byte;
    }
}

/// One record as it was found.
#[derive(Clone, Copy, Debug)]
pub struct Record<'a> {
    /// Where its first block begins.
    pub offset: usize,
    pub name: &'a str,
    pub body: &'a str,
}

/// Why a record cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken {
    /// The file ends within it.
    CutOff,
    /// The first block is not exactly the one that belongs to its name, size and time.
    Block,
    /// The body is not text.
    NotText,
    /// Something else than zeros fills the last block.
    Padding,
}

/// Reads the records of a file one by one.
#[derive(Clone, Debug)]
pub struct Records<'a> {
    bytes: &'a [u8],
    offset: usize,
}

impl<'a> Records<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, offset: 0 }
    }

    /// Where the next record begins.
    pub fn offset(&self) -> usize {
        self.offset
    }

    /// The next record; `None` at the very end. The time must be the given one.
    pub fn next(&mut self, timestamp: Option<u64>) -> Result<Option<(Record<'a>, u64)>, Broken> {
        let rest = self.bytes.get(self.offset..).unwrap_or_default();
        if rest.is_empty() {
            return Ok(None);
        }
        let head = rest.get(..BLOCK).ok_or(Broken::CutOff)?;
        let name = head.split(|byte| *byte == 0).next().unwrap_or_default();
        let name = std::str::from_utf8(name).map_err(|_| Broken::Block)?;
        let size = octal(head, 124).ok_or(Broken::Block)?;
        let time = octal(head, 136).ok_or(Broken::Block)?;
        let size = usize::try_from(size).map_err(|_| Broken::CutOff)?;
        // A name that fills the whole field would be written longer than it was read.
        if name.len() >= 100 || block(name, size, time) != *head {
            return Err(Broken::Block);
        }
        if timestamp.is_some_and(|wanted| wanted != time) {
            return Err(Broken::Block);
        }
        let padded = size.checked_next_multiple_of(BLOCK).ok_or(Broken::CutOff)?;
        let end = BLOCK.checked_add(padded).ok_or(Broken::CutOff)?;
        let body = rest.get(BLOCK..end).ok_or(Broken::CutOff)?;
        let (body, padding) = body.split_at(size);
        if padding.iter().any(|byte| *byte != 0) {
            return Err(Broken::Padding);
        }
        let body = std::str::from_utf8(body).map_err(|_| Broken::NotText)?;
        let offset = self.offset;
        self.offset += end;
        Ok(Some((Record { offset, name, body }, time)))
    }
}

/// Eleven octal digits.
fn octal(block: &[u8], at: usize) -> Option<u64> {
    block.iter().skip(at).take(11).try_fold(0, |number, digit| {
        matches!(digit, b'0'..=b'7').then(|| number << 3 | u64::from(digit - b'0'))
    })
}
