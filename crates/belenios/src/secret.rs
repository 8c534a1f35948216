//! A number that nobody may see: erased when dropped, never printed.

use std::fmt;

use rand_core::CryptoRng;
use zeroize::{Zeroize as _, Zeroizing};

use crate::group::{Element, Group, Scalar as _};

/// A secret exponent.
#[derive(Clone)]
pub struct Secret<G: Group>(G::Scalar);

impl<G: Group> Secret<G> {
    /// A fresh one. 64 random bytes leave no bias that anybody could use.
    pub fn random<R: CryptoRng + ?Sized>(random: &mut R) -> Self {
        let mut bytes = Zeroizing::new([0; 64]);
        random.fill_bytes(bytes.as_mut());
        Self(G::Scalar::from_wide(&bytes))
    }

    /// A secret from elsewhere.
    pub fn new(number: G::Scalar) -> Self {
        Self(number)
    }

    /// Reads the decimal digits of a backup; `None` for anything else.
    pub fn parse(digits: &str) -> Option<Self> {
        G::Scalar::parse(digits).map(Self)
    }

    /// The decimal digits, for a backup. The only way out, so named that it stands out in a review.
    pub fn expose(&self) -> Zeroizing<String> {
        Zeroizing::new(self.0.text())
    }

    /// The number to compute with.
    pub(crate) fn number(&self) -> &G::Scalar {
        &self.0
    }

    /// The generator's power: the key that belongs to this secret.
    pub fn public(&self) -> Element<G> {
        Element::new(G::raise_generator(&self.0))
    }
}

impl<G: Group> Drop for Secret<G> {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl<G: Group> fmt::Debug for Secret<G> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[secret]")
    }
}
