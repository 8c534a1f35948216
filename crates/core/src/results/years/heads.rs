//! Who headed the bloc, year by year, and who was elected where.

use std::collections::BTreeMap;

use super::YearFile;
use crate::ids::UnitId;
use crate::results::{Results, proposals};

/// Who headed the bloc in a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeadsOf {
    /// The year.
    pub year: i32,
    /// What the files say; several where they contradict each other. That of the latest file stands first.
    pub said: Vec<Said>,
}

/// What files say about a year's heads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Khối trưởng.
    pub head: UnitId,
    /// Khối phó; absent where not known.
    pub deputy: Option<UnitId>,
    /// The years whose files say so.
    pub by: Vec<i32>,
}

/// What an election came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Elected {
    /// What was asked.
    pub title: String,
    /// The units elected; people and others are left out. Empty where nobody was.
    pub units: Vec<UnitId>,
}

/// Elections of units that have been counted.
pub(super) fn elected(results: &Results) -> Vec<Elected> {
    let elections = proposals::elections(results).into_iter();
    let elected = elections.map(|election| Elected {
        units: election
            .elected
            .into_iter()
            .filter_map(|line| line.unit)
            .collect(),
        title: election.title,
    });
    elected.collect()
}

/// What these files, the earliest first, say about the heads of each year.
pub(super) fn heads(files: &[&YearFile]) -> Vec<HeadsOf> {
    let mut years: BTreeMap<i32, Vec<Said>> = BTreeMap::new();
    for file in files.iter().rev() {
        for of in &file.heads {
            let said = years.entry(of.year).or_default();
            let same = said
                .iter_mut()
                .find(|said| said.head == of.head && said.deputy == of.deputy);
            match same {
                Some(said) => said.by.push(file.year),
                None => said.push(Said {
                    head: of.head.clone(),
                    deputy: of.deputy.clone(),
                    by: vec![file.year],
                }),
            }
        }
    }
    let years = years.into_iter();
    years.map(|(year, said)| HeadsOf { year, said }).collect()
}
