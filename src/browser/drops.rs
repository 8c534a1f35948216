//! What is dropped on the page: files, and folders with all that is in them.

use js_sys::{Array, Promise};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    File, FileSystemDirectoryEntry, FileSystemDirectoryReader, FileSystemEntry, FileSystemFileEntry,
};

use super::error::BrowserError;
use super::files::{self, Picked};

/// Most files taken from one drop: nobody's conference has more, but somebody's whole disk has.
pub const MOST: usize = 20_000;

/// What was dropped, remembered at once: the event forgets it when its handler returns.
pub struct Dropped {
    plain: Vec<Picked>,
    entries: Vec<FileSystemEntry>,
}

/// Remembers what an event brings.
pub fn of(event: &web_sys::DragEvent) -> Dropped {
    let mut entries = Vec::new();
    if let Some(items) = event.data_transfer().map(|t| t.items()) {
        for i in 0..items.length() {
            if let Some(item) = items.get(i)
                && let Ok(Some(entry)) = item.webkit_get_as_entry()
            {
                entries.push(entry);
            }
        }
    }
    let plain = if entries.is_empty() {
        files::dropped(event)
    } else {
        Vec::new()
    };
    Dropped { plain, entries }
}

impl Dropped {
    /// The files, those in folders too; hidden ones are left out. What cannot be listed is skipped.
    pub async fn files(self) -> Vec<Picked> {
        let (mut found, mut open) = (self.plain, self.entries);
        open.reverse();
        while let Some(entry) = open.pop() {
            if found.len() >= MOST {
                break;
            }
            if entry.name().starts_with('.') {
                continue;
            }
            if entry.is_directory() {
                let inside = list(entry.unchecked_into()).await.unwrap_or_default();
                open.extend(inside.into_iter().rev());
            } else if let Ok(file) = file_of(entry.unchecked_into()).await {
                found.push(Picked::of(file));
            }
        }
        found
    }
}

async fn file_of(entry: FileSystemFileEntry) -> Result<File, BrowserError> {
    let promise = Promise::new(&mut |resolve, reject| {
        entry.file_with_callback_and_callback(&resolve, &reject);
    });
    Ok(JsFuture::from(promise).await?.unchecked_into())
}

/// A folder's entries; the browser hands them out in portions.
async fn list(folder: FileSystemDirectoryEntry) -> Result<Vec<FileSystemEntry>, BrowserError> {
    let reader = folder.create_reader();
    let mut all = Vec::new();
    loop {
        let portion = portion(&reader).await?;
        if portion.length() == 0 || all.len() >= MOST {
            return Ok(all);
        }
        all.extend(
            portion
                .iter()
                .map(JsCast::unchecked_into::<FileSystemEntry>),
        );
    }
}

async fn portion(reader: &FileSystemDirectoryReader) -> Result<Array, BrowserError> {
    let promise = Promise::new(&mut |resolve, reject| {
        // A reader that is gone calls neither; the failure is thrown instead.
        if let Err(error) = reader.read_entries_with_callback_and_callback(&resolve, &reject) {
            let _ = reject.call1(&error, &error);
        }
    });
    Ok(JsFuture::from(promise).await?.unchecked_into())
}

/// Whether files are being dragged: what is put in order on a page is dragged too, and is no file.
pub fn carries_files(event: &web_sys::DragEvent) -> bool {
    let types = event.data_transfer().map(|transfer| transfer.types());
    types.is_some_and(|types| types.includes(&"Files".into(), 0))
}

/// Says that something of the page itself is being dragged: some browsers begin only then.
pub fn begin_move(event: &web_sys::DragEvent) {
    if let Some(transfer) = event.data_transfer() {
        transfer.set_effect_allowed("move");
        // Where it cannot be set, other browsers than those that need it are at work.
        let _ = transfer.set_data("text/plain", "");
    }
}
