//! The rules that were applied, question by question: printed with the results, so that the paper explains itself.

use khoithidua_core::conference::{Conference, SamplePart};
use leptos::prelude::*;

use crate::i18n::{self, rules};
use crate::screens::shared::widgets::sample_mark;

/// All of them in words.
pub fn applied(conference: &Conference) -> AnyView {
    let groups = rules::in_words(conference).into_iter();
    let groups = groups.map(|(name, answers)| {
        let answers = answers.into_iter().map(|(question, answer)| {
            view! { <div><dt>{question}</dt><dd>{answer}</dd></div> }
        });
        view! {
            <h3>{name}</h3>
            <dl class="applied">{answers.collect_view()}</dl>
        }
    });
    view! {
        <section class="card stack-small applied-rules" aria-labelledby="applied-rules">
            <h2 id="applied-rules">{i18n::rules().applied}</h2>
            {sample_mark(conference, SamplePart::Rules)}
            {groups.collect_view()}
        </section>
    }
    .into_any()
}
