//! Writing an archive, event by event.

use super::event::{DATA, EVENT, Event, Header, Kind, Setup};
use super::tar;
use crate::{VERSION, hash, json};

/// An archive that grows. It does not check what it is given; that is the verifier's work.
#[derive(Clone, Debug)]
pub struct Writer {
    bytes: Vec<u8>,
    timestamp: u64,
    height: u64,
    parent: Option<String>,
}

impl Writer {
    /// An archive with nothing in it. The time is in seconds since 1970, of which the format has
    /// room for 33 bits.
    pub fn new(timestamp: u64) -> Self {
        let timestamp = timestamp.min((1 << 33) - 1);
        let header = Header {
            version: VERSION,
            timestamp: timestamp.to_string(),
        };
        let mut bytes = Vec::new();
        tar::write(&mut bytes, tar::HEADER, timestamp, &json::write(&header));
        Self {
            bytes,
            timestamp,
            height: 0,
            parent: None,
        }
    }

    /// The election begins.
    pub fn setup(&mut self, election: &str, trustees: &str, credentials: &str) {
        let setup = Setup {
            election: self.data(election),
            trustees: self.data(trustees),
            credentials: self.data(credentials),
        };
        let payload = self.data(&json::write(&setup));
        self.event(Kind::Setup, Some(payload));
    }

    /// A ballot arrives.
    pub fn ballot(&mut self, ballot: &str) {
        let payload = self.data(ballot);
        self.event(Kind::Ballot, Some(payload));
    }

    /// No more ballots.
    pub fn end_ballots(&mut self) {
        self.event(Kind::EndBallots, None);
    }

    /// The product of the ballots, with its size.
    pub fn encrypted_tally(&mut self, tally: &str, size: &str) {
        self.data(tally);
        let payload = self.data(size);
        self.event(Kind::EncryptedTally, Some(payload));
    }

    /// A trustee's share, with its owner.
    pub fn share(&mut self, share: &str, owner: &str) {
        self.data(share);
        let payload = self.data(owner);
        self.event(Kind::PartialDecryption, Some(payload));
    }

    /// The end.
    pub fn result(&mut self, result: &str) {
        let payload = self.data(result);
        self.event(Kind::Result, Some(payload));
    }

    /// The file.
    pub fn finish(self) -> Vec<u8> {
        self.bytes
    }

    fn data(&mut self, text: &str) -> String {
        self.record(text, DATA)
    }

    fn event(&mut self, kind: Kind, payload: Option<String>) {
        let event = Event {
            parent: self.parent.take(),
            height: self.height,
            kind,
            payload,
        };
        self.height += 1;
        self.parent = Some(self.record(&json::write(&event), EVENT));
    }

    fn record(&mut self, text: &str, ending: &str) -> String {
        let name = hash::name(text.as_bytes());
        tar::write(
            &mut self.bytes,
            &format!("{name}{ending}"),
            self.timestamp,
            text,
        );
        name
    }
}
