//! Showing a tally: to people here, to machines below.

mod json;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use khoithidua_core::desk::assess::{Known, Verdict, VerdictCounts};
use khoithidua_core::desk::coverage::{self, Cell, CoverageRow};
use khoithidua_core::hash::Hash;
use khoithidua_core::number::NumberStyle;

use super::Counted;
use super::collect::{Is, Seen};
use super::tellers::Opening;
use crate::output::printable;
use crate::table::{Side, Table};
use crate::{explain, report};
pub use json::json;

/// Most files and people listed for people; machines get all.
const LISTED: usize = 40;

impl Counted {
    /// Verdicts, with files that could not be looked into among the refused.
    fn verdicts(&self) -> VerdictCounts {
        let mut counts = self.state.counts();
        counts.refused += self.count(|seen| match &seen.is {
            Is::Unread(_) => true,
            Is::Teller(raw) => self.tellers.files.get(raw).is_some_and(Result::is_err),
            _ => false,
        });
        counts
    }

    fn count(&self, of: impl Fn(&Seen) -> bool) -> u32 {
        let count = self.collected.files.iter().filter(|seen| of(seen)).count();
        u32::try_from(count).unwrap_or(u32::MAX)
    }

    /// Verdict and reason of one file; `None` for the conference.
    fn verdict(&self, seen: &Seen) -> Option<(&'static str, Option<String>)> {
        match &seen.is {
            Is::Conference => None,
            Is::Taken(raw) => {
                let verdict = self.state.verdicts.get(raw)?;
                Some((explain::verdict_name(verdict), explain::verdict(verdict)))
            }
            Is::Teller(raw) => Some(match self.tellers.files.get(raw)? {
                Ok(what) => ("teller", Some(what.clone())),
                Err(why) => ("refused", Some(why.clone())),
            }),
            Is::Repeated { of } => Some((
                "same bytes",
                Some(format!("It is {of} once more and changes nothing.")),
            )),
            Is::Unread(reason) => Some(("refused", Some(reason.clone()))),
        }
    }

    /// Names of files by the hash of their content, for naming both sides of a conflict.
    fn names_by_content(&self) -> BTreeMap<Hash, &str> {
        let inbox = &self.collected.inbox;
        let content = |raw: &Hash| match inbox.get(raw)?.1 {
            khoithidua_core::desk::inbox::Content::Sound(_, hash) => Some(*hash),
            khoithidua_core::desk::inbox::Content::Refused(..) => None,
        };
        let files = self.collected.files.iter();
        files
            .filter_map(|seen| match &seen.is {
                Is::Taken(raw) => Some((raw, seen.name.as_str())),
                _ => None,
            })
            .filter(|(raw, _)| !self.is_twin(raw))
            .filter_map(|(raw, name)| Some((content(raw)?, name)))
            .collect()
    }

    fn is_twin(&self, raw: &Hash) -> bool {
        matches!(
            self.state.verdicts.get(raw),
            Some(Verdict::Duplicate { .. })
        )
    }
}

/// The tally for people.
pub fn text(counted: &Counted, numbers: NumberStyle) -> String {
    let collected = &counted.collected;
    let mut text = String::new();
    let _ = writeln!(
        text,
        "{}\nConference {}, {} units\n",
        printable(&collected.conference.title),
        collected.fingerprint.spoken(explain::SPOKEN),
        collected.conference.bloc.units.len()
    );
    text.push_str(&files_text(counted));
    text.push_str(&conflicts_text(counted));
    text.push_str(&coverage_text(counted));
    text.push_str(&keys_text(counted));
    text.push_str(&opening_text(counted));
    text.push('\n');
    text.push_str(&report::text(&counted.results, counted.hash, numbers));
    text
}

fn files_text(counted: &Counted) -> String {
    let counts = counted.verdicts();
    let repeated = counted.count(|seen| matches!(seen.is, Is::Repeated { .. }));
    let tellers = counted.tellers.files.values().filter(|f| f.is_ok()).count();
    let tellers = u32::try_from(tellers).unwrap_or(u32::MAX);
    let mut text = String::from("Files\n");
    let mut table = Table::new(&[("verdict", Side::Left), ("files", Side::Right)]);
    for (name, count) in [
        ("accepted", counts.accepted),
        ("supersedes", counts.supersedes),
        ("superseded", counts.superseded),
        ("duplicate", counts.duplicate),
        ("same bytes", repeated),
        ("conflict", counts.conflict),
        ("same credential", counts.same_credential),
        ("refused", counts.refused),
        ("teller's", tellers),
    ] {
        if count > 0 || name == "accepted" {
            table.row([name.to_owned(), count.to_string()]);
        }
    }
    text.push_str(&table.text());
    let odd: Vec<_> = counted
        .collected
        .files
        .iter()
        .filter_map(|seen| {
            let (verdict, reason) = counted.verdict(seen)?;
            (verdict != "teller").then_some((&seen.name, verdict, reason?))
        })
        .collect();
    if !odd.is_empty() {
        text.push('\n');
    }
    for (name, verdict, reason) in odd.iter().take(LISTED) {
        let _ = writeln!(
            text,
            "  {}: {verdict}. {}",
            printable(name),
            printable(reason)
        );
    }
    text + &and_more(odd.len())
}

fn conflicts_text(counted: &Counted) -> String {
    let conflicts: Vec<_> = counted.state.conflicts().collect();
    if conflicts.is_empty() {
        return String::new();
    }
    let names = counted.names_by_content();
    let mut text =
        String::from("\nTo be decided at the desk; until then these people do not count\n");
    for (person, heads) in conflicts.iter().take(LISTED) {
        let files: Vec<&str> = heads.iter().filter_map(|h| names.get(h).copied()).collect();
        let _ = writeln!(text, "  {person}: {}", printable(&files.join(", ")));
    }
    text + &and_more(conflicts.len())
}

fn coverage_text(counted: &Counted) -> String {
    let rows = coverage::coverage(&counted.collected.conference, &counted.state);
    let is_here = |row: &&CoverageRow<'_>| counted.state.accepted.contains_key(&row.person.id);
    let here = rows.iter().filter(is_here).count();
    let mut text = format!("\nDelivered  {here} of {} people\n", rows.len());
    let lacking: Vec<String> = rows.iter().filter_map(lack).collect();
    for line in lacking.iter().take(LISTED) {
        let _ = writeln!(text, "  {}", printable(line));
    }
    text + &and_more(lacking.len())
}

fn keys_text(counted: &Counted) -> String {
    let known = counted.state.known.values();
    let by_slip = known.filter(|known| **known == Known::BySlip).count();
    let mut text = format!("\nKeys known by slip  {by_slip}\n");
    let here = counted.accredited.len();
    if here > 0 {
        let _ = writeln!(
            text,
            "Keys confirmed by whoever runs this, who stands for the desk  {here}"
        );
    }
    text
}

fn opening_text(counted: &Counted) -> String {
    let mut text = String::new();
    let tellers = &counted.tellers;
    match &tellers.opening {
        Opening::Nothing => {}
        Opening::Opened { shares, .. } => {
            let _ = writeln!(text, "Opened by tellers  {}", shares.len());
        }
        Opening::TooFew { have, least } => {
            let _ = writeln!(
                text,
                "NOT OPENED  {have} sealed ballots, no fewer than {least} are opened together"
            );
        }
        Opening::Waiting => {
            text.push_str("NOT OPENED  the secret contests wait for the shares of\n");
            for teller in tellers.people.iter().filter(|teller| !teller.share) {
                let _ = writeln!(text, "  {}", printable(&teller.name));
            }
        }
    }
    text
}

/// What a person has not delivered, in words; `None` when nothing is lacking.
fn lack(row: &CoverageRow<'_>) -> Option<String> {
    let parts = [
        ("sheets", row.sheets),
        ("votes", row.votes),
        ("covenant", row.covenant),
    ];
    let lacking: Vec<String> = parts
        .into_iter()
        .filter_map(|(name, cell)| match cell {
            Cell::Missing => Some(format!("{name} missing")),
            Cell::Received { done, total } if done < total => {
                Some(format!("{done} of {total} {name}"))
            }
            Cell::NotAsked | Cell::Received { .. } | Cell::Conflict | Cell::Unaccredited => None,
        })
        .collect();
    (!lacking.is_empty()).then(|| format!("{}: {}", row.person.id, lacking.join(", ")))
}

fn and_more(all: usize) -> String {
    match all.checked_sub(LISTED) {
        None | Some(0) => String::new(),
        Some(more) => format!("  and {more} more (--json lists all)\n"),
    }
}
