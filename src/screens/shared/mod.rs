//! What several screens show: widgets, settings of the device, sample marks, papers, results, errors.

pub mod checked;
pub mod device_settings;
pub mod exits;
pub mod explain;
pub mod filled;
pub mod frame;
pub mod give;
pub mod light;
pub mod paper;
pub mod provenance;
pub mod results;
pub mod sample;
pub mod status_bar;
pub mod widgets;
