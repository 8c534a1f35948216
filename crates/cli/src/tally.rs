//! `tally`: everything in a folder as handed over, judged and counted.

mod collect;
mod show;

use std::path::Path;

use anyhow::{Result, bail};
use khoithidua_core::desk::assess::{self, Assessment};
use khoithidua_core::desk::log::Standing;
use khoithidua_core::format;
use khoithidua_core::results::{self, Results};

use crate::args::Tally;
use crate::output::{Reply, write_whole};
use collect::Collected;

/// Everything that the tally has to show.
struct Counted {
    collected: Collected,
    state: Assessment,
    results: Results,
}

pub fn run(asked: &Tally) -> Result<Reply> {
    // Before the work, so that nobody waits only to be told.
    if let Some(out) = &asked.out
        && !asked.force
        && out.exists()
    {
        bail!(
            "{} is there already. Choose another name, or add --force to write over it.",
            out.display()
        );
    }
    let collected = collect::collect(
        &asked.folder,
        asked.conference.as_deref(),
        asked.out.as_deref(),
    )?;
    let state = assess::assess(&collected.inbox, &Standing::default());
    let results = results::results(&collected.conference, &state, &[]);
    let counted = Counted {
        collected,
        state,
        results,
    };
    // The same state of mind as whoever verifies: what would not stand is not written.
    if let Err(error) = counted.results.verify() {
        bail!("{}", crate::explain::results(&error));
    }
    if let Some(out) = &asked.out {
        write_results(out, &counted.results, asked.force)?;
    }
    let text = if asked.style.json {
        show::json(&counted)
    } else {
        show::text(&counted, asked.style.numbers)
    };
    Ok(Reply {
        text,
        sound: !counted.state.accepted.is_empty(),
    })
}

fn write_results(out: &Path, results: &Results, force: bool) -> Result<()> {
    let (text, _) = format::write(results);
    write_whole(out, text.as_bytes(), force)
}
