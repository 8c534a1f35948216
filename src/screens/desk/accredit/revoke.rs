//! Revoking a key: a lost phone, a stranger's file, a copied ballot. With a reason, after a question.
#![expect(
    clippy::needless_pass_by_value,
    reason = "a component owns its properties"
)]

use khoithidua_core::identity::PublicKey;
use khoithidua_core::ids::PersonId;
use leptos::prelude::*;

use crate::i18n;
use crate::screens::desk::reason::Reason;
use crate::screens::desk::widgets::{Confirm, Notice};
use crate::screens::desk::words::desk_error;
use crate::state::desk::acts::DeskError;
use crate::state::desk::use_desk;
use crate::state::page;
use crate::ui::notice::Tone;

/// The reason, the usual ones a tap away, and the button.
#[component]
pub fn Revoke(person: PersonId, key: PublicKey, name: String) -> impl IntoView {
    let (t, desk) = (i18n::desk(), use_desk());
    let words = &t.accrediting;
    let (reason, asking) = (RwSignal::new(String::new()), RwSignal::new(false));
    let failure = RwSignal::new(None::<DeskError>);
    let field = format!("revoke-{person}-{}", key.spoken().replace(' ', "-"));
    let person = StoredValue::new(person);
    let revoke = move || {
        page::run(async move {
            let done = desk.revoke(person.get_value(), key, reason.get_untracked());
            // What was revoked is gone from the screen by then.
            let _ = failure.try_set(done.await.err());
        });
    };
    view! {
        <div class="stack revoke">
            <p>{words.revoke_text}</p>
            {move || {
                failure
                    .get()
                    .map(|error| view! { <Notice tone=Tone::Danger>{desk_error(&error)}</Notice> })
            }}
            <Reason id=field reason usual=&words.revoke_whys />
            <button
                type="button"
                class="button"
                prop:disabled=move || {
                    reason.with(|r| r.trim().is_empty()) || !desk.can_write() || desk.is_closed()
                }
                on:click=move |_| asking.set(true)
            >
                {words.revoke_button}
            </button>
            <Confirm
                open=asking
                title=(words.revoke_question)(&name)
                yes=words.revoke
                no=i18n::common().cancel
                on_yes=revoke
            >
                <p>{words.revoke_text}</p>
                <p><strong>{move || reason.get()}</strong></p>
            </Confirm>
        </div>
    }
}
