//! `simulate`: a conference and its files from a seed.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, anyhow, bail};
use khoithidua_core::format;
use khoithidua_core::simulate::{Plan, Simulation};
use rayon::prelude::*;

use crate::args::{Simulate, Source};
use crate::output::Reply;
use crate::{conference, explain};

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
    // Sealing is most of the work, and what one person hands over depends on nobody else.
    let people = (0..simulation.people()).into_par_iter();
    let written = people.map(|number| write_person(&simulation, number, &asked.out));
    let sum = |a: Written, b: Written| Ok((a.0 + b.0, a.1 + b.1));
    let (files, odd) = written.try_reduce(|| (0, 0), sum)?;
    let tellers = simulation.tellers();
    for (place, teller) in (1..).zip(&tellers) {
        let (text, _) = format::write(teller);
        write(&asked.out, &format!("teller-{place}.json"), text.as_bytes())?;
    }
    Ok(Reply::sound(format!(
        "{files} files of {} people of {} units, {odd} of them odd, {} tellers' keys, and {CONFERENCE}, in {}\n",
        simulation.conference().people.len(),
        simulation.conference().bloc.units.len(),
        tellers.len(),
        asked.out.display()
    )))
}

/// How many files, and how many of them odd.
type Written = (u32, u32);

fn write_person(simulation: &Simulation, number: u32, folder: &Path) -> Result<Written> {
    let (mut files, mut odd) = (0, 0);
    for file in simulation.files_of(number) {
        write(folder, &file.name, &file.bytes)?;
        files += 1;
        odd += u32::from(file.fault.is_some());
    }
    Ok((files, odd))
}

fn simulation(asked: &Simulate) -> Result<Simulation> {
    let made = match &asked.source {
        Source::Invented { units, delegates } => Simulation::invent(&Plan {
            units: *units,
            delegates: *delegates,
            seed: asked.seed,
            faults_percent: asked.faults_percent,
        }),
        Source::File(path) => {
            Simulation::of(conference::read(path)?, asked.seed, asked.faults_percent)
        }
    };
    made.map_err(|error| anyhow!(explain::plan(&error)))
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
