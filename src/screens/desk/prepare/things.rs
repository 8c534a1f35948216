//! What a list of things in a plan has to know about them.

use khoithidua_core::conference::Conference;
use leptos::prelude::*;

use super::editing::Editing;
use crate::i18n::plan::ListWords;

/// Things of one kind in a plan, each with an identifier, which may be its place.
pub trait Things: Copy + Send + Sync + 'static {
    /// What the identifiers of their elements begin with: unique on the screen.
    const NAME: &'static str;

    /// Their words.
    fn words(self) -> &'static ListWords;

    /// Their identifiers, in order.
    fn ids(self, plan: &Conference) -> Vec<String>;

    /// What one is called, and a line about it; either may be empty.
    fn called(self, plan: &Conference, id: &str) -> [String; 2];

    /// What one is looked for by.
    fn sought(self, plan: &Conference, id: &str) -> String {
        self.called(plan, id).join(" ")
    }

    /// Whether one has to stay for now, because something refers to it.
    fn stays(self, _plan: &Conference, _id: &str) -> bool {
        false
    }

    /// What several are called. Things that are read out of a held list read it once for all of them.
    fn called_all(self, plan: &Conference, ids: &[String]) -> Vec<[String; 2]> {
        ids.iter().map(|id| self.called(plan, id)).collect()
    }

    /// Adds one at the end, and says its identifier; `None` where it has none, which does not happen.
    fn add(self, plan: &mut Conference) -> Option<String>;

    /// Takes one out, and whatever referred to it.
    fn remove(self, plan: &mut Conference, id: &str);

    /// Puts the one at a place in another place; both are places of the list.
    fn shift(self, plan: &mut Conference, from: usize, to: usize);

    /// The fields of the one that is open. That of its name has the identifier that [`Self::field`] gives for `name`: it has the focus when
    /// a new one stands there.
    fn fields(self, editing: Editing, id: String) -> AnyView;

    /// The identifier of a field's element.
    fn field(self, id: &str, field: &str) -> String {
        format!("{}-{id}-{field}", Self::NAME)
    }

    /// Whether the person says in which order they stand. Where the order follows from something else, nobody does.
    fn has_order(self) -> bool {
        true
    }
}

/// Moves the one at a place to another place of a list; places beyond its end change nothing.
pub fn shift<T>(list: &mut Vec<T>, from: usize, to: usize) {
    if from < list.len() && to < list.len() {
        let thing = list.remove(from);
        list.insert(to, thing);
    }
}
