//! The checks: quick ones while working, all of them before anything is handed over.

use anyhow::Result;

use crate::paths::Project;
use crate::steps::{self, Outcome, Step};
use crate::tools::{self, belenios, browser};
use crate::{dist, journeys, process, size, tidy};

/// The packages that are compiled for the browser: the app, natively too for its tests, and the workers' program.
const APP: &str = "khoithidua-app";
const WORKER: &str = "khoithidua-worker";
const WASM: &str = "wasm32-unknown-unknown";
const BROWSER_TESTS: &str = "tests/browser/main.rs";

const INSTALL: Step = Step {
    name: "install",
    about: "the pinned tools and a browser",
    run: |project| done(tools::ensure_all(project)),
};

const QUICK: [Step; 6] = [
    Step {
        name: "format",
        about: "rustfmt has nothing to change",
        run: |project| cargo(project, &["fmt", "--all", "--check"]),
    },
    Step {
        name: "lints",
        about: "clippy, native, warnings are errors",
        run: |project| {
            let lints = [
                "clippy",
                "--workspace",
                "--all-targets",
                "--",
                "-D",
                "warnings",
            ];
            cargo(project, &lints)
        },
    },
    Step {
        name: "lints-wasm",
        about: "clippy on the programs as browsers get them",
        run: lints_wasm,
    },
    Step {
        name: "unit",
        about: "native tests",
        run: unit,
    },
    Step {
        name: "tidy",
        about: "the rules of the house",
        run: |project| done(tidy::run(project)),
    },
    Step {
        name: "licences",
        about: "licences and sources of all dependencies",
        run: licences,
    },
];

const DELIVERY: [Step; 5] = [
    Step {
        name: "docs",
        about: "rustdoc, warnings are errors",
        run: docs,
    },
    Step {
        name: "build",
        about: "the release build",
        run: |project| done(dist::build(project)),
    },
    Step {
        name: "size",
        about: "what phones must download, against the budgets",
        run: |project| done(size::run(project)),
    },
    Step {
        name: "browser",
        about: "wasm tests in a real browser",
        run: in_browser,
    },
    Step {
        name: "journeys",
        about: "end-to-end tests on the release build",
        run: |project| done(journeys::run(project, &[])),
    },
];

/// `cargo xtask check`
pub fn quick(project: &Project) -> Result<()> {
    steps::run(project, &QUICK, &[])
}

/// `cargo xtask test`
pub fn full(project: &Project, only: &[String]) -> Result<()> {
    steps::run(project, &all(), only)
}

/// `cargo xtask test --list`
pub fn list() {
    steps::list(&all());
}

fn all() -> Vec<Step> {
    let mut steps = vec![INSTALL];
    steps.extend(QUICK);
    steps.extend(DELIVERY);
    steps
}

fn done(result: Result<()>) -> Result<Outcome> {
    result.map(|()| Outcome::Done)
}

fn cargo(project: &Project, arguments: &[&str]) -> Result<Outcome> {
    done(process::run(&mut process::cargo(project, arguments)?))
}

/// The native tests of the app's package do not compile for the browser, so targets are named.
fn lints_wasm(project: &Project) -> Result<Outcome> {
    let mut lints = vec!["clippy", "-p", APP, "--target", WASM, "--lib", "--bins"];
    if project.join(BROWSER_TESTS).is_file() {
        lints.extend(["--test", "browser"]);
    }
    let strict = ["--", "-D", "warnings"];
    // The programs for workbooks and for light share little with the others.
    for features in ["", "workbook", "light"] {
        let worker = [
            "clippy",
            "-p",
            WORKER,
            "--target",
            WASM,
            "--features",
            features,
        ];
        cargo(project, &[&worker[..], &strict[..]].concat())?;
    }
    cargo(project, &[&lints[..], &strict[..]].concat())?;
    lints.push("--no-default-features");
    cargo(project, &[&lints[..], &strict[..]].concat())
}

/// The tests of the protocol compare with the official tool, wherever that can be had.
fn unit(project: &Project) -> Result<Outcome> {
    let tools = belenios::environment(project);
    let tests = |arguments: &[&str]| -> Result<Outcome> {
        let mut command = process::cargo(project, arguments)?;
        command.envs(tools.iter().map(|(name, path)| (name, path)));
        done(process::run(&mut command))
    };
    if process::find(project, &["cargo-nextest"]).is_none() {
        return tests(&["test", "--workspace"]);
    }
    tests(&["nextest", "run", "--workspace", "--no-tests=pass"])?;
    tests(&["test", "--workspace", "--doc"])
}

/// Reads all dependencies, those of other systems too: whatever no build here has asked for yet is fetched first.
fn licences(project: &Project) -> Result<Outcome> {
    tools::ensure_deny(project)?;
    cargo(project, &["fetch", "--quiet", "--locked"])?;
    cargo(
        project,
        &["deny", "--offline", "check", "bans", "licenses", "sources"],
    )
}

fn docs(project: &Project) -> Result<Outcome> {
    let native = [
        "doc",
        "--workspace",
        "--no-deps",
        "--document-private-items",
    ];
    let app = ["doc", "-p", APP, "--lib", "--target", WASM, "--no-deps"];
    let worker = ["doc", "-p", WORKER, "--target", WASM, "--no-deps"];
    for arguments in [&native[..], &app[..], &worker[..]] {
        let mut command = process::cargo(project, arguments)?;
        process::run(command.env("RUSTDOCFLAGS", "-D warnings"))?;
    }
    Ok(Outcome::Done)
}

fn in_browser(project: &Project) -> Result<Outcome> {
    if !project.join(BROWSER_TESTS).is_file() {
        return Ok(Outcome::Skipped(format!("there is no {BROWSER_TESTS}")));
    }
    tools::ensure_build(project)?;
    let browser = browser::ensure(project)?;
    let arguments = ["test", "--target", WASM, "-p", APP, "--test", "browser"];
    let mut command = process::cargo(project, &arguments)?;
    // The delegate's screens refer to their second part, which only a build has.
    command.arg("--no-default-features");
    command
        .env("CHROMEDRIVER", &browser.driver)
        .env(
            "WASM_BINDGEN_TEST_WEBDRIVER_JSON",
            browser.capabilities(project)?,
        )
        // A cold start of the browser on a busy machine takes longer than the usual 20 seconds.
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120")
        .env_remove("NO_HEADLESS");
    done(process::run(&mut command))
}
