//! One file as a line for people: whose it is, what the desk says of it, and why.

use khoithidua_core::desk::assess::{Assessment, Verdict};
use khoithidua_core::desk::inbox::{Content, Inbox, Received, Refusal};
use khoithidua_core::format::{self, Kind, ReadError};
use khoithidua_core::hash::Hash;
use khoithidua_core::submission::Submission;
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

/// Lines of what is on its way in.
pub fn of_preview(here: &Here, preview: &Preview, judged: &Assessment) -> Vec<Line> {
    let lines = preview.items.iter().map(|item| match item.found {
        Found::New(raw) => known(here, &preview.merged, judged, &raw, &item.name),
        Found::Again(raw) => {
            let mut line = known(here, &preview.merged, judged, &raw, &item.name);
            let t = i18n::desk();
            (line.group, line.verdict) = (Group::Idle, t.again);
            t.again_reason.clone_into(&mut line.reason);
            line
        }
        Found::TooLarge(size) => {
            let limit = Kind::Submission.limit();
            unread(
                &item.name,
                explain::read_error(&ReadError::TooLarge { size, limit }),
            )
        }
        Found::NotText => unread(&item.name, explain::read_error(&ReadError::NotText)),
        Found::Unreadable => unread(&item.name, i18n::common().errors.unreadable.to_owned()),
    });
    sorted(lines.collect())
}

/// Lines of everything received.
pub fn of_inbox(here: &Here, inbox: &Inbox, judged: &Assessment) -> Vec<Line> {
    let lines = inbox
        .iter()
        .map(|(raw, received, _)| known(here, inbox, judged, raw, &received.name));
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

fn known(here: &Here, inbox: &Inbox, judged: &Assessment, raw: &Hash, file: &str) -> Line {
    let t = i18n::desk();
    let mut line = unread(file, String::new());
    if let Some((received, content)) = inbox.get(raw)
        && let Some((name, unit)) = whose(here, received, content)
    {
        line = Line {
            name,
            unit,
            file: file.to_owned(),
            ..line
        };
    }
    if let Some(verdict) = judged.verdicts.get(raw) {
        line.group = group(verdict);
        line.verdict = (t.verdict)(verdict);
        line.reason = match verdict {
            Verdict::Refused(refusal) => {
                explain_desk::refusal(&here.conference, here.fingerprint, refusal)
            }
            other => (t.reason)(other),
        };
    }
    line
}

fn group(verdict: &Verdict) -> Group {
    match verdict {
        Verdict::Conflict { .. } => Group::Conflict,
        Verdict::Refused(_) => Group::Refused,
        Verdict::Superseded { .. } | Verdict::Duplicate { .. } | Verdict::Late => Group::Idle,
        Verdict::Accepted | Verdict::Supersedes { .. } => Group::Counts,
    }
}

/// Whose a file is; of a refused one, whose it says it is.
fn whose(here: &Here, received: &Received, content: &Content) -> Option<(String, String)> {
    let of = |submission: &Submission| {
        words::who(
            &here.conference,
            &submission.person,
            submission.name.as_deref(),
        )
    };
    match content {
        Content::Sound(submission, _) => Some(of(submission)),
        Content::Refused(Refusal::Unreadable(_)) => None,
        Content::Refused(_) => {
            let (submission, _) = format::read::<Submission>(received.text.as_bytes()).ok()?;
            here.conference.person(&submission.person)?;
            let (name, unit) = of(&submission);
            Some(((i18n::desk().by_file)(&name), unit))
        }
    }
}
