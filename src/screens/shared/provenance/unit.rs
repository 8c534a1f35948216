//! One unit: how its points come together, the sheets they are made of, and every row.

use std::cell::RefCell;
use std::sync::Arc;

use khoithidua_core::conference::SamplePart;
use khoithidua_core::ids::UnitId;
use khoithidua_core::number::{Fraction, Points};
use khoithidua_core::results::provenance::{Provenance, RowPoints, Tie, UnitChain, Whose};
use khoithidua_core::rules::TieRule;
use khoithidua_core::score::rank::RankRow;
use leptos::prelude::*;

use super::detail::{Asked, remark, whose_word};
use super::window::Window;
use super::{Ask, At, whole_name};
use crate::i18n::{self, working};
use crate::screens::shared::results::ranking;
use crate::screens::shared::widgets::{Notice, sample_mark};
use crate::ui::notice::Tone;

/// Everything about a unit's points, below the heading of the page.
pub fn unit_points(ask: &Ask, unit: &UnitId, at: At) -> AnyView {
    let asked = RwSignal::new(None::<Asked>);
    let page = ask(&|provenance| {
        provenance.unit(unit).map_or_else(
            || view! { <Notice tone=Tone::Info>{i18n::provenance().no_unit}</Notice> }.into_any(),
            |chain| page(provenance, &chain, asked),
        )
    });
    let (naming, answering) = (Arc::clone(ask), Arc::clone(ask));
    let title = Signal::derive(move || {
        let title = RefCell::new(String::new());
        if let Some(asked) = asked.get() {
            naming(&|provenance| {
                *title.borrow_mut() = asked.title(provenance);
                ().into_any()
            });
        }
        title.into_inner()
    });
    let unit = unit.clone();
    let answer = move || {
        let asked = asked.get()?;
        Some(answering(&|provenance| asked.answer(provenance, &unit, at)))
    };
    view! {
        {page}
        <Window asked title>{answer()}</Window>
    }
    .into_any()
}

fn page(
    provenance: &Provenance<'_>,
    chain: &UnitChain<'_>,
    asked: RwSignal<Option<Asked>>,
) -> AnyView {
    let t = i18n::provenance();
    let conference = &provenance.results().conference;
    let unit = i18n::unit_full(conference, &chain.row.unit);
    let exclusion = chain.exclusion.map(|exclusion| {
        let text = (t.not_considered)(&exclusion.reason);
        view! { <Notice tone=Tone::Warning>{text}</Notice> }
    });
    view! {
        {sample_mark(conference, SamplePart::Criteria)}
        {sample_mark(conference, SamplePart::Rules)}
        {exclusion}
        <section class="card stack-small together">
            <h2>{t.together}</h2>
            <p class="muted">{unit}</p>
            {together(provenance, chain)}
            {chain.tie.as_ref().map(|tie| self::tie(provenance, tie))}
        </section>
        <section class="card stack-small">
            <h2>{t.sheets}</h2>
            <p class="muted">{t.sheets_text}</p>
            {sheets(provenance, chain, asked)}
        </section>
        <section class="card stack-small">
            <h2>{t.rows}</h2>
            <p class="muted">{t.rows_text}</p>
            {rows(chain, asked)}
        </section>
    }
    .into_any()
}

/// The place and the sum, in sentences with numbers.
fn together(provenance: &Provenance<'_>, chain: &UnitChain<'_>) -> AnyView {
    let t = i18n::provenance();
    let scoring = &provenance.results().conference.rules.scoring;
    let place = match (chain.row.place, chain.row.points) {
        (Some(place), Some(points)) => (t.place)(place, &i18n::number(points)),
        _ => t.no_place.to_owned(),
    };
    let extra = chain.extra;
    let [own_extra, board_extra] = t.extra_from;
    let from = if extra.by_board {
        board_extra
    } else {
        own_extra
    };
    let total = chain.points().map(|points| {
        let penalty = working::signed(extra.penalty);
        let text = (t.extra)(&working::signed(extra.bonus), &penalty);
        let total = (t.total)(&i18n::number(points));
        view! {
            <p class="formula">{text} " " <strong>{total}</strong></p>
            <p class="muted small">
                {from} " " {scoring.bonus_apart.then_some(t.extra_apart)}
            </p>
        }
    });
    let mean = (scoring.peer_weight > 0).then(|| {
        let sheets = chain.parts.peers.len();
        (t.peer_mean)(provenance.procedure().peer_mean, sheets)
    });
    view! {
        <p class="contest-passed"><strong>{place}</strong></p>
        <p class="formula">{sum(chain)}</p>
        {total}
        {mean.map(|mean| view! { <p>{mean}</p> })}
    }
    .into_any()
}

/// "40 % self 95,20 + 60 % peers 91,35 = 92,89", or what is lacking.
fn sum(chain: &UnitChain<'_>) -> String {
    let t = i18n::provenance();
    let whole: u32 = chain.shares.iter().map(|share| share.weight).sum();
    let counting = || {
        let all = chain.shares.iter().zip(t.shares).zip(t.lacking);
        all.filter(|((share, _), _)| share.weight > 0)
    };
    let lacking: Vec<&str> = counting()
        .filter(|((share, _), _)| share.points.is_none())
        .map(|(_, lacking)| lacking)
        .collect();
    if !lacking.is_empty() {
        return lacking.join("; ");
    }
    let parts: Vec<String> = counting()
        .map(|((share, say), _)| {
            let points = share.points.map(working::exact).unwrap_or_default();
            say(&weight(share.weight, whole), &points)
        })
        .collect();
    let (Some(ordinary), Some(exact)) = (chain.ordinary(), chain.exact()) else {
        return String::new();
    };
    let ordinary_text = i18n::number(ordinary);
    let rounded = if exact == ordinary.fraction() {
        ordinary_text
    } else {
        format!(
            "{} \u{2192} {ordinary_text}",
            (t.rounded)(&working::exact(exact))
        )
    };
    format!("{} = {rounded}", parts.join(" + "))
}

/// A weight as a share of all weights: in per cent where that is a whole number.
fn weight(weight: u32, whole: u32) -> String {
    let (weight, whole) = (u64::from(weight), u64::from(whole.max(1)));
    if (weight * 100).is_multiple_of(whole) {
        format!("{} %", weight * 100 / whole)
    } else {
        format!("{weight}/{whole}")
    }
}

/// The units with the same points, and what the rule saw.
fn tie(provenance: &Provenance<'_>, tie: &Tie<'_>) -> AnyView {
    let t = i18n::provenance();
    let results = provenance.results();
    let conference = &results.conference;
    let seen = |row: &RankRow, points: Option<Points>| match tie.rule {
        TieRule::Row(_) => points.map_or_else(|| "\u{2013}".to_owned(), i18n::number),
        TieRule::Women => {
            let percent = conference.unit(&row.unit).and_then(|u| u.women_percent);
            percent.map_or_else(|| t.women_unknown.to_owned(), t.women)
        }
        TieRule::Chair => String::new(),
        TieRule::Lots => {
            let lots = results.rulings.lots.as_ref();
            lots.map_or_else(String::new, |lots| lots.of(&row.unit).spoken(2))
        }
    };
    let units: Vec<_> = tie
        .units
        .iter()
        .map(|(row, points)| {
            let name = i18n::unit_short(conference, &row.unit);
            let seen = seen(row, *points);
            let colon = if seen.is_empty() { "" } else { ": " };
            let place = row.place.map(|p| format!("{p}. ")).unwrap_or_default();
            view! { <li>{place} {name} {colon} {seen}</li> }.into_any()
        })
        .collect();
    let ground = match tie.rule {
        TieRule::Chair => {
            let named = |d: &&khoithidua_core::score::rulings::ChairsDecision| {
                tie.units
                    .iter()
                    .all(|(row, _)| d.place(&row.unit).is_some())
            };
            let decision = results.rulings.chair.iter().rev().find(named);
            decision.map(|decision| decision.reason.clone())
        }
        TieRule::Lots => results.rulings.lots.as_ref().map(|lots| {
            let say = i18n::board_log().lots;
            say(&lots.seed, &lots.witnesses.join(", "))
        }),
        TieRule::Row(_) | TieRule::Women => None,
    };
    view! {
        <h3>{t.tie_with}</h3>
        <p>{ranking::tie_broken(conference, tie.rule)}</p>
        <ul class="beside">{units}</ul>
        {ground.map(|ground| view! { <p>{ground}</p> })}
    }
    .into_any()
}

/// A number that opens to where it comes from.
fn opener(number: String, label: String, what: Asked, asked: RwSignal<Option<Asked>>) -> AnyView {
    view! {
        <button
            type="button"
            class="number-button"
            aria-label=label
            aria-haspopup="dialog"
            on:click=move |_| asked.set(Some(what.clone()))
        >
            {number}
        </button>
    }
    .into_any()
}

/// Whole sheets, with who filled them in.
fn sheets(
    provenance: &Provenance<'_>,
    chain: &UnitChain<'_>,
    asked: RwSignal<Option<Asked>>,
) -> AnyView {
    let t = i18n::provenance();
    let results = provenance.results();
    let parts = chain.parts;
    let own = parts.own.as_ref().map(|sheet| (Whose::Own, sheet));
    let board = parts.board.as_ref().map(|sheet| (Whose::Board, sheet));
    let peers = parts.peers.iter();
    let peers = peers.map(|(by, sheet)| (Whose::Peer(by.clone()), sheet));
    let rows: Vec<_> = own
        .into_iter()
        .chain(board)
        .chain(peers)
        .map(|(whose, sheet)| {
            let (name, remark) = match &whose {
                Whose::Peer(by) => (whole_name(results, by), remark(chain, by)),
                Whose::Own => {
                    let by = parts.own_by.as_ref();
                    (
                        by.map_or_else(String::new, |by| whole_name(results, by)),
                        String::new(),
                    )
                }
                Whose::Board => (String::new(), String::new()),
            };
            let word = whose_word(&whose);
            let points = i18n::number(sheet.ordinary);
            let label = (t.open)(&name, word, &points);
            let number = opener(points, label, Asked::Sheet(whose), asked);
            view! {
                <tr>
                    <th scope="row">{word}</th>
                    <td data-label=t.filled_by>{name}</td>
                    <td class="number" data-label=i18n::desk().reading.sum_ordinary>{number}</td>
                    <td class="sheet-remark">{remark}</td>
                </tr>
            }
            .into_any()
        })
        .collect();
    let heads = [
        t.sheet,
        t.filled_by,
        i18n::desk().reading.sum_ordinary,
        t.remark,
    ];
    table(t.sheets, &heads, rows)
}

fn table(caption: &'static str, heads: &[&'static str], rows: Vec<AnyView>) -> AnyView {
    let heads = heads
        .iter()
        .map(|name| view! { <th scope="col">{*name}</th> });
    view! {
        <table class="grid sources">
            <caption class="visually-hidden">{caption}</caption>
            <thead>
                <tr>{heads.collect_view()}</tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

/// The sheet, row by row, each number with a way to where it comes from.
fn rows(chain: &UnitChain<'_>, asked: RwSignal<Option<Asked>>) -> AnyView {
    let t = i18n::provenance();
    let [own, peers, board] = t.whose;
    let has_board = chain.parts.board.is_some();
    let has_peers = !chain.parts.peers.is_empty();
    let rows: Vec<_> = chain
        .rows
        .iter()
        .filter(|row| row.own.is_some() || row.peers.is_some() || row.board.is_some())
        .map(|row| {
            let id = || row.criterion.id.clone();
            let title = format!("{}. {}", row.criterion.number, row.criterion.title);
            let cell = |points: Option<Fraction>, whose: &'static str, what: Asked| {
                let number = points.map(|points| {
                    let points = i18n::number(Points::rounded(points));
                    let label = (t.open)(&title, whose, &points);
                    opener(points, label, what, asked)
                });
                let number = number.unwrap_or_else(|| "\u{2013}".into_any());
                view! { <td class="number" data-label=whose>{number}</td> }.into_any()
            };
            let fraction = |points: Option<Points>| points.map(Points::fraction);
            let cells = [
                Some(cell(fraction(row.own), own, Asked::Row(id(), Whose::Own))),
                has_peers.then(|| cell(row.peers, peers, Asked::Peers(id()))),
                has_board.then(|| cell(fraction(row.board), board, Asked::Row(id(), Whose::Board))),
            ];
            let most = most(row);
            view! {
                <tr class=depth(row.depth)>
                    <th scope="row">{title.clone()} " " <small class="muted">{most}</small></th>
                    {cells.into_iter().flatten().collect::<Vec<_>>()}
                </tr>
            }
            .into_any()
        })
        .collect();
    let heads = [
        Some(i18n::desk().reading.criterion),
        Some(own),
        has_peers.then_some(peers),
        has_board.then_some(board),
    ];
    let heads: Vec<&'static str> = heads.into_iter().flatten().collect();
    view! {
        {table(t.rows, &heads, rows)}
        {has_peers.then(|| view! { <p class="muted small">{t.peers_on_rows}</p> })}
    }
    .into_any()
}

fn most(row: &RowPoints<'_>) -> String {
    if row.criterion.extra {
        return String::new();
    }
    format!("/ {}", i18n::number(row.criterion.max))
}

fn depth(depth: usize) -> &'static str {
    match depth {
        0 => "sheet-top",
        1 => "sheet-second",
        _ => "sheet-third",
    }
}
