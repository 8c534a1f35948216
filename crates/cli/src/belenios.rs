//! `belenios`: the sealed ballots as an archive that the protocol's own, independent tool checks.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, anyhow, bail};
use khoithidua_core::conference::Conference;
use khoithidua_core::date::Moment;
use khoithidua_core::format;

use crate::args::Belenios;
use crate::output::{Reply, write_whole};
use crate::{explain, verify};

/// How the official tool recognises an archive. It wants one of them in the folder.
const ENDING: &str = "bel";

/// Writes the archive. Whether the results are sound is not asked: that is what the other program is for.
pub fn run(asked: &Belenios) -> Result<Reply> {
    let (results, _) =
        verify::read(&asked.file).map_err(|why| anyhow!("{}: {why}", asked.file.display()))?;
    let conference = &results.conference;
    let (Some(urn), Some(ballot_box)) = (&results.urn, &conference.ballot_box) else {
        bail!("There are no sealed ballots in these results.");
    };
    let (_, fingerprint) = format::write(conference);
    let archive = urn
        .archive(conference, fingerprint, timestamp(conference))
        .map_err(|error| anyhow!("{}", explain::urn(error)))?;
    fs::create_dir_all(&asked.out)
        .with_context(|| format!("cannot make {}", asked.out.display()))?;
    // The identifier comes from a file: only what can be no path becomes a name.
    let name: String = ballot_box
        .id
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect();
    let path = asked.out.join(format!("{name}.{ENDING}"));
    refuse_others(&asked.out, &path)?;
    write_whole(&path, &archive, asked.force)?;
    let opened = match urn.result {
        Some(_) => "opened",
        None => "not opened yet",
    };
    Ok(Reply::sound(format!(
        "{} sealed ballots, {opened}, in {}\nTo have them checked by the official tool (release 3.3.0):\n\n  LWT_ASYNC_METHOD=none belenios-tool election verify --dir={}\n\nWithout that variable the tool does not wait for its own check of the ballots.\n",
        urn.ballots.len(),
        path.display(),
        quoted(&asked.out),
    )))
}

/// The day of the conference: the same results give the same archive.
fn timestamp(conference: &Conference) -> u64 {
    let days = Moment::parse(&format!("{}T00:00:00+00:00", conference.date.to_iso()));
    days.map_or(0, |moment| u64::try_from(moment.unix()).unwrap_or(0))
}

fn refuse_others(folder: &Path, own: &Path) -> Result<()> {
    let entries = fs::read_dir(folder)
        .with_context(|| format!("cannot open the folder {}", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path != own && path.extension().is_some_and(|ending| ending == ENDING) {
            bail!(
                "{} is there already, and the tool wants a folder with one archive. Choose another folder.",
                path.display()
            );
        }
    }
    Ok(())
}

/// A path as a shell takes it.
fn quoted(path: &Path) -> String {
    let text = path.display().to_string();
    let plain = |c: char| c.is_ascii_alphanumeric() || "/._-".contains(c);
    if text.chars().all(plain) {
        text
    } else {
        format!("'{}'", text.replace('\'', "'\\''"))
    }
}
