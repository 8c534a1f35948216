//! One job for each piece of something long, through all workers at once.

use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::pin::Pin;
use std::task::Poll;

use khoithidua_core::work::Job;

use crate::browser::worker::{self, Crew};
use crate::state::work::{JobError, ask};

type Lane<'a, E> = Pin<Box<dyn Future<Output = Result<(), JobError<E>>> + 'a>>;

/// Asks for `count` jobs. Each is made when a worker is about to be free, so a long list is never there twice.
///
/// # Errors
/// The first that was not done; the others are taken back.
pub async fn ask_each<J: Job>(
    crew: &Crew,
    count: usize,
    job: impl Fn(usize) -> J,
    done: impl FnMut(usize, J::Answer),
) -> Result<(), JobError<J::Error>> {
    let (next, done, job) = (Cell::new(0), RefCell::new(done), &job);
    let lane = || async {
        while next.get() < count {
            let number = next.replace(next.get() + 1);
            let answer = ask(crew, &job(number)).await?;
            (done.borrow_mut())(number, answer);
        }
        Ok(())
    };
    // One more than there are workers: none waits for its next question.
    let lanes = (worker::usual_size() + 1).min(count);
    let lanes = (0..lanes)
        .map(|_| Box::pin(lane()) as Lane<'_, J::Error>)
        .collect();
    all(lanes).await
}

async fn all<E>(mut lanes: Vec<Lane<'_, E>>) -> Result<(), JobError<E>> {
    poll_fn(move |context| {
        let mut place = 0;
        while place < lanes.len() {
            match lanes[place].as_mut().poll(context) {
                Poll::Pending => place += 1,
                Poll::Ready(Ok(())) => drop(lanes.swap_remove(place)),
                Poll::Ready(Err(error)) => return Poll::Ready(Err(error)),
            }
        }
        if lanes.is_empty() {
            Poll::Ready(Ok(()))
        } else {
            Poll::Pending
        }
    })
    .await
}
