//! Which conferences this tab may write to: asked once each, for the browser gives each lock only once.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use khoithidua_core::hash::Hash;
use leptos::prelude::{LocalStorage, StoredValue, WithValue};

use crate::browser::{device, tabs};

/// What has been answered so far, by fingerprint.
type Answers = Rc<RefCell<BTreeMap<Hash, bool>>>;

/// The right to write, conference by conference. A lock that is ours stays ours until the page goes.
#[derive(Clone, Copy)]
pub struct Writing(StoredValue<Answers, LocalStorage>);

impl Writing {
    /// Nothing asked yet.
    pub fn new() -> Self {
        Self(StoredValue::new_local(Answers::default()))
    }

    /// Answers whether this tab may write; `freed` is called when it may later, because the other tab is gone.
    pub fn ask(
        self,
        conference: Hash,
        answer: impl FnOnce(bool) + 'static,
        freed: impl FnOnce() + 'static,
    ) {
        let answers = self.0.with_value(Rc::clone);
        let known = answers.borrow().get(&conference).copied();
        if let Some(ours) = known {
            return answer(ours);
        }
        let later = answers.clone();
        tabs::become_writer(
            &format!("{}{conference}", device::installation()),
            move |ours| {
                answers.borrow_mut().insert(conference, ours);
                answer(ours);
            },
            move || {
                later.borrow_mut().insert(conference, true);
                freed();
            },
        );
    }
}
