//! A question that must be answered before going on: the browser's own dialog.

use leptos::prelude::{RwSignal, Set};

use crate::dom::{DialogHandle, El, button, div, el, h2};

/// A dialog and the way to open it.
pub struct Dialog {
    /// To be put anywhere on the screen.
    pub el: El,
    handle: DialogHandle,
}

impl Dialog {
    /// Opens it when called.
    pub fn opener(&self) -> impl Fn() + Clone + use<> {
        let handle = self.handle.clone();
        move || handle.open()
    }

    /// Closes it whenever this begins to hold.
    pub fn closes_when(self, holds: impl Fn() -> bool + 'static) -> Self {
        let Self { el, handle } = self;
        let closing = handle.clone();
        let el = el.class_if("dialog-done", move || {
            let done = holds();
            if done {
                closing.close();
            }
            done
        });
        Self { el, handle }
    }

    /// Opens it whenever the signal becomes true, and sets it back.
    pub fn opens_with(self, asked: RwSignal<bool>) -> El {
        let open = self.opener();
        self.el.class_if("dialog-asked", move || {
            if leptos::prelude::Get::get(&asked) {
                open();
                asked.set(false);
            }
            false
        })
    }
}

/// A dialog with two answers: one that goes on, one that does not.
pub fn confirm(
    title: &str,
    answers: [&str; 2],
    content: impl IntoIterator<Item = El>,
    on_yes: impl Fn() + 'static,
) -> Dialog {
    dialog(title, answers, content, move |handle| {
        handle.close();
        on_yes();
    })
}

/// The same, but it stays open after the first answer, for whoever asked to close or to take away.
pub fn held(
    title: &str,
    answers: [&str; 2],
    content: impl IntoIterator<Item = El>,
    on_yes: impl Fn() + 'static,
    on_close: impl Fn() + 'static,
) -> Dialog {
    let Dialog { el, handle } = dialog(title, answers, content, move |_| on_yes());
    let el = el.on("close", move |_| on_close());
    Dialog { el, handle }
}

fn dialog(
    title: &str,
    [yes, no]: [&str; 2],
    content: impl IntoIterator<Item = El>,
    on_yes: impl Fn(&DialogHandle) + 'static,
) -> Dialog {
    let dialog = el("dialog").class("dialog");
    let handle = DialogHandle::of(&dialog);
    let (closing, confirming) = (handle.clone(), handle.clone());
    let buttons = div("dialog-buttons")
        .child(button("", no, move || closing.close()))
        .child(button("button-primary", yes, move || on_yes(&confirming)));
    // Read from its beginning, by eye and ear, however long it is.
    let heading = h2(title).attr("tabindex", "-1").attr("autofocus", "");
    let el = dialog.child(heading).children(content).child(buttons);
    Dialog { el, handle }
}
