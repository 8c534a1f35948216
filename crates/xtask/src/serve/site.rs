//! The files of a website as answers to requests, compressed once and kept in memory.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use anyhow::{Result, ensure};

use crate::hash;
use crate::packed::Store;

/// What goes back to the client.
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(&'static str, String)>,
    pub body: Arc<Vec<u8>>,
}

impl Answer {
    pub fn plain(status: u16, text: &str) -> Self {
        Self {
            status,
            headers: vec![("Content-Type", "text/plain; charset=utf-8".to_owned())],
            body: Arc::new(text.as_bytes().to_vec()),
        }
    }
}

/// A folder of files under one or more prefixes.
pub struct Site {
    folder: PathBuf,
    prefixes: Vec<String>,
    packed: Store,
    held: Mutex<HashMap<PathBuf, Arc<File>>>,
}

struct File {
    changed: Option<SystemTime>,
    length: u64,
    tag: String,
    plain: Arc<Vec<u8>>,
    brotli: Option<Arc<Vec<u8>>>,
}

impl Site {
    pub fn open(folder: &Path, prefixes: &[String], packed: Store) -> Result<Self> {
        ensure!(
            folder.join("index.html").is_file(),
            "{} has no index.html: run `cargo xtask build` first",
            folder.display()
        );
        for prefix in prefixes {
            ensure!(
                prefix.starts_with('/') && prefix.ends_with('/'),
                "a prefix begins and ends with /, unlike `{prefix}`"
            );
        }
        let mut prefixes = prefixes.to_vec();
        if prefixes.is_empty() {
            prefixes.push("/".to_owned());
        }
        // The longest first: `/x/y/` is not the folder `y` of `/x/`.
        prefixes.sort_by_key(|prefix| std::cmp::Reverse(prefix.len()));
        Ok(Self {
            folder: folder.canonicalize()?,
            prefixes,
            packed,
            held: Mutex::default(),
        })
    }

    /// The prefix to show to people.
    pub fn first_prefix(&self) -> &str {
        self.prefixes.last().map_or("/", String::as_str)
    }

    /// The answer to a GET of this address.
    pub fn answer(&self, url: &str, accept_encoding: &str, known_tag: &str) -> Answer {
        let path = url.split(['?', '#']).next().unwrap_or(url);
        let Some(file) = self.file_for(path).and_then(|path| self.load(&path)) else {
            return Answer::plain(404, "not found");
        };
        let (content_type, file) = file;
        let mut headers = vec![
            ("Content-Type", content_type.to_owned()),
            ("Cache-Control", "no-cache".to_owned()),
            ("ETag", file.tag.clone()),
            ("Vary", "Accept-Encoding".to_owned()),
            ("X-Content-Type-Options", "nosniff".to_owned()),
        ];
        if known_tag
            .split(',')
            .any(|tag| tag.trim().trim_start_matches("W/") == file.tag)
        {
            return Answer {
                status: 304,
                headers,
                body: Arc::default(),
            };
        }
        let body = match &file.brotli {
            Some(brotli) if accepts_brotli(accept_encoding) => {
                headers.push(("Content-Encoding", "br".to_owned()));
                Arc::clone(brotli)
            }
            _ => Arc::clone(&file.plain),
        };
        Answer {
            status: 200,
            headers,
            body,
        }
    }

    /// The file meant by a path, if it lies inside our folder.
    fn file_for(&self, path: &str) -> Option<PathBuf> {
        let path = decode(path)?;
        let inside = self
            .prefixes
            .iter()
            .find_map(|prefix| path.strip_prefix(prefix))?;
        let mut file = self.folder.clone();
        for part in inside.split('/') {
            let strange = part.starts_with('.') || part.contains(['\\', ':', '\0']);
            if strange {
                return None;
            }
            file.push(part);
        }
        if inside.is_empty() || inside.ends_with('/') {
            file.push("index.html");
        }
        let real = file.canonicalize().ok()?;
        (real.starts_with(&self.folder) && real.is_file()).then_some(real)
    }

    fn load(&self, path: &Path) -> Option<(&'static str, Arc<File>)> {
        let content_type = content_type(path);
        let data = path.metadata().ok()?;
        let changed = data.modified().ok();
        let known = self.held().get(path).cloned();
        if let Some(file) = known
            && file.changed == changed
            && file.length == data.len()
        {
            return Some((content_type, file));
        }
        let plain = fs::read(path).ok()?;
        let file = Arc::new(File {
            changed,
            length: data.len(),
            tag: format!("\"{}\"", hash::short_hex(&plain)),
            brotli: compressible(content_type).then(|| Arc::new(self.packed.quick(&plain))),
            plain: Arc::new(plain),
        });
        self.held().insert(path.to_owned(), Arc::clone(&file));
        Some((content_type, file))
    }

    fn held(&self) -> std::sync::MutexGuard<'_, HashMap<PathBuf, Arc<File>>> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn accepts_brotli(accept_encoding: &str) -> bool {
    accept_encoding.split(',').any(|entry| {
        let mut parts = entry.split(';').map(str::trim);
        parts.next() == Some("br") && !parts.any(|part| part == "q=0")
    })
}

fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            let digits = std::str::from_utf8(&digits).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn compressible(content_type: &str) -> bool {
    !matches!(
        content_type,
        "image/png" | "font/woff2" | "application/octet-stream"
    )
}

fn content_type(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests;
