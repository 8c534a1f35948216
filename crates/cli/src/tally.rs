//! `tally`: everything in a folder as handed over, judged and counted.

mod collect;
mod show;

use anyhow::{Result, bail};
use khoithidua_core::desk::assess::{self, Assessment};
use khoithidua_core::desk::log::Standing;
use khoithidua_core::format;
use khoithidua_core::hash::Hash;
use khoithidua_core::results::{self, Results};

use crate::args::Tally;
use crate::output::{Reply, write_whole};
use collect::Collected;

/// Everything that the tally has to show.
struct Counted {
    collected: Collected,
    state: Assessment,
    results: Results,
    /// Hash of the results, from which the integrity code is made.
    hash: Hash,
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
    // What whoever verifies would refuse is not written.
    if let Err(error) = results.verify() {
        bail!("{}", crate::explain::results(&error));
    }
    let (file, hash) = format::write(&results);
    if let Some(out) = &asked.out {
        write_whole(out, file.as_bytes(), asked.force)?;
    }
    let counted = Counted {
        collected,
        state,
        results,
        hash,
    };
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
