//! What a choice would give, and the last question before the plan that is kept gives way.

use khoithidua_core::plan::section::Section;
use leptos::prelude::*;

use super::{Kept, find_kept, kept_file, named, said};
use crate::i18n;
use crate::i18n::plan::begin as words;
use crate::route::desk::DeskRoute;
use crate::screens::desk::files::Save;
use crate::screens::desk::widgets::Confirm;
use crate::state::desk::prepare::beginning::{Beginning, Offer, Origin};
use crate::state::desk::{Shared, use_desk};
use crate::state::page;

/// The card, with the buttons that begin it.
pub fn offered(offer: &Shared<Offer>, kept: RwSignal<Option<Kept>>) -> AnyView {
    let (t, desk) = (words::begin(), use_desk());
    let shown = StoredValue::new(offer.clone());
    let (asked, template) = (RwSignal::new(false), RwSignal::new(false));
    let go = move || {
        let (offer, with) = (shown.get_value().0, template.get_untracked());
        page::run(async move {
            let of_book = matches!(offer.origin, Origin::Book(_));
            if desk.begin_offered(&offer, with).await {
                if of_book {
                    DeskRoute::Book.go();
                } else {
                    DeskRoute::Plan(Section::Frame, None).go();
                }
            }
        });
    };
    let begin = move |with: bool| {
        template.set(with);
        // Looked for anew: another tab may have begun one since.
        page::run(async move {
            let found = find_kept(desk).await;
            if found.is_some() {
                let _ = kept.try_set(found);
                let _ = asked.try_set(true);
            } else {
                go();
            }
        });
    };
    let buttons = if matches!(offer.0.origin, Origin::Book(_)) {
        view! {
            <button type="button" class="button button-primary" on:click=move |_| begin(true)>
                {t.begin_rest_template}
            </button>
            <button type="button" class="button" on:click=move |_| begin(false)>
                {t.begin_rest_empty}
            </button>
        }
        .into_any()
    } else {
        view! {
            <button type="button" class="button button-primary" on:click=move |_| begin(false)>
                {t.begin}
            </button>
        }
        .into_any()
    };
    let question = move || {
        kept.get().map(|kept| {
            view! {
                <Confirm
                    open=asked
                    title=t.question
                    yes=t.yes
                    no=i18n::common().cancel
                    on_yes=go
                    aside=true
                >
                    <p>{(t.question_text)(&kept.name())}</p>
                    <Save label=t.question_save file=move || kept_file(desk) />
                </Confirm>
            }
        })
    };
    page::focus_later("begin-offer");
    view! {
        <section class="card stack" aria-labelledby="begin-offer">
            <h2 id="begin-offer" tabindex="-1">{(t.offer)(&title(&offer.0))}</h2>
            {said::offered(&offer.0)}
            {move || kept.with(|kept| said::differs(&shown.get_value().0, kept.as_ref()))}
            <div class="begin-ways">
                {buttons}
                <button
                    type="button"
                    class="button"
                    on:click=move |_| desk.beginning().set(Beginning::Open)
                >
                    {t.back}
                </button>
            </div>
        </section>
        {question}
    }
    .into_any()
}

fn title(offer: &Offer) -> String {
    let t = words::begin();
    match offer.origin {
        Origin::ZoneBoards => t.zone_name.to_owned(),
        Origin::Empty => t.empty_name.to_owned(),
        _ => named(&offer.name),
    }
}
