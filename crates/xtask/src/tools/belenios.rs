//! The official verifier of Belenios elections, for tests: two releases, from Debian's packages.
//!
//! 3.3.0 is newer than the stable system's. Its package and the libraries it is linked with are unpacked into
//! target/tools, and its own loader starts it there: nothing of the system is touched, and root has no
//! part in it. The older 2.0 knows only the group of the tests; it comes from the system's own release.
//!
//! Releases 3.x must be run with `LWT_ASYNC_METHOD=none`: otherwise they do not wait for their own check of the
//! ballots and accept invalid ones. The starters written here see to it.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail, ensure};

use crate::paths::Project;
use crate::process;

/// The environment variables in which the tests of the protocol find the tools.
pub const NEWER: &str = "KTD_BELENIOS_TOOL";
pub const OLDER: &str = "KTD_BELENIOS_TOOL_2";

struct Release {
    variable: &'static str,
    /// What it must say about itself.
    version: &'static str,
    folder: &'static str,
    /// The Debian release with this version, unless it is the system's own.
    suite: Option<&'static str>,
    packages: &'static [&'static str],
}

const RELEASES: [Release; 2] = [
    Release {
        variable: NEWER,
        version: "3.3.0",
        folder: "belenios-3",
        suite: Some("forky"),
        packages: &[
            "belenios-tool",
            "libc6",
            "libev4t64",
            "libgmp10",
            "libsodium26",
            "libssl3t64",
            "zlib1g",
            "libzstd1",
        ],
    },
    Release {
        variable: OLDER,
        version: "2.0",
        folder: "belenios-2",
        suite: None,
        packages: &["belenios-tool"],
    },
];

/// The environment that the tests want. A tool that cannot be had is left out, with one line about it: the
/// stored elections are tested all the same.
pub fn environment(project: &Project) -> Vec<(&'static str, PathBuf)> {
    found(project, &RELEASES)
}

/// The environment with the newer tool alone, if it can be had.
pub fn newer(project: &Project) -> Option<(&'static str, PathBuf)> {
    found(project, &RELEASES[..1]).pop()
}

fn found(project: &Project, releases: &[Release]) -> Vec<(&'static str, PathBuf)> {
    let mut found = Vec::new();
    for release in releases {
        match release.ensure(project) {
            Ok(program) => found.push((release.variable, program)),
            Err(error) => println!(
                "no belenios-tool {}, so nothing is compared with it: {error:#}",
                release.version
            ),
        }
    }
    found
}

impl Release {
    fn ensure(&self, project: &Project) -> Result<PathBuf> {
        if let Some(named) = env::var_os(self.variable) {
            return Ok(named.into());
        }
        let starter = self.folder(project).join("belenios-tool");
        if self.answers(project, &starter) {
            return Ok(starter);
        }
        println!("fetching belenios-tool {} into target/tools", self.version);
        self.fetch(project)
            .with_context(|| format!("cannot fetch belenios-tool {}", self.version))?;
        ensure!(
            self.answers(project, &starter),
            "the fetched program is not release {}",
            self.version
        );
        Ok(starter)
    }

    fn folder(&self, project: &Project) -> PathBuf {
        project.tools().join(self.folder)
    }

    fn answers(&self, project: &Project, starter: &Path) -> bool {
        starter.is_file()
            && process::command(project, starter)
                .and_then(|mut command| process::read(command.arg("--version")))
                .is_ok_and(|answer| answer.split_whitespace().next() == Some(self.version))
    }

    fn fetch(&self, project: &Project) -> Result<()> {
        ensure!(
            process::find(project, &["apt-get"]).is_some(),
            "this system has no apt-get"
        );
        let folder = self.folder(project);
        if folder.exists() {
            fs::remove_dir_all(&folder).context("cannot clear an older copy")?;
        }
        for part in [
            "state/lists/partial",
            "cache/archives/partial",
            "packages",
            "root",
        ] {
            fs::create_dir_all(folder.join(part)).context("cannot make a folder for it")?;
        }
        let sources = self
            .suite
            .map(|suite| write_sources(&folder, suite))
            .transpose()?;
        let sources = sources.as_deref();
        process::run(apt(project, &folder, sources)?.arg("update"))?;
        let packages = self.needed(project, &folder, sources)?;
        let mut download = apt(project, &folder, sources)?;
        download.current_dir(folder.join("packages"));
        process::run(download.arg("download").args(packages))?;
        unpack(project, &folder)?;
        for part in ["state", "cache", "packages"] {
            fs::remove_dir_all(folder.join(part)).context("cannot clear what was downloaded")?;
        }
        self.write_starter(&folder)
    }

    /// All packages to download: for the system's own release, the libraries that the system lacks too.
    fn needed(
        &self,
        project: &Project,
        folder: &Path,
        sources: Option<&Path>,
    ) -> Result<Vec<String>> {
        if self.suite.is_some() {
            return Ok(self.packages.iter().map(ToString::to_string).collect());
        }
        let mut simulation = apt(project, folder, sources)?;
        simulation.args([
            "install",
            "--simulate",
            "--reinstall",
            "--no-install-recommends",
        ]);
        let plan = process::read(simulation.args(self.packages))?;
        let packages: Vec<String> = plan
            .lines()
            .filter_map(|line| line.strip_prefix("Inst ")?.split_whitespace().next())
            .map(str::to_owned)
            .collect();
        ensure!(
            !packages.is_empty(),
            "the system's release has no such package"
        );
        Ok(packages)
    }

    /// A script that starts the program with the right libraries and never without the variable above.
    /// It finds them from where it stands itself, so the folder may move.
    fn write_starter(&self, folder: &Path) -> Result<()> {
        let below = |path: &Path| {
            let inner = path.strip_prefix(folder).unwrap_or(path);
            format!("\"$here/{}\"", inner.display())
        };
        let libraries = library_folder(&folder.join("root"));
        let program = "\"$here/root/usr/bin/belenios-tool\" \"$@\"";
        let start = match (self.suite, libraries) {
            (Some(_), Some(libraries)) => {
                let loader = below(&loader(&libraries)?);
                format!(
                    "exec {loader} --library-path {} {program}",
                    below(&libraries)
                )
            }
            (Some(_), None) => bail!("its libraries are not where they should be"),
            (None, Some(libraries)) => {
                format!("LD_LIBRARY_PATH={} exec {program}", below(&libraries))
            }
            (None, None) => format!("exec {program}"),
        };
        let script = format!(
            "#!/bin/sh\nhere=$(cd \"$(dirname \"$0\")\" && pwd)\nexport LWT_ASYNC_METHOD=none\n{start}\n"
        );
        super::write_program(&folder.join("belenios-tool"), &script)
    }
}

/// The system's own list of package sources, its security part aside, for another release.
fn write_sources(folder: &Path, suite: &str) -> Result<PathBuf> {
    let entries = fs::read_dir("/etc/apt/sources.list.d").context("no list of package sources")?;
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "sources"))
        .collect();
    files.sort();
    let mut texts = files
        .iter()
        .filter_map(|file| fs::read_to_string(file).ok());
    let Some(paragraph) = texts.find_map(|text| own_paragraph(&text, suite)) else {
        bail!("the system's list of package sources has no entry of Debian's own");
    };
    let file = folder.join("forward.sources");
    fs::write(&file, paragraph).context("cannot write the list of package sources")?;
    Ok(file)
}

/// The first paragraph about the distribution itself, with the suite replaced.
fn own_paragraph(sources: &str, suite: &str) -> Option<String> {
    let fields = |paragraph: &str, name: &str| {
        let line = paragraph.lines().find_map(|line| line.strip_prefix(name));
        line.map(str::to_owned)
    };
    let is_own = |paragraph: &&str| {
        fields(paragraph, "URIs:").is_some_and(|address| address.contains("debian"))
            && fields(paragraph, "Suites:").is_some_and(|suites| !suites.contains("security"))
    };
    let paragraph = sources.split("\n\n").find(is_own)?;
    let lines = paragraph
        .lines()
        .map(|line| match line.strip_prefix("Suites:") {
            Some(_) => format!("Suites: {suite}\n"),
            None => format!("{line}\n"),
        });
    Some(lines.collect())
}

/// apt-get with all of its files in our folder, so that no rights are needed.
fn apt(project: &Project, folder: &Path, sources: Option<&Path>) -> Result<Command> {
    let mut command = process::command(project, "apt-get")?;
    command.args([
        "-qq",
        "-o",
        "Debug::NoLocking=1",
        "-o",
        "APT::Sandbox::User=",
    ]);
    let mut option = |name: &str, path: &Path| {
        command.arg("-o").arg(format!("{name}={}", path.display()));
    };
    option("Dir::State", &folder.join("state"));
    option("Dir::Cache", &folder.join("cache"));
    option("Dir::State::status", Path::new("/var/lib/dpkg/status"));
    if let Some(sources) = sources {
        option("Dir::Etc::SourceList", sources);
        option("Dir::Etc::SourceParts", Path::new("/dev/null"));
    }
    Ok(command)
}

fn unpack(project: &Project, folder: &Path) -> Result<()> {
    for entry in fs::read_dir(folder.join("packages")).context("cannot list the packages")? {
        let package = entry?.path();
        let mut unpack = process::command(project, "dpkg-deb")?;
        process::run(unpack.arg("-x").arg(&package).arg(folder.join("root")))?;
    }
    Ok(())
}

/// `usr/lib/x86_64-linux-gnu` or its like on another machine.
fn library_folder(root: &Path) -> Option<PathBuf> {
    let entries = fs::read_dir(root.join("usr/lib")).ok()?;
    entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .find(|path| path.is_dir() && path.to_string_lossy().contains("-linux-"))
}

fn loader(libraries: &Path) -> Result<PathBuf> {
    let entries = fs::read_dir(libraries).context("cannot list its libraries")?;
    entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .find(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with("ld-linux")
        })
        .context("it came without its loader")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_release_is_asked_for_at_the_system_s_own_sources() {
        let sources = "# note\nTypes: deb\nURIs: http://a.example/debian-security\nSuites: x-security\n\n\
                       Types: deb\nURIs: http://a.example/debian\nSuites: x x-updates\nComponents: main\n\n\
                       Types: deb\nURIs: http://b.example/other\nSuites: y\n";
        assert_eq!(
            own_paragraph(sources, "forky").unwrap(),
            "Types: deb\nURIs: http://a.example/debian\nSuites: forky\nComponents: main\n"
        );
        assert_eq!(own_paragraph("Types: deb\n", "forky"), None);
    }
}
