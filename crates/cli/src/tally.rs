//! `tally`: everything in a folder as handed over, judged and counted.

mod collect;
mod show;
mod tellers;

use anyhow::{Result, anyhow, bail};
use khoithidua_core::desk::acts::{self, ActError};
use khoithidua_core::desk::assess::{self, Assessment};
use khoithidua_core::desk::log::{self, Entry, Event, Standing};
use khoithidua_core::format;
use khoithidua_core::hash::Hash;
use khoithidua_core::ids::PersonId;
use khoithidua_core::results::{self, Results};

use crate::args::Tally;
use crate::output::{Reply, write_whole};
use crate::{explain, recount};
use collect::Collected;
use tellers::{Opening, Tellers};

/// Everything that the tally has to show.
struct Counted {
    collected: Collected,
    state: Assessment,
    /// Whose keys are known because whoever runs this stands for the desk.
    accredited: Vec<PersonId>,
    tellers: Tellers,
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
    let (counted, file) = count(collected)?;
    if let Some(out) = &asked.out {
        write_whole(out, file.as_bytes(), asked.force)?;
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

/// Does what a desk does from the last file to the results, and logs it the same way. The results come as a file too.
fn count(collected: Collected) -> Result<(Counted, String)> {
    let (conference, fingerprint) = (&collected.conference, collected.fingerprint);
    let mut log = Log {
        collected: &collected,
        entries: Vec::new(),
    };
    let accredited = log.accredit()?;
    // A folder is all there is. A desk would wait until every contradiction is decided; here those people do not count.
    let inbox = collected.inbox.iter();
    log.note(Ok(Event::Closed {
        files: inbox.map(|(raw, ..)| *raw).collect(),
    }))?;
    let standing = log.standing();
    let state = assess::assess(&collected.inbox, &standing);
    let unopened = results::results(conference, &state, &standing);
    let urn = unopened.urn.as_ref();
    let tellers = tellers::open(conference, fingerprint, urn, &collected.tellers)?;
    if let Opening::Opened { shares, result } = &tellers.opening {
        for share in shares {
            log.note(acts::share(&log.standing(), share.clone()))?;
        }
        log.note(acts::open(&log.standing(), result.clone()))?;
    }
    let results = results::results(conference, &state, &log.standing());
    // What whoever verifies would refuse is not written.
    if let Err((_, error)) = recount::check_but_ballots(&results) {
        bail!("{}", explain::results(&error));
    }
    let (file, hash) = format::write(&results);
    let counted = Counted {
        collected,
        state,
        accredited,
        tellers,
        results,
        hash,
    };
    Ok((counted, file))
}

/// The log that a desk would have written.
struct Log<'a> {
    collected: &'a Collected,
    entries: Vec<Entry>,
}

impl Log<'_> {
    fn standing(&self) -> Standing {
        log::standing(&self.entries)
    }

    fn note(&mut self, event: Result<Event, ActError>) -> Result<()> {
        let event = event.map_err(|error| anyhow!("The desk cannot go on: {error}."))?;
        let at = self.collected.at;
        self.entries.push(Entry { at, event });
        Ok(())
    }

    /// Confirms the keys that no slip vouches for: whoever runs this has got the files from the people themselves. Where
    /// files contradict each other there is nothing to confirm.
    fn accredit(&mut self) -> Result<Vec<PersonId>> {
        let standing = self.standing();
        let state = assess::assess(&self.collected.inbox, &standing);
        let people: Vec<PersonId> = state.unaccredited().map(|(id, _)| id.clone()).collect();
        if !people.is_empty() {
            self.note(acts::accredit(&state, &standing, &people))?;
        }
        Ok(people)
    }
}
