//! A conference while it is being prepared (soạn hội nghị): what a person changed can be taken back, step by step.
//!
//! A plan is a [`Conference`](crate::conference::Conference) that may still contradict itself. Screens change it as they
//! like; [`history`] keeps what was different before, so nothing that changes a plan has to know how to undo itself.

pub mod agenda;
pub mod ballots;
pub mod carried;
pub mod difference;
pub mod edit;
pub mod file;
pub mod history;
pub mod kinds;
pub mod laws;
pub mod members;
pub mod merger;
pub mod next_year;
pub mod papers;
pub mod parts;
pub mod paste;
pub mod placeholders;
pub mod roster;
pub mod section;
pub mod sound;
pub mod sweep;
pub mod targets;
pub mod template;
pub mod tree;
pub mod trial;
pub mod writing;
