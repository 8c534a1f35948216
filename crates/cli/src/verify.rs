//! `verify`: recount a results file.

use anyhow::{Result, anyhow};
use khoithidua_core::format::{self, Kind};
use khoithidua_core::hash::Hash;
use khoithidua_core::results::Results;
use serde_json::{Value, json};

use crate::args::Verify;
use crate::output::{Reply, printable};
use crate::{explain, input, report};

pub fn run(asked: &Verify) -> Result<Reply> {
    match read(asked) {
        Ok((results, hash)) => Ok(verified(&results, hash, asked)),
        Err(problem) if asked.style.json => Ok(Reply {
            text: format!("{:#}\n", json!({ "sound": false, "problem": problem })),
            sound: false,
        }),
        Err(problem) => Err(anyhow!("{}: {problem}", asked.file.display())),
    }
}

fn read(asked: &Verify) -> Result<(Results, Hash), String> {
    let bytes = input::read(&asked.file, Kind::Results.limit()).map_err(|e| explain::unread(&e))?;
    format::read(&bytes).map_err(|e| explain::read(&e))
}

fn verified(results: &Results, hash: Hash, asked: &Verify) -> Reply {
    let problem = results.verify().err().map(|e| explain::results(&e));
    let sound = problem.is_none();
    let text = if asked.style.json {
        let mut all = match &problem {
            None => report::json(results, hash),
            // Numbers that do not stand are not repeated.
            Some(_) => serde_json::Map::new(),
        };
        all.insert("sound".to_owned(), json!(sound));
        all.insert("problem".to_owned(), json!(problem));
        all.insert(
            "verdicts".to_owned(),
            json!({ "accepted": results.roll.len() }),
        );
        format!("{:#}\n", Value::Object(all))
    } else {
        match problem {
            None => format!(
                "{}\nThe outcome follows from {} submissions.\n\n{}",
                printable(&results.conference.title),
                results.roll.len(),
                report::text(results, hash, asked.style.numbers)
            ),
            Some(problem) => format!("NOT SOUND: {}\n", printable(&problem)),
        }
    };
    Reply { text, sound }
}
