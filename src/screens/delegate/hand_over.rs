//! Handing over: three ways out, always visible, and the state of it.

use khoithidua_core::draft::Stage;
use leptos::prelude::*;

use crate::i18n::{self, explain};
use crate::route::Route;
use crate::state::session::{FinalFile, use_session};
use crate::state::{exchange, page};
use crate::ui::dialog::Confirm;
use crate::ui::field::TextArea;
use crate::ui::notice::{Notice, Tone};

/// What came of the last tap.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Said {
    Nothing,
    Good(String),
    Bad(String),
    CopyByHand,
}

/// Handing over.
#[component]
pub fn HandOver() -> impl IntoView {
    let (t, session) = (i18n::delegate(), use_session());
    let stage = session.slice(|d| d.stage.clone());
    let revision = session.slice(khoithidua_core::draft::Draft::revision);
    let content = move || match stage.get() {
        Some(Stage::Finalised { at, handed_over }) => {
            let text = (t.hand_revision)(revision.get().unwrap_or(1), &at.display());
            view! {
                <p>{text}</p>
                <Stamp handed_over />
                {move || session.file().get().map(|file| view! { <Exits file /> })}
                <Again />
            }
            .into_any()
        }
        _ => view! {
            <p>
                <a class="button button-primary button-wide" href=Route::Review.href()>
                    {t.review_and_finish}
                </a>
            </p>
        }
        .into_any(),
    };
    view! {
        <h1 tabindex="-1">{t.hand_title}</h1>
        {content}
    }
}

#[component]
fn Stamp(handed_over: bool) -> impl IntoView {
    let (t, session) = (i18n::delegate(), use_session());
    let set = move |done: bool| {
        session.edit(|draft| draft.set_handed_over(done));
    };
    if handed_over {
        view! {
            <p class="stamp stamp-good" role="status">{t.handed_over}</p>
            <p>{t.hand_done_note}</p>
            <button type="button" class="button button-quiet" on:click=move |_| set(false)>
                {t.hand_undo}
            </button>
        }
        .into_any()
    } else {
        view! {
            <p class="stamp" role="status">{t.not_handed_over}</p>
            <p>{t.hand_text}</p>
        }
        .into_any()
    }
}

/// The three ways out. The share sheet's file is made before the tap: the permission lasts seconds.
#[component]
fn Exits(file: FinalFile) -> impl IntoView {
    let (t, session) = (i18n::delegate(), use_session());
    let said = RwSignal::new(Said::Nothing);
    let shareable = StoredValue::new_local(exchange::shareable(&file.stem, &file.text));
    let can_share = shareable.with_value(Option::is_some);
    let file = StoredValue::new(file);
    let share = move |_| {
        page::run(async move {
            let Some(ready) = shareable.try_with_value(Clone::clone).flatten() else {
                return;
            };
            match ready.share().await {
                Ok(()) => said.set(Said::Good(t.hand_shared.to_owned())),
                Err(error) => said.set(failure(&explain::browser_error(&error))),
            }
        });
    };
    let save = move |_| {
        let done = file.with_value(|f| exchange::save(&f.stem, &f.text));
        said.set(match done {
            Ok(name) => Said::Good((t.hand_saved)(&name)),
            Err(error) => Said::Bad(explain::browser_error(&error)),
        });
    };
    let copy = move |_| {
        page::run(async move {
            let copied = exchange::copy(&file.with_value(|f| f.text.clone())).await;
            said.set(match copied {
                Ok(()) => Said::Good(t.hand_copied.to_owned()),
                Err(_) => Said::CopyByHand,
            });
        });
    };
    let handed = session.slice(|d| {
        matches!(
            d.stage,
            Stage::Finalised {
                handed_over: true,
                ..
            }
        )
    });
    view! {
        <section class="exit-list">
            {if can_share {
                view! {
                    <button type="button" class="button button-primary button-wide" on:click=share>
                        {t.hand_share}
                    </button>
                }
                    .into_any()
            } else {
                view! { <p class="muted small">{t.hand_no_share}</p> }.into_any()
            }}
            <button
                type="button"
                class="button button-wide"
                class:button-primary=!can_share
                on:click=save
            >
                {t.hand_save}
            </button>
            <button type="button" class="button button-wide" on:click=copy>
                {t.hand_copy}
            </button>
            {move || answer(said.get(), file)}
            {move || {
                (handed.get() != Some(true))
                    .then(|| {
                        view! {
                            <button
                                type="button"
                                class="button button-wide"
                                on:click=move |_| {
                                    session.edit(|draft| draft.set_handed_over(true));
                                }
                            >
                                "\u{2713} "
                                {t.hand_done}
                            </button>
                        }
                    })
            }}
        </section>
    }
}

fn failure(text: &str) -> Said {
    if text.is_empty() {
        Said::Nothing
    } else {
        Said::Bad(text.to_owned())
    }
}

fn answer(said: Said, file: StoredValue<FinalFile>) -> Option<AnyView> {
    let t = i18n::delegate();
    match said {
        Said::Nothing => None,
        Said::Good(text) => Some(view! { <Notice tone=Tone::Success>{text}</Notice> }.into_any()),
        Said::Bad(text) => Some(view! { <Notice tone=Tone::Danger>{text}</Notice> }.into_any()),
        Said::CopyByHand => {
            let text = file.with_value(|f| f.text.clone());
            Some(
                view! {
                    <TextArea
                        id="copy-by-hand"
                        label=t.hand_copy
                        hint=t.hand_copy_by_hand
                        value=Signal::stored(text)
                        on_input=|_| ()
                    />
                }
                .into_any(),
            )
        }
    }
}

/// A change after finalising makes a new revision.
#[component]
fn Again() -> impl IntoView {
    let (t, session) = (i18n::delegate(), use_session());
    let asking = RwSignal::new(false);
    let reopen = move || {
        session.edit(khoithidua_core::draft::Draft::reopen);
        Route::Home.go();
    };
    view! {
        <p>
            <button
                type="button"
                class="button button-quiet"
                prop:disabled=move || !session.status.writer.get()
                on:click=move |_| asking.set(true)
            >
                {t.hand_again}
            </button>
        </p>
        <Confirm
            open=asking
            title=t.hand_again
            yes=t.hand_again_yes
            no=i18n::common().cancel
            on_yes=reopen
        >
            <p>{t.hand_again_text}</p>
        </Confirm>
    }
}
