//! `index.html` on its way from what we wrote to what phones get.

use anyhow::Result;

use crate::html;
use crate::stage::bundles::{self, Bundles};
use crate::stage::csp;

/// The page's file name.
pub const NAME: &str = "index.html";

const STYLE: &str = "style/main.css";
const BUNDLES: &str = "<script type=\"application/json\" id=\"bundles\">{}</script>";
const POLICY: &str = "<meta name=\"policy\">";
const BUILD: &str = "<meta name=\"build\" content=\"\">";

/// The page with real file names and its security policy, still without the build id.
pub fn prepare(page: &str, style: &str, bundles: &Bundles) -> Result<String> {
    let page = html::without_comments(page)?;
    let page = html::replace_once(&page, STYLE, style)?;
    let filled = BUNDLES.replace("{}", &bundles::to_json(bundles));
    let page = html::replace_once(&page, BUNDLES, &filled)?;
    html::replace_once(&page, POLICY, &csp::element(&page)?)
}

/// The build id cannot be part of what it is computed from, so it comes last.
pub fn with_build_id(page: &str, version: &str) -> Result<String> {
    html::replace_once(
        page,
        BUILD,
        &BUILD.replace("\"\"", &format!("\"{version}\"")),
    )
}
