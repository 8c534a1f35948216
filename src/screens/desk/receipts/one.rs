//! One receipt: what it says, and the ways to the phone that waits for it, first of all its code.

use khoithidua_core::hash::Hash;
use leptos::prelude::*;

use super::super::words::desk_error;
use crate::dom::view::Embed;
use crate::i18n;
use crate::screens::desk::widgets::Notice;
use crate::screens::shared::exits::Exits;
use crate::screens::shared::light::player::still;
use crate::state::desk::receipts::{NoReceipt, SignedReceipt};
use crate::state::desk::use_desk;
use crate::state::page;
use crate::ui::notice::Tone;

/// The receipt for a file. It is signed when it is shown, and anew when the file's state changes.
fn signed(raw: Hash) -> Memo<Option<Result<SignedReceipt, NoReceipt>>> {
    let desk = use_desk();
    let signed = RwSignal::new(None::<Result<SignedReceipt, NoReceipt>>);
    Effect::new(move |_| {
        desk.state().track();
        // Nobody is to scan what no longer holds.
        signed.set(None);
        page::run(async move {
            let made = desk.receipt_for(raw).await;
            // The screen may be gone by then.
            let _ = signed.try_set(Some(made));
        });
    });
    // The same receipt is the same code: it is not drawn again.
    Memo::new(move |_| signed.get())
}

/// The receipt for a file in full.
#[component]
pub fn OneReceipt(
    /// The file, by the hash of its bytes.
    raw: Hash,
) -> impl IntoView {
    let (t, signed) = (i18n::desks(), signed(raw));
    move || match signed.get() {
        None => view! { <p class="muted" role="status">{t.making}</p> }.into_any(),
        Some(Ok(signed)) => receipt(signed),
        Some(Err(error)) => {
            let text = no_receipt(&error);
            view! { <Notice tone=Tone::Warning>{text}</Notice> }.into_any()
        }
    }
}

/// Nothing but its code, beside what the desk says of the file.
#[component]
pub fn ReceiptCode(
    /// The file, by the hash of its bytes.
    raw: Hash,
) -> impl IntoView {
    let signed = signed(raw);
    move || match signed.get()? {
        Ok(signed) => Some(code(&signed)),
        Err(error) => Some(view! { <p class="muted">{no_receipt(&error)}</p> }.into_any()),
    }
}

fn code(signed: &SignedReceipt) -> AnyView {
    let t = i18n::collect();
    view! {
        <section class="collect-receipt" aria-labelledby="receipt">
            <h3 id="receipt">{t.receipt}</h3>
            <Embed el=still(&signed.file) />
            <p class="small">{t.receipt_hint}</p>
        </section>
    }
    .into_any()
}

fn receipt(signed: SignedReceipt) -> AnyView {
    let (t, receipt) = (i18n::desks(), signed.receipt.clone());
    let [verdict, _] = (i18n::receipt().verdict)(receipt.verdict);
    let code = code(&signed);
    view! {
        <div class="receipt stack-small">
            {code}
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
