//! When to write: a change waits a moment for the next, one write is in flight at most, and what changed
//! meanwhile is written after it.
//!
//! ```text
//!          changed          due             written
//!   Saved ────────▶ Waiting ────▶ Writing ──────────▶ Saved
//!                      ▲             │ failed
//!                      └── Failed ◀──┘   (changed or due: try again with everything)
//! ```

/// How long a change waits for the next one, in milliseconds.
pub const PAUSE_MS: i32 = 250;
/// How long after a failed write it is tried again, in milliseconds.
pub const RETRY_MS: i32 = 3_000;

/// Where saving stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Saving {
    /// Everything is written.
    #[default]
    Saved,
    /// A change waits.
    Waiting,
    /// A write is in flight; `more` when something changed since it began.
    Writing {
        /// Whether another write must follow.
        more: bool,
    },
    /// The last write failed; nothing is lost, it is still in memory.
    Failed,
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// Something was changed.
    Changed,
    /// The pause is over, or the page is being left.
    Due,
    /// The write was kept and read back.
    Written,
    /// The write was not kept.
    Failed,
}

/// What to do about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Nothing.
    Nothing,
    /// Report [`Event::Due`] after so many milliseconds.
    Wait(i32),
    /// Write everything as it is now.
    Write,
}

impl Saving {
    /// The next state and what to do.
    pub fn on(self, event: Event) -> (Self, Action) {
        match (self, event) {
            (Self::Saved, Event::Changed) => (Self::Waiting, Action::Wait(PAUSE_MS)),
            (Self::Writing { .. }, Event::Changed) => {
                (Self::Writing { more: true }, Action::Nothing)
            }
            (Self::Waiting | Self::Failed, Event::Due) => {
                (Self::Writing { more: false }, Action::Write)
            }
            (Self::Failed, Event::Changed) => (Self::Writing { more: false }, Action::Write),
            (Self::Writing { more: false }, Event::Written) => (Self::Saved, Action::Nothing),
            (Self::Writing { more: true }, Event::Written) => {
                (Self::Waiting, Action::Wait(PAUSE_MS))
            }
            (Self::Writing { .. }, Event::Failed) => (Self::Failed, Action::Wait(RETRY_MS)),
            (state, _) => (state, Action::Nothing),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn typing_fast_makes_one_write() {
        let (state, action) = Saving::default().on(Event::Changed);
        assert_eq!(action, Action::Wait(PAUSE_MS));
        let (state, action) = state.on(Event::Changed);
        assert_eq!(action, Action::Nothing);
        assert_eq!(
            state.on(Event::Due),
            (Saving::Writing { more: false }, Action::Write)
        );
    }

    proptest! {
        /// Whatever happens in whatever order: a change after the last write began is never taken for
        /// saved, and no second write begins while one is in flight.
        #[test]
        fn nothing_changed_is_ever_forgotten(steps in prop::collection::vec(0..4_u8, 0..200)) {
            let (mut state, mut unwritten, mut in_flight) = (Saving::default(), false, None);
            for step in steps {
                let event = match step {
                    0 => Event::Changed,
                    1 => Event::Due,
                    // Answers come only to a write that is in flight.
                    2 if in_flight.is_some() => Event::Written,
                    3 if in_flight.is_some() => Event::Failed,
                    _ => continue,
                };
                match event {
                    Event::Changed => unwritten = true,
                    Event::Written => in_flight = None,
                    Event::Failed => { unwritten = true; in_flight = None; }
                    Event::Due => {}
                }
                let (next, action) = state.on(event);
                if action == Action::Write {
                    prop_assert_eq!(in_flight, None);
                    in_flight = Some(());
                    unwritten = false;
                }
                state = next;
                prop_assert!(!(state == Saving::Saved && unwritten));
                prop_assert_eq!(matches!(state, Saving::Writing { .. }), in_flight.is_some());
            }
        }
    }
}
