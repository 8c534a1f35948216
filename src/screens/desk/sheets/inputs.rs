//! The input of a row by its rule, as the board types it.

use khoithidua_core::draft::line::{DraftLine, Field, Terms, things_counted};
use khoithidua_core::rules::NotAssigned;
use khoithidua_core::score::criterion::{Criterion, NamedPoints, Rule};
use leptos::prelude::*;

use crate::i18n;
use crate::screens::desk::widgets::{CountStepper, Segments, TextField};
use crate::ui::field::Keyboard;

/// What is being typed, and where.
#[derive(Clone, Copy)]
pub struct Typing {
    /// The row.
    pub criterion: StoredValue<Criterion>,
    /// On what terms the unit is measured.
    pub terms: Terms,
    /// As typed.
    pub draft: RwSignal<DraftLine>,
}

impl Typing {
    /// Identifier of a field on the screen.
    pub fn id(self, field: &str) -> String {
        self.criterion
            .with_value(|criterion| format!("edit-{}-{field}", criterion.id))
    }
}

/// The input.
pub fn input(typing: Typing) -> AnyView {
    let t = i18n::delegate();
    let criterion = typing.criterion.get_value();
    match &criterion.rule {
        Rule::Judged | Rule::Group(_) => number_field(typing, Field::Points),
        Rule::Deduction { .. } | Rule::Proportional | Rule::Leader => {
            assigned(typing, &[Field::Target, Field::Result])
        }
        Rule::Bands(_) => assigned(typing, &[Field::Result]),
        Rule::Best => number_field(typing, Field::Result),
        Rule::YesNo => view! {
            <Segments
                legend=t.result
                name=typing.id("answer")
                options=vec![t.reached.to_owned(), t.not_reached.to_owned()]
                chosen=Signal::derive(move || {
                    typing.draft.with(|d| d.answer).map(|yes| usize::from(!yes))
                })
                on_choose=move |i| typing.draft.update(|d| d.answer = Some(i == 0))
            />
        }
        .into_any(),
        Rule::Levels(levels) => {
            let name = |l: &NamedPoints| format!("{} ({})", l.name, i18n::number(l.points));
            view! {
                <Segments
                    legend=criterion.unit.clone().unwrap_or_else(|| t.result.to_owned())
                    name=typing.id("level")
                    options=levels.iter().map(name).collect()
                    chosen=Signal::derive(move || {
                        typing.draft.with(|d| d.level).and_then(|l| usize::try_from(l).ok())
                    })
                    on_choose=move |i| typing.draft.update(|d| d.level = u32::try_from(i).ok())
                />
            }
            .into_any()
        }
        Rule::PerItem { .. } => counts(typing, vec![t.count.to_owned()]),
        Rule::PerEvent(items) | Rule::Tally { items, .. } => {
            counts(typing, items.iter().map(|item| item.name.clone()).collect())
        }
    }
}

/// The fields, and where it can be said, that nothing was assigned.
fn assigned(typing: Typing, fields: &'static [Field]) -> AnyView {
    let all = move |fields: &[Field]| {
        let fields = fields.iter().map(|field| number_field(typing, *field));
        view! { <div class="row-inputs">{fields.collect_view()}</div> }.into_any()
    };
    let Some(rule) = typing.terms.not_assigned else {
        return all(fields);
    };
    let t = i18n::delegate();
    let nothing = Memo::new(move |_| typing.draft.with(|d| d.not_assigned));
    view! {
        <Segments
            legend=t.target
            name=typing.id("assigned")
            options=t.assigned.map(str::to_owned).to_vec()
            chosen=Signal::derive(move || Some(usize::from(nothing.get())))
            on_choose=move |i| typing.draft.update(|d| d.not_assigned = i == 1)
        />
        {move || match (nothing.get(), rule) {
            (false, _) => all(fields),
            (true, NotAssigned::Compared) => all(&[Field::Result]),
            (true, NotAssigned::Full | NotAssigned::LeftOut) => ().into_any(),
        }}
    }
    .into_any()
}

fn number_field(typing: Typing, field: Field) -> AnyView {
    let t = i18n::delegate();
    let (label, name) = match field {
        Field::Points => (t.points_given, "points"),
        Field::Target => (t.target, "target"),
        Field::Result => (t.result, "result"),
    };
    let unit = typing.criterion.with_value(|c| c.unit.clone());
    let label = match (field, unit) {
        (Field::Points, _) | (_, None) => label.to_owned(),
        (_, Some(unit)) => format!("{label} ({unit})"),
    };
    view! {
        <TextField
            id=typing.id(name)
            label
            keyboard=Keyboard::Decimal
            value=Signal::derive(move || typing.draft.with(|d| d.text(field).to_owned()))
            on_input=move |text| typing.draft.update(|d| d.set_text(field, text))
        />
    }
    .into_any()
}

fn counts(typing: Typing, names: Vec<String>) -> AnyView {
    let t = i18n::delegate();
    let things = typing.criterion.with_value(|c| things_counted(&c.rule));
    let set = move |index: usize, count: u32| {
        typing.draft.update(|d| {
            d.counts.resize(things, 0);
            if let Some(place) = d.counts.get_mut(index) {
                *place = count;
            }
        });
    };
    let steppers = names.into_iter().enumerate().map(|(i, label)| {
        let count = move || typing.draft.with(|d| d.counts.get(i).copied()).unwrap_or(0);
        view! {
            <CountStepper
                label
                buttons=[t.less, t.more]
                count=Signal::derive(count)
                on_change=move |n| set(i, n)
            />
        }
    });
    view! { <div class="stack-small">{steppers.collect_view()}</div> }.into_any()
}
