//! The crew of workers with real workers, whose scripts are made up here.

use std::collections::BTreeSet;

use futures_channel::oneshot::{self, Receiver};
use js_sys::Promise;
use khoithidua_app::BrowserError;
use khoithidua_app::worker::Crew;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use wasm_bindgen_test::wasm_bindgen_test;

type Answer = Result<String, BrowserError>;

/// Does what it is told: answers, after a while or never, fails, or dies.
const OBEDIENT: &str = "
    const name = Math.random();
    let count = 0;
    postMessage({ ready: true });
    onmessage = ({ data: { id, request } }) => {
        count += 1;
        if (request === 'die') throw new Error('dead');
        if (request === 'no random') return postMessage({ id, failed: 'no random numbers' });
        if (request === 'fail') return postMessage({ id, failed: 'unreachable' });
        if (request === 'name') return setTimeout(() => postMessage({ id, answer: `${name}` }), 50);
        if (request !== 'hang') postMessage({ id, answer: `${count} ${request}` });
    };";

fn crew(size: usize, script: &str) -> Crew {
    let script = String::from(js_sys::encode_uri_component(script));
    Crew::at(Some(format!("data:text/javascript,{script}")), size, 10_000)
}

/// Asks now; the answer can be waited for later.
fn ask(crew: &Crew, request: &str) -> Receiver<Answer> {
    let (sender, answer) = oneshot::channel();
    let (crew, request) = (crew.clone(), request.to_owned());
    spawn_local(async move { drop(sender.send(crew.ask(request).await)) });
    answer
}

async fn heard(answer: Receiver<Answer>) -> Answer {
    answer.await.expect("an answer")
}

#[wasm_bindgen_test]
async fn one_worker_answers_one_after_the_other() {
    let crew = crew(1, OBEDIENT);
    let asked = ["a", "b", "c"].map(|request| ask(&crew, request));
    for (answer, expected) in asked.into_iter().zip(["1 a", "2 b", "3 c"]) {
        assert_eq!(heard(answer).await.as_deref(), Ok(expected));
    }
}

#[wasm_bindgen_test]
async fn many_share_the_work_but_not_more_than_allowed() {
    let crew = crew(2, OBEDIENT);
    let mut names = BTreeSet::new();
    for answer in [(); 6].map(|()| ask(&crew, "name")) {
        names.insert(heard(answer).await.expect("a name"));
    }
    assert_eq!(names.len(), 2);
}

#[wasm_bindgen_test]
async fn a_worker_that_was_prepared_gets_the_first_request() {
    let crew = crew(2, OBEDIENT);
    crew.prepare();
    crew.prepare();
    let mut names = BTreeSet::new();
    for _ in 0..3 {
        names.insert(crew.ask("name".to_owned()).await.expect("a name"));
    }
    assert_eq!(names.len(), 1);
    // What cannot be prepared is told to whoever asks.
    let broken = Crew::at(Some("no-such-worker.js".to_owned()), 1, 10_000);
    broken.prepare();
    let answer = broken.ask("a".to_owned()).await;
    assert_eq!(answer, Err(BrowserError::NoWorker));
}

#[wasm_bindgen_test]
async fn dismissing_ends_all_and_the_next_request_starts_afresh() {
    let crew = crew(1, OBEDIENT);
    let asked = ["hang", "a", "b"].map(|request| ask(&crew, request));
    // They ask in a turn of their own.
    JsFuture::from(Promise::resolve(&JsValue::UNDEFINED))
        .await
        .expect("a turn");
    crew.dismiss();
    for answer in asked {
        assert_eq!(heard(answer).await, Err(BrowserError::Cancelled));
    }
    assert_eq!(crew.ask("d".to_owned()).await.as_deref(), Ok("1 d"));
}

#[wasm_bindgen_test]
async fn a_worker_that_dies_is_replaced() {
    let crew = crew(1, OBEDIENT);
    let asked = ["a", "die", "b", "fail", "c", "no random", "d"].map(|request| ask(&crew, request));
    let [a, die, b, fail, c, no_random, d] = asked;
    assert_eq!(heard(a).await.as_deref(), Ok("1 a"));
    assert!(matches!(
        heard(die).await,
        Err(BrowserError::WorkerStopped(_))
    ));
    assert_eq!(heard(b).await.as_deref(), Ok("1 b"));
    let unreachable = BrowserError::WorkerStopped("unreachable".to_owned());
    assert_eq!(heard(fail).await, Err(unreachable));
    assert_eq!(heard(c).await.as_deref(), Ok("1 c"));
    assert_eq!(heard(no_random).await, Err(BrowserError::NoRandom));
    assert_eq!(heard(d).await.as_deref(), Ok("1 d"));
}

#[wasm_bindgen_test]
async fn what_cannot_be_loaded_is_an_error_for_everybody_who_asks() {
    let nowhere = Some("no-such-worker.js".to_owned());
    let crews = [
        // The page of these tests has no worker of its own.
        Crew::new(2),
        Crew::at(nowhere, 2, 10_000),
        crew(2, "this is no script"),
        crew(
            2,
            "onmessage = ({ data: { id } }) => postMessage({ id, failed: 'no wasm' })",
        ),
    ];
    for crew in crews {
        for answer in [(); 5].map(|()| ask(&crew, "a")) {
            assert_eq!(heard(answer).await, Err(BrowserError::NoWorker));
        }
    }
}

#[wasm_bindgen_test]
async fn loading_that_never_ends_is_not_waited_for() {
    let crew = Crew::at(Some("data:text/javascript,".to_owned()), 1, 100);
    for answer in [(); 3].map(|()| ask(&crew, "a")) {
        assert_eq!(heard(answer).await, Err(BrowserError::NoWorker));
    }
}

#[wasm_bindgen_test]
async fn patience_is_for_loading_and_not_for_work() {
    let script = "postMessage({ ready: true });
        onmessage = ({ data: { id } }) => setTimeout(() => postMessage({ id, answer: 'late' }), 3500)";
    let script = String::from(js_sys::encode_uri_component(script));
    let crew = Crew::at(Some(format!("data:text/javascript,{script}")), 1, 3000);
    assert_eq!(crew.ask("a".to_owned()).await.as_deref(), Ok("late"));
}
