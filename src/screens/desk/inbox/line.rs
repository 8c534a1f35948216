//! One file as a line for people: whose it is, what the desk says of it, and why.

use std::collections::BTreeMap;

use khoithidua_core::bloc::Person;
use khoithidua_core::desk::assess::{Assessment, Verdict};
use khoithidua_core::desk::inbox::{Content, Inbox};
use khoithidua_core::format::{Kind, ReadError};
use khoithidua_core::hash::Hash;
use khoithidua_core::ids::PersonId;
use khoithidua_core::text;

use crate::i18n::{self, explain, explain_desk};
use crate::screens::desk::words;
use crate::state::desk::intake::{Found, Preview};
use crate::state::opening::Here;

/// What a line asks of a person, most urgent first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// To be decided.
    Conflict,
    /// Somebody has to be asked for another file.
    Refused,
    /// Here, without making a difference.
    Idle,
    /// Counts.
    Counts,
}

impl Group {
    /// Every group, in order.
    pub const ALL: [Self; 4] = [Self::Conflict, Self::Refused, Self::Idle, Self::Counts];

    /// Class of its mark, and the sign that stands in it.
    pub fn mark(self) -> (&'static str, &'static str) {
        match self {
            Self::Conflict => ("verdict verdict-conflict", "?"),
            Self::Refused => ("verdict verdict-refused", "\u{2715}"),
            Self::Idle => ("verdict verdict-idle", "\u{2013}"),
            Self::Counts => ("verdict verdict-counts", "\u{2713}"),
        }
    }
}

/// A line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it asks for.
    pub group: Group,
    /// The verdict in a word or two.
    pub verdict: &'static str,
    /// Whose it is; the file's name where nobody can tell.
    pub name: String,
    /// The unit.
    pub unit: String,
    /// The file's name.
    pub file: String,
    /// Why.
    pub reason: String,
}

/// What lines are made from.
struct Desk<'a> {
    here: &'a Here,
    people: BTreeMap<&'a PersonId, &'a Person>,
    inbox: &'a Inbox,
    judged: &'a Assessment,
}

impl<'a> Desk<'a> {
    fn new(here: &'a Here, inbox: &'a Inbox, judged: &'a Assessment) -> Self {
        Self {
            here,
            people: here.conference.people_by_id(),
            inbox,
            judged,
        }
    }
}

/// Lines of what is on its way in.
pub fn of_preview(here: &Here, preview: &Preview, judged: &Assessment) -> Vec<Line> {
    let desk = Desk::new(here, &preview.merged, judged);
    let lines = preview.items.iter().map(|item| match item.found {
        Found::New(raw) => desk.known(&raw, &item.name),
        Found::Again(raw) => {
            let t = i18n::desk();
            Line {
                group: Group::Idle,
                verdict: t.again,
                reason: t.again_reason.to_owned(),
                ..desk.known(&raw, &item.name)
            }
        }
        Found::TooLarge(size) => {
            let limit = Kind::Submission.limit();
            let error = ReadError::TooLarge { size, limit };
            unread(&item.name, explain::read_error(&error))
        }
        Found::NotText => unread(&item.name, explain::read_error(&ReadError::NotText)),
        Found::Unreadable => unread(&item.name, i18n::errors().unreadable.to_owned()),
    });
    sorted(lines.collect())
}

/// Lines of everything received.
pub fn of_inbox(here: &Here, inbox: &Inbox, judged: &Assessment) -> Vec<Line> {
    let desk = Desk::new(here, inbox, judged);
    let lines = inbox
        .iter()
        .map(|(raw, received, _)| desk.known(raw, &received.name));
    let mut lines: Vec<Line> = lines.collect();
    lines.sort_by_cached_key(|line| text::sort_key(&format!("{} {}", line.unit, line.name)));
    sorted(lines)
}

fn sorted(mut lines: Vec<Line>) -> Vec<Line> {
    // Stable: within a group the order stays.
    lines.sort_by_key(|line| line.group);
    lines
}

fn unread(name: &str, reason: String) -> Line {
    Line {
        group: Group::Refused,
        verdict: i18n::desk().not_read,
        name: name.to_owned(),
        unit: String::new(),
        file: String::new(),
        reason,
    }
}

impl Desk<'_> {
    fn known(&self, raw: &Hash, file: &str) -> Line {
        let t = i18n::desk();
        let mut line = unread(file, String::new());
        let content = self.inbox.get(raw).map(|(_, content)| content);
        if let Some((name, unit)) = content.and_then(|content| self.whose(content)) {
            (line.name, line.unit) = (name, unit);
            file.clone_into(&mut line.file);
        }
        if let Some(verdict) = self.judged.verdicts.get(raw) {
            line.group = group(verdict);
            line.verdict = (t.verdict)(verdict);
            line.reason = match verdict {
                Verdict::Refused(refusal) => {
                    explain_desk::refusal(&self.here.conference, self.here.fingerprint, refusal)
                }
                other => (t.reason)(other),
            };
        }
        line
    }

    /// Whose a file is; of a refused one, whose it says it is.
    fn whose(&self, content: &Content) -> Option<(String, String)> {
        let of = |id: &PersonId, typed: Option<&str>| {
            let person = self.people.get(id)?;
            Some(words::who_is(&self.here.conference, person, typed))
        };
        match content {
            Content::Sound(submission, _) => of(&submission.person, submission.name.as_deref()),
            Content::Refused(_, person) => {
                let (name, unit) = of(person.as_ref()?, None)?;
                Some(((i18n::desk().by_file)(&name), unit))
            }
        }
    }
}

fn group(verdict: &Verdict) -> Group {
    match verdict {
        Verdict::Conflict { .. } => Group::Conflict,
        Verdict::Refused(_) => Group::Refused,
        Verdict::Superseded { .. } | Verdict::Duplicate { .. } | Verdict::Late => Group::Idle,
        Verdict::Accepted | Verdict::Supersedes { .. } => Group::Counts,
    }
}
