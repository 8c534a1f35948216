//! `index.html` on its way from what we wrote to what phones get.

use anyhow::Result;

use crate::html;
use crate::stage::bundles::{self, Bundle, Bundles};
use crate::stage::csp;
use crate::stage::lean::lean;

/// The page's file name.
pub const NAME: &str = "index.html";

const STYLE: &str = "style/main.css";
/// Where a page has the list of programs.
pub const BUNDLES: &str = "<script type=\"application/json\" id=\"bundles\">{}</script>";
/// Where a page has its security policy.
pub const POLICY: &str = "<meta name=\"policy\">";
const BUILD: &str = "<meta name=\"build\" content=\"\">";

/// The page with real file names and its security policy, still without the build id.
pub fn prepare(page: &str, style: &str, bundles: &Bundles) -> Result<String> {
    let page = lean(&html::without_comments(page)?);
    let page = html::replace_once(&page, STYLE, style)?;
    let page = html::replace_once(&page, BUNDLES, &self::bundles(bundles))?;
    html::replace_once(&page, POLICY, &csp::element(&page)?)
}

/// The list of these programs, for the place of [`BUNDLES`].
pub fn bundles<'a>(list: impl IntoIterator<Item = (&'a String, &'a Bundle)>) -> String {
    BUNDLES.replace("{}", &bundles::to_json(list))
}

/// The build id cannot be part of what it is computed from, so it comes last.
pub fn with_build_id(page: &str, version: &str) -> Result<String> {
    html::replace_once(
        page,
        BUILD,
        &BUILD.replace("\"\"", &format!("\"{version}\"")),
    )
}
