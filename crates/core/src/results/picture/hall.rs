//! What a projector shows in the hall, one thing after the other, and nothing that has not been counted.

use std::ops::Range;

use crate::hash::Hash;
use crate::results::{ContestOutcome, Results};
use crate::score::rank::RankRow;

/// One thing to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slide<'a> {
    /// Which conference it is.
    Title,
    /// The ranking with so many places open, counted from the last; units that share a place are opened together.
    Ranking(usize),
    /// The result of one contest.
    Contest(&'a ContestOutcome),
    /// Who is proposed for which award.
    Proposals,
    /// Who is elected.
    Elected,
}

/// Everything there is to show, in order: contests whose ballots are sealed are not among it.
pub fn deck(results: &Results) -> Vec<Slide<'_>> {
    let places = places(&results.outcome.ranking).len();
    let ranking = (places > 0).then_some(0..=places).into_iter().flatten();
    let contests = &results.outcome.contests;
    let any = |award: bool, slide| decided(results, award).next().map(|_| slide);
    std::iter::once(Slide::Title)
        .chain(ranking.map(Slide::Ranking))
        .chain(contests.iter().map(Slide::Contest))
        .chain(any(true, Slide::Proposals))
        .chain(any(false, Slide::Elected))
        .collect()
}

/// The counted contests that propose for an award, or those that elect.
pub fn decided(results: &Results, award: bool) -> impl Iterator<Item = &ContestOutcome> {
    results.outcome.contests.iter().filter(move |counted| {
        let contest = results.conference.contest(&counted.id);
        contest.is_some_and(|contest| contest.award.is_some() == award)
    })
}

/// How many contests wait to be counted, and are therefore not shown.
pub fn waiting(results: &Results) -> usize {
    let held = results.conference.held_contests().count();
    held.saturating_sub(results.outcome.contests.len())
}

impl Slide<'_> {
    /// A name by which a slide is found again, also when the tellers have opened the box and there are more of them.
    pub fn name(&self) -> String {
        match self {
            Self::Title => "title".to_owned(),
            Self::Ranking(open) => format!("ranking.{open}"),
            Self::Contest(counted) => format!("contest.{}", counted.id),
            Self::Proposals => "proposals".to_owned(),
            Self::Elected => "elected".to_owned(),
        }
    }
}

/// What is remembered of how far the showing has come: the slide, and of which ranking. Another ranking is hidden again.
pub fn mark(results: &Results, slide: &Slide<'_>) -> String {
    format!("{} {}", fingerprint(&results.outcome.ranking), slide.name())
}

/// The place in the deck that was remembered; the beginning where the ranking has changed since.
pub fn remembered(results: &Results, deck: &[Slide<'_>], mark: &str) -> usize {
    let same = |slide: &Slide<'_>| self::mark(results, slide) == mark;
    deck.iter().position(same).unwrap_or_default()
}

fn fingerprint(ranking: &[RankRow]) -> Hash {
    Hash::of(&serde_json::to_vec(ranking).unwrap_or_default())
}

/// The ranking while places are opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reveal<'a> {
    /// Places still hidden.
    pub hidden: usize,
    /// The units opened last, which share a place; none before the first step.
    pub newest: &'a [RankRow],
    /// Those opened before that there is room for, best first.
    pub earlier: &'a [RankRow],
}

/// The ranking with so many places open, counted from the last, and room for so many units.
pub fn reveal(ranking: &[RankRow], open: usize, room: usize) -> Reveal<'_> {
    let places = places(ranking);
    let hidden = places.len().saturating_sub(open);
    let Some(newest) = places.get(hidden).filter(|_| open > 0) else {
        return Reveal {
            hidden,
            newest: &[],
            earlier: &[],
        };
    };
    let end = places.last().map_or(newest.end, |last| last.end);
    let end = end.min(newest.end.max(newest.start.saturating_add(room)));
    Reveal {
        hidden,
        newest: ranking.get(newest.clone()).unwrap_or_default(),
        earlier: ranking.get(newest.end..end).unwrap_or_default(),
    }
}

/// The units of each place, best place first.
fn places(ranking: &[RankRow]) -> Vec<Range<usize>> {
    let mut places: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    let shared = ranking.chunk_by(|one, next| one.place == next.place);
    for units in shared.take_while(|units| units.iter().all(|row| row.place.is_some())) {
        places.push(start..start + units.len());
        start += units.len();
    }
    places
}
