//! The receipt for a file as a code, beside what the desk says of it: made anew when that changes.

use khoithidua_core::hash::Hash;
use leptos::prelude::*;

use super::no_receipt;
use crate::dom::view::Embed;
use crate::i18n;
use crate::screens::desk::collect::line;
use crate::screens::shared::light::player::still;
use crate::state::desk::receipts::{NoReceipt, SignedReceipt};
use crate::state::desk::use_desk;
use crate::state::page;

/// The code, as soon as it is signed. Why there is none is said elsewhere.
#[component]
pub fn ReceiptCode(
    /// The file, by the hash of its bytes.
    raw: Hash,
) -> impl IntoView {
    let (t, desk) = (i18n::collect(), use_desk());
    let given = RwSignal::new(None::<Result<SignedReceipt, NoReceipt>>);
    let verdict = Memo::new(move |_| line(raw).verdict);
    Effect::new(move |_| {
        // Read, not only tracked: what nobody has read does not know what it depends on.
        let _ = verdict.get();
        // Nobody is to scan what no longer holds.
        given.set(None);
        page::run(async move {
            let signed = desk.receipt_for(raw).await;
            // The card may be gone by then.
            let _ = given.try_set(Some(signed));
        });
    });
    move || match given.get()? {
        Ok(signed) => Some(
            view! {
                <section class="collect-receipt" aria-label=t.receipt>
                    <Embed el=still(&signed.file) />
                    <p class="small">{t.receipt_hint}</p>
                </section>
            }
            .into_any(),
        ),
        Err(error) => Some(view! { <p class="muted">{no_receipt(&error)}</p> }.into_any()),
    }
}
