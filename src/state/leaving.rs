//! A file on its way out of the device: everything is prepared before anybody taps, for the permission to share or to copy
//! lasts seconds.

use khoithidua_core::format::ReadError;
use khoithidua_core::format::read_back::{ReadBack, read_back};
use leptos::prelude::*;

use super::armour::{self, Messages, unarmoured};
use super::exchange::{self, FinalFile, Picked, Shareable};
use super::page;
use crate::browser::BrowserError;

/// Largest file that is read back.
const LARGEST: usize = 32 << 20;

/// What came of the last tap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// Nothing to say.
    Nothing,
    /// It went to another app.
    Shared,
    /// The browser did not take that tap, or that form of the file: the next tap brings another.
    TapAgain,
    /// It cannot be shared here.
    NotShared,
    /// It is among the downloads, under this name.
    Saved(String),
    /// All of it was copied.
    Copied,
    /// One message of so many was copied, counted from 1.
    CopiedPart(usize, usize),
    /// The clipboard is refused: this text is to be copied by hand.
    ByHand(String),
    /// What was saved, read back.
    Back(ReadBack),
    /// It could not be read back: why.
    NoBack(BrowserError),
    /// It could not be saved: why.
    NotSaved(BrowserError),
}

/// The ways out of one file. Copied freely; gone with the screen that asked.
#[derive(Clone, Copy)]
pub struct Leaving {
    file: StoredValue<FinalFile>,
    /// Forms of the file for the share sheet, and which comes next.
    forms: StoredValue<Vec<Shareable>, LocalStorage>,
    next_form: RwSignal<usize>,
    messages: RwSignal<Option<Messages>>,
    /// How many messages have been copied one by one.
    parts_out: RwSignal<usize>,
    said: RwSignal<Said>,
}

impl Leaving {
    /// Prepares a file. `line` stands above each message, for whoever gets it.
    pub fn of(file: FinalFile, line: String) -> Self {
        let mut forms = exchange::shareable(&file.stem, &file.text);
        // A tap that came too late is worth another of the same form.
        forms.extend(forms.last().cloned());
        let text = file.text.clone();
        let leaving = Self {
            file: StoredValue::new(file),
            forms: StoredValue::new_local(forms),
            next_form: RwSignal::new(0),
            messages: RwSignal::new(None),
            parts_out: RwSignal::new(0),
            said: RwSignal::new(Said::Nothing),
        };
        page::run(async move {
            let with_line = |message: String| format!("{line}\n{message}");
            let messages = match armour::messages(&text).await {
                Ok(written) => Messages {
                    whole: with_line(written.whole),
                    parts: written.parts.into_iter().map(with_line).collect(),
                },
                // Without the program that writes them, the file's own text is better than nothing.
                Err(_) => Messages {
                    whole: text.clone(),
                    parts: vec![text],
                },
            };
            // The screen may be gone by then.
            let _ = leaving.messages.try_set(Some(messages));
        });
        leaving
    }

    /// What came of the last tap.
    pub fn said(self) -> Said {
        self.said.get()
    }

    /// True when the last tap brought all of it out of the device.
    pub fn is_out(self) -> bool {
        let said = self.said.try_get_untracked();
        match said.unwrap_or(Said::Nothing) {
            Said::Shared | Said::Saved(_) | Said::Copied => true,
            Said::CopiedPart(part, count) => part == count,
            _ => false,
        }
    }

    /// True where a tap on "share" may still do something.
    pub fn can_share(self) -> bool {
        self.forms
            .with_value(|forms| self.next_form.get() < forms.len())
    }

    /// How many messages there are, once they are written, and how many have been copied one by one.
    pub fn parts(self) -> Option<(usize, usize)> {
        let count = self.messages.with(|m| m.as_ref().map(|m| m.parts.len()))?;
        Some((self.parts_out.get(), count))
    }

    fn say(self, said: Said) {
        // The screen may be gone by then.
        let _ = self.said.try_set(said);
    }

    /// Opens the share sheet with the next form of the file.
    pub async fn share(self) {
        let place = self.next_form.get_untracked();
        let form = self.forms.with_value(|forms| forms.get(place).cloned());
        let Some(form) = form else {
            return self.say(Said::NotShared);
        };
        match form.share().await {
            Ok(()) => self.say(Said::Shared),
            // The person changed their mind.
            Err(BrowserError::Cancelled) => self.say(Said::Nothing),
            Err(_) => {
                let more = self.forms.try_with_value(|forms| place + 1 < forms.len());
                let _ = self.next_form.try_set(place + 1);
                self.say(if more == Some(true) {
                    Said::TapAgain
                } else {
                    Said::NotShared
                });
            }
        }
    }

    /// Saves it among the downloads.
    pub fn save(self) {
        let done = self
            .file
            .with_value(|file| exchange::save(&file.stem, &file.text));
        self.say(done.map_or_else(Said::NotSaved, Said::Saved));
    }

    /// Copies all of it as one message.
    pub async fn copy(self) {
        let Some(Messages { whole: text, .. }) = self.messages.get_untracked() else {
            return;
        };
        self.say(match exchange::copy(&text).await {
            Ok(()) => Said::Copied,
            Err(_) => Said::ByHand(text),
        });
    }

    /// Copies the next of the short messages; after the last, the first again.
    pub async fn copy_part(self) {
        let Some(messages) = self.messages.get_untracked() else {
            return;
        };
        let count = messages.parts.len();
        let place = self.parts_out.get_untracked() % count.max(1);
        let Some(text) = messages.parts.get(place).cloned() else {
            return;
        };
        let copied = exchange::copy(&text).await;
        // By hand or not, the next tap is for the next one.
        let _ = self.parts_out.try_set(place + 1);
        self.say(match copied {
            Ok(()) => Said::CopiedPart(place + 1, count),
            Err(_) => Said::ByHand(text),
        });
    }

    /// Reads a file back that was saved, and compares.
    pub async fn read_back(self, picked: Picked) {
        let (size, limit) = (picked.size(), LARGEST);
        let bytes = match picked.bytes(limit).await {
            Ok(Some(bytes)) => bytes,
            Ok(None) => {
                let error = ReadError::TooLarge { size, limit };
                return self.say(Said::Back(ReadBack::Unreadable(error)));
            }
            Err(error) => return self.say(Said::NoBack(error)),
        };
        let plain = unarmoured(bytes.clone()).await;
        let bytes = plain.unwrap_or(bytes);
        let found = self
            .file
            .try_with_value(|file| read_back(&bytes, &file.text));
        self.say(found.map_or(Said::Nothing, Said::Back));
    }
}
