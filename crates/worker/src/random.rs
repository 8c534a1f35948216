//! Random numbers from the browser, fit for secrets.

use std::convert::Infallible;

use rand_core::{TryCryptoRng, TryRng};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsValue, UnwrapThrowExt as _};

#[wasm_bindgen]
extern "C" {
    /// Unlike most of `crypto`, this part is there on plain http too.
    #[wasm_bindgen(catch, js_namespace = ["globalThis", "crypto"], js_name = getRandomValues)]
    fn get_random_values(bytes: &mut [u8]) -> Result<(), JsValue>;
}

/// The browser gives out no more at once.
const AT_ONCE: usize = 65_536;

/// The browser's generator. Nothing is kept in store: what has not been drawn cannot leak.
pub struct Random(());

impl Random {
    /// The generator, if there is one that works.
    pub fn of_browser() -> Option<Self> {
        let mut trial = [0; 16];
        get_random_values(&mut trial).ok()?;
        (trial != [0; 16]).then_some(Self(()))
    }
}

impl TryRng for Random {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        let mut bytes = [0; 4];
        self.try_fill_bytes(&mut bytes)?;
        Ok(u32::from_le_bytes(bytes))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let mut bytes = [0; 8];
        self.try_fill_bytes(&mut bytes)?;
        Ok(u64::from_le_bytes(bytes))
    }

    /// A generator that worked and then does not ends the program: anything is better than a guessable secret.
    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        for piece in bytes.chunks_mut(AT_ONCE) {
            get_random_values(piece).unwrap_throw();
        }
        Ok(())
    }
}

impl TryCryptoRng for Random {}
