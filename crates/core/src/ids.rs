//! Identifiers: one type for each kind of thing, so that a unit is never taken for a person.

use serde::{Deserialize, Deserializer, Serialize};

use crate::text::fold;

/// Longest identifier, in bytes.
pub const MAX_LENGTH: usize = 64;

/// True for an identifier that files may carry: 1 to [`MAX_LENGTH`] of `a-z`, `0-9`, `-`, `.`.
///
/// The narrow alphabet keeps identifiers the same under every normalisation and sort order.
pub fn is_valid(text: &str) -> bool {
    (1..=MAX_LENGTH).contains(&text.len())
        && text
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'.')
}

/// The text of an identifier for something of this name: no accents, words joined by `-`, cut between words to at most so
/// many bytes. Empty for a name without Latin letters and digits.
pub fn from_name(name: &str, most: usize) -> String {
    let mut text = String::new();
    for word in fold(name).split(' ') {
        let word: String = word.chars().filter(char::is_ascii_alphanumeric).collect();
        if word.is_empty() {
            continue;
        }
        if text.is_empty() {
            // A first word that is too long is no reason to have nothing.
            text.push_str(&word[..word.len().min(most)]);
        } else if text.len() + 1 + word.len() <= most {
            text.push('-');
            text.push_str(&word);
        } else {
            break;
        }
    }
    text
}

macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident;)*) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "schema", schemars(extend("pattern" = "^[a-z0-9.-]{1,64}$")))]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// The identifier, or `None` if the text is not a valid one ([`is_valid`]).
            pub fn new(text: &str) -> Option<Self> {
                is_valid(text).then(|| Self(text.to_owned()))
            }

            /// The identifier as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                if is_valid(&text) {
                    Ok(Self(text))
                } else {
                    Err(serde::de::Error::custom("not a valid identifier"))
                }
            }
        }
    )*};
}

ids! {
    /// A member unit (đơn vị thành viên) of the bloc. Not a province: one province may have two.
    UnitId;
    /// A person (đại biểu, khách mời).
    PersonId;
    /// A line or group of the scoring sheet (tiêu chí).
    CriterionId;
    /// A contest (nội dung bỏ phiếu).
    ContestId;
    /// One line of a ballot (dòng trên phiếu).
    OptionId;
    /// An award (danh hiệu, hình thức khen thưởng).
    AwardId;
    /// A paper (tài liệu).
    PaperId;
    /// A point of the agenda (mục chương trình).
    AgendaId;
    /// An emulation movement (phong trào thi đua).
    MovementId;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_identifiers() {
        let of = |name| from_name(name, 40);
        assert_eq!(of("Hà Hoàng Việt Phương"), "ha-hoang-viet-phuong");
        assert_eq!(of("BQL KKT & KCN  Đắk Lắk"), "bql-kkt-va-kcn-dak-lak");
        assert_eq!(of("«Ж» 日本 2"), "2");
        assert_eq!(of("日本"), "");
        assert_eq!(from_name("mot hai ba", 8), "mot-hai");
        assert_eq!(from_name("motmotmot hai", 6), "motmot");
        assert_eq!(from_name("a日b", 64), "ab");
    }

    #[test]
    fn only_the_narrow_alphabet_is_an_identifier() {
        assert!(UnitId::new("quang-ngai").is_some());
        for bad in ["", "Quang", "quảng", "a b", "a/b", &"a".repeat(65)] {
            assert!(UnitId::new(bad).is_none(), "{bad}");
        }
    }
}
