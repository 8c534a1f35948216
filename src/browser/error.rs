//! What can go wrong at the border to the browser.

use wasm_bindgen::{JsCast, JsValue};

/// A failure of a browser service. Put into words by `i18n::explain`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BrowserError {
    /// There is no such service here (private mode, old browser, plain http).
    Missing,
    /// The person or the browser said no.
    Denied,
    /// No room left on the device.
    Full,
    /// The connection to the database is gone and could not be opened again.
    Closed,
    /// What was written is not what is read back.
    NotKept,
    /// The person changed their mind; nothing is wrong.
    Cancelled,
    /// A file or address that cannot be read.
    Unreadable,
    /// The program for heavy work cannot be loaded (no network and no copy yet, old browser).
    NoWorker,
    /// The program for heavy work ended in the middle, with these words.
    WorkerStopped(String),
    /// The browser has no random numbers fit for secrets.
    NoRandom,
    /// Anything else, in the browser's own words.
    Other(String),
}

/// Why there is no picture. Put into words by `i18n::light`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CameraError {
    /// The page came over plain http: browsers give no camera there.
    Insecure,
    /// This browser has no camera for pages (a program's own window, an old browser).
    Unsupported,
    /// The person or the system said no.
    NotAllowed,
    /// There is none.
    NoCamera,
    /// Another program has it, or it does not start.
    Busy,
    /// It was taken away in the middle.
    Lost,
}

impl CameraError {
    /// Whether asking again may help without anybody doing anything on this page.
    pub fn passes(self) -> bool {
        matches!(self, Self::NoCamera | Self::Busy | Self::Lost)
    }

    pub(super) fn of(value: &JsValue) -> Self {
        let name = value
            .dyn_ref::<web_sys::DomException>()
            .map(web_sys::DomException::name);
        match name.as_deref() {
            Some("NotAllowedError" | "SecurityError" | "PermissionDeniedError") => Self::NotAllowed,
            Some("NotFoundError" | "OverconstrainedError" | "DevicesNotFoundError") => {
                Self::NoCamera
            }
            Some("NotReadableError" | "AbortError" | "TrackStartError") => Self::Busy,
            _ => Self::Unsupported,
        }
    }
}

impl From<JsValue> for BrowserError {
    fn from(value: JsValue) -> Self {
        let name = value
            .dyn_ref::<web_sys::DomException>()
            .map_or_else(|| describe(&value), web_sys::DomException::name);
        match name.as_str() {
            "QuotaExceededError" => Self::Full,
            "InvalidStateError" | "AbortError" => Self::Closed,
            "NotAllowedError" | "SecurityError" => Self::Denied,
            "NotFoundError" | "NotSupportedError" => Self::Missing,
            _ => Self::Other(describe(&value)),
        }
    }
}

impl From<idb::Error> for BrowserError {
    fn from(error: idb::Error) -> Self {
        use idb::Error as E;
        match error {
            E::IndexedDbNotFound(_) => Self::Missing,
            E::DomException(exception) => JsValue::from(exception).into(),
            E::AddFailed(value)
            | E::DeleteFailed(value)
            | E::GetAllFailed(value)
            | E::GetAllKeysFailed(value)
            | E::GetFailed(value)
            | E::IndexedDbOpenFailed(value)
            | E::ObjectStoreCreateFailed(value)
            | E::ObjectStoreNotFound(value)
            | E::TransactionAbortError(value)
            | E::TransactionCommitError(value)
            | E::TransactionOpenFailed(value)
            | E::UpdateFailed(value) => value.into(),
            _ => Self::Other("IndexedDB".to_owned()),
        }
    }
}

fn describe(value: &JsValue) -> String {
    match value.dyn_ref::<js_sys::Error>() {
        Some(error) => String::from(error.message()),
        None => value.as_string().unwrap_or_else(|| format!("{value:?}")),
    }
}
