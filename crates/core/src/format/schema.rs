//! The JSON Schema of each kind of file, made from the types, for whoever reads or writes the files
//! with something else than this program.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::{Value, json};

use super::Kind;

/// The schema of a whole file: the envelope and what is in it.
pub fn of(kind: Kind) -> Value {
    match kind {
        Kind::Conference => envelope::<crate::conference::Conference>(kind),
        Kind::Submission => envelope::<crate::submission::Submission>(kind),
        Kind::Draft => envelope::<crate::draft::Draft>(kind),
        Kind::Results => envelope::<crate::results::Results>(kind),
        Kind::Desk => envelope::<crate::desk::file::DeskFile>(kind),
        Kind::Trustee => envelope::<crate::sealed::teller::TellerFile>(kind),
        Kind::Trial => envelope::<crate::sealed::trial::Trial>(kind),
        Kind::Review => envelope::<crate::score::review::SheetReview>(kind),
        Kind::Answer => envelope::<crate::score::review::SheetAnswer>(kind),
        Kind::Receipt => envelope::<crate::receipt::Receipt>(kind),
        Kind::Plan => envelope::<crate::plan::file::Plan>(kind),
    }
}

fn envelope<T: JsonSchema>(kind: Kind) -> Value {
    let generator = SchemaSettings::draft2020_12().into_generator();
    let mut body = generator.into_root_schema_for::<T>().to_value();
    let mut taken = |name: &str| {
        let members = body.as_object_mut();
        members.and_then(|m| m.remove(name)).unwrap_or(Value::Null)
    };
    // References to definitions begin at the root, so that is where these must stand.
    let (dialect, definitions) = (taken("$schema"), taken("$defs"));
    taken("title");
    let mut schema = json!({
        "$schema": dialect,
        "title": format!("{}{}", super::envelope::PREFIX, kind.name()),
        "type": "object",
        "properties": {
            "format": { "const": format!("{}{}", super::envelope::PREFIX, kind.name()) },
            "version": { "const": kind.version() },
            "body": body,
        },
        "required": ["format", "version", "body"],
        "$defs": definitions,
    });
    close(&mut schema);
    schema
}

/// Members that a kind does not have are refused when reading, so the schema says so.
fn close(schema: &mut Value) {
    match schema {
        Value::Array(items) => items.iter_mut().for_each(close),
        Value::Object(members) => {
            members.values_mut().for_each(close);
            let is_object = members.get("type").is_some_and(|t| t == "object");
            if is_object && members.get("properties").is_some_and(Value::is_object) {
                members
                    .entry("additionalProperties")
                    .or_insert(Value::Bool(false));
            }
        }
        _ => {}
    }
}
