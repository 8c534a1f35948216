//! Everything that was ever said of a line: by whom, when, in which file, and what was taken back.

use khoithidua_core::desk::inbox::Content;
use khoithidua_core::desk::log::{Entry, Event};
use khoithidua_core::desk::sheets::overview::{SheetLine, own_sheets};
use khoithidua_core::desk::sheets::{RowChecked, row_history};
use khoithidua_core::ids::{CriterionId, UnitId};
use khoithidua_core::score::criterion::{self, Criterion};
use khoithidua_core::score::entry::Input;
use khoithidua_core::score::points;
use leptos::prelude::*;

use crate::i18n;
use crate::route::desk::DeskRoute;
use crate::screens::desk::take_back::TakeBack;
use crate::screens::desk::words::whole_name;
use crate::screens::shared::filled;
use crate::state::desk::sheets::review_code;
use crate::state::desk::use_desk;
use crate::state::opening::{Here, use_here};

/// The history of a line, folded away; worked out when it is opened.
#[component]
pub fn History(unit: UnitId, row: CriterionId, line: Memo<Option<SheetLine>>) -> impl IntoView {
    let (t, desk, here) = (i18n::sheets(), use_desk(), use_here());
    let open = RwSignal::new(false);
    let Some(criterion) = criterion::find(&here.conference.criteria, &row).cloned() else {
        return ().into_any();
    };
    let steps = move || {
        if !open.get() {
            return Vec::new();
        }
        let now = line.get();
        let teller = Telling {
            here: &here,
            criterion: &criterion,
            line: now.as_ref(),
        };
        let first = teller.own(&unit);
        let steps = desk.log().with(|log| {
            let history = row_history(log, &unit, &row).into_iter();
            let step = |(entry, undone): (&Entry, bool)| teller.step(entry, undone);
            history.map(step).collect::<Vec<_>>()
        });
        std::iter::once(first).chain(steps).collect()
    };
    view! {
        <details on:toggle=move |_| open.set(true)>
            <summary>{t.history}</summary>
            <ol class="line-history" role="list">{steps}</ol>
        </details>
    }
    .into_any()
}

/// What is needed to put the history of a line into words.
struct Telling<'a> {
    here: &'a Here,
    criterion: &'a Criterion,
    line: Option<&'a SheetLine>,
}

impl Telling<'_> {
    /// What the unit filled in, and the file that it stands in.
    fn own(&self, unit: &UnitId) -> AnyView {
        let (t, desk) = (i18n::sheets(), use_desk());
        let state = desk.state().get();
        let own = own_sheets(&self.here.conference, &state.0);
        let Some((hash, _)) = own.get(unit).copied() else {
            return ().into_any();
        };
        let value = match self.line.and_then(|line| line.entry.as_ref()) {
            Some(entry) => self.value(&entry.input),
            None => t.blank.to_owned(),
        };
        let file = desk.inbox().with(|inbox| {
            let mut files = inbox.iter();
            let found = files.find(|(_, _, content)| match content {
                Content::Sound(_, of) => *of == hash,
                Content::Refused(..) => false,
            });
            found.map(|(raw, received, _)| (*raw, received.name.clone(), received.at))
        });
        let file = file.map(|(raw, name, at)| {
            view! {
                <span class="muted">{at.display()}</span>
                " "
                <a href=DeskRoute::File(raw).href()>{name}</a>
            }
        });
        view! { <li>{file} <p>{t.unit_wrote} ": " {value}</p></li> }.into_any()
    }

    fn step(&self, entry: &Entry, undone: bool) -> AnyView {
        let what = self.words(&entry.event);
        let way_back = if undone {
            let back = i18n::board_log().taken_back;
            view! { <p class="muted">{back}</p> }.into_any()
        } else if can_go_back(&entry.event) {
            view! { <TakeBack entry=entry.hash() what=what.clone() /> }.into_any()
        } else {
            ().into_any()
        };
        view! {
            <li class:taken-back=undone>
                <span class="muted">{entry.at.display()}</span>
                <p class="said">{what}</p>
                {way_back}
            </li>
        }
        .into_any()
    }

    fn words(&self, event: &Event) -> String {
        let t = i18n::sheets();
        match event {
            Event::RowChecked(checked) => self.checked(checked),
            Event::ReviewSent(review) => (t.history_sent)(&review_code(review)),
            Event::Answered { answer, vouched } => {
                let said = answer.rows.get(&self.criterion.id);
                let opinion = if said.is_some_and(|said| said.agrees) {
                    t.agrees
                } else {
                    t.disagrees
                };
                let explained = said.and_then(|said| said.explanation.as_deref());
                let who = whole_name(&self.here.conference, &answer.person);
                let known = if *vouched { t.by_word } else { t.by_key };
                let code = answer.review.spoken(2);
                (t.history_answered)(opinion, explained.unwrap_or_default(), &who, known, &code)
            }
            Event::SheetAgreed { note, .. } => (t.history_agreed)(note),
            Event::SheetLocked(_) => t.history_locked.to_owned(),
            _ => String::new(),
        }
    }

    fn checked(&self, checked: &RowChecked) -> String {
        let t = i18n::sheets();
        let said = match &checked.check {
            Some(check) => (t.history_changed)(&self.value(&check.input), &check.reason),
            None => t.history_kept.to_owned(),
        };
        let now = self.line.and_then(|line| line.entry.as_ref());
        if checked.was.as_ref() == now {
            return said;
        }
        let was = checked.was.as_ref().map(|was| self.value(&was.input));
        let was = was.unwrap_or_else(|| t.blank.to_owned());
        format!("{said} {}", (t.history_was)(&was))
    }

    /// An input in points where it has any by itself, and in words where they say more.
    fn value(&self, input: &Input) -> String {
        let (conference, row) = (&self.here.conference, self.criterion);
        let alone = points::of_row(conference, row, input);
        let points = alone.map(|points| (i18n::delegate().line_points)(&i18n::number(points)));
        let words = filled::input(row, input);
        match (points, words) {
            (Some(points), Some(words)) => format!("{points} ({words})"),
            (points, words) => points.or(words).unwrap_or_default(),
        }
    }
}

/// Steps of the whole sheet are taken back where they are taken.
fn can_go_back(event: &Event) -> bool {
    let Event::RowChecked(checked) = event else {
        return false;
    };
    let desk = use_desk();
    let locked = desk.standing().with(|standing| {
        let flow = standing.sheets.get(&checked.unit);
        flow.is_some_and(|flow| flow.locked.is_some())
    });
    !locked && !desk.is_closed()
}
