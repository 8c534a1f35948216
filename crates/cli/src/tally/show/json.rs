//! The tally for machines.

use khoithidua_core::desk::coverage::{self, Cell, CoverageRow};
use serde_json::{Value, json};

use super::Counted;
use crate::report;
use crate::tally::collect::Is;

/// The tally for machines.
pub fn json(counted: &Counted) -> String {
    let counts = counted.verdicts();
    let files: Vec<Value> = counted
        .collected
        .files
        .iter()
        .filter_map(|seen| {
            let (verdict, reason) = counted.verdict(seen)?;
            Some(json!({ "name": seen.name, "verdict": verdict, "reason": reason }))
        })
        .collect();
    let names = counted.names_by_content();
    let conflicts: Vec<Value> = counted
        .state
        .conflicts()
        .map(|(person, heads)| {
            let files: Vec<_> = heads.iter().filter_map(|h| names.get(h)).collect();
            json!({ "person": person, "files": files })
        })
        .collect();
    let tellers: Vec<Value> = (1..)
        .zip(&counted.tellers.people)
        .map(|(place, teller): (u32, _)| {
            json!({ "teller": place, "name": teller.name, "share": teller.share })
        })
        .collect();
    let rows = coverage::coverage(&counted.collected.conference, &counted.state);
    let coverage: Vec<Value> = rows.iter().map(coverage_json).collect();
    let mut all = report::json(&counted.results, counted.hash);
    let mut put = |name: &str, value: Value| all.insert(name.to_owned(), value);
    put(
        "verdicts",
        json!({
            "accepted": counts.accepted,
            "supersedes": counts.supersedes,
            "superseded": counts.superseded,
            "duplicate": counts.duplicate,
            "conflict": counts.conflict,
            "unaccredited": counts.unaccredited,
            "revoked": counts.revoked,
            "same_credential": counts.same_credential,
            "late": counts.late,
            "refused": counts.refused,
        }),
    );
    put(
        "same_bytes",
        json!(counted.count(|seen| matches!(seen.is, Is::Repeated { .. }))),
    );
    put("files", json!(files));
    put("conflicts", json!(conflicts));
    put("accredited", json!(counted.accredited));
    put("tellers", json!(tellers));
    put("coverage", json!(coverage));
    format!("{:#}\n", Value::Object(all))
}

fn coverage_json(row: &CoverageRow<'_>) -> Value {
    json!({
        "person": row.person.id,
        "unit": row.person.unit,
        "sheets": cell_json(row.sheets),
        "votes": cell_json(row.votes),
        "covenant": cell_json(row.covenant),
        "replaced": row.replaced,
    })
}

fn cell_json(cell: Cell) -> Value {
    match cell {
        Cell::NotAsked => Value::Null,
        Cell::Missing => json!({ "state": "missing" }),
        Cell::Received { done, total } => {
            json!({ "state": "received", "done": done, "total": total })
        }
        Cell::Conflict => json!({ "state": "conflict" }),
        Cell::Unaccredited => json!({ "state": "unaccredited" }),
    }
}
