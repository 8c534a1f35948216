//! `verify`: recount a results file.

use anyhow::{Result, anyhow};
use khoithidua_core::format::{self, Kind};
use khoithidua_core::hash::Hash;
use khoithidua_core::results::{Results, integrity};
use serde_json::{Map, Value, json};

use crate::args::Verify;
use crate::output::{Reply, printable};
use crate::{explain, input, recount, report};

pub fn run(asked: &Verify) -> Result<Reply> {
    match read(&asked.file) {
        Ok((results, hash)) => Ok(verified(&results, hash, asked)),
        Err(problem) if asked.style.json => Ok(Reply {
            text: format!("{:#}\n", json!({ "sound": false, "problem": problem })),
            sound: false,
        }),
        Err(problem) => Err(anyhow!("{}: {problem}", asked.file.display())),
    }
}

/// Reads a results file; the error is a sentence.
pub fn read(path: &std::path::Path) -> Result<(Results, Hash), String> {
    let bytes = input::read(path, Kind::Results.limit()).map_err(|e| explain::unread(&e))?;
    format::read(&bytes).map_err(|e| explain::read(&e))
}

/// What is wrong: in which part, and in a sentence.
type Problem = (&'static str, String);

fn verified(results: &Results, hash: Hash, asked: &Verify) -> Reply {
    let wrong = recount::check(results);
    let problem: Option<Problem> = match wrong {
        Err((part, error)) => Some((explain::part(part), explain::results(&error))),
        Ok(()) => asked.code.as_ref().and_then(|code| other_code(hash, code)),
    };
    let text = if asked.style.json {
        format!(
            "{:#}\n",
            Value::Object(to_json(results, hash, problem.as_ref()))
        )
    } else {
        match &problem {
            None => sound_text(results, hash, asked),
            Some((_, problem)) => format!("NOT SOUND: {}\n", printable(problem)),
        }
    };
    let sound = problem.is_none();
    Reply { text, sound }
}

/// Results can be sound and yet not those of the hall: the code that was read aloud there tells.
fn other_code(hash: Hash, heard: &str) -> Option<Problem> {
    let digits = |text: &str| {
        text.chars()
            .filter(char::is_ascii_digit)
            .collect::<String>()
    };
    let own = integrity(hash);
    (digits(&own) != digits(heard)).then(|| {
        let problem = format!(
            "Its integrity code is {own}, not {heard}: it is consistent, but something in it is not what was read aloud. Ask for the right file."
        );
        ("integrity", problem)
    })
}

fn to_json(results: &Results, hash: Hash, problem: Option<&Problem>) -> Map<String, Value> {
    let mut all = match problem {
        None => report::json(results, hash),
        // Numbers that do not stand are not repeated.
        Some(_) => Map::new(),
    };
    all.insert("sound".to_owned(), json!(problem.is_none()));
    all.insert("part".to_owned(), json!(problem.map(|(part, _)| part)));
    all.insert("problem".to_owned(), json!(problem.map(|(_, what)| what)));
    all.insert(
        "verdicts".to_owned(),
        json!({ "accepted": results.roll.len() }),
    );
    all
}

fn sound_text(results: &Results, hash: Hash, asked: &Verify) -> String {
    let follows = if results.is_complete() {
        "The outcome follows"
    } else {
        "The sealed ballots are NOT OPENED yet. The rest of the outcome follows"
    };
    format!(
        "{}\nConference {}\n{follows} from {} submissions.\n\n{}",
        printable(&results.conference.title),
        format::write(&results.conference).1.spoken(explain::SPOKEN),
        results.roll.len(),
        report::text(results, hash, asked.style.numbers)
    )
}
