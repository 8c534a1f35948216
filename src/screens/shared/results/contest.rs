//! One contest: bars against the pass line, who passes, the table, and the count that must add up.

use khoithidua_core::conference::{Conference, SamplePart};
use khoithidua_core::ids::OptionId;
use khoithidua_core::results::picture::share;
use khoithidua_core::results::{ContestOutcome, Results};
use khoithidua_core::vote::contest::{Contest, Question};
use khoithidua_core::vote::count::LineCount;
use khoithidua_core::vote::hands::HandCount;
use leptos::prelude::*;

use super::bars;
use crate::i18n;
use crate::route::desk::DeskRoute;
use crate::screens::shared::provenance::At;
use crate::screens::shared::widgets::{Notice, sample_mark};
use crate::ui::notice::Tone;

/// Where a contest is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Among the others at the desk, which has a page for each.
    Desk,
    /// On that page, large.
    Alone,
    /// Among the others, wherever results are checked.
    Check,
}

impl Place {
    fn at(self) -> At {
        match self {
            Self::Desk | Self::Alone => At::Desk,
            Self::Check => At::Check,
        }
    }
}

/// A contest with its outcome; nothing for one that the conference does not know.
pub fn contest(results: &Results, outcome: &ContestOutcome, place: Place) -> AnyView {
    let (t, alone) = (i18n::desk(), place == Place::Alone);
    let conference = &results.conference;
    let Some(contest) = conference.contest(&outcome.id) else {
        return ().into_any();
    };
    let award = contest.award.as_ref().and_then(|id| conference.award(id));
    // Where each line is agreed to or not, nobody chooses among them.
    let purpose = match award {
        Some(award) => (t.proposes)(&award.name, contest.seats),
        None if contest.question == Question::AgreeEach => String::new(),
        None => (t.elects)(contest.seats),
    };
    let title_id = format!("contest-{}", contest.id);
    let details = (place == Place::Desk).then(|| {
        let to = DeskRoute::Contest(contest.id.clone()).href();
        view! { <p class="no-print"><a href=to>{t.details} ": " {contest.title.clone()}</a></p> }
    });
    let hands = results.hands_of(&contest.id);
    let kind = kind(contest);
    view! {
        <section class="card contest" class:contest-alone=alone aria-labelledby=title_id.clone()>
            {heading(3, alone, Some(title_id.clone()), contest.title.clone())}
            <p class="muted">{kind} ". " {purpose}</p>
            {hands.map(mover)}
            {alone.then(|| sample_mark(conference, SamplePart::Contests))}
            {verdict(conference, contest, outcome)}
            {chart(conference, contest, outcome, usize::MAX)}
            {lines_table(conference, contest, outcome, place)}
            {heading(4, alone, None, t.count_title.to_owned())}
            {count_table(contest, outcome, place.at())}
            {details}
        </section>
    }
    .into_any()
}

/// How a contest is voted on.
pub fn kind(contest: &Contest) -> &'static str {
    if contest.is_by_hands() {
        i18n::hands().kind
    } else if contest.secret {
        i18n::common().secret_ballot
    } else {
        i18n::common().open_vote
    }
}

/// Who moved a vote by show of hands.
pub fn mover(hands: &HandCount) -> AnyView {
    view! { <p>{(i18n::hands().moved_by)(&hands.mover)}</p> }.into_any()
}

/// A contest of which nobody knows any number: its ballots have not been opened, or its hands not noted.
pub fn unknown(contest: &Contest) -> AnyView {
    let waits = if contest.is_by_hands() {
        i18n::hands().not_counted
    } else {
        i18n::desk().urn.waits
    };
    view! {
        <section class="card contest">
            <h3>{contest.title.clone()}</h3>
            <p class="muted">{kind(contest)}</p>
            <p><span class="verdict verdict-partly">{waits}</span></p>
        </section>
    }
    .into_any()
}

/// A heading of this level; one level higher where the contest stands alone.
fn heading(level: u8, alone: bool, id: Option<String>, text: String) -> AnyView {
    match level - u8::from(alone) {
        2 => view! { <h2 id=id>{text}</h2> }.into_any(),
        3 => view! { <h3 id=id>{text}</h3> }.into_any(),
        _ => view! { <h4 id=id>{text}</h4> }.into_any(),
    }
}

/// Who passes, in words; and that nothing counts where there is no quorum.
pub fn verdict(conference: &Conference, contest: &Contest, outcome: &ContestOutcome) -> AnyView {
    let t = i18n::desk();
    let (count, result) = (&outcome.count, &outcome.outcome);
    let quorum = (t.level)(conference.rules.quorum);
    if !result.quorum {
        let needed = (t.quorum)(count.present, count.entitled, &quorum);
        return view! {
            <Notice tone=Tone::Danger>
                <p><strong>{t.no_quorum}</strong></p>
                <p class="small">{needed}</p>
            </Notice>
        }
        .into_any();
    }
    let passed = passed(conference, contest, outcome);
    let tie = tied(conference, contest, outcome)
        .map(|text| view! { <Notice tone=Tone::Warning>{text}</Notice> });
    let parted = result.tie_broken_by.map(i18n::proposing().tie_broken);
    let parted = parted.map(|text| view! { <p>{text}</p> });
    view! {
        <p class="contest-passed"><strong>{passed}</strong></p>
        {parted}
        {tie}
        <p>{(t.quorum)(count.present, count.entitled, &quorum)}</p>
    }
    .into_any()
}

/// Who passes, or that nobody does.
pub fn passed(conference: &Conference, contest: &Contest, outcome: &ContestOutcome) -> String {
    let (t, result) = (i18n::desk(), &outcome.outcome);
    match &result.passed[..] {
        _ if !result.quorum => t.no_quorum.to_owned(),
        [] => t.passed_nobody.to_owned(),
        passed => (t.passed_list)(&names(conference, contest, passed)),
    }
}

/// Who is tied for the last place, if anybody.
pub fn tied(
    conference: &Conference,
    contest: &Contest,
    outcome: &ContestOutcome,
) -> Option<String> {
    let tie = outcome.outcome.tie.as_ref()?;
    let names = names(conference, contest, &tie.options);
    Some((i18n::desk().tie)(&names, tie.seats))
}

fn names(conference: &Conference, contest: &Contest, ids: &[OptionId]) -> String {
    let found = ids.iter().filter_map(|id| contest.option(id));
    let names: Vec<_> = found.map(|o| i18n::option_name(conference, o)).collect();
    names.join(", ")
}

/// How a line fared: the class of its bar and a word for it.
fn fared(outcome: &ContestOutcome, line: &LineCount) -> (&'static str, Option<&'static str>) {
    let (t, result) = (i18n::desk(), &outcome.outcome);
    if result.quorum && result.passed.contains(&line.option) {
        ("part-passed", Some(t.passes))
    } else if result
        .tie
        .as_ref()
        .is_some_and(|tie| tie.options.contains(&line.option))
    {
        ("part-tie", Some(t.tie_mark))
    } else if result.barred.contains(&line.option) {
        ("part-other", Some(i18n::proposing().barred_mark))
    } else {
        ("part-other", None)
    }
}

/// The bars against the pass line, those with most votes first; so many of them as there is room for.
pub fn chart(
    conference: &Conference,
    contest: &Contest,
    outcome: &ContestOutcome,
    room: usize,
) -> AnyView {
    let t = i18n::desk();
    let result = &outcome.outcome;
    let line_text = (t.pass_line)(
        result.needed,
        result.base,
        &(t.level)(contest.pass.level),
        (t.base)(contest.pass.base),
    );
    let reachable = result.needed <= result.base;
    let marks = [(share(result.needed, result.base), "mark-pass")];
    let marks = if reachable { &marks[..] } else { &[] };
    let mut lines: Vec<&LineCount> = outcome.count.lines.iter().collect();
    lines.sort_by_key(|line| std::cmp::Reverse(line.agree));
    let entries = lines.iter().take(room).filter_map(|line| {
        let name = i18n::option_name(conference, contest.option(&line.option)?);
        let (part, word) = fared(outcome, line);
        let piece = bars::Piece {
            from: 0,
            to: share(line.agree, result.base),
            class: part.to_owned(),
            words: None,
        };
        let sign = match part {
            "part-passed" => "\u{2713}",
            "part-tie" => "=",
            _ => "\u{2715}",
        };
        let remark = word.map(|word| format!("{sign} {word}"));
        let value = (t.votes_of)(line.agree, result.base);
        let picture = bars::bar(vec![piece], marks);
        Some(bars::entry(part, name.into_any(), value, picture, remark))
    });
    let fewer = lines.len().saturating_sub(room);
    let fewer =
        (fewer > 0).then(|| view! { <p class="muted">{(t.pictures.hall.other_lines)(fewer)}</p> });
    view! {
        <figure>
            <ol class="bars" role="list">{entries.collect_view()}</ol>
            {fewer}
            <figcaption>
                {if reachable {
                    let line = bars::legend("mark-pass", &line_text);
                    view! { <ul class="legend" role="list">{line}</ul> }.into_any()
                } else {
                    view! { <p>{line_text} " " {t.out_of_reach}</p> }.into_any()
                }}
            </figcaption>
        </figure>
    }
    .into_any()
}

fn lines_table(
    conference: &Conference,
    contest: &Contest,
    outcome: &ContestOutcome,
    place: Place,
) -> AnyView {
    let t = i18n::desk();
    let (agree, disagree) = match contest.question {
        Question::Choose { .. } => (t.chosen, t.not_chosen),
        Question::AgreeEach => (t.agree, t.disagree),
    };
    let where_from = (i18n::provenance().contest.link)(&contest.title);
    let rows: Vec<_> = outcome
        .count
        .lines
        .iter()
        .filter_map(|line| {
            let name = i18n::option_name_full(conference, contest.option(&line.option)?);
            let word = fared(outcome, line).1.unwrap_or("\u{2013}");
            let number = |votes: u32, of: &'static str| {
                let to = place.at().votes(&contest.id);
                let label = format!("{name}, {of}: {votes}. {where_from}");
                view! { <a class="number-link" href=to aria-label=label>{votes}</a> }
            };
            let numbers = [
                (line.agree, agree),
                (line.disagree, disagree),
                (line.no_opinion, t.no_opinion),
            ];
            let cells = numbers.map(|(votes, of)| {
                view! { <td class="number" data-label=of>{number(votes, of)}</td> }
            });
            Some(
                view! {
                    <tr>
                        <th scope="row">{name.clone()}</th>
                        {cells.collect_view()}
                        <td data-label=t.result>{word}</td>
                    </tr>
                }
                .into_any(),
            )
        })
        .collect();
    let heads = [t.option, agree, disagree, t.no_opinion, t.result]
        .map(|name| view! { <th scope="col">{name}</th> });
    view! {
        <table class="grid">
            <caption>{(t.table_of)(&contest.title)}</caption>
            <thead>
                <tr>{heads.collect_view()}</tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

/// The count, and the equations that held when it was checked.
fn count_table(contest: &Contest, outcome: &ContestOutcome, at: At) -> AnyView {
    let t = i18n::desk();
    let count = &outcome.count;
    let where_from = (i18n::provenance().contest.link)(&contest.title);
    let one = |(name, value): (&'static str, u32)| {
        let (to, label) = (
            at.votes(&contest.id),
            format!("{name}: {value}. {where_from}"),
        );
        view! {
            <div>
                <dt>{name}</dt>
                <dd><a class="number-link" href=to aria-label=label>{value}</a></dd>
            </div>
        }
    };
    if contest.is_by_hands() {
        let values = [count.entitled, count.present, count.collected];
        let rows = i18n::hands().count_rows.into_iter().zip(values);
        let rows = rows.map(one);
        return view! { <dl class="count">{rows.collect_view()}</dl> }.into_any();
    }
    let values = [
        count.entitled,
        count.present,
        count.issued,
        count.collected,
        count.valid,
        count.invalid,
        count.blank,
    ];
    let rows = t.count_rows.into_iter().zip(values).map(one);
    let [collected, issued] = t.identities;
    let identities = [
        collected(count.collected, count.valid, count.invalid),
        issued(count.issued, count.entitled, 0),
        (t.identity_lines)(count.valid),
    ]
    .map(|text| view! { <li>"\u{2713} " {text}</li> });
    view! {
        <dl class="count">{rows.collect_view()}</dl>
        <ul class="identities muted small" role="list">{identities.collect_view()}</ul>
    }
    .into_any()
}
