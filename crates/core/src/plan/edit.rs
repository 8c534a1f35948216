//! What all editing of a plan needs.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::format::Held;

/// An identifier that none of `taken` is: the name with the first number that is free. `new` makes it from its text; `None`
/// where it can make none of this name.
pub fn fresh<Id>(name: &str, taken: &[String], new: fn(&str) -> Option<Id>) -> Option<Id> {
    // One of so many is free.
    let mut texts = (1..=taken.len().saturating_add(1)).map(|number| format!("{name}-{number}"));
    let free = texts.find(|text| !taken.contains(text))?;
    new(&free)
}

/// Changes a list that the plan keeps in its written form. One that cannot be read begins anew.
pub fn held<T: DeserializeOwned + Serialize, R>(
    list: &mut Held<Vec<T>>,
    change: impl FnOnce(&mut Vec<T>) -> R,
) -> R {
    let mut read = list.peek().unwrap_or_default();
    let answer = change(&mut read);
    *list = Held::new(&read);
    answer
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::PaperId;

    #[test]
    fn the_first_free_number_is_taken() {
        let taken = ["paper-1", "paper-3", "other-2"].map(str::to_owned);
        let id = fresh("paper", &taken, PaperId::new).unwrap();
        assert_eq!(id.as_str(), "paper-2");
        assert_eq!(fresh("Paper", &taken, PaperId::new), None);
    }

    #[test]
    fn a_held_list_is_changed_in_place() {
        let mut list = Held::new(&vec![1_u32, 2]);
        let length = held(&mut list, |list| {
            list.push(3);
            list.len()
        });
        assert_eq!((length, list.peek()), (3, Some(vec![1, 2, 3])));
    }
}
