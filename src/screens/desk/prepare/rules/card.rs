//! One question: what is asked, what the answer changes, the fields, what is suggested, where it is written.

use khoithidua_core::settings::Question;
use leptos::prelude::*;

use super::use_wrong;
use crate::i18n::{self, rules};
use crate::screens::desk::prepare::editing::Editing;
use crate::screens::desk::widgets::Notice;
use crate::ui::notice::Tone;

/// A card around the fields of a question.
pub fn card(editing: Editing, question: &Question, fields: AnyView) -> AnyView {
    let t = i18n::rules();
    let [title, effect] = (t.asked)(question);
    let id = card_id(question);
    let source = (t.source)(question);
    let suggestion = question
        .has_suggestion()
        .then(|| suggestion(editing, title, question.clone()));
    let asked = question.clone();
    let idle = editing.part(move |plan| !asked.applies(plan));
    let asked = question.clone();
    let all = use_wrong();
    let wrong = move || {
        let found = all.get();
        let here = found.iter().filter(|(_, at)| at.as_ref() == Some(&asked));
        let here = here.map(|(what, _)| {
            let what = what.clone();
            let text = editing.part(move |plan| rules::contradiction(plan, &what));
            view! { <Notice tone=Tone::Danger>{text}</Notice> }
        });
        here.collect_view()
    };
    // The heading says what the only field is.
    let alone = matches!(
        question,
        Question::Charter | Question::Host | Question::Signatories | Question::Addressee(_)
    );
    // Cards of several awards ask the same, so they are no landmarks.
    view! {
        <article class="card rule" aria-labelledby=id.clone() hidden=move || idle.get()>
            <h3 id=id.clone() tabindex="-1">{title}</h3>
            <p class="rule-effect">{effect}</p>
            <div class="rule-fields" class:rule-alone=alone>{fields}</div>
            {wrong}
            {suggestion}
            <p class="rule-source muted small">{t.source_label} ": " {source}</p>
        </article>
    }
    .into_any()
}

/// Where the focus goes when somebody wants to mend an answer.
pub fn card_id(question: &Question) -> String {
    // Names of questions and identifiers are letters, digits, dashes and dots.
    let name = format!("{question:?}");
    let plain = name
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || "-.".contains(*c));
    let plain: String = plain.collect();
    format!("rule-{}", plain.to_ascii_lowercase())
}

fn suggestion(editing: Editing, title: &str, question: Question) -> AnyView {
    let t = i18n::rules();
    let (asked, wanted) = (question.clone(), question);
    let state = editing.part(move |plan| {
        let mut suggested = plan.clone();
        asked.suggest(&mut suggested);
        (rules::answer(&suggested, &asked), suggested == *plan)
    });
    let text = move || (t.suggestion)(&state.get().0);
    let mark = move || {
        state
            .get()
            .1
            .then(|| format!("\u{2713} {}", t.as_suggested))
    };
    let take = move |_| {
        let wanted = wanted.clone();
        editing.change(move |plan| wanted.suggest(plan));
    };
    view! {
        <div class="rule-suggestion">
            <p>{text} " " <strong class="rule-mark">{mark}</strong></p>
            <button
                type="button"
                class="button button-small"
                aria-label=format!("{}: {title}", t.suggest)
                on:click=take
            >
                {t.suggest}
            </button>
        </div>
    }
    .into_any()
}
