//! Which files stand side by side, which do not and why, and the question where two are of the same year.

use khoithidua_core::hash::Hash;
use khoithidua_core::results::years::{YearFile, Years};
use leptos::prelude::*;

use crate::i18n::{explain_desk, plan::years};
use crate::screens::desk::take::seen;
use crate::screens::desk::widgets::Notice;
use crate::screens::shared::checked::check_error;
use crate::state::desk::years::{OpenYears, Refused};
use crate::ui::notice::Tone;

/// What a file is called; what was pasted has no name.
pub fn named(name: &str) -> String {
    if name.is_empty() {
        years::years().pasted.to_owned()
    } else {
        name.to_owned()
    }
}

/// Files that were given last and are not taken, with the reason.
pub fn refused(open: OpenYears) -> AnyView {
    let t = years::years();
    let refused = open.refused.get();
    let refused = refused.iter().filter_map(|(name, refused)| {
        let text = match refused {
            // A person who stopped it knows.
            Refused::NotChecked(error) if error.is_stop() => return None,
            Refused::NotChecked(error) => check_error(error),
            Refused::Unsound(checked, error) => {
                let conference = &checked.0.results.conference;
                (t.unsound)(&explain_desk::results_error(conference, error))
            }
            Refused::Rehearsal => t.rehearsal.to_owned(),
            Refused::Twice => t.twice.to_owned(),
        };
        Some(seen(&named(name), Tone::Danger, text))
    });
    view! { <div class="stack-small" role="status">{refused.collect_view()}</div> }.into_any()
}

/// A file that stands here: its name, and whether it is of the conference that is open.
struct Here {
    file: YearFile,
    name: String,
    is_own: bool,
}

/// The files, each with a way to take it out.
pub fn files(open: OpenYears, own: Option<&YearFile>, years: &Years) -> AnyView {
    let t = years::years();
    let mut here: Vec<Here> = open.files.with(|files| {
        let files = files.iter().map(|(name, file)| Here {
            file: YearFile::clone(&file.0),
            name: named(name),
            is_own: false,
        });
        files.collect()
    });
    let own = own.filter(|own| here.iter().all(|here| here.file.hash != own.hash));
    here.extend(own.map(|own| Here {
        file: own.clone(),
        name: t.open_here.to_owned(),
        is_own: true,
    }));
    here.sort_by_key(|here| (here.file.year, here.file.hash));
    if here.is_empty() {
        return view! { <p class="muted">{t.nothing}</p> }.into_any();
    }
    let find = |hash: &Hash| here.iter().find(|here| here.file.hash == *hash);
    let asked = years.asked.iter().map(|(year, hashes)| {
        let of_year = hashes.iter().filter_map(find);
        question(open, *year, &of_year.collect::<Vec<_>>())
    });
    let is_shown = |here: &&Here| {
        let apart = years.other_blocs.iter().chain(&years.rehearsals);
        apart.into_iter().all(|hash| *hash != here.file.hash)
    };
    let (shown, apart): (Vec<&Here>, Vec<&Here>) = here.iter().partition(is_shown);
    let rows = shown.iter().map(|here| row(open, here, years));
    let apart = (!apart.is_empty()).then(|| {
        let rows = apart.iter().map(|here| row(open, here, years));
        view! {
            <h3>{t.files_apart}</h3>
            <ul class="years-files" role="list">{rows.collect_view()}</ul>
        }
    });
    let missing = (!years.missing.is_empty()).then(|| {
        let years: Vec<_> = years.missing.iter().map(ToString::to_string).collect();
        view! { <p>{(t.missing)(&years.join(", "))}</p> }
    });
    view! {
        {asked.collect_view()}
        <section class="card stack-small" aria-labelledby="years-files">
            <h2 id="years-files">{t.files_title}</h2>
            <ul class="years-files" role="list">{rows.collect_view()}</ul>
            {missing}
            {apart}
        </section>
    }
    .into_any()
}

fn row(open: OpenYears, here: &Here, years: &Years) -> AnyView {
    let t = years::years();
    let file = &here.file;
    let year = years.years.iter().find(|year| year.file == file.hash);
    let bloc = year.and_then(|year| year.bloc.as_deref());
    let notes: Vec<String> = [
        (!file.is_complete).then(|| t.sealed.to_owned()),
        file.has_sample.then(|| t.sample.to_owned()),
        bloc.map(t.other_name),
        years
            .other_blocs
            .contains(&file.hash)
            .then(|| (t.other_bloc)(&file.bloc)),
        years
            .rehearsals
            .contains(&file.hash)
            .then(|| t.rehearsal.to_owned()),
    ]
    .into_iter()
    .flatten()
    .collect();
    let notes = notes
        .into_iter()
        .map(|note| view! { <p class="muted small">{note}</p> });
    let hash = file.hash;
    let remove = (!here.is_own).then(|| {
        let label = (t.remove_file)(file.year, &here.name);
        view! {
            <button
                type="button"
                class="button button-small no-print"
                aria-label=label
                on:click=move |_| open.remove(hash)
            >
                {t.remove}
            </button>
        }
    });
    view! {
        <li>
            <div>
                <p><strong>{(t.year)(file.year)}</strong> " \u{2013} " {file.title.clone()}</p>
                <p class="muted small">{here.name.clone()} ", " {(t.code)(&file.integrity())}</p>
                {notes.collect_view()}
            </div>
            {remove}
        </li>
    }
    .into_any()
}

/// Which of several files of one year is to be used. The others are taken out; the one of the conference that is open cannot be.
fn question(open: OpenYears, year: i32, files: &[&Here]) -> AnyView {
    let t = years::years();
    let others = |chosen: &Here| -> Vec<Hash> {
        let others = files
            .iter()
            .filter(|other| other.file.hash != chosen.file.hash);
        others.map(|other| other.file.hash).collect()
    };
    let own_is_among = |hashes: &[Hash]| {
        files
            .iter()
            .any(|file| file.is_own && hashes.contains(&file.file.hash))
    };
    let choices = files.iter().map(|here| {
        let others = others(here);
        let button = (!own_is_among(&others)).then(|| {
            let label = (t.use_file)(&here.name);
            let choose = move |_| others.iter().for_each(|hash| open.remove(*hash));
            view! {
                <button type="button" class="button button-small" aria-label=label on:click=choose>
                    {t.use_this}
                </button>
            }
        });
        let file = &here.file;
        view! {
            <li>
                <p>
                    <strong>{here.name.clone()}</strong> ": " {file.title.clone()} ", "
                    {(t.held_on)(&file.date.display())} ", " {(t.code)(&file.integrity())}
                </p>
                {button}
            </li>
        }
        .into_any()
    });
    let choices: Vec<_> = choices.collect();
    view! {
        <Notice tone=Tone::Warning>
            <p>{(t.asked)(year)}</p>
            <ul class="years-files" role="list">{choices}</ul>
        </Notice>
    }
    .into_any()
}
