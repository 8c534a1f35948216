//! The scores of all units as columns of a table: what is written into a workbook.

use super::Results;
use crate::ids::UnitId;
use crate::score::points::{SheetPoints, bonus_and_penalty};
use crate::score::rank::RankRow;
use crate::workbook::{Sums, UnitScores};

impl Results {
    /// A column for each unit, in the order of the bloc; without points where a sheet is missing.
    pub fn columns(&self, name: impl Fn(&UnitId) -> String) -> Vec<UnitScores> {
        let own = self.own_sheets();
        let units = self.conference.bloc.units.iter();
        let column = |id: &UnitId| {
            let sheet = own.get(id);
            let ranked = self.outcome.ranking.iter().find(|row| row.unit == *id);
            UnitScores {
                name: name(id),
                rows: sheet.map(|sheet| sheet.rows.clone()).unwrap_or_default(),
                sums: self.sums_of(sheet, ranked),
            }
        };
        units.map(|unit| column(&unit.id)).collect()
    }

    fn sums_of(&self, sheet: Option<&SheetPoints>, ranked: Option<&RankRow>) -> Sums {
        let extra = sheet.map(|sheet| bonus_and_penalty(&self.conference.criteria, sheet));
        Sums {
            ordinary: sheet.map(|sheet| sheet.ordinary),
            bonus: extra.map(|(bonus, _)| bonus),
            penalty: extra.map(|(_, penalty)| penalty),
            own: sheet.map(SheetPoints::total),
            peers: ranked.and_then(|row| row.peers),
            total: ranked.and_then(|row| row.points),
            place: ranked.and_then(|row| row.place),
        }
    }
}
