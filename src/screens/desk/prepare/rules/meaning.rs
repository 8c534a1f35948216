//! What the rules come to for this bloc, as they stand now; and where they contradict each other.

use khoithidua_core::settings::meaning;
use leptos::prelude::*;

use super::card::card_id;
use super::use_wrong;
use crate::i18n::explain_desk::contest_title;
use crate::i18n::{self, rules};
use crate::screens::desk::prepare::editing::Editing;
use crate::screens::desk::widgets::Notice;
use crate::state::page;
use crate::ui::notice::Tone;

/// The box.
#[component]
pub fn Meant(editing: Editing) -> impl IntoView {
    let t = i18n::rules();
    let meant = editing.part(|plan| {
        let meant = meaning(plan);
        let mut lines = vec![(t.meaning_quorum)(meant.quorum, meant.entitled)];
        lines.extend(meant.needed.iter().map(|(id, needed)| {
            (t.meaning_contest)(&contest_title(plan, id), *needed, meant.entitled)
        }));
        lines.push(match (meant.to_score, meant.sheets) {
            (Some(to_score), Some(sheets)) => (t.meaning_peers)(to_score, sheets),
            _ => t.meaning_no_peers.to_owned(),
        });
        ((t.meaning)(meant.units), lines)
    });
    let lines = move || {
        let lines = meant.get().1.into_iter();
        lines.map(|line| view! { <li>{line}</li> }).collect_view()
    };
    view! {
        <section class="card stack-small" aria-labelledby="rules-meaning">
            <h2 id="rules-meaning">{move || meant.get().0}</h2>
            <ul class="rules-lines">{lines}</ul>
            <p class="muted small">{t.meaning_all_vote}</p>
            <Contradictions editing />
        </section>
    }
}

#[component]
fn Contradictions(editing: Editing) -> impl IntoView {
    let t = i18n::rules();
    let all = use_wrong();
    move || {
        let found = all.get();
        if found.is_empty() {
            return view! { <p class="rule-mark">"\u{2713} " {t.no_contradictions}</p> }.into_any();
        }
        let lines = found.into_iter().map(|(what, at)| {
            let text = editing.part(move |plan| rules::contradiction(plan, &what));
            let mend = at.map(|question| {
                let (title, id) = (rules::title(&question), card_id(&question));
                view! {
                    <button
                        type="button"
                        class="button button-small"
                        on:click=move |_| page::focus_soon(id.clone())
                    >
                        {t.go_to} ": " {title}
                    </button>
                }
            });
            view! { <li>{text} " " {mend}</li> }
        });
        let lines = lines.collect_view();
        view! {
            <Notice tone=Tone::Warning>
                <p><strong>{t.contradictions}</strong></p>
                <ul class="rules-lines">{lines}</ul>
            </Notice>
        }
        .into_any()
    }
}
