//! A file as a stream of frames without end.

use khoithidua_core::light::LightError;
use sha2::{Digest as _, Sha256};

use crate::frame::{self, NUMBERS, Name};
use crate::{fountain, packing};

/// A file ready to be told in frames.
#[derive(Clone, Debug)]
pub struct Stream {
    message: Vec<u8>,
    name: Name,
    blocks: u32,
}

impl Stream {
    /// Packs a text into as few blocks as there must be when none is longer than this, all of about one length.
    ///
    /// # Errors
    /// [`LightError::TooLarge`].
    pub fn even(text: &str, most: usize) -> Result<Self, LightError> {
        let message = packing::pack(text)?;
        let blocks = message.len().div_ceil(most.max(1)).max(1);
        let block = message.len().div_ceil(blocks);
        Self::of(message, block)
    }

    /// Packs a text into blocks of this length.
    ///
    /// # Errors
    /// [`LightError::TooLarge`].
    pub fn in_blocks(text: &str, block: usize) -> Result<Self, LightError> {
        Self::of(packing::pack(text)?, block)
    }

    fn of(message: Vec<u8>, block: usize) -> Result<Self, LightError> {
        let blocks = fountain::blocks(message.len(), block).ok_or(LightError::TooLarge)?;
        let [a, b, c, d, ..] = <[u8; 32]>::from(Sha256::digest(&message));
        Ok(Self {
            name: Name {
                id: [a, b, c, d],
                length: message.len(),
                block,
            },
            message,
            blocks: u32::try_from(blocks).map_err(|_| LightError::TooLarge)?,
        })
    }

    /// What the stream is known by.
    pub fn name(&self) -> &Name {
        &self.name
    }

    /// How many blocks there are, and so how many frames are needed.
    pub fn blocks(&self) -> u32 {
        self.blocks
    }

    /// The bytes of one frame. There are as many as anybody has patience for; a single block has only one.
    pub fn frame(&self, number: u32) -> Vec<u8> {
        let number = if self.blocks == 1 {
            0
        } else {
            number % NUMBERS
        };
        let place = usize::try_from(number).unwrap_or(0);
        let symbol = fountain::symbol(&self.message, self.name.block, place);
        frame::write(&self.name, number, &symbol)
    }
}
