//! The wasm bundles of a build: each is a pair of script and wasm, named by content. A bundle may have a second
//! part, which its script loads.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use crate::parts::worker;
use crate::stage::files;
use crate::{hash, html};

const WASM_END: &str = "_bg.wasm";

/// Script and wasm of one bundle, as the page will ask for them.
#[derive(Debug, PartialEq, Eq)]
pub struct Bundle {
    pub script: String,
    pub wasm: String,
    /// Styles beside those of the page.
    pub style: Option<String>,
}

/// Bundles by the name of their binary.
pub type Bundles = BTreeMap<String, Bundle>;

/// Renames every bundle in `folder` to names that change with the content.
pub fn deliver(folder: &Path) -> Result<Bundles> {
    let mut bundles = Bundles::new();
    for file in files::list(folder)? {
        let Some(name) = file.strip_suffix(WASM_END) else {
            continue;
        };
        let script = format!("{name}.js");
        let later = format!("{name}-later");
        let later_file = format!("{later}.wasm");
        if folder.join(&later_file).is_file() {
            // The script fetches the second part itself, so its own name must be the last to be found.
            let text = files::read_text(folder, &script)?;
            let to = rename(folder, &later_file, &later, ".wasm")?;
            let text = html::replace_once(&text, &later_file, &to)?;
            files::write(folder, &script, text.as_bytes())?;
        }
        let wasm = rename(folder, &file, name, ".wasm")?;
        // A worker's script fetches its wasm itself; the page's are given theirs, but then know it too.
        let text = files::read_text(folder, &script)?;
        files::write(folder, &script, text.replace(&file, &wasm).as_bytes())?;
        let script = rename(folder, &script, name, ".js")?;
        let bundle = Bundle {
            script,
            wasm,
            style: None,
        };
        bundles.insert(name.to_owned(), bundle);
    }
    ensure!(!bundles.is_empty(), "Trunk made no wasm at all");
    Ok(bundles)
}

fn rename(folder: &Path, from: &str, name: &str, ending: &str) -> Result<String> {
    let to = format!(
        "{name}-{}{ending}",
        hash::short_hex(&files::read(folder, from)?)
    );
    files::rename(folder, from, &to)?;
    Ok(to)
}

/// What the boot script reads: `{"desk": {"js": "./desk-….js", "wasm": "./desk-….wasm"}, …}`. Of a worker's program the
/// page need not know the wasm: every byte of this is downloaded by every phone.
pub fn to_json<'a>(bundles: impl IntoIterator<Item = (&'a String, &'a Bundle)>) -> String {
    let map: BTreeMap<&str, Value> = bundles
        .into_iter()
        .map(|(name, bundle)| {
            let mut urls = json!({ "js": format!("./{}", bundle.script) });
            if !worker::is_program(name) {
                urls["wasm"] = json!(format!("./{}", bundle.wasm));
            }
            if let Some(style) = &bundle.style {
                urls["css"] = json!(format!("./{style}"));
            }
            (name.as_str(), urls)
        })
        .collect();
    json!(map).to_string()
}
