//! Filling a draft as a person would: texts typed, boxes ticked, ballots marked.

use std::collections::BTreeMap;

use super::names::{self, Words};
use super::rng::Rng;
use crate::bloc::Person;
use crate::conference::Conference;
use crate::draft::Draft;
use crate::draft::line::{DraftLine, LineState, Terms};
use crate::ids::{ContestId, OptionId, UnitId};
use crate::number::{Decimal, NumberStyle, Quantity};
use crate::rights;
use crate::score::criterion::{Band, Criterion, NamedPoints, Rule};
use crate::submission;
use crate::vote::choice::Opinion;
use crate::vote::contest::{Contest, Question};

/// How good the best and the weakest unit are, in thousandths of perfect.
const BEST: u32 = 980;
const WEAKEST: u32 = 600;

/// What the hall thinks: who is good, and for whom most will vote.
#[derive(Clone, Debug)]
pub struct Mood {
    quality: BTreeMap<UnitId, u32>,
    favourites: BTreeMap<ContestId, Vec<OptionId>>,
}

impl Mood {
    /// A mood for a conference. Units are spread evenly, so that most votes decide something.
    pub fn new(conference: &Conference, rng: &mut Rng) -> Self {
        let mut order: Vec<&UnitId> = conference.bloc.units.iter().map(|u| &u.id).collect();
        rng.shuffle(&mut order);
        let last = u32::try_from(order.len())
            .unwrap_or(u32::MAX)
            .saturating_sub(1);
        let quality: BTreeMap<UnitId, u32> = (0..)
            .zip(order)
            .map(|(place, unit)| {
                let below_best = (BEST - WEAKEST) * place / last.max(1);
                (unit.clone(), BEST - below_best)
            })
            .collect();
        let favourites = conference.contests.iter().map(|contest| {
            let mut options: Vec<_> = contest.options.iter().collect();
            options.sort_by_key(|o| {
                std::cmp::Reverse(o.unit.as_ref().and_then(|u| quality.get(u).copied()))
            });
            let ids = options.into_iter().map(|o| o.id.clone()).collect();
            (contest.id.clone(), ids)
        });
        Self {
            favourites: favourites.collect(),
            quality,
        }
    }

    fn quality_of(&self, unit: &UnitId, rng: &mut Rng) -> u32 {
        let known = self.quality.get(unit).copied().unwrap_or(WEAKEST);
        (known + rng.below(41)).saturating_sub(20).min(1000)
    }
}

/// Fills everything that is asked of the person.
pub fn fill(
    draft: &mut Draft,
    conference: &Conference,
    person: &Person,
    mood: &Mood,
    rng: &mut Rng,
) {
    if person.name.is_none() {
        draft.name = names::person(rng);
    }
    for unit in rights::scores(conference, person) {
        let own = person.unit.as_ref() == Some(unit);
        let seen = mood.quality_of(unit, rng);
        // People are kinder to their own unit.
        let quality = if own { seen.midpoint(1000) } else { seen };
        for row in submission::rows_to_score(conference, own) {
            let terms = Terms::of(conference, unit, row);
            let line = fill_line(row, terms, quality, rng);
            draft.edit_line(unit, &row.id, |l| *l = line);
        }
    }
    if rights::votes(conference, person) {
        for contest in conference.contests.iter().filter(|c| c.apart.is_none()) {
            vote(draft, contest, mood, rng);
        }
    }
    if rights::signs(conference, person) {
        draft.signature.name = person.name.clone().unwrap_or_else(|| draft.name.clone());
        draft.signature.strokes = (0..2 + rng.below(3)).map(|_| stroke(rng)).collect();
    }
    for paper in conference.papers.iter().filter(|p| p.draft) {
        if rng.chance(15) {
            draft.set_remark(&paper.id, Words::REMARK.one(rng));
        }
    }
}

/// One row as typed by someone who thinks so well of the unit, in thousandths.
pub fn fill_line(row: &Criterion, terms: Terms, quality: u32, rng: &mut Rng) -> DraftLine {
    let quality = (quality + rng.below(61)).saturating_sub(30).min(1000);
    let mut line = DraftLine::default();
    match &row.rule {
        Rule::Judged | Rule::Group(_) => {
            // Quarters of a point, as people give them.
            let raw = row.max.raw() * i64::from(quality) / 1000 / 25 * 25;
            line.points = typed::<2>(raw.max(row.min().raw()));
        }
        Rule::Deduction { .. } | Rule::Proportional | Rule::Leader => {
            let target = terms.registered.unwrap_or_else(|| {
                let typed = Quantity::whole(i32::try_from(100 + rng.below(900)).unwrap_or(100));
                line.target = typed.typed(NumberStyle::Vietnamese);
                typed
            });
            line.result = typed::<3>(target.raw() / 10 * reached(row, quality) / 1000 * 10);
        }
        Rule::Best => line.result = typed::<3>(100 * reached(row, quality)),
        Rule::Bands(bands) => {
            line.result = typed::<3>(within(bands, row.lower_is_better, quality, rng));
        }
        Rule::YesNo => line.answer = Some(rng.chance(quality / 10)),
        Rule::Levels(levels) => line.level = Some(level(levels, quality)),
        Rule::PerItem { each } => {
            let wanted = row.max.raw() * i64::from(quality) / 1000;
            let count = wanted.div_euclid(each.raw().max(1)) + i64::from(quality > 850);
            line.counts = vec![u32::try_from(count).unwrap_or(0)];
        }
        Rule::PerEvent(events) => {
            let bad = 100 - quality / 10;
            line.counts = events.iter().map(|_| rng.chance(bad).into()).collect();
        }
        Rule::Tally { items, .. } => {
            let often = |item: &NamedPoints| if item.points.raw() < 0 { 6 } else { 15 };
            line.counts = items.iter().map(|i| rng.chance(often(i)).into()).collect();
        }
    }
    // Only where it can be said is anyone without a target: where it cannot, no chance is spent on it.
    line.not_assigned = terms.not_assigned.is_some() && rng.chance(8);
    line.zero_confirmed = line.state(row, terms) == LineState::ZeroToConfirm;
    if rng.chance(10) {
        Words::REASON.one(rng).clone_into(&mut line.reason);
    }
    if rng.chance(5) {
        Words::EVIDENCE.one(rng).clone_into(&mut line.evidence);
    }
    line
}

/// How much of a target the quality deserves, in thousandths: where lower is better, the less the better.
fn reached(row: &Criterion, quality: u32) -> i64 {
    let reached = i64::from(500 + quality * 55 / 100);
    if row.lower_is_better {
        2000 - reached
    } else {
        reached
    }
}

/// A number as people type it here, with a decimal comma.
fn typed<const PLACES: u32>(raw: i64) -> String {
    Decimal::<PLACES>::from_raw(raw)
        .unwrap_or_default()
        .typed(NumberStyle::Vietnamese)
}

/// A result inside the range that the quality deserves.
fn within(bands: &[Band], lower_is_better: bool, quality: u32, rng: &mut Rng) -> i64 {
    let at = share(quality, bands.len());
    let Some(band) = bands.get(at) else {
        return 0;
    };
    if lower_is_better {
        return band.from.raw();
    }
    let above = at.checked_sub(1).and_then(|i| bands.get(i));
    let highest = above.map_or(i64::MAX, |b| b.from.raw() - 1);
    (band.from.raw() + i64::from(rng.below(40)) * 100).min(highest)
}

/// Which level, from zero, the quality deserves.
fn level(levels: &[NamedPoints], quality: u32) -> u32 {
    let mut best_first: Vec<u32> = (0..).take(levels.len()).collect();
    best_first.sort_by_key(|i| std::cmp::Reverse(levels.get(*i as usize).map(|l| l.points)));
    let at = share(quality, levels.len());
    best_first.get(at).copied().unwrap_or(0)
}

/// The place among so many, best first, that a quality deserves; half of perfect is the last.
fn share(quality: u32, places: usize) -> usize {
    let short = (1000 - quality.min(1000)) as usize;
    (short * places / 500).min(places.saturating_sub(1))
}

fn stroke(rng: &mut Rng) -> Vec<[u16; 2]> {
    let mut point =
        || [rng.below(1000), rng.below(400)].map(|part| u16::try_from(part).unwrap_or(0));
    (0..6).map(|_| point()).collect()
}

/// Marks one ballot. Most vote with the hall; what a ballot refuses is simply not marked.
pub fn vote(draft: &mut Draft, contest: &Contest, mood: &Mood, rng: &mut Rng) {
    match contest.question {
        Question::Choose { max, blank, .. } => {
            if blank && rng.chance(2) {
                let _ = draft.set_blank(contest, true);
                return;
            }
            let favourites = mood.favourites.get(&contest.id);
            for favourite in favourites.into_iter().flatten().take(max as usize) {
                let _ = if rng.chance(88) {
                    draft.toggle(contest, favourite)
                } else {
                    mark_another(draft, contest, rng)
                };
            }
            // Two strange choices may have undone each other: nobody hands in nothing by accident.
            if draft.vote(&contest.id).choice(contest).is_none()
                && let Some(option) = contest.options.first()
            {
                let _ = draft.toggle(contest, &option.id);
            }
        }
        Question::AgreeEach => {
            for option in &contest.options {
                let opinion = match rng.below(100) {
                    0..90 => Opinion::Agree,
                    90..96 => Opinion::Disagree,
                    _ => Opinion::NoOpinion,
                };
                let _ = draft.set_opinion(contest, &option.id, opinion);
            }
        }
    }
}

fn mark_another(
    draft: &mut Draft,
    contest: &Contest,
    rng: &mut Rng,
) -> Result<(), crate::draft::vote::VoteRefusal> {
    let marked = draft.vote(&contest.id).chosen;
    match rng.pick(&contest.options) {
        Some(option) if !marked.contains(&option.id) => draft.toggle(contest, &option.id),
        _ => Ok(()),
    }
}
