//! A results file under check: how far it is, part by part, and why nothing came of it.

use khoithidua_core::results::Check;
use leptos::prelude::*;

use super::widgets::Progress as Bar;
use crate::i18n::{self, explain, explain_desk, explain_work};
use crate::screens::shared::explain::message_error;
use crate::state::counter::GivenError;
use crate::state::recount::{CheckError, Checked, Progress};
use crate::state::work::JobError;

/// How far it is, in words and as a bar, and a way to stop.
#[component]
pub fn UnderWay(
    /// How far it is.
    #[prop(into)]
    progress: Signal<Progress>,
    /// Stopping it.
    on_stop: impl Fn() + 'static,
) -> impl IntoView {
    let t = i18n::verify();
    let words = move || {
        progress.with(|p| match p.ballots {
            Some((done, total)) if total > 0 => (t.progress_ballots)(done, total),
            _ => (t.progress)(p.parts.len(), Check::ALL.len()),
        })
    };
    // The ballots take nearly all the time: the bar is theirs while they are checked.
    let step = move || {
        progress.with(|p| match p.ballots {
            Some((done, total)) if total > 0 => (done, total),
            _ => (p.parts.len(), Check::ALL.len()),
        })
    };
    // Read out part by part; ballot by ballot would never be silent.
    let told = Memo::new(move |_| progress.with(|p| p.parts.len()));
    view! {
        <section class="card stack-small">
            <p aria-hidden="true">{words}</p>
            <p class="visually-hidden" role="status">
                {move || (t.progress)(told.get(), Check::ALL.len())}
            </p>
            <Bar
                done=Signal::derive(move || step().0)
                total=Signal::derive(move || step().1)
                label=t.title
            />
            <button type="button" class="button" on:click=move |_| on_stop()>
                {t.stop}
            </button>
        </section>
    }
}

/// What was found, part by part.
pub fn parts(checked: &Checked) -> AnyView {
    let lines: Vec<_> = Check::ALL
        .into_iter()
        .map(|part| line(checked, part))
        .collect();
    view! { <ul class="parts" role="list">{lines}</ul> }.into_any()
}

fn line(checked: &Checked, part: Check) -> AnyView {
    let t = &i18n::desk().checking;
    let found = checked.parts.iter().find(|(p, _)| *p == part);
    let (class, sign, word, why) = match found {
        Some((_, Ok(()))) => ("verdict verdict-counts", "\u{2713}", t.agrees, None),
        Some((_, Err(error))) => {
            let why = explain_desk::results_error(&checked.results.conference, error);
            ("verdict verdict-refused", "\u{2715}", t.differs, Some(why))
        }
        None => ("verdict verdict-idle", "\u{2013}", t.not_looked_at, None),
    };
    view! {
        <li>
            <span class=class><span aria-hidden="true">{sign}</span> " " {word}</span>
            <div>
                <p>{(t.part)(part)}</p>
                {why.map(|why| view! { <p><strong>{why}</strong></p> })}
            </div>
        </li>
    }
    .into_any()
}

/// Why a file was not checked.
pub fn check_error(error: &CheckError) -> String {
    match error {
        CheckError::Given(error) => given_error(error),
        CheckError::Job(error) => job_error(error),
    }
}

/// Why nothing could be read.
pub fn given_error(error: &GivenError) -> String {
    match error {
        GivenError::Browser(error) => explain::browser_error(error),
        GivenError::Read(error) => explain_desk::read_error(error),
        GivenError::Message(error) => message_error(error),
    }
}

/// Why a worker did not do something.
pub fn job_error(error: &JobError) -> String {
    match error {
        JobError::Browser(error) => explain::browser_error(error),
        JobError::Work(error) => explain_work::work_error(error),
    }
}
