//! The published schemas are those of the types.

use std::fs;
use std::path::Path;

use khoithidua_core::format::Kind;
use serde_json::Value;

use crate::support::Folder;

#[test]
fn published_schemas_are_up_to_date() {
    let folder = Folder::new();
    assert_eq!(folder.run("schema new").code, 0);
    let published = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/schema");
    let made = folder.all("new");
    assert_eq!(made.len(), Kind::ALL.len());
    for (name, bytes) in made {
        let there = fs::read(published.join(&name)).unwrap_or_default();
        assert!(
            there == bytes,
            "public/schema/{name} is out of date: cargo run -p khoithidua-cli -- schema public/schema"
        );
    }
}

fn read(path: &str) -> Value {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    serde_json::from_slice(&fs::read(root.join(path)).unwrap()).unwrap()
}

fn schema(kind: &str) -> Value {
    read(&format!("public/schema/{kind}.json"))
}

#[test]
fn the_golden_files_are_what_the_schemas_describe() {
    for kind in [
        "conference",
        "submission",
        "draft",
        "results",
        "desk",
        "trustee",
        "trustee-key",
        "trustee-envelope",
        "trustee-rehearsal",
        "trial",
        "review",
        "answer",
    ] {
        let schema = schema(kind.split('-').next().unwrap());
        let mut file = read(&format!("tests/data/v1/{kind}.json"));
        let validator = jsonschema::validator_for(&schema).unwrap();
        let errors: Vec<String> = validator
            .iter_errors(&file)
            .map(|e| e.to_string())
            .collect();
        assert_eq!(errors, Vec::<String>::new(), "{kind}");
        // The schema refuses what reading refuses.
        file["body"]["extra"] = Value::Bool(true);
        assert!(!validator.is_valid(&file), "{kind}");
        file["body"].as_object_mut().unwrap().remove("extra");
        file["version"] = Value::from(2);
        assert!(!validator.is_valid(&file), "{kind}");
    }
}

#[test]
fn what_is_simulated_is_what_the_schemas_describe() {
    let folder = Folder::simulated(3, 6, 1, 0);
    assert_eq!(folder.run("tally files --out files/results.json").code, 0);
    for (name, bytes) in folder.all("files") {
        let file: Value = serde_json::from_slice(&bytes).unwrap();
        let kind = file["format"].as_str().unwrap().replace("khoithidua/", "");
        let validator = jsonschema::validator_for(&schema(&kind)).unwrap();
        let errors: Vec<String> = validator
            .iter_errors(&file)
            .map(|e| e.to_string())
            .collect();
        assert_eq!(errors, Vec::<String>::new(), "{name}");
    }
}
