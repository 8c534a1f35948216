//! One contest: what its counts are made of, by whom, and how many votes are needed.

use khoithidua_core::conference::SamplePart;
use khoithidua_core::ids::ContestId;
use khoithidua_core::number::{Fraction, Points};
use khoithidua_core::results::provenance::{ContestChain, Provenance};
use khoithidua_core::vote::choice::Choice;
use khoithidua_core::vote::count::Sums;
use khoithidua_core::vote::hands::HandCount;
use leptos::prelude::*;

use super::{Ask, At, origin, whole_name};
use crate::i18n;
use crate::screens::shared::widgets::{Notice, sample_mark};
use crate::ui::notice::Tone;

/// Everything about a contest's counts, below the heading of the page.
pub fn votes(ask: &Ask, id: &ContestId, at: At) -> AnyView {
    ask(&|provenance| {
        provenance.contest(id).map_or_else(
            || view! { <Notice tone=Tone::Info>{i18n::provenance().no_unit}</Notice> }.into_any(),
            |chain| page(provenance, &chain, at),
        )
    })
}

/// The sources there are, with what they add up to.
fn sources(chain: &ContestChain<'_>) -> Vec<(&'static str, Sums)> {
    let sums = [
        chain.urn.clone(),
        chain.open_sums(),
        chain.paper.map(|paper| paper.sums.clone()),
        chain.hands.map(HandCount::sums),
    ];
    let named = i18n::provenance().contest.sources.into_iter().zip(sums);
    named
        .filter_map(|(name, sums)| Some((name, sums?)))
        .collect()
}

fn page(provenance: &Provenance<'_>, chain: &ContestChain<'_>, at: At) -> AnyView {
    let t = &i18n::provenance().contest;
    let conference = &provenance.results().conference;
    let sources = sources(chain);
    let none = sources.is_empty();
    view! {
        {sample_mark(conference, SamplePart::Contests)}
        <section class="card stack-small">
            <h2>{t.base}</h2>
            {needed(provenance, chain)}
        </section>
        <section class="card stack-small">
            <h2>{i18n::desk().count_title}</h2>
            {none.then(|| view! { <p>{t.no_votes}</p> })}
            {(!none).then(|| counts(provenance, chain, &sources))}
        </section>
        {from(provenance, chain, at)}
    }
    .into_any()
}

/// Base, level and votes needed, in a sentence.
fn needed(provenance: &Provenance<'_>, chain: &ContestChain<'_>) -> AnyView {
    let (t, desk) = (&i18n::provenance().contest, i18n::desk());
    let (pass, outcome) = (chain.contest.pass, &chain.outcome.outcome);
    let share = Fraction::new(
        i128::from(pass.level.numerator) * i128::from(outcome.base),
        i128::from(pass.level.denominator),
    );
    let share = share.map(|share| i18n::number(Points::rounded(share)));
    let text = (t.needed)(
        (desk.base)(pass.base),
        outcome.base,
        &(desk.level)(pass.level),
        &share.unwrap_or_default(),
        outcome.needed,
    );
    let called = !provenance.results().attendance.is_empty();
    let present = if called {
        t.present_roll
    } else {
        t.present_files
    };
    let count = &chain.outcome.count;
    let quorum = (desk.level)(provenance.results().conference.rules.quorum);
    view! {
        <p>{text}</p>
        <p>{(desk.quorum)(count.present, count.entitled, &quorum)} " " {present}</p>
    }
    .into_any()
}

/// Every line by source, and together.
fn counts(
    provenance: &Provenance<'_>,
    chain: &ContestChain<'_>,
    sources: &[(&'static str, Sums)],
) -> AnyView {
    let (t, desk) = (&i18n::provenance().contest, i18n::desk());
    let conference = &provenance.results().conference;
    let heads = sources.iter().map(|(name, _)| *name);
    let heads = std::iter::once(desk.option).chain(heads).chain([t.all]);
    let heads: Vec<_> = heads
        .map(|name| view! { <th scope="col">{name}</th> }.into_any())
        .collect();
    let three = |a: u32, b: u32, c: u32| format!("{a} / {b} / {c}");
    let row = |name: String, cells: Vec<(&'static str, String)>| {
        let cells: Vec<_> = cells
            .into_iter()
            .map(|(label, text)| {
                view! { <td class="number" data-label=label>{text}</td> }.into_any()
            })
            .collect();
        view! { <tr><th scope="row">{name}</th> {cells}</tr> }.into_any()
    };
    let lines = chain.outcome.count.lines.iter().enumerate();
    let lines = lines.filter_map(|(place, line)| {
        let option = chain.contest.option(&line.option)?;
        let each = sources.iter().map(|(name, sums)| {
            let sum = sums.lines.get(place).cloned().unwrap_or_default();
            (*name, three(sum.agree, sum.disagree, sum.no_opinion))
        });
        let all = (t.all, three(line.agree, line.disagree, line.no_opinion));
        let name = i18n::option_name_full(conference, option);
        Some(row(name, each.chain([all]).collect()))
    });
    let count = &chain.outcome.count;
    let [_, _, issued, collected, _, _, blank] = desk.count_rows;
    let of: [fn(&Sums) -> u32; 3] = [|s| s.issued, |s| s.collected, |s| s.blank];
    let all = [count.issued, count.collected, count.blank];
    let sums = [issued, collected, blank].into_iter().zip(of).zip(all);
    let sums = sums.map(|((name, of), all)| {
        let each = sources
            .iter()
            .map(|(name, sums)| (*name, of(sums).to_string()));
        let cells = each.chain([(t.all, all.to_string())]);
        row(name.to_owned(), cells.collect())
    });
    let rows: Vec<_> = lines.chain(sums).collect();
    view! {
        <p class="muted small">{t.three}</p>
        <table class="grid">
            <caption class="visually-hidden">{(desk.table_of)(&chain.contest.title)}</caption>
            <thead>
                <tr>{heads}</tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

/// Each source, with the people who answer for it.
fn from(provenance: &Provenance<'_>, chain: &ContestChain<'_>, at: At) -> Vec<AnyView> {
    let words = i18n::provenance();
    let t = &words.contest;
    let [urn, open, paper, hands] = t.sources;
    let results = provenance.results();
    let part = |title: &'static str, text: String, content: AnyView| {
        view! {
            <section class="card stack-small">
                <h2>{title}</h2>
                <p>{text}</p>
                {content}
            </section>
        }
        .into_any()
    };
    let urn = chain.urn.as_ref().map(|_| {
        let ballots = results.urn.as_ref().map_or(0, |urn| urn.ballots.len());
        let tellers = results.conference.ballot_box.iter();
        let tellers: Vec<String> = tellers
            .flat_map(|b| &b.tellers)
            .map(|teller| teller.name.clone())
            .collect();
        let opened = (t.urn_tellers)(&tellers.join("; "));
        part(urn, (t.urn)(ballots), view! { <p>{opened}</p> }.into_any())
    });
    let paper = chain.paper.map(|found| {
        let tellers: Vec<&str> = found.counted_by.iter().map(String::as_str).collect();
        let text = (t.paper)(&tellers.join(", "), found.voters.len());
        let voters = found.voters.iter().map(|by| {
            let name = whole_name(results, by);
            view! { <li>{name}</li> }
        });
        let voters = voters.collect_view();
        part(
            paper,
            text,
            view! { <ul class="beside">{voters}</ul> }.into_any(),
        )
    });
    let hands = chain
        .hands
        .map(|found| part(hands, (t.hands)(&found.mover, found.voted), ().into_any()));
    let open = (!chain.open.is_empty()).then(|| {
        let table = open_votes(provenance, chain, at);
        part(open, (t.open)(chain.open.len()), table)
    });
    [hands, urn, paper, open].into_iter().flatten().collect()
}

/// Everybody's vote, with the file it stands in.
fn open_votes(provenance: &Provenance<'_>, chain: &ContestChain<'_>, at: At) -> AnyView {
    let (words, desk) = (i18n::provenance(), i18n::desk());
    let results = provenance.results();
    let rows: Vec<_> = chain
        .open
        .iter()
        .map(|(by, choice)| {
            let origin = provenance.origin(by);
            let file = origin.and_then(|origin| origin.file);
            let revision = origin.and_then(|origin| origin.roll).map(|r| r.revision);
            let file = match (&file, origin) {
                (Some(file), _) => origin::name(file, at),
                (None, Some(origin)) => origin.submission.spoken(2).into_any(),
                (None, None) => ().into_any(),
            };
            view! {
                <tr>
                    <th scope="row">{whole_name(results, by)}</th>
                    <td data-label=words.contest.vote>{in_words(provenance, chain, choice)}</td>
                    <td class="number" data-label=desk.revision>{revision}</td>
                    <td data-label=words.file>{file}</td>
                </tr>
            }
            .into_any()
        })
        .collect();
    let heads = [words.person, words.contest.vote, desk.revision, words.file];
    let heads = heads.map(|name| view! { <th scope="col">{name}</th> });
    let with_board =
        (at == At::Check).then(|| view! { <p class="muted small">{words.with_board}</p> });
    view! {
        <table class="grid">
            <caption class="visually-hidden">{words.contest.sources[1]}</caption>
            <thead>
                <tr>{heads.collect_view()}</tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        {with_board}
    }
    .into_any()
}

fn in_words(provenance: &Provenance<'_>, chain: &ContestChain<'_>, choice: &Choice) -> String {
    let common = i18n::common();
    let conference = &provenance.results().conference;
    match choice {
        Choice::Blank => common.blank_ballot.to_owned(),
        Choice::Chosen(chosen) => {
            let lines = chosen.iter().filter_map(|id| chain.contest.option(id));
            let names: Vec<String> = lines.map(|o| i18n::option_name(conference, o)).collect();
            if names.is_empty() {
                common.nothing_chosen.to_owned()
            } else {
                names.join(", ")
            }
        }
        Choice::Opinions(opinions) => {
            let lines = chain.contest.options.iter().zip(opinions);
            let said = lines.map(|(option, opinion)| {
                let name = i18n::option_name(conference, option);
                format!("{name}: {}", (common.opinion)(*opinion))
            });
            said.collect::<Vec<_>>().join("; ")
        }
    }
}
