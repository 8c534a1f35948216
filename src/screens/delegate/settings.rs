//! Settings of the device, other files, moving to another phone, about.

use leptos::prelude::*;

use crate::i18n::{self, explain};
use crate::screens::shared::device_settings::DeviceSettings;
use crate::screens::shared::explain::open_error;
use crate::state::opening::OpenError;
use crate::state::session::{use_here, use_session};
use crate::state::{exchange, page};
use crate::ui::dialog::Confirm;
use crate::ui::field::TextArea;
use crate::ui::notice::{Notice, Tone};

/// Largest file that is read into memory to say what it is.
const LARGEST: usize = 32 << 20;

/// Settings.
#[component]
pub fn Settings() -> impl IntoView {
    let (t, common, session, here) = (i18n::delegate(), i18n::common(), use_session(), use_here());
    let code = here.fingerprint.spoken(2);
    let draft_saved = RwSignal::new(None::<String>);
    let save_draft = move |_| {
        let Some(file) = session.draft_file() else {
            return;
        };
        draft_saved.set(Some(match exchange::save(&file.stem, &file.text) {
            Ok(name) => (t.hand_saved)(&name),
            Err(error) => explain::browser_error(&error),
        }));
    };
    let has_draft = session.slice(|_| true);
    view! {
        <h1 tabindex="-1">{common.settings}</h1>
        <section class="card stack">
            <DeviceSettings />
        </section>
        {move || {
            has_draft
                .get()
                .map(|_| {
                    view! {
                        <section class="card">
                            <h2>{t.move_phone}</h2>
                            <p>{t.move_phone_text}</p>
                            <button type="button" class="button" on:click=save_draft>
                                {t.move_phone_save}
                            </button>
                            {move || draft_saved.get().map(|text| view! { <p role="status">{text}</p> })}
                        </section>
                    }
                })
        }}
        <section class="card">
            <h2>{t.open_other}</h2>
            <p>{t.open_other_text}</p>
            <OpenFile />
        </section>
        <section class="card">
            <h2>{t.about}</h2>
            <p>{t.about_text}</p>
            <p>{common.fingerprint} ": " <strong>{code}</strong></p>
            <p class="muted small">{common.build} " " {page::build()}</p>
            <p>
                <a href="#/desk">{t.desk_link}</a>
            </p>
        </section>
    }
}

/// Opening a file: picked, or pasted.
#[component]
pub fn OpenFile() -> impl IntoView {
    let (t, session) = (i18n::common(), use_session());
    let (pasted, failure) = (RwSignal::new(String::new()), RwSignal::new(None::<String>));
    let waiting = StoredValue::new(Vec::<u8>::new());
    let asking = RwSignal::new(false);
    let open = move |bytes: Vec<u8>, replace: bool| {
        page::run(async move {
            failure.set(None);
            match session.open_bytes(bytes.clone(), replace).await {
                Ok(()) => pasted.set(String::new()),
                Err(OpenError::DraftInTheWay) => {
                    waiting.set_value(bytes);
                    asking.set(true);
                }
                Err(error) => failure.set(Some(open_error(&error))),
            }
        });
    };
    let picked = move |event: leptos::ev::Event| {
        let Some(file) = exchange::picked_by(&event).into_iter().next() else {
            return;
        };
        page::run(async move {
            match read(&file).await {
                Ok(bytes) => open(bytes, false),
                Err(text) => failure.set(Some(text)),
            }
        });
    };
    view! {
        <div class="stack">
            <label class="button button-primary button-wide file-button">
                {t.choose_file}
                <input type="file" on:change=picked />
            </label>
            <TextArea
                id="paste"
                label=t.paste_label
                hint=t.paste_hint
                rows=3
                value=pasted
                on_input=move |text| pasted.set(text)
            />
            <button
                type="button"
                class="button button-wide"
                prop:disabled=move || pasted.with(|p| p.trim().is_empty())
                on:click=move |_| open(pasted.get_untracked().into_bytes(), false)
            >
                {t.paste_open}
            </button>
            {move || failure.get().map(|text| view! { <Notice tone=Tone::Danger>{text}</Notice> })}
        </div>
        <Replace asking on_yes=move || open(waiting.get_value(), true) />
    }
}

async fn read(file: &exchange::Picked) -> Result<Vec<u8>, String> {
    match file.bytes(LARGEST).await {
        Ok(Some(bytes)) => Ok(bytes),
        Ok(None) => {
            let error = khoithidua_core::format::ReadError::TooLarge {
                size: file.size(),
                limit: LARGEST,
            };
            Err(explain::read_error(&error))
        }
        Err(error) => Err(explain::browser_error(&error)),
    }
}

/// Asks before a draft takes the place of another.
#[component]
fn Replace(asking: RwSignal<bool>, on_yes: impl Fn() + Copy + Send + 'static) -> impl IntoView {
    let t = i18n::delegate();
    view! {
        <Confirm
            open=asking
            title=t.open_other
            yes=t.replace_draft
            no=i18n::common().cancel
            on_yes
        >
            <p>{t.draft_in_the_way}</p>
        </Confirm>
    }
}
