//! "I am X of unit Y": a list with a search that forgives accents.

use khoithidua_core::bloc::{Capacity, Person};
use khoithidua_core::conference::{Conference, SamplePart};
use khoithidua_core::ids::PersonId;
use leptos::prelude::*;

use super::later::Later;
use crate::dom::{El, a, button, div, el, h1, h2, p, section, span, strong};
use crate::i18n;
use crate::route::Route;
use crate::screens::shared::sample::sample_mark;
use crate::state::opening::use_here;
use crate::state::page;
use crate::state::session::use_session;
use crate::ui::field::{Around, Keyboard, text_field};

/// Identifiers of what takes the focus.
const SEARCH: &str = "who";
pub const CONFIRM: &str = "confirm";
/// How many people are shown at once; the rest is a matter of typing.
const SHOWN: usize = 40;

/// Who is at the phone.
pub fn who(later: Later) -> Vec<El> {
    let (t, session, here) = (i18n::first(), use_session(), use_here());
    let conference = here.conference.clone();
    let query = RwSignal::new(String::new());
    let asked = RwSignal::new(None::<PersonId>);
    let people: Vec<String> = conference
        .people
        .iter()
        .map(|p| searched(&conference, p))
        .collect();
    // Until the search is here, everyone is found.
    let folded = Memo::new(move |_| later.search().map(|s| (s.fold)(&people)));
    let (title, mark) = (
        strong(&conference.title),
        sample_mark(&conference, SamplePart::People),
    );
    let around = Around {
        id: SEARCH,
        label: t.who_search,
        hint: t.who_hint,
    };
    let field = text_field(
        around,
        Keyboard::Search,
        move || query.get(),
        String::new,
        Signal::stored(false),
        move |text| query.set(text),
    );
    let confirmed = conference.clone();
    let list = div("")
        .class_if("nothing", move || asked.with(Option::is_some))
        .child(field)
        .live(move || {
            let found = folded.with(|folded| match (later.search(), folded) {
                (Some(search), Some(folded)) => query.with(|q| (search.matching)(folded, q)),
                _ => vec![true; conference.people.len()],
            });
            list_people(&conference, &found, asked)
        });
    let confirm = div("").live_one(move || {
        let id = asked.get()?;
        let person = confirmed.person(&id)?;
        let chosen = here.clone();
        let yes = move |typed: String| {
            let (here, id) = (chosen.clone(), id.clone());
            page::run(async move {
                session.choose_person(here, id).await;
                session.say_name(typed);
                Route::Home.go();
            });
        };
        let no = move || {
            asked.set(None);
            page::focus_later(SEARCH);
        };
        Some(confirm_person(t.who_confirm, person, yes, no))
    });
    let mut screen = vec![h1(t.who_title), el("p").child(title)];
    screen.extend(mark);
    // A slip says by itself whose it is.
    let slips = !use_here().conference.slips.is_empty();
    screen.extend(slips.then(|| a("button button-wide", &Route::Slip.href(), t.who_slip)));
    screen.extend([confirm, list, el("p").child(a("", "#/desk", t.desk_link))]);
    screen
}

/// What is searched for a person: name, office, and every name of the unit, not folded yet.
fn searched(conference: &Conference, person: &Person) -> String {
    let mut all = vec![person.name.as_deref().unwrap_or_default()];
    if let Some(unit) = person.unit.as_ref().and_then(|id| conference.unit(id)) {
        all.push(&unit.province);
        all.extend(
            unit.names
                .iter()
                .flat_map(|n| [n.full.as_str(), n.short.as_str()]),
        );
        all.extend(unit.aliases.iter().map(String::as_str));
    }
    all.join(" ")
}

fn list_people(
    conference: &Conference,
    found: &[bool],
    asked: RwSignal<Option<PersonId>>,
) -> Vec<El> {
    let t = i18n::first();
    let found: Vec<&Person> = conference
        .people
        .iter()
        .zip(found)
        .filter_map(|(person, found)| found.then_some(person))
        .collect();
    if found.is_empty() {
        return vec![p(t.who_none).attr("role", "status")];
    }
    let more = found.len().saturating_sub(SHOWN);
    let items = found.into_iter().take(SHOWN).map(|person| {
        let id = person.id.clone();
        let unit = person
            .unit
            .as_ref()
            .map(|u| i18n::unit_short(conference, u));
        let pick = el("button")
            .attr("type", "button")
            .class("pick")
            .children(unit.map(|unit| strong(&unit)))
            .child(span("", &i18n::person_name(person)))
            .child(span("muted small", (t.capacity)(person.capacity)))
            .on_click(move || {
                asked.set(Some(id.clone()));
                page::focus_later(CONFIRM);
            });
        el("li").child(pick)
    });
    let list = el("ul")
        .class("pick-list")
        .attr("role", "list")
        .children(items);
    let more = (more > 0).then(|| p(&(t.who_more)(more)).class("muted"));
    [Some(list), more].into_iter().flatten().collect()
}

/// "Are you this person?" The name is asked where the list has none; what was typed goes with the yes.
pub fn confirm_person(
    heading: &str,
    person: &Person,
    yes: impl Fn(String) + 'static,
    no: impl FnMut() + 'static,
) -> El {
    let t = i18n::first();
    let conference = use_here().conference;
    let unit = person
        .unit
        .as_ref()
        .map(|id| i18n::unit_full(&conference, id));
    let name = RwSignal::new(String::new());
    let needs_name = person.name.is_none();
    let ask_name = needs_name.then(|| {
        let around = Around {
            id: "your-name",
            label: t.your_name,
            hint: t.your_name_hint,
        };
        text_field(
            around,
            Keyboard::Name,
            move || name.get(),
            String::new,
            Signal::stored(false),
            move |text| name.set(text),
        )
    });
    let buttons = div("button-row")
        .child(
            button("button-primary button-wide", t.who_yes, move || {
                yes(name.get_untracked());
            })
            .disabled(move || needs_name && name.with(|n| n.trim().is_empty())),
        )
        .child(button("button-wide", t.who_no, no));
    section("card")
        .attr("aria-labelledby", CONFIRM)
        .child(h2(heading).attr("id", CONFIRM).attr("tabindex", "-1"))
        .child(el("p").child(strong(&i18n::person_name(person))))
        .children(unit.map(|unit| p(&unit)))
        .children(
            person
                .position
                .as_deref()
                .map(|position| p(position).class("muted")),
        )
        .child(p((t.capacity)(person.capacity)).class("muted"))
        .children((person.capacity == Capacity::Guest).then(|| p(t.guest_note)))
        .children(ask_name)
        .child(buttons)
}
