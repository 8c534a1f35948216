//! Tellers' keys on their way into what is prepared.

use khoithidua_core::plan::section::Section;
use khoithidua_core::sealed::teller::TellerFile;
use khoithidua_core::sealed::{BallotBox, TellerKey, election};
use leptos::prelude::*;

use super::{Act, Step};
use crate::browser::files::Picked;
use crate::state::counter::Given;
use crate::state::desk::DeskSession;
use crate::state::desk::urn::{NoShare, named, read, texts_of};

/// A file that was given for a teller's key.
#[derive(Clone, Debug, PartialEq)]
pub struct KeySeen {
    /// The file's name.
    pub name: String,
    /// Whose key it is, or why it was not taken.
    pub found: Result<String, NoKey>,
}

/// Why a file was not taken for a teller's key.
#[derive(Clone, Debug, PartialEq)]
pub enum NoKey {
    /// It could not be read, or is something else.
    File(NoShare),
    /// It is a share: its time is after the vote.
    Share,
    /// The proof does not hold: whoever made it may not have the secret half.
    NotProven,
    /// The key is on the list.
    Known(String),
}

impl DeskSession {
    /// Takes in tellers' keys from files.
    pub async fn take_key_files(self, files: Vec<Picked>) {
        self.take_given_keys(named(files)).await;
    }

    /// Takes in tellers' keys from whatever was given, by name.
    pub async fn take_given_keys(self, given: Vec<(String, Given)>) {
        let (texts, unread) = texts_of(given).await;
        let unread = unread.into_iter().map(|(name, why)| KeySeen {
            name,
            found: Err(NoKey::File(why)),
        });
        self.take_keys(texts).await;
        self.preparing().seen.update(|seen| seen.extend(unread));
    }

    /// Takes in tellers' keys.
    pub(in crate::state::desk) async fn take_keys(self, texts: Vec<(String, String)>) {
        self.prepare().await;
        let mut seen = Vec::new();
        for (name, text) in texts {
            let found = match self.key_in(&text) {
                Ok(key) => {
                    let whose = key.name.clone();
                    let step = Step::new(Section::Tellers, Act::Take);
                    self.change_plan(step, |_, ballot_box| ballot_box.tellers.push(key));
                    Ok(whose)
                }
                Err(why) => Err(why),
            };
            seen.push(KeySeen { name, found });
        }
        self.preparing().seen.set(seen);
    }

    fn key_in(self, text: &str) -> Result<TellerKey, NoKey> {
        let file = read(text).map_err(|error| NoKey::File(NoShare::Read(error)))?;
        let key = match file {
            TellerFile::Key(key) => key,
            TellerFile::Share(_) => return Err(NoKey::Share),
            TellerFile::Envelope(envelope) => {
                return Err(NoKey::File(NoShare::Secret(envelope.key.name)));
            }
            TellerFile::Rehearsal(rehearsal) => {
                return Err(NoKey::File(NoShare::Secret(rehearsal.key.name)));
            }
        };
        let plan = self.preparing().plan.get_untracked();
        let here = plan.iter().filter_map(|plan| plan.0.ballot_box.as_ref());
        if let Some(known) = here.flat_map(|b| &b.tellers).find(|t| t.key == key.key) {
            return Err(NoKey::Known(known.name.clone()));
        }
        let alone = BallotBox {
            id: String::new(),
            tellers: vec![key.clone()],
            key: None,
            min_ballots: 1,
        };
        match election::trustees(&alone) {
            Ok(_) => Ok(key),
            Err(_) => Err(NoKey::NotProven),
        }
    }
}
