//! What stands on the screen at each step, and the same as a sentence for screen readers.

use khoithidua_core::conference::{Conference, SamplePart};
use khoithidua_core::results::picture::hall::{Slide, decided, reveal};
use khoithidua_core::results::{ContestOutcome, Results};
use khoithidua_core::score::rank::RankRow;
use khoithidua_core::vote::contest::Contest;
use leptos::prelude::*;

use crate::i18n;
use crate::screens::desk::widgets::sample_mark;
use crate::screens::shared::results::contest::{chart, passed, tied};
use crate::state::desk::showing::Showing;

/// Units of the ranking that fit on the screen in letters that can be read from the back.
const UNITS: usize = 11;
/// Lines of a ballot that do, with what they come to.
const LINES: usize = 9;

/// What stands on the screen now.
pub fn slide(showing: &Showing) -> AnyView {
    let results = showing.results();
    match showing.slide() {
        Slide::Title => title(&results.conference),
        Slide::Ranking(open) => ranking(results, open),
        Slide::Contest(counted) => contest(&results.conference, counted),
        Slide::Proposals => outcomes(results, true),
        Slide::Elected => outcomes(results, false),
    }
}

/// The same in a sentence.
pub fn said(showing: &Showing) -> String {
    let (t, results) = (&i18n::desk().pictures.hall, showing.results());
    match showing.slide() {
        Slide::Title => results.conference.title.clone(),
        Slide::Ranking(open) => {
            let reveal = reveal(&results.outcome.ranking, open, UNITS);
            let newest = reveal.newest.iter().map(|row| said_row(results, row));
            let newest: Vec<_> = newest.collect();
            match &newest[..] {
                [] => format!("{}: {}", i18n::desk().ranking, t.covered),
                units => units.join(". "),
            }
        }
        Slide::Contest(counted) => {
            let contest = results.conference.contest(&counted.id);
            let title = contest.map_or("", |contest| &contest.title);
            let passed = contest.map(|c| passed(&results.conference, c, counted));
            format!("{title}. {}", passed.unwrap_or_default())
        }
        Slide::Proposals => t.proposals.to_owned(),
        Slide::Elected => t.elected.to_owned(),
    }
}

fn said_row(results: &Results, row: &RankRow) -> String {
    let t = &i18n::desk().pictures.hall;
    let place = row.place.map(t.place).unwrap_or_default();
    let unit = i18n::unit_full(&results.conference, &row.unit);
    let points = row.points.map(|points| (t.points)(&i18n::number(points)));
    format!("{place}: {unit}, {}", points.unwrap_or_default())
}

fn title(conference: &Conference) -> AnyView {
    let t = i18n::desk();
    let held = (t.held_on)(&conference.date.display(), &conference.place);
    view! {
        <div class="hall-title">
            <p class="hall-over">{conference.bloc.name.clone()}</p>
            <h2>{conference.title.clone()}</h2>
            <p class="hall-under">{held}</p>
        </div>
    }
    .into_any()
}

fn ranking(results: &Results, open: usize) -> AnyView {
    let (t, ranking) = (i18n::desk(), &results.outcome.ranking);
    let reveal = reveal(ranking, open, UNITS);
    let hidden = (reveal.hidden > 0)
        .then(|| view! { <p class="hall-hidden">{(t.pictures.hall.hidden)(reveal.hidden)}</p> });
    let newest = reveal.newest.iter().map(|row| ranked(results, row, true));
    let earlier = reveal.earlier.iter().map(|row| ranked(results, row, false));
    let rows: Vec<_> = newest.chain(earlier).collect();
    let covered = rows.is_empty();
    view! {
        <h2>{t.ranking}</h2>
        {sample_mark(&results.conference, SamplePart::Criteria)}
        <div class="hall-ranking" class:hall-covered=covered>
            {hidden}
            <ol role="list">{rows}</ol>
        </div>
    }
    .into_any()
}

fn ranked(results: &Results, row: &RankRow, newest: bool) -> AnyView {
    let t = i18n::desk();
    let place = row.place.map(|place| place.to_string());
    let excluded = row
        .excluded
        .then(|| view! { <small class="muted">" " {t.excluded}</small> });
    view! {
        <li class:hall-newest=newest class:hall-first=row.place == Some(1)>
            <span class="hall-place">{place}</span>
            <span class="hall-unit">
                {i18n::unit_full(&results.conference, &row.unit)}
                {excluded}
            </span>
            <span class="hall-points">{row.points.map(i18n::number)}</span>
        </li>
    }
    .into_any()
}

fn contest(conference: &Conference, counted: &ContestOutcome) -> AnyView {
    let Some(contest) = conference.contest(&counted.id) else {
        return ().into_any();
    };
    view! {
        <h2>{contest.title.clone()}</h2>
        {sample_mark(conference, SamplePart::Contests)}
        <div class="hall-contest contest">
            <p class="contest-passed"><strong>{passed(conference, contest, counted)}</strong></p>
            {tied(conference, contest, counted).map(|text| view! { <p>{text}</p> })}
            {chart(conference, contest, counted, LINES)}
        </div>
    }
    .into_any()
}

/// Who is proposed for each award, or who is elected: what has been counted of it.
fn outcomes(results: &Results, award: bool) -> AnyView {
    let (t, conference) = (&i18n::desk().pictures.hall, &results.conference);
    let all: Vec<_> = decided(results, award)
        .filter_map(|counted| {
            let contest = conference.contest(&counted.id)?;
            let award = contest.award.as_ref().and_then(|id| conference.award(id));
            let name = award.map_or(&contest.title, |award| &award.name);
            Some(
                view! {
                    <section>
                        <h3>{name.clone()}</h3>
                        {chosen(conference, contest, counted)}
                    </section>
                }
                .into_any(),
            )
        })
        .collect();
    view! {
        <h2>{if award { t.proposals } else { t.elected }}</h2>
        {sample_mark(conference, SamplePart::Contests)}
        <div class="hall-outcomes">{all}</div>
    }
    .into_any()
}

fn chosen(conference: &Conference, contest: &Contest, counted: &ContestOutcome) -> AnyView {
    let (t, outcome) = (i18n::desk(), &counted.outcome);
    if !outcome.quorum {
        return view! { <p>{t.no_quorum}</p> }.into_any();
    }
    let names = outcome.passed.iter().filter_map(|id| contest.option(id));
    let names: Vec<_> = names
        .map(|option| view! { <li>{i18n::option_name_full(conference, option)}</li> }.into_any())
        .collect();
    let nobody = (names.is_empty() && outcome.tie.is_none())
        .then(|| view! { <p class="muted">{t.pictures.hall.nobody}</p> });
    let tie = tied(conference, contest, counted).map(|text| view! { <p>{text}</p> });
    view! {
        <ul role="list">{names}</ul>
        {nobody}
        {tie}
    }
    .into_any()
}
