//! The page that checks a device: one file with everything in it, since it has to work where the app does not.

use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use serde_json::{Map, Value};

use crate::html::{replace_once, without_comments};
use crate::stage::bundles::Bundles;
use crate::stage::lean::lean;
use crate::stage::{csp, files, page, style};

/// The page's file name.
pub const NAME: &str = "check.html";

/// Where its parts are, from the project's root.
const PARTS: &str = "check";
const STYLE: &str = "style/check.css";
const LANGUAGES: [(&str, &str); 2] = [("@VI@", "vi.json"), ("@EN@", "en.json")];
/// The programs that it starts, by what the page knows them by: as the app does, and where they are part of the build.
const STARTED: [&str; 2] = ["sealer", "light"];

/// Writes the page into `folder`, still without the build id.
pub fn deliver(root: &Path, folder: &Path, bundles: &Bundles) -> Result<()> {
    let parts = root.join(PARTS);
    let page = lean(&without_comments(&files::read_text(&parts, "page.html")?)?);
    let page = replace_once(&page, "@STYLE@", &style::joined(&root.join(STYLE))?)?;
    let started = bundles
        .iter()
        .filter(|(name, _)| STARTED.contains(&name.as_str()));
    let mut page = replace_once(&page, page::BUNDLES, &page::bundles(started))?;
    for (place, file) in LANGUAGES {
        let words = words(&files::read_text(&parts, file)?).with_context(|| file.to_owned())?;
        page = replace_once(&page, place, &Value::Object(words).to_string())?;
    }
    let page = replace_once(
        &page,
        "@SCRIPT@",
        &lean(&files::read_text(&parts, "check.js")?),
    )?;
    let page = replace_once(&page, page::POLICY, &csp::element(&page)?)?;
    files::write(folder, NAME, page.as_bytes())
}

/// A file of words: texts by name, and none that would end the element it stands in.
fn words(text: &str) -> Result<Map<String, Value>> {
    ensure!(!text.contains('<'), "words are texts, not markup");
    let words: Map<String, Value> = serde_json::from_str(text)?;
    ensure!(words.values().all(Value::is_string), "every word is a text");
    Ok(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = include_str!("../../../../check/check.js");
    const VIETNAMESE: &str = include_str!("../../../../check/vi.json");
    const ENGLISH: &str = include_str!("../../../../check/en.json");

    fn gaps(text: &Value) -> Vec<&str> {
        let text = text.as_str().unwrap();
        let mut gaps: Vec<_> = text
            .split('{')
            .skip(1)
            .filter_map(|gap| gap.split('}').next())
            .collect();
        gaps.sort_unstable();
        gaps
    }

    #[test]
    fn both_languages_say_the_same_things_with_the_same_gaps() {
        let (vi, en) = (words(VIETNAMESE).unwrap(), words(ENGLISH).unwrap());
        assert!(vi.keys().eq(en.keys()));
        for (key, text) in &vi {
            assert_eq!(gaps(text), gaps(&en[key]), "{key}");
        }
    }

    #[test]
    fn every_word_that_the_script_says_exists_and_every_fault_has_its_remedy() {
        let vi = words(VIETNAMESE).unwrap();
        for piece in SCRIPT.split("say('").skip(1) {
            let key = piece.split('\'').next().unwrap();
            // The rest of a name that is put together is looked at below.
            if !key.ends_with('.') {
                assert!(vi.contains_key(key), "{key}");
            }
        }
        let faults = [
            "wasm.none",
            "storage.full",
            "camera.refused",
            "share.none",
            "clock.days",
        ];
        for fault in faults {
            assert!(
                vi.contains_key(fault) && vi.contains_key(&format!("{fault}.do")),
                "{fault}"
            );
        }
    }

    #[test]
    fn markup_among_the_words_is_refused() {
        assert!(words(r#"{"a": "</script>"}"#).is_err());
        assert!(words(r#"{"a": 1}"#).is_err());
    }
}
