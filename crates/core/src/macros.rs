//! The one derive list that every type in a file shares.

/// Declares types that stand in files: plain data, comparable, serialised, with a published schema.
macro_rules! document_types {
    ($($(#[$meta:meta])* pub $kind:ident $name:ident $body:tt)*) => {
        $(
            #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
            #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
            #[serde(rename_all = "snake_case")]
            $(#[$meta])*
            pub $kind $name $body
        )*
    };
}
