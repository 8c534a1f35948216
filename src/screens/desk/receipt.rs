//! The receipt for a file as a code, beside what the desk says of it: made anew when that changes.

use khoithidua_core::hash::Hash;
use leptos::prelude::*;

use super::collect::line;
use crate::dom::view::Embed;
use crate::i18n;
use crate::screens::desk::words::desk_error;
use crate::screens::shared::exits::Exits;
use crate::screens::shared::light::player::still;
use crate::state::desk::receipts::{NoReceipt, SignedReceipt};
use crate::state::desk::use_desk;
use crate::state::page;

/// The code, as soon as it is signed.
#[component]
pub fn ReceiptCode(
    /// The file, by the hash of its bytes.
    raw: Hash,
    /// Whether it can be had as a file too.
    #[prop(optional)]
    as_file: bool,
) -> impl IntoView {
    let (t, desk) = (i18n::collect(), use_desk());
    let given = RwSignal::new(None::<Result<SignedReceipt, NoReceipt>>);
    let verdict = Memo::new(move |_| line(raw).verdict);
    Effect::new(move |_| {
        verdict.track();
        // Nobody is to scan what no longer holds.
        given.set(None);
        page::run(async move {
            let signed = desk.receipt_for(raw).await;
            // The card may be gone by then.
            let _ = given.try_set(Some(signed));
        });
    });
    // The same receipt is the same code: it is not drawn again.
    let shown = Memo::new(move |_| given.get());
    move || {
        match shown.get()? {
        Ok(signed) => Some(
            view! {
                <section class="collect-receipt" aria-labelledby="receipt">
                    <h3 id="receipt">{t.receipt}</h3>
                    <Embed el=still(&signed.file) />
                    <p class="small">{t.receipt_hint}</p>
                    {as_file.then(|| {
                        let primary = Signal::stored(false);
                        view! {
                            <Exits file=signed.file.clone() id="receipt" of="" primary on_out=|| () />
                        }
                    })}
                </section>
            }
            .into_any(),
        ),
        Err(error) => Some(view! { <p class="muted">{no_receipt(&error)}</p> }.into_any()),
    }
    }
}

/// Why there is none, and what to do.
pub fn no_receipt(error: &NoReceipt) -> String {
    let t = i18n::collect();
    match error {
        NoReceipt::Nameless => t.no_receipt.to_owned(),
        NoReceipt::OtherDesk(code) => (t.other_desk)(code),
        NoReceipt::Desk(error) => desk_error(error),
    }
}
