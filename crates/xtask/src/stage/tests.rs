//! A small website goes through the whole stage.

use std::fs;
use std::path::PathBuf;

use super::*;
use crate::{hash, html};

const PAGE: &str = r#"<!DOCTYPE html><html><head><meta name="policy"><meta name="build" content="">
<style>p{margin:0}</style>
<!-- for us -->
<script type="application/json" id="bundles">{}</script>
<script>boot()</script></head><body><link rel="stylesheet" href="style/main.css"></body></html>"#;

const CHECK: [(&str, &str); 4] = [
    (
        "page.html",
        r#"<html><meta name="policy"><meta name="build" content=""><style>@STYLE@</style>
<script type="application/json" id="bundles">{}</script><script type="application/json" id="vi">@VI@</script>
<script type="application/json" id="en">@EN@</script><script>@SCRIPT@</script></html>"#,
    ),
    ("vi.json", r#"{"a": "một"}"#),
    ("en.json", r#"{"a": "one"}"#),
    ("check.js", "// For us.\n  check();"),
];

struct Site {
    folder: PathBuf,
}

impl Site {
    fn new(name: &str) -> Self {
        let folder = env::temp_dir().join(format!("xtask-stage-{name}-{}", std::process::id()));
        let site = Self { folder };
        let _ = fs::remove_dir_all(&site.folder);
        fs::create_dir_all(site.folder.join("style")).unwrap();
        fs::create_dir_all(site.staging()).unwrap();
        fs::write(site.folder.join("style/main.css"), "p { margin: 0; }").unwrap();
        fs::write(site.folder.join("style/desk.css"), "p { padding: 0; }").unwrap();
        fs::write(site.folder.join("style/check.css"), "p { border: 0; }").unwrap();
        fs::create_dir_all(site.folder.join("check")).unwrap();
        for (name, content) in CHECK {
            fs::write(site.folder.join("check").join(name), content).unwrap();
        }
        site.write("index.html", PAGE);
        site.write(
            "sw.js",
            "const V = '@VERSION@'; const F = '@FILES@';\nconst D = '@DESK_FILES@';",
        );
        site.write("conference.json", "{}");
        for bundle in ["khoithidua-app", "desk"] {
            site.write(&format!("{bundle}.js"), bundle);
            site.write(&format!("{bundle}_bg.wasm"), bundle);
        }
        site.write("worker.js", "fetch(new URL('worker_bg.wasm'))");
        site.write("worker_bg.wasm", "answers");
        site
    }

    fn staging(&self) -> PathBuf {
        self.folder.join("staging")
    }

    fn write(&self, name: &str, content: &str) {
        fs::write(self.staging().join(name), content).unwrap();
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.staging().join(name)).unwrap()
    }

    fn finish(&self) {
        finish(&self.folder, &self.staging()).unwrap();
    }

    fn version(&self) -> String {
        let page = self.read("index.html");
        let start = page.find("name=\"build\" content=\"").unwrap() + 22;
        page[start..start + 16].to_owned()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

#[test]
fn the_delivered_page_allows_exactly_its_own_scripts_and_styles() {
    let site = Site::new("policy");
    site.finish();
    let page = site.read("index.html");
    let policy_start = page.find("content=\"default-src").unwrap();
    let policy = page[policy_start..].split('"').nth(1).unwrap();
    for name in ["script", "style"] {
        for element in html::inline(&page, name).unwrap() {
            let hash = hash::integrity(element.content.as_bytes());
            let is_data = element.attributes.contains("json");
            assert_eq!(policy.contains(&hash), !is_data, "{element:?}");
        }
    }
    assert_eq!(policy.matches("sha256-").count(), 2);
    assert!(!page.contains("for us"));
}

#[test]
fn every_listed_file_exists_with_its_hash() {
    let site = Site::new("list");
    site.finish();
    let worker = site.read("sw.js");
    let list = worker
        .split("const F = ")
        .nth(1)
        .unwrap()
        .lines()
        .next()
        .unwrap()
        .trim_end_matches(';');
    let list: std::collections::BTreeMap<String, String> = serde_json::from_str(list).unwrap();
    assert_eq!(
        list.len(),
        10,
        "two pages, two styles, three bundles of two files"
    );
    for (file, expected) in list {
        let file = if file.is_empty() { "index.html" } else { &file };
        assert_eq!(hash::integrity(site.read(file).as_bytes()), expected);
    }
}

#[test]
fn what_only_desks_need_is_in_a_list_of_its_own() {
    let site = Site::new("desks");
    site.write("workbook.js", "fetch(new URL('workbook_bg.wasm'))");
    site.write("workbook_bg.wasm", "reads");
    site.finish();
    let worker = site.read("sw.js");
    let (everyone, desks) = worker.split_once("const D = ").unwrap();
    assert!(everyone.contains("\"worker-") && !everyone.contains("\"workbook-"));
    assert_eq!(desks.matches("\"workbook-").count(), 2);
}

#[test]
fn the_version_follows_the_content_and_not_the_conference() {
    let first = Site::new("version-1");
    let second = Site::new("version-2");
    second.write("conference.json", "{\"other\":1}");
    let third = Site::new("version-3");
    third.write("desk.js", "changed");
    for site in [&first, &second, &third] {
        site.finish();
    }
    assert_eq!(first.version(), second.version());
    assert_ne!(first.version(), third.version());
    assert!(first.read("sw.js").contains(&first.version()));
}

#[test]
fn the_worker_is_in_the_page_and_finds_its_wasm_under_its_name() {
    let site = Site::new("worker");
    site.finish();
    let page = site.read("index.html");
    let bundles = html::inline(&page, "script").unwrap().remove(0).content;
    let bundles: serde_json::Value = serde_json::from_str(bundles).unwrap();
    let script = bundles["worker"]["js"].as_str().unwrap();
    assert_eq!(bundles["worker"].get("wasm"), None);
    let wasm = site.read(script).replace("fetch(new URL('", "");
    assert_eq!(site.read(wasm.trim_end_matches("'))")), "answers");
}

#[test]
fn the_page_that_checks_the_device_is_one_file_with_its_own_policy_and_build() {
    let site = Site::new("check");
    site.write("sealer.js", "fetch(new URL('sealer_bg.wasm'))");
    site.write("sealer_bg.wasm", "seals");
    site.finish();
    let page = site.read("check.html");
    assert!(page.contains("<script>check();\n</script>") && page.contains("p{border: 0}"));
    assert!(page.contains(&hash::integrity(b"check();\n")));
    assert!(page.contains(&format!("name=\"build\" content=\"{}\"", site.version())));
    assert!(page.contains("\"sealer\":{\"js\":\"./sealer-") && !page.contains("desk"));
    assert!(page.contains("một") && page.contains("one"));
}
