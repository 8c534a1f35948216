//! Secret ballots: sealed on the phone, never opened alone, counted together, checked by anyone.
//!
//! All secret contests of a conference are one election of the Belenios protocol ([`belenios`]). What is here ties it to
//! conferences: contests become questions, choices become marks, tellers' files and the urn become what the protocol
//! publishes, and the sums that come out become counts again.
//!
//! | module | what lives there |
//! |---|---|
//! | this | what the conference file says: the identifier, the tellers, the fewest ballots |
//! | [`election`] | contests as questions, choices as answers, sums as counts |
//! | [`ballot`] | a sealed ballot as it travels, and its tracker |
//! | [`urn`] | all ballots together: tally, shares, result, archive |
//! | [`teller`], [`backup`] | a teller's key, share and envelope |
//! | [`trial`] | a sealed ballot opened on another device to see that the phone tells the truth |

pub mod backup;
pub mod ballot;
pub mod election;
pub mod teller;
pub mod trial;
pub mod urn;

use belenios::group::Ed25519;
use chacha20::ChaCha20Rng;
use rand_core::{CryptoRng, SeedableRng as _};
use sha2::{Digest as _, Sha256};

/// The group of every conference.
pub type Group = Ed25519;

document_types! {
    /// What a secret ballot needs (hòm phiếu), settled before the conference is frozen.
    pub struct BallotBox {
        /// Identifier of the election: 14 or more letters of Base58, drawn by chance.
        pub id: String,
        /// Those who open the count together (kiểm phiếu viên): all of them are needed.
        pub tellers: Vec<TellerKey>,
        /// The tellers' common key, under which ballots are sealed: the product of theirs. Written beside them so that
        /// a phone need not multiply; absent while tellers are still to come.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub key: Option<String>,
        /// The fewest ballots that may be opened together. With fewer, the count says too much of each.
        pub min_ballots: u32,
    }

    /// The public half of a teller's key.
    pub struct TellerKey {
        /// Whose it is.
        pub name: String,
        /// The key: a point of the group in the protocol's text, 64 hex digits.
        pub key: String,
        /// Proof that the teller has the secret half (Belenios 1, "verification keys"): its challenge, a number below
        /// the group's order in decimal.
        pub challenge: String,
        /// The response to it, in the same form.
        pub response: String,
    }
}

/// Draws the identifier of an election: 22 letters of Base58, 128 bits.
pub fn new_id(random: &mut dyn CryptoRng) -> String {
    const LETTERS: &[u8] = b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    let mut id = String::with_capacity(22);
    while id.len() < 22 {
        let mut byte = [0];
        random.fill_bytes(&mut byte);
        // Beyond the last full set of 58 a letter is drawn again: all are equally likely.
        let place = usize::from(byte[0] & 63);
        if let Some(letter) = LETTERS.get(place) {
            id.push(char::from(*letter));
        }
    }
    id
}

/// Chance that follows from secrets and a purpose: the same again for the same, unforeseeable for others.
pub(crate) fn chance_from(purpose: &str, parts: &[&[u8]]) -> ChaCha20Rng {
    let mut hash = Sha256::new();
    hash.update(purpose);
    for part in parts {
        hash.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
        hash.update(part);
    }
    ChaCha20Rng::from_seed(hash.finalize().into())
}

#[cfg(test)]
mod tests;
