//! Files in and out: picked, dropped, saved, shared, fetched from beside the app.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, FileList, FilePropertyBag, HtmlAnchorElement};

use super::device::method;
use super::error::BrowserError;
use super::timer;

/// A file that a person picked or dropped. Its content is read when asked for.
#[derive(Clone)]
pub struct Picked {
    file: File,
}

impl Picked {
    pub(super) fn of(file: File) -> Self {
        Self { file }
    }

    /// Its name. Means nothing to the program.
    pub fn name(&self) -> String {
        self.file.name()
    }

    /// Its size in bytes.
    pub fn size(&self) -> usize {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a file size"
        )]
        let size = self.file.size() as usize;
        size
    }

    /// Its bytes, if there are not more than `limit`: nobody's phone reads 100 MB to say no.
    ///
    /// # Errors
    /// [`BrowserError::Unreadable`] when the file is gone or is a folder.
    pub async fn bytes(&self, limit: usize) -> Result<Option<Vec<u8>>, BrowserError> {
        if self.size() > limit {
            return Ok(None);
        }
        let buffer = JsFuture::from(self.file.array_buffer())
            .await
            .map_err(|_| BrowserError::Unreadable)?;
        Ok(Some(Uint8Array::new(&buffer).to_vec()))
    }
}

/// The files of an `<input type=file>` or of a drop.
pub fn picked(list: Option<FileList>) -> Vec<Picked> {
    let Some(list) = list else { return Vec::new() };
    (0..list.length())
        .filter_map(|i| list.get(i))
        .map(|file| Picked { file })
        .collect()
}

/// The files of the `<input type=file>` that an event came from; the input is emptied, so that the same
/// file can be picked again.
pub fn picked_by(event: &web_sys::Event) -> Vec<Picked> {
    let input = event
        .target()
        .and_then(|t| t.dyn_into::<web_sys::HtmlInputElement>().ok());
    let Some(input) = input else {
        return Vec::new();
    };
    let files = picked(input.files());
    input.set_value("");
    files
}

/// The files of a drop.
pub fn dropped(event: &web_sys::DragEvent) -> Vec<Picked> {
    picked(event.data_transfer().and_then(|t| t.files()))
}

/// Saves a text as a file by way of the browser's downloads.
///
/// # Errors
/// When the browser offers no way.
pub fn save(name: &str, text: &str) -> Result<(), BrowserError> {
    let parts = Array::of1(&JsValue::from_str(text));
    let options = BlobPropertyBag::new();
    options.set_type("application/json");
    save_blob(
        name,
        &Blob::new_with_str_sequence_and_options(&parts, &options)?,
    )
}

/// Saves bytes as a file of this media type by way of the browser's downloads.
///
/// # Errors
/// When the browser offers no way.
pub fn save_bytes(name: &str, bytes: &[u8], kind: &str) -> Result<(), BrowserError> {
    let parts = Array::of1(&Uint8Array::from(bytes));
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    save_blob(
        name,
        &Blob::new_with_u8_array_sequence_and_options(&parts, &options)?,
    )
}

fn save_blob(name: &str, blob: &Blob) -> Result<(), BrowserError> {
    let url = web_sys::Url::create_object_url_with_blob(blob)?;
    let document = web_sys::window()
        .and_then(|w| w.document())
        .ok_or(BrowserError::Missing)?;
    let anchor: HtmlAnchorElement = document
        .create_element("a")?
        .dyn_into()
        .map_err(|_| BrowserError::Missing)?;
    anchor.set_href(&url);
    anchor.set_download(name);
    anchor.click();
    // The download has begun by then; some browsers read the address late.
    timer::after(60_000, move || {
        let _ = web_sys::Url::revoke_object_url(&url);
    });
    Ok(())
}

/// What the share sheet of this device takes, tried with the very file.
#[derive(Clone)]
pub struct Shareable {
    data: web_sys::ShareData,
}

/// Prepares a text for the share sheet: as `.json`, and as `.txt`, which more systems take. Some say that they take a form and
/// then do not; so all forms come back, and none where files cannot be shared. Do this before the tap: permission to share
/// lasts seconds.
pub fn shareable(stem: &str, text: &str) -> Vec<Shareable> {
    let forms = [("json", "application/json"), ("txt", "text/plain")].into_iter();
    forms
        .filter_map(|(ending, kind)| share_form(&format!("{stem}.{ending}"), kind, text))
        .collect()
}

fn share_form(name: &str, kind: &str, text: &str) -> Option<Shareable> {
    let navigator = web_sys::window()?.navigator();
    let can_share = method(&navigator, "canShare")?;
    method(&navigator, "share")?;
    let options = FilePropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&JsValue::from_str(text));
    let file = File::new_with_str_sequence_and_options(&parts, name, &options).ok()?;
    let data = web_sys::ShareData::new();
    data.set_files(&Array::of1(&file));
    let can = can_share.call1(&navigator, &data).ok()?.as_bool()?;
    can.then_some(Shareable { data })
}

impl Shareable {
    /// Opens the share sheet.
    ///
    /// # Errors
    /// [`BrowserError::Cancelled`] when the person closes it, [`BrowserError::Denied`] when the tap was
    /// too long ago.
    pub async fn share(&self) -> Result<(), BrowserError> {
        let navigator = web_sys::window().ok_or(BrowserError::Missing)?.navigator();
        match JsFuture::from(navigator.share_with_data(&self.data)).await {
            Ok(_) => Ok(()),
            Err(error) => {
                let name = error
                    .dyn_ref::<web_sys::DomException>()
                    .map(web_sys::DomException::name);
                match name.as_deref() {
                    Some("AbortError") => Err(BrowserError::Cancelled),
                    _ => Err(error.into()),
                }
            }
        }
    }
}

/// Fetches a file that lies beside the app. `None` when there is none.
///
/// # Errors
/// When neither network nor cache has an answer.
pub async fn beside(name: &str) -> Result<Option<Vec<u8>>, BrowserError> {
    let window = web_sys::window().ok_or(BrowserError::Missing)?;
    let answer: web_sys::Response = JsFuture::from(window.fetch_with_str(name))
        .await
        .map_err(|_| BrowserError::Unreadable)?
        .unchecked_into();
    if !answer.ok() {
        return Ok(None);
    }
    let buffer = JsFuture::from(answer.array_buffer()?).await?;
    Ok(Some(Uint8Array::new(&buffer).to_vec()))
}
