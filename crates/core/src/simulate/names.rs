//! Words for invented units and people, kept in a text file because code holds no words.

use super::rng::Rng;

const FILE: &str = include_str!("names.txt");

/// The word lists, by the heading they stand under.
#[derive(Clone, Copy, Debug)]
pub struct Words(&'static str);

impl Words {
    /// Family names.
    pub const FAMILY: Self = Self("[family]");
    /// Middle names.
    pub const MIDDLE: Self = Self("[middle]");
    /// Given names.
    pub const GIVEN: Self = Self("[given]");
    /// Provinces.
    pub const PROVINCE: Self = Self("[province]");
    /// What units are called, before the province.
    pub const UNIT: Self = Self("[unit]");
    /// The same for short, in the same order.
    pub const UNIT_SHORT: Self = Self("[unit-short]");
    /// Offices.
    pub const POSITION: Self = Self("[position]");
    /// Reasons given for points.
    pub const REASON: Self = Self("[reason]");
    /// Papers that prove something.
    pub const EVIDENCE: Self = Self("[evidence]");
    /// Remarks on papers.
    pub const REMARK: Self = Self("[remark]");

    /// What tellers whose names are not known are called.
    pub const TELLER: Self = Self("[teller]");

    /// The list.
    pub fn list(self) -> Vec<&'static str> {
        let after = FILE.lines().skip_while(|line| *line != self.0).skip(1);
        after.take_while(|line| !line.starts_with('[')).collect()
    }

    /// One of the list.
    pub fn one(self, rng: &mut Rng) -> &'static str {
        rng.pick(&self.list()).copied().unwrap_or_default()
    }
}

/// A full name, family name first.
pub fn person(rng: &mut Rng) -> String {
    [Words::FAMILY, Words::MIDDLE, Words::GIVEN]
        .map(|words| words.one(rng))
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_has_words_and_units_have_short_names() {
        for words in [
            Words::FAMILY,
            Words::MIDDLE,
            Words::GIVEN,
            Words::PROVINCE,
            Words::POSITION,
            Words::REASON,
            Words::EVIDENCE,
            Words::REMARK,
            Words::TELLER,
        ] {
            assert!(words.list().len() > 2, "{words:?}");
            assert!(words.list().iter().all(|w| !w.is_empty()), "{words:?}");
        }
        assert_eq!(Words::UNIT.list().len(), Words::UNIT_SHORT.list().len());
    }
}
