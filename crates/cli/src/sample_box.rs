//! `sample-box`: a ballot box with sample tellers for a conference file that is written by hand, as ours is.
//!
//! It is printed, not written: such a file is laid out for people to read, and stays so.

use std::path::Path;

use anyhow::Result;
use khoithidua_core::simulate;
use serde_json::json;

use crate::conference;
use crate::output::Reply;

pub fn run(path: &Path) -> Result<Reply> {
    let ballot_box = simulate::sample_box(&conference::read(path)?);
    Ok(Reply::sound(format!(
        "{:#}\n",
        json!({ "ballot_box": ballot_box, "sample": ["tellers"] })
    )))
}
