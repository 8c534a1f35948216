//! Reading an archive: every record where it must be, every name the hash of its record, every event
//! after its parent, and nothing else.

use super::Archive;
use super::event::{DATA, EVENT, Event, Header, Kind, Setup};
use super::tar::{self, Broken, Record, Records};
use crate::share::Owner;
use crate::tally::Size;
use crate::{VERSION, hash, json};

/// Why a file is not a sound archive, and at which byte of it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{what} (byte {offset})")]
pub struct Fault {
    /// Where the record begins that is wrong.
    pub offset: usize,
    /// What is wrong with it.
    pub what: What,
}

/// What can be wrong with a record.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum What {
    /// The file ends within a record.
    #[error("the file is cut off")]
    CutOff,
    /// The block before a record is not exactly what belongs there.
    #[error("the block before the record is not what belongs there")]
    Block,
    /// The record is not text.
    #[error("the record is not text")]
    NotText,
    /// Something other than zeros after a record.
    #[error("something is hidden after the record")]
    Padding,
    /// The first record is not that of an archive.
    #[error("not an archive of an election")]
    NotAnArchive,
    /// Another version of the protocol.
    #[error("version {0} of the protocol is not supported")]
    Version(u32),
    /// The name of a record is not its hash.
    #[error("the record's name is not the hash of its content")]
    Hash,
    /// An event or a record of references cannot be read.
    #[error(transparent)]
    Json(json::Error),
    /// An event or the header is not written the one right way.
    #[error("the event is not in canonical form")]
    NotCanonical,
    /// An event that does not follow the one before it.
    #[error("the event does not follow the one before it")]
    Chain,
    /// An event at a time at which it cannot happen.
    #[error("the event comes out of order")]
    Order,
    /// The records before an event are not those that it speaks of.
    #[error("the records before the event are not those that it refers to")]
    References,
    /// Records after the last event.
    #[error("records without an event")]
    Leftover,
}

impl<'a> Archive<'a> {
    /// Reads a file. An archive may end after any event but not before the first.
    pub fn read(bytes: &'a [u8]) -> Result<Self, Fault> {
        let mut reader = Reader::new(bytes)?;
        let mut archive = Archive {
            timestamp: reader.timestamp,
            ..Archive::default()
        };
        let mut last = None;
        while let Some(step) = reader.step()? {
            archive
                .add(last, &step)
                .map_err(|what| step.event.fault(what))?;
            last = Some(step.kind);
        }
        if last.is_none() {
            return Err(reader.fault(What::CutOff));
        }
        Ok(archive)
    }

    fn add(&mut self, last: Option<Kind>, step: &Step<'a>) -> Result<(), What> {
        use Kind::{Ballot, EncryptedTally, EndBallots, PartialDecryption, Result, Setup};
        let in_order = match step.kind {
            Setup => last.is_none(),
            Ballot | EndBallots => matches!(last, Some(Setup | Ballot)),
            EncryptedTally => last == Some(EndBallots),
            PartialDecryption => matches!(last, Some(EncryptedTally | PartialDecryption)),
            Result => last == Some(PartialDecryption),
        };
        if !in_order {
            return Err(What::Order);
        }
        let texts: Vec<&'a str> = step.data.iter().map(|record| record.body).collect();
        match (step.kind, texts.as_slice()) {
            (Setup, [election, trustees, credentials, setup]) => {
                check_setup(setup, [election, trustees, credentials])?;
                self.election = election;
                self.trustees = trustees;
                self.credentials = credentials;
            }
            (Ballot, [ballot]) => self.ballots.push(ballot),
            (EndBallots, []) => self.closed = true,
            (EncryptedTally, [tally, size]) => {
                let named: Size = json::read(size).map_err(What::Json)?;
                refers(&named.encrypted_tally, tally)?;
                self.tally = Some((tally, size));
            }
            (PartialDecryption, [share, owner]) => {
                let named: Owner = json::read(owner).map_err(What::Json)?;
                refers(&named.payload, share)?;
                self.shares.push((share, owner));
            }
            (Result, [result]) => self.result = Some(result),
            _ => return Err(What::References),
        }
        Ok(())
    }
}

fn check_setup(setup: &str, texts: [&str; 3]) -> Result<(), What> {
    let setup: Setup = json::read(setup).map_err(What::Json)?;
    let names = [&setup.election, &setup.trustees, &setup.credentials];
    let mut pairs = names.into_iter().zip(texts);
    pairs.try_for_each(|(name, text)| refers(name, text))
}

fn refers(name: &str, text: &str) -> Result<(), What> {
    let right = name == hash::name(text.as_bytes());
    right.then_some(()).ok_or(What::References)
}

/// An event with the records that came since the one before it.
struct Step<'a> {
    event: Record<'a>,
    kind: Kind,
    data: Vec<Record<'a>>,
}

impl Record<'_> {
    fn fault(&self, what: What) -> Fault {
        Fault {
            offset: self.offset,
            what,
        }
    }
}

struct Reader<'a> {
    records: Records<'a>,
    timestamp: u64,
    height: u64,
    parent: Option<&'a str>,
}

impl<'a> Reader<'a> {
    fn new(bytes: &'a [u8]) -> Result<Self, Fault> {
        let mut reader = Self {
            records: Records::new(bytes),
            timestamp: 0,
            height: 0,
            parent: None,
        };
        let (first, time) = match reader.records.next(None) {
            Ok(Some(found)) => found,
            Ok(None) | Err(Broken::CutOff | Broken::Block) => {
                return Err(reader.fault(What::NotAnArchive));
            }
            Err(broken) => return Err(reader.fault(broken.into())),
        };
        if first.name != tar::HEADER {
            return Err(first.fault(What::NotAnArchive));
        }
        let header: Header = json::read(first.body).map_err(|e| first.fault(What::Json(e)))?;
        if header.version != VERSION {
            return Err(first.fault(What::Version(header.version)));
        }
        if json::write(&header) != first.body || header.timestamp != time.to_string() {
            return Err(first.fault(What::NotCanonical));
        }
        reader.timestamp = time;
        Ok(reader)
    }

    fn fault(&self, what: What) -> Fault {
        Fault {
            offset: self.records.offset(),
            what,
        }
    }

    /// Everything up to the next event; `None` at the end of the file.
    fn step(&mut self) -> Result<Option<Step<'a>>, Fault> {
        let mut data: Vec<Record<'a>> = Vec::new();
        loop {
            let next = self.records.next(Some(self.timestamp));
            let next = next.map_err(|broken| self.fault(broken.into()))?;
            let Some((record, _)) = next else {
                return match data.first() {
                    None => Ok(None),
                    Some(left) => Err(left.fault(What::Leftover)),
                };
            };
            let name = hash::name(record.body.as_bytes());
            match record.name.strip_prefix(name.as_str()) {
                Some(DATA) => data.push(record),
                Some(EVENT) => return self.event(record, data).map(Some),
                _ => return Err(record.fault(What::Hash)),
            }
        }
    }

    fn event(&mut self, record: Record<'a>, data: Vec<Record<'a>>) -> Result<Step<'a>, Fault> {
        let event: Event = json::read(record.body).map_err(|e| record.fault(What::Json(e)))?;
        if json::write(&event) != record.body {
            return Err(record.fault(What::NotCanonical));
        }
        if event.height != self.height || event.parent.as_deref() != self.parent {
            return Err(record.fault(What::Chain));
        }
        let named = event.payload.as_deref();
        let last = data.last().and_then(|last| last.name.strip_suffix(DATA));
        if named != last {
            return Err(record.fault(What::References));
        }
        self.height += 1;
        self.parent = record.name.strip_suffix(EVENT);
        Ok(Step {
            event: record,
            kind: event.kind,
            data,
        })
    }
}

impl From<Broken> for What {
    fn from(broken: Broken) -> Self {
        match broken {
            Broken::CutOff => Self::CutOff,
            Broken::Block => Self::Block,
            Broken::NotText => Self::NotText,
            Broken::Padding => Self::Padding,
        }
    }
}
