//! `check`: what is each file, and is it sound?

mod receipt;
mod sealed;
mod sheets;

use std::fmt::Write as _;
use std::path::Path;

use anyhow::Result;
use khoithidua_core::conference::Conference;
use khoithidua_core::desk::file::DeskFile;
use khoithidua_core::desk::inbox::{Content, Examiner};
use khoithidua_core::draft::Draft;
use khoithidua_core::format::{self, Document, Envelope, Kind};
use khoithidua_core::hash::Hash;
use khoithidua_core::plan::file::Plan;
use khoithidua_core::plan::sound;
use khoithidua_core::results::Results;
use khoithidua_core::submission::Submission;
use serde_json::{Value, json};

use crate::args::Check;
use crate::output::{Reply, printable};
use crate::{conference, explain, input, recount};

/// What is known about one file.
struct Finding {
    name: String,
    kind: Option<Kind>,
    hash: Option<Hash>,
    /// What is in it, in a few words.
    summary: String,
    problem: Option<String>,
}

/// What other files can be checked against.
#[derive(Default)]
struct Known {
    conferences: Vec<(Hash, Conference)>,
    /// Results with sealed ballots, by the conference.
    results: Vec<(Hash, Results)>,
}

pub fn run(asked: &Check) -> Result<Reply> {
    let mut known = Known::default();
    if let Some(path) = &asked.conference {
        known.add(conference::read(path)?);
    }
    // These first, wherever they stand, so that the others can be checked against them.
    for path in &asked.files {
        if let Ok(bytes) = input::read_any(path) {
            known.learn(&bytes);
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

impl Known {
    fn add(&mut self, conference: Conference) {
        let (_, hash) = format::write(&conference);
        self.conferences.push((hash, conference));
    }

    fn learn(&mut self, bytes: &[u8]) {
        let Ok(envelope) = format::open(bytes) else {
            return;
        };
        match envelope.kind {
            Kind::Conference => {
                let conference = envelope.document::<Conference>().ok();
                if let Some(sound) = conference.filter(|c| conference::check(c).is_ok()) {
                    self.add(sound);
                }
            }
            Kind::Results => {
                if let Ok(results) = envelope.document::<Results>() {
                    let (_, hash) = format::write(&results.conference);
                    self.results.push((hash, results));
                }
            }
            _ => {}
        }
    }

    /// The conference with this fingerprint, out of its own file or out of results.
    fn conference(&self, fingerprint: Hash) -> Option<&Conference> {
        let own = self.conferences.iter().map(|(print, c)| (print, c));
        let inside = self.results.iter().map(|(print, r)| (print, &r.conference));
        let mut all = own.chain(inside);
        all.find(|(print, _)| **print == fingerprint)
            .map(|(_, c)| c)
    }
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
            let problem = conference::check(&conference).err();
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
            let wrong = recount::check(&results).err();
            Ok((summary, wrong.map(|(_, error)| explain::results(&error))))
        }
        Kind::Desk => {
            let desk: DeskFile = document(envelope)?;
            let summary = format!("{:?}, {} files", desk.conference.title, desk.files.len());
            let problem = conference::check(&desk.conference).err();
            Ok((summary, problem.map(|e| explain::conference(&e))))
        }
        Kind::Trustee => Ok(sealed::teller(&document(envelope)?, known)),
        Kind::Trial => Ok(sealed::trial(&document(envelope)?, known)),
        Kind::Review => Ok(sheets::review(&document(envelope)?, known)),
        Kind::Answer => Ok(sheets::answer(&document(envelope)?)),
        Kind::Receipt => Ok(receipt::receipt(&document(envelope)?, known)),
        Kind::Plan => Ok((plan(&document(envelope)?), None)),
    }
}

/// A plan may still contradict itself: how far it is, not whether it is sound.
fn plan(plan: &Plan) -> String {
    let found = sound::report(&plan.conference);
    let wrong = found.iter().filter(|found| found.is_wrong()).count();
    format!(
        "{:?}, {} units, {} people, {wrong} things to mend before freezing",
        plan.conference.title,
        plan.conference.bloc.units.len(),
        plan.conference.people.len()
    )
}

fn document<T: Document>(envelope: Envelope) -> Result<T, String> {
    envelope.document().map_err(|error| explain::read(&error))
}

/// What the conference says about a submission; `None` when no conference is at hand.
fn against(submission: &Submission, bytes: &[u8], known: &Known) -> Option<Content> {
    let fingerprint = submission.conference;
    let own = known.conference(fingerprint).map(|c| (fingerprint, c));
    // Of several conferences none fits: whichever is taken says so.
    let first = known.conferences.first();
    let (fingerprint, conference) = own.or(first.map(|(print, c)| (*print, c)))?;
    Some(Examiner::new(conference, fingerprint).examine(bytes))
}
