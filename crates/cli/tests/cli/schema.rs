//! The published schemas are those of the types.

use std::fs;
use std::path::Path;

use crate::support::Folder;

#[test]
fn published_schemas_are_up_to_date() {
    let folder = Folder::new();
    assert_eq!(folder.run("schema new").code, 0);
    let published = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/schema");
    let made = folder.all("new");
    assert_eq!(made.len(), 5);
    for (name, bytes) in made {
        let there = fs::read(published.join(&name)).unwrap_or_default();
        assert!(
            there == bytes,
            "public/schema/{name} is out of date: cargo run -p khoithidua-cli -- schema public/schema"
        );
    }
}
