//! What one unit's sheet says, line by line.

use std::collections::BTreeMap;

use crate::ids::{CriterionId, UnitId};
use crate::number::{Points, Quantity};

document_types! {
    /// One filled sheet (phiếu chấm điểm): a unit as seen by itself or by a peer.
    pub struct ScoreSheet {
        /// The unit that is scored.
        pub unit: UnitId,
        /// What was filled in; lines left out are not scored.
        pub lines: BTreeMap<CriterionId, LineEntry>,
    }

    /// One row as filled in.
    pub struct LineEntry {
        /// The input that points follow from.
        pub input: Input,
        /// Why (lý do, giải trình).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub reason: Option<String>,
        /// What proves it (tài liệu kiểm chứng).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub evidence: Option<String>,
    }

    /// What is filled in for a row; which form depends on its rule.
    pub enum Input {
        /// Judged points.
        Points(Points),
        /// Target and result.
        Measured {
            /// What was to be reached; absent for ranges, which need none.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            target: Option<Quantity>,
            /// What was reached.
            result: Quantity,
        },
        /// No target was assigned to the unit (không giao), which is not the same as having reached nothing.
        NotAssigned {
            /// What was reached all the same; needed where such units are compared with each other.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            result: Option<Quantity>,
        },
        /// Yes or no.
        Answer(bool),
        /// Which named level, counted from zero.
        Level(u32),
        /// How many of each thing the rule lists.
        Counts(Vec<u32>),
    }
}
