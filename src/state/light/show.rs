//! A file as a stream of codes, one after the other, for as long as the screen stands.

use std::collections::VecDeque;

use khoithidua_core::light::{Code, Density, DrawFrames, LightError};
use leptos::prelude::*;

use super::stage;
use crate::browser::worker::Crew;
use crate::browser::{task, timer};
use crate::state::work::{JobError, ask};

/// Codes drawn ahead.
const AHEAD: u32 = 24;
/// How long a code stands, in milliseconds: calm, and for good cameras.
const STANDS_MS: [i32; 2] = [166, 110];

/// What is being shown. Copied freely; it ends with the screen.
#[derive(Clone, Copy)]
pub struct Show {
    code: RwSignal<Option<Code>>,
    blocks: RwSignal<u32>,
    paused: RwSignal<bool>,
    fast: RwSignal<bool>,
    failed: RwSignal<Option<JobError<LightError>>>,
    text: StoredValue<String>,
    /// Another number ends what was going on.
    run: StoredValue<u32>,
}

impl Show {
    /// Begins to show a file.
    pub fn begin(text: String) -> Self {
        stage();
        let show = Self {
            code: RwSignal::new(None),
            blocks: RwSignal::new(0),
            paused: RwSignal::new(false),
            fast: RwSignal::new(false),
            failed: RwSignal::new(None),
            text: StoredValue::new(text),
            run: StoredValue::new(0),
        };
        show.again();
        show
    }

    /// Begins anew: after a failure, or at another pace.
    pub fn again(self) {
        self.failed.set(None);
        self.run.update_value(|run| *run += 1);
        let run = self.run.get_value();
        task::spawn(async move { self.go_on(run).await });
    }

    async fn go_on(self, run: u32) {
        let crew = Crew::of_light();
        let (mut from, mut ready) = (0, VecDeque::new());
        while self.run.try_get_value() == Some(run) {
            if ready.is_empty() {
                match self.draw(&crew, from).await {
                    Ok((blocks, codes)) if self.run.try_get_value() == Some(run) => {
                        self.blocks.set(blocks);
                        ready = codes;
                        from += AHEAD;
                    }
                    Ok(_) => return,
                    Err(error) => {
                        let _ = self.failed.try_set(Some(error));
                        return;
                    }
                }
            }
            let paused = self.paused.try_get_untracked().unwrap_or(true);
            if !paused && let Some(code) = ready.pop_front() {
                let _ = self.code.try_set(Some(code));
            }
            if self.blocks.try_get_untracked() == Some(1) {
                // Every code would be the same.
                return;
            }
            let fast = self.fast.try_get_untracked().unwrap_or(false);
            timer::pause(STANDS_MS[usize::from(fast)]).await;
        }
    }

    async fn draw(
        self,
        crew: &Crew,
        from: u32,
    ) -> Result<(u32, VecDeque<Code>), JobError<LightError>> {
        let fast = self.fast.try_get_untracked().unwrap_or(false);
        let job = DrawFrames {
            text: self.text.try_get_value().unwrap_or_default(),
            density: if fast { Density::Dense } else { Density::Calm },
            from,
            count: AHEAD,
        };
        let frames = ask(crew, &job).await?;
        Ok((frames.blocks, frames.codes.into()))
    }

    /// The code that stands now.
    pub fn code(self) -> ReadSignal<Option<Code>> {
        self.code.read_only()
    }

    /// How many codes hold the file; 0 while that is not known.
    pub fn blocks(self) -> u32 {
        self.blocks.get()
    }

    /// Why there is nothing to show.
    pub fn failed(self) -> ReadSignal<Option<JobError<LightError>>> {
        self.failed.read_only()
    }

    /// Whether it stands still.
    pub fn is_paused(self) -> bool {
        self.paused.get()
    }

    /// Stops and goes on.
    pub fn toggle_pause(self) {
        self.paused.update(|paused| *paused = !*paused);
    }

    /// Whether it shows larger codes in shorter time.
    pub fn is_fast(self) -> bool {
        self.fast.get()
    }

    /// Changes the pace.
    pub fn toggle_pace(self) {
        self.fast.update(|fast| *fast = !*fast);
        self.again();
    }
}
