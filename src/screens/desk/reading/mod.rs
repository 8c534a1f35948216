//! One file to be read: whose it is, what the desk says of it, and everything that stands in it.
//!
//! Everything here is a stranger's word, so it is shown as text and as nothing else.

mod sheet;

use khoithidua_core::conference::{Conference, SamplePart};
use khoithidua_core::desk::assess::{Assessment, Verdict};
use khoithidua_core::desk::compare::Cast;
use khoithidua_core::desk::inbox::{Content, Inbox, Received};
use khoithidua_core::desk::reading::{Reading, reading};
use khoithidua_core::hash::Hash;
use khoithidua_core::submission::{CovenantSignature, Submission};
use leptos::prelude::*;

use super::accredit::revoke::Revoke;
use super::conflicts::table::vote;
use super::inbox::line::{Line, Lines};
use super::receipts::OneReceipt;
use crate::dom::div;
use crate::dom::view::Embed;
use crate::i18n;
use crate::route::desk::DeskRoute;
use crate::screens::desk::widgets::{Notice, sample_mark};
use crate::state::desk::intake::Intake;
use crate::state::desk::use_desk;
use crate::state::opening::Here;
use crate::state::opening::use_here;
use crate::ui::notice::Tone;
use crate::ui::signature;

/// The page of one file.
#[component]
pub fn OneFile(raw: Hash) -> impl IntoView {
    let (t, desk, here) = (&i18n::desk().reading, use_desk(), use_here());
    let content = move || {
        let state = desk.state().get();
        let kept = desk.inbox().with(|inbox| {
            inbox
                .get(&raw)
                .map(|_| show(&here, inbox, &state.0, &raw, true))
        });
        // Before they are kept, files on their way in can be read too.
        let shown = kept.or_else(|| match desk.intake().get() {
            Intake::Preview(preview) => {
                let inbox = &preview.0.merged;
                let judged = preview.0.judged(desk);
                inbox
                    .get(&raw)
                    .map(|_| show(&here, inbox, &judged, &raw, false))
            }
            _ => None,
        });
        shown.unwrap_or_else(|| {
            view! {
                <h1 tabindex="-1">{i18n::desk().inbox_title}</h1>
                <Notice tone=Tone::Info>{t.gone}</Notice>
            }
            .into_any()
        })
    };
    view! {
        <p class="no-print"><a href=DeskRoute::Inbox.href()>"\u{2190} " {t.back}</a></p>
        {content}
    }
}

fn show(here: &Here, inbox: &Inbox, judged: &Assessment, raw: &Hash, kept: bool) -> AnyView {
    let t = &i18n::desk().reading;
    let Some((received, content)) = inbox.get(raw) else {
        return ().into_any();
    };
    let lines = Lines::new(here, inbox, judged);
    let line = lines.known(raw, &received.name);
    let others = match content {
        Content::Sound(submission, _) => others(&lines, inbox, submission, raw),
        Content::Refused(..) => None,
    };
    let body = match content {
        Content::Sound(submission, hash) => body(&here.conference, submission, *hash),
        Content::Refused(..) => view! { <p class="card">{t.nothing_to_show}</p> }.into_any(),
    };
    let (class, sign) = line.group.mark();
    let receipt = kept.then(|| receipt(*raw));
    let revoking = kept.then(|| revoking(content, judged.verdicts.get(raw), &line.name));
    view! {
        <h1 tabindex="-1">{(t.title)(&line.name)}</h1>
        {(!kept).then(|| view! { <Notice tone=Tone::Info>{t.not_kept}</Notice> })}
        <section class="card stack">
            <p>
                <span class=class><span aria-hidden="true">{sign}</span> " " {line.verdict}</span>
                " "
                {line.reason.clone()}
            </p>
            {facts(here, received, content, &line)}
            {others}
            {revoking}
            {receipt}
        </section>
        {body}
    }
    .into_any()
}

/// The receipt for a file, for whoever lost it.
fn receipt(raw: Hash) -> AnyView {
    let shown = RwSignal::new(false);
    view! {
        <details class="no-print" on:toggle=move |_| shown.set(true)>
            <summary>{i18n::desks().show}</summary>
            {move || shown.get().then(|| view! { <OneReceipt raw /> })}
        </details>
    }
    .into_any()
}

/// The way to revoke the key that a file is signed with: here, since here it is seen whose it is.
fn revoking(content: &Content, verdict: Option<&Verdict>, name: &str) -> Option<AnyView> {
    let Content::Sound(submission, _) = content else {
        return None;
    };
    let key = submission.identity.as_ref()?.key;
    if matches!(verdict, Some(Verdict::Revoked)) || use_desk().is_closed() {
        return None;
    }
    let (person, name) = (submission.person.clone(), name.to_owned());
    let view = view! {
        <details class="no-print">
            <summary>{i18n::desk().accrediting.revoke_lost}</summary>
            <Revoke person key name />
        </details>
    };
    Some(view.into_any())
}

/// Who, from where, when, which.
fn facts(here: &Here, received: &Received, content: &Content, line: &Line) -> AnyView {
    let (t, desk) = (&i18n::desk().reading, i18n::desk());
    let mut facts = vec![(desk.column_person, line.name.clone())];
    if !line.unit.is_empty() {
        facts.push((desk.column_unit, line.unit.clone()));
    }
    if let Content::Sound(submission, hash) = content {
        if let Some(person) = here.conference.person(&submission.person) {
            facts.push((
                t.capacity,
                (i18n::first().capacity)(person.capacity).to_owned(),
            ));
            let position = person.position.clone();
            facts.extend(position.map(|position| (t.position, position)));
        }
        let typed = submission.name.clone();
        facts.extend(typed.map(|typed| (desk.typed_name, typed)));
        facts.push((desk.revision, submission.revision().to_string()));
        facts.push((desk.made_at, submission.made_at.display()));
        facts.push((t.code, hash.spoken(2)));
        let key = submission.identity.as_ref();
        facts.extend(key.map(|identity| (desk.accrediting.key, identity.key.spoken())));
        facts.push((t.build, submission.build.clone()));
    }
    facts.push((desk.received_at, received.at.display()));
    facts.push((desk.column_file, received.name.clone()));
    let facts = facts
        .into_iter()
        .map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> });
    view! { <dl class="facts">{facts.collect_view()}</dl> }.into_any()
}

/// The other files of the same person, with their verdicts.
fn others(
    lines: &Lines<'_>,
    inbox: &Inbox,
    submission: &Submission,
    raw: &Hash,
) -> Option<AnyView> {
    let others = inbox.iter().filter(|(other, _, content)| match content {
        Content::Sound(s, _) => s.person == submission.person && *other != raw,
        Content::Refused(..) => false,
    });
    let others: Vec<_> = others
        .map(|(other, received, _)| {
            let line = lines.known(other, &received.name);
            let (class, sign) = line.group.mark();
            view! {
                <li>
                    <span class=class>
                        <span aria-hidden="true">{sign}</span> " " {line.verdict}
                    </span>
                    " "
                    <a href=DeskRoute::File(*other).href()>{received.name.clone()}</a>
                </li>
            }
            .into_any()
        })
        .collect();
    (!others.is_empty()).then(|| {
        view! {
            <h2>{i18n::desk().reading.others}</h2>
            <ul class="others" role="list">{others}</ul>
        }
        .into_any()
    })
}

fn body(conference: &Conference, submission: &Submission, _: Hash) -> AnyView {
    let t = &i18n::desk().reading;
    let read = reading(conference, submission);
    let sheets: Vec<_> = read
        .sheets
        .iter()
        .map(|shown| sheet::sheet(conference, shown))
        .collect();
    let none = sheets.is_empty();
    view! {
        <p class="muted">{t.words_of_sender}</p>
        {remarks(&read)}
        {votes(conference, &read)}
        {signed(submission.signature.as_ref())}
        <h2>{t.sheets}</h2>
        {sample_mark(conference, SamplePart::Criteria).filter(|_| !none)}
        {none.then(|| view! { <p>{t.no_sheets}</p> })}
        {sheets}
    }
    .into_any()
}

fn remarks(read: &Reading<'_>) -> AnyView {
    let t = &i18n::desk().reading;
    let said: Vec<_> = read
        .remarks
        .iter()
        .map(|(paper, text)| {
            let (title, text) = (paper.title.clone(), (*text).to_owned());
            view! {
                <h3>{title}</h3>
                <p class="said">{text}</p>
            }
            .into_any()
        })
        .collect();
    let none = said.is_empty();
    view! {
        <section class="card stack">
            <h2>{t.remarks}</h2>
            {none.then(|| view! { <p>{t.no_remarks}</p> })}
            {said}
        </section>
    }
    .into_any()
}

fn votes(conference: &Conference, read: &Reading<'_>) -> AnyView {
    let (t, desk) = (&i18n::desk().reading, i18n::desk());
    let none = read.votes.iter().all(|(_, cast)| *cast == Cast::No);
    let secret = read.votes.iter().any(|(_, cast)| *cast == Cast::Sealed);
    let rows: Vec<_> = read
        .votes
        .iter()
        .map(|(contest, cast)| {
            let value = vote(conference, contest, *cast);
            view! { <div><dt>{contest.title.clone()}</dt><dd>{value}</dd></div> }.into_any()
        })
        .collect();
    let content = if none {
        view! { <p>{t.no_votes}</p> }.into_any()
    } else {
        view! { <dl class="facts">{rows}</dl> }.into_any()
    };
    view! {
        <section class="card stack">
            <h2>{t.votes}</h2>
            {content}
            {secret.then(|| view! { <p class="muted small">{desk.secret_page_note}</p> })}
        </section>
    }
    .into_any()
}

fn signed(signature: Option<&CovenantSignature>) -> AnyView {
    let t = &i18n::desk().reading;
    let content = match signature {
        None => view! { <p>{t.no_signature}</p> }.into_any(),
        Some(signed) => {
            let path = signature::path(&signed.strokes);
            let picture = signature::picture(move || path.clone());
            let el = div("signature-print").child(picture);
            view! {
                <p>{(t.signed_by)(&signed.name)}</p>
                <Embed el />
            }
            .into_any()
        }
    };
    view! {
        <section class="card stack">
            <h2>{t.signature}</h2>
            {content}
        </section>
    }
    .into_any()
}
