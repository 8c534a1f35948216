//! A list that the plan keeps in its written form, read once for each state of it: every row of a screen asks for it.

use std::sync::Arc;

use khoithidua_core::format::Held;
use leptos::prelude::*;

type Read<T> = Option<(Held<Vec<T>>, Arc<Vec<T>>)>;

/// What was read last. Copied freely; lives as long as the screen that made it.
pub struct Reading<T: Send + Sync + 'static> {
    last: StoredValue<Read<T>>,
    read: fn(&Held<Vec<T>>) -> Option<Vec<T>>,
}

impl<T: Send + Sync + 'static> Clone for Reading<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Reading<T> {}

impl<T: Send + Sync + 'static> Reading<T> {
    /// Nothing read yet. `read` is [`Held::peek`].
    pub fn new(read: fn(&Held<Vec<T>>) -> Option<Vec<T>>) -> Self {
        Self {
            last: StoredValue::new(None),
            read,
        }
    }

    /// The list as it stands; empty where it cannot be read, which the report on the plan says.
    pub fn of(self, held: &Held<Vec<T>>) -> Arc<Vec<T>> {
        let known = self.last.try_with_value(|last| {
            let known = last.as_ref().filter(|(known, _)| known == held);
            known.map(|(_, list)| list.clone())
        });
        if let Some(list) = known.flatten() {
            return list;
        }
        let list = Arc::new((self.read)(held).unwrap_or_default());
        // Where the screen is gone by now, nobody asks again.
        let _ = self
            .last
            .try_update_value(|last| *last = Some((held.clone(), list.clone())));
        list
    }
}
