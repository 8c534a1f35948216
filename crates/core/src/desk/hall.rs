//! Where the hall stands: who has been called, whether enough are here, which hands are not counted.

use super::assess::Assessment;
use super::log::Standing;
use crate::attendance::{self, voters_here};
use crate::conference::Conference;
use crate::ids::{ContestId, PersonId, UnitId};
use crate::rights;
use crate::rules::{Base, Level};
use crate::vote::contest::{Apart, Contest};
use crate::vote::count::Electorate;

/// What some rules ask for where awards are considered (86/2025/QĐ-UBND art. 8 of one province). No rule of this program: below
/// it the board is warned.
pub const USUAL_FOR_AWARDS: Level = Level::percent(80);

/// The roll as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Roll {
    /// How many of those entitled to vote are here.
    pub here: u32,
    /// How many are entitled to vote.
    pub entitled: u32,
    /// How many the quorum asks for.
    pub needed: u32,
    /// Whether enough are here.
    pub quorum: bool,
    /// Whether as many are here as is usual where awards are considered ([`USUAL_FOR_AWARDS`]).
    pub usual: bool,
    /// Units that have not been called, in the bloc's order: they count as absent until they are.
    pub uncalled: Vec<UnitId>,
}

impl Roll {
    /// Works it out.
    pub fn of(conference: &Conference, standing: &Standing) -> Self {
        let (here, entitled) = (
            voters_here(conference, standing.attendance.values()),
            rights::entitled(conference),
        );
        let quorum = conference.rules.quorum;
        let units = conference.bloc.units.iter().map(|u| &u.id);
        let uncalled = units.filter(|id| !standing.attendance.contains_key(*id));
        Self {
            here,
            entitled,
            needed: quorum.votes_needed(entitled),
            quorum: quorum.reached_by(here, entitled),
            usual: USUAL_FOR_AWARDS.reached_by(here, entitled),
            uncalled: uncalled.cloned().collect(),
        }
    }
}

/// Contests that are held here and whose level is taken of those present.
pub fn measured_by_roll(conference: &Conference) -> impl Iterator<Item = &Contest> {
    let contests = conference.contests.iter();
    contests.filter(|c| c.apart != Some(Apart::Later) && c.pass.base == Base::Present)
}

/// How many units are still to be called, where the roll is needed and can still be called: a level is taken of those present,
/// the roll has been begun, or those who voted are too few for the quorum once collection is closed.
pub fn roll_lacks(
    conference: &Conference,
    state: &Assessment,
    standing: &Standing,
) -> Option<usize> {
    let uncalled = Roll::of(conference, standing).uncalled.len();
    let too_few = || {
        let electorate = electorate(conference, state, standing);
        let quorum = conference.rules.quorum;
        !quorum.reached_by(electorate.present, electorate.entitled)
    };
    let needed = !standing.attendance.is_empty()
        || measured_by_roll(conference).next().is_some()
        || (standing.closed.is_some() && too_few());
    (uncalled > 0 && needed && standing.opened.is_none()).then_some(uncalled)
}

/// Contests by show of hands that have no count yet.
pub fn uncounted(
    conference: &Conference,
    is_counted: impl Fn(&ContestId) -> bool,
) -> impl Iterator<Item = &Contest> {
    let hands = conference.contests.iter().filter(|c| c.is_by_hands());
    hands.filter(move |c| !is_counted(&c.id))
}

/// The most hands there can be: of those who are here by the roll, else of all who are entitled.
pub fn most_hands(conference: &Conference, standing: &Standing) -> u32 {
    let voted = usize::try_from(rights::entitled(conference)).unwrap_or(usize::MAX);
    attendance::present(conference, standing.attendance.values(), voted)
}

/// Who can take part and who is here, as far as the desk knows now.
pub fn electorate(conference: &Conference, state: &Assessment, standing: &Standing) -> Electorate {
    let has_vote = |id: &&PersonId| {
        let person = conference.person(id);
        person.is_some_and(|p| rights::votes(conference, p))
    };
    let on_paper = standing.paper_voters.iter();
    let on_paper = on_paper.filter(|id| !state.accepted.contains_key(*id));
    let voted = state.accepted.keys().filter(has_vote).count() + on_paper.count();
    Electorate {
        entitled: rights::entitled(conference),
        present: attendance::present(conference, standing.attendance.values(), voted),
    }
}
