//! The count of one contest: who moved it, how many voted, and line by line; typed, stepped, or filled in at one tap.

use khoithidua_core::conference::Conference;
use khoithidua_core::desk::hall;
use khoithidua_core::ids::ContestId;
use khoithidua_core::vote::contest::{Contest, Question};
use leptos::prelude::*;

use super::look::{Most, look, parts};
use crate::i18n;
use crate::route::desk::DeskRoute;
use crate::screens::desk::widgets::{Notice, NumberField, TextField};
use crate::screens::desk::words::desk_error;
use crate::state::desk::acts::DeskError;
use crate::state::desk::typing::Typing;
use crate::state::desk::use_desk;
use crate::state::opening::use_here;
use crate::state::page;
use crate::ui::field::Keyboard;
use crate::ui::notice::Tone;

/// What a contest's numbers are typed under.
pub fn field(contest: &ContestId, part: &str) -> String {
    format!("hands.{contest}/{part}")
}

/// The same for a number of a line.
pub fn line_field(contest: &ContestId, line: usize, part: &str) -> String {
    field(contest, &format!("{line}-{part}"))
}

/// The form.
pub fn form(contest: &Contest, said: RwSignal<bool>) -> AnyView {
    let (t, desk, here) = (i18n::hands(), use_desk(), use_here());
    let typing = desk.typing();
    let failure = RwSignal::new(None::<DeskError>);
    let conference = here.conference.clone();
    let most = Memo::new(move |_| {
        desk.standing().with(|standing| Most {
            people: hall::most_hands(&conference, standing),
            by_roll: !standing.attendance.is_empty(),
        })
    });
    let (conference, looked_at) = (here.conference.clone(), contest.clone());
    let found = Memo::new(move |_| look(&conference, &looked_at, typing, most.get()));
    let id = StoredValue::new(contest.id.clone());
    let save = move |_| {
        let Some(count) = found.with_untracked(|found| found.count.clone()) else {
            return;
        };
        page::run(async move {
            let done = desk.count_hands(count).await;
            if done.is_ok() {
                typing.forget(&id.with_value(|id| field(id, "")));
                let _ = said.try_set(true);
            }
            let _ = failure.try_set(done.err());
        });
    };
    let all_agree = (contest.question == Question::AgreeEach).then(
        || view! { <AllAgree lines=contest.options.len() contest=contest.id.clone() most /> },
    );
    let said_of_it =
        move || found.with(|found| said_of(&found.wrong, found.count.as_ref().map(|c| c.voted)));
    let voted = number(typing, &field(&contest.id, "voted"), t.voted);
    let lines: Vec<_> = (0..)
        .zip(&contest.options)
        .map(|(line, option)| {
            let name = i18n::option_name_full(&here.conference, option);
            self::line(contest, line, name, typing)
        })
        .collect();
    view! {
        <div class="stack">
            {mover(&here.conference, &contest.id, typing)}
            {all_agree}
            <div class="hands-voted">{voted}</div>
            {lines}
            <div role="status">
                <ul class="checks" role="list">{said_of_it}</ul>
            </div>
            {move || {
                failure
                    .get()
                    .map(|error| view! { <Notice tone=Tone::Danger>{desk_error(&error)}</Notice> })
            }}
            <button
                type="button"
                class="button button-primary"
                prop:disabled=move || found.with(|f| f.count.is_none()) || !desk.can_write()
                on:click=save
            >
                {t.save}
            </button>
        </div>
    }
    .into_any()
}

/// What there is to say of the numbers.
fn said_of(wrong: &[String], voted: Option<u32>) -> AnyView {
    let t = i18n::hands();
    let line = |class: &'static str, sign: &'static str, text: String| {
        view! { <li class=class><span aria-hidden="true">{sign}</span> " " {text}</li> }.into_any()
    };
    match voted {
        Some(voted) => line("check-good", "\u{2713}", (t.adds_up)(voted)),
        None if wrong.is_empty() => view! { <li class="muted">{t.empty}</li> }.into_any(),
        None => {
            let lines = wrong.iter().cloned();
            let lines: Vec<_> = lines.map(|text| line("check-warn", "!", text)).collect();
            lines.into_any()
        }
    }
}

/// Who moved it; those who chair are a tap away.
fn mover(conference: &Conference, contest: &ContestId, typing: Typing) -> AnyView {
    let t = i18n::hands();
    let key = field(contest, "mover");
    let chairs = conference.chairs.iter();
    let chairs = chairs.filter_map(|id| conference.person(id)?.name.clone());
    let chairs: Vec<_> = chairs
        .map(|name| {
            let (key, shown) = (key.clone(), name.clone());
            view! {
                <button
                    type="button"
                    class="button button-small"
                    on:click=move |_| typing.set(&key, name.clone())
                >
                    {shown}
                </button>
            }
            .into_any()
        })
        .collect();
    let (shown, typed) = (key.clone(), key.clone());
    view! {
        <TextField
            id=key
            label=t.mover
            hint=t.mover_hint
            keyboard=Keyboard::Name
            value=Signal::derive(move || typing.text(&shown))
            on_input=move |text| typing.set(&typed, text)
        />
        <div class="button-row hands-chairs">{chairs}</div>
    }
    .into_any()
}

/// Everybody who is here agrees with every line: filled in at one tap, from the roll.
#[component]
fn AllAgree(contest: ContestId, lines: usize, most: Memo<Most>) -> impl IntoView {
    let (t, desk) = (i18n::hands(), use_desk());
    let typing = desk.typing();
    let fill = StoredValue::new(move |people: u32| {
        typing.set(&field(&contest, "voted"), people.to_string());
        for line in 0..lines {
            for (part, number) in super::look::OPINIONS.into_iter().zip([people, 0, 0]) {
                typing.set(&line_field(&contest, line, part), number.to_string());
            }
        }
    });
    move || {
        let Most { people, by_roll } = most.get();
        if by_roll {
            view! {
                <div class="button-row hands-all">
                    <button
                        type="button"
                        class="button"
                        on:click=move |_| fill.with_value(|fill| fill(people))
                    >
                        {(t.all_agree)(people)}
                    </button>
                    <p class="muted small">{t.all_agree_hint}</p>
                </div>
            }
            .into_any()
        } else {
            view! {
                <p class="muted">
                    {t.call_first} " " <a href=DeskRoute::Roll.href()>{i18n::roll().title}</a>
                </p>
            }
            .into_any()
        }
    }
}

/// The numbers of one line.
fn line(contest: &Contest, line: usize, name: String, typing: Typing) -> AnyView {
    let words = i18n::desk();
    let labels: &[&str] = match contest.question {
        Question::Choose { .. } => &[words.chosen],
        Question::AgreeEach => &[words.agree, words.disagree, words.no_opinion],
    };
    let fields = parts(contest)
        .iter()
        .zip(labels)
        .map(|(part, label)| number(typing, &line_field(&contest.id, line, part), label));
    view! {
        <fieldset class="paper-line">
            <legend>{name}</legend>
            <div class="hands-fields">{fields.collect_view()}</div>
        </fieldset>
    }
    .into_any()
}

fn number(typing: Typing, key: &str, label: &str) -> AnyView {
    let (shown, stepped, typed) = (key.to_owned(), key.to_owned(), key.to_owned());
    view! {
        <NumberField
            id=key
            label
            buttons=i18n::hands().buttons
            value=Signal::derive(move || typing.text(&shown))
            number=Signal::derive(move || typing.number(&stepped))
            on_input=move |text| typing.set(&typed, text)
        />
    }
    .into_any()
}
