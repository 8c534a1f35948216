//! The scores of all units as columns of a table: what is written into a workbook.

use super::Results;
use crate::ids::UnitId;
use crate::score::points::{SheetPoints, bonus_and_penalty};
use crate::score::rank::{Parts, RankRow};
use crate::workbook::{Sums, UnitScores};

impl Results {
    /// A column for each unit, in the order of the bloc: the sheet as the board checked it where that has weight, else
    /// the own one; without points where there is none.
    pub fn columns(&self, name: impl Fn(&UnitId) -> String) -> Vec<UnitScores> {
        let (parts, procedure) = (self.parts(), self.conference.procedure());
        let units = self.conference.bloc.units.iter();
        let column = |id: &UnitId| {
            let parts = parts.get(id);
            let sheet = parts.and_then(|parts| parts.extra_from(&procedure));
            let ranked = self.outcome.ranking.iter().find(|row| row.unit == *id);
            UnitScores {
                name: name(id),
                rows: sheet.map(|sheet| sheet.rows.clone()).unwrap_or_default(),
                sums: self.sums_of(parts, sheet, ranked),
            }
        };
        units.map(|unit| column(&unit.id)).collect()
    }

    fn sums_of(
        &self,
        parts: Option<&Parts>,
        sheet: Option<&SheetPoints>,
        ranked: Option<&RankRow>,
    ) -> Sums {
        let extra = sheet.map(|sheet| bonus_and_penalty(&self.conference.criteria, sheet));
        let own = parts.and_then(|parts| parts.own.as_ref());
        Sums {
            ordinary: sheet.map(|sheet| sheet.ordinary),
            bonus: extra.map(|(bonus, _)| bonus),
            penalty: extra.map(|(_, penalty)| penalty),
            own: own.map(SheetPoints::total),
            peers: ranked.and_then(|row| row.peers),
            board: ranked.and_then(|row| row.board),
            total: ranked.and_then(|row| row.points),
            place: ranked.and_then(|row| row.place),
        }
    }
}
