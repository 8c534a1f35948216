//! The protocol against stored elections, against the official tool, and against itself.

mod intermediate;
mod properties;
mod support;
mod tampering;
mod tool;
mod vectors;
