//! Who imports whom inside the app: `use crate::…`, `crate::x::y` in the middle of code, and `super::…`.

use super::Finding;
use super::rules::{CORE_CRATES, LAYERS, Layer, SHARED_SCREENS, WEB_CRATES};
use super::source::Source;

/// Checks one file of the app against the table of layers.
pub fn layers(source: &Source) -> Vec<Finding> {
    if !source.is_in("src/") || source.is_in("src/bin/") || !source.is_rust() {
        return Vec::new();
    }
    let here = module_path(&source.path);
    let name = here.first().map_or("", String::as_str);
    let Some(layer) = LAYERS.iter().find(|layer| layer.name == name) else {
        return vec![Finding {
            file: source.path.clone(),
            line: 1,
            what: format!(
                "`{name}` is not in the table of layers in crates/xtask/src/tidy/rules.rs"
            ),
        }];
    };
    let mut findings = Vec::new();
    for (number, path) in paths(&source.code, &here) {
        if let Some(reason) = objection(layer, &here, &path) {
            findings.push(Finding {
                file: source.path.clone(),
                line: number,
                what: reason,
            });
        }
    }
    findings
}

/// `src/screens/desk/inbox.rs` is `screens::desk::inbox`.
fn module_path(file: &str) -> Vec<String> {
    let inner = file.trim_start_matches("src/").trim_end_matches(".rs");
    let mut parts: Vec<String> = inner.split('/').map(str::to_owned).collect();
    if matches!(
        parts.last().map(String::as_str),
        Some("mod" | "lib" | "main")
    ) {
        parts.pop();
    }
    parts
}

/// Why this layer may not use this path, if so.
fn objection(layer: &Layer, here: &[String], path: &[String]) -> Option<String> {
    let target = path.first()?.as_str();
    if CORE_CRATES.contains(&target) {
        let reason = format!("`{}` may not know the domain (`{target}`)", layer.name);
        return (!layer.core).then_some(reason);
    }
    if WEB_CRATES.contains(&target) {
        let reason = format!(
            "`{}` may not touch the browser (`{target}`): add a function to src/browser",
            layer.name
        );
        return (!layer.web).then_some(reason);
    }
    if target == layer.name {
        return other_screen(here, path);
    }
    // Items of the crate's root are no layers.
    LAYERS.iter().find(|other| other.name == target)?;
    let allowed = layer.imports.iter().any(|allowed| {
        let allowed: Vec<&str> = allowed.split("::").collect();
        path.len() >= allowed.len() && path.iter().zip(&allowed).all(|(one, other)| one == other)
    });
    (!allowed).then(|| format!("`{}` may not import `{}`", layer.name, path.join("::")))
}

/// One screen must not use another; what two need belongs to a shared folder.
fn other_screen(here: &[String], path: &[String]) -> Option<String> {
    let (mine, theirs) = (here.get(1)?, path.get(1)?);
    let is_module = theirs.starts_with(|letter: char| letter.is_ascii_lowercase());
    let wrong = here.first()? == "screens"
        && is_module
        && mine != theirs
        && !SHARED_SCREENS.contains(&theirs.as_str());
    wrong.then(|| format!("the screen `{mine}` may not import the screen `{theirs}`"))
}

/// All paths in the code that lead out of the file, with their line numbers.
fn paths(code: &str, here: &[String]) -> Vec<(usize, Vec<String>)> {
    let mut found = Vec::new();
    let starts = ["crate", "super"]
        .into_iter()
        .chain(CORE_CRATES)
        .chain(WEB_CRATES);
    for start in starts {
        for (place, _) in code.match_indices(start) {
            let before = code[..place].chars().next_back();
            let inside_word =
                before.is_some_and(|letter| letter.is_alphanumeric() || letter == '_');
            let after = &code[place + start.len()..];
            // A later part of a path was seen with its beginning.
            if inside_word || code[..place].ends_with("::") || !after.starts_with("::") {
                continue;
            }
            let line = code[..place].matches('\n').count() + 1;
            for path in expand(&code[place..]) {
                found.extend(resolve(&path, here).map(|path| (line, path)));
            }
        }
    }
    found.sort();
    found.dedup();
    found
}

/// `crate` and `super` taken out of a path; nothing when it leads above the crate.
fn resolve(path: &[String], here: &[String]) -> Option<Vec<String>> {
    let first = path.first()?.as_str();
    if first == "crate" {
        return Some(path[1..].to_vec());
    }
    if first != "super" {
        return Some(path.to_vec());
    }
    let ups = path.iter().take_while(|part| *part == "super").count();
    let kept = here.len().checked_sub(ups)?;
    Some([&here[..kept], &path[ups..]].concat())
}

/// `a::{b, c::d}` as `a::b` and `a::c::d`; reads only as far as the path goes.
fn expand(text: &str) -> Vec<Vec<String>> {
    let end = text
        .find(|letter: char| !letter.is_alphanumeric() && letter != '_')
        .unwrap_or(text.len());
    let word = text[..end].to_owned();
    let Some(rest) = text[end..].strip_prefix("::") else {
        return vec![vec![word]];
    };
    let tails = match rest.strip_prefix('{') {
        Some(group) => members(group).into_iter().flat_map(expand).collect(),
        None => expand(rest),
    };
    tails
        .into_iter()
        .map(|tail| [vec![word.clone()], tail].concat())
        .collect()
}

/// The members of a group whose opening brace has been read.
fn members(group: &str) -> Vec<&str> {
    let mut members = Vec::new();
    let (mut depth, mut start) = (0, 0);
    for (place, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' | ',' if depth == 0 => {
                members.push(group[start..place].trim());
                start = place + 1;
                if letter == '}' {
                    break;
                }
            }
            '}' => depth -= 1,
            _ => {}
        }
    }
    members.retain(|member| !member.is_empty());
    members
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(path: &str, code: &str) -> Vec<String> {
        let findings = layers(&Source::new(path, code));
        findings.into_iter().map(|finding| finding.what).collect()
    }

    #[test]
    fn a_screen_may_not_reach_the_browser() {
        assert_eq!(
            findings(
                "src/screens/desk/mod.rs",
                "use crate::browser::files::save;"
            ),
            ["`screens` may not import `browser::files::save`"]
        );
        assert_eq!(
            findings(
                "src/screens/desk/mod.rs",
                "fn f() { crate::browser::now() }"
            )
            .len(),
            1
        );
        assert_eq!(
            findings("src/state/mod.rs", "use crate::browser::db;").len(),
            0
        );
    }

    #[test]
    fn groups_and_supers_are_followed() {
        let code = "use crate::{i18n::t, ui::{button::Button, dialog}, browser::{\n error}};";
        assert_eq!(
            findings("src/screens/a.rs", code),
            ["`screens` may not import `browser::error`"]
        );
        assert_eq!(
            findings("src/ui/field/mod.rs", "use super::super::state::Session;"),
            ["`ui` may not import `state::Session`"]
        );
    }

    #[test]
    fn part_of_a_layer_can_be_allowed() {
        assert!(findings("src/i18n/explain.rs", "use crate::browser::error::E;").is_empty());
        assert_eq!(
            findings("src/i18n/explain.rs", "use crate::browser::db;").len(),
            1
        );
    }

    #[test]
    fn one_screen_may_not_import_another() {
        let file = "src/screens/delegate/home.rs";
        assert_eq!(
            findings(file, "use crate::screens::desk::Row;"),
            ["the screen `delegate` may not import the screen `desk`"]
        );
        assert_eq!(findings(file, "use super::super::desk::Row;").len(), 1);
        assert!(findings(file, "use crate::screens::shared::Row;").is_empty());
        assert!(findings(file, "use super::ballot::Row;").is_empty());
    }

    #[test]
    fn only_the_browser_layer_touches_the_browser() {
        assert_eq!(
            findings("src/ui/field.rs", "fn f(_: web_sys::Event) {}").len(),
            1
        );
        assert_eq!(
            findings("src/ui/field.rs", "fn f(_: leptos::web_sys::Event) {}").len(),
            0
        );
        assert!(findings("src/browser/db.rs", "use web_sys::window;").is_empty());
    }

    #[test]
    fn widgets_do_not_know_the_domain() {
        assert_eq!(
            findings("src/ui/a.rs", "use khoithidua_core::Unit;").len(),
            1
        );
    }

    #[test]
    fn a_new_layer_must_be_put_into_the_table() {
        assert_eq!(findings("src/utils/mod.rs", "").len(), 1);
    }

    #[test]
    fn comments_do_not_import() {
        assert!(findings("src/ui/a.rs", "// crate::state::x\n//! [`crate::state`]").is_empty());
    }
}
