//! Papers from text files: new ones, or the text of one that is open.

use khoithidua_core::conference::Conference;
use khoithidua_core::plan::papers::{LARGEST, add as add_paper, text_of_file, title_of};
use leptos::ev::{DragEvent, Event};
use leptos::prelude::*;

use super::super::editing::Editing;
use crate::i18n::plan::papers;
use crate::screens::desk::take::on_drop;
use crate::screens::desk::widgets::Notice;
use crate::state::desk::prepare::Act;
use crate::state::exchange::{self, Picked};
use crate::state::page;
use crate::ui::notice::Tone;

/// What is said of files: how it went, and what.
pub type Said = RwSignal<Vec<(Tone, String)>>;

/// Where text files become papers, one each: picked, or dropped there.
pub fn add(editing: Editing) -> AnyView {
    let t = papers::papers();
    let said: Said = RwSignal::new(Vec::new());
    let take = move |files: Vec<Picked>| async move {
        let read = read_all(files, said).await;
        if read.is_empty() {
            return;
        }
        let count = read.len();
        editing.act(Act::Take, |plan| {
            for (name, text) in read {
                put(plan, &name, text);
            }
        });
        said.update(|said| said.insert(0, (Tone::Success, (t.papers_added)(count))));
    };
    view! {
        <div
            class="plan-drop stack-small"
            on:dragover=move |event| over(&event)
            on:drop=on_drop(take)
        >
            <p>
                <label class="button file-button">
                    {t.papers_from_files}
                    <input
                        type="file"
                        multiple
                        accept=".md,.markdown,.txt,text/plain,text/markdown"
                        on:change=move |event: Event| {
                            let files = exchange::picked_by(&event);
                            page::run(take(files));
                        }
                    />
                </label>
            </p>
            <p class="muted small">{t.papers_from_files_hint}</p>
            {notices(said)}
        </div>
    }
    .into_any()
}

/// Files may be dropped here.
pub fn over(event: &DragEvent) {
    if exchange::carries_files(event) {
        event.prevent_default();
    }
}

/// What was said, below each other.
pub fn notices(said: Said) -> AnyView {
    let one = |(tone, text): (Tone, String)| view! { <Notice tone><p>{text}</p></Notice> };
    let all = move || said.get().into_iter().map(one).collect::<Vec<_>>();
    view! { <div role="status">{all}</div> }.into_any()
}

/// The texts of files, with their names. What is no text is said.
pub async fn read_all(files: Vec<Picked>, said: Said) -> Vec<(String, String)> {
    let t = papers::papers();
    let (mut read, mut not) = (Vec::new(), Vec::new());
    for file in files {
        let name = file.name();
        let bytes = file.bytes(LARGEST).await.ok().flatten();
        match bytes.and_then(|bytes| text_of_file(&bytes)) {
            Some(text) => read.push((name, text)),
            None => not.push((Tone::Danger, (t.file_is_no_text)(&name))),
        }
    }
    said.set(not);
    read
}

fn put(plan: &mut Conference, name: &str, text: String) {
    let title = title_of(&text).unwrap_or_else(|| stem(name).to_owned());
    if let (Some(_), Some(paper)) = (add_paper(plan), plan.papers.last_mut()) {
        paper.title = title;
        paper.text = text;
    }
}

fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}
