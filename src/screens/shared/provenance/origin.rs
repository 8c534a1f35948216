//! Who handed something over, in which file, and when.

use khoithidua_core::desk::finding::Findings;
use khoithidua_core::results::KnownBy;
use khoithidua_core::results::provenance::{FileOrigin, Origin, Provenance};
use leptos::prelude::*;

use super::{At, fact, text_fact, whole_name};
use crate::i18n;

/// Everything that is known of where something came from.
pub fn origin(provenance: &Provenance<'_>, origin: Option<Origin<'_>>, at: At) -> AnyView {
    let (t, desk) = (i18n::provenance(), i18n::desk());
    let Some(origin) = origin else {
        return ().into_any();
    };
    let mut facts = vec![text_fact(
        t.person,
        whole_name(provenance.results(), origin.person),
    )];
    if let Some(file) = &origin.file {
        facts.push(fact(t.file, name(file, at)));
        let revision = file.submission.revision().to_string();
        facts.push(text_fact(desk.revision, revision));
        facts.push(text_fact(desk.made_at, file.submission.made_at.display()));
        facts.push(text_fact(desk.received_at, file.received.display()));
        facts.extend(verdict(provenance, file));
    } else if let Some(entry) = origin.roll {
        facts.push(text_fact(desk.revision, entry.revision.to_string()));
    }
    facts.push(text_fact(t.file_code, origin.submission.spoken(2)));
    if let Some(entry) = origin.roll {
        let [slip, at_desk] = t.known_by;
        let known = match entry.known {
            KnownBy::Slip => slip,
            KnownBy::Desk => at_desk,
        };
        facts.push(text_fact(t.known, known.to_owned()));
    }
    let elsewhere = origin.file.is_none();
    view! {
        <h3>{t.origin}</h3>
        <dl class="facts">{facts}</dl>
        {elsewhere.then(|| view! { <p class="muted small">{t.with_board}</p> })}
    }
    .into_any()
}

/// The name of a file, as a way to it.
pub fn name(file: &FileOrigin<'_>, at: At) -> AnyView {
    let name = file.name.to_owned();
    match at.file(file.raw) {
        Some(to) => view! { <a href=to>{name}</a> }.into_any(),
        None => name.into_any(),
    }
}

fn verdict(provenance: &Provenance<'_>, file: &FileOrigin<'_>) -> Option<AnyView> {
    let desk = provenance.desk()?;
    let findings = Findings::new(desk.inbox, desk.state);
    let label = (i18n::desk().verdicts.label)(&findings.of(&file.raw)?);
    Some(text_fact(i18n::provenance().verdict, label.to_owned()))
}
