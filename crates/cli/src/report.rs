//! Ranking and contests, for people and for machines: the same for a tally and for a recount.

mod proposals;

use std::fmt::Write as _;

use khoithidua_core::attendance::voters_here;
use khoithidua_core::conference::Conference;
use khoithidua_core::format;
use khoithidua_core::hash::Hash;
use khoithidua_core::ids::{ContestId, OptionId, UnitId};
use khoithidua_core::number::{NumberStyle, Points};
use khoithidua_core::results::{ContestOutcome, KnownBy, Results, integrity};
use khoithidua_core::rights;
use khoithidua_core::rules::Base;
use khoithidua_core::score::rank::RankRow;
use khoithidua_core::vote::contest::{Contest, Question};
use serde_json::{Map, Value, json};

use crate::output::printable;
use crate::table::{Side, Table};

/// What stands for nothing in a table.
const NOTHING: &str = "-";

/// `integrity`, `ranking`, `contests` and what there is to know of the votes, for machines.
pub fn json(results: &Results, hash: Hash) -> Map<String, Value> {
    let conference = &results.conference;
    let ranking: Vec<Value> = results
        .outcome
        .ranking
        .iter()
        .map(|row| ranking_json(conference, row))
        .collect();
    let contests: Vec<Value> = results
        .outcome
        .contests
        .iter()
        .map(|outcome| contest_json(conference, outcome))
        .collect();
    let mut all = Map::new();
    let fingerprint = format::write(conference).1.to_hex();
    all.insert("fingerprint".to_owned(), json!(fingerprint));
    all.insert("integrity".to_owned(), json!(integrity(hash)));
    all.insert("ranking".to_owned(), json!(ranking));
    all.insert("contests".to_owned(), json!(contests));
    all.insert("proposals".to_owned(), proposals::of_awards(results));
    all.insert("elections".to_owned(), proposals::of_elections(results));
    let waiting: Vec<_> = waiting(results).map(|contest| &contest.id).collect();
    all.insert("waiting".to_owned(), json!(waiting));
    all.insert("sealed".to_owned(), json!(sealed_json(results)));
    let voters = results.paper.as_ref().map(|paper| paper.voters.len());
    all.insert("on_paper".to_owned(), json!(voters.unwrap_or(0)));
    let known = |by| results.roll.values().filter(|r| r.known == by).count();
    let known = json!({ "slip": known(KnownBy::Slip), "desk": known(KnownBy::Desk) });
    all.insert("known".to_owned(), known);
    all.insert("attendance".to_owned(), json!(results.attendance));
    all.insert("hands".to_owned(), json!(results.hands));
    let lacking: Vec<_> = results.uncounted_hands().map(|c| &c.id).collect();
    all.insert("hands_lacking".to_owned(), json!(lacking));
    all
}

fn sealed_json(results: &Results) -> Option<Value> {
    let urn = results.urn.as_ref()?;
    Some(json!({ "ballots": urn.ballots.len(), "opened": urn.result.is_some() }))
}

/// Contests that are held and have no count yet.
fn waiting(results: &Results) -> impl Iterator<Item = &Contest> {
    let counted = &results.outcome.contests;
    let held = results.conference.held_contests();
    held.filter(|contest| counted.iter().all(|c| c.id != contest.id))
}

fn ranking_json(conference: &Conference, row: &RankRow) -> Value {
    json!({
        "unit": row.unit,
        "name": unit_name(conference, &row.unit),
        "points": row.points,
        "ordinary": row.ordinary,
        "own": row.own,
        "peers": row.peers,
        "peer_sheets": row.peer_sheets,
        "place": row.place,
        "tie_broken_by": row.tie_broken_by,
        "excluded": row.excluded,
    })
}

fn contest_json(conference: &Conference, outcome: &ContestOutcome) -> Value {
    let lines = outcome.count.lines.iter();
    let counts: Map<String, Value> = lines
        .map(|line| (line.option.to_string(), json!(line.agree)))
        .collect();
    json!({
        "id": outcome.id,
        "title": conference.contest(&outcome.id).map(|c| &c.title),
        "counts": counts,
        "count": outcome.count,
        "outcome": outcome.outcome,
    })
}

/// Ranking, contests and integrity code for people.
pub fn text(results: &Results, hash: Hash, numbers: NumberStyle) -> String {
    let mut text = String::from("Ranking\n");
    text.push_str(&ranking_text(results, numbers));
    for outcome in &results.outcome.contests {
        if let Some(contest) = results.conference.contest(&outcome.id) {
            text.push('\n');
            text.push_str(&contest_text(results, contest, outcome));
        }
    }
    let waiting: Vec<&Contest> = waiting(results).collect();
    if !waiting.is_empty() {
        text.push_str("\nNot counted yet: the tellers have not opened the sealed ballots\n");
    }
    for contest in waiting {
        let _ = writeln!(text, "  {} ({})", printable(&contest.title), contest.id);
    }
    text.push_str(&proposals::text(results));
    let mut lacking = results.uncounted_hands().peekable();
    if lacking.peek().is_some() {
        text.push_str("\nNo hands noted\n");
    }
    for contest in lacking {
        let _ = writeln!(text, "  {} ({})", printable(&contest.title), contest.id);
    }
    text.push_str(&roll_text(results));
    let sealed = results.urn.as_ref().map_or(0, |urn| urn.ballots.len());
    let paper = results.paper.as_ref().map_or(0, |paper| paper.voters.len());
    let _ = writeln!(text, "\nSealed ballots  {sealed}");
    if paper > 0 {
        let _ = writeln!(text, "On paper        {paper}");
    }
    let _ = writeln!(text, "Integrity code  {}", integrity(hash));
    text
}

fn ranking_text(results: &Results, numbers: NumberStyle) -> String {
    let mut table = Table::new(&[
        ("place", Side::Right),
        ("unit", Side::Left),
        ("points", Side::Right),
        ("without bonus", Side::Right),
        ("own", Side::Right),
        ("peers", Side::Right),
        ("sheets", Side::Right),
    ]);
    let points = |p: Option<Points>| p.map_or(NOTHING.to_owned(), |p| p.display(numbers));
    for row in &results.outcome.ranking {
        table.row([
            row.place.map_or(NOTHING.to_owned(), |p| p.to_string()),
            unit_name(&results.conference, &row.unit),
            points(row.points),
            points(row.ordinary),
            points(row.own),
            points(row.peers),
            row.peer_sheets.to_string(),
        ]);
    }
    table.text()
}

/// Who was here, in numbers; nothing where no roll was called.
fn roll_text(results: &Results) -> String {
    if results.attendance.is_empty() {
        return String::new();
    }
    let conference = &results.conference;
    let units = conference.bloc.units.len();
    let here = results.attendance.iter().filter(|a| !a.people.is_empty());
    format!(
        "\nRoll call       {} of {units} units called, {} here, {} votes of {}\n",
        results.attendance.len(),
        here.count(),
        voters_here(conference, &results.attendance),
        rights::entitled(conference)
    )
}

/// What was counted, before the rules say what follows.
fn count_text(results: &Results, outcome: &ContestOutcome) -> String {
    let count = &outcome.count;
    if let Some(hands) = results.hands_of(&outcome.id) {
        return format!(
            "  by show of hands, moved by {}\n  entitled {}, present {}, voted {}\n",
            printable(&hands.mover),
            count.entitled,
            count.present,
            count.collected
        );
    }
    format!(
        "  entitled {}, present {}, handed out {}, collected {}, valid {}, invalid {}, blank {}\n",
        count.entitled,
        count.present,
        count.issued,
        count.collected,
        count.valid,
        count.invalid,
        count.blank
    )
}

fn contest_text(results: &Results, contest: &Contest, outcome: &ContestOutcome) -> String {
    let mut text = String::new();
    let (conference, result) = (&results.conference, &outcome.outcome);
    let count = &outcome.count;
    let _ = writeln!(text, "{} ({})", printable(&contest.title), contest.id);
    text.push_str(&count_text(results, outcome));
    let _ = writeln!(
        text,
        "  needed {} of {} {}{}",
        result.needed,
        result.base,
        base_name(contest.pass.base),
        if result.quorum { "" } else { "; NO QUORUM" }
    );
    let opinions = contest.question == Question::AgreeEach;
    let mut columns = vec![("", Side::Left), ("line", Side::Left), ("for", Side::Right)];
    if opinions {
        columns.extend([("against", Side::Right), ("no opinion", Side::Right)]);
    }
    let mut table = Table::new(&columns);
    let mut lines: Vec<_> = count.lines.iter().collect();
    lines.sort_by_key(|line| std::cmp::Reverse(line.agree));
    for line in lines {
        let tied = result
            .tie
            .as_ref()
            .is_some_and(|tie| tie.options.contains(&line.option));
        let mark = if result.passed.contains(&line.option) {
            "passed"
        } else if tied {
            "TIED"
        } else if result.barred.contains(&line.option) {
            "BARRED"
        } else {
            ""
        };
        let mut cells = vec![
            mark.to_owned(),
            option_name(conference, contest, &line.option),
            line.agree.to_string(),
        ];
        if opinions {
            cells.extend([line.disagree.to_string(), line.no_opinion.to_string()]);
        }
        table.row(cells);
    }
    text.push_str(&table.text());
    if let Some(rule) = result.tie_broken_by {
        let _ = writeln!(
            text,
            "  Equal votes parted by {}.",
            proposals::tie_rule(rule)
        );
    }
    if let Some(tie) = &result.tie {
        let _ = writeln!(
            text,
            "  {} lines are equal and {} can pass: the chair decides, or there is a second ballot.",
            tie.options.len(),
            tie.seats
        );
    }
    text
}

fn base_name(base: Base) -> &'static str {
    match base {
        Base::Entitled => "entitled",
        Base::Present => "present",
        Base::Issued => "ballots handed out",
        Base::Collected => "ballots collected",
        Base::Valid => "valid ballots",
    }
}

/// A unit's short name on the day, else its identifier.
pub fn unit_name(conference: &Conference, id: &UnitId) -> String {
    conference
        .unit_name(id)
        .map_or_else(|| id.to_string(), |name| name.short.clone())
}

/// What a contest asks, else its identifier.
fn contest_title(conference: &Conference, id: &ContestId) -> String {
    let contest = conference.contest(id);
    contest.map_or_else(|| id.to_string(), |contest| contest.title.clone())
}

fn option_name(conference: &Conference, contest: &Contest, id: &OptionId) -> String {
    let option = contest.option(id);
    let text = option.and_then(|o| o.text.clone());
    let unit = option.and_then(|o| o.unit.as_ref());
    text.or_else(|| unit.map(|unit| unit_name(conference, unit)))
        .unwrap_or_else(|| id.to_string())
}
