//! What screens of both programs show: settings of the device, sample marks, papers, errors.

pub mod device_settings;
pub mod explain;
pub mod paper;
pub mod sample;
pub mod status_bar;
