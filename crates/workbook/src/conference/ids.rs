//! Identifiers for what a sheet names: those it had, else made from the name.

use std::collections::{BTreeMap, BTreeSet};

use khoithidua_core::ids;
use khoithidua_core::text::fold;

use crate::gathered;

/// Longest part of an identifier that comes from a name; behind it is room for what tells it from another.
const LONGEST: usize = 48;

/// Where an identifier of a row may come from.
type Way<'a, R> = &'a dyn Fn(&R) -> Option<String>;

/// The identifiers of one kind of thing.
#[derive(Debug, Default)]
pub struct Ids {
    /// Those that stand in this sheet.
    used: BTreeSet<String>,
    /// Those that something else has, or had.
    others: BTreeSet<String>,
    asked: BTreeMap<String, u32>,
}

impl Ids {
    /// Identifiers that new things may not have.
    pub fn new(others: impl Iterator<Item = String>) -> Self {
        Self {
            others: gathered(others),
            ..Self::default()
        }
    }

    /// Identifiers for rows: the one that a row was written with, the one that the plan has under its name, or a new one from
    /// its name, or from what is said where the name has no letters. What is surest for any row goes before.
    pub fn of_rows<R>(
        mut self,
        rows: &[R],
        ways: [Way<'_, R>; 2],
        name: impl Fn(&R) -> (String, String),
    ) -> Vec<String> {
        let mut chosen: Vec<Option<String>> = rows.iter().map(|_| None).collect();
        for way in ways {
            for (row, id) in rows.iter().zip(&mut chosen) {
                if id.is_none() {
                    *id = way(row).filter(|id| self.claim(id));
                }
            }
        }
        let rows = rows.iter().zip(chosen);
        rows.map(|(row, id)| {
            id.unwrap_or_else(|| {
                let (name, otherwise) = name(row);
                self.fresh(&name, &otherwise)
            })
        })
        .collect()
    }

    /// Takes an identifier for a row, unless another row has it.
    fn claim(&mut self, id: &str) -> bool {
        ids::is_valid(id) && self.used.insert(id.to_owned())
    }

    /// A new one from a name, or from what is said where the name has no letters.
    fn fresh(&mut self, name: &str, otherwise: &str) -> String {
        let mut wish = ids::from_name(name, LONGEST);
        if wish.is_empty() {
            otherwise.clone_into(&mut wish);
        }
        let asked = self.asked.entry(wish.clone()).or_default();
        loop {
            *asked += 1;
            let id = match *asked {
                1 => wish.clone(),
                again => format!("{wish}-{again}"),
            };
            if !self.others.contains(&id) && self.used.insert(id.clone()) {
                return id;
            }
        }
    }
}

/// True for two names of one thing of which one was mended: half of the words are the same. Whoever writes another name over
/// one that stands there means another thing.
pub fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (fold(one), fold(other));
    if one.is_empty() || other.is_empty() {
        return true;
    }
    let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<String>>();
    let (one, mut other) = (words(&one), words(&other));
    let most = one.len().max(other.len());
    let mut common = 0;
    for word in one {
        if let Some(place) = other.iter().position(|o| *o == word) {
            other.swap_remove(place);
            common += 1;
        }
    }
    common * 2 >= most
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_are_made_from_names_and_stand_once() {
        let mut ids = Ids::new(["kkt-c".to_owned()].into_iter());
        assert!(ids.claim("kkt-a") && !ids.claim("kkt-a") && !ids.claim("KKT"));
        assert_eq!(ids.fresh("KKT Đ", "x"), "kkt-d");
        assert_eq!(ids.fresh("KKT A", "x"), "kkt-a-2");
        assert_eq!(ids.fresh("kkt a", "x"), "kkt-a-3");
        assert_eq!(ids.fresh("KKT C", "x"), "kkt-c-2");
        assert_eq!(ids.fresh("—", "hang-7"), "hang-7");
        assert!(ids::is_valid(&ids.fresh(&"dài ".repeat(100), "x")));
        assert!(ids::is_valid(&ids.fresh(&"d".repeat(100), "x")));
    }

    #[test]
    fn a_mended_name_is_the_same_thing_and_another_name_is_not() {
        assert!(is_same("Nguyễn Văn A", "Nguyễn Văn An"));
        assert!(is_same("", "Nguyễn Văn An"));
        assert!(is_same("Ban Quản lý KKT Gia Lai", "BQL KKT Gia Lai"));
        assert!(!is_same("Nguyễn Văn An", "Nguyễn Thị Bình"));
        assert!(!is_same("a a a a", "a b c d"));
    }
}
