//! Identifiers of criteria, from the numbers of their rows: the same sheet has the same identifiers.

use std::collections::{BTreeMap, BTreeSet};

use khoithidua_core::ids::{self, CriterionId};

use crate::gathered;
use crate::numbering::Style;
use crate::rows::Line;

/// Room that is left behind an identifier for what tells it from another.
const ROOM: usize = 8;

/// The identifiers that are taken.
#[derive(Debug, Default)]
pub struct Names {
    seen: BTreeSet<CriterionId>,
    /// Those that rows of the sheet were written with.
    own: BTreeSet<CriterionId>,
    /// How often each was asked for: a sheet may have ten thousand rows of one number.
    asked: BTreeMap<String, u32>,
}

impl Names {
    /// Keeps the identifiers that rows have from new ones.
    pub fn new(lines: &[Line]) -> Self {
        Self {
            own: gathered(lines.iter().filter_map(|line| line.id.clone())),
            ..Self::default()
        }
    }

    /// The identifier that the row was written with, or one from the number, and those above it: "i.2.a".
    pub fn identifier(
        &mut self,
        above: Option<(&CriterionId, &Line)>,
        line: &Line,
        unnumbered: &mut u32,
    ) -> CriterionId {
        if let Some(id) = &line.id
            && self.seen.insert(id.clone())
        {
            return id.clone();
        }
        let own = match &line.number {
            Some(number) if number.styles != [Style::Mark] => {
                let above = above.and_then(|(_, above)| above.number.as_ref());
                let rest = above.and_then(|above| number.text.strip_prefix(&above.text));
                slug(
                    rest.and_then(|rest| rest.strip_prefix('.'))
                        .unwrap_or(&number.text),
                )
            }
            _ => {
                *unnumbered += 1;
                format!("n{unnumbered}")
            }
        };
        let whole = above.map_or(own.clone(), |(id, _)| format!("{id}.{own}"));
        let room = ids::MAX_LENGTH - ROOM;
        let short = format!("r{}", line.at + 1);
        let whole = if whole.len() <= room { whole } else { short };
        let asked = self.asked.entry(whole.clone()).or_default();
        loop {
            *asked += 1;
            let text = match *asked {
                1 => whole.clone(),
                again => format!("{whole}-{again}"),
            };
            if let Some(id) = CriterionId::new(&text).filter(|id| !self.own.contains(id))
                && self.seen.insert(id.clone())
            {
                return id;
            }
        }
    }
}

/// The letters and digits of a number: the Vietnamese letter after d is dd.
fn slug(number: &str) -> String {
    let mut slug = String::new();
    for letter in number.to_lowercase().chars() {
        match letter {
            '\u{111}' => slug.push_str("dd"),
            'a'..='z' | '0'..='9' => slug.push(letter),
            _ => slug.push('-'),
        }
    }
    slug
}
