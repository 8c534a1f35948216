//! The rows that the board changed, what the unit says of each, and the answer as a file.
#![expect(
    clippy::needless_pass_by_value,
    reason = "a component owns its properties"
)]

use std::sync::Arc;

use khoithidua_core::bloc::Capacity;
use khoithidua_core::draft::answer::{DraftAnswer, Lacking};
use khoithidua_core::ids::PersonId;
use khoithidua_core::score::criterion;
use khoithidua_core::score::review::Change;
use leptos::prelude::*;

use crate::i18n;
use crate::screens::shared::exits::Exits;
use crate::screens::shared::filled::{self, difference};
use crate::screens::shared::widgets::{Notice, Segments, TextArea};
use crate::state::answering::{Work, use_answering};
use crate::state::page;
use crate::ui::notice::Tone;

/// Every changed row, and what follows from the answers.
#[component]
pub fn Rows(work: Arc<Work>) -> impl IntoView {
    let (t, session) = (i18n::answering(), use_answering());
    if work.changes.is_empty() {
        return view! { <Notice tone=Tone::Success>{t.nothing_changed}</Notice> }.into_any();
    }
    let all = work.changes.len();
    let lacking = RwSignal::new(None::<Lacking>);
    let answered = Memo::new(move |_| {
        session
            .draft()
            .with(|draft| draft.as_ref().map_or(0, DraftAnswer::answered))
    });
    let rows: Vec<_> = work
        .changes
        .iter()
        .map(|change| row(&work, change, lacking))
        .collect();
    view! {
        <div class="answer-bar">
            <p role="status"><strong>{move || (t.answered)(answered.get(), all)}</strong></p>
            <button
                type="button"
                class="button"
                prop:disabled=move || !session.status.writer.get()
                on:click=move |_| session.edit(DraftAnswer::agree_to_rest)
            >
                {t.agree_rest}
            </button>
        </div>
        {rows}
        <Who work=work.clone() />
        <Finish lacking />
    }
    .into_any()
}

fn row(work: &Work, change: &Change, lacking: RwSignal<Option<Lacking>>) -> AnyView {
    let (t, words, session) = (i18n::answering(), i18n::sheets(), use_answering());
    let conference = &work.here.conference;
    let Some(criterion) = criterion::find(&conference.criteria, &change.row) else {
        return ().into_any();
    };
    let check = &work.review.check;
    let board = check.rows.get(&change.row);
    let own = check.sheet.lines.get(&change.row);
    let value = |points: Option<_>, input| {
        let words = filled::input(criterion, input);
        match (points.map(i18n::number), words) {
            (Some(points), Some(words)) => format!("{points} ({words})"),
            (points, words) => points.or(words).unwrap_or_default(),
        }
    };
    let own_value = own.map_or_else(
        || words.blank.to_owned(),
        |own| value(change.own, &own.input),
    );
    let board_value = board.map(|check| value(change.board, &check.input));
    let reason = board.map(|check| check.reason.clone());
    let apart = change.own.zip(change.board);
    let apart = apart.map(|(own, board)| {
        view! { <div><dt>{words.difference}</dt><dd>{difference(own, board)}</dd></div> }
    });
    let place = StoredValue::new(change.row.clone());
    let said = Memo::new(move |_| {
        session
            .draft()
            .with(|draft| {
                draft
                    .as_ref()
                    .map(|draft| place.with_value(|row| draft.row(row)))
            })
            .unwrap_or_default()
    });
    let disagrees = Memo::new(move |_| said.with(|said| said.agrees == Some(false)));
    let off = Signal::derive(move || !session.status.writer.get());
    let id = format!("answer-{}", change.row);
    let (name, field) = (format!("{id}-opinion"), format!("{id}-explanation"));
    let heading = format!("{id}-title");
    let labelled = heading.clone();
    view! {
        <section class="card stack-small answer-row" id=id tabindex="-1" aria-labelledby=labelled>
            <h3 class="row-title" id=heading>{criterion.number.clone()} ". " {criterion.title.clone()}</h3>
            <dl class="three">
                <div><dt>{words.own}</dt><dd>{own_value}</dd></div>
                <div><dt>{words.board}</dt><dd><strong>{board_value}</strong></dd></div>
                {apart}
            </dl>
            <p class="said"><span class="muted">{t.board_reason} ": "</span>{reason}</p>
            <div role="alert">{move || {
                // Where the person is taken to, it is said why.
                let place = place.get_value();
                let text = match lacking.get()? {
                    Lacking::Opinion(row) if row == place => t.lacks_opinion,
                    Lacking::Explanation(row) if row == place => t.lacks_explanation,
                    _ => return None,
                };
                Some(view! { <Notice tone=Tone::Warning>{text}</Notice> })
            }}</div>
            <Segments
                legend=t.opinion
                name
                options=vec![t.agrees.to_owned(), t.disagrees.to_owned()]
                chosen=Signal::derive(move || said.with(|said| said.agrees.map(|yes| usize::from(!yes))))
                disabled=off
                on_choose=move |i| {
                    let row = place.get_value();
                    session.edit(|draft| draft.edit(&row, |said| said.agrees = Some(i == 0)));
                }
            />
            {move || {
                let id = field.clone();
                disagrees.get().then(|| view! {
                    <TextArea
                        id
                        label=t.explanation
                        hint=t.explanation_hint
                        rows=3
                        value=Signal::derive(move || said.with(|said| said.explanation.clone()))
                        disabled=off
                        on_input=move |text| {
                            let row = place.get_value();
                            session.edit(|draft| draft.edit(&row, |said| said.explanation = text));
                        }
                    />
                })
            }}
        </section>
    }
    .into_any()
}

/// Who answers: the delegate whose device this is, or somebody else of the unit.
#[component]
fn Who(work: Arc<Work>) -> impl IntoView {
    let (t, session) = (i18n::answering(), use_answering());
    let unit = &work.review.check.sheet.unit;
    let people = work.here.conference.people.iter();
    let people = people.filter(|p| p.unit.as_ref() == Some(unit) && p.capacity != Capacity::Guest);
    let (ids, names): (Vec<PersonId>, Vec<String>) =
        people.map(|p| (p.id.clone(), i18n::person_name(p))).unzip();
    let ids = StoredValue::new(ids);
    let chosen = Signal::derive(move || {
        let person = session
            .draft()
            .with(|draft| draft.as_ref()?.person.clone())?;
        ids.with_value(|ids| ids.iter().position(|id| *id == person))
    });
    view! {
        <section class="card" id="answer-who" tabindex="-1">
            <Segments
                legend=t.who
                name="answer-who-is"
                options=names
                chosen
                disabled=Signal::derive(move || !session.status.writer.get())
                on_choose=move |i| {
                    let person = ids.with_value(|ids| ids.get(i).cloned());
                    session.edit(|draft| draft.person = person);
                }
            />
        </section>
    }
}

/// Making the file, and the ways out for it.
#[component]
fn Finish(lacking: RwSignal<Option<Lacking>>) -> impl IntoView {
    let (t, session) = (i18n::answering(), use_answering());
    let finish = move |_| {
        page::run(async move {
            let done = session.finish().await;
            let lacks = done.err();
            match &lacks {
                Some(Lacking::Person) => page::focus_soon("answer-who".to_owned()),
                Some(Lacking::Opinion(row)) => page::focus_soon(format!("answer-{row}")),
                Some(Lacking::Explanation(row)) => {
                    page::focus_soon(format!("answer-{row}-explanation"));
                }
                None => page::focus_soon("answer-file".to_owned()),
            }
            let _ = lacking.try_set(lacks);
        });
    };
    // What was lacking may be there by now.
    Effect::new(move |_| {
        session.draft().track();
        lacking.set(None);
    });
    let made = Memo::new(move |_| session.file().get());
    let content = move || match made.get() {
        Some((file, signed)) => view! {
            <section class="card stack-small">
                <h2 id="answer-file" tabindex="-1">{t.file}</h2>
                <p>{t.file_text}</p>
                <p class="muted">{if signed { t.signed } else { t.not_signed }}</p>
                <Exits file id="copy-answer" of=t.file primary=true on_out=|| () />
            </section>
        }
        .into_any(),
        None => view! {
            <button
                type="button"
                class="button button-primary button-wide"
                prop:disabled=move || !session.status.writer.get()
                on:click=finish
            >
                {t.finish}
            </button>
        }
        .into_any(),
    };
    view! {
        <div role="alert">
            {move || {
                let text = match lacking.get()? {
                    Lacking::Person => t.lacks_person,
                    // Stands in the card of the row.
                    Lacking::Opinion(_) | Lacking::Explanation(_) => return None,
                };
                Some(view! { <Notice tone=Tone::Warning>{text}</Notice> })
            }}
        </div>
        {content}
    }
}
