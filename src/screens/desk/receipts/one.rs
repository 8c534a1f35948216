//! One receipt: what it says, and the ways to the phone that waits for it.

use khoithidua_core::hash::Hash;
use leptos::prelude::*;

use super::super::words::desk_error;
use super::code::ReceiptCode;
use crate::i18n;
use crate::screens::desk::widgets::Notice;
use crate::screens::shared::exits::Exits;
use crate::state::desk::receipts::{NoReceipt, SignedReceipt};
use crate::state::desk::use_desk;
use crate::state::page;
use crate::ui::notice::Tone;

/// The receipt for a file. It is signed when it is shown, and anew when the file's state changes.
#[component]
pub fn OneReceipt(
    /// The file, by the hash of its bytes.
    raw: Hash,
) -> impl IntoView {
    let (t, desk) = (i18n::desks(), use_desk());
    let signed = RwSignal::new(None::<Result<SignedReceipt, NoReceipt>>);
    Effect::new(move |_| {
        desk.state().track();
        page::run(async move {
            let made = desk.receipt_for(raw).await;
            // The screen may be gone by then.
            let _ = signed.try_set(Some(made));
        });
    });
    let shown = Memo::new(move |_| signed.get());
    let content = move || match shown.get() {
        None => view! { <p class="muted" role="status">{t.making}</p> }.into_any(),
        Some(Ok(signed)) => receipt(signed),
        Some(Err(error)) => {
            let text = no_receipt(&error);
            view! { <Notice tone=Tone::Warning>{text}</Notice> }.into_any()
        }
    };
    let is_there = move || shown.with(|s| matches!(s, Some(Ok(_))));
    let is_there = Memo::new(move |_| is_there());
    view! {
        {move || {
            is_there.get().then(|| view! { <div class="receipt-card"><ReceiptCode raw /></div> })
        }}
        {content}
    }
}

fn receipt(signed: SignedReceipt) -> AnyView {
    let (t, receipt) = (i18n::desks(), signed.receipt);
    let [verdict, _] = (i18n::receipt().verdict)(receipt.verdict);
    view! {
        <div class="receipt stack-small">
            <p><strong>{verdict}</strong></p>
            <p class="muted">{(t.got)(receipt.revision, &receipt.at.display())}</p>
            <p class="muted">{(t.code)(&receipt.desk.spoken())}</p>
            <Exits
                file=signed.file
                id="receipt-copy"
                of=t.receipts
                copied=t.copied
                primary=false
                on_out=|| ()
            />
        </div>
    }
    .into_any()
}

/// Why there is no receipt, and what to do.
pub fn no_receipt(error: &NoReceipt) -> String {
    let t = i18n::desks();
    match error {
        NoReceipt::Nameless => t.nameless.to_owned(),
        NoReceipt::OtherDesk(code) => (t.other_desk)(code),
        NoReceipt::Desk(error) => desk_error(error),
    }
}
