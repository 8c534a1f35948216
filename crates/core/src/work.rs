//! Heavy work as texts: one request in, one answer out, so that it can be done in a thread of its own.

use rand_core::CryptoRng;
use serde::{Deserialize, Serialize};

/// What can be asked for.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Request {
    /// Says the same again: proves that whoever answers is there.
    Echo(String),
}

/// What comes back.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Answer {
    Echo(String),
    /// The request is not one of those known here.
    Unknown {},
}

/// Answers one request. Keeps nothing between two of them, and has an answer to every text.
pub fn answer(request: &str, _random: &mut dyn CryptoRng) -> String {
    let answer = match serde_json::from_str(request) {
        Ok(Request::Echo(text)) => Answer::Echo(text),
        Err(_) => Answer::Unknown {},
    };
    serde_json::to_string(&answer).unwrap_or_else(|_| r#"{"unknown":{}}"#.to_owned())
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;

    use rand_core::{TryCryptoRng, TryRng};

    use super::*;

    /// Nothing here needs random numbers.
    struct None;

    impl TryRng for None {
        type Error = Infallible;

        fn try_next_u32(&mut self) -> Result<u32, Infallible> {
            unreachable!()
        }

        fn try_next_u64(&mut self) -> Result<u64, Infallible> {
            unreachable!()
        }

        fn try_fill_bytes(&mut self, _: &mut [u8]) -> Result<(), Infallible> {
            unreachable!()
        }
    }

    impl TryCryptoRng for None {}

    #[test]
    fn an_echo_comes_back_and_everything_else_is_unknown() {
        let echo = r#"{"echo":"Bỏ phiếu “kín”"}"#;
        assert_eq!(answer(echo, &mut None), echo);
        for other in ["", "{", "[]", "{\"sing\":1}", "{\"echo\":1}"] {
            assert_eq!(answer(other, &mut None), r#"{"unknown":{}}"#);
        }
    }
}
