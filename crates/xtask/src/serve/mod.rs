//! `cargo xtask serve`: the finished website on this machine and on the local network.

mod address;
mod site;

use std::path::PathBuf;
use std::sync::Arc;
use std::thread;

use anyhow::{Context as _, Result, anyhow};
use tiny_http::{Method, Request, Response, Server};

use crate::dist;
use crate::paths::Project;
use site::{Answer, Site};

pub use site::compress;

/// As many clients may be slow at once before another one waits.
const THREADS: usize = 16;

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
    let site = Arc::new(Site::open(&folder, &options.prefixes)?);
    let server = Server::http(("0.0.0.0", options.port)).map_err(|error| {
        anyhow!(
            "port {} cannot be had ({error}): try --port with another",
            options.port
        )
    })?;
    let server = Arc::new(server);
    let port = server
        .server_addr()
        .to_ip()
        .context("the server has no address")?
        .port();
    address::announce(port, site.first_prefix(), options.quiet);
    let workers: Vec<_> = (0..THREADS)
        .map(|_| {
            let (server, site) = (Arc::clone(&server), Arc::clone(&site));
            thread::spawn(move || {
                for request in server.incoming_requests() {
                    answer(&site, request);
                }
            })
        })
        .collect();
    for worker in workers {
        let _ = worker.join();
    }
    Ok(())
}

fn answer(site: &Site, request: Request) {
    let header = |name: &'static str| {
        request
            .headers()
            .iter()
            .find(|header| header.field.equiv(name))
            .map_or("", |header| header.value.as_str())
    };
    let reading = matches!(request.method(), Method::Get | Method::Head);
    let answer = if reading {
        site.answer(
            request.url(),
            header("Accept-Encoding"),
            header("If-None-Match"),
        )
    } else {
        Answer::plain(405, "only GET and HEAD")
    };
    let mut response = Response::from_data(answer.body.as_slice()).with_status_code(answer.status);
    for (name, value) in answer.headers {
        if let Ok(header) = tiny_http::Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    // Who hung up does not want the rest.
    let _ = request.respond(response);
}
