//! Slips: codes drawn, printed to be cut, and forgotten.

use khoithidua_core::conference::Conference;
use khoithidua_core::identity::slip::Code;
use khoithidua_core::rights;
use leptos::prelude::*;

use super::plan_of;
use crate::dom::view::Embed;
use crate::i18n;
use crate::screens::desk::widgets::{Confirm, Notice, Segments};
use crate::screens::desk::words::who;
use crate::state::desk::prepare::slips::Drawn;
use crate::state::desk::use_desk;
use crate::state::page;
use crate::ui::notice::Tone;
use crate::ui::qr::qr;

/// Whether slips are used, and where they stand.
#[component]
pub fn Slips() -> impl IntoView {
    let (t, desk) = (&i18n::desk().preparing, use_desk());
    let printed = plan_of(|plan| plan.slips.len());
    let printed = move || printed.get().unwrap_or(0);
    let people = plan_of(|plan| {
        let takes_part = plan.people.iter().filter(|p| rights::takes_part(plan, p));
        takes_part.count()
    });
    let people = move || people.get().unwrap_or(0);
    let drawn = Memo::new(move |_| {
        let slips = desk.preparing().slips;
        slips.with(|slips| slips.as_ref().map(|slips| slips.0.len()))
    });
    let wanted = RwSignal::new(untrack(|| printed() > 0 || drawn.get().is_some()));
    let use_them = move |choice: usize| {
        wanted.set(choice == 1);
        if choice == 0 {
            desk.drop_slips();
        }
    };
    let draw = move |_| page::run(desk.draw_slips());
    let forgetting = RwSignal::new(false);
    let content = move || match (wanted.get(), drawn.get(), printed()) {
        (false, ..) => ().into_any(),
        (true, Some(count), _) => view! {
            <Notice tone=Tone::Warning>{(t.drawn)(count)}</Notice>
            <div class="button-row">
                <button
                    type="button"
                    class="button button-primary"
                    on:click=move |_| page::print()
                >
                    {t.print}
                </button>
                <button type="button" class="button" on:click=move |_| forgetting.set(true)>
                    {t.printed}
                </button>
            </div>
        }
        .into_any(),
        (true, None, 0) => view! {
            <button type="button" class="button button-primary" on:click=draw>
                {(t.draw)(people())}
            </button>
        }
        .into_any(),
        (true, None, count) => view! {
            <Notice tone=Tone::Success>{(t.on_paper)(count)}</Notice>
            <details>
                <summary>{t.draw_again}</summary>
                <p>{t.draw_again_text}</p>
                <button type="button" class="button" on:click=draw>{(t.draw)(people())}</button>
            </details>
        }
        .into_any(),
    };
    view! {
        <section class="card stack" aria-labelledby="prepare-slips">
            <h2 id="prepare-slips" tabindex="-1">{t.slips}</h2>
            <p>{t.slips_text}</p>
            <Segments
                legend=t.slips_use
                name="slips"
                options=t.slips_choices.map(str::to_owned).to_vec()
                chosen=Signal::derive(move || Some(usize::from(wanted.get())))
                on_choose=use_them
            />
            {content}
            <Confirm
                open=forgetting
                title=t.printed_question
                yes=t.printed_yes
                no=i18n::common().cancel
                on_yes=move || desk.slips_printed()
            >
                <p>{t.printed_text}</p>
            </Confirm>
        </section>
    }
}

/// The sheets to be cut: seen on paper, and small on the screen so that there is something to look at before.
#[component]
pub fn Sheet() -> impl IntoView {
    let (t, desk) = (&i18n::desk().preparing, use_desk());
    move || {
        let plan = desk.preparing().plan.get()?;
        let drawn = desk.preparing().slips.get()?;
        let address = page::address();
        let slips: Vec<_> = drawn
            .0
            .iter()
            .map(|drawn| slip(&plan.0, &address, drawn))
            .collect();
        Some(view! { <ul class="slip-sheet" role="list" aria-label=t.slips>{slips}</ul> })
    }
}

fn slip(plan: &Conference, address: &str, drawn: &Drawn) -> AnyView {
    let t = &i18n::desk().preparing;
    let (name, unit) = who(plan, &drawn.person, None);
    let link = format!("{address}#/slip/{}", drawn.code.as_str());
    let code =
        Code::parse(&drawn.code).map_or_else(|_| String::new(), |code| code.print().to_string());
    let picture = qr(&link, &code).map(|el| view! { <span class="slip-code"><Embed el /></span> });
    view! {
        <li class="slip">
            <div class="slip-text">
                <p class="slip-title">{t.slip} " \u{b7} " {plan.bloc.short_name.clone()} " " {plan.year}</p>
                <p class="slip-name">{name}</p>
                <p class="slip-unit">{unit}</p>
                <p class="slip-how">{t.slip_how}</p>
                <p class="slip-address">{address.to_owned()}</p>
                <p class="slip-letters">{code.clone()}</p>
                <p class="slip-how">{t.slip_secret}</p>
            </div>
            {picture}
        </li>
    }
    .into_any()
}
