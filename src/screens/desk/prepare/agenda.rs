//! The agenda: what happens when, who speaks, which papers belong to it.

use std::sync::Arc;

use khoithidua_core::conference::{AgendaItem, Conference};
use khoithidua_core::date::TimeOfDay;
use khoithidua_core::format::Held;
use khoithidua_core::ids::{AgendaId, PaperId, PersonId};
use khoithidua_core::plan::{agenda as order, edit};
use leptos::prelude::*;

use super::editing::Editing;
use super::fields::{area, asked, line, time};
use super::list::{Things, list, shift};
use super::reading::Reading;
use super::several::{self, Choice, several};
use crate::i18n;
use crate::i18n::plan::{ListWords, papers};
use crate::screens::desk::widgets::Notice;
use crate::state::desk::prepare::Act;
use crate::ui::notice::Tone;

/// The screen; one of the points is open where it is named.
pub fn agenda(editing: Editing, open: Option<String>) -> AnyView {
    let things = Agenda {
        read: Reading::new(Held::peek),
    };
    view! {
        {order_notice(things, editing)}
        {list(things, editing, open)}
    }
    .into_any()
}

/// Says when points do not stand in the order of their times, and offers to mend it.
fn order_notice(things: Agenda, editing: Editing) -> AnyView {
    let t = papers::papers();
    let crooked = editing.part(move |plan| !order::is_in_order(&things.items(plan)));
    let sort = move |_| {
        editing.act(Act::Move, |plan| {
            edit::held(&mut plan.agenda, order::sort_by_time);
        });
    };
    let notice = move || {
        crooked.get().then(|| {
            view! {
                <Notice tone=Tone::Warning>
                    <p>{t.agenda_crooked}</p>
                    <p>
                        <button type="button" class="button" on:click=sort>{t.agenda_sort}</button>
                    </p>
                </Notice>
            }
        })
    };
    notice.into_any()
}

/// Points of the agenda, by identifier.
#[derive(Clone, Copy)]
struct Agenda {
    read: Reading<AgendaItem>,
}

impl Agenda {
    fn items(self, plan: &Conference) -> Arc<Vec<AgendaItem>> {
        self.read.of(&plan.agenda)
    }

    /// Something of one point.
    fn of<R: Default>(self, plan: &Conference, id: &str, part: impl FnOnce(&AgendaItem) -> R) -> R {
        let items = self.items(plan);
        let found = items.iter().find(|item| item.id.as_str() == id);
        found.map_or_else(R::default, part)
    }
}

fn change(plan: &mut Conference, id: &str, change: impl FnOnce(&mut AgendaItem)) {
    edit::held(&mut plan.agenda, |items| {
        let found = items.iter_mut().find(|item| item.id.as_str() == id);
        found.map(change);
    });
}

/// Whether a point begins before one in front of it.
fn is_early(items: &[AgendaItem], id: &str) -> bool {
    let mut latest: Option<TimeOfDay> = None;
    for item in items {
        if item.id.as_str() == id {
            return item.starts.is_some() && item.starts < latest;
        }
        latest = latest.max(item.starts);
    }
    false
}

impl Things for Agenda {
    const NAME: &'static str = "agenda";

    fn words(self) -> &'static ListWords {
        &papers::papers().agenda
    }

    fn ids(self, plan: &Conference) -> Vec<String> {
        let items = self.items(plan);
        items.iter().map(|i| i.id.as_str().to_owned()).collect()
    }

    fn called(self, plan: &Conference, id: &str) -> [String; 2] {
        let t = papers::papers();
        let early = is_early(&self.items(plan), id);
        self.of(plan, id, |item| {
            let title = match item.title.trim() {
                "" => self.words().unnamed,
                title => title,
            };
            let name = item
                .starts
                .map_or_else(|| title.to_owned(), |time| format!("{time} {title}"));
            let speakers = item.speakers.iter().filter_map(|id| plan.person(id));
            let mut about: Vec<String> = speakers.map(i18n::person_name).collect();
            about.extend(
                (!item.papers.is_empty()).then(|| (t.agenda_papers_count)(item.papers.len())),
            );
            about.extend(early.then(|| t.agenda_early.to_owned()));
            [name, about.join(" \u{b7} ")]
        })
    }

    fn add(self, plan: &mut Conference) -> Option<String> {
        let id = edit::fresh("item", &self.ids(plan), AgendaId::new)?;
        let item = AgendaItem {
            id: id.clone(),
            title: String::new(),
            starts: None,
            speakers: Vec::new(),
            note: None,
            papers: Vec::new(),
        };
        edit::held(&mut plan.agenda, |items| items.push(item));
        Some(id.as_str().to_owned())
    }

    fn remove(self, plan: &mut Conference, id: &str) {
        edit::held(&mut plan.agenda, |items| {
            items.retain(|item| item.id.as_str() != id);
        });
    }

    fn shift(self, plan: &mut Conference, from: usize, to: usize) {
        edit::held(&mut plan.agenda, |items| shift(items, from, to));
    }

    fn fields(self, editing: Editing, id: String) -> AnyView {
        let t = papers::papers();
        let of = |field: &str| self.field(&id, field);
        let read = StoredValue::new(id.clone());
        let [title, starts, note] = [(); 3].map(|()| id.clone());
        view! {
            {area(
                editing,
                asked(of("name"), t.agenda_title).hint(t.agenda_title_hint),
                2,
                move |plan| read.with_value(|id| self.of(plan, id, |i| i.title.clone())),
                move |plan, text| change(plan, &title, |i| i.title = text),
            )}
            {time(
                editing,
                asked(of("starts"), t.agenda_starts).hint(t.agenda_starts_hint),
                move |plan| read.with_value(|id| self.of(plan, id, |i| i.starts)),
                move |plan, time| change(plan, &starts, |i| i.starts = time),
            )}
            {several(editing, of("speakers"), &t.speakers, Speakers { things: self, id: read })}
            {several(editing, of("papers"), &t.agenda_papers, ItsPapers { things: self, id: read })}
            {line(
                editing,
                (of("note"), t.agenda_note),
                move |plan| read.with_value(|id| self.of(plan, id, |i| i.note.clone())),
                move |plan, note_now| change(plan, &note, |i| i.note = note_now),
            )}
        }
        .into_any()
    }
}

/// Who speaks.
#[derive(Clone, Copy)]
struct Speakers {
    things: Agenda,
    id: StoredValue<String>,
}

impl Choice for Speakers {
    fn all(self, plan: &Conference) -> Vec<(String, String)> {
        several::people(plan)
    }

    fn called(self, plan: &Conference, id: &str) -> Option<String> {
        several::person(plan, id)
    }

    fn chosen(self, plan: &Conference) -> Vec<String> {
        self.things.of(plan, &self.id.get_value(), |item| {
            let speakers = item.speakers.iter();
            speakers.map(|id| id.as_str().to_owned()).collect()
        })
    }

    fn choose(self, plan: &mut Conference, chosen: Vec<String>) {
        let chosen = chosen.iter().filter_map(|id| PersonId::new(id));
        change(plan, &self.id.get_value(), |item| {
            item.speakers = chosen.collect();
        });
    }
}

/// Papers that belong to a point.
#[derive(Clone, Copy)]
struct ItsPapers {
    things: Agenda,
    id: StoredValue<String>,
}

impl Choice for ItsPapers {
    fn all(self, plan: &Conference) -> Vec<(String, String)> {
        let papers = plan.papers.iter();
        papers
            .map(|paper| (paper.id.as_str().to_owned(), title(&paper.title)))
            .collect()
    }

    fn called(self, plan: &Conference, id: &str) -> Option<String> {
        let paper = plan.papers.iter().find(|p| p.id.as_str() == id)?;
        Some(title(&paper.title))
    }

    fn chosen(self, plan: &Conference) -> Vec<String> {
        self.things.of(plan, &self.id.get_value(), |item| {
            let papers = item.papers.iter();
            papers.map(|id| id.as_str().to_owned()).collect()
        })
    }

    fn choose(self, plan: &mut Conference, chosen: Vec<String>) {
        let chosen = chosen.iter().filter_map(|id| PaperId::new(id));
        change(plan, &self.id.get_value(), |item| {
            item.papers = chosen.collect();
        });
    }
}

fn title(title: &str) -> String {
    match title.trim() {
        "" => papers::papers().papers.unnamed.to_owned(),
        title => title.to_owned(),
    }
}
