//! Work that waits for the browser.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_channel::oneshot::{self, Receiver};

/// Runs a future on the page's own thread.
pub fn spawn(future: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(future);
}

/// Work that goes on by itself. What comes of it can be waited for; `None` when it came to no end.
pub struct Started<T>(Receiver<T>);

/// Starts work now, to be waited for later.
pub fn start<T: 'static>(future: impl Future<Output = T> + 'static) -> Started<T> {
    let (done, wait) = oneshot::channel();
    spawn(async move {
        // Who no longer waits has changed their mind.
        let _ = done.send(future.await);
    });
    Started(wait)
}

impl<T> Future for Started<T> {
    type Output = Option<T>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        Pin::new(&mut self.0).poll(context).map(Result::ok)
    }
}
