//! The covenant: the year it binds, its preamble, its commitments, with placeholders for what the plan says elsewhere.

use khoithidua_core::conference::{Conference, Covenant};
use khoithidua_core::plan::placeholders::{
    Placeholder, blanked_covenant, filled_covenant, unfilled,
};
use khoithidua_core::plan::writing;
use leptos::prelude::*;

use super::editing::Editing;
use super::fields::{area, asked, whole};
use super::list::{Things, list, shift};
use crate::i18n::plan::{ListWords, papers};
use crate::screens::desk::widgets::Notice;
use crate::state::desk::prepare::Act;
use crate::state::exchange;
use crate::ui::notice::Tone;

/// The years that a covenant may bind.
const YEARS: (u32, u32) = (1990, 2999);
/// The longest beginning of a commitment that stands in its row, in letters.
const BEGINNING: usize = 70;

/// The screen.
pub fn covenant(editing: Editing) -> AnyView {
    let t = papers::papers();
    let preamble = "covenant-preamble";
    view! {
        <p>{t.covenant_text}</p>
        {offer(editing)}
        <div class="plan-beside">
            <div class="stack">
                {whole(
                    editing,
                    ("covenant-year".to_owned(), t.covenant_year),
                    YEARS,
                    |plan| u32::try_from(plan.covenant.year).unwrap_or(0),
                    |plan, year| plan.covenant.year = i32::try_from(year).unwrap_or(plan.covenant.year),
                )}
                <div>
                    {area(
                        editing,
                        asked(preamble, t.covenant_preamble),
                        6,
                        |plan| plan.covenant.preamble.clone(),
                        |plan, text| plan.covenant.preamble = text,
                    )}
                    {placeholders(preamble.to_owned())}
                </div>
                <section class="stack-small">
                    <h2>{t.covenant_commitments}</h2>
                    {list(Commitments, editing, None)}
                </section>
            </div>
            {preview(editing)}
        </div>
    }
    .into_any()
}

/// Offers to put placeholders where the text says what other parts of the plan say.
fn offer(editing: Editing) -> AnyView {
    let t = papers::papers();
    let can = editing.part(|plan| blanked_covenant(plan) != plan.covenant);
    let put = move |_| {
        editing.act(Act::Take, |plan| plan.covenant = blanked_covenant(plan));
    };
    let notice = move || {
        can.get().then(|| {
            view! {
                <Notice tone=Tone::Info>
                    <p>{t.covenant_fixed}</p>
                    <p>
                        <button type="button" class="button button-small" on:click=put>
                            {t.covenant_blank}
                        </button>
                    </p>
                </Notice>
            }
        })
    };
    notice.into_any()
}

/// Buttons that write a placeholder into the field with an identifier, where the cursor is.
fn placeholders(field: String) -> AnyView {
    let t = papers::papers();
    let field = StoredValue::new(field);
    let button = move |placeholder: Placeholder| {
        let write = move |_| {
            let field = field.get_value();
            if let Some((text, selection)) = exchange::selected(&field) {
                let blank = format!("{{{}}}", placeholder.name());
                let edit = writing::put(&text, selection, &blank, true);
                let _ = exchange::replace(&field, &edit);
            }
        };
        let words = (t.placeholder)(placeholder);
        view! {
            <button
                type="button"
                class="button button-small"
                title=format!("{{{}}}", placeholder.name())
                on:click=write
            >
                {words}
            </button>
        }
    };
    view! {
        <div class="blanks" role="group" aria-label=t.placeholders_label>
            <span class="small" aria-hidden="true">{t.placeholders_label}</span>
            {Placeholder::ALL.map(button).into_iter().collect_view()}
        </div>
    }
    .into_any()
}

/// The covenant as delegates will read it, and what would stay empty in it.
fn preview(editing: Editing) -> AnyView {
    let t = papers::papers();
    let lacks = editing.part(unfilled);
    let covenant: Signal<Option<Covenant>> = editing.part(|plan| Some(filled_covenant(plan)));
    let lack = move || {
        let lacks = lacks.get();
        (!lacks.is_empty()).then(|| {
            let said = lacks.iter().map(t.placeholder_unfilled);
            let said: Vec<_> = said.map(|text| view! { <p>{text}</p> }).collect();
            view! { <Notice tone=Tone::Warning>{said}</Notice> }
        })
    };
    let shown = move || {
        covenant.get().map(|covenant| {
            let commitments = covenant.commitments.into_iter();
            let commitments: Vec<_> = commitments.map(|text| view! { <li>{text}</li> }).collect();
            view! {
                <h3>{(t.covenant_shown)(covenant.year)}</h3>
                <p>{covenant.preamble}</p>
                <ol class="commitments">{commitments}</ol>
            }
        })
    };
    view! {
        <section class="plan-preview stack-small" aria-label=t.preview>
            <h2>{t.preview}</h2>
            <div role="status">{lack}</div>
            <div class="plan-shown paper" tabindex="0" role="group" aria-label=t.preview>{shown}</div>
        </section>
    }
    .into_any()
}

/// Commitments, by their place.
#[derive(Clone, Copy)]
struct Commitments;

fn place(id: &str) -> Option<usize> {
    id.parse().ok()
}

impl Things for Commitments {
    const NAME: &'static str = "commitment";

    fn words(self) -> &'static ListWords {
        &papers::papers().commitments
    }

    fn ids(self, plan: &Conference) -> Vec<String> {
        let count = plan.covenant.commitments.len();
        (0..count).map(|place| place.to_string()).collect()
    }

    fn called(self, plan: &Conference, id: &str) -> [String; 2] {
        let place = place(id).unwrap_or_default();
        let text = plan.covenant.commitments.get(place);
        let text = text.map_or("", |text| text.trim());
        if text.is_empty() {
            return Default::default();
        }
        let mut beginning: String = text.chars().take(BEGINNING).collect();
        if beginning.len() < text.len() {
            beginning.push('\u{2026}');
        }
        [format!("{}. {beginning}", place + 1), String::new()]
    }

    fn add(self, plan: &mut Conference) -> Option<String> {
        let commitments = &mut plan.covenant.commitments;
        commitments.push(String::new());
        Some((commitments.len() - 1).to_string())
    }

    fn remove(self, plan: &mut Conference, id: &str) {
        let commitments = &mut plan.covenant.commitments;
        if let Some(place) = place(id).filter(|place| *place < commitments.len()) {
            commitments.remove(place);
        }
    }

    fn shift(self, plan: &mut Conference, from: usize, to: usize) {
        shift(&mut plan.covenant.commitments, from, to);
    }

    fn fields(self, editing: Editing, id: String) -> AnyView {
        let t = papers::papers();
        let field = self.field(&id, "name");
        let at = place(&id).unwrap_or_default();
        view! {
            {area(
                editing,
                asked(field.clone(), t.commitment),
                4,
                move |plan| plan.covenant.commitments.get(at).cloned().unwrap_or_default(),
                move |plan, text| {
                    if let Some(commitment) = plan.covenant.commitments.get_mut(at) {
                        *commitment = text;
                    }
                },
            )}
            {placeholders(field)}
        }
        .into_any()
    }
}
