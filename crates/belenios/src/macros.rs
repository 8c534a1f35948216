//! The derive list that the records of the protocol share.

/// Declares types that stand in JSON: members in this order, each once, no others.
macro_rules! records {
    ($($(#[$meta:meta])* pub struct $name:ident<G> $body:tt)*) => {
        $(
            #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
            #[serde(bound = "", deny_unknown_fields)]
            $(#[$meta])*
            pub struct $name<G: crate::group::Group> $body
        )*
    };
}
