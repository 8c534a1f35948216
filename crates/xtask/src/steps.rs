//! A list of named steps, run one after the other, with a table of times at the end.

use std::time::{Duration, Instant};

use anyhow::{Result, bail, ensure};

use crate::paths::Project;

/// What a step does. Its answer is a short remark for the table.
pub type Action = fn(&Project) -> Result<Outcome>;

/// One step that can be run alone by its name.
#[derive(Clone, Copy)]
pub struct Step {
    pub name: &'static str,
    pub about: &'static str,
    pub run: Action,
}

/// How a step ended when nothing went wrong.
pub enum Outcome {
    Done,
    /// Not done, and that is no fault of the code; the reason is shown.
    Skipped(String),
}

struct Record {
    name: &'static str,
    result: Result<Outcome>,
    time: Duration,
}

/// Prints what steps there are.
pub fn list(steps: &[Step]) {
    for step in steps {
        println!("  {:<14}{}", step.name, step.about);
    }
}

/// Runs the steps, or only those named. All are tried; one failure makes the whole a failure.
pub fn run(project: &Project, steps: &[Step], only: &[String]) -> Result<()> {
    for name in only {
        ensure!(
            steps.iter().any(|step| step.name == name),
            "there is no step `{name}`; `cargo xtask test --list` names them"
        );
    }
    let chosen = steps
        .iter()
        .filter(|step| only.is_empty() || only.iter().any(|name| name == step.name));
    let mut records = Vec::new();
    for step in chosen {
        println!("\n=== {}: {}", step.name, step.about);
        let start = Instant::now();
        let result = (step.run)(project);
        if let Err(error) = &result {
            println!("--- {} failed: {error:#}", step.name);
        }
        records.push(Record {
            name: step.name,
            result,
            time: start.elapsed(),
        });
    }
    summary(&records)
}

fn summary(records: &[Record]) -> Result<()> {
    println!("\n{:<16}{:>9}   result", "step", "seconds");
    for record in records {
        let result = match &record.result {
            Ok(Outcome::Done) => "ok".to_owned(),
            Ok(Outcome::Skipped(reason)) => format!("skipped: {reason}"),
            Err(_) => "FAILED".to_owned(),
        };
        println!(
            "{:<16}{:>9.1}   {result}",
            record.name,
            record.time.as_secs_f64()
        );
    }
    let total: Duration = records.iter().map(|record| record.time).sum();
    println!("{:<16}{:>9.1}", "all", total.as_secs_f64());
    let failed: Vec<&str> = records
        .iter()
        .filter(|record| record.result.is_err())
        .map(|record| record.name)
        .collect();
    if !failed.is_empty() {
        bail!("failed: {}", failed.join(", "));
    }
    Ok(())
}
