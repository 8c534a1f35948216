//! One file as a line for people: whose it is, what the desk says of it, and why.

use std::collections::BTreeMap;

use khoithidua_core::bloc::Person;
use khoithidua_core::desk::assess::Assessment;
use khoithidua_core::desk::finding::{Finding, Findings};
use khoithidua_core::desk::inbox::{Content, Inbox};
use khoithidua_core::format::{Kind, ReadError};
use khoithidua_core::hash::Hash;
use khoithidua_core::ids::PersonId;
use khoithidua_core::text;

use crate::i18n::{self, explain_desk};
use crate::screens::desk::words;
use crate::screens::shared::explain::message_error;
use crate::state::desk::intake::{Found, Preview};
use crate::state::opening::Here;

/// What a line asks of a person, most urgent first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// To be decided.
    Conflict,
    /// Someone at the desk has to confirm whose it is.
    Waiting,
    /// Somebody has to be asked for another file.
    Refused,
    /// Came after closing.
    Late,
    /// Here, without making a difference.
    Idle,
    /// The very same file was here before.
    Again,
    /// Counts.
    Counts,
}

impl Group {
    /// Every group, in order.
    pub const ALL: [Self; 7] = [
        Self::Conflict,
        Self::Waiting,
        Self::Refused,
        Self::Late,
        Self::Idle,
        Self::Again,
        Self::Counts,
    ];

    /// Class of its mark, and the sign that stands in it.
    pub fn mark(self) -> (&'static str, &'static str) {
        match self {
            Self::Conflict => ("verdict verdict-conflict", "?"),
            Self::Waiting => ("verdict verdict-partly", "?"),
            Self::Refused => ("verdict verdict-refused", "\u{2715}"),
            Self::Late | Self::Idle | Self::Again => ("verdict verdict-idle", "\u{2013}"),
            Self::Counts => ("verdict verdict-counts", "\u{2713}"),
        }
    }
}

impl From<&Finding<'_>> for Group {
    fn from(finding: &Finding<'_>) -> Self {
        match finding {
            Finding::Open(_) => Self::Conflict,
            Finding::Refused(_) | Finding::Revoked | Finding::SameCredential => Self::Refused,
            Finding::Late => Self::Late,
            Finding::Replaced { .. }
            | Finding::ReplacedByOpen
            | Finding::SetAside
            | Finding::Twin { .. } => Self::Idle,
            Finding::Unaccredited => Self::Waiting,
            Finding::Counts | Finding::Newest { .. } | Finding::Chosen { .. } => Self::Counts,
        }
    }
}

/// A line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it asks for.
    pub group: Group,
    /// The file, where there is something to open.
    pub raw: Option<Hash>,
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
pub struct Lines<'a> {
    here: &'a Here,
    people: BTreeMap<&'a PersonId, &'a Person>,
    inbox: &'a Inbox,
    findings: Findings<'a>,
}

impl<'a> Lines<'a> {
    /// Of these files with these verdicts.
    pub fn new(here: &'a Here, inbox: &'a Inbox, judged: &'a Assessment) -> Self {
        Self {
            here,
            people: here.conference.people_by_id(),
            inbox,
            findings: Findings::new(inbox, judged),
        }
    }
}

/// Lines of what is on its way in.
pub fn of_preview(here: &Here, preview: &Preview, judged: &Assessment) -> Vec<Line> {
    let desk = Lines::new(here, &preview.merged, judged);
    let lines = preview.items.iter().map(|item| match &item.found {
        Found::New(raw) => desk.known(raw, &item.name),
        Found::Again(raw) => {
            let t = &i18n::desk().verdicts;
            Line {
                group: Group::Again,
                verdict: t.again,
                reason: t.again_reason.to_owned(),
                ..desk.known(raw, &item.name)
            }
        }
        Found::TooLarge(size) => {
            let limit = Kind::Submission.limit();
            let error = ReadError::TooLarge { size: *size, limit };
            unread(&item.name, explain_desk::read_error(&error))
        }
        Found::NotText => unread(&item.name, explain_desk::read_error(&ReadError::NotText)),
        Found::Message(error) => unread(&item.name, message_error(error)),
        Found::Unreadable => unread(&item.name, i18n::errors().unreadable.to_owned()),
    });
    sorted(lines.collect())
}

/// Lines of everything received.
pub fn of_inbox(here: &Here, inbox: &Inbox, judged: &Assessment) -> Vec<Line> {
    let desk = Lines::new(here, inbox, judged);
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
        raw: None,
        verdict: i18n::desk().verdicts.not_read,
        name: name.to_owned(),
        unit: String::new(),
        file: String::new(),
        reason,
    }
}

impl Lines<'_> {
    /// A file that is here.
    pub fn known(&self, raw: &Hash, file: &str) -> Line {
        let t = &i18n::desk().verdicts;
        let mut line = unread(file, String::new());
        line.raw = Some(*raw);
        let content = self.inbox.get(raw).map(|(_, content)| content);
        if let Some((name, unit)) = content.and_then(|content| self.whose(content)) {
            (line.name, line.unit) = (name, unit);
            file.clone_into(&mut line.file);
        }
        if let Some(finding) = self.findings.of(raw) {
            line.group = Group::from(&finding);
            line.verdict = (t.label)(&finding);
            line.reason = match finding {
                Finding::Refused(refusal) => {
                    explain_desk::refusal(&self.here.conference, self.here.fingerprint, refusal)
                }
                other => (t.reason)(&other),
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
