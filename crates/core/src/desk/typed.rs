//! What is typed into forms of the desk and not entered yet: a text for each field, kept on the device until it is entered.

use std::collections::BTreeMap;

/// Texts by field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed(BTreeMap<String, String>);

impl Typed {
    /// What stands in a field; `None` while nobody has touched it.
    pub fn get(&self, field: &str) -> Option<&str> {
        self.0.get(field).map(String::as_str)
    }

    /// A whole number below a million; `None` for what is none yet.
    pub fn number(&self, field: &str) -> Option<u32> {
        let number = self.get(field)?.trim().parse().ok();
        number.filter(|n| *n < 1_000_000)
    }

    /// Types into a field.
    pub fn set(&mut self, field: &str, text: String) {
        self.0.insert(field.to_owned(), text);
    }

    /// Empties all fields whose names begin so: they are entered, or given up.
    pub fn forget(&mut self, beginning: &str) {
        self.0.retain(|field, _| !field.starts_with(beginning));
    }

    /// Whether a field whose name begins so has been touched.
    pub fn has(&self, beginning: &str) -> bool {
        self.0.keys().any(|field| field.starts_with(beginning))
    }

    /// As a text for the device's own database; `None` when there is nothing to keep.
    pub fn to_text(&self) -> Option<String> {
        let text = serde_json::to_string(&self.0).ok();
        text.filter(|_| !self.0.is_empty())
    }

    /// From such a text; nothing where it is damaged: what was not entered was not counted.
    pub fn from_text(text: &str) -> Self {
        Self(serde_json::from_str(text).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_form_that_is_entered_leaves_the_others_as_they_are() {
        let mut typed = Typed::default();
        assert_eq!((typed.to_text(), typed.get("a-1")), (None, None));
        for (field, text) in [("a-1", "7"), ("a-2", " 12 "), ("b-1", "mười")] {
            typed.set(field, text.to_owned());
        }
        let numbers = ["a-1", "a-2", "b-1", "c"].map(|field| typed.number(field));
        assert_eq!(numbers, [Some(7), Some(12), None, None]);
        typed.set("a-1", "1000000".to_owned());
        assert_eq!(typed.number("a-1"), None);
        typed.forget("a-");
        assert!(!typed.has("a-") && typed.has("b-"));
        assert_eq!((typed.get("a-2"), typed.get("b-1")), (None, Some("mười")));
        assert_eq!(Typed::from_text("{\"b-1\":"), Typed::default());
    }

    proptest! {
        #[test]
        fn whatever_is_typed_is_there_again(
            fields in prop::collection::btree_map("[a-z-]{1,9}", "\\PC{0,12}", 0..6),
        ) {
            let typed = Typed(fields);
            let again = typed.to_text().map(|text| Typed::from_text(&text));
            prop_assert_eq!(again.unwrap_or_default(), typed);
        }
    }
}
