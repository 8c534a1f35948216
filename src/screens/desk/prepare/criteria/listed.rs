//! Rules that are lists: ranges of a result, and names with points.

use khoithidua_core::conference::Conference;
use khoithidua_core::ids::CriterionId;
use khoithidua_core::number::{Points, Quantity};
use khoithidua_core::plan::kinds;
use khoithidua_core::score::criterion::{self, Band, Criterion, NamedPoints, Rule};
use leptos::prelude::*;

use super::sheet::{Sheet, change_row, element, of_row};
use crate::i18n;
use crate::i18n::plan::scoring::scoring;
use crate::screens::desk::prepare::fields::{Typed, asked, points, text};
use crate::state::desk::prepare::Act;
use crate::state::page;
use crate::ui::field::Keyboard;

/// Whose names with points.
#[derive(Clone, Copy)]
pub enum Of {
    /// Of levels.
    Levels,
    /// Of what costs points.
    Events,
    /// Of what gives or costs points.
    Items,
}

fn list(rule: &Rule) -> &[NamedPoints] {
    match rule {
        Rule::Levels(list) | Rule::PerEvent(list) | Rule::Tally { items: list, .. } => list,
        _ => &[],
    }
}

fn list_mut(rule: &mut Rule) -> Option<&mut Vec<NamedPoints>> {
    match rule {
        Rule::Levels(list) | Rule::PerEvent(list) | Rule::Tally { items: list, .. } => Some(list),
        _ => None,
    }
}

fn bands_of(rule: &Rule) -> &[Band] {
    match rule {
        Rule::Bands(bands) => bands,
        _ => &[],
    }
}

fn bands_mut(rule: &mut Rule) -> Option<&mut Vec<Band>> {
    match rule {
        Rule::Bands(bands) => Some(bands),
        _ => None,
    }
}

/// Names with points, one below the other.
pub fn named(sheet: Sheet, id: &CriterionId, of: Of) -> AnyView {
    let t = &scoring().rule;
    let (legend, which) = match of {
        Of::Levels => (t.levels, 0),
        Of::Events => (t.events, 1),
        Of::Items => (t.items, 2),
    };
    let entry = move |id: &CriterionId, at: usize| {
        let (read, write) = (id.clone(), id.clone());
        let name = text(
            sheet.editing,
            asked(entry_id(id, at), t.name),
            of_row(&read, move |row| {
                list(&row.rule)
                    .get(at)
                    .map_or_else(String::new, |one| one.name.clone())
            }),
            move |plan, text| {
                change_row(plan, &write, |row| {
                    if let Some(one) = list_mut(&mut row.rule).and_then(|list| list.get_mut(at)) {
                        one.name = text;
                    }
                });
            },
        );
        let write = id.clone();
        let gives = points(
            sheet.editing,
            asked(element(id, &format!("points-{at}")), t.points[which]),
            of_row(&read, move |row| {
                list(&row.rule)
                    .get(at)
                    .map_or(Points::ZERO, |one| one.points)
            }),
            move |plan, points| {
                change_row(plan, &write, |row| {
                    if let Some(one) = list_mut(&mut row.rule).and_then(|list| list.get_mut(at)) {
                        one.points = points;
                    }
                });
            },
        );
        view! { {name} {gives} }.into_any()
    };
    let ways = Ways {
        is_band: false,
        legend,
        add: t.add[which],
        count: |row| list(&row.rule).len(),
        push: |row| {
            if let Some(list) = list_mut(&mut row.rule) {
                let points = list.last().map_or(Points::ZERO, |last| last.points);
                list.push(NamedPoints {
                    name: String::new(),
                    points,
                });
            }
        },
        drop: |row, at| {
            if let Some(list) = list_mut(&mut row.rule).filter(|list| at < list.len()) {
                list.remove(at);
            }
        },
    };
    entries(sheet, id, ways, entry)
}

/// Ranges of a result, the best on top.
pub fn bands(sheet: Sheet, id: &CriterionId) -> AnyView {
    let t = &scoring().rule;
    let entry = move |id: &CriterionId, at: usize| {
        let from = band_from(sheet, id, at);
        let write = id.clone();
        let gives = points(
            sheet.editing,
            asked(element(id, &format!("points-{at}")), t.band_points),
            of_row(id, move |row| {
                bands_of(&row.rule)
                    .get(at)
                    .map_or(Points::ZERO, |band| band.points)
            }),
            move |plan, points| {
                change_row(plan, &write, |row| {
                    if let Some(band) = bands_mut(&mut row.rule).and_then(|all| all.get_mut(at)) {
                        band.points = points;
                    }
                });
            },
        );
        view! { {from} {gives} }.into_any()
    };
    let ways = Ways {
        is_band: true,
        legend: t.bands,
        add: t.add_band,
        count: |row| bands_of(&row.rule).len(),
        push: |row| {
            if let Some(bands) = bands_mut(&mut row.rule) {
                bands.push(Band {
                    from: Quantity::ZERO,
                    points: Points::ZERO,
                });
            }
        },
        drop: |row, at| {
            if let Some(bands) = bands_mut(&mut row.rule).filter(|bands| at < bands.len()) {
                bands.remove(at);
            }
        },
    };
    let (read, sorted) = (id.clone(), id.clone());
    let in_order = sheet.editing.part(move |plan: &Conference| {
        criterion::find(&plan.criteria, &read).is_none_or(kinds::bands_in_order)
    });
    let sort = StoredValue::new(sorted);
    let sort = move || {
        (!in_order.get()).then(|| {
            let press = move |_| {
                sheet.editing.act(Act::Move, |plan| {
                    sort.with_value(|id| change_row(plan, id, kinds::sort_bands));
                });
            };
            view! {
                <button type="button" class="button button-small" on:click=press>
                    {t.sort_bands}
                </button>
            }
        })
    };
    view! {
        {entries(sheet, id, ways, entry)}
        {sort}
    }
    .into_any()
}

/// Where a range begins: its upper end where less is better.
fn band_from(sheet: Sheet, id: &CriterionId, at: usize) -> AnyView {
    let t = &scoring().rule;
    let now = of_row(id, move |row| {
        let from = bands_of(&row.rule).get(at).map(|band| band.from);
        from.unwrap_or_default().typed(i18n::number_style())
    });
    let lower = of_row(id, |row| row.lower_is_better);
    let (shown, lower) = (sheet.editing.part(now), sheet.editing.part(lower));
    let write = StoredValue::new(id.clone());
    let field = entry_id(id, at);
    let name = field.clone();
    // The label says which end it is, so the field is made anew when that turns round.
    (move || {
        let label = t.band_from[usize::from(lower.get())];
        let field = field.clone();
        Typed::new(
            asked(name.clone(), label),
            Keyboard::Decimal,
            t.no_quantity.to_owned(),
        )
        .field(
            shown,
            |text| Quantity::parse(text).ok(),
            move |from| {
                sheet.editing.typed(&field, |plan| {
                    write.with_value(|id| {
                        change_row(plan, id, |row| {
                            let band = bands_mut(&mut row.rule).and_then(|all| all.get_mut(at));
                            if let Some(band) = band {
                                band.from = from;
                            }
                        });
                    });
                });
            },
        )
    })
    .into_any()
}

fn entry_id(id: &CriterionId, at: usize) -> String {
    element(id, &format!("entry-{at}"))
}

/// What a list of entries can do.
#[derive(Clone, Copy)]
struct Ways {
    /// Two numbers, which need little room.
    is_band: bool,
    legend: &'static str,
    add: &'static str,
    count: fn(&Criterion) -> usize,
    push: fn(&mut Criterion),
    drop: fn(&mut Criterion, usize),
}

fn entries(
    sheet: Sheet,
    id: &CriterionId,
    ways: Ways,
    entry: impl Fn(&CriterionId, usize) -> AnyView + Copy + Send + Sync + 'static,
) -> AnyView {
    let count = sheet.editing.part(of_row(id, ways.count));
    let id = StoredValue::new(id.clone());
    let add = move |_| {
        sheet.editing.act(Act::Add, |plan| {
            id.with_value(|id| change_row(plan, id, ways.push));
        });
        let last = count.get_untracked().saturating_sub(1);
        page::focus_soon(id.with_value(|id| entry_id(id, last)));
    };
    let remove = move |at: usize| {
        sheet.editing.act(Act::Remove, |plan| {
            id.with_value(|id| change_row(plan, id, |row| (ways.drop)(row, at)));
        });
        let there = at.min(count.get_untracked().saturating_sub(1));
        page::focus_soon(id.with_value(|id| entry_id(id, there)));
    };
    let one = move |at: usize| {
        let fields = id.with_value(|id| entry(id, at));
        view! {
            <li class="tree-entry" class:tree-band=ways.is_band>
                {fields}
                <button
                    type="button"
                    class="button order-button"
                    aria-label=(scoring().rule.remove)(at + 1)
                    on:click=move |_| remove(at)
                >
                    "\u{2715}"
                </button>
            </li>
        }
    };
    view! {
        <fieldset class="tree-entries">
            <legend>{ways.legend}</legend>
            <ol role="list">
                <For each=move || 0..count.get() key=|at| *at let:at>
                    {one(at)}
                </For>
            </ol>
            <button type="button" class="button button-small" on:click=add>
                <span aria-hidden="true">"+ "</span>
                {ways.add}
            </button>
        </fieldset>
    }
    .into_any()
}
