//! The browser for tests: Chromium with its driver, from the system or fetched without rights.

use std::env;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result, bail};
use serde_json::Value;

use crate::paths::Project;
use crate::process;
use crate::tools::apt;

/// Where the browser and its driver are.
#[derive(Debug)]
pub struct Browser {
    pub chromium: PathBuf,
    pub driver: PathBuf,
    pub version: String,
}

impl Browser {
    /// The project's `webdriver.json` with the place of this browser in it.
    pub fn capabilities(&self, project: &Project) -> Result<PathBuf> {
        let ours =
            fs::read(project.join("webdriver.json")).context("cannot read webdriver.json")?;
        let mut settings: Value =
            serde_json::from_slice(&ours).context("webdriver.json is not sound")?;
        settings["goog:chromeOptions"]["binary"] = self.chromium.to_string_lossy().into();
        let file = project.tools().join("webdriver.json");
        fs::write(&file, settings.to_string())
            .with_context(|| format!("cannot write {}", file.display()))?;
        Ok(file)
    }
}

const PACKAGES: [&str; 2] = ["chromium", "chromium-driver"];
/// A font with all Vietnamese letters, asked for only when the system has none.
const FONT_PACKAGE: &str = "fonts-dejavu-core";

/// Where Debian and its relatives keep fonts with all Vietnamese letters.
const KNOWN: [&str; 4] = [
    "dejavu/DejaVuSans.ttf",
    "noto/NotoSans-Regular.ttf",
    "liberation/LiberationSans-Regular.ttf",
    "liberation2/LiberationSans-Regular.ttf",
];

/// Finds the browser, or installs it.
pub fn ensure(project: &Project) -> Result<Browser> {
    let mut missing = Vec::new();
    if find(project).is_none() {
        missing.extend(PACKAGES);
    }
    if !font_for_vietnamese(project) {
        missing.push(FONT_PACKAGE);
    }
    if !missing.is_empty() {
        apt::install(project, &missing).context(
            "no browser for the tests: install chromium and chromium-driver, \
             or name them in KTD_CHROMIUM and KTD_CHROMEDRIVER",
        )?;
    }
    let Some((chromium, driver)) = find(project) else {
        bail!("chromium was installed but cannot be found");
    };
    let version = process::read(process::command(project, &chromium)?.arg("--version"))
        .context("the browser does not start")?;
    Ok(Browser {
        chromium,
        driver,
        version: version.trim().to_owned(),
    })
}

fn find(project: &Project) -> Option<(PathBuf, PathBuf)> {
    let named = |name: &str| env::var_os(name).map(PathBuf::from);
    let chromium = named("KTD_CHROMIUM")
        .or_else(|| process::find(project, &["chromium", "chromium-browser", "google-chrome"]))?;
    let driver = named("KTD_CHROMEDRIVER").or_else(|| process::find(project, &["chromedriver"]))?;
    Some((chromium, driver))
}

/// True when some font has the letters of Vietnamese; without one, pictures of screens show boxes.
fn font_for_vietnamese(project: &Project) -> bool {
    if apt::font_folder(project).is_dir() {
        return true;
    }
    let by_language = process::command(project, "fc-list")
        .and_then(|mut command| process::read(command.arg(":lang=vi")));
    if let Ok(list) = by_language {
        return !list.trim().is_empty();
    }
    KNOWN.iter().any(|font| {
        PathBuf::from("/usr/share/fonts/truetype")
            .join(font)
            .is_file()
    })
}
