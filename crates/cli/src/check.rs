//! `check`: what is each file, and is it sound?

use std::fmt::Write as _;
use std::path::Path;

use anyhow::Result;
use khoithidua_core::conference::Conference;
use khoithidua_core::desk::file::DeskFile;
use khoithidua_core::desk::inbox::{self, Content};
use khoithidua_core::draft::Draft;
use khoithidua_core::format::{self, Document, Envelope, Kind};
use khoithidua_core::hash::Hash;
use khoithidua_core::results::Results;
use khoithidua_core::submission::Submission;
use serde_json::{Value, json};

use crate::args::Check;
use crate::output::{Reply, printable};
use crate::{explain, input, simulate};

/// What is known about one file.
struct Finding {
    name: String,
    kind: Option<Kind>,
    hash: Option<Hash>,
    /// What is in it, in a few words.
    summary: String,
    problem: Option<String>,
}

/// Conferences that submissions can be checked against.
type Known = Vec<(Hash, Conference)>;

pub fn run(asked: &Check) -> Result<Reply> {
    let mut known: Known = Vec::new();
    if let Some(path) = &asked.conference {
        let conference = simulate::conference(path)?;
        known.push((format::write(&conference).1, conference));
    }
    // Conferences first, wherever they stand, so that the others can be checked against them.
    for path in &asked.files {
        if let Ok(bytes) = input::read(path, Kind::Conference.limit())
            && let Ok((conference, hash)) = format::read::<Conference>(&bytes)
            && conference.check().is_ok()
        {
            known.push((hash, conference));
        }
    }
    let findings: Vec<Finding> = asked.files.iter().map(|path| look(path, &known)).collect();
    let sound = findings.iter().all(|f| f.problem.is_none());
    let text = if asked.style.json {
        let files: Vec<Value> = findings.iter().map(json_of).collect();
        format!("{:#}\n", json!({ "sound": sound, "files": files }))
    } else {
        findings.iter().map(text_of).collect()
    };
    Ok(Reply { text, sound })
}

fn json_of(finding: &Finding) -> Value {
    json!({
        "name": finding.name,
        "kind": finding.kind.map(Kind::name),
        "sound": finding.problem.is_none(),
        "hash": finding.hash.map(Hash::to_hex),
        "code": finding.hash.map(|h| h.spoken(explain::SPOKEN)),
        "summary": finding.summary,
        "problem": finding.problem,
    })
}

fn text_of(finding: &Finding) -> String {
    let mut text = format!("{}: ", finding.name);
    match (finding.kind, finding.hash) {
        (Some(kind), Some(hash)) => {
            let code = hash.spoken(explain::SPOKEN);
            let _ = write!(text, "{} {code}", explain::kind(kind));
        }
        _ => text.push_str("refused"),
    }
    if !finding.summary.is_empty() {
        let _ = write!(text, ", {}", finding.summary);
    }
    match &finding.problem {
        None => text.push_str(", sound"),
        Some(problem) => {
            let _ = write!(text, "\n  NOT SOUND: {problem}");
        }
    }
    printable(&text) + "\n"
}

fn look(path: &Path, known: &Known) -> Finding {
    let mut finding = Finding {
        name: path.display().to_string(),
        kind: None,
        hash: None,
        summary: String::new(),
        problem: None,
    };
    let opened = input::read_any(path)
        .map_err(|error| explain::unread(&error))
        .and_then(|bytes| match format::open(&bytes) {
            Ok(envelope) => Ok((envelope, bytes)),
            Err(error) => Err(explain::read(&error)),
        });
    match opened {
        Ok((envelope, bytes)) => {
            finding.kind = Some(envelope.kind);
            finding.hash = Some(envelope.hash());
            match describe(envelope, &bytes, known) {
                Ok((summary, problem)) => {
                    finding.summary = summary;
                    finding.problem = problem;
                }
                Err(problem) => finding.problem = Some(problem),
            }
        }
        Err(problem) => finding.problem = Some(problem),
    }
    finding
}

/// A few words on the content, and what is wrong with it.
fn describe(
    envelope: Envelope,
    bytes: &[u8],
    known: &Known,
) -> Result<(String, Option<String>), String> {
    match envelope.kind {
        Kind::Conference => {
            let conference: Conference = document(envelope)?;
            let problem = conference.check().err();
            let summary = format!(
                "{:?}, {} units, {} people",
                conference.title,
                conference.bloc.units.len(),
                conference.people.len()
            );
            Ok((summary, problem.map(|e| explain::conference(&e))))
        }
        Kind::Submission => {
            let submission: Submission = document(envelope)?;
            let summary = format!("{}, revision {}", submission.person, submission.revision());
            Ok(match against(&submission, bytes, known) {
                Some(Content::Sound(..)) => (summary, None),
                Some(Content::Refused(refusal, _)) => (summary, Some(explain::refusal(&refusal))),
                None => (
                    format!(
                        "{summary}, of conference {} which is not here: only its form is checked",
                        submission.conference.spoken(explain::SPOKEN)
                    ),
                    None,
                ),
            })
        }
        Kind::Draft => {
            let draft: Draft = document(envelope)?;
            let done = if draft.is_open() { "open" } else { "finalised" };
            Ok((format!("{}, {done}", draft.person), None))
        }
        Kind::Results => {
            let results: Results = document(envelope)?;
            let summary = format!(
                "{:?}, {} submissions, integrity code {}",
                results.conference.title,
                results.roll.len(),
                results.integrity()
            );
            Ok((
                summary,
                results.verify().err().map(|e| explain::results(&e)),
            ))
        }
        Kind::Desk => {
            let desk: DeskFile = document(envelope)?;
            let summary = format!("{:?}, {} files", desk.conference.title, desk.files.len());
            let problem = desk.conference.check().err();
            Ok((summary, problem.map(|e| explain::conference(&e))))
        }
    }
}

fn document<T: Document>(envelope: Envelope) -> Result<T, String> {
    envelope.document().map_err(|error| explain::read(&error))
}

/// What the conference says about a submission; `None` when no conference is at hand.
fn against(submission: &Submission, bytes: &[u8], known: &Known) -> Option<Content> {
    let own = known
        .iter()
        .find(|(print, _)| *print == submission.conference);
    // Of several conferences none fits: whichever is taken says so.
    let (fingerprint, conference) = own.or(known.first())?;
    Some(inbox::examine(conference, *fingerprint, bytes))
}
