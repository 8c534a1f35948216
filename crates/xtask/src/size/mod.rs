//! `cargo xtask size`: what each delivered file weighs, who must download it, and the budgets.

mod budget;
pub mod crates;

use anyhow::{Context as _, Result, bail, ensure};

use crate::packed::Store;
use crate::paths::Project;
use crate::stage;
use budget::{BUDGETS, Load, load_of};

struct Row {
    load: Load,
    file: String,
    raw: usize,
    packed: usize,
}

/// Prints the table for `dist/` and fails when a budget is exceeded.
pub fn run(project: &Project) -> Result<()> {
    let folder = project.dist();
    ensure!(
        folder.join("index.html").is_file(),
        "there is no build: run `cargo xtask build`"
    );
    let files = stage::list(&folder)?;
    let store = Store::open(project)?;
    let mut rows = Vec::new();
    for file in files {
        let content = std::fs::read(folder.join(&file))
            .with_context(|| format!("cannot read dist/{file}"))?;
        rows.push(Row {
            load: load_of(&file),
            raw: content.len(),
            // Hosts send a file as it is when compressing makes it longer.
            packed: store.best(&content)?.len().min(content.len()),
            file,
        });
    }
    rows.sort_by_key(|row| (row.load, std::cmp::Reverse(row.packed)));
    print(&rows);
    check(&rows)
}

fn print(rows: &[Row]) {
    println!(
        "{:<18}{:<44}{:>10}{:>10}",
        "loaded", "file", "bytes", "brotli"
    );
    for row in rows {
        println!(
            "{:<18}{:<44}{:>10}{:>10}",
            row.load.name(),
            row.file,
            row.raw,
            row.packed
        );
    }
}

fn check(rows: &[Row]) -> Result<()> {
    let mut over = Vec::new();
    println!();
    for budget in &BUDGETS {
        let sum: usize = rows
            .iter()
            .filter(|row| budget.loads.contains(&row.load))
            .map(|row| row.packed)
            .sum();
        let share = sum * 100 / budget.bytes;
        println!(
            "{:<44}{sum:>8} of {:>7} bytes brotli, {share} %",
            budget.name, budget.bytes
        );
        let held = budget.held.unwrap_or(budget.bytes);
        if sum > held {
            over.push(format!("{}: {sum} > {held}", budget.name));
        } else if sum > budget.bytes {
            println!("OVER BUDGET, held at {held} for the time being");
        }
    }
    if !over.is_empty() {
        bail!("over budget: {}", over.join("; "));
    }
    Ok(())
}
