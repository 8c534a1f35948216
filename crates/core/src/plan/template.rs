//! Plans that no earlier conference stands behind: of a bloc of management boards with what is usual there, and an empty
//! one.

use std::collections::{BTreeMap, BTreeSet};

use super::file::Plan;
use super::next_year::years_moved;
use crate::bloc::Bloc;
use crate::conference::{Conference, Covenant};
use crate::date::Date;
use crate::format::{self, Held};
use crate::rules::{BlankBallots, Level, PeerDetail, PeerScoring, Rules, Scoring, Voters};
use crate::settings::Question;

/// Criteria as constructed for the sample, the awards of the ministry in charge since 2025, contests, covenant, agenda and
/// rules as they are usual; neither units nor people. All of it is marked as a sample where such a mark exists.
const ZONE_BOARDS: &[u8] = include_bytes!("template/zone_boards.json");

/// The plan of a bloc of management boards of industrial and economic zones (Khối các Ban Quản lý), for a conference that
/// is held next after this day. `None` cannot happen: a test reads the template.
pub fn zone_boards(today: Date) -> Option<Conference> {
    let (Plan { conference }, _) = format::read::<Plan>(ZONE_BOARDS).ok()?;
    Some(of_year(conference, year_of(today)))
}

/// A plan with nothing in it but the year and the rules that are suggested.
pub fn empty(today: Date) -> Conference {
    let year = year_of(today);
    let mut plan = Conference {
        title: String::new(),
        year,
        date: usual_day(year).unwrap_or(today),
        place: String::new(),
        bloc: Bloc {
            name: String::new(),
            short_name: String::new(),
            units: Vec::new(),
            former: None,
            heads: None,
        },
        people: Vec::new(),
        host: None,
        chairs: Vec::new(),
        agenda: Held::new(&Vec::new()),
        papers: Vec::new(),
        movements: Held::new(&Vec::new()),
        legal_bases: Held::new(&Vec::new()),
        targets: Vec::new(),
        criteria: Vec::new(),
        awards: Vec::new(),
        contests: Vec::new(),
        covenant: Covenant {
            year: year.saturating_add(1),
            preamble: String::new(),
            commitments: Vec::new(),
        },
        rules: Rules {
            voters: Voters::OnePerUnit,
            quorum: Level::TWO_THIRDS,
            blank_ballots: BlankBallots::Invalid,
            not_own_unit: false,
            scoring: Scoring {
                peers: PeerScoring::Representatives,
                pairs: None,
                peer_detail: PeerDetail::Groups,
                step: None,
                self_weight: 1,
                peer_weight: 1,
                not_assigned: None,
                bonus_apart: false,
                ties: Vec::new(),
            },
            source: None,
        },
        procedure: None,
        follows: None,
        ballot_box: None,
        slips: BTreeMap::new(),
        sample: BTreeSet::new(),
    };
    Question::suggest_all(&mut plan);
    plan
}

/// The year that a conference held next after this day sums up: early in a year, that of the one before is often still to
/// come.
fn year_of(today: Date) -> i32 {
    let spring = Date::parse_iso(&format!("{:04}-03-01", today.year()));
    let early = spring.is_some_and(|spring| today < spring);
    today.year().saturating_sub(i32::from(early))
}

/// Conferences are held in the last days of the year.
fn usual_day(year: i32) -> Option<Date> {
    Date::parse_iso(&format!("{year:04}-12-28"))
}

fn of_year(mut plan: Conference, year: i32) -> Conference {
    let of = plan.year;
    let moved = |text: &mut String| *text = years_moved(text, of, year);
    plan.year = year;
    plan.date = usual_day(year).unwrap_or(plan.date);
    moved(&mut plan.title);
    let mut agenda = plan.agenda();
    for item in &mut agenda {
        moved(&mut item.title);
    }
    plan.agenda = Held::new(&agenda);
    for contest in &mut plan.contests {
        moved(&mut contest.title);
        contest.instruction.iter_mut().for_each(moved);
    }
    plan.covenant.year = year.saturating_add(1);
    moved(&mut plan.covenant.preamble);
    plan.covenant.commitments.iter_mut().for_each(moved);
    plan
}

#[cfg(test)]
mod tests;
