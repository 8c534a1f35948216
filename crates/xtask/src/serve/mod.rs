//! `cargo xtask serve`: the finished website on this machine and on the local network.

mod address;
mod http;
mod site;

use std::net::TcpListener;
use std::path::PathBuf;

use anyhow::{Context as _, Result};

use crate::dist;
use crate::packed::Store;
use crate::paths::Project;
use site::Site;

/// What was asked for on the command line.
pub struct Options {
    /// 0 takes any free port.
    pub port: u16,
    pub build: bool,
    pub folder: Option<PathBuf>,
    /// Folders of the address under which the site is found; several make several copies of it.
    pub prefixes: Vec<String>,
    /// Prints the address alone.
    pub quiet: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            port: 8080,
            build: true,
            folder: None,
            prefixes: Vec::new(),
            quiet: false,
        }
    }
}

/// Builds (unless told otherwise) and serves until interrupted.
pub fn run(project: &Project, options: Options) -> Result<()> {
    if options.build {
        dist::build(project)?;
    }
    let folder = options.folder.unwrap_or_else(|| project.dist());
    let site = Site::open(&folder, &options.prefixes, Store::open(project)?)?;
    let listener = TcpListener::bind(("0.0.0.0", options.port)).with_context(|| {
        format!(
            "port {} cannot be had: try --port with another",
            options.port
        )
    })?;
    let port = listener.local_addr()?.port();
    address::announce(port, site.first_prefix(), options.quiet);
    http::serve(&listener, site);
    Ok(())
}
