//! Handing over by light: a file shown as codes, and codes read by the camera.

pub mod player;
pub mod scan;
pub mod scanner;
