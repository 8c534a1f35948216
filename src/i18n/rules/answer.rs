//! The answer to each question, in a sentence or less.

use khoithidua_core::conference::Conference;
use khoithidua_core::ids::{AwardId, ContestId};
use khoithidua_core::number::Points;
use khoithidua_core::procedure::{
    AbsentUnits, BallotOrder, CandidateRule, OverQuota, PeerMean, Procedure, Shortfall, VoteTie,
};
use khoithidua_core::rights;
use khoithidua_core::rules::{
    BlankBallots, Level, NotAssigned, Pairs, PeerDetail, PeerScoring, TieRule, Voters,
};
use khoithidua_core::score::criterion;
use khoithidua_core::settings::Question;
use khoithidua_core::settings::change::Voting;
use khoithidua_core::settings::pairs::as_round;
use khoithidua_core::vote::contest::{self, Apart};

use super::rules;
use crate::i18n::{desk, number, unit_full, unit_short};

/// The answer that a conference gives.
pub fn answer(conference: &Conference, question: &Question) -> String {
    let (t, rules, procedure) = (rules(), &conference.rules, conference.procedure());
    let scoring = &rules.scoring;
    match question {
        Question::Charter => said(rules.source.as_deref()),
        Question::Host => said(
            conference
                .host
                .as_ref()
                .map(|u| unit_full(conference, u))
                .as_deref(),
        ),
        Question::Signatories => said(procedure.signatories.as_deref()),
        Question::Peers => peers(conference),
        Question::PeerDetail => one(
            t.details,
            match scoring.peer_detail {
                PeerDetail::Groups => 0,
                PeerDetail::Lines => 1,
            },
        ),
        Question::Step => step(scoring.step),
        Question::Weights => (t.weights)(
            scoring.self_weight,
            scoring.peer_weight,
            procedure.board_weight,
        ),
        Question::PeerMean => mean(&procedure),
        Question::Outlying if procedure.outlying_percent == 0 => t.outlying_none.to_owned(),
        Question::Outlying => (t.outlying)(procedure.outlying_percent),
        Question::NotAssigned => one(
            t.not_assigned,
            match scoring.not_assigned {
                None => 0,
                Some(NotAssigned::Compared) => 1,
                Some(NotAssigned::Full) => 2,
                Some(NotAssigned::LeftOut) => 3,
            },
        ),
        Question::Bonus => one(t.bonus, usize::from(scoring.bonus_apart)),
        Question::Ties => {
            let rules = scoring.ties.iter().map(|rule| tie_rule(conference, rule));
            in_turn(rules, t.ties_none)
        }
        Question::Voters => one(
            t.voters,
            usize::from(rules.voters == Voters::OnePerDelegate),
        ),
        Question::Quorum => {
            let entitled = rights::entitled(conference);
            let needed = rules.quorum.votes_needed(entitled);
            (t.quorum)(&(desk().level)(rules.quorum), needed, entitled)
        }
        Question::BlankBallots => one(
            t.blank,
            usize::from(rules.blank_ballots == BlankBallots::Invalid),
        ),
        Question::OwnUnit => one(t.own_unit, usize::from(rules.not_own_unit)),
        Question::AbsentUnits => absent(&procedure),
        Question::Rounds => (t.rounds)(procedure.rounds()),
        Question::OverQuota => one(
            t.over_quota,
            usize::from(procedure.over_quota == OverQuota::SecondBallot),
        ),
        Question::Shortfall => one(
            t.shortfall,
            usize::from(procedure.shortfall == Shortfall::SecondBallot),
        ),
        Question::VoteTies => {
            let rules = procedure
                .vote_ties
                .iter()
                .map(|rule| vote_tie(*rule).to_owned());
            in_turn(rules, t.vote_ties_none)
        }
        Question::BallotOrder => one(
            t.ballot_orders,
            match procedure.ballot_order {
                BallotOrder::Bloc => 0,
                BallotOrder::Alphabet => 1,
                BallotOrder::Place => 2,
            },
        ),
        Question::Quota(id) | Question::Addressee(id) | Question::Candidates(id) => {
            of_award(conference, question, id)
        }
        Question::Voting(id) | Question::Choice(id) | Question::Pass(id) => {
            of_contest(conference, question, id)
        }
    }
}

fn said(text: Option<&str>) -> String {
    text.unwrap_or(rules().unknown).to_owned()
}

fn one<const N: usize>(texts: [&'static str; N], which: usize) -> String {
    texts.get(which).copied().unwrap_or_default().to_owned()
}

fn in_turn(rules: impl Iterator<Item = String>, none: &str) -> String {
    let rules: Vec<String> = rules.collect();
    if rules.is_empty() {
        none.to_owned()
    } else {
        rules.join(" \u{2192} ")
    }
}

fn peers(conference: &Conference) -> String {
    let (t, scoring) = (rules(), &conference.rules.scoring);
    let which = match scoring.peers {
        PeerScoring::None => 0,
        PeerScoring::Representatives => 1,
        PeerScoring::Delegates => 2,
        PeerScoring::Named => {
            let pairs = scoring.pairs.as_ref().and_then(|held| held.get().ok());
            return named(conference, &pairs.unwrap_or_default());
        }
    };
    one(t.peers, which)
}

fn named(conference: &Conference, pairs: &Pairs) -> String {
    let t = rules();
    let units = &conference.bloc.units;
    let ids: Vec<_> = units.iter().map(|unit| unit.id.clone()).collect();
    if let Some(next) = as_round(&ids, pairs) {
        return (t.round)(next);
    }
    let rows = ids.iter().filter_map(|by| {
        let others = pairs.get(by)?;
        // In the bloc's order, as on the phones.
        let names = ids.iter().filter(|unit| others.contains(*unit));
        let names: Vec<String> = names.map(|unit| unit_short(conference, unit)).collect();
        let by = unit_short(conference, by);
        Some((t.matrix_row)(&by, &names.join(", ")))
    });
    let rows: Vec<String> = rows.collect();
    (t.matrix)(&rows.join("; "))
}

fn step(step: Option<Points>) -> String {
    let t = rules();
    match step.map(Points::raw) {
        None => one(t.steps, 0),
        Some(10) => one(t.steps, 1),
        Some(25) => one(t.steps, 2),
        Some(50) => one(t.steps, 3),
        Some(100) => one(t.steps, 4),
        Some(_) => (t.step)(&step.map(number).unwrap_or_default()),
    }
}

fn mean(procedure: &Procedure) -> String {
    let t = rules();
    match procedure.peer_mean {
        PeerMean::Mean => one(t.means, 0),
        PeerMean::Median => one(t.means, 1),
        PeerMean::Trimmed(ends) => (t.trimmed)(ends),
    }
}

fn absent(procedure: &Procedure) -> String {
    let t = rules();
    let what = one(
        t.absent,
        match procedure.absent_units {
            AbsentUnits::Written => 0,
            AbsentUnits::Substitute => 1,
            AbsentUnits::Nothing => 2,
        },
    );
    match &procedure.written_until {
        Some(until) if procedure.absent_units == AbsentUnits::Written => (t.until)(&what, until),
        _ => what,
    }
}

/// What breaks equal points.
pub fn tie_rule(conference: &Conference, rule: &TieRule) -> String {
    let t = rules();
    match rule {
        TieRule::Row(row) => {
            let found = criterion::find(&conference.criteria, row);
            let number = found.map_or(row.as_str(), |row| &row.number);
            (t.tie_row)(number)
        }
        TieRule::Women => one(t.ties, 0),
        TieRule::Chair => one(t.ties, 1),
        TieRule::Lots => one(t.ties, 2),
    }
}

/// What breaks equal votes.
pub fn vote_tie(rule: VoteTie) -> &'static str {
    let [place, women, chair] = rules().vote_ties;
    match rule {
        VoteTie::Place => place,
        VoteTie::Women => women,
        VoteTie::Chair => chair,
    }
}

fn of_award(conference: &Conference, question: &Question, id: &AwardId) -> String {
    let t = rules();
    let Some(award) = conference.award(id) else {
        return t.unknown.to_owned();
    };
    match question {
        Question::Quota(_) => (t.quota)(award.quota, award.quota_source.as_deref()),
        Question::Addressee(_) => award.addressee.clone(),
        _ => match conference.procedure().candidates(id) {
            CandidateRule::All => one(t.candidates, 0),
            CandidateRule::Top(places) => (t.top)(places),
            CandidateRule::AtLeast(points) => (t.at_least)(&number(points)),
        },
    }
}

fn of_contest(conference: &Conference, question: &Question, id: &ContestId) -> String {
    let t = rules();
    let Some(contest) = conference.contest(id) else {
        return t.unknown.to_owned();
    };
    match question {
        Question::Voting(_) => {
            let how = one(
                t.votings,
                match Voting::of(contest) {
                    Voting::Secret => 0,
                    Voting::Open => 1,
                    Voting::Hands => 2,
                },
            );
            if contest.apart == Some(Apart::Later) {
                (t.voting_later)(&how)
            } else {
                how
            }
        }
        Question::Choice(_) => match contest.question {
            contest::Question::Choose { min, max, blank } => (t.choose)(min, max, blank),
            contest::Question::AgreeEach => one(t.forms, 1),
        },
        _ => level_of(
            conference,
            contest.pass.level,
            (desk().base)(contest.pass.base),
        ),
    }
}

/// A level, what it is taken of, and what that comes to when everybody votes.
fn level_of(conference: &Conference, level: Level, base: &str) -> String {
    let entitled = rights::entitled(conference);
    let needed = level.votes_needed(entitled);
    (rules().pass)(&(desk().level)(level), base, needed, entitled)
}
