//! Texts of law that the conference stands on.

use std::sync::Arc;

use khoithidua_core::conference::{Conference, LegalBasis};
use khoithidua_core::format::Held;
use khoithidua_core::plan::edit;
use khoithidua_core::plan::laws::validity;
use leptos::prelude::*;

use super::editing::Editing;
use super::fields::{area, asked, day, text};
use super::list::{Things, list, shift};
use super::reading::Reading;
use crate::i18n::plan::{ListWords, papers};

/// The screen.
pub fn laws(editing: Editing, open: Option<String>) -> AnyView {
    let t = papers::papers();
    let things = Laws {
        read: Reading::new(Held::peek),
    };
    let intro = editing.part(|plan| (papers::papers().laws_text)(&plan.date.display()));
    view! {
        <p>{intro}</p>
        {list(things, editing, open)}
        <p class="muted small">{t.laws_note}</p>
    }
    .into_any()
}

/// Texts of law, by their place.
#[derive(Clone, Copy)]
struct Laws {
    read: Reading<LegalBasis>,
}

impl Laws {
    fn texts(self, plan: &Conference) -> Arc<Vec<LegalBasis>> {
        self.read.of(&plan.legal_bases)
    }

    /// Something of the one at a place.
    fn of<R: Default>(self, plan: &Conference, id: &str, part: impl FnOnce(&LegalBasis) -> R) -> R {
        let texts = self.texts(plan);
        let found = id.parse().ok().and_then(|place: usize| texts.get(place));
        found.map_or_else(R::default, part)
    }
}

fn change(plan: &mut Conference, id: &str, change: impl FnOnce(&mut LegalBasis)) {
    edit::held(&mut plan.legal_bases, |texts| {
        let found = id
            .parse()
            .ok()
            .and_then(|place: usize| texts.get_mut(place));
        found.map(change);
    });
}

impl Things for Laws {
    const NAME: &'static str = "law";

    fn words(self) -> &'static ListWords {
        &papers::papers().laws
    }

    fn ids(self, plan: &Conference) -> Vec<String> {
        let count = self.texts(plan).len();
        (0..count).map(|place| place.to_string()).collect()
    }

    fn called(self, plan: &Conference, id: &str) -> [String; 2] {
        self.of(plan, id, |basis| {
            let both = [basis.number.trim(), basis.title.trim()];
            let both: Vec<&str> = both.into_iter().filter(|text| !text.is_empty()).collect();
            let holds = (papers::papers().law_validity)(validity(basis, plan.date));
            [both.join(" \u{2013} "), holds]
        })
    }

    fn add(self, plan: &mut Conference) -> Option<String> {
        let place = edit::held(&mut plan.legal_bases, |texts| {
            texts.push(LegalBasis {
                number: String::new(),
                title: String::new(),
                issued: None,
                from: None,
                until: None,
            });
            texts.len().checked_sub(1)
        });
        place.map(|place| place.to_string())
    }

    fn remove(self, plan: &mut Conference, id: &str) {
        edit::held(&mut plan.legal_bases, |texts| {
            if let Some(place) = id.parse().ok().filter(|place| *place < texts.len()) {
                texts.remove(place);
            }
        });
    }

    fn shift(self, plan: &mut Conference, from: usize, to: usize) {
        edit::held(&mut plan.legal_bases, |texts| shift(texts, from, to));
    }

    fn fields(self, editing: Editing, id: String) -> AnyView {
        let t = papers::papers();
        let of = |field: &str| self.field(&id, field);
        let read = StoredValue::new(id.clone());
        let [number, title, issued, from, until] = [(); 5].map(|()| id.clone());
        view! {
            {text(
                editing,
                asked(of("name"), t.law_number).hint(t.law_number_hint),
                move |plan| read.with_value(|id| self.of(plan, id, |b| b.number.clone())),
                move |plan, text| change(plan, &number, |b| b.number = text),
            )}
            {area(
                editing,
                asked(of("title"), t.law_title).hint(t.law_title_hint),
                2,
                move |plan| read.with_value(|id| self.of(plan, id, |b| b.title.clone())),
                move |plan, text| change(plan, &title, |b| b.title = text),
            )}
            <div class="plan-row">
                {day(
                    editing,
                    asked(of("issued"), t.law_issued),
                    move |plan| read.with_value(|id| self.of(plan, id, |b| b.issued)),
                    move |plan, day| change(plan, &issued, |b| b.issued = day),
                )}
                {day(
                    editing,
                    asked(of("from"), t.law_from).hint(t.law_from_hint),
                    move |plan| read.with_value(|id| self.of(plan, id, |b| b.from)),
                    move |plan, day| change(plan, &from, |b| b.from = day),
                )}
                {day(
                    editing,
                    asked(of("until"), t.law_until).hint(t.law_until_hint),
                    move |plan| read.with_value(|id| self.of(plan, id, |b| b.until)),
                    move |plan, day| change(plan, &until, |b| b.until = day),
                )}
            </div>
        }
        .into_any()
    }
}
