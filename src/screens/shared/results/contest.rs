//! One contest: bars against the pass line, who passes, the table, and the count that must add up.

use khoithidua_core::conference::{Conference, SamplePart};
use khoithidua_core::results::ContestOutcome;
use khoithidua_core::vote::contest::{Contest, Question};
use khoithidua_core::vote::count::LineCount;
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
pub fn contest(conference: &Conference, outcome: &ContestOutcome, place: Place) -> AnyView {
    let (t, alone) = (i18n::desk(), place == Place::Alone);
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
    let kind = if contest.secret {
        i18n::common().secret_ballot
    } else {
        i18n::common().open_vote
    };
    view! {
        <section class="card contest" class:contest-alone=alone aria-labelledby=title_id.clone()>
            {heading(3, alone, Some(title_id.clone()), contest.title.clone())}
            <p class="muted">{kind} ". " {purpose}</p>
            {alone.then(|| sample_mark(conference, SamplePart::Contests))}
            {verdict(conference, contest, outcome)}
            {chart(conference, contest, outcome)}
            {lines_table(conference, contest, outcome, place)}
            {heading(4, alone, None, t.count_title.to_owned())}
            {count_table(outcome)}
            {details}
        </section>
    }
    .into_any()
}

/// A secret contest whose ballots have not been opened: nobody knows any number.
pub fn sealed(title: &str) -> AnyView {
    let t = &i18n::desk().urn;
    view! {
        <section class="card contest">
            <h3>{title.to_owned()}</h3>
            <p class="muted">{i18n::common().secret_ballot}</p>
            <p><span class="verdict verdict-partly">{t.waits}</span></p>
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

/// Who passes, in words.
fn verdict(conference: &Conference, contest: &Contest, outcome: &ContestOutcome) -> AnyView {
    let t = i18n::desk();
    let (count, result) = (&outcome.count, &outcome.outcome);
    let quorum = (t.level)(conference.rules.quorum);
    let names = |ids: &[khoithidua_core::ids::OptionId]| {
        let found = ids.iter().filter_map(|id| contest.option(id));
        let names: Vec<_> = found.map(|o| i18n::option_name(conference, o)).collect();
        names.join(", ")
    };
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
    let passed = if result.passed.is_empty() {
        t.passed_nobody.to_owned()
    } else {
        (t.passed_list)(&names(&result.passed))
    };
    let tie = result.tie.as_ref().map(|tie| {
        let text = (t.tie)(&names(&tie.options), tie.seats);
        view! { <Notice tone=Tone::Warning>{text}</Notice> }
    });
    view! {
        <p class="contest-passed"><strong>{passed}</strong></p>
        {tie}
        <p>{(t.quorum)(count.present, count.entitled, &quorum)}</p>
    }
    .into_any()
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
    } else {
        ("part-other", None)
    }
}

fn chart(conference: &Conference, contest: &Contest, outcome: &ContestOutcome) -> AnyView {
    let t = i18n::desk();
    let result = &outcome.outcome;
    let (base, needed) = (i64::from(result.base), i64::from(result.needed));
    let line_text = (t.pass_line)(
        result.needed,
        result.base,
        &(t.level)(contest.pass.level),
        (t.base)(contest.pass.base),
    );
    let reachable = needed <= base;
    let marks: &[bars::Mark] = if reachable {
        &[(needed, "mark-pass")]
    } else {
        &[]
    };
    let mut lines: Vec<&LineCount> = outcome.count.lines.iter().collect();
    lines.sort_by_key(|line| std::cmp::Reverse(line.agree));
    let entries = lines.into_iter().filter_map(|line| {
        let name = i18n::option_name(conference, contest.option(&line.option)?);
        let (part, word) = fared(outcome, line);
        let picture = bars::bar(base, &[(0, i64::from(line.agree), part)], marks);
        let value = (t.votes_of)(line.agree, result.base);
        let remark = word.map(|word| format!("\u{2713} {word}"));
        let remark = if part == "part-tie" {
            word.map(|w| format!("= {w}"))
        } else {
            remark
        };
        Some(bars::entry("", name, value, picture, remark))
    });
    view! {
        <figure>
            <ol class="bars" role="list">{entries.collect_view()}</ol>
            <figcaption>
                <ul class="legend" role="list">
                    {reachable.then(|| bars::legend("mark-pass", &(t.pass_line_short)(result.needed)))}
                </ul>
                <p>{line_text} {(!reachable).then(|| format!(" {}", t.out_of_reach))}</p>
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
fn count_table(outcome: &ContestOutcome) -> AnyView {
    let t = i18n::desk();
    let count = &outcome.count;
    let values = [
        count.entitled,
        count.present,
        count.issued,
        count.collected,
        count.valid,
        count.invalid,
        count.blank,
    ];
    let rows = t
        .count_rows
        .into_iter()
        .zip(values)
        .map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> });
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
