//! A conference while it is being prepared (soạn hội nghị): what a person changed can be taken back, step by step.
//!
//! A plan is a [`Conference`](crate::conference::Conference) that may still contradict itself. Screens change it as they
//! like; [`history`] keeps what was different before, so nothing that changes a plan has to know how to undo itself.

pub mod difference;
pub mod edit;
pub mod history;
pub mod merger;
pub mod next_year;
pub mod parts;
pub mod section;
pub mod sound;
pub mod trial;
