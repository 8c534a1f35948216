//! The site answers as browsers expect, and never with a file from outside.

use super::*;
use crate::paths::Project;

struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let base = std::env::temp_dir().join(format!("xtask-site-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&base);
        fs::create_dir_all(base.join("site/icons")).unwrap();
        fs::write(base.join("secret.txt"), "secret").unwrap();
        fs::write(base.join("site/index.html"), "<p>page").unwrap();
        fs::write(base.join("site/app.wasm"), vec![0; 4000]).unwrap();
        fs::write(base.join("site/icons/icon.svg"), "<svg/>").unwrap();
        Self(base)
    }

    fn site(&self, prefixes: &[&str]) -> Site {
        let prefixes: Vec<String> = prefixes.iter().map(|&text| text.to_owned()).collect();
        let packed = Store::open(&Project::at(&self.0)).unwrap();
        Site::open(&self.0.join("site"), &prefixes, packed).unwrap()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn header<'a>(answer: &'a Answer, name: &str) -> Option<&'a str> {
    let (_, value) = answer.headers.iter().find(|(key, _)| *key == name)?;
    Some(value)
}

#[test]
fn a_folder_answers_with_its_page() {
    let folder = Folder::new("page");
    let site = folder.site(&[]);
    let answer = site.answer("/?utm=1", "", "");
    assert_eq!(answer.status, 200);
    assert_eq!(answer.body.as_slice(), b"<p>page");
    assert_eq!(
        header(&answer, "Content-Type"),
        Some("text/html; charset=utf-8")
    );
}

#[test]
fn wasm_is_compressed_for_those_who_understand_it() {
    let folder = Folder::new("brotli");
    let site = folder.site(&[]);
    let packed = site.answer("/app.wasm", "gzip, br;q=0.9", "");
    assert_eq!(header(&packed, "Content-Encoding"), Some("br"));
    assert_eq!(header(&packed, "Content-Type"), Some("application/wasm"));
    assert!(packed.body.len() < 100);
    let plain = site.answer("/app.wasm", "gzip, br;q=0", "");
    assert_eq!(plain.body.len(), 4000);
}

#[test]
fn an_unchanged_file_is_not_sent_again() {
    let folder = Folder::new("tag");
    let site = folder.site(&[]);
    let first = site.answer("/app.wasm", "", "");
    let tag = header(&first, "ETag").unwrap();
    assert_eq!(site.answer("/app.wasm", "", tag).status, 304);
    assert_eq!(site.answer("/app.wasm", "", "\"other\"").status, 200);
}

#[test]
fn nothing_outside_the_folder_is_served() {
    let folder = Folder::new("outside");
    let site = folder.site(&[]);
    for path in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/icons/../../secret.txt",
        "/..%2fsecret.txt",
        "//etc/passwd",
        "/icons/%2e%2e%2f%2e%2e%2fsecret.txt",
        "/%00",
        "/%zz",
        "/icons",
        "/nothing.js",
    ] {
        assert_eq!(site.answer(path, "", "").status, 404, "{path}");
    }
}

#[test]
fn several_prefixes_are_several_copies() {
    let folder = Folder::new("prefix");
    let site = folder.site(&["/x/", "/x/y/"]);
    assert_eq!(site.answer("/x/icons/icon.svg", "", "").status, 200);
    assert_eq!(site.answer("/x/y/icons/icon.svg", "", "").status, 200);
    assert_eq!(site.answer("/icons/icon.svg", "", "").status, 404);
    assert_eq!(site.answer("/x/y/x/", "", "").status, 404);
    assert_eq!(site.first_prefix(), "/x/");
}
