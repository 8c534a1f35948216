//! `simulate`: a conference and its files from a seed.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, anyhow, bail};
use khoithidua_core::conference::Conference;
use khoithidua_core::format::{self, Kind};
use khoithidua_core::simulate::{Plan, Simulation};

use crate::args::{Simulate, Source};
use crate::output::Reply;
use crate::{explain, input};

/// Name of the conference file. `tally` finds it by its content, people by its name.
const CONFERENCE: &str = "conference.json";

pub fn run(asked: &Simulate) -> Result<Reply> {
    let simulation = simulation(asked)?;
    prepare(&asked.out, asked.force)?;
    write(
        &asked.out,
        CONFERENCE,
        simulation.conference_text().as_bytes(),
    )?;
    let (mut files, mut odd) = (0_u32, 0_u32);
    for file in simulation.files() {
        write(&asked.out, &file.name, &file.bytes)?;
        files += 1;
        odd += u32::from(file.fault.is_some());
    }
    Ok(Reply::sound(format!(
        "{files} files of {} people of {} units, {odd} of them odd, and {CONFERENCE}, in {}\n",
        simulation.conference().people.len(),
        simulation.conference().bloc.units.len(),
        asked.out.display()
    )))
}

fn simulation(asked: &Simulate) -> Result<Simulation> {
    let made = match &asked.source {
        Source::Invented { units, delegates } => Simulation::invent(&Plan {
            units: *units,
            delegates: *delegates,
            seed: asked.seed,
            faults_percent: asked.faults_percent,
        }),
        Source::File(path) => Simulation::of(conference(path)?, asked.seed, asked.faults_percent),
    };
    made.map_err(|error| anyhow!(explain::plan(&error)))
}

/// Reads a conference that was named on the command line.
pub fn conference(path: &Path) -> Result<Conference> {
    let bytes = input::read(path, Kind::Conference.limit())
        .map_err(|e| anyhow!("{}: {}", path.display(), explain::unread(&e)))?;
    let (conference, _) = format::read::<Conference>(&bytes)
        .map_err(|e| anyhow!("{}: {}", path.display(), explain::read(&e)))?;
    conference
        .check()
        .map_err(|e| anyhow!("{}: {}", path.display(), explain::conference(&e)))?;
    Ok(conference)
}

/// Makes the folder; one with files in it is left alone, for they would be taken as handed over.
fn prepare(folder: &Path, force: bool) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let mut there = fs::read_dir(folder)
        .with_context(|| format!("cannot open the folder {}", folder.display()))?;
    if !force && there.next().is_some() {
        bail!(
            "{} is not empty. Choose another folder, or add --force to write into it.",
            folder.display()
        );
    }
    Ok(())
}

/// Plain writing: a rehearsal that is cut short is simply made again.
fn write(folder: &Path, name: &str, bytes: &[u8]) -> Result<()> {
    let path = folder.join(name);
    fs::write(&path, bytes).with_context(|| format!("cannot write {}", path.display()))
}
