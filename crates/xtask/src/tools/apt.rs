//! Debian packages: with the rights of root where we have them, otherwise unpacked into target/tools.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, ensure};

use crate::paths::Project;
use crate::process;

/// Installs packages in the best way open to this user.
pub fn install(project: &Project, packages: &[&str]) -> Result<()> {
    ensure!(
        process::find(project, &["apt-get"]).is_some(),
        "this system has no apt-get"
    );
    println!("installing {}", packages.join(", "));
    match Rights::of_this_user(project) {
        Rights::Root => system_wide(project, &[], packages),
        Rights::Sudo => system_wide(project, &["sudo", "--non-interactive"], packages),
        Rights::None => unpacked(project, packages),
    }
}

/// Fonts that were unpacked without rights.
pub fn font_folder(project: &Project) -> PathBuf {
    root(project).join("usr/share/fonts/truetype/dejavu")
}

enum Rights {
    Root,
    Sudo,
    None,
}

impl Rights {
    fn of_this_user(project: &Project) -> Self {
        let answer = |program: &str, arguments: &[&str]| {
            process::command(project, program)
                .and_then(|mut command| process::read(command.args(arguments)))
        };
        if answer("id", &["-u"]).is_ok_and(|id| id.trim() == "0") {
            Self::Root
        } else if answer("sudo", &["--non-interactive", "true"]).is_ok() {
            Self::Sudo
        } else {
            Self::None
        }
    }
}

fn system_wide(project: &Project, before: &[&str], packages: &[&str]) -> Result<()> {
    let apt = |arguments: &[&str]| -> Result<()> {
        let words = [
            before,
            &["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"],
            arguments,
        ]
        .concat();
        let mut command = process::command(project, words[0])?;
        process::run(command.args(&words[1..]))
    };
    apt(&["update"])?;
    apt(&[&["install", "--yes", "--no-install-recommends"], packages].concat())
}

fn root(project: &Project) -> PathBuf {
    project.tools().join("apt/root")
}

/// Downloads the packages and what they need beyond this system, unpacks them, and writes starters.
fn unpacked(project: &Project, packages: &[&str]) -> Result<()> {
    let base = project.tools().join("apt");
    for folder in ["state/lists/partial", "cache/archives/partial", "root"] {
        let folder = base.join(folder);
        fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    }
    process::run(apt_here(project, &base)?.arg("update"))?;
    let mut download = apt_here(project, &base)?;
    download.args([
        "install",
        "--yes",
        "--no-install-recommends",
        "--download-only",
    ]);
    process::run(download.args(packages))?;
    let archives = base.join("cache/archives");
    for entry in fs::read_dir(&archives).context("cannot list the downloaded packages")? {
        let archive = entry?.path();
        if archive.extension().is_some_and(|ending| ending == "deb") {
            let mut unpack = process::command(project, "dpkg-deb")?;
            process::run(unpack.arg("-x").arg(&archive).arg(root(project)))?;
        }
    }
    fs::remove_dir_all(base.join("cache")).context("cannot clear the downloaded packages")?;
    write_starters(project)
}

/// apt-get with all of its own files in our folder.
fn apt_here(project: &Project, base: &Path) -> Result<Command> {
    let mut command = process::command(project, "apt-get")?;
    command.args([
        "-qq",
        "-o",
        "Debug::NoLocking=1",
        "-o",
        "APT::Sandbox::User=",
    ]);
    let option = |name: &str, path: &Path| format!("{name}={}", path.display());
    for (name, path) in [
        ("Dir::State", base.join("state")),
        ("Dir::Cache", base.join("cache")),
        ("Dir::State::status", PathBuf::from("/var/lib/dpkg/status")),
    ] {
        command.arg("-o").arg(option(name, &path));
    }
    Ok(command)
}

/// Small scripts in target/tools/bin that start the unpacked programs with the unpacked libraries.
fn write_starters(project: &Project) -> Result<()> {
    let root = root(project);
    let programs = [
        ("chromium", "usr/lib/chromium/chromium"),
        ("chromedriver", "usr/bin/chromedriver"),
    ];
    let libraries = library_folders(&root)?;
    write_font_list(&root)?;
    let bin = project.tools().join("bin");
    fs::create_dir_all(&bin).context("cannot make target/tools/bin")?;
    for (name, place) in programs {
        if !root.join(place).is_file() {
            continue;
        }
        let script = format!(
            "#!/bin/sh\nroot='{}'\nexport LD_LIBRARY_PATH=\"{libraries}${{LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}}\"\n\
             export FONTCONFIG_FILE=\"$root/fonts.conf\"\nexec \"$root/{place}\" \"$@\"\n",
            root.display()
        );
        super::write_program(&bin.join(name), &script)?;
    }
    Ok(())
}

/// All folders below the unpacked `usr/lib` and `lib` that hold shared libraries.
fn library_folders(root: &Path) -> Result<String> {
    let mut folders = Vec::new();
    for start in ["usr/lib", "lib"] {
        let mut open = vec![root.join(start)];
        while let Some(folder) = open.pop() {
            let Ok(entries) = fs::read_dir(&folder) else {
                continue;
            };
            let mut holds_libraries = false;
            for entry in entries {
                let entry = entry?;
                if entry.file_type()?.is_dir() {
                    open.push(entry.path());
                } else {
                    holds_libraries |= entry.file_name().to_string_lossy().contains(".so");
                }
            }
            if holds_libraries {
                let below = folder.strip_prefix(root).unwrap_or(&folder);
                folders.push(format!("$root/{}", below.display()));
            }
        }
    }
    folders.sort();
    Ok(folders.join(":"))
}

/// Tells fontconfig about the system's fonts and the unpacked ones.
fn write_font_list(root: &Path) -> Result<()> {
    let list = format!(
        "<?xml version=\"1.0\"?>\n<!DOCTYPE fontconfig SYSTEM \"fonts.dtd\">\n<fontconfig>\n  \
         <dir>/usr/share/fonts</dir>\n  <dir>{root}/usr/share/fonts</dir>\n  \
         <cachedir>{root}/fontconfig</cachedir>\n</fontconfig>\n",
        root = root.display()
    );
    fs::write(root.join("fonts.conf"), list).context("cannot write the font list")
}
