//! A unit's answer to the board's review while it is being written.

use std::collections::BTreeMap;

use crate::date::Moment;
use crate::ids::{CriterionId, PersonId};
use crate::score::review::{RowAnswer, SheetAnswer, SheetReview};
use crate::text::nfc;

document_types! {
    /// An unfinished answer, with the review that it is to. One for each review on a device.
    pub struct DraftAnswer {
        /// What is answered.
        pub review: SheetReview,
        /// Who answers, once that is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub person: Option<PersonId>,
        /// What was said so far of the rows that the board changed.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        pub rows: BTreeMap<CriterionId, DraftRowAnswer>,
    }

    /// The answer to one row, as typed.
    #[derive(Default)]
    pub struct DraftRowAnswer {
        /// Whether the unit agrees; absent while that has not been said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub agrees: Option<bool>,
        /// The explanation as typed.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        pub explanation: String,
    }
}

/// What an answer still needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lacking {
    /// Who answers.
    Person,
    /// Whether the unit agrees to this row.
    Opinion(CriterionId),
    /// Why it does not.
    Explanation(CriterionId),
}

impl DraftRowAnswer {
    /// The answer, once it is whole: who does not agree says why.
    fn whole(&self) -> Option<RowAnswer> {
        let said = self.explanation.trim();
        let agrees = self.agrees?;
        (agrees || !said.is_empty()).then(|| RowAnswer {
            agrees,
            explanation: (!said.is_empty()).then(|| nfc(said)),
        })
    }
}

impl DraftAnswer {
    /// Nothing said yet.
    pub fn new(review: SheetReview, person: Option<PersonId>) -> Self {
        Self {
            review,
            person,
            rows: BTreeMap::new(),
        }
    }

    /// What was said of a row so far.
    pub fn row(&self, row: &CriterionId) -> DraftRowAnswer {
        self.rows.get(row).cloned().unwrap_or_default()
    }

    /// Changes what is said of a row that the board changed.
    pub fn edit(&mut self, row: &CriterionId, change: impl FnOnce(&mut DraftRowAnswer)) {
        if self.review.check.rows.contains_key(row) {
            change(self.rows.entry(row.clone()).or_default());
        }
    }

    /// Agrees to every row of which nothing else has been said.
    pub fn agree_to_rest(&mut self) {
        for row in self.review.check.rows.keys() {
            let said = self.rows.entry(row.clone()).or_default();
            said.agrees.get_or_insert(true);
        }
    }

    /// How many of the rows are answered in full.
    pub fn answered(&self) -> usize {
        let rows = self.review.check.rows.keys();
        rows.filter(|row| self.row(row).whole().is_some()).count()
    }

    /// The answer, not signed yet.
    ///
    /// # Errors
    /// The first thing that is lacking, in the order of `rows`.
    pub fn answer<'a>(
        &self,
        rows: impl IntoIterator<Item = &'a CriterionId>,
        made_at: Moment,
    ) -> Result<SheetAnswer, Lacking> {
        let mut answers = BTreeMap::new();
        for row in rows {
            let said = self.row(row);
            let answer = said.whole().ok_or_else(|| match said.agrees {
                None => Lacking::Opinion(row.clone()),
                Some(_) => Lacking::Explanation(row.clone()),
            })?;
            answers.insert(row.clone(), answer);
        }
        Ok(SheetAnswer {
            conference: self.review.conference,
            unit: self.review.check.sheet.unit.clone(),
            person: self.person.clone().ok_or(Lacking::Person)?,
            review: self.review.hash(),
            rows: answers,
            made_at,
            identity: None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hash::Hash;
    use crate::ids::UnitId;
    use crate::number::Points;
    use crate::score::entry::{Input, ScoreSheet};
    use crate::score::review::{RowCheck, SheetCheck};

    fn row(id: &str) -> CriterionId {
        CriterionId::new(id).unwrap()
    }

    fn at() -> Moment {
        Moment::parse("2023-12-28T09:00:00+07:00").unwrap()
    }

    fn draft() -> DraftAnswer {
        let change = || RowCheck {
            input: Input::Points(Points::whole(1)),
            reason: "why".to_owned(),
        };
        let check = SheetCheck {
            submission: Hash::of(b"submission"),
            sheet: ScoreSheet {
                unit: UnitId::new("a").unwrap(),
                lines: BTreeMap::new(),
            },
            rows: [(row("x"), change()), (row("y"), change())].into(),
        };
        let review = SheetReview {
            conference: Hash::of(b"conference"),
            check,
            made_at: at(),
        };
        DraftAnswer::new(review, PersonId::new("an"))
    }

    #[test]
    fn an_answer_is_whole_when_every_row_is_and_says_what_it_lacks() {
        let mut draft = draft();
        let rows = [row("y"), row("x")];
        let answer = |draft: &DraftAnswer| draft.answer(&rows, at());
        assert_eq!(answer(&draft), Err(Lacking::Opinion(row("y"))));
        draft.edit(&row("y"), |said| said.agrees = Some(false));
        assert_eq!(answer(&draft), Err(Lacking::Explanation(row("y"))));
        draft.edit(&row("y"), |said| said.explanation = "  ".to_owned());
        assert_eq!(answer(&draft), Err(Lacking::Explanation(row("y"))));
        draft.edit(&row("y"), |said| {
            said.explanation = " e\u{302}\u{301} ".to_owned();
        });
        assert_eq!(draft.answered(), 1);
        draft.agree_to_rest();
        assert_eq!(draft.answered(), 2);
        let whole = answer(&draft).unwrap();
        assert!(!whole.agrees() && whole.rows[&row("x")].agrees);
        assert_eq!(
            whole.rows[&row("y")].explanation.as_deref(),
            Some("\u{1ebf}")
        );
        assert_eq!(whole.review, draft.review.hash());
        draft.person = None;
        assert_eq!(answer(&draft), Err(Lacking::Person));
    }

    #[test]
    fn rows_that_the_board_left_alone_are_not_answered() {
        let mut draft = draft();
        draft.edit(&row("z"), |said| said.agrees = Some(true));
        assert!(draft.rows.is_empty());
    }
}
