//! Contradicting submissions as a table: a column each, a row for everything in which they differ.

use khoithidua_core::conference::Conference;
use khoithidua_core::desk::compare::{Cast, Comparison, Row, compare};
use khoithidua_core::desk::inbox::Received;
use khoithidua_core::hash::Hash;
use khoithidua_core::number::Points;
use khoithidua_core::submission::Submission;
use khoithidua_core::vote::choice::Choice;
use khoithidua_core::vote::contest::Contest;
use leptos::prelude::*;

use crate::i18n;
use crate::route::desk::DeskRoute;

/// The table.
pub fn table(conference: &Conference, all: &[(&Received, &Submission)]) -> AnyView {
    let t = i18n::desk();
    let submissions: Vec<&Submission> = all.iter().map(|(_, s)| *s).collect();
    let comparison = compare(conference, &submissions);
    let fact = |of: fn(&(&Received, &Submission)) -> String| all.iter().map(of).collect();
    let mut rows = vec![
        plain(t.made_at, fact(|(_, s)| s.made_at.display())),
        plain(t.revision, fact(|(_, s)| s.revision().to_string())),
        plain(t.received_at, fact(|(r, _)| r.at.display())),
        plain(t.column_file, fact(|(r, _)| r.name.clone())),
    ];
    let (different, same) = differences(conference, &comparison);
    rows.extend(different);
    let heads = (1..).zip(all).map(|(n, (received, _))| {
        let raw = Hash::of(received.text.as_bytes());
        view! {
            <th scope="col">
                {(t.version)(n)} " \u{b7} "
                <a href=DeskRoute::File(raw).href()>{t.reading.open}</a>
            </th>
        }
    });
    let secret = comparison
        .votes
        .iter()
        .any(|(contest, row)| contest.secret && row.differs);
    view! {
        <div class="scroll-x" tabindex="0" role="group" aria-label=t.conflicts_title>
            <table class="compare">
                <thead>
                    <tr>
                        <td></td>
                        {heads.collect_view()}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        {(same > 0).then(|| view! { <p class="muted">{(t.same_rows)(same)}</p> })}
        {secret.then(|| view! { <p class="muted">{t.secret_note}</p> })}
    }
    .into_any()
}

/// Rows of everything that differs, and how many things do not.
fn differences(conference: &Conference, found: &Comparison<'_>) -> (Vec<AnyView>, usize) {
    let t = i18n::desk();
    let mut rows = Rows::default();
    rows.add(t.typed_name, &found.names, None, |name| {
        name.map_or_else(|| t.none.to_owned(), str::to_owned)
    });
    for (unit, row) in &found.sheets {
        let title = (t.sheet_row)(&i18n::unit_short(conference, unit));
        let same_total = row.each.windows(2).all(|pair| pair.first() == pair.last());
        rows.add(&title, row, same_total.then_some(t.detail_differs), |p| {
            total(*p)
        });
    }
    for (contest, row) in &found.votes {
        rows.add(&(t.vote_row)(&contest.title), row, None, |cast| {
            vote(conference, contest, *cast)
        });
    }
    rows.add(t.covenant_row, &found.covenant, None, |is| yes(*is));
    for (paper, row) in &found.remarks {
        rows.add(&(t.remark_row)(&paper.title), row, None, |is| yes(*is));
    }
    (rows.different, rows.same)
}

#[derive(Default)]
struct Rows {
    different: Vec<AnyView>,
    same: usize,
}

impl Rows {
    fn add<T>(
        &mut self,
        title: &str,
        row: &Row<T>,
        note: Option<&'static str>,
        shown: impl Fn(&T) -> String,
    ) {
        if !row.differs {
            self.same += 1;
            return;
        }
        let mark = note.unwrap_or(i18n::desk().differs);
        let cells: Vec<String> = row.each.iter().map(shown).collect();
        self.different
            .push(line(title.to_owned(), Some(mark), cells));
    }
}

fn plain(title: &str, cells: Vec<String>) -> AnyView {
    line(title.to_owned(), None, cells)
}

fn line(title: String, mark: Option<&'static str>, cells: Vec<String>) -> AnyView {
    let cells = cells.into_iter().map(|text| view! { <td>{text}</td> });
    view! {
        <tr class:compare-differs=mark.is_some()>
            <th scope="row">
                {title}
                {mark.map(|mark| view! { " " <small class="compare-mark">{mark}</small> })}
            </th>
            {cells.collect_view()}
        </tr>
    }
    .into_any()
}

fn total(points: Option<Points>) -> String {
    let t = i18n::desk();
    points.map_or_else(
        || t.none.to_owned(),
        |p| (t.reading.points_word)(&i18n::number(p)),
    )
}

fn yes(is: bool) -> String {
    let t = i18n::desk();
    if is { t.some } else { t.none }.to_owned()
}

/// A vote, as far as it may be shown.
pub fn vote(conference: &Conference, contest: &Contest, cast: Cast<'_>) -> String {
    let (t, common) = (i18n::desk(), i18n::common());
    match cast {
        Cast::No => t.none.to_owned(),
        Cast::Sealed => t.secret_cast.to_owned(),
        Cast::Open(Choice::Blank) => common.blank_ballot.to_owned(),
        Cast::Open(Choice::Chosen(options)) => {
            let names = options.iter().filter_map(|id| contest.option(id));
            let names: Vec<_> = names.map(|o| i18n::option_name(conference, o)).collect();
            names.join(", ")
        }
        Cast::Open(Choice::Opinions(opinions)) => {
            let each = contest.options.iter().zip(opinions);
            let each: Vec<_> = each
                .map(|(o, opinion)| {
                    let name = i18n::option_name(conference, o);
                    format!("{name}: {}", (common.opinion)(*opinion))
                })
                .collect();
            each.join("; ")
        }
    }
}
