//! Heavy work off the page's thread: a crew of Web Workers, which load a program of their own when first needed.
//!
//! Requests and answers are texts; what they mean is `khoithidua_core::work`. Each worker has one request at a
//! time, the others wait here. One that fails is not trusted again: it is let go, and another takes its place.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::{Rc, Weak};

use futures_channel::oneshot::{self, Sender};
use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, MessageEvent, Worker, WorkerOptions, WorkerType};

use super::any::call;
use super::camera::Picture;
use super::error::BrowserError;
use super::timer;

/// More would heat a phone, and a laptop in a hall has no more to give.
const LARGEST: usize = 4;
/// A network that is dead by half may never finish loading the program.
const PATIENCE_MS: i32 = 60_000;
/// What the program says when the browser has none: `crates/worker`.
const NO_RANDOM: &str = "no random numbers";

type Answer = Result<String, BrowserError>;

/// Some workers and what is still to be done. Clones share them; with the last clone they are gone.
#[derive(Clone)]
pub struct Crew {
    desk: Rc<Desk>,
}

impl Default for Crew {
    /// As many workers as this device can use.
    fn default() -> Self {
        Self::new(usual_size())
    }
}

impl Crew {
    /// A crew of at most so many workers. None is started, and nothing loaded, before it is needed.
    pub fn new(size: usize) -> Self {
        Self::at(page_address("worker"), size, PATIENCE_MS)
    }

    /// One worker with the small program that phones download.
    pub fn of_phone() -> Self {
        Self::at(page_address("sealer"), 1, PATIENCE_MS)
    }

    /// One worker with the program that knows workbooks.
    pub fn of_workbooks() -> Self {
        Self::at(page_address("workbook"), 1, PATIENCE_MS)
    }

    /// One worker with the program that reads and draws codes. What it has read of a file that came in parts is gone with
    /// the crew.
    pub fn of_light() -> Self {
        Self::at(page_address("light"), 1, PATIENCE_MS)
    }

    /// For tests: with the script at this address, and this patience with its loading.
    #[doc(hidden)]
    pub fn at(address: Option<String>, size: usize, patience_ms: i32) -> Self {
        let desk = Desk {
            address,
            size: size.max(1),
            patience_ms,
            state: RefCell::default(),
        };
        Self {
            desk: Rc::new(desk),
        }
    }

    /// Starts a worker if there is none, so that the program is there when the first request comes. What goes
    /// wrong shows with that request.
    pub fn prepare(&self) {
        // Nobody may be listening when it cannot be had; the request starts another.
        let _ = self.desk.free_hand(&mut self.desk.state.borrow_mut());
    }

    /// Has a request answered by the next worker that is free. Whoever drops the future takes a request back that
    /// has not begun.
    ///
    /// # Errors
    /// [`BrowserError::NoWorker`] when the program cannot be loaded, [`BrowserError::WorkerStopped`] when it ends in
    /// the middle, [`BrowserError::NoRandom`] when it may not begin, [`BrowserError::Cancelled`] after a
    /// [`Crew::dismiss`].
    pub async fn ask(&self, request: String) -> Answer {
        self.have(Request::Text(request)).await
    }

    /// Has a picture looked at, likewise. It is handed over, not copied.
    ///
    /// # Errors
    /// As [`Crew::ask`].
    pub async fn show(&self, picture: Picture) -> Answer {
        self.have(Request::Picture(picture)).await
    }

    async fn have(&self, request: Request) -> Answer {
        let (answer, answered) = oneshot::channel();
        let job = Job { request, answer };
        self.desk.state.borrow_mut().waiting.push_back(job);
        self.desk.assign();
        answered.await.unwrap_or(Err(BrowserError::Cancelled))
    }

    /// Ends all work at once, done or not, and frees its memory. The next request starts afresh.
    pub fn dismiss(&self) {
        let mut state = self.desk.state.borrow_mut();
        // What they hold of the questions is dropped with them, which tells those who ask.
        state.hands.clear();
        state.waiting.clear();
    }
}

/// How many workers this device can use.
pub fn usual_size() -> usize {
    let cores = web_sys::window().map_or(1.0, |w| w.navigator().hardware_concurrency());
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "what is no number becomes 0"
    )]
    let cores = cores as usize;
    cores.clamp(1, LARGEST)
}

struct Job {
    request: Request,
    answer: Sender<Answer>,
}

/// What is asked.
enum Request {
    Text(String),
    Picture(Picture),
}

/// What all clones of a crew share.
struct Desk {
    address: Option<String>,
    size: usize,
    patience_ms: i32,
    state: RefCell<State>,
}

#[derive(Default)]
struct State {
    hands: Vec<Hand>,
    waiting: VecDeque<Job>,
    /// How many workers there ever were: their numbers tell an old one's news from a new one's.
    hired: u32,
}

impl Desk {
    /// Gives what waits to those who are free, and starts workers while there may be more.
    fn assign(self: &Rc<Self>) {
        let mut refused = Vec::new();
        let mut state = self.state.borrow_mut();
        while let Some(job) = state.waiting.pop_front() {
            if job.answer.is_canceled() {
                continue;
            }
            match self.free_hand(&mut state) {
                Ok(Some(place)) => match state.hands[place].begin(&job.request) {
                    Ok(()) => state.hands[place].answer = Some(job.answer),
                    Err(error) => refused.push((job.answer, error)),
                },
                Ok(None) => {
                    state.waiting.push_front(job);
                    break;
                }
                Err(error) => refused.push((job.answer, error)),
            }
        }
        drop(state);
        for (answer, error) in refused {
            let _ = answer.send(Err(error));
        }
    }

    /// The place of a worker that has nothing to do; a new one while there may be more.
    fn free_hand(self: &Rc<Self>, state: &mut State) -> Result<Option<usize>, BrowserError> {
        let free = state.hands.iter().position(|hand| hand.answer.is_none());
        if free.is_some() || state.hands.len() >= self.size {
            return Ok(free);
        }
        state.hired += 1;
        state.hands.push(self.hire(state.hired)?);
        Ok(Some(state.hands.len() - 1))
    }

    fn hire(self: &Rc<Self>, number: u32) -> Result<Hand, BrowserError> {
        let address = self.address.clone().ok_or(BrowserError::NoWorker)?;
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker =
            Worker::new_with_options(&address, &options).map_err(|_| BrowserError::NoWorker)?;
        let desk = Rc::downgrade(self);
        let hear = Closure::<dyn Fn(Event)>::new(move |event: Event| {
            tell(&desk, number, News::of(&event));
        });
        let function = Some(hear.as_ref().unchecked_ref());
        worker.set_onmessage(function);
        worker.set_onmessageerror(function);
        worker.set_onerror(function);
        let desk = Rc::downgrade(self);
        timer::after(self.patience_ms, move || tell(&desk, number, News::Late));
        Ok(Hand {
            number,
            worker,
            ready: false,
            asked: 0,
            answer: None,
            _hear: hear,
        })
    }

    fn hear(self: &Rc<Self>, number: u32, news: News) {
        let mut state = self.state.borrow_mut();
        let place = state.hands.iter().position(|hand| hand.number == number);
        let Some(place) = place else { return };
        let hand = &mut state.hands[place];
        let (asker, answer) = match news {
            News::Ready => {
                hand.ready = true;
                return;
            }
            News::Late if hand.ready => return,
            News::Answer(id, text) if id == hand.asked => (hand.answer.take(), Ok(text)),
            news => {
                let mut hand = state.hands.swap_remove(place);
                (hand.answer.take(), Err(hand.failure(news)))
            }
        };
        drop(state);
        if let Some(asker) = asker {
            // Who no longer listens has changed their mind.
            let _ = asker.send(answer);
        }
        self.assign();
    }
}

fn tell(desk: &Weak<Desk>, number: u32, news: News) {
    if let Some(desk) = desk.upgrade() {
        desk.hear(number, news);
    }
}

/// One worker.
struct Hand {
    number: u32,
    worker: Worker,
    ready: bool,
    /// How many requests it was given; the last one's number is the one it works on.
    asked: u32,
    /// Who waits for that one.
    answer: Option<Sender<Answer>>,
    _hear: Closure<dyn Fn(Event)>,
}

impl Hand {
    fn begin(&mut self, request: &Request) -> Result<(), BrowserError> {
        self.asked += 1;
        let message = Object::new();
        let set = |name: &str, value: &JsValue| Reflect::set(&message, &name.into(), value);
        set("id", &self.asked.into())?;
        match request {
            Request::Text(text) => {
                set("request", &text.into())?;
                self.worker.post_message(&message)?;
            }
            Request::Picture(picture) => {
                set("picture", &picture.pixels)?;
                set("width", &picture.width.into())?;
                set("height", &picture.height.into())?;
                let handed = Array::of1(&picture.pixels);
                call(&self.worker, "postMessage", &[&message, &handed])?;
            }
        }
        Ok(())
    }

    /// Before it is ready there is no program, whatever the reason; the browser's console has it.
    fn failure(&self, news: News) -> BrowserError {
        match news {
            _ if !self.ready => BrowserError::NoWorker,
            News::Failed(detail) if detail == NO_RANDOM => BrowserError::NoRandom,
            News::Failed(detail) => BrowserError::WorkerStopped(detail),
            _ => BrowserError::WorkerStopped("id".to_owned()),
        }
    }
}

impl Drop for Hand {
    fn drop(&mut self) {
        // What it has already said may still arrive.
        self.worker.set_onmessage(None);
        self.worker.set_onmessageerror(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

/// What comes from a worker, or does not come.
enum News {
    Ready,
    /// The number of the request, and the answer.
    Answer(u32, String),
    Failed(String),
    /// It has had all the time it gets for loading.
    Late,
}

impl News {
    fn of(event: &Event) -> Self {
        let text =
            |object: &JsValue, name: &str| Reflect::get(object, &name.into()).ok()?.as_string();
        let Some(message) = event
            .dyn_ref::<MessageEvent>()
            .filter(|_| event.type_() == "message")
        else {
            // It is heard here, so it is no error of the page.
            event.prevent_default();
            return Self::Failed(text(event, "message").unwrap_or_else(|| event.type_()));
        };
        let data = message.data();
        let number = |name: &str| Reflect::get(&data, &name.into()).ok()?.as_f64();
        let id = number("id").unwrap_or_default();
        if let Some(answer) = text(&data, "answer") {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "the number that was sent"
            )]
            return Self::Answer(id as u32, answer);
        }
        match text(&data, "failed") {
            Some(detail) => Self::Failed(detail),
            None => Self::Ready,
        }
    }
}

/// Where this build has a workers' script: the page knows, as it knows its own programs.
fn page_address(program: &str) -> Option<String> {
    let document = web_sys::window()?.document()?;
    let bundles = JSON::parse(&document.get_element_by_id("bundles")?.text_content()?).ok()?;
    let worker = Reflect::get(&bundles, &program.into()).ok()?;
    Reflect::get(&worker, &"js".into()).ok()?.as_string()
}
