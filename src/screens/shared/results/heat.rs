//! Units and criteria as a table that is its own picture: each cell says how much of the maximum there is, and shows it.

use khoithidua_core::results::Results;
use khoithidua_core::results::picture::heat::{self, Cell, FEW_LINES, Group, Heat, Row, STEPS};
use khoithidua_core::rules::PeerDetail;
use leptos::prelude::*;

use crate::i18n;

/// The card with sentence, legend and table.
pub fn heat_map(results: &Results) -> AnyView {
    let (t, heat) = (&i18n::desk().pictures, heat::heat(results));
    let weakest = heat.weakest().map(|(group, row, percent)| {
        let row = if group.lines.is_empty() {
            name(row)
        } else {
            format!("{}.{}", group.whole.number, name(row))
        };
        format!(" {}", (t.heat_weakest)(&row, percent))
    });
    let groups_only = results.conference.rules.scoring.peer_detail == PeerDetail::Groups;
    let own = (groups_only && heat.lines() > 0).then(|| format!(" {}", t.heat_own));
    view! {
        <section class="card ranking" aria-labelledby="heat">
            <h2 id="heat">{t.heat_title}</h2>
            <p>{t.heat_says} {weakest}</p>
            <ul class="legend" role="list">{legend(&heat)}</ul>
            {table(results, &heat)}
            <p class="muted small">{t.heat_rounding} {own}</p>
        </section>
    }
    .into_any()
}

fn name(row: &Row<'_>) -> String {
    format!("{}. {}", row.number, row.criterion.title)
}

/// The steps of colour, and what the cells without one mean.
fn legend(heat: &Heat<'_>) -> Vec<AnyView> {
    let t = &i18n::desk().pictures;
    let belows = STEPS.into_iter().skip(1).map(Some).chain([None]);
    let steps = STEPS.into_iter().zip(belows).enumerate();
    let steps = steps.map(|(step, (from, below))| {
        let class = format!("heat-sample heat-{step}");
        view! { <li><span class=class aria-hidden="true"></span>{(t.heat_step)(from, below)}</li> }
            .into_any()
    });
    let cells = || {
        let rows = heat
            .groups
            .iter()
            .flat_map(|group| std::iter::once(&group.whole).chain(&group.lines));
        rows.flat_map(|row| &row.cells)
    };
    let signs = [
        (Cell::LeftOut, t.heat_left_out),
        (Cell::Nothing, t.heat_nothing),
    ];
    let signs = signs
        .into_iter()
        .filter(|(sign, _)| cells().any(|cell| cell == sign));
    steps
        .chain(signs.map(|(_, text)| view! { <li>{text}</li> }.into_any()))
        .collect()
}

fn table(results: &Results, heat: &Heat<'_>) -> AnyView {
    let (desk, t) = (i18n::desk(), &i18n::desk().pictures);
    let caption = (desk.table_of)(t.heat_title);
    let units: Vec<_> = heat
        .units
        .iter()
        .map(|unit| {
            let name = i18n::unit_short(&results.conference, unit);
            view! { <th scope="col">{name}</th> }.into_any()
        })
        .collect();
    let few = heat.lines() <= FEW_LINES;
    let open: Vec<RwSignal<bool>> = heat.groups.iter().map(|_| RwSignal::new(few)).collect();
    let groups: Vec<_> = heat
        .groups
        .iter()
        .zip(&open)
        .map(|(g, o)| group(g, *o))
        .collect();
    let all_open = {
        let open = open.clone();
        move || open.iter().all(RwSignal::get)
    };
    let words = {
        let all_open = all_open.clone();
        move || {
            if all_open() {
                t.heat_close_all
            } else {
                t.heat_open_all
            }
        }
    };
    let toggle = move |_| {
        let opens = !all_open();
        for group in &open {
            group.set(opens);
        }
    };
    let button = (heat.lines() > 0).then(|| {
        view! {
            <p class="no-print">
                <button type="button" class="button button-small" on:click=toggle>{words}</button>
            </p>
        }
    });
    view! {
        {button}
        <div class="scroll-x heat-box" tabindex="0" role="region" aria-label=(t.scrolls)(&caption)>
            <table class="heat">
                <caption class="visually-hidden">{caption.clone()}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t.heat_row}</th>
                        {units}
                    </tr>
                </thead>
                {groups}
            </table>
        </div>
    }
    .into_any()
}

/// A group and, while it is open, its lines.
fn group(group: &Group<'_>, open: RwSignal<bool>) -> AnyView {
    let whole = Shown::of(&group.whole);
    let lines: Vec<Shown> = group.lines.iter().map(Shown::of).collect();
    let has_lines = !lines.is_empty();
    let head = if has_lines {
        let title = whole.name.clone();
        let expanded = move || if open.get() { "true" } else { "false" };
        view! {
            <button
                type="button"
                class="heat-toggle"
                aria-expanded=expanded
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {title}
            </button>
        }
        .into_any()
    } else {
        whole.name.clone().into_any()
    };
    let lines = move || {
        open.get()
            .then(|| lines.iter().map(Shown::line).collect::<Vec<_>>())
    };
    view! {
        <tbody>
            <tr class:heat-group=has_lines>
                <th scope="row">{head} " " <small class="muted">{whole.max.clone()}</small></th>
                {whole.cells()}
            </tr>
            {lines}
        </tbody>
    }
    .into_any()
}

/// A row as it is shown, on its own: it outlives the results it was read from.
struct Shown {
    name: String,
    max: String,
    cells: Vec<(Option<usize>, String)>,
}

impl Shown {
    fn of(row: &Row<'_>) -> Self {
        let t = &i18n::desk().pictures;
        let text = |cell: &Cell| match cell {
            Cell::Share(_, percent) => percent.to_string(),
            Cell::LeftOut => t.heat_left_out_short.to_owned(),
            Cell::Nothing => "\u{2013}".to_owned(),
        };
        Self {
            name: name(row),
            max: (t.heat_max)(&i18n::number(row.criterion.max)),
            cells: row
                .cells
                .iter()
                .map(|cell| (cell.step(), text(cell)))
                .collect(),
        }
    }

    fn line(&self) -> AnyView {
        view! {
            <tr>
                <th scope="row">
                    {self.name.clone()} " " <small class="muted">{self.max.clone()}</small>
                </th>
                {self.cells()}
            </tr>
        }
        .into_any()
    }

    fn cells(&self) -> Vec<AnyView> {
        let cell = |(step, text): &(Option<usize>, String)| {
            let class = step.map(|step| format!("heat-{step}"));
            view! { <td class=class>{text.clone()}</td> }.into_any()
        };
        self.cells.iter().map(cell).collect()
    }
}
