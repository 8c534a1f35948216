//! A part of a file that is kept as it stands until somebody asks for it.
//!
//! Phones open the conference but never apply the rules that only the board and recounts apply. To read a type takes
//! code that every phone would download before the first screen; what is held costs it nothing.

use std::marker::PhantomData;

use serde::de::{self, DeserializeOwned, Deserializer, Visitor};
use serde::{Deserialize, Serialize, Serializer};
use serde_json::Value;

use super::typed::{Misfit, Typed};
use super::{canonical, strict};

/// The name by which the reader of documents knows that a part is held ([`Typed`]).
pub(super) const NAME: &str = "Held";

/// A `T` in its canonical text.
pub struct Held<T> {
    text: String,
    of: PhantomData<fn() -> T>,
}

impl<T> Held<T> {
    /// Its canonical text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The plain value in it, for a look at a part of it.
    pub fn value(&self) -> Value {
        // It was written by us, or read strictly before.
        strict::parse(self.text.as_bytes(), self.text.len()).unwrap_or_default()
    }
}

impl<T: Serialize> Held<T> {
    /// Holds a value.
    pub fn new(value: &T) -> Self {
        // No type of ours fails to be written.
        let mut value = serde_json::to_value(value).unwrap_or(Value::Null);
        super::envelope::normalise(&mut value);
        Self {
            text: canonical::text(&value),
            of: PhantomData,
        }
    }
}

impl<T: DeserializeOwned> Held<T> {
    /// The value, where it can be read at all: for phones, which take what the board has frozen and pass over the rest.
    pub fn peek(&self) -> Option<T> {
        T::deserialize(Typed(self.value())).ok()
    }
}

impl<T: DeserializeOwned + Serialize> Held<T> {
    /// The value, strictly read: nothing left over, no second spelling.
    ///
    /// # Errors
    /// What does not fit.
    pub fn get(&self) -> Result<T, Misfit> {
        let read = T::deserialize(Typed(self.value()))?;
        if Self::new(&read).text == self.text {
            Ok(read)
        } else {
            Err(Misfit("something is left over".to_owned()))
        }
    }
}

impl<T> Held<Vec<T>> {
    /// How many there are, without reading them: for what counts at each keystroke.
    pub fn count(&self) -> usize {
        let (mut depth, mut commas, mut any) = (0_usize, 0, false);
        let (mut in_text, mut escaped) = (false, false);
        for byte in self.text.bytes() {
            any |= depth == 1 && byte != b']';
            match byte {
                _ if escaped => escaped = false,
                b'\\' if in_text => escaped = true,
                b'"' => in_text = !in_text,
                _ if in_text => {}
                b'[' | b'{' => depth += 1,
                b']' | b'}' => depth = depth.saturating_sub(1),
                b',' if depth == 1 => commas += 1,
                _ => {}
            }
        }
        if any { commas + 1 } else { 0 }
    }
}

impl<T> Clone for Held<T> {
    fn clone(&self) -> Self {
        Self {
            text: self.text.clone(),
            of: PhantomData,
        }
    }
}

impl<T> std::fmt::Debug for Held<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.text)
    }
}

impl<T> PartialEq for Held<T> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl<T> Eq for Held<T> {}

impl<T> Serialize for Held<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value().serialize(serializer)
    }
}

impl<'de, T> Deserialize<'de> for Held<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer
            .deserialize_newtype_struct(NAME, Text)
            .map(|text| Self {
                text,
                of: PhantomData,
            })
    }
}

struct Text;

impl Visitor<'_> for Text {
    type Value = String;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a part of one of our documents")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<String, E> {
        Ok(text.to_owned())
    }

    fn visit_string<E: de::Error>(self, text: String) -> Result<String, E> {
        Ok(text)
    }
}

#[cfg(feature = "schema")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Held<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        T::schema_id()
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        T::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        T::json_schema(generator)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::Points;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn they_are_counted_without_being_read(
            lists in prop::collection::vec(prop::collection::vec("[a\\[\\]\",\\\\{}]{0,5}", 0..4), 0..8),
        ) {
            let count = Held::new(&lists).count();
            prop_assert_eq!(count, lists.len());
        }
    }

    #[test]
    fn what_is_held_comes_back_and_nothing_else_does() {
        let held = Held::new(&vec![Points::whole(1), Points::whole(2)]);
        assert_eq!(held.text(), "[100,200]");
        assert_eq!(held.get().unwrap(), [Points::whole(1), Points::whole(2)]);
        let value = serde_json::to_value(&held).unwrap();
        let back = Held::<Vec<Points>>::deserialize(Typed(value)).unwrap();
        assert_eq!(back, held);
        let other = Held::<Vec<Points>>::deserialize(Typed(Value::from("x"))).unwrap();
        assert!(other.get().is_err());
    }
}
