//! What the conference proposes, and whom it elects: for people and for machines.

use std::fmt::Write as _;

use khoithidua_core::conference::Conference;
use khoithidua_core::ids::ContestId;
use khoithidua_core::procedure::VoteTie;
use khoithidua_core::results::Results;
use khoithidua_core::results::proposals::{
    Election, Proposal, Proposed, Remark, elections, proposals,
};
use khoithidua_core::vote::contest::ContestOption;
use serde_json::{Value, json};

use super::{NOTHING, contest_title, unit_name};
use crate::output::printable;
use crate::table::{Side, Table};

/// One member for each award.
pub fn of_awards(results: &Results) -> Value {
    let conference = &results.conference;
    let all = proposals(results);
    all.iter().map(|p| proposal_json(conference, p)).collect()
}

fn proposal_json(conference: &Conference, proposal: &Proposal<'_>) -> Value {
    let unit = |proposed: &Proposed| {
        json!({
            "unit": proposed.unit,
            "name": unit_name(conference, &proposed.unit),
            "contest": proposed.contest,
            "round": proposed.round,
            "votes": proposed.votes,
            "place": proposed.place,
        })
    };
    let units: Vec<Value> = proposal.units.iter().map(unit).collect();
    let remarks: Vec<Value> = proposal.remarks.iter().map(remark_json).collect();
    json!({
        "award": proposal.award.id,
        "name": proposal.award.name,
        "quota": proposal.award.quota,
        "quota_source": proposal.award.quota_source,
        "units": units,
        "vacant": proposal.vacant,
        "remarks": remarks,
    })
}

fn remark_json(remark: &Remark) -> Value {
    match remark {
        Remark::TwiceProposed { unit, other } => {
            json!({ "kind": "twice_proposed", "unit": unit, "other": other })
        }
        Remark::OverQuota { by } => json!({ "kind": "over_quota", "by": by }),
        Remark::PassedOver {
            unit,
            place,
            behind,
            behind_place,
        } => json!({
            "kind": "passed_over",
            "unit": unit,
            "place": place,
            "behind": behind,
            "behind_place": behind_place,
        }),
        Remark::NoQuorum(contest) => json!({ "kind": "no_quorum", "contest": contest }),
        Remark::Undecided(contest) => json!({ "kind": "undecided", "contest": contest }),
        Remark::Barred { unit } => json!({ "kind": "barred", "unit": unit }),
    }
}

/// One member for each election.
pub fn of_elections(results: &Results) -> Value {
    let conference = &results.conference;
    let election = |election: &Election<'_>| {
        let elected: Vec<Value> = election
            .elected
            .iter()
            .map(|line| json!({ "option": line.id, "name": line_name(conference, line) }))
            .collect();
        let counted = election.counted;
        json!({
            "contest": election.contest,
            "title": election.title,
            "elected": elected,
            "counted": counted.is_some(),
            "quorum": counted.map(|c| c.outcome.quorum),
        })
    };
    elections(results).iter().map(election).collect()
}

/// Both in words.
pub fn text(results: &Results) -> String {
    let conference = &results.conference;
    let mut text = String::new();
    for proposal in proposals(results) {
        let award = proposal.award;
        let _ = writeln!(
            text,
            "\nProposed: {} ({}), {} of {}{}",
            printable(&award.name),
            award.id,
            proposal.units.len(),
            award.quota,
            match proposal.vacant {
                0 => String::new(),
                vacant => format!(", {vacant} vacant"),
            }
        );
        if !proposal.units.is_empty() {
            text.push_str(&units_text(conference, &proposal.units));
        }
        for remark in &proposal.remarks {
            let _ = writeln!(text, "  ! {}", printable(&remark_text(conference, remark)));
        }
    }
    for election in elections(results) {
        let elected: Vec<String> = election
            .elected
            .iter()
            .map(|line| line_name(conference, line))
            .collect();
        let elected = if elected.is_empty() {
            "nobody".to_owned()
        } else {
            elected.join(", ")
        };
        let _ = writeln!(
            text,
            "\nElected: {} ({}): {}",
            printable(&election.title),
            election.contest,
            printable(&elected)
        );
    }
    text
}

fn units_text(conference: &Conference, units: &[Proposed]) -> String {
    let mut table = Table::new(&[
        ("unit", Side::Left),
        ("votes", Side::Right),
        ("place", Side::Right),
        ("ballot", Side::Right),
    ]);
    let number = |n: Option<u32>| n.map_or(NOTHING.to_owned(), |n| n.to_string());
    for proposed in units {
        table.row([
            unit_name(conference, &proposed.unit),
            number(proposed.votes),
            number(proposed.place),
            proposed.round.to_string(),
        ]);
    }
    table.text()
}

fn remark_text(conference: &Conference, remark: &Remark) -> String {
    let unit = |id| unit_name(conference, id);
    let title = |id: &ContestId| contest_title(conference, id);
    match remark {
        Remark::TwiceProposed { unit: id, other } => {
            let other = conference.award(other);
            let other = other.map_or(NOTHING, |award| award.name.as_str());
            format!(
                "{} is proposed for {other} too; one achievement, one award.",
                unit(id)
            )
        }
        Remark::OverQuota { by } => format!("{by} more than the quota allows."),
        Remark::PassedOver {
            unit: id,
            place,
            behind,
            behind_place,
        } => format!(
            "{} (place {place}) is passed over; {} (place {behind_place}) is proposed.",
            unit(id),
            unit(behind)
        ),
        Remark::NoQuorum(id) => format!("Too few took part in “{}”: it does not stand.", title(id)),
        Remark::Undecided(id) => format!("“{}” left seats undecided.", title(id)),
        Remark::Barred { unit: id } => format!(
            "{} has the votes and is not considered, so it is not proposed.",
            unit(id)
        ),
    }
}

fn line_name(conference: &Conference, line: &ContestOption) -> String {
    let unit = line.unit.as_ref();
    let text = line.text.clone();
    text.or_else(|| unit.map(|unit| unit_name(conference, unit)))
        .unwrap_or_else(|| line.id.to_string())
}

/// What parted equal votes.
pub fn tie_rule(rule: VoteTie) -> &'static str {
    match rule {
        VoteTie::Place => "the place in the ranking",
        VoteTie::Women => "at least 70 % of women",
        VoteTie::Chair => "the chair's decision",
    }
}
