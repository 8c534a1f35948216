//! Many people at once: pasted from a table or a letter, looked at, then added.

use khoithidua_core::bloc::Capacity;
use khoithidua_core::conference::Conference;
use khoithidua_core::plan::roster::{self, Becomes, Line, Named};
use leptos::prelude::*;

use crate::dom::view::Embed;
use crate::i18n::{self, plan::members as words};
use crate::screens::desk::prepare::editing::Editing;
use crate::screens::desk::prepare::units::short_of;
use crate::screens::desk::show_more::ShowMore;
use crate::screens::desk::widgets::Notice;
use crate::state::desk::Shared;
use crate::state::desk::prepare::Act;
use crate::state::page;
use crate::ui::field::{Around, paste_area};
use crate::ui::notice::Tone;

const AREA: &str = "people-pasted";
const PORTION: usize = 50;

/// The field, behind a heading that opens.
pub fn pasted(editing: Editing) -> AnyView {
    let t = words::members();
    let text = RwSignal::new(String::new());
    // How many were added, and the plan as it is since: what was taken back is not said to be there.
    let added = RwSignal::new(None::<(usize, Option<Shared<Conference>>)>);
    let lines = editing.part(move |plan| text.with(|text| roster::read(plan, text)));
    let around = Around {
        id: AREA,
        label: t.paste_label,
        hint: t.paste_hint,
    };
    let typed = move |typed: String| {
        added.set(None);
        text.set(typed);
    };
    let el = paste_area(around, move || text.get(), Signal::stored(false), typed);
    let add = move |_| {
        let lines = lines.get_untracked();
        editing.act(Act::Add, |plan| roster::add(plan, &lines));
        added.set(Some((coming(&lines), editing.plan.get_untracked())));
        text.set(String::new());
        page::focus_soon(AREA.to_owned());
    };
    let found = Memo::new(move |_| !lines.with(Vec::is_empty));
    let preview = move || {
        found.get().then(|| {
            view! {
                {preview(editing, lines)}
                <p>
                    <button
                        type="button"
                        class="button button-primary"
                        prop:disabled=move || lines.with(|lines| coming(lines) == 0)
                        on:click=add
                    >
                        {move || (t.paste_add)(lines.with(|lines| coming(lines)))}
                    </button>
                </p>
            }
        })
    };
    let said = move || {
        let (count, since) = added.get()?;
        let same = since == editing.plan.get();
        same.then(|| view! { <Notice tone=Tone::Success>{(t.paste_added)(count)}</Notice> })
    };
    view! {
        <details class="card plan-more">
            <summary>
                <h2>{t.paste}</h2>
            </summary>
            <div class="plan-fields">
                <p>{t.paste_text}</p>
                <Embed el />
                {preview}
                {said}
            </div>
        </details>
    }
    .into_any()
}

/// How many of them become somebody, or the name of somebody.
fn coming(lines: &[Line]) -> usize {
    let comes = |line: &&Line| line.becomes != Becomes::Known;
    lines.iter().filter(comes).count()
}

/// Every line as it was understood, in portions; what was not, in words.
fn preview(editing: Editing, lines: Signal<Vec<Line>>) -> AnyView {
    let t = words::members();
    let most = RwSignal::new(PORTION);
    let rows = move || {
        let most = most.get();
        lines.with(|lines| {
            let shown = lines.iter().take(most);
            let rows = shown.filter_map(|line| editing.now(|plan| Some(row(plan, line))));
            rows.collect::<Vec<AnyView>>()
        })
    };
    let left = Signal::derive(move || lines.with(Vec::len).saturating_sub(most.get()));
    let doubtful = move || {
        let count = lines.with(|lines| lines.iter().filter(|line| is_doubtful(line)).count());
        let tone = if count == 0 {
            Tone::Success
        } else {
            Tone::Warning
        };
        let text = (t.paste_found)(lines.with(Vec::len), count);
        view! { <Notice tone>{text}</Notice> }
    };
    let guessed = move || {
        let guessed = |line: &&Line| {
            let comes = line.becomes != Becomes::Known && !line.says_capacity;
            comes && line.capacity == Capacity::Member
        };
        let count = lines.with(|lines| lines.iter().filter(guessed).count());
        (count > 0).then(|| view! { <Notice tone=Tone::Info>{(t.paste_guessed)(count)}</Notice> })
    };
    let heads = t
        .paste_columns
        .map(|name| view! { <th scope="col">{name}</th> });
    view! {
        {doubtful}
        {guessed}
        <div class="scroll-x" tabindex="0" role="region" aria-label=t.paste_table>
            <table>
                <caption class="visually-hidden">{t.paste_table}</caption>
                <thead>
                    <tr>{heads.into_iter().collect_view()}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        <ShowMore left most portion=PORTION words=i18n::plan().show_more />
    }
    .into_any()
}

fn is_doubtful(line: &Line) -> bool {
    matches!(line.unit, Named::Unknown(_) | Named::Several(_))
        || matches!(line.becomes, Becomes::Second | Becomes::Known)
}

fn row(plan: &Conference, line: &Line) -> AnyView {
    let t = words::members();
    let unit = line.unit.unit().and_then(|id| plan.unit(id));
    let unit = unit.map(|unit| short_of(plan, unit));
    let unclear = match &line.unit {
        Named::Unknown(text) => Some((t.paste_unknown)(text)),
        Named::Several(text) => Some((t.paste_several)(text)),
        Named::Nothing | Named::Unit(_) => None,
    };
    let becomes = match line.becomes {
        Becomes::New => None,
        Becomes::NameOf(_) => Some(t.paste_name_of),
        Becomes::Second => Some(t.paste_second),
        Becomes::Known => Some(t.paste_known),
    };
    view! {
        <tr>
            <th scope="row">{line.name.clone()}</th>
            <td>{line.position.clone()}</td>
            <td>{unit}</td>
            <td>{(i18n::first().capacity)(line.capacity)}</td>
            <td class="paste-note">
                {unclear.map(|text| view! { <p>{text}</p> })}
                {becomes.map(|text| view! { <p>{text}</p> })}
            </td>
        </tr>
    }
    .into_any()
}
