//! One teller's numbers. Nobody sees another's: the fields are empty for whoever comes next. What is half typed is there again
//! when the page is loaded anew.

use std::collections::BTreeMap;

use khoithidua_core::conference::Conference;
use khoithidua_core::vote::contest::{Contest, Question};
use khoithidua_core::vote::count::{LineSum, Sums};
use khoithidua_core::vote::paper::PaperCount;
use leptos::prelude::*;

use crate::i18n;
use crate::screens::desk::widgets::{Notice, TextField};
use crate::screens::desk::words::desk_error;
use crate::state::desk::acts::DeskError;
use crate::state::desk::typing::Typing;
use crate::state::desk::use_desk;
use crate::state::opening::use_here;
use crate::state::page;
use crate::ui::field::Keyboard;
use crate::ui::notice::Tone;

/// What every field of the form is typed under, and the one for the teller's name.
const FIELDS: &str = "paper-";
const NAME: &str = "paper-name";

/// Parts of a line's numbers, as they stand in a field's key.
const OPINIONS: [&str; 3] = ["agree", "disagree", "none"];

/// What the numbers of a contest come to.
struct Found {
    /// What is wrong, each in a sentence.
    wrong: Vec<String>,
    /// The numbers, when there is nothing wrong and nothing lacking.
    sums: Option<Sums>,
}

fn key(contest: &Contest, part: &str) -> String {
    format!("paper-{}-{part}", contest.id)
}

fn line_key(contest: &Contest, line: usize, part: &str) -> String {
    format!("paper-{}-{line}-{part}", contest.id)
}

/// Whether a paper without a mark is a ballot of its own kind here.
fn has_blank(contest: &Contest) -> bool {
    matches!(contest.question, Question::Choose { blank: true, .. })
}

/// The form.
#[component]
pub fn Form() -> impl IntoView {
    let (t, desk, here) = (&i18n::desk().papers, use_desk(), use_here());
    let typed = desk.typing();
    let name = move || typed.text(NAME);
    let end = RwSignal::new(None::<Result<String, DeskError>>);
    let conference = here.conference.clone();
    let held: Vec<Contest> = conference.held_contests().cloned().collect();
    let contests: Vec<_> = held
        .iter()
        .map(|one| contest(&conference, one, typed))
        .collect();
    let known = move || {
        let name = name();
        desk.standing()
            .with(|s| s.paper_counts.contains_key(name.trim()))
    };
    let whole = Memo::new(move |_| {
        let voters = desk.standing().with(|s| s.paper_voters.len());
        let sums = held.iter().map(|contest| {
            let sums = look(&conference, contest, typed, voters).sums?;
            Some((contest.id.clone(), sums))
        });
        sums.collect::<Option<BTreeMap<_, _>>>()
    });
    let enter = move |_| {
        let Some(sums) = whole.get_untracked() else {
            return;
        };
        let by = untrack(name).trim().to_owned();
        page::run(async move {
            let count = PaperCount {
                by: by.clone(),
                sums,
            };
            let done = desk.count_paper(count).await;
            if done.is_ok() {
                typed.forget(FIELDS);
            }
            let _ = end.try_set(Some(done.map(|()| by)));
        });
    };
    view! {
        <div class="stack">
            {move || match end.get() {
                Some(Ok(name)) => {
                    view! { <Notice tone=Tone::Success>{(t.entered)(&name)}</Notice> }.into_any()
                }
                Some(Err(error)) => {
                    view! { <Notice tone=Tone::Danger>{desk_error(&error)}</Notice> }.into_any()
                }
                None => ().into_any(),
            }}
            <TextField
                id=NAME
                label=t.name
                keyboard=Keyboard::Name
                value=Signal::derive(name)
                on_input=move |text| typed.set(NAME, text)
            />
            <p class="muted" role="status">{move || known().then_some(t.name_known)}</p>
            {contests}
            <button
                type="button"
                class="button button-primary"
                prop:disabled=move || {
                    whole.with(Option::is_none) || name().trim().is_empty()
                        || !desk.can_write()
                }
                on:click=enter
            >
                {t.enter}
            </button>
        </div>
    }
}

fn field(typed: Typing, key: String, label: String) -> AnyView {
    let (shown, kept) = (key.clone(), key.clone());
    view! {
        <TextField
            id=key
            label
            keyboard=Keyboard::Whole
            value=Signal::derive(move || typed.text(&shown))
            on_input=move |text| typed.set(&kept, text)
        />
    }
    .into_any()
}

/// The fields of one contest, and whether they agree.
fn contest(conference: &Conference, contest: &Contest, typed: Typing) -> AnyView {
    let (t, words, desk) = (i18n::desk(), &i18n::desk().papers, use_desk());
    let mut sums = vec![("issued", words.issued), ("collected", words.collected)];
    if has_blank(contest) {
        sums.push(("blank", words.blank));
    }
    sums.push(("invalid", words.invalid));
    let sums = sums
        .into_iter()
        .map(|(part, label)| field(typed, key(contest, part), label.to_owned()));
    let opinions: &[&str] = match contest.question {
        Question::Choose { .. } => &[t.chosen],
        Question::AgreeEach => &[t.agree, t.disagree, t.no_opinion],
    };
    let lines: Vec<_> = contest
        .options
        .iter()
        .enumerate()
        .map(|(line, option)| {
            let name = i18n::option_name_full(conference, option);
            let fields = opinions.iter().zip(OPINIONS).map(|(label, part)| {
                field(typed, line_key(contest, line, part), (*label).to_owned())
            });
            view! {
                <fieldset class="paper-line">
                    <legend>{name}</legend>
                    <div class="paper-fields">{fields.collect_view()}</div>
                </fieldset>
            }
            .into_any()
        })
        .collect();
    let looked_at = (conference.clone(), contest.clone());
    let said = move || {
        let voters = desk.standing().with(|s| s.paper_voters.len());
        let found = look(&looked_at.0, &looked_at.1, typed, voters);
        let wrong: Vec<_> = found
            .wrong
            .into_iter()
            .map(|text| {
                view! { <li class="check-warn"><span aria-hidden="true">"!"</span> " " {text}</li> }
                    .into_any()
            })
            .collect();
        match found.sums {
            Some(sums) => {
                let valid = sums.collected - sums.blank - sums.invalid;
                let text = (words.adds_up)(valid);
                view! { <li class="check-good"><span aria-hidden="true">"\u{2713}"</span> " " {text}</li> }
                    .into_any()
            }
            None if wrong.is_empty() => view! { <li class="muted">{words.empty}</li> }.into_any(),
            None => wrong.into_any(),
        }
    };
    view! {
        <section class="stack paper-contest" aria-label=contest.title.clone()>
            <h3>{contest.title.clone()}</h3>
            <div class="paper-fields">{sums.collect_view()}</div>
            <h4>{words.lines}</h4>
            {lines}
            <div role="status">
                <ul class="checks" role="list">{said}</ul>
            </div>
        </section>
    }
    .into_any()
}

/// Looks at what has been typed so far: every sum whose parts are there.
fn look(conference: &Conference, contest: &Contest, typed: Typing, voters: usize) -> Found {
    let t = &i18n::desk().papers;
    let mut wrong = Vec::new();
    let number = |part| typed.number(&key(contest, part));
    let (issued, collected, invalid) = (number("issued"), number("collected"), number("invalid"));
    let blank = if has_blank(contest) {
        number("blank")
    } else {
        Some(0)
    };
    if let Some(issued) = issued.filter(|issued| *issued as usize > voters) {
        wrong.push((t.too_many)(issued, voters));
    }
    if let (Some(collected), Some(issued)) = (collected, issued)
        && collected > issued
    {
        wrong.push((t.more_collected)(collected, issued));
    }
    let no_votes = blank.zip(invalid).map(|(blank, invalid)| blank + invalid);
    let valid = collected.zip(no_votes).and_then(|(collected, no_votes)| {
        let valid = collected.checked_sub(no_votes);
        if valid.is_none() {
            wrong.push((t.more_no_votes)(no_votes, collected));
        }
        valid
    });
    let lines = look_at_lines(conference, contest, typed, valid, &mut wrong);
    let sums = || {
        Some(Sums {
            issued: issued?,
            collected: collected?,
            blank: blank?,
            invalid: invalid?,
            lines: lines?,
        })
    };
    let sums = sums().filter(|sums| wrong.is_empty() && sums.add_up(contest));
    Found { wrong, sums }
}

fn look_at_lines(
    conference: &Conference,
    contest: &Contest,
    typed: Typing,
    valid: Option<u32>,
    wrong: &mut Vec<String>,
) -> Option<Vec<LineSum>> {
    let t = &i18n::desk().papers;
    let mut lines = Some(Vec::with_capacity(contest.options.len()));
    let mut all_chosen = Some(0_u32);
    for (line, option) in contest.options.iter().enumerate() {
        let name = || i18n::option_name(conference, option);
        let number = |part| typed.number(&line_key(contest, line, part));
        let [agree, disagree, no_opinion] = OPINIONS.map(number);
        all_chosen = all_chosen.zip(agree).map(|(all, one)| all + one);
        let sum = match contest.question {
            Question::Choose { .. } => agree.zip(valid).and_then(|(agree, valid)| {
                let disagree = valid.checked_sub(agree);
                if disagree.is_none() {
                    wrong.push((t.line_more)(&name(), agree, valid));
                }
                Some(LineSum {
                    agree,
                    disagree: disagree?,
                    no_opinion: 0,
                })
            }),
            Question::AgreeEach => {
                agree
                    .zip(disagree)
                    .zip(no_opinion)
                    .map(|((agree, disagree), no_opinion)| {
                        let sum = agree + disagree + no_opinion;
                        if let Some(valid) = valid.filter(|valid| *valid != sum) {
                            wrong.push((t.line_sum)(&name(), sum, valid));
                        }
                        LineSum {
                            agree,
                            disagree,
                            no_opinion,
                        }
                    })
            }
        };
        lines = lines.zip(sum).map(|(mut lines, sum)| {
            lines.push(sum);
            lines
        });
    }
    if let (Question::Choose { min, max, .. }, Some(all), Some(valid)) =
        (contest.question, all_chosen, valid)
    {
        let (least, most) = (min.saturating_mul(valid), max.saturating_mul(valid));
        if !(least..=most).contains(&all) {
            wrong.push((t.choices)(all, least, most));
        }
    }
    lines
}
